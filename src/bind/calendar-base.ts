/** The stretch of days that the base of a period names: 2008年, 去年, “十四五”, 近三年, 改革开放. */
import { FINENESS } from '../lexicon/time-words.ts'
import type { Closing, PeriodBase } from '../scan/period-expression.ts'
import { addMonths, civil, dayOf, parseDay, weekdayOf, yearOf } from './calendar.ts'
import {
  between,
  months,
  oneDay,
  type Stretch,
  stretch,
  wholeMonth,
  wholeYear,
  years,
} from './calendar-stretch.ts'

/** What a period may rest on. */
export interface Ground {
  /** The document's date. */
  today: number | null
  /** The period before, where it has dates. */
  previous: { from: number | null; to: number | null } | null
  /** The year, month, week or day that the words leave open. */
  start: Stretch | null
  /** The year that holds in the passage, from the caller. */
  year: number | null
}

export const NO_DATE = 'no document date'
export const NO_PREVIOUS = 'no period before it'

/** The Monday of its week. */
export const weekOf = (day: number): number => day - weekdayOf(day) + 1

/** So many units from the one that holds `day`. */
function unitAt(kind: string, day: number, value: number): Stretch {
  const { year, month } = civil(day)
  switch (kind) {
    case 'year':
      return wholeYear(year + value)
    case 'half':
      return months(addMonths(dayOf(year, month < 7 ? 1 : 7, 1), value * 6), 6, 'half')
    case 'quarter':
      return months(addMonths(dayOf(year, month - ((month - 1) % 3), 1), value * 3), 3, 'quarter')
    case 'month': {
      const first = civil(addMonths(dayOf(year, month, 1), value))
      return wholeMonth(first.year, first.month)
    }
    case 'week': {
      const monday = weekOf(day) + value * 7
      return stretch(monday, monday + 6, 'days')
    }
    default:
      return oneDay(day + value)
  }
}

/** The first plan began in 1953; from the third, in 1966, they follow each other every five years. */
const planStart = (plan: number): number => (plan <= 2 ? 1953 + 5 * (plan - 1) : 1966 + 5 * (plan - 3))

export function baseStretch(base: PeriodBase, ground: Ground): Stretch | string {
  const { today, previous } = ground
  switch (base.kind) {
    case 'century': {
      if (base.from === 'text') return years(base.value * 100 - 99, base.value * 100)
      if (today === null) return base.value === 0 ? years(2001, 2100) : years(1901, 2000)
      const century = Math.floor((yearOf(today) - 1) / 100) + base.value
      return years(century * 100 + 1, century * 100 + 100)
    }
    case 'decade':
      return { ...years(base.value, base.value + 9), grain: 'decade' }
    case 'plan':
      return years(planStart(base.value), planStart(base.value) + 4)
    case 'crossing':
      // The school year begins on 1 September and ends on 31 August.
      if (base.of === 'school')
        return months(dayOf(base.value, 9, 1), 12 * (base.last - base.value), 'months')
      return 'where it begins and ends differs'
    case 'fiscal':
      return 'the fiscal year differs by organisation'
    case 'event': {
      const day = base.date === null ? null : parseDay(base.date)
      return day === null ? 'when that was is not said' : oneDay(day)
    }
    case 'now':
      return today === null ? NO_DATE : oneDay(today)
    case 'previous':
      if (previous === null) return NO_PREVIOUS
      if (previous.from === null || previous.to === null) return 'the period before it is open'
      return between(previous.from, previous.to)
    case 'vague':
      return base.reason
    case 'length':
      return 'counted from a time that is not said'
    default:
      break
  }
  switch (base.from) {
    case 'text':
      return wholeYear(base.value)
    case 'document':
      return today === null ? NO_DATE : unitAt(base.kind, today, base.value)
    case 'every':
      return 'recurs every year'
    case 'unsaid':
      return ground.start ?? NO_DATE
    case 'previous': {
      const day = previous?.from ?? previous?.to ?? null
      if (day === null) return NO_PREVIOUS
      const held = unitAt(base.kind, day, 0)
      // 当日 needs a day before it, 当月 a month: not a year.
      const other = previous?.to ?? day
      if (other > held.to || (previous?.from ?? day) < held.from)
        return `no ${base.kind} before it, but a longer period`
      return unitAt(base.kind, day, base.value)
    }
  }
}

type Length = Extract<PeriodBase, { kind: 'length' }>

const MONTHS: Readonly<Record<string, number>> = { century: 1200, year: 12, quarter: 3, month: 1 }

/** The day so much before or after another; null where the unit is finer than a day. */
function away(day: number, { unit }: Length, count: number): number | null {
  const inMonths = MONTHS[unit]
  if (inMonths !== undefined) {
    const whole = Math.trunc(count * inMonths)
    return addMonths(day, whole) + Math.round((count * inMonths - whole) * 30)
  }
  if (unit === 'week') return day + Math.round(count * 7)
  if (unit === 'day') return day + Math.round(count)
  return null
}

/** The stretch of a length of time; `open` where only its near end is known. */
export function lengthStretch(
  base: Length,
  closing: Closing | null,
  sameDay: boolean,
  { today }: Ground,
): { at: Stretch; open: boolean } | string {
  const { count, side } = base
  const loose = base.last !== null || base.more
  if (side === 'former') return 'first or last ones: not said of what'
  const back = side === 'past' || side === 'this' || closing === 'since'
  if (!back && side === 'plain' && closing !== 'before') return 'counted from a time that is not said'
  if (!back && closing === 'after') return 'counted from a time that is not said'
  if (count === null) return 'no definite bounds'
  if (today === null) return NO_DATE
  if (side === 'future') {
    const to = away(today, base, base.last ?? count)
    if (to === null) return 'finer than a day'
    return { at: { ...stretch(today + 1, to, 'days'), fuzzyTo: true }, open: false }
  }
  const from = away(today, base, -count)
  if (from === null) return 'finer than a day'
  if (back) {
    if (closing === 'before' || closing === 'after') return 'counted from a time that is not said'
    return { at: { ...stretch(from + 1, today, 'days'), fuzzyFrom: true }, open: loose }
  }
  if (sameDay) return { at: oneDay(from), open: false }
  if (loose) return 'no definite bounds'
  const { year, month } = civil(from)
  const fineness = FINENESS[base.unit] ?? 0
  const at =
    fineness <= 2
      ? wholeYear(year)
      : base.unit === 'month' || base.unit === 'quarter'
        ? wholeMonth(year, month)
        : oneDay(from)
  return { at: { ...at, fuzzyFrom: true, fuzzyTo: true }, open: false }
}
