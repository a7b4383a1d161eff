/** What 该矿, 本届比赛, 这家企业 point at: whatever was spoken of before and is of that kind, else the nearest name that ends so. */
import { Tag } from '../lexicon/dictionary.ts'
import { charSet } from '../lexicon/trie.ts'
import { words } from '../lexicon/word-list.ts'
import { hasName } from './clause-subject.ts'
import { Line, type Span } from './line.ts'
import { codeEnd } from './names-listed.ts'
import { phraseStart, spanOf } from './phrase.ts'

/** A pointing word with its measure word, and the kind of thing that it points at. */
const POINTING =
  /^(?:本[届次场]|[这那此该](?:[次届个家艘座条项位名所支种架列部场起轮款型片辆台间幢栋宗只段])|[该本]|[这那此]一?)(?=[^些])/

/** A kind is one short noun. */
const LONGEST_KIND = 6

/** Kinds and last words of names that are of them. */
const LIKE: readonly (readonly [kinds: ReadonlySet<string>, ends: readonly string[]])[] = [
  [
    new Set(words('公司 企业 工厂 厂 集团 药企 车企 上市公司')),
    words('公司 集团 厂 股份 控股 企业 药业 证券 银行'),
  ],
  [
    new Set(words('比赛 赛事 大赛 赛 运动会 盛会')),
    words('赛 运动会 亚运会 奥运会 全运会 冬奥会 世界杯 杯 马拉松 亚运 奥运'),
  ],
  [new Set(words('会议 大会 论坛 峰会 展会 展览 博览会 盛会')), words('会 论坛 展 节 大会 峰会 展览')],
  [new Set(words('行动 活动 项目')), words('行动 活动 计划 项目 工程 节')],
  [new Set(words('船 轮 货轮 客轮 渔船 油轮 船只 货船 邮轮')), words('轮 号 船')],
  [new Set(words('医院 学校 院 校')), words('医院 学校 大学 学院 中学 小学')],
  [new Set(words('组织 机构 部门 协会')), words('协会 组织 联盟 基金会 委员会 中心 学会 局')],
]

/** Events that have an ordinal. */
const EVENTS: ReadonlySet<string> = new Set([
  ...words('比赛 赛事 大赛 赛 运动会 盛会 会议 大会 论坛 峰会 展会 展览 博览会 节'),
])
const EVENT_ENDS =
  /^第[^，。；：、！？\n“”（）() ]{1,4}届[^，。；：、！？\n”（）() ]*?(?:运动会|亚运会|奥运会|全运会|博览会|交易会|大会|书展|会展|展览|论坛|峰会|会议|[^协社委商学机社]会|联赛|锦标赛|大赛|赛|节|杯|展)(?![员场区览议会事])/

/** Last characters of names of bodies, places and works that are looked for in the text. */
const NAMED_KINDS = '矿厂轮号村镇乡县市州岛校院馆店行局轮队社站桥港区园寺湖坝井线路司团会心所塔楼'
/** Words that end so and name nothing. */
const NO_NAMES = '全各我本每某农乡省都'

/** How far back a name is looked for, in characters. */
const REACH = 400
/** How far back an event. */
const EVENT_REACH = 1200
/** What stands before a name in its clause, in characters. */
const LONGEST_NAME = 24
const MARKS = '，。；：！？\n“”‘’（）()'

/** Words for the whole or for any of a kind, which name nothing. */
const GENERAL = /^[全各我每]|^(?:所属|有关|相关|一些|许多)/

const OPENS = '“《‘'
const CLOSES = '”》’'

/** What was spoken of last. */
export interface Spoken {
  /** Newest first. */
  readonly recent: readonly (Span | null)[]
}

/** Deeds: whoever did them has what they came to. */
const DEEDS: ReadonlySet<string> = new Set(
  words('调查 普查 抽查 检查 监测 考察 测试 统计 行动 搜救 救援 巡查 排查 执法 清查 巡护 同步调查 抽样调查'),
)

export const isDeedAlone = (word: string): boolean => DEEDS.has(word)

/** Kinds of which too much is to tell which is meant. */
const ANY: ReadonlySet<string> = new Set(
  words('地区 国家 国 城市 地方 地 区域 时间 人 方 问题 方面 数字 情况'),
)

const isPointing = charSet('该这那此本')
const isSite = charSet('村厂县市镇乡校院店岛')

/** The kind of thing that the span points at, with a pointing word in it or right before it; null where it does not. */
function kindPointedAt(text: string, { start, end }: Span): string | null {
  let from = start
  if (!isPointing(text.charCodeAt(start))) {
    if (isPointing(text.charCodeAt(start - 1))) from = start - 1
    else if (isPointing(text.charCodeAt(start - 2))) from = start - 2
    else return null
  }
  const said = text.slice(from, end)
  const kind = said.replace(POINTING, '')
  if (ANY.has(kind)) return null
  return kind === said || kind === '' || kind.length > LONGEST_KIND ? null : kind
}

