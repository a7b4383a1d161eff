/** What `twincity explain` gives: each number of a sentence, with the words, the rules and the reasons behind its fields. */
import * as z from 'zod'
import { Document } from './document.ts'
import { Figure, FigureKind, Modifier, PeriodField, Status } from './figure.ts'
import { RejectionReason } from './problem.ts'

const offset = z.int().min(0)
const place = z.int().min(1)

/** A number of the sentence, counted from 1 in the order in which they stand. */
const Mark = z.int().min(1)

/**
 * Words of the text and where they stand. `within` gives the same words as offsets into the `text` of the sentence;
 * null where they stand outside it.
 */
export const Words = z.strictObject({
  text: z.string().min(1),
  start: offset,
  end: offset,
  line: place,
  column: place,
  within: z.strictObject({ start: offset, end: offset }).nullable(),
})
export type Words = z.infer<typeof Words>

/** The name of a rule, and what it does in a sentence. */
const reason = { rule: z.string().min(1), why: z.string().min(1) }

const FieldReason = z.strictObject({ words: Words.nullable(), ...reason })
export type FieldReason = z.infer<typeof FieldReason>

/** A number that was read as a figure; `broken` is the limit of its family that it breaks, and then it is not given out. */
export const ExplainedFigure = z.strictObject({
  outcome: z.enum(['figure', 'invalid']),
  mark: Mark,
  words: Words,
  record: Figure,
  /** From the number as written to its value, a step each: 16.4亿, 16.4 × 10^8, 1640000000. */
  value: z.strictObject({ steps: z.array(z.string().min(1)).min(1), ...reason }),
  modifier: z.strictObject({
    value: Modifier,
    words: Words.nullable(),
    side: z.enum(['inside', 'before', 'after']).nullable(),
    why: z.string().min(1),
  }),
  unit: z.strictObject({ dimension: z.string().nullable(), factor: z.string().nullable(), why: z.string() }),
  /** `words` are the words of change or of frequency, `basis` those that say what is compared with. */
  kind: z.strictObject({ value: FigureKind, words: Words.nullable(), basis: Words.nullable(), ...reason }),
  measure: FieldReason,
  subject: FieldReason,
  /** `dates` says what the dates of the period rest on; null where there is no period. */
  period: z.strictObject({ ...FieldReason.shape, dates: z.string().nullable() }),
  status: z.strictObject({ value: Status, words: Words.nullable(), ...reason }),
  speaker: FieldReason,
  links: z.array(
    z.strictObject({
      relation: z.enum(['changeOf', 'partOf']),
      id: z.string(),
      words: Words,
      mark: Mark.nullable(),
      why: z.string().min(1),
    }),
  ),
  /** The family that took it, and the words that the family asks for and found. */
  extractor: z
    .strictObject({
      id: z.string(),
      variant: z.string(),
      title: z.string(),
      found: z.array(z.strictObject({ key: z.string(), words: z.array(z.string()).min(1) })),
    })
    .nullable(),
  broken: z.string().nullable(),
})
export type ExplainedFigure = z.infer<typeof ExplainedFigure>

/** Words that say when: the period of the figures in `governs`, and what the changes in `compared` are compared with. */
export const ExplainedDate = z.strictObject({
  outcome: z.literal('date'),
  mark: Mark,
  words: Words,
  governs: z.array(Mark),
  compared: z.array(Mark),
  /** The dates, where a figure of the sentence has them. */
  period: PeriodField.nullable(),
  dates: z.string().nullable(),
  ...reason,
})
export type ExplainedDate = z.infer<typeof ExplainedDate>

/** A number that is no figure. */
export const ExplainedRejection = z.strictObject({
  outcome: z.literal('rejected'),
  mark: Mark,
  words: Words,
  reason: RejectionReason,
  ...reason,
})
export type ExplainedRejection = z.infer<typeof ExplainedRejection>

export const ExplainedNumber = z.discriminatedUnion('outcome', [
  ExplainedFigure,
  ExplainedDate,
  ExplainedRejection,
])
export type ExplainedNumber = z.infer<typeof ExplainedNumber>

/**
 * A sentence with its numbers. `text` is the sentence as it is read: where print broke it, it is not what stands
 * between `start` and `end` in the source. `marks` are all its numbers, `numbers` those that were asked for.
 */
export const ExplainedSentence = z.strictObject({
  start: offset,
  end: offset,
  line: place,
  column: place,
  text: z.string().min(1),
  marks: z.array(
    z.strictObject({
      mark: Mark,
      outcome: z.enum(['figure', 'invalid', 'date', 'rejected']),
      start: offset,
      end: offset,
    }),
  ),
  numbers: z.array(ExplainedNumber),
})
export type ExplainedSentence = z.infer<typeof ExplainedSentence>

/** What `twincity explain` gives as JSON. */
export const Explanation = z.strictObject({
  tool: z.literal('twincity'),
  version: z.string(),
  document: Document,
  /** The place that was asked for; null for a whole text. */
  place: z.strictObject({ line: place, column: place.nullable() }).nullable(),
  sentences: z.array(ExplainedSentence),
})
export type Explanation = z.infer<typeof Explanation>
