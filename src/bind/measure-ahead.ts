/** What stands behind a number: the things it counts, what they are a share of, what they did. */
import { Tag } from '../lexicon/dictionary.ts'
import { Role } from '../lexicon/roles.ts'
import { WordTest, wordSet } from '../lexicon/vocabulary.ts'
import { words } from '../lexicon/word-list.ts'
import type { NumberToken } from '../scan/token.ts'
import { holderOf } from './holder.ts'
import { Item, type Line } from './line.ts'
import { wentOn } from './measure-duration.ts'
import { countsAhead, isIndicator, type Measure, make, NONE } from './measure-phrase.ts'
import { isDe, isHead, isNominal, isPause, phraseEnd } from './phrase.ts'

/** Words for the level itself that a number reaches: 迈上6万亿元台阶. */
const LEVELS: ReadonlySet<string> = new Set([
  '台阶',
  '大关',
  '关口',
  '门槛',
  '关',
  '水平',
  '高位',
  '大台阶',
  '新台阶',
  '规模',
  '以上',
  '收市',
  '收盘',
  '开盘',
  '报收',
  '收报',
])

/** Whether the word behind a length or weight says in which way a thing has it: 56米 | 长, 3吨 | 重. */
const isExtent = (line: Line, i: number, at: number): boolean =>
  EXTENT_OF.has(line.number(i).entry?.dimension ?? '') && EXTENTS.has(line.word(at))
const EXTENT_OF: ReadonlySet<string> = new Set(['length', 'mass'])
const EXTENTS: ReadonlySet<string> = new Set(words('长 高 宽 深 厚 重 大'))

const RESULTS: ReadonlySet<string> = new Set(words('成绩 佳绩 战绩 优势 代价 好成绩 总成绩 纪录 记录 业绩'))

