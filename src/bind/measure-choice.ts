/** Chooses, by the kind of a number, between what stands before it and what stands behind it. */
import { Tag } from '../lexicon/dictionary.ts'
import { Role } from '../lexicon/roles.ts'
import { WordTest } from '../lexicon/vocabulary.ts'
import { words } from '../lexicon/word-list.ts'
import type { NumberToken } from '../scan/token.ts'
import { isAgainst } from './by-votes.ts'
import type { Change } from './change.ts'
import { Item, type Line } from './line.ts'
import { ahead, compoundAhead } from './measure-ahead.ts'
import { before } from './measure-before.ts'
import { goesOn, isCompared } from './measure-carry.ts'
import { deed } from './measure-deed.ts'
import { lasting, term } from './measure-duration.ts'
import { exchanged } from './measure-exchange.ts'
import {
  countsAhead,
  isIndicator,
  type Measure,
  make,
  NONE,
  namesPersons,
  onlyNames,
  onlyPlaces,
  PERSONS,
  tellsOf,
} from './measure-phrase.ts'
import { ranked } from './measure-rank.ts'
import { ofPercentage, ratioMeasure } from './measure-share.ts'
import { reckonedFrom } from './measure-where.ts'
import {
  gained,
  gets,
  isBody,
  isMeans,
  isScore,
  leadBefore,
  MEANS,
  MEDALS,
  OF_OTHER,
  ofMedals,
  ofScore,
  otherCompared,
  setsBound,
} from './measure-whose.ts'
import { isDe, perUnit, phraseEnd, phraseStart } from './phrase.ts'

export function measureOf(
  line: Line,
  i: number,
  token: NumberToken,
  change: Change | null,
  latest: Measure,
): Measure {
  const ceiling = line.clauseEnd(i + 1)
  // 较布什的4787万多出13万: the other's, of what was measured before
  if (token.kind === 'quantity' && change === null && latest.span !== null) {
    const other = otherCompared(line, i)
    if (other !== null) return { ...NONE, owner: other, rule: OF_OTHER }
  }
  // 较上年同期的19家减少10家: of what was measured before
  if (change === null && latest.span !== null && isCompared(line, i)) return NONE
  if (token.rule === 'quantity/casualties')
    return { ...NONE, span: { start: token.end - 1, end: token.end }, rule: 'measure/casualties' }
  if (token.kind === 'quantity' && MEDALS.has(token.unit ?? '')) return ofMedals(line, i, token)
  if (token.rule === 'ratio/slash') {
    const next = ahead(line, i)
    return next.span === null ? before(line, i, token, change) : next
  }
  if (token.kind === 'percentage') return ofPercentage(line, i, token, change, ceiling)
  if (token.kind === 'rank') {
    const order = ranked(line, i, token)
    if (order.span !== null) return order
  }
  if (change !== null || token.kind === 'rank' || token.kind === 'multiple') {
    const prior = before(line, i, token, change)
    if (prior.span !== null) return (change === null ? null : gained(line, i, token, change, prior)) ?? prior
    // 减少1232万人 has its things before; 增加一万多个就业机会 behind
    if (countsAhead(token)) return ahead(line, i)
    // 扩大的11平方公里土地
    const things = change === null ? NONE : ahead(line, i)
    return things.rule === 'measure/counted' && namesThing(line, things) ? things : NONE
  }
  // 以3比1战胜巴西队
  if (token.kind === 'ratio')
    return isMeans(line, i) || isScore(line, i, token) ? MEANS : ratioMeasure(line, i, token)
  return countsAhead(token) ? ofCount(line, i, token, ceiling, latest) : ofAmount(line, i, token, ceiling)
}

