/**
 * Compiles `data/dictionary.bin` from jieba's word list and the project's own words.
 *
 *     npx tsx scripts/build-dictionary.ts
 *
 * The same lists always give the same bytes. `docs/dictionary.md` says what is in it and what it costs.
 */

import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { COST_MAX, Code, encodeDictionary, packData, Tag, type TagName } from '../src/lexicon/dictionary.ts'
import { COUNTED_THINGS } from '../src/lexicon/words/corrections.ts'
import { WORD_LISTS } from '../src/lexicon/words/index.ts'
import { wordsOf } from '../src/lexicon/words/list.ts'
import { SET_PHRASES } from '../src/lexicon/words/names.ts'
import { CLASSIFIERS } from '../src/lexicon/words/qualifiers.ts'
import { codeTable } from './dictionary/codes.ts'
import { cheapestSplit, costOfFrequency } from './dictionary/costs.ts'
import { packTrie } from './dictionary/double-array.ts'
import { beginsWithNumeral, hasNumeral } from './dictionary/numerals.ts'
import { isPlainCompound, retag } from './dictionary/retag.ts'
import { type Entry, LONGEST, readSource } from './dictionary/source.ts'

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
    if (isPlainCompound(word, entry, entries, costs)) continue
    const tag = retag(word, entry, entries, costs)
    const cost = costs.get(word) as number
    words.set(word, { ...entry, tag, cost, holdsNumeral: word.length > 1 && hasNumeral(word) })
  }
  addOwnWords(words, costs, total)
  guardNumbers(words)
  return words
}

/**
 * How common a word of our own is at least. The source counts novels: it has 增速 412 times and 占比 never. At 300,
 * 并处|罚金 and 线上|线下 come out right in the sample texts; at 1,000 the first mistakes do (起|数处|于).
 */
const OWN_FREQUENCY = 300
/** Names are as common as the source has them: they are many, and each is rare. */
const NAMES: ReadonlySet<TagName> = new Set<TagName>(['proper', 'place', 'organisation', 'person'])

/** Short words first, so that long ones are weighed against a split into the short. */
function addOwnWords(words: Map<string, CompiledWord>, costs: Map<string, number>, total: number): void {
  const own = WORD_LISTS.flatMap((list) => wordsOf(list).map((word) => ({ word, list })))
  own.sort((a, b) => a.word.length - b.word.length)
  const seen = new Set<string>()
  for (const { word, list } of own) {
    if (seen.has(word)) throw new Error(`${word} stands in src/lexicon/words twice: keep one`)
    if (word.length > LONGEST) throw new Error(`${word} is longer than ${LONGEST} characters`)
    seen.add(word)
    const known = words.get(word)
    const usual = known?.cost ?? COST_MAX
    const common = costOfFrequency(list.frequency ?? (NAMES.has(list.tag) ? 1 : OWN_FREQUENCY), total)
    const cost =
      word.length === 1 ? usual : Math.max(1, Math.min(usual, common, cheapestSplit(word, costs) - 1))
    const holdsNumeral = word.length > 1 && hasNumeral(word) && list.flagNumerals !== false
    costs.set(word, cost)
    // 统一, 百姓: set phrases that are everyday words stay what they are
    const tag = list === SET_PHRASES && known !== undefined && !NAMES.has(known.tag) ? known.tag : list.tag
    words.set(word, { frequency: known?.frequency ?? 0, tag, origin: 'own', cost, holdsNumeral })
  }
}

/**
 * 四平 is a city, but 四平方公里 a number: for each flagged name that a numeral and the beginning of a unit spell, the
 * number itself becomes a word, longer and not flagged, so that the longest match is the right one.
 */
function guardNumbers(words: Map<string, CompiledWord>): void {
  const units = [...wordsOf(CLASSIFIERS), ...COUNTED_THINGS.split(' ')].filter((unit) => unit.length > 1)
  for (const [word, { holdsNumeral, cost }] of [...words]) {
    if (!holdsNumeral || !beginsWithNumeral(word) || word.length > 3 || '双半零'.includes(word[0])) continue
    for (const unit of units) {
      const number = word[0] + unit
      if (!number.startsWith(word) || number === word || words.has(number)) continue
      words.set(number, { frequency: 0, tag: 'numeral', origin: 'guard', cost, holdsNumeral: false })
    }
  }
}

/** The dictionary as the bytes of its file. */
export function compileDictionary(): Uint8Array {
  const words = compileWords()
  const costs = new Map([...words].map(([word, { cost }]) => [word, cost]))
  const { codes, count } = codeTable(words)
  const packed: [Uint16Array, number][] = []
  let longest = 0
  for (const [word, { tag, holdsNumeral, cost }] of words) {
    if (codes[word.charCodeAt(0)] < Code.first) continue
    packed.push([
      Uint16Array.from(word, (_, at) => codes[word.charCodeAt(at)]),
      packData(Tag[tag], holdsNumeral, cost, cheapestSplit(word, costs) < cost),
    ])
    longest = Math.max(longest, word.length)
  }
  return encodeDictionary({ codes, ...packTrie(packed, count), longest })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const started = performance.now()
  const bytes = compileDictionary()
  const file = new URL('../data/dictionary.bin', import.meta.url)
  mkdirSync(new URL('.', file), { recursive: true })
  writeFileSync(file, bytes)
  console.error(`data/dictionary.bin: ${bytes.length} bytes, ${Math.round(performance.now() - started)} ms`)
}
