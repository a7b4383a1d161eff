/**
 * Numbers as they stand in dates: up to four Arabic digits of either width, Chinese numerals up to the thousands,
 * one after another (二〇二二) or with 十, 百, 千. Results stand in registers, so that a position where no date
 * begins costs no allocation. Every reading is bounded: a million digits fail at the fifth.
 */

import { byteTable } from '../lexicon/byte-table.ts'
import * as Unit from './calendar-unit.ts'
import * as Char from './characters.ts'
import { charSet } from './context.ts'
import * as Digit from './digit-kind.ts'
import * as Join from './join-kind.ts'

/** What a character is in a number: 0 none, 1 Arabic digit, 2 Chinese digit, 3 十 百 千 廿 卅. */
export const DIGIT_CLASS = byteTable()
const DIGIT_VALUE = new Uint16Array(65536)

for (let i = 0; i < 10; i++) {
  for (const zero of [0x30, 0xff10]) {
    DIGIT_CLASS[zero + i] = Digit.arabic
    DIGIT_VALUE[zero + i] = i
  }
}
const han = (characters: string, value: number, kind: number): void => {
  for (const character of characters) {
    DIGIT_CLASS[character.charCodeAt(0)] = kind
    DIGIT_VALUE[character.charCodeAt(0)] = value
  }
}
const HAN_DIGITS = ['〇零○', '一', '二两兩', '三', '四', '五', '六', '七', '八', '九']
for (const [value, characters] of HAN_DIGITS.entries()) han(characters, value, Digit.han)
han('十', 10, Digit.tens)
han('百', 100, Digit.tens)
han('千', 1000, Digit.tens)
han('廿', 20, Digit.tens)
han('卅', 30, Digit.tens)

/** What was read last by `readNumber`. */
export const number = {
  value: 0,
  end: 0,
  /** How many digits were written, where they stand one after another; 0 with 十, 百, 千. */
  digits: 0,
  arabic: false,
}

/** A date has no longer number than 二千零二十二; a Chinese numeral beyond that is none of a date. */
const LONGEST_HAN = 8

/** Reads the number at `at` whole into `number`; false where there is none or it is too long for a date. */
export function readNumber(text: string, at: number, limit: number): boolean {
  if (at >= limit) return false
  const first = DIGIT_CLASS[text.charCodeAt(at)]
  if (first === Digit.none) return false
  let i = at
  let value = 0
  if (first === Digit.arabic) {
    while (i < limit) {
      const code = text.charCodeAt(i)
      if (DIGIT_CLASS[code] !== Digit.arabic) break
      if (i - at === 4) return false
      value = value * 10 + (DIGIT_VALUE[code] as number)
      i++
    }
    number.value = value
    number.end = i
    number.digits = i - at
    number.arabic = true
    return true
  }
  let positional = true
  let digit = -1
  let sum = 0
  while (i < limit) {
    const code = text.charCodeAt(i)
    const kind = DIGIT_CLASS[code]
    if (kind !== Digit.han && kind !== Digit.tens) break
    // 两 is no digit of a longer number: 七、八两月.
    if (i > at && (code === 0x4e24 || code === 0x5169)) break
    if (i - at === LONGEST_HAN) return false
    const n = DIGIT_VALUE[code] as number
    if (kind === Digit.han) {
      value = value * 10 + n
      // 十六一大早: the number ends where another would begin.
      if (!positional && digit > 0) break
      digit = n
    } else {
      if (positional && i - at > 1) return false
      positional = false
      if (code === Char.twenty || code === Char.thirty) sum += n
      else sum += (digit < 0 || (digit === 0 && n === 10) ? 1 : digit) * n
      digit = -1
    }
    i++
  }
  number.value = positional ? value : sum + Math.max(0, digit)
  number.end = i
  number.digits = positional ? i - at : 0
  number.arabic = false
  return true
}

export const isDigit = (text: string, at: number): boolean =>
  DIGIT_CLASS[text.charCodeAt(at) & 0xffff] !== Digit.none

const isBlank = (code: number): boolean =>
  code === 0x20 || code === 0x3000 || code === 0xa0 || code === 0x2009

/** Behind at most two spaces of one line: print sets 2022 年 12 月. */
export function skipBlanks(text: string, at: number, limit: number): number {
  let i = at
  while (i < limit && i - at < 2 && isBlank(text.charCodeAt(i))) i++
  return i
}

/** What was read last by `readJoin`: its kind and where it ends. */
export const join = { kind: 0, end: 0 }

const JOIN_CLASS = byteTable()
for (const character of '-–—―－−─━~～〜∼˜至到') JOIN_CLASS[character.charCodeAt(0)] = Join.to
for (const character of '、和与與及') JOIN_CLASS[character.charCodeAt(0)] = Join.and

const DASH = byteTable()
for (const character of '-–—―－−─━') DASH[character.charCodeAt(0)] = 1

/** Reads what joins two dates at `at`: a dash or two, ~, 至, 到; 、, 和, 与, 及, 以及. */
export function readJoin(text: string, at: number, limit: number): boolean {
  let i = skipBlanks(text, at, limit)
  if (i >= limit) return false
  let code = text.charCodeAt(i)
  if (code === 0x4ee5 && text.charCodeAt(i + 1) === 0x53ca) code = text.charCodeAt(++i)
  const kind = JOIN_CLASS[code] as number
  if (kind === Join.none) return false
  i++
  if (DASH[code] === 1 && i < limit && DASH[text.charCodeAt(i)] === 1) i++
  join.kind = kind
  join.end = skipBlanks(text, i, limit)
  return join.end < limit
}

