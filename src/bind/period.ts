/** Which period governs a number: the nearest before it in its clause or sentence, or one from before that still holds. */
import { Tag } from '../lexicon/dictionary.ts'
import { Role } from '../lexicon/roles.ts'
import { words } from '../lexicon/word-list.ts'
import type { PeriodToken } from '../scan/token.ts'
import { Item, type Line } from './line.ts'
import type { Measure } from './measure.ts'
import { eventBefore, wholeClause } from './period-event.ts'
import type { Holding } from './period-holding.ts'
import {
  isDay,
  isEnd,
  isEvent,
  isKnownYear,
  isLength,
  isOther,
  isPassing,
  isTotal,
  isWholeYear,
  isYearOnly,
  isYears,
} from './period-kind.ts'
import {
  compared,
  inFirstClause,
  introduces,
  isBase,
  isTold,
  namesYear,
  opensClause,
  setsTime,
} from './period-sets.ts'
import { isTimeless } from './period-timeless.ts'
import { isDe, isNominal } from './phrase.ts'

/** The sides of a change: what it began with, and what it came to. */
const Side = { none: 0, from: 1, to: 2 } as const

/** On which side of 从…到… the number stands, over a period of its own: 由2018年的41%提高到2023年的47%. */
function sideOf(line: Line, i: number): { side: number; own: PeriodToken | null } {
  let own: PeriodToken | null = null
  let at = i - 1
  while (at >= 0 && (line.tag[at] === Item.period || isDe(line, at))) {
    if (line.tag[at] === Item.period) own = line.period(at)
    at--
  }
  const side =
    at < 0 ? Side.none : line.has(at, Role.from) ? Side.from : line.has(at, Role.to) ? Side.to : Side.none
  return { side, own }
}

/** 与2015年普查的38万人相比: the number that is compared with has the period of its own. */
function comparedNumber(line: Line, i: number): number {
  const end = line.clauseEnd(i)
  let de = false
  for (let at = i + 1; at < end; at++) {
    if (line.tag[at] === Item.number) return de ? at : -1
    if (line.tag[at] === Item.period || line.has(at, Role.up | Role.down)) return -1
    de = isDe(line, at)
  }
  return -1
}

/** Words that say again when what stands in the sentence already does. */
const AGAIN: ReadonlySet<string> = new Set(words('当时 此时 那时 彼时 其时'))
/** Words that pass within a story: they count as of where it stands. */
const ONGOING: ReadonlySet<string> = new Set(
  words('目前 截至目前 截止目前 截至收盘 截止收盘 截至发稿 截至发稿时'),
)
/** The year before, by another name. */
const THAT_YEAR: ReadonlySet<string> = new Set(words('这一年 那一年'))

/** Whether the token is no more than words within one phrase: of which sort, how long, or again the time that is set. */
function isByTheWay(line: Line, i: number, set: PeriodToken | null, clause: PeriodToken | null): boolean {
  const word = line.word(i)
  // 年度计划, 年度报告
  if (word === '年度' && i + 1 < line.count && isNominal(line, i + 1)) return true
  // 单日 says how long, not when
  if (word === '单日' && (clause ?? set) !== null) return true
  // 12月23日一天之内, 截至10月6日的七天时间内
  if (
    clause !== null &&
    isLength(line.period(i)) &&
    line.period(isDe(line, i - 1) ? i - 2 : i - 1) === clause
  )
    return true
  // 去年该公司全年净利润
  return clause !== null && isKnownYear(clause) && isWholeYear(line.period(i))
}

/** What the period at item `i` stands for where it only says again what is set: 9月2日凌晨船只求救，当时…. */
function again(line: Line, i: number, sentence: PeriodToken | null, holding: Holding): PeriodToken | null {
  const word = line.word(i)
  if (sentence !== null && AGAIN.has(word)) return sentence
  if (!THAT_YEAR.has(word)) return null
  const before = sentence ?? holding.held ?? holding.fallback
  return before !== null && isKnownYear(before) ? before : null
}

