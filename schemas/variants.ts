/** What follows from a definition. It loads no schema library, for every run needs it. */
import type { ExtractorDefinition, Limits, Variant } from './extractor.ts'
import type { Figure, FigureKind } from './figure.ts'

/** The id of the variant of an extractor that has none. */
export const ONLY_VARIANT = 'any'

/** The variants of a definition, each with all its conditions. */
export function variantsOf(definition: ExtractorDefinition): Variant[] {
  const { id: _, title, description, examples, variants, ...shared } = definition
  return (variants ?? [{ id: ONLY_VARIANT }]).map((variant) => ({ ...shared, ...variant }))
}

/** The kinds that any of the variants takes; null where one of them takes all. */
export function kindsOf(variants: readonly Variant[]): FigureKind[] | null {
  const kinds = variants.map((variant) => variant.kinds)
  return kinds.includes(undefined) ? null : [...new Set(kinds.flatMap((each) => each ?? []))]
}

/** The first limit that a figure breaks, in words with the actual number; null when it keeps them all. */
export function brokenLimit(
  { min, max, integer }: Limits,
  { value, valueMax }: Pick<Figure, 'value' | 'valueMax'>,
): string | null {
  for (const each of [value, valueMax]) {
    if (each === null) continue
    if (min !== undefined && each < min) return `value ${each} is below the least allowed, ${min}`
    if (max !== undefined && each > max) return `value ${each} is above the most allowed, ${max}`
    if (integer && !Number.isInteger(each)) return `value ${each} is no whole number`
  }
  return null
}

/** The word of a pattern such as 港, …港, 港… or =港. */
export function wordOf(pattern: string): string {
  const from = pattern[0] === '=' || pattern[0] === '…' ? 1 : 0
  const to = pattern.endsWith('…') ? pattern.length - 1 : pattern.length
  return from === 0 && to === pattern.length ? pattern : pattern.slice(from, to)
}
