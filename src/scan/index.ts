/**
 * One pass over a text in reading order: numbers with their units, words that say when, and numbers that are no
 * figures with the reason. Characters that begin nothing are skipped by one look into a table; what a character may
 * begin is tried in the order of `RULES`.
 */

import { NUMERAL_CLASS, NumeralClass } from '../lexicon/numerals.ts'
import { SET_PHRASES } from '../lexicon/set-phrases.ts'
import { buildTrie, longest } from '../lexicon/trie.ts'
import { type Context, charSet, has, isLatin, isNumeral, type Rule } from './context.ts'
import { rejected } from './make.ts'
import { pairUp } from './pair.ts'
import { canBeginPeriod, scanPeriod } from './period.ts'
import { doubling } from './rules/doubling.ts'
import { perTime } from './rules/frequency.ts'
import { bracketed, dotted, latinWord, listed, series } from './rules/names.ts'
import { fraction, half, hundredths, tenth } from './rules/percent.ts'
import { halfUnit, quantity } from './rules/quantity.ts'
import { first, ordinal, within } from './rules/rank.ts'
import { colons, rate, slashed } from './rules/ratio.ts'
import { atLeast, contracted, goodMany, largeWord } from './rules/vague.ts'
import type { NumberToken, Scan, Token } from './token.ts'

export type { Scan, Token } from './token.ts'

/** What begins with a numeral, the more particular shape first. */
const NUMERAL_RULES: readonly Rule[] = [
  listed,
  dotted,
  hundredths,
  fraction,
  tenth,
  perTime,
  colons,
  slashed,
  series,
  quantity,
]

/** What begins with another character. */
const SHAPES: Readonly<Record<string, readonly Rule[]>> = {
  第: [ordinal],
  前: [within],
  首: [first],
  榜: [first],
  每: [rate],
  翻: [doubling],
  上: [atLeast],
  成: [largeWord],
  数: [largeWord, ...NUMERAL_RULES],
  好: [goodMany],
  俩: [contracted],
  仨: [contracted],
  半: [half, halfUnit],
  过: [half],
  大: [half],
  一: [half, ...NUMERAL_RULES],
  '（': [bracketed],
  '(': [bracketed],
  '[': [bracketed],
  '［': [bracketed],
  '〔': [bracketed],
}

const Begins = { nothing: 0, rule: 1, period: 2, phrase: 4, letter: 8, mark: 16, end: 32 } as const

const PHRASES = buildTrie(SET_PHRASES.map((phrase) => phrase.text))
const BEGINS = new Uint8Array(65536)
const RULES = new Map<number, readonly Rule[]>()
for (let code = 0; code < 65536; code++) {
  const kind = NUMERAL_CLASS[code]
  let bits = 0
  if (kind !== NumeralClass.none && kind !== NumeralClass.half && kind !== NumeralClass.contracted) {
    bits |= Begins.rule
    RULES.set(code, NUMERAL_RULES)
  }
  if (canBeginPeriod(code)) bits |= Begins.period
  if (PHRASES.first[code] === 1) bits |= Begins.phrase
  if (isLatin(code)) bits |= Begins.letter
  BEGINS[code] = bits
}
for (const [character, rules] of Object.entries(SHAPES)) {
  const code = character.charCodeAt(0)
  BEGINS[code] = (BEGINS[code] as number) | Begins.rule
  RULES.set(code, rules)
}
for (const character of '《“「『')
  BEGINS[character.charCodeAt(0)] = (BEGINS[character.charCodeAt(0)] as number) | Begins.mark
for (const character of '。！？!?\n') BEGINS[character.charCodeAt(0)] = Begins.end

const closesSentence = charSet('”’」』）)》')

/** A quotation of at most so many characters without a comma is a name: “三纵九横”. */
const LONGEST_NAME = 12
/** A title between 《 and 》 is at most so long. */
const LONGEST_TITLE = 80

const CLOSING: Readonly<Record<string, string>> = { '《': '》', '“': '”', '「': '」', '『': '』' }

