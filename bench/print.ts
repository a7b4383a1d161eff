/** Aligned text: the first column to the left, the others to the right. */
import { eastAsianWidth } from 'get-east-asian-width'
import type { Timing } from './measure.ts'

/** One part of the bench: a heading, what is shown how, a table, and what is to be said of it. */
export interface Part {
  id: string
  title: string
  notes: readonly string[]
  head: readonly string[]
  rows: readonly (readonly string[])[]
  /** Lines below the table: what stands out. */
  findings: readonly string[]
  /** The same as numbers, for `--json`. */
  data: unknown
}

export function render({ title, notes, head, rows, findings }: Part): string {
  const all = [head, ...rows]
  const widths = head.map((_, column) => Math.max(...all.map((row) => widthOf(row[column] ?? ''))))
  const lines = all.map((row) =>
    row
      .map((cell, column) => {
        const space = ' '.repeat(widths[column] - widthOf(cell))
        return column === 0 ? cell + space : space + cell
      })
      .join('  ')
      .trimEnd(),
  )
  lines.splice(1, 0, widths.map((width) => '-'.repeat(width)).join('  '))
  if (rows.length === 0) lines.length = 0
  return [title, ...notes.map((note) => `  ${note}`), ...lines, ...findings, ''].join('\n')
}

/** Three digits that tell something: 1234, 123, 12.3, 1.23. */
export function figures(value: number): string {
  if (value >= 1000) return Math.round(value).toLocaleString('en')
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2)
}

/** 31.2 (29.8–32.0) */
export const spread = ({ median, min, max }: Timing): string =>
  `${figures(median)} (${figures(min)}–${figures(max)})`

export const times = (ratio: number): string => `${figures(ratio)}×`

function widthOf(text: string): number {
  let width = 0
  for (const character of text) width += eastAsianWidth(character.codePointAt(0) as number)
  return width
}