/** A run of numbers before one unit: 1—9月, 二、三季度, 2019、2020、2021年, 七八月份. */
export const group = {
  values: new Int32Array(8),
  digits: new Int32Array(8),
  starts: new Int32Array(8),
  ends: new Int32Array(8),
  arabic: false,
  count: 0,
  join: 0 as number,
  unit: 0 as number,
  end: 0,
}

/** What behind a unit character makes it another word: 年级, 月亮, 日元, 时速. */
const afterYear = charSet('级級薪租龄齡')
const afterDecade = charSet('表理码碼言办辦替价價号號购購')
const afterMonth = charSet('花街亮饼餅球薪嫂龄齡租瓜光')
const afterDay = charSet('元游遊龄齡线線本志语語军軍圆谈談')
const afterNumber = charSet('线線楼樓院馆館文令')
/** 8日本报讯 is the eighth, in this paper. */
const afterPaper = charSet('报報市省网網刊台')
const afterMean = charSet('线線价價')
const afterHour = charSet('速间間代差候常节節段装裝尚而')

const unit = { kind: 0 as number, end: 0 }

function found(kind: number, end: number): number {
  unit.kind = kind
  unit.end = end
  return kind
}

/** Reads the calendar unit at `at`; `unit.kind` is none where there is none. */
function readUnit(text: string, at: number, limit: number): number {
  unit.kind = Unit.none
  if (at >= limit) return Unit.none
  const code = text.charCodeAt(at)
  const next = at + 1 < limit ? text.charCodeAt(at + 1) : 0
  const third = at + 2 < limit ? text.charCodeAt(at + 2) : 0
  switch (code) {
    case 0x5e74: // 年
      if (next === 0x4ee3 && !afterDecade(third)) return found(Unit.decade, at + 2) // 代
      return afterYear(next) ? Unit.none : found(Unit.year, at + 1)
    case 0x6708: // 月
      if (next === 0x4efd) return found(Unit.month, at + 2) // 份
      if (afterMonth(next) || (next === 0x9769 && third === 0x547d)) return Unit.none // 革命
      return found(Unit.month, at + 1)
    case 0x65e5: // 日
    case 0x53f7: // 号
    case 0x865f: // 號
      // 日记 and 日均线 are words, 8日记者 and 9日均 are not.
      if (next === 0x8bb0 && third !== 0x8005) return Unit.none // 记, 者
      if (next === 0x5747 && afterMean(third)) return Unit.none // 均
      if (!(code === 0x65e5 ? afterDay(next) : afterNumber(next)) || (next === 0x672c && afterPaper(third)))
        // 本
        return found(Unit.day, at + 1)
      return Unit.none
    case 0x5b63: // 季
      return next === 0x5ea6 ? found(Unit.quarter, at + 2) : Unit.none // 度
    case 0x65f6: // 时
    case 0x6642: // 時
      return afterHour(next) ? Unit.none : found(Unit.hour, at + 1)
    case 0x70b9: // 点
    case 0x9ede: // 點
      return found(Unit.point, at + 1)
    case 0x4e16: // 世
      return next === 0x7eaa || next === 0x7d00 ? found(Unit.century, at + 2) : Unit.none // 纪
    default:
      return Unit.none
  }
}

/** 两月, 三个月 behind as many months: the end, or -1. */
function countOfMonths(text: string, at: number, limit: number, count: number): number {
  if (count < 2 || !readNumber(text, at, limit) || number.value !== count) return -1
  const i = number.end
  if (text.startsWith('个月', i) || text.startsWith('個月', i)) return i + 2 <= limit ? i + 2 : -1
  return text.charAt(i) === '月' && i < limit ? i + 1 : -1
}

/** Reads the run of numbers with its unit at `at` into `group`; false where there is none. */
export function readGroup(text: string, at: number, limit: number): boolean {
  group.count = 0
  group.join = Join.none
  let i = at
  for (;;) {
    if (!readNumber(text, i, limit)) return false
    const n = group.count++
    group.values[n] = number.value
    group.digits[n] = number.digits
    group.starts[n] = i
    group.ends[n] = number.end
    group.arabic = number.arabic
    // 两 counts; it numbers no month and no day: 两月有余, 连续两日.
    if (number.end === i + 1 && (text.charCodeAt(i) === 0x4e24 || text.charCodeAt(i) === 0x5169)) {
      if (text.charCodeAt(number.end) !== 0x70b9 && text.charCodeAt(number.end) !== 0x9ede) return false
    }
    i = skipBlanks(text, number.end, limit)
    if (readUnit(text, i, limit) !== Unit.none) break
    const more = countOfMonths(text, i, limit, group.count)
    if (more > 0) {
      unit.kind = Unit.month
      unit.end = more
      break
    }
    if (group.count === group.values.length || !readJoin(text, i, limit)) return false
    if (group.join !== Join.none && (group.join !== join.kind || group.join === Join.to)) return false
    group.join = join.kind
    i = join.end
  }
  group.unit = unit.kind
  group.end = unit.end
  if (group.count === 1 && group.digits[0] === 2 && !group.arabic) splitNeighbours()
  return true
}

/** 七八月份 is July and August, 二三季度 the second and the third. */
function splitNeighbours(): void {
  if (group.unit !== Unit.month && group.unit !== Unit.quarter) return
  const value = group.values[0] as number
  const low = Math.floor(value / 10)
  const high = value % 10
  if (low < 1 || high !== low + 1) return
  group.count = 2
  group.join = Join.and
  group.values[0] = low
  group.values[1] = high
  group.digits[0] = group.digits[1] = 1
  group.ends[1] = group.ends[0] as number
  group.ends[0] = group.starts[1] = (group.starts[0] as number) + 1
}
