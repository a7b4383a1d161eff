/** Lists of numbers, and the parts of a list of names that they pair off with: 粮食、油料产量分别为3万吨、1万吨. */
import { Tag } from '../lexicon/dictionary.ts'
import { Role } from '../lexicon/roles.ts'
import type { ByItem } from './by-item.ts'
import type { Change } from './change.ts'
import { Item, type Line } from './line.ts'
import { ahead } from './measure-ahead.ts'
import { behindMeasure, leads } from './measure-lead.ts'
import { isMoney, namesHolder, priceStart, pricesSomething } from './measure-named.ts'
import { countsAhead, isIndicator, type Measure, make, NONE } from './measure-phrase.ts'
import { isName } from './names.ts'
import { isDe, isJoint, isNominal, isPause, phraseEnd, phraseStart, spanOf } from './phrase.ts'

/** Longer lists of numbers pair off with nothing. */
const LONGEST_LIST = 24

/** The 分别 before number item `i` in its clause, or -1. */
function eachBefore(line: Line, i: number): number {
  if ((line.roles & Role.each) === 0) return -1
  const floor = Math.max(line.clauseStart(i), i - EACH_REACH)
  for (let at = i - 1; at >= floor; at--) if (line.has(at, Role.each)) return at
  return -1
}
const EACH_REACH = 8

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

type Part = readonly [number, number]

const COUNTS = '零一二三四五六七八九十'

/** How many the numeral or number at item `i` counts, 0 where it is none. */
function countAt(line: Line, i: number): number {
  if (line.tag[i] === Item.number) return Number(line.number(i).decimal ?? 0)
  if (line.tag[i] !== Tag.numeral) return 0
  return line.word(i) === '两' ? 2 : COUNTS.indexOf(line.word(i))
}

/** 东港、西港、北港 | 三 | 港 | 吞吐量: names that are counted once they are listed, and what all of them have. */
function behindAppositive(
  line: Line,
  named: readonly Part[],
  floor: number,
  numbers: readonly number[],
  same: Measure,
): Measure[] | null {
  const [only] = named
  if (named.length !== 1 || only === undefined || countAt(line, only[0] - 1) !== numbers.length) return null
  let behind = only[0] - 1
  if (behind > floor && line.word(behind - 1) === '等') behind--
  const names = parts(line, behind, floor)
  if (names.length !== numbers.length) return null
  const things = numbers.every((item) => countsAhead(line.number(item)))
    ? ahead(line, numbers[numbers.length - 1] as number)
    : NONE
  const from = isIndicator(line, only[1]) ? behindKind(line, only) : only[1]
  const own = from < only[1] ? make(line, from, only[1], 'measure/one-each') : things
  return ownedBy(line, names, own.span === null ? same : own)
}

/** 产量 of 六 | 大类产品产量, 吞吐量 of 三 | 港吞吐量: behind the word for what the names are. */
function behindKind(line: Line, [first, last]: Part): number {
  let at = first
  while (at + 1 < last && line.tag[at] !== Tag.noun && line.tag[at] !== Tag.place) at++
  return at + 1 < last ? at + 1 : first
}

/**
 * 广东队、浙江队分别 | 获胜 | 5场和3场: what each of those named before 分别 did. Null where no deed stands behind it, or those
 * named are not as many.
 */
function eachDid(line: Line, numbers: readonly number[], floor: number, same: Measure): Measure[] | null {
  const i = numbers[0] as number
  const each = eachBefore(line, i)
  if (each < 0) return null
  let deed = each + 1
  while (deed < i && !isDeed(line, deed)) deed++
  if (deed === i) return eachHas(line, numbers, each, floor, same)
  const names = namedBefore(line, each, floor, numbers.length)
  if (names === null) return null
  const things = numbers.every((item) => countsAhead(line.number(item)))
    ? ahead(line, numbers[numbers.length - 1] as number)
    : NONE
  if (things.span !== null) return ownedBy(line, names, things)
  const first = phraseStart(line, i, deed + 1, false)
  if (first < i) return ownedBy(line, names, make(line, first, i, 'measure/one-each'))
  return ownedBy(line, names, same.span === null ? make(line, deed, i, 'measure/one-each') : same)
}

/**
 * 甲、乙分别获11%和9%, 甲和乙的得票率位居前两名，分别获得…: what each has, by no more than a link. The clause before may say
 * what it is behind 的; else it is what stands behind the last number, or what was measured before.
 */
