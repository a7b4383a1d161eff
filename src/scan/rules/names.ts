/** Numbers that name: words in Latin letters with digits, list markers, document numbers, dotted pairs. */

import { buildTrie, earliest } from '../../lexicon/trie.ts'
import { words } from '../../lexicon/word-list.ts'
import * as Char from '../characters.ts'
import {
  type Context,
  charSet,
  has,
  hasBefore,
  isArabicDigit,
  isEnd,
  isLatin,
  isNumeral,
  type Rule,
} from '../context.ts'
import { rejected } from '../make.ts'
import { readNumeral } from '../numeral.ts'
import type { Token } from '../token.ts'
import { unitAt } from '../unit.ts'

const lettered = charSet('类级型座股轮区栋组款')
const inLatinWord = charSet('._/@:-+&=?%#~')

/**
 * A word in Latin letters with the digits in and behind it: G104, H5N1, NZX-50, https://…. An abbreviation with an
 * amount behind it (GDP1.2万亿元) ends before the amount.
 * @returns the end of the word; the caller goes on there.
 */
export function latinWord(context: Context, at: number): { end: number; token: Token | null } {
  const { text, limit } = context
  let i = at
  while (i < limit && isLatin(text.charCodeAt(i))) i++
  if (i - at >= 3 && isNumeral(text, i)) {
    const numeral = readNumeral(text, i, limit)
    if (numeral !== null) {
      const unit = unitAt(text, numeral.end, limit)
      if (numeral.rounded || (unit !== null && !unit.weak && !isLatin(text.charCodeAt(numeral.end))))
        return { end: i, token: null }
    }
  }
  // A类, B座, C轮: a letter that names one of a series
  if (i === at + 1 && i < limit && lettered(text.charCodeAt(i)))
    return { end: i + 1, token: rejected(at, i + 1, 'identifier', 'letter of a series') }
  let digits = false
  while (i < limit) {
    const code = text.charCodeAt(i)
    if (isArabicDigit(text, i)) digits = true
    else if (!isLatin(code)) {
      const next = i + 1 < limit ? text.charCodeAt(i + 1) : 0
      if (
        !inLatinWord(code) ||
        !(
          isLatin(next) ||
          isArabicDigit(text, i + 1) ||
          (code === 0x2f && next === 0x2f) ||
          (code === 0x3a && next === 0x2f)
        )
      )
        break
    }
    i++
  }
  return { end: i, token: digits ? rejected(at, i, 'identifier', 'letters and digits') : null }
}

const opens = charSet('（([［〔【')
const closes = charSet('）)]］〕】')

/** （二）, [20], 〔2021〕5号, (2). */
export const bracketed: Rule = (context, at) => {
  const { text, limit } = context
  if (!opens(text.charCodeAt(at))) return null
  const numeral = readNumeral(text, at + 1, limit)
  if (numeral === null || numeral.inner !== null || !closes(text.charCodeAt(numeral.end))) return null
  const end = numeral.end + 1
  if (text[at] === '〔' || text[at] === '［' || text[at] === '[') {
    let i = end
    while (i < limit && isArabicDigit(text, i)) i++
    if (i > end && has(text, i, '号')) return rejected(at, i + 1, 'document number', 'document number')
  }
  // （20） after a word may repeat a number; one or two digits there mark a list or a note.
  return numeral.end - numeral.start > 2 && !numeral.arabic
    ? null
    : rejected(at, end, 'list marker', 'bracketed number')
}

const marks = charSet('、.．)）')
const startsSentence = charSet('。！？；：，\n“”—… 　')

const stops = charSet('。！？；')
const opensPoint = charSet('是要则曰')

