/**
 * Reads the words that say when: `scanPeriod` gives the longest expression that begins at a place, or null.
 *
 * An expression is an opening (截至, 自), parts joined by 至 or 和, and a closing (以来, 前, 期间). What begins a part
 * is either a word of the table or a number; the function that reads it adds to the draft and gives its end. Every
 * reading looks at a bounded stretch, so a walk over any text is linear. Nothing is allocated where none begins.
 */
import { CLOSINGS, FINENESS, TIME_WORDS, type TimeMeaning } from '../lexicon/time-words.ts'
import { afterCentury, afterMonth, afterSpan, afterWeek, afterYear, inYear, readFirst, readNumeric, readOrdinal, readWeekday } from './period-calendar.ts'
import { afterDay, readTime } from './period-clock.ts'
import { begin, current, draft, narrow, resetDraft } from './period-draft.ts'
import { mayBegin } from './period-gate.ts'
import type { Closing, Opening, PeriodBase, PeriodExpression, PeriodPart, PeriodStep } from './period-expression.ts'
import { countsElsewhere, nearIsPeriod, opens, readLength } from './period-length.ts'
import { readEvent, readFestival, readLunar, readNamed, readPhrase, readPlan, readUntilPhrase } from './period-named.ts'
import { Digit, DIGIT_CLASS, Join, join, number, readJoin, readNumber, skipBlanks } from './period-numbers.ts'
import { compileTimeWords, stands, type TimeEntry, wordAt } from './period-words.ts'

export { canBeginPeriod } from './period-gate.ts'
export type { PeriodExpression } from './period-expression.ts'

export interface PeriodToken {
  start: number
  end: number
  expression: PeriodExpression
  /** `clock` is a time of day only; `vague` says when without bounds or only for its own sentence: 目前, 近年来. */
  kind: 'date' | 'clock' | 'span' | 'vague'
  /** False where only a length of time is said, and not from when: 三年内. */
  anchored: boolean
}

const TABLE = compileTimeWords(TIME_WORDS)
const ENDINGS = compileTimeWords(CLOSINGS)

/** An expression joins no more parts; the next one begins a new expression. */
const MOST_PARTS = 12

/** The longest period that begins exactly at `start` and ends by `limit`, or null. */
export function scanPeriod(text: string, start: number, limit: number): PeriodToken | null {
  if (start >= limit || !mayBegin(text, start, limit)) return null
  const digit = DIGIT_CLASS[text.charCodeAt(start)]
  if (digit !== Digit.none && start > 0 && continues(text, start, digit as number)) return null
  resetDraft()
  const read = readOpened(text, start, limit)
  opening = read > 0 ? opening : null
  const end = read > 0 ? read : readBody(text, start, limit)
  return end < 0 ? null : token(start, end)
}

/** What `readOpened` and `readBody` found besides the parts. */
let opening: Opening | null = null
let closing: Closing | null = null

/** Whether the number at `at` began before it: 12009年, 3.5月, 二十五日 at 十, 第3日, G2009年. */
function continues(text: string, at: number, digit: number): boolean {
  const before = text.charCodeAt(at - 1)
  const kind = DIGIT_CLASS[before]
  if (before === 0x7b2c) return true
  if (digit !== Digit.arabic) return kind === Digit.han || kind === Digit.tens
  if (kind === Digit.arabic || (before >= 65 && before <= 90) || (before >= 97 && before <= 122)) return true
  const separates = before === 0x2e || before === 0x2c || before === 0xff0e || before === 0xff0c || before === 0x2f
  return separates && before !== 0xff0c && at > 1 && DIGIT_CLASS[text.charCodeAt(at - 2)] === Digit.arabic
}

