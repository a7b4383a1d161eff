import { buildTrie, longest } from '../lexicon/trie.ts'
import * as UnitIs from '../lexicon/units/unit-is.ts'
import { NOT_UNITS, UNITS, type Unit } from '../lexicon/units.ts'
import { isLatin } from './context.ts'

/** Units, and behind them the words that only begin like one (200万群众): the longest that matches decides. */
const WORDS = [...UNITS.map((unit) => unit.name), ...NOT_UNITS]
const TRIE = buildTrie(WORDS)

/**
 * The longest unit that begins at `at`, or null. A unit in Latin letters must end where the letters end: 3D is no 3 d,
 * 5kg is 5 kg.
 */
export function unitAt(text: string, at: number, limit: number): Unit | null {
  const index = longest(TRIE, text, at, limit)
  if (index < 0 || index >= UNITS.length) return null
  const unit = UNITS[index]
  if ((unit.is & UnitIs.latin) !== 0) {
    const end = at + unit.name.length
    if (end < limit && isLatin(text.charCodeAt(end))) return null
  }
  return unit
}

/** Whether the unit measures a length of time that can be a statement by itself. */
export const isDuration = (unit: Unit): boolean => (unit.is & UnitIs.duration) !== 0

/** Whether the unit counts things or events, rather than measuring a magnitude. */
export const isCount = (unit: Unit): boolean => (unit.is & UnitIs.count) !== 0

/** Spaces that print may set between a number and its unit. */
export function skipSpaces(text: string, at: number, limit: number): number {
  let i = at
  while (i < limit && (text.charCodeAt(i) === 32 || text.charCodeAt(i) === 0xa0) && i - at < 2) i++
  return i
}
