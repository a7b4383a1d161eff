/** The owner within the phrase of a measure: 宁波舟山港 in 宁波舟山港货物吞吐量. */
import { Tag } from '../lexicon/dictionary.ts'
import { Role } from '../lexicon/roles.ts'
import { WordTest } from '../lexicon/vocabulary.ts'
import { words } from '../lexicon/word-list.ts'
import { isReleased } from './body.ts'
import { isSomebody } from './introduced.ts'
import { Item, type Line, type Span } from './line.ts'
import { isIndicator, type Measure, tellsOf } from './measure-phrase.ts'
import { endsName, isName } from './names.ts'
import {
  endsTitle,
  isClose,
  isDash,
  isDe,
  isHead,
  isJoint,
  isNominal,
  isPause,
  phraseStart,
  spanOf,
} from './phrase.ts'
import { pivotEnd } from './pivot.ts'
import { antecedent, holdsThing, isEach, points } from './pointing.ts'

/** What may own a measure: names only, names of several words that their last closes, or any noun for a thing. */
export type Owners = 'names' | 'compounds' | 'things'

export interface Split {
  subject: Span | null
  measure: Span | null
  /** Whether the subject is made to do something, so that what follows is done to it too. */
  pivot?: boolean
}

/**
 * Where the leading owner of the phrase [first, last) ends, with words of a measure still behind it; `first` if none leads.
 * As `things` allows, a noun for a thing can own too (水库 in 水库总库容).
 */
export function ownerEnd(line: Line, first: number, last: number, things: Owners): number {
  let at = first
  while (at < last - 1 && (line.tag[at] === Tag.distinguishing || line.tag[at] === Tag.pronoun)) at++
  // 该项目 | 总投资: a pointing word that holds the thing
  if (at > first && line.tag[first] === Tag.pronoun && isIndicator(line, last)) {
    if (holdsThing(line, first)) return first + 1
  }
  const named = isName(line, at)
  if (!named && things !== 'names') {
    // 萧山国际机场 | 货运量: words that a name's last word closes
    // 汽车制造商松川 | 的雇员
    for (let i = last - 2; i > at; i--)
      if (isDe(line, i) && (isName(line, i - 1) || line.passes(i - 1, ACTOR))) return i
    const least = at > first ? at : at + 1
    for (let i = last - 2; i >= least; i--) {
      // 集装箱航线总数: what stands right before is counted, and has nothing
      if (i === last - 2 && COUNTS.has(line.word(last - 1))) continue
      if (endsName(line, i) && isIndicator(line, last)) return i + 1
    }
  }
  if (
    !named &&
    !(
      things === 'things' &&
      endsName(line, at) &&
      (line.end[at] as number) - (line.start[at] as number) > 1 &&
      isIndicator(line, last)
    )
  )
    return first
  let end = at + 1
  for (let i = at + 1; i < last - 1; i++) {
    if (isName(line, i) || endsName(line, i)) end = i + 1
    else if (isPause(line, i) || isJoint(line, i)) {
      if (i !== end) break
    } else if (isDe(line, i)) {
      // 石破茂内阁 | 的支持率
      if (isHead(line, i - 1) && !isIndicator(line, i)) end = i
      break
    } else if (!isNominal(line, i) && !isDash(line, i) && line.tag[i] !== Tag.localizer) break
  }
  return end >= last ? first : end
}

/** How many there are. */
const COUNTS: ReadonlySet<string> = new Set(words('总数 数量 总量 个数 家数 条数 户数 总户数 总人数'))

/** Last words of bodies and places that do things, other than what is itself counted (班列, 项目). */
const ACTOR = new WordTest((word) => ACTORS.some((end) => word.endsWith(end)))
const ACTORS = words(
  '公司 集团 厂 馆 公园 植物园 动物园 幼儿园 景区 度假区 店 医院 大学 学院 学校 小学 中学 车站 港 机场 口岸 海关 法院 检察院 局 队 合作社 银行 企业',
)
/** What stands before the kind of a thing that is pointed at: 这所中学. */
const POINTED = new Uint8Array(64)
for (const tag of [Tag.pronoun, Tag.classifier, Item.article]) POINTED[tag] = 1

