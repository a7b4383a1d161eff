/** An explanation for people: the sentence with its numbers marked, and under it each number with its fields. */
import type {
  ExplainedFigure,
  ExplainedNumber,
  ExplainedSentence,
  Explanation,
} from '../../schemas/explanation.ts'
import { displayWidth, plain } from '../write/text-width.ts'
import { dateText } from './dates.ts'
import { excerpt, type Mark, markedLines } from './marked.ts'
import { REASONS } from './rejections.ts'
import { dateRows, figureRows, rejectionRows } from './rows.ts'
import { said } from './said.ts'
import { INDENT, lines, type Paint, type TextOptions, table, wrap } from './table.ts'

export type { Paint } from './table.ts'

/** Longer lines are hard to read, however wide the terminal is. */
const WIDEST = 120

export function* renderText(explanation: Explanation, options: TextOptions): Generator<string> {
  const { document, sentences } = explanation
  const width = options.width === Number.POSITIVE_INFINITY ? options.width : Math.min(options.width, WIDEST)
  const inner = { ...options, width }
  const date = document.date === null ? 'no document date' : `document date ${dateText(document.date)}`
  yield `${options.paint.faint(wrap(`${plain(document.id)}: ${date}`, width).join('\n'))}\n`
  for (const sentence of sentences) {
    yield `\n${options.paint.heading(`${plain(document.id)}:${sentence.line}:${sentence.column}`)}\n`
    yield* lines(
      markedLines(sentence.text, numberMarks(sentence, options.paint), width - INDENT.length),
      INDENT,
    )
    for (const number of sentence.numbers) {
      yield '\n'
      yield* block(number, sentence, inner)
    }
  }
}

/** With less room than this beside its quote, what a number is stands beneath. */
const LEAST_HEADLINE = 20

const numberMarks = ({ marks }: ExplainedSentence, paint: Paint): Mark[] =>
  marks.map(({ mark, outcome, start, end }) => ({
    start,
    end,
    label: String(mark),
    fill: FILLS[outcome],
    paint: paint[outcome],
  }))

/** Under figures, dates and what is refused, so that they can be told apart without colours. */
const FILLS: Readonly<Record<ExplainedNumber['outcome'], string>> = {
  figure: '^',
  invalid: '!',
  date: '-',
  rejected: 'x',
}

function* block(
  number: ExplainedNumber,
  sentence: ExplainedSentence,
  options: TextOptions,
): Generator<string> {
  const { paint, width } = options
  const { mark, words, outcome } = number
  const quote = said(words, sentence.text)
  const room = width - displayWidth(`${mark} ${quote}${INDENT}`)
  const [first = '', ...rest] = wrap(headline(number), room < LEAST_HEADLINE ? width - INDENT.length : room)
  const beside = room < LEAST_HEADLINE ? '' : `${INDENT}${first}`
  yield `${paint[outcome](String(mark))} ${paint[outcome](quote)}${beside}\n`
  yield* lines(beside === '' ? [first, ...rest] : rest, INDENT)
  if (number.outcome === 'date') yield* table(dateRows(number), options)
  else if (number.outcome === 'rejected') yield* table(rejectionRows(number), options)
  else {
    const cut = excerpt(sentence.text, fieldMarks(number, paint))
    yield* lines(markedLines(cut.text, cut.marks, width - INDENT.length), INDENT)
    yield* table(figureRows(number, sentence.text), options)
  }
}

function headline(number: ExplainedNumber): string {
  switch (number.outcome) {
    case 'figure':
      return `is a figure: ${number.kind.value}`
    case 'invalid':
      return `breaks a limit and is not given out: ${number.kind.value}`
    case 'date':
      return 'is no figure: it says when'
    case 'rejected':
      return `is no figure: ${REASONS[number.reason]}`
  }
}

/** The fields that have words, each with its sign. */
const FIELDS = [
  { sign: 'p', part: 'period', words: (figure: ExplainedFigure) => figure.period.words },
  { sign: 's', part: 'subject', words: (figure: ExplainedFigure) => figure.subject.words },
  { sign: 'm', part: 'measure', words: (figure: ExplainedFigure) => figure.measure.words },
  { sign: '~', part: 'modifier', words: (figure: ExplainedFigure) => figure.modifier.words },
  { sign: '+', part: 'change', words: (figure: ExplainedFigure) => figure.kind.words },
  { sign: '=', part: 'change', words: (figure: ExplainedFigure) => figure.kind.basis },
  { sign: '?', part: 'status', words: (figure: ExplainedFigure) => figure.status.words },
  { sign: '"', part: 'speaker', words: (figure: ExplainedFigure) => figure.speaker.words },
] as const

function fieldMarks(figure: ExplainedFigure, paint: Paint): Mark[] {
  const { within } = figure.words
  const own: Mark[] =
    within === null
      ? []
      : [{ ...within, label: String(figure.mark), fill: '^', paint: paint[figure.outcome] }]
  return own.concat(
    FIELDS.flatMap(({ sign, part, words }) => {
      const at = words(figure)?.within ?? null
      return at === null ? [] : [{ ...at, label: sign, fill: sign, paint: paint[part] }]
    }),
  )
}
