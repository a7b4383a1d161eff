import * as z from 'zod'

/** Where a document's date came from, in the order in which they are tried. */
export const DateOrigin = z.enum(['option', 'metadata', 'filename', 'dateline', 'implied'])
export type DateOrigin = z.infer<typeof DateOrigin>

/** A date that relative periods (去年, 今年) rest on. */
export const DocumentDate = z.strictObject({
  value: z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'must be an ISO 8601 date'),
  origin: DateOrigin,
})
export type DocumentDate = z.infer<typeof DocumentDate>

/** A text as read: what is said of it in the output. Its `text` is kept apart, in `SourceText`. */
export const Document = z.strictObject({
  id: z.string().min(1),
  mediaType: z.enum(['text/plain', 'text/html']),
  encoding: z.enum(['utf-8', 'utf-16le', 'utf-16be', 'gb18030']),
  title: z.string().nullable(),
  date: DocumentDate.nullable(),
  /** Length of the text in UTF-16 code units. */
  length: z.int().min(0),
  /** How many figures were found in it. */
  figures: z.int().min(0),
})
export type Document = z.infer<typeof Document>

/** A decoded text with what is known about it: what `read` hands on to the stages. */
export const SourceText = z.strictObject({
  id: z.string().min(1),
  text: z.string(),
  mediaType: Document.shape.mediaType,
  encoding: Document.shape.encoding,
  title: z.string().nullable(),
  date: DocumentDate.nullable(),
})
export type SourceText = z.infer<typeof SourceText>
