/** The row of items that a sentence is laid out in, and what rules ask of it: words, roles, marks, clauses. */
import { Tag } from '../lexicon/dictionary.ts'
import { Words } from '../lexicon/segment.ts'
import { loadVocabulary, type WordTest } from '../lexicon/vocabulary.ts'
import type { NumberToken, PeriodToken, Token } from '../scan/token.ts'

/** A stretch of the text in reading order. */
export interface Span {
  start: number
  end: number
}

/** Tags of items that are tokens, above the dictionary's own. */
export const Item = { number: 40, period: 41, clock: 42, article: 43, marker: 44 } as const

/** What a punctuation mark does, as bits. */
export const Mark = {
  /** Ends a clause. A pause mark (、) and quotation marks do not; a blank stands in the row only where it is wide. */
  break: 1,
  pause: 2,
  open: 4,
  close: 8,
  dash: 16,
} as const

export const MARKS = new Uint8Array(65536)
for (const [bit, marks] of [
  [Mark.break, '\u0020\u3000，；：。！？,;:!?\n（）()…'],
  [Mark.pause, '、'],
  [Mark.open, '“‘「『《（('],
  [Mark.close, '”’」』》）)'],
  [Mark.dash, '—–-－·•/'],
] as const)
  for (let i = 0; i < marks.length; i++) MARKS[marks.charCodeAt(i)] |= bit

/** How many items a rule looks to either side at most. */
const REACH = 120

/** Room is kept from text to text; what a longer sentence took is given back. */
const MOST_ROOM = 1 << 14

/** The items of a sentence in order: words and tokens, with their part of speech and what they do in it. */
export class Items extends Words {
  role = new Int32Array(0)
  /** All roles that words of the line have: a rule that asks for none of them need not look. */
  roles = 0
  /** What the item does as a punctuation mark, as bits of `Mark`. */
  mark = new Uint8Array(0)
  /** The token of an item that is one, else null. */
  token: (Token | null)[] = []
  /** The item of each number token of the sentence, in order. */
  numbers: number[] = []
  text = ''
  sentence: Span = { start: 0, end: 0 }
  /** The number of an item in the vocabulary, or 0. */
  known = new Uint16Array(0)
  /** The letters of an item that the vocabulary has not, once they were asked for. */
  letters: (string | null)[] = []
  protected from = new Int32Array(0)
  protected to = new Int32Array(0)
  protected readonly vocabulary = loadVocabulary()
  private readonly texts = this.vocabulary.texts

  word(i: number): string {
    const known = this.known[i] as number
    if (known > 0) return this.texts[known] as string
    const letters = this.letters[i]
    if (letters != null) return letters
    const word = this.text.slice(this.start[i], this.end[i])
    if (i < this.count) this.letters[i] = word
    return word
  }

  /** Whether the letters of an item pass a test. */
  passes(i: number, test: WordTest): boolean {
    return test.passes(this.known[i] as number, this.word(i))
  }

  span(i: number): Span {
    return { start: this.start[i] as number, end: this.end[i] as number }
  }

  number(i: number): NumberToken {
    return this.token[i] as NumberToken
  }

  period(i: number): PeriodToken {
    return this.token[i] as PeriodToken
  }

  has(i: number, role: number): boolean {
    return ((this.role[i] as number) & role) !== 0
  }

  /** Whether item `i` ends a clause. */
  breaks(i: number): boolean {
    return ((this.mark[i] as number) & Mark.break) !== 0
  }

  /**
   * The first item of the clause that item `i` stands in, or, in a clause without end, one so far before it: no rule looks
   * further, and so none costs more on a hostile text.
   */
  clauseStart(i: number): number {
    return Math.max(i > this.count ? this.count : (this.from[i] as number), i - REACH)
  }

  /** The item behind the last of the clause that item `i` stands in, or so far behind it. */
  clauseEnd(i: number): number {
    return i >= this.count ? i : Math.min(this.to[i] as number, i + REACH)
  }

  /** Notes for every item where its clause begins and ends. */
  protected noteClauses(): void {
    const { count, mark, from, to } = this
    let first = 0
    for (let i = 0; i < count; i++) {
      from[i] = first
      if ((mark[i] & Mark.break) === 0) continue
      // the clause that ends here, with its mark, ends before the mark
      to.fill(i, first, i + 1)
      first = i + 1
    }
    from[count] = first
    to.fill(count, first, count)
  }

  /** Only `fill` makes room, before it lays anything out: what stood in these rows is not kept. */
  protected override makeRoom(room: number): void {
    super.makeRoom(room)
    this.token.length = 0
    this.letters.length = 0
    this.role = new Int32Array(room)
    this.mark = new Uint8Array(room)
    this.known = new Uint16Array(room)
    this.from = new Int32Array(room)
    this.to = new Int32Array(room)
  }

  push(start: number, end: number, tag: number, role: number, token: Token | null): void {
    const i = this.count++
    this.start[i] = start
    this.end[i] = end
    this.tag[i] = tag
    this.role[i] = role
    this.roles |= role
    this.mark[i] = 0
    this.token[i] = token
    this.known[i] = 0
    this.letters[i] = null
  }

  /** Puts an item into another place. */
  move(from: number, to: number): void {
    this.start[to] = this.start[from] as number
    this.end[to] = this.end[from] as number
    this.tag[to] = this.tag[from] as number
    this.role[to] = this.role[from] as number
    this.mark[to] = this.mark[from] as number
    this.known[to] = this.known[from] as number
    this.token[to] = this.token[from] as Token | null
    this.letters[to] = this.letters[from] as string | null
  }

  /** Whether item `i` is a word that stands close to the one before it. */
  follows(i: number): boolean {
    return this.token[i] === null && this.start[i] === this.end[i - 1] && this.tag[i] !== Tag.punctuation
  }

  /** Makes one name of the items from `first` to `last`, which stands at `first`. */
  name(first: number, last: number, tag: number): void {
    this.end[first] = this.end[last] as number
    this.tag[first] = tag
    this.role[first] = 0
    this.known[first] = 0
    this.letters[first] = null
  }

  /** Makes one item of the last and the one before it. */
  joinLast(surname: number): void {
    this.end[surname] = this.end[surname + 1] as number
    this.known[surname] = 0
    this.letters[surname] = null
    this.count--
  }

  /** Lets go of a text, and of room that few sentences need. */
  clear(): void {
    this.text = ''
    this.count = 0
    if (this.start.length > MOST_ROOM) this.makeRoom(0)
    this.token.fill(null)
    this.letters.fill(null)
  }
}
