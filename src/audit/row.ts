/**
 * A sentence as the checks see it: its figures in order, and the words between them without blanks. The checks
 * ground what they hold against each other on these words and on the links of the figures, not on nearness alone.
 */
import type { Figure } from '../../schemas/figure.ts'
import { exactly, type Interval, scale } from './interval.ts'
import { ONE, parseDecimal, type Rational, ratio } from './rational.ts'
import { factorOf, spanOf } from './span.ts'

/** Words between two figures are looked at so far; where there are more, the two have nothing to do with each other. */
const REACH = 120

export interface Stated {
  readonly figure: Figure
  /** What the number may be, in its unit. */
  readonly span: Interval | null
  /** The words before it, from the figure before or the sentence's beginning; the nearest ones where there are many. */
  readonly gap: string
  /** The words behind it, up to the next figure or the sentence's end. */
  readonly after: string
  /** Place in its row. */
  readonly at: number
  /** The whole text that it stands in. */
  readonly text: string
}

export interface Row {
  readonly stated: readonly Stated[]
  /** Whether the figure stands in this sentence. */
  holds(item: Stated): boolean
  /** The figures up to so many before and behind one. */
  around(item: Stated, reach: number): readonly Stated[]
  /** Words from the end of one figure to the beginning of a later one; null where they are too far apart. */
  between(from: Stated, to: Stated): string | null
}

const isBlank = (code: number): boolean => code <= 32 || code === 0xa0 || code === 0x3000 || code === 0xfeff

export function withoutBlanks(text: string): string {
  let out = ''
  let from = 0
  for (let i = 0; i <= text.length; i++) {
    if (i < text.length && !isBlank(text.charCodeAt(i))) continue
    if (i > from) out += text.slice(from, i)
    from = i + 1
  }
  return out
}

/** The sentences of a text that hold figures, in order. */
export function* rowsOf(text: string, figures: readonly Figure[]): Generator<Row> {
  for (let first = 0; first < figures.length; ) {
    const { start, end } = (figures[first] as Figure).sentence
    let last = first + 1
    while (last < figures.length && figures[last]?.sentence.start === start) last++
    yield rowOf(text, figures.slice(first, last), start, end)
    first = last
  }
}

function rowOf(text: string, figures: readonly Figure[], start: number, end: number): Row {
  const stated = figures.map((figure, at): Stated => {
    const before = at === 0 ? start : (figures[at - 1] as Figure).end
    const behind = figures[at + 1]?.start ?? end
    return {
      figure,
      span: spanOf(figure),
      gap: withoutBlanks(text.slice(Math.max(before, figure.start - REACH), figure.start)),
      after: withoutBlanks(text.slice(figure.end, Math.min(behind, figure.end + REACH))),
      at,
      text,
    }
  })
  return {
    stated,
    holds: (item) => stated[item.at] === item,
    around: ({ at }, reach) => stated.slice(Math.max(0, at - reach), at + reach + 1),
    between: (from, to) =>
      to.figure.start - from.figure.end > REACH
        ? null
        : withoutBlanks(text.slice(from.figure.end, to.figure.start)),
  }
}

const CLAUSE_END = '，。；：！？、,;:!?（）()“”—'

/** The words of its own clause that stand before it. */
export function clauseBefore(gap: string): string {
  for (let i = gap.length - 1; i >= 0; i--) if (CLAUSE_END.includes(gap[i] as string)) return gap.slice(i + 1)
  return gap
}

/** Whether two figures are amounts that can be added: the same unit, or units of one dimension. */
export function sameDimension(a: Figure, b: Figure): boolean {
  if (a.unit === b.unit) return true
  return a.canonical !== null && b.canonical !== null && a.canonical.unit === b.canonical.unit
}

export const isLevel = (figure: Figure): boolean =>
  figure.kind === 'quantity' || figure.kind === 'percentage' || figure.kind === 'duration'

/** The span of one figure in the unit of another: unchanged where the units are the same. */
export const spanIn = (item: Stated, other: Figure): Interval | null =>
  inUnitOf(item.figure, item.span, other)

/** The number as written, in the unit of another figure; for a range or a vague number what it spans. */
export function pointIn(item: Stated, other: Figure): Interval | null {
  const { decimal, decimalMax } = item.figure
  const value = decimalMax === null ? parseDecimal(decimal) : null
  return value === null ? spanIn(item, other) : inUnitOf(item.figure, exactly(value), other)
}

function inUnitOf(figure: Figure, span: Interval | null, other: Figure): Interval | null {
  if (span === null || figure.unit === other.unit) return span
  const [own, its] = [factorOf(figure), factorOf(other)]
  const factor: Rational = its.n === 0n ? ONE : ratio(own.n * its.d, own.d * its.n)
  return scale(span, factor)
}
