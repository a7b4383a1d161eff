/**
 * Gives each figure to the first family that takes it.
 *
 * The words of all families are looked for at once: in a sentence once for all of its figures, and in the measure and
 * subject of each. A variant is looked at only where the word or unit was found that it stands or falls with (its
 * anchor), so a figure costs what the words around it cost, however many families there are.
 */
import type { ExtractorDefinition } from '../../schemas/extractor.ts'
import type { Figure } from '../../schemas/figure.ts'
import { brokenLimit } from '../../schemas/variants.ts'
import { type Compiled, Stands, Tables } from './compile.ts'
import { dimensionsOf, isRelative } from './dimensions.ts'
import { Hits } from './words.ts'

/** Which family takes a figure, and the rule of the family's record that it breaks, if any. */
export interface Verdict {
  extractor: string
  variant: string
  broken: string | null
}

export type Claimed = Pick<
  Figure,
  'kind' | 'unit' | 'value' | 'valueMax' | 'measure' | 'subject' | 'start' | 'end' | 'sentence'
>
/** `text` is the source that the figure's offsets count in. */
export type Classifier = (figure: Claimed, text: string) => Verdict | null

/**
 * Compiles definitions into one function. Own ones come before the built-in ones; among each, the one whose name of
 * the measure stands last in it has the figure, and of equals the first.
 */
export function compileExtractors(
  own: readonly ExtractorDefinition[],
  builtIn: readonly ExtractorDefinition[],
): Classifier {
  const matcher = new Matcher(new Tables(own, builtIn))
  return (figure, text) => matcher.classify(figure, text)
}

const CLAUSE_END = new Uint8Array(65536)
for (const character of '，。；！？\n,;') CLAUSE_END[character.charCodeAt(0)] = 1
/** A clause reaches so far to either side of a figure, and a sentence so far; longer ones are no language. */
const CLAUSE_REACH = 80
const SENTENCE_REACH = 300

/** A set that is emptied by counting on: what was marked at another turn is not in it. */
class Marks {
  private readonly turns: Int32Array
  private turn = 0

  constructor(size: number) {
    this.turns = new Int32Array(size)
  }

  clear(): void {
    this.turn++
  }

  add(item: number): void {
    this.turns[item] = this.turn
  }

  has(item: number): boolean {
    return this.turns[item] === this.turn
  }

  hasAny(items: readonly number[]): boolean {
    for (let i = 0; i < items.length; i++) if (this.turns[items[i] as number] === this.turn) return true
    return false
  }
}

/** The words in the measure or the subject of the figure, and the patterns that stand there. */
class FieldWords {
  readonly hits = new Hits()
  readonly patterns: Marks
  /** The field that was read last. */
  text = ''
  start = -1
  source = ''

  constructor(patterns: number) {
    this.patterns = new Marks(patterns)
  }
}

class Matcher {
  private readonly tables: Tables
  private readonly inSentence = new Hits()
  private readonly measure: FieldWords
  private readonly subject: FieldWords
  /** Words near, and in the sentence. */
  private readonly near: Marks
  private readonly nearWords: number[] = []
  private readonly sentence: Marks
  /** The stretch that was last walked. */
  private text = ''
  private from = -1
  private to = -1
  /** The variants whose words of context stand in the sentence. */
  private inContext: number[] = []
  private clauseIsMarked = false

  constructor(tables: Tables) {
    this.tables = tables
    this.measure = new FieldWords(tables.stands.length)
    this.subject = new FieldWords(tables.stands.length)
    this.near = new Marks(tables.words.size)
    this.sentence = new Marks(tables.words.size)
  }

  classify(figure: Claimed, text: string): Verdict | null {
    this.turnToSentence(figure, text)
    this.near.clear()
    this.nearWords.length = 0
    this.clauseIsMarked = false
    this.turnToField(this.measure, figure.measure)
    this.turnToField(this.subject, figure.subject)
    const found = this.tables.variants[this.byHead(figure, this.first(figure))]
    if (found === undefined) return null
    const { extractor, variant } = found
    const broken = variant.limits === undefined ? null : brokenLimit(variant.limits, figure)
    return { extractor, variant: variant.id, broken }
  }

