/** What both scripts of numbers share: the record of a number, and the characters that stand in it or end it. */

import { NUMERAL_CLASS, NUMERAL_VALUE } from '../lexicon/numerals.ts'
import * as Char from './characters.ts'
import { charSet } from './context.ts'
import type { Decimal } from './decimal.ts'

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
 * Makes the record of a number: all its fields, always in one order. Spreading a record of defaults costs ten times
 * as much on texts dense with numbers.
 */
export const numeral = (
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
export const MAX_DIGITS = 300

export const classAt = (text: string, i: number): number => NUMERAL_CLASS[text.charCodeAt(i)]
export const valueAt = (text: string, i: number): number => NUMERAL_VALUE[text.charCodeAt(i)]

export const innerMark = (code: number): 'over' | 'about' | null =>
  code === Char.many || code === Char.over || code === Char.overTraditional || code === Char.overVariant
    ? 'over'
    : code === Char.aboutTraditional || code === Char.about
      ? 'about'
      : null

// 千 and 百 that begin a unit: 千瓦, 千米, 千克, 千伏, 百帕, 百分点.
const kilo = charSet('瓦克米伏卡赫帕焦安字乏牛欧兆')

export function beginsUnit(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  const next = text.charCodeAt(at + 1)
  if (code === 0x5343) return kilo(next)
  return (
    code === 0x767e && (next === 0x5e15 || (next === 0x5206 && text.charCodeAt(at + 2) === Char.point)) // 帕, 分点
  )
}

/** The multiplier a number ends in: 4 for 30万, 8 for 2亿, as the power of ten that its digits were shifted by. */
export function multiplier(text: string, { start, end }: Numeral): number {
  let power = 0
  for (let i = end - 1; i >= start; i--) {
    const code = text.charCodeAt(i)
    if (code === 0x4e07 || code === 0x842c) power += 4
    else if (code === 0x4ebf || code === 0x5104) power += 8
    else if (code === 0x5343) power += 3
    else if (code === 0x767e) power += 2
    else if (code !== 0x591a && code !== 0x4f59 && code !== 0x9918) break
  }
  return power
}
