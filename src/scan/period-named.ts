/**
 * Periods that have a name: five-year plans, festivals and holidays, days of the lunar calendar, events, and the
 * event that a text describes itself (自成立以来).
 */

import {
  FESTIVAL_TAILS,
  NOT_AN_EVENT,
  PLAN_STEPS,
  TIME_WORDS,
  type TimeLine,
  type TimeMeaning,
} from '../lexicon/time-words.ts'
import { buildTrie, longest } from '../lexicon/trie.ts'
import { words } from '../lexicon/word-list.ts'
import * as Char from './characters.ts'
import { charSet, isEnd } from './context.ts'
import * as Digit from './digit-kind.ts'
import { afterSpan, readFirst } from './period-calendar.ts'
import { begin, current, draft, narrow } from './period-draft.ts'
import type { PeriodStep } from './period-expression.ts'
import { DIGIT_CLASS, number, readNumber } from './period-numbers.ts'
import { BEGINNINGS, compileTimeWords, ENDINGS, type TimeEntry, wordAt } from './period-words.ts'

type Festival = Extract<TimeMeaning, { role: 'festival' }>
type Named = Extract<TimeMeaning, { role: 'named' }>

const ofRole = <R extends TimeMeaning['role']>(role: R) =>
  compileTimeWords(
    TIME_WORDS.filter(([, m]) => m.role === role) as unknown as TimeLine<Extract<TimeMeaning, { role: R }>>[],
  )

const FESTIVALS = ofRole('festival')
const NAMED = ofRole('named')
const LUNAR = ofRole('lunar')
const TAILS = compileTimeWords(FESTIVAL_TAILS)
const IN_PLAN = compileTimeWords(PLAN_STEPS as unknown as readonly TimeLine<PeriodStep | 'whole'>[])

const OPENING = '“「『‘"'
const CLOSING = '”」』’"'
/** The mark that closes a quotation which `code` opens, or -1. */
const closingMark = (code: number): number => {
  if (!opensQuote(code)) return -1
  return CLOSING.charCodeAt(OPENING.indexOf(String.fromCharCode(code)))
}
const opensQuote = charSet(OPENING)

/** Whether the mark at `at` closes what `close` does; some print closes “ with 〞. */
const isClosing = (text: string, at: number, close: number): boolean =>
  text.charCodeAt(at) === close || (close === 0x201d && text.charCodeAt(at) === 0x301e)

/** Whether a closing word stands at `at`. */
const closes = (text: string, at: number, limit: number): boolean => wordAt(ENDINGS, text, at, limit) !== null

/** Whether a quotation is just these words; then it is read from its mark on. */
const inQuotes = (text: string, start: number, end: number, limit: number): boolean =>
  start > 0 && end < limit && closingMark(text.charCodeAt(start - 1)) === text.charCodeAt(end)

// ---- five-year plans --------------------------------------------------------------------------------------------

/** The plan whose number was read last, and where it ends. */
const plan = { value: 0, end: 0 }

/** The value of 一 to 九; 0 for another character. */
const oneToNine = (code: number): number =>
  DIGIT_CLASS[code & 0xffff] === Digit.han ? '一二三四五六七八九'.indexOf(String.fromCharCode(code)) + 1 : 0

/** Reads 一五 to 十九五: the numeral and 五. */
function planAt(text: string, at: number, limit: number): boolean {
  let i = at
  let value = 0
  if (text.charCodeAt(i) === Char.ten) {
    value = 10
    i++
    if (text.charCodeAt(i + 1) === Char.five) {
      const digit = oneToNine(text.charCodeAt(i))
      if (digit > 0) i++
      value += digit
    }
  } else value = oneToNine(text.charCodeAt(i++))
  if (value < 1 || text.charCodeAt(i) !== Char.five || i + 1 > limit) return false
  plan.value = value
  plan.end = i + 1
  return true
}

