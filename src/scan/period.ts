/**
 * Reads the words that say when: `scanPeriod` gives the longest expression that begins at a place, or null.
 *
 * An expression is an opening (截至, 自), parts joined by 至 or 和, and a closing (以来, 前, 期间). What begins a part
 * is either a word of the table or a number; the function that reads it adds to the draft and gives its end. Every
 * reading looks at a bounded stretch, so a walk over any text is linear. Nothing is allocated where none begins.
 */

import { EVENT_ENDINGS, FINENESS } from '../lexicon/time-words.ts'
import { buildTrie, longest } from '../lexicon/trie.ts'
import { words } from '../lexicon/word-list.ts'
import * as Char from './characters.ts'
import { charSet } from './context.ts'
import * as Digit from './digit-kind.ts'
import * as Join from './join-kind.ts'
import { current, draft, dropParts, narrow, resetDraft } from './period-draft.ts'
import type { Closing, PeriodExpression, PeriodPart } from './period-expression.ts'
import { intended, mayBegin, opens, partMayBegin } from './period-gate.ts'
import { comesTo, countsElsewhere, readLength } from './period-length.ts'
import { phraseEnd, readPhrase, readUntilPhrase } from './period-named.ts'
import { DIGIT_CLASS, join, readJoin, skipBlanks } from './period-numbers.ts'
import { rank, readPart } from './period-part.ts'
import { compileTimeWords, ENDINGS, nextWord, OPENINGS, type TimeEntry, wordAt } from './period-words.ts'
import type { PeriodToken } from './token.ts'

export { canBeginPeriod, mayBegin } from './period-gate.ts'
export type { PeriodToken } from './token.ts'

const EVENT_ENDS = compileTimeWords(EVENT_ENDINGS)

/** An expression joins no more parts; the next one begins a new expression. */
const MOST_PARTS = 12

/** The longest period that begins exactly at `start` and ends by `limit`, or null. */
export function scanPeriod(text: string, start: number, limit: number): PeriodToken | null {
  if (start >= limit || !mayBegin(text, start, limit)) return null
  const end = readPeriod(text, start, limit)
  return end < 0 ? null : takePeriod(start, end)
}

/**
 * Where the longest period ends that begins exactly at `start`, or -1. It may be asked for only where `mayBegin` is
 * true, and what was read can be had from `takePeriod` until the next reading.
 */
export function readPeriod(text: string, start: number, limit: number): number {
  const digit = DIGIT_CLASS[text.charCodeAt(start)]
  if (digit !== Digit.none && start > 0 && continues(text, start, digit)) return -1
  resetDraft()
  let end = readOpened(text, start, limit)
  if (end < 0) {
    resetDraft()
    end = readBody(text, start, limit)
  }
  return end > limit ? -1 : end
}

/** Whether the number at `at` began before it: 12009年, 3.5月, 二十五日 at 十, 第3日, G2009年. */
function continues(text: string, at: number, digit: number): boolean {
  const before = text.charCodeAt(at - 1)
  const kind = DIGIT_CLASS[before]
  if (before === 0x7b2c) return true
  if (digit !== Digit.arabic) return kind === Digit.han || kind === Digit.tens
  if (kind === Digit.arabic || (before >= 65 && before <= 90) || (before >= 97 && before <= 122)) return true
  const separates =
    before === 0x2e || before === 0x2c || before === 0xff0e || before === 0xff0c || before === 0x2f
  return separates && before !== 0xff0c && at > 1 && DIGIT_CLASS[text.charCodeAt(at - 2)] === Digit.arabic
}

/** 截至…, 自…起, 从…到…, 到2030年 at `at`: the end, or -1. */
function readOpened(text: string, at: number, limit: number): number {
  for (
    let k = nextWord(OPENINGS, text, at, limit, 0);
    k >= 0;
    k = nextWord(OPENINGS, text, at, limit, k + 1)
  ) {
    const entry = OPENINGS.entries[k]
    const { meaning } = entry
    if (meaning.needs === 'intent' && !intended(text, at)) continue
    const from = skipBlanks(text, at + entry.word.length, limit)
    resetDraft()
    draft.opening = meaning.opening
    let end = partMayBegin(text, from, limit) ? readBody(text, from, limit) : -1
    if (end > 0 && meaning.needs === 'closing' && !bounded()) end = -1
    if (
      end > 0 &&
      meaning.needs === 'clause' &&
      draft.closing === null &&
      draft.join !== 'to' &&
      text.charAt(end) === '的'
    )
      end = -1
    if (end > 0) {
      if (draft.join === 'to' && draft.opening === 'since') draft.opening = null
      // 自2019年开馆以来
      const event =
        draft.opening === 'since' && draft.closing === null ? phraseEnd(text, end, end + 1, limit) : -1
      if (event < 0) return end
      draft.closing = 'since'
      return event
    }
    resetDraft()
    draft.closing = null
    if (meaning.opening === 'since') end = readPhrase(text, from, limit, at)
    else if (meaning.needs === 'nothing' && entry.word.startsWith('截'))
      end = readUntilPhrase(text, from, limit, at)
    if (end > 0) return end
  }
  draft.opening = null
  return -1
}

/** Whether 从… ends as a period does: 从今年开始, 从2016年到2020年. 从2012年的… is only where something stood. */
const bounded = (): boolean =>
  draft.join === 'to' || draft.closing === 'since' || draft.closing === 'now' || draft.closing === 'after'

