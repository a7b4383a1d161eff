/**
 * Exact decimal numbers: `digits` times ten to the power `scale`. 7.5 is {75, -1}; times 万 only the scale moves,
 * so no value ever passes through a binary fraction (1.2345亿 is 123450000, 16.4亿 is 1640000000).
 */
export interface Decimal {
  readonly digits: string
  readonly scale: number
}

export const decimal = (digits: string, scale = 0): Decimal => ({ digits, scale })

/** Most numbers in words are small: they are made once. */
const SMALL = Array.from({ length: 101 }, (_, value) => decimal(String(value)))

export const fromInteger = (value: number): Decimal =>
  value <= 100
    ? SMALL[value]
    : decimal(value <= Number.MAX_SAFE_INTEGER ? String(value) : BigInt(value).toString())

export const shift = (d: Decimal, power: number): Decimal =>
  power === 0 ? d : decimal(d.digits, d.scale + power)

const big = (d: Decimal, scale: number): bigint => BigInt(d.digits) * 10n ** BigInt(d.scale - scale)

export function add(a: Decimal, b: Decimal): Decimal {
  const scale = Math.min(a.scale, b.scale)
  return decimal((big(a, scale) + big(b, scale)).toString(), scale)
}

export function multiply(a: Decimal, factor: number): Decimal {
  return decimal((BigInt(a.digits) * BigInt(factor)).toString(), a.scale)
}

const ZEROS = Array.from({ length: 17 }, (_, count) => '0'.repeat(count))
const zeros = (count: number): string => (count < ZEROS.length ? ZEROS[count] : '0'.repeat(count))

/** The number as text, without exponent, leading zeros or a trailing fraction of zeros: '75000', '0.5'. */
export function toText(d: Decimal): string {
  let { digits } = d
  const { scale } = d
  let sign = ''
  let code = digits.charCodeAt(0)
  if (code === 45) {
    sign = '-'
    digits = digits.slice(1)
    code = digits.charCodeAt(0)
  }
  if (code === 48) {
    let lead = 0
    while (lead < digits.length - 1 && digits.charCodeAt(lead) === 48) lead++
    if (lead > 0) digits = digits.slice(lead)
    if (digits === '0') return '0'
  }
  if (scale === 0) return sign === '' ? digits : sign + digits
  if (scale > 0) return sign + digits + zeros(scale)
  const point = digits.length + scale
  const padded = point > 0 ? digits : zeros(1 - point) + digits
  const cut = Math.max(point, 1)
  const whole = padded.slice(0, cut)
  let end = padded.length
  while (end > cut && padded.charCodeAt(end - 1) === 48) end--
  return end > cut ? `${sign}${whole}.${padded.slice(cut, end)}` : sign + whole
}
