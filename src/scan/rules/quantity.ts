/**
 * A number and its unit, or two numbers and the dash between them: the shape of most figures.
 *
 *     负 12.5 多 万 —— 30 余 万 个 多 小时 半
 *     sign number   to  number   unit       half
 */
import type { FigureKind, Modifier, Range } from '../../../schemas/figure.ts'
import type { Unit } from '../../lexicon/units.ts'
import { words } from '../../lexicon/word-list.ts'
import {
  type Context,
  charSet,
  endsClause,
  has,
  hasBefore,
  isArabicDigit,
  isLatin,
  isNumeral,
  type Rule,
} from '../context.ts'
import { add, type Decimal, decimal, multiply, shift, toText } from '../decimal.ts'
import { isDuration } from '../dimension.ts'
import { number, rejected } from '../make.ts'
import { modifierAfter, modifierBefore } from '../modifier.ts'
import { type Numeral, readNumeral } from '../numeral.ts'
import type { Token } from '../token.ts'
import { skipSpaces, unitAt } from '../unit.ts'

const dash = charSet('—－-–~～―─')
const DUO = 0x591a
const BAN = 0x534a

/** A unit as it stands after a number, with what print puts into it: 个多月, 分多钟, 年半. */
interface ReadUnit {
  unit: Unit
  name: string
  end: number
  inner: Modifier | null
  half: boolean
}

const splitInside = charSet('多余餘来來')

/** Reads the unit at `at`; 多, 余 and 半 may stand inside it (3个多月, 4分多钟, 两个半小时). */
function readUnit(text: string, at: number, limit: number): ReadUnit | null {
  const start = skipSpaces(text, at, limit)
  const code = text.charCodeAt(start)
  const next = text.charCodeAt(start + 1)
  // 个 and 分 may be parted from the rest of the unit.
  if ((code === 0x4e2a || code === 0x500b || code === 0x5206 || code === 0x70b9) && start + 2 < limit) {
    if (splitInside(next) || (next === BAN && code !== 0x5206)) {
      const whole = unitAt(text[start] + text.slice(start + 2, Math.min(limit, start + 6)), 0, 5)
      if (whole !== null && isDuration(whole) && whole.name.length > 1) {
        return {
          unit: whole,
          name: whole.name,
          end: start + 1 + whole.name.length,
          inner: next === BAN ? null : 'over',
          half: next === BAN,
        }
      }
    }
  }
  if (
    start > at &&
    !(isLatin(code) || code === 0x25 || code === 0xff05 || code === 0x2103 || code === 0xb0)
  ) {
    const spacedUnit = unitAt(text, start, limit)
    return spacedUnit !== null && !spacedUnit.weak ? plainUnit(text, start, spacedUnit, limit) : null
  }
  const unit = unitAt(text, start, limit)
  return unit === null ? null : plainUnit(text, start, unit, limit)
}

// 半 after a unit is a half of it, unless it begins a word of its own.
const afterHalf = charSet('径导数价夜途岛年天')

// What makes 多 after a unit the beginning of another word (3米多高 stays a length; 20家多种经营).
const afterMany = charSet('种数样元边功次方媒个家位名项')

function plainUnit(text: string, start: number, unit: Unit, limit: number): ReadUnit {
  let end = start + unit.name.length
  let inner: Modifier | null = null
  let half = false
  const code = end < limit ? text.charCodeAt(end) : 0
  if (code === BAN && !unit.classifier && !afterHalf(text.charCodeAt(end + 1))) {
    half = true
    end++
  } else if (code === DUO && unit.solo && !afterMany(text.charCodeAt(end + 1))) {
    inner = 'over'
    end++
  }
  return { unit, name: unit.name, end, inner, half }
}

/** Where the second number of a range begins, or -1. */
function rangeAt(text: string, at: number, limit: number): number {
  let i = skipSpaces(text, at, limit)
  const code = text.charCodeAt(i)
  if (code === 0x81f3 || code === 0x5230) i++
  else if (dash(code)) {
    i++
    if (i < limit && dash(text.charCodeAt(i))) i++
  } else return -1
  i = skipSpaces(text, i, limit)
  return i < limit && isNumeral(text, skipSign(text, i)) ? i : -1
}

