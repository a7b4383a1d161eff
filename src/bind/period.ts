/** Which period governs a number: the nearest before it in its clause or sentence, or one from before that still holds. */
import { Tag } from '../lexicon/dictionary.ts'
import { Role } from '../lexicon/roles.ts'
import { words } from '../lexicon/word-list.ts'
import type { PeriodToken } from '../scan/token.ts'
import type { ByItem } from './by-item.ts'
import { Item, type Line } from './line.ts'
import type { Measure } from './measure.ts'
import { again, isByTheWay, ONGOING } from './period-again.ts'
import { eventBefore, wholeClause } from './period-event.ts'
import type { Holding } from './period-holding.ts'
import {
  isDay,
  isEnd,
  isEvent,
  isInForce,
  isKnownYear,
  isLength,
  isNow,
  isOther,
  isPassing,
  isTotal,
  isYearOnly,
  isYears,
} from './period-kind.ts'
import { pointedAt, remember } from './period-pointed.ts'
import {
  compared,
  inFirstClause,
  introduces,
  isTelling,
  isTold,
  namesYear,
  opensClause,
  setsTime,
} from './period-sets.ts'
import { comparedNumber, isBase, Side, sideOf } from './period-sides.ts'
import { isTimeless } from './period-timeless.ts'
import { isDe, isNominal } from './phrase.ts'

/** Finds the period of every number of the line and brings what holds up to date. */
export function governing(
  line: Line,
  holding: Holding,
  measured: ByItem<Measure>,
  changes: ByItem<unknown>,
  out: ByItem<PeriodToken>,
): void {
  let sentence: PeriodToken | null = null
  let clause: PeriodToken | null = null
  const sides: (PeriodToken | null)[] = [null, null, null]
  let waiting: number[] = []
  let pending: PeriodToken | null = null
  /** Where the period stands that a change began with: 由2010年普查97.5下降为91.4. */
  let from = -1
  let moved = false
  const before = holding.held
  /** Whether a number of the sentence has a period. */
  let given = false
  /** Whether the sentence told what came together over some years. */
  let inTotal = false
  /** Whether it was asked which event the sentence points back to, and there is one. */
  let asked = holding.report
  let pointed = false
  for (let i = 0; i < line.count; i++) {
    if (line.breaks(i)) {
      if (waiting.length > 0) waiting = []
      clause = null
      from = -1
      moved = false
      if (sentence === null && line.numbers.length > 0) sentence = eventBefore(line, i)
      // 项目达产后年产值12亿元；供水工程…: another project
      if (sentence !== null && isEvent(sentence) && line.word(i) === '；') sentence = null
    }
    if (from >= 0 && line.has(i, Role.up | Role.down | Role.to)) moved = true
    if (line.tag[i] === Item.clock && line.token[i]?.type === 'period') {
      // 第31分钟，…: a time by itself, within its sentence; not 发言人晚间表示
      if ((sentence === null || sentence.kind === 'clock') && !isTelling(line, i)) sentence = line.period(i)
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
      const same = again(line, i, pointed ? null : sentence, holding)
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
      moved = false
      if (isYears(token)) holding.years = token
      if (holding.fallback === null && namesYear(line, i)) holding.fallback = token
      // 2002年产值6076亿元，五年平均增长9.5%；财政收入544亿元: of the year again
      if (isTotal(token)) {
        inTotal = true
        if (sentence === null) {
          sentence = token
          pending = null
        }
      } else if (sentence !== null && isDay(sentence) && isKnownYear(token) && namesWhich(line, i)) {
        // 3日，2024年城市马拉松开跑: which one it was, and not when
        clause = sentence
      } else if (setsTime(line, i)) {
        sentence = clause
        const first = inFirstClause(line, i) || isTold(line, i)
        // 全县煤矿2004年扭亏: within a clause of a report, a year is that clause's
        const own =
          (isPassing(token) &&
            (holding.report || !isNow(token) || AS_OF.has(line.word(i)) || !opensClause(line, i))) ||
          isInForce(token) ||
          // 而去年同期为42.76亿美元: of its own sentence, and of nothing that follows
          isSamePeriodBefore(line, i) ||
          (holding.report &&
            (!opensClause(line, i) ||
              // 支出五年累计7.79万亿元，2012年占…达到4%; 预计年末，…
              (given && inTotal) ||
              (isEnd(token) && i > 0 && line.has(i - 1, Role.forecast))))
        // 2017年31万户，2021年达到52万户: years of their own figures within what holds
        const another = given && !isNow(token) && before !== null && holding.held !== null
        // 今年新增3家。一期已于9月28日完工，…: a day within a year's story is of what it tells
        const within =
          isDay(token) && line.word(i - 1) === '于' && holding.held !== null && !isDay(holding.held)
        pending = own || another || within ? null : token
        // 近日，…: in news another story begins, which is not of the time of the one before
        if (first && !holding.report && isOther(token) && !ONGOING.has(line.word(i))) holding.held = null
        if (
          pending !== null &&
          (passes(token) || (isLength(token) && line.word(i).includes('过去'))) &&
          holding.held !== null &&
          !passes(holding.held)
        )
          holding.before = holding.held
        // 2008年是极不平凡的一年。 and 现将2021年10月1日零时的情况公布如下： set the time of what follows
        if (pending !== null && !isNow(token) && (first || introduces(line))) {
          hold(holding, token)
          // 二、2019年工作安排: a heading is of what stands under it
          if (!SENTENCE_ENDS.includes(line.text[line.sentence.end - 1] as string))
            holding.figures.set(token, MANY)
        }
      }
      for (const number of waiting) {
        // 3名游客9日遇险: that day rather than one that holds from before
        if (!follows(line, number, i) || (out.has(number) && !isDay(token))) continue
        out.set(number, token)
        holding.rules[number] = 'period/after'
      }
      if (waiting.length > 0) waiting = []
    } else if (line.tag[i] === Item.number) {
      given ||= clause !== null || sentence !== null || out.has(i)
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
      if (moved && clause !== null && (side !== Side.from || own === null)) clause = null
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
      if (clause === null && sentence === null && !asked && holding.dated.length > 0) {
        asked = true
        sentence = pending = pointedAt(line, i, holding.dated)
        pointed = sentence !== null
      }
      const period: PeriodToken | null = clause ?? sentence ?? held
      holding.rules[i] =
        clause !== null
          ? 'period/of-clause'
          : sentence !== null
            ? pointed && sentence === pending
              ? 'period/of-event'
              : 'period/of-sentence'
            : period === null
              ? 'period/none'
              : period === holding.held
                ? 'period/held'
                : 'period/of-text'
      if (period === sentence && pending !== null) hold(holding, pending)
      if (period !== null) out.set(i, period)
      if (clause === null && sentence === null) waiting.push(i)
    }
  }
  if (sentence !== null && !holding.report && !pointed && !isEvent(sentence))
    remember(holding.dated, sentence, line.sentence)
}

