/**
 * What two characters may begin, in one look: most characters that begin a word of some table stand in running text
 * as something else (国, 在, 大), and the character behind tells.
 *
 * A table of bytes over a hash of the two: 64 KB for some five thousand pairs. Two pairs that share a place cost a
 * reading in full, never a token.
 */
export const Pair = { none: 0, period: 1, phrase: 2, rule: 4 } as const

export const PAIRS = new Uint8Array(1 << 16)

export const pairOf = (first: number, second: number): number =>
  (Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)) >>> 16

export const allowPair = (first: number, second: number, what: number): void => {
  PAIRS[pairOf(first, second)] |= what
}
