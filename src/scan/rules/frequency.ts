/** So many per time in one phrase: 一天两班, 一周三次. Counts after 每天 are found when figures are bound. */
import * as Char from '../characters.ts'
import { has, type Rule } from '../context.ts'
import { toText } from '../decimal.ts'
import { number } from '../make.ts'
import { readNumeral } from '../numeral.ts'
import { isCount, unitAt } from '../unit.ts'

const TIMES = ['天', '日', '周', '星期', '个月', '月', '年', '小时', '分钟', '季度', '季'] as const

export const perTime: Rule = (context, at) => {
  const { text, limit } = context
  const first = text.charCodeAt(at)
  if (first !== Char.one && first !== Char.oneArabic) return null
  const time = TIMES.find((word) => has(text, at + 1, word))
  if (time === undefined) return null
  let i = at + 1 + time.length
  if (has(text, i, '内')) return null
  let value: string
  if (text.charCodeAt(i) === Char.double) {
    value = '2'
    i++
  } else {
    const numeral = readNumeral(text, i, limit)
    if (numeral?.value == null || numeral.valueMax !== null) return null
    value = toText(numeral.value)
    i = numeral.end
  }
  const unit = unitAt(text, i, limit)
  if (unit === null || !isCount(unit) || unit.name === '个') return null
  const token = number(context, at, i + unit.name.length, 'frequency', value, 'frequency/per-time')
  token.unit = `${unit.name}/${time === '个月' ? '月' : time}`
  token.entry = unit
  token.arabic = first === Char.oneArabic
  return token
}
