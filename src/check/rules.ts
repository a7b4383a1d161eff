/** What expectations find in texts: each failure is a difference with the place in the text and the line of the rule. */
import type { Difference, FieldChange } from '../../schemas/check.ts'
import type { CountBounds, FigurePattern } from '../../schemas/expectations.ts'
import type { Figure } from '../../schemas/figure.ts'
import { currentFigures } from './figure.ts'
import { changesText, counted, figureText, NONE } from './message.ts'
import { beyond, matches, mismatches, saidOf, wishText } from './pattern.ts'
import { FIRST_PLACE, indexPlaces, type Place, type Places } from './place.ts'
import type { Rule } from './rules-read.ts'

/** A text that an expectation is about. */
export interface RuleText {
  readonly file: string
  readonly text: string
  readonly inSource: boolean
  readonly figures: readonly Figure[]
}

export interface Judgement {
  readonly failures: Difference[]
  /** How many figures it was asked of. */
  readonly figures: number
}

type Fail = (message: string, more?: Partial<Difference>) => void

export function judgeRule(rule: Rule, texts: readonly RuleText[]): Judgement {
  const { expectation, file, line } = rule
  const failures: Difference[] = []
  const isInline = expectation.text !== undefined
  /** Of one text, or of all of them together; those of a text in the rules stand where the rule stands. */
  const failIn =
    (text: RuleText | null): Fail =>
    (message, more = {}) => {
      const own = text === null || isInline
      failures.push({
        kind: 'expectation',
        message,
        file: own ? file : text.file,
        quote: null,
        figure: null,
        fields: [],
        figures: 0,
        origin: { file, line },
        expectation: expectation.name ?? null,
        inSource: own || text.inSource,
        ...FIRST_PLACE,
        ...more,
        ...(own && { line, endLine: line, column: 1, endColumn: 1 }),
      })
    }
  let total = 0
  for (const text of texts) {
    const fail = failIn(text)
    const places = indexPlaces(text.text)
    const { where } = expectation
    const figures =
      where === undefined ? text.figures : text.figures.filter((figure) => matches(figure, where))
    total += figures.length
    if (expectation.expect !== undefined)
      judgeRecords(expectation.expect, expectation.exactly === true, figures, places, fail)
    if (expectation.countPerText !== undefined)
      judgeCount(figures.length, expectation.countPerText, where, fail)
    for (const figure of figures) judgeFigure(rule, figure, places, fail)
  }
  if (expectation.count !== undefined) judgeCount(total, expectation.count, expectation.where, failIn(null))
  return { failures, figures: total }
}

/** Each record is given by the first figure that is as it says and gives no other one. */
function judgeRecords(
  records: readonly FigurePattern[],
  exactly: boolean,
  figures: readonly Figure[],
  places: Places,
  fail: Fail,
): void {
  const free = new Set(figures)
  const missing: FigurePattern[] = []
  for (const record of records) {
    const giver = figures.find((figure) => free.has(figure) && matches(figure, record))
    if (giver === undefined) missing.push(record)
    else free.delete(giver)
  }
  for (const record of missing) {
    const nearest = nearestOf(record, free)
    if (nearest === null) {
      fail(`no figure is as expected: ${recordText(record)}`)
      continue
    }
    const { figure, fields } = nearest
    // Told of once: not also as one that nobody expects.
    free.delete(figure)
    fail(`“${figure.quote}” is not as expected: ${changesText(fields)}`, { ...about(figure, places), fields })
  }
  if (!exactly) return
  for (const figure of free) {
    const [current] = currentFigures([figure], [])
    const said = current === undefined ? '' : figureText(current.kept)
    fail(`“${figure.quote}” is not expected: ${said}`, about(figure, places))
  }
}

/** The figure that a record probably means: of the same quote, or right in more than half of what it says. */
function nearestOf(
  record: FigurePattern,
  figures: Iterable<Figure>,
): { figure: Figure; fields: FieldChange[] } | null {
  const asked = Object.keys(record).length
  let best: { figure: Figure; fields: FieldChange[] } | null = null
  for (const figure of figures) {
    const fields = mismatches(figure, record)
    const isQuote = record.quote !== undefined && fields.every(({ field }) => field !== 'quote')
    if (!isQuote && fields.length * 2 >= asked) continue
    if (best === null || fields.length < best.fields.length) best = { figure, fields }
  }
  return best
}

function judgeCount(count: number, bounds: CountBounds, where: FigurePattern | undefined, fail: Fail): void {
  const { min, max } = typeof bounds === 'number' ? { min: bounds, max: bounds } : bounds
  const isFew = min !== undefined && count < min
  if (!isFew && (max === undefined || count <= max)) return
  const wanted = min === max ? `${min}` : isFew ? `at least ${min}` : `at most ${max}`
  const which = where === undefined ? '' : ` with ${recordText(where)}`
  const field = { field: 'count', before: wanted, after: String(count) }
  fail(`${counted(count, 'figure')}${which}, expected ${wanted}`, { fields: [field] })
}

function judgeFigure({ expectation }: Rule, figure: Figure, places: Places, fail: Fail): void {
  const { value, require } = expectation
  if (value !== undefined) {
    for (const field of ['value', 'valueMax'] as const) {
      // Of a vague number its bounds must lie within: 数百 is 200 at least.
      const bound = field === 'value' ? figure.range?.min : figure.range?.max
      const actual = saidOf(figure, field) ?? (figure.decimal === null ? (bound ?? null) : null)
      const broken = actual === null ? null : beyond(actual, value)
      if (actual === null || broken === null) continue
      fail(`“${figure.quote}” is ${actual}, expected ${broken}`, {
        ...about(figure, places),
        fields: [{ field, before: broken, after: actual }],
      })
    }
  }
  if (require !== undefined) {
    const absent = [require].flat().filter((field) => saidOf(figure, field) === null)
    if (absent.length === 0) return
    fail(`“${figure.quote}” has no ${absent.join(', no ')}`, {
      ...about(figure, places),
      fields: absent.map((field) => ({ field, before: 'required', after: null })),
    })
  }
}

function about(figure: Figure, places: Places): Place & Pick<Difference, 'quote' | 'figure' | 'figures'> {
  const [current] = currentFigures([figure], [])
  return {
    ...places(figure.start, figure.end),
    quote: figure.quote,
    figure: current?.kept ?? null,
    figures: 1,
  }
}

const recordText = (record: FigurePattern): string =>
  Object.entries(record)
    .map(([key, wanted]) => `${key} ${wishText(wanted) ?? NONE}`)
    .join(', ')
