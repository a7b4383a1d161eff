/** Periods of what a figure is set against: the two sides of a change, and what is compared with. */
import { Role } from '../lexicon/roles.ts'
import { words } from '../lexicon/word-list.ts'
import type { PeriodToken } from '../scan/token.ts'
import { Item, type Line } from './line.ts'
import { isDe } from './phrase.ts'

/** The sides of a change: what it began with, and what it came to. */
export const Side = { none: 0, from: 1, to: 2 } as const

/** On which side of 从…到… the number stands, over a period of its own: 由2018年的41%提高到2023年的47%. */
export function sideOf(line: Line, i: number): { side: number; own: PeriodToken | null } {
  let own: PeriodToken | null = null
  // 由上月下降0.2%转为上涨0.4%
  let at = line.has(i - 1, Role.up | Role.down) && line.has(i + 1, Role.to) ? i - 2 : i - 1
  while (at >= 0 && (line.tag[at] === Item.period || isDe(line, at))) {
    if (line.tag[at] === Item.period) own = line.period(at)
    at--
  }
  const side =
    at < 0 ? Side.none : line.has(at, Role.from) ? Side.from : line.has(at, Role.to) ? Side.to : Side.none
  return { side, own }
}

/** 与2015年普查的38万人相比: the number that is compared with has the period of its own. */
export function comparedNumber(line: Line, i: number): number {
  const end = line.clauseEnd(i)
  let de = false
  for (let at = i + 1; at < end; at++) {
    if (line.tag[at] === Item.number) return de ? at : -1
    if (line.tag[at] === Item.period || line.has(at, Role.up | Role.down)) return -1
    de = isDe(line, at)
  }
  return -1
}

/** Whether so many times what was at the time of the period at item `i` is said: 是2012年的3倍, 恢复到2019年的九成. */
export function isBase(line: Line, i: number): boolean {
  const number = i + 2
  if (number >= line.count || !isDe(line, i + 1) || line.tag[number] !== Item.number) return false
  const { kind } = line.number(number)
  if (kind === 'multiple') return true
  return (
    kind === 'percentage' &&
    i > 0 &&
    (RESTORED.has(line.word(i - 1)) || (i > 1 && RESTORED.has(line.word(i - 2))))
  )
}
const RESTORED: ReadonlySet<string> = new Set(words('恢复 恢复到 恢复至 相当于 仅为 只有'))
