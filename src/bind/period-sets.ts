/** What a period sets the time for: the text, its sentence, its clause, one phrase of it, or nothing. */
import { Tag } from '../lexicon/dictionary.ts'
import { Role } from '../lexicon/roles.ts'
import { words } from '../lexicon/word-list.ts'
import { Item, type Line } from './line.ts'
import { isDay, isMoment, isNow } from './period-kind.ts'
import { isClose, isDe, isNominal } from './phrase.ts'

/** Whether the period at item `i` is only what something is compared with: 比上年, 比上年同月, 与2019年相比. */
export function compared(line: Line, i: number): boolean {
  let at = i
  while (at > 0 && line.tag[at - 1] === Item.period) at--
  if (at === 0) return false
  if (line.has(at - 1, Role.compare) && line.word(at - 1) !== '和') return true
  if (isDe(line, i + 1) && comparedThing(line, at)) return true
  const before = line.text[(line.start[at] as number) - 1] ?? ' '
  return before === '比' || before === '较'
}

/** 较该机构1月份的预测: so many words may stand before the period of what is compared with. */
const COMPARED_WITHIN = 5

/** Whether what is compared with begins before its period at `from`: 较该机构1月份的预测. */
function comparedThing(line: Line, from: number): boolean {
  const start = Math.max(line.clauseStart(from), from - COMPARED_WITHIN)
  for (let at = from - 1; at >= start; at--) {
    const word = line.word(at)
    if (word === '比' || word === '较') return true
    if (line.tag[at] === Tag.verb || line.tag[at] === Item.number) return false
  }
  return false
}

/** 3月28日电: when a dispatch was sent, not when what it tells of happened. */
const DATELINES: ReadonlySet<string> = new Set([
  '电',
  '讯',
  '消息',
  '专电',
  '报道',
  '日电',
  '日讯',
  '发布',
  '公布',
  '刊',
])

const WITHIN: ReadonlySet<string> = new Set(['在', '于'])

/** Whether the period sets the time for what follows, rather than for one phrase: not 从2020年的…, nor “十四五”批复的…. */
export function setsTime(line: Line, i: number): boolean {
  const next = i + 1 < line.count ? i + 1 : i
  if (DATELINES.has(line.word(next)) || describes(line, i)) return false
  // 2021年8月25日（德国之声）大选前…: a dateline
  if (i === 0 && next > i && '（(【'.includes(line.word(next))) return false
  // 今年第八号台风: which of the year
  if (line.text[line.start[next] as number] === '第') return false
  // 明年的亚运会会期，…; 在周六的比赛中，…: at the beginning of a clause it sets the time all the same
  if (isDe(line, next)) {
    // 3年前的承诺如期兑现，全州有特困户4000户
    if (line.period(i).expression.closing === 'before') return false
    const from = i > 0 && WITHIN.has(line.word(i - 1)) ? i - 1 : i
    return from === 0 || line.breaks(from - 1)
  }
  if (isTelling(line, i) || founds(line, i)) return false
  // 本报特稿（马骁）11月19日，…: behind whoever wrote it
  if (isDay(line.period(i)) && line.breaks(i + 1) && behindByline(line, i)) return true
  // 选举结果于30日揭晓, 执政党在29日举行的选举中失利: whatever stands before, it is when that was
  if (i > 0 && WITHIN.has(line.word(i - 1)) && isDay(line.period(i)) && isDeed(line, i)) return true
  // 5名旅客17日晚遇袭，另有1人受伤; 选举结果16日出炉: behind whoever is counted, or a deed that is a name's part, it sets
  // the time too; not 人口54万，2022年…
  const dates =
    i > 0 &&
    isDay(line.period(i)) &&
    (isNominal(line, i - 1) || HAPPENINGS.has(line.word(i - 1))) &&
    isDeed(line, i)
  let counted = false
  for (let at = i - 1; at >= line.clauseStart(i) && !line.breaks(at); at--) {
    if (line.has(at, Role.from)) return false
    const tag = line.tag[at]
    if (tag === Tag.verb && !dates && !line.has(at, Role.saying)) return false
    if (tag === Item.number) counted = true
  }
  return !counted || dates
}

