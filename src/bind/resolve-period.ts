/**
 * Dates of a period: what the words say, rested on the document's date or on the period before. Ends are inclusive.
 *
 * What is not said is not guessed: without a document date 去年 has no dates, and `unresolved` says why. Where a year is
 * left open (12月8日) it is the document's unless last year's is nearer; where the words look ahead (6月底前, 到9月) the
 * nearest either way. Words for an open side (以来, 起, 前, 截至) leave that side null.
 */
import { FINENESS } from '../lexicon/time-words.ts'
import type { PeriodExpression, PeriodPart, PeriodStep } from '../scan/period-expression.ts'
import { addMonths, civil, isoDay, parseDay, yearOf } from './calendar.ts'
import { baseStretch, type Ground, lengthStretch, weekOf } from './calendar-base.ts'
import { narrowed } from './calendar-narrow.ts'
import {
  edge,
  edtf,
  neighbour,
  oneDay,
  type Stretch,
  stretch,
  wholeMonth,
  wholeYear,
} from './calendar-stretch.ts'

export interface ResolvedPeriod {
  from: string | null
  to: string | null
  edtf: string | null
  unresolved: string | null
}

export interface PeriodContext {
  /** ISO 8601. */
  documentDate: string | null
  /** The period that 同期, 当年, 其间 hang on. */
  previous: ResolvedPeriod | null
  /** The year that holds in the passage, where the caller knows it; it goes before the document's. */
  inheritYear?: number
}

const unresolved = (why: string): ResolvedPeriod => ({ from: null, to: null, edtf: null, unresolved: why })

/** Resolves the dates of an expression. */
export function resolvePeriod(expression: PeriodExpression, context: PeriodContext): ResolvedPeriod {
  const today = context.documentDate === null ? null : dayOfDocument(context.documentDate)
  const grounds = groundsOf(expression, context, today)
  if (typeof grounds === 'string') return unresolved(grounds)
  let best: ResolvedPeriod | null = null
  for (const ground of grounds) {
    const found = on(expression, ground)
    if (typeof found === 'string') {
      best ??= unresolved(found)
      continue
    }
    if (grounds.length === 1 || today === null) return found.period
    if (fits(expression, found.whole, today)) return found.period
    if (best === null || best.unresolved !== null) best = found.period
  }
  return best ?? unresolved('no document date')
}

let lastDate = ''
let lastDay: number | null = null

/** The day of the document, which all its periods ask for. */
function dayOfDocument(date: string): number | null {
  if (date !== lastDate) {
    lastDate = date
    lastDay = parseDay(date)
  }
  return lastDay
}

/** Figures of a cumulative stretch (1—9月) may be out a few days before it is over. */
const EARLY_DAYS = 10

/**
 * Whether the dates are the ones meant. A date without its year is of the document's year unless last year's is
 * nearer (12月8日 in a text of January); likewise a day without its month. A cumulative stretch must be over.
 */
function fits(expression: PeriodExpression, whole: Stretch, today: number): boolean {
  if (looksAhead(expression)) return Math.abs(whole.to - today) <= 183
  const last = expression.parts[expression.parts.length - 1] as PeriodPart
  const step = last.steps[last.steps.length - 1]
  if ((expression.join === 'to' && step?.unit !== 'day') || step?.unit === 'first')
    return whole.to <= today + EARLY_DAYS
  const first = (expression.parts[0] as PeriodPart).steps[0]?.unit
  const span =
    first === 'day' || first === 'third' ? 30 : first === 'weekday' || first === 'weekend' ? 0 : 365
  return (whole.from - today) * 2 <= span
}

/** The same ground with what the words leave open. */
const startingAt = ({ today, previous, year }: Ground, start: Stretch): Ground => ({
  today,
  previous,
  start,
  year,
})

const looksAhead = ({ opening, closing }: PeriodExpression): boolean =>
  closing === 'before' || (opening === 'until' && closing !== 'within')

/** What the open year, month, week or day may be, the likeliest first; a reason where nothing is known. */
function groundsOf(
  expression: PeriodExpression,
  context: PeriodContext,
  today: number | null,
): Ground[] | string {
  const previous = previousOf(context.previous)
  const ground: Ground = { today, previous, start: null, year: context.inheritYear ?? null }
  const first = expression.parts[0] as PeriodPart
  const step = first.steps[0]
  if (first.base !== null) {
    const { base } = first
    if (!('from' in base) || base.from !== 'unsaid') return [ground]
    return openUnit(base.kind === 'month' ? 'month' : 'year', step === undefined, ground, context)
  }
  if (step === undefined) return [ground]
  const fineness = FINENESS[step.unit] as number
  if (step.unit === 'clock') {
    if (previous !== null && previous.from !== null && previous.from === previous.to)
      return [startingAt(ground, oneDay(previous.from))]
    return 'a time of day without a date'
  }
  if (step.unit === 'decade') return [ground]
  if (step.unit === 'weekday' || step.unit === 'weekend') {
    if (today === null) return 'no document date'
    const monday = weekOf(today)
    const ahead = looksAhead(expression)
    return [0, -7, ...(ahead ? [7] : [])].map((days) => ({
      ...ground,
      start: stretch(monday + days, monday + days + 6, 'days'),
    }))
  }
  const month = step.unit === 'day' || step.unit === 'third'
  if (!month && fineness >= 6 && step.unit !== 'first' && step.unit !== 'edge') return [ground]
  return candidates(month ? 'month' : 'year', expression, ground, context)
}

