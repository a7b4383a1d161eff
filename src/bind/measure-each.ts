/**
 * Names that numbers pair off with: listed before 分别 or 各, counted once they are listed (甲、乙两厂), or listed by the clause
 * before (王海和李强进入决赛，成绩分别为…).
 */
import { Tag } from '../lexicon/dictionary.ts'
import { Role } from '../lexicon/roles.ts'
import { Item, type Line } from './line.ts'
import { ahead } from './measure-ahead.ts'
import { leads } from './measure-lead.ts'
import { namesHolder } from './measure-named.ts'
import { countsAhead, isIndicator, type Measure, make, NONE } from './measure-phrase.ts'
import {
  isClose,
  isDe,
  isJoint,
  isNominal,
  isOpen,
  isPause,
  phraseEnd,
  phraseStart,
  spanOf,
} from './phrase.ts'

export type Part = readonly [number, number]

const COUNTS = '零一二三四五六七八九十'

/** How many a numeral counts that begins with its letter, 0 where it is none. */
const countOf = (letter: string | undefined): number =>
  letter === undefined ? 0 : letter === '两' ? 2 : Math.max(0, COUNTS.indexOf(letter))

/** The item where a count of the names begins, within the phrase (两党) or before it (三 | 港, 两所 | 学校); -1 where none is. */
function countBefore(line: Line, [first]: Part, wanted: number): number {
  if (line.word(first).length === 2 && countOf(line.word(first)[0]) === wanted) return first
  const i = first - 1
  if (i < 0) return -1
  if (line.tag[i] === Item.number) return Number(line.number(i).decimal ?? 0) === wanted ? i : -1
  return line.tag[i] === Tag.numeral && countOf(line.word(i)) === wanted ? i : -1
}

/** 东港、西港、北港 | 三 | 港 | 吞吐量: names that are counted once they are listed, and what all of them have. */
export function behindAppositive(
  line: Line,
  named: readonly Part[],
  floor: number,
  numbers: readonly number[],
  same: Measure,
): Measure[] | null {
  const [only] = named
  const count = named.length === 1 && only !== undefined ? countBefore(line, only, numbers.length) : -1
  if (only === undefined || count < 0) return null
  const names = countedNames(line, count, floor, numbers.length)
  if (names === null) return null
  const things = numbers.every((item) => countsAhead(line.number(item)))
    ? ahead(line, numbers[numbers.length - 1] as number)
    : NONE
  const from = behindKind(line, only)
  const own = from < only[1] ? make(line, from, only[1], 'measure/one-each') : things
  return ownedBy(line, names, own.span === null ? same : own)
}

/** The names that the numeral at item `count` counts, before it or, where it begins its clause, in the clause before. */
function countedNames(line: Line, count: number, floor: number, wanted: number): readonly Part[] | null {
  const behind = count > floor && line.word(count - 1) === '等' ? count - 1 : count
  const names = behind === floor ? listBefore(line, floor, wanted) : parts(line, behind, floor)
  return names.length === wanted ? names : null
}

/** As many names as are wanted, at the end of the clause before item `floor` or at its beginning. */
function listBefore(line: Line, floor: number, wanted: number): readonly Part[] {
  if (floor < 2) return []
  const before = line.clauseStart(floor - 1)
  const names = parts(line, floor - 1, before)
  return names.length === wanted ? names : listFrom(line, before, floor - 1)
}

/** 产量 of 六 | 大类产品产量, 吞吐量 of 三 | 港吞吐量: behind the word for what the names are. */
function behindKind(line: Line, [first, last]: Part): number {
  let at = first
  while (at + 1 < last && line.tag[at] !== Tag.noun && line.tag[at] !== Tag.place) at++
  return at + 1 < last ? at + 1 : isIndicator(line, last) ? first : last
}

/**
 * 广东队、浙江队分别 | 获胜 | 5场和3场: what each of those named before 分别 did. Null where no deed stands behind it, or those
 * named are not as many.
 */
export function eachDid(
  line: Line,
  numbers: readonly number[],
  floor: number,
  same: Measure,
): Measure[] | null {
  const i = numbers[0] as number
  const each = eachBefore(line, i)
  if (each < 0) return null
  const rank = line.number(i).kind === 'rank'
  let deed = each + 1
  while (deed < i && !isDeed(line, deed, rank)) deed++
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
  const behind = leads(line, floor, each)
  if (behind > floor || floor < 2) {
    const names = parts(line, behind, floor)
    return names.length !== numbers.length || !everyOne(line, names)
      ? null
      : ownedBy(line, names, of(line, last, same))
  }
  const before = line.clauseStart(floor - 1)
  const names = listFrom(line, before, floor - 1)
  if (names.length !== numbers.length || names.length < 2) return null
  const [, end] = names[names.length - 1] as Part
  const to = isDe(line, end) ? phraseEnd(line, end + 1, floor - 1) : end
  const said = to > end + 1 && isIndicator(line, to) ? make(line, end + 1, to, 'measure/one-each') : NONE
  if (said.span !== null) return ownedBy(line, names, said)
  const measure = everyOne(line, names) ? of(line, last, same) : NONE
  // 吞吐量分别为…，分别增长4%、2%: of the numbers before
  return measure.span === null ? null : ownedBy(line, names, measure)
}

