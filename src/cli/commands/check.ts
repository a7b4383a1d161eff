/** `twincity check [PATHS…]`: what texts give now against a committed baseline, or against expectations. */
import { extname, isAbsolute, relative, sep } from 'node:path'
import { type Command, Option } from 'commander'
import type { BaselineOptions } from '../../../schemas/baseline.ts'
import type { ExtractorDefinition } from '../../../schemas/extractor.ts'
import { counted } from '../../check/message.ts'
import { type DiffPalette, REPORT_FORMATS, type ReportFormat } from '../../check/report/index.ts'
import { plain } from '../../write/text-width.ts'
import type { Renewal } from '../check/against-baseline.ts'
import { UsageError } from '../errors.ts'
import { checkedIds, collectIds, ONLY_FLAGS, ONLY_HELP } from '../options.ts'
import { fileSink, streamSink } from '../output.ts'
import { ownExtractors, type PackFlags, takesPacks } from '../packs.ts'
import { didYouMean } from '../suggest.ts'
import { colourLevel, loadChalk } from '../terminal.ts'

const BASELINE = 'twincity.lock.yaml'

const HELP = `
Without PATHS: the texts that the baseline names, and new ones in the folders
and patterns it was made from. With PATHS: only those. The baseline is read
from and written to the working folder, in YAML (.yaml) or JSON lines (.jsonl).
The --date and --only it was made with are kept in it and hold again.

Formats, by --format or by the ending of --out; without either, human:
${REPORT_FORMATS.map(({ id, title, endings }) => `  ${id.padEnd(6)}  ${endings.join(' ').padEnd(6)}  ${title}`).join('\n')}

Examples:
  twincity check --update texts/          make the baseline; commit it
  twincity check                          what differs? exit 1 if anything does
  twincity check --update                 accept it; review the diff
  twincity check --format github          annotations in a pull request
  twincity check --out report.sarif       for code scanning
  twincity check --rules expectations.yaml
  twincity check --rules limits.yaml texts/

Exit codes: 0 nothing differs, 1 something does, 2 wrong use, or a baseline or
a text that cannot be read. docs/check.md describes baselines and expectations.
`

interface Flags extends PackFlags {
  readonly baseline?: string
  readonly update?: boolean
  readonly rules?: string
  readonly format?: string
  readonly out?: string
  readonly all?: boolean
  readonly only?: readonly string[]
  readonly date?: string
}

export function defineCheck(program: Command): void {
  const command = program
    .command('check')
    .description('compare texts with a baseline or with expectations')
    .argument('[paths...]', 'files, folders, or globs')
    .option('-b, --baseline <file>', `the baseline (default: ${BASELINE})`)
    .option('-u, --update', 'renew the baseline')
    .option('-r, --rules <file>', 'check expectations in YAML instead')
    .addOption(
      new Option('-f, --format <format>', 'how to tell what differs').choices(
        REPORT_FORMATS.map((format) => format.id),
      ),
    )
    .option('-o, --out <file>', 'write the report to a file')
    .option('--all', 'tell of every difference, also of thousands')
    .option(ONLY_FLAGS, ONLY_HELP, collectIds)
    .option('-d, --date <YYYY-MM-DD>', "the texts' date, which 去年 and 本月 rest on")
    .option('-q, --quiet', 'say nothing on stderr but what could not be read')
    .addHelpText('after', HELP)
    .action(check)
  takesPacks(command)
}

async function check(paths: string[], flags: Flags): Promise<void> {
  if (paths.includes('-'))
    throw new UsageError('check compares files, and stdin is none; name files or folders')
  const format = chooseFormat(flags)
  if (flags.update === true) mustBeAlone(flags)
  const extractors = await ownExtractors(flags)
  const options = await checkedOptions(flags, extractors)
  const [{ CheckFileError }, { createFindings, exitCodeOf }] = await Promise.all([
    import('../../check/error.ts'),
    import('../check/findings.ts'),
  ])
  const baseline = flags.rules === undefined ? (flags.baseline ?? BASELINE) : (flags.baseline ?? null)
  const findings = createFindings(baseline, flags.rules ?? null)
  try {
    if (flags.update === true && baseline !== null) {
      const { updateBaseline } = await import('../check/against-baseline.ts')
      const renewal = await updateBaseline({ baseline, paths, options, extractors }, findings)
      for (const { message } of findings.problems) tell(message)
      if (!flags.quiet) process.stderr.write(`${updateText(baseline, renewal, findings.summary)}\n`)
      process.exitCode = findings.problems.length > 0 ? 2 : 0
      return
    }
    if (baseline !== null) {
      const { checkBaseline } = await import('../check/against-baseline.ts')
      const texts = flags.rules === undefined ? paths : []
      await checkBaseline({ baseline, paths: texts, options, extractors }, findings)
    }
    if (flags.rules !== undefined) {
      const { checkRules } = await import('../check/against-rules.ts')
      const idle = await checkRules({ rules: flags.rules, paths, options, extractors }, findings)
      for (const { file, line } of flags.quiet ? [] : idle)
        tell(`${file}:${line}: no figure is meant by this expectation; check its where`)
    }
  } catch (error) {
    if (!(error instanceof CheckFileError)) throw error
    const { unknown } = error
    const hint = unknown === null ? '' : didYouMean(unknown.word, unknown.known)
    throw new UsageError(
      hint === '' ? error.message : error.message.replace(/;|$/, (sign) => `${hint}${sign}`),
    )
  }
  await write(format, flags, findings)
  for (const { message } of findings.problems) tell(message)
  if (!flags.quiet) {
    const { summaryText } = await import('../../check/report/summary.ts')
    process.stderr.write(`${summaryText(findings)}${remedy(format, flags, findings)}\n`)
  }
  process.exitCode = exitCodeOf(findings)
}

