// `twincity audit` as users run it: formats, flags, exit codes.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { load } from 'js-yaml'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Audit, DerivedFigure, Finding } from '../schemas/finding.ts'
import { displayWidth } from '../src/write/text-width.ts'
import { type CliOptions, type CliResult, runCli } from './support/run-cli.ts'

const RIGHT =
  '全市供水2.31亿立方米，其中生活用水1.04亿立方米，工业用水0.82亿立方米，其余0.45亿立方米为生态用水。'
const WRONG = RIGHT.replace('0.82', '0.92')
const PORT = '去年，温州港集装箱吞吐量达到118万标准箱，同比增长8.6%。'
const OTHER = '2022年，温州港集装箱吞吐量为131.8万标准箱。'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'twincity-audit-'))
  await mkdir(join(folder, 'texts'))
  await writeFile(join(folder, 'right.txt'), RIGHT)
  await writeFile(join(folder, 'texts/a.txt'), PORT)
  await writeFile(join(folder, 'texts/b.txt'), `\n${OTHER}${WRONG}`)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const run = (args: readonly string[], options: CliOptions = {}): Promise<CliResult> =>
  runCli(['audit', ...args], { cwd: folder, ...options })

describe('exit codes', () => {
  test('0 where nothing disagrees', async () => {
    const { code, stdout, stderr } = await run(['right.txt', '-f', 'human'])
    expect([code, stdout, stderr]).toEqual([0, '', '0 disagree, 1 agree in 1 document\n'])
  })

  test('1 where something does', async () => {
    const { code, stderr } = await run(['texts', '--date', '2023-02-01'])
    expect([code, stderr]).toEqual([1, '2 disagree, 0 agree in 2 documents\n'])
  })

  test('2 where an input could not be read, and the rest is done all the same', async () => {
    const { code, stdout, stderr } = await run(['missing.txt', 'texts/b.txt'])
    expect(code).toBe(2)
    expect(stderr).toBe(
      'twincity: no such file: missing.txt (check the path)\n1 disagree, 0 agree in 1 document, 1 input not read\n',
    )
    const { findings, problems } = Audit.parse(JSON.parse(stdout))
    expect([findings.length, problems.map(({ code }) => code)]).toEqual([1, ['unreadable']])
  })

  test.each([
    [['right.txt', '--date', '2022-13-01'], "--date must be a day such as 2022-12-15, not '2022-13-01'"],
    [['right.txt', '--format', 'csv'], "option '-f, --format <format>' argument 'csv' is invalid."],
    [['right.txt', '--al'], "unknown option '--al'"],
  ])('2 for %j', async (args, message) => {
    const { code, stdout, stderr } = await run(args)
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(message)
    expect(stderr.trim().split('\n')).toHaveLength(1)
  })
})

describe('formats', () => {
  test('JSON to a pipe: what disagrees, the rest counted', async () => {
    const { stdout } = await run(['texts', 'right.txt', '--date', '2023-02-01'])
    const { findings, derived, counts } = Audit.parse(JSON.parse(stdout))
    expect(findings.map(({ check, verdict }) => [check, verdict])).toEqual([
      ['contradiction', 'disagrees'],
      ['parts', 'disagrees'],
    ])
    expect(findings[0]?.figures.map(({ source, line, column }) => [source, line, column])).toEqual([
      ['texts/a.txt', 1, 15],
      ['texts/b.txt', 2, 17],
    ])
    expect(derived).toBeUndefined()
    expect(counts).toEqual({ documents: 3, agrees: 1, disagrees: 2, incomparable: 0 })
  })

  test('--all lists the rest, --derived what is implied', async () => {
    const { stdout } = await run(['texts/a.txt', 'right.txt', '--all', '--derived', '--date', '2023-02-01'])
    const { findings, derived } = Audit.parse(JSON.parse(stdout))
    expect(findings.map(({ verdict }) => verdict)).toEqual(['agrees'])
    expect(derived?.map(({ subject, period }) => [subject, period?.edtf])).toEqual([['温州港', '2021']])
  })

  test('YAML has what JSON has', async () => {
    const args = ['texts', '--all', '--derived', '--date', '2023-02-01']
    const [json, yaml] = await Promise.all([run(args), run([...args, '-f', 'yaml'])])
    expect(load(yaml.stdout)).toEqual(JSON.parse(json.stdout))
  })

  test('JSON lines: a record a line', async () => {
    const { stdout } = await run(['texts', '--derived', '--date', '2023-02-01', '-f', 'jsonl'])
    const [first, ...others] = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(DerivedFigure.parse(first).derived).toBe(true)
    expect(others.map((record) => Finding.parse(record).check)).toEqual(['contradiction', 'parts'])
  })

  test('for people: the sentence with file, line and column, the arithmetic, the tolerance, the ground', async () => {
    const { stdout } = await run(['texts/b.txt', '-f', 'human', '-q'], { env: { COLUMNS: '60' } })
    expect(stdout).toBe(
      [
        'texts/b.txt:2:31  disagrees  parts',
        '  全市供水[2.31亿立方米]，其中生活用水[1.04亿立方米]，工业用',
        '  水[0.92亿立方米]，其余[0.45亿立方米]为生态用水。',
        '  1.04亿立方米 + 0.92亿立方米 + 0.45亿立方米 = 2.41亿立方米,',
        '  not 2.31亿立方米',
        '  as rounded: the sum gives 2.395亿立方米 to 2.425亿立方米,',
        '  the total says 2.305亿立方米 to 2.315亿立方米',
        '  because: “其中” and “其余”',
        '',
      ].join('\n'),
    )
    for (const line of stdout.split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(60)
  })

  test('colours where asked for, and none where NO_COLOR says so', async () => {
    const args = ['texts/b.txt', '-f', 'human', '-q']
    const [plain, coloured] = await Promise.all([
      run(args, { env: { NO_COLOR: '1', FORCE_COLOR: '1' } }),
      run(args, { env: { FORCE_COLOR: '1' } }),
    ])
    expect(plain.stdout).not.toContain('\u001b[')
    expect(coloured.stdout).toContain('\u001b[31mdisagrees\u001b[39m')
  })

  test('reads a pipe', async () => {
    const { code, stdout } = await run(['-', '-f', 'jsonl', '-q'], { input: WRONG })
    expect(code).toBe(1)
    expect(JSON.parse(stdout).figures[0].source).toBe('stdin')
  })
})
