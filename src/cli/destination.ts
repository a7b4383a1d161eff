/** Where the records of a run go: stdout, one file, or a folder with a file for each document. */
import { realpath, stat } from 'node:fs/promises'
import { dirname, extname, join, relative, resolve, sep } from 'node:path'
import type { Problem } from '../../schemas/problem.ts'
import { type DocumentResult, FORMATS, type Format, type Writer, type WriterOptions } from '../write/index.ts'
import { UsageError } from './errors.ts'
import { fileSink, type Sink, streamSink } from './output.ts'

export interface Destination {
  /** The records of one input, which is named as the user or the folder named it. */
  document(input: string, result: DocumentResult): Promise<void>
  problem(problem: Problem): Promise<void>
  close(): Promise<void>
  /** Leaves nothing half-written behind when the run cannot go on. */
  discard(): Promise<void>
}

/** File endings that name a format which there is not: JSON in such a file would only be found out later. */
const FOREIGN_ENDINGS = ['.csv', '.tsv', '.html', '.htm', '.xml', '.xlsx', '.parquet', '.md', '.pdf', '.docx']

/** The format by name, else by the ending of the output file, else a table for a terminal and JSON for the rest. */
export function chooseFormat(name: string | undefined, out: string | undefined, isTerminal: boolean): Format {
  const byId = (id: string): Format => FORMATS.find((format) => format.id === id) ?? FORMATS[0]
  if (name !== undefined) return byId(name)
  if (out === undefined) return byId(isTerminal ? 'table' : 'json')
  const ending = extname(out).toLowerCase()
  if (FOREIGN_ENDINGS.includes(ending)) {
    const known = FORMATS.flatMap((format) => format.endings).join(', ')
    throw new UsageError(`no format for --out ${out}; end it in one of ${known}, or give --format`)
  }
  return FORMATS.find((format) => format.endings.includes(ending)) ?? byId('json')
}

/** Whether `--out` is a folder: one that is there, or a path that ends in a slash. */
export async function isFolder(out: string): Promise<boolean> {
  if (out.endsWith('/') || out.endsWith(sep)) return true
  const found = await stat(out).catch(() => undefined)
  return found?.isDirectory() === true
}

/** A table in a file would take the place of a text that was given to be read. */
export async function mustNotOverwrite(out: string, inputs: readonly string[]): Promise<void> {
  const target = await realpath(out).catch(() => undefined)
  if (target === undefined) return
  for (const input of inputs) {
    if ((await realpath(input).catch(() => undefined)) !== target) continue
    throw new UsageError(`--out ${out} is also an input; choose another file`)
  }
}

/** One stream of records for the whole run. */
export async function createSingle(format: Format, options: WriterOptions, sink: Sink): Promise<Destination> {
  const writer = await format.create(options)
  return singleOf(writer, sink)
}

function singleOf(writer: Writer, sink: Sink): Destination {
  return {
    document: (_, result) => sink.write(writer.document(result)),
    problem: (problem) => sink.write(writer.problem(problem)),
    async close() {
      await sink.write(writer.end())
      await sink.close()
    },
    discard: () => sink.discard(),
  }
}

export function createStdout(format: Format, options: WriterOptions): Promise<Destination> {
  return createSingle(format, options, streamSink(process.stdout))
}

export async function createFile(format: Format, options: WriterOptions, path: string): Promise<Destination> {
  return createSingle(format, options, await fileSink(path))
}

/** A file for each document. An input that could not be read has no document, and so no file. */
export function createFolder(
  format: Format,
  options: WriterOptions,
  folder: string,
  inputs: readonly string[],
): Destination {
  const names = outputNames(inputs, format.endings[0])
  return {
    async document(input, result) {
      const name = names.get(input)
      if (name === undefined) throw new Error(`no output for the input ${input}`)
      const single = await createFile(format, options, join(folder, name))
      try {
        await single.document(input, result)
        await single.close()
      } catch (error) {
        await single.discard()
        throw error
      }
    },
    problem: async () => {},
    close: async () => {},
    discard: async () => {},
  }
}

/**
 * The output's path inside the folder, for each input: its path below the folder that all inputs share, with the
 * format's ending added. The input's own ending stays, so that page.txt and page.html do not meet.
 */
export function outputNames(inputs: readonly string[], ending: string): Map<string, string> {
  const paths = inputs.filter((input) => input !== '-')
  const shared = sharedFolder(paths.map((path) => dirname(resolve(path))))
  const names = new Map<string, string>()
  const taken = new Set<string>()
  for (const input of inputs) {
    const stem = input === '-' ? 'stdin' : relative(shared, resolve(input))
    let name = stem + ending
    for (let number = 2; taken.has(name); number++) name = `${stem}-${number}${ending}`
    taken.add(name)
    names.set(input, name)
  }
  return names
}

function sharedFolder(folders: readonly string[]): string {
  if (folders.length === 0) return resolve('.')
  let shared = folders[0].split(sep)
  for (const folder of folders) {
    const parts = folder.split(sep)
    const differs = shared.findIndex((part, index) => part !== parts[index])
    if (differs !== -1) shared = shared.slice(0, differs)
  }
  return shared.join(sep) || sep
}
