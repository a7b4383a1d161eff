/** What is the most or the least of its kind: 年龄最大的55岁. */
import { Tag } from '../lexicon/dictionary.ts'
import { Role } from '../lexicon/roles.ts'
import { wordSet } from '../lexicon/vocabulary.ts'
import { words } from '../lexicon/word-list.ts'
import type { Line } from './line.ts'
import { type Measure, make, NONE } from './measure-phrase.ts'
import { isDe, phraseStart } from './phrase.ts'

/**
 * 年龄最大的55岁: the phrase before a word for the most or the least that 的 stands behind, right before a number. `null` where
 * no such word stands there; an empty measure where nothing stands before it (最小的只有20岁).
 */
export function superlative(line: Line, i: number): Measure | null {
  const floor = line.clauseStart(i)
  let at = i
  while (at > floor && (line.tag[at - 1] === Tag.adverb || line.has(at - 1, Role.link))) at--
  if (at - 2 < floor || !isDe(line, at - 1) || !line.passes(at - 2, MOST)) return null
  const first = phraseStart(line, at - 2, floor, false)
  return first < at - 2 ? make(line, first, at - 2, 'measure/superlative') : NONE
}

const MOST = wordSet(
  words(
    '最大 最小 最高 最低 最长 最短 最多 最少 最快 最慢 最重 最轻 最远 最近 最深 最厚 最贵 最便宜 最宽 最老 最年轻',
  ),
)
