/** `twincity explain TEXT|FILE:LINE`: how each number was read, and why one was not. For the person who sees a wrong figure. */
import { stat } from 'node:fs/promises'
import { type Command, Option } from 'commander'
import type { SourceText } from '../../../schemas/document.ts'
import type { Explanation } from '../../../schemas/explanation.ts'
import { plain } from '../../write/text-width.ts'
import { UsageError } from '../errors.ts'
import { loadPaint } from '../marks.ts'
import { streamSink } from '../output.ts'
import { version } from '../package.ts'
import { ownExtractors, type PackFlags, takesPacks } from '../packs.ts'
import { colourLevel, lineWidth } from '../terminal.ts'

const HELP = `
WHAT is a text in quotes, a file, FILE:LINE, FILE:LINE:COLUMN, or - for stdin.
Of a file the whole is read, so that what holds from before is right, and the
sentences of the line are shown; with a column, the number that stands there.
Lines and columns are those that twincity extract gives.

Every number of a sentence is marked: 1^^^ a figure, 2--- words that say when,
3xxx no figure, 4!!! a figure that breaks a limit of its family. Under each
figure its fields are marked in the sentence: p period, s subject, m measure,
~ modifier, + what made it a change, = what that is compared with, ? status,
" speaker. In brackets stands the rule that decided.

Formats: text for people; json as \`twincity schema explanation\` describes it.

Examples:
  twincity explain '去年全市接待游客近百万人次，同比增长12%。' --date 2022-12-15
  twincity explain page.txt:17
  twincity explain page.txt:17:42 --date 2022-12-15
  twincity explain page.txt:17 -f json | jq '.sentences[].numbers[].outcome'
`

interface Flags extends PackFlags {
  readonly format: 'text' | 'json'
  readonly date?: string
}

interface Place {
  readonly line: number
  readonly column: number | null
}

export function defineExplain(program: Command): void {
  const command = program
    .command('explain')
    .description('tell how each number of a text was read, and why one was not')
    .argument('<what>', 'a text in quotes, FILE:LINE[:COLUMN], a file, or - for stdin')
    .addOption(
      new Option('-f, --format <format>', 'how to write it').choices(['text', 'json']).default('text'),
    )
    .option('-d, --date <YYYY-MM-DD>', "the text's date, which 去年 and 本月 rest on")
    .addHelpText('after', HELP)
    .action(run)
  takesPacks(command)
}

async function run(what: string, flags: Flags): Promise<void> {
  const { format, date } = flags
  const [{ createPipeline, withOwn }, { CalendarDate }, { countLines, explain }] = await Promise.all([
    import('../../pipeline.ts'),
    import('../../../schemas/pipe.ts'),
    import('../../explain/index.ts'),
  ])
  if (date !== undefined && !CalendarDate.safeParse(date).success)
    throw new UsageError(`--date must be a day such as 2022-12-15, not '${date}'`)
  const { source, place } = await sourceOf(what)
  if (place !== null) checkPlace(source, place, countLines(source.text))
  const extractors = await ownExtractors(flags)
  const result = createPipeline({ extractors, ...(date !== undefined && { date }), trace: true }).run(source)
  const sentences = explain(source.text, result, withOwn(extractors), place)
  if (sentences.length === 0) throw new UsageError(`no number ${whereText(source, place)}`)
  const explanation: Explanation = { tool: 'twincity', version, document: result.document, place, sentences }
  const stdout = streamSink(process.stdout)
  if (format === 'json') return stdout.write([`${JSON.stringify(explanation, null, 2)}\n`])
  const { renderText } = await import('../../explain/text.ts')
  const paint = await loadPaint(colourLevel(process.stdout.isTTY === true))
  await stdout.write(renderText(explanation, { width: lineWidth(process.stdout), paint }))
}

/** What was named: a text that was given, or a file with a place in it. */
async function sourceOf(what: string): Promise<{ source: SourceText; place: Place | null }> {
  if (what.trim() === '') throw new UsageError('the text is empty; give a text in quotes, or FILE:LINE')
  const kind = await kindOf(what)
  if (kind === 'folder') throw new UsageError(`${plain(what)} is a folder; name a file in it, or FILE:LINE`)
  if (what === '-' || kind === 'file') return { source: await readFile(what), place: null }
  const named = await placeIn(what)
  if (named !== null) return { source: await readFile(named.path), place: named.place }
  if (!looksLikePath(what) && /[\p{Script=Han}\d]/u.test(what)) return { source: given(what), place: null }
  return { source: await readFile(what), place: null }
}

/** FILE:LINE:COLUMN or FILE:LINE, of a file that is there or of what can be nothing else; a file's name may hold colons. */
async function placeIn(what: string): Promise<{ path: string; place: Place } | null> {
  const tries = [/^(.+):(\d+):(\d+)$/s.exec(what), /^(.+):(\d+)$/s.exec(what)].filter(
    (found) => found !== null,
  )
  const named = tries.map(([, path, line, column]) => ({
    path: path as string,
    place: { line: Number(line), column: column === undefined ? null : Number(column) },
  }))
  for (const each of named) if (each.path === '-' || (await kindOf(each.path)) === 'file') return each
  return named.find(({ path }) => looksLikePath(path)) ?? null
}

const kindOf = async (path: string): Promise<'file' | 'folder' | null> => {
  const found = await stat(path).catch(() => undefined)
  return found === undefined ? null : found.isDirectory() ? 'folder' : 'file'
}

/** A name with an ending of a few letters, or with a slash and nothing that sentences have. */
const looksLikePath = (what: string): boolean =>
  !/[\s，。；：！？、“”]/u.test(what) &&
  (/\.[A-Za-z][A-Za-z0-9]{0,5}$/.test(what) || /^(?:\.{0,2}\/|~\/)/.test(what))

const given = (text: string): SourceText => ({
  id: 'text',
  text,
  mediaType: 'text/plain',
  encoding: 'utf-8',
  title: null,
  date: null,
})

async function readFile(path: string): Promise<SourceText> {
  const { ReadError, readInput } = await import('../../read/index.ts')
  try {
    return await readInput(path)
  } catch (error) {
    if (error instanceof ReadError) throw new UsageError(plain(error.problem.message))
    throw error
  }
}

function checkPlace({ id, text }: SourceText, { line, column }: Place, lines: number): void {
  if (line < 1 || line > lines) {
    const has = lines === 1 ? 'one line' : `${lines} lines`
    throw new UsageError(`no line ${line} in ${plain(id)}, which has ${has}; lines count from 1`)
  }
  if (column === null) return
  const length = (text.split('\n', line)[line - 1] as string).length
  if (column < 1 || column > length)
    throw new UsageError(
      `no column ${column} in line ${line} of ${plain(id)}, which has ${length}; columns count from 1`,
    )
}

const whereText = ({ id }: SourceText, place: Place | null): string => {
  if (place === null) return `in ${id === 'text' ? 'the text' : plain(id)}, so there is nothing to explain`
  return `in line ${place.line} of ${plain(id)}; name a line that has one (twincity extract ${plain(id)} lists them)`
}