/** Over a minus sign or 零下 before the upper number of a range. */
const skipSign = (text: string, at: number): number =>
  has(text, at, '零下') ? at + 2 : '-－−'.includes(text[at] ?? ' ') ? at + 1 : at

const signed = (value: Decimal, negative: boolean): number => Number(toText(value)) * (negative ? -1 : 1)

/** 从46.9%到48.2% and 由5家至8家 say where something started and where it ended: two figures. */
const startsAFromTo = (text: string, start: number): boolean =>
  hasBefore(text, start, '从') || hasBefore(text, start, '由') || hasBefore(text, start, '自')

const kindOf = (unit: Unit | null): FigureKind =>
  unit === null
    ? 'quantity'
    : unit.dimension === 'percent'
      ? 'percentage'
      : unit.dimension === 'multiple'
        ? 'multiple'
        : isDuration(unit)
          ? 'duration'
          : 'quantity'

/** The multiplier a number ends in: 4 for 30万, 8 for 2亿, as the power of ten that its digits were shifted by. */
const tail = (text: string, numeral: Numeral): number => {
  let power = 0
  for (let i = numeral.end - 1; i >= numeral.start; i--) {
    const code = text.charCodeAt(i)
    if (code === 0x4e07 || code === 0x842c) power += 4
    else if (code === 0x4ebf || code === 0x5104) power += 8
    else if (code === 0x5343) power += 3
    else if (code === 0x767e) power += 2
    else if (code !== 0x591a && code !== 0x4f59 && code !== 0x9918) break
  }
  return power
}

/** Whether a mantissa before a dash shares the multiplier after it: 20—30万 does, 500—1万 does not. */
function shareMultiplier(text: string, low: Numeral, high: Numeral): Decimal {
  const value = low.value as Decimal
  const power = low.rounded ? 0 : tail(text, high)
  if (power === 0 || high.value === null) return value
  return Number(toText(value)) <= Number(toText(shift(high.value, -power))) ? shift(value, power) : value
}

const rangeOf = (numeral: Numeral): Range | null =>
  numeral.min === null
    ? null
    : { min: toText(numeral.min), max: numeral.max && toText(numeral.max), maxInclusive: false }

/** Units of time and money that are written one after another: 1小时01分, 5元3角, 2年零3个月. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  年: ['个月', '月', '天'],
  个月: ['天', '日'],
  天: ['小时', '个小时'],
  小时: ['分钟', '分', '刻钟'],
  个小时: ['分钟', '分'],
  时: ['分'],
  分钟: ['秒'],
  分: ['秒'],
  元: ['角', '毛', '分'],
  块: ['毛', '角', '分'],
  角: ['分'],
  毛: ['分'],
  米: ['厘米', '公分'],
  公里: ['米'],
  斤: ['两'],
  公斤: ['克'],
}

/** How many of the smaller unit are in one of the larger; calendar months and days are left apart. */
const SIZE: Readonly<Record<string, number>> = {
  '年/个月': 12,
  '年/月': 12,
  '天/小时': 24,
  '天/个小时': 24,
  '小时/分钟': 60,
  '小时/分': 60,
  '小时/刻钟': 4,
  '个小时/分钟': 60,
  '个小时/分': 60,
  '时/分': 60,
  '分钟/秒': 60,
  '分/秒': 60,
  '元/角': 10,
  '元/毛': 10,
  '元/分': 100,
  '块/毛': 10,
  '块/角': 10,
  '块/分': 100,
  '角/分': 10,
  '毛/分': 10,
  '米/厘米': 100,
  '米/公分': 100,
  '公里/米': 1000,
  '斤/两': 10,
  '公斤/克': 1000,
}

interface Compound {
  duration: boolean
  value: Decimal
  unit: Unit
  name: string
  end: number
}

