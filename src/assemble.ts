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
        pairs = []
        // A pair counts from the offset behind it.
        for (const match of text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g)) pairs.push(match.index + 2)
      }
      return offset - before(pairs, offset)
    },
  }
}

/** 64 bits of the text, as two words (the mixing of MurmurHash3's finaliser over a multiplicative hash). */
export function hashText(text: string): readonly [number, number] {
  let a = 0xdeadbeef
  let b = 0x41c6ce57
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    a = Math.imul(a ^ code, 0x9e3779b1)
    b = Math.imul(b ^ code, 0x5f356495)
  }
  return [a >>> 0, b >>> 0]
}

/** A figure's id: thirteen characters of base 36 from the text's hash and the figure's span and quote. */
export function figureId(text: readonly [number, number], start: number, quote: string): string {
  let [a, b] = hashText(quote) as [number, number]
  a = Math.imul(a ^ text[0] ^ start, 0x85ebca6b)
  b = Math.imul(b ^ text[1] ^ (start + 0x9e37), 0xc2b2ae35)
  a ^= b >>> 15
  b ^= a >>> 13
  a = Math.imul(a, 0x9e3779b1) >>> 0
  b = Math.imul(b, 0x5f356495) >>> 0
  return (BigInt(a) * 4294967296n + BigInt(b)).toString(36).padStart(13, '0')
}

export interface Assembly {
  readonly source: string
  readonly text: string
  readonly reading: Reading
  readonly places: Places
  readonly hash: readonly [number, number]
}

const field = ({ text, reading }: Assembly, span: Span | null): Field | null => {
  if (span === null) return null
  const start = sourceStart(reading, span.start)
  const end = sourceEnd(reading, span.end)
  return { text: text.slice(start, end), start, end }
}

const periodField = ({ text, start, end }: Field, resolved: BoundFigure['resolved']): PeriodField => ({
  text,
  start,
  end,
  from: resolved.from,
  to: resolved.to,
  edtf: resolved.edtf,
  unresolved: resolved.unresolved,
})

const numberOrNull = (decimal: string | null): number | null => (decimal === null ? null : Number(decimal))

/** Makes the record of one bound figure; `extractor` and `variant` are filled in when a family takes it. */
export function assemble(assembly: Assembly, bound: BoundFigure): Figure {
  const { text, reading, places } = assembly
  const { token } = bound
  const start = sourceStart(reading, token.start)
  const end = sourceEnd(reading, token.end)
  const quote = text.slice(start, end)
  const { line, column } = places.line(start)
  const period = field(assembly, bound.period)
  const sentence = {
    start: sourceStart(reading, bound.sentence.start),
    end: sourceEnd(reading, bound.sentence.end),
  }
  const spans = [token, bound.measure, bound.subject, bound.period, bound.speaker].filter(
    (span) => span !== null,
  )
  const first = Math.min(...spans.map((span) => span.start))
  const last = Math.max(...spans.map((span) => span.end))
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
    measure: field(assembly, bound.measure),
    subject: field(assembly, bound.subject),
    period: period === null ? null : periodField(period, bound.resolved),
    status: bound.status,
    speaker: field(assembly, bound.speaker),
    partOf: null,
    changeOf: null,
    sentence: sentence.start <= sentence.end ? sentence : { start, end },
    layout: joinWithin(reading, first, last),
    rule: bound.rule,
  }
}
