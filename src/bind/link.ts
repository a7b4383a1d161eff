/** Ties figures to each other: a change to the level it belongs to, a part to the whole it is taken from. */
import { Role } from '../lexicon/roles.ts'
import type { ByItem } from './by-item.ts'
import type { BoundFigure } from './figure.ts'
import type { Line } from './line.ts'
import type { Measure } from './measure.ts'

/** A level, or a whole, is looked for among so many figures before. */
const REACH = 12

/** Parts may add up to more than their whole by rounding, by so much of it. */
const ROUNDING = 0.005

/** Whether two figures speak of the same measure: the second has carried the first's words on. */
const sameMeasure = (a: Measure | undefined, b: Measure | undefined): boolean =>
  a?.span != null && b?.span != null && a.span.start === b.span.start && a.span.end === b.span.end

const isLevel = ({ kind }: BoundFigure): boolean => kind !== 'change' && kind !== 'rank'

const sameUnit = (a: BoundFigure, b: BoundFigure): boolean => a.token.unit === b.token.unit

const amount = ({ token }: BoundFigure): number => Number(token.decimal ?? 0)

/** Links the figures of one line, those from place `first` of the list on; the line's number items are in the same order. */
export function link(line: Line, figures: BoundFigure[], first: number, measured: ByItem<Measure>): void {
  for (let k = 0; k < line.numbers.length; k++) {
    const item = line.numbers[k] as number
    const figure = figures[first + k] as BoundFigure
    if (figure.kind === 'change')
      figure.changeOf = levelOf(line, figures, first, k, measured.get(item), measured)
  }
  linkParts(line, figures, first)
}

/** The level that a change belongs to: the nearest before it of its measure, or the one that comes next (增长22%，达310亿). */
function levelOf(
  line: Line,
  figures: readonly BoundFigure[],
  first: number,
  k: number,
  measure: Measure | undefined,
  measured: ByItem<Measure>,
): number | null {
  const fits = (j: number): boolean =>
    isLevel(figures[first + j] as BoundFigure) &&
    sameMeasure(measured.get(line.numbers[j] as number), measure)
  for (let j = k - 1; j >= 0 && k - j <= REACH; j--) if (fits(j)) return first + j
  return k + 1 < line.numbers.length && fits(k + 1) ? first + k + 1 : null
}

/** Ties parts to their whole: those behind 其中, those that 占 counts, and those that add up to it. */
function linkParts(line: Line, figures: readonly BoundFigure[], first: number): void {
  let whole = -1
  let sum = 0
  let behind = -1
  for (let k = 0; k < line.numbers.length; k++) {
    const item = line.numbers[k] as number
    const figure = figures[first + k] as BoundFigure
    const { among, share } = wordsBetween(line, behind, item)
    behind = item
    if (!isLevel(figure)) continue
    if (among || share) {
      const found = wholeBefore(line, figures, first, k, figure)
      if (found >= 0 && (among || whole !== found)) {
        if (among) sum = 0
        whole = found
      }
    } else if (whole < 0 && addsUp(figures, first, k, line.numbers.length)) {
      whole = first + k
      sum = 0
      continue
    }
    if (whole < 0 || whole === first + k) continue
    const total = figures[whole] as BoundFigure
    if (!sameUnit(total, figure) || sum + amount(figure) > amount(total) * (1 + ROUNDING)) continue
    sum += amount(figure)
    figure.partOf = whole
  }
}

/** Whether 其中, or 占 before a count, stands behind the number item `from` and before the item `to`. */
function wordsBetween(line: Line, from: number, to: number): { among: boolean; share: boolean } {
  let among = false
  if ((line.roles & Role.among) !== 0)
    for (let at = from + 1; at < to; at++) if (line.has(at, Role.among)) among = true
  return { among, share: to > 0 && line.has(to - 1, Role.share) }
}

/** The nearest level before of the same unit, in the line or at the end of the sentence before; -1 where there is none. */
function wholeBefore(
  line: Line,
  figures: readonly BoundFigure[],
  first: number,
  k: number,
  part: BoundFigure,
): number {
  // 收入分别增长5.3%、7%，其中…突破2万元: where the changes between are of something else, so is the part
  let changed: number | null | undefined
  for (let j = first + k - 1; j >= 0 && first + k - j <= REACH; j--) {
    const candidate = figures[j] as BoundFigure
    if (candidate.kind === 'change') {
      if (changed !== undefined && changed !== candidate.changeOf) return -1
      changed = candidate.changeOf
    }
    if (j < first && candidate.sentence.end !== line.sentence.start) return -1
    if (isLevel(candidate) && sameUnit(candidate, part) && amount(candidate) >= amount(part))
      return changed === undefined || changed === j ? j : -1
  }
  return -1
}

/** Whether the levels of its unit behind figure `k` of the line, two or more of them in a row, add up to it. */
function addsUp(figures: readonly BoundFigure[], first: number, k: number, count: number): boolean {
  const total = figures[first + k] as BoundFigure
  if (total.kind !== 'quantity') return false
  let sum = 0
  let parts = 0
  for (let j = k + 1; j < count && j - k <= REACH; j++) {
    const part = figures[first + j] as BoundFigure
    if (!isLevel(part) || part.kind === 'percentage') continue
    if (!sameUnit(total, part)) return false
    sum += amount(part)
    parts++
    const rest = amount(total) - sum
    if (Math.abs(rest) <= amount(total) * ROUNDING) return parts > 1
    if (rest < 0) return false
  }
  return false
}
