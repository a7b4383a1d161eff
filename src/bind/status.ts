/** How firmly a figure is said: done, expected, aimed at, or only possible. */

import type { Status } from '../../schemas/figure.ts'
import { Tag } from '../lexicon/dictionary.ts'
import { ROLE_WORDS, Role, roleWordAt, roleWordLength } from '../lexicon/roles.ts'
import { buildTrie, longest } from '../lexicon/trie.ts'
import { WordTest, wordSet } from '../lexicon/vocabulary.ts'
import { words } from '../lexicon/word-list.ts'
import type { Token } from '../scan/token.ts'
import { type Cues, cueFor } from './cues.ts'
import { Item, type Line, type Span } from './line.ts'
import { Side, sideOf } from './period-sides.ts'
import { isDe } from './phrase.ts'

const EVERY = wordSet(words('每天 每日 每年 每月 每周 每次 每逢 平时 平常 通常 往往 常常 都'))

/** 教徒每年都要来朝拜3天: what is always done is no aim. */
function isHabit(line: Line, at: number): boolean {
  for (let k = at - 1; k >= 0 && line.tag[k] !== Tag.punctuation; k--) if (line.passes(k, EVERY)) return true
  return false
}

/** 将欠信用社273万元的债留在, 将收来的50元退还: 将 puts before the verb what is dealt with, and the number is of that. */
function isDisposed(line: Line, at: number, number: number): boolean {
  let described = isDe(line, number + 1)
  for (let k = at + 2; k < number && !described; k++) described = isDe(line, k)
  if (!described) return false
  const end = line.clauseEnd(number)
  for (let k = number + 1; k < end; k++)
    if (line.tag[k] === Tag.verb && !isDe(line, k - 1) && !isDe(line, k + 1)) return true
  return false
}

const PLAN = wordSet(words('计划 目标 任务 指标 预算 标准 规划'))

/** 任务完成全年计划的102%: a share of what was planned says how far it was met. */
function ofPlan(line: Line, number: number): boolean {
  let k = number
  // 全年计划的100%和241%
  while (k > 1 && !line.breaks(k - 1) && line.tag[k - 2] === Item.number) k -= 2
  return k > 1 && isDe(line, k - 1) && line.passes(k - 2, PLAN)
}

/** Words that look forward only as verbs and adverbs: 计划 and 目标 within a name do not. */
const forward = (line: Line, at: number, role: number): boolean => {
  if (!line.has(at, role)) return false
  const tag = line.tag[at]
  const word = line.word(at)
  if (word === '要') return (tag === Tag.verb || tag === Tag.adverb) && !isHabit(line, at)
  // 占应推广面积的90%, 应报废的: what ought to be is there already
  if (word === '应' && line.tag[at + 1] === Tag.verb)
    return !isDe(line, at + 2) && !(at > 0 && line.tag[at - 1] === Tag.verb)
  if (word === '将')
    return tag === Tag.adverb || tag === Tag.verb || at + 1 >= line.count || line.tag[at + 1] !== Tag.noun
  if (word === '计划' || word === '规划' || word === '安排') {
    // 完成年度计划的70%: a plan that was met
    if (isDe(line, at + 1)) return false
    // 三年行动计划 names; 计划于明年 plans
    return (
      at === 0 ||
      line.tag[at - 1] === Tag.punctuation ||
      line.tag[at - 1] === Item.period ||
      line.tag[at - 1] === Tag.adverb ||
      line.tag[at + 1] === Tag.verb
    )
  }
  return true
}

/** A status, the rule that gives it, and the item of the word that says so, or -1. Constants, where no word does. */
export interface Firmness {
  readonly status: Status
  readonly rule: string
  readonly at: number
}
const PLAIN: Firmness = { status: 'actual', rule: 'status/plain', at: -1 }
const DONE: Firmness = { status: 'actual', rule: 'status/done', at: -1 }
const AIMED: Firmness = { status: 'target', rule: 'status/aimed', at: -1 }
const EXPECTED: Firmness = { status: 'forecast', rule: 'status/expected', at: -1 }
const SUPPOSED: Firmness = { status: 'forecast', rule: 'status/supposed', at: -1 }
const CAPACITY_MEASURE: Firmness = { status: 'capacity', rule: 'status/capacity-in-measure', at: -1 }
const PLANNED_MEASURE: Firmness = { status: 'target', rule: 'status/planned-in-measure', at: -1 }
const CAPACITY_WORD: Firmness = { status: 'capacity', rule: 'status/capacity-in-clause', at: -1 }
const LIST_EXPECTED: Firmness = { status: 'forecast', rule: 'status/list-expected', at: -1 }
const LIST_AIMED: Firmness = { status: 'target', rule: 'status/list-aimed', at: -1 }
const PERIOD_TARGET: Firmness = { status: 'target', rule: 'status/period-as-aim', at: -1 }
const PERIOD_AIMED: Firmness = { status: 'target', rule: 'status/period-ahead-aimed', at: -1 }
const PERIOD_EXPECTED: Firmness = { status: 'forecast', rule: 'status/period-ahead', at: -1 }
const PLANNED: Firmness = { status: 'target', rule: 'status/plan', at: -1 }

