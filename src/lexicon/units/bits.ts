/** What the rules of the scanner ask of a unit, as bits: comparing names and dimensions at every number is slow. */

import { words } from '../word-list.ts'
import * as UnitIs from './unit-is.ts'

const OF_DIMENSION: Readonly<Record<string, number>> = {
  percent: UnitIs.percent,
  'percentage points': UnitIs.points,
  multiple: UnitIs.multiple,
  voltage: UnitIs.voltage,
  places: UnitIs.places,
  people: UnitIs.people,
  length: UnitIs.halved,
  mass: UnitIs.halved,
  area: UnitIs.halved,
}

const DURATIONS: ReadonlySet<string> = new Set([
  'duration',
  'working days',
  'trading days',
  'school terms',
  'nights',
])

const COUNTS: ReadonlySet<string> = new Set(
  words(`
  count people households events containers containers by piece sets pairs dozens doses kinds
  occurrences groups places bodies rooms capacity shares votes parts levels
`),
)

interface Asked {
  name: string
  dimension: string
  classifier: boolean
  solo: boolean
  weak: boolean
}

export function bitsOf({ name, dimension, classifier, solo, weak }: Asked): number {
  const last = name.charCodeAt(name.length - 1) | 32
  return (
    UnitIs.known |
    (OF_DIMENSION[dimension] ?? 0) |
    (classifier ? UnitIs.classifier : 0) |
    (solo ? UnitIs.solo : 0) |
    (weak ? UnitIs.weak : 0) |
    (DURATIONS.has(dimension) ? UnitIs.duration : 0) |
    (classifier || COUNTS.has(dimension) ? UnitIs.count : 0) |
    (last >= 97 && last <= 122 ? UnitIs.latin : 0)
  )
}
