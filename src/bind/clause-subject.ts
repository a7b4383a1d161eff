/** Whom or what a clause begins with: its subject, where one is said. */
import { Tag } from '../lexicon/dictionary.ts'
import { Role } from '../lexicon/roles.ts'
import { words } from '../lexicon/word-list.ts'
import { holderOf } from './holder.ts'
import { introduced, isLabel, isSomebody, labelEnd } from './introduced.ts'
import { Item, type Line } from './line.ts'
import { isIndicator } from './measure-phrase.ts'
import type { Named } from './named.ts'
import { endsName, isName } from './names.ts'
import { isClose, isDe, isJoint, isOpen, isPause, phraseEnd, spanOf } from './phrase.ts'
import { antecedent, holdsThing, isEach, placeMeant, points } from './pointing.ts'
import { namesTitle } from './titled.ts'

export type { Named } from './named.ts'

/** A clause of so many words that begins with 在 only says where. */
export const LONGEST_PLACE = 8

/** Steps over what a clause may begin with before its subject: times, adverbs, conjunctions, marks, phrases of circumstance. */
export function overOpening(line: Line, floor: number, limit: number): number {
  let at = floor
  while (at < limit) {
    const tag = line.tag[at]
    if (
      tag === Item.period ||
      tag === Item.clock ||
      tag === Item.marker ||
      tag === Tag.adverb ||
      tag === Tag.time
    )
      at++
    else if (tag === Tag.conjunction && !isJoint(line, at)) at++
    else if (line.has(at, Role.among) || line.word(at) === '已知') at++
    // 昨晚的 | 决赛
    else if (isDe(line, at) && at > floor && line.tag[at - 1] === Item.period) at++
    else if (isLabel(line, at)) at = labelEnd(line, at, limit)
    else if (tag === Tag.punctuation && !isClose(line, at) && (!isOpen(line, at) || !closes(line, at))) at++
    else break
  }
  return at
}

/** Whether the mark that opens at item `i` closes in its clause: a name in marks, and no quotation that goes on. */
function closes(line: Line, i: number): boolean {
  const end = Math.min(line.clauseEnd(i), i + LONGEST_QUOTED)
  for (let at = i + 1; at < end; at++) if (isClose(line, at)) return true
  return false
}
const LONGEST_QUOTED = 24

