/** Exact fractions of whole numbers, so that no sum, share or growth passes through a binary fraction. */

export interface Rational {
  readonly n: bigint
  /** Always positive; the fraction is in its lowest terms. */
  readonly d: bigint
}

function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b]
  while (y !== 0n) [x, y] = [y, x % y]
  return x === 0n ? 1n : x
}

export function ratio(n: bigint, d: bigint): Rational {
  const [p, q] = d < 0n ? [-n, -d] : [n, d]
  const common = gcd(p, q)
  return { n: p / common, d: q / common }
}

export const whole = (n: bigint | number): Rational => ({ n: BigInt(n), d: 1n })
export const ZERO = whole(0)
export const ONE = whole(1)
export const HUNDRED = whole(100)

/** Longer numbers are identifiers that were taken for figures; powers of them would cost without bound. */
const MOST_DIGITS = 60

/** `-12.50` as a fraction; null for what is no decimal number, or one of no human size. */
export function parseDecimal(text: string | null): Rational | null {
  if (text === null || text.length > MOST_DIGITS || !/^-?\d+(\.\d+)?$/.test(text)) return null
  const point = text.indexOf('.')
  if (point < 0) return whole(BigInt(text))
  return ratio(BigInt(text.slice(0, point) + text.slice(point + 1)), 10n ** BigInt(text.length - point - 1))
}

export const add = (a: Rational, b: Rational): Rational => ratio(a.n * b.d + b.n * a.d, a.d * b.d)
export const subtract = (a: Rational, b: Rational): Rational => ratio(a.n * b.d - b.n * a.d, a.d * b.d)
export const multiply = (a: Rational, b: Rational): Rational => ratio(a.n * b.n, a.d * b.d)
export const divide = (a: Rational, b: Rational): Rational => ratio(a.n * b.d, a.d * b.n)
export const negate = (a: Rational): Rational => ({ n: -a.n, d: a.d })
export const compare = (a: Rational, b: Rational): number => {
  const difference = a.n * b.d - b.n * a.d
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

export function power(a: Rational, exponent: number): Rational {
  return { n: a.n ** BigInt(exponent), d: a.d ** BigInt(exponent) }
}

/** Ten to a power, which may be negative. */
export const ten = (exponent: number): Rational =>
  exponent >= 0 ? whole(10n ** BigInt(exponent)) : { n: 1n, d: 10n ** BigInt(-exponent) }

export type Rounding = 'down' | 'up' | 'nearest'

const floorDivide = (n: bigint, d: bigint): bigint => (n >= 0n || n % d === 0n ? n / d : n / d - 1n)

/** The number as decimal text with so many digits behind the point at most, without a trailing fraction of zeros. */
export function toDecimal(a: Rational, digits: number, rounding: Rounding = 'nearest'): string {
  const scaled = a.n * 10n ** BigInt(digits)
  const down = floorDivide(scaled, a.d)
  const isExact = down * a.d === scaled
  let units = down
  if (!isExact && rounding === 'up') units++
  if (!isExact && rounding === 'nearest' && 2n * (scaled - down * a.d) >= a.d) units++
  const sign = units < 0n ? '-' : ''
  const text = (units < 0n ? -units : units).toString().padStart(digits + 1, '0')
  if (digits === 0) return sign + text
  const fraction = text.slice(text.length - digits).replace(/0+$/, '')
  return sign + text.slice(0, text.length - digits) + (fraction === '' ? '' : `.${fraction}`)
}

/** How many digits stand before the point: 3 for 412, 0 for 0.5, -1 for 0.05. */
export function magnitude(a: Rational): number {
  if (a.n === 0n) return 0
  const size = a.n < 0n ? -a.n : a.n
  let digits = size.toString().length - a.d.toString().length
  while (compare({ n: size, d: a.d }, ten(digits)) >= 0) digits++
  return digits
}
