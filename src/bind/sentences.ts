/** The sentences of a text one after the other, with their tokens and what stands in them. */
import { charSet } from '../lexicon/trie.ts'
import type { Scan, Token } from '../scan/token.ts'
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

  constructor(text: string, scan: Scan) {
    this.text = text
    this.scan = scan
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
      this.holds |= marksIn(text, start, to)
      return true
    }
    return false
  }
}

const isMark = charSet('“”「」"目任工')

/** The bits of the marks and words that stand in a stretch. */
function marksIn(text: string, start: number, end: number): number {
  let holds = 0
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i)
    if (!isMark(code)) continue
    if (code === 0x201c || code === 0x300c) holds |= Holds.quoteOpen
    else if (code === 0x201d || code === 0x300d) holds |= Holds.quoteClose
    else if (code === 0x22) holds |= Holds.quoteStraight
    else if (AIMS[code] === text.charCodeAt(i + 1)) holds |= Holds.aim
  }
  return holds
}

/** The second character of each word that announces, by its first. */
const AIMS: Readonly<Record<number, number>> = Object.fromEntries(
  ['目标', '任务', '工作'].map((word) => [word.charCodeAt(0), word.charCodeAt(1)]),
)
