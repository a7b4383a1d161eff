/** Of whom a figure is that somebody gives out and nobody else is named with: a company, a body that tells what it did, the place whose body speaks. */
import { Tag } from '../lexicon/dictionary.ts'
import { Role } from '../lexicon/roles.ts'
import { wordSet } from '../lexicon/vocabulary.ts'
import { words } from '../lexicon/word-list.ts'
import { Item, type Line, type Span } from './line.ts'
import { isIndicator, type Measure } from './measure-phrase.ts'
import { endsName, isName } from './names.ts'
import { endings } from './phrase.ts'

const isCompany = endings(words('公司 集团 股份 控股 企业 银行 证券 航空'))

/** The company that speaks, or the place that the name of the speaker begins with, if a body of it speaks; null where none stands in the line. */
export function ofSpeaker(line: Line, i: number, speaker: Span | null, measure: Measure): Span | null {
  if (speaker === null || speaker.start < line.sentence.start) return null
  // 华星公司公布，净利润达…
  if (isCompany(line.text, speaker))
    return measure.rule === 'measure/before' && measure.first >= 0 && isIndicator(line, measure.last)
      ? speaker
      : null
  return (
    placeOfBody(line, speaker) ??
    (measure.rule !== 'measure/what-was-done' && beginsWithDeed(line, i, speaker) ? speaker : null)
  )
}

/**
 * Whether the clause of number item `i` begins with what was or will be done, by nobody who is named in it: 已向灾区运送药品30吨,
 * behind a body that says so.
 */
function beginsWithDeed(line: Line, i: number, speaker: Span): boolean {
  let last = 0
  while (last < line.count && (line.end[last] as number) < speaker.end) last++
  if (line.tag[last] !== Tag.organisation && !endsName(line, last)) return false
  let at = line.clauseStart(i)
  if (at === 0) return false
  while (at < i && line.tag[at] === Item.period) at++
  if (!line.passes(at, BEGINS) && !line.passes(at, CATCHES)) return false
  while (at < i && line.tag[at] === Tag.adverb) at++
  // 向灾区, 为灾民
  if (line.tag[at] === Tag.preposition) while (at < i && line.tag[at] !== Tag.verb) at++
  return (
    at < i && line.tag[at] === Tag.verb && !line.has(at, Role.link | Role.saying) && !line.passes(at, HAPPENS)
  )
}

/** What only bodies of the state do. */
const CATCHES = wordSet(
  words('破获 侦破 抓获 逮捕 查获 缴获 捣毁 查处 审结 立案 起诉 受理 共破获 共抓获 共查获'),
)
/** What tells that something was done, or will be. */
const BEGINS = wordSet(words('已 已经 将 将会 共 正 正在 计划 拟 决定 准备 打算 同意 愿意'))

/** What nobody does. */
const HAPPENS = wordSet(
  words('有 造成 导致 发生 出现 新增 是 死亡 受伤 致使 引发 预计 估计 上涨 下跌 占 超过 来自 达到'),
)

/** The place that the name of a speaker begins with. */
function placeOfBody(line: Line, speaker: Span): Span | null {
  let first = 0
  while (first < line.count && (line.start[first] as number) < speaker.start) first++
  const next = first + 1
  if (next >= line.count || (line.end[next] as number) > speaker.end) return null
  if (line.tag[first] !== Tag.place || !isName(line, first)) return null
  // 巴西 | 卫生部; not 北京 | 大学
  const body = line.tag[next] === Tag.organisation || endsName(line, next)
  return body && GOVERNS.includes(line.text[(line.end[next] as number) - 1] as string)
    ? line.span(first)
    : null
}

/** What bodies of a state end in, unlike companies and schools. */
const GOVERNS = '部局署厅委院府方会关处'
