/**
 * A word table walked one UTF-16 code unit at a time: how every vocabulary of the scanner is compiled.
 *
 * Layout: an open-addressing hash of edges. The key of an edge is `node * 65536 + code`, kept in two arrays
 * (`keyNode`, `keyCode`) beside `target`. Slot 0 of `node` is the root; `value[node]` is the index of the word that
 * ends there, plus one, or 0. A look-up costs one multiplication and, as the table is at most half full, little
 * more than one probe; words that no word begins with are refused by `first[code]` without a probe.
 */
export interface Trie {
  readonly first: Uint8Array
  readonly mask: number
  readonly keyNode: Int32Array
  readonly keyCode: Uint16Array
  readonly target: Int32Array
  readonly value: Int32Array
}

const slotOf = (node: number, code: number, mask: number): number =>
  (Math.imul(node, 0x9e3779b1) ^ Math.imul(code, 0x85ebca6b)) & mask

/** Compiles words; with `reversed` the words are walked from their last character to their first. */
export function buildTrie(words: readonly string[], reversed = false): Trie {
  const total = words.reduce((sum, word) => sum + word.length, 1)
  let size = 16
  while (size < total * 2) size *= 2
  const mask = size - 1
  const keyNode = new Int32Array(size).fill(-1)
  const keyCode = new Uint16Array(size)
  const target = new Int32Array(size)
  const value = new Int32Array(total + 1)
  const first = new Uint8Array(65536)
  let nodes = 1
  for (let index = 0; index < words.length; index++) {
    const word = words[index] as string
    let node = 0
    for (let k = 0; k < word.length; k++) {
      const code = word.charCodeAt(reversed ? word.length - 1 - k : k)
      if (k === 0) first[code] = 1
      let slot = slotOf(node, code, mask)
      while (keyNode[slot] !== -1 && !(keyNode[slot] === node && keyCode[slot] === code))
        slot = (slot + 1) & mask
      if (keyNode[slot] === -1) {
        keyNode[slot] = node
        keyCode[slot] = code
        target[slot] = nodes++
      }
      node = target[slot] as number
    }
    if (value[node] === 0) value[node] = index + 1
  }
  return { first, mask, keyNode, keyCode, target, value }
}

/** The node that `code` leads to from `node`, or -1. */
export function step(trie: Trie, node: number, code: number): number {
  const { mask, keyNode, keyCode } = trie
  let slot = slotOf(node, code, mask)
  while (keyNode[slot] !== -1) {
    if (keyNode[slot] === node && keyCode[slot] === code) return trie.target[slot] as number
    slot = (slot + 1) & mask
  }
  return -1
}

/**
 * The longest word that begins at `start` and ends by `limit`: its index, or -1.
 * Its length is the word's own (`words[index].length`).
 */
export function longest(trie: Trie, text: string, start: number, limit: number): number {
  if (start >= limit || trie.first[text.charCodeAt(start)] === 0) return -1
  let node = 0
  let found = -1
  for (let i = start; i < limit; i++) {
    node = step(trie, node, text.charCodeAt(i))
    if (node < 0) break
    const value = trie.value[node] as number
    if (value > 0) found = value - 1
  }
  return found
}

/** The longest word of a reversed trie that ends at `end` (exclusive) and begins at `floor` or later: its index, or -1. */
export function longestBefore(trie: Trie, text: string, end: number, floor: number): number {
  if (end <= floor || trie.first[text.charCodeAt(end - 1)] === 0) return -1
  let node = 0
  let found = -1
  for (let i = end - 1; i >= floor; i--) {
    node = step(trie, node, text.charCodeAt(i))
    if (node < 0) break
    const value = trie.value[node] as number
    if (value > 0) found = value - 1
  }
  return found
}

/** A set of characters, asked by code. */
export function charSet(characters: string): (code: number) => boolean {
  const table = new Uint8Array(65536)
  for (let i = 0; i < characters.length; i++) table[characters.charCodeAt(i)] = 1
  return (code) => table[code] === 1
}
