/**
 * What a stated number may really be, as its writing and the words around it say.
 *
 * - A rounded number may be off by half of the last place written: 12.5亿 is 12.45亿 to 12.55亿.
 * - Things that are counted one by one (35个, 2105人) are as written. Any number of three zeros or more at its end,
 *   and any measured one of two, is taken as rounded to the place before the last zero: 2000吨 is 1950 to 2050.
 * - 超 and 突破 leave it open above; 余 and 多 inside the number up to the next unit of its last digit that is not
 *   zero (200余 is 200 to 300); 近 as much below; 约 and 左右 that unit to either side; 不到 leaves all below it.
 */
import type { Figure } from '../../schemas/figure.ts'
import type { Interval } from './interval.ts'
import {
  add,
  compare,
  multiply,
  ONE,
  parseDecimal,
  type Rational,
  ratio,
  subtract,
  ten,
  ZERO,
} from './rational.ts'

const POWERS: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8, 兆: 12 }
const HALF = ratio(1n, 2n)
/** Units without a dimension that are measured all the same. */
const NOT_COUNTED = ['点', '%', '倍', '百分点', '个百分点']

const digitOf = (code: number): number =>
  code >= 48 && code <= 57 ? code - 48 : code >= 0xff10 && code <= 0xff19 ? code - 0xff10 : -1

/** The place of the last digit written, as a power of ten, and whether anything but whole ones is written. */
interface Writing {
  readonly place: number
  /** 万, 亿 or digits behind a point: no count of single things. */
  readonly isScaled: boolean
}

/** Reads how the number that begins in `quote` at or after `from` is written; null for numbers in words. */
function writingOf(quote: string, from: number): Writing | null {
  let at = from
  while (at < quote.length && digitOf(quote.charCodeAt(at)) < 0) at++
  if (at === quote.length) return null
  let behindPoint = 0
  let isBehind = false
  for (; at < quote.length; at++) {
    const character = quote[at] as string
    if (digitOf(quote.charCodeAt(at)) >= 0) behindPoint += isBehind ? 1 : 0
    else if (character === '.' || character === '．') isBehind = true
    else if (character !== ',' && character !== '，' && character !== ' ') break
  }
  let power = 0
  for (; at < quote.length; at++) {
    const character = quote[at] as string
    if (character in POWERS) power += POWERS[character] as number
    else if (!'余多几'.includes(character)) break
  }
  // 3万6000公顷: what follows says more than the first part does.
  if (power > 0 && digitOf(quote.charCodeAt(at)) >= 0) return writingOf(quote, at)
  return { place: power - behindPoint, isScaled: power > 0 || behindPoint > 0 }
}

/** The place of the last digit that is not zero: 2 for 35200, -1 for 0.5. */
function lastPlace(decimal: string): number {
  const point = decimal.indexOf('.')
  if (point >= 0) return point + 1 - decimal.length
  let zeros = 0
  while (zeros < decimal.length - 1 && decimal.charCodeAt(decimal.length - 1 - zeros) === 48) zeros++
  return zeros
}

/** Half of what one step of the last place comes to; zero for what was counted one by one. */
function halfStep(figure: Figure, decimal: string, from: number): Rational {
  const writing = writingOf(figure.quote, from)
  const last = lastPlace(decimal)
  const isCount =
    figure.canonical === null &&
    (figure.kind === 'quantity' || figure.kind === 'change') &&
    !NOT_COUNTED.includes(figure.unit ?? '')
  const place = writing?.place ?? (isCount ? 0 : last)
  const zeros = last - place
  const isRound = zeros >= (isCount && !(writing?.isScaled ?? false) ? 3 : 2)
  if (isCount && place === 0 && !isRound) return ZERO
  return multiply(ten(isRound ? last - 1 : place), HALF)
}

/** Where the second number of a range begins: behind the sign or word between the two. */
function secondNumber(quote: string): number {
  for (let at = 1; at < quote.length; at++) if ('—–-－~～至到'.includes(quote[at] as string)) return at
  return 0
}

/** What the figure may be, in its own unit; null where the text gives no number. */
export function spanOf(figure: Figure): Interval | null {
  const value = parseDecimal(figure.decimal)
  if (value === null || figure.decimal === null) {
    const { range } = figure
    if (range === null) return null
    return { low: parseDecimal(range.min), high: parseDecimal(range.max) }
  }
  if (figure.rule.startsWith('change/doubling')) return doublingSpan(value)
  if (figure.decimalMax !== null) {
    const most = parseDecimal(figure.decimalMax)
    if (most === null) return null
    const half = halfStep(figure, figure.decimalMax, secondNumber(figure.quote))
    return { low: subtract(value, half), high: add(most, half) }
  }
  const half = halfStep(figure, figure.decimal, 0)
  const step = ten(lastPlace(figure.decimal))
  const isInside = ['余', '多', '几'].some((word) => figure.quote.includes(word))
  switch (figure.modifier) {
    case 'over':
      return { low: value, high: isInside ? add(value, step) : null }
    case 'nearly':
      return { low: subtract(value, step), high: value }
    case 'under':
    case 'within':
      return { low: value.n >= 0n ? ZERO : null, high: value }
    case 'about':
      return widen(value, compare(step, half) > 0 ? step : half)
    case 'vague':
      return null
    default:
      return widen(value, half)
  }
}

const widen = (value: Rational, by: Rational): Interval => ({
  low: subtract(value, by),
  high: add(value, by),
})

/**
 * 翻番 says by how many doublings, in whole ones, and nobody says 翻番 of exactly twice only: from 0.85 to 1.25 times
 * the power of two is taken for it.
 */
function doublingSpan(percent: Rational): Interval {
  const hundred = ten(2)
  const times = add(percent, hundred)
  return {
    low: subtract(multiply(times, ratio(17n, 20n)), hundred),
    high: subtract(multiply(times, ratio(5n, 4n)), hundred),
  }
}

/** A figure's unit in the canonical one of its dimension; one where there is none. */
export function factorOf(figure: Figure): Rational {
  const value = parseDecimal(figure.decimal)
  const canonical = parseDecimal(figure.canonical?.decimal ?? null)
  if (value === null || canonical === null || value.n === 0n) return ONE
  return ratio(canonical.n * value.d, canonical.d * value.n)
}
