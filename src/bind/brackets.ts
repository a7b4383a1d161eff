/** Whoever is named within brackets is spoken of no more behind them. */
import { Tag } from '../lexicon/dictionary.ts'
import { isRound } from './body.ts'
import type { Holding } from './holding.ts'
import type { Line, Span } from './line.ts'
import { isOpen } from './phrase.ts'

/** 新增病例4例（天津1例，广西3例）；本土病例35例: whoever is named within brackets is spoken of no more behind them. */
export class Brackets {
  private readonly line: Line
  private readonly holding: Holding
  private at = 0
  private depth = 0
  private outside: Span | null = null

  constructor(line: Line, holding: Holding) {
    this.line = line
    this.holding = holding
  }

  /** Whether item `i` stands within brackets; asked in rising order. */
  upTo(i: number): boolean {
    const { line, holding } = this
    for (; this.at < i; this.at++) {
      if (line.tag[this.at] !== Tag.punctuation || !isRound(line, this.at)) continue
      if (isOpen(line, this.at)) {
        if (this.depth++ === 0) this.outside = holding.sentence
      } else if (this.depth > 0 && --this.depth === 0) holding.sentence = this.outside
    }
    return this.depth > 0
  }
}
