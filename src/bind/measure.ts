/** What a number measures: the noun phrase before it, behind it, or carried over from the figure before. */
import { Tag } from '../lexicon/dictionary.ts'
import { Role } from '../lexicon/roles.ts'
import { words } from '../lexicon/word-list.ts'
import type { NumberToken } from '../scan/token.ts'
import type { Change } from './change.ts'
import { Item, type Line, type Span } from './line.ts'
import {
  isDe,
  isHead,
  isJoint,
  isNominal,
  isOpen,
  isPause,
  leadsToNumber,
  phraseEnd,
  phraseStart,
  spanOf,
} from './phrase.ts'

/** A measure as items: first, and behind the last; `carried` when it was said with an earlier figure. */
export interface Measure {
  span: Span | null
  /** First item of the phrase in this line, or -1 where it is carried. */
  first: number
  last: number
  /** A name that stands where the measure would: 内蒙古 in 内蒙古18例 says whose. */
  owner: Span | null
  rule: string
}

const NONE: Measure = { span: null, first: -1, last: -1, owner: null, rule: 'measure/none' }

const make = (line: Line, first: number, last: number, rule: string): Measure => {
  const span = spanOf(line, first, last)
  return span === null ? NONE : { span, first, last, owner: null, rule }
}

/** A rate of growth names its indicator: 固定资产投资增速 is 固定资产投资, 涨幅 by itself what was named before. */
function withoutRate(line: Line, first: number, last: number): number {
  let end = last
  while (end > first && line.has(end - 1, Role.rate)) end--
  while (end > first && isDe(line, end - 1)) end--
  return end
}

const COUNTED: ReadonlySet<string> = new Set([
  'votes',
  'bodies',
  'rooms',
  'count',
  'people',
  'households',
  'sets',
  'groups',
  'kinds',
  'pairs',
  'doses',
  'occurrences',
  'levels',
  'parts',
  'places',
])

/** Whether the number counts things whose name follows it: 200家企业, 6600多万农村人口. */
const countsAhead = (token: NumberToken): boolean =>
  (token.kind === 'quantity' || token.kind === 'change') &&
  (token.unit === null ||
    token.entry === null ||
    token.entry.classifier ||
    COUNTED.has(token.entry.dimension))

/** Verbs that end at once what they begin: 38人感染…, 25人已经死亡. */
const PERSONS = ['人', '名', '位', '人次']

/** Words for the level itself that a number reaches: 迈上6万亿元台阶. */
const LEVELS: ReadonlySet<string> = new Set([
  '台阶',
  '大关',
  '关口',
  '门槛',
  '关',
  '水平',
  '高位',
  '大台阶',
  '新台阶',
  '规模',
  '以上',
])

/** The counted things behind the number item `i`. */
function ahead(line: Line, i: number): Measure {
  let at = i + 1
  const ceiling = line.clauseEnd(i + 1)
  if (at >= ceiling) return NONE
  while (at < ceiling && (line.tag[at] === Tag.localizer || line.tag[at] === Tag.particle) && !isDe(line, at))
    at++
  const de = isDe(line, at)
  if (de) at++
  if (at >= ceiling) return NONE
  if (!de && line.start[at] !== line.end[at - 1]) return NONE
  // 3个过三千亿元城市: a number inside the name of what is counted
  let inside = at
  while (
    inside < ceiling &&
    inside < at + 2 &&
    (line.has(inside, Role.link) || line.tag[inside] === Tag.adverb)
  )
    inside++
  if (!de && inside < ceiling && line.tag[inside] === Item.number) {
    const end = phraseEnd(line, inside + 1, ceiling)
    if ((end > inside + 1 && inside > at) || line.number(inside).entry?.dimension === 'places')
      return make(line, at, end, 'measure/counted')
  }
  let end = phraseEnd(line, at, ceiling)
  // 农业转移人口: a verb inside the name, between two words of it
  const inner = end > at ? end : firstNominalEnd(line, at, ceiling)
  if (
    inner > at &&
    inner + 1 < ceiling &&
    line.tag[inner] === Tag.verb &&
    isHead(line, inner + 1) &&
    !line.has(inner, Role.link | Role.up | Role.down | Role.saying)
  ) {
    const whole = phraseEnd(line, inner + 1, ceiling)
    const closed = whole < ceiling && (line.tag[whole] === Tag.verb || line.tag[whole] === Tag.adverb)
    if (whole > inner + 1 && closed) end = whole
  }
  if (end > at) {
    // 意见建议20条推动…: a verbal noun that acts is no thing counted
    if (LEVELS.has(line.word(at))) return NONE
    if (end === at + 1 && line.tag[at] === Tag.verbalNoun && end < ceiling && isNominal(line, end))
      return NONE
    return make(line, at, end, de ? 'measure/after-de' : 'measure/counted')
  }
  // 1000多个点赞。
  const act = line.tag[at] === Tag.verb && at + 1 >= ceiling && line.number(i).entry?.classifier === true
  return act && line.number(i).unit !== '次' ? make(line, at, at + 1, 'measure/counted') : NONE
}

