/**
 * Cuts a window of text into words with their part of speech: the most probable chain of dictionary words,
 * each taken by itself (a unigram model, as jieba's `cut` without its hidden Markov model).
 *
 * The window is cut in pieces at every place that no word reaches across, so most pieces hold a handful of
 * characters; each is settled by itself. From no place does a walk go further than the longest word, and a piece
 * that words chained one over the next never close is settled at `PIECE_MAX`: time is linear and memory fixed,
 * whatever the text.
 */

import {
  COST_MAX,
  Code,
  costOf,
  type Dictionary,
  isBeaten,
  LABEL_BITS,
  LABEL_MASK,
  Tag,
  tagOf,
} from './dictionary.ts'
import { type LargeTrie, largeStep } from './large-trie.ts'

/** Words in order, without gaps within a window. One buffer serves any number of windows. */
export class Words {
  count = 0
  start = new Int32Array(0)
  end = new Int32Array(0)
  tag = new Uint8Array(0)
  /** The cell of the dictionary at which the word ends; 0 for what is no word of it. */
  cell = new Int32Array(0)

  /** Makes room for so many words more. */
  reserve(more: number): void {
    const needed = this.count + more
    if (needed > this.tag.length) this.makeRoom(Math.max(needed, LEAST_ROOM, this.tag.length * 2))
  }

  /** Makes the rows so long; what stood in them is kept as far as it fits. */
  protected makeRoom(room: number): void {
    const { start, end, tag, cell } = this
    this.start = new Int32Array(room)
    this.end = new Int32Array(room)
    this.tag = new Uint8Array(room)
    this.cell = new Int32Array(room)
    this.start.set(start.subarray(0, room))
    this.end.set(end.subarray(0, room))
    this.tag.set(tag.subarray(0, room))
    this.cell.set(cell.subarray(0, room))
  }
}
const LEAST_ROOM = 64

/** A piece is settled at this length at the latest; on news the longest seen is 13, the mean 1.9. */
const PIECE_MAX = 1024
const NO_PATH = 0x3fffffff
/** Longer own words are cut as any text is. */
const LONGEST_OWN = 40

// For each place of the piece being settled: the cost of the best chain of words that ends there, where its last word
// begins, and the cell of that word. Shared by all calls: none yields halfway.
const cost = new Int32Array(PIECE_MAX + 64)
const from = new Int32Array(PIECE_MAX + 64)
const cellOf = new Int32Array(PIECE_MAX + 64)

/** Cuts `text.slice(start, end)` into words and adds them to `out`. */
export function segment(dictionary: Dictionary, text: string, start: number, end: number, out: Words): void {
  const { codes } = dictionary
  out.reserve(end - start)
  let at = start
  while (at < end) {
    const code = codes[text.charCodeAt(at)]
    if (code >= Code.first) {
      const next = addLoneWord(dictionary, text, at, end, out)
      at = next > 0 ? next : settlePiece(dictionary, text, at, end, out)
    } else if (code === Code.letter || code === Code.digit) at = addRun(codes, text, at, end, out)
    else {
      const tag =
        code === Code.punctuation ? Tag.punctuation : code === Code.unitSign ? Tag.classifier : Tag.noun
      add(out, at, at + 1, tag, 0)
      at++
    }
  }
}

/** Adds a word; there is room for it. */
function add(out: Words, start: number, end: number, tag: number, cell: number): void {
  const word = out.count++
  out.start[word] = start
  out.end[word] = end
  out.tag[word] = tag
  out.cell[word] = cell
}

/**
 * Adds the longest word that begins at `start` where it is a piece by itself: no word that begins within it reaches further,
 * and it is cheaper than any chain in its place. So are 95 of 100 words, and need no costs. Gives its end, or 0.
 */
function addLoneWord(dictionary: Dictionary, text: string, start: number, end: number, out: Words): number {
  const { codes, cells, data, own } = dictionary
  let to = start + 1
  let cell = 0
  let base = 0
  for (let at = start; at < end; at++) {
    const code = codes[text.charCodeAt(at)]
    const index = base + code
    const label = cells[index]
    if ((label & LABEL_MASK) !== code) break
    if (data[index] !== 0) {
      to = at + 1
      cell = index
    }
    base = label >>> LABEL_BITS
    if (base === 0) break
  }
  if (isBeaten(data[cell])) return 0
  for (let at = start + 1; at < to; at++) if (reachesBeyond(dictionary, text, at, to, end)) return 0
  if (own !== null) for (let at = start; at < to; at++) if (own.first[text.charCodeAt(at)] === 1) return 0
  add(out, start, to, cell === 0 ? Tag.noun : tagOf(data[cell]), cell)
  return to
}

