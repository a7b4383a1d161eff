import type { Basis, Direction, FigureKind, Status } from '../../schemas/figure.ts'
import type { NumberToken, PeriodToken } from '../scan/token.ts'
import type { Span } from './line.ts'
import type { ResolvedPeriod } from './resolve-period.ts'

/** A number with all that was found for it; offsets in reading order. */
export interface BoundFigure {
  token: NumberToken
  kind: FigureKind
  unit: string | null
  direction: Direction | null
  basis: Basis | null
  measure: Span | null
  subject: Span | null
  period: PeriodToken | null
  resolved: ResolvedPeriod
  status: Status
  speaker: Span | null
  sentence: Span
  /** The level that a change belongs to, and the whole that a part is taken from: places in the list of figures. */
  changeOf: number | null
  partOf: number | null
  /** The words that make it a change, and those that give its status, where they are words of its sentence. */
  changeWord: Span | null
  statusWord: Span | null
  rule: string
}
