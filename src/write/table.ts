/**
 * Tables for people: for each document a line about it and a row for each figure, cut to the terminal's
 * width, then, when asked for, the numbers that are no figures. A last line explains the signs that were used.
 *
 * Colours only repeat what a sign or a word says already, so that nothing is lost without them.
 */
import type { Document } from '../../schemas/document.ts'
import { type Share, shareWidth } from './columns.ts'
import type { Palette, Writer, WriterOptions } from './format.ts'
import { FIGURE_COLUMNS, Legend, REJECTION_COLUMNS, type TableColumn } from './table-columns.ts'
import { clip, displayWidth, pad, plain } from './text-width.ts'

const GAP = '  '
/** Columns that the path keeps however short the line is. */
const LEAST_PATH = 8

const ORIGINS: Readonly<Record<NonNullable<Document['date']>['origin'], string>> = {
  option: 'from --date',
  metadata: 'from its metadata',
  filename: 'from its name',
  dateline: 'from its date line',
  implied: 'implied by its text',
}

export function createTableWriter({ width, palette, rejected: withRejected }: WriterOptions): Writer {
  const legend = new Legend()
  let isFirst = true

  return {
    *document({ document, figures, rejected }) {
      if (!isFirst) yield '\n'
      isFirst = false
      const counts = [`${count(figures.length, 'figure')}`]
      if (withRejected) counts.push(`${rejected.length} rejected`)
      yield `${headline(document, counts.join(', '), width, palette)}\n`
      for (const figure of figures) legend.note(figure)
      yield* rows(FIGURE_COLUMNS, figures, width, palette)
      if (!withRejected || rejected.length === 0) return
      yield `${palette.faint('no figures:')}\n`
      yield* rows(REJECTION_COLUMNS, rejected, width, palette)
    },
    problem: () => [],
    *end() {
      const text = legend.text(palette, width)
      if (text !== '') yield `\n${text}\n`
    },
  }
}

/** `path  title  date (origin)  counts`: the title gives way first, then the path. */
function headline(document: Document, counts: string, width: number, palette: Palette): string {
  const date = document.date
  const said = [date === null ? 'no date' : `${date.value} ${ORIGINS[date.origin]}`, counts].join(' · ')
  const facts = clip(said, Math.max(0, width - LEAST_PATH - GAP.length))
  const id = clip(plain(document.id), Math.max(LEAST_PATH, width - displayWidth(facts) - GAP.length))
  const room = width - displayWidth(id) - displayWidth(facts) - 2 * GAP.length
  const title = document.title === null || room < 8 ? '' : clip(plain(document.title), Math.min(room, 60))
  const parts = [palette.heading(id), title, palette.faint(facts)]
  return parts.filter((part) => part !== '').join(GAP)
}

function* rows<Row>(
  columns: readonly TableColumn<Row>[],
  items: readonly Row[],
  width: number,
  palette: Palette,
): Generator<string> {
  if (items.length === 0) return
  const cells = items.map((item) => columns.map((column) => clip(plain(column.text(item)), column.most)))
  const shares = columns.map((column, index): Share => {
    const widest = cells.reduce((most, row) => Math.max(most, displayWidth(row[index])), 0)
    // A column that says nothing of any row is left out, its heading too.
    const natural = widest === 0 ? 0 : Math.max(widest, column.heading.length)
    return { natural, floor: column.floor, worth: column.worth, gap: column.gap ?? GAP.length }
  })
  const widths = shareWidth(shares, width)
  const shown = [...widths.keys()].filter((index) => widths[index] > 0)

  const line = (
    text: (index: number) => string,
    paint: (index: number) => (text: string) => string,
  ): string => {
    let result = ''
    for (const [place, index] of shown.entries()) {
      const isLast = place === shown.length - 1
      const cut = clip(text(index), widths[index])
      const align = columns[index].align ?? 'left'
      const filled = isLast && align === 'left' ? cut : pad(cut, widths[index], align)
      // Blanks stay uncoloured: an underlined or inverted style must not reach across the gaps.
      const at = filled.indexOf(cut)
      const painted =
        cut === '' ? filled : filled.slice(0, at) + paint(index)(cut) + filled.slice(at + cut.length)
      result += (place === 0 ? '' : ' '.repeat(shares[index].gap)) + painted
    }
    return `${result.trimEnd()}\n`
  }

  yield line(
    (index) => columns[index].heading,
    () => palette.faint,
  )
  for (const [row, item] of items.entries()) {
    yield line(
      (index) => cells[row][index],
      (index) => {
        const role = columns[index].role?.(item)
        return role === undefined ? String : palette[role]
      },
    )
  }
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
