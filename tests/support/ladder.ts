// The ladder of agreement between expected figures and figures read: which share is right in its span, then
// also in its value, its unit, and so on down to the whole record. The rules are those of the shared scorer
// for annotated texts, so that a corpus of one-line cases and an annotated text give figures that compare:
//
// - an expected figure and a read one are the same when their spans overlap; pairs of equal value go first,
//   then those that overlap most; one figure belongs to one pair only;
// - the ladder is cumulative, a step holds only what held on the step above it;
// - words agree loosely: one names the other, or they share 70 % of their characters;
// - a field that a case does not list counts as right.
import type { Figure } from '../../schemas/figure.ts'
import type { CorpusCase, ExpectedFigure } from './corpus.ts'

export interface CaseReading {
  expected: CorpusCase
  figures: readonly Figure[]
}

export interface Score {
  precision: number
  recall: number
  f1: number
}

export interface Miss {
  step: string
  expected: CorpusCase
  quote: string
  wanted: string
  got: string
}

export interface Ladder {
  asked: number
  given: number
  /** Cumulative, in order: span, value, +unit … +status. */
  steps: ReadonlyMap<string, Score>
  /** A field by itself: the share that is right where the value is right and the case lists the field. */
  alone: ReadonlyMap<string, { right: number; of: number }>
  misses: readonly Miss[]
}

type Field = 'measure' | 'period' | 'subject' | 'speaker'

/** Fields that stand on the ladder, in its order. */
const STEPS = ['unit', 'kind', 'modifier', 'measure', 'period', 'subject', 'status'] as const
/** Fields that are counted by themselves only: no annotated text scores them. */
const BESIDE = ['basis', 'speaker', 'partOf', 'changeOf'] as const

interface Pair {
  wanted: ExpectedFigure
  got: Figure
  reading: CaseReading
}

/** A case whose two-character `\n` has become a line break, with the spans moved along. */
export function withLineBreaks(one: CorpusCase): CorpusCase {
  if (!one.text.includes('\\n')) return one
  const moved = (offset: number) => offset - (one.text.slice(0, offset).split('\\n').length - 1)
  const shift = <T extends { start: number; end: number }>(place: T): T => ({
    ...place,
    start: moved(place.start),
    end: moved(place.end),
  })
  return {
    ...one,
    text: one.text.replaceAll('\\n', '\n'),
    figures: one.figures.map(shift),
    rejections: one.rejections.map(shift),
  }
}

export function climb(readings: readonly CaseReading[]): Ladder {
  const misses: Miss[] = []
  const miss = (step: string, expected: CorpusCase, quote: string, wanted: string, got: string) =>
    misses.push({ step, expected, quote, wanted, got })
  let asked = 0
  let given = 0
  const matched: Pair[] = []
  for (const reading of readings) {
    const { expected, figures } = reading
    asked += expected.figures.length
    given += figures.length
    const partner = pair(expected.figures, figures)
    const taken = new Set(partner.values())
    for (const wanted of expected.figures) {
      const got = partner.get(wanted)
      if (got === undefined) miss('missed', expected, wanted.quote, '', '')
      else matched.push({ wanted, got, reading })
    }
    for (const got of figures) if (!taken.has(got)) miss('spurious', expected, got.quote, '', '')
  }

  const score = (hits: number): Score => ({
    precision: hits / (given || 1),
    recall: hits / (asked || 1),
    f1: (2 * hits) / (given + asked || 1),
  })
  const steps = new Map<string, Score>([['span', score(matched.length)]])
  const valued = matched.filter(({ wanted, got, reading }) => {
    if (sameValue(wanted, got)) return true
    miss(
      'value',
      reading.expected,
      wanted.quote,
      wanted.value,
      `${got.value}${got.valueMax === null ? '' : `..${got.valueMax}`}`,
    )
    return false
  })
  steps.set('value', score(valued.length))

  const alone = new Map<string, { right: number; of: number }>()
  let alive = valued
  for (const name of [...STEPS, ...BESIDE]) {
    let right = 0
    let of = 0
    const failed = new Set<Pair>()
    for (const one of valued) {
      const wanted = expectedText(name, one)
      if (wanted === undefined) continue
      of++
      if (agrees(name, one)) right++
      else {
        failed.add(one)
        miss(name, one.reading.expected, one.wanted.quote, wanted, gotText(name, one))
      }
    }
    alone.set(name, { right, of })
    if ((BESIDE as readonly string[]).includes(name)) continue
    alive = alive.filter((one) => !failed.has(one))
    steps.set(`+${name}`, score(alive.length))
  }
  return { asked, given, steps, alone, misses }
}