/** The hour as of which a day's figures stand: what follows is of the day. */
const AS_OF: ReadonlySet<string> = new Set(words('截至收盘 截止收盘 收盘 截至发稿 截至发稿时'))

/** 去年同期, 上年同期 */
const isSamePeriodBefore = (line: Line, i: number): boolean => SAME_BEFORE.has(line.word(i))
const SAME_BEFORE: ReadonlySet<string> = new Set(words('去年同期 上年同期 前年同期 上一年同期'))

/** More figures than make a time that of the text. */
const MANY = 9

/** What sentences end in, and headings do not. */
const SENTENCE_ENDS = '。！？；…”』」）)'

/** Whether it holds for its paragraph only. */
const passes = (token: PeriodToken): boolean => isEnd(token) || isNow(token)

function hold(holding: Holding, token: PeriodToken): void {
  // 目前50人。去年新增8人: another time ends what 目前 had put aside
  if (holding.held !== null && isNow(holding.held) && !passes(token)) holding.before = null
  holding.held = token
  holding.over = false
  holding.main ??= token
}

/** Whether the year stands before the name of an event, in a clause without a number. */
function namesWhich(line: Line, i: number): boolean {
  const end = line.clauseEnd(i)
  if (i + 1 >= end || !isNominal(line, i + 1)) return false
  for (let at = i + 2; at < end; at++) if (line.tag[at] === Item.number) return false
  return true
}

/** Whether the clause says up to the number how much it was a year on average. */
function isYearly(line: Line, i: number): boolean {
  for (let at = i - 1; at >= line.clauseStart(i); at--) if (YEARLY.has(line.word(at))) return true
  return false
}
const YEARLY: ReadonlySet<string> = new Set(words('年均 年平均 平均每年'))

/** So many items may lie between a number and a period behind it. */
const FOLLOWS_WITHIN = 20

/** Whether the period at item `i` is said of the number before it: 8家企业去年上市, not 45亿元的项目当天开工. */
function follows(line: Line, number: number, i: number): boolean {
  if (i - number > FOLLOWS_WITHIN) return false
  for (let at = number + 1; at < i; at++) {
    if (isDe(line, at) || line.tag[at] === Tag.verb) return false
    if ((line.start[at] as number) > (line.end[at - 1] as number)) return false
  }
  return true
}
