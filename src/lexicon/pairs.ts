/**
 * What two characters may begin, in one look: most characters that begin a word of a list stand in running text as
 * something else (全, 加, 新), and the character behind tells. So nine of ten walks of a word table are never begun.
 *
 * A bit for each value of a hash of the two, 2 KB, so that several such sets stay in the nearest cache. Two pairs that share
 * one cost a walk, never a word.
 */
const HASH_BITS = 14

export class PairSet {
  private readonly bits = new Int32Array(1 << (HASH_BITS - 5))

  /** The first two characters of every word that has two. */
  constructor(words: readonly string[]) {
    for (const word of words) if (word.length > 1) this.add(word.charCodeAt(0), word.charCodeAt(1))
  }

  private add(first: number, second: number): void {
    const hash = hashOf(first, second)
    this.bits[hash >>> 5] |= 1 << hash
  }

  /** Whether a word may begin with the two; what stands past the end of a text (`NaN`) is taken for U+0000. */
  has(first: number, second: number): boolean {
    const hash = hashOf(first, second)
    return ((this.bits[hash >>> 5] >>> hash) & 1) === 1
  }
}

const hashOf = (first: number, second: number): number =>
  (Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)) >>> (32 - HASH_BITS)