/** One to one: right values before wrong ones, then the pairs that overlap most. */
function pair(wanted: readonly ExpectedFigure[], figures: readonly Figure[]): Map<ExpectedFigure, Figure> {
  const pairs: { wanted: ExpectedFigure; got: Figure; same: number; overlap: number }[] = []
  for (const one of wanted) {
    for (const got of figures) {
      const overlap = Math.min(one.end, got.end) - Math.max(one.start, got.start)
      if (overlap > 0) pairs.push({ wanted: one, got, same: sameValue(one, got) ? 1 : 0, overlap })
    }
  }
  pairs.sort((a, b) => b.same - a.same || b.overlap - a.overlap)
  const partner = new Map<ExpectedFigure, Figure>()
  const taken = new Set<Figure>()
  for (const { wanted: one, got } of pairs) {
    if (partner.has(one) || taken.has(got)) continue
    partner.set(one, got)
    taken.add(got)
  }
  return partner
}

/** What the case says of a field, or undefined where it leaves it open. */
function expectedText(name: string, { wanted }: Pair): string | undefined {
  switch (name) {
    case 'unit':
    case 'modifier':
      return wanted[name] === '*' ? undefined : wanted[name]
    case 'kind':
      return wanted.direction === null
        ? wanted.kinds.join('|')
        : `${wanted.kinds.join('|')} ${wanted.direction}`
    case 'basis':
      return wanted.kinds.includes('change') ? (wanted.basis ?? '~') : undefined
    default:
      return wanted.keys.get(name)
  }
}

function gotText(name: string, { got, reading }: Pair): string {
  switch (name) {
    case 'kind':
      return got.direction === null ? got.kind : `${got.kind} ${got.direction}`
    case 'measure':
    case 'period':
    case 'subject':
    case 'speaker':
      return got[name]?.text ?? '~'
    case 'partOf':
    case 'changeOf':
      return reading.figures.find((one) => one.id === got[name])?.quote ?? '~'
    default:
      return String(got[name as 'unit' | 'modifier' | 'status' | 'basis'] ?? '~')
  }
}

function agrees(name: string, one: Pair): boolean {
  const { wanted, got, reading } = one
  switch (name) {
    case 'unit':
      return sameUnit(wanted.unit, got.unit)
    case 'kind':
      if (!wanted.kinds.includes(got.kind)) return false
      return got.kind !== 'change' || wanted.direction === null || wanted.direction === got.direction
    case 'basis':
      return got.kind !== 'change' || wanted.basis === got.basis
    case 'measure':
    case 'period':
    case 'subject':
    case 'speaker':
      return loose(wanted.keys.get(name as Field) as string, got[name as Field]?.text ?? '~')
    case 'partOf':
    case 'changeOf': {
      const quote = wanted.keys.get(name) as string
      const other = reading.figures.find((figure) => figure.id === got[name])
      if (quote === '~' || other === undefined) return quote === '~' && other === undefined
      const place = find(quote, reading.expected.text)
      return other.start < place.end && other.end > place.start
    }
    default:
      return expectedText(name, one) === gotText(name, one)
  }
}

/** Where QUOTE, or QUOTE#n, stands; the corpus reader has made sure that it does. */
function find(written: string, text: string): { start: number; end: number } {
  const numbered = /^(.+)#(\d+)$/.exec(written)
  const quote = numbered?.[1] ?? written
  let start = -1
  for (let count = Number(numbered?.[2] ?? 1); count > 0; count--) start = text.indexOf(quote, start + 1)
  return { start, end: start + quote.length }
}

function sameValue(wanted: ExpectedFigure, got: Figure): boolean {
  if (wanted.value === '*') return true
  const [low, high] = wanted.value.includes('..') ? wanted.value.split('..') : [wanted.value, '?']
  return sameNumber(low as string, got.value) && sameNumber(high as string, got.valueMax)
}

function sameNumber(wanted: string, got: number | null): boolean {
  if (wanted === '?' || got === null) return wanted === '?' && got === null
  const value = Number(wanted)
  return Math.abs(value - got) <= 1e-9 * Math.max(1, Math.abs(value), Math.abs(got))
}

/** Spellings of one unit that all count as right. */
const UNITS = new Map([
  ['TEU', '标准箱'],
  ['标箱', '标准箱'],
  ['百分比', '%'],
  ['％', '%'],
  ['km', '公里'],
  ['千米', '公里'],
  ['m', '米'],
  ['t', '吨'],
])

function sameUnit(wanted: string, got: string | null): boolean {
  const plain = (unit: string) => UNITS.get(squash(unit)) ?? squash(unit)
  return plain(wanted) === plain(got ?? '~')
}

/** Width, spaces, quotation marks, brackets, commas and 的 make no difference. */
const squash = (words: string) => words.normalize('NFKC').replace(/[\s“”"'‘’「」『』（）()、，的]/g, '')

function loose(wanted: string, got: string): boolean {
  if (wanted === '~' || got === '~') return wanted === got
  const [x, y] = [squash(wanted), squash(got)]
  if (x === '' || y === '') return x === y
  if (x.includes(y) || y.includes(x)) return true
  const left = [...y]
  let shared = 0
  for (const character of x) {
    const at = left.indexOf(character)
    if (at < 0) continue
    shared++
    left.splice(at, 1)
  }
  return (2 * shared) / ([...x].length + [...y].length) >= 0.7
}