/** Goes on after a first number and unit with the smaller units behind it. */
function compound(
  text: string,
  value: Decimal,
  first: ReadUnit,
  limit: number,
  arabic: boolean,
): Compound | null {
  let total = value
  let { unit, name, end } = first
  let went = false
  let size = 1
  let duration = isDuration(unit)
  while (true) {
    let i = end
    if (has(text, i, '零') || has(text, i, '又')) i++
    if (!isNumeral(text, i)) break
    const numeral = readNumeral(text, i, limit)
    if (numeral?.value == null || numeral.inner !== null) break
    const next = PARTS[name] === undefined ? null : unitAt(text, numeral.end, limit)
    const small = next !== null && (PARTS[name] as readonly string[]).includes(next.name) ? next : null
    const factor = small === null ? 10 : SIZE[`${name}/${small.name}`]
    if (factor === undefined) break
    if (small === null) {
      // 1米75, 3块2毛5: digits after the unit are its decimals, where no unit of their own follows.
      if (
        numeral.arabic !== arabic ||
        !'米块毛角元'.includes(name) ||
        !numeral.plain ||
        next !== null ||
        i !== end
      )
        break
      const digits = toText(numeral.value)
      if (digits.length > 2 || has(text, numeral.end, '.') || unitAt(text, numeral.end, limit)) break
      const written = numeral.end - numeral.start
      total = add(total, shift(numeral.value, -written - Math.round(Math.log10(size))))
      end = numeral.end
      went = true
      break
    }
    duration ||= isDuration(small)
    if (duration) {
      // A length of time is counted in the smaller unit: 1小时01分 is 61 分.
      total = add(multiply(total, factor), numeral.value)
      unit = small
    } else {
      size *= factor
      total = add(total, shift(numeral.value, -Math.round(Math.log10(size))))
    }
    name = small.name
    end = numeral.end + small.name.length
    went = true
  }
  return went
    ? { duration, value: total, unit: duration ? unit : first.unit, name: duration ? name : first.name, end }
    : null
}

/** Words after which a number without a unit is still a statement: 指数为102.5, 增至8. */
const STATING = words(`
  为 是 达 达到 至 到 约 超 超过 近 于 了 有 共 数 量 得 仅 破
`)

// 500千伏输变电工程: lines and stations are named by their voltage.
const NAMED_BY_VOLTAGE = ['输变电', '变电站', '线路', '交流', '直流', '输电', '特高压', '工程'] as const

