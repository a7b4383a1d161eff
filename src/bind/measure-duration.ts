/** What a length of time is of: what was done in it (两年就培训了…), what went on so long (为期两周的展览), 任期5年. */
import { Tag } from '../lexicon/dictionary.ts'
import { Role } from '../lexicon/roles.ts'
import { WordTest, wordSet } from '../lexicon/vocabulary.ts'
import { words } from '../lexicon/word-list.ts'
import type { NumberToken } from '../scan/token.ts'
import { Item, type Line } from './line.ts'
import { deed } from './measure-deed.ts'
import { isIndicator, type Measure, make, NONE } from './measure-phrase.ts'
import { isName } from './names.ts'
import { isDe, isHead, phraseStart } from './phrase.ts'

/** 法国总统任期5年, 公转周期207天: a term that the dictionary has among words for times. */
export function term(line: Line, i: number): Measure {
  const floor = line.clauseStart(i)
  let at = i
  while (at > floor && (line.tag[at - 1] === Tag.adverb || line.has(at - 1, Role.link))) at--
  // 在8年任期内
  if (line.tag[i + 1] === Tag.time && line.passes(i + 1, TERM) && line.start[i + 1] === line.end[i])
    return make(line, i + 1, i + 2, 'measure/term')
  if (at <= floor || line.tag[at - 1] !== Tag.time || !line.passes(at - 1, TERM)) return NONE
  return make(line, phraseStart(line, at - 1, floor, false), at, 'measure/term')
}

const TERM = wordSet(
  words(
    '任期 周期 工期 租期 刑期 学制 学期 保质期 有效期 潜伏期 假期 汛期 花期 产期 赛期 会期 展期 账期 合同期 保修期 质保期 服务期 建设期 聘期',
  ),
)

/**
 * What was done in a length of time, or so long: 经过6年努力, 仅用9个月就将旧码头改建成…, 县医院两年就培训了….
 * `prior` is the phrase before the number, `next` the one behind it. Null where neither tells it.
 */
export function lasting(
  line: Line,
  i: number,
  token: NumberToken,
  prior: Measure,
  next: Measure,
  ceiling: number,
): Measure | null {
  // 为期两周的系列展览, 历时三年的抢修
  if (
    next.rule === 'measure/after-de' &&
    (isHowLong(line, i - 1) || (prior.last > 0 && line.passes(prior.last - 1, HOW_LONG)))
  )
    return next
  // 恢复高考20周年: what happened so long ago
  if (token.unit === '周年' || i + 1 >= ceiling || (i > 0 && line.word(i - 1) === '每')) return null
  // 选手林小雨以25秒15夺冠
  if (
    token.rule === 'quantity/compound' &&
    i > 0 &&
    line.word(i - 1) === '以' &&
    next.rule !== 'measure/after-de'
  )
    return prior.span === null || isIndicator(line, prior.last) ? null : { ...NONE, owner: prior.span }
  if (prior.span !== null) {
    // a term (租期3年), a verb before it (苦战3个月) say it themselves
    if (
      prior.rule !== 'measure/before' ||
      isIndicator(line, prior.last) ||
      line.passes(prior.last - 1, LENGTH)
    )
      return null
    if (line.tag[prior.last - 1] === Tag.verbalNoun) return null
    // 粮食连续3年增产: what goes on is named before, unless that is who does it
    if (line.word(i - 1) === '连续' && !isName(line, prior.last - 1) && !line.passes(i + 1, AWARDED))
      return null
  }
  const from = behindMore(line, i + 1)
  // 从9.1天压缩为6.7天
  if (line.has(from, Role.to) || (i > 0 && line.has(i - 1, Role.from))) return null
  if (from >= ceiling || line.tag[from] === Tag.localizer || line.passes(from, NO_DEED)) return null
  // 经过6年努力，: a word that is no verb by itself
  if (from + 1 === ceiling && i > 0 && line.passes(i - 1, THROUGH))
    return make(line, from, from + 1, 'measure/what-was-done')
  if (!begins(line, from)) return null
  // 三四天才能走完的程序
  let end = from
  while (end < ceiling && !isDe(line, end)) end++
  const done = deed(line, from, end)
  return done.span === null ? null : { ...done, owner: prior.span }
}

/** 为期, and 为时, which the dictionary has as two words. */
const isHowLong = (line: Line, at: number): boolean =>
  at >= 0 && (line.passes(at, HOW_LONG) || (at > 0 && line.word(at) === '时' && line.word(at - 1) === '为'))

/** 半年多, 三天时间: the item behind what belongs to the number. */
function behindMore(line: Line, at: number): number {
  return line.word(at) === '多' || line.word(at) === '时间' ? at + 1 : at
}

/** Whether words that tell of a deed begin at item `at`: a verb, or an adverb, 将 or 在 before one. */
function begins(line: Line, at: number): boolean {
  const tag = line.tag[at]
  if (tag === Tag.verb) return !isDe(line, at + 1)
  return (tag === Tag.adverb || tag === Tag.preposition) && line.tag[at + 1] !== Item.number
}

/** 80多小时的抢险救援, 5年的前期准备: the items of what went on, behind the 的; `at` where there are none. */
export function wentOn(line: Line, at: number, ceiling: number): number {
  let behind = at
  let named = false
  // 系列活动
  if (line.tag[behind] === Tag.classifier && line.word(behind).length > 1) behind++
  while (behind < ceiling && behind < at + 4 && EFFORT[line.tag[behind] as number] === 1) {
    const head = isHead(line, behind)
    if (named && !head) break
    named ||= head
    behind++
  }
  return named || behind > at + 1 || line.tag[at] !== Tag.classifier ? behind : at
}

const EFFORT = new Uint8Array(64)
for (const tag of [Tag.verb, Tag.verbalNoun, Tag.adverb, Tag.noun, Tag.adjective, Tag.time]) EFFORT[tag] = 1

const LENGTHS = words('期 龄 徒刑 拘役 管制 时间 时长 寿命 史 历史 为期 历时 周期 工夫')
const LENGTH = new WordTest((word) => LENGTHS.some((end) => word.endsWith(end)))

const HOW_LONG = wordSet(words('为期 历时 为时 长达 历经'))

/** What only bodies and persons are. */
const AWARDED = wordSet(words('被 获 荣获 获得 被评为 获评 当选 成为 蝉联 位居 名列'))

const THROUGH = wordSet(words('经过 经 历经 通过'))

/** What goes on with another statement, or says only how long before or after. */
const NO_DEED = wordSet(
  words(
    '并 并且 而 且 及 和 与 至 到 或 后 前 之后 之前 以后 以前 以来 缓刑 缓期 不等 为 是 有 达 于 在内 已 比 较 来 了',
  ),
)
