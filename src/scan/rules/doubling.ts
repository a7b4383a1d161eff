/** 翻番, 翻一番, 翻了两番, 翻倍: doublings, each twice what was before. */
import { has, type Rule } from '../context.ts'
import { fromInteger, toText } from '../decimal.ts'
import { number } from '../make.ts'
import { readNumeral } from '../numeral.ts'

const MOST_DOUBLINGS = 40

export const doubling: Rule = (context, at) => {
  const { text, limit } = context
  let i = at + 1
  if (has(text, i, '了')) i++
  let times = 1
  let end: number
  let inner: 'over' | null = null
  if (has(text, i, '番') || has(text, i, '倍')) end = i + 1
  else {
    const numeral = readNumeral(text, i, limit)
    if (numeral?.value == null) return null
    let to = numeral.end
    if (has(text, to, '多')) {
      inner = 'over'
      to++
    }
    if (!has(text, to, '番')) return null
    times = Number(toText(numeral.value))
    if (!Number.isInteger(times) || times < 1 || times > MOST_DOUBLINGS) return null
    end = to + 1
    if (has(text, end, '多')) {
      inner = 'over'
      end++
    }
  }
  const percent = toText(fromInteger((2 ** times - 1) * 100))
  const token = number(context, at, end, 'change', percent, 'change/doubling')
  token.unit = '%'
  if (inner !== null) token.modifier = inner
  token.direction = 'up'
  token.arabic = false
  return token
}
