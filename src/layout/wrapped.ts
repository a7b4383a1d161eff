/**
 * Text that was broken at a fixed width, as by a printer or out of a PDF: every line of a paragraph but its last
 * is as long as the others, and ends wherever it was full.
 */

import { isRow, Kind, kindOf } from './blocks.ts'
import { Class, classes } from './characters.ts'
import { type Lines, Tail } from './lines.ts'
import {
  beginsDependent,
  beginsInside,
  continuesNumber,
  endsDependent,
  endsInNumber,
  splitsNumber,
} from './signs.ts'
import { splitsWord } from './split.ts'

/** A longer line was not wrapped: 60 full-width characters. */
const LINE_MAX = 120
/** Columns; a narrower column is not told from a poem. */
const WIDTH_MIN = 18
/** Columns that a full line may fall short of the others, for a mark that must not begin a line. */
const SLACK = 4

/** So many unfinished lines of one width need no other sign. */
const ALIKE = 6

/** A run: neighbouring short lines, all the same number of line breaks apart. */
interface Run {
  first: number
  last: number
}

/** Marks the lines that go on the line before them in wrapped text: 1 in the array that is given back. */
export function wrapped(text: string, lines: Lines): readonly number[] {
  const joined = new Array<number>(lines.count).fill(0)
  const undecided: Run[] = []
  const widths = new Map<number, number>()
  for (let first = 0; first < lines.count; ) {
    const last = runEnd(lines, first)
    if (last > first && hasOpen(lines, first, last)) {
      const run = { first, last }
      const width = usualWidth(text, lines, [run])
      if (isWrapped(text, lines, [run], width)) {
        widths.set(width, (widths.get(width) ?? 0) + last - first)
        joinRun(text, lines, run, width, joined)
      } else undecided.push(run)
    }
    first = last + 1
  }
  // A paragraph of two or three lines says too little by itself. Its neighbours tell the width,
  // or all such paragraphs together.
  let width = commonest(widths)
  if (width === 0) {
    width = usualWidth(text, lines, undecided)
    if (!isWrapped(text, lines, undecided, width)) return joined
  }
  for (const run of undecided)
    if (isProse(text, lines, [run], width, 0.1)) joinRun(text, lines, run, width, joined)
  return joined
}

function runEnd(lines: Lines, first: number): number {
  if (!isShort(lines, first) || first + 1 >= lines.count) return first
  const gap = lines.gap[first + 1]
  if (gap > 2) return first
  let last = first
  while (last + 1 < lines.count && lines.gap[last + 1] === gap && isShort(lines, last + 1)) last++
  // After paragraphs of one line, the line that begins a closer run belongs to that.
  return last > first && last + 1 < lines.count && lines.gap[last + 1] < gap ? last - 1 : last
}

/** Most runs of ordinary text leave here. */
function hasOpen(lines: Lines, first: number, last: number): boolean {
  for (let line = first; line < last; line++) if (lines.tail[line] < Tail.pause) return true
  return false
}

function isShort(lines: Lines, line: number): boolean {
  return lines.end[line] - lines.start[line] <= LINE_MAX
}

/** The commonest width of the unfinished lines, the wider of two; 0 where there are none. */
function usualWidth(text: string, lines: Lines, runs: readonly Run[]): number {
  const counts = new Map<number, number>()
  for (const { first, last } of runs) {
    for (let line = first; line < last; line++) {
      if (lines.tail[line] >= Tail.pause) continue
      const width = widthOf(text, lines, line)
      counts.set(width, (counts.get(width) ?? 0) + 1)
    }
  }
  return commonest(counts)
}

function commonest(counts: ReadonlyMap<number, number>): number {
  let best = 0
  let most = 0
  for (const [width, count] of counts) {
    if (count > most || (count === most && width > best)) {
      best = width
      most = count
    }
  }
  return best
}

/** Columns of a line with its indent: two for full-width characters. */
function widthOf(text: string, lines: Lines, line: number): number {
  let columns = lines.indent[line]
  for (let at = lines.start[line]; at < lines.end[line]; at++) columns += text.charCodeAt(at) < 0x1100 ? 1 : 2
  return columns
}

/**
 * Lines are wrapped text when nearly all that end unfinished are equally wide, few are wider, commas stand
 * within the lines and not only at their ends (as in verse), and some break runs through a word or a number
 * or an indented line goes on in one that is not (as between the items of a list none does).
 */
function isWrapped(text: string, lines: Lines, runs: readonly Run[], width: number): boolean {
  if (width < WIDTH_MIN) return false
  let open = 0
  let full = 0
  let stops = 0
  let signs = 0
  for (const { first, last } of runs) {
    for (let line = first; line < last; line++) {
      if (lines.tail[line] === Tail.stop) stops++
      if (lines.tail[line] >= Tail.pause) continue
      open++
      if (!isFull(text, lines, line, width)) continue
      full++
      if (lines.indent[line] > lines.indent[line + 1] + 1 || breaksInside(text, lines, line)) signs++
    }
  }
  if (open < 2 || full < 0.75 * open) return false
  // So many lines of one width are no chance, whatever they break.
  const alike = full >= ALIKE && full >= 0.9 * open && stops > 0
  if (!alike && (signs === 0 || signs < 0.12 * full)) return false
  return isProse(text, lines, runs, width, 0.3)
}

