/** What a number measures: the noun phrase before it, behind it, or carried over from the figure before. */
import { Tag } from '../lexicon/dictionary.ts'
import { Role } from '../lexicon/roles.ts'
import { wordSet } from '../lexicon/vocabulary.ts'
import { words } from '../lexicon/word-list.ts'
import type { NumberToken } from '../scan/token.ts'
import { whoIsOld } from './age.ts'
import type { ByItem } from './by-item.ts'
import type { Change } from './change.ts'
import type { Line, Span } from './line.ts'
import { baseAndShare } from './measure-base.ts'
import {
  again,
  carried,
  carries,
  goesOn,
  type HeldMeasure,
  type Measured,
  restates,
  saysWhose,
  takesUp,
} from './measure-carry.ts'
import { measureOf } from './measure-choice.ts'
import { distributed, numberList } from './measure-list.ts'
import { superlative } from './measure-most.ts'
import { announced, isOneOf, partPrice, priceOf } from './measure-named.ts'
import {
  countsAhead,
  isIndicator,
  isKindOfPlace,
  type Measure,
  make,
  NONE,
  namesPersons,
  onlyNames,
  PERSONS,
} from './measure-phrase.ts'
import { namesContestant } from './measure-rank.ts'
import { OF_OTHER } from './measure-whose.ts'

import { phraseStart, spanOf } from './phrase.ts'
import { isWorkOf } from './titled.ts'

export { type HeldMeasure, NOTHING_HELD } from './measure-carry.ts'
export { isIndicator, type Measure } from './measure-phrase.ts'

/** Finds the measure of every number of the line, in order; `held` is what a sentence before left, and is renewed. */
export function measures(
  line: Line,
  changes: ByItem<Change>,
  held: HeldMeasure,
  found: ByItem<Measure>,
): void {
  const levels: Measure[] = []
  const measured: Measured = { latest: NONE, item: -1, units: new Map(), held, head: null }
  for (const [k, i] of line.numbers.entries()) {
    const listed = found.get(i)
    if (listed !== undefined) {
      measured.latest = listed
      measured.item = i
      continue
    }
    const base = baseAndShare(line, k)
    if (base !== null) {
      found.set(i, base[0])
      if (base[1].span !== null) found.set(i + 2, base[1])
      continue
    }
    const token = line.number(i)
    const change = changes.get(i) ?? null
    const head = announced(line, measured.item, i)
    if (head !== undefined) measured.head = head
    const list = numberList(line, i)
    if (list.length > 1) {
      const each = distributed(line, list, changes, levels, measured.units.get(token.unit) ?? NONE)
      if (each !== null) {
        for (const [n, item] of list.entries()) found.set(item, each[n] as Measure)
        if (change === null) levels.push(...each)
        measured.latest = each[0] as Measure
        measured.item = i
        continue
      }
    }
    const own = measureOf(line, i, token, change, measured.latest)
    const same = measured.units.get(token.unit) ?? NONE
    const price = own.rule === 'measure/before' ? priceOf(line, i, own, same) : null
    if (price !== null && same.owner === null) partPrice(line, k, same, price, found)
    const measure =
      price === null
        ? settle(line, i, change, own, measured)
        : { ...price, first: -1, last: -1, owner: own.span }
    found.set(i, measure)
    let taken = 1
    for (let n = 1; n < list.length; n++) {
      const item = list[n] as number
      if (countsAhead(line.number(item))) continue
      found.set(item, measure)
      taken++
    }
    measured.item = i
    if (measure.span === null || STAYS.has(measure.rule) || (token.kind === 'duration' && measure.first > i))
      continue
    measured.latest = measure
    if (change !== null) continue
    measured.units.set(token.unit, measure)
    held.measure = measure
    held.unit = token.unit
    while (taken-- > 0) levels.push(measure)
  }
}

/** What is told of one number alone: the next does not go on with it. */
const STAYS: ReadonlySet<string> = new Set([
  'measure/contest',
  'measure/kind',
  'measure/where',
  'measure/distance',
])

