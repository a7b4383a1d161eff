/** Amounts that say how large they are at least and no more: 上百亿, 成千上万, 好几万; and 俩, 仨. */
import * as NumeralClass from '../../lexicon/numeral-class.ts'
import { NUMERAL_CLASS, NUMERAL_VALUE } from '../../lexicon/numerals.ts'
import { charSet, endsClause, has, type Rule } from '../context.ts'
import { decimal, shift, toText } from '../decimal.ts'
import { number, rejected } from '../make.ts'
import { isDuration, unitAt } from '../unit.ts'
import { countsDirectly } from './bare.ts'
import { quantity } from './quantity.ts'

// 以上百, 海上千帆, 网上百货: 上 that belongs to the word before it.
const ownsAbove = charSet('以之楼纸台海线网路身地世会晚早手桌床车船马江河湖山天陆岸市街脸头')

/** 上百, 上万, 上百亿. */
export const atLeast: Rule = (context, at) => {
  const { text, limit } = context
  if (at > 0 && ownsAbove(text.charCodeAt(at - 1))) return null
  let end = at + 1
  let power = 0
  while (end < limit) {
    const kind = NUMERAL_CLASS[text.charCodeAt(end)]
    if (kind !== NumeralClass.unit && kind !== NumeralClass.myriad) break
    if (text[end] === '十') return null
    power += NUMERAL_VALUE[text.charCodeAt(end)] as number
    end++
  }
  if (end === at + 1) return null
  const unit = unitAt(text, end, limit)
  // 上百航班: the thing counted follows directly
  if (unit === null && power < 4 && !countsDirectly(text, end)) return null
  const kind = unit !== null && isDuration(unit) ? 'duration' : 'quantity'
  const token = number(context, at, end + (unit?.name.length ?? 0), kind, null, 'quantity/at-least')
  token.range = { min: toText(shift(decimal('1'), power)), max: null, maxInclusive: false }
  token.unit = unit?.unit ?? null
  token.entry = unit
  token.modifier = 'vague'
  token.arabic = false
  return token
}

/** Set words for an amount that only says how large it is at least. */
const LARGE: readonly (readonly [string, string])[] = [
  ['成百上千', '100'],
  ['成千上万', '1000'],
  ['成千上萬', '1000'],
  ['成千累万', '1000'],
  ['数以百计', '100'],
  ['数以千计', '1000'],
  ['数以万计', '10000'],
  ['数以亿计', '100000000'],
]

/** 成千上万, 数以百计. */
export const largeWord: Rule = (context, at) => {
  const found = LARGE.find(([word]) => has(context.text, at, word))
  if (found === undefined) return null
  const [word, min] = found
  const token = number(context, at, at + word.length, 'quantity', null, 'quantity/at-least')
  token.range = { min, max: null, maxInclusive: false }
  token.modifier = 'vague'
  token.arabic = false
  return token
}

/** 好几万, 好几百: 好 belongs to the number. */
export const goodMany: Rule = (context, at) => {
  const token = has(context.text, at + 1, '几') ? quantity(context, at + 1) : null
  if (token?.type !== 'number' || token.modifier !== 'vague') return null
  token.start = at
  token.outerStart = Math.min(at, token.outerStart)
  return token
}

// 他们俩, 哥俩: those spoken of, not a count.
const persons = charSet('们咱你我他她它哥姐妹娘爷父母兄弟夫妻两')

/** 俩, 仨: two and three with their measure word. */
export const contracted: Rule = (context, at) => {
  const { text, limit } = context
  const value = text[at] === '俩' ? '2' : '3'
  if (at > 0 && persons(text.charCodeAt(at - 1))) return rejected(at, at + 1, 'set phrase', 'those spoken of')
  if (at + 1 >= limit || endsClause(text.charCodeAt(at + 1)))
    return rejected(at, at + 1, 'set phrase', 'those spoken of')
  const token = number(context, at, at + 1, 'quantity', value, 'quantity/contracted')
  token.unit = '个'
  token.entry = unitAt('个', 0, 1)
  token.arabic = false
  return token
}
