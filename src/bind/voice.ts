/** Who speaks while a text is read: what is held from sentence to sentence. */
import type { Token } from '../scan/token.ts'
import type { BoundFigure } from './figure.ts'
import { Line, type Span } from './line.ts'
import { Holds, type Sentences } from './sentences.ts'
import { personNamed, type Source } from './source.ts'

const NEWLINE = 10
/** So many sentences back, 他 is looked for. */
const BACK = 2
/** So many sentences without a number end what was held. */
const SILENT = 2

export class Voice {
  /** Whether quotation marks are open. */
  open = false
  /** Who was named before the marks opened. */
  named: Span | null = null
  /** Who was named in a sentence before, and still speaks. */
  held: Span | null = null
  /** Whether a quotation has closed at the end of a sentence, and its speaker may open the next. */
  asks = false
  /** By which rule each number item of the line just read has its speaker. */
  rules: string[] = []
  /** Whether no paragraph of sentences has been read before this one. */
  leads = true

  private wholeText = false
  /** Whether it is a person who is held. */
  private ofPerson = false
  /** Who released a document last, and its last word. */
  private issuer: Span | null = null
  private document = ''
  private person: Span | null = null
  /** Number items of the line that stand in a quotation whose speaker is not known yet. */
  private items: number[] = []
  /** Their figures, of the sentences before. */
  private figures: BoundFigure[] = []
  private readonly text: string
  private readonly tokens: readonly Token[]
  /** Whether a single line break does not end a paragraph. */
  private readonly spaced: boolean
  /** What of text is held for: dispatches are short. */
  private readonly dispatch: boolean
  private readonly sentences: { start: number; end: number; first: number; last: number }[] = []
  private inLine = 0
  /** Sentences without a number, in a row. */
  private silent = 0
  /** Who was named last in the sentence. */
  inSentence: Span | null = null
  private stopped = false
  private lines = 0

  constructor(text: string, tokens: readonly Token[], dispatch: boolean) {
    this.text = text
    this.tokens = tokens
    this.dispatch = dispatch
    this.spaced = text.includes('\n\n')
  }

  /** Takes note of the next sentence of the text. */
  enter(sentence: Sentences): void {
    const { start, end, first, last } = sentence
    if (sentence.opens) {
      if (this.lines > 0) this.turn(start)
      this.lines++
      this.inLine = 0
    }
    this.inLine++
    // a report of figures goes on giving some; where it does not, the text has turned to something else
    if ((sentence.holds & Holds.number) !== 0) this.silent = 0
    else if (++this.silent >= SILENT) this.held = null
    if (this.sentences.length > BACK) this.sentences.shift()
    this.sentences.push({ start, end, first, last })
    if (this.text.charCodeAt(end - 1) === 0x3002 || this.text.charCodeAt(end - 2) === 0x3002)
      this.stopped = true
  }

  /** A line begins: mostly a paragraph. */
  private turn(start: number): void {
    const blank = this.text.charCodeAt(start - 2) === NEWLINE || this.text.charCodeAt(start - 1) !== NEWLINE
    if (this.stopped) this.leads = false
    if (this.spaced && !blank && this.inLine === 1 && this.stopped && !this.ofPerson) return
    this.open = false
    this.named = null
    this.asks = false
    this.figures = []
    if (!(this.wholeText && this.dispatch)) {
      this.held = null
      this.wholeText = false
    }
  }

  /** Whether a sentence without numbers matters: it may close a quotation, or say whose it was. */
  hears(holds: number): boolean {
    return this.asks || (this.open && (holds & Holds.quoteClose) !== 0)
  }

  begin(): void {
    this.items.length = 0
    this.inSentence = null
  }

  /** Whether the colon at item `i` stands in a heading that begins the text. */
  heads(line: Line, i: number): boolean {
    return this.lines <= 1 && !this.stopped && i < 12 && line.count > i + 1
  }

  /** Who is meant: whoever a pronoun stands for, whoever released a document. */
  resolve(line: Line, who: Source | null, at: number): Span | null {
    if (who === null) return null
    const span = { start: who.start, end: who.end }
    if (who.is === 'person') {
      this.person = span
      return span
    }
    if (who.is === 'pronoun') {
      this.person = this.antecedent(line, at) ?? span
      return this.person
    }
    if (who.is === 'document') return this.issuerOf(span)
    return span
  }

  private antecedent(line: Line, at: number): Span | null {
    if (this.inSentence !== null) return this.inSentence
    const here = personNamed(line, at)
    if (here !== null) return here
    if (this.person !== null && this.sentences.some(({ start }) => start <= (this.person as Span).start))
      return this.person
    for (let back = this.sentences.length - 2; back >= 0; back--) {
      const before = this.sentences[back]
      if (before === undefined) continue
      const other = new Line()
      other.fill(this.text, before, this.tokens)
      const person = personNamed(other, other.count)
      if (person !== null) return person
    }
    return this.person
  }

  private issuerOf(document: Span): Span | null {
    const { text } = this
    const titled = text.charCodeAt(document.start) === 0x300a
    const end = document.end - (titled ? 1 : 0)
    // 民调 and 民意调查结果 are one, for all that is known
    if (
      this.issuer !== null &&
      (this.document.includes(text[end - 1] as string) || this.document.includes(text[end - 2] as string)) &&
      end - document.start <= LONGEST_SHORT_TITLE
    )
      return this.issuer
    if (titled) return document
    return null
  }

  /** A body has released a document of these words. */
  issue(who: Span, words: string): void {
    this.issuer = { start: who.start, end: who.end }
    this.document = words
  }

  wait(item: number): void {
    this.items.push(item)
  }
  get waits(): boolean {
    return this.items.length > 0 || this.figures.length > 0
  }
  /** The figure of number item `i` waits for who says it, if the item does. */
  keep(item: number, figure: BoundFigure): void {
    if (this.items.includes(item)) this.figures.push(figure)
  }
  /** Gives what waits its speaker. */
  settle(who: Span, out: Map<number, Span | null>): void {
    for (const item of this.items) {
      out.set(item, who)
      this.rules[item] = AFTER
    }
    this.held = null
    for (const figure of this.figures) {
      figure.speaker = who
      figure.rule = figure.rule.replace(/ speaker\/[a-z-]+/, ` ${AFTER}`)
    }
  }
  drop(): void {
    this.items.length = 0
    this.figures = []
    this.asks = false
  }

  /** The sentence has named who speaks, or that nobody is named. */
  hold(who: Span | null, wholeText: boolean): void {
    const { text, held } = this
    const same =
      who !== null && held !== null && text.slice(who.start, who.end) === text.slice(held.start, held.end)
    this.held = who
    this.wholeText = who !== null && (wholeText || (same && this.wholeText))
    this.silent = 0
    this.ofPerson = who !== null && who === this.person
  }
}

const AFTER = 'speaker/after-quotation'
/** A document that was named before is named shortly: 《公报》, 这份报告. */
const LONGEST_SHORT_TITLE = 8
