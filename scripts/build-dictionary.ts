/**
 * Compiles `data/dictionary.bin` from jieba's word list and the project's own words.
 *
 *     npx tsx scripts/build-dictionary.ts
 *
 * The same lists always give the same bytes. `docs/dictionary.md` says what is in it and what it costs.
 */

import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { COST_MAX, Code, encodeDictionary, packData, Tag } from '../src/lexicon/dictionary.ts'
import { WORD_LISTS } from '../src/lexicon/words/index.ts'
import { wordsOf } from '../src/lexicon/words/list.ts'
import { codeTable } from './dictionary/codes.ts'
import { cheapestSplit, costOfFrequency } from './dictionary/costs.ts'
import { packTrie } from './dictionary/double-array.ts'
import { hasNumeral } from './dictionary/numerals.ts'
import { type Entry, LONGEST, readSource } from './dictionary/source.ts'
import { retag } from './dictionary/retag.ts'

export interface CompiledWord extends Entry {
  cost: number
  holdsNumeral: boolean
}

/** Every word of the dictionary with all that is packed of it. */
export function compileWords(): Map<string, CompiledWord> {
  const entries = readSource()
  const costs = new Map<string, number>()
  let total = 0
  for (const { frequency } of entries.values()) total += frequency
  for (const [word, { frequency }] of entries) costs.set(word, costOfFrequency(frequency, total))

  const words = new Map<string, CompiledWord>()
  for (const [word, entry] of entries) {
    const tag = retag(word, entry, entries, costs)
    const cost = costs.get(word) as number
    words.set(word, { ...entry, tag, cost, holdsNumeral: word.length > 1 && hasNumeral(word) })
  }
  addOwnWords(words, costs)
  return words
}

/** Short words first, so that long ones are weighed against a split into the short. */
function addOwnWords(words: Map<string, CompiledWord>, costs: Map<string, number>): void {
  const own = WORD_LISTS.flatMap((list) => wordsOf(list).map((word) => ({ word, list })))
  own.sort((a, b) => a.word.length - b.word.length)
  const seen = new Set<string>()
  for (const { word, list } of own) {
    if (seen.has(word)) throw new Error(`${word} stands in src/lexicon/words twice: keep one`)
    if (word.length > LONGEST) throw new Error(`${word} is longer than ${LONGEST} characters`)
    seen.add(word)
    const known = words.get(word)
    const usual = known?.cost ?? COST_MAX
    const cost = word.length === 1 ? usual : Math.min(usual, Math.max(1, cheapestSplit(word, costs) - 1))
    const holdsNumeral = word.length > 1 && hasNumeral(word) && list.flagNumerals !== false
    costs.set(word, cost)
    words.set(word, { frequency: known?.frequency ?? 0, tag: list.tag, origin: 'own', cost, holdsNumeral })
  }
}

/** The dictionary as the bytes of its file. */
export function compileDictionary(): Uint8Array {
  const words = compileWords()
  const { codes, count } = codeTable(words)
  const packed: [Uint16Array, number][] = []
  let longest = 0
  for (const [word, { tag, holdsNumeral, cost }] of words) {
    if (codes[word.charCodeAt(0)] < Code.first) continue
    packed.push([
      Uint16Array.from(word, (_, at) => codes[word.charCodeAt(at)]),
      packData(Tag[tag], holdsNumeral, cost),
    ])
    longest = Math.max(longest, word.length)
  }
  return encodeDictionary({ codes, cells: packTrie(packed, count), longest })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const started = performance.now()
  const bytes = compileDictionary()
  const file = new URL('../data/dictionary.bin', import.meta.url)
  mkdirSync(new URL('.', file), { recursive: true })
  writeFileSync(file, bytes)
  console.error(`data/dictionary.bin: ${bytes.length} bytes, ${Math.round(performance.now() - started)} ms`)
}
