/** The sentences of a text one after the other, with their tokens and what stands in them. */
import type { Scan, Token } from '../scan/token.ts'
import { type Cues, cueFor } from './cues.ts'
import type { Span } from './line.ts'

/** What stands in a sentence, as bits. */
export const Holds = {
  number: 1,
  period: 2,
  rejected: 4,
  /** “ or 「 */
  quoteOpen: 8,
  /** ” or 」 */
  quoteClose: 16,
  /** 目标, 任务, 工作: words that announce aims, where 是 or ： follows. */
  aim: 32,
  /** ", which opens or closes */
  quoteStraight: 64,
} as const

const HOLDS: Readonly<Record<Token['type'], number>> = {
  number: Holds.number,
  period: Holds.period,
  rejected: Holds.rejected,
}

/** A sentence as the walk reads it: its tokens are those of the scan from `first` to before `last`. */
export interface SentenceRead extends Span {
  readonly first: number
  readonly last: number
  /** Whether a new line begins with it. */
  readonly opens: boolean
  readonly holds: number
}

/** A walk over the sentences of a scan: what it says is of the sentence that it is at. */
export class Sentences implements SentenceRead {
  start = 0
  end = 0
  /** Its tokens: those of the scan from `first` to before `last`. */
  first = 0
  last = 0
  /** Whether a new line begins with it. */
  opens = true
  holds = 0
  private readonly text: string
  private readonly scan: Scan
  private place = 0
  private from = 0
  private lineBegins = true
  private readonly cues: Cues
  private cue = 0

  constructor(text: string, scan: Scan, cues: Cues) {
    this.text = text
    this.scan = scan
    this.cues = cues
  }

  /** Goes to the next sentence that is more than the end of a line; false where there is none. */
  next(): boolean {
    const { text } = this
    const { tokens, sentenceEnds } = this.scan
    while (this.place < sentenceEnds.length) {
      const start = this.from
      const end = sentenceEnds[this.place++] as number
      this.from = end
      this.first = this.last
      this.holds = 0
      for (; this.last < tokens.length; this.last++) {
        const token = tokens[this.last] as Token
        if (token.start >= end) break
        this.holds |= HOLDS[token.type]
      }
      const breaks = text.charCodeAt(end - 1) === 10
      const to = breaks ? end - 1 : end
      this.opens = this.lineBegins
      this.lineBegins = breaks || (this.opens && to <= start)
      if (to <= start) continue
      this.start = start
      this.end = to
      this.holds |= this.marksIn(start, to)
      return true
    }
    return false
  }

  /** The bits of the marks and words that stand in a stretch; none is asked for twice. */
  private marksIn(start: number, end: number): number {
    const { at, kind, count } = this.cues
    let holds = 0
    for (; this.cue < count && (at[this.cue] as number) < end; this.cue++) {
      const place = at[this.cue] as number
      const kinds = kind[this.cue] as number
      if ((kinds & (QUOTE_OPEN | QUOTE_CLOSE | QUOTE_STRAIGHT | AIM)) === 0 || place < start) continue
      if ((kinds & QUOTE_OPEN) !== 0) holds |= Holds.quoteOpen
      else if ((kinds & QUOTE_CLOSE) !== 0) holds |= Holds.quoteClose
      else if ((kinds & QUOTE_STRAIGHT) !== 0) holds |= Holds.quoteStraight
      else if (AIMS.includes(this.text.slice(place, place + 2))) holds |= Holds.aim
    }
    return holds
  }
}

const QUOTE_OPEN = cueFor('“「')
const QUOTE_CLOSE = cueFor('”」')
const QUOTE_STRAIGHT = cueFor('"')
/** Words that announce. */
const AIMS = ['目标', '任务', '工作']
const AIM = cueFor(AIMS)
