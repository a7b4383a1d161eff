import * as z from 'zod'
import { Direction, FigureKind, Modifier, Status } from './figure.ts'

const words = z.array(z.string().min(1)).min(1)

/** Limits that a record of the family must keep; a figure that breaks one is reported as invalid. */
export const Limits = z.strictObject({
  min: z.number().optional(),
  max: z.number().optional(),
  /** Whether the value must be a whole number. */
  integer: z.boolean().optional(),
})
export type Limits = z.infer<typeof Limits>

/** One branch of a family: which figures belong to it. All the keys that are given must hold. */
export const Variant = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/, 'must be lower-case words joined by hyphens'),
  kinds: z.array(FigureKind).min(1).optional(),
  /** One of these stands in the measure. */
  measures: words.optional(),
  /** None of these stands in the measure. */
  notMeasures: words.optional(),
  /** The unit is one of these (as written, without 万 and 亿). */
  units: words.optional(),
  /** One of these stands in the subject. */
  subjects: words.optional(),
  /** One of these stands in the subject, the measure or the clause. */
  near: words.optional(),
  /** None of these stands in the subject, the measure or the clause. */
  notNear: words.optional(),
  /** One of these, in each list, stands in the sentence. */
  context: z.array(words).optional(),
  /** None of these stands in the sentence. */
  notContext: words.optional(),
  limits: Limits.optional(),
})
export type Variant = z.infer<typeof Variant>

/** A family of figures: data only, the same whether built in or written by a user. */
export const ExtractorDefinition = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/, 'must be lower-case words joined by hyphens'),
  title: z.string().min(1),
  description: z.string().min(1),
  variants: z.array(Variant).min(1),
  /** Sentences with the records they must give; run by the tests. */
  examples: z
    .array(
      z.strictObject({
        text: z.string().min(1),
        date: z.string().optional(),
        figures: z.array(
          z.strictObject({
            quote: z.string(),
            variant: z.string(),
            kind: FigureKind.optional(),
            value: z.number().nullable().optional(),
            unit: z.string().nullable().optional(),
            modifier: Modifier.optional(),
            direction: Direction.optional(),
            measure: z.string().nullable().optional(),
            subject: z.string().nullable().optional(),
            period: z.string().nullable().optional(),
            status: Status.optional(),
          }),
        ),
      }),
    )
    .min(1),
})
export type ExtractorDefinition = z.infer<typeof ExtractorDefinition>