/** Whether brackets close right before the period at item `i`, in the first clause of the sentence. */
function behindByline(line: Line, i: number): boolean {
  const code = line.text.charCodeAt((line.start[i] as number) - 1)
  return (code === 0xff09 || code === 0x29) && line.clauseStart(i) === 0
}

/** What takes place, though the dictionary has it as a verb. */
const HAPPENINGS: ReadonlySet<string> = new Set(
  words('选举 投票 公投 谈判 会谈 比赛 罢工 示威 游行 袭击 爆炸 起义 战斗 救援 搜救 审判 听证'),
)

/** Whether the clause goes on with a verb, over adverbs and a place: 17日晚在城东遇袭. */
function isDeed(line: Line, i: number): boolean {
  const end = Math.min(line.clauseEnd(i), i + DEED_WITHIN)
  for (let at = i + 1; at < end; at++) {
    if (line.tag[at] === Tag.verb) return true
    if ((line.tag[at] as number) >= Item.number) return false
  }
  return false
}
const DEED_WITHIN = 12

/** Whether the clause says no more than when something came to be: 该校1952年建校，现有教职工1300人. */
function founds(line: Line, i: number): boolean {
  // 成立于1956年, 始建于1956年
  if (i > 1 && line.word(i - 1) === '于' && FOUNDING.has(line.word(i - 2))) return true
  if (i > 0 && line.word(i - 1).endsWith('于') && FOUNDING.has(line.word(i - 1).slice(0, -1))) return true
  const last = line.clauseEnd(i) - 1
  if (last <= i || !FOUNDING.has(line.word(last))) return false
  for (let at = i + 1; at < last; at++) if (line.tag[at] === Item.number) return false
  return i > 0 && !line.breaks(i - 1)
}
const FOUNDING: ReadonlySet<string> = new Set(
  words('成立 建成 建校 建馆 建院 建厂 建市 建县 创办 创建 创立 建立 设立 组建 落成 出生 始建'),
)

/** Verbs of what data and bodies show or issue: what they tell of has the time that is said with them. */
const FINDING: ReadonlySet<string> = new Set(words('显示 表明 发现 公布 发布 通报 预测 估计 确认 证实 报告'))

/** Whether the clause only says when somebody spoke: 发言人周一介绍说. */
export function isTelling(line: Line, i: number): boolean {
  let end = line.clauseEnd(i)
  let from = i + 1
  // 1日，晨报报道，…: by itself, before a clause that only says who tells
  // 8月16日18时，据法新社报道，…: by the hour, what happened
  if (from === end && !isMoment(line.period(i)) && opensClause(line, i) && line.word(end) === '，') {
    from = end + 1
    end = line.clauseEnd(from)
    if (!line.has(end - 1, Role.saying)) return false
  }
  for (let at = from; at < end; at++) {
    if (line.tag[at] === Item.number) return false
    if (
      line.has(at, Role.saying) &&
      line.tag[at] === Tag.verb &&
      !FINDING.has(line.word(at)) &&
      !isDe(line, at + 1)
    )
      return true
    // 29日下午举行记者会，…: to speak there
    if (HEARINGS.has(line.word(at)) && at === end - 1 && line.tag[at - 1] === Tag.verb) return true
  }
  return false
}
const HEARINGS: ReadonlySet<string> = new Set(words('记者会 记者招待会 新闻发布会 发布会 吹风会 通气会'))

/** Whether the period is a year that the text names by the way at its beginning, or in the title of what it reports on. */
export function namesYear(line: Line, i: number): boolean {
  const { opening, closing, parts } = line.period(i).expression
  const [part] = parts
  if (opening !== null || closing !== null || parts.length > 1 || part?.steps.length !== 0) return false
  if (part.base?.kind !== 'year') return false
  // 2014年第8号案: which, and not when
  if (line.text[line.end[i] as number] === '第') return false
  if (line.sentence.start === 0 && part.base.from === 'text')
    return !line.has(i - 1, Role.from) && !describes(line, i) && !founds(line, i)
  for (let at = i - 1; at >= 0 && i - at < LONGEST_TITLE && !isClose(line, at); at--)
    if (line.text[line.start[at] as number] === '《') return true
  return false
}