/** The phrase that the clause from `floor` begins with, before item `limit`. */
export function clauseSubject(line: Line, floor: number, limit: number): Named | null {
  let at = overOpening(line, floor, limit)
  if (at >= limit) return null
  if (line.tag[at] === Item.number) {
    const head = numbered(line, at, limit)
    if (head !== null) return head
  }
  const person = introduced(line, at, limit)
  if (person !== null) return person
  if (line.tag[at] === Tag.preposition || line.word(at) === '在') {
    let k = at + 1
    while (k < limit && line.tag[k] !== Tag.localizer && line.tag[k] !== Tag.verb) k++
    if (k >= limit || line.tag[k] !== Tag.localizer) {
      // 在甬派客户端，…: the whole clause names the place
      const whole = line.clauseEnd(at)
      const short =
        whole <= limit &&
        whole - at <= LONGEST_PLACE &&
        line.word(at) === '在' &&
        !doesSomething(line, at + 1, whole) &&
        !isCircumstance(line, whole - 1)
      const span = short && hasName(line, at + 1, whole) ? spanOf(line, at + 1, whole) : null
      if (span !== null) return { span, entity: true, strict: true, first: at + 1, last: whole }
      // 由他执导的 | 影片 | 获得…
      return line.word(at) === '由' ? relativeHead(line, at + 1, limit) : null
    }
    at = overOpening(line, k + 1, limit)
    if (at >= limit) return null
  }
  // 一艘载有… | 的船只, 一名男子
  const indefinite = line.tag[at] === Item.article && at + 1 < limit
  if (indefinite) at++
  // 一架 | 从省城飞往海港的 | 客机
  if (line.tag[at] === Tag.verb || (indefinite && line.tag[at] === Tag.preposition))
    return relativeHead(line, at, limit)
  const pointing = points(line, at) || isEach(line, at)
  let from = at
  // 两国
  if (line.tag[at] === Tag.numeral && at + 1 < limit && line.start[at + 1] === line.end[at]) at++
  if (pointing) {
    at++
    // 这家医院, 该型飞机
    while (at < limit && (line.tag[at] === Tag.classifier || line.tag[at] === Item.article)) at++
    // 这 | 家 | 中国公司
    if (at === from + 1 && line.word(at) === '家' && at + 1 < limit && line.start[at + 1] === line.end[at])
      at++
    // 这所学校
    if (at === from + 1 && at < limit && line.tag[at] === Tag.particle && line.word(at) === '所') at++
  }
  if (line.word(from) === '这里') {
    const span = placeMeant(line, from)
    return span === null ? null : { span, entity: true, strict: true, first: from, last: from + 1 }
  }
  // 前 | 总裁
  const former = line.tag[at] === Tag.localizer && line.word(at) === '前' && at + 1 < limit
  let end = former ? Math.max(at, phraseEnd(line, at + 1, limit)) : phraseEnd(line, at, limit)
  if (former && end === at + 1) end = at
  // 该轮, 该站: a measure word that is also what is pointed at
  const bare = line.word(from) === '该' && at === from + 2 && KINDS_OF_THING.has(line.word(at - 1))
  // 这次选举, 此次调查: what is done once has happened
  if (!bare && pointing && end === at && at < limit && line.tag[at] === Tag.verb && isOccasion(line, at - 1))
    end = at + 1
  // 该项目 may be one word, and what is measured of it stand behind it
  const whole = pointing && holdsThing(line, from)
  // 该县 | 培训机构 | 32家
  if (whole && end > at && (isIndicator(line, end) || line.tag[end] === Item.number)) end = at
  // 此次裁员人数: what is counted of an occasion
  if (pointing && !whole && end > at && line.tag[at] === Tag.verb && isIndicator(line, end)) return null
  // 该国 | 前 | 外长
  if (whole && end === at && line.word(at) === '前' && line.tag[at] === Tag.localizer)
    end = Math.max(at, phraseEnd(line, at + 1, limit))
  if (whole && end === at + 1 && line.word(at) === '前') end = at
  // 他写的 | 小说
  if (end === at && !whole && !bare) return pointing ? relativeHead(line, at, limit) : null
  // 北方航空公司一架客机
  if (!indefinite) end = overArticle(line, end, limit)
  // A和B
  while (end < limit - 1 && (isPause(line, end) || isJoint(line, end))) {
    const next = phraseEnd(line, end + 1, limit)
    if (next === end + 1) break
    end = next
  }
  // 一个人
  if (end > limit || (indefinite && end === at + 1 && line.word(at) === '人')) return null
  const head = relativeHead(line, end, limit)
  if (head !== null) return head
  // 监测到…, 安置下岗职工…: a deed by itself is nobody
  if (end === from + 1 && line.tag[from] === Tag.verbalNoun) return null
  // 他预测…: whoever is spoken of does what follows
  if (
    PERSONS.has(line.word(from)) &&
    end > from + 1 &&
    !OF_PERSON.has(line.word(from + 1)) &&
    !isDe(line, from + 1)
  )
    end = from + 1
  // 红十字会捐赠…, 教育部规定…: what a name is said to do
  else if (end > from + 1 && isDeedOf(line, end - 1)) end--
  while (end > from + 1 && ON_FIELD.has(line.word(end - 1))) end--
  // 他的合作社
  if (pointing && isDe(line, at)) from = at + 1
  if (end === from + 1 && NOBODY.has(line.word(from))) return null
  if (AIMS.has(line.word(end - 1)) && !hasName(line, from, end)) return null
  const span = spanOf(line, from, end)
  // 此次调查记录到…: whoever holds did it
  if (pointing && end === at + 1 && isDone(line, at) && isOccasion(line, at - 1) && span !== null)
    return { span, entity: false, strict: false, first: from, last: end }
  const full = pointing ? antecedent(line, from, end) : null
  if (full !== null) return { span: full, entity: true, strict: true, first: from, last: end }
  return span === null
    ? null
    : {
        span,
        entity:
          pointing ||
          (indefinite || SOME.has(line.word(from))
            ? hasStrictName(line, from, end)
            : hasName(line, from, end)),
        strict: pointing || hasStrictName(line, from, end),
        first: from,
        last: end,
      }
}

/** 北方航空公司 | 一架 | 客机, 石门镇的 | 一所 | 学校: where a phrase goes on with one of what it names. */
function overArticle(line: Line, end: number, limit: number): number {
  const article = isDe(line, end) ? end + 1 : end
  if (article + 1 >= limit || line.tag[article] !== Item.article) return end
  const last = phraseEnd(line, article + 1, limit)
  return last > article + 1 ? last : end
}

/** Where the head ends that begins at item `first`: 一位老人 may be one, 一个原因 not. */
function headEnd(line: Line, first: number, limit: number): number {
  const end = phraseEnd(line, first, limit)
  const last = overArticle(line, end, limit)
  return end > first || isSomebody(line, last) ? last : end
}

/** Some or any of a kind: 局部 | 地区. */
export const SOME: ReadonlySet<string> = new Set(
  words('局部 部分 个别 一些 多数 大部分 绝大部分 少数 某些 有些 不少 众多'),
)

