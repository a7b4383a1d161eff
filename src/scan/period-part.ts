/**
 * One part of a period: what a word of the table begins (今年, 上周, 截至目前, 春节, 近三年), or a number. The words that
 * stand at a place are tried from the longest to the shortest; each reader gives the end of what it read, or -1.
 */

import { FINENESS, type TimeMeaning } from '../lexicon/time-words.ts'
import * as Char from './characters.ts'
import { charSet, codeBefore, isEnd } from './context.ts'
import * as Digit from './digit-kind.ts'
import {
  afterMonth,
  afterSpan,
  afterWeek,
  afterYear,
  inYear,
  readFirst,
  readOrdinal,
  readWeekday,
} from './period-calendar.ts'
import { afterDay, readTime } from './period-clock.ts'
import { begin, current, draft, dropParts, narrow } from './period-draft.ts'
import type { PeriodBase, PeriodStep } from './period-expression.ts'
import { opens } from './period-gate.ts'
import { nearIsPeriod, readLength } from './period-length.ts'
import { readEvent, readFestival, readLunar, readNamed, readPlan } from './period-named.ts'
import { DIGIT_CLASS, number, readNumber, skipBlanks } from './period-numbers.ts'
import { afterCentury, readNumeric } from './period-numeric.ts'
import { BEGINNINGS, ENDINGS, nextWord, type TimeEntry, wordAt } from './period-words.ts'

/** How fine a base or a step is. */
export const rank = (of: PeriodBase | PeriodStep | null | undefined): number => {
  if (!of) return -1
  if ('kind' in of) return FINENESS[of.kind] ?? -1
  return FINENESS[of.unit] ?? -1
}

/** 比前五年, 较前三年, 与前两年相比 */
const compares = charSet('比较較与與')
const beginsLength = charSet('几幾数數半上')

/** One part at `at`: the end, or -1. */
export function readPart(text: string, at: number, limit: number, first: boolean): number {
  const code = text.charCodeAt(at)
  const parts = draft.parts.length
  for (
    let k = nextWord(BEGINNINGS, text, at, limit, 0);
    k >= 0;
    k = nextWord(BEGINNINGS, text, at, limit, k + 1)
  ) {
    const end = readWord(BEGINNINGS.entries[k], text, at, limit, first)
    if (end > 0) return end
    dropParts(parts)
    draft.join = null
    draft.needs = false
    draft.of = 'date'
  }
  if (at >= limit) return -1
  const kind = DIGIT_CLASS[code]
  if (kind === Digit.none) {
    return first && beginsLength(code) ? readLength(text, at, limit, at, 'plain') : -1
  }
  if (kind !== Digit.arabic) {
    const plan = readPlan(text, at, limit)
    if (plan > 0) return plan
  }
  const numeric = readNumeric(text, at, limit)
  if (numeric > 0) return numeric
  dropParts(parts)
  draft.join = null
  return first ? readLength(text, at, limit, at, 'plain') : -1
}

