/**
 * What stands on the page: a block is a line, or the lines of a paragraph that were wrapped at a fixed width.
 * Each is told apart from the others by how it begins, how it ends and how long it is.
 */

import { Class, classes } from './characters.ts'
import { type Lines, Tail } from './lines.ts'

export const Kind = {
  /** Running text. */
  prose: 0,
  /** Short, without a mark at its end: a heading, a line of a list, a name. */
  heading: 1,
  /** A caption, the line of the author or the photographer, a page number. Text goes on around it. */
  note: 2,
  /** Begins as only a paragraph or an item of a list does: （一）, 3., ——. */
  item: 3,
  /** A row of a table. */
  row: 4,
} as const
export type Kind = (typeof Kind)[keyof typeof Kind]

/** Longer is no heading. Two lines of a newspaper headline hold about this many characters. */
const HEADING_MAX = 30
/** Longer is no caption. */
const NOTE_MAX = 60

/** How a note begins. */
const NOTE_HEADS = words(`
  记者 本报记者 通讯员 本报通讯员 特约记者 见习记者 实习生 策划 采写 撰文 撰稿 执笔 统筹 文/ 文／ 图/ 图／ 文图 图文 摄影 摄/
  摄／ 制图 绘图 图为 图片 供图 资料图 上图 下图 左图 右图 图① 图② 图③ 编辑 本版 责编 责任编辑 校对 版式 美编 视觉 来源 作者
  出品 监制 新华社发 新华社记者 ▲ △ ▼ ▽ ◀ ▶
`)
/** How a note ends, before a closing bracket. */
const NOTE_TAILS = words('摄 摄影 供图 提供 制图 资料图 资料图片 图 发')
const NOTE_FIRST = new Set(NOTE_HEADS.map((word) => word[0]))
const NOTE_LAST = new Set(NOTE_TAILS.map((word) => word[word.length - 1]))
/** How an item begins, besides numbers. */
const ITEM_HEADS = '•●○■□◆◇★☆※·*#>【①②③④⑤⑥⑦⑧⑨⑩➢✓√'
const NUMERALS = '一二三四五六七八九十百'
const PARTS = '章节条款编部分届期讲课'

function words(list: string): readonly string[] {
  return list.trim().split(/\s+/)
}

/** The kind of the block that begins at `start` and ends at `end` in this way. */
export function kindOf(text: string, start: number, end: number, tail: number): Kind {
  const length = end - start
  if (isItem(text, start, end)) return Kind.item
  if (length <= NOTE_MAX) {
    if (isNote(text, start, end, tail)) return Kind.note
    if (isRow(text, start, end)) return Kind.row
    if (tail >= Tail.pause) return Kind.prose
    if (length <= HEADING_MAX && tail === Tail.open) return Kind.heading
  }
  return Kind.prose
}

/** Whether the line begins as only a paragraph or an item of a list does. */
export function isItem(text: string, start: number, end: number): boolean {
  const table = classes()
  const first = text[start]
  if (ITEM_HEADS.includes(first)) return true
  if (text.startsWith('——', start) || text.startsWith('- ', start) || text.startsWith('--', start))
    return true
  // 第一章, 第二条
  let at = start
  if (first === '第') {
    at = skipNumeral(text, start + 1, end, table)
    return at > start + 1 && at < end && PARTS.includes(text[at]) && !follows(text, at + 1, end, table)
  }
  // （一） (3) 一、 3. 3、 3）
  const bracket = first === '（' || first === '('
  if (bracket) at++
  const numeral = at
  at = skipNumeral(text, numeral, end, table)
  if (at === numeral || at - numeral > 4 || at >= end) return false
  const mark = text[at]
  if (bracket) return mark === '）' || mark === ')'
  if (mark === '、' || mark === '）' || mark === ')') return true
  if (mark !== '.' && mark !== '．') return false
  return at + 1 >= end || (table[text.charCodeAt(at + 1)] & Class.digit) === 0
}

function skipNumeral(text: string, from: number, end: number, table: Uint16Array): number {
  let at = from
  while (at < end && at < from + 6) {
    if ((table[text.charCodeAt(at)] & Class.digit) === 0 && !NUMERALS.includes(text[at])) break
    at++
  }
  return at
}

/** 第三部分 and 第三条 are heads of parts only where a space or the end of the line follows. */
function follows(text: string, at: number, end: number, table: Uint16Array): boolean {
  return at < end && (table[text.charCodeAt(at)] & (Class.space | Class.pause)) === 0
}

function isNote(text: string, start: number, end: number, tail: number): boolean {
  // The sets spare most lines the look through the lists.
  if (NOTE_FIRST.has(text[start]) && NOTE_HEADS.some((word) => text.startsWith(word, start))) {
    // 记者从会上获悉…。 is running text, 图为会议现场。 is a caption.
    return tail < Tail.pause || text.startsWith('图为', start)
  }
  if (isPageNumber(text, start, end)) return true
  let last = end
  while (last > start && '）)。'.includes(text[last - 1])) last--
  const bracketed = last < end && tail === Tail.open
  for (const word of NOTE_LAST.has(text[last - 1]) ? NOTE_TAILS : []) {
    const at = last - word.length
    if (text.startsWith(word, at) && (bracketed || isApart(text, start, at))) return true
  }
  return tail < Tail.pause && end - start <= HEADING_MAX && isBracketed(text, start, end)
}

/** 专题会现场 王一 摄: the word is a note's end only after a space or a slash, or it is part of another word. */
function isApart(text: string, start: number, at: number): boolean {
  return at > start && ' \u3000/／'.includes(text[at - 1])
}

/** The whole line stands in brackets. */
function isBracketed(text: string, start: number, end: number): boolean {
  const close = '（('.includes(text[start]) ? (text[start] === '（' ? '）' : ')') : ''
  return close !== '' && text.indexOf(close, start) === end - 1
}

/** 3, — 3 —, - 3 -, 第3页, 第3页 共10页. */
function isPageNumber(text: string, start: number, end: number): boolean {
  const table = classes()
  let digits = 0
  for (let at = start; at < end; at++) {
    if ((table[text.charCodeAt(at)] & Class.digit) !== 0) digits++
    else if (!'-—–·第页共/／ \u3000'.includes(text[at])) return false
  }
  return digits > 0 && digits <= 8
}

/** A tab or a bar stands in the line, or several wide gaps. */
export function isRow(text: string, start: number, end: number): boolean {
  let gaps = 0
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at)
    if (code === 0x09 || code === 0x7c || code === 0xff5c) return true
    if (code === 0x20 && text.charCodeAt(at + 1) === 0x20 && text.charCodeAt(at - 1) !== 0x20) gaps++
  }
  return gaps > 1
}

/** The blocks of a text: block i is the lines `first[i]` to `first[i + 1]`, without that. */
export interface Blocks {
  count: number
  first: readonly number[]
}

/** Lines that go on the line before them are one block with it. */
export function blocks(lines: Lines, wrapped: readonly number[]): Blocks {
  const first: number[] = []
  for (let line = 0; line < lines.count; line++) if (wrapped[line] === 0) first.push(line)
  const count = first.length
  first.push(lines.count)
  return { count, first }
}
