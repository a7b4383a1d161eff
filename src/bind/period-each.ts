/** Periods that numbers pair off with: 2021年和2022年，营收分别为3亿元和5亿元. */
import { Role } from '../lexicon/roles.ts'
import type { PeriodToken } from '../scan/token.ts'
import type { ByItem } from './by-item.ts'
import { Item, type Line } from './line.ts'

/** Gives each number behind 分别 its own of the periods that all of them were given, where they are as many. */
export function pairPeriods(line: Line, found: ByItem<PeriodToken>): void {
  if ((line.roles & Role.each) === 0) return
  for (let at = 0; at < line.count; at++) {
    if (!line.has(at, Role.each)) continue
    const ceiling = line.clauseEnd(at)
    let whole: PeriodToken | undefined
    let first = -1
    let count = 0
    for (let i = at + 1; i < ceiling; i++) {
      if (line.tag[i] !== Item.number) continue
      const period = found.get(i)
      if (first < 0) {
        first = i
        whole = period
      } else if (period !== whole) whole = undefined
      count++
    }
    if (whole === undefined || whole.expression.join !== 'and' || whole.expression.parts.length !== count)
      continue
    let part = 0
    for (let i = first; i < ceiling; i++) if (line.tag[i] === Item.number) found.set(i, partOf(whole, part++))
    at = ceiling
  }
}

/** One of the periods that are joined by 和, by itself. */
function partOf(whole: PeriodToken, k: number): PeriodToken {
  const part = whole.expression.parts[k] as PeriodToken['expression']['parts'][number]
  return {
    ...whole,
    start: part.start,
    end: part.end,
    expression: { ...whole.expression, parts: [part], join: null },
  }
}