/** Where qualifying words end that no head follows at once. */
function firstNominalEnd(line: Line, from: number, ceiling: number): number {
  let at = from
  while (at < ceiling && (line.tag[at] === Tag.distinguishing || line.tag[at] === Tag.noun)) at++
  return at
}

/** A name that begins with a verb: 49名反叛人员, 8000多万转移人口. */
function compoundAhead(line: Line, from: number, ceiling: number): Measure {
  if (from + 1 >= ceiling || line.tag[from] !== Tag.verb || !isHead(line, from + 1)) return NONE
  const end = phraseEnd(line, from + 1, ceiling)
  return end > from + 1 ? make(line, from, end, 'measure/counted') : NONE
}

/** What the persons counted did: 约30人丧生, 75%的民众表示反对. */
function deed(line: Line, from: number, ceiling: number): Measure {
  let at = from
  while (at < ceiling && line.tag[at] === Tag.adverb) at++
  if (at >= ceiling) return NONE
  const tag = line.tag[at]
  if (
    !(
      tag === Tag.verb ||
      tag === Tag.verbalNoun ||
      tag === Tag.preposition ||
      tag === Tag.idiom ||
      tag === Tag.adjective
    )
  )
    return NONE
  let end = at
  while (
    end < ceiling &&
    end - at < 16 &&
    line.tag[end] !== Item.number &&
    line.tag[end] !== Item.article &&
    !isPause(line, end)
  )
    end++
  while (end > at && (line.tag[end - 1] === Tag.particle || line.tag[end - 1] === Item.period)) end--
  return make(line, at, end, 'measure/what-was-done')
}

/** Where a comparison begins in the clause before item `i` (比上年, 较“十三五”末), or -1. */
function comparison(line: Line, floor: number, i: number): number {
  for (let at = i - 1; at >= floor; at--) {
    if (
      at + 1 < i &&
      line.has(at, Role.compare) &&
      (line.tag[at] === Tag.preposition || line.tag[at] === Tag.verb || line.tag[at] === Tag.conjunction)
    ) {
      if (isJoint(line, at)) {
        // 与…相比 compares; 与 between two nouns joins them
        let compared = false
        for (let k = at + 1; k < i; k++)
          if (line.word(k).startsWith('相比') || line.word(k) === '同期') compared = true
        if (!compared) continue
      }
      return at
    }
  }
  return -1
}

const isRanked = (token: NumberToken): boolean => token.kind === 'rank'

/** Steps left over what leads from the measure to the number; the item behind the measure. */
function behindMeasure(
  line: Line,
  floor: number,
  i: number,
  token: NumberToken,
  change: Change | null,
): number {
  let at = change !== null && change.verb < i && change.verb >= floor ? change.verb : i
  const compared = comparison(line, floor, i)
  if (compared >= floor && compared < at) {
    // 比上年增长: what is measured stands before 比, if anything does
    return leads(line, floor, compared)
  }
  if (isRanked(token)) {
    // 居全球港口第三: the words between the verb and the rank say among whom
    for (let k = i - 1; k >= floor && i - k < 10; k--) {
      if (line.has(k, Role.ranked)) {
        at = k
        break
      }
    }
    if (at === i) while (at > floor && (line.tag[at - 1] === Tag.place || line.has(at - 1, Role.group))) at--
  }
  return leads(line, floor, at)
}

