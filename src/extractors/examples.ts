/** Holds what was read from an example against what the pack says of it. */
import type { Example, ExpectedFigure, ExtractorDefinition } from '../../schemas/extractor.ts'
import type { Figure } from '../../schemas/figure.ts'

/** Reads a text with all extractors, as `twincity extract` would. */
export type ReadExample = (text: string, date: string | undefined) => readonly Figure[]

/** What is wrong with an example's reading, a line each; none when all is as it says. */
export function checkExample(extractor: string, example: Example, read: ReadExample): string[] {
  const figures = [...read(example.text, example.date)]
  const wrong: string[] = []
  for (const wanted of example.figures) {
    const at = figures.findIndex((figure) => figure.quote === wanted.quote)
    if (at < 0) {
      wrong.push(`${wanted.quote}: not found as a figure, or not in this order`)
      continue
    }
    const [figure] = figures.splice(at, 1) as [Figure]
    if (figure.extractor !== extractor) {
      wrong.push(`${wanted.quote}: went to ${figure.extractor}/${figure.variant}, ${described(figure)}`)
      continue
    }
    wrong.push(...differences(wanted, figure))
  }
  for (const figure of figures)
    if (figure.extractor === extractor)
      wrong.push(`${figure.quote}: not expected, but taken by ${figure.variant}, ${described(figure)}`)
  return wrong
}

/** What an extractor's definition sees of a figure, so that one sees why it was not taken. */
function described({ kind, unit, measure, subject }: Figure): string {
  return `kind ${kind}, unit ${unit}, measure ${measure?.text ?? null}, subject ${subject?.text ?? null}`
}

function differences({ quote, ...wanted }: ExpectedFigure, figure: Figure): string[] {
  return Object.entries(wanted).flatMap(([key, value]) => {
    const field = figure[key as keyof Figure]
    const given = typeof field === 'object' && field !== null && 'text' in field ? field.text : field
    return given === value ? [] : [`${quote}: ${key} is ${given}, wanted ${value}`]
  })
}

export interface ExampleResult {
  readonly extractor: string
  /** Null for an extractor without examples. */
  readonly text: string | null
  readonly wrong: readonly string[]
}

/** Runs all examples of the definitions, in order. */
export function* runExamples(
  definitions: readonly ExtractorDefinition[],
  read: ReadExample,
): Generator<ExampleResult> {
  for (const { id, examples = [] } of definitions) {
    if (examples.length === 0) yield { extractor: id, text: null, wrong: [] }
    for (const example of examples)
      yield { extractor: id, text: example.text, wrong: checkExample(id, example, read) }
  }
}
