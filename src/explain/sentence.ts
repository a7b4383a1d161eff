/** One sentence with its numbers: figures, words that say when, and what was refused. */
import type {
  ExplainedDate,
  ExplainedFigure,
  ExplainedNumber,
  ExplainedRejection,
  ExplainedSentence,
  FieldReason,
} from '../../schemas/explanation.ts'
import type { BoundFigure, Span } from '../bind/index.ts'
import type { PeriodToken, RejectedToken, Token } from '../scan/token.ts'
import { whyDates } from './dates.ts'
import { wordsFound } from './family.ts'
import { kindOf, modifierOf, unitOf } from './number.ts'
import { whyRefused } from './rejections.ts'
import { whatRuleDoes } from './rules.ts'
import { stepsOf } from './steps.ts'
import { inSource, type View, wordsOf } from './view.ts'

/** A sentence in reading order, with its tokens. */
export interface Stretch extends Span {
  tokens: readonly Token[]
}

/** `wanted` says of each number whether it was asked for; the sentence shows the others by their marks. */
export function explainSentence(
  view: View,
  sentence: Stretch,
  wanted: (span: Span) => boolean,
): ExplainedSentence {
  const { reading } = view.trace
  const source = inSource(view, sentence)
  const marks = new Map(sentence.tokens.map((token, k) => [token, k + 1]))
  const all = explainAll(view, sentence, marks)
  return {
    ...source,
    ...view.places.line(source.start),
    text: reading.text.slice(sentence.start, sentence.end),
    marks: all.map(({ mark, outcome }) => {
      const token = sentence.tokens[mark - 1] as Token
      return { mark, outcome, start: token.start - sentence.start, end: token.end - sentence.start }
    }),
    numbers: all.filter(({ words }) => wanted(words)),
  }
}

function explainAll(view: View, sentence: Stretch, marks: ReadonlyMap<Token, number>): ExplainedNumber[] {
  const { tokens } = sentence
  const figures = new Map<Token, ExplainedFigure>()
  /** Figures by their period, and changes by what they are compared with. */
  const governed = new Map<Token, BoundFigure[]>()
  const compared = new Map<Token, number[]>()
  for (const [k, token] of tokens.entries()) {
    if (token.type !== 'number') continue
    const place = view.byToken.get(token) as number
    const bound = view.trace.bound[place] as BoundFigure
    const figure = figureOf(view, sentence, marks, place)
    figures.set(token, figure)
    if (bound.period !== null) gather(governed, bound.period, bound)
    const basis = figure.kind.basis?.within ?? null
    if (basis === null) continue
    // 比2007年: what is compared with stands just before the number.
    const isWithin = (other: Token): boolean => other.start - sentence.start >= basis.start
    for (let j = k - 1; j >= 0 && isWithin(tokens[j] as Token); j--)
      if ((tokens[j] as Token).end - sentence.start <= basis.end)
        gather(compared, tokens[j] as Token, figure.mark)
  }
  return tokens.map((token) => {
    if (token.type === 'number') return figures.get(token) as ExplainedFigure
    return token.type === 'period'
      ? dateOf(view, sentence, marks, token, governed.get(token) ?? [], compared.get(token) ?? [])
      : rejectionOf(view, sentence, marks, token)
  })
}

function gather<T>(lists: Map<Token, T[]>, token: Token, item: T): void {
  const list = lists.get(token)
  if (list === undefined) lists.set(token, [item])
  else list.push(item)
}

