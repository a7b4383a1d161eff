/** Whom a clause leaves to the next as its subject, other than its own. */
import { Tag } from '../lexicon/dictionary.ts'
import { Role } from '../lexicon/roles.ts'
import { wordSet } from '../lexicon/vocabulary.ts'
import { words } from '../lexicon/word-list.ts'
import { acts, tells } from './acts.ts'
import { hasName, LONGEST_PLACE, type Named } from './clause-subject.ts'
import { isOnePerson } from './introduced.ts'
import { Item, type Line, type Span } from './line.ts'
import { endsName } from './names.ts'
import { isDe, phraseEnd, spanOf } from './phrase.ts'
import { pivotEnd } from './pivot.ts'

const ON_TRIAL: ReadonlySet<string> = new Set(words('被告人 被告 原告 嫌疑人 犯罪嫌疑人 上诉人 罪犯 受害人'))

/** Whether a subject takes the place of the one that the sentence has: a name, or a thing that a part of it begins with. */
export function replaces(line: Line, named: Named, start: number, held: Span | null): boolean {
  if (named.strict || held === null) return true
  // 法院查明，被告人张某…
  if (ON_TRIAL.has(line.word(named.first)) && line.tag[named.last - 1] === Tag.person) return true
  if (named.last - named.first < 2 || !endsName(line, named.last - 1)) return false
  return line.breaks(named.last) || (start > 0 && line.text[line.start[start - 1] as number] === '；')
}

const SETTING_UP = wordSet(words('设立 成立 开设 开通 建成 建立 打造 推出 上线 组建 创办'))

/** 设立人才专区，推出岗位…: what a clause says was set up does what the next says, where that begins with its verb. */
export function setUp(line: Line, from: number, end: number, i: number): Span | null {
  if (line.tag[end + 1] !== Tag.verb || line.clauseStart(i) !== end + 1) return null
  for (let at = from; at < end; at++) {
    if (line.tag[at] !== Tag.verb || !line.passes(at, SETTING_UP)) continue
    let first = at + 1
    while (first < end && (line.tag[first] === Tag.particle || line.tag[first] === Item.article)) first++
    return phraseEnd(line, first, end) === end ? spanOf(line, first, end) : null
  }
  return null
}

const SENTENCES = wordSet(words('判处 判决 判令 裁定 责令 处以'))

/** 法院判处 | 李某 | 死刑，缓期两年执行: whom a court sentences, of whom the next clause is. */
export function sentenced(line: Line, from: number, end: number): Span | null {
  for (let at = from; at < end; at++) {
    if (line.tag[at] !== Tag.verb || !line.passes(at, SENTENCES)) continue
    const last = pivotEnd(line, at, end + 1)
    return last > at + 1 ? spanOf(line, at + 1, last) : null
  }
  return null
}

/** 第二名为 | 青田科技 |，出货量…; 第一名 | 华山股份 |，…: whom a clause gives a rank alone. */
function rankedAlone(line: Line, clause: number, end: number): Span | null {
  let from = clause
  while (from < end && (line.tag[from] === Item.marker || line.tag[from] === Tag.punctuation)) from++
  if (line.tag[from] !== Item.number || line.number(from).kind !== 'rank') return null
  const first = IS.has(line.word(from + 1)) ? from + 2 : from + 1
  return first < end && phraseEnd(line, first, end) === end ? spanOf(line, first, end) : null
}
const IS: ReadonlySet<string> = new Set(['为', '是'])

/** What a clause that ends before item `stop` leaves to the number at item `i` without any name: persons their age, a topic what is told of it. */
export function topicLeft(line: Line, named: Named | null, stop: number, i: number): Span | null {
  if (named === null) return null
  // 死者均为男性，年龄 | 20岁
  if (!named.entity && line.number(i).entry?.dimension === 'age')
    return isOnePerson(line, named.last) && acts(line, named) ? named.span : null
  // 这次地震，据地震局测定，…
  return named.last === stop &&
    line.word(stop) === '，' &&
    line.has(stop + 1, Role.source) &&
    !tells(line, named)
    ? named.span
    : null
}

/** Who a clause tells to be the one: 票房居首的是 | 红星队 |，现场观众…. */
export function toldToBe(line: Line, from: number, end: number): Span | null {
  const ranked = rankedAlone(line, from, end)
  if (ranked !== null) return ranked
  for (let i = end - 1; i > from + 1 && i > end - LONGEST_PLACE; i--) {
    if (line.word(i) !== '是' || !isDe(line, i - 1)) continue
    return phraseEnd(line, i + 1, end) === end && hasName(line, i + 1, end) ? spanOf(line, i + 1, end) : null
  }
  return null
}
