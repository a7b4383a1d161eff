/**
 * Two levels and what lies between: from A to B by so much, in amount, in per cent, in percentage points, by so many
 * times, or by so much a year.
 */
import {
  isBareChange,
  isBesideBase,
  isComparedBase,
  isRealGrowth,
  isYearly,
  leadsToLevel,
  REAL_NOTE,
  type Step,
  stepTo,
  yearsOf,
} from '../change.ts'
import type { Claim } from '../finding.ts'
import { divide, type Interval, isPositive, meets, mirror, scale, subtract } from '../interval.ts'
import { hasAny } from '../match.ts'
import { HUNDRED, ONE, ratio } from '../rational.ts'
import { clauseBefore, isLevel, pointIn, type Row, type Stated, sameDimension, spanIn } from '../row.ts'
import { yearlyRate } from '../yearly.ts'

/** Changes that follow one level. */
const REACH = 6

export function* checkGrowth(row: Row): Generator<Claim> {
  for (const item of row.stated) {
    if (item.span === null || !isLevel(item.figure)) continue
    const step = stepTo(row, item)
    if (step !== null && sameDimension(step.from.figure, step.to.figure))
      yield* betweenLevels(row, step, changesAfter(row, step.to))
    yield* againstBase(row, item)
  }
}

/** The changes that stand behind a level and name no other measure, each with the words between. */
export function* changesAfter(row: Row, level: Stated): Generator<readonly [Stated, string]> {
  let words = ''
  for (let at = level.at + 1; at < row.stated.length && at - level.at <= REACH; at++) {
    const item = row.stated[at] as Stated
    words += item.gap
    if (item.figure.kind === 'duration') {
      words += item.figure.quote
      continue
    }
    if (item.figure.kind !== 'change' || item.span === null || !isBareChange(words)) return
    // 减少为1.2万人 is where it ended, not by how much.
    if (item.figure.unit !== '%' && ['到', '至', '为'].some((word) => words.endsWith(word))) return
    yield [item, words]
    words = ''
  }
}

/** The two levels, and the arithmetic that is done with them both as they may be and as they are written. */
interface Pair {
  readonly step: Step
  readonly sign: 1 | -1
  compute(way: (from: Interval, to: Interval) => Interval | null): {
    readonly expected: Interval
    readonly value: Interval | null
  } | null
}

/** L，比上年的A增加N，增长x%, or 比上年的A增加N，达到L: the level that it is compared with is given. */
function* againstBase(row: Row, base: Stated): Generator<Claim> {
  if (!isComparedBase(base)) return
  const changes = [...changesAfter(row, base)]
  const before = row.stated[base.at - 1]
  const [last] = changes.at(-1) ?? []
  const behind = last === undefined ? undefined : row.stated[last.at + 1]
  const level = [before, behind].find(
    (item) =>
      item !== undefined &&
      item.figure.kind === base.figure.kind &&
      item.span !== null &&
      sameDimension(item.figure, base.figure) &&
      (item === before ? isBesideBase(base) : leadsToLevel(item)),
  )
  if (level !== undefined) yield* betweenLevels(row, { from: base, to: level, direction: null }, changes)
}

function* betweenLevels(
  row: Row,
  step: Step,
  changes: Iterable<readonly [Stated, string]>,
): Generator<Claim> {
  const from = spanIn(step.from, step.to.figure)
  const to = step.to.span
  const [fromPoint, toPoint] = [pointIn(step.from, step.to.figure), pointIn(step.to, step.to.figure)]
  if (from === null || to === null || fromPoint === null || toPoint === null) return
  for (const [change, words] of changes) {
    // 环比 and 比上年 compare with another level than the one it came from, unless that is last year's.
    const { basis, unit, direction } = change.figure
    if (basis === 'mom' || (basis === 'yoy' && !isFromLastYear(step))) continue
    const pair: Pair = {
      step,
      sign: direction === 'down' ? -1 : 1,
      compute(way) {
        const expected = way(from, to)
        return expected === null ? null : { expected, value: way(fromPoint, toPoint) }
      },
    }
    const claim = isYearly(words)
      ? yearlyClaim(pair, change, yearsOf(step, words, row))
      : (differenceClaim(pair, change) ?? quotientClaim(pair, change, from))
    if (claim === null) continue
    const isReal = unit !== '百分点' && isRealGrowth(words, step.to.figure, step.from.gap)
    yield isReal ? { ...claim, isLoose: true, note: REAL_NOTE } : claim
  }
}

