/**
 * Word tables of the period scanner: the lines of `lexicon/time-words.ts`, by first character, longest first.
 *
 * A look-up is one byte by character code and, on a hit, a few words to compare; nothing is allocated. The guards
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

/** Words by first character: a byte that says which list, and the lists, the longest word first; the first is empty. */
export interface TimeTable<T> {
  readonly place: Uint8Array
  readonly lists: readonly (readonly TimeEntry<T>[])[]
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
  const place = new Uint8Array(65536)
  const lists: TimeEntry<T>[][] = [[]]
  for (const [words, meaning, guard] of lines) {
    const notAfter = guard?.notAfter ? guard.notAfter + traditional(guard.notAfter) : null
    const notBefore = guard?.notBefore ? both(guard.notBefore) : null
    for (const word of both(words)) {
      const code = word.charCodeAt(0)
      if (place[code] === 0) place[code] = lists.push([]) - 1
      const second = word.length > 1 ? word.charCodeAt(1) : 0
      lists[place[code]].push({ word, second, meaning, notAfter, notBefore })
    }
  }
  if (lists.length > 256)
    throw new Error(`time words: ${lists.length - 1} first characters, more than a byte holds`)
  for (const list of lists) if (list.length > 1) list.sort((a, b) => b.word.length - a.word.length)
  return { place, lists }
}

/** The words of the table that begin with a character, the longest first. */
export const wordsOf = <T>(table: TimeTable<T>, code: number): readonly TimeEntry<T>[] =>
  table.lists[table.place[code & 0xffff]]

/** Whether `entry`, whose first character stands at `at`, stands there whole, before `limit`, in the right company. */
export function stands<T>(entry: TimeEntry<T>, text: string, at: number, limit: number): boolean {
  const { word, second } = entry
  const { length } = word
  const end = at + length
  if (second !== 0 && text.charCodeAt(at + 1) !== second) return false
  if (end > limit) return false
  for (let k = 2; k < length; k++) if (text.charCodeAt(at + k) !== word.charCodeAt(k)) return false
  const { notAfter, notBefore } = entry
  if (notAfter !== null && at > 0 && holds(notAfter, text.charCodeAt(at - 1))) return false
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
  const place = table.place[text.charCodeAt(at) & 0xffff]
  if (place === 0) return null
  const list = table.lists[place]
  for (let i = 0; i < list.length; i++) if (stands(list[i], text, at, limit)) return list[i]
  return null
}

type Opening = Extract<TimeMeaning, { role: 'opening' }>
const opens = (line: TimeLine<TimeMeaning>): line is TimeLine<Opening> => line[1].role === 'opening'
/** Those that open an expression: 截至, 自. */
export const OPENINGS: TimeTable<Opening> = compileTimeWords(TIME_WORDS.filter(opens))
/** Those that begin a part. */
export const BEGINNINGS: TimeTable<TimeMeaning> = compileTimeWords(TIME_WORDS.filter((line) => !opens(line)))
/** All words that close an expression. */
export const ENDINGS = compileTimeWords(CLOSINGS)
