/** The title of a plain text: its first line, where that reads as a heading. */

import { isDateLine } from './dates.ts'

const TITLE_MAX = 40

/** The first line that holds anything, if it is short, no sentence, and something follows it; else null. */
export function titleOf(text: string): string | null {
  const lineStart = text.search(/\S/)
  if (lineStart < 0) return null
  let lineEnd = text.indexOf('\n', lineStart)
  if (lineEnd < 0) lineEnd = text.indexOf('\r', lineStart)
  if (lineEnd < 0 || lineEnd - lineStart > TITLE_MAX * 4) return null
  // The mark of a heading in Markdown is not part of it.
  const line = text
    .slice(lineStart, lineEnd)
    .replace(/^#+\s+/, '')
    .trim()
  if (line.length > TITLE_MAX || /[。！？!?]|[，,；;：:、…]$/.test(line) || isDateLine(line)) return null
  return /\S/.test(text.slice(lineEnd, lineEnd + 10_000)) ? line : null
}
