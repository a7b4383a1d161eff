/**
 * The word list as tables of integers: which words there are, their part of speech and how common they are.
 *
 * `scripts/build-dictionary.ts` compiles it; here it is viewed and walked. The file is little-endian:
 *
 *     bytes            holds
 *     0 .. 31          eight 32-bit integers: magic, number of cells n, length of the longest word, five reserved
 *     32 .. 131103     `codes`: for each UTF-16 code unit its character code, 16 bits
 *     4 n bytes more   `cells`: a double-array trie, 32 bits a cell
 *     2 n bytes more   `data`: of the word that ends at the cell, 16 bits; 0 where none does
 *
 * A character code below `Code.first` is a class (punctuation, letter, digit …), from there on a Chinese
 * character of some word, the one in most words first.
 *
 * A cell is `base << 13 | label`. The child of a cell by a character code is at `base + code`, and what stands there
 * is really that child only when its label is the code. Every base belongs to one cell, so the label alone decides
 * and no parent is stored. Base 0 is the root's; a cell with base 0 has no children. An empty cell is 0, and no
 * character has code 0. A step along a word costs one read that the next step waits for, and one that it does not.
 *
 * The data of a word is 16 bits, never 0: `isBeaten << 15 | cost << 6 | holdsNumeral << 5 | tag`.
 * The cost is -ln(probability) in units of `COST_UNIT`; the cheapest chain of words is the segmentation. A word is beaten
 * when a chain of others that spells it is cheaper: it is never part of one.
 */

import { readFileSync } from 'node:fs'
import { buildLargeTrie, type LargeTrie } from './large-trie.ts'

/** Part of speech. `docs/dictionary.md` says what of the source's tags goes where. */
export const Tag = {
  /** No word: never in the table. */
  none: 0,
  /** 企业 人口 公路 吞吐量: things and the names of what is measured. */
  noun: 1,
  /** 宁波 长三角, and 国内 境内 城区: names of places and words for where. */
  place: 2,
  /** 王 邓小平: surnames and names of people. */
  person: 3,
  /** 国务院 统计局 新华社. */
  organisation: 4,
  /** Other names: 一带一路 双城记 奥运会. */
  proper: 5,
  /** 完成 达到 突破 有 为 占: what a subject does; a measure ends before it. */
  verb: 6,
  /** 投资 收入 建设 消费 支出: verbs that as often name the thing measured. */
  verbalNoun: 7,
  adjective: 8,
  /** 累计 同比 已 共 约 分别. */
  adverb: 9,
  preposition: 10,
  conjunction: 11,
  /** 的 地 得 了 着 过 等 之 所 吗. */
  particle: 12,
  /** 我 其 每 各 该 本: pronouns and determiners. */
  pronoun: 13,
  /** 许多 大量 多数 余: amounts without a number, and the characters numbers are written with. */
  numeral: 14,
  /** 个 家 万吨 公里: measure words and units. */
  classifier: 15,
  /** 上 下 以上 以内 之间 左右. */
  localizer: 16,
  /** 去年 目前 年底 期间. */
  time: 17,
  /** Set phrases of four characters and more that are not nouns. */
  idiom: 18,
  /** 大型 国有 主要 规上: stand only before a noun. */
  distinguishing: 19,
  /** 型 式 者 化 非 超: parts of words, and sounds. */
  affix: 20,
  /** Only from `segment`: one punctuation mark, symbol or space. */
  punctuation: 21,
  /** Only from `segment`: a run of letters, or of letters and digits: GDP, 5G. */
  letters: 22,
  /** Only from `segment`: a run of digits, with its decimal points and thousands commas. */
  digits: 23,
} as const
export type TagName = keyof typeof Tag
export type Tag = (typeof Tag)[TagName]

/** Character codes with a meaning of their own. */
export const Code = {
  /** A Chinese character that no word holds. */
  unknown: 1,
  punctuation: 2,
  letter: 3,
  digit: 4,
  /** % ‰ ℃: written like punctuation, read like a unit. */
  unitSign: 5,
  /** The first code of a character with words. */
  first: 8,
} as const

export const LABEL_BITS = 13
export const LABEL_MASK = (1 << LABEL_BITS) - 1
/** Bases are below this: 19 bits are left for them beside the label. */
export const BASE_LIMIT = 1 << (32 - LABEL_BITS)
const COST_SHIFT = 6
export const COST_MAX = 511
export const COST_UNIT = 0.036
const TAG_MASK = 31
const NUMERAL_FLAG = 32
const BEATEN_FLAG = 1 << 15

const MAGIC = 0x33444354 // TCD3
export const HEADER_BYTES = 32
const CODES_BYTES = 65536 * 2

export interface Dictionary {
  /** Character code of each UTF-16 code unit. */
  readonly codes: Uint16Array
  /** The double-array trie; signed, because the engine keeps 32-bit signed integers unboxed. */
  readonly cells: Int32Array
  /** Data of the word that ends at each cell, or 0. */
  readonly data: Uint16Array
  /** Length of the longest word: no walk looks further, which is what keeps hostile input linear. */
  readonly longest: number
  /** Further words, all nouns; null for none. */
  readonly own: LargeTrie | null
}

