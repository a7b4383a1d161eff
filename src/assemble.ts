/** Turns bound figures, whose offsets are in reading order, into records whose offsets are the source's. */
import type { Field, Figure, PeriodField } from '../schemas/figure.ts'
import { canonical } from './bind/canonical.ts'
import type { BoundFigure, Span } from './bind/index.ts'
import { joinWithin, type Reading, sourceEnd, sourceStart } from './layout/index.ts'

/** Lines, columns and code points of a text, asked in rising order of offset or not. */
export interface Places {
  line(offset: number): { line: number; column: number }
  codePoint(offset: number): number
}

/** Indexes a text once: where its lines begin, and where surrogate pairs stand (often none). */
export function indexPlaces(text: string): Places {
  const lines = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines.push(at + 1)
  let pairs: number[] | null = null
  const before = (sorted: readonly number[], offset: number): number => {
    let low = 0
    let high = sorted.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((sorted[middle] as number) <= offset) low = middle + 1
      else high = middle
    }
    return low
  }
  return {
    line(offset) {
      const line = before(lines, offset)
      return { line, column: offset - (lines[line - 1] as number) + 1 }
    },
    codePoint(offset) {
      if (pairs === null) {
        pairs = surrogatePairs(text)
      }
      return offset - before(pairs, offset)
    },
  }
}

const isHigh = (code: number): boolean => (code & 0xfc00) === 0xd800
const isLow = (code: number): boolean => (code & 0xfc00) === 0xdc00

/** Where surrogate pairs end: a pair counts from the offset behind it. */
function surrogatePairs(text: string): number[] {
  const ends: number[] = []
  for (let i = 1; i < text.length; i++)
    if (isLow(text.charCodeAt(i)) && isHigh(text.charCodeAt(i - 1))) ends.push(i + 1)
  return ends
}

/** 64 bits of the text, as two words (the mixing of MurmurHash3's finaliser over a multiplicative hash). */
export function hashText(text: string): readonly [number, number] {
  mix(text)
  return [mixed[0] as number, mixed[1] as number]
}

/** What `mix` gave last; every figure asks for one, and a pair of numbers would be made for each. */
const mixed = new Uint32Array(2)

function mix(text: string): void {
  let a = 0xdeadbeef | 0
  let b = 0x41c6ce57
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    a = Math.imul(a ^ code, 0x9e3779b1)
    b = Math.imul(b ^ code, 0x5f356495)
  }
  mixed[0] = a
  mixed[1] = b
}

/** A figure's id: thirteen characters of base 36 from the text's hash and the figure's span and quote. */
export function figureId(text: readonly [number, number], start: number, quote: string): string {
  mix(quote)
  let a = Math.imul((mixed[0] as number) ^ text[0] ^ start, 0x85ebca6b)
  let b = Math.imul((mixed[1] as number) ^ text[1] ^ (start + 0x9e37), 0xc2b2ae35)
  a ^= b >>> 15
  b ^= a >>> 13
  a = Math.imul(a, 0x9e3779b1) >>> 0
  b = Math.imul(b, 0x5f356495) >>> 0
  // The 64 bits of the two, divided by 36^5 in steps that a double holds exactly; then each part by itself. A big integer
  // takes twice as long.
  const middle = (a % FIVE_DIGITS) * 65536 + (b >>> 16)
  const last = (middle % FIVE_DIGITS) * 65536 + (b & 0xffff)
  const upper =
    Math.floor(a / FIVE_DIGITS) * 4294967296 +
    Math.floor(middle / FIVE_DIGITS) * 65536 +
    Math.floor(last / FIVE_DIGITS)
  const first = (upper / FOUR_DIGITS) | 0
  const second = (upper % FOUR_DIGITS) | 0
  const third = (last % FIVE_DIGITS) | 0
  return String.fromCharCode(
    digit(first / 46656),
    digit(first / 1296),
    digit(first / 36),
    digit(first),
    digit(second / 46656),
    digit(second / 1296),
    digit(second / 36),
    digit(second),
    digit(third / 1679616),
    digit(third / 46656),
    digit(third / 1296),
    digit(third / 36),
    digit(third),
  )
}

const FOUR_DIGITS = 36 ** 4
const FIVE_DIGITS = 36 ** 5

/** The code of the last digit of a number to base 36. */
function digit(number: number): number {
  const value = (number | 0) % 36
  return value < 10 ? value + 0x30 : value + 0x57
}

export interface Assembly {
  readonly source: string
  readonly text: string
  readonly reading: Reading
  readonly places: Places
  readonly hash: readonly [number, number]
}

const field = ({ text, reading }: Assembly, span: Span): Field => {
  const start = sourceStart(reading, span.start)
  const end = sourceEnd(reading, span.end)
  return { text: text.slice(start, end), start, end }
}

const fieldOrNull = (assembly: Assembly, span: Span | null): Field | null =>
  span === null ? null : field(assembly, span)

function periodField(
  { text, reading }: Assembly,
  span: Span,
  resolved: BoundFigure['resolved'],
): PeriodField {
  const start = sourceStart(reading, span.start)
  const end = sourceEnd(reading, span.end)
  const { from, to, edtf, unresolved } = resolved
  return { text: text.slice(start, end), start, end, from, to, edtf, unresolved }
}

/** The weakest join that a figure and its fields stretch over. */
function joinOf(
  { reading }: Assembly,
  { token, measure, subject, period, speaker }: BoundFigure,
): Figure['layout'] {
  if (reading.join.length === 1) return null
  let first = token.start
  let last = token.end
  for (const span of [measure, subject, period, speaker]) {
    if (span === null) continue
    first = Math.min(first, span.start)
    last = Math.max(last, span.end)
  }
  return joinWithin(reading, first, last)
}

const numberOrNull = (decimal: string | null): number | null => (decimal === null ? null : Number(decimal))

/** Makes the record of one bound figure; `extractor` and `variant` are filled in when a family takes it. */
export function assemble(assembly: Assembly, bound: BoundFigure): Figure {
  const { text, reading, places } = assembly
  const { token } = bound
  const start = sourceStart(reading, token.start)
  const end = sourceEnd(reading, token.end)
  const quote = text.slice(start, end)
  const { line, column } = places.line(start)
  const from = sourceStart(reading, bound.sentence.start)
  const to = sourceEnd(reading, bound.sentence.end)
  return {
    id: figureId(assembly.hash, start, quote),
    source: assembly.source,
    extractor: null,
    variant: null,
    kind: bound.kind,
    quote,
    start,
    end,
    line,
    column,
    startCodePoint: places.codePoint(start),
    endCodePoint: places.codePoint(end),
    value: numberOrNull(token.decimal),
    valueMax: numberOrNull(token.decimalMax),
    decimal: token.decimal,
    decimalMax: token.decimalMax,
    range: token.range,
    unit: bound.unit,
    unitCode: token.entry?.code ?? null,
    canonical: canonical(token, bound.kind),
    modifier: token.modifier,
    direction: bound.direction,
    basis: bound.basis,
    measure: fieldOrNull(assembly, bound.measure),
    subject: fieldOrNull(assembly, bound.subject),
    period: bound.period === null ? null : periodField(assembly, bound.period, bound.resolved),
    status: bound.status,
    speaker: fieldOrNull(assembly, bound.speaker),
    partOf: null,
    changeOf: null,
    sentence: from <= to ? { start: from, end: to } : { start, end },
    layout: joinOf(assembly, bound),
    rule: bound.rule,
  }
}