/** Left over adverbs, linking verbs, 从…到, words of change and numbers that belong to them. */
function leads(line: Line, floor: number, from: number): number {
  let at = from
  while (at > floor) {
    const i = at - 1
    if (leadsToNumber(line, i)) {
      // 投资 and other names that are also links stay
      at = i
      continue
    }
    if (line.has(i, Role.from)) {
      at = i
      continue
    }
    if (line.tag[i] === Item.number) {
      // 从46.9%提高到48.2%: over the first number to what both measure
      const k = i - 1
      if (k >= floor && line.has(k, Role.from)) {
        at = k
        continue
      }
      break
    }
    // 调整为, 优化为: a verb that 为 or 到 completes
    if (
      at < from &&
      line.has(at, Role.to | Role.link) &&
      '为到至成'.includes(line.word(at)) &&
      line.tag[i] === Tag.verb &&
      !line.has(i, Role.saying)
    ) {
      at = i
      continue
    }
    if (
      line.has(i, Role.up | Role.down) &&
      at < from + 1 &&
      (line.tag[i] === Tag.verb || line.tag[i] === Tag.verbalNoun)
    ) {
      // 提高到, 增长至; the verb before the link
      if (at === from && !line.has(from, Role.to)) break
      at = i
      continue
    }
    break
  }
  return at
}

/** The phrase that the clause begins with, where it names an indicator: 农村公路总里程历经五年建设攀升至…. */
function indicatorFirst(line: Line, floor: number, limit: number): Measure | null {
  let at = floor
  while (
    at < limit &&
    (line.tag[at] === Item.period ||
      line.tag[at] === Item.clock ||
      line.tag[at] === Tag.adverb ||
      line.tag[at] === Tag.conjunction ||
      line.has(at, Role.among))
  )
    at++
  const end = phraseEnd(line, at, limit)
  if (end === at || end >= limit || !isIndicator(line, end)) return null
  const next = line.tag[end]
  const joined =
    next === Tag.verb ||
    next === Tag.adverb ||
    next === Tag.preposition ||
    next === Item.period ||
    line.has(end, Role.from | Role.link)
  return joined ? make(line, at, end, 'measure/before') : null
}

/** A verb phrase that names what was done so often: 提前转移避险197万余人次, 交付31.7万套. */
function verbPhrase(line: Line, floor: number, behind: number): Measure {
  let at = behind
  while (at > floor && behind - at < 6) {
    const tag = line.tag[at - 1]
    const verbal = tag === Tag.verb || tag === Tag.verbalNoun || tag === Tag.adjective || tag === Tag.noun
    if (!verbal || line.has(at - 1, Role.saying)) break
    at--
  }
  return make(line, at, behind, 'measure/verb-before')
}

/** Verbs that only take or make what follows: no measure by themselves. */
const EMPTY_VERBS = new Set(
  words(`
  有 获 获得 得到 取得 达到 实现 完成 发现 造成 导致 包括 形成 设 设立 提供 需 需要 花 花费 用 来自 给
  送 拿下 砍下
`),
)

/**
 * 研发费用占营业收入的6.3%, 毕业生721万名，占71.4%, 占世界经济比重从11.4%: what takes the share, with the whole where 比重
 * names both. Null where no 占 stands before the number; a measure of nothing where the clause does not say whose share.
 */
