/** Ties figures to each other: a change to the level it belongs to, a part to the whole it is taken from. */
import { Role } from '../lexicon/roles.ts'
import type { BoundFigure } from './figure.ts'
import type { Line } from './line.ts'
import type { Measure } from './measure.ts'

/** A level, or a whole, is looked for among so many figures before. */
const REACH = 12

/** Whether two figures speak of the same measure: the second has carried the first's words on. */
const sameMeasure = (a: Measure | undefined, b: Measure | undefined): boolean =>
  a?.span != null && b?.span != null && a.span.start === b.span.start && a.span.end === b.span.end

/** Whether 其中 stands between two items. */
function amongBetween(line: Line, from: number, to: number): boolean {
  for (let at = Math.max(from + 1, to - 60); at < to; at++) if (line.has(at, Role.among)) return true
  return false
}

/** Links the figures of one line, those from place `first` of the list on; the line's number items are in the same order. */
export function link(
  line: Line,
  figures: BoundFigure[],
  first: number,
  measured: ReadonlyMap<number, Measure>,
): void {
  let whole = -1
  for (const [k, item] of line.numbers.entries()) {
    const figure = figures[first + k] as BoundFigure
    if (figure.kind === 'change') {
      for (let j = k - 1; j >= 0 && k - j <= REACH; j--) {
        const level = figures[first + j] as BoundFigure
        if (level.kind === 'change' || level.kind === 'rank') continue
        if (sameMeasure(measured.get(line.numbers[j] as number), measured.get(item))) {
          figure.changeOf = first + j
          break
        }
      }
      continue
    }
    if (whole < 0) {
      for (let j = k - 1; j >= 0 && k - j <= REACH; j--) {
        const candidate = figures[first + j] as BoundFigure
        if (candidate.kind === 'change' || candidate.kind === 'rank') continue
        if (candidate.token.unit === figure.token.unit && amongBetween(line, line.numbers[j] as number, item))
          whole = j
        break
      }
    }
    if (whole >= 0) {
      const total = figures[first + whole] as BoundFigure
      const fits =
        total.token.unit === figure.token.unit &&
        Number(figure.token.decimal ?? 0) <= Number(total.token.decimal ?? 0)
      if (fits) figure.partOf = first + whole
    }
  }
}
