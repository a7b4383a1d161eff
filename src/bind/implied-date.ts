import type { Scan } from '../scan/token.ts'
import { resolvePeriod } from './resolve-period.ts'

/** A dispatch says when it was sent or what day it is about within its first characters. */
const BEGINNING = 300

/**
 * The date that a text itself implies, where nothing else gives one: a whole day with its year near the beginning, and no
 * later one anywhere in the text. An ISO date, or null.
 */
export function impliedDate(scan: Scan): string | null {
  let first: string | null = null
  let latest: string | null = null
  for (const token of scan.tokens) {
    if (first === null && token.start >= BEGINNING) return null
    if (token.type !== 'period' || token.kind !== 'date') continue
    // Without a document date and a period before it, only what says its own year resolves.
    const { from, to } = resolvePeriod(token.expression, { documentDate: null, previous: null })
    if (from === null || from !== to) continue
    if (first === null && token.start < BEGINNING) first = from
    if (latest === null || from > latest) latest = from
    if (first !== null && latest > first) return null
  }
  return first !== null && first === latest ? first : null
}
