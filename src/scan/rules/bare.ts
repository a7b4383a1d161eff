/** A number that no unit follows: an amount all the same (6600多万农村人口, 增至8), a name, a version, a code. */

import type { Modifier, Range } from '../../../schemas/figure.ts'
import * as NumeralClass from '../../lexicon/numeral-class.ts'
import { NUMERAL_CLASS } from '../../lexicon/numerals.ts'
import { buildTrie, isIdeograph, longest, longestBefore } from '../../lexicon/trie.ts'
import { words } from '../../lexicon/word-list.ts'
import * as Char from '../characters.ts'
import { type Context, charSet, codeBefore, endsClause, isLatin, isNumeral } from '../context.ts'
import { type Decimal, toText } from '../decimal.ts'
import { number, rejected } from '../make.ts'
import { modifierBefore } from '../modifier.ts'
import type { Numeral } from '../numeral.ts'
import { multiplier } from '../numeral-parts.ts'
import type { Token } from '../token.ts'
import { kindOf, sharedUnit } from './quantity-unit.ts'

/** Words after which a number without a unit is still a statement: 指数为102.5, 增至8. */
const STATING = buildTrie(
  words(`
  报 为 是 达 达到 至 到 约 超 超过 近 于 了 有 共 数 量 得 仅 破
`),
  true,
)

/** What the character after a number without a unit says of it. */
const AFTER_BARE: Readonly<Record<string, 'identifier' | 'version' | 'ordinal' | 'address' | 'name'>> = {
  号: 'identifier',
  版: 'version',
  届: 'ordinal',
  期: 'ordinal',
  路: 'address',
  室: 'address',
  栋: 'address',
  弄: 'address',
  楼: 'address',
  后: 'name',
  型: 'identifier',
  式: 'identifier',
  系: 'identifier',
  班: 'name',
  师: 'name',
  团: 'name',
}

const CODES = buildTrie(
  words(`
  代码 编码 尾号 号码 电话 账号 编号 车牌 邮编 卡号 证号 密码 热线 学号 工号
`),
)
/** How far before a number the word may begin that makes it a code. */
const CODE_REACH = 6

/** Whether digits name rather than count: 股票代码为00700, 电话：85012345. */
function coded(text: string, start: number, numeral: Numeral): boolean {
  if (!numeral.arabic || !numeral.plain) return false
  if (text.charCodeAt(numeral.start) === 48 && numeral.end - numeral.start > 1 && numeral.value?.scale === 0)
    return true
  for (let i = Math.max(0, start - CODE_REACH); i < start; i++)
    if (longest(CODES, text, i, start) >= 0) return true
  return false
}

const stated = (text: string, start: number, end: number): boolean =>
  !isLatin(text.charCodeAt(end)) && longestBefore(STATING, text, start, 0) >= 0

const named = charSet(Object.keys(AFTER_BARE).join(''))
const casualty = charSet('死伤亡')
const street = charSet('路街巷道弄村')

/** Words that begin with 百 and 千, by the characters behind these: 百姓, 百货, 千古. */
const ownsHundred = charSet('姓货度科色合分老灵般花强家事业里年')
const ownsThousand = charSet('古方岛辛秋克瓦里年佛')
const isNoun = (code: number): boolean => isIdeograph(code) && NUMERAL_CLASS[code] === NumeralClass.none

/** Whether what 百 or 千 before `end` counts follows without a measure word: 近百航班, 上千旅客. */
export function countsDirectly(text: string, end: number): boolean {
  const code = text.charCodeAt(end - 1)
  const next = text.charCodeAt(end)
  if (!isNoun(next) || !isNoun(text.charCodeAt(end + 1))) return false
  return code === Char.hundred ? !ownsHundred(next) : code === Char.thousand && !ownsThousand(next)
}

/** iPhone 8、5.5英寸: whether a word in small Latin letters stands before a number, by itself or behind a blank. */
function behindName(text: string, start: number): boolean {
  const at = codeBefore(text, start) === Char.blank ? start - 1 : start
  const code = codeBefore(text, at)
  return code >= 0x61 && code <= 0x7a
}

