/**
 * YAML: the content of the JSON output, key by key. Written record by record, since dumping costs some
 * twenty times what JSON does and a whole run in one string would be large.
 */
import { type DumpOptions, dump } from 'js-yaml'
import { createExtractionWriter, type ExtractionSyntax } from './extraction.ts'
import type { Writer, WriterOptions } from './format.ts'

const options = { noRefs: true, lineWidth: -1 } satisfies DumpOptions

const syntax: ExtractionSyntax = {
  head: (fields) => dump(fields, options),
  open: (list) => `${list}:`,
  item: (value, isFirst) => (isFirst ? '\n' : '') + dump([value], options),
  close: (isEmpty) => (isEmpty ? ' []\n' : ''),
  tail: '',
}

export function createYamlWriter(options: WriterOptions): Writer {
  return createExtractionWriter(options, syntax)
}
