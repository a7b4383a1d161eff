/**
 * A level, its growth, and another level: from A to B by so much, in amount, in per cent, in percentage points, by so
 * many times, a year on average; and a level with its change in amount and in per cent.
 */
import { isBareChange, isRealGrowth, isYearly, type Step, stepTo, yearsOf } from '../change.ts'
import type { Claim } from '../finding.ts'
import { middle, valueText } from '../finding.ts'
import { add, divide, type Interval, isPositive, meets, mirror, scale, subtract } from '../interval.ts'
import { compare, HUNDRED, ONE, power, type Rational, ratio } from '../rational.ts'
import { clauseBefore, isLevel, type Row, type Stated, sameDimension, spanIn } from '../row.ts'

const REAL_NOTE =
  'this growth is published at constant prices or on a comparable basis, the levels are not: they need not come out'
/** Changes that follow one level. */
const REACH = 6

export function* checkGrowth(row: Row): Generator<Claim> {
  for (const item of row.stated) {
    if (item.span === null || !isLevel(item.figure)) continue
    const step = stepTo(row, item)
    if (step !== null && sameDimension(step.from.figure, step.to.figure)) yield* afterStep(row, step)
    if (item.figure.kind !== 'percentage') yield* afterLevel(row, item)
  }
}

/** The changes that stand behind a level and name no other measure, each with the words between. */
function* changesAfter(row: Row, level: Stated): Generator<readonly [Stated, string]> {
  let words = ''
  for (let at = level.at + 1; at < row.stated.length && at - level.at <= REACH; at++) {
    const item = row.stated[at] as Stated
    words += item.gap
    if (item.figure.kind === 'duration') {
      words += item.figure.quote
      continue
    }
    if (item.figure.kind !== 'change' || item.span === null || !isBareChange(words)) return
    yield [item, words]
    words = ''
  }
}

function* afterStep(row: Row, step: Step): Generator<Claim> {
  const from = spanIn(step.from, step.to.figure)
  const to = step.to.span
  if (from === null || to === null) return
  for (const [change, words] of changesAfter(row, step.to)) {
    // 同比, 环比 and 比上年 compare with another level than the one it came from.
    if (change.figure.basis === 'mom' || (change.figure.basis === 'yoy' && !isLastYear(row, step))) continue
    const claim = isYearly(words)
      ? yearlyClaim(row, step, from, to, change, words)
      : stepClaim(step, from, to, change)
    if (claim !== null) {
      const isReal = isRealGrowth(words, step.to.figure, step.from.gap) && change.figure.unit !== '百分点'
      yield isReal ? { ...claim, isLoose: true, note: REAL_NOTE } : claim
    }
  }
}

const isLastYear = (row: Row, { from }: Step): boolean =>
  ['上年', '去年', '上一年', '同期'].some((word) =>
    clauseBefore((row.stated[from.at] as Stated).gap).includes(word),
  )

const sign = (change: Stated): 1 | -1 => (change.figure.direction === 'down' ? -1 : 1)

/** By how much B is above A, or under it, held against the amount, the points, the per cent or the times said. */
function stepClaim(step: Step, from: Interval, to: Interval, change: Stated): Claim | null {
  const { figure } = change
  const difference = sign(change) === 1 ? subtract(to, from) : subtract(from, to)
  const [first, last] = [step.from.figure.quote, step.to.figure.quote]
  const roles = [
    ['from', step.from],
    ['to', step.to],
    ['change', change],
  ] as const
  const written = sign(change) === 1 ? `${last} − ${first}` : `${first} − ${last}`
  const isPoints = figure.unit === '百分点' || figure.unit === '个百分点'
  const isPercentLevel = step.to.figure.kind === 'percentage'
  if (
    isPoints
      ? isPercentLevel
      : !isPercentLevel &&
        figure.unit !== '%' &&
        figure.unit !== '倍' &&
        sameDimension(figure, step.to.figure)
  ) {
    const stated = isPoints ? change.span : spanIn(change, step.to.figure)
    if (stated === null) return null
    const unit = isPoints ? '百分点' : step.to.figure.unit
    return {
      check: 'growth',
      figures: roles,
      ground: `from ${first} to ${last}, and by how much`,
      statement: compareText(written, difference, unit, figure.quote),
      expected: difference,
      stated,
      unit,
      terms: ['the difference', 'the text'],
    }
  }
  if (isPercentLevel || change.span === null || !isPositive(from)) return null
  const quotient = divide(to, from)
  if (quotient === null) return null
  const grown = subtract(quotient, { low: ONE, high: ONE })
  const relative = sign(change) === 1 ? grown : mirror(grown)
  const isTimes = figure.unit === '倍'
  const isDoubling = figure.rule.startsWith('change/doubling')
  if (!isTimes && figure.unit !== '%') return null
  const expected = isTimes ? relative : scale(relative, HUNDRED)
  return {
    check: isTimes || isDoubling ? 'multiple' : 'growth',
    figures: roles,
    ground: `from ${first} to ${last}, and by how much`,
    statement: compareText(`(${written}) ÷ ${first}`, expected, figure.unit, figure.quote),
    expected,
    stated: change.span,
    unit: figure.unit,
    terms: ['the quotient', 'the text'],
  }
}

const compareText =
  (written: string, expected: Interval, unit: string | null, quote: string) =>
  (agrees: boolean): string => {
    const value = middle(expected)
    return agrees || value === null
      ? `${written} = ${quote}`
      : `${written} = ${valueText(value, unit, 4)}, not ${quote}`
  }

