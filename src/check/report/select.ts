/**
 * Which differences to show. A change of a rule changes thousands of figures in the same way: the first few show it,
 * and the rest are counted.
 */
import type { Difference } from '../../../schemas/check.ts'
import { changesText } from '../message.ts'

/** So many of the same change are shown, and so many differences in all. */
const SAME_SHOWN = 3
const SHOWN = 60

export interface Selection {
  readonly shown: readonly Difference[]
  /** What is not shown, the most frequent first. */
  readonly hidden: readonly { readonly what: string; readonly count: number }[]
}

export function select(differences: readonly Difference[], all: boolean): Selection {
  if (all || differences.length <= SHOWN) return { shown: differences, hidden: [] }
  const seen = new Map<string, number>()
  const hidden = new Map<string, number>()
  const shown: Difference[] = []
  for (const difference of differences) {
    const what = sortOf(difference)
    const before = seen.get(what) ?? 0
    seen.set(what, before + 1)
    if (shown.length < SHOWN && (before < SAME_SHOWN || difference.kind !== 'changed')) shown.push(difference)
    else hidden.set(what, (hidden.get(what) ?? 0) + 1)
  }
  const counts = [...hidden].map(([what, count]) => ({ what, count }))
  return { shown, hidden: counts.sort((a, b) => b.count - a.count || (a.what < b.what ? -1 : 1)) }
}

function sortOf({ kind, fields, expectation, message }: Difference): string {
  if (kind === 'changed') return changesText(fields)
  return kind === 'expectation' ? (expectation ?? message) : kind
}