/** A title is looked for the beginning of so far, in items. */
const LONGEST_TITLE = 12

/** Whether nothing but marks ends a clause before item `i`. */
export function inFirstClause(line: Line, i: number): boolean {
  const start = line.clauseStart(i)
  if (start > 4 && isDay(line.period(i)) && start === behindDateline(line)) return true
  for (let at = 0; at < start && at < 4; at++) if (!line.breaks(at)) return false
  return start <= 4
}

/** So many items a dateline and whoever wrote the report take up. */
const DATELINE_WITHIN = 16

/** The first item behind the dateline that the line begins with: 本报西安11月3日电（记者 王一）…; 0 where there is none. */
function behindDateline(line: Line): number {
  const end = line.clauseEnd(0)
  if (end > DATELINE_WITHIN || end === 0 || !DATELINES.has(line.word(end - 1))) return 0
  let at = end
  let open = false
  for (; at < line.count && at < end + DATELINE_WITHIN; at++) {
    const mark = line.text[line.start[at] as number] as string
    if (mark === '（' || mark === '(') open = true
    else if (mark === '）' || mark === ')') open = false
    else if (!open && !line.breaks(at)) return at
  }
  return 0
}

/**
 * Whether the period stands in what describes a thing by a number of its own, and is of that alone: 4年前获得7枚金牌的
 * 日本队名列第11. Not 去年开工的项目完成投资8亿元, which is of that year, nor 去年完成了道路的改造.
 */
export function describes(line: Line, i: number): boolean {
  if (isNow(line.period(i))) return false
  const end = line.clauseEnd(i)
  let at = i + 1
  while (at < end && line.tag[at] === Tag.adverb) at++
  if (at >= end || line.tag[at] !== Tag.verb) return false
  if (NO_DEEDS.has(line.word(at))) return false
  let counted = false
  for (at++; at < end && !isDe(line, at); at++) {
    if (line.tag[at] === Tag.verb) return false
    if (line.tag[at] === Item.number) counted = true
  }
  if (!counted) return false
  for (at += 2; at < end; at++) if (line.tag[at] === Tag.verb || line.tag[at] === Tag.adverb) return true
  return false
}

/** Verbs of what is, and of what takes place: 上周六发生的泥石流 dates what is told of it. */
const NO_DEEDS: ReadonlySet<string> = new Set(
  words('是 为 系 成为 也是 仍是 正是 发生 爆发 暴发 出现 举行 召开 举办 开幕 闭幕 进行'),
)

/** Whether the clause before only says who tells what follows: 市长表示，2005年将…; 人民网消息，8月20日，…. */
export function isTold(line: Line, i: number): boolean {
  let at = line.clauseStart(i) - 1
  while (at >= 0 && line.breaks(at)) at--
  return at >= 0 && (DATELINES.has(line.word(at)) || line.has(at, Role.saying))
}

/** Whether the line has no figures of its own and ends in a colon: what follows is of its time. */
export const introduces = (line: Line): boolean =>
  line.numbers.length === 0 && line.count > 0 && line.word(line.count - 1) === '：'

/** Whether nothing but times, marks and words of circumstance stand before item `i` in its clause. */
export function opensClause(line: Line, i: number): boolean {
  for (let at = i - 1; at >= line.clauseStart(i); at--)
    if (CIRCUMSTANCE[line.tag[at] as number] !== 1) return false
  return true
}
const CIRCUMSTANCE = new Uint8Array(64)
for (const tag of [Tag.punctuation, Tag.adverb, Tag.preposition, Tag.conjunction, Item.period, Item.marker])
  CIRCUMSTANCE[tag] = 1
