import type { Document, DocumentDate, SourceText } from '../schemas/document.ts'
import type { Figure } from '../schemas/figure.ts'
import type { Problem, Rejection } from '../schemas/problem.ts'
import { brokenRule } from '../schemas/record-check.ts'
import { RECORD_RULES } from '../schemas/record-rules.ts'
import { type Assembly, assemble, hashText, indexPlaces } from './assemble.ts'
import { impliedDate } from './bind/implied-date.ts'
import { type BoundFigure, bind } from './bind/index.ts'
import { type Classifier, compileExtractors, EXTRACTOR_IDS, EXTRACTORS } from './extractors/index.ts'
import { layout, type Reading, sourceEnd, sourceStart } from './layout/index.ts'
import { charSet } from './lexicon/trie.ts'
import { type Scan, scan, type Token } from './scan/index.ts'

export { EXTRACTOR_IDS }

export interface RunOptions {
  /** ISO date of the texts; wins over a document's own. */
  date?: string
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
  const classify = compileExtractors(EXTRACTORS)
  const only = options.only === undefined ? null : new Set(options.only)
  return {
    run(source) {
      const reading = layout(source.text)
      const scanned = scan(reading.text)
      const date = dateOf(source, options, scanned)
      const bound = bind(reading.text, scanned, { date: date?.value ?? null, title: source.title })
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
      const { figures, problems } = judge(assembled, classify, text, only)
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

const CLAUSE_END = charSet('，。；！？\n,;')
/** A clause reaches so far to either side of a figure, and a sentence so far; longer ones are no language. */
const CLAUSE_REACH = 80
const SENTENCE_REACH = 300

/** The clause that a figure stands in, bounded by its sentence. */
function clauseOf(text: string, { start, end, sentence }: Figure): string {
  const floor = Math.max(sentence.start, start - CLAUSE_REACH)
  const ceiling = Math.min(sentence.end, end + CLAUSE_REACH)
  let from = start
  while (from > floor && !CLAUSE_END(text.charCodeAt(from - 1))) from--
  let to = end
  while (to < ceiling && !CLAUSE_END(text.charCodeAt(to))) to++
  return text.slice(from, to)
}

const sentenceOf = (text: string, { start, end, sentence }: Figure): string =>
  text.slice(Math.max(sentence.start, start - SENTENCE_REACH), Math.min(sentence.end, end + SENTENCE_REACH))

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
  text: string,
  only: ReadonlySet<string> | null,
): { figures: Figure[]; problems: Problem[] } {
  const figures: Figure[] = []
  const problems: Problem[] = []
  for (const figure of assembled) {
    const verdict = classify(figure, sentenceOf(text, figure), clauseOf(text, figure))
    if (verdict === null || (only !== null && !only.has(verdict.extractor))) continue
    figure.extractor = verdict.extractor
    figure.variant = verdict.variant
    const broken = verdict.broken ?? violation(figure)
    if (broken === null) figures.push(figure)
    else problems.push(invalid(figure, broken))
  }
  return { figures, problems }
}

/** The rule of its record that a figure breaks, in words; null when it satisfies it. */
function violation(figure: Figure): string | null {
  const rules = RECORD_RULES.get(figure.extractor as string)
  return rules === undefined ? null : brokenRule(figure, rules)
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
