import * as z from 'zod'
import { BaselineFigure } from './baseline.ts'

/** What differs: a figure, a whole text, a text's date, or what an expectation asks for. */
export const DifferenceKind = z.enum([
  'changed',
  'lost',
  'new',
  'moved',
  'text-new',
  'text-gone',
  'date',
  'expectation',
])
export type DifferenceKind = z.infer<typeof DifferenceKind>

/** A field that differs; null where the text says nothing of it. */
export const FieldChange = z.strictObject({
  field: z.string().min(1),
  before: z.string().nullable(),
  after: z.string().nullable(),
})
export type FieldChange = z.infer<typeof FieldChange>

/** A line of the baseline or of the file with the expectations. */
export const CheckOrigin = z.strictObject({ file: z.string().min(1), line: z.int().min(1) })
export type CheckOrigin = z.infer<typeof CheckOrigin>

const position = z.int().min(1)

/** One difference, with the place in the text where to look. */
export const Difference = z.strictObject({
  kind: DifferenceKind,
  /** One line that says all of it. */
  message: z.string().min(1),
  file: z.string().min(1),
  line: position,
  column: position,
  endLine: position,
  /** Exclusive; columns count UTF-16 code units. */
  endColumn: position,
  /** Whether line and column count in the file itself; for HTML they count in the text taken from it. */
  inSource: z.boolean(),
  quote: z.string().min(1).nullable(),
  /** The figure as it is read now; of a lost one, as the baseline has it. */
  figure: BaselineFigure.nullable(),
  /** For `changed`, `moved`, `date` and `expectation`: which fields differ. */
  fields: z.array(FieldChange),
  /** How many figures it stands for: those of a whole text, else 1, or none. */
  figures: z.int().min(0),
  /** Where the baseline or the expectation has it. */
  origin: CheckOrigin.nullable(),
  /** The name of the expectation. */
  expectation: z.string().nullable(),
})
export type Difference = z.infer<typeof Difference>

const count = z.int().min(0)

/** How much was compared, and what came of it. */
export const CheckSummary = z.strictObject({
  texts: count,
  figures: count,
  expectations: count,
  same: count,
  changed: count,
  lost: count,
  new: count,
  moved: count,
  textsNew: count,
  textsGone: count,
  dates: count,
  failed: count,
  unreadable: count,
})
export type CheckSummary = z.infer<typeof CheckSummary>

/** What `twincity check --format json` gives. */
export const CheckReport = z.strictObject({
  tool: z.literal('twincity'),
  version: z.string(),
  baseline: z.string().nullable(),
  rules: z.string().nullable(),
  summary: CheckSummary,
  /** For each text that was compared, how many figures are as before. */
  texts: z.array(z.strictObject({ file: z.string().min(1), same: count })),
  /** Each expectation, with how many figures it was asked of and how often it was not met. */
  expectations: z.array(
    z.strictObject({
      ...CheckOrigin.shape,
      name: z.string().nullable(),
      figures: count,
      failures: count,
    }),
  ),
  problems: z.array(z.strictObject({ file: z.string().nullable(), message: z.string().min(1) })),
  differences: z.array(Difference),
})
export type CheckReport = z.infer<typeof CheckReport>
