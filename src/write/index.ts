/** The output formats by name. A new one is a file beside this and an entry here. */
import type { Format } from './format.ts'

export type { DocumentResult, Format, Palette, Role, Writer, WriterOptions } from './format.ts'

export const FORMATS: readonly Format[] = [
  {
    id: 'json',
    title: 'one object: documents, figures, problems',
    endings: ['.json'],
    create: async (options) => (await import('./json.ts')).createJsonWriter(options),
  },
  {
    id: 'jsonl',
    title: 'a figure a line',
    endings: ['.jsonl', '.ndjson'],
    create: async (options) => (await import('./jsonl.ts')).createJsonLinesWriter(options),
  },
  {
    id: 'yaml',
    title: 'what json has',
    endings: ['.yaml', '.yml'],
    create: async (options) => (await import('./yaml.ts')).createYamlWriter(options),
  },
  {
    id: 'table',
    title: 'to read: a table for each document',
    endings: ['.txt'],
    create: async (options) => (await import('./table.ts')).createTableWriter(options),
  },
]
