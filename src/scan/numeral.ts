import { NUMERAL_CLASS, NUMERAL_VALUE, NumeralClass } from '../lexicon/numerals.ts'
import { add, type Decimal, decimal, fromInteger, shift } from './decimal.ts'

/** A number as written, without its unit. */
export interface Numeral {
  start: number
  end: number
  /** null where the digit is not said (数百). */
  value: Decimal | null
  /** The upper number of two adjacent digits (五六). */
  valueMax: Decimal | null
  /** Bounds of what is not said: 数百 is at least 200 and below 1000. */
  min: Decimal | null
  max: Decimal | null
  /** 余 and 多 (`over`), 来 (`about`), 几 and 数 (`vague`) inside the number. */
  inner: 'over' | 'about' | 'vague' | null
  arabic: boolean
  /** One Chinese digit alone (三): weak evidence of a figure. */
  single: boolean
  /** Ends in 十 百 千 万 亿. */
  rounded: boolean
  /** Digits without any multiplier (2009, 二〇〇九). */
  plain: boolean
}

/**
 * Makes the record of a number: all its fields, always in one order. Spreading a record of defaults costs ten times as much
 * on texts dense with numbers.
 */
const numeral = (
  start: number,
  end: number,
  value: Decimal | null,
  min: Decimal | null,
  max: Decimal | null,
  inner: Numeral['inner'],
  arabic: boolean,
  rounded: boolean,
  plain: boolean,
): Numeral => ({
  start,
  end,
  value,
  valueMax: null,
  min,
  max,
  inner,
  arabic,
  single: false,
  rounded,
  plain,
})

/** Longer runs of digits are identifiers; JSON numbers end near 10^308. */
const MAX_DIGITS = 300

const classAt = (text: string, i: number): number => NUMERAL_CLASS[text.charCodeAt(i)] as number
const valueAt = (text: string, i: number): number => NUMERAL_VALUE[text.charCodeAt(i)] as number

const isArabic = (text: string, i: number, limit: number): boolean =>
  i < limit && classAt(text, i) === NumeralClass.arabic

const DUO = 0x591a // 多
const YU = 0x4f59 // 余
const YU_TRADITIONAL = 0x9918 // 餘
const LAI = 0x4f86 // 來
const LAI_SIMPLE = 0x6765 // 来
const DIAN = 0x70b9 // 点
const DIAN_TRADITIONAL = 0x9ede // 點

const innerMark = (code: number): 'over' | 'about' | null =>
  code === DUO || code === YU || code === YU_TRADITIONAL
    ? 'over'
    : code === LAI || code === LAI_SIMPLE
      ? 'about'
      : null

// 千 and 百 that begin a unit: 千瓦, 千米, 千克, 千伏, 百帕, 百分点.
const KILO = '瓦克米伏卡赫帕焦安字乏牛欧兆'

const beginsUnit = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at)
  if (code === 0x5343) return KILO.includes(text[at + 1] ?? '\n')
  return code === 0x767e && (text[at + 1] === '帕' || (text[at + 1] === '分' && text[at + 2] === '点'))
}

/** Whether digits stand grouped in threes from here: `,123` and no fourth digit. */
function groupAt(text: string, i: number, limit: number): number {
  let at = i
  let spaces = 0
  while (at < limit && text.charCodeAt(at) === 32 && spaces < 2) {
    at++
    spaces++
  }
  const code = text.charCodeAt(at)
  const comma = code === 44 || code === 0xff0c
  if (comma) {
    at++
    // Print sets spaces on both sides of the comma or on none: "10 , 059", never "10, 059", which is a list.
    if (spaces > 0) {
      if (text.charCodeAt(at) !== 32) return -1
      at++
    }
  } else if (spaces !== 1) return -1
  for (let k = 0; k < 3; k++) if (!isArabic(text, at + k, limit)) return -1
  if (isArabic(text, at + 3, limit)) return -1
  return at
}

