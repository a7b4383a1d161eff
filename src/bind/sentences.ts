/** The sentences of a text one after the other, with their tokens and what stands in them. */
import { PairSet } from '../lexicon/pairs.ts'
import { charSet } from '../lexicon/trie.ts'
import type { Scan, Token } from '../scan/token.ts'
import type { Span } from './line.ts'

/** What stands in a sentence, as bits. */
export const Holds = {
  number: 1,
  period: 2,
  rejected: 4,
  /** “ */
  quoteOpen: 8,
  /** ” */
  quoteClose: 16,
  /** 目标, 任务, 工作: words that announce aims, where 是 or ： follows. */
  aim: 32,
  /** 说, 表示, 获悉: words by which somebody may be named whose word it is. */
  saying: 64,
} as const

const HOLDS: Readonly<Record<Token['type'], number>> = {
  number: Holds.number,
  period: Holds.period,
  rejected: Holds.rejected,
}

/** A walk over the sentences of a scan: what it says is of the sentence that it is at. */
export class Sentences implements Span {
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

/** Words of saying of two characters and more; 说 and 称 by themselves are looked for apart. */
const SAYINGS = (
  '表示 介绍 指出 认为 透露 告诉 强调 宣布 坦言 回应 解释 预测 估计 报道 报告 显示 发布 公布 通报 直言 承认 建议 提出 披露 警告 呼吁 发现 ' +
  '证实 确认 表明 回忆 获悉 得悉 得知 获知 了解 据悉 消息 规定 质疑 来自'
).split(' ')
const SAYING = new PairSet(SAYINGS)
const isMark = charSet(`“”「」目任工说称${SAYINGS.map((word) => word[0]).join('')}`)

/** The bits of the marks and words that stand in a stretch. */
function marksIn(text: string, start: number, end: number): number {
  let holds = 0
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i)
    if (!isMark(code)) continue
    if (code === 0x201c || code === 0x300c) holds |= Holds.quoteOpen
    else if (code === 0x201d || code === 0x300d) holds |= Holds.quoteClose
    else if (code === 0x8bf4 || code === 0x79f0) holds |= Holds.saying
    else if (AIMS[code] === text.charCodeAt(i + 1)) holds |= Holds.aim
    else if (SAYING.has(code, text.charCodeAt(i + 1))) holds |= Holds.saying
  }
  return holds
}

/** The second character of each word that announces, by its first. */
const AIMS: Readonly<Record<number, number>> = Object.fromEntries(
  ['目标', '任务', '工作'].map((word) => [word.charCodeAt(0), word.charCodeAt(1)]),
)
