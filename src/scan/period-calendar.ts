/**
 * Dates by number: 2008年, 二〇二二年十月, 1—9月, 5月25日至26日, 20世纪80年代, and what stands behind a year, a month
 * or a week to narrow it. Each function reads at `at`, adds to the draft, and gives the end, or -1 (or `at`, where
 * what it reads may be missing).
 */
import { CLOSINGS, MONTH_STEPS, SPAN_STEPS, type StepData, type TimeLine, WEEK_STEPS, YEAR_STEPS } from '../lexicon/time-words.ts'
import { afterDay, readTime } from './period-clock.ts'
import { begin, current, draft, groupFits, narrow, narrowByGroup } from './period-draft.ts'
import type { LengthUnit, PeriodStep } from './period-expression.ts'
import {
  Digit,
  DIGIT_CLASS,
  group,
  isDigit,
  Join,
  join,
  number,
  readGroup,
  readJoin,
  readNumber,
  skipBlanks,
  Unit,
} from './period-numbers.ts'
import { compileTimeWords, type TimeTable, wordAt } from './period-words.ts'

const table = (lines: readonly TimeLine<StepData | 'whole'>[]) =>
  compileTimeWords(lines as unknown as readonly TimeLine<PeriodStep | 'whole'>[])
const IN_YEAR = table(YEAR_STEPS)
const IN_MONTH = table(MONTH_STEPS)
const IN_SPAN = table(SPAN_STEPS)
const IN_WEEK = table(WEEK_STEPS)