/** Reads two-part and plain quantities that begin at `at`. */
export const quantity: Rule = (context, at) => {
  const { text, limit } = context
  const below = has(text, at, '零下') && isNumeral(text, at + 2)
  const numeral = readNumeral(text, below ? at + 2 : at, limit)
  if (numeral === null) return null
  const start = below ? at : signBefore(context, at)
  const negative = start < numeral.start
  let end = numeral.end
  let unit = readUnit(text, end, limit)
  let low = numeral.value
  let high = numeral.valueMax
  let range = rangeOf(numeral)
  let inner: Modifier | null = numeral.inner
  let last = numeral
  const connected =
    startsAFromTo(text, start) && numeral.value !== null ? -1 : rangeAt(text, unit?.end ?? numeral.end, limit)
  const second = connected < 0 ? -1 : skipSign(text, connected)
  const topNegative = second > connected
  if (second >= 0 && high === null && (low !== null || unit === null)) {
    const top = readNumeral(text, second, limit)
    const topUnit = top === null ? null : readUnit(text, top.end, limit)
    const sameUnit =
      unit === null || topUnit === null ? unit === topUnit || topUnit !== null : unit.name === topUnit.name
    const joined = topUnit !== null || (top?.rounded === true && numeral.rounded)
    if (top?.value != null && sameUnit && joined) {
      low = numeral.value === null ? null : shareMultiplier(text, numeral, top)
      high = top.value
      if (numeral.value !== null && unit !== null && numeral.plain) low = numeral.value
      unit = topUnit
      end = top.end
      last = top
      inner = numeral.value === null ? 'vague' : (top.inner ?? inner)
      if (low !== null && signed(low, negative) >= signed(high, topNegative))
        return rejected(at, numeral.end, 'identifier', 'joined numbers')
      if (range !== null) range = { min: range.min, max: toText(high), maxInclusive: true }
    } else if (top !== null && unit === null && topUnit === null) {
      return rejected(at, top.end, 'identifier', 'joined numbers')
    }
  }
  const joint = unit?.name === '个' && high === null ? sharedUnit(text, unit.end, limit) : null
  if (joint !== null && unit !== null && joint.name.startsWith('个'))
    unit = { ...unit, unit: joint, name: joint.name }
  if (
    unit?.unit.dimension === 'voltage' &&
    NAMED_BY_VOLTAGE.some((word) => text.slice(unit?.end, (unit?.end ?? 0) + 8).includes(word))
  ) {
    return rejected(start, unit.end, 'name', 'voltage in a name')
  }
  // 两万亿级城市: of at least that size
  if (unit?.name === '级' && tail(text, last) >= 4) {
    unit = null
    inner ??= 'over'
  }
  if (unit === null) return bare(context, start, numeral, last, low, high, range, inner)
  if (low !== null && high === null) {
    const parts = compound(text, low, unit, limit, numeral.arabic)
    if (parts !== null) {
      return number(context, {
        start,
        end: parts.end,
        kind: parts.duration ? 'duration' : kindOf(parts.unit),
        value: toText(parts.value),
        unit: parts.unit.unit,
        entry: parts.unit,
        arabic: numeral.arabic,
        rule: 'quantity/compound',
      })
    }
  }
  if (high === null) {
    const refused = weigh(context, start, numeral, unit)
    if (refused !== null) return refused
  }
  if (unit.half && low !== null) low = add(low, decimal('5', -1))
  if (topNegative && high !== null && last !== numeral)
    high = { digits: `-${high.digits}`, scale: high.scale }
  if (negative && low !== null) low = { digits: `-${low.digits}`, scale: low.scale }
  const kind = kindOf(unit.unit)
  return number(context, {
    start,
    end: unit.end,
    kind,
    value: low && toText(low),
    valueMax: high && toText(high),
    range,
    unit: unit.unit.unit,
    entry: unit.unit,
    inner: inner ?? unit.inner,
    arabic: numeral.arabic,
    rule: high === null ? `${kind}/${numeral.arabic ? 'arabic' : 'chinese'}` : `${kind}/range`,
  })
}

/** 负, 零下 and a minus sign that joins nothing belong to the number. */
function signBefore(context: Context, at: number): number {
  const { text, floor } = context
  if (at > floor) {
    const code = text.charCodeAt(at - 1)
    const before = at - 2 >= 0 ? text.charCodeAt(at - 2) : 32
    const joins = isLatin(before) || isArabicDigit(text, at - 2) || before === 0x25 || dash(before)
    if (
      (code === 0x2d || code === 0xff0d || code === 0x2212) &&
      !joins &&
      (at - 2 < 0 ||
        before < 0x4e00 ||
        isVerbal(before) ||
        RISES.some((word) => hasBefore(text, at - 1, word)))
    )
      return at - 1
    if (
      code === 0x8d1f &&
      isArabicDigit(text, at) &&
      (at < 2 || '为是达到降至'.includes(text[at - 2] as string) || endsClause(before))
    )
      return at - 1
  }
  return at
}
/** What may be negative: 气温-12℃, 增速-3.2%. */
const RISES = ['温', '增速', '增长', '涨幅', '增幅', '率', '同比', '环比', '利润', '余额', '值'] as const
const isVerbal = charSet('为是达到至约于在')

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

/** How many numbers of a list may stand before the unit that they share. */
const LONGEST_LIST = 6

