/** Chooses, by the kind of a number, between what stands before it and what stands behind it. */
import { Tag } from '../lexicon/dictionary.ts'
import { Role } from '../lexicon/roles.ts'
import { words } from '../lexicon/word-list.ts'
import type { NumberToken } from '../scan/token.ts'
import type { Change } from './change.ts'
import { Item, type Line, type Span } from './line.ts'
import { ahead, compoundAhead, deed, isOpinion } from './measure-ahead.ts'
import { before } from './measure-before.ts'
import { goesOn } from './measure-carry.ts'
import {
  countsAhead,
  isIndicator,
  type Measure,
  make,
  NONE,
  onlyNames,
  onlyPlaces,
  PERSONS,
} from './measure-phrase.ts'
import { isDe, phraseEnd, phraseStart, spanOf } from './phrase.ts'

export function measureOf(
  line: Line,
  i: number,
  token: NumberToken,
  change: Change | null,
  latest: Measure,
): Measure {
  const ceiling = line.clauseEnd(i + 1)
  if (token.rule === 'ratio/slash') {
    const next = ahead(line, i)
    return next.span === null ? before(line, i, token, change) : next
  }
  if (token.kind === 'percentage') {
    // 80%的工程量, 75%的民众表示反对
    let at = i + 1
    while (at < ceiling && line.tag[at] === Tag.localizer) at++
    if (at < ceiling && isDe(line, at)) {
      const end = phraseEnd(line, at + 1, ceiling)
      const named = end > at + 1 ? make(line, at + 1, end, 'measure/share-of') : NONE
      const done = deed(line, end, ceiling)
      // 75%的民众表示反对: what they think is measured, and they are whose it is
      if (done.span !== null && named.span !== null && isOpinion(line, end, ceiling))
        return { ...done, owner: named.span }
      return named.span === null ? done : named
    }
    const prior = before(line, i, token, change)
    if (prior.span !== null && !onlyNames(line, prior)) return prior
    // 有九成搬进了新楼, 有一半人住在周边
    const direct =
      !token.rule.startsWith('percentage') || (prior.span === null && isOpinion(line, at, ceiling))
    const next = change === null && direct ? deedOfShare(line, at, ceiling) : NONE
    return next.span === null ? prior : next
  }
  if (change !== null || token.kind === 'rank' || token.kind === 'multiple') {
    const prior = before(line, i, token, change)
    if (prior.span !== null) return prior
    // 减少1232万人 has its things before; 增加一万多个就业机会 behind
    return countsAhead(token) ? ahead(line, i) : NONE
  }
  if (token.kind === 'ratio') return ratioMeasure(line, i, token)
  return countsAhead(token) ? ofCount(line, i, token, ceiling, latest) : ofAmount(line, i, token, ceiling)
}

/** What a count counts: the things behind it, those before it, or, of persons, what they did. */
function ofCount(line: Line, i: number, token: NumberToken, ceiling: number, latest: Measure): Measure {
  // 3万张票: the thing stands in the number's own words
  if (token.unit === '张' && line.text[token.end - 1] === '票')
    return { ...NONE, span: { start: token.end - 1, end: token.end }, rule: 'measure/counted' }
  // 67票赞成、22票反对
  if (token.unit === '票' && i + 1 < ceiling && VOTES.has(line.word(i + 1)))
    return make(line, i + 1, i + 2, 'measure/what-was-done')
  const next = ahead(line, i)
  const person = PERSONS.includes(token.unit ?? '')
  if (next.span !== null && !(person && token.unit === '人')) {
    // 日产能力约180万桶的设施
    const level = next.rule === 'measure/after-de' ? before(line, i, token, null) : NONE
    return level.rule === 'measure/before' && isIndicator(line, level.last) ? level : next
  }
  // 救出的13人, 参加比赛的五人
  if (person && i > 1 && isDe(line, i - 1) && next.span === null) {
    const did = doers(line, i - 1)
    if (did.span !== null) return did
  }
  const prior = before(line, i, token, null)
  const relative = token.unit === '人' ? NONE : compoundAhead(line, i + 1, ceiling)
  const named = prior.span !== null && !onlyNames(line, prior)
  if (named && prior.rule === 'measure/before') {
    // 将27名被困群众转移: who acts stands apart from the number, what is counted right behind it
    if (relative.span !== null && prior.last < i) return relative
    // 造成平民21人死亡: who they are, and what befell them
    if (namesPersons(line, prior.last) && i + 1 < ceiling && CASUALTIES.has(line.word(i + 1)))
      return { ...deed(line, i + 1, ceiling), owner: prior.span }
    if (!person || isIndicator(line, prior.last) || namesPersons(line, prior.last)) return prior
    // 国会选举共有3826万人投票: of persons it is what they did, unless they are named before
    const done = deed(line, i + 1, ceiling)
    return done.span !== null && prior.last < i ? done : prior
  }
  if (next.span !== null) return next
  if (relative.span !== null) return relative
  if (person || prior.span === null) {
    // 12座桥梁中，9座已恢复通行
    if (!person && latest.span !== null && goesOn(line, i, token)) return NONE
    // 致6人死亡, 组织200人参加
    const done = deed(line, i + 1, ceiling)
    if (done.span !== null) return done
  }
  return prior
}

