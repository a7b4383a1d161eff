// `twincity explain` as users run it: what it takes for a text and what for a place, its two formats, its errors.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { stripVTControlCharacters } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Explanation } from '../schemas/explanation.ts'
import { generateSchemas } from '../scripts/schemas.ts'
import { displayWidth } from '../src/write/text-width.ts'
import { type CliOptions, type CliResult, runCli } from './support/run-cli.ts'

const COUNTY = fileURLToPath(new URL('../fixtures/explain/county.txt', import.meta.url))
const TEXT = '去年全市接待游客近百万人次，同比增长12%。'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'twincity-explain-'))
  await writeFile(join(folder, '公报.txt'), '全市有企业300家。\n')
  await writeFile(join(folder, 'two:2'), '甲县有企业12家。\n乙县有企业13家。\n')
  await writeFile(join(folder, 'gbk.txt'), Buffer.from([0xd3, 0xd0, 0x33, 0xbc, 0xd2, 0xa1, 0xa3, 0x0a]))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const run = (args: readonly string[], options: CliOptions = {}): Promise<CliResult> =>
  runCli(['explain', ...args], { cwd: folder, ...options })
async function json(args: readonly string[], options: CliOptions = {}): Promise<Explanation> {
  const { code, stdout, stderr } = await run([...args, '--format', 'json'], options)
  expect([code, stderr]).toEqual([0, ''])
  return Explanation.parse(JSON.parse(stdout))
}
const quotes = ({ sentences }: Explanation): string[] =>
  sentences.flatMap(({ numbers }) => numbers.map(({ words }) => words.text))

describe('what is explained', () => {
  test('a text', async () => {
    const explanation = await json([TEXT, '--date', '2022-12-15'])
    expect(explanation.place).toBeNull()
    expect(explanation.document).toMatchObject({
      id: 'text',
      date: { value: '2022-12-15', origin: 'option' },
    })
    expect(quotes(explanation)).toEqual(['去年', '百万人次', '12%'])
  })

  test('a line of a file, and a column of it', async () => {
    const line = await json([`${COUNTY}:2`])
    expect(line.place).toEqual({ line: 2, column: null })
    expect(quotes(line)).toEqual(['2021年', '16.4亿元', '12%', '5.2亿元'])
    const column = await json([`${COUNTY}:2:19`])
    expect(column.place).toEqual({ line: 2, column: 19 })
    expect(quotes(column)).toEqual(['16.4亿元'])
  })

  test('a whole file, stdin, a file whose name looks like a place, and one with a Chinese name', async () => {
    expect((await json([COUNTY])).sentences.map(({ line }) => line)).toEqual([1, 2, 3, 4, 6, 6])
    expect(quotes(await json(['-'], { input: '企业有3家。' }))).toEqual(['3家'])
    expect(quotes(await json(['two:2']))).toEqual(['12家', '13家'])
    expect(quotes(await json(['two:2:2']))).toEqual(['13家'])
    expect(quotes(await json(['公报.txt:1']))).toEqual(['300家'])
  })

  test('a file in another encoding', async () => {
    expect(quotes(await json(['gbk.txt:1']))).toEqual(['3家'])
  })

  test('a text that could be a place is a text where there is no such file', async () => {
    expect(quotes(await json(['主队比分3:2']))).toEqual(['3:2'])
  })
})

