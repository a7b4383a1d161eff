// The library: its two functions and their errors, and what must hold of every text that it is given.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, test } from 'vitest'
import type { SourceText } from '../schemas/document.ts'
import { createExtractor, EXTRACTOR_IDS, extract, type TextResult } from '../src/index.ts'
import { expandInputs, readInput } from '../src/read/index.ts'
import { HOSTILE, whatBreaks } from './support/hostile.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const SENTENCE = '去年，宁波舟山港货物吞吐量达12.5亿吨，同比增长2.1%，第19届展会签约3个项目。'

describe('extract', () => {
  it('gives typed figures in the order in which they stand', () => {
    const figures = extract(SENTENCE, { date: '2022-12-15' })
    expect(figures.map(({ quote, value, unit, kind }) => [quote, value, unit, kind])).toEqual([
      ['12.5亿吨', 1_250_000_000, '吨', 'quantity'],
      ['2.1%', 2.1, '%', 'change'],
      ['3个', 3, '个', 'quantity'],
    ])
    expect(figures[0]).toMatchObject({
      source: 'text',
      extractor: 'port-throughput',
      decimal: '1250000000',
      measure: { text: '货物吞吐量' },
      subject: { text: '宁波舟山港' },
      period: { text: '去年', from: '2021-01-01', to: '2021-12-31', edtf: '2021' },
    })
  })

  it('takes the extractors that are asked for', () => {
    const only = extract(SENTENCE, { only: ['port-throughput'] })
    expect(only.map(({ quote }) => quote)).toEqual(['12.5亿吨', '2.1%'])
    expect(extract(SENTENCE, { only: ['airport-traffic'] })).toEqual([])
    expect(extract(SENTENCE, { only: [...EXTRACTOR_IDS] })).toEqual(extract(SENTENCE))
  })

  it('guesses no date', () => {
    const [figure] = extract(SENTENCE)
    expect(figure?.period).toMatchObject({ text: '去年', from: null, to: null, edtf: null })
    expect(figure?.period?.unresolved).toMatch(/./)
  })

  it.each(['', ' ', '\n', '\ufeff', '　\n\n', '港口生产平稳。'])('gives none for %j', (text) => {
    expect(extract(text, { date: '2022-12-15' })).toEqual([])
  })
})

describe('createExtractor', () => {
  it('tells all that is known of a text', () => {
    const extractor = createExtractor({ rejected: true })
    const { document, figures, problems, rejected } = extractor.run(SENTENCE, {
      id: 'page 3',
      title: '港口',
      date: '2022-12-15',
    })
    expect(document).toEqual({
      id: 'page 3',
      mediaType: 'text/plain',
      encoding: 'utf-8',
      title: '港口',
      date: { value: '2022-12-15', origin: 'option' },
      length: SENTENCE.length,
      figures: 3,
    })
    expect(figures.map(({ source }) => source)).toEqual(['page 3', 'page 3', 'page 3'])
    expect(problems).toEqual([])
    expect(rejected).toContainEqual(expect.objectContaining({ quote: '第19届', reason: 'ordinal' }))
  })

  it('lists what is no figure only when asked to', () => {
    expect(createExtractor().run(SENTENCE).rejected).toEqual([])
  })

  it('reports a figure that breaks its record, and does not give it', () => {
    const { figures, problems } = createExtractor().run('滨海互通枢纽已完成181%的工程量。')
    expect(figures).toEqual([])
    expect(problems).toEqual([
      expect.objectContaining({
        code: 'invalid',
        extractor: 'project-progress',
        quote: '181%',
        rule: 'value 181 is above the most allowed, 100',
      }),
    ])
  })

  it('gives no figures of no extractors', () => {
    expect(createExtractor({ only: [] }).run(SENTENCE).figures).toEqual([])
  })
})

describe('errors', () => {
  it.each(['ports', '', 'Port-throughput'])('of an extractor that there is not: %j', (id) => {
    const message = `no extractor ${JSON.stringify(id)}; there are ${EXTRACTOR_IDS.join(', ')}`
    expect(() => createExtractor({ only: ['general', id] })).toThrow(new RangeError(message))
    expect(() => extract('', { only: [id] })).toThrow(new RangeError(message))
  })

  it.each([
    '2022-13-01',
    '2022-00-10',
    '2022-02-30',
    '2023-02-29',
    '2022-12-32',
    '2022-2-1',
    '20221215',
    '2022/12/15',
    '2022-12-15T08:00:00Z',
    '2022-12-15 ',
    '２０２２-12-15',
    '2022年12月15日',
    'today',
    '',
  ])('of a date that is none: %j', (date) => {
    const message = `date ${JSON.stringify(date)} is no calendar date; write it as YYYY-MM-DD`
    expect(() => extract(SENTENCE, { date })).toThrow(new RangeError(message))
    expect(() => createExtractor().run('', { date })).toThrow(new RangeError(message))
  })

  it.each(['2024-02-29', '2000-02-29', '1949-10-01', '2022-12-31'])(
    'none for a date of the calendar: %s',
    (date) => {
      expect(createExtractor().run(SENTENCE, { date }).document.date).toEqual({
        value: date,
        origin: 'option',
      })
    },
  )
})

