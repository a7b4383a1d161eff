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

const OF_NAME: Readonly<Record<string, number>> = Object.fromEntries([
  ...words('幢 栋 座 室 单元 弄 楼 层 房').map((name) => [name, UnitIs.building]),
  ...words(
    '日 天 年 时 季度 个季度 世纪 个世纪 年度 个年度 学期 个学期 夜 晚 周 星期 个星期 交易日 个交易日 工作日 个工作日',
  ).map((name) => [name, UnitIs.articleTime]),
])

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
    (OF_NAME[name] ?? 0) |
    (classifier ? UnitIs.classifier : 0) |
    (solo ? UnitIs.solo : 0) |
    (weak ? UnitIs.weak : 0) |
    (DURATIONS.has(dimension) ? UnitIs.duration : 0) |
    (classifier || COUNTS.has(dimension) ? UnitIs.count : 0) |
    (last >= 97 && last <= 122 ? UnitIs.latin : 0)
  )
}