/** Parts a phrase into whose it is and what is measured: 宁波舟山港 | 货物吞吐量. */
export function split(line: Line, measure: Measure, things: Owners): Split {
  if (measure.owner !== null) return { subject: measure.owner, measure: measure.span }
  // 距省城公路里程: from where, and not whose
  if (measure.rule === 'measure/distance') return { subject: null, measure: measure.span }
  if (
    measure.first < 0 ||
    measure.span === null ||
    measure.rule === 'measure/counted' ||
    measure.rule === 'measure/what-was-done'
  ) {
    return { subject: null, measure: measure.span }
  }
  // 大理、丽江等方向列车: the last of a list owns nothing; 中国公民3人、美国公民2人 are each their own
  if (measure.first > 1 && isPause(line, measure.first - 1) && line.tag[measure.first - 2] !== Item.number)
    return { subject: null, measure: measure.span }
  // 输出到津冀技术合同成交额, 对世界经济增长贡献率: the name is where to, not whose
  if (
    measure.first > 0 &&
    (line.tag[measure.first - 1] === Tag.preposition || line.word(measure.first - 1) === '到')
  ) {
    return { subject: null, measure: measure.span }
  }
  // 极地馆接待9800人次: who did what is counted
  const ofSome = measure.first > 0 && POINTED[line.tag[measure.first - 1] as number] === 1
  // 一名男子 | 打伤3人
  const someone = ofSome && line.tag[measure.first - 1] === Item.article && isSomebody(line, measure.last - 1)
  const doer = measure.rule === 'measure/verb-before' && (!ofSome || someone) ? measure.last - 1 : -1
  if (
    doer > measure.first &&
    line.tag[doer] === Tag.verb &&
    line.role[doer] === 0 &&
    (someone || isName(line, doer - 1) || line.passes(doer - 1, ACTOR))
  )
    return { subject: spanOf(line, measure.first, doer), measure: spanOf(line, doer, measure.last) }
  // 东区议员 | 应选73人
  const modal = measure.rule === 'measure/verb-before' && !ofSome ? modalIn(line, measure) : -1
  if (modal > measure.first)
    return { subject: spanOf(line, measure.first, modal), measure: spanOf(line, modal, measure.last) }
  const between = sideOfGap(line, measure)
  if (between !== null) return between
  // 判处 | 被告人 | 有期徒刑
  const pivot = measure.first > 0 ? pivotEnd(line, measure.first - 1, measure.last) : -1
  // 大学招收内地本科生300名: a place within the object of what somebody does
  if (pivot < 0 && isObject(line, measure)) return { subject: null, measure: measure.span }
  let end = pivot > 0 ? pivot : ownerEnd(line, measure.first, measure.last, things)
  // 学校 | 占地80亩
  if (end === measure.first && measure.rule === 'measure/verb-before' && lastsFor(line, measure.last - 1))
    end = ownsDeed(line, measure.first, measure.last - 1)
  if (end === measure.first && things !== 'names')
    end = thingEnd(line, measure.first, measure.last, things === 'things')
  if (end === measure.first) return { subject: null, measure: measure.span }
  let from = end
  while (from < measure.last && (isDe(line, from) || line.tag[from] === Tag.localizer)) from++
  const rest = spanOf(line, from, measure.last)
  if (rest === null) return { subject: null, measure: measure.span }
  const pointed = points(line, measure.first) ? antecedent(line, measure.first, end) : null
  return { subject: pointed ?? spanOf(line, measure.first, end), measure: rest, pivot: pivot > 0 }
}

/**
 * Where a thing ends that leads a phrase with an indicator, told by what stands around it: behind a pointing word (这颗 | 小行星 |
 * 直径), behind a clause (华为发布的 | 新款手机 | 售价), before 的 (拜登的支持率), or with a name in marks (台风“梅花” | 风力). `first`
 * where there is none. Before 的 any noun, where it is `alone`: nobody is spoken of yet.
 */