/** 截至…, 自…起, 从…到…, 到2030年 at `at`: the end, or -1. */
function readOpened(text: string, at: number, limit: number): number {
  const list = TABLE.get(text.charCodeAt(at))
  if (list === undefined) return -1
  for (let k = 0; k < list.length; k++) {
    const entry = list[k] as TimeEntry<TimeMeaning>
    const { meaning } = entry
    if (meaning.role !== 'opening' || !stands(entry, text, at, limit)) continue
    if (meaning.needs === 'intent' && !intended(text, at)) continue
    const from = skipBlanks(text, at + entry.word.length, limit)
    resetDraft()
    opening = meaning.opening
    let end = readBody(text, from, limit)
    if (end > 0 && meaning.needs === 'closing' && !bounded()) end = -1
    if (end > 0 && meaning.needs === 'clause' && closing === null && draft.join !== 'to' && text.charAt(end) === '的') end = -1
    if (end > 0) {
      if (draft.join === 'to' && opening === 'since') opening = null
      return end
    }
    resetDraft()
    closing = null
    if (meaning.opening === 'since') end = readPhrase(text, from, limit, at)
    else if (meaning.needs === 'nothing' && entry.word.startsWith('截')) end = readUntilPhrase(text, from, limit, at)
    if (end > 0) return end
  }
  opening = null
  return -1
}

/** Whether 从… ends as a period does: 从今年开始, 从2016年到2020年. 从2012年的… is only where something stood. */
const bounded = (): boolean => draft.join === 'to' || closing === 'since' || closing === 'now' || closing === 'after'

/** 到2030年 says by when only where a clause or an intention opens it: 力争到2030年, not 提高到2020年的水平. */
const intended = (text: string, at: number): boolean =>
  opens(text, at) || '争爭计計划劃标標取保并並将將望且出求是即'.includes(text.charAt(at - 1))

/** Parts, their joins and what closes them, at `at`: the end, or -1. */
function readBody(text: string, at: number, limit: number): number {
  closing = null
  let end = readPart(text, at, limit, true)
  if (end < 0) return -1
  current().end = end
  end = readJoined(text, end, limit)
  const closed = readClosing(text, end, limit)
  if (draft.needs && closed === end) return -1
  if (draft.of === 'length' && closing !== 'since') {
    const { base } = draft.parts[0] as PeriodPart
    if (base?.kind === 'length' && base.side === 'plain' && !countsElsewhere(text, at, closed, limit)) return -1
  }
  return closed
}

/** More parts behind 至, 和, 、: the end. */
function readJoined(text: string, at: number, limit: number): number {
  let end = at
  while (draft.parts.length < MOST_PARTS && draft.of === 'date' && !draft.needs) {
    if (!readJoin(text, end, limit)) return end
    const { kind, end: from } = join
    const word = kind === Join.to ? 'to' : 'and'
    if (draft.join !== null && (draft.join !== word || word === 'to')) return end
    if (word === 'to' && nowAt(text, from, limit) > 0) return end
    const count = draft.parts.length
    const last = current()
    const { join: kept } = draft
    draft.join = null
    draft.timed = last.steps[last.steps.length - 1]?.unit === 'clock'
    let next = readPart(text, from, limit, false)
    const inside = draft.join
    draft.join = kept
    draft.timed = false
    if (next > 0 && (inside !== null || !joins(last, draft.parts[count] as PeriodPart, word) || compares(text, next))) next = -1
    if (next < 0) {
      draft.parts.length = count
      draft.of = 'date'
      draft.needs = false
      return end
    }
    current().end = next
    draft.join = word
    end = next
  }
  return end
}

/** 今, 现在, 目前 behind 至: read with the closing. */
function nowAt(text: string, at: number, limit: number): number {
  if (text.charAt(at) === '今') return '年天日夏春冬秋晚早'.includes(text.charAt(at + 1)) && at + 1 < limit ? -1 : at + 1
  for (const word of ['现在', '現在', '目前', '当前', '當前']) if (text.startsWith(word, at)) return at + word.length
  return -1
}

const COMPARED = ['相比', '比较', '比較', '相较', '相較', '持平', '基本持平', '同期相比']

/** 2021年与2020年相比 is no list. */
const compares = (text: string, at: number): boolean => COMPARED.some((word) => text.startsWith(word, at))

