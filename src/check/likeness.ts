/**
 * Pairs the figures of a gap in which nothing is the same by how alike they are: the best sum of likenesses in order
 * (Needleman and Wunsch), within a band around the diagonal, so that time and memory are linear in the gap.
 */
import type { BaselineFigure } from '../../schemas/baseline.ts'

/** How many places to either side of the diagonal are looked at. */
const BAND = 48
/** Less alike than this are two figures, not one that changed: the same number, or the same measure and unit. */
const ENOUGH = 7

export interface Span {
  readonly before: number
  readonly beforeEnd: number
  readonly after: number
  readonly afterEnd: number
}

/** How alike two figures are. The number weighs most, then what it measures; who took it weighs nothing. */
export function likeness(a: BaselineFigure, b: BaselineFigure): number {
  const unit = a.unit !== undefined && a.unit === b.unit
  let sum = 0
  if (a.quote === b.quote) sum += 7
  else if (a.value !== undefined && a.value === b.value) sum += unit ? 5 : 2
  if (unit) sum += 2
  if (a.kind === b.kind) sum += 1
  else if (!unit) sum -= 3
  if (a.measure !== undefined && b.measure !== undefined) {
    if (a.measure === b.measure) sum += 4
    else if (a.measure.includes(b.measure) || b.measure.includes(a.measure)) sum += 2
  }
  if (a.subject !== undefined && a.subject === b.subject) sum += 2
  if (a.period !== undefined && a.period === b.period) sum += 1
  return sum
}

const SKIP_ROW = 1
const SKIP_COLUMN = 2
const PAIR = 3

export function alignByLikeness(
  before: readonly BaselineFigure[],
  after: readonly BaselineFigure[],
  span: Span,
): [number, number][] {
  const [n, m] = [span.beforeEnd - span.before, span.afterEnd - span.after]
  // The longer side gives the rows: then the diagonal rises by at most one a row, and neighbouring bands overlap.
  const isSwapped = m > n
  const [rows, columns] = isSwapped ? [m, n] : [n, m]
  const like = (row: number, column: number): number => {
    const [i, j] = isSwapped ? [column, row] : [row, column]
    return likeness(before[span.before + i] as BaselineFigure, after[span.after + j] as BaselineFigure)
  }
  const steps = fill(rows, columns, like)
  const pairs: [number, number][] = []
  for (let row = rows, column = columns; row > 0 || column > 0; ) {
    const step = steps(row, column)
    if (step === PAIR) {
      row--
      column--
      pairs.push(
        isSwapped ? [span.before + column, span.after + row] : [span.before + row, span.after + column],
      )
    } else if (step === SKIP_COLUMN) column--
    else row--
  }
  return pairs
}

/** The step that leads best to each place of the band. Places outside of it are reached by nothing. */
function fill(
  rows: number,
  columns: number,
  like: (row: number, column: number) => number,
): (row: number, column: number) => number {
  const width = 2 * BAND + 1
  const steps = new Uint8Array((rows + 1) * width)
  const leftOf = (row: number): number => Math.round((row * columns) / rows) - BAND
  let above = new Float64Array(width)
  let best = new Float64Array(width)
  for (let row = 0; row <= rows; row++) {
    const left = leftOf(row)
    const shift = row === 0 ? 0 : left - leftOf(row - 1)
    for (let k = 0; k < width; k++) {
      const column = left + k
      best[k] = Number.NEGATIVE_INFINITY
      if (column < 0 || column > columns) continue
      if (row === 0 && column === 0) {
        best[k] = 0
        continue
      }
      let step = 0
      const take = (score: number, by: number): void => {
        if (score > (best[k] as number)) {
          best[k] = score
          step = by
        }
      }
      if (row > 0 && column > 0) {
        const score = like(row - 1, column - 1)
        const from = above[k - 1 + shift]
        if (from !== undefined && score >= ENOUGH) take(from + score, PAIR)
      }
      if (row > 0) take(above[k + shift] ?? Number.NEGATIVE_INFINITY, SKIP_ROW)
      if (k > 0) take(best[k - 1] as number, SKIP_COLUMN)
      steps[row * width + k] = step
    }
    const swap = above
    above = best
    best = swap
  }
  return (row, column) => steps[row * width + column - leftOf(row)] as number
}
