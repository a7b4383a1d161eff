/**
 * Parts and their total. Held against each other only where the text says that the parts are all of it (合计, 组成,
 * 其余), or where they are by what they mean (男 and 女, 出口 and 进口, 甲在乙 and 乙在甲). 其中 alone says neither that
 * nothing is left out nor that nothing is in two parts; such a sum is given where it comes out, and never held against.
 */
import type { Claim } from '../finding.ts'
import { type Interval, isBelow, meets, sum } from '../interval.ts'
import { byLength, dropLeading, dropTrailing, hasAny, isMirrored, without } from '../match.ts'
import { clauseBefore, pointIn, type Row, type Stated, sameDimension, spanIn } from '../row.ts'
import {
  GENERIC_PARTS,
  INTENSIVE,
  NOT_MEMBERS,
  PARTITIONS,
  THE_REST,
  TOGETHER,
  TOGETHER_FILLERS,
} from '../words.ts'

/** A list longer than this is a table; between its parts other figures may stand. */
const MOST_PARTS = 24
const REACH = 60

const GENERIC = byLength(GENERIC_PARTS)
const FILLERS = byLength(TOGETHER_FILLERS)
const REST = byLength(THE_REST)
const JOINTS = byLength(['、', '和', '及', '以及', '与', '，'])

interface Group {
  readonly total: Stated
  readonly parts: readonly Stated[]
  readonly ground: string
  /** All of the whole, none of it twice: then the sum must be the total. */
  readonly isWhole: boolean
  /** None of it twice: then the sum must not be above the total. */
  readonly isDisjoint: boolean
}

export function* checkParts(row: Row, before: Row | null): Generator<Claim> {
  const { stated } = row
  for (const item of stated) {
    if (item.figure.kind !== 'quantity' || item.span === null) continue
    if (hasAny(clauseBefore(item.gap), TOGETHER)) yield* claims(together(row, item))
    if (item.gap.includes('其中')) yield* among(row, item, before)
    else yield* claims(apart(row, item) ?? listed(row, item))
    if (clauseBefore(item.gap).includes('由')) yield* claims(madeOf(row, item))
  }
}

function* claims(group: Group | null): Generator<Claim> {
  if (group === null) return
  const { total, parts, ground, isWhole, isDisjoint } = group
  const spans = parts.map((part) => spanIn(part, total.figure))
  if (total.span === null || spans.some((span) => span === null) || isMean(group, spans as Interval[])) return
  const expected = sum(spans as Interval[])
  const unit = total.figure.unit
  const isMet = meets(expected, total.span)
  const isTooMuch = isBelow(total.span, expected)
  if (!isMet && !isWhole && !(isDisjoint && isTooMuch)) return
  yield {
    check: 'parts',
    figures: [['total', total], ...parts.map((part) => ['part', part] as const)],
    ground,
    written: parts.map(({ figure }) => figure.quote).join(' + '),
    says: total.figure.quote,
    value: sum(parts.map((part) => pointIn(part, total.figure) ?? expected)),
    expected: isWhole || isMet ? expected : { low: expected.low, high: null },
    stated: total.span,
    unit,
    terms: ['the sum', 'the total'],
  }
}

/** Whether the total is a mean of the parts and not their sum: by its words, or as it lies between them. */
function isMean({ total, parts }: Group, spans: readonly Interval[]): boolean {
  const words = clauseBefore(total.gap) + (total.figure.measure?.text ?? '')
  if (hasAny(words, INTENSIVE) || parts.some(({ gap }) => hasAny(clauseBefore(gap), INTENSIVE))) return true
  if (hasAny(words, ['总', '共', '合计']) || total.span === null) return false
  const { span } = total
  return spans.some((part) => isBelow(part, span)) && spans.some((part) => isBelow(span, part))
}

const isAmount = (item: Stated, like: Stated): boolean =>
  item.figure.kind === 'quantity' && item.span !== null && sameDimension(item.figure, like.figure)

/** The amounts of the same unit before `end`, nearest last, up to the beginning of the row or of a whole's parts. */
function amountsBefore(row: Row, end: Stated): Stated[] {
  const found: Stated[] = []
  for (let at = end.at - 1; at >= Math.max(0, end.at - REACH) && found.length < MOST_PARTS; at--) {
    const item = row.stated[at] as Stated
    if (isAmount(item, end)) {
      if (hasAny(clauseBefore(item.gap), TOGETHER)) break
      found.unshift(item)
    }
    if (item.gap.includes('；')) break
  }
  return found
}

const PREFIXES = [
  '',
  '两项',
  '三项',
  '四项',
  '五项',
  '两者',
  '三者',
  '两地',
  '三地',
  '以上',
  '总投资',
  '总数',
  '人数',
]
const COUNTS: Readonly<Record<string, number>> = { 两: 2, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6 }