/** Reads `1,234.5` and the like: the digits and how many of them stand after the point. */
function arabicDigits(
  text: string,
  start: number,
  limit: number,
): { end: number; digits: string; scale: number } {
  let i = start
  let digits = ''
  while (isArabic(text, i, limit)) i++
  const run = (from: number, to: number): string => {
    let out = ''
    for (let k = from; k < to; k++) out += valueAt(text, k)
    return out
  }
  digits = run(start, i)
  if (i - start <= 3 && i < limit) {
    for (let at = groupAt(text, i, limit); at >= 0; at = groupAt(text, i, limit)) {
      digits += run(at, at + 3)
      i = at + 3
    }
  }
  let scale = 0
  const code = text.charCodeAt(i)
  if (
    (code === 46 || code === 0xff0e || code === 0xff0e || code === DIAN || code === DIAN_TRADITIONAL) &&
    isArabic(text, i + 1, limit)
  ) {
    // 8点30分 is a time of day: 点 is a decimal point between Arabic digits only where one digit stands after it
    // and no 分 follows.
    const point = code !== DIAN && code !== DIAN_TRADITIONAL
    let end = i + 1
    while (isArabic(text, end, limit)) end++
    if (point || (end === i + 2 && text.charCodeAt(end) !== 0x5206)) {
      digits += run(i + 1, end)
      scale = -(end - i - 1)
      i = end
    }
  }
  return { end: i, digits, scale }
}

/**
 * Reads an Arabic number with its multipliers: 7.5万, 3万6000, 1亿2千万, 3000多万, 195亿余.
 * @returns null for a run of digits too long to be an amount.
 */
function arabicNumeral(text: string, start: number, limit: number): Numeral | null {
  let total: Decimal | null = null
  let i = start
  let inner: Numeral['inner'] = null
  let lastPower = 400
  let rounded = false
  let plain = true
  while (true) {
    const part = arabicDigits(text, i, limit)
    if (part.digits.length > MAX_DIGITS) return null
    let value = decimal(part.digits, part.scale)
    let end = part.end
    let power = 0
    let mark: Numeral['inner'] = null
    while (end < limit) {
      const kind = classAt(text, end)
      if (kind === NumeralClass.unit || kind === NumeralClass.myriad) {
        if (beginsUnit(text, end)) break
        power += valueAt(text, end)
        end++
        continue
      }
      if (mark !== null || end >= limit) break
      // 30几户: the last digit is not said
      if (
        (text.charCodeAt(end) === 0x51e0 || text.charCodeAt(end) === 0x5e7e) &&
        power === 0 &&
        total === null &&
        part.digits.endsWith('0')
      ) {
        return numeral(
          start,
          end + 1,
          null,
          add(value, decimal('1')),
          add(value, decimal('10')),
          'vague',
          true,
          false,
          false,
        )
      }
      mark = innerMark(text.charCodeAt(end))
      if (mark === null) break
      end++
    }
    // 1万2千亿: 亿 multiplies all that stands before it.
    if (total !== null && lastPower === 4 && power >= 8 && part.digits.length + part.scale + power - 8 <= 4) {
      total = shift(add(total, shift(value, power - 8)), 8)
      i = end
      inner = mark
      rounded = true
      break
    }
    // A part after a multiplier must be smaller than it: 3万6000, never 3万60000.
    if (total !== null && part.digits.length + part.scale + power > lastPower) break
    // One digit alone after 万 may stand for thousands as well as for itself ("2万5"): it is left alone.
    if (total !== null && power === 0 && part.digits.length < 2) break
    value = shift(value, power)
    total = total === null ? value : add(total, value)
    i = end
    if (mark !== null) inner = mark
    rounded = power > 0
    if (power > 0) plain = false
    if (power === 0 || mark !== null || !isArabic(text, i, limit)) break
    lastPower = power
  }
  return numeral(start, i, total, null, null, inner, true, rounded, plain)
}

/** Whether 数 or 几 here stands for a digit: before 十 百 千 万 亿, and 数 not as the end of 人数, 总数, 次数 …. */
function unsaidAt(text: string, i: number, limit: number): boolean {
  if (classAt(text, i) !== NumeralClass.unsaid) return false
  const next = i + 1 < limit ? classAt(text, i + 1) : NumeralClass.none
  return next === NumeralClass.unit || next === NumeralClass.myriad
}

