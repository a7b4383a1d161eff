import type { Unit } from '../lexicon/units.ts'

const DURATIONS: ReadonlySet<string> = new Set(['duration', 'working days', 'trading days', 'school terms', 'nights'])

/** Whether the unit measures a length of time that can be a statement by itself. */
export const isDuration = (unit: Unit): boolean => DURATIONS.has(unit.dimension)

const COUNTS: ReadonlySet<string> = new Set([
  'count', 'people', 'households', 'events', 'containers', 'containers by piece', 'sets', 'pairs', 'dozens', 'doses', 'kinds',
  'occurrences', 'groups', 'places', 'bodies', 'rooms', 'capacity', 'shares', 'votes', 'parts', 'levels',
])

/** Whether the unit counts things or events, rather than measuring a magnitude. */
export const isCount = (unit: Unit): boolean => unit.classifier || COUNTS.has(unit.dimension)

/** The unit as it is reported: 个百分点 is 百分点, 个小时 小时; only 个月 keeps its 个, which tells it from the month. */
export const writtenUnit = (name: string): string =>
  name === '％' ? '%' : name.length > 1 && (name[0] === '个' || name[0] === '個') && name[1] !== '月' && name[1] !== '/' && name[1] !== '每' ? name.slice(1) : name
