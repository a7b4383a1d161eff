/** Differences in words: one line each, the same in every format. */
import type { BaselineFigure } from '../../schemas/baseline.ts'
import type { FieldChange } from '../../schemas/check.ts'

/** What stands where there is no value. */
export const NONE = '–'

/** A figure beside its quote: what tells it from others. */
export function figureText(figure: BaselineFigure): string {
  const { kind, value, valueMax, range, unit, direction, measure, subject, period, invalid } = figure
  const number =
    value === undefined && valueMax === undefined
      ? (range ?? '')
      : [value, valueMax].filter((each) => each !== undefined).join('..')
  const said = [direction, number, unit].filter((each) => each !== undefined && each !== '').join(' ')
  const parts = [
    kind,
    said,
    measure,
    subject,
    period,
    invalid === undefined ? undefined : `invalid: ${invalid}`,
  ]
  return parts.filter((each) => each !== undefined && each !== '').join(', ')
}

export const changeText = ({ field, before, after }: FieldChange): string =>
  `${field}: ${before ?? NONE} → ${after ?? NONE}`

export const changesText = (fields: readonly FieldChange[]): string => fields.map(changeText).join('; ')

export const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`
