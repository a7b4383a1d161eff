/** The columns of the tables, in order: what stands in each, in which colour, and how dear its room is. */
import type { Figure } from '../../schemas/figure.ts'
import type { Rejection } from '../../schemas/problem.ts'
import type { Palette, Role } from './format.ts'
import { type Align, clip, displayWidth } from './text-width.ts'

export interface TableColumn<Row> {
  readonly heading: string
  readonly text: (row: Row) => string
  readonly role?: (row: Row) => Role | undefined
  readonly align?: Align
  readonly gap?: number
  /** The width beyond which it is always cut, so that one long cell does not push the others away. */
  readonly most: number
  /** The width that it may be cut to when the line is short. */
  readonly floor: number
  /** Columns of the least worth go first when even the floors do not fit. */
  readonly worth: number
}

const LEGEND_GAP = '   '
const ALWAYS = Number.POSITIVE_INFINITY

const place = <Row extends { line: number; column: number }>(): TableColumn<Row> => ({
  heading: 'at',
  text: (row) => `${row.line}:${row.column}`,
  role: () => 'faint',
  most: 14,
  floor: 14,
  worth: 60,
})

export const FIGURE_COLUMNS: readonly TableColumn<Figure>[] = [
  place(),
  {
    heading: 'quote',
    text: (figure) => figure.quote,
    role: () => 'quote',
    most: 32,
    floor: 10,
    worth: ALWAYS,
  },
  {
    heading: 'value',
    text: (figure) => signs(figure) + amount(figure),
    role: valueRole,
    align: 'right',
    most: 30,
    floor: 20,
    worth: ALWAYS,
  },
  {
    heading: 'unit',
    text: (figure) => figure.unit ?? '',
    role: valueRole,
    gap: 1,
    most: 16,
    floor: 6,
    worth: 90,
  },
  { heading: 'measure', text: (figure) => figure.measure?.text ?? '', most: 36, floor: 8, worth: 80 },
  { heading: 'subject', text: (figure) => figure.subject?.text ?? '', most: 36, floor: 8, worth: 70 },
  { heading: 'period', text: (figure) => figure.period?.text ?? '', most: 24, floor: 8, worth: 50 },
  { heading: 'dates', text: dates, role: () => 'inferred', most: 21, floor: 21, worth: 10 },
  { heading: 'status', text: statusText, role: statusRole, most: 8, floor: 5, worth: 65 },
  { heading: 'speaker', text: (figure) => figure.speaker?.text ?? '', most: 24, floor: 8, worth: 20 },
  { heading: 'extractor', text: extractor, role: () => 'faint', most: 40, floor: 18, worth: 30 },
]

export const REJECTION_COLUMNS: readonly TableColumn<Rejection>[] = [
  place(),
  {
    heading: 'quote',
    text: (rejection) => rejection.quote,
    role: () => 'quote',
    most: 32,
    floor: 10,
    worth: ALWAYS,
  },
  { heading: 'because', text: (rejection) => rejection.reason, most: 16, floor: 16, worth: ALWAYS },
  {
    heading: 'rule',
    text: (rejection) => rejection.rule,
    role: () => 'faint',
    most: 40,
    floor: 10,
    worth: 10,
  },
]

const MODIFIER_SIGNS: Readonly<Record<Figure['modifier'], string>> = {
  exact: '',
  over: '>',
  nearly: '≲',
  under: '<',
  about: '≈',
  vague: '~',
  within: '≤',
}

const DIRECTION_SIGNS: Readonly<Record<'up' | 'down', string>> = { up: '↑', down: '↓' }

/** The families' own figures are named; the general extractor takes the rest, and saying so in each row tells nothing. */
function extractor({ extractor: id, variant }: Figure): string {
  if (id === null || id === 'general') return ''
  return variant === null ? id : `${id}/${variant}`
}

function signs({ direction, modifier }: Figure): string {
  const arrow = direction === null ? '' : DIRECTION_SIGNS[direction]
  return arrow + MODIFIER_SIGNS[modifier]
}

function amount({ kind, decimal, decimalMax, range }: Figure): string {
  if (kind === 'rank' && decimal !== null)
    return `#${grouped(decimal)}${decimalMax === null ? '' : `–${grouped(decimalMax)}`}`
  if (kind === 'ratio' && decimal !== null && decimalMax !== null)
    return `${grouped(decimal)} : ${grouped(decimalMax)}`
  if (decimal !== null || decimalMax !== null) {
    const bounds = [decimal, decimalMax].map((bound) => (bound === null ? '' : grouped(bound)))
    return decimalMax === null ? bounds[0] : bounds.join('–')
  }
  if (range === null) return ''
  const max = range.max === null ? '' : `${range.maxInclusive ? '' : '<'}${grouped(range.max)}`
  return `${range.min === null ? '' : grouped(range.min)}–${max}`
}

/** 1640000000.5 as 1,640,000,000.5, on the exact text and never through a floating-point number. */
function grouped(decimal: string): string {
  const point = decimal.indexOf('.')
  const whole = point === -1 ? decimal : decimal.slice(0, point)
  const first = whole.startsWith('-') ? 1 : 0
  // A number of a thousand digits is cut anyway.
  if (whole.length > 60) return clip(decimal, 30)
  let result = ''
  for (let end = whole.length; end > first; end -= 3) {
    const group = whole.slice(Math.max(first, end - 3), end)
    result = result === '' ? group : `${group},${result}`
  }
  return whole.slice(0, first) + result + (point === -1 ? '' : decimal.slice(point))
}

function dates({ period }: Figure): string {
  if (period === null) return ''
  if (period.edtf !== null) return period.edtf
  if (period.from === null && period.to === null) return ''
  if (period.from === period.to) return period.from ?? ''
  return `${period.from ?? '..'}/${period.to ?? '..'}`
}

function statusText({ status }: Figure): string {
  return status === 'actual' ? '' : status
}

function statusRole({ status }: Figure): Role | undefined {
  return status === 'actual' ? undefined : status
}

function valueRole({ direction, modifier }: Figure): Role | undefined {
  if (direction !== null) return direction
  return modifier === 'exact' ? undefined : 'approximate'
}

/** Which signs and colours were used, explained in one line at the end. */
export class Legend {
  readonly #modifiers = new Set<Figure['modifier']>()
  readonly #directions = new Set<'up' | 'down'>()

  note({ modifier, direction }: Figure): void {
    this.#modifiers.add(modifier)
    if (direction !== null) this.#directions.add(direction)
  }

  /** Each entry in the colour it explains; those for which a line has no room are left out. */
  text(palette: Palette, width: number): string {
    const entries: { text: string; role: Role }[] = []
    for (const direction of ['up', 'down'] as const) {
      if (this.#directions.has(direction))
        entries.push({ text: `${DIRECTION_SIGNS[direction]} ${direction}`, role: direction })
    }
    for (const [modifier, sign] of Object.entries(MODIFIER_SIGNS) as [Figure['modifier'], string][]) {
      if (sign !== '' && this.#modifiers.has(modifier))
        entries.push({ text: `${sign} ${modifier}`, role: 'approximate' })
    }
    let used = 0
    const shown = entries.filter(({ text }) => {
      used += displayWidth(text) + LEGEND_GAP.length
      return used - LEGEND_GAP.length <= width
    })
    return shown.map(({ text, role }) => palette[role](text)).join(LEGEND_GAP)
  }
}
