/** Plain lists for the terminal: aligned by East Asian width, the last column as long as it likes. */
import { displayWidth, pad } from '../write/text-width.ts'

export function alignedRows(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => displayWidth(row[column]))))
  return rows.map((row) => {
    const cells = row.map((cell, column) => (column === row.length - 1 ? cell : pad(cell, widths[column])))
    return `${cells.join('  ').trimEnd()}\n`
  })
}
