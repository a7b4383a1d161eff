/**
 * Bytes to characters, strictly: a text comes out right or not at all. In order: the byte order mark, zero bytes
 * as in UTF-16, the encoding that HTML declares, UTF-8, GB18030. One decoder serves GB2312, GBK and GB18030,
 * for the other two corrupt characters of four bytes on Node 20.
 */

import type { SourceText } from '../../schemas/document.ts'
import { binaryKind } from './binary.ts'
import { ReadError } from './error.ts'
import { SIMPLIFIED, share, TRADITIONAL } from './frequent.ts'

export type Encoding = SourceText['encoding']

export interface Decoded {
  /** Without the byte order mark, otherwise unchanged. */
  text: string
  encoding: Encoding
}

export interface DecodeOptions {
  /** What messages call the text. */
  id?: string
  /** Whether to look for the encoding that the HTML declares. */
  html?: boolean
}

/** Bytes that are looked at where the whole would cost too much. */
const SAMPLE = 64 * 1024

/** Fewer Chinese characters say too little about the encoding that they are in. */
const ENOUGH_HAN = 12

/** Names of GB18030 and of what it contains. */
const GB_LABELS = new Set([
  'gb2312',
  'gbk',
  'gb18030',
  'gb_2312',
  'gb_2312-80',
  'x-gbk',
  'cp936',
  'ms936',
  'euc-cn',
])
/** East Asian encodings that are told apart by their declaration alone. */
const OTHER_LABELS = new Set([
  'big5',
  'big5-hkscs',
  'shift_jis',
  'sjis',
  'euc-jp',
  'iso-2022-jp',
  'euc-kr',
  'hz-gb-2312',
])

export function decodeText(bytes: Uint8Array, options: DecodeOptions = {}): Decoded {
  const id = options.id ?? 'the text'
  const kind = binaryKind(bytes)
  if (kind !== null)
    throw new ReadError(id, `not a text: ${id} is ${kind} (save it as .txt or .html in UTF-8)`)
  const marked = decodeMarked(bytes, id)
  if (marked !== null) return marked
  if (bytes.includes(0)) return decodeWithZeros(bytes, id)

  const declared = options.html === true ? declaredCharset(bytes) : null
  const utf8 = tryDecode('utf-8', bytes)
  if (declared !== null && OTHER_LABELS.has(declared) && !(utf8 !== null && isSurelyUtf8(utf8))) {
    throw new ReadError(id, `unknown encoding: ${id} declares ${declared} (convert it to UTF-8)`)
  }
  if (declared !== null && GB_LABELS.has(declared) && !(utf8 !== null && isSurelyUtf8(utf8))) {
    const text = tryDecode('gb18030', bytes)
    if (text !== null) return { text, encoding: 'gb18030' }
  }
  if (utf8 !== null) return { text: utf8, encoding: 'utf-8' }
  return decodeGb(bytes, id)
}

function decodeMarked(bytes: Uint8Array, id: string): Decoded | null {
  const [a, b, c, d] = bytes
  let mark: { encoding: Encoding; length: number } | null = null
  if (a === 0xef && b === 0xbb && c === 0xbf) mark = { encoding: 'utf-8', length: 3 }
  else if (a === 0xff && b === 0xfe) mark = { encoding: 'utf-16le', length: 2 }
  else if (a === 0xfe && b === 0xff) mark = { encoding: 'utf-16be', length: 2 }
  else if (a === 0x84 && b === 0x31 && c === 0x95 && d === 0x33) mark = { encoding: 'gb18030', length: 4 }
  if (mark === null) return null
  if (mark.encoding === 'utf-16le' && bytes.length >= 4 && c === 0 && d === 0) {
    throw new ReadError(id, `unknown encoding: ${id} is UTF-32 (convert it to UTF-8)`)
  }
  const body = bytes.subarray(mark.length)
  const text = tryDecode(mark.encoding, body)
  if (text !== null) return { text, encoding: mark.encoding }
  // Counted from 0 at the beginning of the file.
  const at = mark.encoding === 'utf-8' ? ` at byte ${mark.length + firstInvalid(body)}` : ''
  throw new ReadError(
    id,
    `damaged text: ${id} is marked as ${mark.encoding} but is not valid${at} (convert it again)`,
  )
}

/** UTF-16 without a mark: zero bytes, from Latin letters and line breaks, all on one side of the pairs. */
function decodeWithZeros(bytes: Uint8Array, id: string): Decoded {
  const zeros = [0, 0]
  const end = Math.min(bytes.length, SAMPLE)
  for (let at = 0; at < end; at++) if (bytes[at] === 0) zeros[at & 1]++
  const encoding: Encoding = zeros[0] > zeros[1] ? 'utf-16be' : 'utf-16le'
  if (bytes.length % 2 === 0 && Math.min(...zeros) * 20 <= Math.max(...zeros)) {
    const text = tryDecode(encoding, bytes)
    if (text !== null && isPrint(text)) return { text, encoding }
  }
  throw new ReadError(id, `not a text: ${id} holds zero bytes (save it as .txt or .html in UTF-8)`)
}