function readWord(
  entry: TimeEntry<TimeMeaning>,
  text: string,
  at: number,
  limit: number,
  first: boolean,
): number {
  const { meaning, word } = entry
  const end = at + word.length
  switch (meaning.role) {
    case 'fixed':
      return readFixed(meaning, word, text, at, limit)
    case 'weekday': {
      begin(at, null)
      return readWeekday(text, end, limit, word.length > 1)
    }
    case 'quote':
    case 'festival': {
      const plan = meaning.role === 'quote' ? readPlan(text, at, limit) : -1
      return plan > 0 ? plan : readFestival(text, at, limit, false)
    }
    case 'named':
      return readNamed(text, at, limit, false)
    case 'event':
      return first ? readEvent(entry, meaning, text, at, limit, draft.opening === 'until') : -1
    case 'lunar':
      return readLunar(text, at, limit, false)
    case 'length': {
      if (!first) return -1
      const length = readLength(text, skipBlanks(text, end, limit), limit, at, meaning.side)
      if (length < 0 || !meaning.careful) return length
      const closed = wordAt(ENDINGS, text, length, limit)
      const ends =
        closed !== null &&
        closed.meaning.of !== 'date' &&
        closed.meaning.closing !== 'before' &&
        closed.meaning.closing !== 'after'
      return ends || nearIsPeriod(text, at, length, limit) ? length : -1
    }
    case 'first': {
      begin(at, null)
      const counted = word === '后' || word === '後' ? -1 : readFirst(text, at, limit)
      if (counted < 0) return -1
      const step = current().steps[0]
      return step?.unit === 'half' ||
        (step?.unit === 'first' &&
          (step.of === 'month' ||
            step.of === 'quarter' ||
            // 前五年，…; 比前五年增长…: never 前五年级
            (step.of === 'year' &&
              text.charAt(counted) !== '级' &&
              (opens(text, at) || compares(text.charCodeAt(at - 1))))))
        ? counted
        : -1
    }
    case 'ordinal': {
      if (codeBefore(text, at) === Char.chapter) return -1
      const minute = readMatchTime(text, at, limit)
      if (minute > 0) return minute
      begin(at, null)
      return readOrdinal(text, at, limit)
    }
    case 'match':
      begin(at, null)
      narrow({ unit: 'clock', part: word, hour: null, minute: null, second: null })
      return end
    case 'era': {
      const from = skipBlanks(text, end, limit)
      if (!readNumber(text, from, limit) || text.charAt(number.end) !== '年' || number.end >= limit) return -1
      const value = meaning.sign < 0 ? meaning.offset - number.value : meaning.offset + number.value
      const after = number.end + 1
      if (meaning.offset === 0 && value < 100) return -1
      begin(at, { kind: 'year', from: 'text', value })
      return afterYear(text, after, limit)
    }
    case 'zone': {
      if (draft.zoned) return -1
      draft.zoned = true
      const parts = draft.parts.length
      const from = skipBlanks(text, end, limit)
      const dated = readPart(text, from, limit, false)
      draft.zoned = false
      const part = draft.parts[parts]
      if (dated < 0 || part === undefined || rank(part.base ?? part.steps[0]) < (FINENESS.year as number))
        return -1
      part.start = at
      return dated
    }
    default:
      return -1
  }
}

const notQuarter = charSet('课車车第点點')

/** 第56分钟, 第二节: the time of a match. */
function readMatchTime(text: string, at: number, limit: number): number {
  if (!readNumber(text, at + 1, limit)) return -1
  const { end, value } = number
  const minute = text.startsWith('分钟', end) || text.startsWith('分鐘', end)
  if (
    !minute &&
    !(
      text.charAt(end) === '节' &&
      value <= 4 &&
      !isEnd(text, end + 1) &&
      !notQuarter(text.charCodeAt(end + 1))
    )
  )
    return -1
  const last = end + (minute ? 2 : 1)
  if (last > limit) return -1
  begin(at, null)
  narrow({ unit: 'clock', part: text.slice(at, last), hour: null, minute: null, second: null })
  return last
}

/** A word with a fixed meaning, and what may narrow it. */
function readFixed(
  meaning: Extract<TimeMeaning, { role: 'fixed' }>,
  word: string,
  text: string,
  at: number,
  limit: number,
): number {
  const end = at + word.length
  for (const { base, steps } of meaning.parts) {
    const part = begin(at, base as PeriodBase | null)
    for (let k = 0; k < steps.length; k++) part.steps.push(steps[k] as PeriodStep)
    part.end = end
  }
  if (meaning.parts.length > 1) draft.join = 'to'
  if (meaning.until) draft.opening = 'until'
  switch (meaning.then) {
    case 'year':
      return afterYear(text, end, limit)
    case 'half':
      return afterSpan(text, end, limit)
    case 'month':
      return afterMonth(text, end, limit)
    case 'week':
      return afterWeek(text, end, limit, word.endsWith('期') || word.endsWith('拜'))
    case 'day':
      return afterDay(text, end, limit)
    case 'century':
      return afterCentury(text, end, limit)
    case 'clock': {
      const time = readTime(text, end, limit, true, true)
      return time > 0 ? time : afterDay(text, end, limit)
    }
    default:
      return end
  }
}

inYear.read = (text, at, limit) => {
  const festival = readFestival(text, at, limit, true)
  if (festival > 0) return festival
  const named = readNamed(text, at, limit, true)
  return named > 0 ? named : readLunar(text, at, limit, true)
}
