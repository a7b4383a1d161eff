// Baselines: what of a figure they keep, how they are written and read, and what is told of one that is wrong.
import fc from 'fast-check'
import { CORE_SCHEMA, load } from 'js-yaml'
import { describe, expect, it, test } from 'vitest'
import type { BaselineFigure } from '../schemas/baseline.ts'
import type { Baseline } from '../src/check/baseline.ts'
import { readBaseline } from '../src/check/baseline-read.ts'
import { writeBaseline } from '../src/check/baseline-write.ts'
import { readConflict } from '../src/check/conflict.ts'
import { currentFigures, FIGURE_KEYS } from '../src/check/figure.ts'
import { figure, problem } from './support/results.ts'

const FORMATS = ['yaml', 'jsonl'] as const

function baselineOf(texts: Readonly<Record<string, readonly BaselineFigure[]>>): Baseline {
  const entries = Object.entries(texts).map(
    ([path, figures]) => [path, { document: null, figures, lines: [], line: 1 }] as const,
  )
  return { options: {}, paths: [], texts: new Map(entries) }
}

const figuresOf = (baseline: Baseline) =>
  Object.fromEntries([...baseline.texts].map(([path, { figures }]) => [path, figures]))

const PLAIN: BaselineFigure = { quote: '7.5万标准箱', kind: 'quantity', value: '75000', unit: '标准箱' }

describe('what is kept of a figure', () => {
  it('is what a reader would call it: no place, no id, no nulls, and nothing that most figures are', () => {
    const [current] = currentFigures([figure()], [])
    expect(current).toEqual({
      start: 12,
      end: 19,
      kept: {
        quote: '7.5万标准箱',
        kind: 'quantity',
        value: '75000',
        unit: '标准箱',
        modifier: 'over',
        measure: '集装箱吞吐量',
        subject: '甲港',
        period: '去年',
        from: '2021-01-01',
        to: '2021-12-31',
      },
    })
  })

  it('tells what a figure is linked to by quote, and who took it', () => {
    const whole = figure({ id: 'aaaaaaaaaaaaa', quote: '9万箱' })
    const part = figure({
      partOf: whole.id,
      changeOf: 'bbbbbbbbbbbbb',
      extractor: 'port-throughput',
      variant: 'container',
    })
    const kept = currentFigures([whole, part], [])[1]?.kept
    expect(kept?.partOf).toBe('9万箱')
    expect(kept?.changeOf).toBeUndefined()
    expect(kept?.extractor).toBe('port-throughput/container')
  })

  it.each([
    [{ min: '200', max: '1000', maxInclusive: false }, '>=200 <1000'],
    [{ min: null, max: '100', maxInclusive: true }, '<=100'],
    [{ min: '10000', max: null, maxInclusive: false }, '>=10000'],
    [{ min: null, max: null, maxInclusive: false }, undefined],
  ])('writes bounds %j', (range, text) => {
    expect(currentFigures([figure({ range })], [])[0]?.kept.range).toBe(text)
  })

  it('keeps invalid records too, in their place', () => {
    const invalid = problem({
      code: 'invalid',
      extractor: 'project-progress',
      rule: 'value 181 is above 100',
      quote: '181%',
      start: 3,
      end: 7,
    })
    expect(currentFigures([figure()], [invalid]).map(({ kept }) => kept.invalid)).toEqual([
      'value 181 is above 100',
      undefined,
    ])
  })
})

