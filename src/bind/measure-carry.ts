/** What a number that names no measure goes on with: of the figure before, of a clause or a sentence before. */
import { Tag } from '../lexicon/dictionary.ts'
import { Role } from '../lexicon/roles.ts'
import { words } from '../lexicon/word-list.ts'
import type { NumberToken } from '../scan/token.ts'
import type { Change } from './change.ts'
import { Item, type Line } from './line.ts'
import { parallels } from './measure-named.ts'
import {
  countsAhead,
  isIndicator,
  type Measure,
  NONE,
  namesPersons,
  onlyPlaces,
  PERSONS,
} from './measure-phrase.ts'
import { isName } from './names.ts'
import { isDe, isJoint, isOpen, isPause, phraseEnd, phraseStart, spanOf } from './phrase.ts'
import { closesWork } from './titled.ts'

/** The measure of the sentence before, of the same paragraph, and the unit of its number. */
export interface HeldMeasure {
  measure: Measure
  unit: string | null
}

export const NOTHING_HELD: HeldMeasure = { measure: NONE, unit: null }

/** What the numbers of a sentence have measured so far. */
export interface Measured {
  latest: Measure
  /** The number item that has it, or -1. */
  item: number
  /** Of each unit, the level stated last. */
  readonly units: Map<string | null, Measure>
  readonly held: HeldMeasure
  /** What a list with a colon is of, or null. */
  head: Measure | null
}

/** The measure of a number that names none: that of the figure before, of a clause before, of a sentence before. */
export function carried(
  line: Line,
  i: number,
  change: Change | null,
  { latest, item, units, held }: Measured,
): Measure {
  const token = line.number(i)
  // 12名选手进入决赛，小将排在第六位: a rank is of what was measured, not of who was counted
  if (token.kind === 'rank' && latest.span !== null && isOfPersons(line, latest.span)) return NONE
  // 时隔四年，重返市场第一
  if (token.kind === 'rank' && latest.span !== null && line.text.startsWith('时隔', latest.span.start))
    return NONE
  // 增加值增长13.8%，产业结构进一步优化，调整为8∶41∶51: what a clause between names
  if (change === null && item >= 0) {
    const between = topic(line, i, item)
    if (token.kind === 'ratio' || between.indicator) if (between.measure.span !== null) return between.measure
  }
  // 日均开行286列，间隔6分，增加40列: of what was counted in the same unit
  const level = change === null && !(latest.span !== null && countsAhead(token) && isCompared(line, i))
  // 病例3000例，死亡率11%，其中宁海县1200例: of what was counted so
  const alike =
    token.kind === 'quantity' && countsAhead(token) && item >= 0 && line.number(item).kind === 'percentage'
      ? units.get(token.unit)
      : undefined
  const same =
    alike?.span != null ? alike : level || token.unit === '%' ? latest : (units.get(token.unit) ?? latest)
  if (same.span !== null) return again(same)
  const named = topic(line, i, -1).measure
  if (named.span !== null) return named
  // 支持率为23%…。与上周相比，社民党上升了两个百分点
  return change !== null && isRate(token.unit) && isRate(held.unit)
    ? { ...held.measure, first: -1, last: -1, rule: 'measure/carried-over' }
    : NONE
}

const isOfPersons = (line: Line, { end }: { end: number }): boolean =>
  RANKED_PERSONS.includes(line.text[end - 1] as string)
const RANKED_PERSONS = '员手将者师生人'

export const again = (measure: Measure): Measure => ({
  ...measure,
  first: -1,
  last: -1,
  rule: 'measure/carried',
})

/** So many clauses of a sentence are asked for its topic, and those so many items before the number. */
const MOST_CLAUSES = 8

const FAR = 60

/** A measure that a clause begins with, and whether it ends in a word that statistics measure by. */
interface Topic {
  measure: Measure
  indicator: boolean
}
const NO_TOPIC: Topic = { measure: NONE, indicator: false }

