/**
 * A measure that is said once for several, whose names stand before their numbers: 各党的议席分别是：公明党9席；共产党3席,
 * 各类商品合格率为：挂面64%，西裤56%, 黄瓜批发价2.8元/公斤、菠菜5.2元/公斤. Against these stand lists of what is counted
 * (小麦30万吨、玉米20万吨), where the noun before the number is what is measured.
 */
import { Tag } from '../lexicon/dictionary.ts'
import { Role } from '../lexicon/roles.ts'
import { words } from '../lexicon/word-list.ts'
import type { NumberToken } from '../scan/token.ts'
import type { ByItem } from './by-item.ts'
import { Item, type Line } from './line.ts'
import { leads } from './measure-lead.ts'
import { countsAhead, isIndicator, type Measure, make, namesPersons } from './measure-phrase.ts'
import { endsName, isName } from './names.ts'
import { isDe, isNominal, isOpen, isPause, perUnit, phraseStart, spanOf } from './phrase.ts'
import { closesWork } from './titled.ts'

const isColon = (line: Line, i: number): boolean => {
  const code = line.text.charCodeAt(line.start[i] as number)
  return code === 0xff1a || code === 0x3a
}

/**
 * What a colon, or 分别是 before the first name, announces the numbers of, between item `from` and the number item `i`:
 * 议席 of 各党的议席分别是：. Undefined where nothing is announced, null where that measures nothing.
 */
export function announced(line: Line, from: number, i: number): Measure | null | undefined {
  for (let at = i - 1; at > from; at--) {
    const colon = isColon(line, at)
    if (!colon && !(line.has(at, Role.each) && line.has(at + 1, Role.link))) continue
    const floor = line.clauseStart(at)
    let end = leads(line, floor, at)
    if (end > floor && line.word(end - 1) === '如下') end = leads(line, floor, end - 1)
    if (end === at && !colon) return undefined
    let first = phraseStart(line, end, floor, false)
    for (let k = end - 2; k > first; k--) {
      if (!isDe(line, k)) continue
      first = k + 1
      break
    }
    return first < end ? make(line, first, end, 'measure/of-list') : null
  }
  return undefined
}

/** Whether the phrase of a measure stands at the head of its clause, or behind a pause or an opening bracket: 其中，北京 | 42例. */
function standsFirst(line: Line, { first }: Measure): boolean {
  let at = first - 1
  while (at >= 0 && (line.has(at, Role.among | Role.link | Role.each) || line.tag[at] === Tag.adverb)) at--
  return at < 0 || line.breaks(at) || isPause(line, at) || isOpen(line, at) || line.tag[at] === Item.period
}

/** Last words of those of whom there are several of a kind. */
const ONE_OF_A_KIND = '党 队 省 市 县 区 州 旗 集团 银行 港 站 国 班 组 行 校'.split(' ')

/** Whether the phrase is the name of somebody, of a place or a body. */
export function namesHolder(line: Line, first: number, last: number): boolean {
  const end = last - 1
  if (isName(line, end) || endsName(line, end) || closesWork(line, end)) return true
  return ONE_OF_A_KIND.some((word) => line.word(end).endsWith(word)) && last - first > 1
}

/** Units of levels that are had and not counted: shares, points, degrees. */
const LEVELS: ReadonlySet<string> = new Set(words('% 分 点 度 摄氏度 ℃ 级 环'))

/** What is paid for one. */
const PRICES = words('价 价格 费 票 工资 薪 薪酬 单价 价钱 房租 租金')
const isPrice = (line: Line, last: number): boolean => {
  const word = line.word(last - 1)
  return PRICES.some((end) => word.endsWith(end))
}

/** Whether the phrase before number item `i` only says of whom the number of an announced measure is. */
export function isOneOf(line: Line, i: number, measure: Measure, head: Measure): boolean {
  if (isIndicator(line, measure.last) || !standsFirst(line, measure)) return false
  const token = line.number(i)
  const named = namesHolder(line, measure.first, measure.last)
  if (isIndicator(line, head.last)) {
    if (named) return true
    return LEVELS.has(token.unit ?? '') || (isMoney(token) && isPrice(line, head.last))
  }
  // 主要城市：杭州8%: the head names what they are
  return (
    named && countsAhead(token) && !namesHolder(line, head.first, head.last) && !namesPersons(line, head.last)
  )
}

/**
 * 第一中学派出46人，第二中学38人: whether the phrase ends in the word that closed whoever had the number before, and its number
 * has the same unit.
 */
