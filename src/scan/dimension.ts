import type { Unit } from '../lexicon/units.ts'
import { words } from '../lexicon/word-list.ts'

const DURATIONS: ReadonlySet<string> = new Set([
  'duration',
  'working days',
  'trading days',
  'school terms',
  'nights',
])

/** Whether the unit measures a length of time that can be a statement by itself. */
export const isDuration = (unit: Unit): boolean => DURATIONS.has(unit.dimension)

const COUNTS: ReadonlySet<string> = new Set(
  words(`
  count people households events containers containers by piece sets pairs dozens doses kinds
  occurrences groups places bodies rooms capacity shares votes parts levels
`),
)

/** Whether the unit counts things or events, rather than measuring a magnitude. */
export const isCount = (unit: Unit): boolean => unit.classifier || COUNTS.has(unit.dimension)
