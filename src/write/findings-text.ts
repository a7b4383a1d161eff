/**
 * Findings for people: the sentence with the figures in brackets, the arithmetic, what rounding allows, and why the
 * figures are held against each other. Colours only repeat the words.
 */
import type { DerivedFigure, Finding, FindingFigure } from '../../schemas/finding.ts'
import type { FindingsOptions, FindingsWriter } from './findings-format.ts'
import type { Palette } from './format.ts'
import { displayWidth, plain } from './text-width.ts'

const INDENT = '  '
/** A line wider than this is hard to read, however wide the terminal. */
const MOST_WIDTH = 110
const LEAST_WIDTH = 30
/** So much of the sentence is shown to either side of its figures. */
const CONTEXT = 40

const VERDICTS: Readonly<Record<Finding['verdict'], string>> = {
  agrees: 'agrees',
  disagrees: 'disagrees',
  incomparable: 'not comparable',
}

export function createFindingsText({ width, palette, derived }: FindingsOptions): FindingsWriter {
  const columns = Math.max(LEAST_WIDTH, Math.min(width, MOST_WIDTH))
  let isFirst = true
  return {
    *document(findings, implied) {
      for (const finding of findings) {
        if (!isFirst) yield '\n'
        isFirst = false
        yield* findingText(finding, columns, palette)
      }
      if (!derived || implied.length === 0) return
      if (!isFirst) yield '\n'
      isFirst = false
      for (const figure of implied) yield* derivedText(figure, columns, palette)
    },
    problem: () => [],
    end: () => [],
  }
}

function* findingText(finding: Finding, columns: number, palette: Palette): Generator<string> {
  const { verdict, check, statement, ground, tolerance, note } = finding
  const paint =
    verdict === 'disagrees' ? palette.up : verdict === 'agrees' ? palette.down : palette.approximate
  for (const [k, figures] of bySentence(finding.figures).entries()) {
    const [first] = figures as [FindingFigure]
    const place = palette.heading(`${plain(first.source)}:${first.line}:${first.column}`)
    yield k === 0 ? `${place}  ${paint(VERDICTS[verdict])}  ${palette.faint(check)}\n` : `${place}\n`
    yield* wrapped(sentenceText(figures), columns, palette.quote)
  }
  yield* wrapped(statement, columns, paint)
  if (tolerance !== 'none') yield* wrapped(`as rounded: ${tolerance}`, columns, palette.faint)
  yield* wrapped(`because: ${ground}`, columns, palette.faint)
  if (note !== null) yield* wrapped(`note: ${note}`, columns, palette.faint)
}

function* derivedText(figure: DerivedFigure, columns: number, palette: Palette): Generator<string> {
  const { source, line, column, statement, subject, measure, period } = figure
  const what = [subject, measure].filter((words) => words !== null).join(' ')
  yield `${palette.heading(`${plain(source)}:${line}:${column}`)}  ${palette.inferred('implied')}  ${plain(what)}${period?.edtf == null ? '' : ` ${period.edtf}`}\n`
  yield* wrapped(statement, columns, palette.inferred)
}

/** The figures of a finding, sentence by sentence, in the order of the text. */
function bySentence(figures: readonly FindingFigure[]): FindingFigure[][] {
  const groups = new Map<string, FindingFigure[]>()
  for (const figure of [...figures].sort((a, b) => a.start - b.start)) {
    // Long sentences are cut around their figure, so that one may stand for several.
    const key = [...groups.keys()].find((each) => {
      const [first] = groups.get(each) as [FindingFigure]
      return (
        first.source === figure.source &&
        figure.start >= first.sentence.start &&
        figure.end <= first.sentence.end
      )
    })
    if (key === undefined) groups.set(`${figure.source} ${figure.start}`, [figure])
    else groups.get(key)?.push(figure)
  }
  return [...groups.values()]
}

/** The sentence around its figures, these in brackets. */
function sentenceText(figures: readonly FindingFigure[]): string {
  const { sentence } = figures[0] as FindingFigure
  const first = Math.min(...figures.map(({ start }) => start)) - sentence.start
  const last = Math.max(...figures.map(({ end }) => end)) - sentence.start
  const from = first > CONTEXT * 2 ? first - CONTEXT : 0
  const to = sentence.text.length - last > CONTEXT * 2 ? last + CONTEXT : sentence.text.length
  let text = from > 0 ? '…' : ''
  let at = from
  for (const { start, end } of figures) {
    text += `${sentence.text.slice(at, start - sentence.start)}[${sentence.text.slice(start - sentence.start, end - sentence.start)}]`
    at = end - sentence.start
  }
  return plain(`${text}${sentence.text.slice(at, to)}${to < sentence.text.length ? '…' : ''}`.trim())
}

/** Text broken at the width: between characters, as Chinese is, but not within a number or a word in Latin letters. */
function* wrapped(text: string, columns: number, paint: (text: string) => string): Generator<string> {
  const room = columns - INDENT.length
  let line = ''
  let used = 0
  for (const piece of piecesOf(text)) {
    const width = displayWidth(piece)
    if (used + width > room && line !== '') {
      yield `${INDENT}${paint(line.trimEnd())}\n`
      line = ''
      used = 0
      if (piece === ' ') continue
    }
    line += piece
    used += width
  }
  if (line !== '') yield `${INDENT}${paint(line.trimEnd())}\n`
}

const isNarrow = (character: string): boolean => character > ' ' && character < '\u2e80'

/** What a line may be broken between; what may not begin a line hangs on to what is before it. */
function* piecesOf(text: string): Generator<string> {
  let piece = ''
  for (const character of text) {
    const hangs = '，。；：、！？）”]%％'.includes(character)
    if (piece !== '' && !hangs && !(isNarrow(character) && isNarrow(piece.at(-1) as string))) {
      yield piece
      piece = ''
    }
    piece += character
  }
  if (piece !== '') yield piece
}
