/** What a definition must keep to that its schema cannot say. */
import type { Conditions, ExtractorDefinition } from '../../schemas/extractor.ts'
import { ONLY_VARIANT, variantsOf } from '../../schemas/variants.ts'
import { closest } from '../text/closest.ts'
import { dimensionNames, isUnit } from './dimensions.ts'

/** Told of a fault, and of the path from the definition to where it is. */
type Tell = (path: readonly PropertyKey[], message: string) => void

export function didYouMean(word: string, names: readonly string[]): string {
  const nearest = closest(word, names)
  return nearest === undefined ? '' : `; did you mean '${nearest}'?`
}

/** Conditions that are asked of every figure, units and dimensions that are there, examples that can come true. */
export function checkDefinition(definition: ExtractorDefinition, tell: Tell): void {
  const names = new Set<string>()
  for (const [v, variant] of variantsOf(definition).entries()) {
    const path = definition.variants === undefined ? [] : ['variants', v]
    if (names.has(variant.id)) tell([...path, 'id'], `variant '${variant.id}' stands here twice`)
    names.add(variant.id)
    if (!asksAnything(variant))
      tell(path, 'it would take every figure; say which by measures, units, subjects, near or context')
  }
  checkUnits(definition, [], tell)
  for (const [v, variant] of (definition.variants ?? []).entries()) checkUnits(variant, ['variants', v], tell)
  checkExamples(definition, names, tell)
}

function asksAnything({ kinds, measures, units, dimensions, subjects, near, context }: Conditions): boolean {
  return [kinds, measures, units, dimensions, subjects, near, context].some((list) => list !== undefined)
}

/** What multiplies a number is not of its unit. */
const MULTIPLIERS = ['十', '百', '千', '万', '亿']

function checkUnits(
  { units = [], dimensions = [] }: Conditions,
  path: readonly PropertyKey[],
  tell: Tell,
): void {
  for (const [k, unit] of units.entries()) {
    const rest = unit.slice(1)
    if (!isUnit(unit) && MULTIPLIERS.includes(unit[0] as string) && isUnit(rest))
      tell([...path, 'units', k], `unit '${unit}' must be '${rest}': ${unit[0]} belongs to the number`)
  }
  if (dimensions.length === 0) return
  const known = dimensionNames()
  for (const [k, name] of dimensions.entries())
    if (!known.includes(name))
      tell([...path, 'dimensions', k], `unknown dimension '${name}'${didYouMean(name, known)}`)
}

function checkExamples(
  { examples = [] }: ExtractorDefinition,
  variants: ReadonlySet<string>,
  tell: Tell,
): void {
  for (const [x, { text, figures }] of examples.entries())
    for (const [f, { variant, quote }] of figures.entries()) {
      const path = ['examples', x, 'figures', f]
      if (variant !== undefined && !variants.has(variant))
        tell([...path, 'variant'], `unknown variant '${variant}'${didYouMean(variant, [...variants])}`)
      if (variant === undefined && !variants.has(ONLY_VARIANT) && variants.size > 1)
        tell(path, `say which variant takes it: ${[...variants].join(', ')}`)
      if (!text.includes(quote)) tell([...path, 'quote'], `'${quote}' does not stand in the text`)
    }
}
