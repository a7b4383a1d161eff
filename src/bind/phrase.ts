/** Noun phrases: where one begins and ends in a row of words. */
import { Tag } from '../lexicon/dictionary.ts'
import { Role } from '../lexicon/roles.ts'
import { buildTrie, longestBefore } from '../lexicon/trie.ts'
import { wordSet } from '../lexicon/vocabulary.ts'
import { words } from '../lexicon/word-list.ts'
import { Item, type Items as Line, Mark, type Span } from './items.ts'
import { tagSet } from './tag-set.ts'

export const isPause = (line: Line, i: number): boolean => ((line.mark[i] as number) & Mark.pause) !== 0
export const isOpen = (line: Line, i: number): boolean => ((line.mark[i] as number) & Mark.open) !== 0
export const isClose = (line: Line, i: number): boolean => ((line.mark[i] as number) & Mark.close) !== 0
export const isDash = (line: Line, i: number): boolean => ((line.mark[i] as number) & Mark.dash) !== 0

export const isDe = (line: Line, i: number): boolean =>
  line.tag[i] === Tag.particle &&
  line.end[i] === (line.start[i] as number) + 1 &&
  line.text.charCodeAt(line.start[i] as number) === 0x7684

/** The test whether a span ends in one of these words. */
export const endings = (list: readonly string[]): ((text: string, span: Span) => boolean) => {
  const trie = buildTrie(list, true)
  return (text, span) => longestBefore(trie, text, span.end, span.start) >= 0
}

/** Tags of words that name a thing by themselves. */
const HEADS = [Tag.noun, Tag.place, Tag.person, Tag.organisation, Tag.proper, Tag.verbalNoun, Tag.letters]
const HEAD = tagSet(HEADS)
const NOMINAL = tagSet([...HEADS, Tag.distinguishing, Tag.affix, Tag.adjective, Tag.idiom])

/** Words of which a noun phrase is made; a verbal noun counts. */
export const isNominal = (line: Line, i: number): boolean => NOMINAL[line.tag[i] as number] === 1

/** Words that name a thing by themselves: what a phrase may end with. */
export const isHead = (line: Line, i: number): boolean => HEAD[line.tag[i] as number] === 1

/** “远望”号, “东方红”轮: what stands behind a name in marks and belongs to it. */
export const endsTitle = (line: Line, i: number): boolean =>
  i > 0 &&
  line.tag[i] === Tag.classifier &&
  isClose(line, i - 1) &&
  line.end[i - 1] === line.start[i] &&
  SHIPS.includes(line.text.charCodeAt(line.start[i] as number)) &&
  line.end[i] === (line.start[i] as number) + 1
/** 号 轮 级 型 */
const SHIPS = [0x53f7, 0x8f6e, 0x7ea7, 0x578b]

/** The longest phrase, in items; a bound so that every walk is short. */
const LONGEST = 24

/** Where the quoted stretch begins that closes at item `i`; `i` itself when it does not open in the clause. */
function openingOf(line: Line, i: number, floor: number): number {
  let depth = 0
  for (let at = i; at >= floor && i - at < LONGEST; at--) {
    if (isClose(line, at)) depth++
    else if (isOpen(line, at) && --depth === 0) return at
  }
  return -1
}

/**
 * The noun phrase that ends before item `end`, no further left than `floor`: its first item.
 * Goes across 的 between words, quoted names, dashes within names, and, with `list`, across pause marks.
 */
