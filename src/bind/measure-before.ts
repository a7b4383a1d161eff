/** What stands before a number: the phrase that it measures, with what leads to the number stepped over. */
import { Tag } from '../lexicon/dictionary.ts'
import { Role } from '../lexicon/roles.ts'
import { wordSet } from '../lexicon/vocabulary.ts'
import { words } from '../lexicon/word-list.ts'
import type { NumberToken } from '../scan/token.ts'
import type { Change } from './change.ts'
import { Item, type Line, type Span } from './line.ts'
import {
  beforeBrackets,
  beforeRate,
  indicatorFirst,
  shareOf,
  thoseWho,
  withoutRate,
} from './measure-clause.ts'
import { behindMeasure, comparison, leads } from './measure-lead.ts'
import { countsAhead, isIndicator, type Measure, make, NONE } from './measure-phrase.ts'
import { isName } from './names.ts'
import { isDe, isHead, phraseStart, spanOf } from './phrase.ts'
import { pivotEnd } from './pivot.ts'

/** The phrase that ends before the number item `i`, with what leads to it stepped over. */
export function before(line: Line, i: number, token: NumberToken, change: Change | null): Measure {
  const floor = line.clauseStart(i)
  // 该楼 | 高18层: how tall or heavy, right before the number
  if (
    change === null &&
    i - 1 >= floor &&
    line.tag[i - 1] === Tag.adjective &&
    tellsExtent(line, i - 1, token)
  )
    if (
      i - 1 === floor ||
      isHead(line, i - 2) ||
      pointedAt(line, floor, i - 1) ||
      line.text[line.start[i - 2] as number] === '每'
    )
      return make(line, i - 1, i, 'measure/extent')
  let behind = behindMeasure(line, floor, i, token, change)
  // 二氧化硫排放量的八成; 普通钢材的3.5倍 goes over 是 to 强度
  if (behind > floor && isDe(line, behind - 1)) {
    if (
      token.kind === 'multiple' ||
      (token.rule === 'percent/fraction' && comparesWith(line, floor, behind - 1))
    ) {
      let link = behind - 1
      while (link > floor && !line.has(link, Role.link)) link--
      if (link === floor && line.has(link, Role.link)) return NONE
      if (link > floor) behind = leads(line, floor, link)
    } else if (token.kind === 'percentage' || change !== null || token.rule === 'percent/fraction') behind--
  }
  // 其中能够维持通车的仅有一万多公里: those that do it
  if (change === null && behind < i && behind - 2 >= floor && isDe(line, behind - 1)) {
    const those = thoseWho(line, floor, behind - 1)
    if (those.span !== null) return those
  }
  // 减少碳排放量34万吨: what changed stands behind the verb
  const acted = change !== null && change.verb < i && !line.has(change.verb, Role.compare)
  if (
    acted &&
    (change.rule === 'change/verb-over-object' || behind <= floor || line.tag[behind - 1] === Item.period)
  ) {
    const first = phraseStart(line, i, Math.max(floor, change.verb + 1), false)
    if (first < i) return make(line, first, i, 'measure/before')
  }
  // 央行宣布下调存款准备金率0.5个百分点: what is changed stands between the verb and its number
  if (acted && line.tag[change.verb] === Tag.verb && MOVES.has(line.word(change.verb))) {
    const first = phraseStart(line, i, change.verb + 1, false)
    if (first === change.verb + 1 && isIndicator(line, i)) return make(line, first, i, 'measure/before')
  }
  // 裁员1.2万人, 人均增收1490元: the word of change holds what changed, unless an indicator is named before
  if (acted && behind > floor && VERB_OBJECT.has(line.word(change.verb)) && !isIndicator(line, behind)) {
    const each = change.verb - 1
    const by = each >= floor && line.word(each).endsWith('均') ? each : change.verb
    if (comparison(line, floor, i) < 0) return make(line, by, change.verb + 1, 'measure/verb-before')
  }
  // 在男子铅球决赛中名列第五
  if (token.kind === 'rank' && behind > floor && line.tag[behind - 1] === Tag.localizer) behind--
  if (behind <= floor) return beforeBrackets(line, floor)
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
  if (end < behind && end === first) return beforeRate(line, first, floor)
  // 增长放缓 and the like end with a word that qualifies; 直接, 实际 begin it
  while (first < end && line.tag[first] === Tag.adjective && line.has(first, Role.link)) first++
  // 用了47天的时间完成了8.6公里: the phrase is that of the number before
  const taken =
    first - 2 >= floor &&
    end - first === 1 &&
    isDe(line, first - 1) &&
    line.tag[first - 2] === Item.number &&
    line.number(first - 2).kind === 'duration'
  if ((taken && end < i) || isCounted(line, first, end, floor)) return NONE
  first = behindCounted(line, first, end, floor)
  // 国内 | 报名 | 影片191部
  if (
    first < end &&
    first > floor &&
    end === i &&
    line.tag[first] === Tag.noun &&
    line.passes(first - 1, TAKING_PART)
  ) {
    if (line.end[first - 1] === line.start[first]) first--
  }
  // 两市成交额: the rest of a name that a numeral begins
  let both: Span | null = null
  if (
    first + 1 < end &&
    first > floor &&
    line.tag[first - 1] === Tag.numeral &&
    AREAS.has(line.word(first))
  ) {
    // 沪深 | 两市
    let from = first - 1
    while (from > floor && line.tag[from - 1] === Tag.place && line.end[from - 1] === line.start[from]) from--
    both = spanOf(line, from, first + 1)
    first++
  }
  // 开工建设保障性住房: what is done with the thing
  if (first + 1 < end && first > floor && line.word(first) === '建设' && line.tag[first - 1] === Tag.verb)
    first++
  if (first < end) {
    // an adjective or a lone distinguishing word names nothing
    const only = end - first === 1
    const hurt = countsAhead(token) && HURT.has(line.word(first))
    // 遗址堆积厚约8米
    if (only && tellsExtent(line, first, token)) return make(line, first, end, 'measure/extent')
    if (only && !hurt && (line.tag[first] === Tag.adjective || line.tag[first] === Tag.affix)) return NONE
    // 探测器 | 距离地球
    for (let k = first + 1; k + 1 < end; k++)
      if (AWAY.has(line.word(k)))
        return { ...make(line, k, end, 'measure/distance'), owner: spanOf(line, first, k) }
    // 距海岸15海里
    if (first > floor && AWAY.has(line.word(first - 1))) return make(line, first - 1, end, 'measure/distance')
    if (!isIndicator(line, end)) {
      const initial = indicatorFirst(line, floor, first)
      if (initial !== null) return initial
      // 居住在海外的 | 侨民
      const de = settled(line, floor, first, end)
      if (de > first) return make(line, de + 1, end, 'measure/before')
      // 在众议院拥有233席, 为球队贡献31分: where, and for whom
      if (end < i && first > floor && OBLIQUE.has(line.word(first - 1)))
        // 向灾区捐赠人民币100万元
        return line.tag[end - 1] === Tag.verbalNoun ? make(line, end - 1, end, 'measure/verb-before') : NONE
    }
    // 糖尿病患者 | 全国 | 约有
    if (end - first > 1 && end < i && line.has(end - 1, Role.group) && isHead(line, end - 2))
      return { ...make(line, first, end - 1, 'measure/before'), owner: spanOf(line, end - 1, end) }
    return { ...make(line, first, end, 'measure/before'), owner: both }
  }
  const initial = indicatorFirst(line, floor, behind)
  if (initial !== null) return initial
  // 在全世界居于第四位: the verb says only that it is a rank
  if (token.kind === 'rank')
    return RANKS.has(line.word(behind - 1)) ? make(line, behind - 1, behind, 'measure/before') : NONE
  const tag = line.tag[behind - 1]
  if (tag === Tag.verb || tag === Tag.verbalNoun) {
    const verb = line.word(behind - 1)
    // 跑完全程用了2小时48分
    if (token.kind === 'duration' && TAKES_TIME.has(verb)) {
      const deed = phraseStart(line, behind - 1, floor, false)
      if (deed > floor && line.tag[deed - 1] === Tag.verb)
        return make(line, deed - 1, behind - 1, 'measure/verb-before')
    }
    const qualified = behind - 2 >= floor && line.tag[behind - 2] === Tag.adjective
    if (EMPTY_VERBS.has(verb) && !qualified) return NONE
    return verbPhrase(line, floor, behind)
  }
  return NONE
}

