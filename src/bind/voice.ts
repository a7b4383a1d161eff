/** Who speaks while a text is read: what a sentence says of it, and what is held from sentence to sentence. */
import type { Token } from '../scan/token.ts'
import type { BoundFigure } from './figure.ts'
import { Line, type Span } from './line.ts'
import { personNamed } from './person.ts'
import { closesInner } from './quotation.ts'
import type { Source } from './says.ts'
import { Holds, type SentenceRead } from './sentences.ts'

const NEWLINE = 10
const FULL_STOP = 0x3002
const TITLE = 0x300a
/** 他 is looked for in this sentence and the two before. */
const PLACES = 3
/** So many sentences without a number end what was held: a report of figures goes on giving some. */
export const SILENT = 2
/** A document that was named before is named shortly, in characters: 《公报》, 这份报告. */
const SHORT_TITLE = 8

const NONE = 'speaker/none'
const HELD = 'speaker/held'
const QUOTED = 'speaker/of-quotation'
const AFTER = 'speaker/after-quotation'

interface Place extends Span {
  first: number
  last: number
}

const NOWHERE: Place = { start: 0, end: 0, first: 0, last: 0 }

/** Another line, for sentences that are looked back at. */
let spare: Line | undefined

export class Voice {
  /** By which rule each number item of the line just read has its speaker. */
  readonly rules: string[] = []
  /** Whether no paragraph has been read before this one, so that a source named here is that of the text. */
  leads = true
  /** Whether a quotation is open, and whether one has been in this sentence. */
  open = false
  quoted = false
  /** Whether a quotation has closed at the end of the sentence before, so that its speaker may open this one. */
  asks = false
  /** Whether the sentence names somebody, or says that nobody is named. */
  told = false
  /** The document that is released in this sentence: its item, and by whom. */
  released = -1
  releaser: Source | null = null

  /** Of the sentence: who is named so far and how, whether that ends with it, and whether the text rests on it. */
  private named: Span | null = null
  private rule = NONE
  private stops = false
  private rests = false
  private readonly out = new Map<number, Span | null>()
  /** Of the quotation: who says it, and who is quoted in it. */
  private sayer: Span | null = null
  private inner: Span | null = null
  /** Numbers of the sentence, and figures of those before, in a quotation whose speaker is not known yet. */
  private readonly items = new Set<number>()
  private figures: BoundFigure[] = []
  /** Who was named before and still speaks; whether for the whole text, and whether a person. */
  private held: Span | null = null
  private wholeText = false
  /** Whether the line is all his, as in an interview. */
  private wholeLine = false
  private ofPerson = false
  private person: Span | null = null
  /** Who released a document last, and its words. */
  private issuer: Span | null = null
  private document = ''
  /** Where in the text: sentences of the line, without a number in a row, lines, and whether one has ended in a full stop. */
  private inLine = 0
  private silent = 0
  private lines = 0
  private stopped = false
  /** The sentences read last, this one too, each in the place of one that is too far back. */
  private readonly places: readonly Place[] = Array.from({ length: PLACES }, () => ({ ...NOWHERE }))
  private count = 0

  private readonly text: string
  private readonly tokens: readonly Token[]
  /** Whether paragraphs are parted by blank lines. */
  private readonly spaced: boolean
  private readonly dispatch: boolean

  constructor(text: string, tokens: readonly Token[], dispatch: boolean) {
    this.text = text
    this.tokens = tokens
    this.dispatch = dispatch
    this.spaced = text.includes('\n\n')
  }

  /** Takes note of the next sentence of the text, whether it is read or not. */
  enter({ start, end, first, last, opens, holds }: SentenceRead): void {
    if (opens) {
      if (this.lines > 0) this.turn(start)
      this.lines++
      this.inLine = 0
    }
    this.inLine++
    if ((holds & Holds.number) !== 0) this.silent = 0
    else if (++this.silent >= SILENT && !this.wholeLine) this.held = null
    const place = this.places[this.count++ % PLACES] as Place
    place.start = start
    place.end = end
    place.first = first
    place.last = last
    if (this.text.charCodeAt(end - 1) === FULL_STOP || this.text.charCodeAt(end - 2) === FULL_STOP)
      this.stopped = true
  }

  /** A line begins, which mostly is a paragraph; where blank lines part these, lines of one sentence are not. */
  private turn(start: number): void {
    const blank = this.text.charCodeAt(start - 2) === NEWLINE || this.text.charCodeAt(start - 1) !== NEWLINE
    if (this.stopped) this.leads = false
    if (this.spaced && !blank && this.inLine === 1 && this.stopped && !this.ofPerson) return
    this.open = false
    this.wholeLine = false
    this.sayer = null
    this.drop()
    if (!(this.wholeText && this.dispatch)) {
      this.held = null
      this.wholeText = false
    }
  }

  /** Whether who speaks at the end of a line may speak on in the next. */
  get carries(): boolean {
    return this.dispatch || this.spaced
  }

  /** All numbers of a sentence that names nobody. */
  giveAll(line: Line): ReadonlyMap<number, Span | null> {
    this.begin()
    for (const i of line.numbers) this.give(i)
    return this.out
  }

  /** Whether the sentence stands in a heading that begins the text. */
  get heading(): boolean {
    return this.lines <= 1 && !this.stopped
  }
  get atLineHead(): boolean {
    return this.inLine === 1
  }

  begin(): void {
    if (this.out.size > 0) this.out.clear()
    if (this.items.size > 0) this.items.clear()
    this.named = null
    this.rule = NONE
    this.told = false
    this.stops = false
    this.rests = false
    this.quoted = this.open || this.asks
    this.released = -1
  }