/** Finds the period of every number of the line and brings what holds up to date. */
export function governing(
  line: Line,
  holding: Holding,
  measured: ReadonlyMap<number, Measure>,
  changes: ReadonlyMap<number, unknown>,
): Map<number, PeriodToken> {
  const out = new Map<number, PeriodToken>()
  let sentence: PeriodToken | null = null
  let clause: PeriodToken | null = null
  const sides: (PeriodToken | null)[] = [null, null, null]
  let waiting: number[] = []
  let pending: PeriodToken | null = null
  /** Where the period stands that a change began with: 由2010年普查97.5下降为91.4. */
  let from = -1
  const before = holding.held
  for (let i = 0; i < line.count; i++) {
    if (line.breaks(i)) {
      waiting = []
      clause = null
      if (sentence === null && line.numbers.length > 0 && (holding.held === null || !isDay(holding.held)))
        sentence = eventBefore(line, i)
      // 项目达产后年产值12亿元；供水工程…: another project
      if (sentence !== null && isEvent(sentence) && line.word(i) === '；') sentence = null
    }
    if (line.tag[i] === Item.clock && line.token[i]?.type === 'period') {
      // 第31分钟，…: a time by itself, within its sentence
      if (sentence === null || sentence.kind === 'clock') sentence = line.period(i)
      continue
    }
    if (line.tag[i] === Item.period) {
      if (isBase(line, i)) continue
      if (compared(line, i)) {
        const standard = comparedNumber(line, i)
        if (standard > 0) {
          out.set(standard, line.period(i))
          holding.rules[standard] = 'period/of-comparison'
        }
        continue
      }
      const token = line.period(i)
      if (isByTheWay(line, i, sentence ?? holding.held, clause)) continue
      const same = again(line, i, sentence, holding)
      if (same !== null) {
        clause = same
        sentence ??= same
        continue
      }
      if (isYearOnly(token) && sentence?.expression.opening === 'until') {
        // 截至7月3日，今年…: as of that day
        clause = sentence
        continue
      }
      clause = isEvent(token) ? wholeClause(line, i) : token
      from = i > 0 && line.has(i - 1, Role.from) ? i : -1
      if (isYears(token)) holding.years = token
      if (holding.fallback === null && namesYear(line, i)) holding.fallback = token
      // 2002年产值6076亿元，五年平均增长9.5%；财政收入544亿元: of the year again
      if (isTotal(token)) {
        if (sentence === null) {
          sentence = token
          pending = null
        }
      } else if (setsTime(line, i)) {
        sentence = clause
        const first = inFirstClause(line, i) || isTold(line, i)
        // 全县煤矿2004年扭亏: within a clause of a report, a year is that clause's
        const own = isPassing(token) || (holding.report && !opensClause(line, i))
        // 2017年31万户，2021年达到52万户: years of their own figures within what holds
        const another = before !== null && holding.held !== null && waitedFor(line, i, out)
        pending = own || another ? null : token
        // 近日，…: in news another story begins, which is not of the time of the one before
        if (first && !holding.report && isOther(token) && !ONGOING.has(line.word(i))) holding.held = null
        if (pending !== null && isEnd(token) && holding.held !== null && !isEnd(holding.held))
          holding.before = holding.held
        // 2008年是极不平凡的一年。 and 现将2021年10月1日零时的情况公布如下： set the time of what follows
        if (pending !== null && (first || introduces(line))) hold(holding, token)
      }
      for (const number of waiting) {
        if (out.has(number) || !follows(line, number, i)) continue
        out.set(number, token)
        holding.rules[number] = 'period/after'
      }
      waiting = []
    } else if (line.tag[i] === Item.number) {
      if (out.has(i)) continue
      const { side, own } = sideOf(line, i)
      if (side !== Side.none) {
        if (own !== null) sides[side] = own
        else if (clause === null && sides[side] !== null) {
          // …由2018年的41%提高到2023年的47%，职工从310人增加到420人
          out.set(i, sides[side] as PeriodToken)
          holding.rules[i] = 'period/of-side'
          continue
        }
      }
      // 由2015年的3114元增至4万元: what it began with is of that year, and no more of the clause
      if (from >= 0 && clause !== null && changesBetween(line, from, i)) clause = null
      const held = isTimeless(line, i, measured.get(i), changes.has(i), holding)
        ? null
        : (holding.held ?? holding.fallback)
      // 2020年末存款余额310亿元，年均增长12.4%: over the years that were named
      if (
        clause === null &&
        holding.years !== null &&
        sentence !== holding.years &&
        changes.has(i) &&
        isYearly(line, i)
      ) {
        out.set(i, holding.years)
        holding.rules[i] = 'period/of-years'
        continue
      }
      const period: PeriodToken | null = clause ?? sentence ?? held
      holding.rules[i] =
        clause !== null
          ? 'period/of-clause'
          : sentence !== null
            ? 'period/of-sentence'
            : period === null
              ? 'period/none'
              : period === holding.held
                ? 'period/held'
                : 'period/of-text'
      if (period === sentence && pending !== null) hold(holding, pending)
      if (clause !== null || sentence !== null) out.set(i, period as PeriodToken)
      else {
        if (period !== null) out.set(i, period)
        waiting.push(i)
      }
    }
  }
  return out
}

function hold(holding: Holding, token: PeriodToken): void {
  holding.held = token
  holding.over = false
  holding.main ??= token
}

/** Whether a number before item `i` of the sentence has a period of its own. */
function waitedFor(line: Line, i: number, out: ReadonlyMap<number, PeriodToken>): boolean {
  for (const number of line.numbers) if (number < i && out.has(number)) return true
  return false
}

/** Whether something rises, falls or comes to another value between two items. */
function changesBetween(line: Line, from: number, to: number): boolean {
  for (let at = from + 1; at < to; at++) if (line.has(at, Role.up | Role.down | Role.to)) return true
  return false
}

/** Whether the clause says up to the number how much it was a year on average. */
function isYearly(line: Line, i: number): boolean {
  for (let at = i - 1; at >= line.clauseStart(i); at--) if (YEARLY.has(line.word(at))) return true
  return false
}
const YEARLY: ReadonlySet<string> = new Set(words('年均 年平均 平均每年'))

/** Whether the period at item `i` is said of the number before it: 8家企业去年上市, not 45亿元的项目当天开工. */
function follows(line: Line, number: number, i: number): boolean {
  for (let at = number + 1; at < i; at++) {
    if (isDe(line, at) || line.tag[at] === Tag.verb) return false
    if ((line.start[at] as number) > (line.end[at - 1] as number)) return false
  }
  return true
}
