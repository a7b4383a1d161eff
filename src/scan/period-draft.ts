/**
 * The expression under construction. One object is reused: parts are made only when words of a period have been
 * recognised, so a position where none begins allocates nothing.
 */
import * as Join from './join-kind.ts'
import type { Closing, Opening, PeriodBase, PeriodPart, PeriodStep } from './period-expression.ts'
import { group } from './period-numbers.ts'

export const draft = {
  parts: [] as PeriodPart[],
  join: null as 'to' | 'and' | null,
  opening: null as Opening | null,
  closing: null as Closing | null,
  /** Whether a time of day stands before, so that 5点 is one too: 下午2点到5点. */
  timed: false,
  /** Whether 当地时间 has been read: it stands once, and is not looked for behind itself. */
  zoned: false,
  /** What the last part still needs to be a period: 三年 needs 内, 改革开放 needs 以来. */
  needs: false,
  /** Whether the last part is a length of time, an event, or a date, for the words that may close it. */
  of: 'date' as 'date' | 'length' | 'event',
}

export function resetDraft(): void {
  dropParts(0)
  draft.join = null
  draft.opening = null
  draft.closing = null
  draft.timed = false
  draft.zoned = false
  draft.needs = false
  draft.of = 'date'
}

/** Leaves only so many parts. Setting a length costs more than taking one away, and mostly there is none. */
export function dropParts(count: number): void {
  const { parts } = draft
  while (parts.length > count) parts.pop()
}

/** Begins a part. */
export function begin(start: number, base: PeriodBase | null): PeriodPart {
  const part: PeriodPart = { start, end: start, base, steps: [] }
  draft.parts.push(part)
  return part
}

export const current = (): PeriodPart => draft.parts[draft.parts.length - 1] as PeriodPart

export function narrow(step: PeriodStep): void {
  current().steps.push(step)
}

type Counted = 'decade' | 'quarter' | 'month' | 'day'

/** Whether the numbers of the group are all between 1 and `highest`, and may be joined here. */
export function groupFits(highest: number): boolean {
  if (group.count > 1 && draft.join !== null) return false
  for (let i = 0; i < group.count; i++) {
    const value = group.values[i] as number
    if (value < 1 || value > highest) return false
  }
  return true
}

/** Narrows the current part by the first number of the group and begins a part for each of the others. */
export function narrowByGroup(unit: Counted): number {
  const { count, end } = group
  narrow({ unit, value: group.values[0] as number })
  current().end = count > 1 ? (group.ends[0] as number) : end
  if (count > 1) draft.join = group.join === Join.to ? 'to' : 'and'
  for (let i = 1; i < count; i++) {
    const part = begin(group.starts[i] as number, null)
    part.steps.push({ unit, value: group.values[i] as number })
    part.end = i === count - 1 ? end : (group.ends[i] as number)
  }
  return end
}