const rank = (of: PeriodBase | PeriodStep | null | undefined): number => {
  if (!of) return -1
  if ('kind' in of) return FINENESS[of.kind] ?? -1
  return FINENESS[of.unit] ?? -1
}

/** Whether two parts belong together: 5月25日 and 26日, not 2022年 and 3月. */
function joins(first: PeriodPart, second: PeriodPart, word: 'to' | 'and'): boolean {
  const finest = Math.max(rank(first.base), rank(first.steps[first.steps.length - 1]))
  const end = rank(second.steps[second.steps.length - 1] ?? second.base)
  if (finest < 0 || end < 0) return false
  if (second.base === null && rank(second.steps[0]) > finest) return false
  if (word === 'and') {
    const same = finest === end && !second.steps.some((step) => step.unit === 'same')
    return same && finest !== FINENESS.clock
  }
  return true
}

/** 以来, 起, 前, 期间, 至今 at `at`: the end, or `at` where nothing closes. */
function readClosing(text: string, at: number, limit: number): number {
  let end = at
  const dated = draft.of !== 'length'
  if (draft.of === 'event') {
    // 改革开放40年来.
    const parts = draft.parts.length
    const i = text.startsWith('后的', at) ? at : skipBlanks(text, at, limit)
    const length = readLength(text, i, limit, i, 'plain')
    draft.parts.length = parts
    draft.of = 'event'
    if (length > 0) {
      const since = wordAt(ENDINGS, text, length, limit)
      if (since === null || since.meaning.closing !== 'since' || since.meaning.of === 'date') return at
      closing = 'now'
      draft.needs = false
      return length + since.word.length
    }
    draft.needs = !(parts === 1 && (current().base as { date?: unknown }).date === undefined) && draft.needs
  }
  for (let k = 0; k < 2; k++) {
    const i = k === 0 ? skipBlanks(text, end, limit) : end
    const list = ENDINGS.get(text.charCodeAt(i))
    if (list === undefined || i >= limit) break
    let found: TimeEntry<{ closing: Closing; of: string }> | null = null
    for (const entry of list) {
      const { of } = entry.meaning
      if (of === 'length' && dated) continue
      if (of === 'date' && draft.of === 'length') continue
      if (of === 'opened' && opening !== 'since' && !opens(text, (draft.parts[0] as PeriodPart).start)) continue
      if (stands(entry, text, i, limit)) {
        found = entry
        break
      }
    }
    if (found === null) break
    if (k > 0 && !(found.meaning.closing === 'now' || (closing === 'within' && found.meaning.closing === 'since'))) break
    // 今年来 and the like are no lengths; 以来 behind the time of the text says nothing.
    closing = found.meaning.closing
    end = i + found.word.length
  }
  if (draft.of === 'length' && end === at && text.charAt(at) === '中' && at < limit && !goesOn(text, at + 1, limit)) {
    closing = 'within'
    return at + 1
  }
  if (draft.of === 'length' && closing === 'before' && text.startsWith('的今天', end) && end + 3 <= limit) {
    narrow({ unit: 'same' })
    end += 3
  }
  return end
}

const goesOn = (text: string, at: number, limit: number): boolean =>
  at < limit && !'，。；、：！？,;!? 　”）)的共'.includes(text.charAt(at))

/** One part at `at`: the end, or -1. */
function readPart(text: string, at: number, limit: number, first: boolean): number {
  const code = text.charCodeAt(at)
  const list = TABLE.get(code)
  if (list !== undefined) {
    const parts = draft.parts.length
    for (let k = 0; k < list.length; k++) {
      const entry = list[k] as TimeEntry<TimeMeaning>
      if (!stands(entry, text, at, limit)) continue
      const end = readWord(entry, text, at, limit, first)
      if (end > 0) return end
      draft.parts.length = parts
      draft.join = null
      draft.needs = false
      draft.of = 'date'
    }
  }
  if (at >= limit) return -1
  const kind = DIGIT_CLASS[code]
  if (kind === Digit.none) {
    return first && '几幾数數半上'.includes(text.charAt(at)) ? readLength(text, at, limit, at, 'plain') : -1
  }
  if (kind !== Digit.arabic) {
    const plan = readPlan(text, at, limit)
    if (plan > 0) return plan
  }
  const parts = draft.parts.length
  const numeric = readNumeric(text, at, limit)
  if (numeric > 0) return numeric
  draft.parts.length = parts
  draft.join = null
  return first ? readLength(text, at, limit, at, 'plain') : -1
}

