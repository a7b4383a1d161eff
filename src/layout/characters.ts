/**
 * What a character is to the layout: one table look-up instead of a chain of comparisons.
 * The table is 64 KB, built on the first text.
 */

/** Bits of a character's class. A character can have several. */
export const Class = {
  space: 1,
  /** 。！？… and their Latin forms: a sentence ends here. */
  stop: 2,
  /** ；：: a clause ends here, and a line may. */
  pause: 4,
  /** ，、: a line that ends here is not finished. */
  comma: 8,
  /** ”）》: may stand after a stop, never at the head of a paragraph. */
  closer: 16,
  opener: 32,
  digit: 64,
  /** Chinese characters, and the signs written among them (々〇). */
  han: 128,
  /** Latin letters. */
  letter: 256,
} as const

const CHARACTERS: readonly (readonly [bits: number, characters: string])[] = [
  [Class.space, ' \t\n\r\f\v\u00a0\u1680\u2028\u2029\u202f\u205f\u3000\u0085\u200b\u2060\ufeff'],
  [Class.stop, '。！？!?…｡．.'],
  [Class.pause, '；;：:'],
  [Class.comma, '，,、､'],
  [Class.closer, '”’」』）)》〉】〕］]｝}〗﹂﹄'],
  [Class.opener, '“‘「『（(《〈【〔［[｛{〖﹁﹃'],
  [Class.digit, '0123456789０１２３４５６７８９'],
  [Class.han, '々〇'],
  [Class.letter, 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'],
]

let table: Uint16Array | null = null

/** The classes of all UTF-16 code units. Surrogates count as Chinese: nearly all that news prints are. */
export function classes(): Uint16Array {
  if (table !== null) return table
  table = new Uint16Array(0x10000)
  table.fill(Class.han, 0x3400, 0xa000)
  table.fill(Class.han, 0xd800, 0xe000)
  table.fill(Class.han, 0xf900, 0xfb00)
  table.fill(Class.space, 0x2000, 0x200b)
  for (const [bits, characters] of CHARACTERS) {
    for (let i = 0; i < characters.length; i++) table[characters.charCodeAt(i)] |= bits
  }
  return table
}