/**
 * Reads a number in Chinese numerals: 一百二十三, 二〇〇九, 五十八点一, 五六, 三四百, 数百, 十几亿, 两万亿, 一万五.
 * Two values are carried side by side, the lower and the upper of a pair of adjacent digits.
 * @returns null where no number begins here.
 */
function chineseNumeral(text: string, start: number, limit: number): Numeral | null {
  let i = start
  let low = 0
  let high = 0
  let sectionLow = 0
  let sectionHigh = 0
  let digitLow = -1
  let digitHigh = -1
  let lastUnit = 0
  let zero = false
  let inner: Numeral['inner'] = null
  let unsaid = false
  let units = 0
  let digits = 0
  let positional = ''
  let total: Decimal | null = null
  while (i < limit) {
    const kind = classAt(text, i)
    if (kind === NumeralClass.digit) {
      let end = i + 1
      while (end < limit && classAt(text, end) === NumeralClass.digit) end++
      const length = end - i
      if (length > MAX_DIGITS) return null
      const value = valueAt(text, i)
      if (length === 1 || (value === 0 && units > 0)) {
        if (digitLow >= 0) break
        if (value === 0 && units > 0) {
          zero = true
          i++
          continue
        }
        digitLow = value
        digitHigh = value
        digits++
        i++
        continue
      }
      const next = valueAt(text, i + 1)
      // 五六, 七八; 三五 is read so too (《现代汉语八百词》: 概数).
      if (length === 2 && digitLow < 0 && value > 0 && (next === value + 1 || (value === 3 && next === 5))) {
        digitLow = value
        digitHigh = next
        digits += 2
        i = end
        continue
      }
      if (units > 0 || digitLow >= 0) break
      for (let k = i; k < end; k++) positional += valueAt(text, k)
      i = end
      break
    }
    if (kind === NumeralClass.tens) {
      if (digitLow >= 0 || units > 0) break
      sectionLow = valueAt(text, i)
      sectionHigh = sectionLow
      lastUnit = 1
      units++
      i++
      continue
    }
    if (kind === NumeralClass.unsaid) {
      const after10 = units > 0 && lastUnit === 1 && digitLow < 0
      if (after10 && text.charCodeAt(i) !== 0x6570) {
        // 十几, 二十几: eleven to nineteen.
        digitLow = 1
        digitHigh = 10
        unsaid = true
        i++
        continue
      }
      if (units > 0 || digitLow >= 0 || !unsaidAt(text, i, limit)) break
      digitLow = 2
      digitHigh = 10
      unsaid = true
      i++
      continue
    }
    if (kind === NumeralClass.unit) {
      const power = valueAt(text, i)
      // 三千瓦 is three kilowatts; 五千米 stays five thousand metres, as it is read.
      if (
        i > start &&
        beginsUnit(text, i) &&
        text[i + 1] !== '米' &&
        text[i + 1] !== '字' &&
        text[i + 1] !== '克'
      )
        break
      if (positional !== '' || (lastUnit > 0 && lastUnit <= power && sectionLow > 0 && digitLow >= 0)) break
      if (digitLow < 0 && sectionLow > 0 && lastUnit <= power) {
        // 千百, 十百 do not occur in numbers; 百十 (百十来个) does.
        break
      }
      const times = 10 ** power
      sectionLow += (digitLow < 0 ? 1 : digitLow) * times
      sectionHigh += (digitHigh < 0 ? 1 : digitHigh) * times
      digitLow = -1
      digitHigh = -1
      lastUnit = power
      zero = false
      units++
      i++
      continue
    }
    if (kind === NumeralClass.myriad) {
      if (positional !== '') break
      const power = valueAt(text, i)
      const times = 10 ** power
      let a = sectionLow + Math.max(digitLow, 0)
      let b = sectionHigh + Math.max(digitHigh, 0)
      if (a === 0 && low === 0) {
        a = 1
        b = 1
      }
      if (power === 8) {
        low = (low + a) * times
        high = (high + b) * times
      } else {
        low += a * times
        high += b * times
      }
      if (!Number.isSafeInteger(low)) return null
      sectionLow = 0
      sectionHigh = 0
      digitLow = -1
      digitHigh = -1
      lastUnit = power
      zero = false
      units++
      i++
      continue
    }
    const mark: 'over' | 'about' | null =
      i > start && inner === null && digitLow < 0 && units > 0 ? innerMark(text.charCodeAt(i)) : null
    if (mark !== null) {
      inner = mark
      i++
      continue
    }
    break
  }
  if (i === start) return null
  const code = text.charCodeAt(i)
  if (positional !== '') {
    total = decimal(positional)
  } else {
    if (digitLow >= 0) {
      // 一万五, 两百三: the last unit left out is a tenth of the one before.
      const omitted =
        lastUnit >= 2 && !zero && digits > 0 && !unsaid && digitLow === digitHigh ? 10 ** (lastUnit - 1) : 1
      sectionLow += digitLow * omitted
      sectionHigh += digitHigh * omitted
    }
    low += sectionLow
    high += sectionHigh
    if (!Number.isSafeInteger(low) || !Number.isSafeInteger(high)) return null
    total = fromInteger(low)
  }
  // 五十八点一: digits must follow, one by one.
  if ((code === DIAN || code === DIAN_TRADITIONAL) && inner === null && !unsaid && i + 1 < limit) {
    let end = i + 1
    let fraction = ''
    while (end < limit && classAt(text, end) === NumeralClass.digit && text.charCodeAt(end) !== 0x4e24) {
      fraction += valueAt(text, end)
      end++
    }
    const next = end < limit ? classAt(text, end) : NumeralClass.none
    if (
      fraction !== '' &&
      fraction.length <= MAX_DIGITS &&
      next !== NumeralClass.unit &&
      text.charCodeAt(end) !== 0x5206
    ) {
      total = decimal(`${total.digits}${'0'.repeat(Math.max(total.scale, 0))}${fraction}`, -fraction.length)
      i = end
      units = Math.max(units, 1)
      let power = 0
      while (i < limit && classAt(text, i) === NumeralClass.myriad) {
        power += valueAt(text, i)
        i++
      }
      total = shift(total, power)
      return numeral(start, i, total, null, null, null, false, power > 0, false)
    }
  }
  const ended = classAt(text, i - 1)
  return {
    start,
    end: i,
    value: unsaid ? null : total,
    valueMax: !unsaid && high > low ? fromInteger(high) : null,
    min: unsaid ? fromInteger(low) : null,
    max: unsaid ? fromInteger(high) : null,
    inner: unsaid ? 'vague' : inner,
    arabic: false,
    single: units === 0 && positional === '' && digits === 1,
    rounded: ended === NumeralClass.unit || ended === NumeralClass.myriad || inner !== null,
    plain: positional !== '' || units === 0,
  }
}

