/** Narrows a stretch of days step by step: the second quarter of a year, the last third of a month, the end of a plan. */
import type { Edge, PeriodStep } from '../scan/period-expression.ts'
import { addMonths, civil, dayOf, daysInMonth, yearOf } from './calendar.ts'
import { type Ground, NO_DATE, NO_PREVIOUS } from './calendar-base.ts'
import { festival } from './calendar-festivals.ts'
import { lunarDay, lunarMonthLength } from './calendar-lunar.ts'
import { between, months, oneDay, type Stretch, stretch, wholeMonth, years } from './calendar-stretch.ts'

const NO_YEAR = 'the year is not said'

export function narrowed(at: Stretch | null, step: PeriodStep, ground: Ground): Stretch | string {
  if (step.unit === 'decade') return decade(at, step.value, ground)
  if (at === null) return ground.today === null ? NO_DATE : NO_YEAR
  const { year, month } = civil(at.from)
  switch (step.unit) {
    case 'half':
      return months(dayOf(year, step.value === 1 ? 1 : 7, 1), 6, 'half')
    case 'quarter':
      return months(dayOf(year, step.value * 3 - 2, 1), 3, 'quarter')
    case 'season':
      // Spring is March to May, as the weather services count (QX/T 152); winter ends in the next year.
      return months(dayOf(year, step.value * 3, 1), 3, 'season')
    case 'month':
      return wholeMonth(year, step.value)
    case 'third':
      return third(at, step.value)
    case 'day':
      if (step.value > daysInMonth(year, month)) return 'no such date'
      return oneDay(dayOf(year, month, step.value))
    case 'weekday':
      return oneDay(at.from + step.value - 1)
    case 'weekend':
      return weekend(at, ground)
    case 'festival':
      return festivalIn(year, step.name, step.holiday)
    case 'lunar':
      return lunar(year, step.month, step.day)
    case 'edge':
      return edgeOf(at, step.value)
    case 'first':
    case 'last':
      return counted(at, step)
    case 'same':
      return moved(at, ground)
    case 'named':
      return step.reason
    case 'clock':
      return at
  }
}

/** 90年代: of the century that was said, else the nearest that is not after the document's date. */
function decade(at: Stretch | null, value: number, { today }: Ground): Stretch | string {
  let first: number
  if (at !== null && at.grain === 'years') first = yearOf(at.from) - 1 + value
  else if (today !== null) {
    const year = yearOf(today)
    first = year - (year % 100) + value
    if (first > year) first -= 100
  } else if (value >= 30) first = 1900 + value
  else return 'which century is not said'
  return { ...years(first, first + 9), grain: 'decade' }
}

/** On Monday and Tuesday 这个周末 is the one that has just been. */
function weekend(at: Stretch, { today }: Ground): Stretch {
  const back = today !== null && (today === at.from || today === at.from + 1) ? 7 : 0
  return stretch(at.from + 5 - back, at.from + 6 - back, 'days')
}

/** 1 to 3 are 上旬, 中旬, 下旬; 4 and 5 are 上中旬 and 中下旬. */
function third(at: Stretch, value: number): Stretch {
  if (value === 4) return stretch(at.from, at.from + 19, 'days')
  if (value === 5) return stretch(at.from + 10, at.to, 'days')
  const from = at.from + (value - 1) * 10
  return stretch(from, value === 3 ? at.to : from + 9, 'days')
}

function festivalIn(year: number, name: string, holiday: boolean): Stretch | string {
  const days = festival(year, name, holiday)
  if (days !== null) return between(days.from, days.to)
  return holiday && festival(year, name, false) !== null
    ? 'the days off are not in the table of holidays'
    : 'outside the table of festivals'
}

function lunar(year: number, month: number, day: number): Stretch | string {
  if (day > 0) {
    const found = lunarDay(year, month, day)
    return found === null ? 'no such date in the table of the lunar calendar' : oneDay(found)
  }
  const first = lunarDay(year, month, 1)
  if (first === null) return 'outside the table of the lunar calendar'
  return stretch(first, first + lunarMonthLength(year, month) - 1, 'days')
}

/**
 * 初, 中, 末 of something. The end of a year, quarter, month or plan is its last day, as figures stand there (2025年底);
 * its start and middle, and every part of a decade or a century, are rough.
 */
function edgeOf(at: Stretch, value: Edge): Stretch {
  const year = yearOf(at.from)
  if (at.grain === 'decade') {
    const [first, last] = value === 'start' ? [0, 3] : value === 'middle' ? [4, 6] : [7, 9]
    return years(year + first, year + last, true)
  }
  if (at.grain === 'years' && yearOf(at.to) - year > 20) {
    const [first, last] = value === 'start' ? [0, 9] : value === 'middle' ? [40, 59] : [90, 99]
    return years(year + first, year + last, true)
  }
  if (value === 'end') return oneDay(at.to)
  // 下半月.
  if (value === 'second') return stretch(at.from + 15, at.to, 'days')
  switch (at.grain) {
    case 'years':
      return years(year + (value === 'start' ? 0 : 2), year + (value === 'start' ? 0 : 2), true)
    case 'year':
      return rough(
        value === 'start' ? months(at.from, 1, 'month') : months(addMonths(at.from, 5), 1, 'month'),
      )
    case 'half':
    case 'quarter':
    case 'season':
    case 'months':
      return rough(
        value === 'start' ? months(at.from, 1, 'month') : months(addMonths(at.from, 1), 1, 'month'),
      )
    default:
      return rough(third(at, value === 'start' ? 1 : 2))
  }
}

const rough = (at: Stretch): Stretch => ({ ...at, fuzzyFrom: true, fuzzyTo: true })

/** 前10个月, 后三天, 前四年. */
function counted(
  at: Stretch,
  { unit, count, of }: Extract<PeriodStep, { unit: 'first' | 'last' }>,
): Stretch | string {
  const inMonths = of === 'year' ? 12 : of === 'quarter' ? 3 : of === 'month' ? 1 : 0
  const days = of === 'week' ? 7 : 1
  const from =
    unit === 'first'
      ? at.from
      : inMonths > 0
        ? addMonths(at.to + 1, -count * inMonths)
        : at.to + 1 - count * days
  const to =
    unit === 'last'
      ? at.to
      : inMonths > 0
        ? addMonths(at.from, count * inMonths) - 1
        : at.from + count * days - 1
  if (from < at.from || to > at.to) return 'longer than what it is part of'
  return inMonths > 0 ? stretch(from, to, of === 'year' ? 'years' : 'months') : between(from, to)
}

/** 去年同期: the months and days of the period before, in this year or month. */
function moved(at: Stretch, { previous }: Ground): Stretch | string {
  if (previous === null) return NO_PREVIOUS
  const { from, to } = previous
  if (to === null) return 'the period before it is open'
  if (at.grain === 'month') {
    const here = civil(at.from)
    const by = (day: number): number => (here.year - civil(day).year) * 12 + here.month - civil(day).month
    return from === null
      ? oneDay(shifted(to, by(to)))
      : between(shifted(from, by(from)), shifted(to, by(from)))
  }
  if (at.grain !== 'year') return 'it names no year'
  const years = (yearOf(at.from) - yearOf(to)) * 12
  return from === null ? oneDay(shifted(to, years)) : between(shifted(from, years), shifted(to, years))
}

/** Keeps the last day of a month the last. */
function shifted(day: number, by: number): number {
  return civil(day + 1).day === 1 ? addMonths(day + 1, by) - 1 : addMonths(day, by)
}
