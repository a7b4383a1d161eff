/**
 * Whom sentences without numbers are of: 新港码头投入运营。设计能力450万吨. They are read only when a number comes whose own
 * sentence names nobody, for most of a text has none.
 */
import type { Token } from '../scan/token.ts'
import { clauseSubject, type Named } from './clause-subject.ts'
import { Line, type Span } from './line.ts'
import { endsName } from './names.ts'
import { personIn } from './pronoun.ts'
import type { SentenceRead } from './sentences.ts'

/** So many sentences back, whoever was spoken of may still be. */
const REACH = 2
/** The subject of a sentence stands in one of its first clauses. */
const CLAUSES = 3
/** A longer sentence without a number is no plain statement of somebody. */
const LONGEST = 160

/** What a sentence ends with; a heading or a caption has none. */
const ENDS = '。！？；”」…'

/** A line for sentences that were passed by. */
let spare: Line | undefined

export class Passed {
  private readonly text: string
  private readonly tokens: readonly Token[]
  private readonly serves: (line: Line, named: Named) => boolean
  private readonly kept: SentenceRead[] = []

  /** `serves` tells whether what a clause begins with is somebody of whom the next sentence can be. */
  constructor(text: string, tokens: readonly Token[], serves: (line: Line, named: Named) => boolean) {
    this.text = text
    this.tokens = tokens
    this.serves = serves
  }

  /** Passes by a sentence without a number. */
  pass({ start, end, first, last, opens, holds }: SentenceRead): void {
    if (this.kept.length === REACH) this.kept.shift()
    this.kept.push({ start, end, first, last, opens, holds })
  }

  /** The person whom the sentences read last named. */
  person: Span | null = null

  forget(): void {
    this.kept.length = 0
  }

  /** Whether any sentence was passed by since the last that was read. */
  get any(): boolean {
    return this.kept.length > 0
  }

  /** Whom the last of the sentences passed by is of; null where none says. With `byName` only whoever has a name. */
  recall(byName = false): Span | null {
    for (let sentence = this.kept.pop(); sentence !== undefined; sentence = this.kept.pop()) {
      if (sentence.end - sentence.start > LONGEST || !ENDS.includes(this.text[sentence.end - 1] as string))
        continue
      spare ??= new Line()
      spare.fill(this.text, sentence, this.tokens)
      const span = this.topicOf(spare, byName)
      if (span === null) continue
      this.forget()
      return span
    }
    return null
  }

  private topicOf(line: Line, byName: boolean): Span | null {
    let floor = 0
    for (let k = 0; k < CLAUSES && floor < line.count; k++) {
      const end = line.clauseEnd(floor)
      const named = clauseSubject(line, floor, end)
      if (named !== null) this.person = personIn(line, named) ?? this.person
      if (
        named !== null &&
        named.last < end &&
        (!byName || named.strict || endsName(line, named.last - 1)) &&
        this.serves(line, named)
      )
        return named.span
      floor = end + 1
    }
    return null
  }
}
