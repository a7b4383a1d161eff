import * as z from 'zod'
import type { ExtractorDefinition } from './extractor.ts'
import { Figure } from './figure.ts'
import { narrowingOf } from './record-rules.ts'

const oneOf = (options: readonly string[]): z.ZodType<string> =>
  options.length === 1 ? z.literal(options[0] as string) : z.enum(options as [string, ...string[]])

/** The schema of an extractor's records: what `record-check.ts` checks without zod. */
export function recordSchema(definition: ExtractorDefinition): z.ZodType<Figure> {
  const { extractor, variants, kinds, brokenLimit } = narrowingOf(definition)
  return Figure.extend({
    extractor: z.literal(extractor),
    variant: oneOf(variants),
    kind: kinds === null ? Figure.shape.kind : (oneOf(kinds) as typeof Figure.shape.kind),
  }).check(({ value, issues }) => {
    const message = brokenLimit(value)
    if (message !== null) issues.push({ code: 'custom', message, input: value })
  })
}