/** Whom the span means: what it points at, whoever did the deed that it points at, else itself. */
export function meant(text: string, span: Span, spoken: Spoken): Span {
  // 村里, 厂里: the village or works spoken of
  if (span.end - span.start === 2 && text[span.end - 1] === '里' && isSite(text.charCodeAt(span.start)))
    return pointedName(text, span.start, text[span.start] as string, spoken) ?? span
  const kind = kindPointedAt(text, span)
  if (kind === null)
    return BODIES.has(text.slice(span.start, span.end)) ? bodyNamed(text, span, spoken) : span
  if (DEEDS.has(kind)) return spoken.recent.find((one) => one !== null && one.end <= span.start) ?? span
  return pointedName(text, span.start, kind, spoken) ?? span
}

/** Bodies and works that a text names in full once and then by their kind. */
const BODIES: ReadonlySet<string> = new Set(
  words(
    '公司 集团 学校 医院 研究所 研究院 学院 大学 银行 法院 检察院 基金会 协会 大桥 电站 水电站 水库 机场 铁路 保护区 煤矿 景区',
  ),
)

/** Last words of companies' short names. */
const SHORT_NAMES = words('股份 控股 药业 证券 科技 集团 电器 重工')

/** 公司: the body spoken of last whose name ends so. */
function bodyNamed(text: string, span: Span, { recent }: Spoken): Span {
  const kind = text.slice(span.start, span.end)
  for (const one of recent) {
    if (one === null || one.end > span.start) continue
    const name = text.slice(one.start, one.end)
    // 高新兴（300098）…，公司…: a code of the exchange tells a company
    const listed =
      kind === '公司' && (codeEnd(text, one.end) > one.end || SHORT_NAMES.some((end) => name.endsWith(end)))
    const named = listed || (name.length > kind.length + 1 && name.endsWith(kind))
    if (named && !GENERAL.test(name) && !POINTING.test(name)) return one
  }
  return span
}

/** The full name of what words of that kind point at from an offset on; null where none stands before it. */
function pointedName(text: string, here: number, kind: string, spoken: Spoken): Span | null {
  const event = EVENTS.has(kind) ? eventBefore(text, here) : null
  if (event !== null) return event
  const like = LIKE.filter(([kinds]) => kinds.has(kind)).flatMap(([, ends]) => ends)
  for (const span of spoken.recent) {
    if (span === null || span.end > here || POINTING.test(text.slice(span.start, span.end))) continue
    const name = text.slice(span.start, span.end)
    if (name.length <= kind.length || GENERAL.test(name)) continue
    if (name.endsWith(kind) || like.some((end) => name.length > end.length && name.endsWith(end))) return span
  }
  return nameEnding(text, here, kind)
}

/** The event with an ordinal that a text names first, where it is near: 第16届亚运会. */
function eventBefore(text: string, here: number): Span | null {
  const floor = Math.max(0, here - EVENT_REACH)
  for (let at = text.indexOf('届', floor); at >= 0 && at < here; at = text.indexOf('届', at + 1)) {
    const start = text.lastIndexOf('第', at)
    if (start < 0 || at - start > 5) continue
    const name = EVENT_ENDS.exec(text.slice(start, Math.min(here, start + LONGEST_NAME)))
    if (name !== null) return { start, end: start + name[0].length }
  }
  return null
}

let spare: Line | undefined

/** The nearest name before an offset that ends in a word of that kind. */
function nameEnding(text: string, here: number, kind: string): Span | null {
  if (!NAMED_KINDS.includes(kind[kind.length - 1] as string)) return null
  const floor = Math.max(0, here - REACH)
  const before = text.slice(floor, here)
  let looks = 4
  for (let at = before.lastIndexOf(kind); at > 0 && looks > 0; at = before.lastIndexOf(kind, at - 1)) {
    const opens = CLOSES.indexOf(before[at - 1] as string)
    if (opens >= 0) {
      // “海顺9”轮
      const open = before.lastIndexOf(OPENS[opens] as string, at - 1)
      if (open >= 0 && at - open < LONGEST_NAME) return { start: floor + open, end: floor + at + kind.length }
    }
    if (NO_NAMES.includes(before[at - 1] as string) || MARKS.includes(before[at - 1] as string)) continue
    looks--
    const end = at + kind.length
    let start = at
    while (start > 0 && at - start < LONGEST_NAME && !MARKS.includes(before[start - 1] as string)) start--
    spare ??= new Line()
    spare.cutBy()
    spare.fill(text, { start: floor + start, end: floor + end, first: 0, last: 0 }, [])
    const { count } = spare
    if (count === 0) continue
    // the kind must be a word, or the end of one, and no part of a longer word behind it
    let first = phraseStart(spare, count, 0, false)
    // 南矶湿地: a name that begins with a direction
    if (first > 0 && spare.tag[first - 1] === Tag.localizer && spare.end[first - 1] === spare.start[first])
      first--
    if (
      first >= count ||
      spare.tag[first] === Tag.pronoun ||
      // 这 | 家 | 软件公司
      spare.tag[first] === Tag.classifier ||
      (first > 0 &&
        spare.tag[first - 1] === Tag.pronoun &&
        '这那该'.includes(spare.word(first - 1)[0] as string)) ||
      !(hasName(spare, first, count) || count - first > 1)
    )
      continue
    const span = spanOf(spare, first, count)
    if (span === null || span.end - span.start < kind.length + 2) continue
    const name = text.slice(span.start, span.end)
    if (POINTING.test(name) || GENERAL.test(name) || name.includes('的')) continue
    // 本报讯太原铁路分局
    return name.startsWith('讯') ? { start: span.start + 1, end: span.end } : span
  }
  return null
}
