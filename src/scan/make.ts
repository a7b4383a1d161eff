import type { FigureKind } from '../../schemas/figure.ts'
import type { RejectionReason } from '../../schemas/problem.ts'
import * as Char from './characters.ts'
import { type Context, charSet } from './context.ts'
import { found, modifierAfter, modifierBefore } from './modifier.ts'
import type { NumberToken, RejectedToken } from './token.ts'

const notInside = charSet('部外容')

/**
 * Makes the token of a number, with the modifiers that stand around it. What only some numbers have (a unit, an upper
 * value, a direction) the rule sets on the token: all tokens are made here, with all fields in one order, so that the
 * engine keeps them in one shape.
 */
export function number(
  { text, limit, floor }: Context,
  start: number,
  end: number,
  kind: FigureKind,
  decimal: string | null,
  rule: string,
): NumberToken {
  let outerStart = start
  let outerEnd = end
  let modifier: NumberToken['modifier'] = 'exact'
  if (modifierAfter(text, end, limit)) {
    outerEnd = found.at
    modifier = found.modifier
  } else if (
    kind === 'duration' &&
    end < limit &&
    text.charCodeAt(end) === Char.inside &&
    !notInside(text.charCodeAt(end + 1))
  ) {
    // 24小时内: a length of time as a limit
    outerEnd = end + 1
    modifier = 'under'
  }
  if (modifierBefore(text, start, floor)) {
    outerStart = found.at
    modifier = found.modifier
  }
  return {
    type: 'number',
    start,
    end,
    outerStart,
    outerEnd,
    kind,
    decimal,
    decimalMax: null,
    range: null,
    unit: null,
    entry: null,
    modifier,
    direction: null,
    arabic: true,
    rule,
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