export function packData(tag: Tag, holdsNumeral: boolean, cost: number, isBeaten: boolean): number {
  return (isBeaten ? BEATEN_FLAG : 0) | (cost << COST_SHIFT) | (holdsNumeral ? NUMERAL_FLAG : 0) | tag
}

/** Part of speech of a word's data. */
export function tagOf(data: number): Tag {
  return (data & TAG_MASK) as Tag
}

/** Whether the word holds a numeral without being a number: 一带一路, 百姓, 进一步. */
export function holdsNumeral(data: number): boolean {
  return (data & NUMERAL_FLAG) !== 0
}

/** -ln(probability) in units of `COST_UNIT`. */
export function costOf(data: number): number {
  return (data >>> COST_SHIFT) & COST_MAX
}

/** Whether a chain of other words that spells the word is cheaper. */
export function isBeaten(data: number): boolean {
  return (data & BEATEN_FLAG) !== 0
}

/** Writes the file that `viewDictionary` reads. */
export function encodeDictionary({ codes, cells, data, longest }: Omit<Dictionary, 'own'>): Uint8Array {
  const bytes = new Uint8Array(HEADER_BYTES + CODES_BYTES + cells.length * 6)
  new Int32Array(bytes.buffer, 0, 3).set([MAGIC, cells.length, longest])
  new Uint16Array(bytes.buffer, HEADER_BYTES, 65536).set(codes)
  new Int32Array(bytes.buffer, HEADER_BYTES + CODES_BYTES, cells.length).set(cells)
  new Uint16Array(bytes.buffer, HEADER_BYTES + CODES_BYTES + cells.length * 4).set(data)
  return bytes
}

/** Views the bytes of a dictionary file; nothing is parsed or copied. */
export function viewDictionary(bytes: Uint8Array): Dictionary {
  // A small file may be cut from a pool at an odd offset; a whole one never is.
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice()
  const { buffer, byteOffset, byteLength } = aligned
  const [magic, count, longest] =
    byteLength < HEADER_BYTES ? [0, 0, 0] : new Int32Array(buffer, byteOffset, 3)
  if (magic !== MAGIC || byteLength !== HEADER_BYTES + CODES_BYTES + count * 6) {
    throw new Error(
      `dictionary.bin is damaged or of another version (${byteLength} bytes): run \`npm run build\` to compile it`,
    )
  }
  const start = byteOffset + HEADER_BYTES
  return {
    codes: new Uint16Array(buffer, start, 65536),
    cells: new Int32Array(buffer, start + CODES_BYTES, count),
    data: new Uint16Array(buffer, start + CODES_BYTES + count * 4, count),
    longest,
    own: null,
  }
}

let loaded: Dictionary | undefined

/** The dictionary beside the bundle, or in `data/` when run from source. Read once, when first asked for. */
export function loadDictionary(): Dictionary {
  loaded ??= viewDictionary(readDictionary())
  return loaded
}

/** The dictionary with further nouns. Those it has keep what is known of them; without any others it is the same. */
export function dictionaryWith(words: readonly string[]): Dictionary {
  const base = loadDictionary()
  const own = words.filter((word) => word.length > 1 && lookup(base, word, 0, word.length) === 0)
  return own.length === 0 ? base : { ...base, own: buildLargeTrie(own) }
}

function readDictionary(): Uint8Array {
  for (const place of ['./dictionary.bin', '../../data/dictionary.bin']) {
    try {
      return readFileSync(new URL(place, import.meta.url))
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    }
  }
  throw new Error('dictionary.bin is missing: run `npm run build` to compile it')
}

/** Data of exactly the word `text.slice(start, end)`, or 0. */
export function lookup(dictionary: Dictionary, text: string, start: number, end: number): number {
  const { codes, cells, data } = dictionary
  if (end <= start || end - start > dictionary.longest) return 0
  let base = 0
  let index = 0
  for (let at = start; at < end; at++) {
    if (base === 0 && at > start) return 0
    const code = codes[text.charCodeAt(at)]
    index = base + code
    const cell = cells[index]
    if ((cell & LABEL_MASK) !== code) return 0
    base = cell >>> LABEL_BITS
  }
  return data[index]
}

/**
 * The longest word that begins at `start` and ends at or before `limit`: `length << 16 | data`, or 0.
 * `matchLength` and `matchData` take it apart.
 */
export function longestMatch(dictionary: Dictionary, text: string, start: number, limit: number): number {
  const { codes, cells, data } = dictionary
  let found = 0
  let base = 0
  let at = start
  while (at < limit) {
    const code = codes[text.charCodeAt(at)]
    const index = base + code
    const cell = cells[index]
    if ((cell & LABEL_MASK) !== code) break
    at++
    const word = data[index]
    if (word !== 0) found = ((at - start) << 16) | word
    base = cell >>> LABEL_BITS
    if (base === 0) break
  }
  return found
}

export function matchLength(match: number): number {
  return match >>> 16
}

export function matchData(match: number): number {
  return match & 0xffff
}
