import * as z from 'zod'
import { BASES, DIRECTIONS, FIGURE_KINDS, LAYOUTS, MODIFIERS, STATUSES, UNIT_SYSTEMS } from './values.ts'

/** What sort of statement a figure is; see docs/figures.md for the definition of each. */
export const FigureKind = z.enum(FIGURE_KINDS)
export type FigureKind = z.infer<typeof FigureKind>

/** How close the stated number is to the real one, as the words around it say. */
export const Modifier = z.enum(MODIFIERS)
export type Modifier = z.infer<typeof Modifier>

export const Direction = z.enum(DIRECTIONS)
export type Direction = z.infer<typeof Direction>

/** What a change is compared with: the same time a year before, the period before, or an older point. */
export const Basis = z.enum(BASES)
export type Basis = z.infer<typeof Basis>

/** How firmly the figure is said. */
export const Status = z.enum(STATUSES)
export type Status = z.infer<typeof Status>

/** An exact decimal number as text: digits, an optional minus and point, no exponent. */
export const Decimal = z.string().regex(/^-?\d+(\.\d+)?$/, 'must be a decimal number')

const offset = z.int().min(0)

/** Words of the source: `document.text.slice(start, end) === text`, in UTF-16 code units, end exclusive. */
export const Field = z.strictObject({ text: z.string().min(1), start: offset, end: offset })
export type Field = z.infer<typeof Field>

const isoDate = z.string().regex(/^-?\d{4}-\d{2}-\d{2}$/, 'must be an ISO 8601 date')

/**
 * The words that say when, and, where a date is known to rest them on, what they resolve to.
 * `from` and `to` are inclusive; null where open or not resolved; `unresolved` says why.
 */
export const PeriodField = z.strictObject({
  text: z.string().min(1),
  start: offset,
  end: offset,
  from: isoDate.nullable(),
  to: isoDate.nullable(),
  edtf: z.string().nullable(),
  unresolved: z.string().nullable(),
})
export type PeriodField = z.infer<typeof PeriodField>

/** Bounds of a vague number: 数百 is at least 200 and below 1000. `max` is exclusive unless `maxInclusive`. */
export const Range = z.strictObject({
  min: Decimal.nullable(),
  max: Decimal.nullable(),
  maxInclusive: z.boolean(),
})
export type Range = z.infer<typeof Range>

/** A unit's code: UCUM, UN/CEFACT Recommendation 20, or ISO 4217 for currencies. */
export const UnitCode = z.strictObject({
  system: z.enum(UNIT_SYSTEMS),
  code: z.string().min(1),
})
export type UnitCode = z.infer<typeof UnitCode>

/** The value in the canonical unit of its dimension: 亩 in m2, 万吨 in t, 标准箱 in TEU. */
export const Canonical = z.strictObject({
  unit: z.string().min(1),
  value: z.number(),
  decimal: Decimal,
  valueMax: z.number().nullable(),
  decimalMax: Decimal.nullable(),
})
export type Canonical = z.infer<typeof Canonical>

const shape = {
  id: z.string().regex(/^[0-9a-z]{13}$/, 'must be a figure id'),
  source: z.string(),
  extractor: z.string().nullable(),
  variant: z.string().nullable(),
  kind: FigureKind,
  quote: z.string().min(1),
  start: offset,
  end: offset,
  line: z.int().min(1),
  column: z.int().min(1),
  startCodePoint: offset,
  endCodePoint: offset,
  value: z.number().nullable(),
  valueMax: z.number().nullable(),
  decimal: Decimal.nullable(),
  decimalMax: Decimal.nullable(),
  range: Range.nullable(),
  unit: z.string().min(1).nullable(),
  unitCode: UnitCode.nullable(),
  canonical: Canonical.nullable(),
  modifier: Modifier,
  direction: Direction.nullable(),
  basis: Basis.nullable(),
  measure: Field.nullable(),
  subject: Field.nullable(),
  period: PeriodField.nullable(),
  status: Status,
  speaker: Field.nullable(),
  partOf: z.string().nullable(),
  changeOf: z.string().nullable(),
  sentence: z.strictObject({ start: offset, end: offset }),
  layout: z.enum(LAYOUTS).nullable(),
  rule: z.string().min(1),
}

/** One figure of a text: what `twincity extract` gives, one per number that is a statement. */
export const Figure = z.strictObject(shape)
export type Figure = z.infer<typeof Figure>
