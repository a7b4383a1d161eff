/**
 * Who says what follows a verb: the subject of its clause. A name stands without the office before it (市交通局局长陈新 is
 * 陈新), a body without what it gave (国家统计局数据 is 国家统计局).
 */
import { Tag } from '../lexicon/dictionary.ts'
import { Role } from '../lexicon/roles.ts'
import { WordTest, wordSet } from '../lexicon/vocabulary.ts'
import { words } from '../lexicon/word-list.ts'
import {
  bracketBefore,
  canSpeak,
  isFinding,
  isReleased,
  isReporter,
  isRound,
  listEnd,
  overBracket,
  ownerEnd,
  spanBetween,
  wordsBetween,
} from './body.ts'
import { Item, type Line, type Span } from './line.ts'
import { personBefore } from './person.ts'
import { isClose, isDe, isNominal, isOpen, phraseEnd, phraseStart } from './phrase.ts'

export interface Source extends Span {
  readonly is: 'person' | 'body' | 'pronoun' | 'document'
  /** What a body is the source by, where that is said: 民情调查结果. */
  readonly released?: string
}

const ANTECEDENT = wordSet(words('他 她 他们 她们'))
export const isAntecedent = (line: Line, i: number): boolean => line.passes(i, ANTECEDENT)
/** What data do, and no person. */
const SHOWS = wordSet(words('显示 表明 发现 证实'))
/** Who releases, carries out or writes owns what he has made. */
const MAKES = wordSet(
  words(`
  发布 公布 发表 公开 出版 推出 印发 提供 通报 披露 进行 开展 完成 编写 撰写 做 作 发起 出具 编制 汇总 统计 主持
  带来 给出 列出 算 晒出 出示 举出
`),
)
/** Whose expectation is a source. A company that expects to earn speaks of itself. */
const AUTHORITY_ENDS = words(`
  局 部 署 委 院 协会 机构 专家 分析师 银行 组织 部门 中心 气象台 学家 专业人士 业内人士 基金会 研究所 央行 官员
`)
const AUTHORITY = new WordTest((word) => AUTHORITY_ENDS.some((end) => word.endsWith(end)))
/** What closes a circumstance: 在发布会上, 采访时. */
const CIRCUMSTANCE_ENDS: ReadonlySet<string> = new Set(words('时 后 期间 时候 之后 之际 中 上 里 间 下 前'))
/** 用村支书的话说 */
const IN_WORDS_OF: ReadonlySet<string> = new Set(['用', '按', '按照', '照'])

/** A circumstance is so long at most, in items. */
const LONGEST_CIRCUMSTANCE = 24
/** A subject is looked for over so many items and circumstances. */
const STEPS = 32

const DASH = 0x2014
const OPEN_TITLE = 0x300a
const CLOSE_TITLE = 0x300b

const DISPATCH = wordSet(['电', '讯', '专电'])
export const isDispatch = (line: Line, i: number): boolean => line.passes(i, DISPATCH)

/**
 * The first item of the clause of item `i`. What stands in brackets does not part a clause; a dash does, and so does the
 * place and day that a dispatch was sent from (新华社北京3月1日电).
 */
export function headOf(line: Line, i: number): number {
  let floor = line.clauseStart(i)
  for (
    let times = 0;
    times < 3 && floor > 1 && isClose(line, floor - 1) && isRound(line, floor - 1);
    times++
  ) {
    const open = bracketBefore(line, floor - 1)
    if (open < 1 || isDispatch(line, open - 1)) break
    floor = line.clauseStart(open)
  }
  for (let k = i - 1; k >= floor; k--)
    if (
      isDispatch(line, k) ||
      line.text.charCodeAt(line.start[k] as number) === DASH ||
      // 新华网报道 国家统计局11日发布…
      ((line.start[k + 1] as number) > (line.end[k] as number) && line.word(k) === '报道')
    )
      return k + 1
  return floor
}

/** Whether those from item `i` on are a part of more: 64%的受访者, 2400名受访者中，有1656名市民. They do not tell. */
const isCounted = (line: Line, i: number): boolean =>
  line.tag[i - 1] === Item.number && line.number(i - 1).kind !== 'quantity'

/** Where the circumstance ends that the preposition at item `i` begins: the item behind it, or -1. */
function behindCircumstance(line: Line, i: number, verb: number): number {
  // 对此
  if (line.tag[i + 1] === Tag.pronoun && line.end[i + 1] === (line.start[i + 1] as number) + 1) return i + 2
  for (let k = i + 1; k < verb && k - i < LONGEST_CIRCUMSTANCE; k++) {
    if (!CIRCUMSTANCE_ENDS.has(line.word(k))) continue
    if (k + 1 >= verb || line.word(k + 1) !== '的') return k + 1
  }
  return -1
}

