import type { Direction, FigureKind, Modifier, Range } from '../../schemas/figure.ts'
import type { RejectionReason } from '../../schemas/problem.ts'
import type { Unit } from '../lexicon/units.ts'
import type { Context } from './context.ts'
import { type Found, modifierAfter, modifierBefore } from './modifier.ts'
import type { NumberToken, RejectedToken } from './token.ts'

/** What a rule has read; the rest of a number token follows from it. */
export interface Reading {
  start: number
  end: number
  kind: FigureKind
  value: string | null
  valueMax?: string | null
  range?: Range | null
  unit: string | null
  entry?: Unit | null
  /** Said inside the number (余, 多, 几); it goes before what stands around the number. */
  inner?: Modifier | null
  direction?: Direction | null
  arabic?: boolean
  rule: string
}

/** 24小时内: a length of time as a limit. */
function within(text: string, reading: Reading, limit: number): Found | null {
  if (reading.kind !== 'duration' || reading.end >= limit || text[reading.end] !== '内') return null
  return '部外容'.includes(text[reading.end + 1] ?? ' ') ? null : { modifier: 'under', at: reading.end + 1 }
}

/** Makes the token of a reading, with the modifiers that stand around it. */
export function number(context: Context, reading: Reading): NumberToken {
  const { text, limit, floor } = context
  const before = modifierBefore(text, reading.start, floor)
  const after = modifierAfter(text, reading.end, limit) ?? within(text, reading, limit)
  return {
    type: 'number',
    start: reading.start,
    end: reading.end,
    outerStart: before?.at ?? reading.start,
    outerEnd: after?.at ?? reading.end,
    kind: reading.kind,
    decimal: reading.value,
    decimalMax: reading.valueMax ?? null,
    range: reading.range ?? null,
    unit: reading.unit,
    entry: reading.entry ?? null,
    modifier: reading.inner ?? before?.modifier ?? after?.modifier ?? 'exact',
    direction: reading.direction ?? null,
    arabic: reading.arabic ?? true,
    rule: reading.rule,
  }
}

export const rejected = (
  start: number,
  end: number,
  reason: RejectionReason,
  rule: string,
): RejectedToken => ({
  type: 'rejected',
  start,
  end,
  reason,
  rule,
})
