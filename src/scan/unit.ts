import { buildTrie, longest, type Trie } from '../lexicon/trie.ts'
import { bitsOf } from '../lexicon/units/bits.ts'
import * as UnitIs from '../lexicon/units/unit-is.ts'
import { NOT_UNITS, UNITS, type Unit } from '../lexicon/units.ts'
import { isLatin } from './context.ts'
import { pairOf } from './pairs.ts'

/**
 * Units, and behind them the words that only begin like one (200万群众): the longest that matches decides.
 *
 * Behind most numbers stands a unit of one character: `single` has its index plus one by its code, and `longer` a bit
 * for each two characters, by the hash of `pairs.ts`, that a longer word begins with. Only those are looked up.
 */
export interface UnitTable {
  readonly units: readonly Unit[]
  readonly trie: Trie
  readonly single: Uint16Array
  readonly longer: Int32Array
}

function compile(units: readonly Unit[]): UnitTable {
  const words = [...units.map((unit) => unit.name), ...NOT_UNITS]
  const single = new Uint16Array(65536)
  const longer = new Int32Array(1 << 11)
  for (let k = words.length - 1; k >= 0; k--) {
    const word = words[k]
    if (word.length === 1) single[word.charCodeAt(0)] = k + 1
    else {
      const place = pairOf(word.charCodeAt(0), word.charCodeAt(1))
      longer[place >>> 5] |= 1 << place
    }
  }
  return { units, trie: buildTrie(words), single, longer }
}

const BUILT_IN = compile(UNITS)

/** The table with further measure words, each of which names what it counts: 300标准车. */
export function unitsWith(names: readonly string[]): UnitTable {
  if (names.length === 0) return BUILT_IN
  const own = names.map((name): Unit => {
    const asked = { name, dimension: 'count', classifier: true, solo: true, weak: name.length === 1 }
    return { ...asked, unit: name, canonical: null, factor: '1', code: null, is: bitsOf(asked) }
  })
  return compile([...own, ...UNITS])
}

/** The table in use. A scan is one call that nothing else comes between, so it sets the table for all its rules. */
let table = BUILT_IN

export function useUnits(next: UnitTable = BUILT_IN): void {
  table = next
}

/** The longest word of the table that begins at `at`: its index, or -1. */
function wordAt({ trie, single, longer }: UnitTable, text: string, at: number, limit: number): number {
  if (at >= limit) return -1
  const code = text.charCodeAt(at)
  if (trie.first[code] === 0) return -1
  if (at + 1 < limit) {
    const place = pairOf(code, text.charCodeAt(at + 1))
    if (((longer[place >>> 5] >>> place) & 1) === 1) return longest(trie, text, at, limit)
  }
  return single[code] - 1
}

/**
 * The longest unit that begins at `at`, or null. A unit in Latin letters must end where the letters end: 3D is no 3 d,
 * 5kg is 5 kg.
 */
export function unitAt(text: string, at: number, limit: number): Unit | null {
  const { units } = table
  const index = wordAt(table, text, at, limit)
  if (index < 0 || index >= units.length) return null
  const unit = units[index]
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
