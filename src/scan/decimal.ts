/**
 * Exact decimal numbers: `digits` times ten to the power `scale`. 7.5 is {75, -1}; times 万 only the scale moves,
 * so no value ever passes through a binary fraction (1.2345亿 is 123450000, 16.4亿 is 1640000000).
 */
export interface Decimal {
  readonly digits: string
  readonly scale: number
}

export const decimal = (digits: string, scale = 0): Decimal => ({ digits, scale })

export const fromInteger = (value: number): Decimal =>
  decimal(value <= Number.MAX_SAFE_INTEGER ? String(value) : BigInt(value).toString())

export const shift = (d: Decimal, power: number): Decimal => decimal(d.digits, d.scale + power)

const big = (d: Decimal, scale: number): bigint => BigInt(d.digits) * 10n ** BigInt(d.scale - scale)

export function add(a: Decimal, b: Decimal): Decimal {
  const scale = Math.min(a.scale, b.scale)
  return decimal((big(a, scale) + big(b, scale)).toString(), scale)
}

export function multiply(a: Decimal, factor: number): Decimal {
  return decimal((BigInt(a.digits) * BigInt(factor)).toString(), a.scale)
}

/** The number as text, without exponent, leading zeros or a trailing fraction of zeros: '75000', '0.5'. */
export function toText(d: Decimal): string {
  let sign = ''
  let digits = d.digits
  if (digits.charCodeAt(0) === 45) {
    sign = '-'
    digits = digits.slice(1)
  }
  let lead = 0
  while (lead < digits.length - 1 && digits.charCodeAt(lead) === 48) lead++
  if (lead > 0) digits = digits.slice(lead)
  if (digits === '0') return '0'
  if (d.scale >= 0) return sign + digits + '0'.repeat(d.scale)
  const point = digits.length + d.scale
  const padded = point > 0 ? digits : '0'.repeat(1 - point) + digits
  const cut = Math.max(point, 1)
  const whole = padded.slice(0, cut)
  let end = padded.length
  while (end > cut && padded.charCodeAt(end - 1) === 48) end--
  return end > cut ? `${sign}${whole}.${padded.slice(cut, end)}` : sign + whole
}