/** What a count counts: the things behind it, those before it, or, of persons, what they did. */
function ofCount(line: Line, i: number, token: NumberToken, ceiling: number, latest: Measure): Measure {
  // 3万张票: the thing stands in the number's own words
  if (token.unit === '张' && line.text[token.end - 1] === '票')
    return { ...NONE, span: { start: token.end - 1, end: token.end }, rule: 'measure/counted' }
  // 67票对22票
  if (isAgainst(line, i)) return MEANS
  // 67票赞成、22票反对
  if (token.unit === '票' && i + 1 < ceiling && VOTES.has(line.word(i + 1)))
    return make(line, i + 1, i + 2, 'measure/what-was-done')
  // 各获792万和626万张选票: the things stand behind the last of the numbers
  const next = ahead(line, token.rule === 'quantity/shared-unit' ? lastOfShared(line, i, ceiling) : i)
  const person = PERSONS.includes(token.unit ?? '')
  if (next.span !== null && !(person && token.unit === '人')) {
    // 日产能力约180万桶的设施
    const level = next.rule === 'measure/after-de' ? before(line, i, token, null) : NONE
    return level.rule === 'measure/before' && isIndicator(line, level.last) ? level : next
  }
  // 完成了96次发射: what was done so often
  if (token.unit === '次' && line.tag[i + 1] === Tag.verb && i + 2 === ceiling && isCarriedOut(line, i))
    return make(line, i + 1, i + 2, 'measure/what-was-done')
  // 救出的13人, 参加比赛的五人
  if (person && i > 1 && isDe(line, i - 1) && (next.span === null || tellsHow(line, token, next, ceiling))) {
    const did = doers(line, i - 1)
    if (did.span !== null) return did
  }
  const prior = before(line, i, token, null)
  // 参议院以62票通过; 执政党只获得86席
  if (isMeans(line, i)) return MEANS
  if (
    prior.rule === 'measure/before' &&
    prior.last < i &&
    token.entry?.dimension === 'votes' &&
    gets(line, i)
  )
    return isIndicator(line, prior.last) ? prior : { ...NONE, owner: prior.span }
  // 机上 | 54人全部遇难: where they were is no measure
  if (person && prior.last - prior.first === 1 && ABOARD.has(line.word(prior.first))) {
    const done = deed(line, i + 1, ceiling)
    if (done.span !== null) return done
  }
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
  // 每天步行8000步的人…
  if (!person && next.rule === 'measure/after-de' && prior.rule === 'measure/verb-before')
    if (next.last < ceiling && line.tag[next.last] !== Tag.punctuation && !isIndicator(line, next.last))
      return prior
  // 载有34人的客机: the thing behind 的 is whose, the verb says what of the persons
  const goesOnBehind = next.last < ceiling && line.tag[next.last] !== Tag.punctuation
  if (person && next.rule === 'measure/after-de' && prior.rule === 'measure/verb-before' && goesOnBehind)
    return prior
  if (next.span !== null) return next
  if (relative.span !== null) return relative
  // 重伤6人
  if (person && prior.span === null && CASUALTIES.has(line.word(i - 1)))
    return make(line, i - 1, i, 'measure/verb-before')
  if (person || prior.span === null || (token.unit === '次' && onlyNames(line, prior))) {
    // 12座桥梁中，9座已恢复通行
    if (!person && latest.span !== null && goesOn(line, i, token)) return NONE
    // 致6人死亡, 组织200人参加
    const done = deed(line, i + 1, ceiling)
    if (done.span !== null) return done
  }
  return prior
}

const ABOARD: ReadonlySet<string> = new Set(
  words('机上 车上 船上 舰上 艇上 船内 机内 车内 井下 楼内 店内 厂内 屋内'),
)

/** The number item that names the unit of those joined before it. */
function lastOfShared(line: Line, i: number, ceiling: number): number {
  let at = i
  while (
    at + 2 < ceiling &&
    line.tag[at + 2] === Item.number &&
    line.number(at).rule === 'quantity/shared-unit'
  )
    at += 2
  return at
}

/** Whether the verb before number item `i` says only that something was carried out. */
function isCarriedOut(line: Line, i: number): boolean {
  let at = i - 1
  while (at > 0 && (line.tag[at] === Tag.particle || line.tag[at] === Tag.adverb)) at--
  return at >= 0 && CARRYING_OUT.has(line.word(at))
}
const CARRYING_OUT: ReadonlySet<string> = new Set(
  words(
    '完成 进行 实施 开展 发动 发起 举行 接受 执行 经历 组织 实现 作出 做出 完成了 进行了 实施了 开展了 发动了 发起了 举行了 接受了 执行了 经历了 组织了',
  ),
)

/** 救出的13人生命体征平稳: whether the words behind persons say how they are, and do not name them. */
const tellsHow = (line: Line, { unit }: NumberToken, { last }: Measure, ceiling: number): boolean =>
  unit === '人' && last < ceiling && (line.tag[last] === Tag.adjective || line.tag[last] === Tag.adverb)

/** What those did whom a clause with 的 at item `de` names by it. */
function doers(line: Line, de: number): Measure {
  const floor = Math.max(line.clauseStart(de), de - 6)
  let at = phraseStart(line, de, floor, false)
  if (at > floor && line.tag[at - 1] === Tag.verb) at--
  // 农业机械培训的205万人
  if (at < de && line.tag[de - 1] === Tag.verbalNoun) return make(line, at, de, 'measure/what-was-done')
  return at < de && line.tag[at] === Tag.verb ? make(line, at, de, 'measure/what-was-done') : NONE
}

const CASUALTIES: ReadonlySet<string> = new Set(
  words(`
  死亡 遇难 受伤 丧生 丧命 身亡 罹难 失踪 失联 被困 受灾 伤亡 轻伤 重伤 获救 生还 遇害 殉职 死伤 中毒 溺亡 感染
`),
)

const VOTES: ReadonlySet<string> = new Set(words('赞成 反对 弃权 支持 同意'))

