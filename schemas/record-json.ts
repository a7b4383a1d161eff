/** JSON Schemas of the records of extractors, made from that of any figure. They are too many to keep as files. */
import type { ExtractorDefinition } from './extractor.ts'
import { kindsOf, variantsOf } from './variants.ts'

/** The part of `schemas/json/figure.json` that a record narrows. */
interface FigureSchema {
  readonly $schema: string
  readonly properties: Readonly<Record<string, object>>
}

/** The JSON Schema of an extractor's records; it says what `recordSchema` checks. */
export function recordJsonSchema(figure: object, definition: ExtractorDefinition): object {
  const { $schema, properties, ...rest } = figure as FigureSchema
  const { id, title, description = `${title}.` } = definition
  const variants = variantsOf(definition)
  const kinds = kindsOf(variants)
  const allOf = variants.flatMap(limitsOf)
  return {
    $schema,
    ...rest,
    $id: `urn:twincity:schema:${id}`,
    title: `${title}: record`,
    description: `A record of ${id}. ${description}`,
    properties: {
      ...properties,
      extractor: { type: 'string', const: id },
      variant: oneOf(variants.map((variant) => variant.id)),
      ...(kinds !== null && { kind: oneOf(kinds) }),
    },
    ...(allOf.length > 0 && { allOf }),
  }
}

const oneOf = (options: readonly string[]): object =>
  options.length === 1 ? { type: 'string', const: options[0] } : { type: 'string', enum: options }

/** What a variant's limits ask of its values. */
function limitsOf({ id, limits }: ReturnType<typeof variantsOf>[number]): object[] {
  if (limits === undefined) return []
  const { min, max, integer } = limits
  const bounds = {
    ...(min !== undefined && { minimum: min }),
    ...(max !== undefined && { maximum: max }),
    ...(integer === true && { multipleOf: 1 }),
  }
  return [
    {
      if: { properties: { variant: { const: id } } },
      then: { properties: { value: bounds, valueMax: bounds } },
    },
  ]
}
