/** By how many votes a body does something, and which part of a place has what is told: 议会以120票赞成、85票反对通过…. */
import { Tag } from '../lexicon/dictionary.ts'
import { words } from '../lexicon/word-list.ts'
import { Item, type Line } from './line.ts'
import type { Named } from './named.ts'

const AGAINST: ReadonlySet<string> = new Set(['对', '比'])

/** 67票对 | 22票: whether the number at item `i` stands against the one before it. */
export const isAgainst = (line: Line, i: number): boolean =>
  i > 1 && line.tag[i - 2] === Item.number && AGAINST.has(line.word(i - 1))

/** 议会 | 以 | 120票: whether whoever the clause begins with does something by as much as the number at item `i` says. */
export function isByMeans(line: Line, named: Named, i: number): boolean {
  if (line.number(i).unit !== '票') return false
  const at = isAgainst(line, i) ? i - 2 : i
  return at > 0 && named.last < at && line.word(at - 1) === '以' && !line.breaks(named.last)
}

/** Parts of places, which are places by themselves where something is there. */
const PARTS: ReadonlySet<string> = new Set(
  words(
    '县城 省城 城区 市区 郊区 城内 城里 镇上 村里 村上 县里 灾区 震区 山区 库区 林区 牧区 矿区 厂区 营地 难民营 监狱 看守所 医院',
  ),
)
const THERE: ReadonlySet<string> = new Set(words('有 共有 现有 仍有 还有 尚有 已有 约有'))

/** 县城 | 有 | 3万人: whether the clause tells how much there is in a part of a place. */
export const isThere = (line: Line, named: Named, i: number): boolean => {
  if (!PARTS.has(line.word(named.last - 1))) return false
  let at = named.last
  while (at < i && line.tag[at] === Tag.adverb && !THERE.has(line.word(at))) at++
  return at < i && THERE.has(line.word(at))
}
