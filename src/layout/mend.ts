/**
 * Puts sentences together that the page took apart: a paragraph that stops in the middle of a sentence is read on
 * in the next block that can be its rest, over captions, headings and, where the signs are strong, whole paragraphs.
 *
 * One pass. A few unfinished blocks are kept in mind at a time, so the cost is that of looking at each block once.
 */

import { type Blocks, Kind, kindOf } from './blocks.ts'
import { Class, classes } from './characters.ts'
import { type Lines, Tail } from './lines.ts'
import { Join } from './reading.ts'
import {
  type Balance,
  balance,
  beginsDependent,
  beginsDispatch,
  beginsInside,
  continuesNumber,
  endsDependent,
  endsInNumber,
  splitsNumber,
} from './signs.ts'
import { splitsWord } from './split.ts'

/** Unfinished blocks kept in mind; a newspaper page has seldom two at once. */
const UNFINISHED_MAX = 4
/** Blocks after which an unfinished one is given up. */
const REACH = 12
/** A line without a stop in it and shorter than this may be a heading. */
const SENTENCE_MIN = 40
/** A line that ends in a comma and is shorter than this may be a verse. */
const VERSE_MAX = 20

/** What goes on what: block `next[i]` goes on block i (0: none does), in the way of `join[next[i]]`. */
export interface Links {
  next: number[]
  join: number[]
  count: number
}

/** A block that stops in the middle of a sentence, with all that was joined to it. */
interface Unfinished {
  /** Its last block so far. */
  block: number
  /** It is running text that stops for certain, not perhaps a heading. */
  certain: boolean
  /** It ends on a comma, an opening bracket, or a word that something must follow. */
  demanding: boolean
  /** A sentence ended within it. */
  hasStop: boolean
  /** Quotation marks and brackets that are still open. */
  opened: number
  /** Blocks since: all of them, headings, and running text. */
  age: number
  headings: number
  texts: number
}

/** A block as it may go on another. */
interface Candidate {
  block: number
  start: number
  end: number
  kind: Kind
  tail: number
  indented: boolean
  /** What of its marks does not pair; null until it is asked for. */
  marks: Balance | null
}

export function mend(text: string, lines: Lines, blocks: Blocks): Links {
  const zeros = (): number[] => new Array<number>(blocks.count).fill(0)
  const links: Links = { next: zeros(), join: zeros(), count: 0 }
  const indents = indentsParagraphs(lines, blocks)
  let unfinished: Unfinished[] = []
  for (let block = 0; block < blocks.count; block++) {
    const start = lines.start[blocks.first[block]]
    const lastLine = blocks.first[block + 1] - 1
    const end = lines.end[lastLine]
    const tail = lines.tail[lastLine]
    const open = tail < Tail.pause
    if (unfinished.length === 0 && !open) continue

    const kind = kindOf(text, start, end, tail)
    const indented = lines.indent[blocks.first[block]] > 1
    const candidate: Candidate = { block, start, end, kind, tail, indented, marks: null }

    const goesOn = unfinished.length > 0 ? best(text, lines, blocks, unfinished, candidate, indents) : null
    if (goesOn !== null) {
      const { before, join } = goesOn
      links.next[before.block] = block
      links.join[block] = join
      links.count++
      const { opened, closed } = marksOf(text, candidate)
      before.opened = Math.max(0, before.opened - closed) + opened
      before.block = block
      before.age = before.headings = before.texts = 0
      before.certain = true
      before.hasStop = before.hasStop || hasStop(text, start, end)
      before.demanding = demands(text, start, end, tail)
      if (!open) unfinished = unfinished.filter((other) => other !== before)
    }
    unfinished = unfinished.filter((other) => other.block === block || keep(other, kind))
    if (goesOn === null && open && kind !== Kind.note && kind !== Kind.row) {
      unfinished.push(begin(text, candidate))
      if (unfinished.length > UNFINISHED_MAX) unfinished.shift()
    }
  }
  return links
}

function marksOf(text: string, candidate: Candidate): Balance {
  candidate.marks ??= balance(text, candidate.start, candidate.end)
  return candidate.marks
}

function begin(text: string, candidate: Candidate): Unfinished {
  const { block, start, end, tail, kind } = candidate
  const stop = hasStop(text, start, end)
  const { opened } = marksOf(text, candidate)
  const length = end - start
  const certain =
    stop ||
    tail === Tail.opener ||
    (tail === Tail.comma && length >= VERSE_MAX) ||
    (kind !== Kind.heading && length >= SENTENCE_MIN) ||
    (opened > 0 && length >= VERSE_MAX)
  const demanding = demands(text, start, end, tail)
  return { block, certain, demanding, hasStop: stop, opened, age: 0, headings: 0, texts: 0 }
}

function demands(text: string, start: number, end: number, tail: number): boolean {
  return tail === Tail.comma || tail === Tail.opener || endsDependent(text, start, end)
}

