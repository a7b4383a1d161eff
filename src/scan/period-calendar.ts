/**
 * Dates by number: 2008年, 二〇二二年十月, 1—9月, 5月25日至26日, 20世纪80年代, and what stands behind a year, a month
 * or a week to narrow it. Each function reads at `at`, adds to the draft, and gives the end, or -1 (or `at`, where
 * what it reads may be missing).
 */

import {
  MONTH_STEPS,
  SPAN_STEPS,
  type StepData,
  type TimeLine,
  WEEK_STEPS,
  YEAR_STEPS,
} from '../lexicon/time-words.ts'
import * as Unit from './calendar-unit.ts'
import * as Char from './characters.ts'
import { charSet } from './context.ts'
import * as Digit from './digit-kind.ts'
import * as Join from './join-kind.ts'
import { afterDay } from './period-clock.ts'
import { begin, current, draft, groupFits, narrow, narrowByGroup } from './period-draft.ts'
import type { LengthUnit, PeriodStep } from './period-expression.ts'
import {
  DIGIT_CLASS,
  group,
  isDigit,
  join,
  number,
  readGroup,
  readJoin,
  readNumber,
  skipBlanks,
} from './period-numbers.ts'
import { compileTimeWords, type TimeTable, wordAt } from './period-words.ts'

const table = (lines: readonly TimeLine<StepData | 'whole'>[]) =>
  compileTimeWords(lines as unknown as readonly TimeLine<PeriodStep | 'whole'>[])
const IN_YEAR = table(YEAR_STEPS)
const IN_MONTH = table(MONTH_STEPS)
const IN_SPAN = table(SPAN_STEPS)
const IN_WEEK = table(WEEK_STEPS)

/** Narrows by the table's word at `at`: the end, or -1. */
function readStep(words: TimeTable<PeriodStep | 'whole'>, text: string, at: number, limit: number): number {
  const word = wordAt(words, text, at, limit)
  if (word === null) return -1
  if (word.meaning !== 'whole') narrow(word.meaning)
  return at + word.word.length
}

/** Other words for what may stand in a year, from the table of all words: festivals, seasons. Set by `period.ts`. */
export const inYear: { read: (text: string, at: number, limit: number) => number } = { read: () => -1 }

// ---- inside a year, a month, a week -----------------------------------------------------------------------------

export function afterYear(text: string, at: number, limit: number): number {
  let i = skipBlanks(text, at, limit)
  const end = readStep(IN_YEAR, text, i, limit)
  if (end > 0) {
    const last = current().steps[current().steps.length - 1]
    return last?.unit === 'half' || last?.unit === 'quarter' ? afterSpan(text, end, limit) : end
  }
  const of = i < limit && text.charCodeAt(i) === Char.of
  if (of) i++
  const code = text.charCodeAt(i)
  if (i >= limit) return at
  if (DIGIT_CLASS[code] !== Digit.none) {
    const inside = monthOrQuarter(text, i, limit)
    if (inside > 0) return inside
    const named = inYear.read(text, i, limit)
    return named > 0 ? named : at
  }
  if (of) {
    if (!text.startsWith('同期', i)) return at
    return readStep(IN_YEAR, text, i, limit)
  }
  const ordinal = readOrdinal(text, i, limit)
  if (ordinal > 0) return ordinal
  const first = readFirst(text, i, limit)
  if (first > 0) return first
  const named = inYear.read(text, i, limit)
  return named > 0 ? named : at
}

/** 10月, 1—9月, 一季度, 二、三季度 at `at`. */
function monthOrQuarter(text: string, at: number, limit: number): number {
  if (!readGroup(text, at, limit)) return -1
  if (group.unit === Unit.month && groupFits(12)) return afterMonth(text, narrowByGroup('month'), limit)
  if (group.unit === Unit.quarter && groupFits(4)) return afterSpan(text, narrowByGroup('quarter'), limit)
  return -1
}

export function afterMonth(text: string, at: number, limit: number): number {
  const i = skipBlanks(text, at, limit)
  if (i >= limit) return at
  const step = readStep(IN_MONTH, text, i, limit)
  if (step > 0) return step
  if (!isDigit(text, i)) {
    const first = readFirst(text, i, limit)
    return first > 0 ? first : at
  }
  if (readGroup(text, i, limit) && group.unit === Unit.day) {
    return groupFits(31) ? afterDay(text, narrowByGroup('day'), limit) : at
  }
  return dayLeftOpen(text, i, limit) ? narrowByDay(i) : at
}

/** 5月31到6月2日: the day has no 日 because the other end has it. Leaves the day in `number`. */
function dayLeftOpen(text: string, at: number, limit: number): boolean {
  if (draft.join !== null || !readNumber(text, at, limit) || number.value < 1 || number.value > 31)
    return false
  const { value, end } = number
  if (!readJoin(text, end, limit) || join.kind !== Join.to) return false
  const other = readGroup(text, join.end, limit) && group.unit === Unit.month && group.count === 1
  number.value = value
  number.end = end
  return other
}

function narrowByDay(_at: number): number {
  narrow({ unit: 'day', value: number.value })
  return number.end
}

