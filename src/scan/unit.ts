import { buildTrie, longest } from '../lexicon/trie.ts'
import { UNITS, type Unit } from '../lexicon/units.ts'

const TRIE = buildTrie(UNITS.map((unit) => unit.name))

const isLatin = (code: number): boolean => (code >= 65 && code <= 90) || (code >= 97 && code <= 122)

/**
 * The longest unit that begins at `at`. A unit in Latin letters must end where the letters end: 3D is no 3 d,
 * 5kg is 5 kg.
 */
export function unitAt(text: string, at: number, limit: number): Unit | null {
  const index = longest(TRIE, text, at, limit)
  if (index < 0) return null
  const unit = UNITS[index] as Unit
  const end = at + unit.name.length
  if (isLatin(text.charCodeAt(end - 1)) && end < limit && isLatin(text.charCodeAt(end))) return null
  return unit
}

/** Spaces that print may set between a number and its unit. */
export function skipSpaces(text: string, at: number, limit: number): number {
  let i = at
  while (i < limit && (text.charCodeAt(i) === 32 || text.charCodeAt(i) === 0xa0) && i - at < 2) i++
  return i
}