/** A、B、C，合计T. */
function together(row: Row, total: Stated): Group | null {
  const clause = clauseBefore(total.gap)
  const cue = TOGETHER.find((word) => clause.includes(word)) as string
  // 教师合计260人 is a total of 教师, whatever was counted before.
  if (!PREFIXES.includes(clause.slice(0, clause.indexOf(cue)))) return null
  const behind = without(clause.slice(clause.indexOf(cue) + cue.length), FILLERS)
  const amounts = amountsBefore(row, total)
  if (amounts.length < 2) return null
  if (behind !== '' && !amounts.some(({ gap }) => gap.includes(behind))) return null
  const counted =
    COUNTS[clause[clause.indexOf(cue) - 2] ?? ''] ?? COUNTS[clause[clause.indexOf(cue) - 1] ?? '']
  const ground = `“${cue}” after them`
  if (counted !== undefined) {
    const parts = amounts.slice(-counted)
    return parts.length === counted ? { total, parts, ground, isWhole: true, isDisjoint: true } : null
  }
  for (let from = 0; from <= amounts.length - 2; from++) {
    const parts = amounts.slice(from)
    const spans = parts.map((part) => spanIn(part, total.figure)) as Interval[]
    if (total.span !== null && meets(sum(spans), total.span))
      return { total, parts, ground, isWhole: true, isDisjoint: true }
  }
  const isPlain = amounts.every(
    (part, k) => k === 0 || (isListed(row, amounts[k - 1] as Stated, part) && !part.gap.includes('其中')),
  )
  return isPlain && amounts[0]?.gap.includes('其中') !== true
    ? { total, parts: amounts, ground, isWhole: true, isDisjoint: true }
    : null
}

/** Whether two amounts stand side by side in a list: only a name, or a change of the first, between them. */
function isListed(row: Row, from: Stated, to: Stated): boolean {
  const words = row.between(from, to)
  if (words === null || words.length > 24 || words.includes('；') || words.includes('。')) return false
  for (let at = from.at + 1; at < to.at; at++)
    if (row.stated[at]?.figure.changeOf !== from.figure.id) return false
  return !hasAny(words, [
    '其中',
    '总',
    '计划',
    '上年',
    '去年',
    '同期',
    '均',
    '比',
    '占',
    '从',
    '由',
    '到',
    '至',
  ])
}

/** 总T，其中A x，B y: the parts behind 其中, and what grounds a sum of them. */
function* among(row: Row, first: Stated, before: Row | null): Generator<Claim> {
  const total = wholeOf(row, first, before)
  if (total === null) return
  const parts: Stated[] = [first]
  const end = Math.min(row.stated.length, first.at + REACH)
  for (let at = first.at + 1; at < end && parts.length < MOST_PARTS; at++) {
    const item = row.stated[at] as Stated
    if (item.gap.includes('其中') || item.gap.includes('总') || hasAny(item.gap, TOGETHER)) break
    if (isAmount(item, first)) parts.push(item)
  }
  const [second] = parts.slice(1)
  const last = parts.at(-1) as Stated
  if (parts.length > 1 && startsRest(last)) {
    yield* claims({ total, parts, ground: `“其中” and “${restWord(last)}”`, isWhole: true, isDisjoint: true })
    return
  }
  if (parts.length === 2 && second !== undefined && isMirrored(labelOf(first), labelOf(second))) {
    const ground = `“其中”; ${labelOf(first)} and ${labelOf(second)} are the two directions of one thing`
    yield* claims({ total, parts, ground, isWhole: true, isDisjoint: true })
    return
  }
  const split = splitOf(parts, total)
  if (split !== null) {
    yield* claims({ ...split, total, ground: `“其中”; ${split.ground}` })
    return
  }
  if (parts.length > 1) {
    const ground = '“其中”; the parts come to the whole'
    yield* claims({ total, parts, ground, isWhole: false, isDisjoint: false })
  }
}

const restWord = (item: Stated): string =>
  THE_REST.find((word) => clauseBefore(item.gap).startsWith(word)) ?? '其余'
const startsRest = (item: Stated): boolean => REST.some((word) => clauseBefore(item.gap).startsWith(word))

/** The whole that 其中 speaks of: the nearest amount of the unit before, or the only one of the sentence before. */
function wholeOf(row: Row, first: Stated, before: Row | null): Stated | null {
  for (let at = first.at - 1; at >= 0 && first.at - at <= 8; at--) {
    const item = row.stated[at] as Stated
    if (isAmount(item, first)) return item
  }
  if (before === null || first.at > 0 || !first.gap.startsWith('其中')) return null
  const amounts = before.stated.filter((item) => isAmount(item, first))
  return amounts.length === 1 ? (amounts[0] as Stated) : null
}

/** What a part is called: the words of its clause, without 其中 and what joins it to the part before. */
function labelOf({ gap }: Stated): string {
  const clause = clauseBefore(gap)
  const among = clause.lastIndexOf('其中')
  const label = dropLeading(among < 0 ? clause : clause.slice(among + 2), JOINTS)
  // 代表团获得金牌: who has it is said with the first part only.
  const ends = LEADS.map((word) => label.lastIndexOf(word) + word.length).filter(
    (end, k) => end >= (LEADS[k] as string).length,
  )
  return label.slice(Math.max(0, ...ends))
}
const LEADS = ['获得', '夺得', '共有', '拥有', '包括', '实现', '完成']

