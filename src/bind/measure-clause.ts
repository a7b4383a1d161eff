/** What a number measures where no phrase ends right before it: 占 and what takes the share, brackets, rates of growth, a clause with 的. */
import { Tag } from '../lexicon/dictionary.ts'
import { Role } from '../lexicon/roles.ts'
import { Item, type Line } from './line.ts'
import { leads } from './measure-lead.ts'
import { isIndicator, type Measure, make, NONE } from './measure-phrase.ts'
import { isClose, isDe, isJoint, isOpen, phraseEnd, phraseStart } from './phrase.ts'

/** The words of a clause that a verb and 的 end, with no thing named behind: 能够维持通车的. */
export function thoseWho(line: Line, floor: number, de: number): Measure {
  const tag = line.tag[de - 1]
  if (tag !== Tag.verb && tag !== Tag.verbalNoun) return NONE
  let first = floor
  while (
    first < de &&
    (line.has(first, Role.among) || line.tag[first] === Item.period || isJoint(line, first))
  )
    first++
  return de - first < LONGEST_CLAUSE ? make(line, first, de, 'measure/those-who') : NONE
}
const LONGEST_CLAUSE = 8

/** 防治院（所、站）17个, 总投资（不含征地费）约52亿元: the phrase before what stands in brackets, or nothing. */
export function beforeBrackets(line: Line, floor: number): Measure {
  const close = floor - 1
  if (close < 1 || !isClose(line, close)) return NONE
  let open = close - 1
  while (open > 0 && close - open < LONGEST_BRACKET && !isOpen(line, open)) {
    if (line.tag[open] === Item.number) return NONE
    open--
  }
  if (open < 1 || !isOpen(line, open)) return NONE
  const first = phraseStart(line, open, line.clauseStart(open - 1), false)
  return first < open ? make(line, first, open, 'measure/before') : NONE
}

const LONGEST_BRACKET = 16

/** A rate of growth names its indicator: 固定资产投资增速 is 固定资产投资, 涨幅 by itself what was named before. */
export function withoutRate(line: Line, first: number, last: number): number {
  let end = last
  while (end > first && line.has(end - 1, Role.rate)) end--
  while (end > first && isDe(line, end - 1)) end--
  return end
}

/** 蔬菜批发价环比涨幅: what a rate of growth is of, before the word that says against when. */
export function beforeRate(line: Line, rate: number, floor: number): Measure {
  let at = rate
  while (at > floor && line.has(at - 1, Role.yoy | Role.mom)) at--
  const first = at === rate ? at : phraseStart(line, at, floor, false)
  return first < at ? make(line, first, at, 'measure/before') : NONE
}

/** The phrase that the clause begins with, where it names an indicator: 农村公路总里程历经五年建设攀升至…. */
export function indicatorFirst(line: Line, floor: number, limit: number): Measure | null {
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
  // 增幅在30%以上的机场有5个: the rate has a number of its own
  if (line.has(end - 1, Role.rate))
    for (let k = end; k < limit; k++) if (line.tag[k] === Item.number) return null
  const next = line.tag[end]
  const joined =
    next === Tag.verb ||
    next === Tag.adverb ||
    next === Tag.preposition ||
    next === Item.period ||
    line.has(end, Role.from | Role.link)
  return joined ? make(line, at, end, 'measure/before') : null
}

/**
 * 研发费用占营业收入的6.3%, 毕业生721万名，占71.4%, 占世界经济比重从11.4%: what takes the share, with the whole where 比重
 * names both. Null where no 占 stands before the number; a measure of nothing where the clause does not say whose share.
 */
export function shareOf(line: Line, floor: number, i: number, behind: number): Measure | null {
  let at = i - 1
  // 所占的席位: the seats, and no share
  while (at >= floor && !(line.has(at, Role.share) && line.tag[at] === Tag.verb && !isDe(line, at + 1))) at--
  if (at < floor) {
    // 驾驶人达1.03亿人，占比20.6%: of what was counted before
    const bare = line.word(floor) === '占比' && floor === i - 1 && floor > 0
    return bare ? NONE : null
  }
  const end = leads(line, floor, at)
  let first = phraseStart(line, end, floor, false)
  // 选择自驾出游的占58%: those who do it
  if (isDe(line, end - 1) && end - 1 > floor) {
    first = floor
    while (first < end && (line.has(first, Role.among) || line.tag[first] === Item.period)) first++
    return make(line, first, end, 'measure/before')
  }
  const ratio =
    behind > at + 1 && ['比重', '比例', '份额', '比'].some((word) => line.word(behind - 1).endsWith(word))
  if (first < end) return make(line, first, ratio ? behind : end, 'measure/before')
  return ratio ? make(line, at, behind, 'measure/before') : NONE
}
