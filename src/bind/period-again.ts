/** Words of time that set none: they say again what is set, pass within a story, or stand within one phrase. */
import { Tag } from '../lexicon/dictionary.ts'
import { words } from '../lexicon/word-list.ts'
import type { PeriodToken } from '../scan/token.ts'
import { Item, type Line } from './line.ts'
import type { Holding } from './period-holding.ts'
import { isDay, isKnownYear, isLength, isWholeYear, isWithin } from './period-kind.ts'
import { isTelling } from './period-sets.ts'
import { isDe, isNominal } from './phrase.ts'

/** Words that say again when what stands in the sentence already does. */
const AGAIN: ReadonlySet<string> = new Set(words('当时 此时 那时 彼时 其时'))
/** The day that is told of; a moment of it has no figures of the day. */
const THAT_DAY: ReadonlySet<string> = new Set(words('当天 当日 同日 同一天'))
/** Words that pass within a story: they count as of where it stands. */
export const ONGOING: ReadonlySet<string> = new Set(
  words('目前 截至目前 截止目前 截至收盘 截止收盘 截至发稿 截至发稿时'),
)
/** The year before, by another name. */
const THAT_YEAR: ReadonlySet<string> = new Set(words('这一年 那一年'))

/** Whether the token is no more than words within one phrase: of which sort, how long, or again the time that is set. */
export function isByTheWay(
  line: Line,
  i: number,
  set: PeriodToken | null,
  clause: PeriodToken | null,
): boolean {
  const word = line.word(i)
  // 年度计划, 年度报告
  if (word === '年度' && i + 1 < line.count && isNominal(line, i + 1)) return true
  if (namesSort(line, i) || saysHowNear(line, i)) return true
  // 单日 says how long, not when
  if (word === '单日' && (clause ?? set) !== null) return true
  // 12月23日一天之内, 截至10月6日的七天时间内
  if (
    clause !== null &&
    isLength(line.period(i)) &&
    line.period(isDe(line, i - 1) ? i - 2 : i - 1) === clause
  )
    return true
  // 3年以内驾龄的驾驶人
  if (isWithin(line.period(i)) && sorts(line, i)) return true
  // 去年该公司全年净利润
  return clause !== null && isKnownYear(clause) && isWholeYear(line.period(i))
}

/** Whether 最近 says where: 距灾区最近的城市, 离岸最近处. */
function saysHowNear(line: Line, i: number): boolean {
  if (line.word(i) !== '最近') return false
  const floor = Math.max(line.clauseStart(i), i - NEAR_WITHIN)
  for (let at = i - 1; at >= floor; at--)
    if (FROM.includes(line.text[line.start[at] as number] as string)) return true
  return false
}
/** What is near to what stands so many items before at most. */
const NEAR_WITHIN = 6
const FROM = '距离与'

/** Whether words and 的 follow, so that it says of which sort a thing is. */
function sorts(line: Line, i: number): boolean {
  const end = Math.min(line.clauseEnd(i), i + 5)
  for (let at = i + 1; at < end; at++) {
    if (isDe(line, at)) return at > i + 1
    if (line.tag[at] === Tag.verb || (line.tag[at] as number) >= Item.number) return false
  }
  return false
}

/** Words that make of a time before them a sort of goods or of money. */
const SORTS_OF_GOODS: ReadonlySet<string> = new Set(words('期货 合约 交货 交割'))
const SORTS_OF_MONEY: ReadonlySet<string> = new Set(words('结余 结转 滚存 专款'))
const AMOUNTS: ReadonlySet<string> = new Set(['量', '额', '价', '价格', '成交量', '成交额'])
/** How many items stand between the time and the word: 11月 | 轻质 | 原油 | 期货. */
const SORT_REACH = 4

/** Whether the time says which sort of thing it is: 11月原油期货, 上年结余收入. */
function namesSort(line: Line, i: number): boolean {
  for (let at = i + 1; at < line.count && at <= i + SORT_REACH; at++) {
    const word = line.word(at)
    // 3月交割量: of that month
    if (SORTS_OF_GOODS.has(word)) return !AMOUNTS.has(line.word(at + 1))
    if (at === i + 1 && SORTS_OF_MONEY.has(word)) return true
    if (!isNominal(line, at) && !isDe(line, at)) return false
  }
  return false
}

/** What the period at item `i` stands for where it only says again what is set: 9月2日凌晨船只求救，当时…. */
export function again(
  line: Line,
  i: number,
  sentence: PeriodToken | null,
  holding: Holding,
): PeriodToken | null {
  const word = line.word(i)
  if (sentence !== null && AGAIN.has(word)) return sentence
  // 11日空袭…。当日又有多处遇袭
  if (THAT_DAY.has(word) && sentence === null && holding.held !== null && isDay(holding.held))
    return isTelling(line, i) ? null : holding.held
  if (!THAT_YEAR.has(word)) return null
  const before = sentence ?? holding.held ?? holding.fallback
  return before !== null && isKnownYear(before) ? before : null
}