/** The counted things behind the number item `i`. */
export function ahead(line: Line, i: number): Measure {
  let at = i + 1
  const ceiling = line.clauseEnd(i + 1)
  if (at >= ceiling) return NONE
  // 150亩地: the word for land is also a particle
  const land = line.tag[at] === Tag.particle && line.word(at) === '地'
  if (land && line.end[i] === line.start[at] && line.number(i).entry?.dimension === 'area')
    return make(line, at, at + 1, 'measure/counted')
  while (at < ceiling && (line.tag[at] === Tag.localizer || line.tag[at] === Tag.particle) && !isDe(line, at))
    at++
  // 56米长的 | 墓道
  const extent = at + 2 < ceiling && isDe(line, at + 1) && isExtent(line, i, at)
  if (extent) at += 2
  const de = !extent && isDe(line, at)
  if (de) at++
  if (at >= ceiling) return NONE
  if (!de && line.start[at] !== line.end[at - 1]) return NONE
  // 3个过三千亿元城市: a number inside the name of what is counted
  let inside = at
  while (
    inside < ceiling &&
    inside < at + 2 &&
    (line.has(inside, Role.link) || line.tag[inside] === Tag.adverb)
  )
    inside++
  if (!de && inside < ceiling && line.tag[inside] === Item.number) {
    const end = phraseEnd(line, inside + 1, ceiling)
    if ((end > inside + 1 && inside > at) || line.number(inside).entry?.dimension === 'places')
      return make(line, at, end, 'measure/counted')
  }
  // 190多场各种类型的活动, 430处大大小小的隐患, 3栋三层坡道厂房, 7名15岁至16岁学生
  if (!de) {
    at = pastDeterminers(line, at, ceiling)
    // 150余个航次: a measure word that is itself counted
    if (
      at < ceiling &&
      line.tag[at] === Tag.classifier &&
      (line.end[at] as number) - (line.start[at] as number) > 1
    )
      return make(line, at, Math.max(at + 1, phraseEnd(line, at + 1, ceiling)), 'measure/counted')
  }
  if (isDe(line, at) && at > i + 1) at++
  // 80余件明清瓷器
  if (at + 1 < ceiling && line.tag[at] === Tag.time && isHead(line, at + 1)) at++
  const qualifier = de ? -1 : qualifiedByAdverb(line, at, ceiling)
  if (qualifier > at && (takesClause(line.number(i)) || line.number(i).entry?.dimension === 'currency'))
    return make(line, at, qualifier, 'measure/counted')
  const holder = de ? null : holderOf(line, i)
  if (holder !== null) return make(line, at, holder.things, 'measure/counted')
  let end = phraseEnd(line, at, ceiling)
  if (!de && end > at && end < ceiling) end = overJoined(line, at, end, ceiling)
  // 各种类型的阅读推广活动
  if (end > at && end + 1 < ceiling && isDe(line, end) && SORTS.has(line.word(end - 1))) {
    let head = end + 1
    while (head < ceiling && head < end + 4 && line.tag[head] === Tag.verb) head++
    const last = phraseEnd(line, head, ceiling)
    if (last > head) return make(line, end + 1, last, 'measure/counted')
  }
  if (!de) {
    const relative = qualified(line, i, Math.max(end, i + 1), ceiling)
    if (relative !== null) return relative
  }
  // 农业转移人口: a verb inside the name, between two words of it
  const inner = end > at ? end : firstNominalEnd(line, at, ceiling)
  if (
    inner > at &&
    inner + 1 < ceiling &&
    line.tag[inner] === Tag.verb &&
    isHead(line, inner + 1) &&
    !line.has(inner, Role.link | Role.up | Role.down | Role.saying)
  ) {
    const whole = phraseEnd(line, inner + 1, ceiling)
    const closed = whole < ceiling && (line.tag[whole] === Tag.verb || line.tag[whole] === Tag.adverb)
    if (whole > inner + 1 && closed) end = whole
  }
  // 25万余人次在线观看: what was done, and how
  const done = end < ceiling && line.tag[end] === Tag.verb && line.tag[end - 1] === Tag.distinguishing
  if (done && line.number(i).unit === '人次') return make(line, at, end + 1, 'measure/what-was-done')
  if (end > at) {
    // 意见建议20条推动…: a verbal noun that acts is no thing counted
    if (LEVELS.has(line.word(at))) return NONE
    if (end === at + 1 && line.tag[at] === Tag.verbalNoun && end < ceiling && isNominal(line, end))
      return NONE
    // 以32枚金牌的成绩收官: what came of it is not counted
    if (!de && end - at > 2 && isDe(line, end - 2) && RESULTS.has(line.word(end - 1))) end -= 2
    return make(
      line,
      at,
      de ? end : withoutLevel(line, i, at, end, ceiling),
      de ? 'measure/after-de' : 'measure/counted',
    )
  }
  // 80多小时的抢险救援, 五十年的努力
  if (de && line.number(i).kind === 'duration') {
    const behind = wentOn(line, at, ceiling)
    if (behind > at) return make(line, at, behind, 'measure/after-de')
  }
  // 1000多个点赞, 12场胜利: words that are things behind a measure word
  const tag = line.tag[at]
  const act =
    (tag === Tag.verb || tag === Tag.adverb || tag === Tag.idiom) &&
    at + 1 >= ceiling &&
    line.number(i).entry?.classifier === true
  return act && line.number(i).unit !== '次' ? make(line, at, at + 1, 'measure/counted') : NONE
}

/**
 * Where the things end that number item `i` counts, in a phrase that ends in what is told of them: 85家企业 | 销售额 | 超过100亿元,
 * 31个城市 | 新建住宅价格 | 上涨. The whole phrase where nothing is told of its last word.
 */
function withoutLevel(line: Line, i: number, first: number, end: number, ceiling: number): number {
  if (end < ceiling && isIndicator(line, end) && numberBehind(line, end, ceiling))
    for (let at = first + 1; at + 1 < end; at++) if (isDe(line, at) && isHead(line, at - 1)) return at
  if (end - first < 2 || end >= ceiling || !isIndicator(line, end)) return end
  const tag = line.tag[end]
  if (tag !== Tag.verb && tag !== Tag.adverb && tag !== Item.number && tag !== Tag.verbalNoun) return end
  const bodies = COUNTS_BODIES.has(line.number(i).unit ?? '')
  for (let at = first; at < end - 1; at++)
    if (line.passes(at, GROUP) && isHead(line, at)) {
      // 企业家 | 信心指数, 公司 | 股票
      if (!isNominal(line, at + 1) && !isDe(line, at + 1)) return end
      return at + 1
    }
  const level = isDe(line, end - 2) ? end - 2 : end - 1
  return bodies && level > first && isHead(line, level - 1) ? level : end
}

