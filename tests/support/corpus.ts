// The corpus of one-line cases: reading fixtures/corpus/*.txt and checking a reading against a line.
//
//     [2022-12-15] TEXT => EXPECT ;; EXPECT …
//
//     EXPECT  none
//             QUOTE | KIND VALUE UNIT [MODIFIER] [DIRECTION] [BASIS] | key=value | …
//             !QUOTE | REASON
//
// The date in front is the document's and may be left out; `#` starts a comment line. A figure must stand
// at exactly QUOTE (QUOTE#2 is its second occurrence), and there must be no figure besides those listed.
// VALUE: a number, 万 and 亿 multiplied out; `?` null; `a..b` a range. UNIT `~`: null. MODIFIER: `exact`
// when left out; DIRECTION and BASIS: null when left out. `*` in place of VALUE, UNIT or MODIFIER leaves it
// unchecked, for what the definition leaves open; KIND may name two that are both right (change|multiple),
// and then DIRECTION and BASIS, which only a change has, are not checked; REASON may too (name/set phrase).
// Of the keys, only those listed are checked; `~` is null. A rejection must lie within QUOTE or around it.
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { Basis, Direction, type Figure, FigureKind, Modifier, Status } from '../../schemas/figure.ts'
import { type Problem, type Rejection, RejectionReason } from '../../schemas/problem.ts'

interface Place {
  quote: string
  start: number
  end: number
}

export interface ExpectedFigure extends Place {
  kinds: readonly string[]
  value: string
  unit: string
  modifier: string
  direction: string | null
  basis: string | null
  keys: ReadonlyMap<string, string>
}

export interface ExpectedRejection extends Place {
  reasons: readonly string[]
}

export interface CorpusCase {
  file: string
  line: number
  date: string | null
  text: string
  figures: readonly ExpectedFigure[]
  rejections: readonly ExpectedRejection[]
}

export interface Reading {
  figures: readonly Figure[]
  rejected: readonly Rejection[]
  problems: readonly Problem[]
}

const KINDS: ReadonlySet<string> = new Set(FigureKind.options)
const MODIFIERS: ReadonlySet<string> = new Set([...Modifier.options, '*'])
const DIRECTIONS: ReadonlySet<string> = new Set(Direction.options)
const BASES: ReadonlySet<string> = new Set(Basis.options)
const STATUSES: ReadonlySet<string> = new Set(Status.options)
const REASONS: ReadonlySet<string> = new Set(RejectionReason.options)
const KEYS: ReadonlySet<string> = new Set(
  [
    'measure subject period speaker status from to edtf range decimal unitCode canonical partOf changeOf'.split(
      ' ',
    ),
    'extractor variant layout rule'.split(' '),
  ].flat(),
)

const NUMBER = /^-?\d+(\.\d+)?$/
const VALUE = /^(\*|\?|-?\d+(\.\d+)?|(\?|-?\d+(\.\d+)?)\.\.(\?|-?\d+(\.\d+)?))$/
const DATED = /^\[(\d{4}-\d{2}-\d{2})\] ?/
const NUMERAL = /^[0-9０-９.．零〇一二三四五六七八九十百千万亿两几廿卅]$/

/** All cases of one corpus file. A line that cannot be read throws, with file and line. */
export function readCorpus(path: string): CorpusCase[] {
  return parseCorpus(readFileSync(path, 'utf8'), basename(path))
}

/** All cases of a corpus text; `file` names it in messages. */
export function parseCorpus(source: string, file: string): CorpusCase[] {
  const cases: CorpusCase[] = []
  for (const [index, raw] of source.split('\n').entries()) {
    const line = raw.endsWith('\r') ? raw.slice(0, -1) : raw
    if (line.trim() === '' || line.startsWith('#')) continue
    try {
      cases.push({ file, line: index + 1, ...parseLine(line) })
    } catch (error) {
      throw new Error(`${file}:${index + 1}: ${(error as Error).message}`)
    }
  }
  return cases
}

function parseLine(line: string): Omit<CorpusCase, 'file' | 'line'> {
  const dated = DATED.exec(line)
  const rest = dated ? line.slice(dated[0].length) : line
  const arrow = rest.lastIndexOf(' => ')
  if (arrow <= 0) throw new Error(`no "TEXT => EXPECT" in ${JSON.stringify(rest)}`)
  const text = rest.slice(0, arrow)
  const figures: ExpectedFigure[] = []
  const rejections: ExpectedRejection[] = []
  let none = false
  for (const part of rest.slice(arrow + 4).split(' ;; ')) {
    const expect = part.trim()
    if (expect === 'none') none = true
    else if (expect.startsWith('!')) rejections.push(parseRejection(expect.slice(1), text))
    else figures.push(parseFigure(expect, text))
  }
  if (none && figures.length > 0) throw new Error('"none" beside figures')
  figures.sort((a, b) => a.start - b.start)
  let before: ExpectedFigure | null = null
  for (const figure of figures) {
    if (before !== null && figure.start < before.end) {
      throw new Error(`"${before.quote}" and "${figure.quote}" overlap; write QUOTE#2`)
    }
    before = figure
  }
  return { date: dated?.[1] ?? null, text, figures, rejections }
}

