/** Paths as a baseline keeps them, relative to its own folder, and as the user knows them, from the working folder. */
import { stat } from 'node:fs/promises'
import { dirname, relative, resolve, sep } from 'node:path'
import type { Problem } from '../../../schemas/problem.ts'
import type { Baseline } from '../../check/baseline.ts'
import { expandInputs } from '../../read/index.ts'

const posix = (path: string): string => (sep === '/' ? path : path.split(sep).join('/'))

/** From one folder to a path; `.` for the folder itself. */
const between = (from: string, to: string): string => posix(relative(from, to)) || '.'

export interface BaselinePaths {
  /** A path of the user as the baseline keeps it. */
  keyOf(path: string): string
  /** A path of the baseline as the user knows it. */
  fileOf(key: string): string
}

export function baselinePaths(baseline: string): BaselinePaths {
  const folder = dirname(resolve(baseline))
  return {
    keyOf: (path) => between(folder, resolve(path)),
    fileOf: (key) => between('.', resolve(folder, key)),
  }
}

export interface Targets {
  /** Texts to read, as the user knows them; in the order of their paths. */
  readonly files: readonly string[]
  readonly problems: readonly Problem[]
}

/** What folders and patterns name that is not there is no problem where the baseline tells that it is gone. */
const isMissing = ({ message }: Problem): boolean => !message.startsWith('cannot read')

/**
 * The texts that a run is about: those that are named; without any, or with `isAll`, all of the baseline and what is
 * new beside them.
 */
export async function findTargets(
  named: readonly string[],
  isAll: boolean,
  baseline: Baseline,
  { keyOf, fileOf }: BaselinePaths,
): Promise<Targets> {
  const keys = new Set<string>()
  const problems: Problem[] = []
  const known = [...baseline.texts.keys()]
  if (named.length === 0 || isAll) {
    const found = await expandInputs(baseline.paths.map(fileOf))
    for (const key of [...known, ...found.inputs.map(keyOf)]) keys.add(key)
    problems.push(...found.problems.filter((each) => !isMissing(each)))
  }
  /** Texts of the baseline at or below a path: those that are not there any more are gone. */
  const below = (path: string): string[] => {
    const key = keyOf(path)
    if (key === '.') return known.filter((each) => !each.startsWith('../'))
    return known.filter((each) => each === key || each.startsWith(`${key}/`))
  }
  const found = await expandInputs(named)
  for (const key of [...found.inputs.map(keyOf), ...named.flatMap(below)]) keys.add(key)
  const isKnown = ({ source }: Problem): boolean => source !== null && below(source).length > 0
  problems.push(...found.problems.filter((each) => !(isMissing(each) && isKnown(each))))
  return { files: sorted(keys).map(fileOf), problems }
}

const sorted = (keys: ReadonlySet<string>): string[] => [...keys].sort()

const PATTERN = /[*?[\]{}()!]/

/** Folders and patterns among the paths, as the baseline keeps them: what is new below them is noticed later. */
export async function lastingPaths(named: readonly string[], { keyOf }: BaselinePaths): Promise<string[]> {
  const lasting: string[] = []
  for (const path of named) {
    const found = await stat(path).catch(() => undefined)
    if (found === undefined ? PATTERN.test(path) : found.isDirectory()) lasting.push(keyOf(path))
  }
  return lasting
}