/** Behind the name of a plan these make it the plan's text, not its years. */
const PLAN_TEXT = buildTrie(words('规划 規劃 计划 計劃 纲要 綱要 蓝图 目标 目標 专项 建议 重大'))
const counted = charSet('个個名人岁歲天位只条條家次%％成倍亩')
const goesOn = charSet('至到和、—－-')
const IN_QUOTES = ['时期', '時期', '期间', '期間', '末', '初']

/** “十四五”, “十四五”期间, 十三五末 at `at`: the end, or -1. */
export function readPlan(text: string, at: number, limit: number): number {
  const close = closingMark(text.charCodeAt(at))
  if (!planAt(text, close < 0 ? at : at + 1, limit)) return -1
  const { value } = plan
  let i = plan.end
  if (close < 0 && inQuotes(text, at, i, limit)) return -1
  let inside = ''
  if (close >= 0) {
    for (const word of IN_QUOTES)
      if (text.startsWith(word, i) && isClosing(text, i + word.length, close)) inside = word
    i += inside.length
    if (i >= limit || !isClosing(text, i, close)) return -1
    i++
  }
  const step = wordAt(IN_PLAN, text, i, limit)
  if (step === null) {
    if (longest(PLAN_TEXT, text, i, text.length) >= 0) return -1
    if (close < 0) {
      if (value <= 10 && !text.startsWith('期间', i) && !text.startsWith('期間', i)) return -1
      if (i < limit && (counted(text.charCodeAt(i)) || DIGIT_CLASS[text.charCodeAt(i)] !== Digit.none))
        return -1
    }
    // “十五” may be a quoted number: up to the tenth, something must go on from it.
    else if (
      value <= 10 &&
      inside === '' &&
      !closes(text, i, limit) &&
      !isEnd(text, i) &&
      !goesOn(text.charCodeAt(i))
    )
      return -1
  } else if (close < 0 && value <= 10 && step.meaning !== 'whole') return -1
  begin(at, { kind: 'plan', value })
  if (inside === '末' || inside === '初') narrow({ unit: 'edge', value: inside === '末' ? 'end' : 'start' })
  if (step !== null) {
    if (step.meaning !== 'whole') narrow(step.meaning)
    i += step.word.length
  }
  const first = readFirst(text, i, limit)
  return first > 0 ? first : step === null ? afterSpan(text, i, limit) : i
}

// ---- festivals --------------------------------------------------------------------------------------------------

/** A festival's name at `at`, quoted or not: its entry and the end, or null. */
const name = { end: 0 }

function festivalAt(text: string, at: number, limit: number): Festival | null {
  const close = closingMark(text.charCodeAt(at))
  const from = close < 0 ? at : at + 1
  const entry = wordAt(FESTIVALS, text, from, limit)
  if (entry === null) return null
  let end = from + entry.word.length
  if (close >= 0) {
    if (end >= limit || !isClosing(text, end, close)) return null
    end++
  } else if (inQuotes(text, at, end, limit)) return null
  name.end = end
  return entry.meaning
}

/** 国庆假期, “五一”期间, 中秋、国庆双节, 春节 at `at`. `anchored` is whether a year stands before it. */
export function readFestival(text: string, at: number, limit: number, anchored: boolean): number {
  let festival = festivalAt(text, at, limit)
  if (festival === null) return -1
  const quoted = opensQuote(text.charCodeAt(at))
  const first = draft.parts.length - (anchored ? 1 : 0)
  let alone = festival.always || (festival.bare && (anchored || quoted))
  let i = name.end
  let from = at
  for (;;) {
    if (from > at || !anchored) begin(from, null)
    narrow({ unit: 'festival', name: festival.name, holiday: false })
    current().end = i
    const tail = wordAt(TAILS, text, i, limit)
    if (tail !== null) {
      i += tail.word.length
      if (tail.meaning.holiday) markHoliday(first)
      // 国庆节假期, 国庆节期间.
      const more = tail.meaning.holiday ? null : wordAt(TAILS, text, i, limit)
      if (more?.meaning.holiday) {
        i += more.word.length
        markHoliday(first)
      }
      alone = true
      break
    }
    if (from === at && draft.join !== null) break
    from = readJoinOrNothing(text, i, limit)
    const next = festivalAt(text, from, limit)
    if (next === null || next.name === festival.name || draft.parts.length - first > 3) break
    draft.join = 'and'
    festival = next
    alone = alone && (next.always || (next.bare && anchored))
    i = name.end
  }
  if (readsFirstDays(text, i, limit, first)) return name.end
  if (!alone && !closes(text, i, limit)) return -1
  if (text.startsWith('期间', i) || text.startsWith('期間', i)) markHoliday(first)
  return i
}