/** What those did whom a clause with 的 at item `de` names by it. */
function doers(line: Line, de: number): Measure {
  const floor = Math.max(line.clauseStart(de), de - 6)
  let at = phraseStart(line, de, floor, false)
  if (at > floor && line.tag[at - 1] === Tag.verb) at--
  return at < de && line.tag[at] === Tag.verb ? make(line, at, de, 'measure/what-was-done') : NONE
}

const CASUALTIES: ReadonlySet<string> = new Set(
  words(`
  死亡 遇难 受伤 丧生 丧命 身亡 罹难 失踪 失联 被困 受灾 伤亡 轻伤 重伤 获救 生还 遇害 殉职 死伤 中毒 溺亡 感染
`),
)
const VOTES: ReadonlySet<string> = new Set(words('赞成 反对 弃权 支持 同意'))

/** Words for persons: 旅客 and 从业人员 are themselves what 3万人 counts. */
const PERSON_ENDS =
  '人员者生民众客工师手兵户口童女男员群众干部官兵代表教授专家学生职工居民游客旅客乘客选手医护患者病例队'

const namesPersons = (line: Line, last: number): boolean =>
  PERSON_ENDS.includes(line.text[(line.end[last - 1] as number) - 1] as string)

/** What an amount is of: the phrase before it, or, where that only says who or what was done, the thing behind it. */
function ofAmount(line: Line, i: number, token: NumberToken, ceiling: number): Measure {
  const prior = before(line, i, token, null)
  const next = ahead(line, i)
  const thing = next.span !== null && (token.kind === 'duration' || namesThing(line, next))
  const lead = leadBefore(line, i)
  if (lead.span !== null) return lead
  if (token.unit === '分') return ofScore(line, prior)
  // 30个工作日内书面答复
  const named = prior.span !== null && isIndicator(line, prior.last)
  if (token.kind === 'duration' && !named && i + 1 < ceiling && WITHIN.has(line.word(i + 1))) {
    const done = deed(line, next.span === null ? i + 2 : next.first, ceiling)
    if (done.span !== null) return done
    if (next.span !== null && next.last < ceiling && line.tag[next.last] === Tag.verb)
      return { ...deed(line, next.last, ceiling) }
  }
  if (prior.span !== null && prior.rule === 'measure/before') {
    // 建设700万千瓦储能项目, 产业园60万平方米标房: the word before is what is done, or where; the thing stands behind
    // 以每股23美元的价格
    const level = next.rule === 'measure/after-de' && isIndicator(line, next.last)
    if (!thing || (isIndicator(line, prior.last) && !level)) return prior
    const acts =
      line.tag[prior.last - 1] === Tag.verbalNoun && line.has(prior.last - 1, Role.plan | Role.done)
    return acts || level || next.rule === 'measure/counted' ? next : prior
  }
  if (PERSONS.includes(token.unit ?? '')) {
    const done = deed(line, i + 1, ceiling)
    if (done.span !== null) return done
  }
  // 财政安排9800万元用于农村危桥改造
  if (next.span === null && prior.rule !== 'measure/before' && i + 2 < ceiling && FOR.has(line.word(i + 1))) {
    const use = deed(line, i + 2, ceiling)
    const things = use.span === null ? make(line, i + 2, phraseEnd(line, i + 2, ceiling), 'measure/use') : use
    if (things.span !== null) return things
  }
  if (prior.span === null) return next
  // 占地1200亩的物流园开园: how large it is, not what; 跑出350公里的时速 ends with what was reached
  if (next.rule === 'measure/after-de') {
    const runsOn =
      next.last < ceiling && line.tag[next.last] !== Tag.punctuation && !isIndicator(line, next.last)
    return runsOn || ATTRIBUTES.has(line.word(prior.last - 1)) ? prior : next
  }
  return thing ? next : prior
}

/** Verbs that say how large, far or old the thing behind 的 is. */
const ATTRIBUTES: ReadonlySet<string> = new Set(
  words('距今 占地 年产 日产 月产 耗资 耗时 历时 总长 长达 重达 高达 相距'),
)

/** 落后对手11分, 领先第二名0.12秒: an amount by which one leads is of the lead. */
function leadBefore(line: Line, i: number): Measure {
  for (let at = i - 1; at >= line.clauseStart(i) && i - at < LEAD_REACH; at--)
    if (AHEAD.has(line.word(at))) return make(line, at, at + 1, 'measure/lead')
  return NONE
}
const LEAD_REACH = 12
const AHEAD: ReadonlySet<string> = new Set(words('领先 落后 相差 反超 领先于 落后于'))