/** Nine in ten characters are such as Chinese texts hold. */
function isPrint(text: string): boolean {
  const end = Math.min(text.length, SAMPLE)
  let print = 0
  for (let at = 0; at < end; at++) {
    const code = text.charCodeAt(at)
    const latin = (code >= 0x20 && code < 0x250) || (code >= 0x09 && code <= 0x0d)
    const chinese = (code >= 0x2000 && code < 0x3100) || (code >= 0x3400 && code < 0xa000)
    if (latin || chinese || (code >= 0xd800 && code < 0xe000) || code >= 0xf900) print++
  }
  return print >= 0.9 * end
}

/** The last resort. Big5 and damaged UTF-8 are valid GB18030 as well, and come out as characters nobody uses. */
function decodeGb(bytes: Uint8Array, id: string): Decoded {
  const sample = wholeLines(bytes)
  const loose = new TextDecoder('utf-8').decode(sample)
  const replaced = count(loose, (code) => code === 0xfffd)
  if (hanCount(loose) > 3 * replaced + 3) {
    throw new ReadError(
      id,
      `damaged text: ${id} is UTF-8 but not valid at byte ${firstInvalid(bytes)} (convert it again, or cut the byte out)`,
    )
  }
  const text = tryDecode('gb18030', bytes)
  const big5 = tryDecode('big5', sample)
  const asBig5 = big5 === null || hanCount(big5) < ENOUGH_HAN ? 0 : share(big5, TRADITIONAL)
  const asGb = text === null ? 0 : share(text.slice(0, SAMPLE), SIMPLIFIED)
  if (asBig5 > 0.1 && asBig5 > 2 * asGb) {
    throw new ReadError(id, `unknown encoding: ${id} looks like Big5 (convert it: iconv -f BIG5 -t UTF-8)`)
  }
  if (text === null || (asGb < 0.03 && hanCount(text.slice(0, SAMPLE)) >= 40)) {
    throw new ReadError(
      id,
      `unknown encoding: ${id} is neither UTF-8, UTF-16 nor GB18030 (convert it to UTF-8)`,
    )
  }
  return { text, encoding: 'gb18030' }
}

function tryDecode(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch (error) {
    // Without data that decode, but also where the string would be too long.
    if (error instanceof TypeError || error instanceof RangeError) return null
    throw error
  }
}

/** The beginning, up to a line break, so that no character is cut. */
function wholeLines(bytes: Uint8Array): Uint8Array {
  if (bytes.length <= SAMPLE) return bytes
  const end = bytes.lastIndexOf(0x0a, SAMPLE)
  return end > 0 ? bytes.subarray(0, end) : bytes
}

/** <meta charset="gb2312">, <meta … content="text/html; charset=gb2312">, <?xml … encoding="gb2312"?>. */
function declaredCharset(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1')
  const found =
    /<meta\b[^>]{0,500}?\bcharset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head) ??
    /<\?xml\b[^>]{0,200}?\bencoding\s*=\s*["']([\w.:-]+)/i.exec(head)
  return found === null ? null : found[1].toLowerCase()
}

/**
 * Several Chinese characters that are valid UTF-8: GB18030 is so by chance as good as never, while pages that were
 * converted to UTF-8 and go on declaring gb2312 are common.
 */
function isSurelyUtf8(text: string): boolean {
  return hanCount(text.slice(0, SAMPLE)) >= 3
}

function hanCount(text: string): number {
  return count(text, (code) => code >= 0x4e00 && code < 0xa000)
}

function count(text: string, test: (code: number) => boolean): number {
  let found = 0
  for (let at = 0; at < text.length; at++) if (test(text.charCodeAt(at))) found++
  return found
}

/** The first byte that no valid UTF-8 has there; for the message only. The ranges are those of RFC 3629. */
function firstInvalid(bytes: Uint8Array): number {
  for (let at = 0; at < bytes.length; ) {
    const lead = bytes[at]
    const more = lead < 0x80 ? 0 : lead < 0xc2 ? -1 : lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : lead < 0xf5 ? 3 : -1
    if (more < 0 || at + more >= bytes.length) return at
    for (let i = 1; i <= more; i++) if ((bytes[at + i] & 0xc0) !== 0x80) return at
    const second = bytes[at + 1]
    const overlong = (lead === 0xe0 && second < 0xa0) || (lead === 0xf0 && second < 0x90)
    if (overlong || (lead === 0xed && second >= 0xa0) || (lead === 0xf4 && second >= 0x90)) return at
    at += more + 1
  }
  return bytes.length
}
