/** What stands behind a number with its measure, and is described by them: 投资12亿元、全长9公里的 | 滨江隧道. */
import { Tag } from '../lexicon/dictionary.ts'
import { words } from '../lexicon/word-list.ts'
import { hasName, hasStrictName } from './clause-subject.ts'
import { holderOf } from './holder.ts'
import { Item, type Line, type Span } from './line.ts'
import { isIndicator, type Measure } from './measure.ts'
import { namesPersons } from './measure-phrase.ts'
import { endsName } from './names.ts'
import { isDe, isPause, phraseEnd, phraseStart, spanOf } from './phrase.ts'

/** What a number and its measure describe: 投资12亿元、全长9公里的 | 滨江隧道 | 通车. */
export function described(line: Line, i: number, measure: Measure): Span | null {
  if (line.number(i).kind === 'rank' && i + 2 < line.count && isDe(line, i + 1)) {
    const last = phraseEnd(line, i + 2, line.clauseEnd(i))
    if (last > i + 2 && hasName(line, i + 2, last)) return spanOf(line, i + 2, last)
  }
  // 第四名 | 陈天宇
  if (line.number(i).kind === 'rank' && line.tag[i + 1] === Tag.person && line.end[i] === line.start[i + 1])
    return line.span(i + 1)
  const whose = possessor(line, i, measure)
  if (whose !== null) return whose
  const holder = holderOf(line, i)
  if (holder !== null) return spanOf(line, holder.first, holder.last)
  if (measure.first < line.clauseStart(i) || measure.last > i) return null
  const end = line.clauseEnd(i)
  let at = i + 1
  if (at < end && line.tag[at] === Tag.localizer) at++
  // the last of several properties stands before the 的
  if (at < end && isPause(line, at)) while (at < end && at < i + PROPERTY_REACH && !isDe(line, at)) at++
  if (at >= end || !isDe(line, at)) return null
  let first = at + 1
  while (first < end && COUNTS.has(line.tag[first] as number)) first++
  let last = phraseEnd(line, first, end)
  // 15平方米以下的 | 低收入家庭 | 保障率: whoever is told by the bound, before what they have
  if (at > i + 1 && isIndicator(line, last)) {
    let owner = last - 1
    while (
      owner > first &&
      !namesPersons(line, owner) &&
      !endsName(line, owner - 1) &&
      !HOMES.has(line.word(owner - 1))
    )
      owner--
    if (owner > first) last = owner
  }
  // 创下23万人次的纪录: a level, and no thing
  return last === first || isIndicator(line, last) || LEVELS.has(line.word(last - 1))
    ? null
    : spanOf(line, first, last)
}

const HOMES: ReadonlySet<string> = new Set(words('家庭 企业 城市 地区 农户 居民 用户'))

/** What a number with 的 can be, rather than be of. */
const LEVELS: ReadonlySet<string> = new Set(
  words(
    '纪录 记录 水平 成绩 优势 代价 时间 方式 条件 标准 目标 佳绩 请求 处罚 刑罚 历史 经验 经历 历程 生涯 时光 差距 价格 高价 低价 战绩',
  ),
)

/** 约翰逊内阁的 | 4名部长: whoever is named before 的 and the number. */
function possessor(line: Line, i: number, measure: Measure): Span | null {
  if (measure.rule !== 'measure/counted' || i < 2 || !isDe(line, i - 1)) return null
  const floor = line.clauseStart(i)
  const first = phraseStart(line, i - 1, floor, false)
  if (first >= i - 1 || !hasStrictName(line, first, i - 1)) return null
  // 困在井下的13名矿工, 对热门区段的11列: where, and to what
  const before = first === floor ? Tag.none : line.tag[first - 1]
  // 在青山国的1971个病例中: of that country all the same
  const amid = line.tag[measure.last] === Tag.localizer && line.word(measure.last) === '中'
  return (before === Tag.preposition && !amid) || before === Tag.verb ? null : spanOf(line, first, i - 1)
}

/** How many items the next property of a thing may take. */
const PROPERTY_REACH = 6
/** What may stand between 的 and the thing described: 一座, 三个. */
const COUNTS: ReadonlySet<number> = new Set([Item.article, Tag.classifier, Tag.numeral])