/** The parts that are members of one partition, all beside of it being called the same. */
function splitOf(parts: readonly Stated[], total: Stated): Omit<Group, 'total'> | null {
  for (const { members, complete } of PARTITIONS) {
    const found = new Map<number, Stated>()
    const rests = new Set<string>()
    let isClear = true
    for (const part of parts) {
      const label = without(labelOf(part), NOT_MEMBERS)
      const inLabel = members.flatMap((names, index) => {
        const name = names.find((each) => label.includes(each))
        return name === undefined ? [] : [[index, name] as const]
      })
      if (inLabel.length === 0) continue
      const [index, name] = inLabel[0] as readonly [number, string]
      if (inLabel.length > 1 || found.has(index)) isClear = false
      found.set(index, part)
      rests.add(without(label.replace(name, ''), GENERIC))
    }
    if (!isClear || found.size < 2 || rests.size !== 1) continue
    const [rest = ''] = rests
    if (rest !== '' && !(clauseBefore(total.gap) + total.after).includes(rest)) continue
    const isWhole = complete && found.size === members.length
    if (!isWhole && complete) continue
    const names = [...found.keys()].map((index) => members[index]?.[0]).join(', ')
    const ground = isWhole ? `${names} make up the whole` : `${names} shut each other out`
    return { parts: [...found.values()].sort((a, b) => a.at - b.at), ground, isWhole, isDisjoint: true }
  }
  return null
}

/** Parts that are members of one partition, without 其中: 金牌x枚、银牌y枚、铜牌z枚，奖牌总数T枚; 四个季度分别x、y、z、w，全年T. */
function apart(row: Row, total: Stated): Group | null {
  const clause = clauseBefore(total.gap)
  if (!hasAny(clause, ['总', '共', '全年'])) return null
  const amounts = amountsBefore(row, total)
  if (amounts.length < 2) return null
  if (clause.includes('全年')) {
    const quarters = amounts.slice(-4)
    const [first] = quarters
    const counter = row.stated[(first?.at ?? 0) - 1]
    const isQuarters =
      quarters.length === 4 &&
      counter?.figure.unit === '季度' &&
      counter.figure.decimal === '4' &&
      first?.gap.includes('分别') === true &&
      quarters.slice(1).every(({ gap }) => dropTrailing(gap, JOINTS) === '')
    if (isQuarters) {
      const ground = 'the four quarters make up the year'
      return { total, parts: quarters, ground, isWhole: true, isDisjoint: true }
    }
  }
  if (!hasAny(clause, ['总', '共'])) return null
  const split = splitOf(amounts, total)
  return split?.isWhole === true ? { ...split, total } : null
}

/** T，男婴x，女婴y: a complete partition right behind its total. */
function listed(row: Row, first: Stated): Group | null {
  let at = first.at - 1
  while (at >= first.at - 4 && row.stated[at]?.figure.kind === 'change') at--
  const total = row.stated[at]
  if (total === undefined || !isAmount(total, first) || !'，：'.includes(first.gap[0] ?? '。')) return null
  const parts = row.stated.slice(first.at, first.at + MOST_PARTS).filter((item) => isAmount(item, first))
  const split = splitOf(parts, total)
  return split?.isWhole === true && split.parts[0] === first ? { ...split, total } : null
}

/** T，由A x、B y和C z组成. */
function madeOf(row: Row, first: Stated): Group | null {
  const parts: Stated[] = []
  for (let at = first.at; at < row.stated.length && parts.length < MOST_PARTS; at++) {
    const item = row.stated[at] as Stated
    if (!isAmount(item, first)) break
    if (item.gap.includes('等')) return null
    parts.push(item)
    const next = row.stated[at + 1]
    const behind = (item.after + (next === undefined ? '' : next.figure.quote + next.after)).slice(0, 12)
    const verb = ['组成', '构成'].find((word) => behind.includes(word))
    if (verb === undefined || behind.slice(0, behind.indexOf(verb)).includes('等')) continue
    if (item.after === '' || item.after.indexOf(verb) >= 0 || clauseBefore(item.after) === item.after) {
      const total = totalBeside(row, first, item)
      return total === null || parts.length < 2
        ? null
        : { total, parts, ground: `“由…${verb}”`, isWhole: true, isDisjoint: true }
    }
  }
  return null
}

/** The total before 由, or behind 组成 with 总 or 共. */
function totalBeside(row: Row, first: Stated, last: Stated): Stated | null {
  const earlier = row.stated[first.at - 1]
  if (earlier !== undefined && isAmount(earlier, first)) return earlier
  for (let at = last.at + 1; at < row.stated.length && at <= last.at + 2; at++) {
    const item = row.stated[at] as Stated
    if (isAmount(item, first) && hasAny(clauseBefore(item.gap), ['总', '共'])) return item
  }
  return null
}