/**
 * What an earlier clause of the sentence begins with: 三次产业结构进一步优化，调整为8.3∶41.4∶50.3. The first that names an
 * indicator, else that of the clause just before.
 */
function topic(line: Line, i: number, behind: number): Topic {
  const limit = line.clauseStart(i)
  const ranked = line.number(i).kind === 'rank'
  const { kind, unit } = line.number(i)
  const ofOthers = kind !== 'percentage' && !PERSONS.includes(unit ?? '')
  const bare = isBare(line, i)
  let last: Topic = NO_TOPIC
  let clauses = 0
  for (
    let start = behind < 0 ? 0 : line.clauseEnd(behind) + 1;
    start < limit;
    start = line.clauseEnd(start) + 1
  ) {
    // the first clauses name the topic; of a longer sentence the nearest are looked at
    if (++clauses > MOST_CLAUSES && start < limit - FAR) start = line.clauseStart(limit - FAR)
    const stop = line.clauseEnd(start)
    let at = start
    while (
      at < stop &&
      (line.tag[at] === Item.period || line.tag[at] === Tag.adverb || line.tag[at] === Tag.conjunction)
    )
      at++
    // 在全球金融中心指数排名中，位列第18位
    if (ranked && line.tag[at] === Tag.preposition) at++
    let end = phraseEnd(line, at, stop)
    // 高考报名人数，河南…: a verb and its count
    if (end === at && at + 2 === stop && line.tag[at] === Tag.verb && isIndicator(line, stop)) end = stop
    // 销量方面，…
    if (end > at + 1 && TOPICAL.has(line.word(end - 1))) end--
    // 寒潮期间天然气需求旺盛: what holds while is no topic
    if (end < stop && end > at && line.tag[end] === Tag.time) {
      at = end + 1
      end = phraseEnd(line, at, stop)
    }
    // 头7天原油价与…相比
    if (end < stop && line.tag[end] === Item.number) {
      at = end + 1
      end = phraseEnd(line, at, stop)
    }
    // 石门镇村民罗大勇说: who speaks is no topic
    // 职场剧《归途》，…: nor is a work
    const speaks =
      end > at &&
      (line.tag[end - 1] === Tag.person ||
        closesWork(line, end - 1) ||
        (end < stop && line.has(end, Role.saying)))
    const span = end > at && !speaks && !onlyPlaces(line, at, end) ? spanOf(line, at, end) : null
    if (span === null || span.end - span.start < 2) {
      // 美国在贸易中的份额持续攀升，1990年占10.2%
      const within = bare ? indicatorOf(line, start, stop) : null
      if (within !== null) return { measure: within, indicator: true }
      continue
    }
    // 在亚洲，日本的老年人口比例最高，为29%: whose it is stands within the topic
    const named = isName(line, at) && isIndicator(line, end)
    const [from, to] = named ? [at, end] : [-1, -1]
    const measure = { span, first: from, last: to, owner: null, rule: 'measure/topic-of-clause-before' }
    last = { measure, indicator: isIndicator(line, end) }
    // 战乱使难民人数再创新高，达到…: what is measured stands further on in the clause
    if (!last.indicator && bare) {
      const further = indicatorOf(line, end, stop)
      if (further !== null) return { measure: further, indicator: true }
    }
    // 老人下车时，他又把5元塞进…: who acts is no topic
    const strays = ofOthers ? namesPersons(line, end) || !bare : !bare && line.number(i).kind !== 'percentage'
    if (!last.indicator && strays) last = NO_TOPIC
    if (last.indicator) return last
  }
  return last
}

