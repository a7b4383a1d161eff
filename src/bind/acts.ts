/** Whether what a clause begins with does something, or only tells what others do. */
import { Tag } from '../lexicon/dictionary.ts'
import { Role } from '../lexicon/roles.ts'
import type { Named } from './clause-subject.ts'
import { Item, type Line } from './line.ts'

/** Words of a byline, and of those who only tell: no figure is theirs. */
const TELLERS = ['记者', '本报', '通讯员', '讯', '快讯', '新华社', '媒体', '新闻网', '中新网', '日报', '晚报']

/** Whether the phrase is all that stands in brackets. */
const inBrackets = ({ text }: Line, { span }: Named): boolean =>
  text.charCodeAt(span.start - 1) === 0xff08 && text.charCodeAt(span.end) === 0xff09

/** Whether the phrase is a byline, or names who tells it: no figure is theirs. */
export function tells(line: Line, named: Named): boolean {
  // （李长顺、张东波）
  if (inBrackets(line, named)) return true
  for (let i = named.first; i < named.last; i++) if (TELLERS.includes(line.word(i))) return true
  for (let i = named.last; i < line.count && i < named.last + 4 && !line.breaks(i); i++) {
    if (line.word(i) === '电' || line.word(i) === '讯') return true
  }
  return false
}

/** Whether what is issued is an account of the issuer's own: 公司发布了第二季度财报. */
function ownResults(line: Line, i: number): boolean {
  const said = line.text.slice(line.end[i], line.start[line.clauseEnd(i)])
  return OWN_RESULTS.some((word) => said.includes(word))
}
const OWN_RESULTS = ['财报', '年报', '季报', '中报', '半年报', '业绩', '财务报告', '年度报告']

/** 主席在官网宣布，…: whether the clause ends in a verb of saying, so that what it says is of somebody else. */
function endsInSaying(line: Line, named: Named): boolean {
  const last = line.clauseEnd(named.first) - 1
  return (
    last > named.last && last + 1 < line.count && line.has(last, Role.saying) && line.tag[last] === Tag.verb
  )
}

/** Whether a verb, or what leads to one, follows the phrase: it does something, other than speak. */
export function acts(line: Line, named: Named): boolean {
  if (tells(line, named)) return false
  const tag = line.tag[named.last]
  if (endsInSaying(line, named)) return false
  for (let i = named.last; i < line.count && i < named.last + 3 && !line.breaks(i); i++) {
    if (line.has(i, Role.saying) && line.tag[i] === Tag.verb) return ownResults(line, i)
  }
  return (
    tag === Tag.verb ||
    tag === Tag.adverb ||
    tag === Tag.preposition ||
    tag === Tag.verbalNoun ||
    tag === Item.period ||
    tag === Item.number ||
    // 宁海县损失 | 最重
    (tag === Tag.adjective && named.strict && line.breaks(named.last + 1)) ||
    tag === Tag.digits ||
    line.breaks(named.last)
  )
}
