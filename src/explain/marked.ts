/**
 * A sentence as a terminal shows it, with rows of marks beneath the words they belong to:
 *
 *     去年，宁波舟山港货物吞吐量超过12.5亿吨
 *     pppp  ssssssssssmmmmmmmmmm~~~~2^^^^^^^
 *
 * A Chinese character is two columns wide. A sentence longer than the line goes on in the next, with its own marks.
 * Linear in the sentence: its lines and its marks are walked side by side.
 */
import { charSet } from '../lexicon/trie.ts'
import { displayWidth } from '../write/text-width.ts'

/** A stretch of the sentence and its mark: the label once, then `fill` as far as the stretch reaches. */
export interface Mark {
  start: number
  end: number
  label: string
  fill: string
  paint: (text: string) => string
}

/** The lines of the sentence, each with those of its marks beneath it. */
export function markedLines(text: string, marks: readonly Mark[], width: number): string[] {
  const sorted = marks.filter((mark) => mark.start < mark.end).sort((a, b) => a.start - b.start)
  const out: string[] = []
  let next = 0
  let start = 0
  while (start < text.length) {
    while (next < sorted.length && (sorted[next] as Mark).end <= start) next++
    const end = lineEnd(text, start, sorted, next, width)
    const here: Mark[] = []
    for (let k = next; k < sorted.length && (sorted[k] as Mark).start < end; k++)
      if ((sorted[k] as Mark).end > start) here.push(sorted[k] as Mark)
    out.push(painted(text, start, end, here), ...beneath(text, start, end, here))
    start = end
  }
  return out
}

/** What a character is shown as: a line break and what could steer the terminal are made visible. */
function shown(character: string): string {
  if (character === '\n') return '⏎'
  if (character === '\t') return ' '
  return /[\p{Cc}\p{Cf}\u2028\u2029]/u.test(character) ? '�' : character
}

const NO_START = '，。；：！？、）》”’」』】;!?)'

/** What numbers and words in Latin letters are written with. */
const isRun = charSet('0123456789.,%ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz')

const characterAt = (text: string, at: number): string => String.fromCodePoint(text.codePointAt(at) as number)

/** Where the line from `start` ends. A number or field that would be cut in two begins the next, unless it fills half a line. */
function lineEnd(text: string, start: number, marks: readonly Mark[], next: number, width: number): number {
  let end = start
  let column = 0
  while (end < text.length) {
    const character = characterAt(text, end)
    column += displayWidth(shown(character))
    if (column > width && end > start) break
    end += character.length
  }
  if (end >= text.length) return end
  // Digits and Latin letters stay together, where they do not fill half a line.
  let run = end
  while (run > start && isRun(text.charCodeAt(run - 1)) && isRun(text.charCodeAt(run))) run--
  if ((run - start) * 2 > end - start) end = run
  // No line begins with a mark that closes.
  while (end > start + 1 && NO_START.includes(text[end] as string) && end - start > 2) end--
  for (let k = next; k < marks.length && (marks[k] as Mark).start < end; k++) {
    const mark = marks[k] as Mark
    if (mark.end > end && (mark.start - start) * 2 > end - start) return mark.start
  }
  return end
}

/** The line with what is marked painted; of two marks on one word the first has it. */
function painted(text: string, start: number, end: number, marks: readonly Mark[]): string {
  const show = (from: number, to: number): string => Array.from(text.slice(from, to), shown).join('')
  let line = ''
  let at = start
  for (const mark of marks) {
    const from = Math.max(at, mark.start)
    const to = Math.min(mark.end, end)
    if (from >= to) continue
    line += show(at, from) + mark.paint(show(from, to))
    at = to
  }
  return line + show(at, end)
}

/** The rows of marks under a line: one, or more where marks lie over each other. */
function beneath(text: string, start: number, end: number, marks: readonly Mark[]): string[] {
  const rows: { text: string; column: number }[] = []
  let at = start
  let column = 0
  for (const mark of marks) {
    const from = Math.max(start, mark.start)
    // Marks come in order of their start, so columns are counted once.
    column += displayWidth(Array.from(text.slice(at, from), shown).join(''))
    at = from
    const columns = displayWidth(Array.from(text.slice(from, Math.min(mark.end, end)), shown).join(''))
    const sign = mark.label + mark.fill.repeat(Math.max(0, columns - mark.label.length))
    let row = rows.find((each) => each.column <= column)
    if (row === undefined) {
      row = { text: '', column: 0 }
      rows.push(row)
    }
    row.text += ' '.repeat(column - row.column) + mark.paint(sign)
    row.column = column + sign.length
  }
  return rows.map((row) => row.text)
}

const CLAUSE_END = '，。；：！？,;!?'
const GAP = '…'
/** A clause is shown so far to either side of a mark. */
const REACH = 80

/** The clauses that a mark stands in, with … for what is left out between them, and the marks moved along. */
export function excerpt(text: string, marks: readonly Mark[]): { text: string; marks: Mark[] } {
  const sorted = [...marks].sort((a, b) => a.start - b.start)
  const parts: { start: number; end: number; marks: Mark[] }[] = []
  for (const mark of sorted) {
    const { start, end } = clauseAround(text, mark)
    const before = parts[parts.length - 1]
    if (before !== undefined && start <= before.end) {
      before.end = Math.max(before.end, end)
      before.marks.push(mark)
    } else parts.push({ start, end, marks: [mark] })
  }
  let out = ''
  const moved: Mark[] = []
  for (const part of parts) {
    if (part.start > 0) out += GAP
    const by = out.length - part.start
    for (const mark of part.marks) moved.push({ ...mark, start: mark.start + by, end: mark.end + by })
    out += text.slice(part.start, part.end)
  }
  const last = parts[parts.length - 1]
  return { text: last !== undefined && last.end < text.length ? out + GAP : out, marks: moved }
}

function clauseAround(text: string, mark: Mark): { start: number; end: number } {
  let { start, end } = mark
  while (start > 0 && mark.start - start < REACH && !CLAUSE_END.includes(text[start - 1] as string)) start--
  while (end < text.length && end - mark.end < REACH && !CLAUSE_END.includes(text[end - 1] as string)) end++
  return { start, end }
}