/** The indicator that a verb or an adverb stands behind in the items from `from` to before `stop`. */
function indicatorOf(line: Line, from: number, stop: number): Measure | null {
  for (let at = from; at + 1 < stop && at < from + MOST_ITEMS; at++) {
    if (line.tag[at] !== Tag.noun || !isIndicator(line, at + 1)) continue
    if (line.tag[at + 1] !== Tag.adverb && line.tag[at + 1] !== Tag.verb) continue
    const span = spanOf(line, phraseStart(line, at + 1, from, false), at + 1)
    return span === null
      ? null
      : { span, first: -1, last: -1, owner: null, rule: 'measure/topic-of-clause-before' }
  }
  return null
}
const MOST_ITEMS = 24

/** Whether a clause holds a number and only what leads to it: 最多达300棵. */
function isBare(line: Line, i: number): boolean {
  const end = line.clauseEnd(i)
  let at = i + 1
  while (at < end && (line.tag[at] === Tag.localizer || line.tag[at] === Tag.particle)) at++
  return at >= end || isPause(line, at)
}
const TOPICAL: ReadonlySet<string> = new Set(['方面', '上面'])

const isRate = (unit: string | null): boolean => unit === '%' || unit === '百分点' || unit === '个百分点'

/** Whether the phrase before the first number of a sentence divides what the sentence before measured in the same unit. */
export const takesUp = (line: Line, i: number, measure: Measure, held: HeldMeasure): boolean =>
  held.measure.span !== null &&
  line.number(i).unit === held.unit &&
  measure.last - measure.first === 1 &&
  SHARERS.has(line.word(measure.first)) &&
  line.has(0, Role.among)

/** Whether the phrase before a number only says of whom it is, where the measure was named before. */
export const saysWhose = (
  line: Line,
  measure: Measure,
  i: number,
  { latest, item, units }: Measured,
): boolean =>
  standsForOne(line, measure, latest, i) ||
  parallels(line, i, measure, latest, item) ||
  shares(line, measure, units.get(line.number(i).unit))

/** 选项党为10%, behind 社民党支持率为23%: a phrase that names one of a kind where the measure was given before. */
const standsForOne = (line: Line, measure: Measure, latest: Measure, i: number): boolean => {
  if (latest.span === null || isIndicator(line, measure.last)) return false
  let before = i - 1
  while (before > line.clauseStart(i) - 4 && before >= 0 && line.tag[before] !== Item.number) before--
  if (before < 0 || line.tag[before] !== Item.number || line.number(before).unit !== line.number(i).unit)
    return false
  return namesOne(line, measure)
}

/** Whether a phrase names one of a kind of bodies or places: 青山党, 东河镇. */
function namesOne(line: Line, measure: Measure): boolean {
  if (measure.last - measure.first === 1 && line.tag[measure.first] === Tag.person) return true
  const last = line.word(measure.last - 1)
  // 东河镇10例, but of things 示范村10个
  return ONE_OF_A_KIND.some((end) => last.endsWith(end)) || isPlaceByName(line, measure)
}

/** 东河镇: a name of a place, and the word that says what kind of place. */
const isPlaceByName = (line: Line, { first, last }: Measure): boolean =>
  last - first === 2 &&
  line.tag[first] === Tag.place &&
  isName(line, first) &&
  PLACES.has(line.word(last - 1))
const PLACES: ReadonlySet<string> = new Set(words('镇 乡 村 街道 社区 街 庄 屯 旗 盟 岛 湖 校区 队 党 厂 矿'))

/** Whether a phrase only divides what was measured before in the same unit. */
const shares = (line: Line, { first, last }: Measure, measured: Measure | undefined): boolean =>
  measured !== undefined &&
  last - first === 1 &&
  SHARERS.has(line.word(first)) &&
  // 男性占58%，女性占42%: each is measured itself
  !(measured.last - measured.first === 1 && SHARERS.has(line.word(measured.first)))