function thingEnd(line: Line, first: number, last: number, alone: boolean): number {
  if (!(isIndicator(line, last) || PROPERTIES.has(line.word(last - 1))) || last - first < 2) return first
  // 拥有高技能人才的比例: what a verb has for its object owns nothing
  const object =
    first > 0 && line.tag[first - 1] === Tag.verb && !line.has(first - 1, Role.saying | Role.stated)
  for (let at = last - 2; at > first; at--)
    if (isClose(line, at)) return endsTitle(line, at + 1) ? at + 2 : at + 1
  for (let at = first + 1; at < last - 1; at++) {
    if (!isDe(line, at)) continue
    // 12月份 | 交货的 | 原油期货价格
    const owns = alone && !object && !OF_BOTH.has(line.word(last - 1)) && !OF_CONTRACTS.has(line.word(at - 1))
    return owns && isHead(line, at - 1) && !isIndicator(line, at) ? at : first
  }
  // 大熊猫 | 体重, 线路 | 全长
  if (alone && !object && PROPERTIES.has(line.word(last - 1))) {
    const end = withoutQualifiers(line, first, last - 1)
    if (end > first) return end
  }
  const told = first > 0 && (pointedAt(line, first - 1) || describedBy(line, first - 1))
  // 统计局公布的食品价格指数: released, and no one's
  if (!told || (isDe(line, first - 1) && line.has(first - 2, Role.saying) && isReleased(line, last - 1)))
    return first
  const end = withoutQualifiers(line, first, last - 1)
  return Math.max(end, first)
}

/** The word for what has to be or can be done that stands right before the verb of the measure; -1 where none does. */
function modalIn(line: Line, { first, last }: Measure): number {
  const one = last - 1
  if (one > first && line.tag[one] === Tag.verb && DUE.has(line.word(one)) && isHead(line, one - 1))
    return one
  const at = last - 2
  return at > first && line.tag[at + 1] === Tag.verb && MODALS.has(line.word(at)) && isHead(line, at - 1)
    ? at
    : -1
}
const DUE: ReadonlySet<string> = new Set(words('应选 应到 实到 应缴 应交 应付 应收 可领 须交 须缴 需交'))
const MODALS: ReadonlySet<string> = new Set(words('应 须 需 可 能 应当 必须 可以 能够 最多可 至少须'))

/** Verbs that say how large or old a thing is, or how long it goes on. */
const lastsFor = (line: Line, verb: number): boolean =>
  tellsOf(line, verb) || (line.tag[verb] === Tag.verb && LASTING.has(line.word(verb)))
const LASTING: ReadonlySet<string> = new Set(
  words('为期 上映 开业 营业 服役 通车 落成 持续 容纳 可容纳 限乘 限载'),
)

/** Where whoever stands before the verb at item `verb` ends; `first` where it is an indicator or no noun. */
const ownsDeed = (line: Line, first: number, verb: number): number =>
  verb > first && isHead(line, verb - 1) && line.tag[verb - 1] !== Tag.verbalNoun && !isIndicator(line, verb)
    ? verb
    : first

/** Whether the phrase is of things counted, behind a verb that is no mere link and that somebody named stands before. */
function isObject(line: Line, { first, last }: Measure): boolean {
  const verb = first - 1
  const floor = line.clauseStart(first)
  if (verb <= floor || line.tag[verb] !== Tag.verb || isIndicator(line, last)) return false
  if (line.has(verb, Role.link | Role.to | Role.saying | Role.plan)) return false
  for (let at = floor; at < verb; at++) if (isName(line, at) || endsName(line, at)) return true
  return false
}

/** Where the thing ends that stands before an indicator at item `level` and what qualifies it; -1 where none does. */
function withoutQualifiers(line: Line, first: number, level: number): number {
  let end = level
  while (end - 1 > first && (qualifiesLevel(line, end - 1) || isIndicator(line, end))) end--
  const owns = isHead(line, end - 1) && line.tag[end - 1] !== Tag.verbalNoun
  return end > first && owns && !isIndicator(line, end) ? end : -1
}

