/** Flags that several commands share, and how their values are read. */

import { UsageError } from './errors.ts'
import { didYouMean } from './suggest.ts'

/** Collects `--only a,b --only c` into one list. */
export function collectIds(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, ...value.split(',').map((id) => id.trim())].filter((id) => id !== '')
}

export const ONLY_FLAGS = '--only <ids>'
export const ONLY_HELP = 'only the figures of these extractors, by id, separated by commas'

/** The ids of `--only`, once each; an unknown one is a usage error. Without the flag, undefined: all of them. */
export function checkedIds(
  ids: readonly string[] | undefined,
  known: readonly string[],
): readonly string[] | undefined {
  if (ids === undefined) return undefined
  const list = '`twincity extractors` lists them'
  if (ids.length === 0) throw new UsageError(`--only names no extractor; ${list}`)
  for (const id of ids) {
    if (!known.includes(id)) throw new UsageError(`no extractor '${id}'${didYouMean(id, known)}; ${list}`)
  }
  return [...new Set(ids)]
}
