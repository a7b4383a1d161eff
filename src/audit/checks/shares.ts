/** Shares and their base: 其中 P, 占 s%. The base is the whole just spoken of, or the one that 占…的 names. */
import type { Claim } from '../finding.ts'
import { divide, exactly, type Interval, meets, scale } from '../interval.ts'
import { byLength, dropLeading, dropTrailing, hasAny, without } from '../match.ts'
import { HUNDRED, parseDecimal } from '../rational.ts'
import { clauseBefore, pointIn, type Row, type Stated, sameDimension, spanIn, withoutBlanks } from '../row.ts'
import { GENERIC_BASES, SHARE_TAILS } from '../words.ts'

const TAILS = byLength(SHARE_TAILS)
const BASES = byLength(GENERIC_BASES)
/** What does not tell one base from another: 占总投资的65% of 工程总投资. */
const PLAIN = byLength([
  '总',
  '全部',
  '全市',
  '全省',
  '全县',
  '全区',
  '年度',
  '该',
  '其',
  '数',
  '额',
  '量',
  '人数',
])
const BEFORE_SHARE = byLength(['，', '约', '已', '仅', '分别', '共', '也', '刚好', '正好'])
/** A base further away than so many figures is another one's. */
const REACH = 8

export function* checkShares(row: Row, before: Row | null): Generator<Claim> {
  for (const item of row.stated) {
    const { figure, span } = item
    if (figure.kind !== 'percentage' || span === null || figure.unit !== '%') continue
    const both = row.stated[item.at - 1]
    if (both?.figure.kind === 'ratio') {
      const claim = ratioClaim(row, both, item)
      if (claim !== null) yield claim
      continue
    }
    const part = partOf(row, item)
    if (part === null) continue
    const base = baseWords(row, part, item)
    if (base === null) continue
    const claim = claimOf(row, before, part, item, base)
    if (claim !== null) yield claim
  }
}

/** 860户农户中，有301户经营民宿，占35%: a part and its whole said as one ratio. */
function ratioClaim(row: Row, both: Stated, item: Stated): Claim | null {
  const { value, valueMax, quote } = both.figure
  const base = baseWords(row, both, item)
  if (base === null || (base !== '' && without(base, BASES) !== '') || item.span === null) return null
  const [part, whole] = [parseDecimal(String(value)), parseDecimal(String(valueMax))]
  if (part === null || whole === null || !quote.includes('中')) return null
  const quotient = divide(exactly(part), exactly(whole))
  if (quotient === null) return null
  const expected = scale(quotient, HUNDRED)
  return {
    check: 'share',
    figures: [
      ['part', both],
      ['share', item],
    ],
    ground: '“中” and “占”',
    written: `${value} ÷ ${valueMax}`,
    says: item.figure.quote,
    expected,
    value: expected,
    stated: item.span,
    unit: '%',
    terms: ['the quotient', 'the share'],
  }
}

/** The amount that the share is of: the one just before it, with nothing between but its own changes. */
function partOf(row: Row, item: Stated): Stated | null {
  for (let at = item.at - 1; at >= 0; at--) {
    const candidate = row.stated[at] as Stated
    if (candidate.figure.kind === 'quantity') return candidate.span === null ? null : candidate
    if (candidate.figure.kind !== 'change') return null
  }
  return null
}

/** The words that name the base, '' for the whole just spoken of; null where the percentage is no share of a base. */
function baseWords(row: Row, part: Stated, item: Stated): string | null {
  const gap = item.at - part.at === 1 ? row.between(part, item) : item.gap
  if (gap === null) return null
  // 有1656名市民表示愿意，占69%: what they do may stand between, as long as it is one clause.
  const comma = gap.indexOf('，')
  if (comma < 0 || comma > 20 || hasAny(gap.slice(0, comma), ['。', '；', '、', '其中', '占'])) return null
  const words = dropLeading(gap.slice(comma), BEFORE_SHARE)
  if (words.startsWith('占')) return dropTrailing(dropLeading(words.slice(1), ['比', '到']), TAILS)
  // 完成年度计划的70%, 为年度计划的70%
  const verb = ['完成', '达到', '相当于', '为', '达', '是'].find((word) => words.startsWith(word))
  if (verb !== undefined && words.endsWith('的') && words.length > verb.length + 2)
    return dropTrailing(words.slice(verb.length), TAILS)
  return null
}

