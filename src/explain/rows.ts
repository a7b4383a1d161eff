/** What a block says of a number, as rows: a name, what was read, where its words stand, and why. */
import type { ExplainedDate, ExplainedFigure, ExplainedRejection, Words } from '../../schemas/explanation.ts'
import { said } from './said.ts'
import { NOTHING, type Part, type Row } from './table.ts'

/** In the sentence a place is short, for the words are marked there; elsewhere it is told in words. */
const placeOf = (words: Words | null): string =>
  words === null
    ? ''
    : words.within === null
      ? `line ${words.line}, column ${words.column}`
      : `${words.line}:${words.column}`

function row(sign: string, name: string, value: string, why: string, more: Partial<Row> = {}): Row {
  return { sign, name, value, why, place: '', rule: null, part: null, ...more }
}

const field = (
  sentence: string,
  sign: string,
  name: Part & string,
  { words, why, rule }: { words: Words | null; why: string; rule: string },
): Row =>
  row(words === null ? '' : sign, name, words === null ? NOTHING : said(words, sentence), why, {
    rule,
    place: placeOf(words),
    part: name,
  })

/** A value with the words that gave it: `over: 超过`. */
const from = (sentence: string, value: string, ...words: (Words | null)[]): string => {
  const texts = words.filter((each) => each !== null).map((each) => said(each, sentence))
  return texts.length === 0 ? value : `${value}: ${texts.join('; ')}`
}

export function figureRows(figure: ExplainedFigure, sentence: string): Row[] {
  const { record, value, modifier, unit, kind, period, status, extractor } = figure
  const turned = [record.direction, record.basis].filter((word) => word !== null)
  const rows = [
    row('', 'value', value.steps.join(' = '), value.why, { rule: value.rule }),
    row(
      modifier.words === null ? '' : '~',
      'modifier',
      from(sentence, modifier.value, modifier.words),
      modifier.why,
      { place: placeOf(modifier.words), part: 'modifier' },
    ),
    row('', 'unit', record.unit ?? NOTHING, unit.why),
    row(
      [kind.words === null ? '' : '+', kind.basis === null ? '' : '='].join(''),
      'kind',
      from(sentence, [kind.value, ...turned].join(' '), kind.words, kind.basis),
      kind.why,
      { rule: kind.rule === value.rule ? null : kind.rule, part: 'change' },
    ),
    field(sentence, 'm', 'measure', figure.measure),
    field(sentence, 's', 'subject', figure.subject),
    field(sentence, 'p', 'period', period),
  ]
  if (period.dates !== null)
    rows.push(row('', 'dates', datesText(record.period as NonNullable<typeof record.period>), period.dates))
  rows.push(
    row(status.words === null ? '' : '?', 'status', from(sentence, status.value, status.words), status.why, {
      place: placeOf(status.words),
      rule: status.rule,
      part: 'status',
    }),
    field(sentence, '"', 'speaker', figure.speaker),
  )
  for (const { relation, words, mark, why } of figure.links)
    rows.push(
      row(
        '',
        relation === 'changeOf' ? 'change of' : 'part of',
        `${mark === null ? '' : `${mark} `}${said(words, sentence)}`,
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
    const why = asked.map(({ key, words }) => `${KEYS[key] ?? key} ${words.join(', ')}`)
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

export function dateRows({ governs, compared, period, dates, why, rule }: ExplainedDate): Row[] {
  const rows = [row('', 'governs', governs.length === 0 ? NOTHING : governs.join(', '), why, { rule })]
  if (compared.length > 0)
    rows.push(row('', 'compared', compared.join(', '), 'what these changes are compared with'))
  if (period !== null && dates !== null) rows.push(row('', 'dates', datesText(period), dates))
  return rows
}

export const rejectionRows = ({ reason, why, rule }: ExplainedRejection): Row[] => [
  row('', 'reason', reason, why, { rule: rule === reason ? null : rule }),
]
