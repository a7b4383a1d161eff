/** Rows in columns for a terminal: what was read on the left, why on the right, or beneath where there is no room. */
import { displayWidth, pad } from '../write/text-width.ts'

/** What a colour stands for. Colours only repeat what a letter or a word says already. */
export type Part =
  | 'figure'
  | 'invalid'
  | 'date'
  | 'rejected'
  | 'measure'
  | 'subject'
  | 'period'
  | 'modifier'
  | 'change'
  | 'status'
  | 'speaker'
  | 'heading'
  | 'faint'
export type Paint = Readonly<Record<Part, (text: string) => string>>

export interface TextOptions {
  /** Columns of the terminal; Infinity where nothing limits a line. */
  readonly width: number
  readonly paint: Paint
}

export const INDENT = '  '

export function* lines(all: Iterable<string>, indent: string): Generator<string> {
  for (const line of all) yield `${`${indent}${line}`.trimEnd()}\n`
}

/** A line of a block: the sign that marks its words in the sentence, its name, what was read, and why. */
export interface Row {
  sign: string
  name: string
  value: string
  /** Where the words stand. */
  place: string
  why: string
  rule: string | null
  part: Part | null
}

/** Where a field has no words. */
export const NOTHING = '–'

/** Columns before the value: two for the indent, two for the sign and its blank, and the longest name. */
const NAME_WIDTH = 10
const LEFT = 5 + NAME_WIDTH
/** A value that is wider does not push the reasons of all rows to the right. */
const VALUE_MOST = 40
/** With less room than this for reasons, they stand on lines of their own. */
const WHY_LEAST = 36
/** How far they are indented then. */
const STACKED = 8

export function* table(rows: readonly Row[], { width, paint }: TextOptions): Generator<string> {
  const widths = rows.map(({ value, place }) => displayWidth(value) + (place === '' ? 0 : place.length + 1))
  const fitting = widths.filter((each) => each <= VALUE_MOST)
  const valueWidth = Math.max(0, ...fitting)
  const whyLeft = LEFT + valueWidth + 2
  const isStacked = width - whyLeft < WHY_LEAST
  const left = isStacked ? STACKED : whyLeft
  for (const [k, { sign, name, value, place, why, rule, part }] of rows.entries()) {
    const tint = part === null || (sign === '' && part !== 'invalid') ? String : paint[part]
    const shown =
      (value === NOTHING ? paint.faint(value) : tint(value)) + (place === '' ? '' : ` ${paint.faint(place)}`)
    const said = `${INDENT}${sign === '' ? '' : tint(sign)}${' '.repeat(3 - sign.length)}${pad(name, NAME_WIDTH)}${shown}`
    const reasons = wrap(rule === null ? why : `${why} [${rule}]`, width - left)
    const used = widths[k] as number
    if (isStacked || used > valueWidth) yield* lines([said], '')
    else yield* lines([said + ' '.repeat(valueWidth - used + 2) + paint.faint(reasons.shift() ?? '')], '')
    yield* lines(
      reasons.map((reason) => paint.faint(reason)),
      ' '.repeat(left),
    )
  }
}

/** Breaks at blanks; a word longer than the line is cut. */
export function wrap(text: string, width: number): string[] {
  if (displayWidth(text) <= width) return [text]
  const out: string[] = []
  let line = ''
  for (let word of text.split(' ')) {
    const joined = line === '' ? word : `${line} ${word}`
    if (displayWidth(joined) <= width) {
      line = joined
      continue
    }
    if (line !== '') out.push(line)
    while (displayWidth(word) > Math.max(width, 2)) {
      let end = 0
      for (const character of word) {
        if (displayWidth(word.slice(0, end + character.length)) > Math.max(width, 2)) break
        end += character.length
      }
      out.push(word.slice(0, end))
      word = word.slice(end)
    }
    line = word
  }
  out.push(line)
  return out
}