function eachHas(
  line: Line,
  numbers: readonly number[],
  each: number,
  floor: number,
  same: Measure,
): Measure[] | null {
  const last = numbers[numbers.length - 1] as number
  if (leads(line, floor, each) > floor || floor < 2) {
    const names = namedBefore(line, each, floor, numbers.length)
    return names === null ? null : ownedBy(line, names, of(line, last, same))
  }
  const before = line.clauseStart(floor - 1)
  const names = listFrom(line, before, floor - 1)
  if (names.length !== numbers.length || names.length < 2) return null
  const [, end] = names[names.length - 1] as Part
  const to = isDe(line, end) ? phraseEnd(line, end + 1, floor - 1) : end
  const said = to > end + 1 && isIndicator(line, to) ? make(line, end + 1, to, 'measure/one-each') : NONE
  if (said.span === null && !everyOne(line, names)) return null
  return ownedBy(line, names, said.span === null ? of(line, last, same) : said)
}

/** What the numbers of a list up to item `last` are of: 28%和27%的 | 选票; else what was measured before. */
function of(line: Line, last: number, same: Measure): Measure {
  const limit = line.clauseEnd(last)
  const end = isDe(line, last + 1) ? phraseEnd(line, last + 2, limit) : last
  return end > last + 2 ? make(line, last + 2, end, 'measure/one-each') : same
}

/** A verb that is no mere link to the number. */
const isDeed = (line: Line, i: number): boolean =>
  (line.tag[i] === Tag.verb || line.tag[i] === Tag.verbalNoun) &&
  !line.has(i, Role.link | Role.up | Role.down | Role.to | Role.share | Role.ranked)

/** As many names as there are numbers, before 分别 at item `each` or in the clause before; null where there are not. */
function namedBefore(line: Line, each: number, floor: number, count: number): readonly Part[] | null {
  const behind = leads(line, floor, each)
  if (behind === floor) {
    const before = floor < 2 ? floor : line.clauseStart(floor - 1)
    const names = before < floor ? listFrom(line, before, floor - 1) : []
    return names.length === count && everyOne(line, names) ? names : null
  }
  const named = parts(line, behind, floor)
  if (named.length === count) return everyOne(line, named) ? named : null
  const [only] = named
  if (named.length !== 1 || only === undefined || countAt(line, only[0] - 1) !== count) return null
  const names = parts(line, only[0] - 1, floor)
  return names.length === count ? names : null
}

const everyOne = (line: Line, names: readonly Part[]): boolean =>
  names.every(([first, end]) => namesHolder(line, first, end))

/** The list that begins at item `from`. */
function listFrom(line: Line, from: number, limit: number): Part[] {
  let end = from
  while (end < limit && (isNominal(line, end) || isPause(line, end) || isJoint(line, end))) end++
  return end > from ? parts(line, end, from) : []
}

/** 人口居前的是印度、中国，| 人口分别为…: of as many as the clause before names, at its end or at its beginning. */
function ofListBefore(
  line: Line,
  [first, last]: Part,
  floor: number,
  numbers: readonly number[],
): Measure[] | null {
  if (floor < 2 || !isIndicator(line, last)) return null
  const before = line.clauseStart(floor - 1)
  let names = parts(line, floor - 1, before)
  if (names.length !== numbers.length) names = listFrom(line, before, floor - 1)
  if (names.length !== numbers.length) return null
  return ownedBy(line, names, make(line, first, last, 'measure/one-each'))
}

const ownedBy = (line: Line, names: readonly Part[], measure: Measure): Measure[] =>
  names.map(([from, to]) => ({
    ...measure,
    first: -1,
    last: -1,
    // 全国肉、蛋、奶
    owner: spanOf(line, line.has(from, Role.group) && to - from > 1 ? from + 1 : from, to),
    rule: 'measure/one-each',
  }))

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
  // 鲫鱼、鳊鱼 | 零售价
  if (
    paid &&
    pricesSomething(line, from, to) &&
    !named.some((part) => part[0] !== from && isIndicator(line, part[1]))
  )
    return priceStart(line, from, to)
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

/** The parts of the list that ends before item `behind`: 刑事 and 治安案件 of 刑事、治安案件分别. */
function parts(line: Line, behind: number, floor: number): Part[] {
  const first = phraseStart(line, behind, floor, true)
  const out: Part[] = []
  let from = first
  for (let at = first; at <= behind; at++) {
    const joint = at < behind && (isPause(line, at) || (isJoint(line, at) && at > from))
    if (at === behind || joint) {
      if (at > from) out.push([from, at])
      from = at + 1
    }
  }
  return out
}
