/** What `dimensions` of a definition may name, and which units are of one. */
import { UNITS } from '../lexicon/units.ts'

/** Names that go beside those of the unit tables, with what each stands for there. */
const GROUPS: Readonly<Record<string, readonly string[]>> = {
  money: ['currency'],
  energy: ['energy', 'degree'],
  share: ['percent'],
  'share or points': ['percent', 'percentage points'],
}

/** The names in the unit tables that a list of dimensions stands for. */
export const dimensionSet = (names: readonly string[]): ReadonlySet<string> =>
  new Set(names.flatMap((name) => GROUPS[name] ?? [name]))

export const dimensionNames = (): string[] => [
  ...new Set([...Object.keys(GROUPS), ...UNITS.map(({ dimension }) => dimension)]),
]

const known = new Map<string, ReadonlySet<string>>()

/** The dimensions of a unit as figures carry it. Texts have few units, so each is looked for when it first comes. */
export function dimensionsOf(unit: string): ReadonlySet<string> {
  let dimensions = known.get(unit)
  if (dimensions === undefined) {
    dimensions = new Set(UNITS.filter((each) => each.unit === unit).map(({ dimension }) => dimension))
    // Own packs can bring any number of units.
    if (known.size < UNITS.length) known.set(unit, dimensions)
  }
  return dimensions
}

/** In these anything can be stated: a change, a share or a multiple of it. */
const RELATIVE = ['percent', 'percentage points', 'multiple']

export function isRelative(unit: string): boolean {
  const dimensions = dimensionsOf(unit)
  return RELATIVE.some((dimension) => dimensions.has(dimension))
}

/** The units of dimensions, as figures carry them. */
export const unitsOf = (dimensions: ReadonlySet<string>): string[] =>
  UNITS.filter(({ dimension }) => dimensions.has(dimension)).map(({ unit }) => unit)

/** Whether the scanner knows a unit, by what figures carry or by what texts write. */
export const isUnit = (word: string): boolean =>
  UNITS.some(({ name, unit }) => name === word || unit === word)
