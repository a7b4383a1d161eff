/** Relative clauses that say who has what a number counts: 获得46枚金牌的 | 美国队, 拥有5000名员工的 | 企业. */
import { Tag } from '../lexicon/dictionary.ts'
import { wordSet } from '../lexicon/vocabulary.ts'
import { words } from '../lexicon/word-list.ts'
import { Item, type Line } from './line.ts'
import { endsName, isName } from './names.ts'
import { isDe, isNominal, phraseEnd } from './phrase.ts'

/** Verbs of having and getting: whoever has what is counted is told by them. */
const HAVING = wordSet(
  words(
    '拥有 获得 赢得 取得 斩获 收获 夺得 摘得 拿到 具有 设有 下设 配备 坐拥 持有 掌握 管理 经营 载有 装有 装载 搭载 运载 满载 容纳 携带',
  ),
)

/** The 的 behind what number item `i` counts, and the phrase of whoever has it; null where no such clause begins there. */
export function holderOf(line: Line, i: number): Holder | null {
  const end = line.clauseEnd(i)
  let things = i + 1
  while (things < end && isNominal(line, things)) things++
  // 由五名法官组成的 | 合议庭
  const madeUp = i > 0 && line.word(i - 1) === '由' && things < end && MAKING_UP.has(line.word(things))
  const de = madeUp ? things + 1 : things
  if (things === i + 1 || de + 1 >= end || !isDe(line, de) || !(madeUp || beginsWithVerb(line, i)))
    return null
  const last = phraseEnd(line, de + 1, end)
  if (last === de + 1) return null
  // 售出37万辆汽车的 | 华安公司 | 宣布…: of any other verb only a body or a place, which does something
  if (!madeUp && !line.passes(verbBefore(line, i), HAVING)) {
    const acts = last < end && (line.tag[last] === Tag.verb || line.tag[last] === Tag.adverb)
    if (!acts || !(endsName(line, last - 1) || isName(line, last - 1))) return null
  }
  return { things, de, first: de + 1, last }
}
const MAKING_UP: ReadonlySet<string> = new Set(['组成', '构成'])

interface Holder {
  /** The item behind the things counted. */
  things: number
  de: number
  first: number
  last: number
}

/** The verb before number item `i`, over adverbs and 了. */
function verbBefore(line: Line, i: number): number {
  const floor = line.clauseStart(i)
  let at = i - 1
  while (at > floor && (line.tag[at] === Tag.adverb || line.tag[at] === Tag.particle)) at--
  return at
}

/** Whether the clause begins with a verb, and the number stands behind it. */
function beginsWithVerb(line: Line, i: number): boolean {
  const floor = line.clauseStart(i)
  let at = verbBefore(line, i)
  if (at < floor || line.tag[at] !== Tag.verb) return false
  for (at--; at >= floor; at--) if (CIRCUMSTANCE[line.tag[at] as number] !== 1) return false
  return true
}

const CIRCUMSTANCE = new Uint8Array(64)
for (const tag of [Item.period, Item.article, Tag.adverb, Tag.time, Tag.conjunction]) CIRCUMSTANCE[tag] = 1
