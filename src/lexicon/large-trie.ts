/**
 * A word table without a limit, for the words that users bring: as many as they like, where those of the scanner
 * (`trie.ts`) fit into 16 bits.
 *
 * Layout: an open-addressing hash of edges, at most half full. Each has three integers in `edges`: the node that it
 * leads from plus one, or 0 where there is none, its character, and the node that it leads to; they lie together, so
 * that a step fetches one piece of memory. The root is node 0. `value[node]` is the index of the word that ends at a
 * node, plus one, or 0.
 */
export interface LargeTrie {
  readonly first: Uint8Array
  readonly mask: number
  readonly edges: Int32Array
  readonly value: Int32Array
}

const slotOf = (node: number, code: number, mask: number): number =>
  (Math.imul(node, 0x9e3779b1) ^ Math.imul(code, 0x85ebca6b)) & mask

/** Where the edge is or would be. */
function placeOf(edges: Int32Array, mask: number, node: number, code: number): number {
  let slot = slotOf(node, code, mask)
  for (;;) {
    const place = slot * 3
    const from = edges[place]
    if (from === 0 || (from === node + 1 && edges[place + 1] === code)) return place
    slot = (slot + 1) & mask
  }
}

/** Compiles words; where two are the same, the first has the place. */
export function buildLargeTrie(words: readonly string[]): LargeTrie {
  let total = 1
  for (const word of words) total += word.length
  let size = 16
  while (size < total * 2) size *= 2
  const mask = size - 1
  const edges = new Int32Array(size * 3)
  const value = new Int32Array(total + 1)
  const first = new Uint8Array(65536)
  let nodes = 1
  for (let index = 0; index < words.length; index++) {
    const word = words[index]
    let node = 0
    for (let k = 0; k < word.length; k++) {
      const code = word.charCodeAt(k)
      if (k === 0) first[code] = 1
      const place = placeOf(edges, mask, node, code)
      if (edges[place] === 0) {
        edges[place] = node + 1
        edges[place + 1] = code
        edges[place + 2] = nodes++
      }
      node = edges[place + 2]
    }
    if (value[node] === 0) value[node] = index + 1
  }
  return { first, mask, edges, value }
}

/** The node that `code` leads to from `node`, or -1. */
export function largeStep(trie: LargeTrie, node: number, code: number): number {
  const { edges } = trie
  const place = placeOf(edges, trie.mask, node, code)
  return edges[place] === 0 ? -1 : edges[place + 2]
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
