/** Whether a number says by how much something rose or fell, since when, and against what. */
import type { Basis, Direction, FigureKind } from '../../schemas/figure.ts'
import { Tag } from '../lexicon/dictionary.ts'
import { Role } from '../lexicon/roles.ts'
import * as UnitIs from '../lexicon/units/unit-is.ts'
import { words } from '../lexicon/word-list.ts'
import type { NumberToken } from '../scan/token.ts'
import type { ByItem } from './by-item.ts'
import { Item, type Line } from './line.ts'
import { isDe, isJoint, isNominal, isPause, phraseStart } from './phrase.ts'

export interface Change {
  direction: Direction
  basis: Basis | null
  /** The item of the word of change: what names the measure stands before it. */
  verb: number
  /** The item of the words that say so; the number's own where they are in it. */
  word: number
  rule: string
}

/** How far a word of change may stand before its number: 增长了约百分之7.5. */
const REACH = 5

const LOWER = ['低', '少', '慢', '降', '下', '回落', '收窄', '减', '缩'] as const

/** A difference in percentage points is always a change: 高于全国平均水平3.1个百分点. */
function pointsChange(line: Line, i: number): Change | null {
  const floor = line.clauseStart(i)
  for (let at = i - 1; at >= floor; at--) {
    const word = line.word(at)
    const compares = line.has(at, Role.compare) && word.length > 1
    if (!compares && !line.has(at, Role.up | Role.down)) continue
    if (line.has(at, Role.rate)) continue
    const down = line.has(at, Role.down) || LOWER.some((part) => word.startsWith(part))
    return {
      direction: down ? 'down' : 'up',
      basis: compares ? null : (basisOf(line, at, i) ?? basisBefore(line, i)),
      verb: at,
      word: at,
      rule: compares ? 'change/points-of-difference' : 'change/points',
    }
  }
  return null
}

/** 减少政府债务6.53亿元: the verb before the thing changed, or -1. */
function verbOverObject(line: Line, i: number): number {
  const floor = line.clauseStart(i)
  const first = phraseStart(line, i, floor, false)
  if (first === i || first <= floor) return -1
  const word = line.word(first - 1)
  return DIRECT.has(word) ? first - 1 : -1
}
const DIRECT: ReadonlySet<string> = new Set(
  words(`
  高出 多出 超出 减少 增加 压减 削减 缩减 减少了 增加了 净增 净减 下调 上调 调高 调低 调升 调贬 降低 提高 压缩 缩短
  延长
`),
)

const isVerbTag = (tag: number | undefined): boolean =>
  tag === Tag.verb ||
  tag === Tag.verbalNoun ||
  tag === Tag.adjective ||
  tag === Tag.noun ||
  tag === Tag.affix ||
  tag === Tag.adverb ||
  tag === Tag.localizer ||
  tag === Tag.particle

/** The word of change that governs the number item `i`, or -1: 增长 in 比上年增长了约7%. */
export function changeVerb(line: Line, i: number): number {
  const floor = Math.max(line.clauseStart(i), i - REACH)
  for (let at = i - 1; at >= floor; at--) {
    const role = line.role[at] as number
    if ((role & Role.to) !== 0 && (role & (Role.up | Role.down)) === 0) return -1
    // 每升23元: a measure of oil, and no rise
    if (line.word(at) === '升' && at > 0 && line.word(at - 1) === '每') return -1
    if ((role & (Role.up | Role.down)) !== 0 && (role & Role.rate) === 0)
      return isVerbTag(line.tag[at]) ? at : -1
    if ((role & Role.rate) !== 0) return at
    if ((role & (Role.each | Role.link)) !== 0) continue
    const tag = line.tag[at]
    if (tag === Tag.adverb || tag === Tag.particle) continue
    return -1
  }
  return -1
}

/** Whether item `i` continues a list of numbers (5.3%、7%): the number item before it, or -1. */
export function listedAfter(line: Line, i: number): number {
  let at = i - 1
  while (at >= 0 && line.tag[at] === Tag.adverb && !isJoint(line, at)) at--
  if (at < 1 || !(isPause(line, at) || isJoint(line, at))) return -1
  at--
  while (
    at >= 0 &&
    line.tag[at] !== Item.number &&
    (line.has(at, Role.link) || line.tag[at] === Tag.localizer)
  )
    at--
  return at >= 0 && line.tag[at] === Item.number ? at : -1
}

