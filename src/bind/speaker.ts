/**
 * Who said it: the person or organisation that a quotation or a source clause names, or who was named before and still
 * speaks. Goes through a sentence once and decides for each of its numbers; `source.ts` tells who is named.
 */
import { Tag } from '../lexicon/dictionary.ts'
import { Role } from '../lexicon/roles.ts'
import { wordSet } from '../lexicon/vocabulary.ts'
import { words } from '../lexicon/word-list.ts'
import { Item, type Line, type Span } from './line.ts'
import { isClose, isDe, isOpen } from './phrase.ts'
import { learntFrom, releasedBy, type Source, sourceOf, whoExpects, whoSays } from './source.ts'
import type { Voice } from './voice.ts'

const isQuoteOpen = (line: Line, i: number): boolean => {
  if (!isOpen(line, i)) return false
  const code = line.text.charCodeAt(line.start[i] as number)
  return code === 0x201c || code === 0x300c
}
const isQuoteClose = (line: Line, i: number): boolean => {
  if (!isClose(line, i)) return false
  const code = line.text.charCodeAt(line.start[i] as number)
  return code === 0x201d || code === 0x300d
}
const isColon = (line: Line, i: number): boolean => {
  const code = i < line.count && i >= 0 ? line.text.charCodeAt(line.start[i] as number) : 0
  return code === 0xff1a || code === 0x3a
}

/** Quoted names are shorter, in items; a quotation that opens a sentence or follows a colon may be as short. */
const LONGEST_NAME = 6
/** Where a quotation ends is looked for so far; longer ones stay open. */
const LONGEST_QUOTE = 40

/** Verbs that as often have a thing for their object; with no pause behind them, nobody speaks. */
const HAS_OBJECT = wordSet(
  words('报道 报告 发布 公布 通报 发现 提出 披露 公开 通知 建议 估计 预测 谈到 提到 回应 解释 讲'),
)
/** Of these, those that speak where a verb follows. */
const PROPOSES = wordSet(words('建议 估计 预测 提出'))
/** Verbs that release: what they release tells the figures. */
const RELEASES = wordSet(words('发布 公布 通报 公开 披露 发表'))
/** What a clause ends with that lets figures follow behind a colon: 给出了一组数据：. */
const LISTED = wordSet(words('数据 数字 账 一笔账 账单 组数据 组数字'))

const EXPECTS = wordSet(words('预计 预料 预期 预估'))
const COMPARES = wordSet(words('对比 对照 比照 反观'))
const ANNOUNCES = wordSet(words('宣布 声称 宣称 呼吁 建议 提出 承诺'))
const REPORTS = wordSet(words('报道 援引 引述'))

/** Whether the clause of item `i` says that somebody reports: what one agency has from another is not its own. */
function reports(line: Line, i: number): boolean {
  const end = line.clauseEnd(i)
  for (let k = i; k < end; k++) if (line.passes(k, REPORTS)) return true
  return false
}

/** Whether a clause goes on with a verb: what is proposed is done, what is expected happens. */
function acts(line: Line, from: number): boolean {
  const end = line.clauseEnd(from)
  for (let i = from; i < end; i++) {
    if (line.tag[i] === Item.number) return false
    if (line.tag[i] === Tag.verb || line.has(i, Role.up | Role.down)) return true
  }
  return false
}

/** Whether the verb at item `i` introduces what is said: by itself, or with a pause behind it. */
function introduces(line: Line, i: number): boolean {
  const tag = line.tag[i]
  if (tag !== Tag.verb && tag !== Tag.verbalNoun && tag !== Tag.noun) return false
  if (isDe(line, i + 1)) return false
  let next = i + 1
  while (next < line.count && line.tag[next] === Tag.particle) next++
  const paused = next >= line.count || line.breaks(next)
  // 写下了建议: what somebody does, not what he says
  if (tag !== Tag.verb && i > 0 && (line.tag[i - 1] === Tag.particle || line.tag[i - 1] === Tag.verb))
    return false
  if (!paused && line.passes(i, PROPOSES)) return acts(line, next)
  if (line.has(i, Role.stated)) return paused
  return paused || (tag === Tag.verb && !line.passes(i, HAS_OBJECT))
}

