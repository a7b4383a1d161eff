/** Several whose a measure is together, or who have a number each: 张明和李华 | 得票数, 东山县、西山县 | 受灾人口. The phrase before the measure has only the last. */
import { Role } from '../lexicon/roles.ts'
import { Item, type Line, type Span } from './line.ts'
import type { Measure } from './measure.ts'
import { isName } from './names.ts'
import { isJoint, isPause } from './phrase.ts'

/** So many are named together at most. */
const MOST = 6

/** The owner with those that are named before it, where its words begin at item `first` of the clause from `floor` on. */
export function withOthers(line: Line, owner: Span, first: number, floor: number): Span {
  if (owner.start !== line.start[first] || !isName(line, first)) return owner
  let from = first
  for (let k = 0; k < MOST && from - 2 >= floor; k++) {
    const joins = isPause(line, from - 1) ? k > 0 || from - 4 >= floor : isJoint(line, from - 1)
    if (!joins || !isName(line, from - 2) || line.tag[from - 2] !== line.tag[first]) break
    from -= 2
  }
  // what stands before them must not be a part of the first name, or govern them
  return from === first || (from > floor && !line.breaks(from - 1) && !opens(line, from - 1, floor))
    ? owner
    : { start: line.start[from] as number, end: owner.end }
}

/** Whether only times and adverbs stand in the clause up to item `i`. */
function opens(line: Line, i: number, floor: number): boolean {
  for (let at = i; at >= floor; at--) if (line.token[at] === null) return false
  return true
}

/** 高校140所，其中南昌市51所: whether a part tells what it has of the whole, which is spoken of before and behind it. */
function isPart(line: Line, { rule }: Measure, floor: number, i: number): boolean {
  if (rule !== 'measure/carried' || (line.roles & Role.among) === 0) return false
  for (let at = floor; at < i; at++) if (line.has(at, Role.among)) return true
  return false
}

/** 青山党13人、进步党9人: whether whoever has the number stands in a row of those who have one each. */
function isListed(line: Line, { rule, owner }: Measure, floor: number, i: number): boolean {
  if (rule !== 'measure/carried' || owner === null) return false
  if (isPause(line, i + 1)) return true
  let at = i - 1
  while (at > floor && (line.start[at] as number) > owner.start) at--
  return at > floor && isPause(line, at - 1) && line.tag[at - 2] === Item.number
}

/** Measures that several have, each with a number of its own. */
const ONE_OF_SEVERAL: ReadonlySet<string> = new Set([
  'measure/one-each',
  'measure/one-each-carried',
  'measure/of-list',
  'measure/price-of-goods',
])

/** Whether whoever has the number has it as one of several, so that what follows is not of it. */
export const isOneOfSeveral = (line: Line, measure: Measure, floor: number, i: number): boolean =>
  ONE_OF_SEVERAL.has(measure.rule) || isPart(line, measure, floor, i) || isListed(line, measure, floor, i)
