/** Percentages of one whole: they must not be above 100, and be 100 where the text says that they are all of it. */
import type { Claim } from '../finding.ts'
import { exactly, type Interval, isBelow, meets, sum } from '../interval.ts'
import { byLength, dropLeading, dropTrailing, hasAny, without } from '../match.ts'
import { add, HUNDRED, parseDecimal, type Rational, ratio, subtract, ten } from '../rational.ts'
import { clauseBefore, pointIn, type Row, type Stated } from '../row.ts'
import { GENERIC_PARTS, NOT_MEMBERS, PARTITIONS, THE_REST } from '../words.ts'

const GENERIC = byLength([...GENERIC_PARTS, '分别', '占比', '占', '比重'])
const REST = byLength(THE_REST)
const JOINTS = byLength(['、', '和', '及', '以及', '与', '，', '其中'])
const MOST = 24
const FULL: Interval = { low: HUNDRED, high: HUNDRED }

export function* checkWholes(row: Row): Generator<Claim> {
  for (const item of row.stated) {
    const structure = structureClaim(row, item)
    if (structure !== null) yield structure
  }
  let from = 0
  while (from < row.stated.length) {
    const list = listFrom(row, from)
    if (list.length > 1) yield* listClaims(list)
    from = list.length > 0 ? (list.at(-1) as Stated).at + 1 : from + 1
  }
}

/** 三次产业结构为4.5∶42.3∶53.2. */
function structureClaim(row: Row, item: Stated): Claim | null {
  const { figure } = item
  if (figure.kind !== 'ratio') return null
  const parts = figure.quote.split(/[∶:：]/)
  if (parts.length < 3 || parts.length > 6) return null
  const lead = row.stated
    .slice(Math.max(0, item.at - 2), item.at + 1)
    .map(({ gap }) => gap)
    .join('')
  if (
    !hasAny(lead, [
      '产业结构',
      '产业比例',
      '产业比重',
      '产业占比',
      '产业增加值比',
      '产结构',
      '产比例',
      '产业之比',
      '产业构成',
    ])
  )
    return null
  const spans = parts.map(writtenSpan)
  if (spans.some((span) => span === null)) return null
  const expected = sum(spans as Interval[])
  return {
    check: 'whole',
    figures: [['value', item]],
    ground: 'the sectors make up the whole',
    written: parts.map((part) => part.trim()).join(' + '),
    says: '100%',
    value: sum(parts.map((part) => exactly(parseDecimal(part.trim()) ?? HUNDRED))),
    expected,
    stated: FULL,
    unit: '%',
    terms: ['the sum', 'the whole'],
  }
}

function writtenSpan(text: string): Interval | null {
  const trimmed = text.trim()
  const value = parseDecimal(trimmed)
  if (value === null) return null
  const point = trimmed.indexOf('.')
  const half: Rational = ratio(
    ten(point < 0 ? 0 : point + 1 - trimmed.length).n,
    ten(point < 0 ? 0 : point + 1 - trimmed.length).d * 2n,
  )
  return { low: subtract(value, half), high: add(value, half) }
}

/** Shares that stand side by side, each with 占 in its clause, or one after the other behind 分别占. */
function listFrom(row: Row, from: number): Stated[] {
  const list: Stated[] = []
  for (let at = from; at < row.stated.length && list.length < MOST; at++) {
    const item = row.stated[at] as Stated
    if (item.figure.kind !== 'percentage' || item.figure.unit !== '%' || item.span === null) break
    const clause = clauseBefore(item.gap)
    const isShare = clause.endsWith('占') || clause.endsWith('占比') || clause.endsWith('占比为')
    const isRest = REST.some((word) => clause.startsWith(word))
    const isListed = list.length > 0 && dropTrailing(item.gap, JOINTS) === ''
    if (list.length === 0 ? !isShare : !(isShare || isRest || isListed)) break
    if (list.length > 0 && (item.gap.includes('；') || item.gap.includes('其中') || item.gap.length > 24))
      break
    list.push(item)
    if (isRest) break
  }
  return list
}

function* listClaims(list: readonly Stated[]): Generator<Claim> {
  const last = list.at(-1) as Stated
  const rest = REST.find((word) => clauseBefore(last.gap).startsWith(word))
  if (rest !== undefined) {
    yield sumClaim(list, `“占” and “${rest}”`, true)
    return
  }
  const grounded = respectively(list) ?? bySplit(list)
  if (grounded !== null) yield sumClaim(grounded.list, grounded.ground, grounded.isWhole)
}

/** 选择A、B和C的市民分别占x、y和z: one head for all, and one choice each. */
function respectively(
  list: readonly Stated[],
): { list: readonly Stated[]; ground: string; isWhole: boolean } | null {
  const [first, ...others] = list
  const clause = first?.gap ?? ''
  if (!clause.endsWith('分别占') || !others.every(({ gap }) => dropTrailing(gap, JOINTS) === '')) return null
  const named = clause.slice(0, -3)
  const isChoice = ['选择', '来自', '毕业于', '从事', '属于', '乘坐'].some((word) => named.includes(word))
  return isChoice && named.includes('的') && !named.includes('多选')
    ? { list, ground: '“分别占”: each is counted under one of them', isWhole: false }
    : null
}

/** Each share's name is a member of one partition, and all beside of it is the same. */
function bySplit(
  list: readonly Stated[],
): { list: readonly Stated[]; ground: string; isWhole: boolean } | null {
  for (const { members, complete } of PARTITIONS) {
    const found = new Map<number, Stated>()
    const rests = new Set<string>()
    for (const item of list) {
      const label = without(dropLeading(clauseBefore(item.gap), JOINTS), NOT_MEMBERS)
      const index = members.findIndex((names) => names.some((name) => label.includes(name)))
      const name = members[index]?.find((each) => label.includes(each))
      if (name === undefined || found.has(index)) continue
      found.set(index, item)
      rests.add(without(label.replace(name, ''), GENERIC))
    }
    if (found.size !== list.length || rests.size !== 1) continue
    const names = [...found.keys()].map((index) => members[index]?.[0]).join(', ')
    const isWhole = complete && found.size === members.length
    return { list, ground: isWhole ? `${names} make up the whole` : `${names} shut each other out`, isWhole }
  }
  return null
}

function sumClaim(list: readonly Stated[], ground: string, isWhole: boolean): Claim {
  const expected = sum(list.map(({ span }) => span as Interval))
  const written = list.map(({ figure }) => figure.quote).join(' + ')
  const agrees = isWhole ? meets(expected, FULL) : !isBelow(FULL, expected)
  return {
    check: 'whole',
    figures: list.map((item) => ['share', item] as const),
    ground,
    written,
    says: isWhole ? '100%' : 'at most 100%',
    ...(!isWhole && agrees && { statement: () => `${written} ≤ 100%` }),
    value: sum(list.map((item) => pointIn(item, item.figure) ?? expected)),
    expected,
    stated: isWhole ? FULL : { low: null, high: HUNDRED },
    unit: '%',
    terms: ['the sum', 'the whole'],
    agrees,
  }
}
