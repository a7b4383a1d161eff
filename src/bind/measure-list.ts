/** Lists of numbers, and the parts of a list of names that they pair off with: 粮食、油料产量分别为3万吨、1万吨. */
import { Tag } from '../lexicon/dictionary.ts'
import { Role } from '../lexicon/roles.ts'
import type { Change } from './change.ts'
import { Item, type Line } from './line.ts'
import { behindMeasure } from './measure-before.ts'
import { type Measure, make } from './measure-phrase.ts'
import { isJoint, isPause, phraseStart } from './phrase.ts'

/** Longer lists of numbers pair off with nothing. */
const LONGEST_LIST = 24

/** The number items of the list that the number item `i` begins: 5.3%、7%. */
export function numberList(line: Line, i: number): number[] {
  const out = [i]
  let at = i + 1
  while (at < line.count && out.length < LONGEST_LIST) {
    let k = at
    while (k < line.count && (line.tag[k] === Tag.localizer || line.has(k, Role.link))) k++
    if (k >= line.count || !(isPause(line, k) || isJoint(line, k))) break
    k++
    while (k < line.count && (line.has(k, Role.link) || line.tag[k] === Tag.adverb)) k++
    if (k >= line.count || line.tag[k] !== Item.number) break
    out.push(k)
    at = k + 1
  }
  return out
}

/**
 * The measures of the numbers of a list behind 分别 (or of a list of rates with nothing named in its clause): a part each.
 * Null where the parts and the numbers do not pair off.
 */
export function distributed(
  line: Line,
  numbers: readonly number[],
  changes: ReadonlyMap<number, Change>,
  earlier: readonly Measure[],
): Measure[] | null {
  const i = numbers[0] as number
  const floor = line.clauseStart(i)
  const behind = behindMeasure(line, floor, i, line.number(i), changes.get(i) ?? null)
  if (behind > floor) {
    const named = parts(line, behind, floor)
    if (named.length === numbers.length) {
      return named.map(([from, to]) => make(line, from, to, 'measure/one each'))
    }
    return null
  }
  // 较“十三五”时期分别增长4.8%、50%: of the figures before
  const last = earlier.slice(-numbers.length)
  if (last.length < numbers.length) return null
  return last.map((measure) => ({ ...measure, first: -1, last: -1, rule: 'measure/one each, carried' }))
}

/** The parts of the list that ends before item `behind`: 刑事 and 治安案件 of 刑事、治安案件分别. */
function parts(line: Line, behind: number, floor: number): [number, number][] {
  const first = phraseStart(line, behind, floor, true)
  const out: [number, number][] = []
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