function shareOf(line: Line, floor: number, i: number, behind: number): Measure | null {
  let at = i - 1
  while (
    at >= floor &&
    !(line.has(at, Role.share) && line.word(at).startsWith('占') && line.word(at) !== '占比')
  )
    at--
  if (at < floor) return null
  const end = leads(line, floor, at)
  const first = phraseStart(line, end, floor, false)
  const ratio =
    behind > at + 1 && ['比重', '比例', '份额', '比'].some((word) => line.word(behind - 1).endsWith(word))
  if (first < end) return make(line, first, ratio ? behind : end, 'measure/before')
  return ratio ? make(line, at, behind, 'measure/before') : NONE
}

/** The phrase that ends before the number item `i`, with what leads to it stepped over. */
function before(line: Line, i: number, token: NumberToken, change: Change | null): Measure {
  const floor = line.clauseStart(i)
  let behind = behindMeasure(line, floor, i, token, change)
  // 二氧化硫排放量的八成; 普通钢材的3.5倍 goes over 是 to 强度
  if (behind > floor && isDe(line, behind - 1)) {
    if (token.kind === 'multiple') {
      let link = behind - 1
      while (link > floor && !line.has(link, Role.link)) link--
      if (link > floor) behind = leads(line, floor, link)
    } else if (token.kind === 'percentage' || change !== null) behind--
  }
  if (behind <= floor) return NONE
  if (line.tag[behind - 1] === Item.number) return NONE
  const share = shareOf(line, floor, i, behind)
  if (share !== null) return share
  // 货币增长由13.2%跳升到16%: a word of change that ends the phrase itself
  const growing =
    behind - 1 > floor &&
    change === null &&
    line.has(behind - 1, Role.up | Role.down) &&
    isHead(line, behind - 2) &&
    line.tag[behind - 1] === Tag.verb
  let first = phraseStart(line, growing ? behind - 1 : behind, floor, false)
  const end = growing ? behind : withoutRate(line, first, behind)
  if (end < behind && end === first) return NONE
  // 增长放缓 and the like end with a word that qualifies; 直接, 实际 begin it
  while (first < end && line.tag[first] === Tag.adjective && line.has(first, Role.link)) first++
  if (first < end) {
    // an adjective or a lone distinguishing word names nothing
    const only = end - first === 1
    if (only && (line.tag[first] === Tag.adjective || line.tag[first] === Tag.affix)) return NONE
    if (!isIndicator(line, end)) {
      const initial = indicatorFirst(line, floor, first)
      if (initial !== null) return initial
    }
    return make(line, first, end, 'measure/before')
  }
  const initial = indicatorFirst(line, floor, behind)
  if (initial !== null) return initial
  const tag = line.tag[behind - 1]
  if (tag === Tag.verb || tag === Tag.verbalNoun) {
    if (EMPTY_VERBS.has(line.word(behind - 1))) return NONE
    return verbPhrase(line, floor, behind)
  }
  return NONE
}

/** The parts of the list that ends before item `behind`: 刑事 and 治安案件 of 刑事、治安案件分别. */
export function parts(line: Line, behind: number, floor: number): [number, number][] {
  const first = phraseStart(line, behind, floor, true)
  const out: [number, number][] = []
  let from = first
  for (let at = first; at <= behind; at++) {
    const joint = at < behind && (isPause(line, at) || (isJoint(line, at) && at > from))
    if (at === behind || joint) {
      if (at > from) out.push([from, at])
      from = at + 1
    }
  }
  return out
}

/** Longer lists of numbers pair off with nothing. */
const LONGEST_LIST = 24

/** The number items of the list that the number item `i` begins: 5.3%、7%. */
export function numberList(line: Line, i: number): number[] {
  const out = [i]
  let at = i + 1
  while (at < line.count && out.length < LONGEST_LIST) {
    let k = at
    while (k < line.count && (line.tag[k] === Tag.localizer || line.has(k, Role.link))) k++
    if (k >= line.count || !(isPause(line, k) || isJoint(line, k))) break
    k++
    while (k < line.count && (line.has(k, Role.link) || line.tag[k] === Tag.adverb)) k++
    if (k >= line.count || line.tag[k] !== Item.number) break
    out.push(k)
    at = k + 1
  }
  return out
}

