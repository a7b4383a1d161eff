/** Which period governs a number: the nearest before it in its clause or sentence, or one from before that still holds. */
import { Tag } from '../lexicon/dictionary.ts'
import { Role } from '../lexicon/roles.ts'
import { words } from '../lexicon/word-list.ts'
import type { PeriodToken } from '../scan/token.ts'
import { Item, type Line } from './line.ts'
import type { Measure } from './measure.ts'
import { isClose, isDe, isNominal } from './phrase.ts'

/** What holds beyond its sentence. */
export interface Holding {
  held: PeriodToken | null
  /** The year that the text's beginning names in passing (2019年大选, 《2023年…公报》): it governs where nothing else does. */
  fallback: PeriodToken | null
  /** What held before the end of a stretch did, which holds for its paragraph only. */
  before: PeriodToken | null
  /** Whether the text is a report, whose period is announced at the head of a clause. */
  report: boolean
  /** Whether it ends with its paragraph; in a short dispatch, which tells of one event, it holds to the end. */
  byParagraph: boolean
  /** By which rule each number item of the line just read has its period. */
  rules: string[]
}

/** Whether the period at item `i` is only what something is compared with: 比上年, 比上年同月, 与2019年相比. */
function compared(line: Line, i: number): boolean {
  let at = i
  while (at > 0 && line.tag[at - 1] === Item.period) at--
  if (at === 0) return false
  if (line.has(at - 1, Role.compare) && line.word(at - 1) !== '和') return true
  const before = line.text[(line.start[at] as number) - 1] ?? ' '
  return before === '比' || before === '较'
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

/** Whether the period sets the time for what follows, rather than for one phrase: not 从2020年的…, nor “十四五”批复的…. */
function setsTime(line: Line, i: number): boolean {
  const next = i + 1 < line.count ? i + 1 : i
  if (DATELINES.has(line.word(next))) return false
  // 2021年8月25日（德国之声）大选前…: a dateline
  if (i === 0 && next > i && '（(【'.includes(line.word(next))) return false
  // 明年的亚运会会期，…: at the beginning of a clause it sets the time all the same
  if (isDe(line, next)) return i === 0 || line.breaks(i - 1)
  if (told(line, i)) return false
  for (let at = i - 1; at >= line.clauseStart(i) && !line.breaks(at); at--) {
    if (line.has(at, Role.from)) return false
    const tag = line.tag[at]
    if (tag === Tag.verb && !line.has(at, Role.saying)) return false
    if (tag === Item.number) return false
  }
  return true
}

/** Verbs of what data and bodies show or issue: what they tell of has the time that is said with them. */
const FINDING: ReadonlySet<string> = new Set(words('显示 表明 发现 公布 发布 通报 预测 估计 确认 证实 报告'))

/** Whether the clause only says when somebody spoke: 发言人周一介绍说. */
function told(line: Line, i: number): boolean {
  const end = line.clauseEnd(i)
  for (let at = i + 1; at < end; at++) {
    if (line.tag[at] === Item.number) return false
    if (
      line.has(at, Role.saying) &&
      line.tag[at] === Tag.verb &&
      !FINDING.has(line.word(at)) &&
      !isDe(line, at + 1)
    )
      return true
  }
  return false
}

/** Whether the period is a year that the text names by the way at its beginning, or in the title of what it reports on. */
function namesYear(line: Line, i: number): boolean {
  const { opening, closing, parts } = line.period(i).expression
  const [part] = parts
  if (opening !== null || closing !== null || parts.length > 1 || part?.steps.length !== 0) return false
  if (part.base?.kind !== 'year') return false
  if (line.sentence.start === 0 && part.base.from === 'text') return true
  for (let at = i - 1; at >= 0 && i - at < LONGEST_TITLE && !isClose(line, at); at--)
    if (line.text[line.start[at] as number] === '《') return true
  return false
}

/** A title is looked for the beginning of so far, in items. */
const LONGEST_TITLE = 12

/** Whether nothing but marks ends a clause before item `i`. */
function inFirstClause(line: Line, i: number): boolean {
  const start = line.clauseStart(i)
  for (let at = 0; at < start && at < 4; at++) if (!line.breaks(at)) return false
  return start <= 4
}

/** Words that hold only where they are said. */
const passing = (token: PeriodToken): boolean => token.kind === 'vague' || token.kind === 'clock'

/** The sides of a change: what it began with, and what it came to. */
const Side = { none: 0, from: 1, to: 2 } as const

/** On which side of 从…到… the number stands, over a period of its own: 由2018年的41%提高到2023年的47%. */
function sideOf(line: Line, i: number): { side: number; own: PeriodToken | null } {
  let own: PeriodToken | null = null
  let at = i - 1
  while (at >= 0 && (line.tag[at] === Item.period || isDe(line, at))) {
    if (line.tag[at] === Item.period) own = line.period(at)
    at--
  }
  const side =
    at < 0 ? Side.none : line.has(at, Role.from) ? Side.from : line.has(at, Role.to) ? Side.to : Side.none
  return { side, own }
}

/** 与2015年普查的38万人相比: the number that is compared with has the period of its own. */
function comparedNumber(line: Line, i: number): number {
  const end = line.clauseEnd(i)
  let de = false
  for (let at = i + 1; at < end; at++) {
    if (line.tag[at] === Item.number) return de ? at : -1
    if (line.tag[at] === Item.period || line.has(at, Role.up | Role.down)) return -1
    de = isDe(line, at)
  }
  return -1
}
/** Whether it is a time of day, such as events have, on a day that is said without its year: 周二凌晨3时20分. */
function isMoment({ expression }: PeriodToken): boolean {
  const { opening, parts } = expression
  const [part] = parts
  if (opening !== null || part === undefined || parts.length > 1) return false
  if (part.base?.kind === 'year' && part.base.from === 'text') return false
  return part.steps.some((step) => step.unit === 'clock')
}

/** Whether it is the end of a stretch, at which stocks are counted: 年末, 3月末. */
function isEnd({ expression }: PeriodToken): boolean {
  const last = expression.parts.at(-1)?.steps.at(-1)
  return expression.opening === null && last?.unit === 'edge' && last.value === 'end'
}

/** Whether it says only in which year counted from the text's: 今年, 去年. */
function isYearOnly({ expression }: PeriodToken): boolean {
  const { opening, closing, parts } = expression
  const base = parts[0]?.base
  return (
    opening === null &&
    closing === null &&
    parts.length === 1 &&
    base?.kind === 'year' &&
    base.from === 'document' &&
    parts[0]?.steps.length === 0
  )
}

/** What a project has at any time: no period said of something else is that of these. */
const PROPERTIES = words('总投资 建筑面积 占地面积 占地 全长 总长 总长度 用地面积 设计时速')

/** Whether no period from before its sentence governs the number: an age, or a property of a project. */
function isTimeless(line: Line, i: number, measure: Measure | undefined): boolean {
  if (line.number(i).unit === '岁') return true
  const span = measure?.span ?? null
  if (span === null) return false
  const words = line.text.slice(span.start, span.end)
  return PROPERTIES.some((property) => words.endsWith(property))
}

/** Whether the line has no figures of its own and ends in a colon: what follows is of its time. */
const introduces = (line: Line): boolean =>
  line.numbers.length === 0 && line.count > 0 && line.word(line.count - 1) === '：'

/** Whether nothing but times, marks and words of circumstance stand before item `i` in its clause. */
function opensClause(line: Line, i: number): boolean {
  for (let at = i - 1; at >= line.clauseStart(i); at--)
    if (CIRCUMSTANCE[line.tag[at] as number] !== 1) return false
  return true
}
const CIRCUMSTANCE = new Uint8Array(64)
for (const tag of [Tag.punctuation, Tag.adverb, Tag.preposition, Tag.conjunction, Item.period, Item.marker])
  CIRCUMSTANCE[tag] = 1

/** What still holds when a paragraph begins. */
export function newParagraph(holding: Holding): void {
  if (holding.held !== null && isMoment(holding.held)) holding.held = null
  if (holding.before !== null) holding.held = holding.before
  holding.before = null
  if (holding.byParagraph) holding.held = null
}

/** Finds the period of every number of the line and brings what holds up to date. */
export function governing(
  line: Line,
  holding: Holding,
  measured: ReadonlyMap<number, Measure>,
): Map<number, PeriodToken> {
  const out = new Map<number, PeriodToken>()
  let sentence: PeriodToken | null = null
  let clause: PeriodToken | null = null
  const sides: (PeriodToken | null)[] = [null, null, null]
  let waiting: number[] = []
  let pending: PeriodToken | null = null
  for (let i = 0; i < line.count; i++) {
    if (line.breaks(i)) {
      waiting = []
      clause = null
    }
    if (line.tag[i] === Item.clock && line.token[i]?.type === 'period') {
      // 第31分钟，…: a time by itself, within its sentence
      if (sentence === null) sentence = line.period(i)
      continue
    }
    if (line.tag[i] === Item.period) {
      if (compared(line, i)) {
        const standard = comparedNumber(line, i)
        if (standard > 0) {
          out.set(standard, line.period(i))
          holding.rules[standard] = 'period/of-comparison'
        }
        continue
      }
      const token = line.period(i)
      // 年度计划, 年度报告: of which sort, not when
      if (line.word(i) === '年度' && i + 1 < line.count && isNominal(line, i + 1)) continue
      // 单日 says how long, not when
      if (clause === null && line.word(i) === '单日' && (sentence ?? holding.held) !== null) continue
      if (isYearOnly(token) && sentence?.expression.opening === 'until') {
        // 截至7月3日，今年…: as of that day
        clause = sentence
        continue
      }
      clause = token
      if (holding.fallback === null && namesYear(line, i)) holding.fallback = token
      if (setsTime(line, i)) {
        sentence = token
        // 全县煤矿2004年扭亏: within a clause of a report, a year is that clause's
        pending = passing(token) || (holding.report && !opensClause(line, i)) ? null : token
        if (pending !== null && isEnd(token) && holding.held !== null && !isEnd(holding.held))
          holding.before = holding.held
        // 2008年是极不平凡的一年。 and 现将2021年10月1日零时的情况公布如下： set the time of what follows
        if (pending !== null && (inFirstClause(line, i) || introduces(line))) holding.held = token
      }
      for (const number of waiting) {
        if (out.has(number)) continue
        out.set(number, token)
        holding.rules[number] = 'period/after'
      }
      waiting = []
    } else if (line.tag[i] === Item.number) {
      if (out.has(i)) continue
      const { side, own } = sideOf(line, i)
      if (side !== Side.none) {
        if (own !== null) sides[side] = own
        else if (clause === null && sides[side] !== null) {
          // …由2018年的41%提高到2023年的47%，职工从310人增加到420人
          out.set(i, sides[side] as PeriodToken)
          holding.rules[i] = 'period/of-side'
          continue
        }
      }
      const held = isTimeless(line, i, measured.get(i)) ? null : (holding.held ?? holding.fallback)
      const period: PeriodToken | null = clause ?? sentence ?? held
      holding.rules[i] =
        clause !== null
          ? 'period/of-clause'
          : sentence !== null
            ? 'period/of-sentence'
            : period === null
              ? 'period/none'
              : period === holding.held
                ? 'period/held'
                : 'period/of-text'
      if (period === sentence && pending !== null) holding.held = pending
      if (clause !== null || sentence !== null) out.set(i, period as PeriodToken)
      else {
        if (period !== null) out.set(i, period)
        waiting.push(i)
      }
    }
  }
  return out
}
