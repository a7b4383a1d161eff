import type { ExtractorDefinition } from '../../schemas/extractor.ts'
import { variantsOf, wordOf } from '../../schemas/variants.ts'
import data from './built-in.json' with { type: 'json' }
import { isUnit } from './dimensions.ts'

/**
 * The built-in extractors, in the order in which they are asked: the first that takes a figure has it. They are
 * written in `packs/`; `npm run build:extractors` makes the file that is read here, so that no run parses YAML.
 */
export const EXTRACTORS = data as unknown as readonly ExtractorDefinition[]

export const EXTRACTOR_IDS: readonly string[] = EXTRACTORS.map(({ id }) => id)

/** Own definitions before the built-in ones; one with the id of a built-in one stands in its place. */
export function withOwn(own: readonly ExtractorDefinition[]): readonly ExtractorDefinition[] {
  return [...own, ...besides(own)]
}

/** The built-in definitions that no own one stands in the place of. */
export function besides(own: readonly ExtractorDefinition[]): readonly ExtractorDefinition[] {
  const ids = new Set(own.map(({ id }) => id))
  return EXTRACTORS.filter(({ id }) => !ids.has(id))
}

/** The units that definitions name and the scanner does not know. */
export function newUnits(own: readonly ExtractorDefinition[]): string[] {
  const units = own.flatMap((definition) => variantsOf(definition).flatMap((variant) => variant.units ?? []))
  return [...new Set(units)].filter((unit) => !isUnit(unit))
}

/** The words that definitions name measures by, for cutting text into words. */
export function measureWords(own: readonly ExtractorDefinition[]): string[] {
  const patterns = own.flatMap((definition) =>
    variantsOf(definition).flatMap(({ measures = [], notMeasures = [] }) => [...measures, ...notMeasures]),
  )
  return [...new Set(patterns.map(wordOf))]
}

export { type Classifier, compileExtractors } from './classify.ts'
