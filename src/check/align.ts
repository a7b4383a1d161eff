/**
 * Which figure of the baseline is which figure of the text now. A figure whose number changed is one that changed, not
 * one lost and one new; one that went elsewhere is one that moved.
 *
 * Patience diff: figures that look the same, and only once on either side, are anchors; the longest run of anchors in
 * order holds, and what lies between two of them is a gap that is searched again, by ever weaker looks. What remains
 * is aligned by likeness within a band around the diagonal. Sorting apart, all of it is linear in the figures.
 */
import type { BaselineFigure } from '../../schemas/baseline.ts'
import { FIGURE_KEYS } from './figure.ts'
import { alignByLikeness } from './likeness.ts'

export interface Alignment {
  /** Pairs in the same order on both sides. */
  readonly pairs: readonly (readonly [before: number, after: number])[]
  /** Pairs that stand out of it. */
  readonly moved: readonly (readonly [before: number, after: number])[]
  readonly lost: readonly number[]
  readonly added: readonly number[]
}

type Figures = readonly BaselineFigure[]
type Look = (figure: BaselineFigure) => string | null

const SEPARATOR = '\u0000'
const look = (...parts: (string | undefined)[]): string => parts.join(SEPARATOR)

const whole: Look = (figure) => look(...FIGURE_KEYS.map((key) => figure[key]))
const named: Look = ({ quote, measure }) => (measure === undefined ? null : look(quote, measure))

/** From the whole line to what it measures. */
const LOOKS: readonly Look[] = [
  whole,
  ({ quote, kind, measure, subject }) => look(quote, kind, measure, subject),
  named,
  ({ quote }) => quote,
  ({ kind, unit, measure, subject }) => (measure === undefined ? null : look(kind, unit, measure, subject)),
]

/** Anchors split a gap in ever smaller ones; hostile figures could make that a step each, so it ends. */
const ROUNDS = 12

interface Gap {
  readonly before: number
  readonly beforeEnd: number
  readonly after: number
  readonly afterEnd: number
}

export function align(before: Figures, after: Figures): Alignment {
  const pairs: [number, number][] = []
  let gaps: Gap[] = [{ before: 0, beforeEnd: before.length, after: 0, afterEnd: after.length }]
  for (const each of LOOKS) {
    const [left, right] = [before.map(each), after.map(each)]
    for (let round = 0; round < ROUNDS; round++) {
      const found = pairs.length
      gaps = gaps.flatMap((gap) => splitGap(gap, left, right, pairs))
      if (pairs.length === found) break
    }
  }
  for (const gap of gaps) pairs.push(...alignByLikeness(before, after, gap))
  pairs.sort(([a], [b]) => a - b)
  return withMoved(before, after, pairs)
}

/** Takes equal ends and anchors out of a gap; what lies between them are the new gaps. */
function splitGap(
  gap: Gap,
  left: readonly (string | null)[],
  right: readonly (string | null)[],
  pairs: [number, number][],
): Gap[] {
  let { before, beforeEnd, after, afterEnd } = gap
  const same = (i: number, j: number): boolean => left[i] !== null && left[i] === right[j]
  while (before < beforeEnd && after < afterEnd && same(before, after)) pairs.push([before++, after++])
  while (before < beforeEnd && after < afterEnd && same(beforeEnd - 1, afterEnd - 1))
    pairs.push([--beforeEnd, --afterEnd])
  if (before === beforeEnd || after === afterEnd) return []
  const gaps: Gap[] = []
  const anchors = longestRising(anchorsOf(left, right, { before, beforeEnd, after, afterEnd }))
  for (const [i, j] of anchors) {
    pairs.push([i, j])
    if (before < i && after < j) gaps.push({ before, beforeEnd: i, after, afterEnd: j })
    before = i + 1
    after = j + 1
  }
  if (before < beforeEnd && after < afterEnd) gaps.push({ before, beforeEnd, after, afterEnd })
  return gaps
}

/** Pairs of figures that look alike, and like no other of their side of the gap; in the order of the baseline. */
function anchorsOf(
  left: readonly (string | null)[],
  right: readonly (string | null)[],
  { before, beforeEnd, after, afterEnd }: Gap,
): [number, number][] {
  const once = (looks: readonly (string | null)[], from: number, to: number): Map<string, number> => {
    const places = new Map<string, number>()
    for (let i = from; i < to; i++) {
      const each = looks[i] ?? null
      if (each !== null) places.set(each, places.has(each) ? -1 : i)
    }
    return places
  }
  const theirs = once(right, after, afterEnd)
  const anchors: [number, number][] = []
  for (const [each, i] of once(left, before, beforeEnd)) {
    const j = theirs.get(each) ?? -1
    if (i >= 0 && j >= 0) anchors.push([i, j])
  }
  return anchors.sort(([a], [b]) => a - b)
}

/** The longest run of pairs that rises on both sides; patience sorting, n log n. */
function longestRising(pairs: readonly [number, number][]): [number, number][] {
  const tails: number[] = []
  const previous = new Int32Array(pairs.length)
  for (const [at, [, j]] of pairs.entries()) {
    let low = 0
    let high = tails.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((pairs[tails[middle] as number] as [number, number])[1] < j) low = middle + 1
      else high = middle
    }
    previous[at] = low > 0 ? (tails[low - 1] as number) : -1
    tails[low] = at
  }
  const run: [number, number][] = []
  for (let at = tails.at(-1) ?? -1; at >= 0; at = previous[at] as number)
    run.push(pairs[at] as [number, number])
  return run.reverse()
}

/** What is left on either side and looks the same went elsewhere: whole lines first, then number and measure. */
function withMoved(before: Figures, after: Figures, pairs: readonly [number, number][]): Alignment {
  const isPaired = new Set(pairs.map(([i]) => i))
  const hasPair = new Set(pairs.map(([, j]) => j))
  let lost = [...before.keys()].filter((i) => !isPaired.has(i))
  let added = [...after.keys()].filter((j) => !hasPair.has(j))
  const moved: [number, number][] = []
  for (const each of [whole, named]) {
    const waiting = new Map<string, number[]>()
    for (const i of lost) {
      const key = each(before[i] as BaselineFigure)
      if (key === null) continue
      const queue = waiting.get(key)
      if (queue === undefined) waiting.set(key, [i])
      else queue.push(i)
    }
    // First come, first served; reversed, so that taking the first is taking the last.
    for (const queue of waiting.values()) queue.reverse()
    const went = new Set<number>()
    added = added.filter((j) => {
      const key = each(after[j] as BaselineFigure)
      const i = key === null ? undefined : waiting.get(key)?.pop()
      if (i === undefined) return true
      went.add(i)
      moved.push([i, j])
      return false
    })
    lost = lost.filter((i) => !went.has(i))
  }
  return { pairs, moved: moved.sort(([, a], [, b]) => a - b), lost, added }
}
