/**
 * Whether a record satisfies its schema, without the schema library: every record is checked, and the library takes
 * two microseconds for each and doubles the time of a start. Field for field what `Figure` of `figure.ts` says, in its
 * order and its words; tests/record-check.test.ts holds the two together on valid and on broken records.
 */
import type { Canonical, Field, Figure, FigureKind, PeriodField, Range, UnitCode } from './figure.ts'
import { BASES, DIRECTIONS, FIGURE_KINDS, LAYOUTS, MODIFIERS, STATUSES, UNIT_SYSTEMS } from './values.ts'

/** What the records of one extractor narrow a figure to. */
export interface Narrowing {
  readonly extractor: string
  readonly variants: readonly string[]
  /** Null where all kinds are. */
  readonly kinds: readonly FigureKind[] | null
  /** The limit that a figure of the right shape breaks, in words; null when it keeps them all. */
  brokenLimit(figure: Figure): string | null
}

/** The first rule that a record breaks, with the field it breaks it in; null when it satisfies all. */
export function brokenRule(
  figure: Figure,
  { extractor, variants, kinds, brokenLimit }: Narrowing,
): string | null {
  return (
    id(figure.id) ??
    string('source', figure.source) ??
    literal('extractor', figure.extractor, extractor) ??
    oneOf('variant', figure.variant, variants) ??
    oneOf('kind', figure.kind, kinds ?? FIGURE_KINDS) ??
    words('quote', figure.quote) ??
    integer('start', figure.start, 0) ??
    integer('end', figure.end, 0) ??
    integer('line', figure.line, 1) ??
    integer('column', figure.column, 1) ??
    integer('startCodePoint', figure.startCodePoint, 0) ??
    integer('endCodePoint', figure.endCodePoint, 0) ??
    (figure.value === null ? null : number('value', figure.value)) ??
    (figure.valueMax === null ? null : number('valueMax', figure.valueMax)) ??
    decimalOrNull('decimal', figure.decimal) ??
    decimalOrNull('decimalMax', figure.decimalMax) ??
    (figure.range === null ? null : range(figure.range)) ??
    (figure.unit === null ? null : words('unit', figure.unit)) ??
    (figure.unitCode === null ? null : unitCode(figure.unitCode)) ??
    (figure.canonical === null ? null : canonical(figure.canonical)) ??
    oneOf('modifier', figure.modifier, MODIFIERS) ??
    (figure.direction === null ? null : oneOf('direction', figure.direction, DIRECTIONS)) ??
    (figure.basis === null ? null : oneOf('basis', figure.basis, BASES)) ??
    (figure.measure === null ? null : field('measure', figure.measure)) ??
    (figure.subject === null ? null : field('subject', figure.subject)) ??
    (figure.period === null ? null : periodField(figure.period)) ??
    oneOf('status', figure.status, STATUSES) ??
    (figure.speaker === null ? null : field('speaker', figure.speaker)) ??
    stringOrNull('partOf', figure.partOf) ??
    stringOrNull('changeOf', figure.changeOf) ??
    sentence(figure.sentence) ??
    (figure.layout === null ? null : oneOf('layout', figure.layout, LAYOUTS)) ??
    words('rule', figure.rule) ??
    noMore('', figure, FIGURE_KEYS) ??
    brokenLimit(figure)
  )
}

const FIGURE_KEYS: ReadonlySet<string> = new Set<keyof Figure>([
  ...(['id', 'source', 'extractor', 'variant', 'kind', 'quote', 'start', 'end', 'line', 'column'] as const),
  ...(['startCodePoint', 'endCodePoint', 'value', 'valueMax', 'decimal', 'decimalMax', 'range'] as const),
  ...(['unit', 'unitCode', 'canonical', 'modifier', 'direction', 'basis', 'measure', 'subject'] as const),
  ...(['period', 'status', 'speaker', 'partOf', 'changeOf', 'sentence', 'layout', 'rule'] as const),
])
const FIELD_KEYS = new Set<keyof Field>(['text', 'start', 'end'])
const PERIOD_KEYS = new Set<keyof PeriodField>(['text', 'start', 'end', 'from', 'to', 'edtf', 'unresolved'])
const RANGE_KEYS = new Set<keyof Range>(['min', 'max', 'maxInclusive'])
const CODE_KEYS = new Set<keyof UnitCode>(['system', 'code'])
const CANONICAL_KEYS = new Set<keyof Canonical>(['unit', 'value', 'decimal', 'valueMax', 'decimalMax'])
const SENTENCE_KEYS = new Set<keyof Figure['sentence']>(['start', 'end'])

/** The paths are put together only where something is broken: most fields are whole. */
const field = (path: string, value: Field): string | null =>
  object(path, value) ??
  (words('', value.text) === null &&
  integer('', value.start, 0) === null &&
  integer('', value.end, 0) === null
    ? null
    : (words(`${path}.text`, value.text) ??
      integer(`${path}.start`, value.start, 0) ??
      integer(`${path}.end`, value.end, 0))) ??
  noMore(path, value, FIELD_KEYS)

const periodField = (value: PeriodField): string | null =>
  object('period', value) ??
  words('period.text', value.text) ??
  integer('period.start', value.start, 0) ??
  integer('period.end', value.end, 0) ??
  (value.from === null ? null : isoDate('period.from', value.from)) ??
  (value.to === null ? null : isoDate('period.to', value.to)) ??
  stringOrNull('period.edtf', value.edtf) ??
  stringOrNull('period.unresolved', value.unresolved) ??
  noMore('period', value, PERIOD_KEYS)