/** A × (1 + g)ⁿ held against B, told as the yearly growth that leads from one to the other. */
function yearlyClaim(
  row: Row,
  step: Step,
  from: Interval,
  to: Interval,
  change: Stated,
  words: string,
): Claim | null {
  const { figure, span } = change
  if (span === null) return null
  const roles = [
    ['from', step.from],
    ['to', step.to],
    ['change', change],
  ] as const
  const years = yearsOf(step, words, row)
  const [first, last] = [step.from.figure.quote, step.to.figure.quote]
  if (years.length === 0) return null
  const isPoints = figure.unit === '百分点' || figure.unit === '个百分点'
  if (isPoints !== (step.to.figure.kind === 'percentage')) return null
  const quotient = divide(to, from)
  const readings = years.flatMap((n) => {
    if (figure.unit === '%' && quotient !== null) return [{ n, expected: rateOf(quotient, n, sign(change)) }]
    const difference = sign(change) === 1 ? subtract(to, from) : subtract(from, to)
    if (figure.unit === '%' || figure.unit === '倍') return []
    return isPoints || sameDimension(figure, step.to.figure)
      ? [{ n, expected: scale(difference, ratio(1n, BigInt(n))) }]
      : []
  })
  const stated = isPoints || figure.unit === '%' ? span : spanIn(change, step.to.figure)
  const reading = readings.find(({ expected }) => stated !== null && meets(expected, stated)) ?? readings[0]
  if (reading === undefined) return null
  const { n, expected } = reading
  const value = middle(expected)
  return {
    check: 'growth',
    figures: roles,
    ground: `from ${first} to ${last} in ${n} years, and by how much a year`,
    statement: (agrees) =>
      agrees || value === null
        ? `${first} → ${last} in ${n} years = ${figure.quote} a year`
        : `${first} → ${last} in ${n} years = ${valueText(value, figure.unit, 3)} a year, not ${figure.quote}`,
    expected,
    stated,
    unit: figure.unit,
    terms: ['the growth', 'the text'],
  }
}

/** Steps of the yearly rate that is looked for: a ten-thousandth of a per cent. */
const GRAIN = 1_000_000n

/** The yearly growth in per cent that makes the quotient in n years; its ends moved outwards to the grain. */
function rateOf(quotient: Interval, n: number, direction: 1 | -1): Interval {
  const low = quotient.low === null ? null : rootOf(quotient.low, n, 'down')
  const high = quotient.high === null ? null : rootOf(quotient.high, n, 'up')
  const rate = scale(subtract({ low, high }, { low: ONE, high: ONE }), HUNDRED)
  return direction === 1 ? rate : mirror(rate)
}

/** The nth root of a number of human size, as a fraction of the grain at or under it, or at or above it. */
function rootOf(value: Rational, n: number, way: 'down' | 'up'): Rational {
  let [under, above] = [0n, GRAIN * 10_000n]
  while (above - under > 1n) {
    const between = (under + above) / 2n
    const order = compare(power(ratio(between, GRAIN), n), value)
    if (order === 0) return ratio(between, GRAIN)
    if (order < 0) under = between
    else above = between
  }
  return ratio(way === 'down' ? under : above, GRAIN)
}

/** L, by N more, by x % more: x is N of what L was before. */
function* afterLevel(row: Row, level: Stated): Generator<Claim> {
  const changes = [...changesAfter(row, level)].filter(
    ([change]) => change.figure.changeOf === level.figure.id,
  )
  for (const [k, [change, words]] of changes.entries()) {
    const [other, otherWords] = changes[k - 1] ?? []
    if (other === undefined || otherWords === undefined || isYearly(words) || isYearly(otherWords)) continue
    const [amount, rate] = other.figure.unit === '%' ? [change, other] : [other, change]
    if (
      rate.figure.unit !== '%' ||
      amount.figure.unit === '%' ||
      rate.figure.direction !== amount.figure.direction
    )
      continue
    if (!sameDimension(amount.figure, level.figure) || !isSameBasis(other, change, words)) continue
    const [whole, part] = [level.span, spanIn(amount, level.figure)]
    if (whole === null || part === null || rate.span === null) continue
    const before = sign(amount) === 1 ? subtract(whole, part) : add(whole, part)
    const quotient = divide(part, before)
    if (quotient === null) continue
    const expected = scale(quotient, HUNDRED)
    const was = `(${level.figure.quote} ${sign(amount) === 1 ? '−' : '+'} ${amount.figure.quote})`
    const isReal = isRealGrowth(words + otherWords, level.figure, level.gap)
    yield {
      check: 'growth',
      figures: [
        ['level', level],
        ['change', amount],
        ['change', rate],
      ],
      ground: 'a level with its change in amount and in per cent',
      statement: compareText(`${amount.figure.quote} ÷ ${was}`, expected, '%', rate.figure.quote),
      expected,
      stated: rate.span,
      unit: '%',
      terms: ['the quotient', 'the text'],
      ...(isReal && { isLoose: true, note: REAL_NOTE }),
    }
  }
}

/** The second says nothing of what it is against, or the same as the first. */
function isSameBasis(first: Stated, second: Stated, words: string): boolean {
  const says = ['比', '较', '环', '累计'].some((word) => words.includes(word))
  return !says || (first.figure.basis !== null && first.figure.basis === second.figure.basis)
}
