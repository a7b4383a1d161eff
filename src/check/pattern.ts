/** Whether a figure is as a pattern of the expectations says, and if not, in what it differs. */
import type { FieldChange } from '../../schemas/check.ts'
import type { FigurePattern, NumberBounds } from '../../schemas/expectations.ts'
import type { Figure } from '../../schemas/figure.ts'
import { compareDecimals, decimalOf } from './decimal.ts'

type Key = keyof FigurePattern

/** What a figure has under the key of a pattern; null where the text does not say. */
export function saidOf(figure: Figure, key: Key): string | null {
  switch (key) {
    case 'value':
      return figure.decimal
    case 'valueMax':
      return figure.decimalMax
    case 'measure':
    case 'subject':
    case 'period':
    case 'speaker':
      return figure[key]?.text ?? null
    case 'from':
    case 'to':
      return figure.period?.[key] ?? null
    default:
      return figure[key]
  }
}

/** The fields in which a figure is not as the pattern says; what is expected stands under `before`. */
export function mismatches(figure: Figure, pattern: FigurePattern): FieldChange[] {
  const found: FieldChange[] = []
  for (const key of Object.keys(pattern) as Key[]) {
    const wanted = pattern[key]
    if (wanted === undefined) continue
    const actual = saidOf(figure, key)
    const holds =
      key === 'value' || key === 'valueMax'
        ? fitsNumber(actual, wanted as FigurePattern['value'])
        : fitsWords(actual, wanted as string | string[] | null)
    if (!holds) found.push({ field: key, before: wishText(wanted), after: actual })
  }
  return found
}

export const matches = (figure: Figure, pattern: FigurePattern): boolean =>
  mismatches(figure, pattern).length === 0

function fitsWords(actual: string | null, wanted: string | readonly string[] | null): boolean {
  if (wanted === null || actual === null) return wanted === actual
  return typeof wanted === 'string' ? fitsGlob(actual, wanted) : wanted.some((each) => fitsGlob(actual, each))
}

/** `*` stands for any run of characters. Each piece is found once, from the left, so the time is linear. */
function fitsGlob(text: string, pattern: string): boolean {
  const pieces = pattern.split('*')
  if (pieces.length === 1) return text === pattern
  const [first, last] = [pieces[0] as string, pieces.at(-1) as string]
  if (text.length < first.length + last.length || !text.startsWith(first) || !text.endsWith(last))
    return false
  let at = first.length
  for (const piece of pieces.slice(1, -1)) {
    const found = text.indexOf(piece, at)
    if (found < 0) return false
    at = found + piece.length
  }
  return at <= text.length - last.length
}

function fitsNumber(actual: string | null, wanted: FigurePattern['value']): boolean {
  if (wanted === undefined) return true
  if (wanted === null || actual === null) return wanted === actual
  if (typeof wanted === 'object') return beyond(actual, wanted) === null
  return compareDecimals(actual, decimalOf(wanted)) === 0
}

/** The bound that a value breaks, in words; null where it lies within. */
export function beyond(value: string, { min, max }: NumberBounds): string | null {
  if (min !== undefined && compareDecimals(value, decimalOf(min)) < 0) return `at least ${decimalOf(min)}`
  if (max !== undefined && compareDecimals(value, decimalOf(max)) > 0) return `at most ${decimalOf(max)}`
  return null
}

/** What a pattern wants, as it stands in messages. */
export function wishText(wanted: FigurePattern[Key]): string | null {
  if (wanted === undefined || wanted === null) return null
  if (Array.isArray(wanted)) return wanted.join(' or ')
  if (typeof wanted !== 'object') return typeof wanted === 'number' ? decimalOf(wanted) : wanted
  const { min, max } = wanted
  return [
    ...(min === undefined ? [] : [`>=${decimalOf(min)}`]),
    ...(max === undefined ? [] : [`<=${decimalOf(max)}`]),
  ].join(' ')
}
