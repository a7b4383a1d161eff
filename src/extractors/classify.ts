import type { ExtractorDefinition, Variant } from '../../schemas/extractor.ts'
import type { Figure } from '../../schemas/figure.ts'

/** Which family takes a figure, and the rule of the family's record that it breaks, if any. */
export interface Verdict {
  extractor: string
  variant: string
  broken: string | null
}

type Claimed = Pick<Figure, 'kind' | 'unit' | 'value' | 'valueMax' | 'measure' | 'subject'>
/** `sentence` and `clause` are the stretches of the text that the figure stands in. */
export type Classifier = (figure: Claimed, sentence: string, clause: string) => Verdict | null

const anyIn = (words: readonly string[], text: string | undefined): boolean =>
  text !== undefined && words.some((word) => text.includes(word))

/** Which of the words that definitions ask of a sentence stand in it; found once for all figures of the sentence. */
class SentenceWords {
  private readonly words: readonly string[]
  private sentence: string | null = null
  private readonly known = new Map<string, boolean>()

  constructor(variants: readonly Variant[]) {
    this.words = [
      ...new Set(variants.flatMap(({ context = [], notContext = [] }) => [...context.flat(), ...notContext])),
    ]
  }

  has(word: string): boolean {
    return this.known.get(word) === true
  }

  /** Turns to a sentence; the same one as before costs a comparison. */
  turnTo(sentence: string): void {
    if (this.sentence === sentence) return
    this.sentence = sentence
    for (const word of this.words) this.known.set(word, sentence.includes(word))
  }
}

function claims(variant: Variant, figure: Claimed, sentence: SentenceWords, clause: string): boolean {
  if (variant.kinds && !variant.kinds.includes(figure.kind)) return false
  if (variant.units && !(figure.unit !== null && variant.units.includes(figure.unit))) return false
  if (variant.context && !variant.context.every((words) => words.some((word) => sentence.has(word))))
    return false
  const measure = figure.measure?.text
  if (variant.measures && !anyIn(variant.measures, measure)) return false
  if (variant.notMeasures && anyIn(variant.notMeasures, measure)) return false
  if (variant.subjects && !anyIn(variant.subjects, figure.subject?.text)) return false
  const isNear = (words: readonly string[]): boolean =>
    anyIn(words, measure) || anyIn(words, figure.subject?.text) || anyIn(words, clause)
  if (variant.near && !isNear(variant.near)) return false
  if (variant.notNear && isNear(variant.notNear)) return false
  return !variant.notContext?.some((word) => sentence.has(word))
}

/** The first limit that the figure breaks, in words with the actual number; null when it keeps them all. */
function breaks(variant: Variant, figure: Claimed): string | null {
  const { limits } = variant
  if (limits === undefined) return null
  for (const value of [figure.value, figure.valueMax]) {
    if (value === null) continue
    if (limits.min !== undefined && value < limits.min)
      return `value ${value} is below the least allowed, ${limits.min}`
    if (limits.max !== undefined && value > limits.max)
      return `value ${value} is above the most allowed, ${limits.max}`
    if (limits.integer && !Number.isInteger(value)) return `value ${value} is no whole number`
  }
  return null
}

/** Compiles definitions into one function; the first definition that takes a figure has it. */
export function compileExtractors(definitions: readonly ExtractorDefinition[]): Classifier {
  const variants = definitions.flatMap((definition) =>
    definition.variants.map((variant) => ({ extractor: definition.id, variant })),
  )
  const words = new SentenceWords(variants.map(({ variant }) => variant))
  return (figure, sentence, clause) => {
    words.turnTo(sentence)
    for (const { extractor, variant } of variants) {
      if (claims(variant, figure, words, clause))
        return { extractor, variant: variant.id, broken: breaks(variant, figure) }
    }
    return null
  }
}
