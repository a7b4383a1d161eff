/** Names of bodies, villages and ships that the dictionary cuts to single characters before the word that says what they are: 北 辰 医院. */
import { Tag } from '../lexicon/dictionary.ts'
import { charSet } from '../lexicon/trie.ts'
import { WordTest } from '../lexicon/vocabulary.ts'
import { words } from '../lexicon/word-list.ts'
import { type Row, sounds } from './names-by-sound.ts'
import { GRAMMAR, tagSet } from './tag-set.ts'

/** What such names end in. */
const BODIES: ReadonlySet<string> = new Set(
  words(`
  公司 集团 基金会 医院 银行 大学 学院 中学 小学 出版社 电视台 俱乐部 监狱 酒店 宾馆 协会 药业 航空 股份 控股 科技 实业 煤矿
  机场 剧团 商场 队 镇 乡 村 火山 半岛 群岛 海峡 山脉 冰川 国家公园 自然保护区 保护区
`),
)

/** Last words of companies' short names. */
const COMPANIES: ReadonlySet<string> = new Set(words('股份 控股 药业 科技 实业 航空 集团'))
const isCompany = (row: Row, i: number): boolean => COMPANIES.has(row.text.slice(row.start[i], row.end[i]))

/** What is named by a word with 号: 海燕号客轮, 雪龙2号破冰船. */
const VESSELS: ReadonlySet<string> = new Set(
  words(`
  客轮 货轮 油轮 邮轮 游轮 渡轮 轮船 货船 渔船 客船 油船 破冰船 科考船 考察船 帆船 快艇 潜艇 核潜艇 驱逐舰 护卫舰 巡洋舰 航母 航空母舰 军舰 飞船 探测器
  航天飞机 空间站 卫星 列车 热气球 战舰 补给舰 医院船 集装箱船 散货船 散货轮 滚装船 超级油轮 月球车 火星车 着陆器 轨道器
`),
)
export const CLOSES_NAME = new WordTest((word) => BODIES.has(word) || VESSELS.has(word))

/** Words of one character that tell one from others, or lead to it: 大 医院, 去 公司, 两 村. */
const isWord = charSet(
  '大小新老各该本全多好一去到在是有为建办设开进入送往找住看回离给让被使用来至达向从某几两双同原前后上下内外中和与及个家所名项对由将把以据正特专贫兼读讲遇出另省市县区镇乡村',
)

/** Words that are no part of a name. */
const NO_PART = tagSet([...GRAMMAR, Tag.numeral, Tag.adverb, Tag.organisation, Tag.digits, Tag.letters])

/** A name has so many pieces before its last word at most. */
const MOST_PIECES = 4

/**
 * The first item of the name that the word at item `last` closes: at least two single characters right before it, or before
 * a noun of two (维 基 媒体 基金会); `last` where there is none.
 */
export function firstOfName(row: Row, last: number): number {
  if (last > 1 && row.text.charCodeAt((row.end[last - 1] as number) - 1) === HAO)
    return firstOfVessel(row, last)
  let first = last
  let single = 0
  while (first > 0 && last - first < MOST_PIECES) {
    const i = first - 1
    const start = row.start[i] as number
    const length = (row.end[i] as number) - start
    if (row.end[i] !== row.start[first] || row.token[i] !== null || NO_PART[row.tag[i] as number] === 1) break
    // 海凌 | 股份
    if (length > 1 && row.tag[i] === Tag.person)
      return first === last && isCompany(row, last) ? i : single > 1 ? first : last
    if (length === 1 && !isWord(row.text.charCodeAt(start))) single++
    else if (length !== 2 || first !== last || row.tag[i] !== Tag.noun) break
    first = i
  }
  // 塞维利 | 斯 | 俱乐部
  if (single > 0 && soundsOn(row, first, last)) return first - 1
  return single > 1 ? first : last
}

/** Whether a name written by sound stands before item `first`, and the pieces from there to item `last` go on with it. */
function soundsOn(row: Row, first: number, last: number): boolean {
  const tag = row.tag[first - 1]
  return (
    first > 0 &&
    (tag === Tag.place || tag === Tag.person) &&
    row.end[first - 1] === row.start[first] &&
    (row.end[first - 1] as number) - (row.start[first - 1] as number) > 2 &&
    sounds(row.text, row.start[first - 1] as number, row.start[last] as number)
  )
}

/** 号 */
const HAO = 0x53f7

/** The first item of the name with 号 before the vessel at item `last`: a word, or single characters. */
function firstOfVessel(row: Row, last: number): number {
  if (row.token[last - 1] !== null || row.end[last - 1] !== row.start[last]) return last
  let first = last - 1
  while (first > 0 && last - first <= MOST_PIECES) {
    const i = first - 1
    const length = (row.end[i] as number) - (row.start[i] as number)
    if (row.end[i] !== row.start[first] || row.token[i] !== null || NO_PART[row.tag[i] as number] === 1) break
    if (length > 1 && first < last - 1) break
    first = i
    if (length > 1) break
  }
  return first < last - 1 ? first : last
}
