import type { Direction, FigureKind, Modifier, Range } from '../../schemas/figure.ts'
import type { RejectionReason } from '../../schemas/problem.ts'
import type { Unit } from '../lexicon/units.ts'
import type { PeriodExpression } from './period-expression.ts'

/** A number that states something. Offsets are into the text in reading order. */
export interface NumberToken {
  type: 'number'
  /** The quote: the number with its unit. */
  start: number
  end: number
  /** With the modifiers around it: 超过200家以上 reaches from 超 to 上. */
  outerStart: number
  outerEnd: number
  kind: FigureKind
  /** Exact decimal numbers as text. */
  decimal: string | null
  decimalMax: string | null
  range: Range | null
  /** As written, without 万 and 亿; for a frequency per time, 列/周. */
  unit: string | null
  /** The table's entry for the unit, where it has one. */
  entry: Unit | null
  modifier: Modifier
  /** Said by the number's own words: 翻一番 goes up. */
  direction: Direction | null
  arabic: boolean
  rule: string
}

/** Words that say when. */
export interface PeriodToken {
  type: 'period'
  start: number
  end: number
  expression: PeriodExpression
  /** `clock` is a time of day only; `vague` says when without bounds or only for its own sentence: 目前, 近年来. */
  kind: 'date' | 'clock' | 'span' | 'vague'
  /** False where only a length of time is said, and not from when: 三年内. */
  anchored: boolean
}

/** A number that is no figure, and why. */
export interface RejectedToken {
  type: 'rejected'
  start: number
  end: number
  reason: RejectionReason
  rule: string
}

export type Token = NumberToken | PeriodToken | RejectedToken

/** What one pass over a text gives: tokens by start, not overlapping, and where its sentences end. */
export interface Scan {
  /** The text in simplified characters, in which its words were looked up: the text itself where it is in them. */
  simplified: string
  tokens: Token[]
  /** Exclusive ends of the sentences, in order; the first begins at 0, each next where the one before ended. */
  sentenceEnds: number[]
}
