/** Times of day: 上午10时, 20时30分, 21时许, 下午3点半, 0—24时, 08:30, alone or behind a day. */

import { DAYPARTS, SHORT_DAYPARTS, type TimeLine } from '../lexicon/time-words.ts'
import * as Unit from './calendar-unit.ts'
import * as Char from './characters.ts'
import { charSet } from './context.ts'
import * as Digit from './digit-kind.ts'
import * as Join from './join-kind.ts'
import { begin, current, draft, narrow } from './period-draft.ts'
import type { PeriodStep } from './period-expression.ts'
import { DIGIT_CLASS, group, number, readGroup, readNumber, skipBlanks } from './period-numbers.ts'
import { compileTimeWords, wordAt } from './period-words.ts'

const LONG = compileTimeWords(
  Object.entries(DAYPARTS).map(
    ([words, notBefore]): TimeLine<string> => [words, words.split(' ')[0] as string, { notBefore }],
  ),
)
const SHORT = compileTimeWords(SHORT_DAYPARTS)

const roughly = charSet('许許多正整')
const colon = charSet(':：∶')
const afterMinutes = charSet('，。、；至到-—－ ）)')

/** 分, 半, 刻 behind the hour, then seconds, then 许: moves `minutes.end`. */
const minutes = { minute: -1, second: -1, end: 0, said: false }

function readMinutes(text: string, at: number, limit: number, point: boolean): void {
  minutes.minute = minutes.second = -1
  minutes.said = false
  minutes.end = at
  let i = at
  const mark = text.charCodeAt(i)
  if (point && i < limit && (mark === Char.half || mark === Char.clock || mark === Char.clockTraditional)) {
    if (mark === Char.half) minutes.minute = 30
    minutes.said = true
    minutes.end = ++i
    if (text.charCodeAt(i) === Char.clock && i < limit) minutes.end = ++i
  } else {
    i = skipBlanks(text, i, limit)
    if (readNumber(text, i, limit) && number.value < 60 && number.end < limit) {
      const { value, end, digits, arabic } = number
      const unit = text.charCodeAt(end)
      if (unit === Char.fen && !text.startsWith('分钟', end) && !text.startsWith('分之', end)) {
        minutes.minute = value
        minutes.end = end + 1
        minutes.said = true
        i = skipBlanks(text, end + 1, limit)
        if (
          readNumber(text, i, limit) &&
          number.value < 60 &&
          text.charCodeAt(number.end) === Char.second &&
          number.end < limit
        ) {
          minutes.second = number.value
          minutes.end = number.end + 1
        }
      } else if (unit === Char.quarter && value <= 3) {
        minutes.minute = value * 15
        minutes.end = end + 1
        minutes.said = true
      } else if (point && arabic && digits === 2 && afterMinutes(unit)) {
        minutes.minute = value
        minutes.end = end
        minutes.said = true
      }
    }
  }
  if (minutes.end < limit && roughly(text.charCodeAt(minutes.end))) {
    // 整 and 多 belong to the time only behind an hour: 8时许, 10点整.
    minutes.end++
    minutes.said = true
    if (point && text.charCodeAt(minutes.end) === Char.clock && minutes.end < limit) minutes.end++
  } else if (
    text.charCodeAt(minutes.end) === Char.left &&
    text.startsWith('左右', minutes.end) &&
    minutes.end + 2 <= limit
  ) {
    minutes.end += 2
    minutes.said = true
  }
}

/** HH:MM or HH:MM:SS at `at`; the end or -1. */
function readColons(text: string, at: number, limit: number, attached: boolean, sure: boolean): number {
  if (!readNumber(text, at, limit) || !number.arabic || number.digits > 2 || number.value > 24) return -1
  const hour = number.value
  const padded = number.digits === 2 && DIGIT_CLASS[text.charCodeAt(at)] === Digit.arabic && hour < 10
  let i = number.end
  if (i >= limit || !colon(text.charCodeAt(i))) return -1
  if (!readNumber(text, i + 1, limit) || !number.arabic || number.digits !== 2 || number.value > 59) return -1
  const minute = number.value
  let second = -1
  i = number.end
  if (i < limit && colon(text.charCodeAt(i)) && readNumber(text, i + 1, limit)) {
    if (!number.arabic || number.digits !== 2 || number.value > 59) return -1
    second = number.value
    i = number.end
  }
  // 20:30 alone may be a score or a ratio; 08:30 and 20:00 are not.
  if (!sure && !padded && second < 0 && minute !== 0) return -1
  if (!attached) begin(at, null)
  place(hour, minute, second, i)
  return i
}

