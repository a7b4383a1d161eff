/** Events that are pointed back to: 此次调查共记录鸟类34种 is of when the sentence before says that the survey was made. */
import { Tag } from '../lexicon/dictionary.ts'
import { words } from '../lexicon/word-list.ts'
import type { PeriodToken } from '../scan/token.ts'
import type { Line, Span } from './line.ts'
import { isNominal } from './phrase.ts'

/** A sentence that a time was set for. */
export interface Dated extends Span {
  period: PeriodToken
}

/** Words that point to what happened; 这 and the like do before a measure word for events. */
const POINTERS: ReadonlySet<string> = new Set(
  words('此次 这次 本次 该次 此番 这场 本场 这起 该起 本届 这届 此役'),
)
const POINTING: ReadonlySet<string> = new Set(['这', '此', '该', '本'])
const EVENTS: ReadonlySet<string> = new Set(words('次 场 起 届 轮'))

/** So many sentences with a time are kept in mind. */
const KEPT = 4
/** What points stands so many items before the number at most, and the name of the event so many behind that. */
const POINTER_WITHIN = 40
const NAME_WITHIN = 6
/** A name is looked for in so many characters of a sentence. */
const LONGEST = 240

/** Keeps in mind that the sentence has a time. */
export function remember(dated: Dated[], period: PeriodToken, { start, end }: Span): void {
  dated.push({ period, start, end: Math.min(end, start + LONGEST) })
  if (dated.length > KEPT) dated.shift()
}

/** The time of the event that the sentence points back to before item `i`, or null. */
export function pointedAt(line: Line, i: number, dated: readonly Dated[]): PeriodToken | null {
  for (let at = i - 1; at >= 0 && i - at < POINTER_WITHIN; at--) {
    const word = line.word(at)
    if (POINTERS.has(word)) return named(line, at + 1, i, dated)
    if (EVENTS.has(word) && at > 0 && POINTING.has(line.word(at - 1))) return named(line, at + 1, i, dated)
  }
  return null
}

/** The time of the latest sentence that has the last word of the event's name, which begins at item `from`. */
function named(line: Line, from: number, end: number, dated: readonly Dated[]): PeriodToken | null {
  let last = -1
  for (let at = from; at < end && at < from + NAME_WITHIN && isNominal(line, at); at++) last = at
  // 这次大选: what is done, by its name
  if (last < 0 && from < end && line.tag[from] === Tag.verb) last = from
  if (last < 0) return null
  const name = line.word(last)
  if (name.length < 2) return null
  for (let k = dated.length - 1; k >= 0; k--) {
    const { start, end: stop, period } = dated[k] as Dated
    if (line.text.slice(start, stop).includes(name)) return period
  }
  return null
}
