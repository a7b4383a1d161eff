/** So many in so many: 1:3, 8.7∶41.2∶50.1, 1/3, 每千人3.2张. */
import * as UnitIs from '../../lexicon/units/unit-is.ts'
import { charSet, has, isArabicDigit, isNumeral, type Rule } from '../context.ts'
import { toText } from '../decimal.ts'
import { number, rejected } from '../make.ts'
import { type Numeral, readNumeral } from '../numeral.ts'
import { unitAt } from '../unit.ts'

const colon = charSet(':：∶比')
const slash = charSet('/／')

const spaced = (text: string, at: number): number => (text.charCodeAt(at) === 32 ? at + 1 : at)

/** Words that say that two numbers are compared, so that 16:15 is no time of day. */
const COMPARED = ['比', '结构', '票', '胜', '负', '分', '领先', '击败', '战平', '配'] as const

const opensPoint = charSet('是要则曰、')
const identifies = charSet('次号路型')

const isYear = ({ arabic, start, end }: Numeral): boolean => arabic && end - start === 4
const hasUnit = (text: string, at: number, limit: number): boolean => {
  const unit = unitAt(text, at, limit)
  return unit !== null && (unit.is & UnitIs.weak) === 0
}

export const colons: Rule = (context, at) => {
  const { text, limit } = context
  const parts: Numeral[] = []
  let i = at
  while (parts.length < 6) {
    const numeral = readNumeral(text, i, limit)
    if (numeral?.value == null || numeral.inner !== null) break
    parts.push(numeral)
    i = numeral.end
    const next = spaced(text, i)
    if (next >= limit || !colon(text.charCodeAt(next)) || !isNumeral(text, spaced(text, next + 1))) break
    i = spaced(text, next + 1)
  }
  if (parts.length < 2) return null
  const [first, second] = parts as [Numeral, Numeral]
  const end = (parts[parts.length - 1] as Numeral).end
  const window = text.slice(Math.max(context.floor, at - 12), at) + text.slice(end, Math.min(limit, end + 6))
  const spoken = text.charAt(spaced(text, first.end)) === '比'
  // 98比91 and 三比一, but no years and no amounts
  if (
    spoken &&
    (!first.plain ||
      !second.plain ||
      first.arabic !== second.arabic ||
      isYear(first) ||
      hasUnit(text, end, limit))
  )
    return null
  // 理由有二：一是, not two to one
  if (!first.arabic && !spoken && opensPoint(text.charCodeAt(end))) return null
  const clock =
    second.arabic &&
    second.end - second.start === 2 &&
    Number(toText(first.value as never)) < 25 &&
    Number(toText(second.value as never)) < 60 &&
    text.charCodeAt(first.end) !== 0x2236 &&
    !spoken
  if (clock && !COMPARED.some((word) => window.includes(word)))
    return rejected(at, end, 'time', 'time of day')
  const pair = parts.length === 2
  const token = number(context, at, end, 'ratio', pair ? toText(first.value as never) : null, 'ratio/colon')
  token.decimalMax = pair ? toText(second.value as never) : null
  token.arabic = first.arabic
  return token
}

export const slashed: Rule = (context, at) => {
  const { text, limit } = context
  const first = readNumeral(text, at, limit)
  if (first?.value == null || !first.arabic || !slash(text.charCodeAt(first.end))) return null
  const second = readNumeral(text, first.end + 1, limit)
  if (second?.value == null || !second.arabic) return null
  // 2022/12/15 and 3/4号: dates and addresses
  if (slash(text.charCodeAt(second.end)) && isArabicDigit(text, second.end + 1)) return null
  // 209/210次列车: a number of two
  if (identifies(text.charCodeAt(second.end)))
    return rejected(at, second.end + 1, 'identifier', 'slashed numbers')
  // 18.3/10万: cases for each so many
  const perSoMany = second.rounded && first.plain
  if (!perSoMany) {
    if (!first.plain || !second.plain || first.value.digits.length > 3 || second.value.digits.length > 4)
      return null
    if (Number(toText(second.value)) < Number(toText(first.value)))
      return rejected(at, second.end, 'identifier', 'slashed numbers')
  }
  const token = number(context, at, second.end, 'ratio', toText(first.value), 'ratio/slash')
  token.decimalMax = toText(second.value)
  return token
}

/** How far the second number of a rate may stand from 每千人. */
const RATE_REACH = 20
/** What ends the words between; a bracket does not: 每千人口全科（社区）医师1.8人. */
const endsWords = charSet('，。；：！？,;:!?\n…、')

const OPENS_ASIDE = 0xff08

/** No time, no share; of 每2个成年人就有1个 the counts are paired by themselves. */
function forEachSoMany(text: string, at: number, limit: number): boolean {
  const unit = unitAt(text, at, limit)
  if (unit === null || (unit.is & (UnitIs.duration | UnitIs.percent | UnitIs.points)) !== 0) return false
  return unit.name === '股' || (unit.is & UnitIs.count) === 0
}

/** 每千人3.2张, 每百户拥有家用汽车21.5辆: both parts are in the quote. */
export const rate: Rule = (context, at) => {
  const { text, limit } = context
  if (!isNumeral(text, at + 1)) return null
  const base = readNumeral(text, at + 1, limit)
  if (base?.value == null || base.inner !== null) return null
  // 每10股2.21元, 每50公斤120元; 每3年 and 每2小时 say how often
  if (!base.rounded && (!base.arabic || !forEachSoMany(text, base.end, limit))) return null
  // 每千人口…: heads of the population
  const each = has(text, base.end, '人口') ? 2 : (unitAt(text, base.end, limit)?.name.length ?? 0)
  if (each === 0) return null
  // 每万人发明专利拥有量: part of a name
  const eachSoMany = base.rounded ? rejected(at, base.end + each, 'name', 'for each so many') : null
  // 每1000立方英尺（1立方米约合35立方英尺）下跌19.6美分: what is told of the unit is no part of the rate
  if (text.charCodeAt(base.end + each) === OPENS_ASIDE) return eachSoMany
  const reach = Math.min(limit, base.end + RATE_REACH)
  let i = base.end
  while (i < reach && !endsWords(text.charCodeAt(i)) && !(isArabicDigit(text, i) && i > base.end)) i++
  if (i >= reach || endsWords(text.charCodeAt(i))) return eachSoMany
  const numeral = readNumeral(text, i, limit)
  if (numeral?.value == null) return eachSoMany
  const unit = unitAt(text, numeral.end, limit)
  if (unit === null || unit.dimension === 'percent' || unit.dimension === 'percentage points')
    return eachSoMany
  if (has(text, numeral.end, '倍')) return eachSoMany
  const end = numeral.end + unit.name.length
  const token = number(context, at, end, 'ratio', toText(numeral.value), 'ratio/rate')
  token.decimalMax = toText(base.value)
  token.unit = unit.name
  return token
}
