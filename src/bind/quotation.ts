/** Quotation marks: “…” and 「…」, "…" where nothing else tells which of them opens, and ‘…’ within. */
import type { Line } from './line.ts'

/** A quoted name is shorter, in items; what opens behind a colon or holds a pause is no name. */
const LONGEST_NAME = 6
/** Where a quotation ends is looked for so far; longer ones stay open. */
const LONGEST_QUOTATION = 40

const STRAIGHT = 0x22

/** The mark that item `i` is, as a character code; 0 where it is none (“十三五” may be one item). */
const codeAt = (line: Line, i: number): number => {
  const start = line.start[i] as number
  return line.end[i] === start + 1 ? line.text.charCodeAt(start) : 0
}

export const isColon = (line: Line, i: number): boolean => {
  if (i < 0 || i >= line.count) return false
  const code = codeAt(line, i)
  return code === 0xff1a || code === 0x3a
}

/** Whether item `i`, within a quotation, closes it. */
export const closesQuotation = (line: Line, i: number): boolean => {
  const code = codeAt(line, i)
  return code === 0x201d || code === 0x300d || code === STRAIGHT
}

/** Whether somebody's words begin at item `i`, and not a quoted name. */
export function opensQuotation(line: Line, i: number): boolean {
  const code = codeAt(line, i)
  if (code !== 0x201c && code !== 0x300c && code !== STRAIGHT) return false
  // 6.1": what a straight mark does shows by what is before it
  if (code === STRAIGHT && i > 0 && !line.breaks(i - 1)) return false
  if (isColon(line, i - 1)) return true
  let close = i + 1
  while (close < line.count && close - i < LONGEST_QUOTATION && !closesQuotation(line, close)) close++
  return close - i > LONGEST_NAME || close >= line.count || line.breaks(close - 1)
}

/** Whether somebody is quoted from item `i` on, within a quotation. */
export const opensInner = (line: Line, i: number): boolean => {
  const code = codeAt(line, i)
  return code === 0x2018 || code === 0x300e
}

export const closesInner = (line: Line, i: number): boolean => {
  const code = codeAt(line, i)
  return code === 0x2019 || code === 0x300f
}
