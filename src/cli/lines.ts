/**
 * Splits a stream of bytes at line feeds (0x0A), and at nothing else: a carriage return or U+2028 inside a JSON
 * line is not its end. Bytes are kept as bytes until a line is whole, so no character is cut at a chunk's edge.
 */
const LINE_FEED = 0x0a

export class LineSplitter {
  /** The chunks of a line whose end has not come yet; joined once, so that long lines cost linear time. */
  #begun: Buffer[] = []

  #complete(last: Buffer): Buffer {
    if (this.#begun.length === 0) return last
    const line = Buffer.concat([...this.#begun, last])
    this.#begun = []
    return line
  }

  /** The lines that the chunk completes, without their line feed. */
  *push(chunk: Buffer): Generator<Buffer> {
    let start = 0
    for (let end = chunk.indexOf(LINE_FEED); end !== -1; end = chunk.indexOf(LINE_FEED, start)) {
      yield this.#complete(chunk.subarray(start, end))
      start = end + 1
    }
    if (start < chunk.length) this.#begun.push(chunk.subarray(start))
  }

  /** The last line where no line feed ends it. */
  *end(): Generator<Buffer> {
    if (this.#begun.length > 0) yield this.#complete(Buffer.alloc(0))
  }
}