/** Words before a subject that are no part of it. */
function leads(line: Line, i: number, verb: number): boolean {
  const tag = line.tag[i]
  if (tag === Tag.pronoun) {
    // 该公司, 这份调查
    const next = line.tag[i + 1]
    return (
      i + 1 < verb &&
      (isNominal(line, i + 1) || next === Tag.classifier || next === Tag.pronoun || next === Item.article)
    )
  }
  return (
    tag === Tag.adverb ||
    tag === Tag.conjunction ||
    tag === Tag.time ||
    tag === Tag.numeral ||
    tag === Tag.localizer ||
    tag === Tag.classifier ||
    tag === Tag.particle ||
    tag === Item.period ||
    tag === Item.clock ||
    tag === Item.article ||
    tag === Item.marker
  )
}

/** The end of the title that opens at item `i`, whatever marks it has within, with a noun behind it (《自然》杂志); else `i`. */
function titleEnd(line: Line, i: number, verb: number): number {
  if (line.text.charCodeAt(line.start[i] as number) !== OPEN_TITLE) return i
  for (let k = i + 1; k < verb && k - i < LONGEST_CIRCUMSTANCE; k++)
    if (line.text.charCodeAt(line.start[k] as number) === CLOSE_TITLE) return phraseEnd(line, k + 1, verb)
  return i
}

/** The subject of the clause that begins at item `floor`, before the verb: its first item and the one behind its last. */
function subjectBefore(line: Line, floor: number, verb: number): readonly [number, number] | null {
  let i = floor
  for (let steps = 0; i < verb && steps < STEPS; steps++) {
    const tag = line.tag[i]
    if (tag === Tag.preposition) {
      const behind = line.has(i, Role.source) ? -1 : behindCircumstance(line, i, verb)
      if (behind < 0) return null
      i = behind
      continue
    }
    if (isOpen(line, i) && isRound(line, i)) {
      const behind = overBracket(line, i, verb)
      if (behind === i) return null
      i = behind
      continue
    }
    if (tag === Item.number) {
      if (isCounted(line, i + 1)) return null
      i++
      continue
    }
    if (leads(line, i, verb)) {
      i++
      continue
    }
    if (!isNominal(line, i) && !isOpen(line, i)) return null
    const end = Math.max(titleEnd(line, i, verb), listEnd(line, i, verb))
    if (end === i) return null
    // 会议期间, 采访中: when, not who
    const next = line.tag[end]
    if (
      end < verb &&
      (next === Tag.localizer || (next === Tag.time && CIRCUMSTANCE_ENDS.has(line.word(end))))
    ) {
      i = end + 1
      continue
    }
    return [i, end]
  }
  return null
}

/** The finding that stands right before the verb, or -1: 最新数据显示. */
function findingAt(line: Line, verb: number, floor: number): number {
  let i = verb - 1
  while (i >= floor && (line.tag[i] === Tag.adverb || line.tag[i] === Tag.localizer)) i--
  if (i < floor) return -1
  if (isClose(line, i) && !isRound(line, i) && i > floor) return isReleased(line, i - 1) ? i : -1
  return isFinding(line, i) ? i : -1
}

/** Whether what is done between item `from` and the verb makes the finding the subject's: 发布的公报, not 连任前的民调. */
function owns(line: Line, from: number, verb: number): boolean {
  for (let i = from; i < verb; i++)
    // 季度 | 跟踪 | 报告: within the name of the finding
    if (line.tag[i] === Tag.verb && !(isFinding(line, i + 1) && isNominal(line, i - 1)))
      return line.passes(i, MAKES) || line.has(i, Role.saying)
  return true
}

/** Who says what follows the verb at item `verb`. */
export function whoSays(line: Line, verb: number): Source | null {
  const floor = headOf(line, verb)
  let first = floor
  while (
    first < verb &&
    (line.tag[first] === Tag.adverb ||
      line.tag[first] === Tag.conjunction ||
      line.tag[first] === Item.period ||
      line.tag[first] === Item.clock ||
      line.tag[first] === Item.article ||
      isClose(line, first) ||
      opensUnclosed(line, first, verb))
  )
    first++
  if (first < verb && isAntecedent(line, first)) return { ...line.span(first), is: 'pronoun' }
  if (first === verb)
    return line.has(verb, Role.saying) && !line.passes(verb, SHOWS) ? ofClauseBefore(line, floor) : null
  if (IN_WORDS_OF.has(line.word(first))) return inWordsOf(line, first + 1, verb)
  const subject = subjectBefore(line, first, verb)
  const finding = findingAt(line, verb, floor)
  const from = subject === null ? first : subject[0]
  if (line.tag[from] !== Tag.preposition && !isReporter(line, from)) {
    // 张工: a surname may be taken for another word, and stepped over
    const person =
      (line.tag[first] === Tag.classifier ? personBefore(line, first, verb) : null) ??
      personBefore(line, from, verb)
    if (person !== null && (finding < 0 || owns(line, from, verb))) return { ...person, is: 'person' }
  }
  if (subject !== null) {
    const [at, end] = subject
    const to = ownerEnd(line, at, end)
    // 台湾一个最新的民调: of a place, but nobody's
    const ofPlace = finding >= 0 && to - at === 1 && line.tag[at] === Tag.place
    if (to > at && !ofPlace && canSpeak(line, at, to) && (finding < 0 || owns(line, to, verb)))
      return body(line, at, to, finding)
    if (to === at) return { ...spanBetween(line, at, end), is: 'document' }
  }
  if (finding >= 0) return ofFinding(line, floor, finding)
  return subject === null || describes(line, subject[1], verb) ? rightBefore(line, floor, verb) : null
}

