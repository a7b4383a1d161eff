import * as z from 'zod'
import { Figure } from './figure.ts'
import type { Narrowing } from './record-check.ts'
import { RECORD_RULES } from './record-rules.ts'

const oneOf = (options: readonly string[]): z.ZodType<string> =>
  options.length === 1 ? z.literal(options[0] as string) : z.enum(options as [string, ...string[]])

const recordOf = ({ extractor, variants, kinds, brokenLimit }: Narrowing): z.ZodType<Figure> =>
  Figure.extend({
    extractor: z.literal(extractor),
    variant: oneOf(variants),
    kind: kinds === null ? Figure.shape.kind : z.enum(kinds),
  }).check(({ value, issues }) => {
    const message = brokenLimit(value)
    if (message !== null) issues.push({ code: 'custom', message, input: value })
  })

/** The schema of each extractor's record, by the extractor's id: what `record-check.ts` checks without zod. */
export const RECORDS: Readonly<Record<string, z.ZodType<Figure>>> = Object.fromEntries(
  [...RECORD_RULES].map(([extractor, rules]) => [extractor, recordOf(rules)]),
)