/** Parts, their joins and what closes them, at `at`: the end, or -1. */
function readBody(text: string, at: number, limit: number): number {
  draft.closing = null
  let end = readPart(text, at, limit, true)
  if (end < 0) return -1
  current().end = end
  end = readJoined(text, end, limit)
  const closed = readClosing(text, end, limit)
  if (draft.needs && closed === end && (draft.of !== 'length' || !comesTo(text, at, end, limit))) return -1
  if (draft.of === 'length' && draft.closing !== 'since') {
    const { base } = draft.parts[0] as PeriodPart
    if (base?.kind === 'length' && base.side === 'plain' && !countsElsewhere(text, at, closed, limit))
      return -1
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
    if (
      next > 0 &&
      (inside !== null || !joins(last, draft.parts[count] as PeriodPart, word) || compares(text, next))
    )
      next = -1
    if (next < 0) {
      dropParts(count)
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
  if (text.charCodeAt(at) === Char.now)
    return at + 1 < limit && afterNow(text.charCodeAt(at + 1)) ? -1 : at + 1
  const now = longest(NOW, text, at, text.length)
  return now < 0 ? -1 : at + NOW_WORDS[now].length
}
const afterNow = charSet('年天日夏春冬秋晚早')
const NOW_WORDS = words('现在 現在 目前 当前 當前')
const NOW = buildTrie(NOW_WORDS)

const COMPARED = buildTrie(words('相比 比较 比較 相较 相較 持平 基本持平 同期相比'))

/** 2021年与2020年相比 is no list. */
const compares = (text: string, at: number): boolean => longest(COMPARED, text, at, text.length) >= 0

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
    const i = skipBlanks(text, at, limit)
    const length = readLength(text, i, limit, i, 'plain')
    dropParts(parts)
    draft.of = 'event'
    if (length > 0) {
      const since = wordAt(ENDINGS, text, length, limit)
      if (since === null || since.meaning.closing !== 'since' || since.meaning.of === 'date') return at
      draft.closing = 'now'
      draft.needs = false
      return length + since.word.length
    }
    const when = wordAt(EVENT_ENDS, text, i, limit)
    if (when !== null) {
      draft.closing = 'within'
      draft.needs = false
      return i + when.word.length
    }
  }
  for (let k = 0; k < 2; k++) {
    const i = k === 0 ? skipBlanks(text, end, limit) : end
    if (i >= limit) break
    let found: TimeEntry<{ closing: Closing; of: string }> | null = null
    for (let n = nextWord(ENDINGS, text, i, limit, 0); n >= 0; n = nextWord(ENDINGS, text, i, limit, n + 1)) {
      const entry = ENDINGS.entries[n]
      const { of } = entry.meaning
      if (of === 'length' && dated) continue
      if (of === 'date' && draft.of === 'length') continue
      if (of === 'opened' && draft.opening !== 'since' && !opens(text, (draft.parts[0] as PeriodPart).start))
        continue
      found = entry
      break
    }
    if (found === null) break
    if (
      k > 0 &&
      !(found.meaning.closing === 'now' || (draft.closing === 'within' && found.meaning.closing === 'since'))
    )
      break
    // 今年来 and the like are no lengths; 以来 behind the time of the text says nothing.
    draft.closing = found.meaning.closing
    end = i + found.word.length
  }
  if (
    draft.of === 'length' &&
    end === at &&
    text.charAt(at) === '中' &&
    at < limit &&
    !goesOn(text, at + 1, limit)
  ) {
    draft.closing = 'within'
    return at + 1
  }
  if (
    draft.of === 'length' &&
    draft.closing === 'before' &&
    text.startsWith('的今天', end) &&
    end + 3 <= limit
  ) {
    narrow({ unit: 'same' })
    end += 3
  }
  return end
}

const stops = charSet('，。；、：！？,;!? 　”）)的共')
const goesOn = (text: string, at: number, limit: number): boolean => at < limit && !stops(text.charCodeAt(at))

/** The token of what was read; its parts are the draft's, which goes on with new ones. */
export function takePeriod(start: number, end: number): PeriodToken {
  const { opening, parts, join: joined, closing } = draft
  draft.parts = []
  return {
    type: 'period',
    start,
    end,
    expression: { opening, parts, join: joined, closing },
    kind: kindOf(opening, parts, joined, closing),
    anchored: anchored(parts, closing),
  }
}

function kindOf(
  opening: PeriodExpression['opening'],
  parts: readonly PeriodPart[],
  joined: PeriodExpression['join'],
  closing: PeriodExpression['closing'],
): PeriodToken['kind'] {
  let clock = true
  let vague = true
  let every = false
  for (let k = 0; k < parts.length; k++) {
    const { base, steps } = parts[k]
    if (base === null) {
      vague = false
      for (let n = 0; n < steps.length; n++) if (steps[n].unit !== 'clock') clock = false
    } else {
      clock = false
      const { kind } = base
      if (kind === 'year' && base.from === 'every') every = true
      if (kind !== 'vague' && kind !== 'now' && !(kind === 'event' && base.date === null)) vague = false
    }
  }
  if (clock) return 'clock'
  if (vague || every) return 'vague'
  if (joined !== null || parts[0]?.base?.kind === 'length') return 'span'
  return opening !== null || (closing !== null && closing !== 'within' && closing !== 'around')
    ? 'span'
    : 'date'
}

function anchored(parts: readonly PeriodPart[], closing: PeriodExpression['closing']): boolean {
  const base = parts[0]?.base
  return !(
    base?.kind === 'length' &&
    (base.side === 'plain' || base.side === 'former') &&
    closing !== 'since'
  )
}
