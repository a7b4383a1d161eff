// Prints how much of what texts state is read rightly, field by field, each with the time it took:
// the annotated pages and passages beside the project (where they are at hand), the binding corpus that the
// rules were written against, and the held-out one that they were not.
//
//     npm run score -- [--errors] [--heldout]
//
// --errors lists what was missed. Held-out sentences stay unseen, so that they keep telling how the rules do
// on texts nobody tuned them to: --errors says nothing of them unless --heldout is given as well.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { createExtractor, type Figure, type TextOptions } from '../src/index.ts'
import { readCorpus } from '../tests/support/corpus.ts'
import {
  type CaseReading,
  climb,
  type Ladder,
  type Miss,
  type Score,
  withLineBreaks,
} from '../tests/support/ladder.ts'

const { values: flags } = parseArgs({
  options: { errors: { type: 'boolean', default: false }, heldout: { type: 'boolean', default: false } },
})

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const shared = join(root, '..', 'shared')
const corpus = join(root, 'fixtures', 'corpus')

/** The F1 asked for, through measure, period, subject and status. */
type Goal = readonly [number, number, number, number]
const AT = ['+measure', '+period', '+subject', '+status'] as const

interface Result {
  name: string
  asked: number
  given: number
  steps: ReadonlyMap<string, Score>
  /** Share that is right, by field, and how many it was counted on where not all carry it. */
  alone: ReadonlyMap<string, { share: number; of?: number }>
  errors: readonly string[]
  milliseconds: number
  characters: number
  goal: Goal
}

const extractor = createExtractor()
const results: Result[] = []

if (existsSync(join(shared, 'acceptance', 'score.mjs'))) {
  results.push(annotated('the two pages', 'seed-figures.jsonl', [92, 85, 80, 78], '2022-12-15'))
  results.push(annotated('annotated passages', 'dev-figures.jsonl', [86, 76, 64, 60]))
} else {
  console.error(`no annotated texts: ${shared} is not there; scoring the corpus alone`)
}
results.push(oneLine('known binding corpus', corpus, [86, 76, 64, 60], true))
results.push(oneLine('held-out binding corpus', join(corpus, 'heldout'), [80, 65, 50, 45], flags.heldout))

for (const result of results) show(result)
summarise(results)

/** Reads a text twice and times the second reading: the first pays for compiling the code, not for the text. */
function read(text: string, options: TextOptions): { figures: readonly Figure[]; took: number } {
  const { figures } = extractor.run(text, options)
  const began = performance.now()
  extractor.run(text, options)
  return { figures, took: performance.now() - began }
}

/** Scores the texts that a file of annotations names, with the scorer that stands beside it. */
function annotated(name: string, goldFile: string, goal: Goal, date?: string): Result {
  const goldPath = join(shared, 'acceptance', goldFile)
  const named = new Set(
    readFileSync(goldPath, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => basename((JSON.parse(line) as { doc: string }).doc, '.txt')),
  )
  const lines: string[] = []
  let milliseconds = 0
  let characters = 0
  for (const path of textFiles(join(shared, 'texts'))) {
    const id = basename(path)
    if (!named.delete(basename(path, '.txt'))) continue
    const text = readFileSync(path, 'utf8')
    characters += text.length
    const { figures, took } = read(text, date === undefined ? { id } : { id, date })
    milliseconds += took
    for (const figure of figures) lines.push(JSON.stringify(figure))
  }
  if (named.size > 0)
    throw new Error(`${goldFile} names ${[...named].join(', ')}, which is not in ${shared}/texts`)
  return { name, ...runScorer(goldPath, lines), milliseconds, characters, goal }
}

