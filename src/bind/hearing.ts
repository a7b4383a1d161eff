/**
 * Hears who speaks as the sentences of a text go by. Sentences without numbers name speakers too; they are read only when a
 * number comes that may be theirs, for most of a text has none.
 */
import { PairSet } from '../lexicon/pairs.ts'
import { wordsOf } from '../lexicon/roles.ts'
import { charSet } from '../lexicon/trie.ts'
import type { Token } from '../scan/token.ts'
import type { BoundFigure } from './figure.ts'
import { Line, type Span } from './line.ts'
import { Holds, type SentenceRead } from './sentences.ts'
import { ALSO_HEARD, speakers } from './speaker.ts'
import { SILENT, Voice } from './voice.ts'

/** Words that name who speaks, as they stand in text that is not cut into words. */
const HEARD = [
  ...wordsOf('saying'),
  ...wordsOf('stated'),
  ...wordsOf('learnt'),
  ...wordsOf('source'),
  ...ALSO_HEARD,
  '：',
  ':',
]
const isBegin = charSet([...new Set(HEARD.map((word) => word[0]))].join(''))
const isAlone = charSet(HEARD.filter((word) => word.length === 1).join(''))
const PAIRS = new PairSet(HEARD)

/** Whether a word that may name who speaks stands in the stretch. */
function speaks(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i)
    if (isBegin(code) && (isAlone(code) || PAIRS.has(code, text.charCodeAt(i + 1)))) return true
  }
  return false
}

const QUOTES = Holds.quoteOpen | Holds.quoteClose | Holds.quoteStraight

/** A line for sentences that were passed by. */
let spare: Line | undefined

export class Hearing {
  private readonly voice: Voice
  private readonly text: string
  private readonly tokens: readonly Token[]
  private readonly passed: SentenceRead[] = []

  constructor(text: string, tokens: readonly Token[], dispatch: boolean) {
    this.voice = new Voice(text, tokens, dispatch)
    this.text = text
    this.tokens = tokens
  }

  /** Passes by a sentence without a number. */
  pass({ start, end, first, last, opens, holds }: SentenceRead): void {
    if (opens) this.leave()
    this.passed.push({ start, end, first, last, opens, holds })
    // a quotation with numbers is open, or has just closed
    if (this.voice.open || this.voice.asks) this.catchUp()
  }

  /** Leaves a line: of its sentences, only who was named last may still speak, and in a long text nobody does. */
  private leave(): void {
    const kept = this.voice.carries ? SILENT : 0
    const left = this.passed.splice(0, Math.max(0, this.passed.length - kept))
    for (const sentence of left) this.voice.enter(sentence)
  }

  /** Reads a sentence that was just passed by and is laid out for other reasons. */
  overhear(line: Line): void {
    if (this.passed.length !== 1) return
    const sentence = this.passed.pop() as SentenceRead
    this.voice.enter(sentence)
    if (this.concerns(sentence)) speakers(line, this.voice)
  }

  /** Reads what was passed by, as far as it may concern the number that comes. */
  private catchUp(): void {
    const { passed, voice } = this
    if (passed.length === 0) return
    for (let k = 0; k < passed.length; k++) {
      const sentence = passed[k] as SentenceRead
      voice.enter(sentence)
      const near = k >= passed.length - SILENT || (sentence.holds & QUOTES) !== 0
      if (!near || !this.concerns(sentence)) continue
      spare ??= new Line()
      spare.fill(this.text, sentence, this.tokens)
      speakers(spare, voice)
    }
    passed.length = 0
  }

  /** Whether who speaks may change with a sentence: somebody is named in it, or it opens or closes a quotation. */
  private concerns({ start, end, holds }: SentenceRead): boolean {
    return (holds & QUOTES) !== 0 || this.voice.asks || speaks(this.text, start, end)
  }

  /** The speaker of every number of the sentence laid out, by item. */
  read(line: Line, sentence: SentenceRead): ReadonlyMap<number, Span | null> {
    if (sentence.opens) this.leave()
    this.catchUp()
    this.voice.enter(sentence)
    return this.concerns(sentence) ? speakers(line, this.voice) : this.voice.giveAll(line)
  }

  /** By which rule the number at item `i` of the sentence just read has its speaker. */
  rule(i: number): string {
    return this.voice.rules[i] as string
  }

  /** The figure of number item `i` may yet get its speaker from behind a quotation. */
  keep(i: number, figure: BoundFigure): void {
    this.voice.keep(i, figure)
  }
}
