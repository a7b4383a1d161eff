import type { Canonical, FigureKind } from '../../schemas/figure.ts'
import type { NumberToken } from '../scan/token.ts'

/** How many decimals a canonical value keeps where its factor does not divide evenly (1亩 is 2000/3 m2). */
const PRECISION = 12n

/** An exact rational: whole numbers over and under the line, as text and, where they are small, as numbers. */
interface Factor {
  over: bigint
  under: bigint
  /** How many decimal places the two were written with: 1.5/2 is 15/20. */
  places: number
  /** Over the line, where nothing stands under it and it has no decimal places; else 0. */
  whole: number
}

interface Scaled {
  digits: string
  places: number
}

/** A number's digits without its point, and how many of them stand behind it. */
function digitsOf(decimal: string): Scaled {
  const point = decimal.indexOf('.')
  return point < 0
    ? { digits: decimal, places: 0 }
    : { digits: decimal.slice(0, point) + decimal.slice(point + 1), places: decimal.length - point - 1 }
}

const factors = new Map<string, Factor>()

/** A factor of the unit tables, which has the form `1000` or `2000/3`; read once. */
function factorOf(text: string): Factor {
  let factor = factors.get(text)
  if (factor === undefined) {
    const [over = '1', under = '1'] = text.split('/')
    const top = digitsOf(over)
    const bottom = digitsOf(under)
    const whole = under === '1' && top.places === 0 ? Number(over) : 0
    factor = {
      over: BigInt(top.digits) * 10n ** BigInt(bottom.places),
      under: BigInt(bottom.digits),
      places: top.places,
      whole,
    }
    factors.set(text, factor)
  }
  return factor
}

/** `decimal` times the exact rational `factor`, as decimal text. */
function scale(decimal: string, { over, under, places, whole }: Factor): string {
  const value = digitsOf(decimal)
  // Most products are small enough to be exact as numbers; the rest goes by big integers.
  const product = whole === 0 ? Number.NaN : Number(value.digits) * whole
  if (Number.isSafeInteger(product)) return withPoint(String(product), value.places)
  let digits = BigInt(value.digits) * over
  let point = value.places + places
  if (digits % under === 0n) digits /= under
  else {
    // Rounded half up at PRECISION places beyond the number's own.
    const scaled = digits * 10n ** PRECISION
    digits = (scaled * 2n + under) / (under * 2n)
    point += Number(PRECISION)
  }
  return withPoint(digits.toString(), point)
}

/** Whole digits with a decimal point `places` before their end, without the zeros that end a fraction. */
function withPoint(digits: string, places: number): string {
  if (places === 0) return digits
  const sign = digits.charCodeAt(0) === 45 ? '-' : ''
  const text = digits.slice(sign.length).padStart(places + 1, '0')
  const point = text.length - places
  let end = text.length
  while (end > point && text.charCodeAt(end - 1) === 48) end--
  return end === point
    ? sign + text.slice(0, point)
    : `${sign}${text.slice(0, point)}.${text.slice(point, end)}`
}

/** The value in the canonical unit of its dimension; null where the unit has none. */
export function canonical(token: NumberToken, kind: FigureKind): Canonical | null {
  const { entry } = token
  if (entry === null || entry.canonical === null || token.decimal === null) return null
  if (kind === 'frequency' || kind === 'ratio' || kind === 'rank') return null
  const factor = factorOf(entry.factor)
  const decimal = scale(token.decimal, factor)
  const decimalMax = token.decimalMax === null ? null : scale(token.decimalMax, factor)
  return {
    unit: entry.canonical,
    value: Number(decimal),
    decimal,
    valueMax: decimalMax === null ? null : Number(decimalMax),
    decimalMax,
  }
}
