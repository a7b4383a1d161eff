/**
 * `src/layout/words.ts` is what the dictionary of jieba gives, and nothing else.
 * After a new release of the dictionary: `RENEW=1 npx vitest run tests/layout-words.test.ts`.
 */

import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, test } from 'vitest'

const FILE = new URL('../src/layout/words.ts', import.meta.url)

/** A word belongs to the first tier whose count it reaches. */
const CHARACTER_COUNTS = [100_000, 30_000, 10_000, 3_000, 1_000, 300]
const PAIR_COUNTS = [10_000, 3_000, 1_000, 300]

const HEADER = `/**
 * Chinese characters that are words and words of two characters, by how common they are: what \`split.ts\` weighs
 * to tell whether a line break runs through a word. From the dictionary of jieba (MIT, (c) 2013 Sun Junyi), the
 * words that its corpus of 60 million holds 300 times or more. With words of three characters and rarer ones
 * the table is twice as long and finds 44 instead of 37 of 100 breaks at random places, at as few false ones.
 *
 * Made by \`tests/layout-words.test.ts\`, which also checks it. A tier holds its words in the order of their
 * code units, without separators, the lines to be put together; \`cost\` is -ln(probability).
 */

export interface Tier {
  cost: number
  words: string
}
`

test('the word table is made from the dictionary', () => {
  const dictionary = readFileSync(createRequire(import.meta.url).resolve('@node-rs/jieba/dict.txt'), 'utf8')
  const made = wordTable(dictionary)
  if (process.env.RENEW === '1') writeFileSync(FILE, made)
  expect(readFileSync(FILE, 'utf8') === made, 'src/layout/words.ts is not what the dictionary gives').toBe(
    true,
  )
})

function wordTable(dictionary: string): string {
  const counts = new Map<string, number>()
  let total = 0
  for (const line of dictionary.split('\n')) {
    const [word, count] = line.split(' ')
    if (word === undefined || count === undefined) continue
    total += Number(count)
    if (/^[\u4e00-\u9fff]{1,2}$/.test(word)) counts.set(word, Number(count))
  }
  return (
    HEADER +
    tiers('CHARACTERS', 1, CHARACTER_COUNTS, counts, total) +
    tiers('PAIRS', 2, PAIR_COUNTS, counts, total)
  )
}

function tiers(
  name: string,
  length: number,
  least: readonly number[],
  counts: ReadonlyMap<string, number>,
  total: number,
): string {
  const body = least.map((count, i) => {
    const below = least[i - 1] ?? Number.POSITIVE_INFINITY
    const words = [...counts]
      .filter(([word, n]) => word.length === length && n >= count && n < below)
      .map(([word]) => word)
      .sort()
      .join('')
    // The middle of a tier lies at about 1.7 times its least count.
    const cost = -Math.log((count * 1.7) / total)
    const rows = words.match(/.{1,50}/g) ?? []
    return `  {\n    cost: ${cost.toFixed(1)},\n    words: \`\n${rows.join('\n')}\n\`,\n  },\n`
  })
  return `\nexport const ${name}: readonly Tier[] = [\n${body.join('')}]\n`
}
