/** How firmly a figure is said: done, expected, aimed at, or only possible. */
import type { Status } from '../../schemas/figure.ts'
import { Tag } from '../lexicon/dictionary.ts'
import { Role } from '../lexicon/roles.ts'
import { Item, type Line, type Span } from './line.ts'

/** Words that look forward only as verbs and adverbs: 计划 and 目标 within a name do not. */
const forward = (line: Line, at: number, role: number): boolean => {
  if (!line.has(at, role)) return false
  const tag = line.tag[at]
  const word = line.word(at)
  if (word === '要') return tag === Tag.verb || tag === Tag.adverb
  if (word === '将') return tag === Tag.adverb || tag === Tag.verb || at + 1 >= line.count || line.tag[at + 1] !== Tag.noun
  if (word === '计划' || word === '规划' || word === '安排') {
    // 三年行动计划 names; 计划于明年 plans
    return at === 0 || line.tag[at - 1] === Tag.punctuation || line.tag[at - 1] === Item.period || line.tag[at - 1] === Tag.adverb || line.tag[at + 1] === Tag.verb
  }
  return true
}

/** What a paragraph as a whole does: look back or look ahead. Held while its sentences are bound. */
export interface Outlook {
  /** 今年的目标是：…: all that follows in the paragraph is aimed at. */
  announced: Status | null
  /** Clauses that begin as plans do, less those that tell of what was done. */
  balance: number
}

/** Counts how many clauses of the line begin as plans do, and how many tell of what was done. */
export function weighOutlook(line: Line): number {
  let balance = 0
  let opening = true
  for (let i = 0; i < line.count; i++) {
    if (line.breaks(i)) {
      opening = true
      continue
    }
    if (line.tag[i] === Item.marker || line.tag[i] === Tag.punctuation) continue
    if (opening && line.has(i, Role.plan)) balance++
    if (line.has(i, Role.target) && forward(line, i, Role.target)) balance += 2
    if (line.has(i, Role.done) && !line.has(i, Role.plan)) balance -= opening ? 2 : 1
    opening = false
  }
  return balance
}

/** The status of the number at item `i`. */
export function statusOf(line: Line, i: number, measure: Span | null, outlook: Outlook): Status {
  const named = measure === null ? '' : line.text.slice(measure.start, measure.end)
  const floor = line.clauseStart(i)
  if (named.endsWith('能力') || named.includes('吞吐能力')) return 'capacity'
  for (let at = floor; at < i; at++) {
    if (line.has(at, Role.capacity) && line.word(at) !== '设计' && line.word(at) !== '能力') return 'capacity'
    if (line.word(at) === '能力' && at >= i - 4) return 'capacity'
    if (line.word(at) === '设计' && at + 1 < i) return 'capacity'
  }
  let done = false
  for (let at = i - 1; at >= 0; at--) {
    if (at >= floor && line.has(at, Role.done) && (line.word(at) === '已' || line.word(at) === '已经' || line.word(at) === '了' || line.word(at) === '累计')) done = true
    if (done) break
    if (forward(line, at, Role.target) && (at >= floor || line.has(at, Role.target))) {
      if (at < floor && line.word(at) === '要') continue
      return 'target'
    }
    if (forward(line, at, Role.forecast)) {
      if (at >= floor) return 'forecast'
      if (line.word(at) === '预计' || line.word(at) === '预测' || line.word(at) === '有望') return 'forecast'
    }
  }
  if (done) return 'actual'
  if (outlook.announced !== null) return outlook.announced
  return outlook.balance > 0 ? 'target' : 'actual'
}

/** Whether the line announces targets: 主要预期目标是：. */
export function announces(line: Line): Status | null {
  for (let i = 0; i < line.count - 1; i++) {
    const word = line.word(i)
    if (word.endsWith('目标') || word.endsWith('任务')) {
      const next = line.word(i + 1)
      if (next === '是' || next === '为' || next === '：') return 'target'
    }
  }
  return null
}