/** The token of a number that no unit follows. */
export function bare(
  context: Context,
  start: number,
  numeral: Numeral,
  last: Numeral,
  low: Decimal | null,
  high: Decimal | null,
  range: Range | null,
  inner: Modifier | null,
): Token {
  const { text } = context
  const { end } = last
  const next = text.charCodeAt(end)
  if (numeral.arabic && behindName(text, start)) return rejected(start, end, 'identifier', 'model')
  // 四点六、四点五和四点二级: in Chinese numerals only what is surely a number
  if ((numeral.arabic || (numeral.value?.scale ?? 0) < 0) && low !== null && high === null) {
    const shared = sharedUnit(text, end, context.limit)
    if (shared !== null) {
      const token = number(context, start, end, kindOf(shared.is), toText(low), 'quantity/shared-unit')
      token.unit = shared.unit
      token.entry = shared
      if (inner !== null) token.modifier = inner
      token.arabic = numeral.arabic
      return token
    }
  }
  if (named(next) && !(numeral.rounded && !numeral.arabic)) {
    const after = AFTER_BARE[text[end]]
    const address = after === 'identifier' && street(codeBefore(text, start))
    return rejected(start, end + 1, address ? 'address' : after, 'number with a suffix')
  }
  const large = multiplier(text, last) >= 4
  const digits = numeral.end - numeral.start
  // 万 and 亿 make an amount of a number even where the thing counted follows directly: 6600多万农村人口.
  const amount = large && (numeral.arabic || digits > 1)
  // 一万五, 两百三 at the end of a clause: money or a count whose unit is understood
  const spoken =
    !numeral.arabic && digits >= 3 && !numeral.plain && (end >= context.limit || endsClause(next))
  const said = numeral.inner === 'vague' || high !== null
  // 2.0事项: a version by itself
  if (
    numeral.arabic &&
    numeral.value?.scale === -1 &&
    text.charCodeAt(end - 1) === 48 &&
    end < context.limit &&
    !endsClause(next) &&
    codeBefore(text, start) !== Char.be &&
    codeBefore(text, start) !== Char.reach
  ) {
    return rejected(start, end, 'version', 'version')
  }
  // 9投仅2中: shots and hits
  if (numeral.arabic && numeral.plain && (next === Char.middle || next === Char.shot)) {
    return rejected(start, end, 'identifier', 'shots and hits')
  }
  // 3死8伤: the dead and the hurt, without a word for them
  if (low !== null && high === null && casualty(next) && numeral.plain) {
    const behind = end + 1
    if (behind >= context.limit || endsCasualties(text, behind) || isNumeral(text, behind)) {
      const token = number(context, start, behind, 'quantity', toText(low), 'quantity/casualties')
      token.arabic = numeral.arabic
      return token
    }
  }
  if (coded(text, start, numeral)) return rejected(start, end, 'identifier', 'code')
  if (
    !amount &&
    !spoken &&
    !(said && numeral.rounded && digits > 1) &&
    // 4000多特困户, 100余官兵
    !(numeral.arabic && numeral.inner === 'over' && isNoun(next) && isNoun(text.charCodeAt(end + 1))) &&
    !(
      digits === 1 &&
      numeral.rounded &&
      countsDirectly(text, end) &&
      modifierBefore(text, start, context.floor)
    ) &&
    !(numeral.arabic && (stated(text, start, end) || modifierBefore(text, start, context.floor)))
  ) {
    const reason = isLatin(next) ? 'identifier' : numeral.arabic ? 'no unit' : 'inside a word'
    return rejected(start, end, reason, 'number without a unit')
  }
  if (!amount && numeral.arabic && numeral.plain && digits > 6)
    return rejected(start, end, 'identifier', 'long number')
  const token = number(context, start, end, 'quantity', low && toText(low), 'quantity/no-unit')
  token.decimalMax = high && toText(high)
  token.range = range
  if (inner !== null) token.modifier = inner
  token.arabic = numeral.arabic
  return token
}

/** Whether a clause or a part of a headline ends at `at`, or goes on with those who are caught: 7死捕1人. */
function endsCasualties(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return endsClause(code) || isBlank(code) || (caught(code) && isNumeral(text, at + 1))
}
const isBlank = (code: number): boolean => code === 0x20 || code === 0x3000
const caught = charSet('捕囚')
