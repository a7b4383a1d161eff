/** A rank that two hold in one list: A居第一，B居第二，C居第二. A list is clauses of one shape, each of who and of which place. */
import type { Claim } from '../finding.ts'
import { isName } from '../keys.ts'
import { byLength, hasAny } from '../match.ts'
import { clauseBefore, type Row, type Stated } from '../row.ts'
import { MEASURE_ENDS, RANK_VERBS, TIED } from '../words.ts'

/** Of a longer list only the last places are kept. */
const LONGEST = 24
const VERBS = byLength(RANK_VERBS)

interface Place {
  readonly item: Stated
  readonly holder: string
  /** The verb's scope: 全国 in 居全国第二. */
  readonly scope: string
}

export function* checkRanks(row: Row): Generator<Claim> {
  let list: Place[] = []
  for (const item of row.stated) {
    if (item.figure.kind !== 'rank') {
      list = []
      continue
    }
    const place = placeOf(item)
    if (place === null || (list.length > 0 && !goesOn(list.at(-1) as Place, place))) list = []
    if (place === null) continue
    const same = list.find((each) => each.item.figure.decimal === place.item.figure.decimal)
    if (same !== undefined) yield claimOf(same, place)
    list.push(place)
    if (list.length > LONGEST) list.shift()
  }
}

function placeOf(item: Stated): Place | null {
  const { figure, gap } = item
  if (figure.modifier !== 'exact' || figure.decimal === null) return null
  const clause = clauseBefore(gap)
  for (let at = 1; at < clause.length; at++) {
    const verb = VERBS.find((each) => clause.startsWith(each, at))
    if (verb === undefined) continue
    const [holder, scope] = [clause.slice(0, at), clause.slice(at + verb.length)]
    if (holder.length > 20 || scope.length > 8 || hasAny(clause, TIED)) return null
    return { item, holder, scope }
  }
  return null
}

/** Only who it is may differ: the same scope, no clause between, and no other measure. */
function goesOn(last: Place, next: Place): boolean {
  const { gap } = next.item
  if (
    !'，；、'.includes(gap[0] ?? '。') ||
    gap.length !== next.holder.length + next.scope.length + 1 + verbLength(next)
  )
    return false
  if (last.scope !== next.scope || hasAny(gap, TIED)) return false
  const [a, b] = [last.holder, next.holder]
  const end = a.at(-1) as string
  if (MEASURE_ENDS.includes(end) || MEASURE_ENDS.includes(b.at(-1) as string)) {
    const [one, other] = [last.item.figure, next.item.figure]
    return (
      one.measure?.text === other.measure?.text &&
      one.subject !== null &&
      other.subject !== null &&
      a.includes(one.subject.text) &&
      b.includes(other.subject.text)
    )
  }
  // 女子组绍兴队 is in another list than 温州队.
  return (isName(a) && isName(b)) || (end === b.at(-1) && a.length === b.length)
}

const verbLength = ({ item, holder, scope }: Place): number =>
  clauseBefore(item.gap).length - holder.length - scope.length

function claimOf(first: Place, second: Place): Claim {
  return {
    check: 'rank',
    figures: [
      ['rank', first.item],
      ['rank', second.item],
    ],
    ground: 'a list of who holds which place',
    written: first.item.figure.quote,
    says: second.item.figure.quote,
    statement: () => `${first.holder} and ${second.holder} both hold place ${second.item.figure.decimal}`,
    expected: null,
    stated: null,
    unit: null,
    agrees: first.holder === second.holder,
  }
}
