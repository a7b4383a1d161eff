/**
 * Lengths of time that say when: 近三年, 过去五年, 未来五年, 这五年, 五年来, 两个月之内, 三年前. A length of time with
 * nothing of the kind around it is a figure of its own and none of this.
 */

import { LENGTH_UNITS } from '../lexicon/time-words.ts'
import { buildTrie, longest } from '../lexicon/trie.ts'
import { words } from '../lexicon/word-list.ts'
import * as Char from './characters.ts'
import { charSet, codeBefore } from './context.ts'
import * as Join from './join-kind.ts'
import { begin, draft } from './period-draft.ts'
import type { LengthSide } from './period-expression.ts'
import { opens } from './period-gate.ts'
import { isDigit, join, number, readJoin, readNumber, skipBlanks } from './period-numbers.ts'
import { compileTimeWords, wordAt } from './period-words.ts'

const UNITS = compileTimeWords(LENGTH_UNITS)

/** What was read last by `readCount`. A count of -1 is none that is said: 几, 数, 多. */
const count = { value: 0, last: -1, more: false, end: 0, arabic: false }

const vague = charSet('几幾数數多')
const vagueTens = charSet('十百千多余')
const more = charSet('多余餘馀几幾')
const timeUnit = charSet('年个個天周週月小分')

/** Reads how many: 三, 10, 3至5, 三五, 半, 几, 几十, 三十多, 2.5. */
function readCount(text: string, at: number, limit: number): boolean {
  count.last = -1
  count.more = false
  count.arabic = false
  let i = at
  if (i >= limit) return false
  let code = text.charCodeAt(i)
  if (code === Char.up) {
    const next = text.charCodeAt(i + 1)
    if (next === Char.hundred || next === Char.thousand) {
      code = next
      i++
    }
  }
  if (vague(code)) {
    i++
    while (i < limit && i - at < 3 && vagueTens(text.charCodeAt(i))) i++
    count.value = -1
    count.end = i
    return true
  }
  if (code === Char.half) {
    count.value = 0.5
    count.end = i + 1
    return true
  }
  if (!readNumber(text, i, limit)) return false
  count.arabic = number.arabic
  count.value = number.value
  i = number.end
  if (!number.arabic && number.digits === 2) {
    // 三五年内, 两三年内: from three to five.
    const low = Math.floor(number.value / 10)
    const high = number.value % 10
    if (low < 1 || high <= low) return false
    count.value = low
    count.last = high
  } else if (number.digits > 2 && !number.arabic) return false
  if (number.arabic && text.charCodeAt(i) === Char.stop && readNumber(text, i + 1, limit) && number.arabic) {
    count.value += number.value / 10 ** number.digits
    i = number.end
  } else if (count.last < 0 && readJoin(text, i, limit) && join.kind === Join.to && isDigit(text, join.end)) {
    const from = join.end
    if (readNumber(text, from, limit) && number.value > count.value) {
      count.last = number.value
      i = number.end
    }
  }
  if (i < limit && more(text.charCodeAt(i)) && timeUnit(text.charCodeAt(i + 1))) {
    count.more = true
    i++
  }
  count.end = i
  return true
}

/** Reads a length of time at `at` into the draft, from `start`: the end, or -1. */
export function readLength(text: string, at: number, limit: number, start: number, side: LengthSide): number {
  if (!readCount(text, at, limit)) return -1
  const { value, last, more, end, arabic } = count
  const unit = wordAt(UNITS, text, skipBlanks(text, end, limit), limit)
  if (unit === null) return -1
  const { meaning } = unit
  if (meaning.short && arabic) return -1
  // 刚刚过去的2025年 is a year.
  if (meaning.unit === 'year' && value >= 1000 && arabic) return -1
  if (meaning.unit === 'quarter' && value === 0.5) return -1
  begin(start, {
    kind: 'length',
    count: value < 0 ? null : value,
    last: last < 0 ? null : last,
    more: more || meaning.more,
    unit: meaning.unit,
    side,
  })
  draft.of = 'length'
  draft.needs = side === 'plain'
  return skipBlanks(text, end, limit) + unit.word.length
}

/** Words before 近20年 that make it a duration of nearly twenty years: 历时, 已, 用了. */
const spends = charSet(
  '了时過过已经經续續达達有长長用花费費耗隔期等晚早短距满滿共活居跨持逾超去要需后後前历歷着著第年月',
)
/** Words behind it that do. */
const AGE = buildTrie(
  words(`
  历史 歷史 的历史 的歷史 之久 时间 的时间 前 后 後 的时光 时光 光阴 未 没 无 不
`),
)
const within = charSet('在从從对對与與')

/** Whether 近三年 with nothing to close it is a period, not a length of nearly three years. */
export function nearIsPeriod(text: string, start: number, end: number, limit: number): boolean {
  const part = draft.parts[draft.parts.length - 1]
  const base = part?.base
  if (base?.kind !== 'length') return true
  if (start > 0 && spends(text.charCodeAt(start - 1))) return false
  if (end < limit && longest(AGE, text, end, text.length) >= 0) return false
  if (base.count !== null && base.count < 1) return true
  // 恢复中断近10年的协商: inside a clause 的 makes it an amount.
  if (
    base.count !== null &&
    base.count >= 5 &&
    text.charCodeAt(end) === Char.of &&
    !opens(text, start) &&
    !within(codeBefore(text, start))
  ) {
    return false
  }
  if (base.unit === 'hour' || base.unit === 'minute' || base.unit === 'second') return opens(text, start)
  // From eleven on, numbers that are not round are rather amounts: 近16年.
  if (base.count !== null && base.count > 10) return opens(text, start) && base.count % 5 === 0
  return true
}

const totals = buildTrie(words('平均 年均 累计 累計 共 合计 合計 总计 總計 总共 總共'))
const together = charSet('同和产產享赢贏识識')
const counts = charSet('每第满滿整头頭前后後十百千万萬')

/**
 * Whether a length of time is said with what it came to, of which it is the period: 五年平均增长9.5%, 三年累计投入9亿元.
 * In 每三年, 住了十年 and 历时三年 it is the statement.
 */
export function comesTo(text: string, start: number, end: number, limit: number): boolean {
  const base = draft.parts[0]?.base
  if (base?.kind !== 'length' || base.side !== 'plain' || (base.count !== null && base.count < 2))
    return false
  const before = codeBefore(text, start)
  if (spends(before) || counts(before)) return false
  const found = longest(totals, text, end, limit)
  return found >= 0 && !(text.charCodeAt(end) === Char.together && together(text.charCodeAt(end + 1)))
}

const bounds = charSet('到至超足逾')
const limits = charSet('制定持缩縮限压壓减減')
const ends = charSet('。！？；\n')

/** How far ahead a number is looked for. */
const AHEAD = 48

/**
 * Whether 两个月之内 and the like say when something else was counted (两个月之内，房价下降20%), rather than being the
 * statement (必须在30个月内作出批示): a number follows in the sentence. 控制在3天内 and 缩短到3天内 are always statements.
 */
export function countsElsewhere(text: string, start: number, end: number, limit: number): boolean {
  const before = codeBefore(text, start)
  if (bounds(before) || (before === Char.at && limits(codeBefore(text, start - 1)))) return false
  if (end >= limit) return true
  const until = Math.min(limit, end + AHEAD)
  for (let i = end; i < until; i++) {
    const code = text.charCodeAt(i)
    if (ends(code)) return false
    if (isDigit(text, i) && code !== Char.one && code !== Char.thousand) return true
  }
  return false
}
