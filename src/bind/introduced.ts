/** What a clause may begin with before its subject or instead of a name: a label in marks, somebody without a name. */
import { Tag } from '../lexicon/dictionary.ts'
import { words } from '../lexicon/word-list.ts'
import { Item, type Line } from './line.ts'
import { namesPersons } from './measure-phrase.ts'
import type { Named } from './named.ts'
import { phraseEnd, spanOf } from './phrase.ts'

/** 【 〔 ［, and what closes them: marks of a label, which no name stands in. */
const OPENS = '【〔［'
const CLOSES = '】〕］'
const LONGEST_LABEL = 24

/** 【本报讯】江城市…: whether a label begins at item `i`. */
export const isLabel = (line: Line, i: number): boolean =>
  line.tag[i] === Tag.punctuation && OPENS.includes(line.text.charAt(line.start[i] as number) || ' ')

/** The item behind the label that begins at item `i`; the next where it does not close. */
export function labelEnd(line: Line, i: number, limit: number): number {
  for (let at = i + 1; at < limit && at - i < LONGEST_LABEL; at++)
    if (
      line.tag[at] === Tag.punctuation &&
      CLOSES.includes(line.text.charAt(line.start[at] as number) || ' ')
    )
      return at + 1
  return i + 1
}

/** Words for a person besides those that statistics count. */
const SOMEBODY: ReadonlySet<string> = new Set(
  words(
    '男子 女子 妇女 孩子 小伙子 小孩 老人 妇人 商人 军人 猎人 路人 行人 警察 士兵 司机 歹徒 劫匪 枪手 凶手 嫌犯 疑犯 嫌疑人 犯罪嫌疑人 老妇 老汉 大妈 大爷',
  ),
)

/** Whether the phrase before item `last` ends in a word for one person, or for whom something befell: 死者. */
export const isOnePerson = (line: Line, last: number): boolean =>
  SOMEBODY.has(line.word(last - 1)) || line.word(last - 1).endsWith('者')

/** Whether the phrase before item `last` ends in a word for a person. */
export const isSomebody = (line: Line, last: number): boolean =>
  SOMEBODY.has(line.word(last - 1)) || namesPersons(line, last)

/** What somebody does begins with these. */
const DOES: ReadonlySet<number> = new Set([Tag.verb, Tag.adverb, Tag.preposition, Item.period, Item.clock])

/** 一名导游 | 带领…, 有村民 | 徒步…: a person whom a clause brings in at item `at` without a name. */
export function introduced(line: Line, at: number, limit: number): Named | null {
  const there = line.word(at) === '有' && line.tag[at] === Tag.verb
  if (!there && line.tag[at] !== Item.article) return null
  const last = phraseEnd(line, at + 1, limit)
  if (last === at + 1 || last >= limit || line.word(at + 1) === '人' || !isSomebody(line, last)) return null
  if (!DOES.has(line.tag[last] as number)) return null
  const span = spanOf(line, at + 1, last)
  return span === null ? null : { span, entity: true, strict: false, first: at + 1, last }
}
