/**
 * The words of the dictionary that texts have held so far, each with a number: what is asked of the letters of a word (its
 * roles, how it ends) is worked out once for the word and not wherever it stands.
 */
import { type Dictionary, loadDictionary } from './dictionary.ts'
import { rolesOf } from './roles.ts'

/** Words beyond so many have no number, and are asked anew each time: the memory is bounded. */
const MOST = 1 << 16

export class Vocabulary {
  readonly dictionary: Dictionary
  /** By word number. Number 0 is no word. */
  readonly texts: string[] = ['']
  readonly roles = new Int32Array(MOST)
  /** By the dictionary's cell that a word ends at. */
  private readonly numbers: Uint16Array

  constructor(dictionary: Dictionary) {
    this.dictionary = dictionary
    this.numbers = new Uint16Array(dictionary.cells.length)
  }

  /** The number of the word `text.slice(start, end)`, which ends at this cell of the dictionary; 0 where it has none. */
  numberOf(cell: number, text: string, start: number, end: number): number {
    const known = this.numbers[cell]
    return known > 0 || cell === 0 ? known : this.add(cell, text.slice(start, end))
  }

  private add(cell: number, word: string): number {
    const number = this.texts.length
    if (number === MOST) return 0
    this.texts.push(word)
    this.roles[number] = rolesOf(word, 0, word.length)
    this.numbers[cell] = number
    return number
  }
}

let loaded: Vocabulary | undefined

/** The one vocabulary: what a `WordTest` remembers goes by its numbers. */
export function loadVocabulary(): Vocabulary {
  loaded ??= new Vocabulary(loadDictionary())
  return loaded
}

/** A question about the letters of a word, whose answer is remembered by the word's number. */
export class WordTest {
  private readonly answers = new Uint8Array(MOST)
  private readonly test: (word: string) => boolean

  constructor(test: (word: string) => boolean) {
    this.test = test
  }

  /** Whether the word passes; `number` is its number, or 0 where it has none. */
  passes(number: number, word: string): boolean {
    if (number === 0) return this.test(word)
    const answer = this.answers[number]
    if (answer !== 0) return answer === 2
    const passes = this.test(word)
    this.answers[number] = passes ? 2 : 1
    return passes
  }
}
