// JSON, YAML and JSON lines: what is written satisfies its schema, and the two one-object formats say the same.
import fc from 'fast-check'
import { load } from 'js-yaml'
import { describe, expect, test } from 'vitest'
import { Extraction } from '../schemas/extraction.ts'
import { Figure } from '../schemas/figure.ts'
import { Rejection } from '../schemas/problem.ts'
import { type DocumentResult, FORMATS, type WriterOptions } from '../src/write/index.ts'
import { Spool } from '../src/write/spool.ts'
import { figure, options, problem, rejection, result } from './support/results.ts'

async function write(id: string, results: readonly DocumentResult[], given: WriterOptions): Promise<string> {
  const writer = await FORMATS.find((format) => format.id === id)?.create(given)
  if (writer === undefined) throw new Error(`no format ${id}`)
  const pieces = [...writer.problem(problem())]
  for (const one of results) pieces.push(...writer.document(one))
  return [...pieces, ...writer.end()].join('')
}

const invalid = problem({ source: 'page.txt', code: 'invalid', message: 'page.txt:3:5: 181 %', rule: 'max' })
const runs: Record<string, DocumentResult[]> = {
  'no document': [],
  'a document without figures': [result([])],
  'two documents': [
    result([figure(), figure({ value: null, decimal: null })], {
      rejected: [rejection()],
      problems: [invalid],
    }),
    result([figure({ quote: '5:30\n#', value: 1e21, decimal: '1000000000000000000000' })]),
  ],
}

describe.each(Object.entries(runs))('%s', (_, results) => {
  test.each([false, true])('as JSON and YAML, rejected: %s', async (rejected) => {
    const json = await write('json', results, options({ rejected }))
    const parsed = Extraction.parse(JSON.parse(json))
    expect(Object.keys(parsed)).toEqual([
      ...['tool', 'version', 'documents', 'figures', 'problems'],
      ...(rejected ? ['rejected'] : []),
    ])
    expect(parsed.documents).toEqual(results.map((each) => each.document))
    expect(parsed.figures).toEqual(results.flatMap((each) => each.figures))
    expect(parsed.problems).toEqual([problem(), ...results.flatMap((each) => each.problems)])
    if (rejected) expect(parsed.rejected).toEqual(results.flatMap((each) => each.rejected))
    expect(load(await write('yaml', results, options({ rejected })))).toEqual(parsed)
  })

  test('as JSON lines', async () => {
    const plain = await write('jsonl', results, options())
    const lines = plain.split('\n').slice(0, -1)
    const figures = results.flatMap((each) => each.figures)
    expect(lines.map((line) => Figure.parse(JSON.parse(line)))).toEqual(figures)
    const all = (await write('jsonl', results, options({ rejected: true }))).split('\n').slice(0, -1)
    expect(all.length).toBe(figures.length + results.flatMap((each) => each.rejected).length)
    for (const line of all.map((each) => JSON.parse(each))) {
      if ('rejected' in line) Rejection.parse(line.rejected)
      else Figure.parse(line)
    }
  })
})

test('JSON has a record a line', async () => {
  const lines = (await write('json', runs['two documents'], options())).trimEnd().split('\n')
  expect(lines.filter((line) => line.startsWith('    {'))).toHaveLength(2 + 3 + 2)
})

test('YAML keeps any text as it is', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1 }), async (quote) => {
      const written = await write('yaml', [result([figure({ quote })])], options())
      expect((load(written) as Extraction).figures[0].quote).toBe(quote)
    }),
  )
})

test('a file ending belongs to one format', () => {
  const endings = FORMATS.flatMap((format) => format.endings)
  expect(new Set(endings).size).toBe(endings.length)
})

test('a spool gives back what was put in, in order, whether held or moved to a file', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: 'grapheme' })),
      fc.integer({ min: 0, max: 20 }),
      (pieces, limit) => {
        const spool = new Spool(limit)
        for (const piece of pieces) spool.push(piece)
        expect(spool.count).toBe(pieces.length)
        expect([...spool.drain()].join('')).toBe(pieces.join(''))
      },
    ),
  )
  const large = new Spool(1000)
  const pieces = Array.from({ length: 200_000 }, (_, number) => `第${number}项`)
  for (const piece of pieces) large.push(piece)
  expect([...large.drain()].join('')).toBe(pieces.join(''))
})
