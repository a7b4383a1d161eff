/** Places in a text: of figures that are there, and where those stood that are not read any more. */
import type { Difference } from '../../schemas/check.ts'
import type { CurrentFigure } from './figure.ts'
import { lineIndex } from './lines.ts'

export type Place = Pick<Difference, 'line' | 'column' | 'endLine' | 'endColumn'>

export const FIRST_PLACE: Place = { line: 1, column: 1, endLine: 1, endColumn: 1 }

export type Places = (start: number, end: number) => Place

/** Lines are counted only when a place is asked for: texts in which nothing differs cost nothing. */
export function indexPlaces(text: string): Places {
  const at = lineIndex(text)
  return (start, end) => {
    const [from, to] = [at(start), at(end)]
    return { ...from, endLine: to.line, endColumn: to.column }
  }
}

/** Searching for lost figures ends after so many characters: each of thousands could otherwise read the whole text. */
const SEARCH_BUDGET = 20_000_000

export interface Neighbours {
  /** The figure before and after it that the baseline and the text have in common. */
  readonly before: CurrentFigure | null
  readonly after: CurrentFigure | null
}

/**
 * Finds where lost figures stood: their quote between their neighbours, else anywhere in the text, else the end of
 * the neighbour before, or the beginning of the one after.
 */
export function createFinder(text: string): (quote: string, neighbours: Neighbours) => [number, number] {
  let budget = SEARCH_BUDGET
  /** Behind the last one found: two lost figures with the same quote stand at two places. */
  let cursor = 0
  /** Where the quote stands by itself; else where it stands in a longer number, which it may have become. */
  const search = (quote: string, from: number, to: number): number | null => {
    let inside: number | null = null
    for (let at = from; budget > 0; ) {
      const found = text.indexOf(quote, at)
      budget -= (found < 0 ? text.length : found) - at
      if (found < 0 || found + quote.length > to) break
      if (!isInsideNumber(text, found, found + quote.length)) return found
      inside ??= found
      at = found + 1
    }
    return inside
  }
  return (quote, { before, after }) => {
    const from = Math.max(before?.end ?? 0, cursor)
    const to = after?.start ?? text.length
    const near = from < to ? search(quote, from, to) : null
    const found = near ?? search(quote, 0, text.length)
    if (near !== null) cursor = near + quote.length
    if (found !== null) return [found, found + quote.length]
    const at = before?.end ?? after?.start ?? 0
    return [at, at]
  }
}

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39

/** 3年 did not stand where 13年 stands, as long as it stands by itself somewhere. */
function isInsideNumber(text: string, start: number, end: number): boolean {
  const before = start > 0 && isDigit(text.charCodeAt(start)) && isDigit(text.charCodeAt(start - 1))
  return before || (isDigit(text.charCodeAt(end - 1)) && isDigit(text.charCodeAt(end)))
}
