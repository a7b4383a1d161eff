import type { Document, DocumentDate, SourceText } from '../schemas/document.ts'
import type { ExtractorDefinition } from '../schemas/extractor.ts'
import type { Figure } from '../schemas/figure.ts'
import type { Problem, Rejection } from '../schemas/problem.ts'
import { brokenRule, type Narrowing } from '../schemas/record-check.ts'
import { narrowingOf } from '../schemas/record-rules.ts'
import { type Assembly, assemble, hashText, indexPlaces } from './assemble.ts'
import { impliedDate } from './bind/implied-date.ts'
import { type BoundFigure, bind } from './bind/index.ts'
import {
  besides,
  type Classifier,
  compileExtractors,
  EXTRACTOR_IDS,
  measureWords,
  newUnits,
  withOwn,
} from './extractors/index.ts'
import { layout, type Reading, sourceEnd, sourceStart } from './layout/index.ts'
import { dictionaryWith } from './lexicon/dictionary.ts'
import { ownUnits, type Scan, scan, type Token } from './scan/index.ts'

export { readExtractors } from './extractors/read.ts'
export { EXTRACTOR_IDS, withOwn }

export interface RunOptions {
  /** ISO date of the texts; wins over a document's own. */
  date?: string
  /** Own extractors, asked before the built-in ones. */
  extractors?: readonly ExtractorDefinition[]
  /** Only figures of these extractors. */
  only?: readonly string[]
  /** Also list the numbers that are no figures. */
  rejected?: boolean
  /** Also give what the stages made on the way, for `explain`. */
  trace?: boolean
}

/** What the stages made of a text. Offsets of `scanned` and `bound` are in reading order. */
export interface Trace {
  reading: Reading
  scanned: Scan
  bound: readonly BoundFigure[]
  /** The record of each bound figure, whether or not it is given out. */
  records: readonly Figure[]
}

/** What one text gives. */
export interface TextResult {
  document: Document
  figures: Figure[]
  problems: Problem[]
  rejected: Rejection[]
  trace?: Trace
}

export interface Pipeline {
  run(source: SourceText): TextResult
}

/** Compiles the tables once; `run` is called for each text. */
export function createPipeline(options: RunOptions = {}): Pipeline {
  const own = options.extractors ?? []
  const definitions = withOwn(own)
  const classify = compileExtractors(own, besides(own))
  const violation = checker(definitions)
  // Their units and measures are words that the tables may not have.
  const units = ownUnits(newUnits(own))
  const words = own.length === 0 ? {} : { dictionary: dictionaryWith(measureWords(own)) }
  const only = options.only === undefined ? null : new Set(options.only)
  return {
    run(source) {
      const reading = layout(source.text)
      const scanned = scan(reading.text, units)
      const date = dateOf(source, options, scanned)
      const bound = bind(reading.text, scanned, { date: date?.value ?? null, title: source.title, ...words })
      const { text } = source
      const assembly: Assembly = {
        source: source.id,
        text,
        reading,
        places: indexPlaces(text),
        hash: hashText(text),
      }
      const assembled = bound.map((figure) => assemble(assembly, figure))
      for (const [k, { changeOf, partOf }] of bound.entries()) {
        const figure = assembled[k] as Figure
        figure.changeOf = changeOf === null ? null : (assembled[changeOf] as Figure).id
        figure.partOf = partOf === null ? null : (assembled[partOf] as Figure).id
      }
      const { figures, problems } = judge(assembled, classify, violation, text, only)
      return {
        document: {
          id: source.id,
          mediaType: source.mediaType,
          encoding: source.encoding,
          title: source.title,
          date,
          length: text.length,
          figures: figures.length,
        },
        figures,
        problems,
        rejected: options.rejected ? scanned.tokens.flatMap((token) => rejection(assembly, token)) : [],
        ...(options.trace && { trace: { reading, scanned, bound, records: assembled } }),
      }
    },
  }
}

/** The date that relative periods rest on: as asked for, as the document says, or as its text implies. */
function dateOf(source: SourceText, options: RunOptions, scanned: Scan): DocumentDate | null {
  if (options.date !== undefined) return { value: options.date, origin: 'option' }
  if (source.date !== null) return source.date
  const implied = impliedDate(scanned)
  return implied === null ? null : { value: implied, origin: 'implied' }
}

/** Gives every figure to the family that takes it, and lets only those through that satisfy their record. */
function judge(
  assembled: readonly Figure[],
  classify: Classifier,
  violation: (figure: Figure) => string | null,
  text: string,
  only: ReadonlySet<string> | null,
): { figures: Figure[]; problems: Problem[] } {
  const figures: Figure[] = []
  const problems: Problem[] = []
  for (const figure of assembled) {
    const verdict = classify(figure, text)
    if (verdict === null || (only !== null && !only.has(verdict.extractor))) continue
    figure.extractor = verdict.extractor
    figure.variant = verdict.variant
    const broken = verdict.broken ?? violation(figure)
    if (broken === null) figures.push(figure)
    else problems.push(invalid(figure, broken))
  }
  return { figures, problems }
}

/** Tells the rule of its record that a figure breaks, in words; null when it satisfies it. */
function checker(definitions: readonly ExtractorDefinition[]): (figure: Figure) => string | null {
  const byId = new Map(definitions.map((definition) => [definition.id, definition]))
  // Made when the first figure of its family comes: most families have none.
  const narrowings = new Map<string, Narrowing>()
  return (figure) => {
    const id = figure.extractor as string
    let narrowing = narrowings.get(id)
    if (narrowing === undefined) {
      narrowing = narrowingOf(byId.get(id) as ExtractorDefinition)
      narrowings.set(id, narrowing)
    }
    return brokenRule(figure, narrowing)
  }
}

const invalid = (figure: Figure, rule: string): Problem => ({
  source: figure.source,
  code: 'invalid',
  message: `${figure.source}:${figure.line}:${figure.column}: “${figure.quote}” is no valid ${figure.extractor} record: ${rule}; check the text, or how it was read`,
  extractor: figure.extractor,
  rule,
  quote: figure.quote,
  start: figure.start,
  end: figure.end,
  line: figure.line,
  column: figure.column,
})

function rejection(assembly: Assembly, token: Token): Rejection[] {
  if (token.type === 'number') return []
  const start = sourceStart(assembly.reading, token.start)
  const end = sourceEnd(assembly.reading, token.end)
  const { line, column } = assembly.places.line(start)
  return [
    {
      source: assembly.source,
      quote: assembly.text.slice(start, end),
      start,
      end,
      line,
      column,
      reason: token.type === 'rejected' ? token.reason : token.kind === 'clock' ? 'time' : 'date',
      rule: token.type === 'rejected' ? token.rule : `period/${token.kind}`,
    },
  ]
}