/** Counts the block that was passed over, and says whether the unfinished one is still worth keeping in mind. */
function keep(before: Unfinished, passed: Kind): boolean {
  before.age++
  if (passed === Kind.heading || passed === Kind.row) before.headings++
  else if (passed !== Kind.note) before.texts++
  return before.certain && before.age <= REACH
}

/** The unfinished block that this one goes on, if any: the one with the strongest signs, then the nearest. */
function best(
  text: string,
  lines: Lines,
  blocks: Blocks,
  unfinished: readonly Unfinished[],
  candidate: Candidate,
  indents: boolean,
): { before: Unfinished; join: number } | null {
  let found: { before: Unfinished; join: number } | null = null
  let most = 0
  for (let i = unfinished.length - 1; i >= 0; i--) {
    const weight = weigh(text, lines, blocks, unfinished[i], candidate, indents)
    if (weight <= most) continue
    most = weight
    const near = unfinished[i].age === 0
    found = { before: unfinished[i], join: near && weight >= CERTAIN ? Join.certain : Join.probable }
  }
  return found
}

/** From this weight on, a join of neighbouring blocks is certain. */
const CERTAIN = 2

/**
 * How well the block goes on the unfinished one: 0 not at all, 1 because nothing speaks against it,
 * more with every sign that it does.
 */
function weigh(
  text: string,
  lines: Lines,
  blocks: Blocks,
  before: Unfinished,
  candidate: Candidate,
  indents: boolean,
): number {
  const { start, end, kind } = candidate
  if (kind === Kind.item || kind === Kind.row || beginsDispatch(text, start)) return 0
  const lastLine = blocks.first[before.block + 1] - 1
  const tailStart = lines.start[lastLine]
  const tailEnd = lines.end[lastLine]
  const near = before.age === 0

  const inside = beginsInside(text, start, end)
  const inNumber = endsInNumber(text, tailStart, tailEnd)
  const number =
    splitsNumber(text, tailStart, tailEnd, start) || (inNumber && continuesNumber(text, start, end, near))
  const word = splitsWord(text, tailStart, tailEnd, start, end)
  const dependent = beginsDependent(text, start, end)
  const quote = before.opened > 0 && marksOf(text, candidate).closed > 0
  const strong = inside || number
  const signs = (inside ? 2 : 0) + (number ? 2 : 0) + (word ? 1 : 0) + (dependent ? 1 : 0) + (quote ? 1 : 0)

  // 增长3. at the end of a line: only a digit can go on it.
  if (!number && '.．'.includes(text[tailEnd - 1])) return 0
  // After a number comes its unit.
  if (inNumber && signs === 0) return 0
  // A paragraph's indent, where the text indents its paragraphs.
  if (indents && candidate.indented && !strong) return 0
  if (signs === 0 && (kind !== Kind.prose || !before.certain)) return 0
  // A quotation is closed that neither block has opened: the rest of something else.
  if (!quote && !strong && !word && marksOf(text, candidate).closed > 0) return 0

  if (near) {
    // Perhaps a heading: only signs on both sides of the break make it a sentence.
    if (!before.certain) return signs > 0 && (kind === Kind.prose || strong) ? signs : 0
    if (signs === 0 && !before.hasStop && !before.demanding) {
      if (candidate.tail < Tail.pause) return 0
      // A long headline: running text has a comma or a stop in so many characters.
      if (!hasPause(text, tailStart, tailEnd)) return 0
    }
    return 1 + signs + (before.demanding ? 1 : 0) + (indents && !candidate.indented ? 1 : 0)
  }
  if (!before.certain) return 0
  if (before.texts === 0) {
    // Over captions alone, or over headings too.
    if (signs > 0) return 1 + signs
    return before.headings === 0 && kind === Kind.prose ? 1 : 0
  }
  // Over whole paragraphs: what begins like this must go on something, and this is where it fits.
  if (kind !== Kind.prose) return 0
  if (number) return 1 + signs
  return word && (dependent || quote) ? 1 + signs : 0
}

function hasStop(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at)
    // 。！？；
    if (code === 0x3002 || code === 0xff01 || code === 0xff1f || code === 0xff1b) return true
  }
  return false
}

/** Whether a comma, semicolon or colon stands in it. */
function hasPause(text: string, start: number, end: number): boolean {
  const table = classes()
  for (let at = start; at < end; at++)
    if ((table[text.charCodeAt(at)] & (Class.comma | Class.pause)) !== 0) return true
  return false
}

/** Whether the text indents its paragraphs: most of those that are long enough to tell are indented. */
function indentsParagraphs(lines: Lines, blocks: Blocks): boolean {
  let indented = 0
  let long = 0
  for (let block = 0; block < blocks.count; block++) {
    const first = blocks.first[block]
    if (lines.end[first] - lines.start[first] < VERSE_MAX) continue
    long++
    if (lines.indent[first] > 1) indented++
  }
  return long >= 3 && indented >= 0.6 * long
}
