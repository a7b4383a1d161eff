/**
 * Units and measure words: what may follow a number, what it measures, and what it converts to.
 *
 * The tables stand in `units/`, a unit a line; the format is described in `units/parse.ts`. A new unit is a line there
 * and a line in `fixtures/corpus/`. The tables are read once, at import: 3 to 5 ms for all of them.
 *
 * For the scanner:
 * - Longest match first, over UNITS and NOT_UNITS together. Where a word of NOT_UNITS wins, the number has no unit.
 * - 千, 百, 万, 兆 may begin a unit (千瓦, 千克, 百帕, 兆瓦) as well as end a number. Where both readings are open the
 *   unit wins: 3000万千瓦 is 3000万 of 千瓦. A number in words keeps its 千 only where no unit begins there.
 * - A name that ends in a Latin letter (m, GB, kWh) needs a character after it that is no Latin letter or digit, and
 *   its case is as listed: 5g is a mass, 5G is not.
 * - ／ reads as /, and full-width letters as half-width ones.
 * - A name has one entry in UNITS. Other readings of it (度 of heat, 块 of money) are in OTHER_READINGS; what is
 *   measured decides between them, so that is for the binder.
 */
import { CLASSIFIERS } from './units/classifiers.ts'
import { EVENTS, OTHER_READINGS_TABLE, PROPORTIONS, TRANSPORT } from './units/count.ts'
import { MONEY, PREFIXES } from './units/money.ts'
import { NOT_UNITS_TABLE } from './units/not-units.ts'
import { parseQuotients, parseUnits, type Unit } from './units/parse.ts'
import { PHYSICAL } from './units/physical.ts'
import { PARTS, QUOTIENTS } from './units/quotients.ts'
import { TIME } from './units/time.ts'

export type { Unit } from './units/parse.ts'

const simple: readonly Unit[] = [
  ...parseUnits(PHYSICAL, 'units/physical.ts'),
  ...parseUnits(TIME, 'units/time.ts'),
  ...parseUnits(MONEY, 'units/money.ts'),
  ...parseUnits(PROPORTIONS, 'units/count.ts, PROPORTIONS'),
  ...parseUnits(EVENTS, 'units/count.ts, EVENTS'),
  ...parseUnits(TRANSPORT, 'units/count.ts, TRANSPORT'),
  ...parseUnits(CLASSIFIERS, 'units/classifiers.ts'),
]

/** Every unit and measure word, a spelling each. Where two tables give one name, the first one holds. */
export const UNITS: readonly Unit[] = [
  ...simple,
  ...parseQuotients(QUOTIENTS, 'units/quotients.ts', simple, parseUnits(PARTS, 'units/quotients.ts, PARTS')),
]

/** Readings of names in UNITS in another sense. The same name may stand here more than once. */
export const OTHER_READINGS: readonly Unit[] = parseUnits(
  OTHER_READINGS_TABLE,
  'units/count.ts, OTHER_READINGS',
)

/** Words that begin like a unit and are none: 家庭, 对外. */
export const NOT_UNITS: readonly string[] = NOT_UNITS_TABLE.trim().split(/\s+/)

export interface CurrencyPrefix {
  text: string
  /** ISO 4217, or null where the sign is shared by several currencies (¥, $). */
  code: string | null
}

/** Currencies that stand before their number: 人民币500元, US$5亿. */
export const CURRENCY_PREFIXES: readonly CurrencyPrefix[] = PREFIXES.trim()
  .split('\n')
  .map((line) => {
    const [text, code] = line.split(' | ')
    return { text, code: code === '-' ? null : code }
  })