function parseRejection(expect: string, text: string): ExpectedRejection {
  const [quote = '', reason, ...more] = expect.split(' | ')
  if (reason === undefined || more.length > 0) throw new Error(`"!${expect}" is not "!QUOTE | REASON"`)
  const reasons = reason.split('/')
  for (const one of reasons) {
    if (!REASONS.has(one)) throw new Error(`"${one}" is no reason; one of: ${[...REASONS].join(', ')}`)
  }
  return { ...find(quote, text), reasons }
}

function parseFigure(expect: string, text: string): ExpectedFigure {
  const [quote = '', core, ...fields] = expect.split(' | ')
  if (core === undefined) throw new Error(`"${expect}" is not "QUOTE | KIND VALUE UNIT …"`)
  const place = find(quote, text)
  if (NUMERAL.test(text.charAt(place.start - 1)) && NUMERAL.test(place.quote.charAt(0))) {
    throw new Error(`"${quote}" starts inside a longer number; write QUOTE#2`)
  }
  const [kind, value, unit, ...words] = core.trim().split(' ')
  if (kind === undefined || value === undefined || unit === undefined) {
    throw new Error(`"${core}" is not "KIND VALUE UNIT [MODIFIER] [DIRECTION] [BASIS]"`)
  }
  const kinds = kind.split('|')
  for (const one of kinds) if (!KINDS.has(one)) throw new Error(`"${one}" is no kind`)
  if (!VALUE.test(value)) throw new Error(`"${value}" is no value`)
  let modifier = 'exact'
  let direction: string | null = null
  let basis: string | null = null
  for (const word of words) {
    if (MODIFIERS.has(word)) modifier = word
    else if (DIRECTIONS.has(word)) direction = word
    else if (BASES.has(word)) basis = word
    else throw new Error(`"${word}" is no modifier, direction or basis`)
  }
  if (kind === 'change' && direction === null) throw new Error(`the change "${quote}" has no direction`)
  return { ...place, kinds, value, unit, modifier, direction, basis, keys: parseKeys(fields, text) }
}

function parseKeys(fields: readonly string[], text: string): Map<string, string> {
  const keys = new Map<string, string>()
  for (const field of fields) {
    const equals = field.indexOf('=')
    const key = field.slice(0, equals).trim()
    const value = field.slice(equals + 1).trim()
    if (equals < 0 || !KEYS.has(key)) throw new Error(`"${field}" is not key=value with a known key`)
    if (keys.has(key)) throw new Error(`"${key}" is given twice`)
    if (key === 'status' && !STATUSES.has(value)) throw new Error(`"${value}" is no status`)
    if (key === 'decimal' && !NUMBER.test(value)) throw new Error(`"${value}" is no decimal number`)
    if (value !== '~') {
      if (key === 'partOf' || key === 'changeOf') find(value, text)
      if (['measure', 'subject', 'period', 'speaker'].includes(key) && !text.includes(value)) {
        throw new Error(`the ${key} "${value}" does not occur in the text`)
      }
    }
    keys.set(key, value)
  }
  return keys
}

/** Where QUOTE, or QUOTE#n, stands in the text. */
function find(written: string, text: string): Place {
  const numbered = /^(.+)#(\d+)$/.exec(written)
  const quote = numbered?.[1] ?? written
  let start = -1
  for (let count = Number(numbered?.[2] ?? 1); count > 0; count--) {
    start = text.indexOf(quote, start + 1)
    if (start < 0) throw new Error(`"${written}" does not occur in the text`)
  }
  if (quote === '') throw new Error('an empty quote')
  return { quote, start, end: start + quote.length }
}

/** What differs between a case and its reading, one line each; none when the case passes. */
export function differences(expected: CorpusCase, reading: Reading): string[] {
  const { text } = expected
  const lines: string[] = []
  const figures = [...reading.figures].sort((a, b) => a.start - b.start)
  for (const figure of figures) {
    const slice = text.slice(figure.start, figure.end)
    if (slice !== figure.quote)
      lines.push(`span ${figure.start}–${figure.end} is "${slice}", quote "${figure.quote}"`)
    if (!expected.figures.some((e) => e.start === figure.start && e.end === figure.end)) {
      lines.push(`not expected: ${describeFigure(figure)}`)
    }
  }
  for (const wanted of expected.figures) {
    const [got, second] = figures.filter(
      (figure) => figure.start === wanted.start && figure.end === wanted.end,
    )
    if (got === undefined || second !== undefined) {
      lines.push(`${got === undefined ? 'missing' : 'found twice'}: ${describeExpected(wanted)}`)
    } else lines.push(...figureDifferences(wanted, got, figures, text))
  }
  for (const problem of reading.problems) lines.push(`problem: ${problem.message}`)
  for (const wanted of expected.rejections) {
    const near = reading.rejected.filter(
      (one) =>
        (one.start >= wanted.start && one.end <= wanted.end) ||
        (one.start <= wanted.start && one.end >= wanted.end),
    )
    if (!near.some((one) => wanted.reasons.includes(one.reason))) {
      const got = near.map((one) => `"${one.quote}" ${one.reason}`).join(', ') || 'none'
      lines.push(`rejection "${wanted.quote}": expected ${wanted.reasons.join(' or ')}, got ${got}`)
    }
  }
  return lines
}

