/** What a word costs on the cheapest chain, and how dear a chain of other words would be in its place. */

import { COST_MAX, COST_UNIT } from '../../src/lexicon/dictionary.ts'

/** -ln(frequency / total) in units of the format. */
export function costOfFrequency(frequency: number, total: number): number {
  return Math.min(COST_MAX, Math.round(Math.log(total / frequency) / COST_UNIT))
}

/** How much of running text a word of this cost is. */
export function probabilityOf(cost: number): number {
  return Math.exp(-cost * COST_UNIT)
}

/** The cheapest chain of two words or more that spells this word. */
export function cheapestSplit(word: string, costs: ReadonlyMap<string, number>): number {
  return splitWord(word, costs).cost
}

/** The cheapest chain itself, its words in order. */
export function splitWord(
  word: string,
  costs: ReadonlyMap<string, number>,
): { cost: number; words: string[] } {
  const best = new Array<number>(word.length + 1).fill(Number.POSITIVE_INFINITY)
  const from = new Array<number>(word.length + 1).fill(0)
  best[0] = 0
  for (let start = 0; start < word.length; start++) {
    for (let end = start + 1; end <= word.length; end++) {
      if (end - start === word.length) continue
      const cost = costs.get(word.slice(start, end)) ?? (end - start === 1 ? COST_MAX : undefined)
      if (cost === undefined || best[start] + cost >= best[end]) continue
      best[end] = best[start] + cost
      from[end] = start
    }
  }
  const words: string[] = []
  for (let end = word.length; end > 0; end = from[end]) words.unshift(word.slice(from[end], end))
  return { cost: best[word.length], words }
}
