/** Numbers in Arabic digits: 1,234.5, 7.5万, 3万6000, 1亿2千万, 3000多万, 195亿余. */

import * as NumeralClass from '../lexicon/numeral-class.ts'
import * as UnitIs from '../lexicon/units/unit-is.ts'
import * as Char from './characters.ts'
import { charSet } from './context.ts'
import { add, type Decimal, decimal, shift } from './decimal.ts'
import {
  beginsUnit,
  classAt,
  innerMark,
  MAX_DIGITS,
  type Numeral,
  numeral,
  valueAt,
} from './numeral-parts.ts'
import { unitAt } from './unit.ts'

const isArabic = (text: string, i: number, limit: number): boolean =>
  i < limit && classAt(text, i) === NumeralClass.arabic

const WAN = 0x4e07
const WAN_TRADITIONAL = 0x842c
const YI = 0x4ebf
const YI_TRADITIONAL = 0x5104
const TRILLION = 0x5146
/** Units of money, by their first characters; elsewhere 兆 counts data. */
const beginsMoney = charSet('元美日韩港台新人')

/** Whether 兆 at `at` multiplies: behind it stand money, or so many 亿. */
function isTrillion(text: string, at: number, limit: number): boolean {
  if (beginsMoney(text.charCodeAt(at + 1))) return at + 1 < limit
  let i = at + 1
  while (isArabic(text, i, limit) || text.charCodeAt(i) === 44) i++
  const code = text.charCodeAt(i)
  return i > at + 1 && i < limit && (code === YI || code === YI_TRADITIONAL)
}

const isBlank = charSet(' \u00a0\u3000')

/** What a number goes on with behind its first digits; behind most numbers nothing of it stands. */
const goesOn = charSet(' \u00a0\u3000,，.．·•・点點十百千万亿萬億拾佰仟兆多余餘馀来來几幾')

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

/** The digits that stand in a stretch, in ASCII. Those of half width are cut out of the text as they are. */
function digitsOf(text: string, from: number, to: number): string {
  for (let i = from; i < to; i++) {
    if (text.charCodeAt(i) <= 0x39) continue
    let out = ''
    for (let k = from; k < to; k++) out += valueAt(text, k)
    return out
  }
  return text.slice(from, to)
}

const middleDot = charSet('·•・')
const opensMark = charSet('“‘「『"’\'')

/**
 * Newspapers set the decimal point as a middle dot: 9·4%, 13·3亿美元. Days and events are written so too (“9·11”, 5·12地震),
 * so what follows must multiply or measure; what only counts (3·15个) does not say enough.
 */
function isMiddlePoint(text: string, start: number, end: number, limit: number): boolean {
  if (start > 0 && opensMark(text.charCodeAt(start - 1))) return false
  if (classAt(text, end) === NumeralClass.myriad && !beginsUnit(text, end)) return true
  const unit = unitAt(text, end, limit)
  // 26·32点, of an index
  if (unit?.name === '点') return true
  return unit !== null && ((unit.is & UnitIs.points) !== 0 || (unit.is & (UnitIs.weak | UnitIs.count)) === 0)
}

/** What `readDigits` read last: the digits, how many of them stand after the point (negative), and where they end. */
const part = { digits: '', scale: 0, end: 0 }

/** Reads `1,234.5` and the like into `part`. */
function readDigits(text: string, start: number, limit: number): void {
  let i = start
  while (isArabic(text, i, limit)) i++
  let digits = digitsOf(text, start, i)
  part.scale = 0
  if (i - start <= 3 && i < limit) {
    for (let at = groupAt(text, i, limit); at >= 0; at = groupAt(text, i, limit)) {
      digits += digitsOf(text, at, at + 3)
      i = at + 3
    }
  }
  const code = text.charCodeAt(i)
  if (
    (code === 46 || code === 0xff0e || code === Char.point || code === Char.pointTraditional) &&
    isArabic(text, i + 1, limit)
  ) {
    // 8点30分 is a time of day: 点 is a decimal point between Arabic digits only where one digit stands after it
    // and no 分 follows.
    const point = code !== Char.point && code !== Char.pointTraditional
    let end = i + 1
    while (isArabic(text, end, limit)) end++
    if (point || (end === i + 2 && text.charCodeAt(end) !== 0x5206)) {
      digits += digitsOf(text, i + 1, end)
      part.scale = -(end - i - 1)
      i = end
    }
  }
  if (middleDot(code) && isArabic(text, i + 1, limit)) {
    let end = i + 1
    while (isArabic(text, end, limit)) end++
    if (isMiddlePoint(text, start, end, limit)) {
      digits += digitsOf(text, i + 1, end)
      part.scale = -(end - i - 1)
      i = end
    }
  }
  part.digits = digits
  part.end = i
}

/**
 * Reads an Arabic number with its multipliers.
 * @returns null for a run of digits too long to be an amount.
 */
export function arabicNumeral(text: string, start: number, limit: number): Numeral | null {
  let i = start
  while (isArabic(text, i, limit)) i++
  if (i >= limit || !goesOn(text.charCodeAt(i))) {
    if (i - start > MAX_DIGITS) return null
    return numeral(start, i, decimal(digitsOf(text, start, i)), null, null, null, true, false, true)
  }
  let total: Decimal | null = null
  i = start
  let inner: Numeral['inner'] = null
  let lastPower = 400
  let rounded = false
  let plain = true
  while (true) {
    readDigits(text, i, limit)
    if (part.digits.length > MAX_DIGITS) return null
    let value = decimal(part.digits, part.scale)
    let end = part.end
    let power = 0
    let mark: Numeral['inner'] = null
    // 320 万: a blank before the multiplier
    if (
      total === null &&
      isBlank(text.charCodeAt(end)) &&
      classAt(text, end + 1) === NumeralClass.myriad &&
      end + 1 < limit
    ) {
      const behind = text.charCodeAt(end + 1)
      if (
        !beginsUnit(text, end + 1) &&
        (behind === WAN || behind === WAN_TRADITIONAL || behind === YI || behind === YI_TRADITIONAL)
      )
        end++
    }
    while (end < limit) {
      // 2兆8980亿元: in Taiwan and Japan a million million
      if (
        power === 0 &&
        total === null &&
        text.charCodeAt(end) === TRILLION &&
        isTrillion(text, end, limit)
      ) {
        power = 12
        end++
        continue
      }
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