/** Takes what stands beside a number for its measure, for whose it is, or goes on with what was measured before. */
function settle(line: Line, i: number, change: Change | null, measure: Measure, measured: Measured): Measure {
  const token = line.number(i)
  const { latest, held } = measured
  if (measure.rule === 'measure/means' || measure.rule === 'measure/medals') return measure
  if (measure.rule === OF_OTHER) return { ...again(latest), owner: measure.owner }
  const most =
    change === null && measure.rule !== 'measure/counted' && token.unit !== '分' ? superlative(line, i) : null
  if (most !== null) {
    // 年龄最大的55岁，最小的只有20岁
    const same = measured.units.get(token.unit)
    if (most.span !== null) return most
    if (same !== undefined) return again(same)
  }
  if (token.entry?.dimension === 'age') {
    // 方迪今年43岁, 一名19岁男性: the phrase beside it is who, and no measure is named
    return measure.first < 0 || !isIndicator(line, measure.last)
      ? { ...NONE, owner: whoIsOld(line, i, measure) }
      : measure
  }
  const { head } = measured
  if (head !== null) {
    // 各队积分如下：海虹队26分
    if (measure.rule === 'measure/none' && measure.owner !== null && isScored(line, head.last))
      return { ...ofList(head), owner: measure.owner }
    if (measure.rule === 'measure/before') {
      if (isOneOf(line, i, measure, head)) return { ...ofList(head), owner: measure.span }
      if (isIndicator(line, measure.last)) measured.head = null
    }
  }
  if (measure.rule === 'measure/before') {
    // 全年货物周转量…。其中，铁路917亿吨公里
    if (latest.span === null && takesUp(line, i, measure, held))
      return { ...held.measure, first: -1, last: -1, owner: measure.span, rule: 'measure/carried-over' }
    // 勒索游客50元: a sum that is taken from persons or given to them
    if (token.entry?.dimension === 'currency' && namesPersons(line, measure.last) && isObject(line, measure))
      return ofObject(line, measure, token)
    // 青菜批发价2.6元/公斤、白菜1.67元/公斤: the price, of something else
    const price = measured.units.get(token.unit)
    if (price !== undefined && isOfPrice(line, measure, price, token))
      return { ...again(price), owner: measure.span }
    // 场均2.7万人: on average, of what was counted before
    if (isAverage(line, measure)) return carried(line, i, change, measured)
    // 本土病例19例（内蒙古18例，…）: the same measure, of somebody else
    const whose =
      (onlyNames(line, measure) && !(countsAhead(token) && isKindOfPlace(line, measure))) ||
      (token.kind === 'rank' && namesContestant(line, measure)) ||
      isWorkOf(line, measure.first, measure.last, token.unit)
    const owner = line.tag[i - 1] === Tag.pronoun ? each(line, measure, i) : measure.span
    if (whose || saysWhose(line, measure, i, measured)) {
      return isObject(line, measure)
        ? ofObject(line, measure, token)
        : { ...carried(line, i, change, measured), owner }
    }
    return measure
  }
  if (measure.span !== null) {
    // 新建场馆13个，改造36个
    const counted = measured.units.get(token.unit)
    return counted !== undefined && isOfSame(line, i, measure, token, counted) ? again(counted) : measure
  }
  if (latest.span !== null && (restates(line, i) || (countsAhead(token) && goesOn(line, i, token))))
    return withOwner(again(latest), measure.owner)
  const carry = carries(line, i, token, change)
  const going = carry ? withOwner(carried(line, i, change, measured), measure.owner) : measure
  // 易建联26分: whose it is stays, whatever is measured
  return going.span === null && going.owner === null ? quoted(line, i, token) : going
}

/** What was measured before, of somebody else where one is named. */
const withOwner = (measure: Measure, owner: Span | null): Measure =>
  owner === null ? measure : { ...measure, owner }