/** What statistics divide an indicator among: 货物周转量…，其中铁路917.8亿吨公里. */
const SHARERS: ReadonlySet<string> = new Set(
  words(`
  铁路 公路 水路 水运 航空 民航 海运 空运 城镇 农村 乡村 东部 中部 西部 东北 中央 地方 国有 民营 外资 境内 境外 省内
  省外 市内 市外 国内 国外 内销 外销 男 女 男性 女性 男子 女子 上游 中游 下游 市区 城区 郊区 县域 大型 中型 小型
`),
)

/** Whether the word at item `i` is one of what statistics divide an indicator among. */
export const isSharer = (line: Line, i: number): boolean => SHARERS.has(line.word(i))

const ONE_OF_A_KIND = '党 队 省 市 县 区 州 集团 银行 港 站 国'.split(' ')

/**
 * Whether a number stands directly behind another, in brackets, or behind a pause mark in the same unit, and so goes on with
 * its measure: 1663件8840人, 17.8万公顷（267万亩）, 国家级项目10项、自治区级52项.
 */
export function restates(line: Line, i: number): boolean {
  if (i < 1) return false
  if (line.tag[i - 1] === Item.number) return true
  if (isOpen(line, i - 1) && i > 1 && line.tag[i - 2] === Item.number) return true
  for (let at = i - 1; at > line.clauseStart(i) && i - at < 6; at--) {
    if (isPause(line, at))
      return line.tag[at - 1] === Item.number && line.number(at - 1).unit === line.number(i).unit
  }
  return false
}

/** Whether a count begins its clause and has the unit of the figure before: 12座桥梁中，9座已恢复通行. */
export function goesOn(line: Line, i: number, { unit }: NumberToken): boolean {
  let at = i - 1
  const floor = line.clauseStart(i)
  while (at >= floor && (line.has(at, Role.among | Role.link) || line.tag[at] === Tag.adverb)) at--
  if (at >= floor) return false
  while (at >= 0 && i - at < NEAR && line.tag[at] !== Item.number) at--
  return at >= 0 && line.tag[at] === Item.number && line.number(at).unit === unit
}

const NEAR = 16

const HANDED: ReadonlySet<string> = new Set(['把', '将'])

/** Whether a number whose clause names nothing goes on with the measure before: a change, a share, a level reached. */
export function carries(line: Line, i: number, token: NumberToken, change: Change | null): boolean {
  if (change !== null || token.kind === 'percentage' || token.kind === 'rank') return true
  // 北欧5国: what is counted is in the measure word
  if (token.entry?.dimension === 'places') return false
  // points of a game are each their own
  if (token.unit === '分') return false
  const floor = line.clauseStart(i)
  // 把200元交到…: what is handed over is of no measure
  if (i > floor && token.entry?.dimension === 'currency' && HANDED.has(line.word(i - 1))) return false
  // 森林覆盖率由41%提高到47%
  const fromTo = token.entry?.dimension === 'age' && line.has(Math.max(i - 1, floor), Role.to)
  if (token.kind === 'duration' || (token.entry?.dimension === 'age' && !fromTo)) return fromTo
  for (let at = floor; at < i; at++)
    if ((line.has(at, Role.to | Role.link) && !line.has(at, Role.done)) || line.word(at) === '比') return true
  return isCompared(line, i)
}

/** 较上年同期的949.30亿美元增长8%: whether the number is what something is compared with, so that it is of the same. */
export function isCompared(line: Line, i: number): boolean {
  const floor = line.clauseStart(i)
  if (i - 3 < floor || !isDe(line, i - 1) || line.tag[i - 2] !== Item.period) return false
  const at = i - 3
  return COMPARING.has(line.word(at)) && (isJoint(line, at) ? comparesBehind(line, i) : true)
}
const COMPARING: ReadonlySet<string> = new Set(
  words('较 比 相比 对比 相较 较之 相较于 相比于 与 同 和 低于 高于 少于 多于'),
)

/** 与去年的3家相比 */
const comparesBehind = (line: Line, i: number): boolean => line.word(i + 1).startsWith('相比')
