/** What a baseline holds once it is read, and the two ways in which it is written. */
import type { BaselineDate, BaselineFigure, BaselineOptions } from '../../schemas/baseline.ts'

export interface BaselineTextEntry {
  readonly document: BaselineDate | null
  readonly figures: readonly BaselineFigure[]
  /** The line of each figure in the file; none where it was not read from one. */
  readonly lines: readonly number[]
  /** The line of the text itself. */
  readonly line: number
}

export interface Baseline {
  readonly options: BaselineOptions
  readonly paths: readonly string[]
  /** By path: relative to the folder of the file, with `/` on every system. */
  readonly texts: ReadonlyMap<string, BaselineTextEntry>
}

export type BaselineFormat = 'yaml' | 'jsonl'

/** The format that a file's ending names; null for others. */
export function baselineFormat(path: string): BaselineFormat | null {
  if (/\.ya?ml$/i.test(path)) return 'yaml'
  return /\.(?:jsonl|ndjson)$/i.test(path) ? 'jsonl' : null
}

/** What git writes at the edges of a conflict. */
export const CONFLICT_MARKER = /^(?:<{7}|={7}|>{7}|\|{7})(?: |\r?$)/m

/** The line, from 1, of the first conflict marker; null where there is none. */
export function conflictLine(text: string): number | null {
  const marker = CONFLICT_MARKER.exec(text)
  return marker === null ? null : text.slice(0, marker.index).split('\n').length
}
