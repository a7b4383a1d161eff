/** Definitions as tables of numbers: what `classify.ts` walks. */
import type { ExtractorDefinition, Variant } from '../../schemas/extractor.ts'
import { variantsOf, wordOf } from '../../schemas/variants.ts'
import { dimensionSet, unitsOf } from './dimensions.ts'
import { WordTable } from './words.ts'

/** Where in the measure or subject a word must stand. */
export const Stands = { anywhere: 0, first: 1, last: 2, alone: 3 } as const
type Stands = (typeof Stands)[keyof typeof Stands]

/** A variant whose words are numbers: patterns in measure and subject, words in clause and sentence. */
export interface Compiled {
  readonly extractor: string
  readonly variant: Variant
  readonly kinds: ReadonlySet<string> | null
  /** Null where any unit will do. */
  readonly units: ReadonlySet<string> | null
  readonly dimensions: ReadonlySet<string> | null
  readonly measures: readonly number[] | null
  readonly notMeasures: readonly number[]
  readonly subjects: readonly number[] | null
  readonly notSubjects: readonly number[]
  readonly near: readonly number[] | null
  readonly notNear: readonly number[]
  readonly context: readonly (readonly number[])[]
  readonly notContext: readonly number[]
}

/** Variants by what they stand or fall with. A variant stands under one heading alone. */
export interface Anchors {
  /** By pattern. */
  readonly measure: Map<number, number[]>
  readonly subject: Map<number, number[]>
  /** By word. */
  readonly context: Map<number, number[]>
  readonly near: Map<number, number[]>
  readonly unit: Map<string, number[]>
  readonly always: number[]
}

export class Tables {
  readonly words = new WordTable()
  readonly variants: readonly Compiled[]
  /** How many of the variants are the user's; they stand first. */
  readonly ownCount: number
  readonly anchors: Anchors = {
    measure: new Map(),
    subject: new Map(),
    context: new Map(),
    near: new Map(),
    unit: new Map(),
    always: [],
  }
  /** The patterns of a word, and where each must stand. */
  readonly patternsOf: number[][] = []
  readonly stands: Stands[] = []
  private readonly patterns = new Map<number, number>()

  constructor(own: readonly ExtractorDefinition[], builtIn: readonly ExtractorDefinition[]) {
    this.ownCount = own.reduce((sum, definition) => sum + variantsOf(definition).length, 0)
    this.variants = [...own, ...builtIn].flatMap((definition) =>
      variantsOf(definition).map((variant) => this.compile(definition.id, variant)),
    )
    for (let i = 0; i < this.words.size; i++) this.patternsOf[i] ??= []
    for (const [index, variant] of this.variants.entries()) this.anchor(index, variant)
  }

  private compile(extractor: string, variant: Variant): Compiled {
    const patterns = (list: readonly string[] = []): number[] => list.map((each) => this.pattern(each))
    const words = (list: readonly string[] = []): number[] => list.map((each) => this.words.add(each))
    const { kinds, measures, units, dimensions, subjects, near, context = [] } = variant
    const lists = (typeof context[0] === 'string' ? [context] : context) as readonly (readonly string[])[]
    return {
      extractor,
      variant,
      kinds: kinds === undefined ? null : new Set(kinds),
      units: units === undefined && dimensions === undefined ? null : new Set(units),
      dimensions: dimensions === undefined ? null : dimensionSet(dimensions),
      measures: measures === undefined ? null : patterns(measures),
      notMeasures: patterns(variant.notMeasures),
      subjects: subjects === undefined ? null : patterns(subjects),
      notSubjects: patterns(variant.notSubjects),
      near: near === undefined ? null : words(near),
      notNear: words(variant.notNear),
      context: lists.map(words),
      notContext: words(variant.notContext),
    }
  }

  /** The number of a pattern. */
  private pattern(text: string): number {
    const exact = text.startsWith('=')
    const last = text.startsWith('…')
    const first = text.endsWith('…')
    const stands = exact
      ? Stands.alone
      : last && !first
        ? Stands.last
        : first && !last
          ? Stands.first
          : Stands.anywhere
    const word = this.words.add(wordOf(text))
    const key = word * 4 + stands
    const known = this.patterns.get(key)
    if (known !== undefined) return known
    const pattern = this.stands.length
    this.patterns.set(key, pattern)
    this.stands.push(stands)
    const own = this.patternsOf[word]
    if (own === undefined) this.patternsOf[word] = [pattern]
    else own.push(pattern)
    return pattern
  }

  /** Puts a variant under the rarest thing that it asks for: a measure is, a unit hardly. */
  private anchor(index: number, { measures, subjects, context, near, units, dimensions }: Compiled): void {
    const { anchors } = this
    if (measures !== null) put(anchors.measure, measures, index)
    else if (subjects !== null) put(anchors.subject, subjects, index)
    else if (context[0] !== undefined) put(anchors.context, context[0], index)
    else if (near !== null) put(anchors.near, near, index)
    else if (units !== null)
      put(anchors.unit, [...units, ...(dimensions === null ? [] : unitsOf(dimensions))], index)
    else anchors.always.push(index)
  }
}

function put<Key>(map: Map<Key, number[]>, keys: readonly Key[], index: number): void {
  for (const key of new Set(keys)) {
    const list = map.get(key)
    if (list === undefined) map.set(key, [index])
    else list.push(index)
  }
}
