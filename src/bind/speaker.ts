/**
 * Who said it: the person or organisation that a quotation or a source clause names, or who was named before and still
 * speaks. Goes through a sentence once and decides for each of its numbers; `says.ts` and `source.ts` tell who is named,
 * `voice.ts` carries on from sentence to sentence.
 */
import { Tag } from '../lexicon/dictionary.ts'
import { Role } from '../lexicon/roles.ts'
import { WordTest, wordSet } from '../lexicon/vocabulary.ts'
import { words } from '../lexicon/word-list.ts'
import { Item, type Line, type Span } from './line.ts'
import { wholePerson } from './person.ts'
import { isDe } from './phrase.ts'
import { closesQuotation, isColon, opensInner, opensQuotation } from './quotation.ts'
import { isDispatch, type Source, whoExpects, whoSays } from './says.ts'
import { inEyesOf, learntFrom, NOBODY, releasedBy, sourceOf } from './source.ts'
import type { Voice } from './voice.ts'

/** Verbs that as often have a thing for their object; with no pause behind them, nobody speaks. */
const HAS_OBJECT = wordSet(
  words('报道 报导 报告 发布 公布 通报 发现 提出 披露 公开 通知 建议 估计 预测 谈到 提到 回应 解释 讲'),
)
/** Of these, those that speak where a verb follows. */
const PROPOSES = wordSet(words('建议 估计 预测 提出'))
/** Verbs that release: what they release tells the figures. */
const RELEASES = wordSet(words('发布 公布 通报 公开 披露 发表'))
/** What is announced or mentioned is over with its sentence: it is done, not told on. */
const ANNOUNCES = wordSet(words('宣布 声称 宣称 呼吁 建议 提出 承诺 谈到 提到 感慨 讲 算账 答复'))
const EXPECTING = words('预计 预料 预期 预估')
const EXPECTS = wordSet(EXPECTING)
/** What a clause ends with that lets figures follow behind a colon: 给出了一组数据：. */
const LISTED = wordSet(words('数据 数字 账 一笔账 账单'))
/** Who sets the data of somebody against others has left him. */
const COMPARING = words('对比 对照 比照 反观')
const COMPARES = wordSet(COMPARING)
/** Words that are heard beside those with a role of their own. */
export const ALSO_HEARD = [...EXPECTING, ...COMPARING]
const REPORTS = wordSet(words('报道 报导 援引 引述'))

/** A name before a colon is so long at most, in items. */
const BEFORE_COLON = 12
/** Who spoke is looked for so far behind a quotation, in items and in clauses. */
const BEHIND_QUOTATION = 24
const CLAUSES_BEHIND = 3

/** Finds the speaker of every number of the line, by item, and carries on who speaks. */
export function speakers(line: Line, voice: Voice): ReadonlyMap<number, Span | null> {
  voice.begin()
  // the clause of a source has been read as far as this item
  let read = 0
  if (voice.asks) settle(line, 0, voice)
  if (line.count > 0 && line.passes(0, COMPARES)) voice.say(line, null, 0, 'speaker/none')
  for (let i = 0; i < line.count; i++) {
    const tag = line.tag[i]
    if (tag === Tag.punctuation) mark(line, i, voice)
    else if (tag === Item.number) {
      voice.give(i)
      continue
    }
    if (!voice.open && i >= read && (line.has(i, HEARD) || voice.released === i)) read = hear(line, i, voice)
  }
  return voice.end()
}

/** Words that may name who speaks. */
const HEARD = Role.source | Role.learnt | Role.saying | Role.stated | Role.forecast

/** Reads a mark: of quotation, or a colon that may lead to what is said. */
function mark(line: Line, i: number, voice: Voice): void {
  if (voice.open) {
    if (closesQuotation(line, i)) {
      if (voice.close(i + 1 >= line.count)) settle(line, i + 1, voice)
    } else if (opensInner(line, i)) voice.openInner(line, innerSpeaker(line, i), i)
    else voice.closeInner(line, i)
  } else if (opensQuotation(line, i)) {
    if (isColon(line, i - 1)) beforeColon(line, i - 1, voice)
    voice.openQuotation(isColon(line, i - 1))
  } else if (i > 0 && !voice.told && isColon(line, i)) colon(line, i, voice)
}

/** Reads the item for a word that names who speaks; gives the item behind what has been read with it. */
function hear(line: Line, i: number, voice: Voice): number {
  const tag = line.tag[i]
  if (line.has(i, Role.source) && (tag === Tag.preposition || tag === Tag.verb || tag === Tag.verbalNoun)) {
    const who = sourceOf(line, i)
    if (who === null) return i
    const end = line.clauseEnd(i)
    if (who === NOBODY) voice.say(line, null, i, 'speaker/none')
    else {
      voice.say(line, who, i, 'speaker/source-clause')
      voice.issue(line.text.slice(line.end[i], line.end[end - 1]))
      if (voice.leads && who.is === 'body' && !reports(line, i, end)) voice.rest()
    }
    return end
  }
  if (line.has(i, Role.learnt) && tag === Tag.verb) {
    const who = learntFrom(line, i)
    if (who === null) return i
    voice.say(line, who === NOBODY ? null : who, i, who === NOBODY ? 'speaker/none' : 'speaker/learnt-from')
    // 记者获悉 may name its source in the next clause, 据悉 has none
    if (who !== NOBODY || line.word(i)[0] !== '据') voice.rest()
  } else if (line.has(i, Role.saying | Role.stated)) saying(line, i, voice)
  else if (line.has(i, Role.forecast) && line.passes(i, EXPECTS)) {
    const who = whoExpects(line, i)
    if (who !== null) voice.say(line, who, i, 'speaker/saying-verb')
  }
  if (voice.released === i) voice.say(line, voice.releaser, i, 'speaker/released')
  return i
}