/** The unit that the last number of a list gives to all: 0.1、0.8个百分点; 5.8和3.8个百分点. */
function sharedUnit(text: string, at: number, limit: number): Unit | null {
  let i = at
  for (let round = 0; round < LONGEST_LIST; round++) {
    if (!'、和与及'.includes(text[i] ?? ' ') || !isArabicDigit(text, i + 1)) return null
    const numeral = readNumeral(text, i + 1, limit)
    if (numeral === null) return null
    const unit = readUnit(text, numeral.end, limit)
    if (unit !== null) return unit.unit
    i = numeral.end
  }
  return null
}

const CODES = words(`
  代码 编码 尾号 号码 电话 账号 编号 车牌 邮编 卡号 证号 密码 热线 学号 工号
`)

/** Whether digits name rather than count: 股票代码为00700, 电话：85012345. */
const coded = (text: string, start: number, numeral: Numeral): boolean =>
  numeral.arabic &&
  numeral.plain &&
  ((text.charCodeAt(numeral.start) === 48 && numeral.end - numeral.start > 1 && numeral.value?.scale === 0) ||
    CODES.some((word) => text.slice(Math.max(0, start - 6), start).includes(word)))

/** A number that no unit follows. */
function bare(
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
  const after = AFTER_BARE[text[end] ?? ' ']
  const shared = sharedUnit(text, end, context.limit)
  if (shared !== null && numeral.arabic && low !== null && high === null) {
    return number(context, {
      start,
      end,
      kind: kindOf(shared),
      value: toText(low),
      unit: shared.unit,
      entry: shared,
      inner,
      rule: 'quantity/shared-unit',
    })
  }
  if (after !== undefined && !(numeral.rounded && !numeral.arabic)) {
    const street = after === 'identifier' && '路街巷道弄村'.includes(text[start - 1] ?? ' ')
    return rejected(start, end + 1, street ? 'address' : after, 'number with a suffix')
  }
  const large = tail(text, last) >= 4
  const digits = numeral.end - numeral.start
  // 万 and 亿 make an amount of a number even where the thing counted follows directly: 6600多万农村人口.
  const amount = large && (numeral.arabic || digits > 1)
  // 一万五, 两百三 at the end of a clause: money or a count whose unit is understood
  const spoken =
    !numeral.arabic &&
    digits >= 3 &&
    !numeral.plain &&
    (end >= context.limit || endsClause(text.charCodeAt(end)))
  const said = numeral.inner === 'vague' || high !== null
  const stated =
    numeral.arabic && !isLatin(text.charCodeAt(end)) && STATING.some((word) => hasBefore(text, start, word))
  const modified = numeral.arabic && modifierBefore(text, start, context.floor) !== null
  // 2.0事项: a version by itself
  if (
    numeral.arabic &&
    numeral.value?.scale === -1 &&
    text[end - 1] === '0' &&
    end < context.limit &&
    !endsClause(text.charCodeAt(end)) &&
    !hasBefore(text, start, '为') &&
    !hasBefore(text, start, '达')
  ) {
    return rejected(start, end, 'version', 'version')
  }
  // 9投仅2中: shots and hits
  if (numeral.arabic && numeral.plain && (text[end] === '中' || text[end] === '投')) {
    return rejected(start, end, 'identifier', 'shots and hits')
  }
  if (coded(text, start, numeral)) return rejected(start, end, 'identifier', 'code')
  if (!amount && !stated && !spoken && !modified && !(said && numeral.rounded && digits > 1)) {
    const reason = isLatin(text.charCodeAt(end)) ? 'identifier' : numeral.arabic ? 'no unit' : 'inside a word'
    return rejected(start, end, reason, 'number without a unit')
  }
  if (!amount && numeral.arabic && numeral.plain && digits > 6)
    return rejected(start, end, 'identifier', 'long number')
  return number(context, {
    start,
    end,
    kind: 'quantity',
    value: low && toText(low),
    valueMax: high && toText(high),
    range,
    unit: null,
    inner,
    arabic: numeral.arabic,
    rule: 'quantity/no-unit',
  })
}