/** The earliest and the latest year that four digits are read as; beyond, 5000年 is a length of time. */
const FIRST_YEAR = 1000
const LAST_YEAR = 2199

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
  const of = i < limit && text.charAt(i) === '的'
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
  if (draft.join !== null || !readNumber(text, at, limit) || number.value < 1 || number.value > 31) return false
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
    if (next !== '' && COUNTED.includes(next) && !text.startsWith('家电', at + 1) && !text.startsWith('家居', at + 1)) {
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

/** 前10个月, 头两个月, 后三天, 前四年 at `at`: narrows the current part. The end, or -1. */
export function readFirst(text: string, at: number, limit: number): number {
  const word = text.charAt(at)
  if (at >= limit) return -1
  const last = word === '后' || word === '後'
  if (!last && word !== '前' && word !== '头' && word !== '頭') return -1
  if (text.startsWith('前半年', at) && at + 3 <= limit) {
    narrow({ unit: 'half', value: 1 })
    return at + 3
  }
  if (!readNumber(text, skipBlanks(text, at + 1, limit), limit)) return -1
  const { value, digits, arabic } = number
  const i = skipBlanks(text, number.end, limit)
  if (value < 1) return -1
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
  if (text.charAt(at) !== '第' || at >= limit) return -1
  const i = skipBlanks(text, at + 1, limit)
  if (readGroup(text, i, limit)) {
    if (group.unit !== Unit.quarter || !groupFits(4)) return -1
    return afterSpan(text, narrowByGroup('quarter'), limit)
  }
  if (draft.join !== null || !readNumber(text, i, limit) || number.value < 1 || number.value > 4) return -1
  const first = number.value
  const firstEnd = number.end
  if (!readJoin(text, firstEnd, limit) || text.charAt(join.end) !== '第') return -1
  const { kind, end: second } = join
  if (!readGroup(text, second + 1, limit) || group.unit !== Unit.quarter || group.count > 1 || !groupFits(4)) return -1
  narrow({ unit: 'quarter', value: first })
  current().end = firstEnd
  draft.join = kind === Join.to ? 'to' : 'and'
  begin(second, null)
  return afterSpan(text, narrowByGroup('quarter'), limit)
}

// ---- from a number ----------------------------------------------------------------------------------------------

const CROSSING: readonly [word: string, of: 'school' | 'other' | 'fiscal' | 'year'][] = [
  ['学年', 'school'],
  ['學年', 'school'],
  ['赛季', 'other'],
  ['賽季', 'other'],
  ['采暖季', 'other'],
  ['供暖季', 'other'],
  ['采暖期', 'other'],
  ['供暖期', 'other'],
  ['榨季', 'other'],
  ['雪季', 'other'],
  ['冰雪季', 'other'],
  ['产季', 'other'],
  ['年度', 'other'],
  ['财年', 'fiscal'],
  ['財年', 'fiscal'],
  ['财政年度', 'year'],
  ['会计年度', 'year'],
  ['會計年度', 'year'],
]

const named = { of: 'other' as 'school' | 'other' | 'fiscal' | 'year', end: 0 }

function crossingAt(text: string, at: number, limit: number): boolean {
  for (const [word, of] of CROSSING) {
    if (text.startsWith(word, at) && at + word.length <= limit) {
      named.of = of
      named.end = at + word.length
      return true
    }
  }
  return false
}

const isLatin = (code: number): boolean => (code >= 65 && code <= 90) || (code >= 97 && code <= 122)

/** What only four digits can begin: 2022-11-30, 2022财年, 2022-2023学年, 2022Q3. The end, or -1. */
function fourDigits(text: string, at: number, limit: number): number {
  const year = number.value
  let i = number.end
  const mark = text.charAt(i)
  if (i >= limit) return -1
  if (mark === 'Q' || mark === 'H') {
    const value = text.charCodeAt(i + 1) - 0x30
    if (i + 2 > limit || value < 1 || value > (mark === 'Q' ? 4 : 2) || isDigit(text, i + 2)) return -1
    begin(at, { kind: 'year', from: 'text', value: year })
    narrow({ unit: mark === 'Q' ? 'quarter' : 'half', value })
    return i + 2
  }
  if ('-/.－—–～~至'.includes(mark)) {
    if (!readNumber(text, i + 1, limit) || !number.arabic) return -1
    const { value, digits, end } = number
    const again = text.charAt(end)
    if (digits <= 2 && '-/.'.includes(mark) && again === mark && readNumber(text, end + 1, limit) && number.arabic) {
      const day = number.value
      const after = text.charCodeAt(number.end)
      const more = number.end < limit && (after === mark.charCodeAt(0) || isLatin(after))
      if (number.digits > 2 || value < 1 || value > 12 || day < 1 || day > 31 || more) return -1
      i = number.end
      begin(at, { kind: 'year', from: 'text', value: year })
      narrow({ unit: 'month', value })
      narrow({ unit: 'day', value: day })
      const time = text.charAt(i) === ' ' ? readTime(text, i, limit, true, true) : -1
      return time > 0 ? time : i
    }
    if (digits !== 4 && digits !== 2) return -1
    const last = digits === 2 ? year - (year % 100) + value : value
    let j = skipBlanks(text, end, limit)
    if (text.charAt(j) === '年' && crossingAt(text, j + 1, limit)) j++
    if (last - year !== 1 || !crossingAt(text, j, limit)) return -1
    begin(at, { kind: 'crossing', value: year, last, of: named.of === 'school' ? 'school' : 'other' })
    return named.end
  }
  if (!crossingAt(text, i, limit) || named.of === 'school') return -1
  if (text.charAt(i) === '年') return -1
  if (named.of === 'other') return -1
  begin(at, named.of === 'fiscal' ? { kind: 'fiscal', value: year } : { kind: 'year', from: 'text', value: year })
  return afterYear(text, named.end, limit)
}

/** 五六十年代, 八九十年代 at `at`: both decades. The end, or -1. */
function twoDecades(text: string, at: number, limit: number): number {
  const digits = '一二三四五六七八九'
  const low = digits.indexOf(text.charAt(at)) + 1
  if (low < 1 || !text.startsWith('十年代', at + 2) || at + 5 > limit) return -1
  if (digits.indexOf(text.charAt(at + 1)) !== low || draft.join !== null) return -1
  if (draft.parts.length === 0 || current().base?.kind !== 'century') begin(at, null)
  narrow({ unit: 'decade', value: low * 10 })
  current().end = at + 1
  draft.join = 'and'
  begin(at + 1, null)
  narrow({ unit: 'decade', value: low * 10 + 10 })
  return afterSpan(text, at + 5, limit)
}

/** 90年代, 八十至九十年代 of a century or alone; the group has been read. */
function decades(text: string, limit: number): number {
  for (let i = 0; i < group.count; i++) if ((group.values[i] as number) % 10 !== 0) return -1
  return groupFits(90) ? afterSpan(text, narrowByGroup('decade'), limit) : -1
}

/** Behind a century: a decade, 初, 中叶, 末. */
export function afterCentury(text: string, at: number, limit: number): number {
  const i = skipBlanks(text, at, limit)
  if (isDigit(text, i) && i < limit) {
    const two = twoDecades(text, i, limit)
    if (two > 0) return two
    if (readGroup(text, i, limit) && group.unit === Unit.decade) {
      const end = decades(text, limit)
      if (end > 0) return end
    }
    return at
  }
  return afterSpan(text, at, limit)
}

/** Behind 1800年 these say that it is a length of time. */
const AGES = ['历史', '歷史', '的历史', '的歷史', '之久', '古', '文明', '的文明', '沧桑', '老', '时间', '以上', '左右的']

/** Whether the numbers before 年 are years, not a length of time; completes 2021-22年. */
function areYears(text: string, limit: number): boolean {
  if (group.count > 1 && draft.join !== null) return false
  const { end } = group
  for (let i = 0; i < group.count; i++) {
    const digits = group.digits[i] as number
    let value = group.values[i] as number
    if (digits === 2 && i > 0 && group.join === Join.to && (group.values[0] as number) >= FIRST_YEAR) {
      const first = group.values[0] as number
      value += first - (first % 100)
      if (value <= first) return false
    } else if (digits === 2 && group.count === 1) {
      // 08年, 98年8月; 20年 alone is a length of time.
      const next = skipBlanks(text, end, limit)
      if (value > 9 && !monthFollows(text, next, limit)) return false
      value += value < 40 ? 2000 : 1900
    } else if (digits !== 4) return false
    if (value < FIRST_YEAR || value > LAST_YEAR) return false
    group.values[i] = value
  }
  if (group.count === 1) {
    const value = group.values[0] as number
    if (value < 1900 || value % 100 === 0) for (const word of AGES) if (text.startsWith(word, end)) return false
    // 1000年 is a length of time, 1000年3月 is not.
    if (value % 100 === 0 && value < 1900 && !monthFollows(text, skipBlanks(text, end, limit), limit)) return false
  }
  return true
}

/** Keeps the group that is being judged. */
function monthFollows(text: string, at: number, limit: number): boolean {
  if (!readNumber(text, at, limit) || number.value < 1 || number.value > 12) return false
  return text.charAt(number.end) === '月' && number.end < limit
}

function narrowYears(at: number): number {
  const { count, end } = group
  const first = begin(at, { kind: 'year', from: 'text', value: group.values[0] as number })
  first.end = count > 1 ? (group.ends[0] as number) : end
  if (count > 1) draft.join = group.join === Join.to ? 'to' : 'and'
  for (let i = 1; i < count; i++) {
    const part = begin(group.starts[i] as number, { kind: 'year', from: 'text', value: group.values[i] as number })
    part.end = i === count - 1 ? end : (group.ends[i] as number)
  }
  return end
}

/** 12月: behind an Arabic or a Chinese number that is no list marker. */
function listMarker(text: string, at: number): boolean {
  if (group.count < 2 || group.join !== Join.and || text.charAt(group.ends[0] as number) !== '、') return false
  const opens = at === 0 || text.charAt(at - 1) === '\n'
  return opens && (group.values[1] as number) !== (group.values[0] as number) + 1
}

/** A date that begins with a number: the end, or -1. */
export function readNumeric(text: string, at: number, limit: number): number {
  if (DIGIT_CLASS[text.charCodeAt(at)] === Digit.arabic) {
    if (!readNumber(text, at, limit)) return -1
    if (number.digits === 4 && number.value >= FIRST_YEAR && number.value <= LAST_YEAR) {
      const end = fourDigits(text, at, limit)
      if (end > 0) return end
    }
  } else {
    const two = twoDecades(text, at, limit)
    if (two > 0) return two
  }
  if (!readGroup(text, at, limit)) return readTime(text, at, limit, false, draft.timed)
  switch (group.unit) {
    case Unit.year:
      return areYears(text, limit) ? afterYear(text, narrowYears(at), limit) : -1
    case Unit.decade:
      if (group.count === 1 && group.digits[0] === 4 && (group.values[0] as number) % 10 === 0) {
        begin(at, { kind: 'decade', value: group.values[0] as number })
        return afterSpan(text, group.end, limit)
      }
      if (!groupFits(90)) return -1
      begin(at, null)
      return decades(text, limit)
    case Unit.century:
      if (group.count > 1 || (group.values[0] as number) > 30 || (group.values[0] as number) < 1) return -1
      begin(at, { kind: 'century', from: 'text', value: group.values[0] as number })
      return afterCentury(text, group.end, limit)
    case Unit.quarter:
      if (!groupFits(4)) return -1
      begin(at, null)
      return afterSpan(text, narrowByGroup('quarter'), limit)
    case Unit.month:
      if (!groupFits(12) || listMarker(text, at)) return -1
      begin(at, null)
      return afterMonth(text, narrowByGroup('month'), limit)
    case Unit.day:
      if (!aloneDays(text, limit) || listMarker(text, at)) return -1
      begin(at, null)
      return afterDay(text, narrowByGroup('day'), limit)
    default:
      return readTime(text, at, limit, false, draft.timed)
  }
}

const ENDINGS = compileTimeWords(CLOSINGS)
/** Behind these, 10日 is ten days: 10日内. */
const COUNTS_DAYS = ['内', '內', '之内', '之內', '以内', '以內', '来', '來', '间', '間', '后', '後', '时间内', '時間內']

/** Whether numbers before 日 without a month are days: not 10日内, 一日, 5号. */
function aloneDays(text: string, limit: number): boolean {
  if (!groupFits(31)) return false
  const { end } = group
  if (text.charAt(end - 1) !== '日') return draft.parts.length > 0
  if (!group.arabic && group.digits[0] === 1 && group.values[0] === 1) return false
  if (end >= limit) return true
  const closing = wordAt(ENDINGS, text, end, limit)
  if (closing !== null && COUNTS_DAYS.includes(closing.word)) return false
  return !text.startsWith('年化', end)
}