const BULLETINS = ['公报', '报告', '年报', '月报', '季报', '快报', '白皮书', '蓝皮书', '年鉴'] as const
const bulletin = (text: string, end: number): boolean =>
  BULLETINS.some((word) => text.startsWith(word, end - word.length))

/** Where the name ends that an opening mark begins, or `at` where none does. */
function nameEnd(text: string, at: number, limit: number): number {
  const open = text[at] as string
  const longestName = open === '《' ? LONGEST_TITLE : LONGEST_NAME
  const end = Math.min(limit, at + longestName + 2)
  const close = CLOSING[open]
  for (let i = at + 1; i < end; i++) {
    const character = text[i] as string
    if (character === close) return i
    if (open !== '《' && '，。；！？'.includes(character)) return at
  }
  return at
}

/** Whether a length of time only says when: 四年后, 三天前, 两年来. */
const relativeTime = (text: string, token: NumberToken): boolean =>
  token.kind === 'duration' &&
  token.rule !== 'quantity/compound' &&
  token.decimal?.includes('.') !== true &&
  token.unit !== '分钟' &&
  token.unit !== '小时' &&
  token.unit !== '个小时' &&
  token.unit !== '秒' &&
  (has(text, token.end, '前') ||
    has(text, token.end, '后') ||
    has(text, token.end, '之前') ||
    has(text, token.end, '之后') ||
    has(text, token.end, '以前') ||
    has(text, token.end, '以后') ||
    has(text, token.end, '以来') ||
    has(text, token.end, '的时间里') ||
    has(text, token.end, '的时间内') ||
    has(text, token.end, '时间里') ||
    has(text, token.end, '时间内') ||
    has(text, token.end, '间'))

/** 近10年 may be a period or a length that 近 only rounds. */
const NEAR = 0x8fd1

/** Whether a phrase that ends in a numeral is cut out of a longer number or stands before a unit. */
function goesOn(text: string, start: number, end: number, limit: number): boolean {
  if (end >= limit || NUMERAL_CLASS[text.charCodeAt(end - 1)] === NumeralClass.none) return false
  if (NUMERAL_CLASS[text.charCodeAt(start)] !== NumeralClass.none) return false
  const next = NUMERAL_CLASS[text.charCodeAt(end)]
  return next === NumeralClass.unit || next === NumeralClass.myriad || text[end] === '米'
}

/** After these a length of time goes on with what came before: 中断近10年, 历时三年. */
const leavesOpen = charSet('的在于和与从自，。；！？、：（“\n 　')

/** Whether 近10年 states a length, within a clause behind a verb; 近10年来 says when. */
function statesLength(text: string, start: number, end: number): boolean {
  const last = text[end - 1] as string
  return !'来前间内后'.includes(last) && start > 0 && !leavesOpen(text.charCodeAt(start - 1))
}

/** Longer runs of digits are codes. */
const MAX_RUN = 300
const isDigit = (text: string, at: number): boolean => {
  const kind = NUMERAL_CLASS[text.charCodeAt(at)]
  return kind === NumeralClass.arabic || kind === NumeralClass.digit
}
/** Whether so many digits stand from here on; on other text one look. */
function runOfDigits(text: string, at: number, length: number): boolean {
  let i = at
  while (i - at < length && isDigit(text, i)) i++
  return i - at >= length
}