/** Finds the speaker of every number of the line, by item, and carries on who speaks. */
export function speakers(line: Line, voice: Voice): Map<number, Span | null> {
  const out = new Map<number, Span | null>()
  const wanted = line.numbers
  let next = 0
  let named: Span | null = null
  let rule = 'speaker/none'
  // whether the sentence itself names somebody, or says that nobody is named
  let told = false
  let direct = false
  let learnt = false
  let clause = 0
  let released = -1
  let releaser: Source | null = null
  voice.begin()

  const say = (who: Source | null, by: string, at: number): void => {
    const span = voice.resolve(line, who, at)
    if (who !== null && span === null) return
    named = span
    rule = span === null ? 'speaker/none' : by
    told = true
    direct = false
    voice.inSentence = span
  }

  // “…”X说: the clause behind the closing mark, here or at the head of the next sentence
  const settle = (from: number): void => {
    let clauses = 0
    for (let i = from; i < line.count && i - from < 24 && clauses < 3; i++) {
      if (line.breaks(i)) clauses++
      if (!line.has(i, Role.saying) || !introduces(line, i)) continue
      const span = voice.resolve(line, whoSays(line, i), i)
      if (span !== null) voice.settle(span, out)
      break
    }
    voice.drop()
  }
  if (voice.asks) settle(0)
  // who sets the data of somebody against others has left him
  if (line.count > 0 && line.passes(0, COMPARES)) say(null, rule, 0)

  for (let i = 0; i < line.count; i++) {
    if (isQuoteOpen(line, i) && !voice.open) {
      let close = i + 1
      while (close < line.count && close - i < LONGEST_QUOTE && !isQuoteClose(line, close)) close++
      const colon = isColon(line, i - 1)
      if (close - i > LONGEST_NAME || close >= line.count || colon || line.breaks(close - 1)) {
        if (colon && !told) {
          const who = whoSays(line, i - 1)
          if (who !== null && who.is !== 'document') say(who, 'speaker/before-colon', i - 1)
        }
        voice.open = true
        voice.named = told ? named : null
        direct ||= colon || told
      }
    } else if (isQuoteClose(line, i) && voice.open) {
      voice.open = false
      if (voice.named === null) {
        // the mark that closes the sentence: who spoke stands at the head of the next
        if (i + 1 >= line.count) voice.asks = voice.waits
        else settle(i + 1)
      }
      voice.named = null
    }
    if (!voice.open) {
      if (i < clause) {
        // the clause of a source has been read
      } else if (line.has(i, Role.source) && (line.tag[i] === Tag.preposition || line.tag[i] === Tag.verb)) {
        const who = sourceOf(line, i)
        if (who !== null) clause = line.clauseEnd(i)
        if (who === 'nobody') say(null, rule, i)
        else if (who !== null) {
          say(who, 'speaker/source-clause', i)
          if (named !== null && who.is !== 'pronoun')
            voice.issue(named, line.text.slice(line.end[i], line.end[clause - 1]))
          learnt ||= voice.leads && who.is === 'body' && !reports(line, i)
        }
      } else if (line.has(i, Role.learnt) && line.tag[i] === Tag.verb) {
        const who = learntFrom(line, i)
        if (who === 'nobody') {
          say(null, rule, i)
          learnt = line.word(i) !== '据了解' && line.word(i) !== '据悉'
        } else if (who !== null) {
          say(who, 'speaker/learnt-from', i)
          learnt = true
        }
      } else if (line.has(i, Role.saying | Role.stated)) {
        if (introduces(line, i)) {
          const who = whoSays(line, i)
          if (who !== null) {
            say(who, 'speaker/saying-verb', i)
            if (who.released != null && named !== null) voice.issue(named, who.released)
            // 他说。 ends what he says, and an announcement is over with its sentence
            if (i + 2 >= line.count || line.passes(i, ANNOUNCES)) direct = true
          }
        } else if (line.passes(i, RELEASES)) {
          const at = releasedBy(line, i)
          const who = at < 0 ? null : whoSays(line, i)
          if (who !== null && who.is === 'body') {
            releaser = who
            released = at
          }
        }
      }
      if (line.has(i, Role.forecast) && line.passes(i, EXPECTS)) {
        const who = whoExpects(line, i)
        if (who !== null) say(who, 'speaker/saying-verb', i)
      }
      if (i === released && releaser !== null) {
        voice.issue(releaser, line.word(released))
        say(releaser, 'speaker/released', i)
        learnt ||= voice.leads
      }
      if (isColon(line, i) && !told && i > 0 && (line.passes(i - 1, LISTED) || voice.heads(line, i))) {
        const who = whoSays(line, i)
        if (who !== null && who.is !== 'document') say(who, 'speaker/before-colon', i)
        direct = true
      }
    }
    if (next < wanted.length && wanted[next] === i) {
      next++
      const quoted = voice.open
      const whole = told || (quoted && voice.named !== null)
      const who = quoted && voice.named !== null ? voice.named : told ? named : voice.held
      out.set(i, who)
      voice.rules[i] =
        quoted && voice.named !== null
          ? 'speaker/of-quotation'
          : whole
            ? rule
            : who === null
              ? 'speaker/none'
              : 'speaker/held'
      if (quoted && voice.named === null) voice.wait(i)
    }
  }
  if (told) voice.hold(direct ? null : named, learnt)
  return out
}
