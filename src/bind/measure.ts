/** What a number measures: the noun phrase before it, behind it, or carried over from the figure before. */
import { Tag } from '../lexicon/dictionary.ts'
import { Role } from '../lexicon/roles.ts'
import type { NumberToken } from '../scan/token.ts'
import type { ByItem } from './by-item.ts'
import type { Change } from './change.ts'
import type { Line } from './line.ts'
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
import { countsAhead, isIndicator, type Measure, make, NONE, onlyNames } from './measure-phrase.ts'

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
  const measured: Measured = { latest: NONE, item: -1, units: new Map(), held }
  for (const i of line.numbers) {
    const listed = found.get(i)
    if (listed !== undefined) {
      measured.latest = listed
      measured.item = i
      continue
    }
    const token = line.number(i)
    const change = changes.get(i) ?? null
    const list = numberList(line, i)
    if (list.length > 1) {
      const each = distributed(line, list, changes, levels)
      if (each !== null) {
        for (const [k, item] of list.entries()) found.set(item, each[k] as Measure)
        if (change === null) levels.push(...each)
        measured.latest = each[0] as Measure
        measured.item = i
        continue
      }
    }
    const measure = settle(line, i, change, measureOf(line, i, token, change, measured.latest), measured)
    found.set(i, measure)
    let taken = 1
    for (let k = 1; k < list.length; k++) {
      const item = list[k] as number
      if (countsAhead(line.number(item))) continue
      found.set(item, measure)
      taken++
    }
    measured.item = i
    if (measure.span === null) continue
    measured.latest = measure
    if (change !== null) continue
    measured.units.set(token.unit, measure)
    held.measure = measure
    held.unit = token.unit
    while (taken-- > 0) levels.push(measure)
  }
}

/** Takes what stands beside a number for its measure, for whose it is, or goes on with what was measured before. */
function settle(line: Line, i: number, change: Change | null, measure: Measure, measured: Measured): Measure {
  const token = line.number(i)
  const { latest, held } = measured
  if (token.entry?.dimension === 'age') {
    // 方迪今年43岁, 一名19岁男性: the phrase beside it is who, and no measure is named
    return measure.first < 0 || !isIndicator(line, measure.last) ? { ...NONE, owner: measure.span } : measure
  }
  if (measure.rule === 'measure/before') {
    // 全年货物周转量…。其中，铁路917亿吨公里
    if (latest.span === null && takesUp(line, i, measure, held))
      return { ...held.measure, first: -1, last: -1, owner: measure.span, rule: 'measure/carried-over' }
    // 本土病例19例（内蒙古18例，…）: the same measure, of somebody else
    if (onlyNames(line, measure) || saysWhose(line, measure, i, measured))
      return isObject(line, measure)
        ? ofObject(line, measure, token)
        : { ...carried(line, i, change, measured), owner: measure.span }
    return measure
  }
  if (measure.span !== null) return measure
  if (latest.span !== null && (restates(line, i) || (countsAhead(token) && goesOn(line, i, token))))
    return again(latest)
  return carries(line, i, token, change) ? carried(line, i, change, measured) : measure
}

/** Whether a verb has the phrase for its object: it says where or to whom. */
const isObject = (line: Line, { first }: Measure): boolean =>
  first > 0 && line.tag[first - 1] === Tag.verb && !line.has(first - 1, Role.link)

/** 被困山中超过72小时: a length is of what is done there; of other numbers it says nothing. */
function ofObject(line: Line, { first, last }: Measure, token: NumberToken): Measure {
  const verb = line.word(first - 1)
  return token.kind === 'duration' && verb.length > 1
    ? make(line, first - 1, last, 'measure/verb-before')
    : NONE
}
