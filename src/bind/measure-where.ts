/** Lengths that say where something is: 县城以西240公里处, 距海岸15海里, 井下500米. */
import { Tag } from '../lexicon/dictionary.ts'
import { wordSet } from '../lexicon/vocabulary.ts'
import { words } from '../lexicon/word-list.ts'
import type { NumberToken } from '../scan/token.ts'
import type { Line } from './line.ts'
import { type Measure, make, NONE } from './measure-phrase.ts'
import { phraseStart } from './phrase.ts'

/** The words before a length that say from where it is reckoned. */
export function reckonedFrom(line: Line, i: number, token: NumberToken): Measure {
  if (token.entry?.dimension !== 'length') return NONE
  const floor = line.clauseStart(i)
  let at = i
  while (at > floor && line.tag[at - 1] === Tag.adverb) at--
  if (at <= floor) return NONE
  // 离这里几十公里
  if (line.tag[at - 1] === Tag.pronoun)
    return at - 2 >= floor && line.passes(at - 2, AWAY) ? make(line, at - 2, at, 'measure/distance') : NONE
  if (!isSide(line, at - 1)) return NONE
  const first = phraseStart(line, at - 1, floor, false)
  if (first > floor && line.passes(first - 1, TOWARDS)) return NONE
  if (first > floor && line.passes(first - 1, AWAY)) return make(line, first - 1, at, 'measure/distance')
  return first === at - 1 && line.word(first).length < 2 ? NONE : make(line, first, at, 'measure/where')
}

const isSide = (line: Line, i: number): boolean =>
  (line.tag[i] === Tag.localizer || line.tag[i] === Tag.place || line.tag[i] === Tag.noun) &&
  line.passes(i, SIDE)

const SIDE = wordSet(
  words(`
  以东 以西 以南 以北 东部 西部 东侧 西侧 南侧 北侧 东北 西北 东南 西南 东面 西面 南面 北面 东方 西方 南方 北方 东边 西边 南边 北边
  东北方向 西北方向 东南方向 西南方向 东北部 西北部 东南部 西南部 正东 正西 正南 正北 周围 周边 附近 两侧 左侧 右侧 前方 后方 外侧 内侧
  井下 地下 水下 海底 地底 门前 上空 高空 空中 上游 下游 对岸 外海 近海 身后 身旁 外围 沿线 远处
`),
)

const AWAY = wordSet(words('距 离 距离 相距 距离于'))

/** 向南走5公里: a way gone, not a place. */
const TOWARDS = wordSet(words('向 往 朝 沿 从 由'))
