// One text against the baseline: what is told of each figure, and where lost ones stood.
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { BaselineFigure } from '../schemas/baseline.ts'
import type { BaselineTextEntry } from '../src/check/baseline.ts'
import { type CurrentText, compareText } from '../src/check/compare.ts'
import type { CurrentFigure } from '../src/check/figure.ts'

const figure = (quote: string, measure?: string): BaselineFigure => ({
  quote,
  kind: 'quantity',
  ...(measure !== undefined && { measure }),
})

const entry = (...figures: BaselineFigure[]): BaselineTextEntry => ({
  document: null,
  figures,
  lines: figures.map((_, index) => index + 5),
  line: 3,
})

/** The text with the figures that are read in it: those between braces. */
function current(marked: string): CurrentText {
  const figures: CurrentFigure[] = []
  let text = ''
  for (const [, before = '', quote] of marked.matchAll(/([^{}]+)|\{([^}]*)\}/g)) {
    if (quote !== undefined) {
      figures.push({ kept: figure(quote), start: text.length, end: text.length + quote.length })
    }
    text += quote ?? before
  }
  return { file: 'a.txt', text, inSource: true, document: null, figures }
}

const told = (then: BaselineTextEntry, now: CurrentText): string[] =>
  compareText(then, now, 'lock').differences.map(
    ({ kind, quote, line, column, endColumn }) => `${kind} ${quote} ${line}:${column}-${endColumn}`,
  )

describe('a lost figure stood', () => {
  it.each([
    ['where its quote still stands', '甲{1吨}乙2吨丙{3吨}', ['2吨'], 'lost 2吨 1:5-7'],
    ['between its neighbours, not before them', '2吨\n甲{1吨}乙2吨丙{3吨}', ['2吨'], 'lost 2吨 2:5-7'],
    ['elsewhere, if not there', '甲2吨{1吨}乙丙{3吨}', ['2吨'], 'lost 2吨 1:2-4'],
    ['by itself, rather than in another number', '甲{1吨}12吨2吨丙{3吨}', ['2吨'], 'lost 2吨 1:7-9'],
    ['in the number that it became', '甲{1吨}12吨丙{3吨}', ['2吨'], 'lost 2吨 1:5-7'],
    ['behind the figure before it', '甲{1吨}乙丙{3吨}', ['2吨'], 'lost 2吨 1:4-4'],
  ])('%s', (_, marked, lost, expected) => {
    const then = entry(figure('1吨'), ...lost.map((quote) => figure(quote)), figure('3吨'))
    expect(told(then, current(marked))).toEqual([expected])
  })

  it('before the first figure, if it was the first', () => {
    expect(told(entry(figure('5米'), figure('3吨')), current('甲乙{3吨}'))).toEqual(['lost 5米 1:3-3'])
  })

  it('at the beginning, if nothing is left', () => {
    expect(told(entry(figure('5米')), current('甲乙'))).toEqual(['lost 5米 1:1-1'])
  })

  it('each at a place of its own, if several had the same quote', () => {
    expect(told(entry(figure('5米'), figure('5米')), current('长5米\n宽5米'))).toEqual([
      'lost 5米 1:2-4',
      'lost 5米 2:2-4',
    ])
  })
})

test('each difference leads back to its line of the baseline', () => {
  const then = entry(figure('1吨', '货'), figure('2吨'), figure('9人', '客'))
  const { differences, same } = compareText(then, current('{1吨}{2吨}'), 'lock')
  expect(same).toBe(1)
  expect(differences.map(({ kind, origin, fields }) => [kind, origin, fields])).toEqual([
    ['changed', { file: 'lock', line: 5 }, [{ field: 'measure', before: '货', after: null }]],
    ['lost', { file: 'lock', line: 7 }, []],
  ])
})

test('defaults are told as what they are', () => {
  const then = entry({ ...figure('1吨'), modifier: 'over', extractor: 'port-throughput/cargo' })
  expect(compareText(then, current('{1吨}'), 'lock').differences[0]?.fields).toEqual([
    { field: 'modifier', before: 'over', after: 'exact' },
    { field: 'extractor', before: 'port-throughput/cargo', after: 'general' },
  ])
})

test('a date is told only where it differs', () => {
  const now = current('{1吨}')
  const document = { date: '2023-01-01', origin: 'filename' } as const
  expect(
    compareText({ ...entry(figure('1吨')), document }, { ...now, document }, 'lock').differences,
  ).toEqual([])
  const [date] = compareText(entry(figure('1吨')), { ...now, document }, 'lock').differences
  expect(date).toMatchObject({ kind: 'date', fields: [{ before: null, after: '2023-01-01 (filename)' }] })
})

const quotes = fc.array(fc.constantFrom('1吨', '2吨', '3人', '12吨'), { maxLength: 12 })

test('nothing differs exactly when the figures are the same in the same order', () => {
  fc.assert(
    fc.property(quotes, quotes, (before, after) => {
      const now = current(after.map((quote) => `，{${quote}}`).join(''))
      const { differences, same } = compareText(entry(...before.map((quote) => figure(quote))), now, 'lock')
      expect(differences.length === 0).toBe(before.join() === after.join())
      expect(same + differences.filter(({ kind }) => kind !== 'lost').length).toBe(after.length)
      expect(same + differences.filter(({ kind }) => kind !== 'new').length).toBe(before.length)
    }),
  )
})

test('ten thousand lost figures in a long text are all told', { timeout: 60_000 }, () => {
  const then = entry(...Array.from({ length: 10_000 }, (_, n) => figure(`${n}艘`, `船${n}`)))
  const now: CurrentText = { ...current(''), text: '数字'.repeat(1_000_000) }
  expect(compareText(then, now, 'lock').differences).toHaveLength(10_000)
  // Reading the text for each would be twenty thousand million characters, and run into the limit.
})
