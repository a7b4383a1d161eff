import { words } from '../lexicon/word-list.ts'
import { endsClause } from './context.ts'
import type { NumberToken, Token } from './token.ts'
import { isCount } from './unit.ts'

/** How far apart the two numbers of 59项测评点中有22项 may stand. */
const REACH = 20

/** Words between the numbers that make the second a part of the first. */
const PART_OF = words(`
  中有 中就有 中即有 中便有 中才有 即有 便有 才有 中也有 就有 里有 里就有 中的 中，有 当中有 之中有
  中仅有 中只有 中约有 中至少有 里面有
`)

/**
 * 8个病例中的6个, 9个宁波人就有1个: two counts of the same measure word that make one ratio.
 * @returns the ratio that replaces both, or null.
 */
export function pairUp(text: string, first: Token | undefined, second: NumberToken): NumberToken | null {
  if (first?.type !== 'number' || first.kind !== 'quantity' || second.kind !== 'quantity') return null
  if (first.unit === null || second.unit === null || first.decimal === null || second.decimal === null)
    return null
  if (second.start - first.end > REACH || Number(second.decimal) > Number(first.decimal)) return null
  if (second.entry === null || !isCount(second.entry) || first.entry === null || !isCount(first.entry))
    return null
  for (let i = first.end; i < second.start; i++) if (endsClause(text.charCodeAt(i))) return null
  const between = text.slice(first.end, second.outerStart)
  if (!PART_OF.some((word) => between.endsWith(word))) return null
  return {
    ...second,
    start: text[first.start - 1] === '每' ? first.start - 1 : first.start,
    outerStart: text[first.start - 1] === '每' ? first.start - 1 : first.outerStart,
    kind: 'ratio',
    decimal: second.decimal,
    decimalMax: first.decimal,
    unit: null,
    entry: null,
    rule: 'ratio/part-of-a-count',
  }
}