const joins = charSet('、和与與')
function readJoinOrNothing(text: string, at: number, limit: number): number {
  return joins(text.charCodeAt(at)) ? Math.min(at + 1, limit) : at
}

/** 国庆前三天, 假期后两天: leaves the end in `name.end`. */
function readsFirstDays(text: string, at: number, limit: number, first: number): boolean {
  const end = readFirst(text, at, limit)
  if (end < 0) return false
  const { steps } = current()
  const last = steps[steps.length - 1]
  if (last?.unit !== 'first' && last?.unit !== 'last') return false
  markHoliday(first)
  name.end = end
  return true
}

function markHoliday(first: number): void {
  for (let i = Math.max(0, first); i < draft.parts.length; i++) {
    for (const step of draft.parts[i]?.steps ?? []) if (step.unit === 'festival') step.holiday = true
  }
}

/** 汛期, 疫情期间: a stretch of the year without fixed dates. It needs a year before it, or a word that closes it. */
export function readNamed(text: string, at: number, limit: number, anchored: boolean): number {
  const entry: TimeEntry<Named> | null = wordAt(NAMED, text, at, limit)
  if (entry === null) return -1
  const end = at + entry.word.length
  if (
    !anchored &&
    !text.startsWith('期间', end) &&
    !text.startsWith('期間', end) &&
    !text.startsWith('以来', end)
  )
    return -1
  if (!anchored) begin(at, { kind: 'vague', reason: entry.meaning.reason })
  else narrow({ unit: 'named', reason: entry.meaning.reason })
  return end
}

// ---- the lunar calendar -----------------------------------------------------------------------------------------

const LUNAR_MONTHS: Readonly<Record<string, number>> = { 正: 1, 冬: 11, 腊: 12, 臘: 12 }

/** 农历八月十五, 正月初七, 腊月二十三, 大年三十 at `at`. */
export function readLunar(text: string, at: number, limit: number, anchored: boolean): number {
  const entry = wordAt(LUNAR, text, at, limit)
  if (entry === null) return -1
  const { word } = entry
  let i = at + word.length
  let month = 1
  if (word === '大年') {
    if (text.startsWith('三十', i) && i + 2 <= limit) {
      if (!anchored) begin(at, null)
      narrow({ unit: 'festival', name: 'spring-eve', holiday: false })
      return i + 2
    }
    if (text.charAt(i) !== '初') return -1
  } else if (word.endsWith('月')) month = LUNAR_MONTHS[word.charAt(0)] as number
  else {
    const named = LUNAR_MONTHS[text.charAt(i)]
    if (named !== undefined) month = named
    else if (readNumber(text, i, limit) && number.value >= 1 && number.value <= 12) month = number.value
    else return -1
    i = named !== undefined ? i + 1 : number.end
    if (text.charAt(i) !== '月' || i >= limit) return -1
    i++
  }
  let day = 0
  if (text.charAt(i) === '初' && i + 1 < limit) {
    // One numeral: 初一一大早.
    day = '一二三四五六七八九十'.indexOf(text.charAt(i + 1)) + 1
    if (day > 0) i += 2
  } else if (readNumber(text, i, limit) && number.value >= 10 && number.value <= 30) {
    day = number.value
    i = number.end
  }
  if (day === 0 && word === '大年') return -1
  if (!anchored) begin(at, null)
  narrow({ unit: 'lunar', month, day })
  return i
}

