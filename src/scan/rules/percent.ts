/** Shares in words: 百分之五十八点一, 千分之三, 三成五, 一半, 过半, 三分之二. */

import { type Context, charSet, codeBefore, has, isNumeral, type Rule } from '../context.ts'
import { add, type Decimal, multiply, shift, toText } from '../decimal.ts'
import { number } from '../make.ts'
import { type Numeral, readNumeral } from '../numeral.ts'
import type { Token } from '../token.ts'

const RATE: Readonly<Record<string, string>> = { 百: '%', 千: '‰', 万: '‱', 萬: '‱' }

const rangeConnector = charSet('至到—－-–~～')

/** Reads the upper end of a range that goes on after a first number: 百分之三到五, 三成至四成. */
function upper(
  text: string,
  at: number,
  limit: number,
  prefix: string,
): { numeral: Numeral; end: number } | null {
  if (at >= limit || !rangeConnector(text.charCodeAt(at))) return null
  let i = at + 1
  if (has(text, i, prefix)) i += prefix.length
  const numeral = readNumeral(text, i, limit)
  return numeral === null ? null : { numeral, end: numeral.end }
}

/** 百分之, 千分之, 万分之 and a number in either script. */
export const hundredths: Rule = (context, at) => {
  const { text, limit } = context
  if (!has(text, at + 1, '分之')) return null
  const unit = RATE[text[at]]
  if (unit === undefined) return null
  const numeral = readNumeral(text, at + 3, limit)
  if (numeral === null) return null
  const top = upper(text, numeral.end, limit, text.slice(at, at + 3))
  const value = numeral.value && toText(numeral.value)
  const token = number(context, at, top?.end ?? numeral.end, 'percentage', value, 'percent/hundredths')
  const max = top?.numeral.value ?? numeral.valueMax
  token.decimalMax = max && toText(max)
  token.range = numeral.min && {
    min: toText(numeral.min),
    max: numeral.max && toText(numeral.max),
    maxInclusive: false,
  }
  token.unit = unit
  if (numeral.inner !== null) token.modifier = numeral.inner
  return token
}

/** 三分之二: two in three. */
export const fraction: Rule = (context, at) => {
  const { text, limit } = context
  if (!isNumeral(text, at)) return null
  const denominator = readNumeral(text, at, limit)
  if (denominator?.value == null || !has(text, denominator.end, '分之')) return null
  const numerator = readNumeral(text, denominator.end + 2, limit)
  if (numerator?.value == null) return null
  const token = number(context, at, numerator.end, 'ratio', toText(numerator.value), 'percent/fraction')
  token.decimalMax = toText(denominator.value)
  return token
}

// 成 begins or ends many words; after a number it is a tenth only where none of these follows.
const afterTenth = charSet('立为果员本都功就绩交品熟人长分型套渝昆百千效活形色年对像')

const tenths = (numeral: Numeral, minor: Decimal | null): Decimal => {
  const tens = shift(numeral.value as Decimal, 1)
  return minor === null ? tens : add(tens, minor)
}

/** 1到2成, 三至四成: 成 stands behind the upper number only. */
function tenthsBetween(context: Context, at: number, low: Numeral): Token | null {
  const { text, limit } = context
  const top = upper(text, low.end, limit, '')?.numeral
  if (top?.value == null || text.charCodeAt(top.end) !== 0x6210) return null
  const end = top.end + 1
  const from = Number(toText(low.value as Decimal))
  const to = Number(toText(top.value))
  if (from >= to || to > 10 || (end < limit && afterTenth(text.charCodeAt(end)))) return null
  const token = number(context, at, end, 'percentage', toText(tenths(low, null)), 'percent/tenth')
  token.decimalMax = toText(tenths(top, null))
  token.unit = '%'
  token.arabic = low.arabic
  return token
}

/** 三成, 7成, 二成一, 6成6, 三成半, 七八成, 1到2成. */
export const tenth: Rule = (context, at) => {
  const { text, limit } = context
  const numeral = readNumeral(text, at, limit)
  if (numeral?.value != null && numeral.inner === null && rangeConnector(text.charCodeAt(numeral.end)))
    return tenthsBetween(context, at, numeral)
  if (numeral?.value == null || text.charCodeAt(numeral.end) !== 0x6210 || numeral.inner !== null) return null
  if (Number(toText(numeral.value)) > 10) return null
  let end = numeral.end + 1
  const code = text.charCodeAt(end)
  let minor: Decimal | null = null
  let inner: 'over' | null = null
  if (code === 0x534a) {
    minor = { digits: '5', scale: 0 }
    end++
  } else if (code === 0x591a) {
    inner = 'over'
    end++
  } else if (isNumeral(text, end)) {
    const next = readNumeral(text, end, limit)
    if (next?.value != null && next.value.digits.length === 1 && next.value.scale === 0) {
      minor = next.value
      end = next.end
    }
  } else if (end < limit && afterTenth(code)) return null
  let top: string | null = numeral.valueMax && toText(multiply(numeral.valueMax, 10))
  if (minor === null && rangeConnector(text.charCodeAt(end))) {
    const next = readNumeral(text, end + 1, limit)
    if (next?.value != null && text.charCodeAt(next.end) === 0x6210) {
      top = toText(shift(next.value, 1))
      end = next.end + 1
    }
  }
  const token = number(context, at, end, 'percentage', toText(tenths(numeral, minor)), 'percent/tenth')
  token.decimalMax = top
  token.unit = '%'
  if (inner !== null) token.modifier = inner
  token.arabic = numeral.arabic
  return token
}

const halfOf = charSet('年天个月夜日')
const passes = charSet('超经通')

/** 一半, 半数, 过半, 大半. */
export const half: Rule = (context, at) => {
  const { text } = context
  let end = at
  let inner: 'over' | null = null
  if (has(text, at, '一半')) end = at + 2
  else if (text[at] === '过' && passes(codeBefore(text, at)) && (at < 2 || text[at - 2] !== '已')) return null
  else if (has(text, at, '过半数')) {
    end = at + 3
    inner = 'over'
  } else if (has(text, at, '过半') || has(text, at, '大半')) {
    end = at + 2
    inner = 'over'
  } else if (has(text, at, '半数')) end = at + 2
  else return null
  // 大半年, 过半年 are times; 一半天 a turn of phrase
  if (halfOf(text.charCodeAt(end))) return null
  const token = number(context, at, end, 'percentage', '50', 'percent/half')
  token.unit = '%'
  if (inner !== null) token.modifier = inner
  token.arabic = false
  return token
}
