// One line in, one line out: what `twincity pipe` answers, with a pipeline made for the test.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { SourceText } from '../schemas/document.ts'
import { PipeAnswer } from '../schemas/pipe.ts'
import { answerLine } from '../src/cli/answer.ts'
import { valueSource } from '../src/cli/json-source.ts'
import { LineSplitter } from '../src/cli/lines.ts'
import type { Pipeline } from '../src/pipeline.ts'
import { figure, problem, result } from './support/results.ts'

const sources: SourceText[] = []
const pipeline: Pipeline = {
  run(source) {
    sources.push(source)
    if (source.text === 'poison') throw new Error('stack\nof things')
    const problems = source.text === 'invalid' ? [problem({ code: 'invalid' })] : []
    return { ...result([figure()]), figures: [figure()], problems, rejected: [] }
  },
}

const answer = (line: string | Uint8Array): string => {
  const text = answerLine(typeof line === 'string' ? Buffer.from(line) : line, pipeline)
  PipeAnswer.parse(JSON.parse(text))
  return text
}

describe('a line that can be read', () => {
  test('gives its id and its figures', () => {
    const line = '{"id":"a","text":"…","date":"2022-12-15","title":"题","section":"A4"}'
    expect(JSON.parse(answer(line))).toEqual({ id: 'a', figures: [figure()] })
    expect(sources.at(-1)).toMatchObject({
      id: 'a',
      text: '…',
      title: '题',
      date: { value: '2022-12-15', origin: 'metadata' },
    })
  })

  test('may leave date and title out, or set them null', () => {
    for (const line of ['{"id":"a","text":""}', '{"id":"a","text":"","date":null,"title":null}\r']) {
      answer(line)
      expect(sources.at(-1)).toMatchObject({ title: null, date: null })
    }
  })

  test('tells of invalid records', () => {
    expect(Object.keys(JSON.parse(answer('{"id":1,"text":"invalid"}')))).toEqual([
      'id',
      'figures',
      'problems',
    ])
  })

  test.each([
    '""',
    '"1"',
    '0',
    '-1',
    '1.5',
    '9007199254740993',
    '-12345678901234567890',
    '1.10',
    '"\\ud83d"',
  ])('has its id %s echoed as it is', (id) => {
    expect(answer(`{"text":"x", "x": {"id": 3, "y": ["}", {}]}, "id" : ${id} , "z": 1}`)).toMatch(
      new RegExp(`^{"id":${id.replace(/[\\.]/g, '\\$&')},"figures":`),
    )
  })
})

describe('a line that cannot be read', () => {
  test.each([
    ['', 'bad-json', null, 'the line is empty'],
    ['\r', 'bad-json', null, 'the line is empty'],
    ['{"id":1', 'bad-json', null, /^not JSON: /],
    ['{"id":1,"text":"a"} {}', 'bad-json', null, /^not JSON: /],
    ['null', 'bad-line', null, 'the line must be an object with id and text, not null'],
    ['[1]', 'bad-line', null, 'the line must be an object with id and text, not an array'],
    ['"a"', 'bad-line', null, 'the line must be an object with id and text, not a string'],
    ['{}', 'bad-line', null, 'id must be a string or a number, not missing'],
    ['{"text":"a"}', 'bad-line', null, 'id must be a string or a number, not missing'],
    ['{"id":null,"text":"a"}', 'bad-line', null, 'id must be a string or a number, not null'],
    ['{"id":true,"text":"a"}', 'bad-line', null, 'id must be a string or a number, not a boolean'],
    [
      '{"id":1e999,"text":"a"}',
      'bad-line',
      null,
      'id must be a string or a number, not a number out of range',
    ],
    ['{"id":7}', 'bad-line', 7, 'text must be a string, not missing'],
    ['{"id":"b","text":["a"]}', 'bad-line', 'b', 'text must be a string, not an array'],
    ['{"id":"b","text":"a","title":{}}', 'bad-line', 'b', 'title must be a string, not an object'],
    [
      '{"id":"b","text":"a","date":5}',
      'bad-line',
      'b',
      'date must be a day such as "2022-12-15", not a number',
    ],
    [
      '{"id":"b","text":"a","date":"2023-02-29"}',
      'bad-line',
      'b',
      'date must be a day such as "2022-12-15", not "2023-02-29"',
    ],
    ['{"id":"b","text":"poison"}', 'failed', 'b', 'stack of things'],
  ])('%j', (line, code, id, message) => {
    const expected = typeof message === 'string' ? message : expect.stringMatching(message)
    expect(JSON.parse(answer(line))).toEqual({ id, error: { code, message: expected } })
  })

  test('invalid UTF-8', () => {
    const line = Buffer.concat([
      Buffer.from('{"id":1,"text":"'),
      Buffer.from([0xc4, 0xe3]),
      Buffer.from('"}'),
    ])
    expect(JSON.parse(answer(line))).toEqual({
      id: null,
      error: { code: 'bad-line', message: 'the line is not valid UTF-8' },
    })
  })

  test('a long message is cut', () => {
    expect(answer(`{"id":1,"text":"a","date":"${'9'.repeat(100_000)}"}`).length).toBeLessThan(500)
  })
})

test('any bytes at all give one line that satisfies the contract', () => {
  const anyLine = fc.oneof(
    fc.uint8Array(),
    fc.json().map((text) => Buffer.from(text)),
    fc
      .record({ id: fc.jsonValue(), text: fc.jsonValue() })
      .map((value) => Buffer.from(JSON.stringify(value))),
  )
  fc.assert(
    fc.property(anyLine, (line) => {
      expect(answer(line)).not.toMatch(/\n/)
    }),
  )
})

test('the source of a value is what JSON.parse reads', () => {
  const plainObject = fc.dictionary(fc.string(), fc.jsonValue(), { noNullPrototype: true })
  fc.assert(
    fc.property(plainObject, fc.jsonValue(), fc.constantFrom(0, 2), (object, value, indent) => {
      const { id: _, ...rest } = object
      const json = JSON.stringify({ ...rest, id: value, 'id"': 1, last: { id: 0 } }, null, indent)
      expect(JSON.parse(valueSource(json, 'id') ?? '')).toEqual(JSON.parse(JSON.stringify(value)))
    }),
  )
  expect(valueSource('{"\\u0069d":12}', 'id')).toBe('12')
  expect(valueSource('{"id":1,"id":2}', 'id')).toBe('2')
  expect(valueSource('{}', 'id')).toBeUndefined()
})

describe('lines', () => {
  const split = (chunks: readonly Uint8Array[]): string[] => {
    const splitter = new LineSplitter()
    const lines = chunks.flatMap((chunk) => [...splitter.push(Buffer.from(chunk))])
    return [...lines, ...splitter.end()].map((line) => line.toString('utf8'))
  }

  test.each([
    ['', []],
    ['a', ['a']],
    ['a\n', ['a']],
    ['a\nb', ['a', 'b']],
    ['\n', ['']],
    ['a\n\nb\n', ['a', '', 'b']],
    ['a\rb\u2028c\u0085d\n', ['a\rb\u2028c\u0085d']],
  ])('%j', (text, lines) => {
    expect(split([Buffer.from(text)])).toEqual(lines)
  })

  test('are the same however the bytes are cut', () => {
    const text = fc.string({ unit: fc.constantFrom('宁', '波', '\n', '\r', 'a', '😀') })
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 5 }), (whole, size) => {
        const bytes = Buffer.from(whole)
        const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
          bytes.subarray(index * size, (index + 1) * size),
        )
        expect(split(chunks)).toEqual(split([bytes]))
      }),
    )
  })
})
