// The command line itself: help, version, and what a wrong use is told.
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { variantsOf } from '../schemas/variants.ts'
import { colourLevel, lineWidth } from '../src/cli/terminal.ts'
import { EXTRACTORS } from '../src/extractors/index.ts'
import { closest } from '../src/text/closest.ts'
import { displayWidth } from '../src/write/text-width.ts'
import { runCli, startCli } from './support/run-cli.ts'

test('--version prints the version of the package', async () => {
  const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
  expect(await runCli(['--version'])).toEqual({ code: 0, stdout: `${manifest.version}\n`, stderr: '' })
})

test.each([[], ['extract'], ['check'], ['audit'], ['explain'], ['pipe'], ['extractors'], ['schema']])(
  '%s --help goes to stdout, with examples',
  async (...command) => {
    const { code, stdout, stderr } = await runCli([...command, '--help'])
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(/^Usage: twincity/)
    expect(stdout).toContain('\nExamples:\n  ')
    for (const line of stdout.split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(80)
  },
)

test('help that nobody reads ends quietly', async () => {
  const child = startCli(['extract', '--help'])
  child.stdout.destroy()
  const said = child.stderr.toArray()
  expect(await once(child, 'close')).toEqual([0, null])
  expect(await said).toEqual([])
})

test('without a command, help goes to stderr and the exit code is 2', async () => {
  const { code, stdout, stderr } = await runCli([])
  expect([code, stdout]).toEqual([2, ''])
  expect(stderr).toContain('Usage: twincity')
})

test.each([
  [['extrac'], "unknown command 'extrac' (Did you mean extract?); see twincity --help"],
  [
    ['extract', '--formt', 'x'],
    "unknown option '--formt' (Did you mean --format?); see twincity extract --help",
  ],
  [
    ['extract', '-', '--format', 'xml'],
    /^option '-f, --format <format>' argument 'xml' is invalid. Allowed choices are json, jsonl, yaml, table; see/,
  ],
  [
    ['extract', '-', '--date'],
    /^option '-d, --date <YYYY-MM-DD>' argument missing; see twincity extract --help$/,
  ],
  [['extract', '-', '--date', '2022-13-01'], "--date must be a day such as 2022-12-15, not '2022-13-01'"],
  [['extract', '-', '--date', '2023-02-29'], "--date must be a day such as 2022-12-15, not '2023-02-29'"],
  [['extract', '-', '--date', '15.12.2022'], "--date must be a day such as 2022-12-15, not '15.12.2022'"],
  [
    ['extract', '-', '--only', 'rail'],
    /^no extractor 'rail' \(did you mean rail-container-volume\?\); `twincity extractors` lists them$/,
  ],
  [['extract', '-', '--only', 'general,zzz'], /^no extractor 'zzz'; `twincity extractors` lists them$/],
  [['extract', '-', '--only', ','], /^--only names no extractor; `twincity extractors` lists them$/],
  [
    ['extract', '-', '--out', 'figures.csv'],
    /^no format for --out figures.csv; end it in one of .json, .*--format$/,
  ],
  [['schema', 'figure', 'document'], /^too many arguments for 'schema'.*; see twincity schema --help$/],
])('%j is a usage error, told in one line', async (args, message) => {
  const { code, stdout, stderr } = await runCli(args)
  expect([code, stdout]).toEqual([2, ''])
  expect(stderr).toMatch(/^twincity: .*\n$/)
  const said = stderr.slice('twincity: '.length, -1)
  if (typeof message === 'string') expect(said).toBe(message)
  else expect(said).toMatch(message)
})

test('extractors are listed, by default too', async () => {
  const { code, stdout, stderr } = await runCli(['extractors'])
  expect([code, stderr]).toEqual([0, ''])
  const lines = stdout.split('\n').slice(0, -1)
  expect(lines.map((line) => line.split(/ {2,}/).slice(0, 3))).toEqual(
    EXTRACTORS.map((each) => [
      each.id,
      expect.stringMatching(`^${variantsOf(each).length} variants?$`),
      each.title,
    ]),
  )
  expect((await runCli(['extractors', 'list'])).stdout).toBe(stdout)
})

test.each([
  ['port', 'port-throughput'],
  ['PORT-thruput', 'port-throughput'],
  ['airport', 'airport-traffic'],
  ['genral', 'general'],
  ['xyz', undefined],
  ['', undefined],
  ['x'.repeat(100_000), undefined],
])('the name nearest to %s is %s', (word, name) => {
  expect(
    closest(
      word,
      EXTRACTORS.map(({ id }) => id),
    ),
  ).toBe(name)
})

test('NO_COLOR and FORCE_COLOR are honoured', () => {
  expect(colourLevel(false, {})).toBe(0)
  expect(colourLevel(true, {})).toBe('detect')
  expect(colourLevel(false, { FORCE_COLOR: '' })).toBe(1)
  expect(colourLevel(false, { FORCE_COLOR: '3' })).toBe(3)
  expect(colourLevel(true, { FORCE_COLOR: '0' })).toBe(0)
  expect(colourLevel(true, { NO_COLOR: '1' })).toBe(0)
  expect(colourLevel(true, { NO_COLOR: '1', FORCE_COLOR: '1' })).toBe(0)
  expect(colourLevel(true, { NO_COLOR: '', FORCE_COLOR: '2' })).toBe(2)
})

test('a line is as wide as the terminal, or as COLUMNS says', () => {
  expect(lineWidth({ isTTY: true, columns: 100 }, { COLUMNS: '70' })).toBe(100)
  expect(lineWidth({ isTTY: true, columns: 0 }, {})).toBe(80)
  expect(lineWidth({}, { COLUMNS: '70' })).toBe(70)
  expect(lineWidth({}, { COLUMNS: 'x' })).toBe(Number.POSITIVE_INFINITY)
  expect(lineWidth({}, {})).toBe(Number.POSITIVE_INFINITY)
})