/** What to do about differences from the baseline, for people; programs have their own way. */
function remedy({ id }: ReportFormat, { baseline }: Flags, { differences }: Findings): string {
  if (id !== 'human' || differences.every(({ kind }) => kind === 'expectation')) return ''
  return `; if that is meant: twincity check --update${baseline === undefined ? '' : ` --baseline ${baseline}`}`
}

const tell = (message: string): void => {
  process.stderr.write(`twincity: ${plain(message)}\n`)
}

function chooseFormat({ format, out }: Flags): ReportFormat {
  const byId = (id: string): ReportFormat =>
    REPORT_FORMATS.find((each) => each.id === id) ?? (REPORT_FORMATS[0] as ReportFormat)
  if (format !== undefined) return byId(format)
  if (out === undefined) return byId('human')
  const ending = extname(out).toLowerCase()
  const found = REPORT_FORMATS.find((each) => each.endings.includes(ending))
  if (found !== undefined) return found
  const known = REPORT_FORMATS.flatMap(({ endings }) => endings).join(', ')
  throw new UsageError(`no format for --out ${out}; end it in one of ${known}, or give --format`)
}

/** What is renewed is told in one line; a report would be of what is no difference any more. */
function mustBeAlone({ rules, format, out }: Flags): void {
  if (rules !== undefined)
    throw new UsageError('--update renews a baseline; expectations are written by hand')
  const flag = format !== undefined ? '--format' : out !== undefined ? '--out' : null
  if (flag !== null)
    throw new UsageError(`--update gives no report; leave ${flag} out, or run check before it`)
}

async function checkedOptions(
  { date, only }: Flags,
  extractors: readonly ExtractorDefinition[],
): Promise<BaselineOptions> {
  if (date === undefined && only === undefined) return {}
  const [{ withOwn }, { isCalendarDate }] = await Promise.all([
    import('../../pipeline.ts'),
    import('../../../schemas/calendar-date.ts'),
  ])
  if (date !== undefined && !isCalendarDate(date))
    throw new UsageError(`--date must be a day such as 2022-12-15, not '${date}'`)
  const ids = checkedIds(
    only,
    withOwn(extractors).map(({ id }) => id),
  )
  return { ...(date !== undefined && { date }), ...(ids !== undefined && { only: [...ids].sort() }) }
}

type Findings = ReturnType<typeof import('../check/findings.ts').createFindings>

async function write(format: ReportFormat, { out, all }: Flags, findings: Findings): Promise<void> {
  const render = await format.load()
  const palette = await loadDiffPalette(out === undefined)
  const sink = out === undefined ? streamSink(process.stdout) : await fileSink(out)
  try {
    await sink.write(render(findings, { all: all === true, palette, folder: folderInRepository() }))
    await sink.close()
  } catch (error) {
    await sink.discard()
    throw error
  }
}

/** GitHub takes places from the root of the repository, and a step may run in a folder of it. */
function folderInRepository(): string {
  const root = process.env.GITHUB_WORKSPACE
  const below = root === undefined || root === '' ? '' : relative(root, '.')
  return below === '' || below.startsWith('..') || isAbsolute(below) ? '' : `${below.split(sep).join('/')}/`
}

/** Red goes and green comes, as in every diff; figures that rise or fall have no colour here. */
async function loadDiffPalette(isStdout: boolean): Promise<DiffPalette> {
  const chalk = isStdout ? await loadChalk(colourLevel(process.stdout.isTTY === true)) : null
  const asIs = (text: string): string => text
  if (chalk === null) return { lost: asIs, new: asIs, changed: asIs, moved: asIs, file: asIs, faint: asIs }
  return {
    lost: chalk.red,
    new: chalk.green,
    changed: chalk.yellow,
    moved: chalk.cyan,
    file: chalk.bold,
    faint: chalk.dim,
  }
}

function updateText(baseline: string, renewal: Renewal, summary: Findings['summary']): string {
  const { changed, lost, moved, textsNew, textsGone, dates, figures, texts } = summary
  if (renewal === 'none') return `${baseline} was not written: no text could be read`
  const all = `(${counted(figures, 'figure')} in ${counted(texts, 'text')})`
  if (renewal === 'same') return `${baseline}: nothing changed ${all}`
  const parts = [`${summary.new} new`, `${changed} changed`, `${lost} lost`]
  if (moved > 0) parts.push(`${moved} moved`)
  if (dates > 0) parts.push(`${counted(dates, 'text')} with another date`)
  if (textsNew > 0) parts.push(`${counted(textsNew, 'text')} new`)
  if (textsGone > 0) parts.push(`${counted(textsGone, 'text')} gone`)
  return `${baseline}: ${parts.join(', ')} ${all}`
}
