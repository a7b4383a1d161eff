/**
 * twincity as a library: every figure of a Chinese text, as a typed and validated record.
 *
 *     import { extract } from 'twincity'
 *     const [figure] = extract('去年，宁波舟山港货物吞吐量达12.5亿吨。', { date: '2022-12-15' })
 */
import { isCalendarDate } from '../schemas/calendar-date.ts'
import type { SourceText } from '../schemas/document.ts'
import type { ExtractorDefinition } from '../schemas/extractor.ts'
import type { Figure } from '../schemas/figure.ts'
import { createPipeline, EXTRACTOR_IDS, readExtractors, type TextResult, withOwn } from './pipeline.ts'

export type { Document, DocumentDate } from '../schemas/document.ts'
export type { ExtractorDefinition } from '../schemas/extractor.ts'
export type {
  Basis,
  Canonical,
  Direction,
  Field,
  Figure,
  FigureKind,
  Modifier,
  PeriodField,
  Range,
  Status,
  UnitCode,
} from '../schemas/figure.ts'
export type {
  AuditCheck,
  Bounds,
  DerivedFigure,
  Finding,
  FindingFigure,
  Verdict,
} from '../schemas/finding.ts'
export type { Problem, Rejection, RejectionReason } from '../schemas/problem.ts'
export { type AuditInput, type Auditor, type AuditResult, audit, createAuditor } from './audit/index.ts'
export type { TextResult } from './pipeline.ts'

/** What holds for all texts of an extractor. */
export interface ExtractorOptions {
  /** Only figures of these extractors, by id (see `EXTRACTOR_IDS`). */
  only?: readonly string[]
  /** Own extractors, asked before the built-in ones: what `readExtractors` gives, or written as data. */
  extractors?: readonly ExtractorDefinition[]
  /** Also give the numbers that are no figures, each with its reason. */
  rejected?: boolean
}

/** What is known of one text. */
export interface TextOptions {
  /** The text's date, `YYYY-MM-DD`: what 去年 and 本月 rest on. Without one such periods keep only their words. */
  date?: string
  /** The text's title, where it is not part of the text. */
  title?: string
  /** The document's id, given back as `source`; default `text`. */
  id?: string
}

export interface Extractor {
  /** Reads one text. Synchronous; the same text and options always give the same result. */
  run(text: string, options?: TextOptions): TextResult
}

export { EXTRACTOR_IDS, readExtractors }

function checkDate(date: string): string {
  if (!isCalendarDate(date))
    throw new RangeError(`date ${JSON.stringify(date)} is no calendar date; write it as YYYY-MM-DD`)
  return date
}

/**
 * Compiles once for many texts.
 * @throws RangeError for an unknown extractor id.
 */
export function createExtractor(options: ExtractorOptions = {}): Extractor {
  const ids = withOwn(options.extractors ?? []).map(({ id }) => id)
  const unknown = options.only?.find((id) => !ids.includes(id))
  if (unknown !== undefined) {
    throw new RangeError(`no extractor ${JSON.stringify(unknown)}; there are ${ids.join(', ')}`)
  }
  const pipeline = createPipeline(options)
  return {
    run(text, { date, title, id = 'text' } = {}) {
      const source: SourceText = {
        id,
        text,
        mediaType: 'text/plain',
        encoding: 'utf-8',
        title: title ?? null,
        date: date === undefined ? null : { value: checkDate(date), origin: 'option' },
      }
      return pipeline.run(source)
    },
  }
}

let shared: Extractor | undefined

/**
 * The figures of a text, in the order in which they stand.
 * `text.slice(figure.start, figure.end) === figure.quote` for each, and likewise for every field with a span.
 * @throws RangeError for a malformed date or an unknown extractor id.
 */
export function extract(text: string, options: TextOptions & Pick<ExtractorOptions, 'only'> = {}): Figure[] {
  const { only, ...rest } = options
  shared ??= createExtractor()
  return (only === undefined ? shared : createExtractor({ only })).run(text, rest).figures
}
