/**
 * Stretches of days with the grain in which they were said, and how they are written as EDTF (ISO 8601-2): level 0
 * dates and intervals, level 1 open ends, `~` for approximate and X for unspecified digits, level 2 sub-year
 * groupings (quarters 33-36, halves 40-41, seasons 21-24) and sets.
 */
import { addMonths, civil, dayOf, isoDay, isoMonth, isoYear, yearOf } from './calendar.ts'

export type Grain =
  | 'years'
  | 'decade'
  | 'year'
  | 'half'
  | 'quarter'
  | 'season'
  | 'months'
  | 'month'
  | 'days'
  | 'day'

export interface Stretch {
  from: number
  to: number
  grain: Grain
  /** Whether the ends are only about there: 年初, 近三年. */
  fuzzyFrom: boolean
  fuzzyTo: boolean
}

export const stretch = (from: number, to: number, grain: Grain, fuzzy = false): Stretch => ({
  from,
  to,
  grain,
  fuzzyFrom: fuzzy,
  fuzzyTo: fuzzy,
})

export const wholeYear = (year: number): Stretch => stretch(dayOf(year, 1, 1), dayOf(year, 12, 31), 'year')

export const years = (first: number, last: number, fuzzy = false): Stretch =>
  stretch(dayOf(first, 1, 1), dayOf(last, 12, 31), 'years', fuzzy)

/** So many months from a day that begins one. */
export const months = (from: number, count: number, grain: Grain): Stretch =>
  stretch(from, addMonths(from, count) - 1, grain)

export const wholeMonth = (year: number, month: number): Stretch => months(dayOf(year, month, 1), 1, 'month')

export const oneDay = (day: number): Stretch => stretch(day, day, 'day')

/** The stretch between two days in the coarsest grain that fits them. */
export function between(from: number, to: number): Stretch {
  if (from === to) return oneDay(from)
  const first = civil(from)
  const after = civil(to + 1)
  if (first.day !== 1 || after.day !== 1) return stretch(from, to, 'days')
  const count = (after.year - first.year) * 12 + after.month - first.month
  if (count % 12 === 0 && first.month === 1) return stretch(from, to, count === 12 ? 'year' : 'years')
  if (count === 6 && first.month % 6 === 1) return stretch(from, to, 'half')
  if (count === 3 && first.month % 3 === 1) return stretch(from, to, 'quarter')
  return stretch(from, to, count === 1 ? 'month' : 'months')
}

/** One end as EDTF, in the stretch's grain. */
export function edge(of: Stretch, which: 'from' | 'to'): string {
  const day = of[which]
  const mark = (which === 'from' ? of.fuzzyFrom : of.fuzzyTo) ? '~' : ''
  switch (of.grain) {
    case 'years':
    case 'decade':
    case 'year':
      return isoYear(yearOf(day)) + mark
    case 'half':
    case 'quarter':
    case 'season':
    case 'months':
    case 'month':
      return isoMonth(day) + mark
    default:
      return isoDay(day) + mark
  }
}

/** The stretch as EDTF. */
export function edtf(of: Stretch): string {
  const { year, month } = civil(of.from)
  const mark = of.fuzzyFrom ? '~' : ''
  switch (of.grain) {
    case 'year':
    case 'month':
    case 'day':
      return edge(of, 'from')
    case 'decade':
      return `${isoYear(year).slice(0, -1)}X${mark}`
    case 'half':
      return `${isoYear(year)}-${month < 7 ? 40 : 41}${mark}`
    case 'quarter':
      return `${isoYear(year)}-${33 + Math.floor((month - 1) / 3)}${mark}`
    case 'season':
      return `${isoYear(year)}-${20 + Math.floor(month / 3)}${mark}`
    default:
      return `${edge(of, 'from')}/${edge(of, 'to')}`
  }
}

/** The EDTF of what comes right before (-1) or right behind (1), in the stretch's own grain. */
export function neighbour(of: Stretch, side: -1 | 1): string {
  const day = side < 0 ? of.from - 1 : of.to + 1
  return edge({ ...of, from: day, to: day, fuzzyFrom: false, fuzzyTo: false }, 'from')
}
