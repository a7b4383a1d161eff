/**
 * One pass over a text in reading order: numbers with their units, words that say when, and numbers that are no
 * figures with the reason. Characters that begin nothing are skipped by one look into a table (`begins.ts`); what a
 * character may begin is tried in a fixed order: the end of a sentence, a name, a word in Latin letters, then a period,
 * a set phrase and the shapes of number, of which the longest reading wins.
 */

import * as NumeralClass from '../lexicon/numeral-class.ts'
import { NUMERAL_CLASS } from '../lexicon/numerals.ts'
import { PHRASES, phraseReason } from '../lexicon/set-phrases.ts'
import { isTraditional, simplify } from '../lexicon/traditional.ts'
import { buildTrie, longest } from '../lexicon/trie.ts'
import * as UnitIs from '../lexicon/units/unit-is.ts'
import { words } from '../lexicon/word-list.ts'
import { BEGINS, RULES, SHAPE, STOPS } from './begins.ts'
import * as Begins from './begins-kind.ts'
import * as Char from './characters.ts'
import { type Context, charSet, isNumeral, PADDING } from './context.ts'
import { numeralAt } from './dispatch.ts'
import { rejected } from './make.ts'
import { pairUp, shareUnit } from './pair.ts'
import * as Pair from './pair-kind.ts'
import { HELD, PAIRS, pairOf } from './pairs.ts'
import { mayBegin, readPeriod, takePeriod } from './period.ts'
import { useRepublicYears } from './period-numeric.ts'
import { latinWord } from './rules/names.ts'
import type { NumberToken, Scan, Token } from './token.ts'
import { type OwnUnits, useOwnUnits } from './unit.ts'

export type { Scan, Token } from './token.ts'
export { ownUnits } from './unit.ts'

const PHRASE_TRIE = buildTrie(PHRASES)

const closesSentence = charSet('”’」』）)》')

/** A quotation of at most so many characters without a comma is a name: “三纵九横”. */
const LONGEST_NAME = 12
/** A title between 《 and 》 is at most so long. */
const LONGEST_TITLE = 80

/** The mark that closes what 《, “, 「 or 『 opens is the next one in Unicode. */
const closingOf = (open: number): number => open + 1
const stopsName = charSet('，。；！？')

const BULLETINS = ['公报', '报告', '年报', '月报', '季报', '快报', '白皮书', '蓝皮书', '年鉴'] as const
const bulletin = (text: string, end: number): boolean =>
  BULLETINS.some((word) => text.startsWith(word, end - word.length))

/** Where the name ends that an opening mark begins, or `at` where none does. */
function nameEnd(text: string, at: number, limit: number): number {
  const open = text.charCodeAt(at)
  const title = open === Char.title
  const end = Math.min(limit, at + (title ? LONGEST_TITLE : LONGEST_NAME) + 2)
  const close = closingOf(open)
  for (let i = at + 1; i < end; i++) {
    const code = text.charCodeAt(i)
    if (code === close) return i
    if (!title && stopsName(code)) return at
  }
  return at
}

const RELATIVE = buildTrie(words('前 后 之前 之后 以前 以后 以来 的时间里 的时间内 时间里 时间内 间'))

/** Whether a length of time only says when: 四年后, 三天前, 两年来. */
const relativeTime = (text: string, token: NumberToken): boolean =>
  token.kind === 'duration' &&
  token.rule !== 'quantity/compound' &&
  token.decimal?.includes('.') !== true &&
  token.unit !== '分钟' &&
  token.unit !== '小时' &&
  token.unit !== '个小时' &&
  token.unit !== '秒' &&
  longest(RELATIVE, text, token.end, text.length) >= 0

/** 近10年 may be a period or a length that 近 only rounds. */

/** Whether a phrase that ends in a numeral is cut out of a longer number or stands before a unit. */
function goesOn(text: string, start: number, end: number, limit: number): boolean {
  if (end >= limit || !isNumeral(text, end - 1) || isNumeral(text, start)) return false
  const code = text.charCodeAt(end)
  const next = NUMERAL_CLASS[code]
  return next === NumeralClass.unit || next === NumeralClass.myriad || code === Char.metre
}

/** After these a length of time goes on with what came before: 中断近10年, 历时三年. */
const leavesOpen = charSet('的在于和与从自，。；！？、：（“\n 　')
const closesLength = charSet('来前间内后')

/** Whether 近10年 states a length, within a clause behind a verb; 近10年来 says when. */
const RECORDS = buildTrie(words('新高 新低 最高 最低 最大 最小 最好 最差'))
const statesLength = (text: string, start: number, end: number): boolean =>
  // 创近三年新高: since when
  longest(RECORDS, text, end, text.length) < 0 &&
  !closesLength(text.charCodeAt(end - 1)) &&
  start > 0 &&
  !leavesOpen(text.charCodeAt(start - 1))

/** Longer runs of digits are codes. */
const MAX_RUN = 300

/** Where the run of digits ends that begins at `at`, looking no further than `limit`. */
function runEnd(text: string, at: number, limit: number): number {
  let i = at
  while (i < limit) {
    const kind = NUMERAL_CLASS[text.charCodeAt(i)]
    if (kind !== NumeralClass.arabic && kind !== NumeralClass.digit) break
    i++
  }
  return i
}

/** Where years of two digits are those of the republic; elsewhere 98年 may as well be 1998. */
const TAIWAN = ['民国', '台湾', '新台币'] as const

/** From which number on bare years count from 1912 in a text, or null where none does. */
function yearsOfRepublic(source: string, simplified: string): number | null {
  if (!isTraditional(source, simplified)) return null
  return TAIWAN.some((word) => simplified.includes(word)) ? 80 : 100
}

