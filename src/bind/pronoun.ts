/** Persons by a pronoun: 他种了30亩 is of whoever was spoken of last, “我养了60头” of whoever speaks. */
import { Tag } from '../lexicon/dictionary.ts'
import { Role } from '../lexicon/roles.ts'
import { words } from '../lexicon/word-list.ts'
import { type Named, overOpening } from './clause-subject.ts'
import { Item, type Line, type Span } from './line.ts'
import { isOpen } from './phrase.ts'
import { tagSet } from './tag-set.ts'

const THIRD: ReadonlySet<string> = new Set(['他', '她'])
const FIRST: ReadonlySet<string> = new Set(words('我 咱 俺'))
/** These may be of whoever is spoken of. */
const WE: ReadonlySet<string> = new Set(words('我们 咱们'))

/** What a pronoun that does something by itself is followed by: 他 | 每月, 她 | 种; not 他 | 家, 他 | 的. */
const GOES_ON = tagSet([
  Tag.verb,
  Tag.verbalNoun,
  Tag.adverb,
  Tag.preposition,
  Tag.time,
  Tag.classifier,
  Item.period,
  Item.number,
  Item.article,
])

/** So many items behind the pronoun a verb of saying tells that somebody else is spoken of. */
const SAYS = 3

/** The pronoun that a clause begins with, as its item; -1 where there is none that does something. */
function pronounOf(line: Line, floor: number, limit: number): number {
  let at = overOpening(line, floor, limit)
  // “我去年养了…
  if (at < limit && isOpen(line, at)) at = overOpening(line, at + 1, limit)
  if (at >= limit || line.tag[at] !== Tag.pronoun || at + 1 >= line.count) return -1
  if (GOES_ON[line.tag[at + 1] as number] !== 1 && !isEach(line, at + 1)) return -1
  for (let k = at + 1; k < limit && k <= at + SAYS; k++)
    if (line.tag[k] === Tag.verb && line.has(k, Role.saying)) return -1
  return at
}

const isEach = (line: Line, i: number): boolean =>
  line.tag[i] === Tag.pronoun && line.text[line.start[i] as number] === '每'

/** Whoever is meant by the pronoun that the clause begins with; null where nobody is, or none is there. `alone` where nobody is spoken of yet. */
export function personMeant(
  line: Line,
  floor: number,
  limit: number,
  person: Span | null,
  speaker: Span | null,
  alone: boolean,
): Span | null {
  if (person === null && speaker === null) return null
  const at = pronounOf(line, floor, limit)
  if (at < 0) return null
  const word = line.word(at)
  if (THIRD.has(word)) return person
  return FIRST.has(word) || (alone && WE.has(word)) ? speaker : null
}

/** The person that a subject names: 县长 | 孙明. */
export function personIn(line: Line, named: Named): Span | null {
  const last = named.last - 1
  if (last < named.first || line.tag[last] !== Tag.person) return null
  const span = line.span(last)
  return span.end - span.start > 1 && span.end <= named.span.end ? span : null
}