const range = (value: Range): string | null =>
  object('range', value) ??
  decimalOrNull('range.min', value.min) ??
  decimalOrNull('range.max', value.max) ??
  (typeof value.maxInclusive === 'boolean'
    ? null
    : wrongType('range.maxInclusive', 'boolean', value.maxInclusive)) ??
  noMore('range', value, RANGE_KEYS)

const unitCode = (value: UnitCode): string | null =>
  object('unitCode', value) ??
  oneOf('unitCode.system', value.system, UNIT_SYSTEMS) ??
  words('unitCode.code', value.code) ??
  noMore('unitCode', value, CODE_KEYS)

const canonical = (value: Canonical): string | null =>
  object('canonical', value) ??
  words('canonical.unit', value.unit) ??
  number('canonical.value', value.value) ??
  decimal('canonical.decimal', value.decimal) ??
  (value.valueMax === null ? null : number('canonical.valueMax', value.valueMax)) ??
  decimalOrNull('canonical.decimalMax', value.decimalMax) ??
  noMore('canonical', value, CANONICAL_KEYS)

const sentence = (value: Figure['sentence']): string | null =>
  object('sentence', value) ??
  integer('sentence.start', value.start, 0) ??
  integer('sentence.end', value.end, 0) ??
  noMore('sentence', value, SENTENCE_KEYS)

const id = (value: unknown): string | null =>
  string('id', value) ?? (isId(value as string) ? null : 'id: must be a figure id')

const decimal = (path: string, value: unknown): string | null =>
  string(path, value) ?? (isDecimal(value as string) ? null : `${path}: must be a decimal number`)

const decimalOrNull = (path: string, value: unknown): string | null =>
  value === null ? null : decimal(path, value)

const isoDate = (path: string, value: unknown): string | null =>
  string(path, value) ?? (isIsoDate(value as string) ? null : `${path}: must be an ISO 8601 date`)

const string = (path: string, value: unknown): string | null =>
  typeof value === 'string' ? null : wrongType(path, 'string', value)

const stringOrNull = (path: string, value: unknown): string | null =>
  value === null ? null : string(path, value)

const words = (path: string, value: unknown): string | null =>
  string(path, value) ?? (value === '' ? `${path}: Too small: expected string to have >=1 characters` : null)

const number = (path: string, value: unknown): string | null =>
  Number.isFinite(value) ? null : wrongType(path, 'number', value)

function integer(path: string, value: unknown, least: number): string | null {
  if (Number.isSafeInteger(value) && (value as number) >= least) return null
  if (!Number.isFinite(value)) return wrongType(path, 'number', value)
  if (!Number.isInteger(value)) return wrongType(path, 'int', value)
  if ((value as number) > Number.MAX_SAFE_INTEGER)
    return `${path}: Too big: expected int to be <=${Number.MAX_SAFE_INTEGER}`
  if ((value as number) < Number.MIN_SAFE_INTEGER)
    return `${path}: Too small: expected int to be >=${Number.MIN_SAFE_INTEGER}`
  return `${path}: Too small: expected number to be >=${least}`
}

const literal = (path: string, value: unknown, only: string): string | null =>
  value === only ? null : `${path}: Invalid input: expected "${only}"`

function oneOf(path: string, value: unknown, options: readonly string[]): string | null {
  for (let i = 0; i < options.length; i++) if (options[i] === value) return null
  if (options.length === 1) return literal(path, value, options[0] as string)
  return `${path}: Invalid option: expected one of ${options.map((option) => `"${option}"`).join('|')}`
}

const object = (path: string, value: unknown): string | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? null
    : wrongType(path, 'object', value)

/** That an object has no keys but these; that it has them all is known by then, so mostly it is enough to count. */
function noMore(path: string, value: object, keys: ReadonlySet<string>): string | null {
  let count = 0
  for (const _ in value) count++
  if (count === keys.size) return null
  const more = Object.keys(value).filter((key) => !keys.has(key))
  const message = `Unrecognized ${more.length > 1 ? 'keys' : 'key'}: ${more.map((key) => `"${key}"`).join(', ')}`
  return path === '' ? message : `${path}: ${message}`
}

function wrongType(path: string, expected: string, value: unknown): string {
  const isBare = value === null || Number.isNaN(value) || value === Infinity || value === -Infinity
  const received = isBare ? String(value) : Array.isArray(value) ? 'array' : typeof value
  return `${path}: Invalid input: expected ${expected}, received ${received}`
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57

function isId(text: string): boolean {
  if (text.length !== 13) return false
  for (let i = 0; i < 13; i++) {
    const code = text.charCodeAt(i)
    if (!isDigit(code) && !(code >= 97 && code <= 122)) return false
  }
  return true
}

/** Digits with at most one point between them, and a minus before them where it is less than nothing. */
function isDecimal(text: string): boolean {
  const first = text.charCodeAt(0) === 45 ? 1 : 0
  let digits = 0
  let points = 0
  for (let i = first; i < text.length; i++) {
    if (isDigit(text.charCodeAt(i))) digits++
    else if (text.charCodeAt(i) === 46 && digits > 0 && points === 0 && i + 1 < text.length) points++
    else return false
  }
  return digits > 0
}

/** Four digits, two and two, with a minus before them in the years before our era. */
function isIsoDate(text: string): boolean {
  const first = text.charCodeAt(0) === 45 ? 1 : 0
  if (text.length !== first + 10) return false
  for (let i = 0; i < 10; i++) {
    const code = text.charCodeAt(first + i)
    if (i === 4 || i === 7 ? code !== 45 : !isDigit(code)) return false
  }
  return true
}