const CAN_CHANGE: readonly FigureKind[] = ['quantity', 'percentage', 'multiple', 'duration']

/** Words behind what is compared with: 与去年同期相比. */
const CLOSES_COMPARISON: ReadonlySet<string> = new Set(['相比', '比起', '相较', '对比', '比较'])

const LAST_YEAR = ['比上年', '较上年', '比去年', '较去年', '比上一年', '较上一年', '同比'] as const

const YEAR_AGO = ['去年', '上年', '上一年', '前年同期', '往年'] as const
const PERIOD_AGO = [
  '上月',
  '上个月',
  '前一天',
  '前一日',
  '上周',
  '上一周',
  '昨日',
  '昨天',
  '上季',
  '上一季',
  '前一周',
  '前日',
  '上一交易日',
  '上一个交易日',
  '上个交易日',
  '前一交易日',
  '前一个交易日',
] as const

/** What stands between the word of comparison at item `at` and item `end`: a year before, a period before, or an older time. */
function comparedWith(line: Line, at: number, end: number): Basis | null {
  const words = line.text.slice(line.end[at], line.start[end])
  if (words.includes('同期') || YEAR_AGO.some((word) => words.startsWith(word))) return 'yoy'
  if (PERIOD_AGO.some((word) => words.startsWith(word))) return 'mom'
  for (let k = at + 1; k < end; k++) if (line.tag[k] === Item.period) return 'since'
  return null
}

/** What the words between the clause's beginning and the word of change compare with. */
function basisOf(line: Line, verb: number, i: number): Basis | null {
  const start = line.clauseStart(i)
  // 占比较上年: where the words are cut wrongly the letters still say it
  const clause = line.text.slice(line.start[start], line.start[verb])
  if (LAST_YEAR.some((word) => clause.includes(word))) return 'yoy'
  for (let at = verb; at >= start; at--) {
    const role = line.role[at] as number
    if ((role & Role.yoy) !== 0) return 'yoy'
    if ((role & Role.mom) !== 0) return 'mom'
    if (CLOSES_COMPARISON.has(line.word(at))) continue
    if ((role & Role.compare) !== 0) {
      return comparedWith(line, at, verb)
    }
    const word = line.word(at)
    if (word === '累计') return 'since'
  }
  return null
}

const BOUNDED = 12

/** What is compared with across the comma: 与2019年相比，增加3家. */
function basisBefore(line: Line, i: number): Basis | null {
  const start = line.clauseStart(i)
  if (start < 2) return null
  for (let at = start - 2; at >= 0 && start - at < BOUNDED && !line.breaks(at); at--) {
    const word = line.word(at)
    if (!line.word(start - 2).includes('相比') && word !== '比' && word !== '较') continue
    // 较常年多两成，…: what the clause before compared with is its own, unless the change goes on: 比上年减少5亿元，下降3%
    if (line.tag.slice(at, start).includes(Item.number) && !line.has(start, Role.up | Role.down)) return null
    if (line.has(at, Role.compare) && at < start - 2) {
      const basis = comparedWith(line, at, start - 1)
      if (basis !== null) return basis
    }
  }
  return null
}

/** Behind 的 these lead over to the word of change: 以8%的速度增长, 按5%的比例递减. */
const PACE: ReadonlySet<string> = new Set([
  '速度',
  '幅度',
  '比例',
  '速率',
  '步伐',
  '增速',
  '年均',
  '平均',
  '同比',
  '年',
  '高',
  '大',
])

/** 12%以上的增长速度, 3.2%的下降, 以8%的速度增长: the word of change stands behind the number. */
function changeBehind(line: Line, i: number): Change | null {
  let at = i + 1
  if (at < line.count && line.tag[at] === Tag.localizer) at++ // 12%以上的
  if (at >= line.count || !isDe(line, at)) return null
  at++
  let paced = false
  while (at < line.count && PACE.has(line.word(at)) && !line.has(at, Role.rate)) {
    paced = true
    at++
  }
  if (at >= line.count) return null
  const role = line.role[at] as number
  const changes = (role & (Role.up | Role.down)) !== 0 && line.word(at).length > 1
  if (!changes && (role & Role.rate) === 0) return null
  // 10%的增长 closes its phrase; 10%的上涨股票 are shares
  if (changes && !paced && at + 1 < line.count && !isPause(line, at + 1) && !endsPhrase(line, at + 1))
    return null
  return {
    direction: (role & Role.down) !== 0 ? 'down' : 'up',
    basis: basisOf(line, i, i),
    verb: i,
    word: at,
    rule: 'change/behind',
  }
}
const endsPhrase = (line: Line, at: number): boolean =>
  line.tag[at] === Tag.punctuation || line.tag[at] === Tag.particle || isJoint(line, at)

