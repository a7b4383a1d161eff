/** From what the user names (files, folders, patterns, `-`) to the inputs to read, in a fixed order. */

import { readdir, realpath, stat } from 'node:fs/promises'
import { dirname, extname, join, resolve } from 'node:path'
import type { Problem } from '../../schemas/problem.ts'
import { systemMessage, unreadable } from './error.ts'

/** A file's path as the user gave it, which is also its id; or `-`, standard input. */
export type Input = string

export const STDIN: Input = '-'

/** The files that a folder is searched for. A file named by itself is read whatever its ending. */
const ENDINGS = ['.txt', '.text', '.md', '.htm', '.html']
const SKIPPED_FOLDER = 'node_modules'
const PATTERN_CHARACTERS = /[*?[\]{}()!]/

export interface Inputs {
  inputs: Input[]
  problems: Problem[]
}

export async function expandInputs(paths: readonly string[]): Promise<Inputs> {
  const inputs: Input[] = []
  const problems: Problem[] = []
  const seen = new Set<string>()
  for (const path of paths) {
    const found = path === STDIN ? { inputs: [STDIN], problems: [] } : await expand(path)
    problems.push(...found.problems)
    for (const input of found.inputs) {
      const key = input === STDIN ? STDIN : resolve(input)
      if (seen.has(key)) continue
      seen.add(key)
      inputs.push(input)
    }
  }
  return { inputs, problems }
}

async function expand(path: string): Promise<Inputs> {
  try {
    const stats = await stat(path)
    return stats.isDirectory() ? await expandFolder(path) : { inputs: [path], problems: [] }
  } catch (error) {
    const message = systemMessage(path, error)
    if (message === null) throw error
    // A file can be named a[1].txt, so a path is a pattern only where there is no such file.
    if (PATTERN_CHARACTERS.test(path)) return expandPattern(path)
    return { inputs: [], problems: [unreadable(path, message)] }
  }
}

async function expandFolder(folder: string): Promise<Inputs> {
  const base = folder.replace(/(?<=[^/])\/+$/, '')
  const prefix = base.endsWith('/') ? base : `${base}/`
  const inputs: Input[] = []
  const problems: Problem[] = []
  // Folders still to be read, below the base; a list instead of recursion, however deep they go.
  const waiting = ['']
  for (let below = waiting.pop(); below !== undefined; below = waiting.pop()) {
    let entries: Awaited<ReturnType<typeof readFolder>>
    try {
      entries = await readFolder(prefix + below)
    } catch (error) {
      const message = systemMessage(prefix + below, error)
      if (message === null) throw error
      problems.push(unreadable(prefix + below, message))
      continue
    }
    for (const entry of entries) {
      const { name } = entry
      if (name.startsWith('.') || name === SKIPPED_FOLDER) continue
      const path = `${below}${name}`
      if (entry.isDirectory()) waiting.push(`${path}/`)
      else if (hasTextEnding(name) && (entry.isFile() || (await leadsToFile(prefix + path))))
        inputs.push(path)
    }
  }
  if (inputs.length === 0 && problems.length === 0) {
    problems.push(unreadable(folder, `no texts in folder: ${folder} (it has no ${ENDINGS.join(', ')} files)`))
  }
  // Default order: by code unit, the same on every machine.
  return { inputs: inputs.sort().map((path) => prefix + path), problems }
}

const readFolder = (path: string) => readdir(path, { withFileTypes: true })

/** Whether a symbolic link leads to a file. Links to folders are not followed: they can go in circles. */
async function leadsToFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile()
  } catch {
    return false
  }
}

async function expandPattern(pattern: string): Promise<Inputs> {
  const { glob } = await import('tinyglobby')
  // The folder before the first wildcard is entered first, so that patterns with .. in front and
  // the skipped folders below it work alike.
  const slash = pattern.lastIndexOf('/', pattern.search(PATTERN_CHARACTERS))
  const base = pattern.slice(0, slash + 1)
  const found = await glob(pattern.slice(slash + 1), {
    cwd: base === '' ? '.' : base,
    onlyFiles: true,
    dot: false,
    expandDirectories: false,
    // Else links to files are left out as well as links to folders.
    followSymbolicLinks: true,
    ignore: [`**/${SKIPPED_FOLDER}/**`],
  })
  // data/* takes the texts there; data/*.log takes what it says.
  const ending = extname(pattern)
  const takesAll = ending !== '' && !PATTERN_CHARACTERS.test(ending)
  const texts = found.filter((path) => takesAll || hasTextEnding(path)).sort()
  const inputs = await withoutLinkedFolders(base, texts)
  if (inputs.length === 0) {
    const message = `no file matches: ${pattern} (check the pattern, and quote it so that the shell leaves it alone)`
    return { inputs, problems: [unreadable(pattern, message)] }
  }
  return { inputs: inputs.map((path) => base + path), problems: [] }
}

/** The files that no link to a folder leads to: such links go in circles, and give files twice. */
async function withoutLinkedFolders(base: string, paths: readonly string[]): Promise<string[]> {
  if (paths.length === 0) return []
  const real = await realpath(base === '' ? '.' : base)
  const isReal = new Map<string, boolean>()
  for (const folder of new Set(paths.map(dirname))) {
    isReal.set(folder, (await realpath(join(base, folder))) === join(real, folder))
  }
  return paths.filter((path) => isReal.get(dirname(path)))
}

function hasTextEnding(name: string): boolean {
  return ENDINGS.includes(extname(name).toLowerCase())
}