// 一人重伤, 一名死亡: one who died or was hurt is counted.
const casualty = charSet('死伤受重轻失遇被获')

/** Times that 一 before them only points at: 一天, 最低的一个季度. */
const ARTICLE_TIMES: ReadonlySet<string> = new Set(
  words(`
  日 天 年 时 季度 个季度 世纪 个世纪 年度 个年度 学期 个学期 夜 晚 周 星期 个星期
`),
)

// After these, 一 and a measure word counts: 仅一家, 增加一个.
const COUNTING = words(`
  仅 只 仅有 只有 就有 增加 增加了 减少 减少了 中 扳回 共 唯 领先 落后 投中
`)

// What may close an amount like 百元 that is one; else it begins a name (万元产值).
const isNameBehind = (text: string, at: number): boolean =>
  at < text.length && !endsClause(text.charCodeAt(at)) && !'的、和以左'.includes(text[at] as string)

const PERSONAL = charSet('联均都还也在是将相一共携合同又先随')
const endsClauseBefore = (text: string, at: number): boolean =>
  at === 0 || endsClause(text.charCodeAt(at - 1))

const BUILDINGS: ReadonlySet<string> = new Set(['幢', '栋', '座', '室', '单元', '弄', '楼', '层', '房'])

/** Whether a number with a part of a building stands at `at`: 3幢|2单元. */
function buildingBehind(text: string, at: number): boolean {
  let i = at
  while (isArabicDigit(text, i)) i++
  return i > at && ['单元', '室', '号', '层', '楼', '弄'].some((word) => has(text, i, word))
}

/** 3幢2单元501室, B座17层: where something is. */
function addressed(text: string, start: number, numeral: Numeral, unit: ReadUnit): boolean {
  if (!BUILDINGS.has(unit.name) || !numeral.plain) return false
  const before = text[start - 1] ?? ' '
  return (
    buildingBehind(text, unit.end) ||
    ('座栋幢元号室层'.includes(before) &&
      (isNumeral(text, start - 2) || isLatin(text.charCodeAt(start - 2)))) ||
    (unit.name === '室' && numeral.end - numeral.start >= 3)
  )
}

/** Names of reigns, after which a year counts from the first: 康熙四十二年. */
const ERAS = words(`
  康熙 乾隆 雍正 顺治 嘉庆 道光 咸丰 同治 光绪 宣统 万历 嘉靖 洪武 永乐 崇祯 贞观 开元 民国 昭和 平成
  令和 明治 大正 公元前 公元
`)

/** A Chinese numeral of one digit before these counts the points of what is said, not things: 三方面, 三个核心. */
const ABSTRACT = words(`
  方面 核心 层面 维度 角度 层次 原则 环节 关键 重点 要素 特点 前提 关系 统一 必然 高于 转变
`)

/** Schools and courses are named by their years: 五年一贯制, 三年制. */
const SYSTEMS = ['一贯制', '制', '期工程', '行动', '规划', '计划']

/** Whether a Chinese numeral and a kind of place follow at once. */
function placeAfter(text: string, at: number, limit: number): boolean {
  const next = readNumeral(text, at, limit)
  return next !== null && !next.arabic && unitAt(text, next.end, limit)?.dimension === 'places'
}

