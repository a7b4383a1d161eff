/**
 * JUnit XML as Jenkins and GitLab read it: a suite for each text, a failing case for each difference, and one passing
 * case for all figures that are as before. No times of day, so that the same run gives the same bytes.
 */
import type { CheckReport, Difference } from '../../../schemas/check.ts'
import { counted } from '../message.ts'
import { placeText } from './human.ts'

interface Suite {
  readonly name: string
  readonly cases: string[]
  failures: number
  errors: number
}

export function* renderJunit(report: CheckReport): Generator<string> {
  const suites = new Map<string, Suite>()
  const suiteOf = (name: string): Suite => {
    let suite = suites.get(name)
    if (suite === undefined) {
      suite = { name, cases: [], failures: 0, errors: 0 }
      suites.set(name, suite)
    }
    return suite
  }
  const differing = new Set(report.differences.map(({ file }) => file))
  for (const { file, same } of report.texts) {
    if (same === 0 && differing.has(file)) continue
    suiteOf(file).cases.push(passing(file, `${counted(same, 'figure')} as in the baseline`))
  }
  for (const expectation of report.expectations) {
    const suite = suiteOf(expectation.file)
    if (expectation.failures > 0) suite.failures++
    suite.cases.push(expected(expectation, report.differences))
  }
  for (const difference of report.differences) {
    if (difference.kind === 'expectation') continue
    const suite = suiteOf(difference.file)
    suite.failures++
    suite.cases.push(failing(difference))
  }
  for (const { file, message } of report.problems) {
    const suite = suiteOf(file ?? 'twincity')
    suite.errors++
    suite.cases.push(
      `${open('testcase', { classname: suite.name, name: 'can be read', time: '0' })}>${open('error', { type: 'unreadable', message })}/></testcase>`,
    )
  }
  const all = [...suites.values()]
  const sum = (of: (suite: Suite) => number): string =>
    String(all.reduce((total, suite) => total + of(suite), 0))
  const totals = {
    name: 'twincity check',
    tests: sum(({ cases }) => cases.length),
    failures: sum(({ failures }) => failures),
    errors: sum(({ errors }) => errors),
    time: '0',
  }
  yield `<?xml version="1.0" encoding="UTF-8"?>\n${open('testsuites', totals)}>\n`
  for (const { name, cases, failures, errors } of all) {
    const attributes = { name, tests: cases.length, failures, errors, skipped: 0, time: '0' }
    yield `  ${open('testsuite', attributes)}>\n`
    for (const each of cases) yield `    ${each}\n`
    yield '  </testsuite>\n'
  }
  yield '</testsuites>\n'
}

const passing = (classname: string, name: string): string =>
  `${open('testcase', { classname, name, time: '0' })}/>`

function failing(difference: Difference): string {
  const { kind, file, line, column, quote } = difference
  const name = `${line}:${column} ${kind}${quote === null ? '' : ` ${quote}`}`
  return `${open('testcase', { classname: file, name, time: '0' })}>${failure(difference)}</testcase>`
}

/** An expectation is a case; all that is not as it says stands in it. */
function expected(
  { file, line, name, failures }: CheckReport['expectations'][number],
  differences: readonly Difference[],
): string {
  const head = open('testcase', { classname: file, name: `${line} ${name ?? 'expectation'}`, time: '0' })
  if (failures === 0) return `${head}/>`
  const own = differences.filter(({ origin, kind }) => kind === 'expectation' && origin?.line === line)
  return `${head}>${own.map(failure).join('')}</testcase>`
}

function failure(difference: Difference): string {
  const { kind, message, origin } = difference
  const from =
    origin === null
      ? ''
      : `\n${kind === 'expectation' ? 'expectation' : 'baseline'}: ${origin.file}:${origin.line}`
  const text = escaped(`${placeText(difference)}: ${message}${from}`)
  return `${open('failure', { type: kind, message })}>${text}</failure>`
}

const open = (name: string, attributes: Readonly<Record<string, string | number>>): string =>
  `<${name}${Object.entries(attributes)
    .map(
      ([key, value]) =>
        ` ${key}="${escaped(String(value)).replaceAll('\n', '&#10;').replaceAll('\t', '&#9;')}"`,
    )
    .join('')}`

/** What XML 1.0 has no place for, not even escaped: control characters, halves of pairs, U+FFFE and U+FFFF. */
const FORBIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it looks for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

const escaped = (text: string): string =>
  text
    .replace(FORBIDDEN, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\r', '&#13;')