/** The 的 that ends a clause such as 居住在海外的 within the phrase from item `first` on; `first` where there is none. */
function settled(line: Line, floor: number, first: number, end: number): number {
  if (
    first - 2 < floor ||
    line.word(first - 1) !== '在' ||
    !(line.tag[first - 2] === Tag.verb || isHead(line, first - 2))
  )
    return first
  for (let at = first + 1; at + 1 < end; at++) if (isDe(line, at)) return at
  return first
}

/** 该楼 | 高: whether a pointing word or a name begins the phrase that ends before item `end`. */
function pointedAt(line: Line, floor: number, end: number): boolean {
  let at = end
  while (at > floor && isHead(line, at - 1)) at--
  return at < end && (isName(line, at) || (at > floor && line.tag[at - 1] === Tag.pronoun))
}

/** 占地面积是故宫的三分之一: whether 是 or the like stands before whatever the fraction is of, and an indicator before that. */
function comparesWith(line: Line, floor: number, de: number): boolean {
  let link = de - 1
  while (link > floor && isHead(line, link)) link--
  return link > floor && EQUALS.has(line.word(link)) && isIndicator(line, link)
}
const EQUALS: ReadonlySet<string> = new Set(words('是 为 只有 仅为 相当于 仅是 约为'))

/** 72个县430万人受灾: whether the number right before a phrase counts it. */
const isCounted = (line: Line, first: number, end: number, floor: number): boolean =>
  first > floor &&
  end > first &&
  line.tag[first - 1] === Item.number &&
  line.end[first - 1] === line.start[first] &&
  countsAhead(line.number(first - 1)) &&
  line.tag[end - 1] !== Tag.verbalNoun &&
  !isIndicator(line, end)