/** A price that no word names in a list of prices. */
const isOfPrice = (line: Line, { first, last }: Measure, price: Measure, { unit }: NumberToken): boolean =>
  // 起售价5999元，Pro版6999元
  (unit?.includes('/') === true || VERSIONS.has(line.word(last - 1))) &&
  last - first < 3 &&
  !isIndicator(line, last) &&
  price.span !== null &&
  PRICES.includes(line.text[price.span.end - 1] as string)
const VERSIONS: ReadonlySet<string> = new Set(
  words('版 款 型 版本 机型 车型 款型 套餐 标准版 高配版 低配版 旗舰版 青春版 豪华版 基础版'),
)
const PRICES = '价率费'

/** 增速分别下调至4.1%, 收盘报收545.88元: where nothing is named, the rate or the verb of quoting itself. */
function quoted(line: Line, i: number, { kind, entry }: NumberToken): Measure {
  const floor = line.clauseStart(i)
  for (let at = i - 1; at >= floor && i - at < 6; at--) {
    const rate = kind === 'percentage' && line.has(at, Role.rate)
    if (rate || (entry?.dimension === 'currency' && line.passes(at, QUOTING)))
      return make(line, at, at + 1, 'measure/quoted')
  }
  return NONE
}
const QUOTING = wordSet(words('报收 收报 收于 收盘 开盘 报价'))

/** Whether a count of things is told by a verb alone, before a number that ends its clause. */
function isOfSame(
  line: Line,
  i: number,
  { rule, first, last }: Measure,
  token: NumberToken,
  counted: Measure,
): boolean {
  if (
    token.entry?.classifier !== true ||
    (counted.rule !== 'measure/counted' && counted.rule !== 'measure/before') ||
    PERSONS.includes(token.unit ?? '') ||
    BY_DEED.has(token.unit ?? '')
  )
    return false
  if (rule !== 'measure/verb-before' || i + 1 < line.clauseEnd(i)) return false
  return last - first === 1 && line.tag[first] === Tag.verb
}

/** What these count is told by the verb: 停电3万户, 比赛3次. */
const BY_DEED: ReadonlySet<string> = new Set(
  words('户 件 批次 次 人次 例 起 宗 场 届 轮 遍 趟 回 票 岁 分 金 银 铜 胜 负 平'),
)

/** 西山镇、南岭镇各2例: all of them. */
const each = (line: Line, { last }: Measure, i: number): Span | null =>
  spanOf(line, phraseStart(line, last, line.clauseStart(i), true), last)

/** A word for an average alone in its clause; behind 养老金月人均 stands what is averaged. */
function isAverage(line: Line, { first, last }: Measure): boolean {
  if (last - first !== 1 || !AVERAGES.has(line.word(first))) return false
  const floor = line.clauseStart(first)
  return first === floor || (first === floor + 1 && line.tag[floor] !== Tag.noun)
}
const AVERAGES: ReadonlySet<string> = new Set([
  '场均',
  '日均',
  '户均',
  '人均',
  '月均',
  '年均',
  '班均',
  '单均',
  '件均',
])

/** 积分, 得分 */
const isScored = (line: Line, last: number): boolean =>
  line.word(last - 1).includes('分') || isIndicator(line, last)

const ofList = (head: Measure): Measure => ({ ...head, first: -1, last: -1 })

/** Whether a verb has the phrase for its object: it says where or to whom. */
const isObject = (line: Line, { first }: Measure): boolean =>
  first > 0 && line.tag[first - 1] === Tag.verb && !line.has(first - 1, Role.link)

/** 被困山中超过72小时: a length is of what is done there; of other numbers it says nothing. */
function ofObject(line: Line, { first, last }: Measure, token: NumberToken): Measure {
  const verb = line.word(first - 1)
  // 资助学生刘小雨500元
  if (token.entry?.dimension === 'currency' && verb.length > 1)
    return { ...make(line, first - 1, first, 'measure/verb-before'), owner: null }
  return token.kind === 'duration' && verb.length > 1
    ? make(line, first - 1, last, 'measure/verb-before')
    : NONE
}
