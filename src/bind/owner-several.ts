/** Several whose a measure is together: 张明和李华 | 得票数, 东山县、西山县 | 受灾人口. The phrase before the measure has only the last. */
import type { Line, Span } from './line.ts'
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
