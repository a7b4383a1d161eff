/** Two numbers that make one statement: so many of so many, and a number that takes the unit of the next. */

import { buildTrie, longestBefore } from '../lexicon/trie.ts'
import * as UnitIs from '../lexicon/units/unit-is.ts'
import { words } from '../lexicon/word-list.ts'
import * as Char from './characters.ts'
import { charSet, codeBefore, endsClause, isNumeral } from './context.ts'
import type { NumberToken, PeriodToken, Token } from './token.ts'
import { isCount } from './unit.ts'

/** How far apart the two numbers of 59项测评点中有22项 may stand. */
const REACH = 20

/** Words between the numbers that make the second a part of the first. */
const PART_OF = buildTrie(
  words(`
  中有 中就有 中即有 中便有 中才有 即有 便有 才有 中也有 就有 里有 里就有 中的 当中有 之中有
  中仅有 中只有 中约有 中至少有 里面有
`),
  true,
)
/** What closes the whole before a comma (192家企业中，…), and what opens the part behind it (…有85家). */
const WHOLE = buildTrie(words('中 里 内'), true)
const PART = buildTrie(words('有 其中 其中的 有约 有近 有超 达到'), true)

/** Where a comma parts them, large amounts are statements of their own: 150万名患者中，有35万名是儿童. */
const LARGE = 10_000

/** No more tokens stand between the whole and its part: 100个网点中，|今天|仍有9个. */
const BETWEEN = 2

const isComma = charSet('，,')

/** Where the only mark between two places stands, if it is a comma: `to` where none does, -1 for anything else. */
function comma(text: string, from: number, to: number): number {
  let at = to
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i)
    if (!endsClause(code)) continue
    if (at !== to || !isComma(code)) return -1
    at = i
  }
  return at
}

const people = (token: NumberToken): boolean => ((token.entry?.is ?? 0) & UnitIs.people) !== 0

/** Whether the second may be part of the first: two counts, and no more of them. */
const isPart = (first: NumberToken, second: NumberToken): boolean =>
  first.kind === 'quantity' &&
  first.decimal !== null &&
  second.decimal !== null &&
  first.decimalMax === null &&
  first.entry !== null &&
  second.entry !== null &&
  isCount(first.entry) &&
  isCount(second.entry) &&
  Number(second.decimal) <= Number(first.decimal)

/** The ratio of a part that ends with `second` and a whole of `of` that begins at `at`. */
function ratio(text: string, at: number, of: string, second: NumberToken): NumberToken {
  const start = text.charAt(at - 1) === '每' ? at - 1 : at
  return {
    ...second,
    start,
    outerStart: start,
    kind: 'ratio',
    decimalMax: of,
    unit: null,
    entry: null,
    rule: 'ratio/part-of-a-count',
  }
}

/** 过去15个交易日中，其中13天: days of a length of time that has been read as a period. */
function daysOf(text: string, whole: PeriodToken, second: NumberToken): NumberToken | null {
  const base = whole.expression.parts[0]?.base
  if (second.kind !== 'duration' || second.decimal === null || base?.kind !== 'length') return null
  if (base.count === null || base.last !== null || Number(second.decimal) > base.count) return null
  if (second.unit !== '天' && second.unit !== '日' && second.unit !== '交易日') return null
  const mark = comma(text, whole.end, second.outerStart)
  if (mark !== whole.end || longestBefore(WHOLE, text, whole.end, whole.start) < 0) return null
  if (longestBefore(PART, text, second.outerStart, mark) < 0) return null
  let at = whole.start
  while (at < whole.end && !isNumeral(text, at)) at++
  const days = text.slice(at, whole.end)
  return days.includes('日') || days.includes('天') ? ratio(text, at, String(base.count), second) : null
}

/**
 * 8个病例中的6个, 9个宁波人就有1个, 192家企业中，有85家: two counts that make one ratio. Takes the whole, and what
 * stands between, from the end of `tokens`.
 * @returns the ratio, or null.
 */
export function pairUp(text: string, tokens: Token[], second: NumberToken): NumberToken | null {
  if (second.kind !== 'quantity' && second.kind !== 'duration') return null
  let k = tokens.length - 1
  for (; k >= 0 && k >= tokens.length - 1 - BETWEEN; k--) {
    const token = tokens[k]
    if (second.start - token.end > REACH) return null
    if (token.type === 'number') break
    const days = token.type === 'period' ? daysOf(text, token, second) : null
    if (days !== null) {
      tokens.length = k
      return days
    }
  }
  const first = tokens[k]
  if (first?.type !== 'number' || second.kind !== 'quantity' || !isPart(first, second)) return null
  const { outerStart } = second
  const mark = comma(text, first.end, outerStart)
  if (mark < 0) return null
  const joined =
    mark === outerStart
      ? k === tokens.length - 1 && longestBefore(PART_OF, text, outerStart, first.end) >= 0
      : Number(first.decimal) < LARGE &&
        (first.entry?.name === second.entry?.name || (people(first) && people(second))) &&
        longestBefore(WHOLE, text, mark, first.end) >= 0 &&
        longestBefore(PART, text, outerStart, mark) >= 0
  if (!joined) return null
  tokens.length = k
  return ratio(text, first.start, first.decimal as string, second)
}

/** Between two amounts of one unit: 数十万甚至上百万人. */
const UP_TO = words('甚至 乃至 以至 甚至是 甚至于 甚而 或者 或是 或')
const UP_TO_TRIE = buildTrie(UP_TO, true)

/** Gives a number without a unit the unit of the next where a word between says that they are amounts of one thing. */
export function shareUnit(text: string, first: Token | undefined, second: NumberToken): void {
  if (first?.type !== 'number' || first.unit !== null || first.kind !== 'quantity' || second.unit === null)
    return
  if (second.outerStart - first.outerEnd > 4 || second.outerStart <= first.outerEnd) return
  const word = longestBefore(UP_TO_TRIE, text, second.outerStart, first.outerEnd)
  if (word < 0) return
  const from = second.outerStart - UP_TO[word].length
  const pause = codeBefore(text, from)
  if (from !== first.outerEnd && !(from === first.outerEnd + 1 && (isComma(pause) || pause === Char.listing)))
    return
  first.unit = second.unit
  first.entry = second.entry
  first.kind = second.kind
}
