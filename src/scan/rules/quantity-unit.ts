/** The unit as it stands behind a number, with what print puts into it, and the unit that a list shares. */

import type { FigureKind, Modifier } from '../../../schemas/figure.ts'
import * as UnitIs from '../../lexicon/units/unit-is.ts'
import type { Unit } from '../../lexicon/units.ts'
import * as Char from '../characters.ts'
import { charSet, isLatin, isNumeral } from '../context.ts'
import { readNumeral } from '../numeral.ts'
import { isDuration, skipSpaces, unitAt } from '../unit.ts'

/** A unit as it stands after a number, with what print puts into it: 个多月, 分多钟, 年半. */
export interface ReadUnit {
  unit: Unit
  /** `unit.is`: what rules ask of it, as bits. */
  is: number
  name: string
  end: number
  inner: Modifier | null
  half: boolean
}

// 个 and 分 may be parted from the rest of the unit.
const parts = charSet('个個分点')
const splitInside = charSet('多余餘馀来來')
/** May stand behind a space; other units behind one must be strong. */
const spacedSign = charSet('%％℃°')

/** Reads the unit at `at`; 多, 余 and 半 may stand inside it (3个多月, 4分多钟, 两个半小时). */
export function readUnit(text: string, at: number, limit: number): ReadUnit | null {
  const start = skipSpaces(text, at, limit)
  const code = text.charCodeAt(start)
  if (parts(code) && start + 2 < limit) {
    const next = text.charCodeAt(start + 1)
    if (splitInside(next) || (next === Char.half && code !== Char.fen)) {
      const joined = text[start] + text.slice(start + 2, Math.min(limit, start + 6))
      const whole = unitAt(joined, 0, joined.length)
      if (whole !== null && isDuration(whole) && whole.name.length > 1) {
        return {
          unit: whole,
          is: whole.is,
          name: whole.name,
          end: start + 1 + whole.name.length,
          inner: next === Char.half ? null : 'over',
          half: next === Char.half,
        }
      }
    }
  }
  const unit = unitAt(text, start, limit)
  if (unit === null) return null
  if (start > at && (unit.is & UnitIs.weak) !== 0 && !isLatin(code) && !spacedSign(code)) return null
  return plainUnit(text, start, unit, limit)
}

// 半 after a unit is a half of it, unless it begins a word of its own.
const afterHalf = charSet('径导数价夜途岛年天')

// What makes 多 after a unit the beginning of another word (3米多高 stays a length; 20家多种经营).
const afterMany = charSet('种数样元边功次方媒个家位名项出于')

function plainUnit(text: string, start: number, unit: Unit, limit: number): ReadUnit {
  const { name, is } = unit
  let end = start + name.length
  let inner: Modifier | null = null
  let half = false
  const code = end < limit ? text.charCodeAt(end) : 0
  if (code === Char.half && (is & UnitIs.classifier) === 0 && !afterHalf(text.charCodeAt(end + 1))) {
    half = true
    end++
  } else if (
    code === Char.many &&
    (is & UnitIs.solo) !== 0 &&
    !afterMany(text.charCodeAt(end + 1)) &&
    !isNumeral(text, end + 1)
  ) {
    inner = 'over'
    end++
  }
  return { unit, is, name, end, inner, half }
}

/** How many numbers of a list may stand before the unit that they share. */
const LONGEST_LIST = 6

const listsOn = charSet('、和与及')
/** 300甚至500份 */
const upTo = (text: string, at: number): boolean => text.startsWith('甚至', at) || text.startsWith('乃至', at)

/** The unit that the last number of a list gives to all: 0.1、0.8个百分点; 5.8和3.8个百分点. */
export function sharedUnit(text: string, at: number, limit: number): Unit | null {
  let i = at
  for (let round = 0; round < LONGEST_LIST; round++) {
    const from = listsOn(text.charCodeAt(i)) ? i + 1 : upTo(text, i) ? i + 2 : -1
    if (from < 0 || !isNumeral(text, from)) return null
    const numeral = readNumeral(text, from, limit)
    if (numeral === null) return null
    const unit = readUnit(text, numeral.end, limit)
    if (unit !== null) return unit.unit
    i = numeral.end
  }
  return null
}

/** What a number with this unit states; `is` are the bits of the unit. */
export const kindOf = (is: number): FigureKind =>
  (is & UnitIs.percent) !== 0
    ? 'percentage'
    : (is & UnitIs.multiple) !== 0
      ? 'multiple'
      : (is & UnitIs.duration) !== 0
        ? 'duration'
        : 'quantity'