export function parallels(line: Line, i: number, measure: Measure, latest: Measure, item: number): boolean {
  if (latest.span === null || item < 0 || line.number(item).unit !== line.number(i).unit) return false
  const end = measure.last - 1
  if (!endsName(line, end) || isIndicator(line, measure.last) || !standsFirst(line, measure)) return false
  const kind = line.word(end).slice(-KIND)
  if (kind.length < KIND) return false
  if (latest.owner !== null) return line.text.slice(latest.owner.start, latest.owner.end).endsWith(kind)
  const floor = line.clauseStart(item)
  for (let k = latest.last - 2; k >= floor && latest.first >= 0; k--)
    if (line.tag[k] === Tag.noun && line.word(k).endsWith(kind)) return true
  return false
}
/** The word for what somebody is, at the end of a name: 中学, 公司. */
const KIND = 2

export const isMoney = ({ unit, entry }: NumberToken): boolean =>
  entry?.dimension === 'currency' || unit?.includes('元/') === true

/** Whether the amount is of money for so much of a thing: 2.8元/公斤, 每公斤11元. */
const isPerUnit = (line: Line, i: number, { unit, entry }: NumberToken): boolean =>
  unit !== null &&
  (unit.includes('/') ? unit.includes('元') : entry?.dimension === 'currency' && perUnit(line, i) < i)

/**
 * The price that stands before the first number of a list of goods, parted from its good, where `measure` names the next good:
 * 黄瓜 | 批发价 2.8元/公斤、菠菜5.2元/公斤. Null where the numbers are no such list.
 */
export function priceOf(line: Line, i: number, measure: Measure, latest: Measure): Measure | null {
  if (latest.span === null || isIndicator(line, measure.last)) return null
  if (!isPerUnit(line, i, line.number(i)) || !standsFirst(line, measure)) return null
  if (latest.owner !== null) return latest.rule === PRICED ? latest : null
  if (latest.first < 0 || !isPrice(line, latest.last)) return null
  return parted(line, latest)
}

const PURE_PRICES: ReadonlySet<string> = new Set(
  words(`
  价 价格 价钱 售价 均价 单价 定价 标价 批发价 零售价 收购价 出厂价 市场价 成交价 销售价 指导价 限价 报价 最高价 最低价 批发价格 零售价格 收购价格
  出厂价格 市场价格 成交价格 销售价格 平均价 平均价格 出口价格 进口价格 拍卖价 收费 租金 成本
`),
)

/** A price and what costs it: 猪肉 | 平均零售价, 青菜 | 本周 | 批发价. Null where nothing is named that costs it. */
function parted(line: Line, { first, last }: Measure): Measure | null {
  // 金价, 房价 hold what costs it
  if (!PURE_PRICES.has(line.word(last - 1))) return null
  const at = priceStart(line, first, last)
  let end = at
  let from = first
  if (at === first) {
    const floor = line.clauseStart(first)
    while (end > floor && (line.tag[end - 1] === Item.period || line.tag[end - 1] === Tag.adverb)) end--
    from = phraseStart(line, end, floor, false)
    if (end === at || from === end) return null
  } else if (isName(line, first) && at > first + 1) from = first + 1
  return { ...make(line, at, last, PRICED), owner: spanOf(line, from, end) }
}

/** The price of a good by itself, parted from it, where no name owns it: 普通鸡蛋 | 零售价格每公斤11元. */
export function pricedGood(line: Line, i: number, measure: Measure): Measure | null {
  if (measure.first < 0 || measure.owner !== null || !isPrice(line, measure.last)) return null
  if (!isPerUnit(line, i, line.number(i)) || isName(line, measure.first)) return null
  return parted(line, measure)
}
const PRICED = 'measure/price-of-goods'

/** Where the price begins in a phrase, with the words that say which price it is: 平均零售价 of 猪肉平均零售价. */
export function priceStart(line: Line, first: number, last: number): number {
  let at = last - 1
  while (
    at > first &&
    (line.tag[at - 1] === Tag.verbalNoun ||
      line.tag[at - 1] === Tag.distinguishing ||
      line.tag[at - 1] === Tag.adjective ||
      line.tag[at - 1] === Tag.verb ||
      line.word(at - 1).endsWith('均'))
  )
    at--
  return at
}

/** Gives the numbers before the `k`th that had the price with its good in one the price alone. */
export function partPrice(
  line: Line,
  k: number,
  whole: Measure,
  price: Measure,
  found: ByItem<Measure>,
): void {
  for (let j = k - 1; j >= 0; j--) {
    const number = line.numbers[j] as number
    const measure = found.get(number)
    if (measure?.span?.start !== whole.span?.start) return
    found.set(number, { ...price, first: -1, last: -1 })
  }
}

/** Whether a phrase ends in a price and begins with what costs it. */
export const pricesSomething = (line: Line, first: number, last: number): boolean =>
  isPrice(line, last) &&
  isIndicator(line, last) &&
  priceStart(line, first, last) > first &&
  isNominal(line, first)
