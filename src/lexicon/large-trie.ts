/**
 * A word table without a limit, for the words that users bring: as many as they like, where those of the scanner
 * (`trie.ts`) fit into 16 bits.
 *
 * Layout: an open-addressing hash of edges, at most half full. The key of an edge is a node and a character, kept in
 * `keyNode` and `keyCode` beside `target`, the node that it leads to; the root is node 0. `value[node]` is the index of
 * the word that ends at a node, plus one, or 0.
 */
export interface LargeTrie {
  readonly first: Uint8Array
  readonly mask: number
  readonly keyNode: Int32Array
  readonly keyCode: Uint16Array
  readonly target: Int32Array
  readonly value: Int32Array
}

const slotOf = (node: number, code: number, mask: number): number =>
  (Math.imul(node, 0x9e3779b1) ^ Math.imul(code, 0x85ebca6b)) & mask

/** Compiles words; where two are the same, the first has the place. */
export function buildLargeTrie(words: readonly string[]): LargeTrie {
  let total = 1
  for (const word of words) total += word.length
  let size = 16
  while (size < total * 2) size *= 2
  const mask = size - 1
  const keyNode = new Int32Array(size).fill(-1)
  const keyCode = new Uint16Array(size)
  const target = new Int32Array(size)
  const value = new Int32Array(total + 1)
  const first = new Uint8Array(65536)
  let nodes = 1
  for (const [index, word] of words.entries()) {
    let node = 0
    for (let k = 0; k < word.length; k++) {
      const code = word.charCodeAt(k)
      if (k === 0) first[code] = 1
      let slot = slotOf(node, code, mask)
      while (keyNode[slot] !== -1 && !(keyNode[slot] === node && keyCode[slot] === code))
        slot = (slot + 1) & mask
      if (keyNode[slot] === -1) {
        keyNode[slot] = node
        keyCode[slot] = code
        target[slot] = nodes++
      }
      node = target[slot]
    }
    if (value[node] === 0) value[node] = index + 1
  }
  return { first, mask, keyNode, keyCode, target, value }
}

/** The node that `code` leads to from `node`, or -1. */
export function largeStep(trie: LargeTrie, node: number, code: number): number {
  const { mask, keyNode, keyCode } = trie
  let slot = slotOf(node, code, mask)
  while (keyNode[slot] !== -1) {
    if (keyNode[slot] === node && keyCode[slot] === code) return trie.target[slot]
    slot = (slot + 1) & mask
  }
  return -1
}

/** The longest word that begins at `start` and ends by `limit`: its index, or -1. */
export function largeLongest(trie: LargeTrie, text: string, start: number, limit: number): number {
  if (start >= limit || trie.first[text.charCodeAt(start)] === 0) return -1
  let node = 0
  let found = 0
  for (let i = start; i < limit; i++) {
    node = largeStep(trie, node, text.charCodeAt(i))
    if (node < 0) break
    if (trie.value[node] > 0) found = trie.value[node]
  }
  return found - 1
}
