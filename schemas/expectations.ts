import * as z from 'zod'
import { Basis, Decimal, Direction, FigureKind, Modifier, Status } from './figure.ts'
import { CalendarDate } from './pipe.ts'

const word = z.string().min(1)
/** A number, or its digits as text where a float could not hold them. */
const bound = z.union([z.number(), Decimal])

/** One value, several of which one must be, or null for what the text does not say. */
const oneOf = <T extends z.ZodType>(value: T) => z.union([value, z.array(value).min(1), z.null()])

/** Words, in which `*` stands for any others: `*吞吐量`. */
const pattern = oneOf(word)

export const NumberBounds = z
  .strictObject({ min: bound.optional(), max: bound.optional() })
  .refine(({ min, max }) => min !== undefined || max !== undefined, 'needs min, max, or both')
export type NumberBounds = z.infer<typeof NumberBounds>

const number = z.union([bound, NumberBounds, z.null()])

/** What a figure must be. Keys that are left out are not looked at. */
export const FigurePattern = z.strictObject({
  quote: pattern.optional(),
  kind: oneOf(FigureKind).optional(),
  value: number.optional(),
  valueMax: number.optional(),
  unit: pattern.optional(),
  modifier: oneOf(Modifier).optional(),
  direction: oneOf(Direction).optional(),
  basis: oneOf(Basis).optional(),
  measure: pattern.optional(),
  subject: pattern.optional(),
  period: pattern.optional(),
  from: pattern.optional(),
  to: pattern.optional(),
  status: oneOf(Status).optional(),
  speaker: pattern.optional(),
  extractor: pattern.optional(),
  variant: pattern.optional(),
})
export type FigurePattern = z.infer<typeof FigurePattern>

export const RequiredField = z.enum([
  'value',
  'valueMax',
  'unit',
  'direction',
  'basis',
  'measure',
  'subject',
  'period',
  'from',
  'to',
  'speaker',
])
export type RequiredField = z.infer<typeof RequiredField>

const count = z.int().min(0)
export const CountBounds = z.union([
  count,
  z
    .strictObject({ min: count.optional(), max: count.optional() })
    .refine(({ min, max }) => min !== undefined || max !== undefined, 'needs min, max, or both'),
])
export type CountBounds = z.infer<typeof CountBounds>

/** One expectation: of which texts, of which of their figures, and what must hold of them. */
export const Expectation = z
  .strictObject({
    name: word.optional(),
    /** The text itself. */
    text: z.string().optional(),
    /** Files, folders or patterns, relative to the file of the expectations; without, the PATHS of the run. */
    files: z.union([word, z.array(word).min(1)]).optional(),
    date: CalendarDate.optional(),
    /** Records that each text must give, each by a figure of its own. */
    expect: z.array(FigurePattern).optional(),
    /** Whether the text must give nothing else (of the figures that `where` takes). */
    exactly: z.boolean().optional(),
    /** The figures that all below is about; without, all of them. */
    where: FigurePattern.optional(),
    /** How many there must be, in all texts together. */
    count: CountBounds.optional(),
    /** How many there must be in each text. */
    countPerText: CountBounds.optional(),
    /** Within what their values must lie. */
    value: NumberBounds.optional(),
    /** Fields that each must have. */
    require: z.union([RequiredField, z.array(RequiredField).min(1)]).optional(),
  })
  .refine(({ text, files }) => text === undefined || files === undefined, 'has both text and files; take one')
  .refine(
    (each) =>
      [each.expect, each.count, each.countPerText, each.value, each.require].some((key) => key !== undefined),
    'asks for nothing; add expect, count, countPerText, value or require',
  )
  .refine(
    ({ exactly, expect }) => exactly !== true || expect !== undefined,
    'has exactly without expect; add expect: [] where no figure may come',
  )
export type Expectation = z.infer<typeof Expectation>

/** A file for `twincity check --rules`: a list of expectations. */
export const Expectations = z.array(Expectation).min(1)
export type Expectations = z.infer<typeof Expectations>
