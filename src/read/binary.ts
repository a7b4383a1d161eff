/** Files that are no text, by their first bytes. */

interface Signature {
  bytes: string
  kind: string
}

/** As in the registries of file signatures; the bytes as Latin-1. */
const SIGNATURES: readonly Signature[] = [
  { bytes: '%PDF-', kind: 'a PDF' },
  { bytes: 'PK\x03\x04', kind: 'a ZIP archive or an Office document (.docx, .xlsx)' },
  { bytes: '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', kind: 'an old Office document (.doc, .xls)' },
  { bytes: '{\\rtf', kind: 'an RTF document' },
  { bytes: '\x89PNG\r\n', kind: 'a PNG image' },
  { bytes: '\xff\xd8\xff', kind: 'a JPEG image' },
  { bytes: 'GIF8', kind: 'a GIF image' },
  { bytes: 'RIFF', kind: 'a RIFF file (image, sound or video)' },
  { bytes: '\x1f\x8b\x08', kind: 'a gzip archive' },
  { bytes: 'BZh', kind: 'a bzip2 archive' },
  { bytes: '\xfd7zXZ\x00', kind: 'an xz archive' },
  { bytes: '\x28\xb5\x2f\xfd', kind: 'a Zstandard archive' },
  { bytes: '7z\xbc\xaf\x27\x1c', kind: 'a 7z archive' },
  { bytes: 'Rar!\x1a\x07', kind: 'a RAR archive' },
  { bytes: 'SQLite format 3\x00', kind: 'an SQLite database' },
  { bytes: 'PAR1', kind: 'a Parquet file' },
  { bytes: '\x7fELF', kind: 'a program' },
]

const LONGEST = Math.max(...SIGNATURES.map(({ bytes }) => bytes.length))

/** What the bytes are, where they are known not to be text; else null. */
export function binaryKind(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, LONGEST)).toString('latin1')
  return SIGNATURES.find((signature) => head.startsWith(signature.bytes))?.kind ?? null
}
