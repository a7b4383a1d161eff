/**
 * Reading order: a text as it was meant to be read, where print broke lines in the middle of a sentence or
 * set captions, headings and other columns in its way. The source is not changed; the reading is made of pieces
 * of it, and every offset leads back.
 *
 *     source     …利用高能级研发平 ⏎⏎ 会场 (王一 摄) ⏎⏎ 台，开展协同攻关。
 *     reading    …利用高能级研发平台，开展协同攻关。 ⏎⏎ 会场 (王一 摄)
 *
 * A text whose lines all end in a full stop leaves after one scan over its line ends.
 */

import { blocks } from './blocks.ts'
import { Class, classes } from './characters.ts'
import { lines } from './lines.ts'
import { type Links, mend } from './mend.ts'
import { Join, Pieces, type Reading, unbroken } from './reading.ts'
import { wrapped } from './wrapped.ts'

export { joinWithin, type Reading, sourceEnd, sourceStart } from './reading.ts'

export function layout(text: string): Reading {
  const all = lines(text)
  if (all.open === 0) return unbroken(text)
  const joined = wrapped(text, all)
  const parts = blocks(all, joined)
  const links = mend(text, all, parts)
  if (links.count === 0 && parts.count === all.count) return unbroken(text)
  return inOrder(text, all, parts, links)
}

/** Every block with those that go on it, in the order of the source. */
function inOrder(
  text: string,
  all: ReturnType<typeof lines>,
  parts: ReturnType<typeof blocks>,
  links: Links,
): Reading {
  const pieces = new Pieces(text)
  // The white space before a block goes with it; where a block is joined to another, it is left out.
  const addBlock = (block: number): void => {
    for (let line = parts.first[block] + 1; line < parts.first[block + 1]; line++) {
      addLine(text, pieces, all.end[line - 1], all.start[line], all.end[line], Join.certain)
    }
  }
  for (let block = 0; block < parts.count; block++) {
    if (links.join[block] !== Join.none) continue
    const first = parts.first[block]
    pieces.add(first === 0 ? 0 : all.end[first - 1], all.end[first], Join.none)
    addBlock(block)
    for (let at = block; links.next[at] !== 0; ) {
      const last = parts.first[at + 1] - 1
      at = links.next[at]
      const line = parts.first[at]
      addLine(text, pieces, all.end[last], all.start[line], all.end[line], links.join[at])
      addBlock(at)
    }
  }
  pieces.add(all.end[all.count - 1], text.length, Join.none)
  return pieces.finish()
}

/** Adds a line that goes on the one that ended at `tailEnd`, with a space where Latin words meet. */
function addLine(
  text: string,
  pieces: Pieces,
  tailEnd: number,
  start: number,
  end: number,
  join: number,
): void {
  const table = classes()
  const last = table[text.charCodeAt(tailEnd - 1)]
  const first = table[text.charCodeAt(start)]
  const latin = Class.letter | Class.digit
  const digits = (last & first & Class.digit) !== 0
  if (!digits && (last & latin) !== 0 && (first & latin) !== 0) pieces.addSpace(tailEnd, join)
  pieces.add(start, end, join)
}