describe('text', () => {
  test('the sentence with its numbers marked, and each number with its fields', async () => {
    const { code, stdout, stderr } = await run(['全市有企业300家。'])
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toBe(`text: no document date

text:1:1
  全市有企业300家。
            1^^^^

1 300家  is a figure: quantity
  全市有企业300家。
  ssss  mmmm1^^^^
     value     300          digits with a unit or measure word behind them [quantity/arabic]
     modifier  exact        no word says that it is not exact
     unit      家           count; UN/CEFACT Rec 20 code C62
     kind      quantity     an amount or a count
  m  measure   企业 1:4     the noun phrase before the number, over words such as 达, 为 and 增长 [measure/before]
  s  subject   全市 1:1     what the number's clause begins with [subject/in-clause]
     period    –            nothing says when [period/none]
     status    actual       said as a fact: no word of its clause or paragraph looks ahead [status/plain]
     speaker   –            nobody is named as its source [speaker/none]
     family    general/any  Any figure; takes what no other family does
`)
  })

  test('dates, refused numbers and broken limits say what they are', async () => {
    const { stdout } = await run([COUNTY])
    expect(stdout).toContain('1 第19届  is no figure: an ordinal')
    expect(stdout).toContain('1 2021年  is no figure: it says when\n     governs   2, 3, 4')
    expect(stdout).toMatch(/2 181% {2}breaks a limit and is not given out: percentage/)
    expect(stdout).toContain('value 181 is above the most allowed, 100')
    expect(stdout).toMatch(/p {2}period +2021年 line 2, column 3 +set in an earlier sentence/)
  })

  test('fits the terminal, however narrow', async () => {
    for (const columns of [40, 60, 100]) {
      const { stdout } = await run([COUNTY], { env: { COLUMNS: String(columns) } })
      const lines = stdout.split('\n').filter((line) => !line.includes(COUNTY))
      // What a single word or value needs is not cut.
      const wide = lines.filter((line) => displayWidth(line) > columns)
      expect(wide.filter((line) => !/\d = |line \d+, column|: .+; /.test(line))).toEqual([])
    }
  })

  test('colours only where they are wanted', async () => {
    const plain = await run([TEXT])
    expect(plain.stdout).not.toContain('\u001b')
    const coloured = await run([TEXT], { env: { FORCE_COLOR: '1' } })
    expect(coloured.stdout).toContain('\u001b[7m百万人次\u001b[27m')
    expect(stripVTControlCharacters(coloured.stdout)).toBe(plain.stdout)
    expect((await run([TEXT], { env: { FORCE_COLOR: '1', NO_COLOR: '1' } })).stdout).toBe(plain.stdout)
  })
})

test('the published schema names all that JSON gives', async () => {
  const explanation = await json([COUNTY])
  const schema = JSON.parse(generateSchemas().get('explanation.json') ?? '')
  expect(Object.keys(schema.properties)).toEqual(Object.keys(explanation))
  expect(schema.required).toEqual(Object.keys(explanation))
  expect(schema.additionalProperties).toBe(false)
})

test.each([
  [['nofile.txt:3'], 'no such file: nofile.txt (check the path)'],
  [['没有.txt:3'], 'no such file: 没有.txt (check the path)'],
  [['nothing'], 'no such file: nothing (check the path)'],
  [['.'], '. is a folder; name a file in it, or FILE:LINE'],
  [['公报.txt:9'], 'no line 9 in 公报.txt, which has one line; lines count from 1'],
  [['公报.txt:0'], 'no line 0 in 公报.txt, which has one line; lines count from 1'],
  [['公报.txt:1:99'], 'no column 99 in line 1 of 公报.txt, which has 10; columns count from 1'],
  [[`${COUNTY}:5`], /^no number in line 5 of .*county\.txt; name a line that has one/],
  [['这里没有数字。'], 'no number in the text, so there is nothing to explain'],
  [[' '], 'the text is empty; give a text in quotes, or FILE:LINE'],
  [[TEXT, '--date', '2022-02-30'], "--date must be a day such as 2022-12-15, not '2022-02-30'"],
  [[TEXT, '--format', 'yaml'], /^option '-f, --format <format>' argument 'yaml' is invalid/],
  [[], /^missing required argument 'what'; see twincity explain --help$/],
])('%j is told in one line, and the exit code is 2', async (args, message) => {
  const { code, stdout, stderr } = await run(args)
  expect([code, stdout]).toEqual([2, ''])
  const [line, rest] = stderr.split('\n')
  expect(rest).toBe('')
  expect(line?.replace(/^twincity: /, '')).toEqual(
    typeof message === 'string' ? message : expect.stringMatching(message),
  )
})

test('help goes to stdout, with examples, and fits a terminal', async () => {
  const { code, stdout, stderr } = await runCli(['explain', '--help'])
  expect([code, stderr]).toEqual([0, ''])
  expect(stdout).toContain('\nExamples:\n  ')
  for (const line of stdout.split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(80)
})