/** Whether a word that begins at `start` ends behind `limit`. */
function reachesBeyond(
  dictionary: Dictionary,
  text: string,
  start: number,
  limit: number,
  end: number,
): boolean {
  const { codes, cells, data } = dictionary
  let base = 0
  for (let at = start; at < end; at++) {
    const code = codes[text.charCodeAt(at)]
    const index = base + code
    const label = cells[index]
    if ((label & LABEL_MASK) !== code) return false
    if (at >= limit && data[index] !== 0) return true
    base = label >>> LABEL_BITS
    if (base === 0) return false
  }
  return false
}

/** Adds the words of the piece that begins at `start`; gives its end. */
function settlePiece(dictionary: Dictionary, text: string, start: number, end: number, out: Words): number {
  const { codes, cells, data, own } = dictionary
  cost[0] = 0
  let place = 0
  /** How far words have reached: the piece is closed when the place catches up with it. */
  let reach = 0
  do {
    const sofar = cost[place]
    let base = 0
    let to = place
    for (let at = start + place; at < end; at++) {
      const code = codes[text.charCodeAt(at)]
      const index = base + code
      const cell = cells[index]
      if ((cell & LABEL_MASK) !== code) break
      to++
      base = cell >>> LABEL_BITS
      const word = data[index]
      if (word !== 0) {
        while (reach < to) cost[++reach] = NO_PATH
        const total = sofar + costOf(word)
        if (total < cost[to]) {
          cost[to] = total
          from[to] = place
          cellOf[to] = index
        }
      }
      if (base === 0) break
    }
    if (own !== null) reach = addOwn(own, text, start, place, end, reach)
    place++
    // A character that is no word by itself: the chain must not break there.
    if (reach < place) cost[++reach] = NO_PATH
    if (cost[place] === NO_PATH) {
      cost[place] = sofar + COST_MAX
      from[place] = place - 1
      cellOf[place] = 0
    }
  } while (place < reach && place < PIECE_MAX)

  addChain(data, start, place, out)
  return start + place
}

/** A word that users name is one, however else its characters can be cut. It has no cell, and so is a noun. */
const OWN_COST = 1

/** Weighs the own words that begin at a place; gives how far words reach now. */
function addOwn(
  own: LargeTrie,
  text: string,
  start: number,
  place: number,
  end: number,
  reach: number,
): number {
  if (own.first[text.charCodeAt(start + place)] === 0) return reach
  const total = (cost[place] as number) + OWN_COST
  let reached = reach
  let node = 0
  for (let at = start + place; at < end && at - start - place < LONGEST_OWN; at++) {
    node = largeStep(own, node, text.charCodeAt(at))
    if (node < 0) break
    if ((own.value[node] as number) === 0) continue
    const to = at + 1 - start
    while (reached < to) cost[++reached] = NO_PATH
    if (total < (cost[to] as number)) {
      cost[to] = total
      from[to] = place
      cellOf[to] = 0
    }
  }
  return reached
}

/** Adds the best chain that ends at `place`, which is known from its last word to its first. */
function addChain(data: Uint16Array, start: number, place: number, out: Words): void {
  let count = 0
  for (let at = place; at > 0; at = from[at]) count++
  out.count += count
  for (let at = place, word = out.count - 1; at > 0; at = from[at], word--) {
    const cell = cellOf[at]
    out.start[word] = start + from[at]
    out.end[word] = start + at
    out.tag[word] = cell === 0 ? Tag.noun : tagOf(data[cell])
    out.cell[word] = cell
  }
}

/** Adds a run of letters and digits as one word; a point or comma between two digits belongs to it. */
function addRun(codes: Uint16Array, text: string, start: number, end: number, out: Words): number {
  let tag: number = Tag.digits
  let at = start
  for (; at < end; at++) {
    const code = codes[text.charCodeAt(at)]
    if (code === Code.letter) tag = Tag.letters
    else if (code !== Code.digit && !joinsDigits(codes, text, at, start, end)) break
  }
  add(out, start, at, tag, 0)
  return at
}

function joinsDigits(codes: Uint16Array, text: string, at: number, start: number, end: number): boolean {
  const unit = text.charCodeAt(at)
  if (unit !== 0x2e && unit !== 0x2c && unit !== 0xff0e) return false
  return (
    at > start &&
    at + 1 < end &&
    codes[text.charCodeAt(at - 1)] === Code.digit &&
    codes[text.charCodeAt(at + 1)] === Code.digit
  )
}
