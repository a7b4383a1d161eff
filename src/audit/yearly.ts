/** Growth a year: what leads from one level to another in n years, without a floating root. */
import { type Interval, mirror, scale, subtract } from './interval.ts'
import { compare, HUNDRED, ONE, power, type Rational, ratio } from './rational.ts'

/** Steps of the rate that is looked for: a ten-thousandth of a per cent. */
const GRAIN = 1_000_000n
/** Nothing grows by more in a year, and the search needs an end. */
const MOST = GRAIN * 10_000n

/** The yearly growth in per cent that makes the quotient in n years, upwards or downwards; its ends moved outwards to the grain. */
export function yearlyRate(quotient: Interval, n: number, direction: 1 | -1): Interval {
  const low = quotient.low === null ? null : rootOf(quotient.low, n, 'down')
  const high = quotient.high === null ? null : rootOf(quotient.high, n, 'up')
  const rate = scale(subtract({ low, high }, { low: ONE, high: ONE }), HUNDRED)
  return direction === 1 ? rate : mirror(rate)
}

/** The nth root, as a fraction of the grain at or under it, or at or above it: by halving, in some forty steps. */
function rootOf(value: Rational, n: number, way: 'down' | 'up'): Rational {
  let [under, above] = [0n, MOST]
  while (above - under > 1n) {
    const between = (under + above) / 2n
    const order = compare(power(ratio(between, GRAIN), n), value)
    if (order === 0) return ratio(between, GRAIN)
    if (order < 0) under = between
    else above = between
  }
  return ratio(way === 'down' ? under : above, GRAIN)
}
