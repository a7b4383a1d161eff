/**
 * Dates that begin with a number: 2008年, 二〇二二年十月, 1—9月, 12月8日, 20世纪80年代, 2022-11-30, 2022-2023学年. Numbers
 * that are lengths of time, scores or list markers are turned away here.
 */

import { buildTrie, longest } from '../lexicon/trie.ts'
import { words } from '../lexicon/word-list.ts'
import * as Unit from './calendar-unit.ts'
import * as Char from './characters.ts'
import { charSet, codeBefore, isEnd, isLatin } from './context.ts'
import * as Digit from './digit-kind.ts'
import * as Join from './join-kind.ts'
import { afterMonth, afterSpan, afterYear } from './period-calendar.ts'
import { afterDay, readTime } from './period-clock.ts'
import { begin, current, draft, groupFits, narrow, narrowByGroup } from './period-draft.ts'
import { opens } from './period-gate.ts'
import { DIGIT_CLASS, group, isDigit, number, readGroup, readNumber, skipBlanks } from './period-numbers.ts'
import { ENDINGS, wordAt } from './period-words.ts'

/** The earliest and the latest year that four digits are read as; beyond, 5000年 is a length of time. */
const FIRST_YEAR = 1000
const LAST_YEAR = 2199

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

const beginsCrossing = charSet(CROSSING.map(([word]) => word.charAt(0)).join(''))

const named = { of: 'other' as 'school' | 'other' | 'fiscal' | 'year', end: 0 }

function crossingAt(text: string, at: number, limit: number): boolean {
  if (!beginsCrossing(text.charCodeAt(at))) return false
  for (const [word, of] of CROSSING) {
    if (text.startsWith(word, at) && at + word.length <= limit) {
      named.of = of
      named.end = at + word.length
      return true
    }
  }
  return false
}

/** What is held in a year and named after it, without 年. */
const GAMES = buildTrie(
  words(
    '选举 選舉 大选 大選 奥运 奧運 冬奥 冬奧 残奥 殘奧 亚运 亞運 欧洲杯 歐洲杯 世界杯 世界盃 亚洲杯 美洲杯',
  ),
)

const joins = charSet('-/.－—–～~至')
const parts = charSet('-/.')