/** 喝3杯咖啡的人死亡率下降8%: behind the things that the number right before a phrase counts, and 的; `first` where it counts none. */
function behindCounted(line: Line, first: number, end: number, floor: number): number {
  if (first === floor || line.tag[first - 1] !== Item.number || line.end[first - 1] !== line.start[first])
    return first
  if (!isIndicator(line, end)) return first
  for (let at = first + 1; at + 1 < end; at++)
    if (isDe(line, at)) return at + 2 < end && line.word(at + 1) === '人' ? at + 2 : at + 1
  return first
}

/** Verbs that stand before whoever or whatever takes part as often as they are said of it. */
const TAKING_PART = wordSet(
  words('报名 参赛 参展 参评 参演 参选 参会 参训 获奖 入围 入选 上映 在售 在映 待映 参投'),
)

/** A verb phrase that names what was done so often: 提前转移避险197万余人次, 交付31.7万套. */
function verbPhrase(line: Line, floor: number, behind: number): Measure {
  let at = behind
  while (at > floor && behind - at < 6) {
    const tag = line.tag[at - 1]
    const verbal =
      tag === Tag.verb ||
      tag === Tag.verbalNoun ||
      tag === Tag.adjective ||
      tag === Tag.noun ||
      tag === Tag.distinguishing
    // 新发现3100处, but not 宣称可增加
    const finds = at === behind && at - 2 >= floor && line.tag[at - 2] === Tag.adjective
    if (!verbal || (line.has(at - 1, Role.saying) && !finds)) break
    // 地震造成 | 房屋倒塌
    if (at < behind && line.tag[at - 1] === Tag.verb && BRINGING.has(line.word(at - 1))) break
    // 使 | 企业 | 减负
    const pivot = pivotEnd(line, at - 1, behind)
    if (pivot >= 0) {
      at = pivot
      break
    }
    at--
  }
  // 以每股68美元的价格 | 发行3.2亿股
  if (at - 2 >= floor && isDe(line, at - 1) && line.tag[at - 2] === Item.number)
    while (at < behind - 1 && line.tag[at] === Tag.noun) at++
  // 在购物中心 | 打死: where it was done is no part of it
  if (at > floor && OBLIQUE.has(line.word(at - 1)) && line.tag[at - 1] === Tag.preposition) {
    let deed = behind - 1
    while (deed > at && line.tag[deed - 1] !== Tag.noun && line.tag[deed - 1] !== Tag.place) deed--
    at = deed
  }
  return make(line, at, behind, 'measure/verb-before')
}

const BRINGING: ReadonlySet<string> = new Set(words('造成 导致 引发 致使 完成 实现 进行 开展'))

/** Verbs whose object changes: somebody changes it. */
const MOVES: ReadonlySet<string> = new Set(
  words('下调 上调 调低 调高 降低 提高 减少 增加 削减 缩减 压减 压缩 缩短 扩大 提升 调降 调升'),
)

/** Words of change that name what changes. */
const VERB_OBJECT: ReadonlySet<string> = new Set(
  words(`
  裁员 减产 增产 减亏 增收 减收 减排 减税 减负 降息 加息 涨薪 降薪 减持 增持 扩产 减碳 节能 节水 节电 降本 减免 裁减
  缩编 扩编 加薪
`),
)

/** 高18层, 长12公里, 重3.5吨: whether the word says in which way a thing extends, in such a unit. */
function tellsExtent(line: Line, i: number, { unit, entry }: NumberToken): boolean {
  const word = line.word(i)
  if (entry?.dimension === 'mass') return word === '重'
  return (unit === '层' || entry?.dimension === 'length') && EXTENTS.has(word)
}
const EXTENTS: ReadonlySet<string> = new Set(words('高 宽 长 深 厚'))

/** 重伤6人: adjectives that tell what befell persons. */
const HURT: ReadonlySet<string> = new Set(words('重伤 轻伤 受伤 危重 失踪 失联'))

const AREAS: ReadonlySet<string> = new Set(words('市 省 县 区 地 国'))
const OBLIQUE: ReadonlySet<string> = new Set(words('在 向 为 给 于'))
const AWAY: ReadonlySet<string> = new Set(words('距 离 距离 相距'))

const RANKS: ReadonlySet<string> = new Set(words('排名 排行 名次 位次'))

const TAKES_TIME: ReadonlySet<string> = new Set(words('用 花 花费 耗时 费时 历时 需 需要 只用 仅用 用时'))

/** Verbs that only take or make what follows: no measure by themselves. */
const EMPTY_VERBS = new Set(
  words(`
  有 获 获得 得到 取得 达到 实现 完成 发现 造成 导致 包括 形成 设 设立 提供 需 需要 花 花费 用 来自 给
  送 拿下 砍下 含 包含 还有 继 隔 每隔
  连得 连进 连丢 连扳 豪取 狂揽 怒砍 揽获 轰下 斩获 摘得
`),
)
