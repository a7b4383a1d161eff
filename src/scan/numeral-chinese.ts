/** Numbers in Chinese numerals: 一百二十三, 二〇〇九, 五十八点一, 五六, 三四百, 数百, 十几亿, 两万亿, 一万五. */

import * as NumeralClass from '../lexicon/numeral-class.ts'
import * as Char from './characters.ts'
import { charSet } from './context.ts'
import { type Decimal, decimal, fromInteger, shift } from './decimal.ts'
import {
  beginsUnit,
  classAt,
  innerMark,
  MAX_DIGITS,
  type Numeral,
  numeral,
  valueAt,
} from './numeral-parts.ts'

const POWERS = [1, 10, 100, 1000, 10 ** 4, 10 ** 5, 10 ** 6, 10 ** 7, 10 ** 8]

const staysNumber = charSet('米字克')

/** Whether 数 or 几 here stands for a digit: before 十 百 千 万 亿, and 数 not as the end of 人数, 总数, 次数 …. */
export function unsaidAt(text: string, i: number, limit: number): boolean {
  if (classAt(text, i) !== NumeralClass.unsaid) return false
  const next = i + 1 < limit ? classAt(text, i + 1) : NumeralClass.none
  return next === NumeralClass.unit || next === NumeralClass.myriad
}

/**
 * Reads a number in Chinese numerals: 一百二十三, 二〇〇九, 五十八点一, 五六, 三四百, 数百, 十几亿, 两万亿, 一万五.
 * Two values are carried side by side, the lower and the upper of a pair of adjacent digits.
 * @returns null where no number begins here.
 */
export function chineseNumeral(text: string, start: number, limit: number): Numeral | null {
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
      if (i > start && beginsUnit(text, i) && !staysNumber(text.charCodeAt(i + 1))) break
      if (positional !== '' || (lastUnit > 0 && lastUnit <= power && sectionLow > 0 && digitLow >= 0)) break
      if (digitLow < 0 && sectionLow > 0 && lastUnit <= power) {
        // 千百, 十百 do not occur in numbers; 百十 (百十来个) does.
        break
      }
      const times = POWERS[power]
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
      const times = POWERS[power]
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
        lastUnit >= 2 && !zero && digits > 0 && !unsaid && digitLow === digitHigh ? POWERS[lastUnit - 1] : 1
      sectionLow += digitLow * omitted
      sectionHigh += digitHigh * omitted
    }
    low += sectionLow
    high += sectionHigh
    if (!Number.isSafeInteger(low) || !Number.isSafeInteger(high)) return null
    total = fromInteger(low)
  }
  // 五十八点一: digits must follow, one by one.
  if ((code === Char.point || code === Char.pointTraditional) && inner === null && !unsaid && i + 1 < limit) {
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
  const read = numeral(
    start,
    i,
    unsaid ? null : total,
    unsaid ? fromInteger(low) : null,
    unsaid ? fromInteger(high) : null,
    unsaid ? 'vague' : inner,
    false,
    ended === NumeralClass.unit || ended === NumeralClass.myriad || inner !== null,
    positional !== '' || units === 0,
  )
  if (!unsaid && high > low) read.valueMax = fromInteger(high)
  read.single = units === 0 && positional === '' && digits === 1
  return read
}
