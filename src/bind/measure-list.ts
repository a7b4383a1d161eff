/** Lists of numbers, and the parts of a list of names that they pair off with: 粮食、油料产量分别为3万吨、1万吨. */
import { Tag } from '../lexicon/dictionary.ts'
import { Role } from '../lexicon/roles.ts'
import type { ByItem } from './by-item.ts'
import type { Change } from './change.ts'
import { Item, type Line } from './line.ts'
import { ahead } from './measure-ahead.ts'
import { isSharer } from './measure-carry.ts'
import {
  behindAppositive,
  eachBefore,
  eachDid,
  everyOne,
  ofListBefore,
  ownedBy,
  type Part,
  parts,
} from './measure-each.ts'
import { behindMeasure, leads } from './measure-lead.ts'
import { isMoney, namesHolder, priceStart, pricesSomething } from './measure-named.ts'
import { countsAhead, isIndicator, type Measure, make, NONE } from './measure-phrase.ts'
import { isName } from './names.ts'
import { isDe, isJoint, isPause, spanOf } from './phrase.ts'

/** Longer lists of numbers pair off with nothing. */
const LONGEST_LIST = 24

/** The number items of the list that the number item `i` begins: 5.3%、7%. */
export function numberList(line: Line, i: number): number[] {
  const out = [i]
  // 分别下跌5%、上涨3%: a word of change may stand before each
  const each = eachBefore(line, i) >= 0
  let at = i + 1
  while (at < line.count && out.length < LONGEST_LIST) {
    let k = at
    while (k < line.count && (line.tag[k] === Tag.localizer || line.has(k, Role.link))) k++
    if (k >= line.count || !(isPause(line, k) || isJoint(line, k))) break
    k++
    while (k < line.count && (line.has(k, Role.link) || line.tag[k] === Tag.adverb)) k++
    const changes = each && line.has(k, Role.up | Role.down)
    if (changes) k++
    while (changes && k < line.count && line.has(k, Role.link)) k++
    if (k >= line.count || line.tag[k] !== Item.number) break
    if (changes && line.number(k).unit !== line.number(i).unit) break
    out.push(k)
    at = k + 1
  }
  return out
}

/**
 * The measures of the numbers of a list behind 分别 (or of a list of rates with nothing named in its clause): a part each.
 * Null where the parts and the numbers do not pair off. `same` is what was measured in the unit of the numbers before.
 */
export function distributed(
  line: Line,
  numbers: readonly number[],
  changes: ByItem<Change>,
  earlier: readonly Measure[],
  same: Measure,
): Measure[] | null {
  const i = numbers[0] as number
  const floor = line.clauseStart(i)
  const did = eachDid(line, numbers, floor, same)
  if (did !== null) return did
  let behind = behindMeasure(line, floor, i, line.number(i), changes.get(i) ?? null)
  // 机电产品、农产品出口分别占54.7%和5.4%
  const share = shareBefore(line, floor, i)
  if (share > floor) behind = leads(line, floor, share)
  if (behind > floor) {
    const named = parts(line, behind, floor)
    if (named.length === numbers.length) return eachOf(line, named, numbers, same)
    const apposed = behindAppositive(line, named, floor, numbers, same)
    if (apposed !== null) return apposed
    const listed = named.length === 1 ? ofListBefore(line, named[0] as Part, floor, numbers) : null
    if (listed !== null) return listed
    // 邯郸钢产量…、生铁…，唐山分别为1.31亿吨、1.18亿吨: of somebody else, the measures before
    const [only] = named
    if (named.length !== 1 || only === undefined || only[1] - only[0] > 1 || !isName(line, only[0]))
      return null
  }
  // 较“十三五”时期分别增长4.8%、50%: of the figures before
  const last = earlier.slice(-numbers.length)
  if (last.length < numbers.length) return null
  return last.map((measure) => ({ ...measure, first: -1, last: -1, rule: 'measure/one-each-carried' }))
}

/** The 占 that governs item `i` in its clause, or -1. */
function shareBefore(line: Line, floor: number, i: number): number {
  for (let at = i - 1; at > floor && i - at < 12; at--)
    if (line.has(at, Role.share) && line.word(at) !== '占比' && line.text[line.start[at] as number] === '占')
      return at
  return -1
}

/** A part for each number, or, where the parts are owners only, what all of them have, with its owner. */
function eachOf(line: Line, named: readonly Part[], numbers: readonly number[], same: Measure): Measure[] {
  const last = numbers[numbers.length - 1] as number
  // 男子组和女子组分别有86名和54名选手
  const things = numbers.every((item) => countsAhead(line.number(item))) ? ahead(line, last) : NONE
  const [from, to] = named[named.length - 1] as Part
  const split = sharedFrom(line, named, from, to, isMoney(line.number(last)))
  const shared = things.span !== null ? things : split < 0 ? NONE : make(line, split, to, 'measure/one-each')
  // 韩国队和日本队分别以18枚和15枚: of what was measured before
  if (shared.span === null && everyOne(line, named)) return ownedBy(line, named, same)
  if (shared.span === null) return named.map((part) => make(line, part[0], part[1], 'measure/one-each'))
  return named.map((part, k) => {
    const end = k === named.length - 1 && things.span === null ? split : part[1]
    return { ...shared, owner: spanOf(line, part[0], end), rule: 'measure/one-each' }
  })
}

/**
 * Where in the last part what all parts have begins: 废品率 in 甲、乙车间的废品率, 浓度 in 石家庄、唐山PM2.5浓度.
 * -1 where the parts are measures themselves: 粮食、油料、蔬菜产量.
 */
function sharedFrom(line: Line, named: readonly Part[], from: number, to: number, paid: boolean): number {
  for (let at = from + 1; at + 1 < to; at++) if (isDe(line, at)) return at + 1
  // 草鱼、鲢鱼 | 零售价
  if (
    paid &&
    pricesSomething(line, from, to) &&
    !named.some((part) => part[0] !== from && isIndicator(line, part[1]))
  )
    return priceStart(line, from, to)
  // 自由党、绿党 | 得票数
  const others = named.slice(0, -1)
  if (isIndicator(line, to) && everyOne(line, others))
    for (let at = to - 1; at > from; at--) if (namesHolder(line, from, at)) return at
  // 铁路、公路、民航 | 货运量
  if (
    isIndicator(line, to) &&
    named.length > 1 &&
    named.every(([first, end]) => isSharer(line, first) && (first === from || end - first === 1))
  )
    return from + 1
  const person = behindPersons(line, named)
  if (person >= 0) return person
  for (const [first, end] of named) {
    if (!isName(line, first)) return -1
    if (end - first > 1 && first !== from) return -1
  }
  return to > from + 1 ? from + 1 : -1
}

/** Where the indicator begins that the last of a list of persons has behind it: 总统马克龙和候选人勒庞得票率; -1 where there is none. */
function behindPersons(line: Line, named: readonly Part[]): number {
  for (const [k, [, end]] of named.entries()) {
    if (k < named.length - 1) {
      if (line.tag[end - 1] !== Tag.person) return -1
      continue
    }
    if (!isIndicator(line, end)) return -1
    for (let at = end - 1; at > (named[k] as Part)[0]; at--) if (line.tag[at - 1] === Tag.person) return at
  }
  return -1
}
