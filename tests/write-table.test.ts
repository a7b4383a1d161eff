// The table: aligned by East Asian width, within the terminal's width, harmless whatever the text holds.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { shareWidth } from '../src/write/columns.ts'
import type { DocumentResult, WriterOptions } from '../src/write/index.ts'
import { createTableWriter } from '../src/write/table.ts'
import { clip, displayWidth, pad, plain } from '../src/write/text-width.ts'
import { figure, namedPalette, options, rejection, result } from './support/results.ts'

function table(results: readonly DocumentResult[], changes: Partial<WriterOptions> = {}): string {
  const writer = createTableWriter(options(changes))
  return [...results.flatMap((each) => [...writer.document(each)]), ...writer.end()].join('')
}

const speaker = { text: '港务集团负责人', start: 0, end: 7 }
const figures = [
  figure(),
  figure({
    kind: 'change',
    quote: '47%',
    value: 47,
    decimal: '47',
    unit: '%',
    modifier: 'exact',
    direction: 'up',
    line: 120,
  }),
  figure({
    extractor: 'port-throughput',
    variant: 'container',
    kind: 'rank',
    quote: '前五',
    decimal: '5',
    unit: null,
    modifier: 'within',
    status: 'target',
    period: null,
    speaker,
  }),
]
const sample = result(figures, { rejected: [rejection(), rejection({ quote: '2.0版', reason: 'version' })] })

test('at full width, with what was rejected', () => {
  expect(table([sample], { rejected: true })).toMatchInlineSnapshot(`
    "page.txt  甲港的一年  2022-12-15 from --date · 3 figures, 2 rejected
    at     quote          value unit    measure       subject  period  dates  status  speaker         extractor
    3:5    7.5万标准箱  >75,000 标准箱  集装箱吞吐量  甲港     去年    2021
    120:5  47%              ↑47 %       集装箱吞吐量  甲港     去年    2021
    3:5    前五             ≤#5         集装箱吞吐量  甲港                    target  港务集团负责人  port-throughput/container
    no figures:
    at   quote     because     rule
    1:1  一带一路  set phrase  set-phrase
    1:1  2.0版     version     set-phrase

    ↑ up   > over   ≤ within
    "
  `)
})

test('in 80 columns: dates, extractor and speaker give way, the status does not', () => {
  expect(table([sample], { width: 80 })).toMatchInlineSnapshot(`
    "page.txt  甲港的一年  2022-12-15 from --date · 3 figures
    at     quote          value unit    measure       subject  period  status
    3:5    7.5万标准箱  >75,000 标准箱  集装箱吞吐量  甲港     去年
    120:5  47%              ↑47 %       集装箱吞吐量  甲港     去年
    3:5    前五             ≤#5         集装箱吞吐量  甲港             target

    ↑ up   > over   ≤ within
    "
  `)
})

test('in 40 columns', () => {
  expect(table([sample], { width: 40 })).toMatchInlineSnapshot(`
    "page.txt  2022-12-15 from --date · 3 fi…
    quote          value unit    measure
    7.5万标准箱  >75,000 标准箱  集装箱吞吐…
    47%              ↑47 %       集装箱吞吐…
    前五             ≤#5         集装箱吞吐…

    ↑ up   > over   ≤ within
    "
  `)
})

test('colours repeat what a sign or a word says', () => {
  const [, second, ...others] = figures
  const coloured = table([result([second, ...others, figure()])], { palette: namedPalette() })
  expect(coloured).toContain('<up>↑47</up> <up>%</up>')
  expect(coloured).toContain('<approximate>≤#5</approximate>')
  expect(coloured).toContain('<target>target</target>')
  expect(coloured).toContain('<inferred>2021</inferred>')
  expect(coloured).toContain('<up>↑ up</up>')
  expect(coloured.replace(/<\/?\w+>/g, '')).toBe(table([result([second, ...others, figure()])]))
})

test('a document without figures has its line all the same', () => {
  expect(table([result([]), result([])])).toBe(
    'page.txt  甲港的一年  2022-12-15 from --date · 0 figures\n\npage.txt  甲港的一年  2022-12-15 from --date · 0 figures\n',
  )
  expect(table([])).toBe('')
})