/** Reads a text once. Linear in its length: every rule looks at a bounded stretch or goes on behind what it read. */
export function scan(source: string, units: OwnUnits | null = null): Scan {
  useOwnUnits(units)
  const simplified = simplify(source)
  useRepublicYears(yearsOfRepublic(source, simplified))
  // `join` makes one flat string; `+` would make a tree, whose every character costs a step more.
  const text = [simplified, PADDING].join('')
  const tokens: Token[] = []
  const sentenceEnds: number[] = []
  const context: Context = { text, limit: 0, floor: 0, inRow: false }
  const { length } = source
  let lineEnd = -1
  let named = 0
  let quoted = 0
  let i = 0
  for (;;) {
    // Passes over what begins nothing. Of the two tables each place asks both, so that there is one branch to guess.
    let code = text.charCodeAt(i)
    let next = text.charCodeAt(i + 1)
    let place = pairOf(code, next)
    while ((STOPS[code] & (((HELD[place >>> 5] >>> place) & 1) | Begins.always)) === 0) {
      i++
      code = next
      next = text.charCodeAt(i + 1)
      place = pairOf(code, next)
    }
    if (i >= length) break
    const begins = BEGINS[code]
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
    const pair = PAIRS[place]
    if (begins === Begins.mark) {
      const end = nameEnd(text, i, lineEnd)
      // 《2023年…统计公报》 says of when its figures are.
      if (code === Char.title) named = bulletin(text, end) ? named : Math.max(named, end)
      else quoted = Math.max(quoted, end)
      // A plan period stands in quotation marks: “十四五”期间.
      if (pair === Pair.none) {
        i++
        continue
      }
    } else if (begins === Begins.letter) {
      const word = latinWord(context, i)
      if (word.token !== null) tokens.push(word.token)
      i = word.end
      context.floor = i
      continue
    } else if (begins === Begins.numeral) {
      // A run of digits too long to be an amount is passed over at once.
      if (runEnd(text, i, Math.min(length, i + MAX_RUN)) - i >= MAX_RUN) {
        const end = runEnd(text, i, lineEnd)
        tokens.push(rejected(i, end, 'identifier', 'long number'))
        i = end
        context.floor = i
        continue
      }
    }
    const periodEnd = mayBegin(text, i, lineEnd) ? readPeriod(text, i, lineEnd) : -1
    const phrase = (pair & Pair.phrase) !== 0 ? longest(PHRASE_TRIE, text, i, lineEnd) : -1
    let phraseEnd = phrase < 0 ? 0 : i + PHRASES[phrase].length
    // 高二 is no phrase in 高二十七米, 高三 none in 高三米六: the number goes on behind it.
    if (phraseEnd > 0 && goesOn(text, i, phraseEnd, lineEnd)) phraseEnd = 0
    let token: Token | null = null
    // A length of time may say when or state itself; an anchored period says when.
    if (periodEnd < 0 || (code === Char.near && isNumeral(text, i + 1) && statesLength(text, i, periodEnd))) {
      if (periodEnd >= 0) {
        // the number behind 近 is read by itself, with 近 as its modifier
        i++
        continue
      }
      if (begins === Begins.numeral || SHAPE[code] !== 0) {
        const before = tokens[tokens.length - 1]
        context.inRow =
          before !== undefined && before.end === i && before.type === 'number' && countsPlaces(before)
        token = begins === Begins.numeral ? numeralAt(context, i, code) : shapeAt(context, i, code)
      }
      // 996 is a phrase, 996亿元 is not: the longest reading has it.
      if (
        token !== null &&
        phraseEnd > 0 &&
        (token.type !== 'number' ||
          token.end <= phraseEnd ||
          (phraseReason(phrase) === 'both' && !context.inRow))
      )
        token = null
    } else if (periodEnd >= phraseEnd) {
      tokens.push(i < named ? rejected(i, periodEnd, 'name', 'in a title') : takePeriod(i, periodEnd))
      i = periodEnd
      context.floor = i
      continue
    }
    if (token === null) {
      if (phraseEnd === 0) {
        i++
        continue
      }
      tokens.push(rejected(i, phraseEnd, phraseReason(phrase), 'set phrase'))
      i = phraseEnd
      context.floor = i
      continue
    }
    if (token.type === 'number') {
      if (token.start < named) token = rejected(token.start, token.end, 'name', 'in a title')
      else if (token.start < quoted && !(token.arabic && token.unit !== null)) {
        token = rejected(token.start, token.end, 'set phrase', 'in a quoted name')
      } else if (relativeTime(text, token)) token = rejected(token.start, token.end, 'date', 'relative time')
      else {
        shareUnit(text, tokens[tokens.length - 1], token)
        token = pairUp(text, tokens, token) ?? token
      }
    }
    tokens.push(token)
    i = Math.max(token.type === 'number' ? token.outerEnd : token.end, i + 1)
    context.floor = token.end
  }
  if (sentenceEnds[sentenceEnds.length - 1] !== length) sentenceEnds.push(length)
  return { simplified, tokens, sentenceEnds }
}

const countsPlaces = ({ entry }: NumberToken): boolean => entry !== null && (entry.is & UnitIs.places) !== 0

/** The first of the rules of a character that reads something. */
function shapeAt(context: Context, at: number, code: number): Token | null {
  const rules = RULES[SHAPE[code]]
  for (let k = 0; k < rules.length; k++) {
    const token = rules[k](context, at)
    if (token !== null) return token
  }
  return null
}
