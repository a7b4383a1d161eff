/**
 * A number and its unit, or two numbers and the dash between them: the shape of most figures.
 *
 *     负 12.5 多 万 —— 30 余 万 个 多 小时 半
 *     sign number   to  number   unit       half
 */

import type { FigureKind, Modifier, Range } from '../../../schemas/figure.ts'
import { buildTrie, longestBefore } from '../../lexicon/trie.ts'
import * as UnitIs from '../../lexicon/units/unit-is.ts'
import { words } from '../../lexicon/word-list.ts'
import * as Char from '../characters.ts'
import {
  type Context,
  charSet,
  codeBefore,
  endsClause,
  isArabicDigit,
  isEnd,
  isLatin,
  isNumeral,
  type Rule,
} from '../context.ts'
import { add, type Decimal, decimal, shift, toText } from '../decimal.ts'
import { number, rejected } from '../make.ts'
import { type Numeral, readNumeral } from '../numeral.ts'
import { multiplier } from '../numeral-parts.ts'
import { skipSpaces, unitAt } from '../unit.ts'
import { bare } from './bare.ts'
import { compound } from './compound.ts'
import { kindOf, readUnit, sharedUnit } from './quantity-unit.ts'
import { weigh } from './weigh.ts'

const dash = charSet('—－-–~～―─')
/** What may stand between the numbers of a range; most places fail here. */
const connects = charSet('—－-–~～―─至到 \u00a0')
const minus = charSet('-－−')

/** Where the second number of a range begins, or -1. */
function rangeAt(text: string, at: number, limit: number): number {
  if (!connects(text.charCodeAt(at))) return -1
  let i = skipSpaces(text, at, limit)
  const code = text.charCodeAt(i)
  if (code === Char.to || code === Char.toSpoken) i++
  else if (dash(code)) {
    i++
    if (i < limit && dash(text.charCodeAt(i))) i++
  } else return -1
  i = skipSpaces(text, i, limit)
  return i < limit && isNumeral(text, skipSign(text, i)) ? i : -1
}

const isBelowZero = (text: string, at: number): boolean =>
  text.charCodeAt(at) === Char.zero && text.charCodeAt(at + 1) === Char.below

/** Over a minus sign or 零下 before the upper number of a range. */
const skipSign = (text: string, at: number): number =>
  isBelowZero(text, at) ? at + 2 : minus(text.charCodeAt(at)) ? at + 1 : at

const signed = (value: Decimal, negative: boolean): number => Number(toText(value)) * (negative ? -1 : 1)

/** 从46.9%到48.2% and 由5家至8家 say where something started and where it ended: two figures. */
const opensFromTo = charSet('从由自')

/** 减少71万人至770万人, 下降0.4%至4.8%: what a change came to is many times the change; 增长3%至5% is one range. */
const LEAST_TIMES = 8
const CHANGED = new Set([
  '增加',
  '减少',
  '上涨',
  '下跌',
  '下降',
  '上升',
  '增长',
  '提高',
  '降低',
  '下滑',
  '回升',
  '回落',
  '攀升',
  '上调',
  '下调',
  '扩大',
  '缩小',
  '大增',
  '大涨',
  '大跌',
  '锐减',
  '下挫',
  '微升',
  '微跌',
  '微降',
])
function isReached(text: string, start: number, joint: number, low: Decimal, high: Decimal): boolean {
  const code = text.charCodeAt(joint)
  if (code !== Char.to && code !== Char.toSpoken) return false
  const end = text.charAt(start - 1) === '了' ? start - 1 : start
  return CHANGED.has(text.slice(end - 2, end)) && Number(toText(high)) >= LEAST_TIMES * Number(toText(low))
}

/** Whether a mantissa before a dash shares the multiplier after it: 20—30万 does, 500—1万 does not. */
function shareMultiplier(text: string, low: Numeral, high: Numeral): Decimal {
  const value = low.value as Decimal
  const power = low.rounded ? 0 : multiplier(text, high)
  if (power === 0 || high.value === null) return value
  return Number(toText(value)) <= Number(toText(shift(high.value, -power))) ? shift(value, power) : value
}