const isDone = (line: Line, i: number): boolean => line.tag[i] === Tag.verb || line.tag[i] === Tag.verbalNoun

/** Whether the item, or what it ends in, counts what happens: 这次, 本届, 这场. */
const isOccasion = (line: Line, i: number): boolean =>
  OCCASIONS.has(line.text[(line.end[i] as number) - 1] as string)
const OCCASIONS: ReadonlySet<string> = new Set(['次', '届', '场', '轮'])

/** 在林场喂牛, 在喊口号: not where, but what is done. */
function doesSomething(line: Line, from: number, end: number): boolean {
  if (line.tag[from] === Tag.verb) return true
  if (endsName(line, end - 1)) return false
  for (let at = from + 1; at < end; at++) if (line.tag[at] === Tag.verb) return true
  return false
}

const KINDS_OF_THING: ReadonlySet<string> = new Set(words('轮 站 场 院 局 队 班'))

/** 在市委的支持下, 运动会结束之际: not where, but how or when. */
const isCircumstance = (line: Line, last: number): boolean => CIRCUMSTANCES.has(line.word(last))
const CIRCUMSTANCES: ReadonlySet<string> = new Set(
  words('下 之下 之际 时 期间 后 之后 前 之前 中 过程中 以来 之时 同时'),
)

/** 211个海洋项目 | 完成投资…: a group that is counted before it does something. */
function numbered(line: Line, at: number, limit: number): Named | null {
  const token = line.number(at)
  if (isDe(line, at + 1)) return attributed(line, at + 2, limit, token.entry?.dimension === 'age')
  if (token.kind !== 'quantity' || token.entry?.classifier !== true) return null
  const last = phraseEnd(line, at + 1, limit)
  if (last === at + 1 || last >= limit) return null
  // 两位大师王频和王蕾 | 各以4分…
  if (!GOES_ON.has(line.tag[last] as number) && line.word(last) !== '各') return null
  const span = spanOf(line, at + 1, last)
  return span === null ? null : { span, entity: false, strict: false, first: at + 1, last }
}

/** 33岁的 | 快递员孟祥瑞 | 每月…: whoever is so old, or any name that a number describes. */
function attributed(line: Line, first: number, limit: number, aged: boolean): Named | null {
  const last = phraseEnd(line, first, limit)
  if (last === first || last >= limit || isIndicator(line, last)) return null
  const strict = hasStrictName(line, first, last)
  if (!aged && !strict) return null
  const span = spanOf(line, first, last)
  return span === null ? null : { span, entity: true, strict, first, last }
}

/**
 * What a relative clause describes, where the clause goes on with what it does: 位于山谷的 | 古墓群 | 距今…, 周日发生的 | 地震 |
 * 造成…. Looks from item `from`; null where there is no such clause.
 */
function relativeHead(line: Line, from: number, limit: number): Named | null {
  let at = from
  let verbs = false
  let counts = false
  let told = -1
  while (at < limit - 1 && !isDe(line, at)) {
    if (line.breaks(at)) return null
    if (line.tag[at] === Item.number) counts = true
    if (line.tag[at] === Tag.verb && !line.has(at, Role.saying)) verbs = true
    // 共同经营的 | 农场
    if (line.tag[at] === Tag.verbalNoun && at > 0 && line.tag[at - 1] === Tag.adverb) verbs = true
    // 受灾最严重的 | 石门镇
    if (line.tag[at] === Tag.adjective && at > from && line.tag[at - 1] === Tag.adverb) told = at + 1
    at++
  }
  // 为期三天的 | 会议, 身高2.11米的 | 中锋
  const attribute = counts && at < limit && line.tag[at - 1] === Item.number && at - from <= LONGEST_ATTRIBUTE
  const first = at + 1
  const most = told === at && first < limit && isName(line, first)
  // 由王凯主演的: somebody does it, whatever the word
  const by = from > 0 && line.word(from - 1) === '由'
  if (!(verbs || attribute || most || by) || at >= limit - 1) return null
  const last = headEnd(line, first, limit)
  if (last === first) return null
  // 由他执导的 | 影片《归途》，…: a name may end the clause
  const goesOn = GOES_ON.has(line.tag[last] as number) || beginsEach(line, last)
  if (last >= limit ? !(by && hasStrictName(line, first, last)) : !goesOn) return null
  // 用了47天的时间: what it took, not who
  if (attribute && isIndicator(line, last)) return null
  // 归属股东的 | 净利润 | 约3亿元: what is measured
  if (isIndicator(line, last) && (line.tag[last] === Item.number || line.tag[last + 1] === Item.number))
    return null
  // 获得3枚金牌的 | 巴西队 | …
  if (counts && !attribute && !hasStrictName(line, first, last) && !hasHolder(line, from, at)) return null
  if (last === first + 1 && NOBODY.has(line.word(first))) return null
  const span = spanOf(line, first, last)
  return span === null ? null : { span, entity: true, strict: hasStrictName(line, first, last), first, last }
}

