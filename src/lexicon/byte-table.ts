/**
 * Tables of a byte for each UTF-16 code unit. They are cut from large pieces of memory, which the system gives out
 * untouched: of each only the pages with Chinese characters of some word ever exist, where a table by itself is
 * cleared from end to end at every start.
 */
const SIZE = 1 << 16
const PIECE = 32 * SIZE

let piece = new ArrayBuffer(PIECE)
let used = 0

export function byteTable(): Uint8Array {
  if (used === PIECE) {
    piece = new ArrayBuffer(PIECE)
    used = 0
  }
  const table = new Uint8Array(piece, used, SIZE)
  used += SIZE
  return table
}
