/** Who said it: the person or organisation that a quotation or a source clause names. */
import { Tag } from '../lexicon/dictionary.ts'
import { Role } from '../lexicon/roles.ts'
import { Item, type Line, type Span } from './line.ts'
import { isClose, isDe, isNominal, isOpen, phraseStart, spanOf } from './phrase.ts'

/** Who speaks while a paragraph is read: inside quotation marks that are still open, and before them. */
export interface Voice {
  /** Depth of open quotation marks. */
  open: boolean
  /** Who was named before the marks opened. */
  named: Span | null
  /** By which rule each number item of the line just read has its speaker. */
  rules: string[]
}

/** A quotation is looked for the end of so far; longer ones stay open. */
const LONGEST_QUOTE = 40

const isQuoteOpen = (line: Line, i: number): boolean =>
  isOpen(line, i) && line.text.charCodeAt(line.start[i] as number) === 0x201c
const isQuoteClose = (line: Line, i: number): boolean =>
  isClose(line, i) && line.text.charCodeAt(line.start[i] as number) === 0x201d

/** A person or body that can speak. */
const canSpeak = (line: Line, first: number, last: number): boolean => {
  for (let i = first; i < last; i++) {
    const tag = line.tag[i]
    if (tag === Tag.person || tag === Tag.organisation || tag === Tag.place || tag === Tag.proper) return true
    const word = line.word(i)
    if (
      /(人|员|者|长|家|师|部|局|委|署|院|会|社|报|记者|主任|书记|经理|总裁|教授|机构|公司|集团|数据|统计|公报|报告|杂志|组织|官媒|媒体|专家|方|处|科|厅|台|网|协会|调查|民调)$/.test(
        word,
      )
    )
      return true
  }
  return false
}

/** The one who speaks before the saying verb at item `verb`. */
function before(line: Line, verb: number): Span | null {
  let at = verb
  const floor = line.clauseStart(verb)
  while (
    at > floor &&
    (line.tag[at - 1] === Tag.adverb ||
      line.tag[at - 1] === Tag.particle ||
      line.tag[at - 1] === Tag.verb ||
      line.tag[at - 1] === Item.period)
  )
    at--
  // 在接受采访时表示: over the clause of circumstance
  if (at > floor && line.word(at - 1) === '时') {
    let k = at - 1
    while (k > floor && line.word(k) !== '在') k--
    if (line.word(k) === '在') at = k
  }
  const first = phraseStart(line, at, floor, true)
  if (first === at) {
    return at > floor && line.tag[at - 1] === Tag.pronoun ? spanOf(line, at - 1, at) : null
  }
  // 统计局发布数据显示: the data are somebody's
  if (at - first === 1 && FINDINGS.has(line.word(first))) {
    return first > floor && line.has(first - 1, Role.saying) ? before(line, first - 1) : null
  }
  return canSpeak(line, first, at) ? spanOf(line, first, at) : null
}

const FINDINGS: ReadonlySet<string> = new Set([
  '数据',
  '统计',
  '结果',
  '调查',
  '研究',
  '资料',
  '信息',
  '消息',
  '情况',
])

/** 据国家统计局数据, 据新华社报道: the source that a clause names. */
function source(line: Line, at: number): Span | null {
  const end = line.clauseEnd(at)
  let from = at + 1
  while (from < end && (line.tag[from] === Item.period || line.tag[from] === Tag.adverb)) from++
  let to = from
  while (
    to < end &&
    (isNominal(line, to) || isOpen(line, to) || isClose(line, to)) &&
    !(line.has(to, Role.saying) && to > from)
  )
    to++
  if (to === from) return null
  return canSpeak(line, from, to) ? spanOf(line, from, to) : null
}

/** Whether the verb at `i` introduces words: before a colon, a comma, or a clause of its own. */
const introduces = (line: Line, i: number): boolean => {
  if (!line.has(i, Role.saying)) return false
  const tag = line.tag[i]
  if (tag !== Tag.verb && tag !== Tag.verbalNoun && tag !== Tag.noun) return false
  return !isDe(line, i + 1)
}

/** Finds the speaker of every number of the line and carries open quotations on. */
export function speakers(line: Line, voice: Voice): Map<number, Span | null> {
  const out = new Map<number, Span | null>()
  let named: Span | null = null
  let rule = 'speaker/none'
  let quoted: number[] = []
  let next = 0
  const wanted = line.numbers
  // A speaker named behind the closing mark of a quotation: “…”他说。
  const settle = (from: number): void => {
    if (quoted.length === 0) return
    for (let i = from; i < Math.min(line.count, from + 14); i++) {
      if (introduces(line, i)) {
        const who = before(line, i)
        if (who !== null)
          for (const number of quoted) {
            out.set(number, who)
            voice.rules[number] = 'speaker/after-quotation'
          }
        break
      }
      if (line.text[line.start[i] as number] === '。') break
    }
    quoted = []
  }
  for (let i = 0; i < line.count; i++) {
    if (isQuoteOpen(line, i)) {
      let close = i + 1
      while (close < line.count && close - i < LONGEST_QUOTE && !isQuoteClose(line, close)) close++
      const whole = close - i > 6 || close >= line.count
      if (whole) {
        voice.open = true
        voice.named = named
      }
    } else if (isQuoteClose(line, i) && voice.open) {
      voice.open = false
      settle(i + 1)
      voice.named = null
    }
    if (line.has(i, Role.source) && (line.tag[i] === Tag.preposition || line.tag[i] === Tag.verb)) {
      const who = source(line, i)
      if (who !== null) {
        named = who
        rule = 'speaker/source-clause'
      }
    } else if (!voice.open && introduces(line, i)) {
      const who = before(line, i)
      if (who !== null) {
        named = who
        rule = 'speaker/saying-verb'
      }
    }
    if (next < wanted.length && wanted[next] === i) {
      next++
      if (voice.open) {
        out.set(i, voice.named ?? named)
        voice.rules[i] = voice.named === null ? rule : 'speaker/of-quotation'
        if (voice.named === null) quoted.push(i)
      } else {
        out.set(i, named)
        voice.rules[i] = rule
      }
    }
  }
  return out
}