function readWord(entry: TimeEntry<TimeMeaning>, text: string, at: number, limit: number, first: boolean): number {
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
      return first ? readEvent(entry, meaning, text, at, limit, opening === 'until') : -1
    case 'lunar':
      return readLunar(text, at, limit, false)
    case 'length': {
      if (!first) return -1
      const length = readLength(text, skipBlanks(text, end, limit), limit, at, meaning.side)
      if (length < 0 || !meaning.careful) return length
      const closed = wordAt(ENDINGS, text, length, limit)
      const ends = closed !== null && closed.meaning.of !== 'date' && closed.meaning.closing !== 'before' && closed.meaning.closing !== 'after'
      return ends || nearIsPeriod(text, at, length, limit) ? length : -1
    }
    case 'first': {
      begin(at, null)
      const counted = word === '后' || word === '後' ? -1 : readFirst(text, at, limit)
      if (counted < 0) return -1
      const step = current().steps[0]
      return step?.unit === 'half' || (step?.unit === 'first' && (step.of === 'month' || step.of === 'quarter')) ? counted : -1
    }
    case 'ordinal': {
      if (text.charAt(at - 1) === '章') return -1
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
      const parts = draft.parts.length
      const from = skipBlanks(text, end, limit)
      const dated = readPart(text, from, limit, false)
      const part = draft.parts[parts]
      if (dated < 0 || part === undefined || rank(part.base ?? part.steps[0]) < (FINENESS.year as number)) return -1
      part.start = at
      return dated
    }
    default:
      return -1
  }
}

/** 第56分钟, 第二节: the time of a match. */
function readMatchTime(text: string, at: number, limit: number): number {
  if (!readNumber(text, at + 1, limit)) return -1
  const { end, value } = number
  const minute = text.startsWith('分钟', end) || text.startsWith('分鐘', end)
  if (!minute && !(text.charAt(end) === '节' && value <= 4 && !'课車车第点點'.includes(text.charAt(end + 1)))) return -1
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
    part.steps.push(...(steps as PeriodStep[]))
    part.end = end
  }
  if (meaning.parts.length > 1) draft.join = 'to'
  if (meaning.until) opening = 'until'
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

/** The token of what was read. */
function token(start: number, end: number): PeriodToken {
  const parts = draft.parts.slice()
  const expression: PeriodExpression = { opening, parts, join: draft.join, closing }
  resetDraft()
  return { start, end, expression, kind: kindOf(expression), anchored: anchored(expression) }
}

function kindOf({ opening, parts, join: joined, closing }: PeriodExpression): PeriodToken['kind'] {
  const bases = parts.map((part) => part.base)
  if (parts.every((part) => part.base === null && part.steps.every((step) => step.unit === 'clock'))) return 'clock'
  if (bases.every((base) => base?.kind === 'vague' || base?.kind === 'now' || (base?.kind === 'event' && base.date === null))) {
    return 'vague'
  }
  if (bases.some((base) => base?.kind === 'year' && base.from === 'every')) return 'vague'
  if (joined !== null || bases[0]?.kind === 'length') return 'span'
  return opening !== null || (closing !== null && closing !== 'within' && closing !== 'around') ? 'span' : 'date'
}

function anchored({ parts, closing }: PeriodExpression): boolean {
  const base = parts[0]?.base
  return !(base?.kind === 'length' && (base.side === 'plain' || base.side === 'former') && closing !== 'since')
}