/** 年底 and 全年 mean the year of the text; 月底 its month. */
function openUnit(
  unit: 'year' | 'month',
  whole: boolean,
  ground: Ground,
  context: PeriodContext,
): Ground[] | string {
  const { today, previous } = ground
  const held = previous?.from ?? previous?.to ?? null
  if (context.inheritYear !== undefined && unit === 'year')
    return [startingAt(ground, wholeYear(context.inheritYear))]
  if (whole && held !== null && unit === 'year' && yearOf(previous?.to ?? held) === yearOf(held)) {
    return [startingAt(ground, wholeYear(yearOf(held)))]
  }
  const day = today ?? held
  if (day === null) return 'no document date'
  const { year, month } = civil(day)
  // Early in a year 全年 may be the year that ended or the one that began.
  if (whole && unit === 'year' && month <= 2) return 'last year or this one'
  return [startingAt(ground, unit === 'year' ? wholeYear(year) : wholeMonth(year, month))]
}

function candidates(
  unit: 'year' | 'month',
  expression: PeriodExpression,
  ground: Ground,
  context: PeriodContext,
): Ground[] | string {
  const { today, previous } = ground
  const held = previous?.from ?? previous?.to ?? null
  const { inheritYear } = context
  if (unit === 'year' && inheritYear !== undefined) return [startingAt(ground, wholeYear(inheritYear))]
  const ahead = looksAhead(expression)
  if (unit === 'month') {
    const known = held !== null && (today === null || inheritYear === yearOf(held)) ? held : null
    if (known !== null) {
      const { year, month } = civil(known)
      return [startingAt(ground, wholeMonth(year, month))]
    }
    if (today === null) return 'the month is not said, and there is no document date'
    return [0, -1, -2, ...(ahead ? [1] : [])].map((months) => {
      const { year, month } = civil(addMonths(today - civil(today).day + 1, months))
      return startingAt(ground, wholeMonth(year, month))
    })
  }
  if (today === null) {
    if (held === null) return 'the year is not said, and there is no document date'
    return [startingAt(ground, wholeYear(yearOf(held)))]
  }
  const year = yearOf(today)
  const grounds = [startingAt(ground, wholeYear(year)), startingAt(ground, wholeYear(year - 1))]
  if (ahead) grounds.push(startingAt(ground, wholeYear(year + 1)))
  return grounds
}

function previousOf(period: ResolvedPeriod | null): Ground['previous'] {
  if (period === null) return null
  const from = period.from === null ? null : parseDay(period.from)
  const to = period.to === null ? null : parseDay(period.to)
  return from === null && to === null ? null : { from, to }
}

interface Found {
  period: ResolvedPeriod
  whole: Stretch
}

/** What one part reached, step by step, for the next part to take up. */
interface Reached {
  fineness: number
  at: Stretch
}

function on(expression: PeriodExpression, ground: Ground): Found | string {
  const { parts, join, closing } = expression
  const first = parts[0] as PeriodPart
  if (first.base?.kind === 'length') {
    const found = lengthStretch(
      first.base,
      closing,
      first.steps.some((step) => step.unit === 'same'),
      ground,
    )
    if (typeof found === 'string') return found
    if (found.open)
      return {
        period: { from: null, to: isoDay(found.at.to), edtf: `../${edge(found.at, 'to')}`, unresolved: null },
        whole: found.at,
      }
    return { period: closed(found.at), whole: found.at }
  }
  if (first.base?.kind === 'now' && expression.opening === 'until' && ground.today === null)
    return 'no document date'
  const found: Stretch[] = []
  let reached: Reached[] = []
  for (const part of parts) {
    const levels: Reached[] = []
    const at = partStretch(part, ground, reached, levels)
    if (typeof at === 'string') return at
    found.push(at)
    reached = levels
  }
  return joined(expression, found, join, ground)
}

