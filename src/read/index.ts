/** Bytes to text: an input to a `SourceText`, or a `ReadError` that says why not. */

import { readFile, stat } from 'node:fs/promises'
import { extname } from 'node:path'
import type { DocumentDate, SourceText } from '../../schemas/document.ts'
import { dateFromFileName, dateLine } from './dates.ts'
import { decodeText } from './decode.ts'
import { ReadError, systemMessage } from './error.ts'
import { type Input, STDIN } from './inputs.ts'
import { titleOf } from './title.ts'

export { dateFromFileName, dateLine } from './dates.ts'
export { decodeText } from './decode.ts'
export { ReadError } from './error.ts'
export { expandInputs, type Input } from './inputs.ts'

type MediaType = SourceText['mediaType']

/** A string holds half a gigabyte of characters at most, and the stages need several times the text. */
const MAX_BYTES = 256 * 1024 * 1024

/** Name of standard input in the output. */
const STDIN_ID = 'stdin'

const MEDIA_TYPES: Readonly<Record<string, MediaType>> = {
  '.txt': 'text/plain',
  '.text': 'text/plain',
  '.md': 'text/plain',
  '.htm': 'text/html',
  '.html': 'text/html',
  '.shtml': 'text/html',
  '.xhtml': 'text/html',
}

export async function readInput(input: Input): Promise<SourceText> {
  if (input === STDIN) return readBytes(await readStdin(), STDIN_ID)
  try {
    const { size } = await stat(input)
    if (size > MAX_BYTES) throw tooLarge(input, size)
    const bytes = await readFile(input)
    return await readBytes(bytes, input, MEDIA_TYPES[extname(input).toLowerCase()])
  } catch (error) {
    const message = systemMessage(input, error)
    if (message === null) throw error
    throw new ReadError(input, message, { cause: error })
  }
}

/** The text in these bytes. Without a media type, a text that begins as HTML does is taken for that. */
export async function readBytes(bytes: Uint8Array, id: string, mediaType?: MediaType): Promise<SourceText> {
  if (bytes.length > MAX_BYTES) throw tooLarge(id, bytes.length)
  const type = mediaType ?? (looksLikeHtml(bytes) ? 'text/html' : 'text/plain')
  const { text: decoded, encoding } = decodeText(bytes, { id, html: type === 'text/html' })
  const source = { id, mediaType: type, encoding }
  if (type === 'text/html') {
    // Loaded for HTML only: the parser takes a hundred milliseconds.
    const { readHtml } = await import('./html.ts')
    const { text, title, date } = await readHtml(decoded, id)
    return { ...source, text, title, date: dateOf(id, text, date) }
  }
  return { ...source, text: decoded, title: titleOf(decoded), date: dateOf(id, decoded, null) }
}

/** The date of a text: from its metadata, its file's name, or a line of its own. */
function dateOf(id: string, text: string, metadata: string | null): DocumentDate | null {
  if (metadata !== null) return { value: metadata, origin: 'metadata' }
  const filename = dateFromFileName(id)
  if (filename !== null) return { value: filename, origin: 'filename' }
  const dateline = dateLine(text)
  return dateline === null ? null : { value: dateline, origin: 'dateline' }
}

function looksLikeHtml(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 256)).toString('latin1')
  return /^(?:\xef\xbb\xbf)?\s*<(?:!doctype\s+html|html|head|body|\?xml[^>]*>\s*<(?:!doctype\s+)?html)\b/i.test(
    head,
  )
}

async function readStdin(): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > MAX_BYTES) throw tooLarge(STDIN_ID, size)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks, size)
}

function tooLarge(id: string, size: number): ReadError {
  const megabytes = (bytes: number): string => `${Math.ceil(bytes / (1024 * 1024))} MB`
  return new ReadError(
    id,
    `too large: ${id} holds ${megabytes(size)} or more, and ${megabytes(MAX_BYTES)} can be read (split it)`,
  )
}
