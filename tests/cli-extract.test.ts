// `twincity extract` as users run it: formats, outputs, flags, exit codes.
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { load } from 'js-yaml'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Extraction } from '../schemas/extraction.ts'
import { Figure } from '../schemas/figure.ts'
import { outputNames } from '../src/cli/destination.ts'
import { type CliOptions, type CliResult, runCli, startCli } from './support/run-cli.ts'

const PORT = '去年，甲港集装箱吞吐量突破7.5万标准箱，同比增长47%。'
const BRIDGE = '第19届乙河大桥论坛上，建设方表示，大桥项目已完成181%的工程量。全市有企业300家。'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'twincity-test-'))
  await mkdir(join(folder, 'texts/sub'), { recursive: true })
  await writeFile(join(folder, 'texts/port.txt'), PORT)
  await writeFile(join(folder, 'texts/sub/bridge.txt'), BRIDGE)
  await writeFile(join(folder, 'empty.txt'), '')
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const extract = (args: readonly string[], options: CliOptions = {}): Promise<CliResult> =>
  runCli(['extract', ...args], { cwd: folder, ...options })
const json = ({ stdout }: CliResult): Extraction => Extraction.parse(JSON.parse(stdout))

describe('formats', () => {
  test('JSON to a pipe', async () => {
    const run = await extract(['texts'])
    expect(run.code).toBe(0)
    const { documents, figures, problems, rejected } = json(run)
    expect(documents.map(({ id }) => id)).toEqual(['texts/port.txt', 'texts/sub/bridge.txt'])
    expect(figures.map(({ quote }) => quote)).toEqual(['7.5万标准箱', '47%', '300家'])
    expect(problems.map(({ code, quote }) => [code, quote])).toEqual([['invalid', '181%']])
    expect(rejected).toBeUndefined()
  })

  test('YAML says the same', async () => {
    const [asYaml, asJson] = await Promise.all([extract(['texts', '--format', 'yaml']), extract(['texts'])])
    expect(load(asYaml.stdout)).toEqual(json(asJson))
    expect(asYaml.stderr).toBe(asJson.stderr)
  })

  test('JSON lines: a figure a line', async () => {
    const run = await extract(['texts', '-f', 'jsonl'])
    const lines = run.stdout.split('\n')
    expect(lines.pop()).toBe('')
    expect(lines.map((line) => Figure.parse(JSON.parse(line)).quote)).toEqual(['7.5万标准箱', '47%', '300家'])
  })

  test('a table, without colours unless they are asked for', async () => {
    const args = ['texts/port.txt', '--format', 'table']
    const { stdout } = await extract(args)
    expect(stdout).toMatch(/^texts\/port\.txt .*2 figures\nat +quote +value unit/)
    expect(stdout).toContain('>75,000 标准箱')
    expect(stdout).not.toContain('\u001b')
    expect((await extract(args, { env: { FORCE_COLOR: '1' } })).stdout).toContain('\u001b[31m↑47\u001b[39m')
    expect((await extract(args, { env: { NO_COLOR: '1' } })).stdout).toBe(stdout)
    const narrow = await extract(args, { env: { COLUMNS: '40' } })
    expect(Math.max(...narrow.stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(40)
  })
})

describe('inputs', () => {
  test('stdin, by - or with no path at all', async () => {
    for (const args of [['-'], []]) {
      const run = await extract(args, { input: PORT })
      expect(json(run).figures.map(({ quote, source }) => [quote, source])).toEqual([
        ['7.5万标准箱', 'stdin'],
        ['47%', 'stdin'],
      ])
    }
  })

  test('an empty text gives no figures and exit 0', async () => {
    const run = await extract(['empty.txt'])
    expect(run.code).toBe(0)
    expect(json(run)).toMatchObject({
      documents: [{ id: 'empty.txt', figures: 0 }],
      figures: [],
      problems: [],
    })
  })

  test('what cannot be read is one line on stderr and a problem; the rest is done; exit 2', async () => {
    for (const args of [[], ['--quiet']]) {
      const run = await extract(['gone.txt', 'texts/port.txt', ...args])
      expect(run.code).toBe(2)
      const { figures, problems } = json(run)
      expect(figures).toHaveLength(2)
      expect(problems).toMatchObject([{ code: 'unreadable', source: 'gone.txt' }])
      const [line, ...rest] = run.stderr.split('\n')
      expect(line).toBe(`twincity: ${problems[0].message}`)
      expect(rest).toEqual(
        args.length > 0 ? [''] : ['2 figures in 1 document, 0 invalid, 1 input not read', ''],
      )
    }
  })
})

describe('flags', () => {
  test('--date is what 去年 rests on', async () => {
    const { figures, documents } = json(await extract(['texts/port.txt', '--date', '2022-12-15']))
    expect(documents[0].date).toEqual({ value: '2022-12-15', origin: 'option' })
    expect(figures[0].period).toMatchObject({ text: '去年', from: '2021-01-01', to: '2021-12-31' })
  })

  test('--only gives the figures of the families named', async () => {
    for (const only of [
      ['--only', 'port-throughput,project-progress'],
      ['--only', 'port-throughput', '--only', 'project-progress'],
    ]) {
      const { figures, problems } = json(await extract(['texts', ...only]))
      expect(new Set(figures.map(({ extractor }) => extractor))).toEqual(new Set(['port-throughput']))
      expect(problems.map(({ extractor }) => extractor)).toEqual(['project-progress'])
    }
  })

  test('--rejected lists the numbers that are no figures', async () => {
    const rejected = [
      expect.objectContaining({ quote: '第19届', reason: 'ordinal', source: 'texts/sub/bridge.txt' }),
    ]
    const args = ['texts/sub', '--rejected']
    const run = await extract(args)
    expect(json(run).rejected).toEqual(rejected)
    expect(run.stderr).toMatch(/\n1 figure in 1 document, 1 invalid, 1 rejected\n$/)
    const lines = (await extract([...args, '-f', 'jsonl'])).stdout.trimEnd().split('\n')
    expect(lines.map((line) => JSON.parse(line)).filter((line) => 'rejected' in line)).toEqual([
      { rejected: rejected[0] },
    ])
    expect((await extract([...args, '-f', 'table'])).stdout).toMatch(
      /no figures:\nat +quote +because +rule\n1:1 +第19届 +ordinal/,
    )
  })

  test('an invalid record is told on stderr; --strict makes it exit 1, --quiet silent', async () => {
    const plain = await extract(['texts'])
    expect(plain.code).toBe(0)
    const [line, summary] = plain.stderr.split('\n')
    expect(line).toMatch(/^twincity: texts\/sub\/bridge\.txt:1:\d+: .*181%/)
    expect(summary).toBe('3 figures in 2 documents, 1 invalid')
    expect((await extract(['texts', '--strict'])).code).toBe(1)
    expect((await extract(['texts/port.txt', '--strict'])).code).toBe(0)
    expect((await extract(['texts', 'gone.txt', '--strict'])).code).toBe(2)
    expect(await extract(['texts', '--quiet'])).toEqual({ ...plain, stderr: '' })
  })
})

describe('--out', () => {
  test.each([
    ['a.json', 'json'],
    ['a.jsonl', 'jsonl'],
    ['a.NDJSON', 'jsonl'],
    ['a.yaml', 'yaml'],
    ['a.yml', 'yaml'],
    ['a.txt', 'table'],
    ['a', 'json'],
    ['new/deep/a.json', 'json'],
  ])('%s is written as %s', async (out, format) => {
    const run = await extract(['texts/port.txt', '--out', join('out-files', out)])
    expect([run.code, run.stdout]).toEqual([0, ''])
    const { stdout } = await extract(['texts/port.txt', '--format', format])
    expect(await readFile(join(folder, 'out-files', out), 'utf8')).toBe(stdout)
  })

  test('--format wins over the ending', async () => {
    await extract(['texts/port.txt', '--out', 'figures.csv', '--format', 'jsonl'])
    Figure.parse(JSON.parse((await readFile(join(folder, 'figures.csv'), 'utf8')).split('\n')[0]))
  })

  test('a file is replaced whole, through a link too, and nothing else is left', async () => {
    await mkdir(join(folder, 'whole'))
    await writeFile(join(folder, 'whole/a.json'), 'old '.repeat(100_000))
    await symlink('a.json', join(folder, 'whole/link.json'))
    await extract(['texts/port.txt', '--out', 'whole/link.json'])
    Extraction.parse(JSON.parse(await readFile(join(folder, 'whole/a.json'), 'utf8')))
    expect((await readdir(join(folder, 'whole'))).sort()).toEqual(['a.json', 'link.json'])
  })

  test.each(['records/', 'there'])('a folder %s gets a file for each document', async (out) => {
    await mkdir(join(folder, 'there'), { recursive: true })
    const run = await extract(['texts', '--out', out])
    expect([run.code, run.stdout]).toEqual([0, ''])
    const files = await readdir(join(folder, out), { recursive: true })
    expect(files.sort()).toEqual(['port.txt.json', 'sub', join('sub', 'bridge.txt.json')])
    const bridge = Extraction.parse(
      JSON.parse(await readFile(join(folder, out, 'sub/bridge.txt.json'), 'utf8')),
    )
    expect(bridge.documents.map(({ id }) => id)).toEqual(['texts/sub/bridge.txt'])
    expect(bridge.problems).toHaveLength(1)
  })

  test('what cannot be written is one line, exit 2', async () => {
    const run = await extract(['texts/port.txt', '--out', 'texts/port.txt/a.json'])
    expect(run.code).toBe(2)
    expect(run.stderr).toMatch(
      /^twincity: cannot write texts\/port\.txt\/a\.json: .* \(ENOTDIR|EEXIST\); choose another --out\n$/,
    )
  })

  test('an input is never overwritten', async () => {
    const run = await extract(['texts/port.txt', '--out', join('texts', '.', 'port.txt')])
    expect(run).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/^twincity: --out .* is also an input; .*\n$/),
    })
    expect(await readFile(join(folder, 'texts/port.txt'), 'utf8')).toBe(PORT)
  })

  test('a device stays what it is', async () => {
    expect((await extract(['texts/port.txt', '--out', '/dev/null'])).code).toBe(0)
    expect((await stat('/dev/null')).isCharacterDevice()).toBe(true)
  })
})