function saying(line: Line, i: number, voice: Voice): void {
  const view = line.has(i, Role.stated) ? inEyesOf(line, i) : null
  if (view !== null) voice.say(line, view, i, 'speaker/source-clause')
  else if (introduces(line, i)) {
    const who = whoSays(line, i)
    if (who === null) return
    const last = i + 2 >= line.count
    if (last && !voice.told && !voice.quoted) voice.sayBehind(line, who, i)
    voice.say(line, who, i, 'speaker/saying-verb')
    if (who.released !== undefined) voice.issue(who.released)
    if (last || line.passes(i, ANNOUNCES)) voice.stop()
  } else if (line.passes(i, RELEASES)) {
    const at = releasedBy(line, i)
    const who = at < 0 ? null : whoSays(line, i)
    // 公司发布第二季度财报: an account of its own is no source
    if (who !== null && who.is === 'body' && !isOfItself(line, who, at)) voice.release(who, at, line.word(at))
  }
}

/** Whether the verb at item `i` introduces what is said, by itself or with a pause behind it, or, `behind` a quotation, what was. */
function introduces(line: Line, i: number, behind = false): boolean {
  const tag = line.tag[i]
  if (tag !== Tag.verb && tag !== Tag.verbalNoun && tag !== Tag.noun) return false
  if (isDe(line, i + 1)) return false
  // 写下了建议: what somebody does, not what he says
  if (tag !== Tag.verb && i > 0 && (line.tag[i - 1] === Tag.particle || isLongVerb(line, i - 1))) return false
  // 经济增速 | 预测 | 分别为: a noun behind what is expected
  if (i > 0 && line.has(i, Role.forecast) && line.passes(i - 1, LEVEL) && line.end[i - 1] === line.start[i])
    return false
  let next = i + 1
  while (next < line.count && line.tag[next] === Tag.particle) next++
  // 获得认定。 tells of nothing more
  if (line.has(i, Role.stated)) return line.breaks(next) && (next + 1 < line.count || behind)
  if (next >= line.count || line.breaks(next)) return true
  // 介绍6500人就业
  if (line.tag[next] === Item.number && line.word(i) === '介绍') return false
  if (line.passes(i, PROPOSES)) return acts(line, next)
  return tag === Tag.verb && !line.passes(i, HAS_OBJECT)
}

/** Whether a body releases an account of its own: 公司发布第二季度财报; of a company, also 年报. */
const isOfItself = (line: Line, who: Source, at: number): boolean =>
  line.passes(at, OWN_RESULTS) ||
  (line.word(at) === '年报' && !AUTHORITIES.includes(line.text[who.end - 1] as string))
const AUTHORITIES = '局部委署院会社厅办府'

const OWN_RESULTS = wordSet(['财报', '季报', '半年报', '中报', '业绩'])

const LEVEL = new WordTest((word) => /(?:增速|增长|率|涨幅|降幅|增幅|[产销总]量|[总金产]额)$/.test(word))

/** A verb of one character may be of a name: 程立预测. */
const isLongVerb = (line: Line, i: number): boolean =>
  line.tag[i] === Tag.verb && (line.end[i] as number) - (line.start[i] as number) > 1

/** Whether the clause goes on with a verb: what is proposed is done, what is expected happens. */
function acts(line: Line, from: number): boolean {
  const end = line.clauseEnd(from)
  for (let i = from; i < end; i++) {
    if (line.tag[i] === Item.number) return false
    if (line.tag[i] === Tag.verb || line.has(i, Role.up | Role.down)) return true
  }
  return false
}

/** What one agency has from another, or tells day by day, is not what a whole text rests on. */
function reports(line: Line, from: number, end: number): boolean {
  for (let i = from; i < end; i++) if (line.passes(i, REPORTS)) return true
  return false
}

/** “…”X说: the clause behind the closing mark, here or at the head of the next sentence. */
function settle(line: Line, from: number, voice: Voice): void {
  let clauses = 0
  for (let i = from; i < line.count && i - from < BEHIND_QUOTATION && clauses < CLAUSES_BEHIND; i++) {
    if (line.breaks(i)) clauses++
    if (!line.has(i, Role.saying | Role.stated) || !introduces(line, i, true)) continue
    const who = whoSays(line, i)
    if (who !== null) voice.settle(line, who, i)
    break
  }
  voice.drop()
}

/** Who is quoted within a quotation, before the inner mark at item `i`: 厂长对我们说，‘…’. */
function innerSpeaker(line: Line, i: number): Source | null {
  const verb = line.breaks(i - 1) ? i - 2 : i - 1
  return verb > 0 && line.has(verb, Role.saying) ? whoSays(line, verb) : null
}

function beforeColon(line: Line, i: number, voice: Voice): void {
  if (voice.told) return
  const who = whoSays(line, i)
  if (who !== null && who.is !== 'document') voice.say(line, who, i, 'speaker/before-colon')
}

/** A colon without quotation marks: a heading that begins the text, figures that are announced, or an interview. */
function colon(line: Line, i: number, voice: Voice): void {
  if (line.passes(i - 1, LISTED) || (i < BEFORE_COLON && voice.heading && !isDispatch(line, i - 2))) {
    beforeColon(line, i, voice)
    voice.stop()
    return
  }
  // 王芳：去年只有三户。
  if (i >= BEFORE_COLON || !voice.atLineHead || line.text[line.sentence.end - 1] !== '。') return
  const person = wholePerson(line, 0, i)
  if (person === null) return
  voice.say(line, { ...person, is: 'person' }, i, 'speaker/before-colon')
  voice.takeLine()
}