/** Puts a time into the clock step of the current part, or adds one. */
function place(hour: number, minute: number, second: number, end: number): void {
  const { steps } = current()
  const last = steps[steps.length - 1]
  const step: PeriodStep = {
    unit: 'clock',
    part: last?.unit === 'clock' && last.hour === null ? last.part : null,
    hour,
    minute: minute < 0 ? null : minute,
    second: second < 0 ? null : second,
  }
  if (last?.unit === 'clock' && last.hour === null) steps[steps.length - 1] = step
  else steps.push(step)
  current().end = end
}

/**
 * Reads hours and minutes at `at`, into the current part when `attached`, otherwise into a new one; the end or -1.
 * `sure` is whether other words say that it is a time of day.
 */
export function readTime(text: string, at: number, limit: number, attached: boolean, sure: boolean): number {
  const i = skipBlanks(text, at, limit)
  if (i >= limit || DIGIT_CLASS[text.charCodeAt(i)] === Digit.none) return -1
  if (!readGroup(text, i, limit) || (group.unit !== Unit.hour && group.unit !== Unit.point)) {
    return readColons(text, i, limit, attached, sure)
  }
  const { count, unit, end, arabic } = group
  const single = group.digits[0] === 1
  if (count > 2 || (count === 2 && (group.join !== Join.to || draft.join !== null))) return -1
  const first = group.values[0] as number
  const second = count === 2 ? (group.values[1] as number) : -1
  const firstEnd = group.ends[0] as number
  const secondStart = group.starts[1] as number
  if (first > 24 || second > 24) return -1
  const point = unit === Unit.point
  readMinutes(text, end, limit, point)
  if (!sure) {
    // 3点 may be three points of a list, 一时 a while, 四时 the four seasons.
    if (point && !minutes.said) return -1
    if (!point && !arabic && single && !minutes.said && count === 1) return -1
  }
  const { minute, second: seconds, end: last } = minutes
  if (!attached) begin(i, null)
  if (count === 2) {
    place(first, -1, -1, firstEnd)
    draft.join = 'to'
    begin(secondStart, null)
    place(second, minute, seconds, last)
  } else place(first, minute, seconds, last)
  return last
}

/** Reads what time of day stands behind a day: 8日下午, 9日晚, 11月30日上午10时. The end, or `at`. */
export function afterDay(text: string, at: number, limit: number): number {
  let i = weekdayInBrackets(text, at, limit)
  const j = skipBlanks(text, i, limit)
  const word = wordAt(LONG, text, j, limit) ?? wordAt(SHORT, text, j, limit)
  if (word !== null) {
    narrow({ unit: 'clock', part: word.meaning, hour: null, minute: null, second: null })
    i = j + word.word.length
    if (word.meaning === '早' || word.meaning === '晚') {
      const next = wordAt(SHORT, text, i, limit)
      if (next !== null && next.meaning.length === 2) i += next.word.length
    }
  }
  const time = readTime(text, i, limit, true, true)
  return time < 0 ? i : time
}

/** （星期四） and (周四) behind a day: the end, or `at`. */
function weekdayInBrackets(text: string, at: number, limit: number): number {
  const open = text.charCodeAt(at)
  if (at >= limit || (open !== 0xff08 && open !== 0x28)) return at // （
  let i = at + 1
  if (text.startsWith('星期', i) || text.startsWith('礼拜', i)) i += 2
  else if (text.charAt(i) === '周' || text.charAt(i) === '週') i += 1
  else return at
  const close = text.charAt(i + 1)
  const named = '一二三四五六日天'.includes(text.charAt(i)) && (close === '）' || close === ')')
  return named && i + 2 <= limit ? i + 2 : at
}
