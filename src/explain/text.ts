/** An explanation for people: the sentence with its numbers marked, and under it each number with its fields. */
import type {
  ExplainedDate,
  ExplainedFigure,
  ExplainedNumber,
  ExplainedRejection,
  ExplainedSentence,
  Explanation,
  Words,
} from '../../schemas/explanation.ts'
import { displayWidth, pad, plain } from '../write/text-width.ts'
import { dateText } from './dates.ts'
import { excerpt, type Mark, markedLines } from './marked.ts'
import { REASONS } from './rejections.ts'

/** What a colour stands for. Colours only repeat what a letter or a word says already. */
export type Part =
  | 'figure'
  | 'invalid'
  | 'date'
  | 'rejected'
  | 'measure'
  | 'subject'
  | 'period'
  | 'modifier'
  | 'change'
  | 'status'
  | 'speaker'
  | 'heading'
  | 'faint'
export type Paint = Readonly<Record<Part, (text: string) => string>>

export interface TextOptions {
  /** Columns of the terminal; Infinity where nothing limits a line. */
  readonly width: number
  readonly paint: Paint
}

/** Longer lines are hard to read, however wide the terminal is. */
const WIDEST = 120
const INDENT = '  '

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

function* lines(all: Iterable<string>, indent: string): Generator<string> {
  for (const line of all) yield `${`${indent}${line}`.trimEnd()}\n`
}

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

/** A line of a block: the sign that marks its words in the sentence, its name, what was read, and why. */
interface Row {
  sign: string
  name: string
  value: string
  /** Where the words stand. */
  place: string
  why: string
  rule: string | null
  part: Part | null
}