/** Points of a game are of no measure, but of what is scored (总分, 积分). */
function ofScore(line: Line, prior: Measure): Measure {
  if (prior.span === null || prior.last < 1) return prior
  const scored = isIndicator(line, prior.last) || line.word(prior.last - 1).includes('分')
  return scored || prior.rule !== 'measure/before' ? prior : { ...NONE, owner: prior.span }
}

const FOR: ReadonlySet<string> = new Set(words('用于 用来 专门用于 投向'))
const WITHIN: ReadonlySet<string> = new Set(words('内 以内 之内'))

/** Whether the phrase behind an amount names a thing, and not what is done with it: 2.5亿元资金, not 3亿元建设…. */
function namesThing(line: Line, { first, last }: Measure): boolean {
  let head = first
  while (head < last && !isDe(line, head)) head++
  return (
    line.tag[first] !== Tag.verbalNoun &&
    line.tag[head - 1] !== Tag.verbalNoun &&
    !onlyPlaces(line, first, head)
  )
}

/** What a share of people said in words did (九成搬进了新楼), with those people before it (一半人住在周边). */
function deedOfShare(line: Line, from: number, ceiling: number): Measure {
  let start = from
  while (start < ceiling && (line.tag[start] === Item.period || line.tag[start] === Tag.pronoun)) start++
  const end = phraseEnd(line, start, ceiling)
  const done = deed(line, end, ceiling)
  if (done.span === null || end === from) return done
  // 一半人住在周边; 四成每月开支不足…
  return namesPersons(line, end)
    ? { ...done, owner: spanOf(line, from, end) }
    : make(line, from, done.last, done.rule)
}

/** 三次产业结构调整为8.3∶41.4∶50.3: before; 9个宁波人就有1个来杭州看病: behind; 每千人床位6.5张: inside. */
function ratioMeasure(line: Line, i: number, token: NumberToken): Measure {
  if (token.rule === 'ratio/colon') return before(line, i, token, null)
  // 三分之一的粮食
  if (isDe(line, i + 1) && token.rule.startsWith('percent/')) {
    const named = ahead(line, i)
    if (named.span !== null) return named
  }
  if (token.rule === 'ratio/rate') {
    const inside = rateInside(line, token)
    if (inside !== null) return { ...NONE, span: inside, rule: 'measure/inside-a-rate' }
  }
  const prior = before(line, i, token, null)
  if (prior.span === null && token.rule.startsWith('percent/'))
    return deedOfShare(line, i + 1, line.clauseEnd(i + 1))
  if (token.rule === 'ratio/part-of-a-count') {
    const inside = wholeInside(line, token)
    if (inside !== null) return { ...NONE, span: inside, rule: 'measure/whole-of-a-part' }
    const done = deed(line, i + 1, line.clauseEnd(i + 1))
    if (done.span !== null) return done
  }
  return prior
}

const NUMERAL = '0123456789０１２３４５６７８９.,．，零〇一二三四五六七八九十百千万亿两多余几'

/** 议席 of 480个议席中的308席: what the parts are of, within the number's own words. */
function wholeInside(line: Line, token: NumberToken): Span | null {
  const at = line.text.slice(token.start, token.end).indexOf('中的')
  if (at < 0) return null
  const end = token.start + at
  let start = token.start
  while (start < end && NUMERAL.includes(line.text[start] as string)) start++
  // the measure word
  start++
  return end - start >= 2 ? { start, end } : null
}

/** What a rate is of stands between its numbers: 每千人口 | 医疗卫生机构床位 | 达7.23张. */
function rateInside(line: Line, token: NumberToken): Span | null {
  const { text } = line
  let start = token.start + 1
  while (start < token.end && NUMERAL.includes(text[start] as string)) start++
  const base = RATE_BASES.find((word) => text.startsWith(word, start))
  if (base === undefined) return null
  start += base.length
  let end = start
  while (end < token.end && !NUMERAL.includes(text[end] as string)) end++
  start += RATE_VERBS.find((word) => text.startsWith(word, start))?.length ?? 0
  for (let trimmed = true; trimmed; ) {
    const link = RATE_LINKS.find(
      (word) => end - word.length >= start && text.startsWith(word, end - word.length),
    )
    trimmed = link !== undefined
    if (link !== undefined) end -= link.length
  }
  return end - start >= 2 ? { start, end } : null
}

/** What a rate counts on, longest first. */
const RATE_BASES = words(
  '常住人口 平方公里 名学生 名老人 名职工 户家庭 户居民 人口 公里 家庭 人 户 名 元 家 辆',
)
/** What may stand before the measure in a rate, and behind it, longest first. */
const RATE_VERBS = words('平均拥有 平均配备 拥有 配备 占有 有')
const RATE_LINKS = words('提高到 增加到 上升到 下降到 提高至 增加至 提升至 达到 降至 约为 达 为 约 有 到 至')
