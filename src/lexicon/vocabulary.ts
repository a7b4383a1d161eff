/**
 * The words of the dictionary that texts have held so far, each with a number: what is asked of the letters of a word (its
 * roles, how it ends) is worked out once for the word and not wherever it stands.
 */
import { type Dictionary, loadDictionary } from './dictionary.ts'
import { rolesOf } from './roles.ts'

/** Words beyond so many have no number, and are asked anew each time: the memory is bounded. */
const MOST = (1 << 16) - 1

export class Vocabulary {
  readonly dictionary: Dictionary
  /** By word number. Number 0 is no word. */
  readonly texts: string[] = ['']
  readonly roles: number[] = [0]
  // An open-addressing hash from the dictionary's cell that a word ends at, or 0, to the word's number. It grows with the
  // words that were met: a table by cell would have each of them far apart in memory.
  private cells = new Int32Array(1 << 12)
  private numbers = new Uint16Array(1 << 12)

  constructor(dictionary: Dictionary) {
    this.dictionary = dictionary
  }

  /** The number of the word `text.slice(start, end)`, which ends at this cell of the dictionary; 0 where it has none. */
  numberOf(cell: number, text: string, start: number, end: number): number {
    if (cell === 0) return 0
    const { cells } = this
    const mask = cells.length - 1
    let slot = (Math.imul(cell, GOLDEN) >>> 7) & mask
    for (;;) {
      const found = cells[slot]
      if (found === cell) return this.numbers[slot] as number
      if (found === 0) return this.add(cell, slot, text.slice(start, end))
      slot = (slot + 1) & mask
    }
  }

  private add(cell: number, slot: number, word: string): number {
    const number = this.texts.length
    if (number > MOST) return 0
    this.texts.push(word)
    this.roles.push(rolesOf(word, 0, word.length))
    this.cells[slot] = cell
    this.numbers[slot] = number
    if (number * 2 > this.cells.length) this.grow()
    return number
  }

  private grow(): void {
    const { cells, numbers } = this
    const size = cells.length * 2
    this.cells = new Int32Array(size)
    this.numbers = new Uint16Array(size)
    for (let i = 0; i < cells.length; i++) {
      const cell = cells[i] as number
      if (cell === 0) continue
      let slot = (Math.imul(cell, GOLDEN) >>> 7) & (size - 1)
      while (this.cells[slot] !== 0) slot = (slot + 1) & (size - 1)
      this.cells[slot] = cell
      this.numbers[slot] = numbers[i] as number
    }
  }
}

/** 2^32 by the golden ratio, as in `trie.ts`. */
const GOLDEN = 0x9e3779b1

let loaded: Vocabulary | undefined

/** The one vocabulary: what a `WordTest` remembers goes by its numbers. */
export function loadVocabulary(): Vocabulary {
  loaded ??= new Vocabulary(loadDictionary())
  return loaded
}

/** The test whether a word is one of these. */
export function wordSet(words: readonly string[]): WordTest {
  const set = new Set(words)
  return new WordTest((word) => set.has(word))
}

/** A question about the letters of a word, whose answer is remembered by the word's number. */
export class WordTest {
  /** By word number: 0 not asked yet, 1 no, 2 yes. It grows with the words that were met. */
  private answers = new Uint8Array(1 << 8)
  private readonly test: (word: string) => boolean

  constructor(test: (word: string) => boolean) {
    this.test = test
  }

  /** Whether the word passes; `number` is its number, or 0 where it has none. */
  passes(number: number, word: string): boolean {
    if (number === 0) return this.test(word)
    const answer = this.answers[number] ?? 0
    return answer === 0 ? this.ask(number, word) : answer === 2
  }

  private ask(number: number, word: string): boolean {
    if (number >= this.answers.length) {
      const { answers } = this
      this.answers = new Uint8Array(Math.max(number + 1, answers.length * 2))
      this.answers.set(answers)
    }
    const passes = this.test(word)
    this.answers[number] = passes ? 2 : 1
    return passes
  }
}
