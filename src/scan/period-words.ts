/**
 * Word tables of the period scanner: the lines of `lexicon/time-words.ts`, by first character, longest first.
 *
 * A look-up is one byte by character code and, on a hit, a few words to compare; nothing is allocated. The guards
 * (`notAfter`, `notBefore`, `before`) are part of the word: a guarded word in the wrong place is not there.
 */
import { byteTable } from '../lexicon/byte-table.ts'
import { CLOSINGS, TIME_WORDS, type TimeLine, type TimeMeaning, TRADITIONAL } from '../lexicon/time-words.ts'

export interface TimeEntry<T> {
  readonly word: string
  readonly meaning: T
  readonly notAfter: string | null
  readonly notBefore: readonly string[] | null
  readonly before: readonly string[] | null
}

/**
 * The words of a table, those with one first character together, the longest first. `place` has a number for each
 * first character, or 0; its words are `entries` from `from[place]` to `from[place + 1]`. `seconds` holds the second
 * character of each word, 0 for a word of one: most words fail there, without a look at their entry.
 */
export interface TimeTable<T> {
  readonly place: Uint8Array
  readonly from: Uint16Array
  readonly seconds: Uint16Array
  readonly entries: readonly TimeEntry<T>[]
}

const TO_TRADITIONAL = new Uint16Array(65536)
for (let i = 0; i < TRADITIONAL.length; i += 2) {
  TO_TRADITIONAL[TRADITIONAL.charCodeAt(i)] = TRADITIONAL.charCodeAt(i + 1)
}

/** The same words in traditional characters; the very string where none of them changes. */
export function traditional(words: string): string {
  let out = ''
  let done = 0
  for (let i = 0; i < words.length; i++) {
    const code = TO_TRADITIONAL[words.charCodeAt(i)] as number
    if (code === 0) continue
    out += words.slice(done, i) + String.fromCharCode(code)
    done = i + 1
  }
  return done === 0 ? words : out + words.slice(done)
}

/** Words separated by spaces, in both scripts. Many lines share a guard, so lists are kept. */
function both(words: string): readonly string[] {
  const found = LISTS.get(words)
  if (found !== undefined) return found
  const list = words.split(' ')
  const other = traditional(words)
  if (other !== words) {
    const simplified = list.length
    for (const word of other.split(' '))
      if (list.indexOf(word) < 0 || list.indexOf(word) >= simplified) list.push(word)
  }
  LISTS.set(words, list)
  return list
}
const LISTS = new Map<string, readonly string[]>()

/** Compiles lines; the same meaning serves both scripts. */
export function compileTimeWords<T>(lines: readonly TimeLine<T>[]): TimeTable<T> {
  const place = byteTable()
  const lists: TimeEntry<T>[][] = [[]]
  for (const [words, meaning, guard] of lines) {
    const notAfter = guard?.notAfter ? guard.notAfter + traditional(guard.notAfter) : null
    const notBefore = guard?.notBefore ? both(guard.notBefore) : null
    const before = guard?.before ? both(guard.before) : null
    for (const word of both(words)) {
      const code = word.charCodeAt(0)
      if (place[code] === 0) place[code] = lists.push([]) - 1
      lists[place[code]].push({ word, meaning, notAfter, notBefore, before })
    }
  }
  if (lists.length > 256)
    throw new Error(`time words: ${lists.length - 1} first characters, more than a byte holds`)
  const from = new Uint16Array(lists.length + 1)
  const entries: TimeEntry<T>[] = []
  for (const [k, list] of lists.entries()) {
    if (list.length > 1) list.sort((a, b) => b.word.length - a.word.length)
    for (const entry of list) entries.push(entry)
    from[k + 1] = entries.length
  }
  const seconds = new Uint16Array(entries.length)
  for (const [k, { word }] of entries.entries()) if (word.length > 1) seconds[k] = word.charCodeAt(1)
  return { place, from, seconds, entries }
}

/**
 * The next word of the table that stands at `at`, the longest first: its number, or -1. The search begins at `k`, which
 * is 0 for the first one and the number of the last one plus 1 for the next.
 */
export function nextWord<T>(table: TimeTable<T>, text: string, at: number, limit: number, k: number): number {
  const place = table.place[text.charCodeAt(at) & 0xffff]
  if (place === 0) return -1
  const { seconds } = table
  const end = table.from[place + 1]
  const next = text.charCodeAt(at + 1)
  for (let n = Math.max(k, table.from[place]); n < end; n++) {
    if ((seconds[n] === next || seconds[n] === 0) && stands(table.entries[n], text, at, limit)) return n
  }
  return -1
}

/** Whether `entry`, whose first two characters stand at `at`, stands there whole, before `limit`, in the right company. */
function stands<T>(entry: TimeEntry<T>, text: string, at: number, limit: number): boolean {
  const { word } = entry
  const { length } = word
  const end = at + length
  if (end > limit) return false
  for (let k = 2; k < length; k++) if (text.charCodeAt(at + k) !== word.charCodeAt(k)) return false
  const { notAfter, notBefore, before } = entry
  if (notAfter !== null && at > 0 && holds(notAfter, text.charCodeAt(at - 1))) return false
  if (before !== null && !oneStands(before, text, end, limit)) return false
  return notBefore === null || end >= limit || !oneStands(notBefore, text, end, limit)
}

/** Whether a character is one of some: asked only where a word stands, so these are not made sets. */
function holds(characters: string, code: number): boolean {
  for (let i = 0; i < characters.length; i++) if (characters.charCodeAt(i) === code) return true
  return false
}

function oneStands(words: readonly string[], text: string, at: number, limit: number): boolean {
  const first = text.charCodeAt(at)
  for (let i = 0; i < words.length; i++) {
    const word = words[i]
    if (word.charCodeAt(0) === first && text.startsWith(word, at) && at + word.length <= limit) return true
  }
  return false
}

/** The longest word of the table at `at`, or null. */
export function wordAt<T>(table: TimeTable<T>, text: string, at: number, limit: number): TimeEntry<T> | null {
  const k = nextWord(table, text, at, limit, 0)
  return k < 0 ? null : table.entries[k]
}

type Opening = Extract<TimeMeaning, { role: 'opening' }>
const opens = (line: TimeLine<TimeMeaning>): line is TimeLine<Opening> => line[1].role === 'opening'
/** Those that open an expression: 截至, 自. */
export const OPENINGS: TimeTable<Opening> = compileTimeWords(TIME_WORDS.filter(opens))
/** Those that begin a part. */
export const BEGINNINGS: TimeTable<TimeMeaning> = compileTimeWords(TIME_WORDS.filter((line) => !opens(line)))
/** All words that close an expression. */
export const ENDINGS = compileTimeWords(CLOSINGS)
