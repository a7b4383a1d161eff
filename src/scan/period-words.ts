/**
 * Word tables of the period scanner: the lines of `lexicon/time-words.ts`, by first character, longest first.
 *
 * A look-up is one `Map.get` by character code and, on a hit, a few `startsWith`; nothing is allocated. The guards
 * (`notAfter`, `notBefore`) are part of the word: a guarded word in the wrong place is not there.
 */
import { CLOSINGS, TIME_WORDS, type TimeLine, type TimeMeaning, TRADITIONAL } from '../lexicon/time-words.ts'

export interface TimeEntry<T> {
  readonly word: string
  /** The code of its second character, 0 for a word of one: most words fail here. */
  readonly second: number
  readonly meaning: T
  readonly notAfter: string | null
  readonly notBefore: readonly string[] | null
}

export type TimeTable<T> = ReadonlyMap<number, readonly TimeEntry<T>[]>

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
  const table = new Map<number, TimeEntry<T>[]>()
  for (const [words, meaning, guard] of lines) {
    const notAfter = guard?.notAfter ? guard.notAfter + traditional(guard.notAfter) : null
    const notBefore = guard?.notBefore ? both(guard.notBefore) : null
    for (const word of both(words)) {
      const code = word.charCodeAt(0)
      const entry = { word, second: word.length > 1 ? word.charCodeAt(1) : 0, meaning, notAfter, notBefore }
      const list = table.get(code)
      if (list === undefined) table.set(code, [entry])
      else list.push(entry)
    }
  }
  for (const list of table.values()) if (list.length > 1) list.sort((a, b) => b.word.length - a.word.length)
  return table
}

/** Whether `entry` stands at `at`, whole, before `limit`, and not in the wrong company. */
export function stands<T>(entry: TimeEntry<T>, text: string, at: number, limit: number): boolean {
  const { word, second, notAfter, notBefore } = entry
  if (second !== 0 && text.charCodeAt(at + 1) !== second) return false
  const end = at + word.length
  if (end > limit || !text.startsWith(word, at)) return false
  if (notAfter !== null && at > 0 && notAfter.includes(text.charAt(at - 1))) return false
  if (notBefore !== null && end < limit) {
    for (let i = 0; i < notBefore.length; i++) {
      const other = notBefore[i] as string
      if (text.startsWith(other, end) && end + other.length <= limit) return false
    }
  }
  return true
}

/** The longest word of the table at `at`, or null. */
export function wordAt<T>(table: TimeTable<T>, text: string, at: number, limit: number): TimeEntry<T> | null {
  const list = table.get(text.charCodeAt(at))
  if (list === undefined) return null
  for (let i = 0; i < list.length; i++) {
    const entry = list[i] as TimeEntry<T>
    if (stands(entry, text, at, limit)) return entry
  }
  return null
}

/** All words that begin a part or open an expression. */
export const TABLE: TimeTable<TimeMeaning> = compileTimeWords(TIME_WORDS)
/** All words that close an expression. */
export const ENDINGS = compileTimeWords(CLOSINGS)