function* block(
  number: ExplainedNumber,
  sentence: ExplainedSentence,
  options: TextOptions,
): Generator<string> {
  const { paint, width } = options
  const { mark, words, outcome } = number
  yield `${paint[outcome](String(mark))} ${paint[outcome](plain(words.text))}  ${headline(number)}\n`
  if (number.outcome === 'date') yield* table(dateRows(number), options)
  else if (number.outcome === 'rejected') yield* table(rejectionRows(number), options)
  else {
    const cut = excerpt(sentence.text, fieldMarks(number, paint))
    yield* lines(markedLines(cut.text, cut.marks, width - INDENT.length), INDENT)
    yield* table(figureRows(number), options)
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

/** In the sentence a place is short, for the words are marked there; elsewhere it is told in words. */
const placeOf = (words: Words | null): string =>
  words === null
    ? ''
    : words.within === null
      ? `line ${words.line}, column ${words.column}`
      : `${words.line}:${words.column}`

const NOTHING = '–'

function row(sign: string, name: string, value: string, why: string, more: Partial<Row> = {}): Row {
  return { sign, name, value, why, place: '', rule: null, part: null, ...more }
}

const field = (
  sign: string,
  name: Part & string,
  { words, why, rule }: { words: Words | null; why: string; rule: string },
): Row =>
  row(words === null ? '' : sign, name, words === null ? NOTHING : plain(words.text), why, {
    rule,
    place: placeOf(words),
    part: name,
  })

/** A value with the words that gave it: `over: 超过`. */
const from = (value: string, ...words: (Words | null)[]): string => {
  const said = words.filter((each) => each !== null).map((each) => plain(each.text))
  return said.length === 0 ? value : `${value}: ${said.join('; ')}`
}

function figureRows(figure: ExplainedFigure): Row[] {
  const { record, value, modifier, unit, kind, period, status, extractor } = figure
  const turned = [record.direction, record.basis].filter((word) => word !== null)
  const rows = [
    row('', 'value', value.steps.join(' = '), value.why, { rule: value.rule }),
    row(modifier.words === null ? '' : '~', 'modifier', from(modifier.value, modifier.words), modifier.why, {
      part: 'modifier',
    }),
    row('', 'unit', record.unit ?? NOTHING, unit.why),
    row(
      [kind.words === null ? '' : '+', kind.basis === null ? '' : '='].join(''),
      'kind',
      from([kind.value, ...turned].join(' '), kind.words, kind.basis),
      kind.why,
      { rule: kind.rule === value.rule ? null : kind.rule, part: 'change' },
    ),
    field('m', 'measure', figure.measure),
    field('s', 'subject', figure.subject),
    field('p', 'period', period),
  ]
  if (period.dates !== null)
    rows.push(row('', 'dates', datesText(record.period as NonNullable<typeof record.period>), period.dates))
  rows.push(
    row(status.words === null ? '' : '?', 'status', from(status.value, status.words), status.why, {
      rule: status.rule,
      part: 'status',
    }),
    field('"', 'speaker', figure.speaker),
  )
  for (const { relation, words, mark, why } of figure.links)
    rows.push(
      row(
        '',
        relation === 'changeOf' ? 'change of' : 'part of',
        `${mark === null ? '' : `${mark} `}${plain(words.text)}`,
        why,
        {
          place: placeOf(words),
        },
      ),
    )
  if (extractor === null) rows.push(row('', 'family', NOTHING, 'no family takes it'))
  else {
    const { id, variant, title, found } = extractor
    const asked = found.filter(({ key }) => key !== 'kinds')
    const why = asked.map(({ key, words }) => `${KEYS[key] ?? key} ${words.map(plain).join(', ')}`)
    if (found.length === 0) why.push('takes what no other family does')
    rows.push(row('', 'family', `${id}/${variant}`, [title, ...why].join('; ')))
  }
  if (figure.broken !== null) rows.push(row('', 'breaks', 'a limit', figure.broken, { part: 'invalid' }))
  return rows
}

/** What a family asks for, by the key of its definition. */
const KEYS: Readonly<Record<string, string>> = {
  measures: 'the measure has',
  units: 'the unit is',
  subjects: 'the subject has',
  near: 'near it stands',
  context: 'the sentence has',
}

function datesText({
  from: first,
  to,
  edtf,
}: {
  from: string | null
  to: string | null
  edtf: string | null
}): string {
  if (first === null && to === null) return edtf ?? NOTHING
  return first === to ? (first ?? '') : `${first ?? '..'} to ${to ?? '..'}`
}

function dateRows({ governs, compared, period, dates, why, rule }: ExplainedDate): Row[] {
  const rows = [row('', 'governs', governs.length === 0 ? NOTHING : governs.join(', '), why, { rule })]
  if (compared.length > 0)
    rows.push(row('', 'compared', compared.join(', '), 'what these changes are compared with'))
  if (period !== null && dates !== null) rows.push(row('', 'dates', datesText(period), dates))
  return rows
}

const rejectionRows = ({ reason, why, rule }: ExplainedRejection): Row[] => [
  row('', 'reason', reason, why, { rule: rule === reason ? null : rule }),
]

/** Columns before the value: two for the indent, two for the sign and its blank, and the longest name. */
const NAME_WIDTH = 10
const LEFT = 5 + NAME_WIDTH
/** A value that is wider does not push the reasons of all rows to the right. */
const VALUE_MOST = 40
/** With less room than this for reasons, they stand on lines of their own. */
const WHY_LEAST = 36
/** How far they are indented then. */
const STACKED = 8

function* table(rows: readonly Row[], { width, paint }: TextOptions): Generator<string> {
  const widths = rows.map(({ value, place }) => displayWidth(value) + (place === '' ? 0 : place.length + 1))
  const fitting = widths.filter((each) => each <= VALUE_MOST)
  const valueWidth = Math.max(0, ...fitting)
  const whyLeft = LEFT + valueWidth + 2
  const isStacked = width - whyLeft < WHY_LEAST
  const left = isStacked ? STACKED : whyLeft
  for (const [k, { sign, name, value, place, why, rule, part }] of rows.entries()) {
    const tint = part === null || (sign === '' && part !== 'invalid') ? String : paint[part]
    const shown =
      (value === NOTHING ? paint.faint(value) : tint(value)) + (place === '' ? '' : ` ${paint.faint(place)}`)
    const said = `${INDENT}${sign === '' ? '' : tint(sign)}${' '.repeat(3 - sign.length)}${pad(name, NAME_WIDTH)}${shown}`
    const reasons = wrap(rule === null ? why : `${why} [${rule}]`, width - left)
    const used = widths[k] as number
    if (isStacked || used > valueWidth) yield* lines([said], '')
    else yield* lines([said + ' '.repeat(valueWidth - used + 2) + paint.faint(reasons.shift() ?? '')], '')
    yield* lines(
      reasons.map((reason) => paint.faint(reason)),
      ' '.repeat(left),
    )
  }
}

/** Breaks at blanks; a word longer than the line is cut. */
function wrap(text: string, width: number): string[] {
  if (displayWidth(text) <= width) return [text]
  const out: string[] = []
  let line = ''
  for (let word of text.split(' ')) {
    const joined = line === '' ? word : `${line} ${word}`
    if (displayWidth(joined) <= width) {
      line = joined
      continue
    }
    if (line !== '') out.push(line)
    while (displayWidth(word) > Math.max(width, 2)) {
      let end = 0
      for (const character of word) {
        if (displayWidth(word.slice(0, end + character.length)) > Math.max(width, 2)) break
        end += character.length
      }
      out.push(word.slice(0, end))
      word = word.slice(end)
    }
    line = word
  }
  out.push(line)
  return out
}
