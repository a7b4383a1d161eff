/** A baseline from its text, with the line of every figure; or a `CheckFileError` that says which line is wrong. */
import type * as z from 'zod'
import {
  BASELINE_VERSION,
  type BaselineDate,
  type BaselineFigure,
  BaselineLine,
  type BaselineOptions,
  Baseline as BaselineSchema,
} from '../../schemas/baseline.ts'
import { type Baseline, type BaselineFormat, conflictLine } from './baseline.ts'
import { CheckFileError } from './error.ts'
import { issueText } from './issue.ts'
import { parseYaml, type Yaml, YamlError } from './yaml.ts'

const RENEW = 'mend the line, or make the file anew with --update'

export function readBaseline(text: string, path: string, format: BaselineFormat): Baseline {
  const source = text.startsWith('\ufeff') ? text.slice(1) : text
  const line = conflictLine(source)
  if (line !== null) {
    throw new CheckFileError(
      `${path}:${line}`,
      'a merge left its conflict here',
      'settle it with twincity check --update, which reads the texts of both sides anew, and review the diff',
    )
  }
  return format === 'yaml' ? readYaml(source, path) : readJsonLines(source, path)
}

function readYaml(text: string, path: string): Baseline {
  let yaml: Yaml
  try {
    yaml = parseYaml(text, 'text')
  } catch (error) {
    if (error instanceof YamlError) throw new CheckFileError(`${path}:${error.line}`, error.message, RENEW)
    throw error
  }
  const { value } = yaml
  if (typeof value === 'object' && value !== null && 'version' in value) checkVersion(value.version, path)
  const parsed = BaselineSchema.safeParse(value, { reportInput: true })
  if (!parsed.success) throw yamlFault(parsed.error, yaml, path)
  const { options = {}, paths = [], texts } = parsed.data
  // The raw mappings know their places.
  const raw = (value as { texts: Record<string, { figures: object[] }> }).texts
  return {
    options,
    paths,
    texts: new Map(
      Object.entries(texts).map(([key, { document, figures }]) => {
        const entry = raw[key] as { figures: object[] }
        const lines = entry.figures.map((figure) => yaml.lineOf(figure))
        return [key, { document: document ?? null, figures, lines, line: yaml.lineOf(entry) }]
      }),
    ),
  }
}

function checkVersion(version: unknown, path: string): void {
  const number = Number(version)
  if (!Number.isInteger(number) || number <= BASELINE_VERSION) return
  throw new CheckFileError(
    path,
    `the baseline has format ${number}, and this twincity reads up to ${BASELINE_VERSION}`,
    'use a newer twincity',
  )
}

function yamlFault(error: z.ZodError, yaml: Yaml, path: string): CheckFileError {
  const { reason, at, key, unknown } = issueText(error.issues[0] as z.core.$ZodIssue, BaselineSchema)
  return new CheckFileError(`${path}:${yaml.placeOf(at, key).line}`, reason, RENEW, unknown)
}

function readJsonLines(text: string, path: string): Baseline {
  let options: BaselineOptions = {}
  let paths: readonly string[] = []
  let hasHead = false
  const texts = new Map<
    string,
    { document: BaselineDate | null; figures: BaselineFigure[]; lines: number[]; line: number }
  >()
  for (const [index, source] of text.split('\n').entries()) {
    if (source.trim() === '') continue
    const line = index + 1
    const parsed = readLine(source, `${path}:${line}`, path)
    if ('twincity' in parsed) {
      if (hasHead) throw new CheckFileError(`${path}:${line}`, 'a second head', RENEW)
      hasHead = true
      options = parsed.options ?? {}
      paths = parsed.paths ?? []
      continue
    }
    const { text: name } = parsed
    let entry = texts.get(name)
    if (entry === undefined) {
      entry = { document: null, figures: [], lines: [], line }
      texts.set(name, entry)
    }
    if ('quote' in parsed) {
      const { text: _name, ...figure } = parsed
      entry.figures.push(figure)
      entry.lines.push(line)
    } else entry.document = parsed.document
  }
  if (!hasHead)
    throw new CheckFileError(`${path}:1`, 'no head: the first line must be {"twincity":"baseline",…}', RENEW)
  return { options, paths, texts }
}

function readLine(source: string, place: string, path: string): BaselineLine {
  let value: unknown
  try {
    value = JSON.parse(source)
  } catch (error) {
    throw new CheckFileError(place, `not JSON: ${(error as Error).message}`, RENEW, null, { cause: error })
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new CheckFileError(place, 'must be an object', RENEW)
  if ('version' in value) checkVersion(value.version, path)
  const [head, text, figure] = BaselineLine.options
  const schema = 'twincity' in value ? head : 'quote' in value ? figure : text
  const parsed = schema.safeParse(value, { reportInput: true })
  if (parsed.success) return parsed.data
  const { reason, unknown } = issueText(parsed.error.issues[0] as z.core.$ZodIssue, schema)
  throw new CheckFileError(place, reason, RENEW, unknown)
}