export function phraseStart(line: Line, end: number, floor: number, list: boolean): number {
  let at = end
  // 安置点, 增长点: a measure word that ends a word
  if (end - 1 > floor && line.tag[end - 1] === Tag.classifier && line.start[end - 1] === line.end[end - 2]) {
    if (isNominal(line, end - 2)) at--
    else if (closesVerb(line, end - 2, end - 1)) at -= 2
  }
  while (at > floor && end - at < LONGEST) {
    const i = at - 1
    if (isNominal(line, i)) {
      at = i
      continue
    }
    if (isClose(line, i)) {
      const open = openingOf(line, i, floor)
      if (open < 0) break
      at = open
      continue
    }
    if (endsTitle(line, i)) {
      at = i
      continue
    }
    if (at === end) break
    // 交付量, 流转户: a verb that a noun of one character makes a noun of
    if (closesVerb(line, i, at) || (i > floor && isGrowthAimed(line, i))) {
      at = i
      continue
    }
    // 不满意度, 非农产业: a negation that is part of the word behind it
    if (line.tag[i] === Tag.adverb && line.word(i) === '不' && line.end[i] === line.start[at]) {
      at = i
      continue
    }
    if (
      isDe(line, i) &&
      i > floor &&
      (isNominal(line, i - 1) || isClose(line, i - 1) || line.tag[i - 1] === Tag.pronoun)
    ) {
      at = i
      continue
    }
    if (isDash(line, i) && i > floor && isNominal(line, i - 1)) {
      at = i
      continue
    }
    if (isPause(line, i) && list && i > floor && (isNominal(line, i - 1) || isClose(line, i - 1))) {
      at = i
      continue
    }
    if (line.tag[i] === Tag.localizer && line.word(i).length === 1) {
      // 境内企业, 海上风电: a localizer inside a phrase stands between two words of it
      if (i > floor && isNominal(line, i - 1)) {
        at = i
        continue
      }
    }
    // 水利等项目: 等 inside a phrase
    if (line.tag[i] === Tag.particle && line.word(i) === '等' && i > floor && isNominal(line, i - 1)) {
      at = i
      continue
    }
    if (list && isJoint(line, i) && i > floor && (isNominal(line, i - 1) || isClose(line, i - 1))) {
      at = i
      continue
    }
    // 规模以上企业 and the like
    if (line.tag[i] === Tag.localizer && i > floor && isNominal(line, i - 1)) {
      at = i
      continue
    }
    break
  }
  // 主办方, 举办者: a verb that a word of one character makes a noun of
  if (at < end && at > floor && line.tag[at - 1] === Tag.verb && BODIES.includes(line.word(at))) at--
  while (at < end && (isDe(line, at) || isPause(line, at) || line.tag[at] === Tag.localizer)) at++
  return at
}

const NOMINALIZERS =
  '人量数率额点期价费值度力权线户者员品物款税金债票单证机站所室房区地场面项类型级法带圈链网库池道田林苗种剂药器仪件板管式型队组团'

/** Whether the verb at item `i` is one word with the noun of one character behind it: 交付 + 量. */
const closesVerb = (line: Line, i: number, at: number): boolean =>
  line.tag[i] === Tag.verb &&
  (closesByCount(line, i, at) ||
    ((line.tag[at] === Tag.noun || line.tag[at] === Tag.affix || line.tag[at] === Tag.classifier) &&
      line.end[at] === (line.start[at] as number) + 1 &&
      line.end[i] === line.start[at] &&
      line.end[i] === (line.start[i] as number) + 2 &&
      !line.has(i, Role.link | Role.to | Role.saying) &&
      NOMINALIZERS.includes(line.text[line.start[at] as number] as string)))

/** 报名 | 人数, 就诊 | 人次: a verb before the word for how many do it. */
const closesByCount = (line: Line, i: number, at: number): boolean =>
  line.tag[at] === Tag.noun &&
  line.end[i] === line.start[at] &&
  line.end[i] === (line.start[i] as number) + 2 &&
  line.passes(at, COUNTING) &&
  !line.has(i, Role.link | Role.to | Role.saying | Role.up | Role.down | Role.share)

const COUNTING = wordSet(words('人数 人次 次数 总人数 总人次 例数 户数 件数'))

/** 经济增长目标: a word of change between what changes and what is said of the change. */
const isGrowthAimed = (line: Line, i: number): boolean =>
  line.has(i, Role.up | Role.down) &&
  isHead(line, i - 1) &&
  line.end[i] === line.start[i + 1] &&
  OF_GROWTH.has(line.word(i + 1))
const OF_GROWTH: ReadonlySet<string> = new Set([
  '目标',
  '预期',
  '速度',
  '幅度',
  '潜力',
  '空间',
  '态势',
  '趋势',
])

const BODIES = ['方', '者', '方面', '人', '局', '处', '部', '所', '团', '组']

const JOINTS = ['和', '及', '以及', '与', '或', '并']

export const isJoint = (line: Line, i: number): boolean =>
  (line.tag[i] === Tag.conjunction || line.tag[i] === Tag.preposition) && JOINTS.includes(line.word(i))

