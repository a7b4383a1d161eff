// Words are numbered as they are met: what is remembered by number is what the letters say, however many there are.
import { expect, test } from 'vitest'
import { loadDictionary } from '../src/lexicon/dictionary.ts'
import { PairSet } from '../src/lexicon/pairs.ts'
import { Role, rolesOf } from '../src/lexicon/roles.ts'
import { segment, Words } from '../src/lexicon/segment.ts'
import { Vocabulary, WordTest, wordSet } from '../src/lexicon/vocabulary.ts'
import { WORD_LISTS } from '../src/lexicon/words/index.ts'
import { wordsOf } from '../src/lexicon/words/list.ts'

const dictionary = loadDictionary()
const TEXT = WORD_LISTS.flatMap((list) => [...wordsOf(list)]).join('，')

/** Visits every word of the text with its number. */
function eachWord(vocabulary: Vocabulary, visit: (word: string, number: number) => void): void {
  const words = new Words()
  segment(dictionary, TEXT, 0, TEXT.length, words)
  for (let i = 0; i < words.count; i++) {
    const [start, end] = [words.start[i] as number, words.end[i] as number]
    const number = vocabulary.numberOf(words.cell[i] as number, TEXT, start, end)
    visit(TEXT.slice(start, end), number)
  }
}

test('a word has one number, and no other word has it', () => {
  const vocabulary = new Vocabulary(dictionary)
  const numbers = new Map<string, number>()
  for (let round = 0; round < 2; round++)
    eachWord(vocabulary, (word, number) => {
      if (number === 0) return
      expect(numbers.get(word) ?? number).toBe(number)
      numbers.set(word, number)
    })
  // more than the table begins with, so that it has grown
  expect(numbers.size).toBeGreaterThan(5000)
  expect(new Set(numbers.values()).size).toBe(numbers.size)
})

test('letters and roles by number are those of the word', () => {
  const vocabulary = new Vocabulary(dictionary)
  let up = 0
  eachWord(vocabulary, (word, number) => {
    if (number === 0) return
    expect(vocabulary.texts[number]).toBe(word)
    expect(vocabulary.roles[number]).toBe(rolesOf(word, 0, word.length))
    if (((vocabulary.roles[number] as number) & Role.up) !== 0) up++
  })
  expect(up).toBeGreaterThan(10)
})

test('a test is asked once for a word with a number, and says the same again', () => {
  const vocabulary = new Vocabulary(dictionary)
  let asked = 0
  const endsInRate = new WordTest((word) => {
    asked++
    return word.endsWith('率')
  })
  const seen = new Set<number>()
  for (let round = 0; round < 2; round++)
    eachWord(vocabulary, (word, number) => {
      if (number === 0) return
      seen.add(number)
      expect(endsInRate.passes(number, word)).toBe(word.endsWith('率'))
    })
  expect(asked).toBe(seen.size)
  expect(endsInRate.passes(0, '甲乙率')).toBe(true)
  expect(endsInRate.passes(0, '甲乙率')).toBe(true)
  expect(asked).toBe(seen.size + 2)
})

test('a set of words holds these and no others', () => {
  const set = wordSet(['已', '曾'])
  expect([set.passes(0, '已'), set.passes(0, '曾'), set.passes(0, '将')]).toEqual([true, true, false])
})

test('a set of pairs has every beginning of its words, and few others', () => {
  const words = WORD_LISTS.flatMap((list) => [...wordsOf(list)])
    .filter((word) => word.length > 1)
    .slice(0, 200)
  const pairs = new PairSet(words)
  for (const word of words) expect(pairs.has(word.charCodeAt(0), word.charCodeAt(1)), word).toBe(true)
  let more = 0
  for (let code = 0x4e00; code < 0x4e00 + 2000; code++) if (pairs.has(code, code + 77)) more++
  expect(more).toBeLessThan(200)
  expect(pairs.has('全'.charCodeAt(0), Number.NaN)).toBe(pairs.has('全'.charCodeAt(0), 0))
})
