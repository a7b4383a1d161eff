/** `twincity audit [PATHS…]`: do the numbers of the texts add up, within each and across them. */
import { type Command, Option } from 'commander'
import type { Finding } from '../../../schemas/finding.ts'
import type { Problem } from '../../../schemas/problem.ts'
import { FINDINGS_FORMATS, type FindingsFormat } from '../../write/findings.ts'
import type { FindingsWriter } from '../../write/findings-format.ts'
import { plain } from '../../write/text-width.ts'
import { UsageError } from '../errors.ts'
import { type Sink, streamSink } from '../output.ts'
import { version } from '../package.ts'
import { ownExtractors, type PackFlags, takesPacks } from '../packs.ts'
import { colourLevel, lineWidth, loadPalette } from '../terminal.ts'

const HELP = `
PATHS are files (.txt, .md, .html), folders (all texts below them, in order),
globs in quotes, or - for stdin; without PATHS, what is piped in.

Checks, each only where the words of the text ground it:
  parts          parts and their total: 其中…其余, 合计, 男 and 女, 进出口
  share          a share and its base: 占总投资的65%
  growth         levels and what lies between them, in all or a year
  multiple       是去年的3倍, 翻了一番
  range          a range or a change that goes the wrong way
  rank           a place that two hold
  whole          percentages of one whole
  contradiction  one thing and time with two values, also across texts

Every number counts as rounded where it is written so: 12.5亿 is 12.45亿 to
12.55亿, 超12.5亿 at least 12.5亿. Growth at constant prices (国内生产总值,
实际增长) is told as not comparable with levels at current ones.

Formats: human (the default in a terminal), json (anywhere else), jsonl, yaml.
Exit codes: 0 nothing disagrees, 1 something does, 2 wrong use or an input that
could not be read.

Examples:
  twincity audit page.txt
  twincity audit texts/ --all --derived
  twincity audit 'news/**/*.html' -f jsonl | jq -r '.statement'
`

interface Flags extends PackFlags {
  readonly format?: FindingsFormat
  readonly date?: string
  readonly all?: boolean
  readonly derived?: boolean
}

export function defineAudit(program: Command): void {
  const command = program
    .command('audit')
    .description('tell where the numbers of texts do not add up')
    .argument('[paths...]', 'files, folders, globs, or - for stdin')
    .addOption(new Option('-f, --format <format>', 'how to write the findings').choices(FINDINGS_FORMATS))
    .option('-a, --all', 'list what agrees, and what cannot be compared, too')
    .option('--derived', "also list values that the texts imply: last year's, from a level and its growth")
    .option('-d, --date <YYYY-MM-DD>', "the texts' date, which 去年 and 本月 rest on")
    .option('-q, --quiet', 'say nothing on stderr but what could not be read')
    .addHelpText('after', HELP)
    .action(run)
  takesPacks(command)
}

async function run(paths: string[], flags: Flags): Promise<void> {
  if (paths.length === 0) {
    if (process.stdin.isTTY) {
      throw new UsageError('no text given; name files or folders, or - for stdin (see twincity audit --help)')
    }
    paths = ['-']
  }
  const [{ createPipeline }, { createAuditor }, { isCalendarDate }, read] = await Promise.all([
    import('../../pipeline.ts'),
    import('../../audit/index.ts'),
    import('../../../schemas/calendar-date.ts'),
    import('../../read/index.ts'),
  ])
  const { date } = flags
  if (date !== undefined && !isCalendarDate(date)) {
    throw new UsageError(`--date must be a day such as 2022-12-15, not '${date}'`)
  }
  const extractors = await ownExtractors(flags)
  const pipeline = createPipeline({ extractors, ...(date !== undefined && { date }) })
  const auditor = createAuditor()
  const { inputs, problems } = await read.expandInputs(paths)
  const output = await openOutput(flags)
  const tally = { documents: 0, agrees: 0, disagrees: 0, incomparable: 0 }
  let unreadable = 0
  const tell = async (problem: Problem): Promise<void> => {
    unreadable++
    process.stderr.write(`twincity: ${plain(problem.message)}\n`)
    await output.sink.write(output.writer.problem(problem))
  }
  for (const problem of problems) await tell(problem)
  for (const input of inputs) {
    try {
      const source = await read.readInput(input)
      const { findings, derived } = auditor.read({ text: source.text, figures: pipeline.run(source).figures })
      tally.documents++
      for (const { verdict } of findings) tally[verdict]++
      await output.sink.write(output.writer.document(findings.filter(isListed(flags)), derived))
    } catch (error) {
      if (!(error instanceof read.ReadError)) throw error
      await tell(error.problem)
    }
  }
  await output.sink.write(output.writer.end(tally))
  if (unreadable > 0) process.exitCode = 2
  else if (tally.disagrees > 0) process.exitCode = 1
  if (!flags.quiet) process.stderr.write(`${summary(tally, unreadable)}\n`)
}

const isListed =
  ({ all }: Flags) =>
  ({ verdict }: Finding): boolean =>
    all === true || verdict === 'disagrees'

async function openOutput(flags: Flags): Promise<{ sink: Sink; writer: FindingsWriter }> {
  const { createFindingsWriter } = await import('../../write/findings.ts')
  const isTerminal = process.stdout.isTTY === true
  const writer = await createFindingsWriter(flags.format ?? (isTerminal ? 'human' : 'json'), {
    version,
    derived: flags.derived === true,
    width: lineWidth(process.stdout),
    palette: await loadPalette(colourLevel(isTerminal)),
  })
  return { sink: streamSink(process.stdout), writer }
}

function summary(
  { documents, agrees, disagrees, incomparable }: Readonly<Record<string, number>>,
  unreadable: number,
): string {
  const counts = [`${disagrees} disagree`, `${agrees} agree`]
  if (incomparable > 0) counts.push(`${incomparable} not comparable`)
  const parts = [`${counts.join(', ')} in ${documents} document${documents === 1 ? '' : 's'}`]
  if (unreadable > 0) parts.push(`${unreadable} input${unreadable === 1 ? '' : 's'} not read`)
  return parts.join(', ')
}
