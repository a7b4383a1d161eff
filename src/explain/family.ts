/** Why a family took a figure: of the words that its variant asks for, those that the figure and its sentence have. */
import type { ExtractorDefinition, Variant } from '../../schemas/extractor.ts'
import type { Figure } from '../../schemas/figure.ts'
import { variantsOf, wordOf } from '../../schemas/variants.ts'

export interface Found {
  key: string
  words: string[]
}

/** Conditions that a figure meets by not having something, and what is no condition. */
const SKIPPED = ['id', 'limits']
const isNegative = (key: string): boolean => key.startsWith('not')

/** The words that the variant of the figure's family found, by the key of the definition that asks for them. */
export function wordsFound(
  definitions: readonly ExtractorDefinition[],
  figure: Figure,
  sentence: string,
): { title: string; found: Found[] } {
  const definition = definitions.find(({ id }) => id === figure.extractor)
  const variant = definition && variantsOf(definition).find(({ id }) => id === figure.variant)
  const found: Found[] = []
  for (const [key, asked] of Object.entries(variant ?? {}) as [keyof Variant, unknown][]) {
    if (SKIPPED.includes(key) || isNegative(key) || !Array.isArray(asked)) continue
    const words = asked
      .flat()
      .filter((word) => typeof word === 'string')
      .map(wordOf)
      .filter((word) => has(key, word, figure, sentence))
    if (words.length > 0) found.push({ key, words: longest(words) })
  }
  return { title: definition?.title ?? figure.extractor ?? '', found }
}

function has(key: string, word: string, figure: Figure, sentence: string): boolean {
  switch (key) {
    case 'kinds':
      return figure.kind === word
    case 'units':
      return figure.unit === word
    case 'measures':
      return figure.measure?.text.includes(word) === true
    case 'subjects':
      return figure.subject?.text.includes(word) === true
    default:
      return sentence.includes(word) || figure.subject?.text.includes(word) === true
  }
}

/** 吞吐量 within 集装箱吞吐量 tells nothing more. */
const longest = (words: readonly string[]): string[] =>
  words.filter((word) => !words.some((other) => other !== word && other.includes(word)))
