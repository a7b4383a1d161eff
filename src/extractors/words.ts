/**
 * The words of all definitions in one table, found in one walk over a text however many definitions there are.
 *
 * Characters are compared folded (traditional as simplified, full width as half, capitals as small), and white space
 * within a word is stepped over, for print breaks lines anywhere. A word is at most `LONGEST_WORD` characters, so the
 * walk is linear.
 */

import { buildLargeTrie, type LargeTrie, largeStep } from '../lexicon/large-trie.ts'
import { PairSet } from '../lexicon/pairs.ts'
import { FOLDED, fold } from '../lexicon/traditional.ts'

/** A word broken by more than this is none. */
const LONGEST_GAP = 3

const isSpace = (code: number): boolean =>
  code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09 || code === 0x3000

/** A word as the table holds it; most are so already. */
function folded(word: string): string {
  let isPlain = true
  for (let i = 0; i < word.length && isPlain; i++) {
    const code = word.charCodeAt(i)
    isPlain = fold(code) === code && !isSpace(code)
  }
  if (isPlain) return word
  let text = ''
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i)
    if (!isSpace(code)) text += String.fromCharCode(fold(code))
  }
  return text
}

/** Words that were found: `word[i]` from `start[i]` to `end[i]`, by rising start. One buffer serves many walks. */
export class Hits {
  count = 0
  word = new Int32Array(64)
  start = new Int32Array(64)
  end = new Int32Array(64)

  add(word: number, start: number, end: number): void {
    if (this.count === this.word.length) this.grow()
    this.word[this.count] = word
    this.start[this.count] = start
    this.end[this.count++] = end
  }

  /** Those of `others` that stand from `from` to `to`, as if the text began at `from`. */
  within(others: Hits, from: number, to: number): void {
    this.count = 0
    for (let i = others.firstFrom(from); i < others.count; i++) {
      const start = others.start[i] as number
      if (start >= to) break
      const end = others.end[i] as number
      if (end <= to) this.add(others.word[i] as number, start - from, end - from)
    }
  }

  /** The first that starts at `from` or later. */
  firstFrom(from: number): number {
    let low = 0
    let high = this.count
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.start[middle] as number) < from) low = middle + 1
      else high = middle
    }
    return low
  }

  private grow(): void {
    const { word, start, end } = this
    const room = word.length * 2
    this.word = new Int32Array(room)
    this.start = new Int32Array(room)
    this.end = new Int32Array(room)
    this.word.set(word)
    this.start.set(start)
    this.end.set(end)
  }
}

/** A table of words that grows until it is compiled by the first walk. */
export class WordTable {
  private readonly ids = new Map<string, number>()
  private trie: LargeTrie | null = null
  /**
   * Whether a word begins with a character of a text: 0 none, 1 one that goes on, 2 one that is that character alone;
   * and whether one may begin with two. Most places are left at that. All spellings of a character are in it, so that
   * only what begins a word is folded.
   */
  private readonly first = new Uint8Array(65536)
  private pairs = new PairSet([])

  get size(): number {
    return this.ids.size
  }

  /** The id of a word, from 0 without gaps. */
  add(word: string): number {
    const key = folded(word)
    const known = this.ids.get(key)
    if (known !== undefined) return known
    this.trie = null
    this.ids.set(key, this.ids.size)
    return this.ids.size - 1
  }

  private compile(): LargeTrie {
    const words = [...this.ids.keys()]
    const { first } = this
    const trie = buildLargeTrie(words)
    for (const word of words) {
      const code = word.charCodeAt(0)
      if (word.length === 1) first[code] = 2
      else if (first[code] === 0) first[code] = 1
    }
    for (const code of FOLDED) first[code] = first[fold(code)] as number
    this.pairs = new PairSet(words)
    this.trie = trie
    return trie
  }

  /** Fills `hits` with every word of `text` from `from` to `to`, also those within others. */
  find(text: string, from: number, to: number, hits: Hits): void {
    const trie = this.trie ?? this.compile()
    const { first, pairs } = this
    hits.count = 0
    const last = text.length - 1
    for (let i = from; i < to; i++) {
      const begins = first[text.charCodeAt(i)] as number
      if (begins === 0) continue
      if (begins === 1) {
        const next = i < last ? text.charCodeAt(i + 1) : 0
        if (!pairs.has(fold(text.charCodeAt(i)), fold(next)) && !isSpace(next)) continue
      }
      let node = 0
      let gap = 0
      for (let k = i; k < to; k++) {
        const code = text.charCodeAt(k)
        const next = largeStep(trie, node, fold(code))
        if (next < 0) {
          if (isSpace(code) && ++gap <= LONGEST_GAP) continue
          break
        }
        node = next
        const value = trie.value[node] as number
        if (value > 0) hits.add(value - 1, i, k + 1)
      }
    }
  }
}