/** What an amount is of: the phrase before it, or, where that only says who or what was done, the thing behind it. */
function ofAmount(line: Line, i: number, token: NumberToken, ceiling: number): Measure {
  const lead = leadBefore(line, i)
  if (lead.span !== null) return lead
  const exchange = exchanged(line, i, token)
  if (exchange !== null) return exchange
  const where = reckonedFrom(line, i, token)
  if (where.span !== null) return where
  if (token.kind === 'duration') {
    const named = term(line, i)
    if (named.span !== null) return named
  }
  const prior = before(line, i, token, null)
  const next = ahead(line, i)
  // 华星公司以2.3亿元收购…
  if (
    isMeans(line, i) &&
    next.rule !== 'measure/after-de' &&
    token.kind !== 'duration' &&
    token.entry?.dimension !== 'points'
  )
    return next.rule === 'measure/counted' && namesThing(line, next) ? next : MEANS
  // 化石有14万年的历史: how long a thing has been is told of it
  if (token.kind === 'duration' && next.rule === 'measure/after-de' && AGES.has(line.word(next.last - 1)))
    return next
  if (token.kind === 'duration') {
    const lasted = lasting(line, i, token, prior, next, ceiling)
    if (lasted !== null) return lasted
  }
  // 人均住房面积15平方米以下的 | 低收入家庭: by what they are told from others
  if (prior.rule === 'measure/before' && next.rule === 'measure/after-de' && setsBound(line, i))
    return onlyNames(line, prior) ? next : prior
  const thing =
    next.span !== null &&
    (token.kind === 'duration' ||
      namesThing(line, next) ||
      (next.last === ceiling && isThingGiven(line, next)))
  if (token.unit === '分') return ofScore(line, prior)
  // 30个工作日内书面答复
  const named = prior.span !== null && isIndicator(line, prior.last)
  if (token.kind === 'duration' && !named && i + 1 < ceiling && WITHIN.has(line.word(i + 1))) {
    const done = deed(line, next.span === null ? i + 2 : next.first, ceiling)
    if (done.span !== null) return done
    if (next.span !== null && next.last < ceiling && line.tag[next.last] === Tag.verb)
      return { ...deed(line, next.last, ceiling) }
  }
  // 位于距地球3.2亿光年的星系
  if (prior.rule === 'measure/distance' && next.rule === 'measure/after-de') return prior
  if (prior.span !== null && prior.rule === 'measure/before') {
    // 建设700万千瓦储能项目, 产业园60万平方米标房: the word before is what is done, or where; the thing stands behind
    // 以每股23美元的价格
    const linked = prior.last < i && isIndicator(line, prior.last) && line.has(i - 1, Role.link)
    const level = next.rule === 'measure/after-de' && isIndicator(line, next.last) && !linked
    // 给农户每亩300元的补贴
    // 企业 | 完成了2亿元的融资: whoever gets it is no measure
    const got = next.rule === 'measure/after-de' && prior.last < i && isBody(line, prior) && !linked
    if (got && next.last === ceiling) return next
    const paid = next.rule === 'measure/after-de' && !linked && !isIndicator(line, prior.last)
    if (paid && perUnit(line, i) < i) return next
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
  // 上映三天票房突破2亿元: how long it has been done, before what another number measures
  if (
    token.kind === 'duration' &&
    prior.rule === 'measure/verb-before' &&
    measuresOn(line, next.last, ceiling)
  )
    return prior
  if (prior.span === null) return next
  // 占地1200亩的物流园开园: how large it is, not what; 跑出350公里的时速 ends with what was reached
  if (next.rule === 'measure/after-de') {
    const runsOn =
      next.last < ceiling && line.tag[next.last] !== Tag.punctuation && !isIndicator(line, next.last)
    return runsOn || tellsOf(line, prior.last - 1) ? prior : next
  }
  return thing ? next : prior
}

const AGES: ReadonlySet<string> = new Set(words('历史 经验 经历 历程 生涯 工龄 教龄 党龄 传统'))

/** Whether a link and a number follow, so that the words before item `at` are what that number measures. */
const measuresOn = (line: Line, at: number, ceiling: number): boolean =>
  at > 0 && at + 1 < ceiling && line.has(at, Role.link | Role.to) && line.tag[at + 1] === Item.number

const FOR: ReadonlySet<string> = new Set(words('用于 用来 专门用于 投向'))

const WITHIN: ReadonlySet<string> = new Set(words('内 以内 之内'))

/** 发放5000万元贷款。: a verbal noun that ends its clause is what was given. */
const isThingGiven = (line: Line, { first, last }: Measure): boolean =>
  line.tag[first] === Tag.verbalNoun &&
  (last - first === 1 ? GIVEN.has(line.word(first)) : line.passes(last - 1, FUNDS))

/** 划拨1500万元科研经费 */
const FUND_ENDS = words('费 款 金 资金 经费 资 薪 券 补贴 补助 奖励 订单 物资')
const FUNDS = new WordTest((word) => FUND_ENDS.some((end) => word.endsWith(end)))
const GIVEN: ReadonlySet<string> = new Set(
  words('贷款 补贴 补助 捐款 赔款 拨款 借款 罚款 投资 赔偿 补偿 奖励 援助 订单 支出 收入 利润 损失'),
)

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
