/**
 * What rules over a whole text look for, found in one pass: marks, and places where two characters begin a word of a list.
 * One character in four is such a place; rules go from one to the next and not from character to character.
 */

/** For each UTF-16 code unit: in the lower half the cues that it gives by itself, in the upper those that it may begin. */
const BITS = new Int32Array(65536)
const UPPER = 16

/** The cues that two characters begin, by a hash of them: two pairs that share one cost a walk over a list, never a word. */
const HASH_BITS = 14
const PAIRS = new Uint16Array(1 << HASH_BITS)

const hashOf = (first: number, second: number): number =>
  (Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)) >>> (32 - HASH_BITS)

let known = 0

/** A cue for all these words: its bit. A word of one character is one wherever that stands. */
export function cueFor(words: Iterable<string>): number {
  if (known === UPPER) throw new Error(`cues: more than ${UPPER}`)
  const bit = 1 << known++
  for (const word of words) {
    const first = word.charCodeAt(0)
    if (word.length === 1) BITS[first] |= bit
    else {
      BITS[first] |= bit << UPPER
      PAIRS[hashOf(first, word.charCodeAt(1))] |= bit
    }
  }
  return bit
}

/** The cues of a text, in order. */
export class Cues {
  count = 0
  /** Where each stands, and what it is, as bits. */
  at = new Int32Array(0)
  kind = new Uint16Array(0)
  /** The kinds that the text has. */
  all = 0

  read(text: string): void {
    // Room is kept from text to text; what a longer one took is given back.
    if (text.length > this.at.length || this.at.length > MOST_ROOM) {
      this.at = new Int32Array(text.length)
      this.kind = new Uint16Array(text.length)
    }
    const { at, kind } = this
    let count = 0
    let all = 0
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i)
      const bits = BITS[code] as number
      if (bits === 0) continue
      let found = bits & 0xffff
      const begins = bits >>> UPPER
      if (begins !== 0) found |= begins & (PAIRS[hashOf(code, text.charCodeAt(i + 1))] as number)
      if (found === 0) continue
      at[count] = i
      kind[count++] = found
      all |= found
    }
    this.count = count
    this.all = all
  }

  /** The first cue that stands at `place` or behind it. */
  firstFrom(place: number): number {
    let low = 0
    let high = this.count
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((this.at[middle] as number) < place) low = middle + 1
      else high = middle
    }
    return low
  }
}

const MOST_ROOM = 1 << 20