/**
 * The measures of the numbers of a list behind 分别 (or of a list of rates with nothing named in its clause): a part each.
 * Null where the parts and the numbers do not pair off.
 */
function distributed(
  line: Line,
  numbers: readonly number[],
  changes: ReadonlyMap<number, Change>,
  earlier: readonly Measure[],
): Measure[] | null {
  const i = numbers[0] as number
  const floor = line.clauseStart(i)
  const behind = behindMeasure(line, floor, i, line.number(i), changes.get(i) ?? null)
  if (behind > floor) {
    const named = parts(line, behind, floor)
    if (named.length === numbers.length) {
      return named.map(([from, to]) => make(line, from, to, 'measure/one-each'))
    }
    return null
  }
  // 较“十三五”时期分别增长4.8%、50%: of the figures before
  const last = earlier.slice(-numbers.length)
  if (last.length < numbers.length) return null
  return last.map((measure) => ({ ...measure, first: -1, last: -1, rule: 'measure/one-each-carried' }))
}

/** Finds the measure of every number of the line, in order. */
export function measures(line: Line, changes: ReadonlyMap<number, Change>): Map<number, Measure> {
  const found = new Map<number, Measure>()
  const levels: Measure[] = []
  let latest: Measure = NONE
  for (const i of line.numbers) {
    if (found.has(i)) {
      latest = found.get(i) as Measure
      continue
    }
    const token = line.number(i)
    const change = changes.get(i) ?? null
    const list = numberList(line, i)
    if (list.length > 1) {
      const each = distributed(line, list, changes, levels)
      if (each !== null) {
        for (const [k, item] of list.entries()) found.set(item, each[k] as Measure)
        latest = each[0] as Measure
        continue
      }
    }
    let measure = measureOf(line, i, token, change)
    if (token.entry?.dimension === 'age') {
      // 方迪今年43岁, 一名19岁男性: the phrase beside it is who, and no measure is named
      if (measure.first < 0 || !isIndicator(line, measure.last)) measure = { ...NONE, owner: measure.span }
    } else if (
      measure.rule === 'measure/before' &&
      (onlyNames(line, measure) || standsForOne(line, measure, latest, i))
    ) {
      // 本土病例19例（内蒙古18例，…）: the same measure, of somebody else
      const object =
        measure.first > 0 &&
        line.tag[measure.first - 1] === Tag.verb &&
        !line.has(measure.first - 1, Role.link)
      measure = object
        ? NONE
        : latest.span === null
          ? { ...NONE, owner: measure.span }
          : { ...latest, first: -1, last: -1, owner: measure.span, rule: 'measure/carried' }
    } else if (measure.span === null && latest.span !== null && restates(line, i)) {
      measure = { ...latest, first: -1, last: -1, rule: 'measure/carried' }
    } else if (measure.span === null && carries(line, i, token, change)) {
      measure =
        latest.span === null ? topic(line, i) : { ...latest, first: -1, last: -1, rule: 'measure/carried' }
    }
    found.set(i, measure)
    if (list.length > 1)
      for (const item of list) if (!countsAhead(line.number(item))) found.set(item, measure)
    if (measure.span !== null) {
      latest = measure
      if (change === null) levels.push(measure)
    }
  }
  return found
}

/** So many clauses of a sentence are asked for its topic, and those so many items before the number. */
const MOST_CLAUSES = 8
const FAR = 60

/**
 * What an earlier clause of the sentence begins with: 三次产业结构进一步优化，调整为8.3∶41.4∶50.3. The first that names an
 * indicator, else that of the clause just before.
 */
