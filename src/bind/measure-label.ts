/** What a heading of a list measures: 各党的议席分别是：青山党9席；绿水党3席, and what is the most or least of its kind: 年龄最大的55岁. */
import { Tag } from '../lexicon/dictionary.ts'
import { Role } from '../lexicon/roles.ts'
import { wordSet } from '../lexicon/vocabulary.ts'
import { words } from '../lexicon/word-list.ts'
import { Item, type Line } from './line.ts'
import { leads } from './measure-lead.ts'
import { type Measure, make, NONE, namesPersons } from './measure-phrase.ts'
import { isDe, isHead, phraseStart } from './phrase.ts'

/** How far back the colon of a list stands from its first number, in items. */
const NEAR = 12

/** The phrase that ends before the colon in front of a list whose first number is item `i`. */
export function label(line: Line, i: number): Measure {
  let colon = i - 1
  while (colon > 0 && i - colon < NEAR && line.tag[colon] !== Item.number && !isColon(line, colon)) colon--
  if (colon < 2 || !isColon(line, colon)) return NONE
  const floor = line.clauseStart(colon - 1)
  let end = leads(line, floor, colon)
  while (end > floor && (line.has(end - 1, Role.each) || line.word(end - 1) === '如下')) end--
  if (end === colon || end <= floor || !isHead(line, end - 1) || line.tag[end - 1] === Tag.person) return NONE
  const first = phraseStart(line, end, floor, false)
  return first < end && !namesPersons(line, end) ? make(line, first, end, 'measure/label') : NONE
}

const isColon = (line: Line, i: number): boolean => line.word(i) === '：' || line.word(i) === ':'

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
