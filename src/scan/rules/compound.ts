/** Amounts of several units, the smaller behind the larger: 1小时01分, 5元3角, 2年零3个月, 1米75. */

import { buildTrie, longestBefore } from '../../lexicon/trie.ts'
import type { Unit } from '../../lexicon/units.ts'
import { words } from '../../lexicon/word-list.ts'
import * as Char from '../characters.ts'
import { charSet, has, isArabicDigit, isNumeral } from '../context.ts'
import { add, type Decimal, multiply, shift, toText } from '../decimal.ts'
import { type Numeral, readNumeral } from '../numeral.ts'
import { isDuration, unitAt } from '../unit.ts'
import type { ReadUnit } from './quantity-unit.ts'

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

export interface Compound {
  duration: boolean
  value: Decimal
  unit: Unit
  name: string
  end: number
}

const SECOND = unitAt('秒', 0, 1) as Unit

/** What a time is said to be run in: 以47分03完赛, 跑出2分08. */
const TIMED = buildTrie(words('以 出 成绩 成绩为 成绩是 用时 时间 时间为 了'), true)

/** Seconds without their 秒: 2小时09分16, 以47分03. Two digits before a possible point, and below sixty. */
function secondsLeftOut(text: string, from: number, { end, plain, value }: Numeral): boolean {
  let digits = 0
  while (isArabicDigit(text, from + digits)) digits++
  return (
    digits === 2 && plain && value !== null && Number(toText(value)) < 60 && isClear(text.charCodeAt(end))
  )
}
const isClear = (code: number): boolean => code !== 0x2d && code !== 0x3a && code !== 0x25

const withDecimals = charSet('米块毛角元秒')

/** Goes on after a first number and unit with the smaller units behind it. */
export function compound(
  text: string,
  value: Decimal,
  first: ReadUnit,
  limit: number,
  arabic: boolean,
  start: number,
): Compound | null {
  if (!isNumeral(text, first.end) && text.charCodeAt(first.end) !== Char.again) return null
  let total = value
  let { unit, name, end } = first
  let went = false
  let size = 1
  let duration = isDuration(unit)
  while (true) {
    let i = end
    const joint = text.charCodeAt(i)
    if (joint === Char.zero || joint === Char.again) i++
    if (!isNumeral(text, i)) break
    const numeral = readNumeral(text, i, limit)
    if (numeral?.value == null || numeral.inner !== null) break
    const parts = PARTS[name]
    const next = parts === undefined ? null : unitAt(text, numeral.end, limit)
    const small = next !== null && parts.includes(next.name) ? next : null
    const factor = small === null ? 10 : SIZE[`${name}/${small.name}`]
    if (factor === undefined) break
    if (
      small === null &&
      next === null &&
      name === '分' &&
      i === end &&
      (duration || longestBefore(TIMED, text, start, 0) >= 0) &&
      secondsLeftOut(text, i, numeral)
    ) {
      total = add(multiply(total, 60), numeral.value)
      unit = SECOND
      name = unit.name
      duration = true
      end = numeral.end
      went = true
      break
    }
    if (small === null) {
      // 1米75, 3块2毛5: digits after the unit are its decimals, where no unit of their own follows.
      if (
        numeral.arabic !== arabic ||
        !(name.length === 1 && withDecimals(name.charCodeAt(0))) ||
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