/** What the numbers of a list up to item `last` are of: 28%和27%的 | 选票; else what was measured before. */
function of(line: Line, last: number, same: Measure): Measure {
  const limit = line.clauseEnd(last)
  const end = isDe(line, last + 1) ? phraseEnd(line, last + 2, limit) : last
  return end > last + 2 ? make(line, last + 2, end, 'measure/one-each') : same
}

/** A verb that is no mere link to the number, or, before what is no rank, one like 获 that a rank may follow. */
const isDeed = (line: Line, i: number, rank: boolean): boolean =>
  (line.tag[i] === Tag.verb || line.tag[i] === Tag.verbalNoun) &&
  !line.has(i, Role.link | Role.up | Role.down | Role.to | Role.share) &&
  !(rank && line.has(i, Role.ranked))

/** As many names as there are numbers, before 分别 at item `each` or in the clause before; null where there are not. */
function namedBefore(line: Line, each: number, floor: number, count: number): readonly Part[] | null {
  const behind = leads(line, floor, each)
  if (behind === floor) {
    const names = listBefore(line, floor, count).map((part) => holderOnly(line, part))
    return names.length === count && everyOne(line, names) ? names : null
  }
  const named = parts(line, behind, floor)
  if (named.length === count) return everyOne(line, named) ? named : null
  const [only] = named
  const counting = named.length === 1 && only !== undefined ? countBefore(line, only, count) : -1
  return counting < 0 ? null : countedNames(line, counting, floor, count)
}

/** 绿党 of 绿党得票数 */
function holderOnly(line: Line, [first, last]: Part): Part {
  if (isIndicator(line, last))
    for (let at = last - 1; at > first; at--) if (namesHolder(line, first, at)) return [first, at]
  return [first, last]
}

export const everyOne = (line: Line, names: readonly Part[]): boolean =>
  names.every(([first, end]) => namesHolder(line, first, end))

/** The list that begins at item `from`. */
function listFrom(line: Line, from: number, limit: number): Part[] {
  let end = from
  while (end < limit && (isNominal(line, end) || isPause(line, end) || isJoint(line, end))) end++
  return end > from ? parts(line, end, from) : []
}

/** 人口居前的是印度、中国，| 人口分别为…: of as many as the clause before names, at its end or at its beginning. */
export function ofListBefore(
  line: Line,
  [first, last]: Part,
  floor: number,
  numbers: readonly number[],
): Measure[] | null {
  if (!isIndicator(line, last)) return null
  const names = listBefore(line, floor, numbers.length)
  if (names.length !== numbers.length) return null
  return ownedBy(line, names, make(line, first, last, 'measure/one-each'))
}

export const ownedBy = (line: Line, names: readonly Part[], measure: Measure): Measure[] =>
  names.map(([from, to]) => ({
    ...measure,
    first: -1,
    last: -1,
    // 全国肉、蛋、奶
    owner: spanOf(line, line.has(from, Role.group) && to - from > 1 ? from + 1 : from, to),
    rule: 'measure/one-each',
  }))

/** The 分别 before number item `i` in its clause, or -1. */
export function eachBefore(line: Line, i: number): number {
  if ((line.roles & Role.each) === 0) return -1
  const floor = Math.max(line.clauseStart(i), i - EACH_REACH)
  for (let at = i - 1; at >= floor; at--) if (line.has(at, Role.each)) return at
  return -1
}

const EACH_REACH = 8

/** The parts of the list that ends before item `behind`: 刑事 and 治安案件 of 刑事、治安案件分别. */
export function parts(line: Line, behind: number, floor: number): Part[] {
  const first = phraseStart(line, behind, floor, true)
  const out: Part[] = []
  let from = first
  for (let at = first; at <= behind; at++) {
    const joint = at < behind && (isPause(line, at) || (isJoint(line, at) && at > from))
    if (at === behind || joint) {
      if (at > from) out.push([from, at])
      from = at + 1
    } else if (at > from && isOpen(line, at) && isClose(line, at - 1)) {
      // 《归途》《山海之间》
      out.push([from, at])
      from = at
    }
  }
  return out
}
