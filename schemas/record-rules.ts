import type { ExtractorDefinition } from './extractor.ts'
import type { Narrowing } from './record-check.ts'
import { brokenLimit, kindsOf, variantsOf } from './variants.ts'

/**
 * What the records of an extractor narrow a figure to, by its definition. A figure that a family claims but that does
 * not satisfy its record is reported as invalid, never passed on.
 */
export function narrowingOf(definition: ExtractorDefinition): Narrowing {
  const variants = variantsOf(definition)
  const limits = new Map(variants.map((variant) => [variant.id, variant.limits]))
  return {
    extractor: definition.id,
    variants: variants.map(({ id }) => id),
    kinds: kindsOf(variants),
    brokenLimit(figure) {
      const own = limits.get(figure.variant as string)
      return own === undefined ? null : brokenLimit(own, figure)
    },
  }
}
