/** The form of the lists in this folder, and how they are read. */

import type { TagName } from '../dictionary.ts'

export interface WordList {
  readonly tag: TagName
  /** Words parted by white space; with `characters`, every character is a word by itself. */
  readonly words: string
  readonly characters?: boolean
  /** How often the words occur at least, on the scale of the source (企业 34,826, 增速 412, 占比 0). */
  readonly frequency?: number
  /** Whether words with numerals in them are flagged as names and set phrases; they are unless this is false. */
  readonly flagNumerals?: boolean
}

export function wordsOf(list: WordList): string[] {
  if (list.characters === true) return [...list.words.replace(/\s+/gu, '')]
  return list.words.split(/\s+/u).filter((word) => word !== '')
}
