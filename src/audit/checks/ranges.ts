/** Ranges whose lower end is above the upper one, and levels that moved the other way than the verb says. */
import type { Figure } from '../../../schemas/figure.ts'
import { stepTo } from '../change.ts'
import type { Claim } from '../finding.ts'
import { isBelow } from '../interval.ts'
import { compare, parseDecimal, type Rational } from '../rational.ts'
import { isLevel, type Row, type Stated, sameDimension, spanIn } from '../row.ts'

const DASHES = '—–~～'

export function* checkRanges(row: Row): Generator<Claim> {
  for (const item of row.stated) {
    const range = rangeClaim(item)
    if (range !== null) yield range
    const step = stepClaim(row, item)
    if (step !== null) yield step
  }
}

function rangeClaim(item: Stated): Claim | null {
  const { figure } = item
  if (figure.kind === 'ratio' || figure.kind === 'rank') return null
  // Counts of things, room numbers and scores are joined by dashes too: 38—14首节.
  if (figure.decimalMax === null && figure.canonical === null) return null
  const [low, high] =
    figure.decimalMax === null
      ? [numberBefore(item.gap), parseDecimal(unscaled(figure))]
      : [parseDecimal(figure.decimal), parseDecimal(figure.decimalMax)]
  // A range as it should be says nothing; there is one on every other line.
  if (low === null || high === null || compare(low, high) <= 0) return null
  return {
    check: 'range',
    figures: [['value', item]],
    ground: 'a range from one number to another',
    written: figure.quote,
    says: figure.quote,
    statement: () => `${rangeQuote(item)}: the first number is above the second`,
    expected: { low, high: null },
    stated: { low: high, high },
    unit: figure.unit,
    terms: ['the first number', 'the second'],
    agrees: false,
  }
}

const rangeQuote = ({ figure, gap }: Stated): string => {
  let start = gap.length
  while (start > 0 && (DASHES.includes(gap[start - 1] as string) || isDigit(gap.charCodeAt(start - 1))))
    start--
  return gap.slice(start) + figure.quote
}

/** 1600—1500毫米 is no range to the scanner, which takes 1600 for a part of a name: the number joined to this one. */
function numberBefore(gap: string): Rational | null {
  let end = gap.length
  while (end > 0 && DASHES.includes(gap[end - 1] as string)) end--
  if (end === gap.length) return null
  let start = end
  while (start > 0 && isDigit(gap.charCodeAt(start - 1))) start--
  const character = gap[start - 1] ?? ''
  const isPart =
    start === end ||
    ('a' <= character.toLowerCase() && character.toLowerCase() <= 'z') ||
    '年月日号第-./'.includes(character || '-')
  return isPart ? null : parseDecimal(gap.slice(start, end))
}

const isDigit = (code: number): boolean => (code >= 48 && code <= 57) || code === 46

/** The number as written, without 万 and 亿: only such can be held against one that has none of its own. */
function unscaled({ quote, decimal, kind }: Figure): string | null {
  if (decimal === null || (kind !== 'quantity' && kind !== 'percentage' && kind !== 'change')) return null
  let end = 0
  while (end < quote.length && isDigit(quote.charCodeAt(end))) end++
  return end === 0 ? null : quote.slice(0, end)
}

/** Grades go up by smaller numbers, or by greater ones, as their maker likes. */
const GRADES = ['级', '类', '等', '档', '号', '线']

function stepClaim(row: Row, item: Stated): Claim | null {
  const isRank = item.figure.kind === 'rank'
  if (!isRank && !isLevel(item.figure)) return null
  const step = stepTo(row, item)
  if (step === null || step.direction === null || !sameDimension(step.from.figure, item.figure)) return null
  if (GRADES.includes(item.figure.unit ?? '')) return null
  const from = isRank ? rankSpan(step.from.figure) : spanIn(step.from, item.figure)
  const to = isRank ? rankSpan(item.figure) : item.span
  if (from === null || to === null || (from.low?.n ?? -1n) < 0n || (to.low?.n ?? -1n) < 0n) return null
  const isUp = step.direction === 'up'
  // The first place is the highest, and its number the smallest.
  const isWrong = isUp === isRank ? isBelow(from, to) : isBelow(to, from)
  const [first, last] = [step.from.figure.quote, item.figure.quote]
  return {
    check: 'range',
    figures: [
      ['from', step.from],
      ['to', item],
    ],
    ground: `“${item.gap.slice(0, 12)}”`,
    written: first,
    says: last,
    statement: () => `${first} → ${last} ${isWrong ? 'does not go' : 'goes'} ${isUp ? 'up' : 'down'}`,
    expected: isUp !== isRank ? { low: from.low, high: null } : { low: null, high: from.high },
    stated: to,
    unit: item.figure.unit,
    terms: [`going ${isUp ? 'up' : 'down'} from ${first}`, last],
    agrees: !isWrong,
  }
}

function rankSpan({ decimal, modifier }: Figure): { low: Rational; high: Rational } | null {
  const value = modifier === 'exact' ? parseDecimal(decimal) : null
  return value === null ? null : { low: value, high: value }
}