function figureOf(
  view: View,
  sentence: Stretch,
  marks: ReadonlyMap<Token, number>,
  place: number,
): ExplainedFigure {
  const bound = view.trace.bound[place] as BoundFigure
  const record = view.trace.records[place] as ExplainedFigure['record']
  const { token } = bound
  const rules = bound.rule.split(' ')
  const [read, measured, owned, timed, said, told] = rules as [string, string, string, string, string, string]
  const words = (span: Span | null) => (span === null ? null : wordsOf(view, span, sentence))
  const field = (span: Span | null, rule: string): FieldReason => ({
    words: words(span),
    rule,
    why: whatRuleDoes(rule),
  })
  const broken = view.broken.get(record.start) ?? null
  return {
    outcome: broken === null ? 'figure' : 'invalid',
    mark: marks.get(token) as number,
    words: wordsOf(view, token, sentence),
    record,
    value: {
      steps: stepsOf(record, view.trace.reading.text.slice(token.start, token.end), read),
      rule: read,
      why: whatRuleDoes(read),
    },
    modifier: modifierOf(view, token, sentence),
    unit: unitOf(token, record),
    kind: kindOf(view, bound, sentence, rules),
    measure: field(bound.measure, measured),
    subject: field(bound.subject, owned),
    period: { ...field(bound.period, timed), dates: bound.period === null ? null : datesOf(view, bound) },
    status: { value: bound.status, words: words(bound.statusWord), rule: said, why: whatRuleDoes(said) },
    speaker: field(bound.speaker, told),
    links: linksOf(view, sentence, marks, record),
    extractor:
      record.extractor === null
        ? null
        : {
            id: record.extractor,
            variant: record.variant ?? '',
            ...wordsFound(
              view.definitions,
              record,
              view.trace.reading.text.slice(
                Math.max(sentence.start, token.start - AROUND),
                Math.min(sentence.end, token.end + AROUND),
              ),
            ),
          },
    broken,
  }
}

/** Families look for words so far to either side of a figure. */
const AROUND = 300

const LINKS = {
  changeOf: 'the level that changed: the nearest figure of the same measure',
  partOf: 'the whole, in the same unit: 其中 or 占 takes it from there, or the parts add up to it',
} as const

function linksOf(
  view: View,
  sentence: Stretch,
  marks: ReadonlyMap<Token, number>,
  record: ExplainedFigure['record'],
): ExplainedFigure['links'] {
  return (['changeOf', 'partOf'] as const).flatMap((relation) => {
    const id = record[relation]
    const other = id === null ? undefined : view.byId.get(id)
    if (id === null || other === undefined) return []
    const { token } = view.trace.bound[other] as BoundFigure
    const words = wordsOf(view, token, sentence)
    return [{ relation, id, words, mark: marks.get(token) ?? null, why: LINKS[relation] }]
  })
}

/** Why the period of a figure has these dates, or has none. */
function datesOf(view: View, { period, resolved, sentence }: BoundFigure): string {
  const token = period as PeriodToken
  const earlier = view.earlier.get(token)
  const words = earlier === undefined ? null : wordsOf(view, earlier, sentence)
  const named = words === null ? null : `${words.text} (line ${words.line}, column ${words.column})`
  return whyDates(token.expression, resolved, view.date, named)
}

function dateOf(
  view: View,
  sentence: Stretch,
  marks: ReadonlyMap<Token, number>,
  token: PeriodToken,
  governed: readonly BoundFigure[],
  compared: number[],
): ExplainedDate {
  const rule = `period/${token.kind}`
  const [first] = governed
  const words = wordsOf(view, token, sentence)
  const { text, start, end } = words
  return {
    outcome: 'date',
    mark: marks.get(token) as number,
    words,
    governs: governed.map((figure) => marks.get(figure.token) as number),
    compared,
    period: first === undefined ? null : { text, start, end, ...first.resolved },
    dates: first === undefined ? null : datesOf(view, first),
    rule,
    why: whatRuleDoes(rule),
  }
}

function rejectionOf(
  view: View,
  sentence: Stretch,
  marks: ReadonlyMap<Token, number>,
  token: RejectedToken,
): ExplainedRejection {
  return {
    outcome: 'rejected',
    mark: marks.get(token) as number,
    words: wordsOf(view, token, sentence),
    reason: token.reason,
    rule: token.rule,
    why: whyRefused(token.rule),
  }
}
