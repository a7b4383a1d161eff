/** JSON: one object, with each record on a line of its own, so that it can be read, compared and searched by line. */
import { createExtractionWriter, type ExtractionSyntax } from './extraction.ts'
import type { Writer, WriterOptions } from './format.ts'

const syntax: ExtractionSyntax = {
  head: ({ tool, version }) =>
    `{\n  "tool": ${JSON.stringify(tool)},\n  "version": ${JSON.stringify(version)}`,
  open: (list) => `,\n  ${JSON.stringify(list)}: [`,
  item: (value, isFirst) => `${isFirst ? '' : ','}\n    ${JSON.stringify(value)}`,
  close: (isEmpty) => (isEmpty ? ']' : '\n  ]'),
  tail: '\n}\n',
}

export function createJsonWriter(options: WriterOptions): Writer {
  return createExtractionWriter(options, syntax)
}