/** Reads the change that the number at item `i` states, or null. `earlier` has those of the numbers before it. */
export function changeOf(line: Line, i: number, token: NumberToken, earlier: ByItem<Change>): Change | null {
  if (token.rule === 'change/doubling') {
    return { direction: 'up', basis: basisOf(line, i, i), verb: i, word: i, rule: 'change/doubling' }
  }
  if (!CAN_CHANGE.includes(token.kind) && token.kind !== 'change') return null
  if (token.rule.startsWith('ratio') && token.rule !== 'ratio/slash') return null
  const listed = listedAfter(line, i)
  if (listed >= 0) {
    const before = earlier.get(listed)
    if (before !== undefined && (line.number(listed).unit === token.unit || token.unit === '%'))
      return { ...before, rule: 'change/listed' }
  }
  if (token.unit === '百分点' || token.unit === '个百分点') {
    const points = pointsChange(line, i)
    if (points !== null) return points
  }
  if (token.unit === '%') {
    const behind = changeBehind(line, i)
    if (behind !== null) return behind
  }
  const beside = changeVerb(line, i)
  const verb = beside >= 0 ? beside : verbOverObject(line, i)
  if (verb < 0) return null
  const role = line.role[verb] as number
  if ((role & Role.rate) !== 0) {
    if (token.unit !== '%' && token.unit !== '百分点') return null
    const down = (role & Role.down) !== 0
    return {
      direction: down ? 'down' : 'up',
      basis: basisOf(line, verb, i),
      verb: i,
      word: verb,
      rule: 'change/rate',
    }
  }
  if (changesTheirs(line, i, token)) return null
  // 长 is a word of change only behind 增 or a comparison; 少 and 高 likewise.
  const word = line.word(verb)
  if (word === '长' || word === '翻') {
    if (word === '长') return null
  }
  // 下跌5天, 成长3年: how long it went on
  if (token.kind === 'duration' && LASTS.has(word)) return null
  // 降低到5%, 提高到48% are levels; 低于 and 高于 compare.
  const next = verb + 1
  if (next < i && (line.has(next, Role.to) || line.word(next) === '为')) return null
  // 高于5% is a bound, 高出5% a difference
  if (line.has(verb, Role.compare) && !(role & Role.up)) return null
  // 多, 少, 高, 低, 快, 慢 by so much: only against something, or in points
  if ((word === '加快' || word === '放缓') && token.unit !== '百分点' && token.unit !== '%') return null
  if (
    word.length === 1 &&
    '少多高低快慢'.includes(word) &&
    token.unit !== '百分点' &&
    !comparesBefore(line, verb)
  )
    return null
  return {
    direction: (role & Role.down) !== 0 ? 'down' : 'up',
    basis: basisOf(line, verb, i) ?? basisBefore(line, i),
    verb,
    word: verb,
    rule: beside >= 0 ? 'change/verb' : 'change/verb-over-object',
  }
}

/** 削减8000种产品的关税: what is changed is said behind those that are counted, and not by how much. */
function changesTheirs(line: Line, i: number, token: NumberToken): boolean {
  if (token.entry === null || (token.entry.is & UnitIs.count) === 0) return false
  let at = i + 1
  while (at < line.count && isNominal(line, at)) at++
  return at > i + 1 && isDe(line, at) && isNominal(line, at + 1)
}

/** What prices and people do for a time; a time itself is shortened, lengthened or grows by so much. */
const LASTS: ReadonlySet<string> = new Set(
  words(
    '成长 衰退 上涨 下跌 大涨 大跌 暴涨 暴跌 反弹 上扬 走高 走低 升值 贬值 涨 跌 续涨 续跌 连涨 连跌 收涨 收跌 增产 减产',
  ),
)

function comparesBefore(line: Line, verb: number): boolean {
  for (let at = verb - 1; at >= line.clauseStart(verb); at--) if (line.has(at, Role.compare)) return true
  return false
}