const rangeOf = ({ min, max }: Numeral): Range | null =>
  min === null ? null : { min: toText(min), max: max && toText(max), maxInclusive: false }

// 500千伏输变电工程: lines and stations are named by their voltage.
const NAMED_BY_VOLTAGE = ['输变电', '变电站', '线路', '交流', '直流', '输电', '特高压', '工程'] as const

/** Reads two-part and plain quantities that begin at `at`. */
export const quantity: Rule = (context, at) => {
  const { text, limit } = context
  // Where the text ends with 零下 no number is read at all.
  const below = isBelowZero(text, at) && (isEnd(text, at + 2) || isNumeral(text, at + 2))
  const numeral = readNumeral(text, below ? at + 2 : at, limit)
  if (numeral === null) return null
  const start = below ? at : signBefore(context, at)
  const negative = start < numeral.start
  let unit = readUnit(text, numeral.end, limit)
  let low = numeral.value
  let high = numeral.valueMax
  let range = rangeOf(numeral)
  let inner: Modifier | null = numeral.inner
  let last = numeral
  let topNegative = false
  let half = unit?.half === true
  const connected = rangeAt(text, unit?.end ?? numeral.end, limit)
  if (
    connected >= 0 &&
    high === null &&
    (low !== null || unit === null) &&
    !(numeral.value !== null && opensFromTo(codeBefore(text, start)))
  ) {
    const second = skipSign(text, connected)
    topNegative = second > connected
    const top = readNumeral(text, second, limit)
    const topUnit = top === null ? null : readUnit(text, top.end, limit)
    const sameUnit =
      unit === null || topUnit === null ? unit === topUnit || topUnit !== null : unit.name === topUnit.name
    const whole = unit !== null && topUnit !== null
    const joined = topUnit !== null || (top?.rounded === true && numeral.rounded)
    if (
      whole &&
      top?.value != null &&
      low !== null &&
      isReached(text, start, unit?.end ?? 0, low, top.value)
    ) {
      // two figures
    } else if (top?.value != null && sameUnit && joined) {
      low = numeral.value === null ? null : shareMultiplier(text, numeral, top)
      high = top.value
      if (numeral.value !== null && unit !== null && numeral.plain) low = numeral.value
      // 三个半月至四个月, 三至四个半月
      if (half) low = low && add(low, decimal('5', -1))
      half = false
      if (topUnit?.half === true) high = add(high, decimal('5', -1))
      unit = topUnit
      last = top
      inner = numeral.value === null ? 'vague' : (top.inner ?? inner)
      if (low !== null && signed(low, negative) >= signed(high, topNegative)) {
        // 20万元至8000元不等: the greater first, each with its unit
        if (!whole || signed(low, negative) === signed(high, topNegative))
          return rejected(at, numeral.end, 'identifier', 'joined numbers')
        const lower = high
        high = low
        low = lower
      }
      if (range !== null) range = { min: range.min, max: toText(high), maxInclusive: true }
    } else if (top !== null && unit === null && topUnit === null) {
      return rejected(at, top.end, 'identifier', 'joined numbers')
    }
  }
  if (unit !== null && high === null && unit.name === '个') {
    const joint = sharedUnit(text, unit.end, limit)
    if (joint?.name.startsWith('个')) {
      unit.unit = joint
      unit.is = joint.is
      unit.name = joint.name
    }
  }
  if (unit !== null && (unit.is & UnitIs.voltage) !== 0) {
    const behind = text.slice(unit.end, unit.end + 8)
    if (NAMED_BY_VOLTAGE.some((word) => behind.includes(word)))
      return rejected(start, unit.end, 'name', 'voltage in a name')
  }
  // 两万亿级城市: of at least that size
  if (unit?.name === '级' && multiplier(text, last) >= 4) {
    unit = null
    inner ??= 'over'
  }
  if (unit === null) return bare(context, start, numeral, last, low, high, range, inner)
  if (high === null) {
    const parts = low === null ? null : compound(text, low, unit, limit, numeral.arabic, start)
    if (parts !== null) {
      const kind = parts.duration ? 'duration' : kindOf(parts.unit.is)
      const token = number(context, start, parts.end, kind, toText(parts.value), 'quantity/compound')
      token.unit = parts.unit.unit
      token.entry = parts.unit
      token.arabic = numeral.arabic
      return token
    }
    const refused = weigh(context, start, numeral, unit)
    if (refused !== null) return refused
    // 七五折: the second digit is a tenth
    if (unit.name === '折' && low !== null && numeral.plain && !numeral.single && !numeral.arabic)
      low = shift(low, -1)
  }
  if (half && low !== null) low = add(low, decimal('5', -1))
  if (topNegative && high !== null && last !== numeral) high = decimal(`-${high.digits}`, high.scale)
  if (negative && low !== null) low = decimal(`-${low.digits}`, low.scale)
  const kind = kindOf(unit.is)
  const rules = high !== null ? RANGES : numeral.arabic ? ARABIC : CHINESE
  const token = number(context, start, unit.end, kind, low && toText(low), ruleOf(rules, kind))
  if (high !== null) token.decimalMax = toText(high)
  token.range = range
  token.unit = unit.unit.unit
  token.entry = unit.unit
  if (inner !== null) token.modifier = inner
  else if (unit.inner !== null) token.modifier = unit.inner
  token.arabic = numeral.arabic
  return token
}