describe.each(FORMATS)('%s', (format) => {
  const text = fc.oneof(
    fc.string({ minLength: 1, unit: 'binary' }),
    fc.string({
      minLength: 1,
      unit: fc.constantFrom(
        'y',
        'n',
        '1',
        '.',
        '-',
        ':',
        ' ',
        '#',
        '"',
        "'",
        '{',
        ',',
        '万',
        '\n',
        '𬒈',
        '%',
        '~',
        '!',
        '&',
        '\\',
        '\t',
      ),
    }),
    fc.constantFrom(
      'null',
      'true',
      '~',
      '0x1f',
      '1e3',
      '2021-01-01',
      '12:30',
      'No',
      '.5',
      '=',
      '<<',
      '__proto__',
      '\ud800',
    ),
  )
  const anyFigure = fc
    .record(
      { quote: text, unit: text, measure: text, subject: text, speaker: text },
      { requiredKeys: ['quote'] },
    )
    .map((fields): BaselineFigure => fields as BaselineFigure)

  it('gives back what was written, whatever stands in the texts', () => {
    fc.assert(
      fc.property(
        fc.dictionary(
          text.filter((path) => path !== '__proto__'),
          fc.array(anyFigure, { maxLength: 3 }),
          { maxKeys: 3 },
        ),
        (texts) => {
          const written = writeBaseline(baselineOf(texts), format)
          expect(figuresOf(readBaseline(written, 'x', format))).toEqual(texts)
        },
      ),
    )
  })

  it('has a line for each figure, sorted by text, and knows the lines again', () => {
    const written = writeBaseline(
      baselineOf({ 'b.txt': [PLAIN, PLAIN], 'a.txt': [PLAIN], 'c.txt': [] }),
      format,
    )
    const read = readBaseline(written, 'x', format)
    expect([...read.texts.keys()]).toEqual(['a.txt', 'b.txt', 'c.txt'])
    const lines = written.split('\n')
    for (const { lines: numbers } of read.texts.values())
      for (const number of numbers) expect(lines[number - 1]).toContain('7.5万标准箱')
    expect(lines[(read.texts.get('b.txt')?.line ?? 0) - 1]).toContain('b.txt')
  })

  it('does not depend on the order in which texts and keys come', () => {
    const swapped: BaselineFigure = { unit: '标准箱', value: '75000', kind: 'quantity', quote: '7.5万标准箱' }
    const one = writeBaseline(baselineOf({ 'a.txt': [PLAIN], 'b.txt': [] }), format)
    expect(writeBaseline(baselineOf({ 'b.txt': [], 'a.txt': [swapped] }), format)).toBe(one)
  })

  it('keeps every digit of a number', () => {
    const value = '1234567890123456789012345678901234567890.000000000000000000001'
    const written = writeBaseline(baselineOf({ 'a.txt': [{ ...PLAIN, value }] }), format)
    expect(readBaseline(written, 'x', format).texts.get('a.txt')?.figures[0]?.value).toBe(value)
  })

  it('keeps options, paths and dates', () => {
    const document = { date: '2022-12-15', origin: 'filename' } as const
    const baseline: Baseline = {
      options: { date: '2022-12-15', only: ['general', 'port-throughput'] },
      paths: ['news', 'more/*.html'],
      texts: new Map([['a.txt', { document, figures: [], lines: [], line: 1 }]]),
    }
    const { options, paths, texts } = readBaseline(writeBaseline(baseline, format), 'x', format)
    expect({ options, paths }).toEqual({ options: baseline.options, paths: baseline.paths })
    expect(texts.get('a.txt')?.document).toEqual(document)
  })
})

test('other readers of YAML see the same, with numbers as numbers', () => {
  const written = writeBaseline(
    baselineOf({ 'a.txt': [{ ...PLAIN, unit: '%', measure: 'no', from: '2021-01-01' }] }),
    'yaml',
  )
  expect(load(written, { schema: CORE_SCHEMA })).toEqual({
    version: 1,
    texts: {
      'a.txt': {
        figures: [
          {
            quote: '7.5万标准箱',
            kind: 'quantity',
            value: 75000,
            unit: '%',
            measure: 'no',
            from: '2021-01-01',
          },
        ],
      },
    },
  })
})

test('the keys of a line are those of the schema, in its order', async () => {
  const { BaselineFigure: schema } = await import('../schemas/baseline.ts')
  expect(Object.keys(schema.shape)).toEqual([...FIGURE_KEYS])
})

const HEAD = 'version: 1\ntexts:\n  a.txt:\n    figures:\n'

