import type { DocumentDate } from '../../schemas/document.ts'
import type { Words } from '../../schemas/explanation.ts'
import type { ExtractorDefinition } from '../../schemas/extractor.ts'
import { indexPlaces, type Places } from '../assemble.ts'
import type { Span } from '../bind/index.ts'
import { sourceEnd, sourceStart } from '../layout/index.ts'
import type { TextResult, Trace } from '../pipeline.ts'
import type { PeriodToken, Token } from '../scan/token.ts'

/** A text with all that the stages made of it, and what is looked up in it again and again. */
export interface View {
  readonly text: string
  /** The text in reading order and in simplified characters, as it is bound: for the word tables. */
  readonly simplified: string
  readonly trace: Trace
  readonly date: DocumentDate | null
  readonly definitions: readonly ExtractorDefinition[]
  readonly places: Places
  /** The limit that an invalid figure breaks, by where the figure begins in the source. */
  readonly broken: ReadonlyMap<number, string>
  /** The period before each, in the order of the text. */
  readonly earlier: ReadonlyMap<PeriodToken, PeriodToken>
  /** The place of a figure in the lists of the trace, by its token and by its record's id. */
  readonly byToken: ReadonlyMap<Token, number>
  readonly byId: ReadonlyMap<string, number>
}

export function createView(
  text: string,
  { trace, problems, document }: TextResult,
  definitions: readonly ExtractorDefinition[],
): View {
  if (trace === undefined)
    throw new Error('the text was read without a trace; run the pipeline with `trace: true`')
  const earlier = new Map<PeriodToken, PeriodToken>()
  let before: PeriodToken | null = null
  for (const token of trace.scanned.tokens) {
    if (token.type !== 'period') continue
    if (before !== null) earlier.set(token, before)
    before = token
  }
  const broken = problems.flatMap(({ start, rule }): [number, string][] =>
    start === null || rule === null ? [] : [[start, rule]],
  )
  return {
    text,
    simplified: trace.scanned.simplified,
    trace,
    date: document.date,
    definitions,
    places: indexPlaces(text),
    broken: new Map(broken),
    earlier,
    byToken: new Map(trace.bound.map(({ token }, k) => [token, k])),
    byId: new Map(trace.records.map(({ id }, k) => [id, k])),
  }
}

/** The stretch of the source that a span in reading order covers. */
export const inSource = ({ trace: { reading } }: View, { start, end }: Span): Span => ({
  start: sourceStart(reading, start),
  end: sourceEnd(reading, end),
})

/** The words of a span in reading order: in the source, by line and column, and within the sentence. */
export function wordsOf(view: View, span: Span, sentence: Span): Words {
  const { start, end } = inSource(view, span)
  const isWithin = span.start >= sentence.start && span.end <= sentence.end
  return {
    text: view.text.slice(start, end),
    start,
    end,
    ...view.places.line(start),
    within: isWithin ? { start: span.start - sentence.start, end: span.end - sentence.start } : null,
  }
}
