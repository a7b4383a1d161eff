/** 上百, 上万, 上百亿: at least so many, with nothing more said. */
import { NUMERAL_CLASS, NUMERAL_VALUE, NumeralClass } from '../../lexicon/numerals.ts'
import { charSet, type Rule } from '../context.ts'
import { decimal, shift, toText } from '../decimal.ts'
import { isDuration } from '../dimension.ts'
import { number } from '../make.ts'
import { unitAt } from '../unit.ts'

// 以上百, 海上千帆, 网上百货: 上 that belongs to the word before it.
const ownsAbove = charSet('以之海线网路身地世会晚早手桌床车船马江河湖山天陆岸市街脸头')

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
  if (unit === null && power < 4) return null
  return number(context, {
    start: at,
    end: end + (unit?.name.length ?? 0),
    kind: unit !== null && isDuration(unit) ? 'duration' : 'quantity',
    value: null,
    range: { min: toText(shift(decimal('1'), power)), max: null, maxInclusive: false },
    unit: unit?.unit ?? null,
    entry: unit,
    inner: 'vague',
    arabic: false,
    rule: 'quantity/at least',
  })
}
