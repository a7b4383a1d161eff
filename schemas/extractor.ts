import * as z from 'zod'
import { Basis, Direction, FigureKind, Modifier, Status } from './figure.ts'

/**
 * Extractors as they are written: packs of families of figures, data only. docs/extractors.md is the reference.
 * The built-in ones (`src/extractors/packs/`) and those of users have one format.
 */

/** Longer than any term of statistics; bounds the work at each place of a text. */
export const LONGEST_WORD = 40

/** What an id is made of. */
const id = z.string().regex(/^[a-z][a-z0-9-]*$/, 'must be lower-case letters, digits and hyphens')

const isPlain = (word: string): boolean => !/\\|\||\.[*+]/.test(word)
const word = z
  .string()
  .min(1)
  .max(LONGEST_WORD)
  .regex(/\S/, 'must be a word')
  .refine(isPlain, 'is looked for as it stands, it is no regular expression; write each word by itself')
  .describe('A word, looked for as it stands.')
const pattern = word
  .refine((text) => text.replace(/^(=|…)|…$/g, '').trim() !== '', 'must hold a word')
  .describe('A word: 港 anywhere, …港 at the end, 港… at the beginning, =港 nothing else.')
const plainWord = word
  .refine(
    (text) => !/^[=…]|…$/.test(text),
    '… and = stand in measures and subjects only; here write the word',
  )
  .describe('A word, looked for as it stands.')

const list = <T extends z.ZodType>(of: T) => z.array(of).min(1)

/** Limits that a record of the family must keep; a figure that breaks one is reported as invalid. */
export const Limits = z.strictObject({
  min: z.number().optional(),
  max: z.number().optional(),
  integer: z.boolean().optional().describe('Whether the value must be a whole number.'),
})
export type Limits = z.infer<typeof Limits>

const conditions = {
  kinds: list(FigureKind).optional().describe('The figure is of one of these kinds.'),
  measures: list(pattern)
    .optional()
    .describe('The measure holds one of these: its names and their synonyms.'),
  notMeasures: list(pattern).optional().describe('The measure holds none of these.'),
  units: list(word)
    .optional()
    .describe(
      'The unit is one of these, without 万 and 亿. With measures, changes, shares and ranks need none.',
    ),
  dimensions: list(z.string())
    .optional()
    .describe('The unit is of one of these dimensions: money, mass, area, … Goes with units as one list.'),
  subjects: list(pattern).optional().describe('The subject holds one of these.'),
  notSubjects: list(pattern).optional().describe('The subject holds none of these.'),
  near: list(plainWord).optional().describe('One of these stands in the clause, the measure or the subject.'),
  notNear: list(plainWord).optional().describe('None of these stands there.'),
  context: z
    .union([list(plainWord), list(list(plainWord))], {
      error: 'must be a list of words, or a list of such lists',
    })
    .optional()
    .describe('One of these stands in the sentence; of several lists, one of each.'),
  notContext: list(plainWord).optional().describe('None of these stands in the sentence.'),
  limits: Limits.optional().describe('What the value must keep to; else the figure is reported as invalid.'),
}

/** One branch of a family. All the conditions that are given must hold. */
export const Variant = z.strictObject({ id, ...conditions })
export type Variant = z.infer<typeof Variant>
export type Conditions = Omit<Variant, 'id'>

/** What an example must give: the quote, and as many of the record's fields as matter. */
export const ExpectedFigure = z.strictObject({
  quote: z.string(),
  variant: z.string().optional(),
  kind: FigureKind.optional(),
  value: z.number().nullable().optional(),
  valueMax: z.number().nullable().optional(),
  unit: z.string().nullable().optional(),
  modifier: Modifier.optional(),
  direction: Direction.nullable().optional(),
  basis: Basis.nullable().optional(),
  measure: z.string().nullable().optional(),
  subject: z.string().nullable().optional(),
  period: z.string().nullable().optional(),
  status: Status.optional(),
  speaker: z.string().nullable().optional(),
})
export type ExpectedFigure = z.infer<typeof ExpectedFigure>

export const Example = z.strictObject({
  text: z.string().min(1),
  date: z.iso.date('must be a day such as 2022-12-15').optional().describe('What 去年 and 本月 rest on.'),
  figures: z.array(ExpectedFigure).describe('The figures that the extractor takes, all of them, in order.'),
})
export type Example = z.infer<typeof Example>

/** A family of figures. Without variants it is one; what it states itself holds for variants that do not. */
export const ExtractorDefinition = z.strictObject({
  id,
  title: z.string().min(1),
  description: z.string().optional(),
  ...conditions,
  variants: list(Variant).optional().describe('Branches, asked in order.'),
  examples: list(Example).optional().describe('Sentences with what they must give.'),
})
export type ExtractorDefinition = z.infer<typeof ExtractorDefinition>

/** A file of extractors. */
export const Pack = z.strictObject({
  pack: id,
  title: z.string().min(1).optional(),
  extractors: list(ExtractorDefinition),
})
export type Pack = z.infer<typeof Pack>

/** `twincity.yaml`: extractors of its own, and packs by their paths from where it stands. */
export const Config = z.strictObject({
  packs: list(z.string().min(1)).optional().describe('Paths of packs, from the folder of this file.'),
  extractors: list(ExtractorDefinition).optional(),
})
export type Config = z.infer<typeof Config>
