/**
 * The same thing with different values, within a text and across texts; and a level held against the level of the year
 * before that the same text gives.
 */
import { isBareChange, isRealGrowth, isYearly, REAL_NOTE } from '../change.ts'
import type { Claim } from '../finding.ts'
import { divide, type Interval, meets, mirror, scale, subtract } from '../interval.ts'
import { type Key, keyOf } from '../keys.ts'
import { HUNDRED, ONE } from '../rational.ts'
import { pointIn, type Row, type Stated, spanIn } from '../row.ts'

interface Held {
  readonly item: Stated
  readonly key: Key
}

/** Values of one key that are kept to hold others against: more of them would say no more. */
const KEPT = 4

/** Levels by what they are of and when. It grows with the texts; what it keeps of a key is bounded. */
export class Levels {
  readonly #held = new Map<string, Held[]>()

  /** Takes a level, and gives what holds it against those of the same thing and time. */
  take(item: Stated, lead: string, document: number): Claim | null {
    const key = keyOf(item, lead)
    if (key === null || !(key.isNamed || key.isOwned)) return null
    const place = key.isNamed ? '' : `${document} `
    const id = `${place}${key.phrase} ${key.from} ${key.to} ${key.sort}`
    const held = this.#held.get(id)
    if (held === undefined) {
      this.#held.set(id, [{ item, key }])
      return null
    }
    const other =
      held.find((each) => isSameOrigin(each.key, key) && !isMet(each.item, item)) ??
      held.find((each) => isSameOrigin(each.key, key))
    if (held.length < KEPT) held.push({ item, key })
    return other === undefined ? null : contradiction(other.item, item, key)
  }
}

const isSameOrigin = (a: Key, b: Key): boolean =>
  a.origin === null || b.origin === null || a.origin === b.origin

function isMet(a: Stated, b: Stated): boolean {
  const other = spanIn(a, b.figure)
  return other === null || b.span === null || meets(other, b.span)
}

function contradiction(first: Stated, second: Stated, key: Key): Claim {
  const [a, b] = [first.figure.quote, second.figure.quote]
  return {
    check: 'contradiction',
    figures: [
      ['value', first],
      ['value', second],
    ],
    ground: `${key.phrase}, ${key.from === key.to ? key.to : `${key.from} to ${key.to}`}, in both`,
    written: a,
    says: b,
    statement: (agrees) => `${key.phrase}: ${a} and ${b}${agrees ? ' are one value' : ' cannot both be'}`,
    expected: spanIn(first, second.figure),
    stated: second.span,
    unit: second.figure.unit,
    terms: ['the first', 'the second'],
  }
}

/** A level of a text with its year-on-year change, to be held against the level of the year before. */
interface Grown {
  readonly level: Stated
  readonly change: Stated
  readonly key: Key
  readonly words: string
}

/** The levels of one text, with those whose growth against the year before is said. */
export class Years {
  readonly #levels = new Map<string, Held[]>()
  readonly #grown: Grown[] = []

  take(row: Row, item: Stated, lead: string): void {
    const key = keyOf(item, lead)
    if (key === null) return
    const id = `${item.figure.measure?.text} ${key.from} ${key.to} ${key.sort}`
    const held = this.#levels.get(id)
    if (held === undefined) this.#levels.set(id, [{ item, key }])
    else if (held.length < KEPT) held.push({ item, key })
    const change = row.stated[item.at + 1]
    if (change === undefined || change.figure.kind !== 'change' || (change.figure.basis ?? 'yoy') !== 'yoy')
      return
    if (change.figure.changeOf !== item.figure.id || change.figure.unit !== '%' || change.span === null)
      return
    if (!isBareChange(change.gap) || isYearly(change.gap)) return
    this.#grown.push({ level: item, change, key, words: change.gap })
  }

  *claims(): Generator<Claim> {
    for (const { level, change, key, words } of this.#grown) {
      const { measure } = level.figure
      const id = `${measure?.text} ${yearBefore(key.from)} ${yearBefore(key.to)} ${key.sort}`
      const earlier = (this.#levels.get(id) ?? []).filter((each) => isOfOneOwner(each, { item: level, key }))
      const [one] = earlier
      if (one === undefined || earlier.length > 1) continue
      // A growth that does not say against what is against the year before only where that stands right before it.
      const isNext =
        one.item.at === level.at - 1 && one.item.figure.sentence.start === level.figure.sentence.start
      if (change.figure.basis === null && !isNext) continue
      const isDown = change.figure.direction === 'down'
      const grownFrom = (from: Interval | null, to: Interval | null): Interval | null => {
        const quotient = from === null || to === null ? null : divide(to, from)
        if (quotient === null) return null
        const grown = scale(subtract(quotient, { low: ONE, high: ONE }), HUNDRED)
        return isDown ? mirror(grown) : grown
      }
      const expected = grownFrom(spanIn(one.item, level.figure), level.span)
      if (expected === null) continue
      const isReal = isRealGrowth(words, level.figure, level.gap)
      yield {
        check: 'growth',
        figures: [
          ['from', one.item],
          ['to', level],
          ['change', change],
        ],
        ground: `${key.phrase}, of the year and of the year before`,
        written: `${one.item.figure.quote} → ${level.figure.quote}`,
        says: `${isDown ? '−' : '+'}${change.figure.quote}`,
        expected,
        value: grownFrom(pointIn(one.item, level.figure), pointIn(level, level.figure)),
        stated: change.span,
        unit: '%',
        terms: ['the growth', 'the text'],
        ...(isReal && { isLoose: true, note: REAL_NOTE }),
      }
    }
  }
}

/** The same words; or, in one sentence, the same but for who it is of, said once. */
function isOfOneOwner(a: Held, b: Held): boolean {
  if (a.item.figure.status !== b.item.figure.status || !isSameOrigin(a.key, b.key)) return false
  if (a.key.phrase === b.key.phrase) return true
  const isOneSentence = a.item.figure.sentence.start === b.item.figure.sentence.start
  return isOneSentence && a.item.at < b.item.at && a.key.phrase.endsWith(b.key.phrase)
}

export const yearBefore = (date: string): string => {
  const year = String(Number(date.slice(0, 4)) - 1).padStart(4, '0')
  const rest = date.slice(4)
  return year + (rest === '-02-29' ? '-02-28' : rest)
}