/** Whether another number follows soon: 3个项目的 | 投资额 | 达 | 5亿元. */
function numberBehind(line: Line, end: number, ceiling: number): boolean {
  const limit = Math.min(ceiling, end + NUMBER_BEHIND)
  for (let at = end; at < limit; at++) if (line.tag[at] === Item.number) return true
  return false
}
const NUMBER_BEHIND = 6

/** Measure words of bodies and persons. */
const COUNTS_BODIES: ReadonlySet<string> = new Set(words('家 名 位 户'))
/** Whoever or whatever has levels of its own. */
const GROUP_ENDS = words(
  '企业 公司 银行 项目 省份 省 市 城市 县 县区 区县 国家 经济体 地区 机构 行业 部门 医院 学校 居民 职工 工人 农户 用户 集团 城 品种 商品 产品 农产品 工业品 基金 股票 个股 券商 房企 车企 上市公司 园区 乡镇 村 镇 乡 州',
)
const GROUP = new WordTest((word) => GROUP_ENDS.some((end) => word.endsWith(end)))

/** The item behind pronouns, vague amounts and numbers that stand between a measure word and its things. */
function pastDeterminers(line: Line, from: number, ceiling: number): number {
  let at = from
  while (at < ceiling) {
    const tag = line.tag[at]
    const amount = tag === Tag.numeral || (tag === Tag.classifier && line.tag[at - 1] === Tag.numeral)
    const number =
      tag === Item.number && line.number(at).entry?.classifier !== true && line.end[at - 1] === line.start[at]
    const range = at > from && line.tag[at - 1] === Item.number && line.word(at) === '至'
    // 不分区议员: a negation that is part of the word
    const negation = tag === Tag.adverb && line.word(at) === '不' && at + 1 < ceiling && isHead(line, at + 1)
    // 3200名50岁以上的男性
    const side = at > from && line.tag[at - 1] === Item.number && tag === Tag.localizer
    if (!(tag === Tag.pronoun || amount || number || range || negation || side)) break
    at++
  }
  const after = line.tag[at - 1] === Item.number || line.tag[at - 1] === Tag.localizer
  const named = at < ceiling && (isNominal(line, at) || isDe(line, at))
  return at > from && after && !named ? from : at
}

/** 1500个免费停车位: an adverb that qualifies the thing that ends the clause; the item behind it, or -1. */
function qualifiedByAdverb(line: Line, at: number, ceiling: number): number {
  if (line.tag[at] !== Tag.adverb || line.word(at).length !== 2 || at + 1 >= ceiling || !isHead(line, at + 1))
    return -1
  const end = phraseEnd(line, at + 1, ceiling)
  return end === ceiling || isPause(line, end) ? end : -1
}

/** 十多家合资、独资企业: qualifiers joined by a pause mark before one thing; the item behind it, or `end`. */
function overJoined(line: Line, at: number, end: number, ceiling: number): number {
  if (end >= ceiling || !isPause(line, end)) return end
  for (let k = at; k < end; k++)
    if (line.tag[k] !== Tag.verbalNoun && line.tag[k] !== Tag.distinguishing && line.tag[k] !== Tag.adjective)
      return end
  const behind = phraseEnd(line, end + 1, ceiling)
  return behind > end + 2 && line.tag[behind - 1] === Tag.noun ? behind : end
}

const SORTS: ReadonlySet<string> = new Set(words('类型 种类 形式 规格 级别 门类 样式 品种 层次 标准'))