test('a reader that goes away ends the run quietly', async () => {
  await mkdir(join(folder, 'many'), { recursive: true })
  for (let number = 0; number < 40; number++)
    await writeFile(join(folder, `many/${number}.txt`), PORT.repeat(200))
  const child = startCli(['extract', 'many', '--format', 'jsonl', '--quiet'], { cwd: folder })
  let stderr = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text
  })
  await once(child.stdout, 'data')
  child.stdout.destroy()
  expect([...(await once(child, 'close')), stderr]).toEqual([0, null, ''])
})

test.runIf(existsSync('/dev/full'))('a full device is told in one line, exit 2', async () => {
  expect(await extract(['texts/port.txt', '--quiet', '--out', '/dev/full'])).toEqual({
    code: 2,
    stdout: '',
    stderr: 'twincity: cannot write /dev/full: no space left on the device (ENOSPC); choose another --out\n',
  })
})

test('an interrupted run exits 130 and leaves nothing half-written', async () => {
  await mkdir(join(folder, 'interrupted'))
  const child = startCli(['extract', '-', '--out', 'interrupted/a.json'], { cwd: folder })
  // It waits for stdin with its output begun.
  while ((await readdir(join(folder, 'interrupted'))).length === 0) {
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  child.kill('SIGINT')
  expect(await once(child, 'close')).toEqual([130, null])
  expect(await readdir(join(folder, 'interrupted'))).toEqual([])
})

test.each([
  [['a/x.txt'], { 'a/x.txt': 'x.txt.json' }],
  [['a/x.txt', 'a/b/x.txt'], { 'a/x.txt': 'x.txt.json', 'a/b/x.txt': 'b/x.txt.json' }],
  [['../a/x.txt', '../b/x.html'], { '../a/x.txt': 'a/x.txt.json', '../b/x.html': 'b/x.html.json' }],
  [['/a/x.txt', '/b/x.txt'], { '/a/x.txt': 'a/x.txt.json', '/b/x.txt': 'b/x.txt.json' }],
  [['-', './stdin'], { '-': 'stdin.json', './stdin': 'stdin-2.json' }],
  [['/texts/ab/x', '/texts/ac/x'], { '/texts/ab/x': 'ab/x.json', '/texts/ac/x': 'ac/x.json' }],
])('in a folder, the outputs of %j have names of their own', (inputs, names) => {
  expect(Object.fromEntries(outputNames(inputs, '.json'))).toEqual(names)
})
