/** The reading order as pieces of the source, and the way back from it. */

/**
 * A text in reading order. It is made of pieces of the source and nothing else: every character that is not
 * white space stands in it exactly once, and white space is left out only where two pieces are joined.
 * One character can differ: between two Latin words a line break is read as the space that it stands for.
 */
export interface Reading {
  /** The text in reading order; the very string of the source where print broke nothing. */
  text: string
  /** Piece i covers the reading offsets `readingStart[i]` to `readingStart[i + 1]`: one entry more than pieces. */
  readonly readingStart: Int32Array
  /** Where piece i begins in the source. */
  readonly sourceStart: Int32Array
  /** How piece i joins the one before: `Join.none`, `Join.certain` or `Join.probable`. */
  readonly join: Uint8Array
}

export const Join = {
  /** A paragraph of its own, or simply next in the source. */
  none: 0,
  /** Goes on the sentence before it; the print leaves no doubt. */
  certain: 1,
  /** Goes on the sentence before it as far as one can tell. */
  probable: 2,
} as const

const FROM_BEGINNING = Int32Array.of(0)
const JOINED_TO_NOTHING = Uint8Array.of(Join.none)

/** The source as one piece. */
export function unbroken(text: string): Reading {
  return {
    text,
    readingStart: Int32Array.of(0, text.length),
    sourceStart: FROM_BEGINNING,
    join: JOINED_TO_NOTHING,
  }
}

/** Gathers pieces; such as follow one another in the source become one. */
export class Pieces {
  private readonly parts: string[] = []
  private readonly reading: number[] = []
  private readonly source: number[] = []
  private readonly joins: number[] = []
  private length = 0
  private end = -1
  private readonly sourceText: string

  constructor(sourceText: string) {
    this.sourceText = sourceText
  }

  add(start: number, end: number, join: number): void {
    if (start >= end) return
    if (start === this.end && join === Join.none) {
      // The string of the last piece is cut when the next begins, so a long run of lines is one slice.
      this.end = end
      this.length += end - start
      return
    }
    this.cut()
    this.reading.push(this.length)
    this.source.push(start)
    this.joins.push(join)
    this.length += end - start
    this.end = end
  }

  /** A white-space character of the source at `at`, read as a plain space. */
  addSpace(at: number, join: number): void {
    this.cut()
    this.parts.push(' ')
    this.reading.push(this.length)
    this.source.push(at)
    this.joins.push(join)
    this.length++
    this.end = -1
  }

  private cut(): void {
    if (this.end < 0) return
    this.parts.push(this.sourceText.slice(this.source[this.source.length - 1], this.end))
    this.end = -1
  }

  finish(): Reading {
    this.cut()
    this.reading.push(this.length)
    return {
      text: this.parts.join(''),
      readingStart: Int32Array.from(this.reading),
      sourceStart: Int32Array.from(this.source),
      join: Uint8Array.from(this.joins),
    }
  }
}

/** The source offset of the character at this reading offset; at the end of the text, the end of its last character. */
export function sourceStart(reading: Reading, offset: number): number {
  if (reading.join.length === 1) return reading.sourceStart[0] + Math.min(offset, reading.text.length)
  if (offset > 0 && offset >= reading.text.length) return sourceEnd(reading, reading.text.length)
  const piece = pieceAt(reading, offset)
  return reading.sourceStart[piece] + offset - reading.readingStart[piece]
}

/** The exclusive source end of the span that ends at this reading offset: one past its last character. */
export function sourceEnd(reading: Reading, offset: number): number {
  return offset <= 0 ? sourceStart(reading, 0) : sourceStart(reading, offset - 1) + 1
}

/** The weakest join that a reading span stretches over; null where it stretches over none. */
export function joinWithin(reading: Reading, start: number, end: number): 'certain' | 'probable' | null {
  const { readingStart, join } = reading
  if (join.length === 1) return null
  let weakest: 'certain' | null = null
  for (let piece = pieceAt(reading, start) + 1; piece < join.length && readingStart[piece] < end; piece++) {
    if (join[piece] === Join.probable) return 'probable'
    if (join[piece] === Join.certain) weakest = 'certain'
  }
  return weakest
}

function pieceAt(reading: Reading, offset: number): number {
  const { readingStart } = reading
  let low = 0
  let high = reading.sourceStart.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (readingStart[middle] <= offset) low = middle
    else high = middle - 1
  }
  return low
}
