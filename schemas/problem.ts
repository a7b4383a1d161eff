import * as z from 'zod'

/** Something that went wrong: an input that could not be read, or a figure that breaks its record's schema. */
export const Problem = z.strictObject({
  source: z.string().nullable(),
  code: z.enum(['unreadable', 'invalid']),
  /** One line: what, where, and what to do. */
  message: z.string().min(1),
  /** The rest only for `invalid`: the figure as read, and the rule of the record that it broke. */
  extractor: z.string().nullable(),
  rule: z.string().nullable(),
  quote: z.string().nullable(),
  start: z.int().min(0).nullable(),
  end: z.int().min(0).nullable(),
  line: z.int().min(1).nullable(),
  column: z.int().min(1).nullable(),
})
export type Problem = z.infer<typeof Problem>

/** Why a number is no figure. */
export const RejectionReason = z.enum([
  'date',
  'time',
  'ordinal',
  'version',
  'identifier',
  'address',
  'document number',
  'name',
  'set phrase',
  'list marker',
  'article',
  'both',
  'inside a word',
  'no unit',
])
export type RejectionReason = z.infer<typeof RejectionReason>

/** A number that is no figure, with the reason. */
export const Rejection = z.strictObject({
  source: z.string(),
  quote: z.string().min(1),
  start: z.int().min(0),
  end: z.int().min(0),
  line: z.int().min(1),
  column: z.int().min(1),
  reason: RejectionReason,
  rule: z.string().min(1),
})
export type Rejection = z.infer<typeof Rejection>