/** Where the thing ends in a phrase that goes on with what is told of it: 该疫苗 | 的有效率, 卡兰火山 | 海拔; `first` where none leads. */
export function thingIn(line: Line, first: number, last: number): number {
  let end = last
  for (let i = first + 1; i < last; i++)
    if (PROPERTIES.has(line.word(i)) || line.word(i) === '距离') {
      // 影响月经周期和内分泌系统
      if (i + 1 < last && (isJoint(line, i + 1) || isPause(line, i + 1))) return first
      end = i
      break
    }
  if (end === last) {
    if (!isIndicator(line, last)) return first
    end = withoutQualifiers(line, first, last - 1)
  }
  while (end > first && isDe(line, end - 1)) end--
  return end > first && line.tag[end - 1] !== Tag.verbalNoun ? end : first
}

/** What statistics tell of one thing, not of a group of them: whoever stands before it has it. */
const PROPERTIES: ReadonlySet<string> = new Set(
  words(`
  全长 总长 周长 直径 半径 身高 体重 体长 海拔 寿命 造价 总造价   时速 最高时速 容积 库容 总库容 载重 排水量 吃水 占地面积 汇水面积 震级 满分
  身价 身家 得票率 胜率 命中率 控球率 潜伏期 保质期 周期
`),
)

/** What befalls a contract at a time. */
const OF_CONTRACTS: ReadonlySet<string> = new Set(words('交货 交割 结算 到期 上市 发行'))

/** What two things have together: 学生与教师的比例. */
const OF_BOTH: ReadonlySet<string> = new Set(['比例', '比', '比重', '之比', '比值', '距离', '差距'])

/** Whether a pointing word ends at item `i`: 这颗, 本届, 每张. */
function pointedAt(line: Line, i: number): boolean {
  const at = line.tag[i] === Tag.classifier && i > 0 ? i - 1 : i
  // 其中夏粮产量: 其中 tells of a part, and points at nobody
  if (line.has(at, Role.among)) return false
  return (points(line, at) && !holdsThing(line, at)) || isEach(line, at)
}

/** Whether a clause ends in 的 at item `i`: 实验室培育的. */
const describedBy = (line: Line, i: number): boolean => isDe(line, i) && i > 0 && line.tag[i - 1] === Tag.verb

/** 蓝鲸队与飓风队的 | 分差: what lies between two is told of the one that is named first. */
function sideOfGap(line: Line, { first, last }: Measure): Split | null {
  if (first < 2 || !isJoint(line, first - 1)) return null
  if (TRADE.has(line.word(last - 1))) return sideOfTrade(line, first, last)
  if (!GAPS.has(line.word(last - 1))) return null
  let from = last - 1
  while (from > first && !isDe(line, from)) from--
  if (from === first) return null
  const side = phraseStart(line, first - 1, line.clauseStart(first), false)
  if (side === first - 1) return null
  return { subject: spanOf(line, side, first - 1), measure: spanOf(line, from + 1, last) }
}

/** 我国与沿线国家 | 进出口: what two exchange is told of the one that is named first. */
function sideOfTrade(line: Line, first: number, last: number): Split | null {
  const side = phraseStart(line, first - 1, line.clauseStart(first), false)
  if (side === first - 1 || !isName(line, side)) return null
  return { subject: spanOf(line, side, first - 1), measure: spanOf(line, first, last) }
}
const TRADE: ReadonlySet<string> = new Set(
  words(
    '进出口 贸易额 贸易总额 进出口总值 进出口总额 进出口额 双边贸易额 贸易 贸易量 贸易逆差 贸易顺差 出口 进口 出口额 进口额',
  ),
)

const GAPS: ReadonlySet<string> = new Set(words('差距 分差 距离 差额 票差 时差 积分差距 比分差距'))

/** Words between a thing and an indicator of it that say how it is counted: 每公斤, 平均, 最大. */
const qualifiesLevel = (line: Line, i: number): boolean =>
  line.tag[i] === Tag.distinguishing ||
  line.tag[i] === Tag.adjective ||
  line.text[line.start[i] as number] === '每' ||
  line.word(i).endsWith('均')