/** 一是, 三要, 二、 at the beginning of a sentence or clause; 1. and 2） at the beginning of a line. */
export const listed: Rule = (context, at) => {
  const { text, limit } = context
  const before = at === 0 ? 10 : text.charCodeAt(at - 1)
  const lineStart = before === 10 || before === 0x3000
  if (!lineStart && !startsSentence(before)) return null
  const numeral = readNumeral(text, at, limit)
  if (numeral === null || numeral.inner !== null || (numeral.rounded && numeral.arabic)) return null
  const { end } = numeral
  if (!numeral.arabic && end - at <= 3) {
    const next = text.charCodeAt(end)
    if (opensPoint(next)) return rejected(at, end + 1, 'list marker', 'list marker')
    if (next === Char.listing && (lineStart || stops(before)))
      return rejected(at, end + 1, 'list marker', 'list marker')
  }
  if (
    lineStart &&
    numeral.arabic &&
    end - at <= 2 &&
    marks(text.charCodeAt(end)) &&
    !isArabicDigit(text, end + 1)
  ) {
    return rejected(at, end + 1, 'list marker', 'list marker')
  }
  return null
}

const middleDot = charSet('·•・')

/** 9·11, 25·7, 3.15晚会: days and events named by their numbers. */
export const dotted: Rule = (context, at) => {
  const { text, limit } = context
  const first = readNumeral(text, at, limit)
  if (first === null || !first.plain || !middleDot(text.charCodeAt(first.end))) return null
  const second = readNumeral(text, first.end + 1, limit)
  return second?.plain ? rejected(at, second.end, 'name', 'dotted numbers') : null
}

// Numbers of a series that stand without 第: 三期工程, 二标段, 三号机组.
export const SERIES = words(`
  次会议 次常委会 次常务会议 次主席会议 次集体学习 次党组会议 次理事会 次缔约方 届一次 届二次 届三次 届四次 届五次 届六次 届七次 届八次 届九次 届十 次全会 次产业 次全体会议 次代表大会 次工业革命 次世界大战 届全国 届中 届人大 届政协 届省 届市
  届二中 届三中 届四中 届五中 届六中 届七中 届一中 届党 期 标段 号线 号 分局 支队 中队 分厂 车间 标
  线城市 线 级 年级 班 审 产 模 等奖 等功 把手 院 医院 环 中全会 大 路 街
`)

const SERIES_TRIE = buildTrie(SERIES)

// 六级地震, 八级大风: magnitudes, not grades.
const MAGNITUDE = ['地震', '大风', '余震', '强震', '以上地震', '至', '到', '台风', '阵风'] as const
const MAGNITUDE_BEFORE = ['里氏', '震级', '风力', '震级为', '达'] as const

const goesOnLine = charSet('建城市路作运主')

/** A single Chinese numeral before a word of a series: 一期, 三标段. 大 makes a set of things (三大任务). */
export const series: Rule = (context, at) => {
  const { text, limit } = context
  const numeral = readNumeral(text, at, limit)
  if (numeral === null || numeral.arabic || numeral.inner !== null || numeral.valueMax !== null) return null
  if (numeral.end - numeral.start > 2 || (numeral.rounded && text[at] !== '十')) return null
  const found = earliest(SERIES_TRIE, text, numeral.end, text.length)
  if (found < 0) return null
  const word = SERIES[found]
  const end = numeral.end + word.length
  // 三号线 names a line; 三级 and 两级 a grade; 四大 a set
  if (word === '线' && !(isEnd(text, end) || goesOnLine(text.charCodeAt(end)))) return null
  if (word === '级' && MAGNITUDE.some((entry) => has(text, end, entry))) return null
  if (word === '级' && MAGNITUDE_BEFORE.some((entry) => hasBefore(text, at, entry))) return null
  if (word === '等奖' || word === '等功' || word === '级' || word === '年级')
    return rejected(at, end, 'ordinal', 'grade')
  if (word === '大') return rejected(at, end, 'set phrase', 'set of things')
  return rejected(
    at,
    end,
    word === '期' || word === '审' || word === '产' || word === '模' ? 'ordinal' : 'identifier',
    'series',
  )
}