function runScorer(
  goldPath: string,
  lines: readonly string[],
): Pick<Result, 'asked' | 'given' | 'steps' | 'alone' | 'errors'> {
  const folder = mkdtempSync(join(tmpdir(), 'twincity-score-'))
  try {
    const predicted = join(folder, 'figures.jsonl')
    writeFileSync(predicted, lines.map((line) => `${line}\n`).join(''))
    const script = join(shared, 'acceptance', 'score.mjs')
    const args = [script, goldPath, predicted, '--json', ...(flags.errors ? ['--errors'] : [])]
    const child = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 26 })
    if (child.status !== 0) throw new Error(`score.mjs ended with ${child.status}: ${child.stderr.trim()}`)
    const [head, ...errors] = child.stdout.trimEnd().split('\n')
    const said = JSON.parse(head as string) as {
      gold: number
      predicted: number
      ladder: Record<string, Score>
      alone: Record<string, number>
    }
    return {
      asked: said.gold,
      given: said.predicted,
      steps: new Map(Object.entries(said.ladder)),
      alone: new Map(Object.entries(said.alone).map(([field, share]) => [field, { share }])),
      errors,
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Scores the binding cases of a folder of one-line corpora. */
function oneLine(name: string, folder: string, goal: Goal, open: boolean): Result {
  const readings: CaseReading[] = []
  let milliseconds = 0
  let characters = 0
  for (const file of readdirSync(folder).sort()) {
    if (!file.startsWith('binding-') || !file.endsWith('.txt')) continue
    for (const raw of readCorpus(join(folder, file))) {
      const expected = withLineBreaks(raw)
      characters += expected.text.length
      const { figures, took } = read(expected.text, expected.date === null ? {} : { date: expected.date })
      milliseconds += took
      readings.push({ expected, figures })
    }
  }
  const { asked, given, steps, alone, misses }: Ladder = climb(readings)
  return {
    name: `${name}, ${readings.length} cases`,
    asked,
    given,
    steps,
    alone: new Map([...alone].map(([field, { right, of }]) => [field, { share: right / (of || 1), of }])),
    errors: flags.errors && open ? misses.map(describe) : [],
    milliseconds,
    characters,
    goal,
  }
}

function describe({ step, expected, quote, wanted, got }: Miss): string {
  const place = `${step.padEnd(9)} ${expected.file}:${expected.line} ${JSON.stringify(quote)}`
  return wanted === '' && got === ''
    ? place
    : `${place} gold ${JSON.stringify(wanted)} got ${JSON.stringify(got)}`
}

function textFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.txt'))
    .sort()
    .map((path) => join(folder, path))
}

function show(result: Result): void {
  const { name, asked, given, steps, alone, errors, milliseconds, characters } = result
  const speed = (characters / 1000 / (milliseconds / 1000)).toFixed(0)
  console.log(
    `${name}: ${asked} figures asked for, ${given} given; ${milliseconds.toFixed(0)} ms, ${speed} thousand characters/s`,
  )
  console.log('  step        precision  recall      F1   by itself, where the value is right')
  for (const [step, { precision, recall, f1 }] of steps) {
    const own = alone.get(step.slice(1))
    const note =
      own === undefined ? '' : `   ${percent(own.share)}${own.of === undefined ? '' : `  of ${own.of}`}`
    console.log(`  ${step.padEnd(12)}   ${percent(precision)}  ${percent(recall)}  ${percent(f1)}${note}`)
  }
  for (const [field, { share, of }] of alone) {
    if (!steps.has(`+${field}`))
      console.log(`  ${field.padEnd(12)}${' '.repeat(27)}${percent(share)}  of ${of}`)
  }
  for (const error of errors) console.log(`  ${error}`)
  console.log('')
}

/** F1 against what is asked for, one line a set: what a change of the rules is judged by. */
function summarise(all: readonly Result[]): void {
  console.log(`${'F1 through'.padEnd(38)}${AT.map((step) => step.slice(1).padStart(16)).join('')}`)
  for (const { name, steps, goal } of all) {
    const cells = AT.map((step, i) => {
      const f1 = 100 * (steps.get(step)?.f1 ?? 0)
      const wanted = goal[i] as number
      return `${f1.toFixed(1)} ${f1 >= wanted ? '≥' : '<'} ${wanted}`.padStart(16)
    })
    console.log(`${name.padEnd(38)}${cells.join('')}`)
  }
  const [known, heldOut] = all.slice(-2) as [Result, Result]
  const gaps = AT.map((step) => 100 * ((known.steps.get(step)?.f1 ?? 0) - (heldOut.steps.get(step)?.f1 ?? 0)))
  console.log(`${'known less held-out'.padEnd(38)}${gaps.map((gap) => gap.toFixed(1).padStart(16)).join('')}`)
}

function percent(share: number): string {
  return (100 * share).toFixed(1).padStart(6)
}
