/**
 * Values that the text implies: last year's, from a level and its growth. They are offered as ranges as close as the
 * text's rounding lets them be, and only where the text says that the growth is against the year before, and it is one
 * of the level itself, not one at constant prices.
 */
import type { Figure } from '../../schemas/figure.ts'
import type { DerivedFigure } from '../../schemas/finding.ts'
import { isBareChange, isComparedBase, isRealGrowth } from './change.ts'
import { yearBefore } from './checks/contradictions.ts'
import { boundsOf, hashId, rangeText } from './finding.ts'
import { add, divide, type Interval, intersect, isPositive, scale, subtract } from './interval.ts'
import { HUNDRED, ONE, ratio } from './rational.ts'
import { type Row, type Stated, sameDimension, spanIn } from './row.ts'

/** Changes that follow one level. */
const REACH = 4

export function* deriveFrom(row: Row): Generator<DerivedFigure> {
  for (const level of row.stated) {
    const { figure, span } = level
    if (isComparedBase(level)) continue
    if (span === null || (figure.kind !== 'quantity' && figure.kind !== 'percentage') || !isPositive(span))
      continue
    let value: Interval | null = null
    const changes: Stated[] = []
    for (let at = level.at + 1; at <= level.at + REACH; at++) {
      const change = row.stated[at]
      if (change === undefined || change.figure.kind !== 'change') break
      if (change.figure.changeOf !== figure.id || change.figure.basis !== 'yoy') break
      if (!isBareChange(change.gap) || isRealGrowth(change.gap, figure, level.gap)) break
      const before = beforeOf(level, change)
      if (before === null || !isPositive(before)) break
      const both: Interval | null = value === null ? before : intersect(value, before)
      // Two changes that do not fit are a finding; what was before is then not known.
      if (both === null) {
        value = null
        break
      }
      value = both
      changes.push(change)
    }
    if (value !== null && value.low !== null && value.high !== null)
      yield derivedFigure(level, changes, value)
  }
}

/** What the level was before the change: L ÷ (1 + x %), or L − N. */
function beforeOf(level: Stated, change: Stated): Interval | null {
  if (level.span === null || change.span === null) return null
  const isDown = change.figure.direction === 'down'
  const isPoints = change.figure.unit === '百分点' || change.figure.unit === '个百分点'
  if (change.figure.unit === '%') {
    if (level.figure.kind === 'percentage') return null
    const one: Interval = { low: ONE, high: ONE }
    const rate = scale(change.span, ratio(1n, HUNDRED.n))
    return divide(level.span, isDown ? subtract(one, rate) : add(one, rate))
  }
  if (
    isPoints !== (level.figure.kind === 'percentage') ||
    (!isPoints && !sameDimension(change.figure, level.figure))
  )
    return null
  const by = isPoints ? change.span : spanIn(change, level.figure)
  if (by === null) return null
  return isDown ? add(level.span, by) : subtract(level.span, by)
}

function derivedFigure(level: Stated, changes: readonly Stated[], value: Interval): DerivedFigure {
  const { figure } = level
  const { period } = figure
  const words = changes
    .map(({ figure: { quote, direction } }) => `${direction === 'down' ? '−' : '+'}${quote}`)
    .join(', ')
  const bounds = boundsOf(value)
  return {
    derived: true,
    id: hashId(['derived', figure.id, ...changes.map((change) => change.figure.id)]),
    source: figure.source,
    check: 'growth',
    measure: figure.measure?.text ?? null,
    subject: figure.subject?.text ?? null,
    period: period === null || (period.from === null && period.to === null) ? null : shifted(period),
    low: bounds?.low ?? '',
    high: bounds?.high ?? '',
    unit: figure.unit,
    statement: `a year before ${figure.quote} (${words}): ${rangeText(value, figure.unit)}`,
    restsOn: [figure.id, ...changes.map((change) => change.figure.id)],
    line: figure.line,
    column: figure.column,
  }
}

const shifted = ({ from, to, edtf }: NonNullable<Figure['period']>): NonNullable<DerivedFigure['period']> => {
  const [first, last] = [from === null ? null : yearBefore(from), to === null ? null : yearBefore(to)]
  // As coarse as it was said: 2022-01/2022-10 gives 2021-01/2021-10.
  const parts = edtf?.split('/').map((part) => (/^\d{4}(-|$)/.test(part) ? yearBefore(part) : part))
  return { from: first, to: last, edtf: parts === undefined ? null : parts.join('/') }
}
