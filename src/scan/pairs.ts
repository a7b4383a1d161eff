/**
 * What two characters may begin, in one look: most characters that begin a word of some table stand in running text
 * as something else (国, 在, 大), and the character behind tells.
 *
 * `PAIRS` holds bits of `pair-kind.ts` by a hash of the two, for some 3,500 pairs in 65,536 places; `HELD` a bit for
 * each place that holds any: 8 KB, which stay in the nearest memory while a text is walked. Two pairs that share a
 * place cost a reading in full, never a token.
 */
export const PAIRS = new Uint8Array(1 << 16)
export const HELD = new Int32Array(1 << 11)

export const pairOf = (first: number, second: number): number =>
  (Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)) >>> 16

export const allowPair = (first: number, second: number, what: number): void => {
  const place = pairOf(first, second)
  PAIRS[place] |= what
  HELD[place >>> 5] |= 1 << place
}