function topic(line: Line, i: number): Measure {
  const limit = line.clauseStart(i)
  let last: Measure = NONE
  let clauses = 0
  for (let start = 0; start < limit; start = line.clauseEnd(start) + 1) {
    // the first clauses name the topic; of a longer sentence the nearest are looked at
    if (++clauses > MOST_CLAUSES && start < limit - FAR) start = line.clauseStart(limit - FAR)
    const stop = line.clauseEnd(start)
    let at = start
    while (
      at < stop &&
      (line.tag[at] === Item.period || line.tag[at] === Tag.adverb || line.tag[at] === Tag.conjunction)
    )
      at++
    const end = phraseEnd(line, at, stop)
    const span = end > at ? spanOf(line, at, end) : null
    if (span === null) continue
    last = { span, first: -1, last: -1, owner: null, rule: 'measure/topic-of-clause-before' }
    if (isIndicator(line, end)) return last
  }
  return last
}

/** 选项党为10%, behind 社民党支持率为23%: a phrase that names one of a kind where the measure was given before. */
const standsForOne = (line: Line, measure: Measure, latest: Measure, i: number): boolean => {
  if (latest.span === null || isIndicator(line, measure.last)) return false
  let before = i - 1
  while (before > line.clauseStart(i) - 4 && before >= 0 && line.tag[before] !== Item.number) before--
  if (before < 0 || line.tag[before] !== Item.number || line.number(before).unit !== line.number(i).unit)
    return false
  return ONE_OF_A_KIND.some((end) => line.word(measure.last - 1).endsWith(end))
}
const ONE_OF_A_KIND = '党 队 省 市 县 区 州 集团 银行 港 站 组 国'.split(' ')

/**
 * Whether a number stands directly behind another, in brackets, or behind a pause mark in the same unit, and so goes on with
 * its measure: 1663件8840人, 17.8万公顷（267万亩）, 国家级项目10项、自治区级52项.
 */
function restates(line: Line, i: number): boolean {
  if (i < 1) return false
  if (line.tag[i - 1] === Item.number) return true
  if (isOpen(line, i - 1) && i > 1 && line.tag[i - 2] === Item.number) return true
  for (let at = i - 1; at > line.clauseStart(i) && i - at < 6; at--) {
    if (isPause(line, at))
      return line.tag[at - 1] === Item.number && line.number(at - 1).unit === line.number(i).unit
  }
  return false
}

/** Whether a number whose clause names nothing goes on with the measure before: a change, a share, a level reached. */
function carries(line: Line, i: number, token: NumberToken, change: Change | null): boolean {
  if (change !== null || token.kind === 'percentage' || token.kind === 'rank') return true
  const floor = line.clauseStart(i)
  // 预期寿命由76.7岁提高到77岁
  const fromTo = token.entry?.dimension === 'age' && line.has(Math.max(i - 1, floor), Role.to)
  if (token.kind === 'duration' || (token.entry?.dimension === 'age' && !fromTo)) return fromTo
  for (let at = floor; at < i; at++)
    if (line.has(at, Role.to | Role.link) && !line.has(at, Role.done)) return true
  return false
}

/** Last characters and words of what statistics measure: 吞吐量, 总额, 普及率, 占比. */
const INDICATOR_ENDS = words(`
  量 额 率 值 数 价 比 比重 收入 支出 面积 强度 程度 密度 长度 深度 高度 宽度 厚度 速度 温度 湿度 浓度
  力度 长 全长 里程 规模 投资 工资 利润 贷款 存款 债务 税 高 宽 深 年龄 寿命 时速 水位 库容 能力 水平
  指数 人口 占比 气温 气压 能耗 费 资金 奖金 罚金 薪 缺口 顺差 逆差 余额 点 资产 负债 份额 积 产 距
  埋深 主跨 造价 成本 装机 重 票房 营收 出口 进口 消费 用电 降水 雨量 震级 烈度 租期 工期 刑期 时长
  周期
`)

/** Whether a phrase ends in a word that statistics measure by. */
export function isIndicator(line: Line, last: number): boolean {
  const word = line.word(last - 1)
  return INDICATOR_ENDS.some((end) => word.endsWith(end)) && line.tag[last - 1] !== Tag.verb
}

/** Whether a phrase is only the name of somebody or of a place, which measures nothing. */
function onlyNames(line: Line, measure: Measure): boolean {
  for (let i = measure.first; i < measure.last; i++) {
    const tag = line.tag[i]
    if (tag !== Tag.place && tag !== Tag.person && tag !== Tag.organisation && tag !== Tag.localizer)
      return false
  }
  return true
}

