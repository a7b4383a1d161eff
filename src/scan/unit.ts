import { buildLargeTrie, type LargeTrie, largeLongest } from '../lexicon/large-trie.ts'
import { simplify } from '../lexicon/traditional.ts'
import { buildTrie, longest } from '../lexicon/trie.ts'
import { bitsOf } from '../lexicon/units/bits.ts'
import * as UnitIs from '../lexicon/units/unit-is.ts'
import { NOT_UNITS, UNITS, type Unit } from '../lexicon/units.ts'
import { isLatin } from './context.ts'
import { pairOf } from './pairs.ts'

/** Units, and behind them the words that only begin like one (200万群众): the longest that matches decides. */
const WORDS = [...UNITS.map((unit) => unit.name), ...NOT_UNITS]
const TRIE = buildTrie(WORDS)

/**
 * Behind most numbers stands a unit of one character: `SINGLE` has its index plus one by its code, and `LONGER` a bit
 * for each two characters, by the hash of `pairs.ts`, that a longer word begins with. Only those are looked up.
 */
const SINGLE = new Uint16Array(65536)
const LONGER = new Int32Array(1 << 11)
for (let k = WORDS.length - 1; k >= 0; k--) {
  const word = WORDS[k]
  if (word.length === 1) SINGLE[word.charCodeAt(0)] = k + 1
  else {
    const place = pairOf(word.charCodeAt(0), word.charCodeAt(1))
    LONGER[place >>> 5] |= 1 << place
  }
}

/** The longest of `WORDS` that begins at `at`: its index, or -1. */
function wordAt(text: string, at: number, limit: number): number {
  if (at >= limit) return -1
  const code = text.charCodeAt(at)
  if (TRIE.first[code] === 0) return -1
  if (at + 1 < limit) {
    const place = pairOf(code, text.charCodeAt(at + 1))
    if (((LONGER[place >>> 5] >>> place) & 1) === 1) return longest(TRIE, text, at, limit)
  }
  return SINGLE[code] - 1
}

/** Units that the tables do not have, for one pipeline. */
export interface OwnUnits {
  readonly units: readonly Unit[]
  readonly trie: LargeTrie
}

/** Further measure words, each of which names what it counts: 300标准车. */
export function ownUnits(names: readonly string[]): OwnUnits | null {
  if (names.length === 0) return null
  const units = names.map((written): Unit => {
    const name = simplify(written)
    const asked = { name, dimension: 'count', classifier: true, solo: true, weak: name.length === 1 }
    return { ...asked, unit: name, canonical: null, factor: '1', code: null, is: bitsOf(asked) }
  })
  return { units, trie: buildLargeTrie(units.map(({ name }) => name)) }
}

/** Those in use. A scan is one call that nothing else comes between, so it sets them for all its rules. */
let own: OwnUnits | null = null

export function useOwnUnits(units: OwnUnits | null): void {
  own = units
}

/**
 * The longest unit that begins at `at`, or null. A unit in Latin letters must end where the letters end: 3D is no 3 d,
 * 5kg is 5 kg.
 */
export function unitAt(text: string, at: number, limit: number): Unit | null {
  const index = wordAt(text, at, limit)
  if (own !== null) return ownUnitAt(own, index, text, at, limit)
  return unitOf(index, text, at, limit)
}

/** The unit of a word of the tables, where it is one and ends there. */
function unitOf(index: number, text: string, at: number, limit: number): Unit | null {
  if (index < 0 || index >= UNITS.length) return null
  const unit = UNITS[index]
  if ((unit.is & UnitIs.latin) !== 0) {
    const end = at + unit.name.length
    if (end < limit && isLatin(text.charCodeAt(end))) return null
  }
  return unit
}

/** The unit of the tables or an own one, whichever is longer; a word that only begins like a unit counts as one. */
function ownUnitAt(
  { units, trie }: OwnUnits,
  index: number,
  text: string,
  at: number,
  limit: number,
): Unit | null {
  const found = largeLongest(trie, text, at, limit)
  if (found < 0) return unitOf(index, text, at, limit)
  const unit = units[found]
  const end = at + unit.name.length
  const isCut = (unit.is & UnitIs.latin) !== 0 && end < limit && isLatin(text.charCodeAt(end))
  return isCut || (index >= 0 && WORDS[index].length > unit.name.length)
    ? unitOf(index, text, at, limit)
    : unit
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
