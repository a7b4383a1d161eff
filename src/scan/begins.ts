/**
 * What a character may begin, and what reads it: a byte for every code unit, so that what begins nothing costs one
 * look. Characters that begin words (`Begins.word`) are asked for once more with the character behind them
 * (`pairs.ts`); so nine of ten places in running text are turned away by two looks.
 */

import * as NumeralClass from '../lexicon/numeral-class.ts'
import { NUMERAL_CLASS } from '../lexicon/numerals.ts'
import { SET_PHRASES } from '../lexicon/set-phrases.ts'
import * as Begins from './begins-kind.ts'
import { END, isLatin, type Rule } from './context.ts'
import * as Pair from './pair-kind.ts'
import { allowPair } from './pairs.ts'
import { asksPair, canBeginPeriod } from './period-gate.ts'
import { doubling } from './rules/doubling.ts'
import { bracketed } from './rules/names.ts'
import { half } from './rules/percent.ts'
import { halfUnit } from './rules/quantity.ts'
import { first, ordinal, within } from './rules/rank.ts'
import { rate } from './rules/ratio.ts'
import { atLeast, contracted, goodMany, largeWord } from './rules/vague.ts'

const NUMERALS =
  '0123456789０１２３４５６７８９零〇一二三四五六七八九十两兩百千万亿萬億几幾数數廿卅壹贰叁肆伍陆柒捌玖貳參陸拾佰仟'

/** Shapes of number that begin with another character: what may stand behind it, and the rules, in order. */
const SHAPES: Readonly<Record<string, readonly [behind: string | null, rules: readonly Rule[]]>> = {
  第: [NUMERALS, [ordinal]],
  前: [NUMERALS, [within]],
  首: ['位', [first]],
  榜: ['首', [first]],
  每: [NUMERALS, [rate]],
  翻: [`了番倍${NUMERALS}`, [doubling]],
  上: ['十百千拾佰仟万亿萬億', [atLeast]],
  成: ['百千', [largeWord]],
  好: ['几', [goodMany]],
  俩: [null, [contracted]],
  仨: [null, [contracted]],
  半: [null, [half, halfUnit]],
  过: ['半', [half]],
  大: ['半', [half]],
  '（': [NUMERALS, [bracketed]],
  '(': [NUMERALS, [bracketed]],
  '[': [NUMERALS, [bracketed]],
  '［': [NUMERALS, [bracketed]],
  '〔': [NUMERALS, [bracketed]],
}

export const BEGINS = new Uint8Array(65536)
/** The place of a character's rules in `RULES`; 0 where it has none. */
export const SHAPE = new Uint8Array(65536)
export const RULES: (readonly Rule[])[] = [[]]

for (let code = 0; code < 65536; code++) {
  const kind = NUMERAL_CLASS[code]
  if (kind !== NumeralClass.none && kind !== NumeralClass.half && kind !== NumeralClass.contracted)
    BEGINS[code] = Begins.numeral
  else if (canBeginPeriod(code)) BEGINS[code] = asksPair(code) ? Begins.word : Begins.any
}
for (const { text } of SET_PHRASES) {
  const code = text.charCodeAt(0)
  if (BEGINS[code] === Begins.nothing) BEGINS[code] = Begins.word
  allowPair(code, text.charCodeAt(1), Pair.phrase)
}
for (const [character, [behind, rules]] of Object.entries(SHAPES)) {
  const code = character.charCodeAt(0)
  SHAPE[code] = RULES.push(rules) - 1
  if (behind === null) BEGINS[code] = Begins.any
  else {
    if (BEGINS[code] === Begins.nothing) BEGINS[code] = Begins.word
    for (let i = 0; i < behind.length; i++) allowPair(code, behind.charCodeAt(i), Pair.rule)
  }
}
for (let code = 65; code <= 122; code++) if (isLatin(code)) BEGINS[code] = Begins.letter
for (const character of '《“「『') BEGINS[character.charCodeAt(0)] = Begins.mark
for (const character of '。！？!?\n') BEGINS[character.charCodeAt(0)] = Begins.end

/** Where to stop at a character: `always`, 1 where `HELD` has the pair that it begins, 0 never. The end stops too. */
export const STOPS = new Uint8Array(65536)
for (let code = 0; code < 65536; code++)
  if (BEGINS[code] !== Begins.nothing) STOPS[code] = BEGINS[code] === Begins.word ? 1 : Begins.always
STOPS[END] = Begins.always
