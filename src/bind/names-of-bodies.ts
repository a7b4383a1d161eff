/** Names of bodies and villages that the dictionary cuts to single characters before the word that says what they are: 北 辰 医院. */
import { Tag } from '../lexicon/dictionary.ts'
import { charSet } from '../lexicon/trie.ts'
import { wordSet } from '../lexicon/vocabulary.ts'
import { words } from '../lexicon/word-list.ts'
import type { Row } from './names-by-sound.ts'

/** What such names end in. */
export const BODY = wordSet(
  words(`
  公司 集团 基金会 医院 银行 大学 学院 中学 小学 出版社 电视台 俱乐部 监狱 酒店 宾馆 协会 药业 航空 股份 科技 实业 煤矿 电站 水电站 水库
  机场 剧团 商场 队 镇 乡 村
`),
)

/** Words of one character that tell one from others, or lead to it: 大 医院, 去 公司, 两 村. */
const isWord = charSet(
  '大小新老各该本全多好一去到在是有为建办设开进入送往找住看回离给让被使用来至达向从某几两双同原前后上下内外中和与及个家所名项对由将把以据正特专贫兼读讲遇出另省市县区镇乡村',
)

/** Words that are no part of a name. */
const NO_PART = new Uint8Array(64)
for (const tag of [
  Tag.preposition,
  Tag.conjunction,
  Tag.particle,
  Tag.pronoun,
  Tag.punctuation,
  Tag.numeral,
  Tag.adverb,
  Tag.organisation,
  Tag.person,
  Tag.digits,
  Tag.letters,
])
  NO_PART[tag] = 1

/** A name has so many pieces before its last word at most. */
const MOST_PIECES = 4

/**
 * The first item of the name that the word at item `last` closes: at least two single characters right before it, or before
 * a noun of two (维 基 媒体 基金会); `last` where there is none.
 */
export function firstOfBody(row: Row, last: number): number {
  let first = last
  let single = 0
  while (first > 0 && last - first < MOST_PIECES) {
    const i = first - 1
    const start = row.start[i] as number
    const length = (row.end[i] as number) - start
    if (row.end[i] !== row.start[first] || row.token[i] !== null || NO_PART[row.tag[i] as number] === 1) break
    if (length === 1 && !isWord(row.text.charCodeAt(start))) single++
    else if (length !== 2 || first !== last || row.tag[i] !== Tag.noun) break
    first = i
  }
  return single > 1 ? first : last
}
