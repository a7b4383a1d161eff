/** Where output goes: the standard streams, with backpressure and closed pipes minded, and files, written whole or not at all. */
import { rmSync } from 'node:fs'
import { type FileHandle, mkdir, open, realpath, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Writable } from 'node:stream'
import { ClosedPipe, cannotWrite } from './errors.ts'

export interface Sink {
  /** Resolves when there is room for more. */
  write(pieces: Iterable<string>): Promise<void>
  /** All has been written and is in its place. */
  close(): Promise<void>
  /** Leaves nothing half-written behind. */
  discard(): Promise<void>
}

/** Pieces are joined up to this length: writing each small one alone costs a system call. */
const BATCH_LENGTH = 64 * 1024

async function inBatches(pieces: Iterable<string>, send: (text: string) => Promise<unknown>): Promise<void> {
  let batch = ''
  for (const piece of pieces) {
    batch += piece
    if (batch.length < BATCH_LENGTH) continue
    await send(batch)
    batch = ''
  }
  if (batch !== '') await send(batch)
}

/** A stream that stays open, such as stdout. A reader that went away shows as `ClosedPipe`. */
export function streamSink(stream: Writable): Sink {
  // The failed write's own callback tells of it; without a listener the event would end the process.
  stream.on('error', () => {})
  const send = (text: string): Promise<void> =>
    new Promise((resolve, reject) => {
      stream.write(text, (error) => {
        if (error) reject(isClosed(error) ? new ClosedPipe() : cannotWrite('the output', error))
        else resolve()
      })
    })
  return { write: (pieces) => inBatches(pieces, send), close: async () => {}, discard: async () => {} }
}

function isClosed(error: Error): boolean {
  const code = 'code' in error ? error.code : ''
  return code === 'EPIPE' || code === 'ERR_STREAM_DESTROYED' || code === 'ECONNRESET'
}

const unfinished = new Set<string>()

/** Removes what is not yet in its place; for the moment before the process ends in between. */
export function removeUnfinished(): void {
  for (const path of unfinished) rmSync(path, { force: true })
  unfinished.clear()
}

/**
 * A file that is there whole or not at all: written beside its place and then renamed. What is no regular file
 * (a device, a named pipe) is written directly, since a rename would replace it. Errors name the flag that chose it.
 */
export async function fileSink(path: string, flag?: string): Promise<Sink> {
  try {
    const target = await realpath(path).catch(() => path)
    const old = await stat(target).catch(() => undefined)
    if (old !== undefined && !old.isFile()) return plainSink(path, await open(target, 'w'), flag)
    await mkdir(dirname(target), { recursive: true })
    const temporary = join(dirname(target), `.${basename(target).slice(0, 60)}.${process.pid}.tmp`)
    const handle = await open(temporary, 'w', old?.mode)
    unfinished.add(temporary)
    return atomicSink(path, target, temporary, handle, flag)
  } catch (error) {
    throw cannotWrite(path, error, flag)
  }
}

function plainSink(path: string, handle: FileHandle, flag?: string): Sink {
  return {
    write: (pieces) =>
      inBatches(pieces, (text) => handle.writeFile(text)).catch((error) => {
        throw cannotWrite(path, error, flag)
      }),
    close: () => handle.close(),
    discard: () => handle.close(),
  }
}

function atomicSink(
  path: string,
  target: string,
  temporary: string,
  handle: FileHandle,
  flag?: string,
): Sink {
  const { write } = plainSink(path, handle, flag)
  return {
    write,
    async close() {
      try {
        await handle.close()
        await rename(temporary, target)
        unfinished.delete(temporary)
      } catch (error) {
        throw cannotWrite(path, error, flag)
      }
    },
    async discard() {
      await handle.close()
      await rm(temporary, { force: true })
      unfinished.delete(temporary)
    },
  }
}
