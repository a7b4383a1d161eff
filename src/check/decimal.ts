/** Decimals compared digit by digit: values can have more of them than a float holds. */

/** A number, or its digits, as digits: what floats write with an exponent is written out. */
export function decimalOf(value: number | string): string {
  const text = String(value)
  const [mantissa = '', exponent] = text.split('e')
  if (exponent === undefined) return text
  const { sign, whole, fraction } = parts(mantissa)
  const point = whole.length + Number(exponent)
  const digits = whole + fraction
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`
  return (
    sign +
    (point < digits.length ? `${digits.slice(0, point)}.${digits.slice(point)}` : digits.padEnd(point, '0'))
  )
}

/** Below zero where a is less than b, above where it is greater. */
export function compareDecimals(a: string, b: string): number {
  const [left, right] = [parts(a), parts(b)]
  const scale = Math.max(left.fraction.length, right.fraction.length)
  const difference = scaled(left, scale) - scaled(right, scale)
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

interface Parts {
  readonly sign: string
  readonly whole: string
  readonly fraction: string
}

function parts(decimal: string): Parts {
  const sign = decimal.startsWith('-') ? '-' : ''
  const [whole = '0', fraction = ''] = decimal.slice(sign.length).split('.')
  return { sign, whole, fraction }
}

const scaled = ({ sign, whole, fraction }: Parts, scale: number): bigint =>
  BigInt(sign + whole + fraction.padEnd(scale, '0'))