/** The texts below a folder, as the program reads them. */
async function textsBelow(folder: string): Promise<SourceText[]> {
  const { inputs, problems } = await expandInputs([folder])
  expect(problems).toEqual([])
  return Promise.all(inputs.map(readInput))
}

/** Everything that a text gives, by its own date or by one that is given. */
function everything(
  { text, date, title }: SourceText,
  extractor = createExtractor({ rejected: true }),
): TextResult {
  const options = { date: date?.value ?? '2022-12-15', ...(title !== null && { title }) }
  return extractor.run(text, options)
}

const AT_HAND = [
  ['fixtures/pages', 8],
  ['fixtures/encodings', 8],
  ['fixtures/corpus', 20],
  ['../shared/texts', 10],
] as const

describe.each(AT_HAND)('the texts of %s', (folder, least) => {
  const path = `${root}${folder}`
  const missing = !existsSync(path)
  const when = missing ? ' (skipped: they are not here)' : ''

  it.skipIf(missing)(`keep every span and every other promise${when}`, async () => {
    const texts = await textsBelow(path)
    expect(texts.length).toBeGreaterThanOrEqual(least)
    const broken: string[] = []
    let count = 0
    for (const source of texts) {
      const result = everything(source)
      count += result.figures.length
      broken.push(...whatBreaks(source.text, result).map((what) => `${source.id}: ${what}`))
    }
    expect(broken).toEqual([])
    expect(count).toBeGreaterThan(texts.length)
  })

  it.skipIf(missing)(`give the same bytes twice, in whatever order they come${when}`, async () => {
    const texts = await textsBelow(path)
    const one = createExtractor({ rejected: true })
    const first = texts.map((source) => JSON.stringify(everything(source, one)))
    const again = texts.toReversed().map((source) => JSON.stringify(everything(source, one)))
    const other = texts.map((source) => JSON.stringify(everything(source)))
    const differ = texts.filter((_, n) => first[n] !== again.at(-1 - n) || first[n] !== other[n])
    expect(differ.map(({ id }) => id)).toEqual([])
  })
})

test('a figure does not depend on what stands in other paragraphs of news, but for what holds on', () => {
  // The same sentence before and behind an unrelated one: only places and ids differ.
  const bare = ({ quote, kind, decimal, unit, modifier, direction }: TextResult['figures'][number]) => [
    quote,
    kind,
    decimal,
    unit,
    modifier,
    direction,
  ]
  const alone = extract(SENTENCE).map(bare)
  expect(extract(`${SENTENCE}\n\n天气晴好。\n`).map(bare)).toEqual(alone)
  expect(extract(`天气晴好。\n\n${SENTENCE}`).map(bare)).toEqual(alone)
})

// Each in a process of its own: a loop that does not come to its end cannot be stopped from inside. There is no
// assertion on the time, only a limit after which the process is ended and the test says so.
const LIMIT = 180_000
const HOSTILE_FILE = fileURLToPath(new URL('support/hostile.ts', import.meta.url))

describe('hostile texts come to an end, and every promise holds', () => {
  it.each(Object.keys(HOSTILE))('%s', { timeout: LIMIT + 10_000 }, async (name) => {
    const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), HOSTILE_FILE, name], {
      timeout: LIMIT,
      killSignal: 'SIGKILL',
    })
    let stdout = ''
    let stderr = ''
    child.stdout.on('data', (chunk) => {
      stdout += chunk
    })
    child.stderr.on('data', (chunk) => {
      stderr += chunk
    })
    const end = await new Promise((resolve) => child.on('close', (code, signal) => resolve(signal ?? code)))
    expect(end, end === 'SIGKILL' ? `no end after ${LIMIT / 1000} seconds` : stderr.slice(-1000)).toBe(0)
    expect(JSON.parse(stdout).broken).toEqual([])
  })
})