/** An attribute with a number ends so many items behind the word that it begins with: 全长98公里的. */
const LONGEST_ATTRIBUTE = 4

/** 拥有800万人口的 | 首都: whether a number before the 的 at item `de` says what somebody has. */
function hasHolder(line: Line, from: number, de: number): boolean {
  for (let i = de - 1; i > from; i--) if (line.tag[i] === Item.number) return holderOf(line, i)?.de === de
  return false
}

/** 农户 | 每亩: what follows tells how often or for what of each. */
const beginsEach = (line: Line, i: number): boolean =>
  line.tag[i] === Tag.pronoun && line.text[line.start[i] as number] === '每'

const PERSONS: ReadonlySet<string> = new Set(words('他 她 它 他们 她们 它们 我 我们 你们'))
/** What somebody has, so that the phrase is of it: 他家, 他父亲. */
const OF_PERSON: ReadonlySet<string> = new Set(
  words(
    '家 家里 家中 全家 一家 本人 自己 父亲 母亲 父母 妻子 丈夫 儿子 女儿 孩子 哥哥 弟弟 姐姐 妹妹 爷爷 奶奶 家人 家庭 公司 所在 村 村子 村里 镇 乡 县 市 省 厂 厂里 校 学校 班 医院 企业 集团 单位 国家 家乡 店 社区 小区 队 团队',
  ),
)

/** Whether item `i` says what the body or person does that the phrase before it names. */
const isDeedOf = (line: Line, i: number): boolean =>
  line.tag[i] === Tag.verbalNoun &&
  !line.has(i, Role.saying | Role.stated | Role.forecast) &&
  (isName(line, i - 1) || endsName(line, i - 1))

/** Where and when within a match: 海豹 | 全场, 火箭 | 客场. */
const ON_FIELD: ReadonlySet<string> = new Set(
  words('全场 本场 客场 主场 半场 上半场 下半场 首节 次节 末节 内线 外线 门前 赛季 本赛季 上赛季 开场 开局'),
)

/** What a clause goes on with behind its subject. */
const GOES_ON: ReadonlySet<number> = new Set([
  Tag.verb,
  Tag.adverb,
  Tag.preposition,
  Item.period,
  Item.number,
])

/** 今年的主要目标是…: what is aimed at is no one's. */
const AIMS: ReadonlySet<string> = new Set(words('目标 主要目标 预期目标 任务 主要任务 要求 指标'))

/** Words that say how or since when, and are whose for nothing: 实际利用外资. */
const NOBODY: ReadonlySet<string> = new Set(
  words(
    `涨幅 降幅 增幅 升幅 跌幅 减幅 增速 主要 全日 国际 实际 名义 总体 同期 平均 其余 剩余 其他 同时 方面 期间 情况 结果 数据 消息 人均 年均 日均 月均 户均 亩均 累计 全程 整体 规模
    里氏 照 照此 享年 高龄 终年 收市 收盘 开盘 终盘 报收 东西 理由 基础 历史 位置 幅度 距离 年龄 人数 数量 意义 原因 直接 相对 农历 时间 单程 往返 船上 机上 车上 舰上 艇上 轮上 船内 机内 车内 井下`,
  ),
)

/** Windows, iPhone: a word in Latin letters that is no abbreviation (GDP, DNA, mRNA). */
function isLatinName(line: Line, i: number): boolean {
  if (line.tag[i] !== Tag.letters) return false
  let low = 0
  let high = 0
  for (let at = line.start[i] as number; at < (line.end[i] as number); at++) {
    const code = line.text.charCodeAt(at)
    if (code >= 0x61 && code <= 0x7a) low++
    else if (code >= 0x41 && code <= 0x5a) high++
  }
  return high > 0 && low > 1
}

/** Whether a name begins the phrase. */
export const hasStrictName = (line: Line, from: number, to: number): boolean => {
  if (namesTitle(line, from, to)) return true
  for (let i = from; i < to; i++) {
    if (isName(line, i) || isLatinName(line, i)) return true
    if (line.tag[i] !== Tag.distinguishing && line.tag[i] !== Tag.pronoun && line.tag[i] !== Tag.punctuation)
      return false
  }
  return false
}

export const hasName = (line: Line, from: number, to: number): boolean => {
  for (let i = from; i < to; i++) if (isName(line, i)) return true
  if (isLatinName(line, from)) return true
  if (namesTitle(line, from, to)) return true
  return endsName(line, to - 1) && (line.end[to - 1] as number) - (line.start[from] as number) > 1
}
