/** Reads the number at a place in whichever script it stands. */
import * as NumeralClass from '../lexicon/numeral-class.ts'
import { charSet } from './context.ts'
import { arabicNumeral } from './numeral-arabic.ts'
import { chineseNumeral, unsaidAt } from './numeral-chinese.ts'
import { classAt, type Numeral } from './numeral-parts.ts'

export type { Numeral } from './numeral-parts.ts'

// 陆, 伍 and their like are names and words unless the next character goes on in financial writing.
const financial = charSet('壹贰叁肆伍陆柒捌玖貳參陸')
const goesOnFinancial = charSet('拾佰仟萬万亿億元圆圓角分')

/** The last number read: the rules of a place ask for the same one in turn. */
let lastText = ''
let lastStart = -1
let lastLimit = -1
let lastNumeral: Numeral | null = null

/**
 * The number that begins at `start`, without sign and unit.
 * @returns null where none begins, or where the digits are too many to be an amount.
 */
export function readNumeral(text: string, start: number, limit: number): Numeral | null {
  if (start === lastStart && limit === lastLimit && text === lastText) return lastNumeral
  lastNumeral = numeralAt(text, start, limit)
  lastText = text
  lastStart = start
  lastLimit = limit
  return lastNumeral
}

function numeralAt(text: string, start: number, limit: number): Numeral | null {
  const kind = classAt(text, start)
  if (kind === NumeralClass.arabic) return arabicNumeral(text, start, limit)
  if (kind === NumeralClass.none || kind === NumeralClass.half || kind === NumeralClass.contracted)
    return null
  if (financial(text.charCodeAt(start)) && !goesOnFinancial(text.charCodeAt(start + 1))) return null
  if (kind === NumeralClass.unsaid && !unsaidAt(text, start, limit)) return null
  return chineseNumeral(text, start, limit)
}