/** The names of the rules, by the script of the number and what is stated. */
interface RuleNames {
  quantity: string
  percentage: string
  multiple: string
  duration: string
}
const names = (shape: string): RuleNames => ({
  quantity: `quantity/${shape}`,
  percentage: `percentage/${shape}`,
  multiple: `multiple/${shape}`,
  duration: `duration/${shape}`,
})
const ARABIC = names('arabic')
const CHINESE = names('chinese')
const RANGES = names('range')
const ruleOf = (rules: RuleNames, kind: FigureKind): string =>
  kind === 'quantity'
    ? rules.quantity
    : kind === 'percentage'
      ? rules.percentage
      : kind === 'duration'
        ? rules.duration
        : rules.multiple

/** What may be negative: 气温-12℃, 增速-3.2%. */
const RISES = buildTrie(words('温 增速 增长 涨幅 增幅 率 同比 环比 利润 余额 值'), true)
const isVerbal = charSet('为是达到至约于在')
const comesTo = charSet('为是达到降至')

/** 负, 零下 and a minus sign that joins nothing belong to the number. */
function signBefore({ text, floor }: Context, at: number): number {
  if (at <= floor) return at
  const code = text.charCodeAt(at - 1)
  if (minus(code)) {
    if (at < 2) return at - 1
    const before = text.charCodeAt(at - 2)
    const joins = isLatin(before) || isArabicDigit(text, at - 2) || before === 0x25 || dash(before)
    if (!joins && (before < 0x4e00 || isVerbal(before) || longestBefore(RISES, text, at - 1, 0) >= 0))
      return at - 1
  } else if (code === Char.negative && isArabicDigit(text, at)) {
    if (at < 2) return at - 1
    const before = text.charCodeAt(at - 2)
    if (comesTo(before) || endsClause(before)) return at - 1
  }
  return at
}

const parted = charSet('年月天夜季')
const ownsHalf = charSet('上下前后大多一')

/** 半小时, 半年, 半公里: half a unit. */
export const halfUnit: Rule = (context, at) => {
  const { text, limit } = context
  const unit = unitAt(text, at + 1, limit)
  if (
    unit === null ||
    (unit.is & (UnitIs.duration | UnitIs.halved)) === 0 ||
    (unit.is & UnitIs.classifier) !== 0 ||
    unit.name === '日'
  )
    return null
  const { length } = unit.name
  if (length === 1 && parted(unit.name.charCodeAt(0)) && ownsHalf(codeBefore(text, at))) return null
  const token = number(context, at, at + 1 + length, kindOf(unit.is), '0.5', 'quantity/half-a-unit')
  token.unit = unit.unit
  token.entry = unit
  token.arabic = false
  return token
}
