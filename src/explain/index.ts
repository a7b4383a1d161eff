/**
 * Explains how the numbers of a text were read: which words and which rule gave each field, and why a number was refused.
 *
 * It stands behind the pipeline and changes nothing in it: it puts what the stages made beside the records that came out.
 */
import type { ExplainedSentence } from '../../schemas/explanation.ts'
import type { ExtractorDefinition } from '../../schemas/extractor.ts'
import type { Span } from '../bind/index.ts'
import type { TextResult } from '../pipeline.ts'
import type { Token } from '../scan/token.ts'
import { explainSentence } from './sentence.ts'
import { createView, inSource, type View } from './view.ts'

/** A line of the text, and a column of it; both count from 1. */
export interface Place {
  line: number
  column: number | null
}

/**
 * The sentences that have a number, each explained: those of a place, or all. The text is read as a whole either way, so
 * that what holds from before (a period, a subject) is right. Linear in the text.
 */
export function explain(
  text: string,
  result: TextResult,
  definitions: readonly ExtractorDefinition[],
  place: Place | null,
): ExplainedSentence[] {
  const view = createView(text, result, definitions)
  const range = place === null ? null : rangeOf(text, place)
  const out: ExplainedSentence[] = []
  const { tokens, sentenceEnds } = view.trace.scanned
  let start = 0
  let next = 0
  for (const end of sentenceEnds) {
    const first = next
    while (next < tokens.length && (tokens[next] as Token).start < end) next++
    const sentence = trimmed(view, start, end)
    start = end
    if (next === first || (range !== null && !meet(inSource(view, sentence), range))) continue
    const own = tokens.slice(first, next)
    const isAt = own.some((token) => range !== null && meet(inSource(view, token), range))
    // A column picks out the number that stands there; where none does, all of the sentence are meant.
    const wanted = (span: Span): boolean =>
      range === null || place?.column == null || !isAt || meet(span, range)
    out.push(explainSentence(view, { ...sentence, tokens: own }, wanted))
  }
  return out
}

const meet = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

/** Where the line, or the character at the column, stands; empty where it lies beyond the end. */
function rangeOf(text: string, { line, column }: Place): Span {
  let start = 0
  for (let n = 1; n < line; n++) {
    const found = text.indexOf('\n', start)
    if (found < 0) return { start: text.length, end: text.length }
    start = found + 1
  }
  const found = text.indexOf('\n', start)
  const end = found < 0 ? text.length : found
  if (column === null) return { start, end }
  const at = start + column - 1
  return { start: Math.min(at, end), end: Math.min(at + 1, end) }
}

/** How many lines a text has; a line feed at its end begins none. */
export function countLines(text: string): number {
  let lines = 0
  for (let at = 0; at >= 0 && at < text.length; lines++) {
    const found = text.indexOf('\n', at)
    at = found < 0 ? -1 : found + 1
  }
  return lines
}

/** A sentence without the white space around it. */
function trimmed({ trace }: View, start: number, end: number): Span {
  const { text } = trace.reading
  const isBlank = (at: number): boolean => text.slice(at, at + 1).trim() === ''
  let from = start
  let to = end
  while (from < to && isBlank(from)) from++
  while (to > from && isBlank(to - 1)) to--
  return { start: from, end: to }
}
