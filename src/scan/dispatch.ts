/**
 * What begins with a numeral. The character behind the number says which shapes it can be: a number is read once, and
 * of the rules below most places ask only the last.
 */
import { byteTable } from '../lexicon/byte-table.ts'
import * as Char from './characters.ts'
import type { Context, Rule } from './context.ts'
import { readNumeral } from './numeral.ts'
import { perTime } from './rules/frequency.ts'
import { dotted, listed, SERIES, series } from './rules/names.ts'
import { fraction, half, hundredths, tenth } from './rules/percent.ts'
import { quantity } from './rules/quantity.ts'
import { colons, slashed } from './rules/ratio.ts'
import { largeWord } from './rules/vague.ts'
import type { Token } from './token.ts'

/** The more particular shape first, with the characters behind the number that it asks for. */
const SHAPES: readonly (readonly [behind: string, rule: Rule])[] = [
  ['是要则曰、.．)）', listed],
  ['·•・', dotted],
  ['分', hundredths],
  ['分', fraction],
  ['成至到—－-–~～', tenth],
  ['天日周星个月年小分季', perTime],
  [' :：∶比', colons],
  ['/／', slashed],
  [SERIES.map((word) => word.charAt(0)).join(''), series],
]

/** For each character behind a number a place in `RULES`; 0 where only `quantity` is asked. */
const BEHIND = byteTable()
const RULES: Rule[][] = [[]]
for (const [behind, rule] of SHAPES) {
  for (const character of new Set(behind)) {
    const code = character.charCodeAt(0)
    if (BEHIND[code] === 0) BEHIND[code] = RULES.push([]) - 1
    RULES[BEHIND[code]].push(rule)
  }
}

/** The token of what begins with the numeral at `at`, or null. */
export function numeralAt(context: Context, at: number, code: number): Token | null {
  const { text, limit } = context
  if (code === Char.one && text.charCodeAt(at + 1) === Char.half) {
    const token = half(context, at)
    if (token !== null) return token
  } else if (code === Char.several && text.charCodeAt(at + 1) === Char.by) {
    const token = largeWord(context, at)
    if (token !== null) return token
  }
  const numeral = readNumeral(text, at, limit)
  if (numeral === null) return null
  const place = BEHIND[text.charCodeAt(numeral.end)]
  if (place !== 0) {
    const rules = RULES[place]
    for (let k = 0; k < rules.length; k++) {
      const token = rules[k](context, at)
      if (token !== null) return token
    }
  }
  return quantity(context, at)
}
