/**
 * Packs words into the double-array trie that `src/lexicon/dictionary.ts` describes.
 *
 * Nodes that running text asks for most are placed first, so that they lie close together in memory; then those with
 * many children, each at the lowest base where all its children find free cells; the many nodes with one child fill the
 * gaps. Three cells in four end up used: the widest nodes reach so far that too few narrow ones are left for their gaps.
 */

import { BASE_LIMIT, Code, costOf, LABEL_BITS } from '../../src/lexicon/dictionary.ts'
import { probabilityOf } from './costs.ts'

interface Node {
  /** Character code to child; null for a leaf. */
  children: Map<number, Node> | null
  data: number
  /** How much of running text the words are that begin so. */
  weight: number
}

/** Nodes that weigh more than this go by weight; with fewer the table is smaller, with more it is asked in fewer places. */
const HEAVY = 1e-3

/** `words` gives each word, as character codes, with its data. */
export function packTrie(
  words: Iterable<[Uint16Array, number]>,
  codeCount: number,
): { cells: Int32Array; data: Uint16Array } {
  const root = buildTrie(words)
  const space = new Space(codeCount)
  const parents = parentsInOrder(root)
  const bases = new Map<Node, number>()
  for (const node of parents)
    bases.set(node, node === root ? space.take(0, labelsOf(root)) : space.place(labelsOf(node)))

  // A walk reads one cell past any base, whatever the code: so many spare cells keep it inside the table.
  const count = space.used() + codeCount
  const cells = new Int32Array(count)
  const data = new Uint16Array(count)
  for (const node of parents) {
    const base = bases.get(node) as number
    for (const [code, child] of node.children as Map<number, Node>) {
      cells[base + code] = ((bases.get(child) ?? 0) << LABEL_BITS) | code
      data[base + code] = child.data
    }
  }
  return { cells, data }
}

function buildTrie(words: Iterable<[Uint16Array, number]>): Node {
  const root: Node = { children: new Map(), data: 0, weight: 0 }
  for (const [codes, data] of words) {
    const weight = probabilityOf(costOf(data))
    let node = root
    for (const code of codes) {
      node.weight += weight
      node.children ??= new Map()
      let child = node.children.get(code)
      if (child === undefined) {
        child = { children: null, data: 0, weight: 0 }
        node.children.set(code, child)
      }
      node = child
    }
    node.data = data
  }
  return root
}

/** All nodes with children in the order of placing: the root, whose base is 0, the heavy ones, then the widest. */
function parentsInOrder(root: Node): Node[] {
  const parents: Node[] = []
  const pending: Node[] = [root]
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (node.children === null) continue
    parents.push(node)
    pending.push(...node.children.values())
  }
  const width = (node: Node): number => node.children?.size ?? 0
  return parents.sort((a, b) => {
    if (a === root || b === root) return a === root ? -1 : 1
    const [aHeavy, bHeavy] = [a.weight > HEAVY, b.weight > HEAVY]
    if (aHeavy !== bHeavy) return aHeavy ? -1 : 1
    return (aHeavy ? 0 : width(b) - width(a)) || b.weight - a.weight
  })
}

function labelsOf(node: Node): number[] {
  return [...(node.children?.keys() ?? [])].sort((a, b) => a - b)
}

/** More cells than the format can number. */
const ROOM = 1 << 20

/** Which cells and which bases are taken, a bit for each, so that 32 bases are tried at once. */
class Space {
  private readonly cells = new Int32Array(ROOM / 32 + 1)
  private readonly bases = new Int32Array(ROOM / 32 + 1)
  /** All cells before this one are taken. */
  private lowest = 0
  private top = 0
  private readonly codeCount: number

  constructor(codeCount: number) {
    this.codeCount = codeCount
    // Codes below the first character's label no child, so these cells could never be filled.
    this.cells[0] = (1 << Code.first) - 1
  }

  /** Takes cells for these labels at the lowest base where they fit, and gives that base. */
  place(labels: number[]): number {
    return this.take(this.find(labels), labels)
  }

  take(base: number, labels: number[]): number {
    for (const label of labels) this.cells[(base + label) >>> 5] |= 1 << ((base + label) & 31)
    this.bases[base >>> 5] |= 1 << (base & 31)
    this.top = Math.max(this.top, base + labels[labels.length - 1] + 1)
    while ((this.cells[this.lowest >>> 5] & (1 << (this.lowest & 31))) !== 0) this.lowest++
    return base
  }

  /** Number of cells up to the last one taken. */
  used(): number {
    return this.top
  }

  /** The lowest base that no node has, with a free cell for every label. */
  private find(labels: number[]): number {
    const from = Math.max(0, this.lowest - labels[0]) & ~31
    for (let base = from; base + 32 < BASE_LIMIT && base + 32 + this.codeCount < ROOM; base += 32) {
      let blocked = this.bases[base >>> 5]
      for (let at = 0; at < labels.length && blocked !== -1; at++)
        blocked |= this.takenFrom(base + labels[at])
      if (blocked !== -1) return base + 31 - Math.clz32(~blocked & -~blocked)
    }
    throw new Error(`the dictionary has outgrown its format: no base below ${BASE_LIMIT} is left`)
  }

  /** Whether the 32 cells from this one are taken, as bits. */
  private takenFrom(cell: number): number {
    const word = cell >>> 5
    const shift = cell & 31
    return shift === 0
      ? this.cells[word]
      : (this.cells[word] >>> shift) | (this.cells[word + 1] << (32 - shift))
  }
}
