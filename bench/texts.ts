/** The texts to measure on: the pages that the project wrote, and the real ones beside the project where they are. */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { SourceText } from '../schemas/document.ts'
import { ROOT, type Subject } from './bundle.ts'

export interface Corpus {
  name: string
  sources: readonly SourceText[]
  characters: number
  /** Bytes of the texts as UTF-8, whatever encoding they came in. */
  bytes: number
}

/** Own pages first; they are always there. */
export async function readCorpora(subject: Subject): Promise<Corpus[]> {
  const corpora = [await readCorpus(subject, 'own pages', join(ROOT, 'fixtures', 'pages'))]
  const shared = join(ROOT, '..', 'shared', 'texts')
  if (existsSync(shared)) corpora.push(await readCorpus(subject, 'real texts', shared))
  return corpora
}

async function readCorpus(subject: Subject, name: string, folder: string): Promise<Corpus> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(txt|html)$/.test(file))
    .sort()
  const read = await Promise.all(files.map((file) => subject.readInput(join(folder, file))))
  // Relative periods are resolved too, as in a run with a date.
  const sources = read.map((source) => ({
    ...source,
    text: flat(source.text),
    date: source.date ?? ({ value: '2022-12-15', origin: 'option' } as const),
  }))
  return {
    name,
    sources,
    characters: sources.reduce((sum, { text }) => sum + text.length, 0),
    bytes: sources.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0),
  }
}

/** The same text in one piece of memory: the engine keeps joined strings as trees until they are first read. */
export function flat(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le')
}
