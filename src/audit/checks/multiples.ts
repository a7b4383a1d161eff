/** Stated multiples: B，是去年同期A的3倍, or 是2017年的2.3倍 where the text also has the level of 2017. */
import type { Claim } from '../finding.ts'
import { divide } from '../interval.ts'
import { hasAny } from '../match.ts'
import { pointIn, type Row, type Stated, sameDimension, spanIn, withoutBlanks } from '../row.ts'

/** The base is looked for among so many figures. */
const REACH = 12
const IS = ['是', '为', '相当于', '达']

export function* checkMultiples(row: Row, before: Row | null): Generator<Claim> {
  for (const item of row.stated) {
    if (item.figure.kind !== 'multiple' || item.span === null) continue
    const pair = besideIt(row, item) ?? byPeriod(row, before, item)
    if (pair === null) continue
    const [level, base] = pair
    const own = spanIn(level, base.figure)
    if (own === null || base.span === null) continue
    const expected = divide(own, base.span)
    if (expected === null) continue
    yield {
      check: 'multiple',
      figures: [
        ['level', level],
        ['base', base],
        ['multiple', item],
      ],
      ground: '“是…的…倍”',
      written: `${level.figure.quote} ÷ ${base.figure.quote}`,
      says: item.figure.quote,
      expected,
      value: divide(pointIn(level, base.figure) ?? own, pointIn(base, base.figure) ?? base.span),
      stated: item.span,
      unit: '倍',
      terms: ['the quotient', 'the text'],
    }
  }
}

/** B，是…A的x倍: both levels stand directly before the multiple. */
function besideIt(row: Row, item: Stated): readonly [Stated, Stated] | null {
  const [base, level] = [row.stated[item.at - 1], row.stated[item.at - 2]]
  if (base === undefined || level === undefined || !isAmount(base) || !isAmount(level)) return null
  if (!sameDimension(base.figure, level.figure) || !['的', '的近', '的约', '的逾'].includes(item.gap))
    return null
  const words = row.between(level, base)
  if (words === null || words.length > 16 || !words.startsWith('，')) return null
  return IS.some((word) => words.slice(1).startsWith(word)) ? [level, base] : null
}

/** B，是2017年的x倍, with a level of the same measure for 2017 in this sentence or the one before. */
function byPeriod(row: Row, before: Row | null, item: Stated): readonly [Stated, Stated] | null {
  const level = row.stated[item.at - 1]
  if (level === undefined || !isAmount(level) || item.figure.measure === null) return null
  // The multiple itself is of the level's time; that of its base stands between them.
  const is = IS.find((word) => item.gap.startsWith(`，${word}`))
  if (is === undefined || !item.gap.endsWith('的')) return null
  const words = item.gap.slice(1 + is.length, -1)
  if (words === '' || hasAny(words, ['年均'])) return null
  const found = [...(before?.stated.slice(-REACH) ?? []), ...row.around(item, REACH)].filter(
    ({ figure, span }) =>
      figure !== level.figure &&
      figure.kind === 'quantity' &&
      span !== null &&
      figure.measure !== null &&
      level.figure.measure?.text === figure.measure.text &&
      figure.period !== null &&
      withoutBlanks(figure.period.text) === words &&
      sameDimension(figure, level.figure),
  )
  return found.length === 1 ? [level, found[0] as Stated] : null
}

const isAmount = ({ figure, span }: Stated): boolean => figure.kind === 'quantity' && span !== null