  /** The first variant that takes the figure; the number of variants where none does. */
  private first(figure: Claimed): number {
    const { anchors, variants } = this.tables
    let best = this.ofField(this.measure, anchors.measure, figure, variants.length)
    best = this.ofField(this.subject, anchors.subject, figure, best)
    best = this.among(this.inContext, figure, best)
    if (anchors.anyNear) {
      this.markClause(figure)
      for (let i = 0; i < this.nearWords.length; i++)
        best = this.among(anchors.near[this.nearWords[i] as number] as readonly number[], figure, best)
    }
    if (figure.unit !== null) {
      const ofUnit = anchors.unit.get(figure.unit)
      if (ofUnit !== undefined) best = this.among(ofUnit, figure, best)
    }
    return this.among(anchors.always, figure, best)
  }

  /** The first of these variants that takes the figure and stands before `best`, else `best`. */
  private among(indexes: readonly number[], figure: Claimed, best: number): number {
    const { variants } = this.tables
    for (let i = 0; i < indexes.length; i++) {
      const index = indexes[i] as number
      if (index < best && this.takes(variants[index] as Compiled, figure)) best = index
    }
    return best
  }

  /** The same of the variants that stand under the patterns of a field. */
  private ofField(
    { hits, patterns: marks }: FieldWords,
    anchors: readonly (readonly number[])[],
    figure: Claimed,
    best: number,
  ): number {
    const { patternsOf } = this.tables
    for (let i = 0; i < hits.count; i++) {
      const patterns = patternsOf[hits.word[i] as number] as readonly number[]
      for (let k = 0; k < patterns.length; k++) {
        const pattern = patterns[k] as number
        if (marks.has(pattern)) best = this.among(anchors[pattern] as readonly number[], figure, best)
      }
    }
    return best
  }

  /**
   * Chinese puts the head of a phrase last: 高校毕业生 are 毕业生. So another family that takes the figure has it where
   * its name stands further back in the measure than that of the first.
   */
  private byHead(figure: Claimed, first: number): number {
    const { anchors, variants, patternsOf, ownCount } = this.tables
    const { hits } = this.measure
    const measures = variants[first]?.measures ?? null
    const text = figure.measure?.text
    if (measures === null || text === undefined) return first
    const limit = first < ownCount ? ownCount : variants.length
    const ofFirst = this.nameEnd(text, measures)
    let best = first
    let end = ofFirst
    for (let i = 0; i < hits.count; i++) {
      const at = hits.end[i] as number
      if (at <= ofFirst || at < end) continue
      for (const pattern of patternsOf[hits.word[i] as number] as readonly number[]) {
        if (!this.fits(pattern, hits, i, text)) continue
        for (const index of anchors.measure[pattern] as readonly number[]) {
          if (index <= first || index >= limit || (at === end && index >= best)) continue
          if (!this.takes(variants[index] as Compiled, figure)) continue
          best = index
          end = at
        }
      }
    }
    return best
  }

  /** Where the last of the patterns ends that stand in a measure. */
  private nameEnd(text: string, patterns: readonly number[]): number {
    const { hits } = this.measure
    let end = 0
    for (let i = 0; i < hits.count; i++) {
      if ((hits.end[i] as number) <= end) continue
      for (const pattern of this.tables.patternsOf[hits.word[i] as number] as readonly number[])
        if (patterns.includes(pattern) && this.fits(pattern, hits, i, text)) end = hits.end[i] as number
    }
    return end
  }

  /** Whether a word that was found stands where its pattern says. */
  private fits(pattern: number, hits: Hits, i: number, text: string): boolean {
    const where = this.tables.stands[pattern] as number
    if ((where & Stands.first) !== 0 && hits.start[i] !== 0) return false
    return (where & Stands.last) === 0 || endsAt(text, hits.end[i] as number)
  }

  private takes(one: Compiled, figure: Claimed): boolean {
    if (one.kinds !== null && !one.kinds.has(figure.kind)) return false
    if (one.units !== null && !hasUnit(one, figure)) return false
    if (one.measures !== null && !this.measure.patterns.hasAny(one.measures)) return false
    if (this.measure.patterns.hasAny(one.notMeasures)) return false
    if (one.subjects !== null && !this.subject.patterns.hasAny(one.subjects)) return false
    if (this.subject.patterns.hasAny(one.notSubjects)) return false
    for (let i = 0; i < one.context.length; i++)
      if (!this.sentence.hasAny(one.context[i] as readonly number[])) return false
    if (this.sentence.hasAny(one.notContext)) return false
    return (one.near === null || this.isNear(one.near, figure)) && !this.isNear(one.notNear, figure)
  }

