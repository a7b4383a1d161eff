/** Whoever is made to do what a number is of: 判处 | 被告人 | 有期徒刑七年, 使 | 企业 | 减负3.5万元. */
import { Tag } from '../lexicon/dictionary.ts'
import { wordSet } from '../lexicon/vocabulary.ts'
import { words } from '../lexicon/word-list.ts'
import type { Line } from './line.ts'
import { isIndicator, namesPersons } from './measure-phrase.ts'
import { endsName, isName } from './names.ts'
import { isHead, isPause } from './phrase.ts'
import { holdsThing } from './pointing.ts'

/** Verbs whose object does what comes behind it. */
const PIVOTS = wordSet(words('判处 判令 判决 裁定 判定 责令 勒令 命令 使 让 令 使得 处以'))

const isPlace = (line: Line, i: number): boolean =>
  line.tag[i] === Tag.place ? isName(line, i) : line.tag[i] === Tag.pronoun && holdsThing(line, i)

/** Places that something befalls, with the marks between them. */
const LONGEST_LIST = 16

const CAUSES = wordSet(words('导致 造成 致使 引发 致'))

/** Parties to a case. */
const PARTIES: ReadonlySet<string> = new Set(words('被告 原告 被上诉人 上诉人 第三人'))

/** A pivot has so many words at most. */
const LONGEST = 3

/** The item behind whoever stands behind the verb at item `verb` and before item `limit`; -1 where nobody does. */
export function pivotEnd(line: Line, verb: number, limit: number): number {
  if (line.tag[verb] !== Tag.verb) return -1
  // 暴雨导致 | 该市 | 23条公交线路停运: only a place, for what befalls persons is measured
  if (line.passes(verb, CAUSES)) {
    let at = verb + 1
    while (at < limit && at - verb < LONGEST_LIST && (at > verb + 1 ? isHead(line, at) : isPlace(line, at))) {
      if (at + 1 >= limit || !isPause(line, at + 1)) return at + 1
      at += 2
    }
    return -1
  }
  if (!line.passes(verb, PIVOTS)) return -1
  for (let at = verb + 1; at < limit - 1 && at <= verb + LONGEST; at++) {
    // 判处 | 该公司 | 罚款
    if (line.tag[at] === Tag.pronoun && holdsThing(line, at)) return at + 1
    if (!isHead(line, at) || line.tag[at] === Tag.verbalNoun || isIndicator(line, at + 1)) return -1
    const someone =
      isName(line, at) || endsName(line, at) || namesPersons(line, at + 1) || PARTIES.has(line.word(at))
    // 被告人 | 李某, 村 | 集体
    if (someone && !(line.tag[at + 1] === Tag.person && at + 2 < limit)) return at + 1
  }
  return -1
}

/** The pivot that governs the phrase from item `first` on, as items: first, and behind its last; null where there is none. */
export function pivotBefore(line: Line, floor: number, first: number): readonly [number, number] | null {
  for (let at = first - 1; at >= floor && first - at < REACH; at--) {
    const end = pivotEnd(line, at, first + 1)
    if (end >= 0 && end <= first) return [at + 1, end]
  }
  return null
}

/** How far behind its pivot what a number is of may stand, in items. */
const REACH = 18
