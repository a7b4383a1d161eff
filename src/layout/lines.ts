/** A text cut into its lines: where each begins and ends without the white space around it, and how it ends. */

import { Class, classes } from './characters.ts'

/** How a line ends, seen through closing quotation marks and brackets. */
export const Tail = {
  /** On a word: a heading, or print broke the line here. */
  open: 0,
  /** On a comma: not finished. */
  comma: 1,
  /** On an opening bracket or quotation mark: not finished. */
  opener: 2,
  /** On a semicolon, colon or dash: a clause is finished. */
  pause: 3,
  /** On a full stop, question or exclamation mark. */
  stop: 4,
} as const

/**
 * The lines that hold anything; blank ones are counted in the gap of the next. Plain arrays: most texts have a few
 * lines, and to make five typed ones costs more than to look at these.
 */
export interface Lines {
  count: number
  readonly start: number[]
  readonly end: number[]
  /** Line breaks between this line and the one before it, at most 255. */
  readonly gap: number[]
  /** Columns of white space before the first character, at most 255; a full-width space is two. */
  readonly indent: number[]
  readonly tail: number[]
  /** How many lines, without the last, do not end in a stop or a pause. */
  open: number
}

export function lines(text: string): Lines {
  const table = classes()
  // A text with old Macintosh line ends has no \n at all.
  const lineBreak = text.includes('\n') ? '\n' : '\r'
  const out: Lines = { count: 0, start: [], end: [], gap: [], indent: [], tail: [], open: 0 }
  let gap = 0
  let lastOpen = 0
  for (let from = 0; from <= text.length; gap++) {
    let to = text.indexOf(lineBreak, from)
    if (to < 0) to = text.length
    let start = from
    let end = to
    let indent = 0
    while (start < end) {
      const code = text.charCodeAt(start)
      if ((table[code] & Class.space) === 0) break
      indent += code === 0x3000 ? 2 : code === 0x09 ? 4 : 1
      start++
    }
    while (end > start && (table[text.charCodeAt(end - 1)] & Class.space) !== 0) end--
    if (start < end) {
      const tail = tailOf(text, start, end, table)
      out.count++
      out.start.push(start)
      out.end.push(end)
      out.gap.push(Math.min(gap, 255))
      out.indent.push(Math.min(indent, 255))
      out.tail.push(tail)
      out.open += lastOpen
      lastOpen = tail < Tail.pause ? 1 : 0
      gap = 0
    }
    from = to + 1
  }
  return out
}

function tailOf(text: string, start: number, end: number, table: Uint16Array): number {
  const last = table[text.charCodeAt(end - 1)]
  if ((last & Class.opener) !== 0) return Tail.opener
  if (isSigned(text, start, end, table)) return Tail.stop
  // At most eight closing marks: more are no text, and this keeps the scan linear.
  for (let at = end - 1; at >= start && at > end - 9; at--) {
    const code = text.charCodeAt(at)
    const bits = table[code]
    if ((bits & Class.stop) !== 0) return isPoint(text, at, start, table) ? Tail.open : Tail.stop
    if ((bits & Class.pause) !== 0) return Tail.pause
    // A double dash ends a clause (他这样说——); a single one stands between two words.
    if (code === 0x2014) return at > start && text.charCodeAt(at - 1) === 0x2014 ? Tail.pause : Tail.open
    if ((bits & Class.comma) !== 0) return Tail.comma
    if ((bits & Class.closer) === 0 && code !== 0x22 && code !== 0x27) return Tail.open
  }
  return Tail.open
}

/** A signature is no longer, in characters: （新华社记者王岩、李小川摄）. */
const LONGEST_SIGNATURE = 40

/** Whether the line ends in a bracket that stands behind a finished sentence: …正式通车。（王岩 李小川）. */
function isSigned(text: string, start: number, end: number, table: Uint16Array): boolean {
  const last = text.charCodeAt(end - 1)
  if (last !== 0xff09 && last !== 0x29) return false
  const first = Math.max(start + 1, end - LONGEST_SIGNATURE)
  for (let at = end - 2; at >= first; at--) {
    const code = text.charCodeAt(at)
    if (code !== 0xff08 && code !== 0x28) continue
    // 。 or 。”
    const before = (table[text.charCodeAt(at - 1)] & Class.closer) !== 0 && at - 1 > start ? at - 2 : at - 1
    return (table[text.charCodeAt(before)] & Class.stop) !== 0 && !isPoint(text, before, start, table)
  }
  return false
}

/** 3. at the end of a line: the number may go on. Chinese sentences do not end in a Latin full stop. */
function isPoint(text: string, at: number, start: number, table: Uint16Array): boolean {
  const code = text.charCodeAt(at)
  return (
    (code === 0x2e || code === 0xff0e) && at > start && (table[text.charCodeAt(at - 1)] & Class.digit) !== 0
  )
}
