/**
 * Annotations of GitHub Actions: a workflow command a line. What the runner takes for signs of the command is escaped
 * as its toolkit does: `%`, line breaks, and in properties `:` and `,` too.
 *
 * GitHub shows ten annotations of a sort for each step; the log has all lines.
 */
import type { CheckReport, Difference } from '../../../schemas/check.ts'
import { plain } from '../../write/text-width.ts'
import type { ReportOptions } from './render.ts'
import { select } from './select.ts'
import { summaryText } from './summary.ts'

const TITLES: Readonly<Record<Difference['kind'], string>> = {
  changed: 'Figure is read differently',
  lost: 'Figure lost',
  new: 'New figure',
  moved: 'Figure moved',
  'text-new': 'Text not in the baseline',
  'text-gone': 'Text gone',
  date: 'Date of the text changed',
  expectation: 'Not as expected',
}

const SHOWN_BY_GITHUB = 10

export function* renderGithub(report: CheckReport, { all, folder }: ReportOptions): Generator<string> {
  const { shown, hidden } = select(report.differences, all)
  for (const difference of shown) yield annotation(difference, folder)
  for (const { file, message } of report.problems) {
    const properties = file === null ? {} : { file: folder + file }
    yield command('error', { ...properties, title: 'Text not read' }, message)
  }
  const rest = hidden.reduce((sum, { count }) => sum + count, 0)
  if (report.differences.length <= SHOWN_BY_GITHUB) return
  const left = rest === 0 ? 'the log has all of them' : `the log has ${shown.length}, --all shows the rest`
  yield command(
    'notice',
    { title: 'twincity check' },
    `${summaryText(report)}; GitHub shows ten a step, ${left}`,
  )
}

function annotation(difference: Difference, folder: string): string {
  const { kind, file, line, column, endLine, endColumn, inSource, ...rest } = difference
  const { message, origin, expectation } = rest
  const rule = kind === 'expectation' && origin !== null ? ` (${origin.file}:${origin.line})` : ''
  // Lines of a text that was taken out of HTML are no lines of the file.
  const place = inSource
    ? { line, endLine, col: column, ...(endLine === line && endColumn > column && { endColumn }) }
    : { line: 1 }
  const within = inSource || line === 1 ? '' : `line ${line} of its text: `
  const title = expectation === null ? TITLES[kind] : `${TITLES[kind]}: ${expectation}`
  return command('error', { file: folder + file, ...place, title }, `${within}${message}${rule}`)
}

type Properties = Readonly<Record<string, string | number>>

function command(name: string, properties: Properties, message: string): string {
  const listed = Object.entries(properties).map(([key, value]) => `${key}=${property(String(value))}`)
  return `::${name} ${listed.join(',')}::${data(plain(message))}\n`
}

const data = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')

const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