// 陆, 伍 and their like are names and words unless the next character goes on in financial writing.
const FINANCIAL = '壹贰叁肆伍陆柒捌玖貳參陸'
const FINANCIAL_NEXT = '拾佰仟萬万亿億元圆圓角分'

/** The last number read: the rules of a place ask for the same one in turn. */
let lastText = ''
let lastStart = -1
let lastLimit = -1
let lastNumeral: Numeral | null = null

/**
 * The number that begins at `start`, without sign and unit.
 * @returns null where none begins, or where the digits are too many to be an amount.
 */
export function readNumeral(text: string, start: number, limit: number): Numeral | null {
  if (start === lastStart && limit === lastLimit && text === lastText) return lastNumeral
  lastNumeral = numeralAt(text, start, limit)
  lastText = text
  lastStart = start
  lastLimit = limit
  return lastNumeral
}

function numeralAt(text: string, start: number, limit: number): Numeral | null {
  const kind = classAt(text, start)
  if (kind === NumeralClass.arabic) return arabicNumeral(text, start, limit)
  if (kind === NumeralClass.none || kind === NumeralClass.half || kind === NumeralClass.contracted)
    return null
  if (FINANCIAL.includes(text[start] as string) && !FINANCIAL_NEXT.includes(text[start + 1] ?? '\n'))
    return null
  if (kind === NumeralClass.unsaid && !unsaidAt(text, start, limit)) return null
  return chineseNumeral(text, start, limit)
}
