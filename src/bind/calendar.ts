/**
 * The civil calendar by day numbers: days since 1 January 1970, proleptic Gregorian, any year. Day numbers make ends,
 * neighbours and lengths plain arithmetic, and need no time zone. The conversion is Howard Hinnant's
 * ("chrono-compatible low-level date algorithms").
 */

export function dayOf(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yoe = y - era * 400
  const doy = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  return era * 146097 + yoe * 365 + Math.floor(yoe / 4) - Math.floor(yoe / 100) + doy - 719468
}

export interface Civil {
  year: number
  month: number
  day: number
}

export function civil(dayNumber: number): Civil {
  const z = dayNumber + 719468
  const era = Math.floor(z / 146097)
  const doe = z - era * 146097
  const yoe = Math.floor(
    (doe - Math.floor(doe / 1460) + Math.floor(doe / 36524) - Math.floor(doe / 146096)) / 365,
  )
  const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100))
  const mp = Math.floor((5 * doy + 2) / 153)
  const month = mp < 10 ? mp + 3 : mp - 9
  return {
    year: yoe + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: doy - Math.floor((153 * mp + 2) / 5) + 1,
  }
}

export const yearOf = (dayNumber: number): number => civil(dayNumber).year

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** The same day so many months on, or the last day of that month where it is shorter. */
export function addMonths(dayNumber: number, months: number): number {
  const { year, month, day } = civil(dayNumber)
  const total = year * 12 + month - 1 + months
  const y = Math.floor(total / 12)
  const m = total - y * 12 + 1
  return dayOf(y, m, Math.min(day, daysInMonth(y, m)))
}

/** 1 is Monday, 7 Sunday. */
export const weekdayOf = (dayNumber: number): number => ((((dayNumber + 3) % 7) + 7) % 7) + 1

const TWO_DIGITS = Array.from({ length: 32 }, (_, n) => String(n).padStart(2, '0'))

/** ISO 8601, four digits of the year; years before 1 are negative: 221 BC is -0220. */
export function isoYear(year: number): string {
  if (year >= 1000) return String(year)
  return year < 0 ? `-${String(-year).padStart(4, '0')}` : String(year).padStart(4, '0')
}

export function isoMonth(dayNumber: number): string {
  const { year, month } = civil(dayNumber)
  return `${isoYear(year)}-${TWO_DIGITS[month]}`
}

export function isoDay(dayNumber: number): string {
  const { year, month, day } = civil(dayNumber)
  return `${isoYear(year)}-${TWO_DIGITS[month]}-${TWO_DIGITS[day]}`
}

/** The day number of an ISO date, or null where it is none. */
export function parseDay(iso: string): number | null {
  const first = iso.charCodeAt(0) === 0x2d ? 1 : 0
  if (iso.length !== first + 10 || iso.charCodeAt(first + 4) !== 0x2d || iso.charCodeAt(first + 7) !== 0x2d)
    return null
  const digits = digitsIn(iso, first, first + 4)
  const month = digitsIn(iso, first + 5, first + 7)
  const day = digitsIn(iso, first + 8, first + 10)
  if (digits < 0 || month < 1 || month > 12) return null
  const year = first === 1 ? -digits : digits
  return day < 1 || day > daysInMonth(year, month) ? null : dayOf(year, month, day)
}

/** The number that digits spell, or -1 where another character stands between them. */
function digitsIn(text: string, start: number, end: number): number {
  let value = 0
  for (let i = start; i < end; i++) {
    const digit = text.charCodeAt(i) - 48
    if (digit < 0 || digit > 9) return -1
    value = value * 10 + digit
  }
  return value
}