/** `commas` is the least share of lines with a comma or stop within; at 13 characters a line, half have one. */
function isProse(text: string, lines: Lines, runs: readonly Run[], width: number, commas: number): boolean {
  let count = 0
  let inner = 0
  let wide = 0
  let open = 0
  let ended = 0
  for (const { first, last } of runs) {
    count += last - first + 1
    for (let line = first; line <= last; line++) {
      if (isRow(text, lines.start[line], lines.end[line])) return false
      if (hasInnerMark(text, lines.start[line], lines.end[line])) inner++
      if (widthOf(text, lines, line) > width + SLACK) wide++
      if (lines.tail[line] < Tail.pause) open++
      if (lines.tail[line] === Tail.comma) ended++
    }
  }
  return inner >= commas * count && wide <= 0.05 * count && ended <= 0.5 * Math.max(open, 2)
}

/** The line is as wide as the others, or so much shorter as a mark or a Latin word needed that stands on the next. */
function isFull(text: string, lines: Lines, line: number, width: number): boolean {
  const own = widthOf(text, lines, line)
  if (own > width + SLACK) return false
  return own >= width - SLACK || own >= width - SLACK - wordAhead(text, lines, line)
}

/** A comma or stop stands within the line. */
function hasInnerMark(text: string, start: number, end: number): boolean {
  const table = classes()
  for (let at = start; at < end - 1; at++) {
    if ((table[text.charCodeAt(at)] & (Class.comma | Class.stop | Class.pause)) !== 0) return true
  }
  return false
}

/** The width of the Latin word or number that begins the next line: for want of room, it was not begun on this. */
function wordAhead(text: string, lines: Lines, line: number): number {
  const table = classes()
  if (line + 1 === lines.count) return 0
  const start = lines.start[line + 1]
  let at = start
  const end = Math.min(lines.end[line + 1], start + 24)
  while (at < end && (table[text.charCodeAt(at)] & (Class.letter | Class.digit)) !== 0) at++
  return at - start
}

/** The break after this line runs through a word, a number or a phrase. */
function breaksInside(text: string, lines: Lines, line: number): boolean {
  const start = lines.start[line]
  const end = lines.end[line]
  const nextStart = lines.start[line + 1]
  const nextEnd = lines.end[line + 1]
  return (
    beginsInside(text, nextStart, nextEnd) ||
    splitsWord(text, start, end, nextStart, nextEnd) ||
    splitsNumber(text, start, end, nextStart) ||
    (endsInNumber(text, start, end) && continuesNumber(text, nextStart, nextEnd, true)) ||
    beginsDependent(text, nextStart, nextEnd) ||
    endsDependent(text, start, end)
  )
}

function joinRun(text: string, lines: Lines, run: Run, width: number, joined: number[]): void {
  const { first, last } = run
  let leftmost = 255
  let rightmost = 0
  for (let line = first; line <= last; line++) {
    leftmost = Math.min(leftmost, lines.indent[line])
    rightmost = Math.max(rightmost, lines.indent[line])
  }
  // Where paragraphs are indented, a full line that ends in a stop is followed by the rest of its paragraph.
  const indents = rightmost > leftmost + 1
  for (let line = first; line < last; line++) {
    const next = line + 1
    if (lines.indent[next] > leftmost + 1) continue
    if (lines.tail[line] === Tail.stop && !indents) continue
    if (!isFull(text, lines, line, width)) continue
    // Neither a heading, an item nor a caption goes on anything or is gone on with.
    const begins = line === first || (lines.tail[line - 1] >= Tail.pause && joined[line] === 0)
    if (begins && isHeading(text, lines, line)) continue
    const kind = kindOf(text, lines.start[next], lines.end[next], lines.tail[next])
    if (kind === Kind.item || kind === Kind.note) continue
    const unfinished = lines.tail[next] < Tail.pause && next < last && !isFull(text, lines, next, width)
    if (unfinished && !breaksInside(text, lines, line)) continue
    joined[next] = 1
  }
}

/** 【本报讯】, a caption, or words set apart by a space without a comma or stop: 科创共筑 助推企业转型升级. */
function isHeading(text: string, lines: Lines, line: number): boolean {
  const table = classes()
  const start = lines.start[line]
  const end = lines.end[line]
  if (text[end - 1] === '】') return true
  if (hasInnerMark(text, start, end)) return false
  for (let at = start + 1; at < end - 1; at++) {
    if ((table[text.charCodeAt(at)] & Class.space) === 0) continue
    if ((table[text.charCodeAt(at - 1)] & table[text.charCodeAt(at + 1)] & Class.han) !== 0) return true
  }
  return kindOf(text, start, end, lines.tail[line]) === Kind.note
}
