/**
 * What a character may begin, and what reads it: a byte for every code unit, so that what begins nothing costs one
 * look. Characters that begin words (`Begins.word`) are asked for once more with the character behind them
 * (`pairs.ts`); so nine of ten places in running text are turned away by two looks.
 */

import { byteTable } from '../lexicon/byte-table.ts'
import { NUMERALS } from '../lexicon/numerals.ts'
import { PHRASES } from '../lexicon/set-phrases.ts'
import * as Begins from './begins-kind.ts'
import { END, isLatin, type Rule } from './context.ts'
import * as Pair from './pair-kind.ts'
import { allowPair } from './pairs.ts'
import { asksPair, periodStarts } from './period-gate.ts'
import { doubling } from './rules/doubling.ts'
import { bracketed } from './rules/names.ts'
import { half } from './rules/percent.ts'
import { halfUnit } from './rules/quantity.ts'
import { first, ordinal, within } from './rules/rank.ts'
import { rate } from './rules/ratio.ts'
import { atLeast, contracted, goodMany, largeWord } from './rules/vague.ts'

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

export const BEGINS = byteTable()
/** Where to stop at a character: `always`, 1 where `HELD` has the pair that it begins, 0 never. The end stops too. */
export const STOPS = byteTable()
/** The place of a character's rules in `RULES`; 0 where it has none. */
export const SHAPE = byteTable()
export const RULES: (readonly Rule[])[] = [[]]

function begin(code: number, what: number): void {
  BEGINS[code] = what
  STOPS[code] = what === Begins.word ? 1 : Begins.always
}
const beginWord = (code: number): void => {
  if (BEGINS[code] === Begins.nothing) begin(code, Begins.word)
}

for (const code of periodStarts) begin(code, asksPair(code) ? Begins.word : Begins.any)
for (let k = 0; k < NUMERALS.length; k++) begin(NUMERALS.charCodeAt(k), Begins.numeral)
for (const text of PHRASES) {
  const code = text.charCodeAt(0)
  beginWord(code)
  allowPair(code, text.charCodeAt(1), Pair.phrase)
}
for (const [character, [behind, rules]] of Object.entries(SHAPES)) {
  const code = character.charCodeAt(0)
  SHAPE[code] = RULES.push(rules) - 1
  if (behind === null) begin(code, Begins.any)
  else {
    beginWord(code)
    for (let i = 0; i < behind.length; i++) allowPair(code, behind.charCodeAt(i), Pair.rule)
  }
}
for (let code = 65; code <= 122; code++) if (isLatin(code)) begin(code, Begins.letter)
for (const character of '《“「『') begin(character.charCodeAt(0), Begins.mark)
for (const character of '。！？!?\n') begin(character.charCodeAt(0), Begins.end)
STOPS[END] = Begins.always
