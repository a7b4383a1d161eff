import * as NumeralClass from '../lexicon/numeral-class.ts'
import { NUMERAL_CLASS } from '../lexicon/numerals.ts'
import { charSet } from '../lexicon/trie.ts'
import type { Token } from './token.ts'

/** What a rule is called with: the text, where its paragraph ends, and where the token before ended. */
export interface Context {
  readonly text: string
  limit: number
  floor: number
  /** Whether the token before was a count of places that ended just here (六区|两县). */
  inRow: boolean
}

/** Reads one shape of number that begins at `at`; null where it does not. A token always ends after `at`. */
export type Rule = (context: Context, at: number) => Token | null

/**
 * What stands behind a text while it is scanned. To read a character past the end costs much: its code is then no
 * integer, and all that is worked out from it is slow, in that place for good. U+FFFF is no character (Unicode, 23.7)
 * and is in no table. No rule looks further past the end of its line than this is long.
 */
export const END = 0xffff
export const PADDING = String.fromCharCode(END).repeat(8)

/** Whether the text ends at `at`, padded or not. */
export const isEnd = (text: string, at: number): boolean => at >= text.length || text.charCodeAt(at) === END

/** The code of the character before `at`; U+0000 where the text begins there. */
export const codeBefore = (text: string, at: number): number => (at > 0 ? text.charCodeAt(at - 1) : 0)

/** Characters that end a clause: what a rule never looks across. */
export const endsClause = charSet('，。；！？、：,;!?:\n\t（）()“”"《》…')

// Before a text the code is not a number; `& 0xffff` makes it U+0000, which is no numeral.
export const isNumeral = (text: string, at: number): boolean =>
  NUMERAL_CLASS[text.charCodeAt(at) & 0xffff] !== NumeralClass.none

export const isArabicDigit = (text: string, at: number): boolean =>
  NUMERAL_CLASS[text.charCodeAt(at) & 0xffff] === NumeralClass.arabic

export const isLatin = (code: number): boolean => (code >= 65 && code <= 90) || (code >= 97 && code <= 122)

/** Whether `word` stands at `at`. */
export const has = (text: string, at: number, word: string): boolean => text.startsWith(word, at)

/** Whether `word` ends at `end`. */
export const hasBefore = (text: string, end: number, word: string): boolean =>
  end >= word.length && text.startsWith(word, end - word.length)

export { charSet } from '../lexicon/trie.ts'
