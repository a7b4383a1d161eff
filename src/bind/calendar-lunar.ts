/**
 * The Chinese lunar calendar from 1990 to 2050, as a table: for each lunar year the day of its New Year in the civil
 * calendar (MMDD), its leap month (0 for none), and for each of its 12 or 13 months whether it has 30 days (1) or 29 (0).
 *
 * The calendar is fixed by GB/T 33661-2017. The table was worked out by its rules from the times of the new moons and
 * solar terms in Beijing time, and agrees with the Hong Kong Observatory's published conversion tables (1901-2100) in
 * every month. A table costs 2 KB and cannot be off by a day near midnight, as a short formula would be.
 */
import { dayOf } from './calendar.ts'

const TABLE = `
1990 0127 5 0100100101111
1991 0215 0 010010010111
1992 0204 0 011001001011
1993 0123 3 0110101001010
1994 0210 0 111010100101
1995 0131 8 0110101100101
1996 0219 0 010110101100
1997 0207 0 101010110110
1998 0128 5 1001001101101
1999 0216 0 100100101110
2000 0205 0 110010010110
2001 0124 4 1101010010101
2002 0212 0 110101001010
2003 0201 0 110110100101
2004 0122 2 0101101010101
2005 0209 0 010101101010
2006 0129 7 1010101011011
2007 0218 0 001001011101
2008 0207 0 100100101101
2009 0126 5 1100100101011
2010 0214 0 101010010101
2011 0203 0 101101001010
2012 0123 4 1011010101010
2013 0210 0 101011010101
2014 0131 9 0101010110101
2015 0219 0 010010111010
2016 0208 0 101001011011
2017 0128 6 0101001010111
2018 0216 0 010100101011
2019 0205 0 101010010011
2020 0125 4 0111010010101
2021 0212 0 011010101010
2022 0201 0 101011010101
2023 0122 2 0100110110101
2024 0210 0 010010110110
2025 0129 6 1010010101110
2026 0217 0 101001001110
2027 0206 0 110100100110
2028 0126 5 1110100100110
2029 0213 0 110101010011
2030 0203 0 010110101010
2031 0123 3 0110101101010
2032 0211 0 100101101101
2033 0131 11 0100101011101
2034 0219 0 010010101101
2035 0208 0 101001001101
2036 0128 6 1101001001011
2037 0215 0 110100100101
2038 0204 0 110101010010
2039 0124 5 1101101010100
2040 0212 0 101101011010
2041 0201 0 010101101101
2042 0122 2 0100101011011
2043 0210 0 010010011011
2044 0130 7 1010010010111
2045 0217 0 101001001011
2046 0206 0 101010100101
2047 0126 5 1011010100101
2048 0214 0 011011010010
2049 0202 0 101011011010
2050 0123 3 0101010110110
`

interface LunarYear {
  newYear: number
  leap: number
  lengths: number[]
}

let years: Map<number, LunarYear> | null = null

/** Read on first use: most texts name no festival. */
function lunarYear(year: number): LunarYear | null {
  if (years === null) {
    years = new Map()
    for (const line of TABLE.trim().split('\n')) {
      const [y, date, leap, months] = line.split(' ') as [string, string, string, string]
      years.set(Number(y), {
        newYear: dayOf(Number(y), Number(date.slice(0, 2)), Number(date.slice(2))),
        leap: Number(leap),
        lengths: Array.from(months, (bit) => (bit === '1' ? 30 : 29)),
      })
    }
  }
  return years.get(year) ?? null
}

/** How many days the lunar month has, or 0 outside the table. A leap month follows the month of its number. */
export function lunarMonthLength(year: number, month: number): number {
  const found = lunarYear(year)
  if (found === null) return 0
  return found.lengths[month - 1 + (found.leap > 0 && month > found.leap ? 1 : 0)] ?? 0
}

/** The civil day of a lunar date, or null outside the table or where the month has no such day. */
export function lunarDay(year: number, month: number, day: number): number | null {
  const found = lunarYear(year)
  if (found === null || day < 1 || day > lunarMonthLength(year, month)) return null
  const before = month - 1 + (found.leap > 0 && month > found.leap ? 1 : 0)
  let days = day - 1
  for (let i = 0; i < before; i++) days += found.lengths[i] as number
  return found.newYear + days
}