const by = ({ status, rule }: Firmness, at: number): Firmness => ({ status, rule, at })

/** What a paragraph as a whole does: look back or look ahead. Held while its sentences are bound. */
export interface Outlook {
  /** 今年的目标是：…: all that follows in the paragraph is aimed at. */
  announced: Status | null
  /** Clauses that begin as plans do, less those that tell of what was done. */
  balance: number
  /** The first token that no paragraph so far has gone past. */
  next: number
}

/** A paragraph is weighed by its beginning; what comes later does not turn it. */
const OUTLOOK_REACH = 3000

/**
 * Counts how many clauses of a paragraph begin as plans do, and how many tell of what was done; its numbers weigh too. Looks for the words in the
 * plain text: cutting it into words would cost more than all else here, and a word or two more or less turns nothing.
 */
export function weighOutlook(
  text: string,
  start: number,
  end: number,
  tokens: readonly Token[],
  cues: Cues,
  outlook: Outlook,
): number {
  const limit = Math.min(end, start + OUTLOOK_REACH)
  let balance = 0
  // What was measured is said to the decimal and ranked; what is aimed at is round, and about so much or more.
  while (outlook.next < tokens.length && (tokens[outlook.next] as Token).start < start) outlook.next++
  for (let i = outlook.next; i < tokens.length; i++) {
    const token = tokens[i] as Token
    if (token.start >= limit) break
    if (token.type !== 'number') continue
    if (token.modifier !== 'exact' && token.modifier !== 'vague' && token.outerEnd > token.end) balance++
    else if (token.kind === 'rank') balance--
    else if (token.decimal?.includes('.') === true || text.slice(token.start, token.end).includes('.'))
      balance -= token.kind === 'percentage' ? 0.5 : 1
  }
  /** Where the clause begins, less dashes and quotation marks. */
  let first = clauseBeginning(text, start, limit)
  /** Behind the word read last. */
  let from = start
  for (let k = cues.firstFrom(start); k < cues.count; k++) {
    const at = cues.at[k] as number
    if (at >= limit) break
    const kind = cues.kind[k] as number
    if ((kind & (BREAK | ROLE)) === 0 || at < from) continue
    if ((kind & BREAK) !== 0) {
      first = clauseBeginning(text, at + 1, limit)
      continue
    }
    const found = roleWordAt(text, at, limit)
    if (found === 0) continue
    const length = roleWordLength(found)
    const opening = at === first
    if (opening && (found & Role.plan) !== 0) balance++
    if ((found & Role.target) !== 0 && !NAMED_TARGETS.has(text.slice(at, at + length))) balance += 2
    if ((found & Role.done) !== 0 && (found & Role.plan) === 0) balance -= opening ? 2 : 1
    from = at + length
  }
  return balance
}

function clauseBeginning(text: string, at: number, limit: number): number {
  let first = at
  while (first < limit && (text.charCodeAt(first) === 0x2014 || text.charCodeAt(first) === 0x201c)) first++
  return first
}

/** Words of plans that as often stand in the names of programmes. */
const NAMED_TARGETS: ReadonlySet<string> = new Set(['计划', '规划', '安排', '目标', '任务', '指标'])
const BREAK = cueFor('，。；：！？,;:!?\n（）()…')
const ROLE = cueFor(ROLE_WORDS)

/** 完成了造林目标 tells of a target met. */
const metTarget = (line: Line, at: number): boolean => {
  for (let k = at - 1; k >= 0 && k >= at - 4; k--)
    if (line.has(k, Role.done) && line.tag[k] !== Tag.adverb) return true
  return false
}

const TELLS_OF_DONE = wordSet(['已', '已经', '了', '累计', '实际', '曾'])

/** How firmly the words of the clause before item `i` say it, and by which rule; null where they say nothing of it. */
function said(line: Line, i: number, from: number): Firmness | null {
  for (let at = i - 1; at >= from; at--) {
    if (line.passes(at, TELLS_OF_DONE)) return by(DONE, at)
    if (!line.has(at, Role.target | Role.forecast | Role.unreal)) continue
    const word = line.word(at)
    if (word === '目标' || word === '任务' || word === '指标') {
      if (!metTarget(line, at) && !ofPlan(line, i)) return by(AIMED, at)
      continue
    }
    if (forward(line, at, Role.target)) return by(AIMED, at)
    if (forward(line, at, Role.forecast)) {
      // 将27名群众转移: 将 that takes an object looks to nothing ahead
      if (
        word === '将' &&
        at + 1 < line.count &&
        ((line.tag[at + 1] !== Tag.verb &&
          line.tag[at + 1] !== Tag.adverb &&
          line.tag[at + 1] !== Tag.verbalNoun &&
          line.tag[at + 1] !== Item.period &&
          line.tag[at + 1] !== Tag.preposition &&
          line.tag[at + 1] !== Tag.particle) ||
          isDisposed(line, at, i))
      )
        continue
      return by(EXPECTED, at)
    }
    if (line.has(at, Role.unreal)) return by(SUPPOSED, at)
  }
  return null
}

