/**
 * A word table walked one UTF-16 code unit at a time: how every vocabulary of the scanner is compiled.
 *
 * Layout: an open-addressing hash of edges. A node is the slot of the edge that leads to it, plus one; 0 is the root.
 * `keys[slot]` is `node << 16 | code` of the edge, or 0 where there is none (no word holds U+0000); `value[node]` is
 * the index of the word that ends at the node, plus one, or 0. A step costs one multiplication and, as the table is at
 * most half full, little more than one probe; words that no word begins with are refused by `first[code]` without one.
 */
import { byteTable } from './byte-table.ts'
export interface Trie {
  readonly first: Uint8Array
  /** 32 less the binary logarithm of the number of slots: the hash is the upper bits of a product. */
  readonly shift: number
  readonly keys: Int32Array
  readonly value: Uint16Array
}

/** 2^32 by the golden ratio: spreads neighbouring keys (Knuth, The Art of Computer Programming, 6.4). */
const GOLDEN = 0x9e3779b1
/** A node and a character share a key of 32 bits. */
const MAX_SLOTS = 1 << 15

/** Compiles words; with `reversed` the words are walked from their last character to their first. */
export function buildTrie(words: readonly string[], reversed = false): Trie {
  let total = 1
  for (let index = 0; index < words.length; index++) total += words[index].length
  let shift = 28
  while (1 << (32 - shift) < total * 2) shift--
  const size = 1 << (32 - shift)
  if (size > MAX_SLOTS) throw new Error(`trie: ${total} characters of words, more than ${MAX_SLOTS / 2}`)
  const keys = new Int32Array(size)
  const value = new Uint16Array(size + 1)
  const first = byteTable()
  for (let index = 0; index < words.length; index++) {
    const word = words[index]
    const { length } = word
    let node = 0
    for (let k = 0; k < length; k++) {
      const code = word.charCodeAt(reversed ? length - 1 - k : k)
      if (node === 0) first[code] = 1
      const key = (node << 16) | code
      let slot = Math.imul(key, GOLDEN) >>> shift
      while (keys[slot] !== key && keys[slot] !== 0) slot = (slot + 1) & (size - 1)
      keys[slot] = key
      node = slot + 1
    }
    if (value[node] === 0) value[node] = index + 1
  }
  return { first, shift, keys, value }
}

/** The node that `code` leads to from `node`, or -1. */
export function step(trie: Trie, node: number, code: number): number {
  const { keys } = trie
  const key = (node << 16) | code
  let slot = Math.imul(key, GOLDEN) >>> trie.shift
  for (;;) {
    const found = keys[slot]
    if (found === key) return slot + 1
    if (found === 0) return -1
    slot = (slot + 1) & (keys.length - 1)
  }
}

/**
 * The longest word that begins at `start` and ends by `limit`: its index, or -1.
 * Its length is the word's own (`words[index].length`).
 */
export function longest(trie: Trie, text: string, start: number, limit: number): number {
  if (start >= limit || trie.first[text.charCodeAt(start)] !== 1) return -1
  const { value } = trie
  let node = 0
  let found = 0
  for (let i = start; i < limit; i++) {
    node = step(trie, node, text.charCodeAt(i))
    if (node < 0) break
    if (value[node] > 0) found = value[node]
  }
  return found - 1
}

/** Of the words that begin at `start` and end by `limit`, the one that stands first in the list: its index, or -1. */
export function earliest(trie: Trie, text: string, start: number, limit: number): number {
  if (start >= limit || trie.first[text.charCodeAt(start)] !== 1) return -1
  const { value } = trie
  let node = 0
  let found = 0
  for (let i = start; i < limit; i++) {
    node = step(trie, node, text.charCodeAt(i))
    if (node < 0) break
    if (value[node] > 0 && (found === 0 || value[node] < found)) found = value[node]
  }
  return found - 1
}

/** The longest word of a reversed trie that ends at `end` (exclusive) and begins at `floor` or later: its index, or -1. */
export function longestBefore(trie: Trie, text: string, end: number, floor: number): number {
  if (end <= floor || trie.first[text.charCodeAt(end - 1)] !== 1) return -1
  const { value } = trie
  let node = 0
  let found = 0
  for (let i = end - 1; i >= floor; i--) {
    node = step(trie, node, text.charCodeAt(i))
    if (node < 0) break
    if (value[node] > 0) found = value[node]
  }
  return found - 1
}

/** Whether the code unit is a Chinese character, of those that all vocabularies are written in: no mark, no digit. */
export const isIdeograph = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff

/** Sets of characters, 32 to a table: what one rule after another asks of a character stands in one place of memory. */
let table = new Int32Array(65536)
let sets = 0

/** A set of characters, asked by code. What stands before a text or past its end (`NaN`) is asked for as U+0000. */
export function charSet(characters: string): (code: number) => boolean {
  if (sets === 32) {
    table = new Int32Array(65536)
    sets = 0
  }
  const bits = table
  const bit = 1 << sets++
  for (let i = 0; i < characters.length; i++) bits[characters.charCodeAt(i)] |= bit
  return (code) => (bits[code & 0xffff] & bit) !== 0
}
