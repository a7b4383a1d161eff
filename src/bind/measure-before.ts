/** What stands before a number: the phrase that it measures, with what leads to the number stepped over. */
import { Tag } from '../lexicon/dictionary.ts'
import { Role } from '../lexicon/roles.ts'
import { words } from '../lexicon/word-list.ts'
import type { NumberToken } from '../scan/token.ts'
import type { Change } from './change.ts'
import { Item, type Line } from './line.ts'
import { isIndicator, type Measure, make, NONE } from './measure-phrase.ts'
import { isDe, isHead, isJoint, leadsToNumber, phraseEnd, phraseStart } from './phrase.ts'

/** The phrase that ends before the number item `i`, with what leads to it stepped over. */
export function before(line: Line, i: number, token: NumberToken, change: Change | null): Measure {
  const floor = line.clauseStart(i)
  let behind = behindMeasure(line, floor, i, token, change)
  // 二氧化硫排放量的八成; 普通钢材的3.5倍 goes over 是 to 强度
  if (behind > floor && isDe(line, behind - 1)) {
    if (token.kind === 'multiple') {
      let link = behind - 1
      while (link > floor && !line.has(link, Role.link)) link--
      if (link > floor) behind = leads(line, floor, link)
    } else if (token.kind === 'percentage' || change !== null) behind--
  }
  if (behind <= floor) return NONE
  if (line.tag[behind - 1] === Item.number) return NONE
  const share = shareOf(line, floor, i, behind)
  if (share !== null) return share
  // 货币增长由13.2%跳升到16%: a word of change that ends the phrase itself
  const growing =
    behind - 1 > floor &&
    change === null &&
    line.has(behind - 1, Role.up | Role.down) &&
    isHead(line, behind - 2) &&
    line.tag[behind - 1] === Tag.verb
  let first = phraseStart(line, growing ? behind - 1 : behind, floor, false)
  const end = growing ? behind : withoutRate(line, first, behind)
  if (end < behind && end === first) return NONE
  // 增长放缓 and the like end with a word that qualifies; 直接, 实际 begin it
  while (first < end && line.tag[first] === Tag.adjective && line.has(first, Role.link)) first++
  if (first < end) {
    // an adjective or a lone distinguishing word names nothing
    const only = end - first === 1
    if (only && (line.tag[first] === Tag.adjective || line.tag[first] === Tag.affix)) return NONE
    if (!isIndicator(line, end)) {
      const initial = indicatorFirst(line, floor, first)
      if (initial !== null) return initial
    }
    return make(line, first, end, 'measure/before')
  }
  const initial = indicatorFirst(line, floor, behind)
  if (initial !== null) return initial
  const tag = line.tag[behind - 1]
  if (tag === Tag.verb || tag === Tag.verbalNoun) {
    if (EMPTY_VERBS.has(line.word(behind - 1))) return NONE
    return verbPhrase(line, floor, behind)
  }
  return NONE
}

/** Steps left over what leads from the measure to the number; the item behind the measure. */
export function behindMeasure(
  line: Line,
  floor: number,
  i: number,
  token: NumberToken,
  change: Change | null,
): number {
  let at = change !== null && change.verb < i && change.verb >= floor ? change.verb : i
  const compared = comparison(line, floor, i)
  if (compared >= floor && compared < at) {
    // 比上年增长: what is measured stands before 比, if anything does
    return leads(line, floor, compared)
  }
  if (isRanked(token)) {
    // 居全球港口第三: the words between the verb and the rank say among whom
    for (let k = i - 1; k >= floor && i - k < 10; k--) {
      if (line.has(k, Role.ranked)) {
        at = k
        break
      }
    }
    if (at === i) while (at > floor && (line.tag[at - 1] === Tag.place || line.has(at - 1, Role.group))) at--
  }
  return leads(line, floor, at)
}

const isRanked = (token: NumberToken): boolean => token.kind === 'rank'

/** Where a comparison begins in the clause before item `i` (比上年, 较“十三五”末), or -1. */
function comparison(line: Line, floor: number, i: number): number {
  for (let at = i - 1; at >= floor; at--) {
    if (
      at + 1 < i &&
      line.has(at, Role.compare) &&
      (line.tag[at] === Tag.preposition || line.tag[at] === Tag.verb || line.tag[at] === Tag.conjunction)
    ) {
      if (isJoint(line, at)) {
        // 与…相比 compares; 与 between two nouns joins them
        let compared = false
        for (let k = at + 1; k < i; k++)
          if (line.word(k).startsWith('相比') || line.word(k) === '同期') compared = true
        if (!compared) continue
      }
      return at
    }
  }
  return -1
}