  /** Names who says what follows item `at`, or with null that nobody is named. */
  say(line: Line, who: Source | null, at: number, rule: string): void {
    const span = this.resolve(line, who, at)
    if (who !== null && span === null) return
    this.named = span
    this.rule = rule
    this.told = true
    this.stops = false
    if (who !== null && who === this.releaser && this.released === at) {
      this.issuer = span
      if (this.leads) this.rests = true
    }
  }
  /** …, X说。 without marks: the numbers before are his too. */
  sayBehind(line: Line, who: Source, at: number): void {
    const span = this.resolve(line, who, at)
    if (span === null) return
    const clause = line.clauseStart(at)
    for (const item of this.out.keys()) {
      // 71岁的船工说: how old he is, he does not say
      if (item >= clause) break
      this.out.set(item, span)
      this.rules[item] = 'speaker/saying-verb'
    }
  }
  /** Who was named speaks to the end of the line. */
  takeLine(): void {
    this.wholeLine = true
  }
  /** What was named is over with its sentence. */
  stop(): void {
    this.stops = true
  }
  /** What was named is the source of a text, not of a sentence of it. */
  rest(): void {
    this.rests = true
  }
  /** Who was named last has given a document of these words. */
  issue(words: string): void {
    if (this.named === null) return
    this.issuer = this.named
    this.document = words
  }
  /** A body releases the document that ends at item `at`. */
  release(who: Source, at: number, words: string): void {
    this.releaser = who
    this.released = at
    this.document = words
  }

  openQuotation(colon: boolean): void {
    this.open = true
    this.quoted = true
    this.sayer = this.told ? this.named : null
    if (colon || this.told) this.stops = true
  }
  /** Closes the quotation; true where who spoke may stand behind it in the sentence. */
  close(last: boolean): boolean {
    const unknown = this.sayer === null
    this.open = false
    this.sayer = null
    this.inner = null
    if (unknown && last) this.asks = this.items.size > 0 || this.figures.length > 0
    return unknown && !last
  }
  openInner(line: Line, who: Source | null, at: number): void {
    this.inner = who === null ? null : this.resolve(line, who, at)
  }
  closeInner(line: Line, i: number): void {
    if (this.inner !== null && closesInner(line, i)) this.inner = null
  }

  /** Gives number item `i` its speaker. */
  give(i: number): void {
    const quoted = this.open ? (this.inner ?? this.sayer) : null
    this.out.set(i, quoted ?? (this.told ? this.named : this.held))
    this.rules[i] = quoted !== null ? QUOTED : this.told ? this.rule : this.held === null ? NONE : HELD
    if (this.told && this.named === null && quoted === null) this.rules[i] = NONE
    if (this.open && quoted === null) this.items.add(i)
  }
  /** The figure of number item `i` waits for who says it, if the item does. */
  keep(i: number, figure: BoundFigure): void {
    if (this.items.has(i)) this.figures.push(figure)
  }
  /** Gives what waits its speaker. */
  settle(line: Line, who: Source, at: number): void {
    const span = this.resolve(line, who, at)
    if (span === null) return
    for (const item of this.items) {
      this.out.set(item, span)
      this.rules[item] = AFTER
    }
    for (const figure of this.figures) {
      figure.speaker = span
      figure.rule = figure.rule.replace(NONE, AFTER).replace(HELD, AFTER)
    }
    this.held = null
  }
  drop(): void {
    this.items.clear()
    this.figures = []
    this.asks = false
  }

  /** The sentence has been read: its numbers with their speakers. */
  end(): ReadonlyMap<number, Span | null> {
    if (this.told) this.hold(this.stops ? null : this.named)
    return this.out
  }

  private hold(who: Span | null): void {
    const { text, held } = this
    const same =
      who !== null && held !== null && text.slice(who.start, who.end) === text.slice(held.start, held.end)
    this.held = who
    this.wholeText = who !== null && (this.rests || (same && this.wholeText))
    this.ofPerson = who !== null && who === this.person
    this.silent = 0
  }

  /** Who is meant: whoever a pronoun stands for, whoever released a document. */
  private resolve(line: Line, who: Source | null, at: number): Span | null {
    if (who === null) return null
    const span: Span = { start: who.start, end: who.end }
    switch (who.is) {
      case 'person':
        this.person = span
        return span
      case 'pronoun':
        this.person = this.antecedent(line, at) ?? span
        return this.person
      case 'document':
        return this.issuerOf(span)
      case 'body':
        return span
    }
  }

  private antecedent(line: Line, at: number): Span | null {
    if (this.named !== null) return this.named
    const here = personNamed(line, at)
    if (here !== null) return here
    const { person, count } = this
    const furthest = Math.max(0, count - PLACES)
    if (person !== null && this.place(furthest).start <= person.start) return person
    spare ??= new Line()
    for (let back = count - 2; back >= furthest; back--) {
      spare.fill(this.text, this.place(back), this.tokens)
      const before = personNamed(spare, spare.count)
      if (before !== null) return before
    }
    return person
  }

  private place(i: number): Place {
    return this.places[i % PLACES] as Place
  }

  /** Whose document it is: 民调 and 民意调查结果 are one, for all that is known. */
  private issuerOf({ start, end }: Span): Span | null {
    const { text, issuer, document } = this
    const titled = text.charCodeAt(start) === TITLE
    const last = titled ? end - 1 : end
    const short = last - start <= SHORT_TITLE
    if (
      issuer !== null &&
      short &&
      (document.includes(text[last - 1] as string) || document.includes(text[last - 2] as string))
    )
      return issuer
    return titled ? { start, end } : null
  }
}
