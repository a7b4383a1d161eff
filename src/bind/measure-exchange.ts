/** Rates of exchange: in 7.1元兑1美元 both sums are of the rate (汇率, 比价) that the words before name, or of nothing named. */
import { WordTest, wordSet } from '../lexicon/vocabulary.ts'
import { words } from '../lexicon/word-list.ts'
import type { NumberToken } from '../scan/token.ts'
import type { Line } from './line.ts'
import { type Measure, make, NONE } from './measure-phrase.ts'

/** The measure of a sum that stands beside 兑; null where none does. */
export function exchanged(line: Line, i: number, token: NumberToken): Measure | null {
  if (token.entry?.dimension !== 'currency') return null
  if (!line.passes(i + 1, AGAINST) && !(i > 0 && line.passes(i - 1, AGAINST))) return null
  for (let at = i - 1; at >= 0 && i - at < REACH; at--)
    if (line.passes(at, RATE)) return { ...make(line, at, at + 1, 'measure/exchange'), first: -1, last: -1 }
  return NONE
}

/** How far back the rate is named, in items. */
const REACH = 40

const AGAINST = wordSet(words('兑 兑换 对'))

const RATES = words('汇率 汇价 比价 牌价 中间价 卖出价 买入价')
const RATE = new WordTest((word) => RATES.some((end) => word.endsWith(end)))