/** Left over adverbs, linking verbs, 从…到, words of change and numbers that belong to them. */
function leads(line: Line, floor: number, from: number): number {
  let at = from
  while (at > floor) {
    const i = at - 1
    if (leadsToNumber(line, i)) {
      // 投资 and other names that are also links stay
      at = i
      continue
    }
    if (line.has(i, Role.from)) {
      at = i
      continue
    }
    if (line.tag[i] === Item.number) {
      // 从46.9%提高到48.2%: over the first number to what both measure
      const k = i - 1
      if (k >= floor && line.has(k, Role.from)) {
        at = k
        continue
      }
      break
    }
    // 调整为, 优化为: a verb that 为 or 到 completes
    if (
      at < from &&
      line.has(at, Role.to | Role.link) &&
      '为到至成'.includes(line.word(at)) &&
      line.tag[i] === Tag.verb &&
      !line.has(i, Role.saying)
    ) {
      at = i
      continue
    }
    if (
      line.has(i, Role.up | Role.down) &&
      at < from + 1 &&
      (line.tag[i] === Tag.verb || line.tag[i] === Tag.verbalNoun)
    ) {
      // 提高到, 增长至; the verb before the link
      if (at === from && !line.has(from, Role.to)) break
      at = i
      continue
    }
    break
  }
  return at
}

/** A rate of growth names its indicator: 固定资产投资增速 is 固定资产投资, 涨幅 by itself what was named before. */
function withoutRate(line: Line, first: number, last: number): number {
  let end = last
  while (end > first && line.has(end - 1, Role.rate)) end--
  while (end > first && isDe(line, end - 1)) end--
  return end
}

/** The phrase that the clause begins with, where it names an indicator: 农村公路总里程历经五年建设攀升至…. */
function indicatorFirst(line: Line, floor: number, limit: number): Measure | null {
  let at = floor
  while (
    at < limit &&
    (line.tag[at] === Item.period ||
      line.tag[at] === Item.clock ||
      line.tag[at] === Tag.adverb ||
      line.tag[at] === Tag.conjunction ||
      line.has(at, Role.among))
  )
    at++
  const end = phraseEnd(line, at, limit)
  if (end === at || end >= limit || !isIndicator(line, end)) return null
  const next = line.tag[end]
  const joined =
    next === Tag.verb ||
    next === Tag.adverb ||
    next === Tag.preposition ||
    next === Item.period ||
    line.has(end, Role.from | Role.link)
  return joined ? make(line, at, end, 'measure/before') : null
}

/** A verb phrase that names what was done so often: 提前转移避险197万余人次, 交付31.7万套. */
function verbPhrase(line: Line, floor: number, behind: number): Measure {
  let at = behind
  while (at > floor && behind - at < 6) {
    const tag = line.tag[at - 1]
    const verbal = tag === Tag.verb || tag === Tag.verbalNoun || tag === Tag.adjective || tag === Tag.noun
    if (!verbal || line.has(at - 1, Role.saying)) break
    at--
  }
  return make(line, at, behind, 'measure/verb before')
}

/** Verbs that only take or make what follows: no measure by themselves. */
const EMPTY_VERBS = new Set(
  words(`
  有 获 获得 得到 取得 达到 实现 完成 发现 造成 导致 包括 形成 设 设立 提供 需 需要 花 花费 用 来自 给
  送 拿下 砍下
`),
)

/**
 * 研发费用占营业收入的6.3%, 毕业生721万名，占71.4%, 占世界经济比重从11.4%: what takes the share, with the whole where 比重
 * names both. Null where no 占 stands before the number; a measure of nothing where the clause does not say whose share.
 */
function shareOf(line: Line, floor: number, i: number, behind: number): Measure | null {
  let at = i - 1
  while (
    at >= floor &&
    !(line.has(at, Role.share) && line.word(at).startsWith('占') && line.word(at) !== '占比')
  )
    at--
  if (at < floor) return null
  const end = leads(line, floor, at)
  const first = phraseStart(line, end, floor, false)
  const ratio =
    behind > at + 1 && ['比重', '比例', '份额', '比'].some((word) => line.word(behind - 1).endsWith(word))
  if (first < end) return make(line, first, ratio ? behind : end, 'measure/before')
  return ratio ? make(line, at, behind, 'measure/before') : NONE
}