// ---- events -----------------------------------------------------------------------------------------------------

const HELD_WORDS = words('胜利召开 召开 提出 发生 暴发 结束 闭幕 开幕')
const HELD = buildTrie(HELD_WORDS)

/** 改革开放以来, 党的十八大以来: an event says when only with a word that closes it. */
export function readEvent(
  entry: TimeEntry<TimeMeaning>,
  meaning: Extract<TimeMeaning, { role: 'event' }>,
  text: string,
  at: number,
  limit: number,
  opened: boolean,
): number {
  let i = at + entry.word.length
  // 建成投产, 竣工达产
  const next = meaning.date === null ? wordAt(BEGINNINGS, text, i, limit) : null
  if (next?.meaning.role === 'event') i += next.word.length
  const held = longest(HELD, text, i, limit)
  if (held >= 0) i += HELD_WORDS[held].length
  if (meaning.date === 'now') {
    // 收盘 and 发稿 are the time of the text, behind 截至.
    if (!opened) return -1
    begin(
      at,
      entry.word.startsWith('收')
        ? { kind: 'now' }
        : { kind: 'vague', reason: 'when the text was written is not said' },
    )
    return text.charAt(i) === '时' || text.charAt(i) === '時' || text.charAt(i) === '前' ? i + 1 : i
  }
  begin(at, { kind: 'event', date: meaning.date })
  draft.of = 'event'
  draft.needs = !meaning.bare
  return i
}

/** An event described between 自 and 以来 is no longer than this: 自美国总统布什去年5月宣布主要战事结束以来. */
const LONGEST_EVENT = 36
/** A day described behind 截至 is no longer than this. */
const LONGEST_DAY = 18

const PHRASE_ENDS = compileTimeWords<true>([
  ['以来', true],
  ['之后', true],
  ['以后', true],
  ['之日起', true],
])

const noEvent = charSet(NOT_AN_EVENT)
const stops = charSet('，。；！？：、,;!?:（）()\n')
const stopsUntil = charSet('。；！？：;!?:（）()\n')
const endsDate = charSet('日时時前末底期')

/** 成立以来 behind 自, 上任之后 behind 自从: words up to 以来, without a stop or a number. The end, or -1. */
export function readPhrase(text: string, at: number, limit: number, start: number): number {
  if (at >= limit || noEvent(text.charCodeAt(at))) return -1
  const end = phraseEnd(text, at, at + 1, limit)
  if (end > 0) begin(start, { kind: 'vague', reason: 'when that was is not said' })
  return end
}

/** Where the words from `start` end in 以来, looked for from `from` on: the end, or -1. */
export function phraseEnd(text: string, start: number, from: number, limit: number): number {
  const until = Math.min(limit, start + LONGEST_EVENT)
  for (let i = from; i < until; i++) {
    const code = text.charCodeAt(i)
    if (stops(code)) return -1
    if (code !== 0x4ee5 && code !== 0x4e4b) continue
    const end = wordAt(PHRASE_ENDS, text, i, limit)
    if (end !== null) return i + end.word.length
  }
  return -1
}

/** 本公告披露日 behind 截至: words up to a comma. The end, or -1. */
export function readUntilPhrase(text: string, at: number, limit: number, start: number): number {
  const until = Math.min(limit, at + LONGEST_DAY)
  for (let i = at; i < until; i++) {
    const code = text.charCodeAt(i)
    if (code === Char.comma || code === Char.commaNarrow) {
      if (i < at + 2 || !endsDate(text.charCodeAt(i - 1))) return -1
      begin(start, { kind: 'vague', reason: 'when that was is not said' })
      return i
    }
    if (stopsUntil(code) || DIGIT_CLASS[code] === Digit.arabic) return -1
  }
  return -1
}
