/** Own extractors: packs that are named, and `twincity.yaml`, looked for from the working folder upwards. */
import { readFile, stat } from 'node:fs/promises'
import { dirname, join, relative, resolve } from 'node:path'
import type { Command } from 'commander'
import type { ExtractorDefinition } from '../../schemas/extractor.ts'
import { plain } from '../write/text-width.ts'
import { UsageError } from './errors.ts'

/** Gives a command the flags that own extractors come by. */
export function takesPacks(command: Command): Command {
  return command
    .option('-x, --extractors <pack>', 'a YAML file of own extractors; may be given again', collectPaths)
    .option('--no-config', 'do not look for twincity.yaml')
}

const CONFIG = 'twincity.yaml'

/** A file of extractors as read: its text is kept for showing parts of it. */
export interface PackFile {
  readonly path: string
  readonly text: string
  readonly extractors: readonly ExtractorDefinition[]
}

export interface PackFlags {
  readonly extractors?: readonly string[]
  readonly config?: boolean
  readonly quiet?: boolean
}

/** Collects `-x a.yaml -x b.yaml` into one list. */
function collectPaths(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value]
}

/** The extractors of all packs that hold for a run, those named first. Whatever is wrong with them is told at once. */
export async function ownExtractors(flags: PackFlags): Promise<ExtractorDefinition[]> {
  return (await ownPacks(flags)).flatMap(({ extractors }) => extractors)
}

export async function ownPacks({ extractors = [], config = true, quiet }: PackFlags): Promise<PackFile[]> {
  const faults: string[] = []
  const files: PackFile[] = []
  for (const path of extractors) files.push(...(await readPackFile(path, faults)))
  if (config) {
    const path = await findUpwards(process.cwd())
    if (path !== null) {
      const shown = relative('', path) || path
      if (!quiet)
        process.stderr.write(`twincity: own extractors from ${shown} (--no-config to leave them out)\n`)
      files.push(...(await readConfigFile(path, shown, faults)))
    }
  }
  const homes = new Map<string, string>()
  for (const { path, extractors } of files)
    for (const { id } of extractors) {
      const home = homes.get(id)
      if (home === undefined) homes.set(id, path)
      else faults.push(`${path}: extractor '${id}' is in ${home} too; give one of them another id`)
    }
  refuse(faults)
  return files
}

/** Throws what is wrong with packs, a line each. */
export function refuse(faults: readonly string[]): void {
  if (faults.length > 0) throw new UsageError(faults.map(plain).join('\ntwincity: '))
}

/** Reads a pack; what is wrong with it goes to `faults`. */
export async function readPackFile(path: string, faults: string[]): Promise<PackFile[]> {
  const { faultLines, readPack } = await import('../extractors/pack.ts')
  const text = await readText(path, faults)
  if (text === null) return []
  const { value, faults: found } = readPack(text)
  faults.push(...faultLines(path, text, found))
  return value === null ? [] : [{ path, text, extractors: value.extractors }]
}

async function readConfigFile(path: string, shown: string, faults: string[]): Promise<PackFile[]> {
  const { faultLines, readConfig } = await import('../extractors/pack.ts')
  const text = await readText(path, faults)
  if (text === null) return []
  const { value, faults: found } = readConfig(text)
  faults.push(...faultLines(shown, text, found))
  if (value === null) return []
  const { extractors = [], packs = [] } = value
  const files: PackFile[] = extractors.length > 0 ? [{ path: shown, text, extractors }] : []
  for (const pack of packs) {
    const full = resolve(dirname(path), pack)
    files.push(...(await readPackFile(relative('', full) || full, faults)))
  }
  return files
}

/** More than a pack may have, so that a wrong path does not fill the memory. */
const LARGEST_FILE = 4 << 20

async function readText(path: string, faults: string[]): Promise<string | null> {
  try {
    const { size } = await stat(path)
    if (size > LARGEST_FILE) {
      faults.push(`${path}: a file of ${size} bytes is no pack; check the path`)
      return null
    }
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path))
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    const reason = REASONS[code]
    if (reason === undefined) throw error
    faults.push(`${path}: ${reason}`)
    return null
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such pack (check the path)',
  EISDIR: 'a pack is a file, this is a folder',
  ENOTDIR: 'a part of the path is not a folder',
  EACCES: 'permission denied',
  EPERM: 'operation not permitted',
  ENAMETOOLONG: 'the name is too long',
  ERR_ENCODING_INVALID_ENCODED_DATA: 'not UTF-8; a pack must be',
}

/** `twincity.yaml` in a folder or the nearest one above it; null where there is none up to the root. */
async function findUpwards(from: string): Promise<string | null> {
  for (let folder = from; ; folder = dirname(folder)) {
    const path = join(folder, CONFIG)
    const found = await stat(path).catch(() => null)
    if (found?.isFile()) return path
    if (folder === dirname(folder)) return null
  }
}
