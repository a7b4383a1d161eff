/**
 * A baseline that a merge left in conflict. Nothing in it was written by hand, so nobody has to take the sides apart:
 * the texts of both are read anew. Only options that differ are a decision.
 */
import {
  type Baseline,
  type BaselineFormat,
  type BaselineTextEntry,
  CONFLICT_MARKER,
  conflictLine,
} from './baseline.ts'
import { readBaseline } from './baseline-read.ts'
import { CheckFileError } from './error.ts'

/** The baseline of both sides together: all texts, and of one that both have, our figures. */
export function readConflict(text: string, path: string, format: BaselineFormat): Baseline {
  const [ours, theirs] = sidesOf(text).map((side) => readBaseline(side, path, format)) as [Baseline, Baseline]
  if (JSON.stringify(ours.options) !== JSON.stringify(theirs.options)) {
    throw new CheckFileError(
      `${path}:${conflictLine(text)}`,
      `the sides of the merge have different options: ${JSON.stringify(ours.options)} and ${JSON.stringify(theirs.options)}`,
      'keep one line of options by hand, then twincity check --update',
    )
  }
  const texts = new Map<string, BaselineTextEntry>([...theirs.texts, ...ours.texts])
  return { options: ours.options, paths: [...new Set([...ours.paths, ...theirs.paths])].sort(), texts }
}

/** The file as either side had it. */
function sidesOf(text: string): [ours: string, theirs: string] {
  const ours: string[] = []
  const theirs: string[] = []
  let part: 'both' | 'ours' | 'base' | 'theirs' = 'both'
  for (const line of text.split('\n')) {
    if (CONFLICT_MARKER.test(line)) {
      if (line.startsWith('<')) part = 'ours'
      else if (line.startsWith('|')) part = 'base'
      else if (line.startsWith('=')) part = 'theirs'
      else part = 'both'
      continue
    }
    if (part === 'both' || part === 'ours') ours.push(line)
    if (part === 'both' || part === 'theirs') theirs.push(line)
  }
  return [ours.join('\n'), theirs.join('\n')]
}
