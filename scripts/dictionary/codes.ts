/** The code of every UTF-16 code unit: a class, or the rank of a Chinese character that some word holds. */

import { Code, LABEL_MASK } from '../../src/lexicon/dictionary.ts'
import { probabilityOf } from './costs.ts'

interface Weighted {
  frequency: number
  tag: string
  cost: number
}

const UNIT_SIGNS = '%‰％℃℉°㎡㎥㎞㎏㎎㎜㎝'

/**
 * Characters are numbered from the one that stands in most running text down: then what a text asks of the table lies
 * close together. A character that stands only for itself, as a noun, gets no code: unknown characters read the same.
 */
export function codeTable(words: ReadonlyMap<string, Weighted>): { codes: Uint16Array; count: number } {
  const weight = new Map<string, number>()
  for (const [word, { frequency, tag, cost }] of words) {
    if (word.length === 1 && tag === 'noun' && frequency < 100) continue
    for (const character of word) weight.set(character, (weight.get(character) ?? 0) + probabilityOf(cost))
  }
  const ranked = [...weight].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  const count = Code.first + ranked.length
  if (count > LABEL_MASK) throw new Error(`${count} character codes, ${LABEL_MASK} fit the format`)

  const codes = new Uint16Array(65536)
  for (let unit = 0; unit < codes.length; unit++) codes[unit] = classOf(unit)
  ranked.forEach(([character], rank) => {
    codes[character.charCodeAt(0)] = Code.first + rank
  })
  return { codes, count }
}

function classOf(unit: number): number {
  const character = String.fromCharCode(unit)
  if (UNIT_SIGNS.includes(character)) return Code.unitSign
  // The halves of a character beyond the 16-bit plane, kept together as a run.
  if (unit >= 0xd800 && unit <= 0xdfff) return Code.letter
  if (/\p{Nd}/u.test(character)) return Code.digit
  if (character !== '〇' && /\p{Script=Han}/u.test(character)) return Code.unknown
  return /[\p{L}\p{M}]/u.test(character) ? Code.letter : Code.punctuation
}
