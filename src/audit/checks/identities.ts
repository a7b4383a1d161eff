/** Sums and differences that hold by what their terms mean: 进出口 is 出口 and 进口, 顺差 is 出口 without 进口. */
import type { Claim } from '../finding.ts'
import { add, type Interval, subtract } from '../interval.ts'
import { byLength, without } from '../match.ts'
import { clauseBefore, pointIn, type Row, type Stated, sameDimension, spanIn, withoutBlanks } from '../row.ts'
import { IDENTITIES, IDENTITY_FILLERS } from '../words.ts'

const FILLERS = byLength(IDENTITY_FILLERS)
/** The terms of one identity stand within so many figures. */
const WINDOW = 12

/** What a level is called when all that does not make it another one is taken away; null for a change or a rank. */
function nameOf({ figure, gap, span }: Stated): string | null {
  if (span === null || (figure.kind !== 'quantity' && figure.kind !== 'percentage')) return null
  let clause = clauseBefore(gap)
  if (figure.period !== null) clause = clause.replace(withoutBlanks(figure.period.text), '')
  return without(clause, FILLERS)
}

export function* checkIdentities(row: Row, before: Row | null): Generator<Claim> {
  const items = [...(before?.stated ?? []).slice(-WINDOW), ...row.stated.slice(0, WINDOW)]
  const names = items.map(nameOf)
  if (!row.stated.some((item) => IDENTITIES.some(({ total, terms }) => isTerm(nameOf(item), total, terms))))
    return
  for (const { total: totalNames, terms } of IDENTITIES) {
    const total = only(items, names, totalNames)
    const parts = terms.map(({ name }) => only(items, names, name))
    if (total === null || parts.some((part) => part === null)) continue
    const all = [total, ...(parts as Stated[])]
    // Each sentence is looked at with the one before: what lies in that alone was looked at with it.
    if (!all.some((item) => row.holds(item))) continue
    if (all.some((item) => !sameDimension(item.figure, total.figure) || !isOfOneTime(item, total))) continue
    const compute = (spans: readonly (Interval | null)[]): Interval | null =>
      spans.reduce((value, span, k) => {
        if (k === 0 || value === null || span === null) return value === null ? null : span
        return terms[k]?.sign === 1 ? add(value, span) : subtract(value, span)
      }, spans[0] ?? null)
    const expected = compute((parts as Stated[]).map((part) => spanIn(part, total.figure)))
    if (expected === null) continue
    yield {
      check: 'parts',
      figures: [
        ['total', total],
        ...(parts as Stated[])
          .map((part) => ['part', part] as const)
          .sort((a, b) => a[1].figure.start - b[1].figure.start),
      ],
      ground: `${totalNames[0]} is ${terms.map(({ name, sign }, k) => `${k === 0 ? '' : sign === 1 ? 'and ' : 'less '}${name[0]}`).join(' ')}`,
      written: (parts as Stated[])
        .map(({ figure }, k) => `${k === 0 ? '' : terms[k]?.sign === 1 ? ' + ' : ' − '}${figure.quote}`)
        .join(''),
      says: total.figure.quote,
      value: compute((parts as Stated[]).map((part) => pointIn(part, total.figure))),
      expected,
      stated: total.span,
      unit: total.figure.unit,
      terms: ['the arithmetic', 'the text'],
    }
  }
}

const isTerm = (
  name: string | null,
  total: readonly string[],
  terms: readonly { readonly name: readonly string[] }[],
): boolean => name !== null && (total.includes(name) || terms.some((term) => term.name.includes(name)))

/** The one item of that name; null where there is none or more than one. */
function only(
  items: readonly Stated[],
  names: readonly (string | null)[],
  wanted: readonly string[],
): Stated | null {
  let found: Stated | null = null
  for (const [k, name] of names.entries()) {
    if (name === null || !wanted.includes(name)) continue
    if (found !== null) return null
    found = items[k] as Stated
  }
  return found
}

const isOfOneTime = (a: Stated, b: Stated): boolean =>
  a.figure.period?.text === b.figure.period?.text && a.figure.status === b.figure.status