/** Behind a half, a quarter, a decade, a century or a plan: 初, 中期, 末. */
export function afterSpan(text: string, at: number, limit: number): number {
  const end = readStep(IN_SPAN, text, skipBlanks(text, at, limit), limit)
  return end > 0 ? end : at
}

const WEEKDAYS = '一二三四五六日天'
/** Behind 周三, a measure word says that it is no Wednesday: 本周三场. */
const COUNTED = '次班列家名件轮輪趟堂代'

/** 三 in 上周三, 五 in 星期五: narrows to the day. The end, or -1. `sure` is whether 星期 stands before it. */
export function readWeekday(text: string, at: number, limit: number, sure: boolean): number {
  const day = at < limit ? WEEKDAYS.indexOf(text.charAt(at)) : -1
  if (day < 0 || (day === 7 && !sure)) return -1
  const next = at + 1 < limit ? text.charAt(at + 1) : ''
  if (!sure) {
    if (
      next !== '' &&
      COUNTED.includes(next) &&
      !text.startsWith('家电', at + 1) &&
      !text.startsWith('家居', at + 1)
    ) {
      return -1
    }
    const one = text.charAt(at + 2)
    if (next === '场' && one !== '外' && one !== '内') return -1
    if ((next === '个' || next === '個') && one !== '股' && one !== '人') return -1
    if (next === '人' && one !== '民') return -1
  }
  // 上周日本央行: 日 belongs to 日本.
  if (text.charAt(at) === '日' && next === '本') return -1
  narrow({ unit: 'weekday', value: Math.min(day, 6) + 1 })
  return afterDay(text, at + 1, limit)
}

export function afterWeek(text: string, at: number, limit: number, sure: boolean): number {
  const day = readWeekday(text, at, limit, sure)
  if (day > 0) return day
  const end = readStep(IN_WEEK, text, at, limit)
  return end > 0 ? end : at
}

// ---- first and last, ordinals -----------------------------------------------------------------------------------

const COUNTED_UNITS: readonly [word: string, unit: LengthUnit, highest: number][] = [
  ['个月', 'month', 12],
  ['個月', 'month', 12],
  ['个季度', 'quarter', 4],
  ['個季度', 'quarter', 4],
  ['季度', 'quarter', 4],
  ['月', 'month', 12],
  ['周', 'week', 53],
  ['週', 'week', 53],
  ['个星期', 'week', 53],
  ['天', 'day', 366],
  ['日', 'day', 366],
  ['年', 'year', 10],
]

const firstOrLast = charSet('前头頭后後最第')

/** 前10个月, 头两个月, 后三天, 前四年, 最后一周, 第一个月 at `at`: narrows the current part. The end, or -1. */
export function readFirst(text: string, at: number, limit: number): number {
  const code = text.charCodeAt(at)
  if (at >= limit || !firstOrLast(code)) return -1
  let last = code === 0x540e || code === 0x5f8c // 后, 後
  let from = at + 1
  if (code === 0x6700) {
    // 最
    const next = text.charCodeAt(from)
    last = next === 0x540e || next === 0x5f8c
    if (!last) return -1
    from++
  }
  if (text.startsWith('前半年', at) && at + 3 <= limit) {
    narrow({ unit: 'half', value: 1 })
    return at + 3
  }
  if (!readNumber(text, skipBlanks(text, from, limit), limit)) return -1
  const { value, digits, arabic } = number
  const i = skipBlanks(text, number.end, limit)
  if (value < 1 || (code === Char.ordinal && value > 1)) return -1
  for (const [name, of, highest] of COUNTED_UNITS) {
    if (!text.startsWith(name, i) || i + name.length > limit) continue
    if (value > highest) return -1
    // 前三月 may be March; 前11月 is eleven months.
    if (name === '月' && !(arabic && value > 1 && digits > 0)) return -1
    if (name === '天' && text.startsWith('气', i + 1)) return -1
    narrow({ unit: last ? 'last' : 'first', count: value, of })
    return i + name.length
  }
  return -1
}

/** 第三季度, 第一、二季度, 第一至第三季度 at `at`: narrows the current part. The end, or -1. */
export function readOrdinal(text: string, at: number, limit: number): number {
  if (at >= limit || text.charCodeAt(at) !== Char.ordinal) return -1
  const i = skipBlanks(text, at + 1, limit)
  if (readGroup(text, i, limit)) {
    if (group.unit !== Unit.quarter || !groupFits(4)) return -1
    return afterSpan(text, narrowByGroup('quarter'), limit)
  }
  if (draft.join !== null || !readNumber(text, i, limit) || number.value < 1 || number.value > 4) return -1
  const first = number.value
  const firstEnd = number.end
  if (!readJoin(text, firstEnd, limit) || text.charCodeAt(join.end) !== Char.ordinal) return -1
  const { kind, end: second } = join
  if (!readGroup(text, second + 1, limit) || group.unit !== Unit.quarter || group.count > 1 || !groupFits(4))
    return -1
  narrow({ unit: 'quarter', value: first })
  current().end = firstEnd
  draft.join = kind === Join.to ? 'to' : 'and'
  begin(second, null)
  return afterSpan(text, narrowByGroup('quarter'), limit)
}
