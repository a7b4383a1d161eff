/** `twincity check` against a baseline, and `--update`, which renews it. */
import { readFile } from 'node:fs/promises'
import type { BaselineOptions } from '../../../schemas/baseline.ts'
import type { ExtractorDefinition } from '../../../schemas/extractor.ts'
import {
  type Baseline,
  type BaselineFormat,
  type BaselineTextEntry,
  baselineFormat,
  conflictLine,
} from '../../check/baseline.ts'
import { readBaseline } from '../../check/baseline-read.ts'
import { writeBaseline } from '../../check/baseline-write.ts'
import { compareText, goneText, newText } from '../../check/compare.ts'
import { readConflict } from '../../check/conflict.ts'
import { createPipeline } from '../../pipeline.ts'
import { cannotWrite, UsageError } from '../errors.ts'
import { fileSink } from '../output.ts'
import { addDifferences, addProblem, type Findings } from './findings.ts'
import { type BaselinePaths, baselinePaths, findTargets, lastingPaths } from './paths.ts'
import { currentText, readText } from './texts.ts'

export interface BaselineRun {
  /** The path of the baseline. */
  readonly baseline: string
  readonly paths: readonly string[]
  /** The options that were given on the command line. */
  readonly options: BaselineOptions
  /** Own extractors, asked before the built-in ones. */
  readonly extractors: readonly ExtractorDefinition[]
}

const EMPTY: Baseline = { options: {}, paths: [], texts: new Map() }

export async function checkBaseline(
  { baseline, paths, options, extractors }: BaselineRun,
  findings: Findings,
): Promise<void> {
  const content = await readIfThere(baseline)
  if (content === null) {
    throw new UsageError(
      `no baseline ${baseline}; make one with: twincity check --update ${paths.join(' ') || 'PATHS'}`,
    )
  }
  const then = readBaseline(content, baseline, formatOf(baseline))
  mustAgree(options, then.options, baseline)
  await compareTexts(then, then.options, {
    baseline,
    paths,
    extractors,
    isAll: false,
    findings,
    changes: null,
  })
}

/** The options are those of the baseline; others would make every text differ for no fault of its own. */
function mustAgree(given: BaselineOptions, kept: BaselineOptions, baseline: string): void {
  for (const flag of ['date', 'only'] as const) {
    const [now, then] = [given[flag], kept[flag]]
    if (now === undefined || String(now) === String(then)) continue
    const made = then === undefined ? `without --${flag}` : `with --${flag} ${then}`
    throw new UsageError(
      `${baseline} was made ${made}, not ${now}; leave --${flag} out, or renew the baseline with --update`,
    )
  }
}

/** What became of the file: it was as it should be, is renewed, or could not be made since nothing could be read. */
export type Renewal = 'same' | 'renewed' | 'none'

/** Renews the baseline; what changed in it stands in the findings. */
export async function updateBaseline(
  { baseline, paths, options, extractors }: BaselineRun,
  findings: Findings,
): Promise<Renewal> {
  const format = formatOf(baseline)
  const content = await readIfThere(baseline)
  if (content === null && paths.length === 0) {
    throw new UsageError(
      `no baseline ${baseline} yet; name the texts that go into it: twincity check --update PATHS`,
    )
  }
  const isConflict = content !== null && conflictLine(content) !== null
  const read = isConflict ? readConflict : readBaseline
  const then = content === null ? EMPTY : read(content, baseline, format)
  const now: BaselineOptions = { ...then.options, ...options }
  const keys = baselinePaths(baseline)
  // Under other options every text is another; after a merge, none can be trusted.
  const isAll = isConflict || JSON.stringify(now) !== JSON.stringify(then.options)
  const texts = new Map(then.texts)
  await compareTexts(then, now, { baseline, paths, extractors, isAll, findings, changes: texts })
  // Nothing was read, and a baseline of nothing would pass for ever.
  if (content === null && texts.size === 0) return 'none'
  const lasting = await lastingPaths(paths, keys)
  const renewed: Baseline = {
    options: now,
    paths: [...new Set([...then.paths, ...lasting])].sort(),
    texts,
  }
  const written = writeBaseline(renewed, format)
  // A checkout may have turned line ends into CRLF; that is no reason to write the file.
  if (written === content?.replaceAll('\r\n', '\n')) return 'same'
  const sink = await fileSink(baseline, '--baseline')
  try {
    await sink.write([written])
    await sink.close()
  } catch (error) {
    await sink.discard()
    throw error
  }
  return 'renewed'
}

interface Course {
  readonly baseline: string
  readonly paths: readonly string[]
  readonly extractors: readonly ExtractorDefinition[]
  readonly isAll: boolean
  readonly findings: Findings
  /** Takes the texts as they are now, where the baseline is renewed. */
  readonly changes: Map<string, BaselineTextEntry> | null
}

async function compareTexts(
  then: Baseline,
  { date, only }: BaselineOptions,
  { baseline, paths: named, extractors, isAll, findings, changes }: Course,
): Promise<void> {
  const paths: BaselinePaths = baselinePaths(baseline)
  const pipeline = createPipeline({
    extractors,
    ...(date !== undefined && { date }),
    ...(only !== undefined && { only }),
  })
  const { files, problems } = await findTargets(named, isAll, then, paths)
  for (const problem of problems) addProblem(findings, problem)
  const { summary } = findings
  for (const file of files) {
    const key = paths.keyOf(file)
    const entry = then.texts.get(key)
    const text = await readText(file)
    if ('problem' in text) {
      addProblem(findings, text.problem)
      continue
    }
    if ('gone' in text) {
      if (entry !== undefined) addDifferences(findings, [goneText(file, entry, baseline)])
      changes?.delete(key)
      continue
    }
    const now = currentText(file, text.source, pipeline)
    summary.texts++
    summary.figures += now.figures.length
    if (entry === undefined) addDifferences(findings, [newText(now)])
    else {
      const { differences, same } = compareText(entry, now, baseline)
      addDifferences(findings, differences)
      summary.same += same
      findings.texts.push({ file, same })
    }
    changes?.set(key, {
      document: now.document,
      figures: now.figures.map(({ kept }) => kept),
      lines: [],
      line: 1,
    })
  }
}

function formatOf(path: string): BaselineFormat {
  const format = baselineFormat(path)
  if (format === null)
    throw new UsageError(`no format for --baseline ${path}; end it in .yaml, .yml, .jsonl or .ndjson`)
  return format
}

async function readIfThere(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    const told = cannotWrite(path, error, '--baseline')
    throw told instanceof UsageError
      ? new UsageError(told.message.replace('cannot write', 'cannot read'))
      : told
  }
}
