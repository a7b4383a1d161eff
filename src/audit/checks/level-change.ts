/** A level with its change in amount and in per cent: L, by N more, by x % more, where x is N of what L was before. */
import { isComparedBase, isRealGrowth, isYearly, REAL_NOTE } from '../change.ts'
import type { Claim } from '../finding.ts'
import { add, divide, type Interval, scale, subtract } from '../interval.ts'
import { HUNDRED } from '../rational.ts'
import { pointIn, type Row, type Stated, sameDimension, spanIn } from '../row.ts'
import { changesAfter } from './growth.ts'

export function* checkLevelChange(row: Row): Generator<Claim> {
  for (const level of row.stated) {
    // What a change is compared with was before it, not behind it.
    if (level.span === null || level.figure.kind !== 'quantity' || isComparedBase(level)) continue
    let last: readonly [Stated, string] | null = null
    for (const pair of changesAfter(row, level)) {
      if (pair[0].figure.changeOf !== level.figure.id) continue
      const claim = last === null ? null : claimOf(level, last, pair)
      if (claim !== null) yield claim
      last = pair
    }
  }
}

function claimOf(
  level: Stated,
  [first, firstWords]: readonly [Stated, string],
  [second, secondWords]: readonly [Stated, string],
): Claim | null {
  const [amount, rate] = first.figure.unit === '%' ? [second, first] : [first, second]
  if (rate.figure.unit !== '%' || amount.figure.unit === '%' || rate.span === null) return null
  if (rate.figure.direction !== amount.figure.direction || isYearly(firstWords) || isYearly(secondWords))
    return null
  if (!sameDimension(amount.figure, level.figure) || !isSameBasis(first, second, secondWords)) return null
  const isDown = amount.figure.direction === 'down'
  const shareOf = (whole: Interval | null, part: Interval | null): Interval | null => {
    if (whole === null || part === null) return null
    const quotient = divide(part, isDown ? add(whole, part) : subtract(whole, part))
    return quotient === null ? null : scale(quotient, HUNDRED)
  }
  const expected = shareOf(level.span, spanIn(amount, level.figure))
  if (expected === null) return null
  const isReal = isRealGrowth(firstWords + secondWords, level.figure, level.gap)
  return {
    check: 'growth',
    figures: [
      ['level', level],
      ['change', amount],
      ['change', rate],
    ],
    ground: 'a level with its change in amount and in per cent',
    written: `${amount.figure.quote} ÷ (${level.figure.quote} ${isDown ? '+' : '−'} ${amount.figure.quote})`,
    says: rate.figure.quote,
    expected,
    value: shareOf(pointIn(level, level.figure), pointIn(amount, level.figure)),
    stated: rate.span,
    unit: '%',
    terms: ['the quotient', 'the text'],
    ...(isReal && { isLoose: true, note: REAL_NOTE }),
  }
}

/** The second says nothing of what it is against, or the same as the first. */
function isSameBasis(first: Stated, second: Stated, words: string): boolean {
  const says = ['比', '较', '环', '累计'].some((word) => words.includes(word))
  return !says || (first.figure.basis !== null && first.figure.basis === second.figure.basis)
}
