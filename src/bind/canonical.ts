import type { Canonical, FigureKind } from '../../schemas/figure.ts'
import type { NumberToken } from '../scan/token.ts'

/** How many decimals a canonical value keeps where its factor does not divide evenly (1亩 is 2000/3 m2). */
const PRECISION = 12n

/** `decimal` times the exact rational `factor`, as decimal text. */
function scale(decimal: string, factor: string): string {
  const [over = '1', under = '1'] = factor.split('/')
  const point = (text: string): { digits: bigint; places: number } => {
    const [whole = '0', fraction = ''] = text.split('.')
    return { digits: BigInt(whole + fraction), places: fraction.length }
  }
  const value = point(decimal)
  const top = point(over)
  const bottom = point(under)
  let digits = value.digits * top.digits * 10n ** BigInt(bottom.places)
  let places = value.places + top.places
  if (digits % bottom.digits === 0n) digits /= bottom.digits
  else {
    // Rounded half up at PRECISION places beyond the number's own.
    const scaled = digits * 10n ** PRECISION
    digits = (scaled * 2n + bottom.digits) / (bottom.digits * 2n)
    places += Number(PRECISION)
  }
  const negative = digits < 0n
  const text = (negative ? -digits : digits).toString().padStart(places + 1, '0')
  const whole = text.slice(0, text.length - places)
  const fraction = text.slice(text.length - places).replace(/0+$/, '')
  return `${negative ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`
}

/** The value in the canonical unit of its dimension; null where the unit has none. */
export function canonical(token: NumberToken, kind: FigureKind): Canonical | null {
  const { entry } = token
  if (entry === null || entry.canonical === null || token.decimal === null) return null
  if (kind === 'frequency' || kind === 'ratio' || kind === 'rank') return null
  const decimal = scale(token.decimal, entry.factor)
  const decimalMax = token.decimalMax === null ? null : scale(token.decimalMax, entry.factor)
  return {
    unit: entry.canonical,
    value: Number(decimal),
    decimal,
    valueMax: decimalMax === null ? null : Number(decimalMax),
    decimalMax,
  }
}
