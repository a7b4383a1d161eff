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
  readonly measure: (readonly number[])[]
  readonly subject: (readonly number[])[]
  /** By word. */
  readonly context: (readonly number[])[]
  readonly near: (readonly number[])[]
  /** Whether any stands under `near`. */
  readonly anyNear: boolean
  readonly unit: ReadonlyMap<string, readonly number[]>
  readonly always: readonly number[]
}

export class Tables {
  readonly words = new WordTable()
  readonly variants: readonly Compiled[]
  /** How many of the variants are the user's; they stand first. */
  readonly ownCount: number
  readonly anchors: Anchors
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
    this.anchors = anchorsOf(this.variants, this.stands.length, this.words.size)
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
}

/** Puts each variant under the rarest thing that it asks for: a measure is, a unit hardly. */
function anchorsOf(variants: readonly Compiled[], patterns: number, words: number): Anchors {
  const measure = rows(patterns)
  const subject = rows(patterns)
  const context = rows(words)
  const near = rows(words)
  const unit = new Map<string, number[]>()
  const always: number[] = []
  let anyNear = false
  for (const [index, one] of variants.entries()) {
    const put = (into: number[][], keys: readonly number[]): void => {
      for (const key of new Set(keys)) {
        if (into[key] === NONE) into[key] = [index]
        else into[key].push(index)
      }
    }
    if (one.measures !== null) put(measure, one.measures)
    else if (one.subjects !== null) put(subject, one.subjects)
    else if (one.context[0] !== undefined) put(context, one.context[0])
    else if (one.near !== null) {
      put(near, one.near)
      anyNear = true
    } else if (one.units !== null) {
      for (const name of new Set([
        ...one.units,
        ...(one.dimensions === null ? [] : unitsOf(one.dimensions)),
      ])) {
        const list = unit.get(name)
        if (list === undefined) unit.set(name, [index])
        else list.push(index)
      }
    } else always.push(index)
  }
  return { measure, subject, context, near, anyNear, unit, always }
}

/** Most keys have no variant, and share this. */
const NONE: number[] = []
const rows = (count: number): number[][] => new Array<number[]>(count).fill(NONE)