/** 上年末 and 去年底 are no year before: 同比 compares with another time. */
function isFromLastYear({ from }: Step): boolean {
  const clause = clauseBefore(from.gap)
  return hasAny(clause, ['上年', '去年', '上一年', '同期']) && !hasAny(clause, ['末', '底', '初'])
}

const ofPair = ({ step }: Pair, change: Stated): Claim['figures'] => [
  ['from', step.from],
  ['to', step.to],
  ['change', change],
]

const groundOf = ({ step: { from, to } }: Pair): string =>
  `from ${from.figure.quote} to ${to.figure.quote}, and by how much`

const difference =
  (sign: 1 | -1) =>
  (from: Interval, to: Interval): Interval =>
    sign === 1 ? subtract(to, from) : subtract(from, to)

function writtenDifference({ step, sign }: Pair): string {
  const [first, last] = [step.from.figure.quote, step.to.figure.quote]
  return sign === 1 ? `${last} − ${first}` : `${first} − ${last}`
}

/** Whether the change is an amount of what the levels are of, or points between two percentages. */
function isDifference({ figure }: Stated, { to }: Step): boolean {
  if (to.figure.kind === 'percentage') return figure.unit === '百分点'
  return figure.unit !== '%' && figure.unit !== '倍' && sameDimension(figure, to.figure)
}

function differenceClaim(pair: Pair, change: Stated): Claim | null {
  if (!isDifference(change, pair.step)) return null
  const result = pair.compute(difference(pair.sign))
  const stated = differenceSpan(change, pair.step)
  if (result === null || stated === null) return null
  return {
    check: 'growth',
    figures: ofPair(pair, change),
    ground: groundOf(pair),
    written: writtenDifference(pair),
    says: change.figure.quote,
    ...result,
    stated,
    unit: pair.step.to.figure.kind === 'percentage' ? '百分点' : pair.step.to.figure.unit,
    terms: ['the difference', 'the text'],
  }
}

/** Points have a unit of their own, which needs no turning into that of the levels. */
const differenceSpan = (change: Stated, { to }: Step): Interval | null =>
  to.figure.kind === 'percentage' ? change.span : spanIn(change, to.figure)

/** (B − A) ÷ A, in per cent or in times. */
function quotientClaim(pair: Pair, change: Stated, from: Interval): Claim | null {
  const { unit, rule, quote } = change.figure
  const isTimes = unit === '倍'
  if (pair.step.to.figure.kind === 'percentage' || change.span === null || !isPositive(from)) return null
  if (!isTimes && unit !== '%') return null
  const result = pair.compute((a, b) => {
    const quotient = divide(b, a)
    if (quotient === null) return null
    const grown = subtract(quotient, { low: ONE, high: ONE })
    const relative = pair.sign === 1 ? grown : mirror(grown)
    return isTimes ? relative : scale(relative, HUNDRED)
  })
  if (result === null) return null
  return {
    check: isTimes || rule.startsWith('change/doubling') ? 'multiple' : 'growth',
    figures: ofPair(pair, change),
    ground: groundOf(pair),
    written: `(${writtenDifference(pair)}) ÷ ${pair.step.from.figure.quote}`,
    says: quote,
    ...result,
    stated: change.span,
    unit,
    terms: ['the quotient', 'the text'],
  }
}

/** A × (1 + g)ⁿ held against B, told as the yearly growth that leads from one to the other. */
function yearlyClaim(pair: Pair, change: Stated, years: readonly number[]): Claim | null {
  const { unit, quote } = change.figure
  const { step, sign } = pair
  const isRate = unit === '%' && step.to.figure.kind !== 'percentage'
  if (!isRate && !isDifference(change, step)) return null
  const stated = isRate ? change.span : differenceSpan(change, step)
  if (stated === null) return null
  const readings = years.flatMap((n) => {
    const result = pair.compute((from, to) => {
      if (!isRate) return scale(difference(sign)(from, to), ratio(1n, BigInt(n)))
      const quotient = divide(to, from)
      return quotient === null ? null : yearlyRate(quotient, n, sign)
    })
    return result === null ? [] : [{ n, result }]
  })
  const reading = readings.find(({ result }) => meets(result.expected, stated)) ?? readings[0]
  if (reading === undefined) return null
  const { n, result } = reading
  return {
    check: 'growth',
    figures: ofPair(pair, change),
    ground: `from ${step.from.figure.quote} to ${step.to.figure.quote} in ${n} years, and by how much a year`,
    written: `${step.from.figure.quote} → ${step.to.figure.quote} in ${n} years`,
    per: ' a year',
    says: quote,
    ...result,
    stated,
    unit,
    terms: ['the growth', 'the text'],
  }
}