test.each([
  [{ decimal: '1640000000.5' }, '1,640,000,000.5'],
  [{ decimal: '-1234' }, '-1,234'],
  [{ decimal: '999' }, '999'],
  [{ decimal: '6', decimalMax: '6.5' }, '6–6.5'],
  [{ decimal: null, decimalMax: '3000' }, '–3,000'],
  [{ kind: 'ratio', decimal: '1', decimalMax: '9' }, '1 : 9'],
  [{ kind: 'rank', decimal: '3' }, '#3'],
  [{ kind: 'rank', decimal: '3', decimalMax: '4' }, '#3–4'],
  [{ decimal: null, range: { min: '200', max: '1000', maxInclusive: false } }, '200–<1,000'],
  [{ decimal: null, range: { min: '10000', max: null, maxInclusive: false } }, '10,000–'],
  [{ decimal: null, range: { min: null, max: '100', maxInclusive: true } }, '–100'],
  [{ decimal: null }, ''],
  [{ decimal: '12', modifier: 'about' }, '≈12'],
  [{ decimal: '12', modifier: 'nearly', direction: 'down' }, '↓≲12'],
] as const)('value %j shows as %s', (changes, shown) => {
  const row = table([result([figure({ modifier: 'exact', ...changes })])]).split('\n')[2]
  const blanksAsOne = (text: string): string => text.replace(/ +/g, ' ')
  expect(blanksAsOne(row)).toContain(blanksAsOne(`3:5 7.5万标准箱 ${shown} 标准箱 集装箱吞吐量`))
})

const anyField = fc.option(
  fc.string({
    unit: fc.constantFrom('吞', '吐', 'a', '1', ' ', '\n', '\u001b', '\u0301', '😀', '…', '\u202e'),
    minLength: 1,
  }),
)
const anyFigure = fc
  .record({
    quote: fc.string({ unit: 'grapheme', minLength: 1 }),
    measure: anyField,
    subject: anyField,
    decimal: fc.nat(),
  })
  .map(({ quote, measure, subject, decimal }) =>
    figure({
      quote,
      decimal: String(decimal),
      measure: measure === null ? null : { text: measure, start: 0, end: 1 },
      subject: subject === null ? null : { text: subject, start: 0, end: 1 },
    }),
  )

test('no line is wider than the terminal, and no text can steer it', () => {
  fc.assert(
    fc.property(fc.array(anyFigure, { maxLength: 8 }), fc.integer({ min: 60, max: 200 }), (some, width) => {
      for (const line of table([result(some)], { width }).split('\n')) {
        expect(displayWidth(line)).toBeLessThanOrEqual(width)
        expect(line).not.toMatch(/[\p{Cc}\p{Cf}]/u)
      }
    }),
  )
})

describe('columns share a line', () => {
  const share = { natural: 20, floor: 10, worth: 1, gap: 2 }
  test.each([
    ['all are whole where there is room', 100, [20, 20, 20], [20, 20, 20]],
    ['all give way alike', 46, [20, 20, 20], [14, 14, 14]],
    ['a narrow one stays whole', 40, [8, 20, 20], [8, 14, 14]],
    ['an empty one takes no gap', 42, [0, 20, 20], [0, 20, 20]],
    ['the least worth goes first', 30, [20, 20, 20], [14, 0, 14]],
  ])('%s', (_, width, naturals, widths) => {
    const worths = [3, 1, 2]
    const shares = naturals.map((natural, index) => ({ ...share, natural, worth: worths[index] }))
    expect(shareWidth(shares, width)).toEqual(widths)
  })
  test('nothing limits a file', () => {
    expect(shareWidth([share, share], Number.POSITIVE_INFINITY)).toEqual([20, 20])
  })
})

describe('text', () => {
  test.each([
    ['abc', 3],
    ['宁波', 4],
    ['１２％', 6],
    ['e\u0301', 1],
    ['😀', 2],
    ['〔2021〕', 8],
    ['', 0],
  ])('%j takes %i columns', (text, width) => {
    expect(displayWidth(text)).toBe(width)
    expect(pad(text, 10)).toBe(text + ' '.repeat(10 - width))
    expect(pad(text, 10, 'right')).toBe(' '.repeat(10 - width) + text)
  })
  test.each([
    ['集装箱吞吐量', 12, '集装箱吞吐量'],
    ['集装箱吞吐量', 11, '集装箱吞吐…'],
    ['集装箱吞吐量', 10, '集装箱吞…'],
    ['集装箱', 1, '…'],
    ['集装箱', 0, ''],
    ['a集', 2, 'a…'],
    ['😀😀', 3, '😀…'],
  ])('%j in %i columns is %j', (text, width, clipped) => {
    expect(clip(text, width)).toBe(clipped)
  })
  test.each([
    ['2009\n\n年', '2009⏎年'],
    ['两 \t 地', '两 地'],
    ['\u001b[31m红', '�[31m红'],
    ['a\u202eb\u0085', 'a�b�'],
  ])('%j is shown as %j', (text, shown) => {
    expect(plain(text)).toBe(shown)
  })
})