const body = (line: Line, first: number, to: number, finding: number): Source =>
  finding < to
    ? { ...spanBetween(line, first, to), is: 'body' }
    : { ...spanBetween(line, first, to), is: 'body', released: wordsBetween(line, to, finding + 1) }

/** Whether a quotation opens at item `i` that goes on behind the verb. */
function opensUnclosed(line: Line, i: number, verb: number): boolean {
  if (!isOpen(line, i) || isRound(line, i)) return false
  for (let k = i + 1; k < verb; k++) if (isClose(line, k)) return false
  return true
}

/** A finding says it, and nothing before it is its owner: 这份民调显示. */
function ofFinding(line: Line, floor: number, finding: number): Source | null {
  const first = Math.min(phraseStart(line, finding + 1, floor, false), finding)
  // 有报道说: some report
  if (first > floor && line.tag[first - 1] === Tag.verb) return null
  const to = ownerEnd(line, first, finding + 1)
  if (to > first && line.tag[to - 1] !== Tag.place && canSpeak(line, first, to))
    return body(line, first, to, finding)
  return { ...spanBetween(line, first, finding + 1), is: 'document' }
}

/** 总部位于伦敦的 | 华星公司: whether what the clause begins with only belongs to what is told of the one who speaks. */
function describes(line: Line, end: number, verb: number): boolean {
  if (line.tag[end] !== Tag.verb || line.has(end, Role.saying)) return false
  for (let i = end + 1; i < verb; i++) if (isDe(line, i)) return true
  return false
}

/** 负责研究的教授说: nothing that stands at the head of the clause is its subject. */
function rightBefore(line: Line, floor: number, verb: number): Source | null {
  let at = verb
  while (at > floor && (line.tag[at - 1] === Tag.adverb || line.tag[at - 1] === Item.period)) at--
  let first = phraseStart(line, at, floor, true)
  // 位于 | 伦敦的华星公司: where it is belongs to the verb
  if (first > floor && line.tag[first - 1] === Tag.verb)
    for (let k = at - 2; k > first; k--)
      if (isDe(line, k)) {
        first = k + 1
        break
      }
  // 指着高处说: what is done to is no one who speaks
  if (first >= at || isCounted(line, first) || line.word(first - 1) === '着') return null
  const person = personBefore(line, first, verb)
  if (person !== null) return { ...person, is: 'person' }
  const to = ownerEnd(line, first, at)
  return canSpeak(line, first, to) ? { ...spanBetween(line, first, to), is: 'body' } : null
}

/** 用村支书的话说 */
function inWordsOf(line: Line, first: number, verb: number): Source | null {
  if (first >= verb) return null
  if (isAntecedent(line, first)) return { ...line.span(first), is: 'pronoun' }
  const person = personBefore(line, first, verb)
  if (person !== null) return { ...person, is: 'person' }
  const end = listEnd(line, first, verb)
  const to = ownerEnd(line, first, end)
  return canSpeak(line, first, to) ? { ...spanBetween(line, first, to), is: 'body' } : null
}

/** 市法院召开发布会，通报…: the clause has no subject, for it is that of the clause before. */
function ofClauseBefore(line: Line, floor: number): Source | null {
  const before = floor - 1
  if (before < 1) return null
  const mark = line.text.charCodeAt(line.start[before] as number)
  if (mark !== 0xff0c && mark !== 0x2c) return null
  const subject = subjectBefore(line, headOf(line, before), before)
  if (subject === null || subject[1] >= before) return null
  const [first, end] = subject
  const person = personBefore(line, first, before)
  if (person !== null) return { ...person, is: 'person' }
  const to = ownerEnd(line, first, end)
  return to > first && line.tag[to - 1] !== Tag.place && canSpeak(line, first, to)
    ? { ...spanBetween(line, first, to), is: 'body' }
    : null
}

/** Who expects what follows the verb at item `verb`: 国际能源署预计. */
export function whoExpects(line: Line, verb: number): Source | null {
  const who = whoSays(line, verb)
  if (who === null || who.is === 'document' || who.is === 'pronoun') return null
  if (who.is === 'person' || line.breaks(verb + 1)) return who
  for (let i = verb - 1; i >= 0 && (line.start[i] as number) >= who.start; i--)
    if (line.end[i] === who.end) return line.passes(i, AUTHORITY) ? who : null
  return null
}
