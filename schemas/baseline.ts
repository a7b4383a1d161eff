import * as z from 'zod'
import { DateOrigin } from './document.ts'
import { Basis, Decimal, Direction, FigureKind, Modifier, Status } from './figure.ts'
import { CalendarDate } from './pipe.ts'

const words = z.string().min(1)
const isoDate = z.string().regex(/^-?\d{4}-\d{2}-\d{2}$/, 'must be an ISO 8601 date')

/**
 * A figure as a baseline keeps it: what a reader of the text would call the figure, and no place, so that a line put
 * in above it changes nothing. Left out: what is null, `exact`, `actual`, and the extractor `general`.
 */
export const BaselineFigure = z.strictObject({
  quote: words,
  kind: FigureKind.optional(),
  value: Decimal.optional(),
  valueMax: Decimal.optional(),
  /** Bounds of a vague number: `>=200 <1000`. */
  range: words.optional(),
  unit: words.optional(),
  modifier: Modifier.optional(),
  direction: Direction.optional(),
  basis: Basis.optional(),
  measure: words.optional(),
  subject: words.optional(),
  period: words.optional(),
  from: isoDate.optional(),
  to: isoDate.optional(),
  status: Status.optional(),
  speaker: words.optional(),
  /** Quotes of the whole that it is a part of, and of the level that it is the change of. */
  partOf: words.optional(),
  changeOf: words.optional(),
  /** `port-throughput/container`: extractor and variant. */
  extractor: words.optional(),
  /** The rule of its record that it breaks; such a figure has only quote and extractor besides. */
  invalid: words.optional(),
})
export type BaselineFigure = z.infer<typeof BaselineFigure>

/** What the run rests on besides the texts. */
export const BaselineOptions = z.strictObject({
  date: CalendarDate.optional(),
  only: z.array(words).min(1).optional(),
})
export type BaselineOptions = z.infer<typeof BaselineOptions>

/** The date of a text and where it came from. */
export const BaselineDate = z.strictObject({ date: isoDate, origin: DateOrigin })
export type BaselineDate = z.infer<typeof BaselineDate>

/** Decimals stand in YAML without quotes: read here digit by digit, but as numbers by other readers. */
const decimal = z.union([Decimal, z.number().transform(String)])

const BaselineText = z.strictObject({
  document: BaselineDate.optional(),
  figures: z.array(BaselineFigure.extend({ value: decimal.optional(), valueMax: decimal.optional() })),
})

/** The format of baselines that this version reads and writes. */
export const BASELINE_VERSION = 1

/** `twincity.lock.yaml`. Paths are relative to the folder of the file, with `/` on every system. */
export const Baseline = z.strictObject({
  version: z.union([
    z.literal(BASELINE_VERSION),
    z.literal(String(BASELINE_VERSION)).transform(() => BASELINE_VERSION),
  ]),
  options: BaselineOptions.optional(),
  /** Folders and patterns that were given: a text that is new below them is noticed. */
  paths: z.array(words).optional(),
  texts: z.record(words, BaselineText),
})
export type Baseline = z.infer<typeof Baseline>

/** A line of a baseline in JSON lines: first the head, then each text, followed by its figures. */
export const BaselineLine = z.union([
  z.strictObject({
    twincity: z.literal('baseline'),
    version: z.literal(BASELINE_VERSION),
    options: BaselineOptions.optional(),
    paths: z.array(words).optional(),
  }),
  z.strictObject({ text: words, document: BaselineDate.nullable() }),
  z.strictObject({ text: words, ...BaselineFigure.shape }),
])
export type BaselineLine = z.infer<typeof BaselineLine>
