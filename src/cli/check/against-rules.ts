/** `twincity check --rules FILE`: texts against expectations. */
import { readFile } from 'node:fs/promises'
import { dirname, isAbsolute, join, relative } from 'node:path'
import type { BaselineOptions } from '../../../schemas/baseline.ts'
import type { SourceText } from '../../../schemas/document.ts'
import type { ExtractorDefinition } from '../../../schemas/extractor.ts'
import { judgeRule, type RuleText } from '../../check/rules.ts'
import { type Rule, readRules } from '../../check/rules-read.ts'
import { createPipeline, type Pipeline } from '../../pipeline.ts'
import { expandInputs } from '../../read/index.ts'
import { UsageError } from '../errors.ts'
import { addDifferences, addProblem, type Findings } from './findings.ts'
import { isInSource, TextCache } from './texts.ts'

export interface RulesRun {
  readonly rules: string
  readonly paths: readonly string[]
  readonly options: BaselineOptions
  /** Own extractors, asked before the built-in ones. */
  readonly extractors: readonly ExtractorDefinition[]
}

/** Judges every expectation; gives the ones that no figure was asked about, which are probably mistakes. */
export async function checkRules(
  { rules, paths, options, extractors }: RulesRun,
  findings: Findings,
): Promise<Rule[]> {
  const list = readRules(await readRuleFile(rules), rules)
  mustHaveTexts(list, rules, paths)
  const { date, only } = options
  const pipeline = createPipeline({ extractors, ...(only !== undefined && { only }) })
  const cache = new TextCache()
  const read = async (files: readonly string[], ruleDate: string | undefined): Promise<RuleText[]> => {
    const { inputs, problems } = await expandInputs(files)
    for (const problem of problems) addProblem(findings, problem)
    const texts: RuleText[] = []
    for (const file of inputs) {
      const text = await cache.read(file)
      if ('problem' in text) addProblem(findings, text.problem)
      else if ('gone' in text)
        addProblem(findings, { source: file, message: `no such file: ${file} (check the path)` })
      else texts.push(ruleText(file, text.source, ruleDate, pipeline))
    }
    return texts
  }
  const idle: Rule[] = []
  const all = new Set<string>()
  for (const rule of list) {
    const { expectation } = rule
    const own = expectation.date ?? date
    const texts =
      expectation.text === undefined
        ? await read(
            expectation.files === undefined ? paths : [expectation.files].flat().map(fromFile(rules)),
            own,
          )
        : [ruleText(rules, inlineSource(expectation.text), own, pipeline)]
    const { failures, figures } = judgeRule(rule, texts)
    addDifferences(findings, failures)
    findings.expectations.push({
      file: rules,
      line: rule.line,
      name: expectation.name ?? null,
      figures,
      failures: failures.length,
    })
    findings.summary.expectations++
    for (const { file } of texts) all.add(file)
    const asksFigures = expectation.value !== undefined || expectation.require !== undefined
    if (asksFigures && figures === 0 && failures.length === 0) idle.push(rule)
  }
  if (findings.baseline === null) findings.summary.texts = all.size
  return idle
}

function mustHaveTexts(list: readonly Rule[], rules: string, paths: readonly string[]): void {
  const open = list.find(({ expectation: { text, files } }) => text === undefined && files === undefined)
  if (open !== undefined && paths.length === 0) {
    throw new UsageError(
      `${rules}:${open.line}: the expectation names no text; give it text or files, or name PATHS on the command line`,
    )
  }
  if (open === undefined && paths.length > 0)
    throw new UsageError(`every expectation in ${rules} names its own texts; leave PATHS out`)
}

/** Files are named from where the expectations stand. */
const fromFile =
  (rules: string) =>
  (path: string): string => {
    if (isAbsolute(path)) return path
    const found = join(dirname(rules), path)
    return relative('.', found) === '' ? '.' : found
  }

function ruleText(file: string, source: SourceText, date: string | undefined, pipeline: Pipeline): RuleText {
  const dated: SourceText =
    date === undefined ? source : { ...source, date: { value: date, origin: 'option' } }
  return { file, text: source.text, inSource: isInSource(source), figures: pipeline.run(dated).figures }
}

const inlineSource = (text: string): SourceText => ({
  id: 'text',
  text,
  mediaType: 'text/plain',
  encoding: 'utf-8',
  title: null,
  date: null,
})

async function readRuleFile(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (code === '') throw error
    const reason = code === 'ENOENT' ? 'no such file' : code === 'EISDIR' ? 'it is a folder' : code
    throw new UsageError(`cannot read --rules ${path}: ${reason} (check the path)`)
  }
}