/** Refuses what only looks like an amount: articles, ordinals of one character, words with a digit in them. */
function weigh(context: Context, start: number, numeral: Numeral, unit: ReadUnit): Token | null {
  const { text, floor } = context
  if (addressed(text, start, numeral, unit)) return rejected(start, unit.end, 'address', 'building')
  if (unit.name === '年' && ERAS.some((era) => hasBefore(text, start, era)))
    return rejected(start, unit.end, 'date', 'year of a reign')
  if (unit.name === '点' && numeral.plain && '晚早午夜晨'.includes(text[start - 1] ?? ' '))
    return rejected(start, unit.end, 'time', 'time of day')
  if (unit.name === '年' && SYSTEMS.some((word) => has(text, unit.end, word)))
    return rejected(start, unit.end, 'name', 'course or programme')
  if (numeral.arabic) {
    return unit.name === '版' && numeral.value !== null && numeral.value.scale < 0
      ? rejected(start, unit.end, 'version', 'version')
      : null
  }
  const digits = numeral.end - numeral.start
  const one = digits === 1 && (text[numeral.start] === '一' || text[numeral.start] === '壹')
  const modified = modifierBefore(text, start, floor) !== null
  if (one && kindOf(unit.unit) === 'quantity' && unit.unit.dimension !== 'percentage points') {
    const counted =
      COUNTING.some((word) => hasBefore(text, start, word)) ||
      (unit.unit.dimension === 'people' && casualty(text.charCodeAt(unit.end)))
    if (!counted && !modified && !unit.half) {
      return rejected(start, unit.end, unit.unit.classifier ? 'article' : 'set phrase', 'article')
    }
  }
  if (
    one &&
    kindOf(unit.unit) === 'duration' &&
    !modified &&
    !unit.half &&
    unit.inner === null &&
    digits === 1
  ) {
    if (ARTICLE_TIMES.has(unit.name)) {
      const counted =
        COUNTING.some((word) => hasBefore(text, start, word)) ||
        '时隔长期满达需要用'.includes(text[start - 1] ?? ' ')
      if (!counted) return rejected(start, unit.end, 'set phrase', 'article')
    }
  }
  // 两人联手, 三人均为: those spoken of before
  if (
    digits === 1 &&
    unit.name === '人' &&
    !modified &&
    endsClauseBefore(text, start) &&
    PERSONAL(text.charCodeAt(unit.end))
  ) {
    return rejected(start, unit.end, 'both', 'persons named before')
  }
  if (
    numeral.single &&
    !modified &&
    ABSTRACT.some((word) => has(text, unit.name === '个' ? unit.end : unit.end - unit.name.length, word))
  ) {
    return rejected(start, unit.end, 'set phrase', 'points made')
  }
  // 六区两县两市: counted in a row
  if (unit.unit.dimension === 'places' && (placeAfter(text, unit.end, context.limit) || context.inRow))
    return null
  if (unit.unit.weak && numeral.single && !modified) {
    if (!COUNTING.some((word) => hasBefore(text, start, word)))
      return rejected(start, unit.end, 'inside a word', 'weak unit')
  }
  // 万元产值, 千家万户: a bare multiplier counts nothing by itself unless a modifier says so.
  const bareMultiplier = numeral.rounded && digits === 1 && text[numeral.start] !== '十'
  // 货物吞吐量（万吨）: the unit of a column
  if (bareMultiplier && '（('.includes(text[start - 1] ?? ' ') && '）)'.includes(text[unit.end] ?? ' ')) {
    return rejected(start, unit.end, 'no unit', 'unit of a column')
  }
  if (
    bareMultiplier &&
    !modified &&
    modifierAfter(text, unit.end, context.limit) === null &&
    isNameBehind(text, unit.end)
  )
    return rejected(start, unit.end, 'set phrase', 'round number')
  return null
}

const HALVED: ReadonlySet<string> = new Set(['length', 'mass', 'area'])

/** 半小时, 半年, 半公里: half a unit. */
export const halfUnit: Rule = (context, at) => {
  const { text, limit } = context
  const unit = unitAt(text, at + 1, limit)
  if (
    unit === null ||
    !(isDuration(unit) || HALVED.has(unit.dimension)) ||
    unit.classifier ||
    unit.name === '日'
  )
    return null
  const parted =
    unit.name === '年' || unit.name === '月' || unit.name === '天' || unit.name === '夜' || unit.name === '季'
  if (parted && '上下前后大多一'.includes(text[at - 1] ?? ' ')) return null
  return number(context, {
    start: at,
    end: at + 1 + unit.name.length,
    kind: kindOf(unit),
    value: '0.5',
    unit: unit.unit,
    entry: unit,
    arabic: false,
    rule: 'quantity/half-a-unit',
  })
}
