/**
 * Word tables of the period scanner: the lines of `lexicon/time-words.ts`, by first character, longest first.
 *
 * A look-up is one `Map.get` by character code and, on a hit, a few `startsWith`; nothing is allocated. The guards
 * (`notAfter`, `notBefore`) are part of the word: a guarded word in the wrong place is not there.
 */
import { type TimeLine, TRADITIONAL } from '../lexicon/time-words.ts'

export interface TimeEntry<T> {
  readonly word: string
  /** The code of its second character, 0 for a word of one: most words fail here. */
  readonly second: number
  readonly meaning: T
  readonly notAfter: ReadonlySet<number> | null
  readonly notBefore: readonly string[] | null
}

export type TimeTable<T> = ReadonlyMap<number, readonly TimeEntry<T>[]>

const traditional = (word: string): string => Array.from(word, (c) => TRADITIONAL[c] ?? c).join('')

const forms = (words: string): string[] =>
  words.split(' ').flatMap((word) => {
    const other = traditional(word)
    return other === word ? [word] : [word, other]
  })

/** Compiles lines; with `traditional` left out of a meaning the same meaning serves both scripts. */
export function compileTimeWords<T>(lines: readonly TimeLine<T>[]): TimeTable<T> {
  const table = new Map<number, TimeEntry<T>[]>()
  for (const [words, meaning, guard] of lines) {
    const notAfter = guard?.notAfter
      ? new Set(Array.from(guard.notAfter + traditional(guard.notAfter), (c) => c.charCodeAt(0)))
      : null
    const notBefore = guard?.notBefore ? [...new Set(forms(guard.notBefore))] : null
    for (const word of forms(words)) {
      const code = word.charCodeAt(0)
      const list = table.get(code) ?? []
      if (list.length === 0) table.set(code, list)
      list.push({ word, second: word.length > 1 ? word.charCodeAt(1) : 0, meaning, notAfter, notBefore })
    }
  }
  for (const list of table.values()) list.sort((a, b) => b.word.length - a.word.length)
  return table
}

/** Whether `entry` stands at `at`, whole, before `limit`, and not in the wrong company. */
export function stands<T>(entry: TimeEntry<T>, text: string, at: number, limit: number): boolean {
  const { word, second, notAfter, notBefore } = entry
  if (second !== 0 && text.charCodeAt(at + 1) !== second) return false
  const end = at + word.length
  if (end > limit || !text.startsWith(word, at)) return false
  if (notAfter !== null && at > 0 && notAfter.has(text.charCodeAt(at - 1))) return false
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
