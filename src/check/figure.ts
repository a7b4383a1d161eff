/**
 * Figures as a baseline keeps them. What makes a figure this figure goes in; where it stands, its id and what follows
 * from the rest (unit codes, canonical values, EDTF) stay out, so that a line changes only with what it says.
 */
import type { BaselineFigure } from '../../schemas/baseline.ts'
import type { Figure, Range } from '../../schemas/figure.ts'
import type { Problem } from '../../schemas/problem.ts'

/** A figure of a text as it is read now: how a baseline keeps it, and its place. */
export interface CurrentFigure {
  readonly kept: BaselineFigure
  readonly start: number
  readonly end: number
}

/** The order of the keys on a line: what is said, then of what, when and by whom, then who took it. */
export const FIGURE_KEYS = [
  'quote',
  'kind',
  'value',
  'valueMax',
  'range',
  'unit',
  'modifier',
  'direction',
  'basis',
  'measure',
  'subject',
  'period',
  'from',
  'to',
  'status',
  'speaker',
  'partOf',
  'changeOf',
  'extractor',
  'invalid',
] as const satisfies readonly (keyof BaselineFigure)[]

/** What most figures are is left out. */
const DEFAULTS: BaselineFigure = { quote: '', modifier: 'exact', status: 'actual', extractor: 'general' }

/** The value of a field with its default put in; null where there is none. */
export function fieldOf(figure: BaselineFigure, key: keyof BaselineFigure): string | null {
  const value = figure[key]
  if (value !== undefined) return value
  return figure.invalid === undefined ? (DEFAULTS[key] ?? null) : null
}

/** All figures of a text, valid or not, in the order in which they stand. */
export function currentFigures(figures: readonly Figure[], problems: readonly Problem[]): CurrentFigure[] {
  const quotes = new Map(figures.map(({ id, quote }) => [id, quote]))
  const linked = (id: string | null): string | null => (id === null ? null : (quotes.get(id) ?? null))
  const valid = figures.map((figure) => ({
    kept: keep(figure, linked(figure.partOf), linked(figure.changeOf)),
    start: figure.start,
    end: figure.end,
  }))
  const invalid = problems.flatMap(({ quote, start, end, rule, extractor }) =>
    quote === null || start === null || end === null || rule === null
      ? []
      : [{ kept: compact({ quote, extractor, invalid: rule }), start, end }],
  )
  // A stable sort of two sorted lists: linear in practice.
  return invalid.length === 0 ? valid : [...valid, ...invalid].sort((a, b) => a.start - b.start)
}

function keep(figure: Figure, partOf: string | null, changeOf: string | null): BaselineFigure {
  const { extractor, variant, period } = figure
  return compact({
    quote: figure.quote,
    kind: figure.kind,
    value: figure.decimal,
    valueMax: figure.decimalMax,
    range: figure.range === null ? null : rangeText(figure.range),
    unit: figure.unit,
    modifier: figure.modifier,
    direction: figure.direction,
    basis: figure.basis,
    measure: figure.measure?.text ?? null,
    subject: figure.subject?.text ?? null,
    period: period?.text ?? null,
    from: period?.from ?? null,
    to: period?.to ?? null,
    status: figure.status,
    speaker: figure.speaker?.text ?? null,
    partOf,
    changeOf,
    extractor: extractor === null || extractor === 'general' ? null : `${extractor}/${variant ?? 'any'}`,
  })
}

function rangeText({ min, max, maxInclusive }: Range): string | null {
  const bounds = [
    ...(min === null ? [] : [`>=${min}`]),
    ...(max === null ? [] : [`${maxInclusive ? '<=' : '<'}${max}`]),
  ]
  return bounds.length === 0 ? null : bounds.join(' ')
}

/** In the order of the keys, without nulls and defaults; line breaks as they are on any system. */
function compact(fields: Readonly<Partial<Record<keyof BaselineFigure, string | null>>>): BaselineFigure {
  const kept: Record<string, string> = {}
  for (const key of FIGURE_KEYS) {
    const value = fields[key]
    if (value === undefined || value === null || (value === DEFAULTS[key] && key !== 'quote')) continue
    kept[key] = value.includes('\r') ? value.replace(/\r\n?/g, '\n') : value
  }
  return kept as BaselineFigure
}