/** Measure words of things that a clause may qualify before they are named; of 人 and 次 it tells what was done. */
const takesClause = (token: NumberToken): boolean =>
  token.kind === 'quantity' &&
  token.unit !== '人' &&
  token.unit !== '次' &&
  (token.entry?.classifier === true || (token.entry !== null && token.unit !== null && countsAhead(token)))

/** A clause that qualifies the things counted is not longer, in items. */
const LONGEST_CLAUSE = 20

/**
 * 5种此前未被描述过的深海鱼类, 6项国家支持的项目: the things behind a clause with 的 that stands between them and the number.
 * `from` is behind the noun phrase that the clause may begin with.
 */
function qualified(line: Line, i: number, from: number, ceiling: number): Measure | null {
  if (!takesClause(line.number(i)) || from >= ceiling) return null
  // 五地市把群众创建的…, 3国所获的…: what is counted is in the measure word, or somebody acts
  if (line.number(i).entry?.dimension === 'places' || line.passes(from, ACTS)) return null
  // 87名在押被告人分别从北京市的…: the name begins with a verb, and then something is done
  if (line.tag[from] === Tag.verb && isHead(line, from + 1)) {
    const end = phraseEnd(line, from + 1, ceiling)
    const acts = line.tag[end] === Tag.adverb || line.tag[end] === Tag.preposition
    if (acts && firstDe(line, from + 1, end) === end) return null
  }
  const named = from > i + 1
  const limit = Math.min(ceiling, named ? from + 3 : i + LONGEST_CLAUSE)
  if (!QUALIFIES[line.tag[from] as number] || line.has(from, Role.link | Role.to)) return null
  // 4名被拘留高管的身份: what was acted on takes no object, so the noun is what is counted
  if (!named && line.word(from) === '被' && from + 2 < ceiling && isHead(line, from + 2))
    return make(
      line,
      from + 2,
      phraseEnd(line, from + 2, firstDe(line, from + 2, ceiling)),
      'measure/counted-qualified',
    )
  for (let at = from; at < limit; at++) {
    if (line.tag[at] === Tag.particle && line.word(at) === '了') return null
    // 6项国家支持的项目, not 个基因的差异
    if (!isDe(line, at)) continue
    if (named && line.tag[at - 1] !== Tag.verb && line.tag[at - 1] !== Tag.time) continue
    const end = phraseEnd(line, at + 1, firstDe(line, at + 1, ceiling))
    if (end > at + 1) return make(line, at + 1, end, 'measure/counted-qualified')
    if (ACTING_TAGS[line.tag[at + 1] as number] === 1) return null
  }
  return null
}

const ACTING_TAGS = new Uint8Array(64)
for (const tag of [Tag.adverb, Tag.pronoun]) ACTING_TAGS[tag] = 1

const ACTS = wordSet(words('把 将 所 优先 评为 被评为'))

/** The next 的 from item `at` on, or `ceiling`. */
function firstDe(line: Line, at: number, ceiling: number): number {
  let de = at
  while (de < ceiling && de < at + LONGEST_CLAUSE && !isDe(line, de)) de++
  return isDe(line, de) ? de : ceiling
}

const QUALIFIES = new Uint8Array(64)
for (const tag of [
  Tag.verb,
  Tag.verbalNoun,
  Tag.adverb,
  Tag.preposition,
  Tag.adjective,
  Tag.time,
  Item.period,
])
  QUALIFIES[tag] = 1

/** Where qualifying words end that no head follows at once. */
function firstNominalEnd(line: Line, from: number, ceiling: number): number {
  let at = from
  while (at < ceiling && (line.tag[at] === Tag.distinguishing || line.tag[at] === Tag.noun)) at++
  return at
}

/** A name that begins with a verb: 49名反叛人员, 8000多万转移人口. */
export function compoundAhead(line: Line, from: number, ceiling: number): Measure {
  if (from + 1 >= ceiling || line.tag[from] !== Tag.verb || !isHead(line, from + 1)) return NONE
  const end = phraseEnd(line, from + 1, ceiling)
  return end > from + 1 ? make(line, from, end, 'measure/counted') : NONE
}
