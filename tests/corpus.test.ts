// Every line of fixtures/corpus/*.txt is a test, named by its file and line; binding-*.txt are scored in binding.test.ts. The line's format is
// described in tests/support/corpus.ts. One extractor serves them all: compiling its tables is the cost.
import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, test } from 'vitest'
import { createExtractor, extract } from '../src/index.ts'
import { differences, parseCorpus, readCorpus } from './support/corpus.ts'

const folder = new URL('../fixtures/corpus/', import.meta.url)
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.txt') && !name.startsWith('binding-'))
  .sort()
const extractor = createExtractor({ rejected: true })

for (const file of files) {
  describe(file, () => {
    for (const one of readCorpus(fileURLToPath(new URL(file, folder)))) {
      it(`${one.file}:${one.line} ${one.text}`, () => {
        const reading = extractor.run(one.text, one.date === null ? {} : { date: one.date })
        const lines = differences(one, reading)
        if (lines.length > 0) expect.fail(lines.join('\n'))
      })
    }
  })
}

test('extract gives the same figures as an extractor made once', () => {
  for (const file of files) {
    const first = readCorpus(fileURLToPath(new URL(file, folder)))[0]
    if (first === undefined) continue
    const options = first.date === null ? {} : { date: first.date }
    expect(extract(first.text, options)).toEqual(extractor.run(first.text, options).figures)
  }
})

test('no case stands twice', () => {
  const seen = new Map<string, string>()
  const twice: string[] = []
  for (const file of files) {
    for (const one of readCorpus(fileURLToPath(new URL(file, folder)))) {
      const key = `${one.date} ${one.text}`
      const place = `${one.file}:${one.line}`
      if (seen.has(key)) twice.push(`${place} repeats ${seen.get(key)}`)
      seen.set(key, place)
    }
  }
  expect(twice).toEqual([])
})

test.each([
  ['新建桥梁3座', 'x.txt:1: no "TEXT => EXPECT" in "新建桥梁3座"'],
  ['新建桥梁3座 => 4座 | quantity 4 座', 'x.txt:1: "4座" does not occur in the text'],
  ['新建桥梁3座 => 3座 | amount 3 座', 'x.txt:1: "amount" is no kind'],
  ['新建桥梁3座 => 3座 | quantity 三 座', 'x.txt:1: "三" is no value'],
  ['新建桥梁13座 => 3座 | quantity 3 座', 'x.txt:1: "3座" starts inside a longer number; write QUOTE#2'],
  ['新建桥梁3座 => 3座 | quantity 3 座 | size=3', 'x.txt:1: "size=3" is not key=value with a known key'],
  ['新建桥梁3座 => !3座 | unknown', 'x.txt:1: "unknown" is no reason'],
  ['产值增长3% => 3% | change 3 %', 'x.txt:1: the change "3%" has no direction'],
])('a corpus line that cannot be read says where: %s', (line, message) => {
  expect(() => parseCorpus(line, 'x.txt')).toThrow(message)
})