/**
 * The noun phrase that begins at item `start`, no further right than `ceiling`: the item behind its last.
 * Ends before verbs, adverbs and prepositions; a trailing adjective is given back.
 */
export function phraseEnd(line: Line, start: number, ceiling: number): number {
  let at = start
  let head = start
  while (at < ceiling && at - start < LONGEST) {
    if (isNominal(line, at)) {
      at++
      if (isHead(line, at - 1) || line.tag[at - 1] === Tag.affix) head = at
      continue
    }
    if (isOpen(line, at)) {
      let close = at + 1
      while (close < ceiling && close - at < 12 && !isClose(line, close)) close++
      if (close >= ceiling || !isClose(line, close)) break
      at = close + 1
      head = at
      continue
    }
    if (at + 1 < ceiling && line.tag[at] === Tag.verb && closesVerb(line, at, at + 1)) {
      at += 2
      head = at
      continue
    }
    if (at === start) break
    if (endsTitle(line, at)) {
      at++
      head = at
      continue
    }
    if ((isDe(line, at) || isDash(line, at)) && at + 1 < ceiling && isNominal(line, at + 1)) {
      at++
      continue
    }
    if (
      line.tag[at] === Tag.localizer &&
      at + 1 < ceiling &&
      isHead(line, at + 1) &&
      line.word(at) !== '中'
    ) {
      at++
      continue
    }
    break
  }
  // a phrase of nothing but qualifying words (5条高铁) is taken as it stands
  return head > start
    ? head
    : at > start && !isDe(line, at - 1) && line.tag[at - 1] === Tag.distinguishing
      ? at
      : start
}

/** The span of the items from `first` to before `last`, without the marks it may begin or end with. */
export function spanOf(line: Line, first: number, last: number): Span | null {
  let from = first
  let to = last
  while (from < to && (isPause(line, from) || isDe(line, from) || isDash(line, from))) from++
  while (to > from && (isPause(line, to - 1) || isDe(line, to - 1) || isDash(line, to - 1))) to--
  if (from >= to) return null
  return { start: line.start[from] as number, end: line.end[to - 1] as number }
}

/** What stands between a link and its number and says only on which scale it is. */
const SCALES: ReadonlySet<string> = new Set([
  '里氏',
  '摄氏',
  '华氏',
  '正负',
  '折合',
  '不过',
  '一般',
  '普遍',
  '大致',
])

/** 每公斤, 每 | 升: where the words begin that say for how much of it money is paid, before number item `i`; `i` where there are none. */
export function perUnit(line: Line, i: number): number {
  if (i < 1 || line.number(i).entry?.dimension !== 'currency') return i
  const last = i - 1
  if (line.text[line.start[last] as number] === '每') {
    // 每投入1元: for what is done
    return line.tag[last] !== Tag.verb && line.tag[last] !== Tag.noun && line.word(last).length > 1 ? last : i
  }
  const unit = line.tag[last] === Tag.classifier || line.word(last) === '升' || line.word(last).length === 1
  return unit && last > 0 && line.tag[last] !== Tag.punctuation && line.word(last - 1) === '每' ? last - 1 : i
}

/** Items that only lead from a measure to its number: 累计, 达到, 了, 约, and times between them. */
export function leadsToNumber(line: Line, i: number): boolean {
  const tag = line.tag[i]
  if (tag === Item.period || tag === Item.clock || tag === Tag.time || tag === Tag.adverb) return true
  // 每张60元, 里氏6.3级
  if (tag !== Tag.noun && line.text[line.start[i] as number] === '每') return true
  if (SCALES.has(line.word(i))) return true
  // 2020年的3.68万亿元
  if (tag === Tag.particle)
    return !isDe(line, i) || (i > 0 && (line.tag[i - 1] === Item.period || line.tag[i - 1] === Item.clock))
  // 迈上, 站上
  if (tag === Tag.localizer && i > 0 && line.has(i - 1, Role.link) && line.tag[i - 1] === Tag.verb)
    return true
  // 员工总数为8640人
  if (line.word(i) === '总数') return !(i > 0 && isHead(line, i - 1) && line.end[i - 1] === line.start[i])
  return line.has(i, Role.link | Role.to)
}
