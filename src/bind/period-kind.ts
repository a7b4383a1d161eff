/** Tells by a period's expression what it says: a day, a year, the end of a stretch, a word that passes. */
import type { PeriodToken } from '../scan/token.ts'

/** Words that hold only where they are said. */
export const isPassing = (token: PeriodToken): boolean => token.kind === 'vague' || token.kind === 'clock'

/** Whether it is a length of time, with what it came to behind it: 五年平均, 三年累计. */
export function isTotal({ expression: { opening, closing, parts } }: PeriodToken): boolean {
  const base = parts[0]?.base
  return opening === null && closing === null && base?.kind === 'length' && base.side === 'plain'
}

/** Whether it is a length of time, from when it does not say: 一天之内. */
export const isLength = ({ expression }: PeriodToken): boolean => expression.parts[0]?.base?.kind === 'length'

/** Whether it is within a length of time: 3年以内. */
export const isWithin = (token: PeriodToken): boolean =>
  isLength(token) && token.expression.closing === 'within'

/** Whether it says how long an offer or a rule is in force from now on: 自即日起至12月31日. */
export const isInForce = ({ expression: { opening, join, parts } }: PeriodToken): boolean =>
  join === 'to' && opening === null && parts[0]?.base?.kind === 'day' && parts[0].base.from === 'document'

/** Whether it is a stretch of several years: 过去五年, “十三五”时期, 2016年至2020年, 2014年以来. */
export function isYears({ expression: { opening, join, closing, parts } }: PeriodToken): boolean {
  const base = parts[0]?.base
  if (base === null || base === undefined || opening === 'until' || (parts[0]?.steps.length ?? 0) > 0)
    return false
  if (base.kind === 'length') return base.unit === 'year' && (base.count ?? 2) >= 2 && closing !== 'before'
  if (base.kind === 'plan') return true
  return base.kind === 'year' && (join === 'to' || closing === 'since')
}

/** Whether it is an event within a story: 达产后, 开工时. */
export const isEvent = ({ expression }: PeriodToken): boolean => expression.parts[0]?.base?.kind === 'event'

/** Whether it is a word for some other time, such as stories begin with: 近日, 此前, 以往. */
export function isOther({ expression }: PeriodToken): boolean {
  const kind = expression.parts[0]?.base?.kind
  return kind === 'vague' || kind === 'now'
}

/** Whether it is the time of the text: 目前. */
export const isNow = ({ expression }: PeriodToken): boolean => expression.parts[0]?.base?.kind === 'now'

/**
 * Whether it is a time of day, such as events have, on a day that is said without its year: 5月7日9时24分. On a weekday a part of
 * the day is one too (周日夜里); on a day of the month it is that day (3日上午).
 */
export function isMoment({ expression }: PeriodToken): boolean {
  const { opening, parts } = expression
  const [part] = parts
  if (opening !== null || part === undefined || parts.length > 1) return false
  if (part.base?.kind === 'year' && part.base.from === 'text') return false
  const weekday = part.steps.some((step) => step.unit === 'weekday')
  return part.steps.some((step) => step.unit === 'clock' && (weekday || step.hour !== null))
}

/** Whether it is a day or a part of one, on which something happened; as of a day is another thing. */
export function isDay({ expression }: PeriodToken): boolean {
  const { opening, parts } = expression
  if (opening !== null) return false
  for (const { base, steps } of parts) {
    if (base?.kind === 'day') return true
    for (const { unit } of steps) if (unit === 'day' || unit === 'weekday' || unit === 'clock') return true
  }
  return false
}

/** Whether it is the end of a stretch, at which stocks are counted: 年末, 3月末. */
export function isEnd({ expression }: PeriodToken): boolean {
  const last = expression.parts.at(-1)?.steps.at(-1)
  return expression.opening === null && last?.unit === 'edge' && last.value === 'end'
}

/** Whether it is a part of a year that is not said: 1—5月, 9月末, 上半年. */
export const isMonths = (token: PeriodToken): boolean =>
  token.expression.parts[0]?.base === null && !isDay(token)

/** Whether it leaves open of which year it is: 年末, 全年, 3月末. */
export function isOpen({ expression }: PeriodToken): boolean {
  const base = expression.parts[0]?.base
  return base === null || ((base?.kind === 'year' || base?.kind === 'month') && base.from === 'unsaid')
}

/** The year that it says and nothing besides, as what it is counted from; null for other periods. */
function yearAlone({ expression }: PeriodToken): string | null {
  const { opening, closing, parts } = expression
  const [part] = parts
  if (opening !== null || closing !== null || parts.length > 1 || part?.base?.kind !== 'year') return null
  return part.steps.length === 0 ? part.base.from : null
}

/** Whether it says only in which year counted from the text's: 今年, 去年. */
export const isYearOnly = (token: PeriodToken): boolean => yearAlone(token) === 'document'

/** Whether it says only a year that is known: 2008年, 去年. */
export function isKnownYear(token: PeriodToken): boolean {
  const from = yearAlone(token)
  return from === 'text' || from === 'document'
}

/** Whether it says that a year is meant as a whole, and not which: 全年. */
export const isWholeYear = (token: PeriodToken): boolean => yearAlone(token) === 'unsaid'
