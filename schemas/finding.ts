import * as z from 'zod'
import { Decimal, PeriodField } from './figure.ts'
import { Problem } from './problem.ts'

/** What was held against what; docs/audit.md tells of each. */
export const AuditCheck = z.enum([
  'parts',
  'share',
  'growth',
  'multiple',
  'range',
  'rank',
  'whole',
  'contradiction',
])
export type AuditCheck = z.infer<typeof AuditCheck>

/**
 * `incomparable`: the arithmetic does not come out, and need not, because the text's growth is one at constant prices
 * or on a comparable basis and its levels are not.
 */
export const Verdict = z.enum(['agrees', 'disagrees', 'incomparable'])
export type Verdict = z.infer<typeof Verdict>

const id = z.string().regex(/^[0-9a-z]{13}$/, 'must be an id')

/** The ends of what a number may be, both inclusive; null where it is open. */
export const Bounds = z.strictObject({ low: Decimal.nullable(), high: Decimal.nullable() })
export type Bounds = z.infer<typeof Bounds>

/** A figure that a finding rests on, where it stands, and what part it has in the arithmetic. */
export const FindingFigure = z.strictObject({
  id,
  source: z.string(),
  role: z.enum([
    'total',
    'part',
    'share',
    'base',
    'level',
    'from',
    'to',
    'change',
    'multiple',
    'rank',
    'value',
  ]),
  quote: z.string().min(1),
  start: z.int().min(0),
  end: z.int().min(0),
  line: z.int().min(1),
  column: z.int().min(1),
  /** The sentence that it stands in. */
  sentence: z.strictObject({ start: z.int().min(0), end: z.int().min(0), text: z.string() }),
})
export type FindingFigure = z.infer<typeof FindingFigure>

/** Figures that were held against each other, the arithmetic, and whether it comes out. */
export const Finding = z.strictObject({
  id,
  check: AuditCheck,
  verdict: Verdict,
  /** The arithmetic in words: 73万人次 + 104万人次 = 177万人次. */
  statement: z.string().min(1),
  /** The words of the text, or their links, that these figures are held against each other for. */
  ground: z.string().min(1),
  /** What the arithmetic allows, and what the text says, both with the rounding of the numbers as written. */
  expected: Bounds.nullable(),
  stated: Bounds.nullable(),
  unit: z.string().nullable(),
  /** The same in words. */
  tolerance: z.string(),
  note: z.string().nullable(),
  figures: z.array(FindingFigure).min(1),
})
export type Finding = z.infer<typeof Finding>

/** A value that the text implies and does not say: last year's, from a level and its growth. */
export const DerivedFigure = z.strictObject({
  derived: z.literal(true),
  id,
  source: z.string(),
  check: AuditCheck,
  measure: z.string().nullable(),
  subject: z.string().nullable(),
  period: PeriodField.pick({ from: true, to: true, edtf: true }).nullable(),
  /** What the value may be; it is not known closer than the text's rounding lets it be. */
  low: Decimal,
  high: Decimal,
  unit: z.string().nullable(),
  statement: z.string().min(1),
  /** Ids of the figures that it rests on, and the place of the first. */
  restsOn: z.array(id).min(2),
  line: z.int().min(1),
  column: z.int().min(1),
})
export type DerivedFigure = z.infer<typeof DerivedFigure>

/**
 * What `twincity audit` gives as JSON and YAML: the findings that disagree, with `--all` the others too, and how many
 * there are of each. `derived` is there when asked for.
 */
export const Audit = z.strictObject({
  tool: z.literal('twincity'),
  version: z.string(),
  findings: z.array(Finding),
  derived: z.array(DerivedFigure).optional(),
  problems: z.array(Problem),
  counts: z.strictObject({
    documents: z.int().min(0),
    agrees: z.int().min(0),
    disagrees: z.int().min(0),
    incomparable: z.int().min(0),
  }),
})
export type Audit = z.infer<typeof Audit>