function claimOf(row: Row, before: Row | null, part: Stated, item: Stated, base: string): Claim | null {
  const isGeneric = base === '' || without(base, BASES) === ''
  // 占100% of a whole that is only spoken of: all of those that are meant, which are not named.
  if (isGeneric && item.figure.value === 100) return null
  const nearby = [...(before?.stated.slice(-REACH) ?? []), ...row.around(part, REACH)].filter(
    (each) =>
      each !== part &&
      each.figure.kind === 'quantity' &&
      each.span !== null &&
      sameDimension(each.figure, part.figure),
  )
  const named = isGeneric ? [] : nearby.filter((each) => isNamed(each, base))
  const wholes = isGeneric ? nearby.filter((each) => isWholeOf(row, each, part)) : named
  const [whole] = wholes
  if (whole === undefined || wholes.length > 1) return null
  const claim = shareClaim(part, item, whole, isGeneric ? wholeGround(row, whole, part) : `占 ${base}`)
  if (claim === null || claim.agrees !== false) return claim
  // Where another amount beside it would make the share come out, that may be the base.
  const others = nearby.some((each) => each !== whole && shareClaim(part, item, each, '')?.agrees === true)
  return others ? null : claim
}

function isNamed(candidate: Stated, base: string): boolean {
  const core = without(base, PLAIN)
  const clause = clauseBefore(candidate.gap)
  const measure = withoutBlanks(candidate.figure.measure?.text ?? '')
  // A base in a few plain words must be there as it is: 总投资.
  if (core.length < 2) return clause.includes(base) || measure.includes(base)
  return clause.includes(core) || measure.includes(core)
}

/** Whether the text says that `part` is taken from `whole`: 其中, or 在W中. */
function isWholeOf(row: Row, whole: Stated, part: Stated): boolean {
  if (part.figure.partOf !== null) return part.figure.partOf === whole.figure.id
  if (!row.holds(whole) || whole.at > part.at) return false
  const words = row.between(whole, part)
  return words !== null && words.length <= 30 && withinCue(words)
}

function withinCue(words: string): boolean {
  const end = words.indexOf('中，')
  return end >= 0 && !hasAny(words.slice(0, end), ['，', '；', '、'])
}

const wholeGround = (row: Row, whole: Stated, part: Stated): string =>
  row.between(whole, part)?.includes('其中') === true ? '“其中” and “占”' : '“中” and “占”'

function shareClaim(
  part: Stated,
  item: Stated,
  whole: Stated,
  ground: string,
): (Claim & { agrees: boolean }) | null {
  const own = spanIn(part, whole.figure)
  const { span } = item
  if (own === null || whole.span === null || span === null) return null
  const perCent = (a: Interval, b: Interval): Interval | null => {
    const quotient = divide(a, b)
    return quotient === null ? null : scale(quotient, HUNDRED)
  }
  const expected = perCent(own, whole.span)
  if (expected === null) return null
  return {
    check: 'share',
    figures: [
      ['part', part],
      ['base', whole],
      ['share', item],
    ],
    ground,
    written: `${part.figure.quote} ÷ ${whole.figure.quote}`,
    says: item.figure.quote,
    expected,
    value: perCent(pointIn(part, whole.figure) ?? own, pointIn(whole, whole.figure) ?? whole.span),
    stated: span,
    unit: '%',
    terms: ['the quotient', 'the share'],
    agrees: meets(expected, span),
  }
}