function measureOf(line: Line, i: number, token: NumberToken, change: Change | null): Measure {
  const ceiling = line.clauseEnd(i + 1)
  if (token.rule === 'ratio/slash') {
    const next = ahead(line, i)
    return next.span === null ? before(line, i, token, change) : next
  }
  if (token.kind === 'percentage') {
    // 80%的工程量, 75%的民众表示反对
    let at = i + 1
    while (at < ceiling && line.tag[at] === Tag.localizer) at++
    if (at < ceiling && isDe(line, at)) {
      const end = phraseEnd(line, at + 1, ceiling)
      const named = end > at + 1 ? make(line, at + 1, end, 'measure/share-of') : NONE
      const done = deed(line, end, ceiling)
      // 75%的民众表示反对: what they think is measured, and they are whose it is
      if (done.span !== null && named.span !== null && isOpinion(line, end, ceiling))
        return { ...done, owner: named.span }
      return named.span === null ? done : named
    }
    return before(line, i, token, change)
  }
  if (change !== null || token.kind === 'rank' || token.kind === 'multiple') {
    const prior = before(line, i, token, change)
    if (prior.span !== null) return prior
    // 减少1232万人 has its things before; 增加一万多个就业机会 behind
    return countsAhead(token) ? ahead(line, i) : NONE
  }
  if (token.kind === 'ratio') return ratioMeasure(line, i, token)
  if (countsAhead(token)) {
    const next = ahead(line, i)
    const person = PERSONS.includes(token.unit ?? '')
    if (next.span !== null && !(person && token.unit === '人')) return next
    const prior = before(line, i, token, change)
    if (prior.span !== null && prior.rule === 'measure/before' && !(person && onlyNames(line, prior)))
      return prior
    if (next.span !== null) return next
    const relative = token.unit === '人' ? NONE : compoundAhead(line, i + 1, ceiling)
    if (relative.span !== null) return relative
    const named = prior.span !== null && !onlyNames(line, prior)
    if ((person && !named) || prior.span === null) {
      const done = deed(line, i + 1, ceiling)
      if (done.span !== null) return done
    }
    return prior
  }
  const prior = before(line, i, token, change)
  const next = ahead(line, i)
  if (prior.span !== null && prior.rule === 'measure/before') {
    // 建设700万千瓦储能项目: the word before is what is done, the thing stands behind
    const acts =
      prior.last > 0 &&
      line.tag[prior.last - 1] === Tag.verbalNoun &&
      line.has(prior.last - 1, Role.plan | Role.done)
    return acts && next.span !== null ? next : prior
  }
  const person = PERSONS.includes(token.unit ?? '')
  if (person) {
    const done = deed(line, i + 1, ceiling)
    if (done.span !== null) return done
  }
  if (next.span !== null && (prior.span === null || next.rule === 'measure/after-de')) return next
  return prior
}

const OPINIONS = words(`
  认为 表示 支持 反对 相信 赞成 同意 希望 愿意 没有 不 对 选择 担心 满意 住 住在 来自 未
`)

/** Whether what follows a share of people tells what they think or do, which is then what is measured. */
function isOpinion(line: Line, at: number, ceiling: number): boolean {
  for (let i = at; i < ceiling && i < at + 3; i++) if (OPINIONS.includes(line.word(i))) return true
  return false
}

/** 三次产业结构调整为8.3∶41.4∶50.3: before; 9个宁波人就有1个来杭州看病: behind; 每千人床位6.5张: inside. */
function ratioMeasure(line: Line, i: number, token: NumberToken): Measure {
  if (token.rule === 'ratio/colon') return before(line, i, token, null)
  const prior = before(line, i, token, null)
  if (token.rule === 'ratio/part-of-a-count') {
    const done = deed(line, i + 1, line.clauseEnd(i + 1))
    if (done.span !== null) return done
  }
  return prior
}
