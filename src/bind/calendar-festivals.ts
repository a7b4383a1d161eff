/**
 * Festivals and the days off around them.
 *
 * `HOLIDAYS` holds the days off as the State Council's office announced them each year (国务院办公厅关于部分节假日安排的通知,
 * weekends that join on included): for each year a letter for the festival, the first day (MMDD; a first day in
 * December belongs to the year before) and how many days. A holiday beyond the table has its day, not its length.
 * Another year is one more line.
 */
import { dayOf } from './calendar.ts'
import { lunarDay } from './calendar-lunar.ts'

const HOLIDAYS = `
2004 n0101+1 s0122+7 l0501+7 g1001+7
2005 n0101+3 s0209+7 l0501+7 g1001+7
2006 n0101+3 s0129+7 l0501+7 g1001+7
2007 n0101+3 s0218+7 l0501+7 g1001+7
2008 n1230+3 s0206+7 q0404+3 l0501+3 d0607+3 m0913+3 g0929+7
2009 n0101+3 s0125+7 q0404+3 l0501+3 d0528+3 m1001+8 g1001+8
2010 n0101+3 s0213+7 q0403+3 l0501+3 d0614+3 m0922+3 g1001+7
2011 n0101+3 s0202+7 q0403+3 l0430+3 d0604+3 m0910+3 g1001+7
2012 n0101+3 s0122+7 q0402+3 l0429+3 d0622+3 m0930+8 g0930+8
2013 n0101+3 s0209+7 q0404+3 l0429+3 d0610+3 m0919+3 g1001+7
2014 n0101+1 s0131+7 q0405+3 l0501+3 d0531+3 m0906+3 g1001+7
2015 n0101+3 s0218+7 q0404+3 l0501+3 d0620+3 m0926+2 g1001+7
2016 n0101+3 s0207+7 q0402+3 l0430+3 d0609+3 m0915+3 g1001+7
2017 n1231+3 s0127+7 q0402+3 l0429+3 d0528+3 m1001+8 g1001+8
2018 n1230+3 s0215+7 q0405+3 l0429+3 d0616+3 m0922+3 g1001+7
2019 n1230+3 s0204+7 q0405+3 l0501+4 d0607+3 m0913+3 g1001+7
2020 n0101+1 s0124+10 q0404+3 l0501+5 d0625+3 m1001+8 g1001+8
2021 n0101+3 s0211+7 q0403+3 l0501+5 d0612+3 m0919+3 g1001+7
2022 n0101+3 s0131+7 q0403+3 l0430+5 d0603+3 m0910+3 g1001+7
2023 n1231+3 s0121+7 q0405+1 l0429+5 d0622+3 m0929+8 g0929+8
2024 n1230+3 s0210+8 q0404+3 l0501+5 d0608+3 m0915+3 g1001+7
2025 n0101+1 s0128+8 q0404+3 l0501+5 d0531+3 m1001+8 g1001+8
2026 n0101+3 s0215+9 q0404+3 l0501+5 d0619+3 m0925+3 g1001+7
`

/** Festivals on a fixed day of the civil calendar. */
const CIVIL_DAYS: Readonly<Record<string, readonly [month: number, day: number]>> = {
  'new-year': [1, 1],
  women: [3, 8],
  labour: [5, 1],
  children: [6, 1],
  party: [7, 1],
  army: [8, 1],
  teachers: [9, 10],
  national: [10, 1],
  'double-eleven': [11, 11],
  'double-twelve': [12, 12],
  christmas: [12, 25],
}

/** Festivals on a fixed day of the lunar calendar. */
const LUNAR_DAYS: Readonly<Record<string, readonly [month: number, day: number]>> = {
  spring: [1, 1],
  lantern: [1, 15],
  'dragon-boat': [5, 5],
  qixi: [7, 7],
  'mid-autumn': [8, 15],
  'double-ninth': [9, 9],
}

const LETTERS: Readonly<Record<string, string>> = {
  'new-year': 'n',
  spring: 's',
  qingming: 'q',
  labour: 'l',
  'dragon-boat': 'd',
  'mid-autumn': 'm',
  national: 'g',
}

/** The travel rush of the Spring Festival lasts forty days from the fifteenth day before it. */
const RUSH_BEFORE = 15
const RUSH_DAYS = 40

export interface Days {
  from: number
  to: number
}

let holidays: Map<string, Days> | null = null

function announced(year: number, letter: string): Days | null {
  if (holidays === null) {
    holidays = new Map()
    for (const line of HOLIDAYS.trim().split('\n')) {
      const [y, ...entries] = line.split(' ') as [string, ...string[]]
      for (const entry of entries) {
        const month = Number(entry.slice(1, 3))
        const from = dayOf(
          Number(y) - (entry.startsWith('n') && month === 12 ? 1 : 0),
          month,
          Number(entry.slice(3, 5)),
        )
        holidays.set(y + entry.charAt(0), { from, to: from + Number(entry.slice(6)) - 1 })
      }
    }
  }
  return holidays.get(`${year}${letter}`) ?? null
}

/**
 * 清明 and 冬至 by the mean formula of the solar terms (寿星公式). Compared with computed terms it is right for every
 * year from 1990 to 2050 but one: the winter solstice of 2021 is a day earlier.
 */
function solarTerm(year: number, month: number, twentieth: number, twentyFirst: number): number | null {
  if (year < 1990 || year > 2050) return null
  const y = year % 100
  const day = Math.floor(y * 0.2422 + (year < 2000 ? twentieth : twentyFirst)) - Math.floor(y / 4)
  return dayOf(year, month, month === 12 && year === 2021 ? day - 1 : day)
}

function festivalDay(year: number, name: string): number | null {
  const fixed = CIVIL_DAYS[name]
  if (fixed) return dayOf(year, fixed[0], fixed[1])
  const lunar = LUNAR_DAYS[name]
  if (lunar) return lunarDay(year, lunar[0], lunar[1])
  if (name === 'qingming') return solarTerm(year, 4, 5.59, 4.81)
  if (name === 'winter-solstice') return solarTerm(year, 12, 22.6, 21.94)
  if (name === 'spring-eve') {
    const spring = lunarDay(year, 1, 1)
    return spring === null ? null : spring - 1
  }
  return null
}

/** The days of a festival in a year, or of the holiday around it; null where the tables do not reach. */
export function festival(year: number, name: string, holiday: boolean): Days | null {
  if (name === 'spring-rush') {
    const spring = lunarDay(year, 1, 1)
    return spring === null ? null : { from: spring - RUSH_BEFORE, to: spring - RUSH_BEFORE + RUSH_DAYS - 1 }
  }
  if (name === 'summer-rush') return { from: dayOf(year, 7, 1), to: dayOf(year, 8, 31) }
  const letter = LETTERS[name]
  if (holiday && letter !== undefined) {
    return announced(year, letter)
  }
  const day = festivalDay(year, name)
  return day === null ? null : { from: day, to: day }
}
