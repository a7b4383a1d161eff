/** Names of companies by what stands around them: before a code of the exchange (高 新兴（300098）), or at the head of a clause before what only companies do (优 必 选 | 发布公告). */
import { Tag } from '../lexicon/dictionary.ts'
import { charSet } from '../lexicon/trie.ts'
import { words } from '../lexicon/word-list.ts'
import { Item } from './items.ts'
import type { Row } from './names-by-sound.ts'
import { GRAMMAR, tagSet } from './tag-set.ts'

/** A name has so many pieces and characters at most. */
const MOST_PIECES = 4
const LONGEST = 8

/** Words that are no part of a name. */
const NO_PART = tagSet([...GRAMMAR, Tag.numeral, Tag.time])

/** What stands before a company's name and says only what it is: 上市公司 | 海凌股份. */
const KINDS: ReadonlySet<string> = new Set(
  words('公司 上市公司 企业 巨头 龙头 龙头股 集团 股 股票 概念股 个股 白马股 车企 药企 券商 房企 平台 品牌'),
)

const OPEN_WIDE = 0xff08
const OPEN = 0x28
const CLOSE_WIDE = 0xff09
const CLOSE = 0x29

/** A code of the exchange is so long at most, with what says of which: 002309.SZ, NASDAQ：AAPL, 股票代码：600519. */
const LONGEST_CODE = 16
/** A code has so many digits at least; one of letters stands behind the name of its exchange. */
const LEAST_DIGITS = 4

/** Where the bracket ends that opens at `at` and holds a code of an exchange; `at` where it holds none. */
export function codeEnd(text: string, at: number): number {
  const first = text.charCodeAt(at)
  if (first !== OPEN_WIDE && first !== OPEN) return at
  let digits = 0
  let letters = 0
  let colon = false
  for (let i = at + 1; i < at + LONGEST_CODE && i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === CLOSE_WIDE || code === CLOSE) {
      const listed =
        digits >= LEAST_DIGITS ? digits <= MOST_DIGITS && isCode(text, at, i) : colon && letters > 1
      return listed ? i + 1 : at
    }
    if (code >= 0x30 && code <= 0x39) digits++
    else if ((code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)) letters++
    else if (code === 0x3a || code === 0xff1a || code === 0xfe55) colon = true
    else if (code === 0x2e || code === 0x20 || IN_CODE(code)) continue
    else return at
  }
  return at
}
const MOST_DIGITS = 6
/** 1998, 2019: four or five digits alone are a year or a number; with a zero first, or what says of which exchange, a code. */
const isCode = (text: string, open: number, close: number): boolean =>
  close - open === MOST_DIGITS + 1 || close - open > MOST_DIGITS + 2 || text.charCodeAt(open + 1) === 0x30
const IN_CODE = charSet('股票证券代码港美上海深圳交所纽纳斯达克')

/** The first item of the name that ends at item `last`, right before a code; `last + 1` where there is none. */
export function firstBeforeCode(row: Row, last: number): number {
  if (last < 0) return 0
  let first = last + 1
  const end = row.end[last] as number
  while (first > 0 && last - first + 1 < MOST_PIECES) {
    const i = first - 1
    const start = row.start[i] as number
    const tag = row.tag[i] as number
    if (tag >= Item.number || NO_PART[tag] === 1 || end - start > LONGEST) break
    // 中 | 利集团
    if (tag === Tag.localizer && !beginsBehind(row, i - 1)) break
    if (first <= last && row.end[i] !== row.start[first]) break
    if (first <= last && KINDS.has(row.text.slice(start, row.end[i]))) break
    // 收购 | 高 新兴: what is done with it
    if (first <= last && tag === Tag.verb && (row.end[i] as number) - start > 1) break
    first = i
  }
  return first
}

/** What a company does with its figures. */
const RELEASES: ReadonlySet<string> = new Set(words('发布 公布 披露 宣布 公告 推出 发布公告 交出'))
/** Adverbs and auxiliaries of one character, which are no name. */
const isWord = charSet(
  '已将就又再才也还都便曾未没正刚只仅首各某本该我他她它其这那两双多数今昨明前后上下新老有',
)

/**
 * The last of the single characters from item `first` on that are a name at the head of a clause, right before a word of
 * releasing; `first` where there is none.
 */
export function lastBeforeRelease(row: Row, first: number): number {
  let at = first
  while (at < row.count && at - first < MOST_PIECES) {
    const start = row.start[at] as number
    if (row.token[at] !== null || row.end[at] !== start + 1 || NO_PART[row.tag[at] as number] === 1) break
    if (isWord(row.text.charCodeAt(start)) || (at > first && row.end[at - 1] !== start)) break
    at++
  }
  const pieces = at - first
  if (pieces < 2 || at >= row.count || row.end[at - 1] !== row.start[at]) return first
  const behind = row.tag[at]
  if (row.token[at] !== null || (behind !== Tag.verb && behind !== Tag.verbalNoun)) return first
  return RELEASES.has(row.text.slice(row.start[at], row.end[at])) ? at - 1 : first
}

/** Whether a name may begin behind item `before`, or at the head of a sentence where that is -1. */
export const beginsBehind = (row: Row, before: number): boolean =>
  before < 0 || row.tag[before] === Tag.punctuation || row.tag[before] === Item.period