describe('a baseline that is wrong says where and what to do', () => {
  it.each([
    ['', /^x:1: the file is empty; mend the line, or/],
    ['version: 1\n', /^x:1: texts is missing; /],
    ['texts: {}\n', /^x:1: version is missing; /],
    [
      'version: 2\ntexts: {}\n',
      /^x: the baseline has format 2, and this twincity reads up to 1; use a newer twincity$/,
    ],
    [`${HEAD}      - {quote: 1吨, valeu: 1}\n`, /^x:5: an unknown key 'valeu'; /],
    [`${HEAD}      - {quote: 1吨}\n      - {kind: quantity}\n`, /^x:6: quote is missing; /],
    [`${HEAD}      - {quote: 1吨, kind: much}\n`, /^x:5: kind must be one of quantity, .*, not 'much'; /],
    [`${HEAD}      - {quote: 1吨, value: 1e3}\n`, /^x:5: value: must be a decimal number; /],
    [`${HEAD}      - {quote: 1吨\n      - {quote: 2吨}\n`, /^x:6: .*; mend the line/],
    [`${HEAD}      - {quote: 1吨}\n  a.txt:\n    figures: []\n`, /^x:6: the key a.txt stands twice; /],
    [`${HEAD}      - &a {quote: 1吨}\n      - *a\n`, /^x:6: aliases are not read here; /],
    [`${HEAD}      - !!map {quote: 1吨}\n`, /^x:5: tags are not read here; /],
    [
      `${HEAD}<<<<<<< HEAD\n      - {quote: 1吨}\n=======\n>>>>>>> b\n`,
      /^x:5: a merge left its conflict here; settle it with twincity check --update/,
    ],
  ])('yaml: %j', (text, message) => {
    expect(() => readBaseline(text, 'x', 'yaml')).toThrow(message)
  })

  const head = '{"twincity":"baseline","version":1}\n'
  it.each([
    ['', /^x:1: no head: /],
    ['{"text":"a","document":null}\n', /^x:1: no head: /],
    [`${head}${head}`, /^x:2: a second head; /],
    ['{"twincity":"baseline","version":3}\n', /^x: the baseline has format 3, /],
    [`${head}{"text":"a","quote":"1吨"\n`, /^x:2: not JSON: /],
    [`${head}[]\n`, /^x:2: must be an object; /],
    [`${head}{}\n`, /^x:2: text is missing; /],
    [`${head}1\n`, /^x:2: must be an object; /],
    [`${head}{"text":"a","quote":"1吨","valeu":"1"}\n`, /^x:2: an unknown key 'valeu'; /],
    [`${head}{"text":"a","quote":"1吨","value":1}\n`, /^x:2: value: expected string/],
    [`${head}=======\n`, /^x:2: a merge left its conflict here; /],
  ])('jsonl: %j', (text, message) => {
    expect(() => readBaseline(text, 'x', 'jsonl')).toThrow(message)
  })
})

describe.each(FORMATS)('a conflict in %s', (format) => {
  const lines = (paths: readonly string[], options = {}): string =>
    writeBaseline(
      { ...baselineOf(Object.fromEntries(paths.map((path) => [path, [PLAIN]]))), options },
      format,
    )
  const added = (path: string): string => {
    const [before, after] = [lines(['a.txt']).split('\n'), lines(['a.txt', path]).split('\n')]
    return after.slice(before.length - 1, -1).join('\n')
  }

  it.each([
    ['', ''],
    ['', '||||||| base\n'],
  ])('is read as the texts of both sides', (_, base) => {
    const conflict = `${lines(['a.txt'])}<<<<<<< HEAD\n${added('b.txt')}\n${base}=======\n${added('c.txt')}\n>>>>>>> x\n`
    expect([...readConflict(conflict, 'x', format).texts.keys()].sort()).toEqual(['a.txt', 'b.txt', 'c.txt'])
  })

  it('of options is not settled', () => {
    const [ours, theirs] = [lines([], { date: '2022-01-01' }), lines([], { date: '2023-01-01' })]
    const conflict = `<<<<<<< HEAD\n${ours}=======\n${theirs}>>>>>>> x\n`
    expect(() => readConflict(conflict, 'x', format)).toThrow(
      /^x:1: the sides of the merge have different options/,
    )
  })
})
