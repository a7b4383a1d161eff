/** What a number may be, between two ends that both belong to it. An end that is null is open: over 12.5亿 has no upper one. */
import {
  add as addRational,
  compare,
  divide as divideRational,
  multiply as multiplyRational,
  negate,
  type Rational,
  subtract as subtractRational,
} from './rational.ts'

export interface Interval {
  readonly low: Rational | null
  readonly high: Rational | null
}

export const exactly = (value: Rational): Interval => ({ low: value, high: value })

const both = (
  a: Rational | null,
  b: Rational | null,
  combine: (x: Rational, y: Rational) => Rational,
): Rational | null => (a === null || b === null ? null : combine(a, b))

export const add = (a: Interval, b: Interval): Interval => ({
  low: both(a.low, b.low, addRational),
  high: both(a.high, b.high, addRational),
})

export const subtract = (a: Interval, b: Interval): Interval => ({
  low: both(a.low, b.high, subtractRational),
  high: both(a.high, b.low, subtractRational),
})

export const sum = (parts: readonly Interval[]): Interval => parts.reduce((total, part) => add(total, part))

/** Quotient of an interval with nothing below zero by one that lies above it; null where that does not hold. */
export function divide(a: Interval, b: Interval): Interval | null {
  if (b.low === null || b.low.n <= 0n || a.low === null || a.low.n < 0n) return null
  return {
    low: b.high === null ? { n: 0n, d: 1n } : divideRational(a.low, b.high),
    high: a.high === null ? null : divideRational(a.high, b.low),
  }
}

export const scale = (a: Interval, factor: Rational): Interval => ({
  low: a.low === null ? null : multiplyRational(a.low, factor),
  high: a.high === null ? null : multiplyRational(a.high, factor),
})

export const mirror = (a: Interval): Interval => ({
  low: a.high === null ? null : negate(a.high),
  high: a.low === null ? null : negate(a.low),
})

/** Whether one number can be in both. */
export const meets = (a: Interval, b: Interval): boolean => !isBelow(a, b) && !isBelow(b, a)

/** Whether all of the first lies under all of the second. */
export const isBelow = (a: Interval, b: Interval): boolean =>
  a.high !== null && b.low !== null && compare(a.high, b.low) < 0

/** What is in both; null where nothing is. */
export function intersect(a: Interval, b: Interval): Interval | null {
  if (!meets(a, b)) return null
  const low = a.low === null ? b.low : b.low === null || compare(a.low, b.low) > 0 ? a.low : b.low
  const high = a.high === null ? b.high : b.high === null || compare(a.high, b.high) < 0 ? a.high : b.high
  return { low, high }
}

export const isPositive = (a: Interval): boolean => a.low !== null && a.low.n > 0n