/** What only four digits can begin: 2022-11-30, 2022财年, 2022-2023学年, 2022Q3. The end, or -1. */
function fourDigits(text: string, at: number, limit: number): number {
  const year = number.value
  let i = number.end
  if (i >= limit) return -1
  const mark = text.charCodeAt(i)
  if (mark === Char.q || mark === Char.h) {
    const value = text.charCodeAt(i + 1) - 0x30
    if (
      i + 2 > limit ||
      value < 1 ||
      value > (mark === Char.q ? 4 : 2) ||
      isEnd(text, i + 2) ||
      isDigit(text, i + 2)
    )
      return -1
    begin(at, { kind: 'year', from: 'text', value: year })
    narrow({ unit: mark === Char.q ? 'quarter' : 'half', value })
    return i + 2
  }
  if (joins(mark)) {
    if (!readNumber(text, i + 1, limit) || !number.arabic) return -1
    const { value, digits, end } = number
    if (
      digits <= 2 &&
      parts(mark) &&
      text.charCodeAt(end) === mark &&
      readNumber(text, end + 1, limit) &&
      number.arabic
    ) {
      const day = number.value
      const after = text.charCodeAt(number.end)
      const more = number.end < limit && (after === mark || isLatin(after))
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
  if (longest(GAMES, text, i, limit) >= 0 && year >= 1900) {
    begin(at, { kind: 'year', from: 'text', value: year })
    return i
  }
  if (!crossingAt(text, i, limit) || named.of === 'school') return -1
  if (mark === Char.year) return -1
  if (named.of === 'other') return -1
  begin(
    at,
    named.of === 'fiscal' ? { kind: 'fiscal', value: year } : { kind: 'year', from: 'text', value: year },
  )
  return afterYear(text, named.end, limit)
}

/** 五六十年代, 八九十年代 at `at`: both decades. The end, or -1. */
function twoDecades(text: string, at: number, limit: number): number {
  if (at + 5 > limit || text.charCodeAt(at + 2) !== Char.ten) return -1
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
const AGES = buildTrie(words('历史 歷史 的历史 的歷史 之久 古 文明 的文明 沧桑 老 时间 以上 左右的'))

/** In Taiwan years count from 1912; a text that is not from there has none, and `from` is out of reach. */
const REPUBLIC = 1911
const LAST_OF_REPUBLIC = 130
let firstOfRepublic = LAST_OF_REPUBLIC + 1

/** From which number on years may be years of the republic: two digits are less sure. Set for each text. */
export function useRepublicYears(from: number | null): void {
  firstOfRepublic = from ?? LAST_OF_REPUBLIC + 1
}

/** What leads to a year within a clause: 於98年, 比101年增加. */
const leads = charSet('在于自从到至与和比较及、县市乡镇省国岛')
/** Behind 104年 these say that it is a length of time, and those that it is a year whatever leads to it. */
const lasts = charSet('来内间前后了历多余半之以老古才')
const dated = charSet('度底初末春夏秋冬第上下0123456789')
/** 104年的老樹 */
const ofAge = charSet('老古历时')

/** Whether the words around so many 年 make it a year. */
function isDated(text: string, at: number, end: number): boolean {
  const next = text.charCodeAt(end)
  if (lasts(next) || (next === Char.of && ofAge(text.charCodeAt(end + 1)))) return false
  return dated(next) || opens(text, at) || leads(codeBefore(text, at))
}

/** Whether the numbers before 年 are years of the republic: 104年外銷12萬公噸. Makes them years of our time. */
function areRepublicYears(text: string, at: number): boolean {
  if (!group.arabic || !isDated(text, at, group.end)) return false
  if (longest(AGES, text, group.end, text.length) >= 0) return false
  for (let i = 0; i < group.count; i++) {
    const value = group.values[i] as number
    if (value < firstOfRepublic || value > LAST_OF_REPUBLIC) return false
  }
  for (let i = 0; i < group.count; i++) group.values[i] = (group.values[i] as number) + REPUBLIC
  return true
}

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
    if (value < 1900 || value % 100 === 0) if (longest(AGES, text, end, text.length) >= 0) return false
    // 1000年 is a length of time, 1000年3月 is not.
    if (value % 100 === 0 && value < 1900 && !monthFollows(text, skipBlanks(text, end, limit), limit))
      return false
  }
  return true
}

/** Keeps the group that is being judged. */
function monthFollows(text: string, at: number, limit: number): boolean {
  if (!readNumber(text, at, limit) || number.value < 1 || number.value > 12) return false
  return text.charAt(number.end) === '月' && number.end < limit
}

/** Begins a part for each number of the group: 2018、2019年, 9至16世纪. */
function narrowEach(at: number, kind: 'year' | 'century'): number {
  const { count, end } = group
  const first = begin(at, { kind, from: 'text', value: group.values[0] as number })
  first.end = count > 1 ? (group.ends[0] as number) : end
  if (count > 1) draft.join = group.join === Join.to ? 'to' : 'and'
  for (let i = 1; i < count; i++) {
    const part = begin(group.starts[i] as number, {
      kind,
      from: 'text',
      value: group.values[i] as number,
    })
    part.end = i === count - 1 ? end : (group.ends[i] as number)
  }
  return end
}

/** 12月: behind an Arabic or a Chinese number that is no list marker. */
function listMarker(text: string, at: number): boolean {
  if (group.count < 2 || group.join !== Join.and || text.charAt(group.ends[0] as number) !== '、')
    return false
  const opens = at === 0 || text.charCodeAt(at - 1) === 10
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
      return areRepublicYears(text, at) || areYears(text, limit)
        ? afterYear(text, narrowEach(at, 'year'), limit)
        : -1
    case Unit.decade:
      if (group.count === 1 && group.digits[0] === 4 && (group.values[0] as number) % 10 === 0) {
        begin(at, { kind: 'decade', value: group.values[0] as number })
        return afterSpan(text, group.end, limit)
      }
      if (!groupFits(90)) return -1
      begin(at, null)
      return decades(text, limit)
    case Unit.century:
      return groupFits(30) ? afterCentury(text, narrowEach(at, 'century'), limit) : -1
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

/** Behind these, 10日 is ten days: 10日内. */
const COUNTS_DAYS = words(`
  内 內 之内 之內 以内 以內 来 來 间 間 后 後 时间内 時間內
`)

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
