/**
 * Keeps pieces of output until their turn comes, in constant memory.
 *
 * JSON and YAML name the documents before the figures, but the documents are complete only after the
 * last text has been read. What waits is held as strings up to a limit and then moved to a file in the
 * system's temporary folder; that costs one write and one read of the output, and only for large runs.
 */
import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { StringDecoder } from 'node:string_decoder'

const HELD_LIMIT = 4 * 1024 * 1024
const READ_BYTES = 256 * 1024

export class Spool {
  readonly #limit: number
  #held: string[] = []
  #heldLength = 0
  #file: TemporaryFile | undefined
  #count = 0

  constructor(limit = HELD_LIMIT) {
    this.#limit = limit
  }

  /** How many pieces were put in. */
  get count(): number {
    return this.#count
  }

  push(piece: string): void {
    this.#count++
    this.#held.push(piece)
    this.#heldLength += piece.length
    if (this.#heldLength <= this.#limit) return
    this.#file ??= new TemporaryFile()
    this.#file.append(this.#held.join(''))
    this.#held = []
    this.#heldLength = 0
  }

  /** Gives everything back in order, in pieces of a moderate size, and lets go of the file. */
  *drain(): Generator<string> {
    if (this.#file !== undefined) {
      try {
        yield* this.#file.read()
      } finally {
        this.#file.close()
        this.#file = undefined
      }
    }
    yield* this.#held
    this.#held = []
  }
}

/** A file that vanishes with the process: it is unlinked as soon as it is open, where the system allows that. */
class TemporaryFile {
  readonly #folder = mkdtempSync(join(tmpdir(), 'twincity-'))
  readonly #descriptor = openSync(join(this.#folder, 'spool'), 'wx+')

  constructor() {
    this.#unlink()
  }

  append(text: string): void {
    writeFileSync(this.#descriptor, text)
  }

  *read(): Generator<string> {
    const buffer = Buffer.allocUnsafe(READ_BYTES)
    const decoder = new StringDecoder('utf8')
    let position = 0
    for (;;) {
      const count = readSync(this.#descriptor, buffer, 0, READ_BYTES, position)
      if (count === 0) break
      position += count
      yield decoder.write(buffer.subarray(0, count))
    }
    yield decoder.end()
  }

  close(): void {
    closeSync(this.#descriptor)
    this.#unlink()
  }

  #unlink(): void {
    try {
      rmSync(this.#folder, { recursive: true, force: true })
    } catch {
      // Windows keeps an open file; it is removed on close.
    }
  }
}
