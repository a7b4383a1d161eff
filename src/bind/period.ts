/** Which period governs a number: the nearest before it in its sentence, or one from before that still holds. */
import { Role } from '../lexicon/roles.ts'
import type { PeriodToken } from '../scan/token.ts'
import { Item, type Line } from './line.ts'

export interface Holding {
  paragraph: PeriodToken | null
  document: PeriodToken | null
}

/** Whether the period at item `i` is only what something is compared with: 比上年, 与2019年相比. */
function compared(line: Line, i: number): boolean {
  return i > 0 && line.has(i - 1, Role.compare) && !(line.word(i - 1) === '和')
}

/** Words that hold only where they are said. */
const passing = (token: PeriodToken): boolean => token.kind === 'vague' || token.kind === 'clock'

/** Finds the period of every number of the line and brings what holds up to date. */
export function governing(line: Line, holding: Holding): Map<number, PeriodToken> {
  const out = new Map<number, PeriodToken>()
  let current: PeriodToken | null = null
  const waiting: number[] = []
  for (let i = 0; i < line.count; i++) {
    if (line.breaks(i)) waiting.length = 0
    if (line.tag[i] === Item.period) {
      if (compared(line, i)) continue
      const token = line.period(i)
      current = token
      if (!passing(token)) holding.paragraph = token
      for (const number of waiting) if (!out.has(number)) out.set(number, token)
      waiting.length = 0
    } else if (line.tag[i] === Item.number) {
      const period = current ?? holding.paragraph
      if (period !== null) out.set(i, period)
      else waiting.push(i)
    }
  }
  return out
}