/** Reads a text once. Linear in its length: every rule looks at a bounded stretch or goes on behind what it read. */
export function scan(text: string): Scan {
  const tokens: Token[] = []
  const sentenceEnds: number[] = []
  const context: Context = { text, limit: 0, floor: 0, inRow: false }
  const { length } = text
  let lineEnd = -1
  let named = 0
  let quoted = 0
  let i = 0
  while (i < length) {
    const code = text.charCodeAt(i)
    const begins = BEGINS[code] as number
    if (begins === Begins.nothing) {
      i++
      continue
    }
    if (begins === Begins.end) {
      i++
      if (code !== 10) while (i < length && closesSentence(text.charCodeAt(i))) i++
      sentenceEnds.push(i)
      continue
    }
    if (i > lineEnd) {
      lineEnd = text.indexOf('\n', i)
      if (lineEnd < 0) lineEnd = length
      context.limit = lineEnd
    }
    if ((begins & Begins.mark) !== 0) {
      const end = nameEnd(text, i, lineEnd)
      // 《2023年…统计公报》 says of when its figures are.
      if (code === 0x300a) named = bulletin(text, end) ? named : Math.max(named, end)
      else quoted = Math.max(quoted, end)
      // A plan period stands in quotation marks: “十四五”期间.
      if ((begins & Begins.period) === 0) {
        i++
        continue
      }
    }
    if ((begins & Begins.letter) !== 0) {
      const word = latinWord(context, i)
      if (word.token !== null) tokens.push(word.token)
      i = word.end
      context.floor = i
      continue
    }
    const period = (begins & Begins.period) !== 0 ? scanPeriod(text, i, lineEnd) : null
    const phrase = (begins & Begins.phrase) !== 0 ? longest(PHRASES, text, i, lineEnd) : -1
    let phraseEnd = phrase < 0 ? 0 : i + (SET_PHRASES[phrase] as (typeof SET_PHRASES)[number]).text.length
    // 高二 is no phrase in 高二十七米, 高三 none in 高三米六: the number goes on behind it.
    if (phraseEnd > 0 && goesOn(text, i, phraseEnd, lineEnd)) phraseEnd = 0
    // A run of digits too long to be an amount is passed over at once.
    if (runOfDigits(text, i, MAX_RUN)) {
      let end = i
      while (end < lineEnd && isDigit(text, end)) end++
      tokens.push(rejected(i, end, 'identifier', 'long number'))
      i = end
      context.floor = i
      continue
    }
    const before = tokens[tokens.length - 1]
    context.inRow = before?.type === 'number' && before.end === i && before.entry?.dimension === 'places'
    let token: Token | null = null
    // A length of time may say when or state itself; an anchored period says when.
    const settled =
      period !== null && !(code === NEAR && isNumeral(text, i + 1) && statesLength(text, i, period.end))
    if (period !== null && !settled && code === NEAR) {
      // the number behind 近 is read by itself, with 近 as its modifier
      i++
      continue
    }
    if ((begins & Begins.rule) !== 0 && !settled) {
      for (const rule of RULES.get(code) as readonly Rule[]) {
        token = rule(context, i)
        if (token !== null) break
      }
      // 996 is a phrase, 996亿元 is not: the longest reading has it.
      if (
        token !== null &&
        phraseEnd > 0 &&
        (token.type !== 'number' ||
          token.end <= phraseEnd ||
          (SET_PHRASES[phrase]?.reason === 'both' && !context.inRow))
      )
        token = null
    }
    if (token === null && period !== null && period.end >= phraseEnd) {
      tokens.push(
        i < named
          ? rejected(i, period.end, 'name', 'in a title')
          : {
              type: 'period',
              start: period.start,
              end: period.end,
              expression: period.expression,
              kind: period.kind,
              anchored: period.anchored,
            },
      )
      i = period.end
      context.floor = i
      continue
    }
    if (token === null && phraseEnd > 0) {
      tokens.push(
        rejected(i, phraseEnd, (SET_PHRASES[phrase] as (typeof SET_PHRASES)[number]).reason, 'set phrase'),
      )
      i = phraseEnd
      context.floor = i
      continue
    }
    if (token === null) {
      i++
      continue
    }
    if (token.type === 'number') {
      if (token.start < named) token = rejected(token.start, token.end, 'name', 'in a title')
      else if (token.start < quoted && !(token.arabic && token.unit !== null)) {
        token = rejected(token.start, token.end, 'set phrase', 'in a quoted name')
      } else if (relativeTime(text, token)) token = rejected(token.start, token.end, 'date', 'relative time')
      else {
        const pair = pairUp(text, tokens[tokens.length - 1], token)
        if (pair !== null) {
          tokens.pop()
          token = pair
        }
      }
    }
    tokens.push(token)
    i = token.type === 'number' ? Math.max(token.outerEnd, i + 1) : Math.max(token.end, i + 1)
    context.floor = token.end
  }
  if (sentenceEnds[sentenceEnds.length - 1] !== length) sentenceEnds.push(length)
  return { tokens, sentenceEnds }
}