/** Periods that lie ahead wherever they are said. */
const AHEAD = buildTrie(words('明年 后年 未来 今后 下一年 来年 下半年将 下月 下周'))
/** Periods up to which something is to be done: 到2025年, 至“十四五”末. */
const AIMS = buildTrie(words('20 二〇 “ 十 本世纪').flatMap((year) => [`到${year}`, `至${year}`]))
const LOOKS_AHEAD = Role.target | Role.forecast | Role.unreal

/** Whether the sentence aims at something before its clause `floor`. */
function aimedBefore(line: Line, floor: number): boolean {
  for (let at = floor - 1; at >= 0 && floor - at <= LIST_REACH; at--)
    if (forward(line, at, Role.target)) return true
  return false
}

/** How far back in its sentence a word of expectation governs, in items. */
const LIST_REACH = 400

/** Whether the words from `at` on say the most that something can do: 最大载客量, and not 最大城市. */
const isLimit = (text: string, at: number): boolean =>
  text.startsWith('最大', at) && LIMITS.some((limit) => text.startsWith(limit, at + 2))
const LIMITS = words(
  '载 容 功率 航程 起飞 承载 承重 续航 射程 产能 出力 通过 时速 速度 可 允许 负荷 输出 吃水 起重 扬程 库容 处理',
)

/** The status of the number at item `i`, of this measure and period; `past` tells whether the period was over at the document's date. */
export function statusOf(
  line: Line,
  i: number,
  measure: Span | null,
  period: Span | null,
  past: boolean | null,
  outlook: Outlook,
): Firmness {
  const named = measure === null ? '' : line.text.slice(measure.start, measure.end)
  const floor = line.clauseStart(i)
  if (named.endsWith('能力') || named.startsWith('设计') || isLimit(named, 0)) return CAPACITY_MEASURE
  // 计划总投资: what is planned to be spent is aimed at
  if (named.startsWith('计划') && !named.startsWith('计划生育') && named.length > 2) return PLANNED_MEASURE
  for (let at = floor; at < i; at++) {
    if (!line.has(at, Role.capacity)) continue
    const word = line.word(at)
    if (word === '最大' ? isLimit(line.text, line.start[at] as number) : word !== '能力' || at >= i - 4)
      return by(CAPACITY_WORD, at)
  }
  // 预计收入从36388元提高至44574元: what it starts from is known
  if (sideOf(line, i).side === Side.from) return PLAIN
  const here = said(line, i, floor)
  if (here !== null) return here
  // Words of expectation at the head of a sentence govern all that it lists.
  const head = (line.roles & LOOKS_AHEAD) === 0 ? -1 : floor - 1
  for (let at = head; at >= 0 && floor - at <= LIST_REACH; at--) {
    if (!line.has(at, LOOKS_AHEAD)) continue
    const word = line.word(at)
    if (word === '预计' || word === '预测' || word === '有望' || line.has(at, Role.unreal))
      return by(LIST_EXPECTED, at)
    // 我们将新建公路2000公里，改造危房1.2万户
    if ((word === '将' || word === '将要') && goesOnDoing(line, at, floor)) return by(LIST_EXPECTED, at)
    if (word === '力争' || word === '确保' || (word === '计划' && forward(line, at, Role.target)))
      return by(LIST_AIMED, at)
  }
  if (outlook.announced !== null) return { status: outlook.announced, rule: 'status/announced', at: -1 }
  if (period !== null) {
    const { start, end } = period
    if (past !== true && longest(AIMS, line.text, start, end) >= 0) return PERIOD_TARGET
    if (past !== true && longest(AHEAD, line.text, start, end) >= 0) {
      // 今年要新建1.5万个，明年再建2万个
      return aimedBefore(line, floor) ? PERIOD_AIMED : PERIOD_EXPECTED
    }
  }
  return outlook.balance >= PLANS ? PLANNED : PLAIN
}

/** Whether every clause behind the one of item `at` up to the one that begins at `floor` begins with its verb. */
function goesOnDoing(line: Line, at: number, floor: number): boolean {
  for (let start = line.clauseEnd(at) + 1; start <= floor; start = line.clauseEnd(start) + 1) {
    if (line.text[line.start[start - 1] as number] !== '，' || line.tag[start] !== Tag.verb) return false
  }
  return true
}

/** So many more clauses that plan than clauses that report make a paragraph a plan. */
const PLANS = 4

const ANNOUNCING = new WordTest((word) => /(工作|目标|任务)$/.test(word))

/** Whether the line announces targets: 主要预期目标是：. */
export function announces(line: Line): Status | null {
  for (let i = 0; i < line.count - 1; i++) {
    if (!line.passes(i, ANNOUNCING)) continue
    const word = line.word(i)
    // 今年要重点抓好以下工作：
    if (word.endsWith('工作') && line.word(i + 1) === '：') {
      for (let at = line.clauseStart(i); at < i; at++)
        if (line.word(at) === '要' || line.word(at) === '将') return 'target'
    }
    if (word.endsWith('目标') || word.endsWith('任务')) {
      const next = line.word(i + 1)
      if (next === '是' || next === '为' || next === '：') return 'target'
    }
  }
  return null
}