function figureDifferences(
  wanted: ExpectedFigure,
  got: Figure,
  all: readonly Figure[],
  text: string,
): string[] {
  const lines: string[] = []
  const differ = (name: string, expected: string, actual: string) =>
    lines.push(`"${wanted.quote}" ${name}: expected ${expected}, got ${actual}`)
  if (!wanted.kinds.includes(got.kind)) differ('kind', wanted.kinds.join('|'), got.kind)
  if (wanted.value !== '*' && !sameValue(wanted.value, got.value, got.valueMax)) {
    differ('value', wanted.value, valueText(got.value, got.valueMax))
  }
  if (wanted.unit !== '*' && wanted.unit !== (got.unit ?? '~')) differ('unit', wanted.unit, got.unit ?? '~')
  if (wanted.modifier !== '*' && wanted.modifier !== got.modifier)
    differ('modifier', wanted.modifier, got.modifier)
  if (wanted.kinds.length === 1) {
    if (wanted.direction !== got.direction) differ('direction', wanted.direction ?? '~', got.direction ?? '~')
    if (wanted.basis !== got.basis) differ('basis', wanted.basis ?? '~', got.basis ?? '~')
  }
  for (const [key, value] of wanted.keys) {
    const actual = keyText(key, got, all)
    const place = (key === 'partOf' || key === 'changeOf') && value !== '~' ? find(value, text) : null
    const expected = place ? `${place.start} ${place.quote}` : value
    if (!sameKey(key, expected, actual)) differ(key, expected, actual)
  }
  return lines
}

function keyText(key: string, figure: Figure, all: readonly Figure[]): string {
  switch (key) {
    case 'measure':
    case 'subject':
    case 'period':
    case 'speaker':
      return figure[key]?.text ?? '~'
    case 'from':
    case 'to':
    case 'edtf':
      return figure.period?.[key] ?? '~'
    case 'range':
      return figure.range ? `${figure.range.min ?? '?'}..${figure.range.max ?? '?'}` : '~'
    case 'unitCode':
      return figure.unitCode ? `${figure.unitCode.system}:${figure.unitCode.code}` : '~'
    case 'canonical':
      if (!figure.canonical) return '~'
      return `${valueText(figure.canonical.value, figure.canonical.valueMax)} ${figure.canonical.unit}`
    case 'partOf':
    case 'changeOf': {
      const other = all.find((one) => one.id === figure[key])
      return other ? `${other.start} ${other.quote}` : (figure[key] ?? '~')
    }
    default:
      return String(figure[key as 'status' | 'decimal' | 'extractor' | 'variant' | 'layout' | 'rule'] ?? '~')
  }
}

function sameKey(key: string, expected: string, actual: string): boolean {
  if (expected === actual) return true
  if (expected === '~' || actual === '~') return false
  if (key === 'range') {
    const [a, b] = [expected.split('..'), actual.split('..')]
    return (
      a.length === 2 && b.length === 2 && a.every((side, i) => side === b[i] || Number(side) === Number(b[i]))
    )
  }
  if (key === 'canonical') {
    const [a = '', unit] = expected.split(' ')
    const [b = '', gotUnit] = actual.split(' ')
    const [x, y] = [a.split('..'), b.split('..')]
    return (
      unit === gotUnit && x.length === y.length && x.every((side, i) => closeTo(Number(side), Number(y[i])))
    )
  }
  return false
}

/** Canonical values go through a factor such as 2000/3, so they are compared as doubles. */
function closeTo(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b))
}

function sameValue(expected: string, value: number | null, valueMax: number | null): boolean {
  const [low = '?', high = '?'] = expected.split('..')
  return sameSide(low, value) && sameSide(high, valueMax)
}

function sameSide(expected: string, actual: number | null): boolean {
  return expected === '?' ? actual === null : actual === Number(expected)
}

function valueText(value: number | null, valueMax: number | null): string {
  return valueMax === null ? `${value ?? '?'}` : `${value ?? '?'}..${valueMax}`
}

function describeFigure(figure: Figure): string {
  const words = [figure.kind, valueText(figure.value, figure.valueMax), figure.unit ?? '~', figure.modifier]
  if (figure.direction) words.push(figure.direction)
  if (figure.basis) words.push(figure.basis)
  return `${figure.quote} | ${words.join(' ')} (${figure.rule})`
}

function describeExpected(wanted: ExpectedFigure): string {
  const words = [wanted.kinds.join('|'), wanted.value, wanted.unit, wanted.modifier]
  if (wanted.direction) words.push(wanted.direction)
  if (wanted.basis) words.push(wanted.basis)
  return `${wanted.quote} | ${words.join(' ')}`
}
