/** What the dates of a period rest on, in words: its own words, the document's date, or the period before it. */
import type { DocumentDate } from '../../schemas/document.ts'
import type { ResolvedPeriod } from '../bind/resolve-period.ts'
import type { PeriodBase, PeriodExpression } from '../scan/period-expression.ts'

const ORIGINS: Readonly<Record<DocumentDate['origin'], string>> = {
  option: 'given by --date',
  metadata: 'from its metadata',
  filename: 'from its file name',
  dateline: 'from a date line in it',
  implied: 'implied by the dates in it',
}

export const dateText = ({ value, origin }: DocumentDate): string => `${value} (${ORIGINS[origin]})`

/** `earlier` names the period before it in the text, with its place. */
export function whyDates(
  expression: PeriodExpression,
  { from, to, unresolved }: ResolvedPeriod,
  date: DocumentDate | null,
  earlier: string | null,
): string {
  if (unresolved !== null) {
    const hint = date === null && unresolved.includes('no document date') ? '; --date gives one' : ''
    return `no dates: ${unresolved}${hint}`
  }
  const base = expression.parts[0]?.base ?? null
  return base === null ? openText(from ?? to, date, earlier) : baseText(base, from ?? to, date, earlier)
}

const documentText = (date: DocumentDate | null): string =>
  date === null ? "the document's date" : `the document's date, ${dateText(date)}`
const earlierText = (earlier: string | null): string => earlier ?? 'the period before it'

function baseText(
  base: PeriodBase,
  resolved: string | null,
  date: DocumentDate | null,
  earlier: string | null,
): string {
  switch (base.kind) {
    case 'plan':
      return `five-year plan ${base.value}: plans follow each other every five years`
    case 'decade':
    case 'crossing':
      return 'the words give the years themselves'
    case 'event':
      return 'the day of the event is known'
    case 'now':
    case 'length':
      return `counted from ${documentText(date)}`
    case 'previous':
      return `the dates of ${earlierText(earlier)}`
    case 'fiscal':
    case 'vague':
      return 'worked out from the words'
    default:
      break
  }
  switch (base.from) {
    case 'text':
      return base.kind === 'century'
        ? 'the words give the century itself'
        : 'the words give the year themselves'
    case 'document':
      return date === null ? 'this century or the last' : `counted from ${documentText(date)}`
    case 'previous':
      return `counted from ${earlierText(earlier)}`
    case 'every':
      return 'comes again every year'
    case 'unsaid':
      return openText(resolved, date, earlier)
  }
}

/** Of 5月25日, 上半年, 年底: what filled in the year or month that the words leave open. */
function openText(resolved: string | null, date: DocumentDate | null, earlier: string | null): string {
  const open = 'the words leave the year or month open:'
  if (date === null) return `${open} that of ${earlierText(earlier)}`
  if (resolved === null || resolved.slice(0, 4) === date.value.slice(0, 4))
    return `${open} that of ${documentText(date)}`
  return `${open} that of the passage, or the nearest to ${documentText(date)}`
}
