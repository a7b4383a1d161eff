/** `twincity extract [PATHS…]`: the main job. Reads texts one after the other and writes their figures as they come. */
import { type Command, Option } from 'commander'
import type { Problem } from '../../../schemas/problem.ts'
import type { Pipeline } from '../../pipeline.ts'
import { FORMATS, type WriterOptions } from '../../write/index.ts'
import { plain } from '../../write/text-width.ts'
import {
  chooseFormat,
  createFile,
  createFolder,
  createStdout,
  type Destination,
  isFolder,
  mustNotOverwrite,
} from '../destination.ts'
import { UsageError } from '../errors.ts'
import { checkedIds, collectIds, ONLY_FLAGS, ONLY_HELP } from '../options.ts'
import { version } from '../package.ts'
import { ownExtractors, type PackFlags, takesPacks } from '../packs.ts'
import { colourLevel, lineWidth, loadPalette } from '../terminal.ts'

const HELP = `
PATHS are files (.txt, .md, .html), folders (all texts below them, in order),
globs in quotes, or - for stdin; without PATHS, what is piped in. Texts may be
in UTF-8, UTF-16 or GB18030/GBK.

Formats, by --format or by the ending of --out; without either, a table in a
terminal and JSON anywhere else:
${FORMATS.map(({ id, title, endings }) => `  ${id.padEnd(5)}  ${endings.join(' ').padEnd(14)}  ${title}`).join('\n')}

Signs in the table: > over, ≲ nearly, < under, ≈ about, ~ vague (with its
bounds), ≤ within, # rank. ↑ up is red and ↓ down is green, as in Chinese
papers; yellow is not exact; blue was worked out, not said. NO_COLOR and
FORCE_COLOR are honoured.

Examples:
  twincity extract page.txt
  twincity extract page.txt --date 2022-12-15 --rejected
  twincity extract texts/ --out records/ --format yaml     a file for each text
  twincity extract texts/ --extractors pack.yaml           with own extractors
  twincity extract 'news/**/*.html' -f jsonl | jq -c '[.measure.text, .value]'
  iconv -f big5 -t utf-8 page.txt | twincity extract -
`

interface Flags extends PackFlags {
  readonly format?: string
  readonly out?: string
  readonly only?: readonly string[]
  readonly date?: string
  readonly rejected?: boolean
  readonly strict?: boolean
}

export function defineExtract(program: Command): void {
  const command = program
    .command('extract')
    .description('read texts and give every figure in them')
    .argument('[paths...]', 'files, folders, globs, or - for stdin')
    .addOption(
      new Option('-f, --format <format>', 'how to write the records').choices(
        FORMATS.map((format) => format.id),
      ),
    )
    .option('-o, --out <path>', 'write to a file, or to a folder (one that exists, or ends in /)')
    .option(ONLY_FLAGS, ONLY_HELP, collectIds)
    .option('-d, --date <YYYY-MM-DD>', "the texts' date, which 去年 and 本月 rest on")
    .option('--rejected', 'also list the numbers that are no figures, each with its reason')
    .option('--strict', 'exit 1 when a record is invalid')
    .option('-q, --quiet', 'say nothing on stderr but what could not be read')
    .addHelpText('after', HELP)
    .action(extract)
  takesPacks(command)
}

async function extract(paths: string[], flags: Flags): Promise<void> {
  if (paths.length === 0) {
    if (process.stdin.isTTY) {
      throw new UsageError(
        'no text given; name files or folders, or - for stdin (see twincity extract --help)',
      )
    }
    paths = ['-']
  }
  const pipeline = await createChecked(flags)
  const { expandInputs } = await import('../../read/index.ts')
  const { inputs, problems } = await expandInputs(paths)
  const tally = new Tally(flags)
  const destination = await openDestination(flags, inputs)
  try {
    for (const problem of problems) await tell(problem, tally, destination)
    for (const input of inputs) await readOne(input, pipeline, tally, destination)
    await destination.close()
  } catch (error) {
    // What reached a closed pipe is as it should be; of a file, nothing is better than a part.
    await destination.discard()
    throw error
  }
  tally.finish()
}

/** The pipeline, with the flags that it rests on checked first, before anything is read or written. */
async function createChecked(flags: Flags): Promise<Pipeline> {
  const { only, date, rejected } = flags
  const [{ createPipeline, withOwn }, { isCalendarDate }] = await Promise.all([
    import('../../pipeline.ts'),
    import('../../../schemas/calendar-date.ts'),
  ])
  if (date !== undefined && !isCalendarDate(date)) {
    throw new UsageError(`--date must be a day such as 2022-12-15, not '${date}'`)
  }
  const extractors = await ownExtractors(flags)
  const ids = checkedIds(
    only,
    withOwn(extractors).map(({ id }) => id),
  )
  return createPipeline({
    extractors,
    ...(date !== undefined && { date }),
    ...(ids !== undefined && { only: ids }),
    rejected: rejected === true,
  })
}

async function openDestination(flags: Flags, inputs: readonly string[]): Promise<Destination> {
  const { out } = flags
  const isTerminal = process.stdout.isTTY === true
  const format = chooseFormat(flags.format, out, isTerminal)
  const options: WriterOptions = {
    version,
    rejected: flags.rejected === true,
    width: out === undefined ? lineWidth(process.stdout) : Number.POSITIVE_INFINITY,
    palette: await loadPalette(out === undefined ? colourLevel(isTerminal) : 0),
  }
  if (out === undefined) return createStdout(format, options)
  if (await isFolder(out)) return createFolder(format, options, out, inputs)
  await mustNotOverwrite(out, inputs)
  return createFile(format, options, out)
}

async function readOne(
  input: string,
  pipeline: Pipeline,
  tally: Tally,
  destination: Destination,
): Promise<void> {
  const { ReadError, readInput } = await import('../../read/index.ts')
  try {
    const result = pipeline.run(await readInput(input))
    await destination.document(input, result)
    tally.document(result.figures.length, result.rejected.length)
    for (const problem of result.problems) tally.problem(problem)
  } catch (error) {
    if (!(error instanceof ReadError)) throw error
    await tell(error.problem, tally, destination)
  }
}

async function tell(problem: Problem, tally: Tally, destination: Destination): Promise<void> {
  tally.problem(problem)
  await destination.problem(problem)
}

/** Counts what a run found, tells of its problems, and knows the exit code that follows. */
class Tally {
  readonly #flags: Flags
  readonly #counts = { figures: 0, documents: 0, invalid: 0, rejected: 0, unreadable: 0 }

  constructor(flags: Flags) {
    this.#flags = flags
  }

  document(figures: number, rejected: number): void {
    this.#counts.documents++
    this.#counts.figures += figures
    this.#counts.rejected += rejected
  }

  problem({ code, message }: Problem): void {
    this.#counts[code]++
    if (code === 'unreadable' || !this.#flags.quiet) process.stderr.write(`twincity: ${plain(message)}\n`)
  }

  finish(): void {
    const { figures, documents, invalid, rejected, unreadable } = this.#counts
    if (unreadable > 0) process.exitCode = 2
    else if (invalid > 0 && this.#flags.strict) process.exitCode = 1
    if (this.#flags.quiet) return
    const parts = [`${number(figures, 'figure')} in ${number(documents, 'document')}`, `${invalid} invalid`]
    if (this.#flags.rejected) parts.push(`${rejected} rejected`)
    if (unreadable > 0) parts.push(`${number(unreadable, 'input')} not read`)
    process.stderr.write(`${parts.join(', ')}\n`)
  }
}

function number(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