  private isNear(words: readonly number[], figure: Claimed): boolean {
    if (words.length === 0) return false
    if (this.near.hasAny(words)) return true
    this.markClause(figure)
    return this.near.hasAny(words)
  }

  /** Walks the sentence of a figure, once for all of its figures, and marks what stands in reach of this one. */
  private turnToSentence({ sentence, start, end }: Claimed, text: string): void {
    const isNew = sentence.start !== this.from || sentence.end !== this.to || text !== this.text
    if (isNew) {
      this.text = text
      this.from = sentence.start
      this.to = sentence.end
      this.tables.words.find(text, this.from, this.to, this.inSentence)
    }
    const isShort = this.to - this.from <= SENTENCE_REACH
    if (!isNew && isShort) return
    const { sentence: marks, inSentence: hits, inContext } = this
    const { context } = this.tables.anchors
    const ceiling = end + SENTENCE_REACH
    marks.clear()
    inContext.length = 0
    for (let i = isShort ? 0 : hits.firstFrom(start - SENTENCE_REACH); i < hits.count; i++) {
      if ((hits.end[i] as number) > ceiling) {
        if ((hits.start[i] as number) >= ceiling) break
        continue
      }
      const word = hits.word[i] as number
      if (marks.has(word)) continue
      marks.add(word)
      const indexes = context[word] as readonly number[]
      for (let k = 0; k < indexes.length; k++) inContext.push(indexes[k] as number)
    }
  }

  /**
   * Marks the patterns of a field, and its words as near. Most fields stand in the sentence, whose words are known, and
   * many are those of the figure before.
   */
  private turnToField(of: FieldWords, field: Claimed['measure']): void {
    const { hits } = of
    if (field === null || field.text !== of.text || field.start !== of.start || this.text !== of.source) {
      this.readField(of, field)
    }
    for (let i = 0; i < hits.count; i++) this.markNear(hits.word[i] as number)
  }

  private readField(of: FieldWords, field: Claimed['measure']): void {
    const { hits, patterns: marks } = of
    marks.clear()
    hits.count = 0
    of.text = ''
    if (field === null) return
    const { text, start, end } = field
    of.text = text
    of.start = start
    of.source = this.text
    const { words, patternsOf } = this.tables
    if (start >= this.from && end <= this.to && this.text.startsWith(text, start))
      hits.within(this.inSentence, start, end)
    else words.find(text, 0, text.length, hits)
    for (let i = 0; i < hits.count; i++) {
      const patterns = patternsOf[hits.word[i] as number] as readonly number[]
      for (let k = 0; k < patterns.length; k++) {
        const pattern = patterns[k] as number
        if (this.fits(pattern, hits, i, text)) marks.add(pattern)
      }
    }
  }

  /** Marks the words of the figure's clause as near; asked for by few variants, so done when one does. */
  private markClause({ start, end }: Claimed): void {
    if (this.clauseIsMarked) return
    this.clauseIsMarked = true
    const { text, inSentence: hits } = this
    const floor = Math.max(this.from, start - CLAUSE_REACH)
    const ceiling = Math.min(this.to, end + CLAUSE_REACH)
    let from = start
    while (from > floor && CLAUSE_END[text.charCodeAt(from - 1)] === 0) from--
    let to = end
    while (to < ceiling && CLAUSE_END[text.charCodeAt(to)] === 0) to++
    for (let i = hits.firstFrom(from); i < hits.count && (hits.start[i] as number) < to; i++)
      if ((hits.end[i] as number) <= to) this.markNear(hits.word[i] as number)
  }

  private markNear(word: number): void {
    if (this.near.has(word)) return
    this.near.add(word)
    this.nearWords.push(word)
  }
}

/** What may follow a thing that is counted: 高新技术企业数. */
const TAILS: ReadonlySet<string> = new Set(['', '数', '数量', '总数', '总量', '个数', '家数', '户数', '人数'])

const endsAt = (text: string, end: number): boolean => end === text.length || TAILS.has(text.slice(end))

/** A measure that is named lets its changes, shares and ranks through, whatever its amounts are stated in. */
function hasUnit({ units, dimensions, measures }: Compiled, { unit, kind }: Claimed): boolean {
  if (unit === null) return measures !== null && kind === 'rank'
  if ((units as ReadonlySet<string>).has(unit)) return true
  if (dimensions !== null) {
    const own = dimensionsOf(unit)
    for (const dimension of own) if (dimensions.has(dimension)) return true
  }
  return measures !== null && isRelative(unit)
}
