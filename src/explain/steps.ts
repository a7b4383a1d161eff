/**
 * How a number as written becomes its value, step by step: 16.4亿, 16.4 × 10^8, 1640000000. The steps are worked out anew
 * and only given where they end in the very value that the figure has.
 */
import type { Figure } from '../../schemas/figure.ts'
import * as NumeralClass from '../lexicon/numeral-class.ts'
import { NUMERAL_CLASS, NUMERAL_VALUE } from '../lexicon/numerals.ts'
import { add, type Decimal, decimal, shift, toText } from '../scan/decimal.ts'

/** The steps from the number as written (`quote`, as it is read) to what the record holds; the last is the value in words that stand alone. */
export function stepsOf(figure: Figure, quote: string, rule: string): string[] {
  const last = valueText(figure, rule)
  const whole = figure.decimalMax !== null || rule.endsWith('/compound')
  const written = whole ? quote : withoutUnit(figure, quote)
  if (figure.decimal === null || figure.decimalMax !== null) return [written, last]
  if (rule === 'change/doubling') return [written, ...doublings(figure.decimal), last]
  const work = worked(written)
  if (work === null || toText(work.value) !== figure.decimal) return [written, last]
  return [written, work.text, last].filter((step, k, all) => step !== all[k - 1])
}

/** The quote without the unit behind or before it (US$5亿), where the unit stands at one end. */
function withoutUnit({ unit: whole, kind }: Figure, quote: string): string {
  // Of 列/天 only 列 stands in the quote.
  const unit = kind === 'frequency' && whole !== null ? (whole.split('/')[0] as string) : whole
  if (unit === null || unit.length >= quote.length) return quote
  if (quote.endsWith(unit)) {
    const number = quote.slice(0, -unit.length)
    // 3个百分点: 个 only joins the number to its unit.
    return /[个個箇]$/.test(number) ? number.slice(0, -1) : number
  }
  return quote.startsWith(unit) ? quote.slice(unit.length) : quote
}

function valueText({ kind, decimal: low, decimalMax: high, range, unit }: Figure, rule: string): string {
  if (range !== null && low === null && high === null) {
    const bounds = []
    if (range.min !== null) bounds.push(`at least ${range.min}`)
    if (range.max !== null) bounds.push(`${range.maxInclusive ? 'at most' : 'below'} ${range.max}`)
    return bounds.length === 0 ? 'no bounds are known' : bounds.join(' and ')
  }
  if (low === null) return high === null ? 'no single value' : `at most ${high}`
  const sign = unit === '%' || unit === '‰' || unit === '‱' ? ` ${unit}` : ''
  if (high === null) return rule.endsWith('/compound') && unit !== null ? `${low} ${unit}` : low + sign
  if (kind !== 'ratio') return `${low} to ${high}${sign}`
  if (rule === 'ratio/colon') return `${low} to ${high}`
  return rule === 'ratio/rate' ? `${low} for each ${high}` : `${low} of ${high}`
}

/** 翻两番: twice, and twice again; the rise is what was added. */
function doublings(percent: string): string[] {
  const times = Math.log2(Number(percent) / 100 + 1)
  return Number.isInteger(times) && times <= 10 ? [`${Array(times).fill('2').join(' × ')} times as much`] : []
}

interface Work {
  text: string
  value: Decimal
}

/** A place of ten as it is shown: 十 百 千 in full, the larger ones as a power. */
const place = (power: number): string => (power < 4 ? `1${'0'.repeat(power)}` : `10^${power}`)

const sum = (terms: readonly Work[]): Work => ({
  text: terms.map((term) => term.text).join(' + '),
  value: terms.map((term) => term.value).reduce(add),
})

const times = (work: Work, power: number, several: boolean): Work => ({
  text: `${several ? `(${work.text})` : work.text} × ${place(power)}`,
  value: shift(work.value, power),
})

/** Signs that leave the value as it is: thousands separators, and 余 多 来 inside the number. */
const SILENT = ',，余餘馀多来來 　'

/**
 * The number worked out from the characters it is written with; null where they are not digits, points, 十 百 千 and
 * 万 亿. What 百 and 千 multiply is gathered until a 万 or 亿 multiplies all of it.
 */
function worked(written: string): Work | null {
  const total: Work[] = []
  let section: Work[] = []
  let digits = ''
  let pointAt = -1
  /** The power of the last 十 百 千 万 亿, for 一万五. */
  let before = 0
  const atom = (): Work | null => {
    if (digits === '') return null
    const text = pointAt < 0 ? digits : `${digits.slice(0, pointAt)}.${digits.slice(pointAt)}`
    const value = decimal(digits, pointAt < 0 ? 0 : pointAt - digits.length)
    digits = ''
    pointAt = -1
    return { text, value }
  }
  let sign = ''
  let zero = false
  for (let i = 0; i < written.length; i++) {
    const code = written.charCodeAt(i)
    const character = written[i] as string
    const kind = NUMERAL_CLASS[code]
    if (kind === NumeralClass.arabic || kind === NumeralClass.digit) {
      const digit = NUMERAL_VALUE[code] as number
      // 一百零五: 零 only says that a place is empty
      if (digit === 0 && kind === NumeralClass.digit && digits === '' && before > 0) zero = true
      else digits += String(digit)
    } else if ('.．点'.includes(character) && digits !== '' && pointAt < 0) pointAt = digits.length
    else if (kind === NumeralClass.unit) {
      before = NUMERAL_VALUE[code] as number
      const read = atom()
      section.push(
        read === null ? { text: place(before), value: decimal('1', before) } : times(read, before, false),
      )
      zero = false
    } else if (kind === NumeralClass.myriad) {
      before = NUMERAL_VALUE[code] as number
      const read = atom()
      if (read !== null) section.push(read)
      zero = false
      if (section.length > 0) total.push(times(sum(section), before, section.length > 1))
      else {
        // 万亿: of all that stands before it
        const last = total.pop()
        if (last === undefined) return null
        total.push(times(last, before, false))
      }
      section = []
    } else if (i === 0 && '-－−负'.includes(character)) sign = '-'
    else if (!SILENT.includes(character)) return null
  }
  const pointed = pointAt >= 0
  const rest = atom()
  if (rest !== null) {
    // 一万五: the digit behind a place is of the next lower one
    const spoken = before > 1 && !zero && !pointed && rest.text.length === 1
    section.push(spoken ? times(rest, before - 1, false) : rest)
  }
  if (section.length > 0) total.push(sum(section))
  if (total.length === 0) return null
  const all = sum(total)
  if (sign === '') return all
  return {
    text: `-${total.length > 1 ? `(${all.text})` : all.text}`,
    value: { ...all.value, digits: `-${all.value.digits}` },
  }
}
