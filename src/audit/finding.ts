/** Makes findings: the record, its id, and the words for the numbers in it. */
import type { Figure } from '../../schemas/figure.ts'
import type { AuditCheck, Bounds, Finding, FindingFigure, Verdict } from '../../schemas/finding.ts'
import { type Interval, meets } from './interval.ts'
import { compare, divide, magnitude, type Rational, subtract, ten, toDecimal } from './rational.ts'
import type { Stated } from './row.ts'

type Role = FindingFigure['role']

export interface Claim {
  readonly check: AuditCheck
  readonly figures: readonly (readonly [Role, Stated])[]
  readonly ground: string
  /** The arithmetic as it is written, 73万人次 + 104万人次, and what the text says that it comes to. */
  readonly written: string
  readonly says: string
  /** What stands behind both: ' a year'. */
  readonly per?: string
  /** What it comes to with the numbers as they are written. */
  readonly value?: Interval | null
  /** The same in words where it is no equation; `agrees` decides which. */
  readonly statement?: (agrees: boolean) => string
  readonly expected: Interval | null
  readonly stated: Interval | null
  readonly unit: string | null
  /** What the two are called: 'the sum', 'the total'. */
  readonly terms?: readonly [string, string]
  readonly note?: string
  /** Where the arithmetic need not come out. */
  readonly isLoose?: boolean
  /** Where the intervals do not decide. */
  readonly agrees?: boolean
}

export function createFinding(claim: Claim): Finding {
  const { check, expected, stated, unit } = claim
  const agrees = claim.agrees ?? (expected !== null && stated !== null && meets(expected, stated))
  const verdict: Verdict = agrees ? 'agrees' : claim.isLoose ? 'incomparable' : 'disagrees'
  const figures = claim.figures.map(([role, { figure, text }]) => figureOf(role, figure, text))
  return {
    id: hashId([check, ...figures.map((figure) => `${figure.source}:${figure.id}`)]),
    check,
    verdict,
    statement: claim.statement?.(agrees) ?? equationOf(claim, agrees),
    ground: claim.ground,
    expected: boundsOf(expected),
    stated: boundsOf(stated),
    unit,
    tolerance: toleranceOf(claim),
    note: claim.isLoose && !agrees ? (claim.note ?? null) : null,
    figures,
  }
}

function equationOf({ written, says, per = '', value, unit }: Claim, agrees: boolean): string {
  const came = value == null ? null : middle(value)
  if (agrees) return `${written} = ${says}${per}`
  return came === null
    ? `${written} ≠ ${says}${per}`
    : `${written} = ${valueText(came, unit, 4)}${per}, not ${says}`
}

const SENTENCE_LENGTH = 300

function figureOf(role: Role, figure: Figure, text: string): FindingFigure {
  const { id, source, quote, start, end, line, column, sentence } = figure
  const from = Math.max(sentence.start, start - SENTENCE_LENGTH)
  const to = Math.min(sentence.end, end + SENTENCE_LENGTH)
  return {
    id,
    source,
    role,
    quote,
    start,
    end,
    line,
    column,
    sentence: { start: from, end: to, text: text.slice(from, to) },
  }
}

function toleranceOf({ expected, stated, unit, terms = ['the arithmetic', 'the text'] }: Claim): string {
  if (expected === null || stated === null) return 'none'
  return `${terms[0]} gives ${rangeText(expected, unit)}, ${terms[1]} says ${rangeText(stated, unit)}`
}

/** Digits that show an interval: fine enough that rounding adds less than a thousandth of its width. */
function digitsFor({ low, high }: Interval): number {
  if (low === null || high === null) return 6
  const width = subtract(high, low)
  const digits = width.n === 0n ? 6 : 3 - magnitude(width)
  return Math.min(30, Math.max(0, digits))
}

/** The ends as decimal text; one that is no finite decimal is moved outwards, never inwards. */
export function boundsOf(interval: Interval | null): Bounds | null {
  if (interval === null) return null
  const digits = digitsFor(interval)
  return {
    low: interval.low === null ? null : toDecimal(interval.low, digits, 'down'),
    high: interval.high === null ? null : toDecimal(interval.high, digits, 'up'),
  }
}

/** A number with its unit as a Chinese text would write it: 411.5万人次. */
function valueText(value: Rational, unit: string | null, significant = 6): string {
  const size = magnitude(value)
  const [power, name] = size > 12 ? [12, '万亿'] : size > 8 ? [8, '亿'] : size > 4 ? [4, '万'] : [0, '']
  const scaled = divide(value, ten(power))
  // Sums are shown to the last digit that stands behind the point; quotients need not be.
  const digits = Math.min(12, Math.max(power > 0 ? 2 : 0, significant - Math.max(magnitude(scaled), 0)))
  return `${toDecimal(scaled, digits)}${name}${unit ?? ''}`
}

export function rangeText({ low, high }: Interval, unit: string | null): string {
  if (low === null && high === null) return 'anything'
  if (low === null) return `at most ${valueText(high as Rational, unit)}`
  if (high === null) return `at least ${valueText(low, unit)}`
  if (compare(low, high) === 0) return valueText(low, unit)
  const from = valueText(low, unit)
  const to = valueText(high, unit)
  return from === to ? from : `${from} to ${to}`
}

/** The middle of an interval, to show what arithmetic with the numbers as written comes to. */
function middle({ low, high }: Interval): Rational | null {
  if (low === null || high === null) return low ?? high
  const twice = { n: low.n * high.d + high.n * low.d, d: low.d * high.d * 2n }
  return divide(twice, { n: 1n, d: 1n })
}

/** 64 bits of the parts (FNV-1a), as thirteen characters of base 36. */
export function hashId(parts: readonly string[]): string {
  let hash = 0xcbf29ce484222325n
  for (const part of parts) {
    for (let i = 0; i <= part.length; i++) {
      hash ^= BigInt(i < part.length ? part.charCodeAt(i) : 0)
      hash = (hash * 0x100000001b3n) & 0xffffffffffffffffn
    }
  }
  return hash.toString(36).padStart(13, '0')
}