function partStretch(
  part: PeriodPart,
  ground: Ground,
  before: readonly Reached[],
  levels: Reached[],
): Stretch | string {
  let at: Stretch | null = null
  if (part.base !== null) {
    const base: Stretch | string = baseStretch(part.base, ground)
    if (typeof base === 'string') return base
    at = base
    levels.push({ fineness: FINENESS[part.base.kind] ?? 0, at })
  } else {
    const step = part.steps[0]
    const fineness = step === undefined ? 0 : (FINENESS[step.unit] as number)
    for (const level of before) {
      if (level.fineness < fineness) {
        at = level.at
        levels.push(level)
      }
    }
    at ??= ground.start
    if (at !== null && levels.length === 0)
      levels.push({ fineness: at.grain === 'year' ? 2 : at.grain === 'month' ? 5 : 6, at })
  }
  for (const step of part.steps) {
    const next: Stretch | string = narrowed(at, step, ground)
    if (typeof next === 'string') return next
    at = next
    levels.push({ fineness: FINENESS[step.unit] as number, at })
  }
  return at ?? 'nothing to rest on'
}

/** A later part that takes its year from the one before may lie in the next: 12月28日至1月3日. */
function moved(part: PeriodPart, at: Stretch): Stretch {
  const step: PeriodStep | undefined = part.steps[0]
  const by = step?.unit === 'day' ? 1 : 12
  if (step?.unit === 'weekday') return { ...at, from: at.from + 7, to: at.to + 7 }
  const from = addMonths(at.from, by)
  const whole = civil(at.to + 1).day === 1
  return { ...at, from, to: whole ? addMonths(at.to + 1, by) - 1 : addMonths(at.to, by) }
}

function joined(
  expression: PeriodExpression,
  found: Stretch[],
  join: 'to' | 'and' | null,
  ground: Ground,
): Found | string {
  const { parts } = expression
  let first = found[0] as Stretch
  let last = found[found.length - 1] as Stretch
  const lastPart = parts[parts.length - 1] as PeriodPart
  if (join === 'to' && last.to < first.from) {
    if (lastPart.base !== null) return 'it ends before it begins'
    last = moved(lastPart, last)
  }
  let set: string | null = null
  if (join === 'and') {
    const sorted = [...found].sort((a, b) => a.from - b.from)
    first = sorted[0] as Stretch
    last = sorted[0] as Stretch
    for (const next of sorted.slice(1)) {
      if (next.from > last.to + 1) set = `{${sorted.map((one) => edge(one, 'from')).join(',')}}`
      if (next.to >= last.to) last = next
    }
  }
  const single = found.length === 1 || (first.from === last.from && first.to === last.to)
  const whole: Stretch = single ? first : { ...first, to: last.to, fuzzyTo: last.fuzzyTo }
  const text = single ? edtf(first) : (set ?? `${edge(first, 'from')}/${edge(last, 'to')}`)
  return { period: opened(expression, first, last, text, ground), whole }
}

const closed = (at: Stretch): ResolvedPeriod => ({
  from: isoDay(at.from),
  to: isoDay(at.to),
  edtf: edtf(at),
  unresolved: null,
})

const since = (from: number, start: string): ResolvedPeriod => ({
  from: isoDay(from),
  to: null,
  edtf: `${start}/..`,
  unresolved: null,
})

const until = (to: number, end: string): ResolvedPeriod => ({
  from: null,
  to: isoDay(to),
  edtf: `../${end}`,
  unresolved: null,
})

/** Opens the side that an opening or a closing word leaves open. */
function opened(
  expression: PeriodExpression,
  first: Stretch,
  last: Stretch,
  text: string,
  ground: Ground,
): ResolvedPeriod {
  const { opening, closing, parts } = expression
  const { today } = ground
  const part = parts[parts.length - 1] as PeriodPart
  const step = part.steps[part.steps.length - 1]
  const event = part.base?.kind === 'event'
  switch (closing) {
    case 'since':
      return since(first.from, edge(first, 'from'))
    case 'now':
      if (today === null || today < first.from) return since(first.from, edge(first, 'from'))
      return {
        from: isoDay(first.from),
        to: isoDay(today),
        edtf: `${edge(first, 'from')}/${isoDay(today)}`,
        unresolved: null,
      }
    case 'after':
      return event ? since(last.from, edge(last, 'from')) : since(last.to + 1, neighbour(last, 1))
    case 'before': {
      // A day, or the end of something, is the last day itself (年底前); before anything else it is over.
      const itself = last.grain === 'day' && !event && step?.unit !== 'festival'
      return itself ? until(last.to, edge(last, 'to')) : until(last.from - 1, neighbour(last, -1))
    }
    case 'around': {
      const about = { ...first, to: last.to, fuzzyFrom: true, fuzzyTo: true }
      return {
        ...closed(about),
        edtf: parts.length > 1 ? `${edge(about, 'from')}/${edge(about, 'to')}` : edtf(about),
      }
    }
    default:
      break
  }
  if (opening === 'until') return until(last.to, edge(last, 'to'))
  if (opening === 'since') return since(first.from, edge(first, 'from'))
  return { from: isoDay(first.from), to: isoDay(last.to), edtf: text, unresolved: null }
}
