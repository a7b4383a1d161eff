// `twincity check` as a user runs it: first run, changes, renewal, merges, options, and what a wrong use is told.
import { spawnSync } from 'node:child_process'
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest'
import { CheckReport } from '../schemas/check.ts'
import { type CliResult, runCli } from './support/run-cli.ts'

const FIXTURES = fileURLToPath(new URL('../fixtures/check', import.meta.url))
const HARBOUR = 'news/2023-03-02-harbour.txt'
const TUNNEL = 'news/2023-03-05-tunnel.txt'
const LOCK = 'twincity.lock.yaml'
const REMEDY = '; if that is meant: twincity check --update'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'twincity-check-'))
  cpSync(FIXTURES, folder, { recursive: true })
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const path = (name: string): string => join(folder, name)
const read = (name: string): string => readFileSync(path(name), 'utf8')
const write = (name: string, text: string): void => writeFileSync(path(name), text)
const edit = (name: string, from: string, to: string): void => {
  const text = read(name)
  expect(text).toContain(from)
  write(name, text.replace(from, to))
}
const check = (...args: string[]): Promise<CliResult> => runCli(['check', ...args], { cwd: folder })

describe('a baseline', () => {
  it('is made, holds, and is not written again', async () => {
    expect(await check()).toEqual({
      code: 2,
      stdout: '',
      stderr: `twincity: no baseline ${LOCK}; make one with: twincity check --update PATHS\n`,
    })
    expect(await check('--update', 'news')).toEqual({
      code: 0,
      stdout: '',
      stderr: `${LOCK}: 12 new, 0 changed, 0 lost, 2 texts new (12 figures in 2 texts)\n`,
    })
    const made = statSync(path(LOCK))
    expect(await check()).toEqual({
      code: 0,
      stdout: '',
      stderr: '12 figures in 2 texts: as in the baseline\n',
    })
    expect((await check('--update')).stderr).toBe(`${LOCK}: nothing changed (12 figures in 2 texts)\n`)
    expect(statSync(path(LOCK))).toMatchObject({ mtimeMs: made.mtimeMs, ino: made.ino })
    const checkedOut = read(LOCK).replaceAll('\n', '\r\n')
    write(LOCK, checkedOut)
    expect((await check()).code).toBe(0)
    expect((await check('--update')).stderr).toContain('nothing changed')
    expect(read(LOCK)).toBe(checkedOut)
  })

  it('has paths of its own folder, wherever it stands and from wherever it is read', async () => {
    mkdirSync(path('ci'))
    await check('--update', 'news', '--baseline', 'ci/lock.jsonl', '-q')
    expect(read('ci/lock.jsonl')).toContain(`{"text":"../${HARBOUR}","document":{"date":"2023-03-02"`)
    edit(TUNNEL, '52.4%', '53.1%')
    const above = await check('--baseline', 'ci/lock.jsonl')
    expect(above.stdout).toContain(`~ ${TUNNEL}:3:28  53.1%\n      quote: 52.4% → 53.1%\n`)
    const within = await runCli(['check', '--baseline', 'lock.jsonl'], { cwd: path('ci') })
    expect(within.stdout).toBe(above.stdout.replaceAll('news/', '../news/'))
  })

  it('takes no notice of lines that are put in, taken out or ended otherwise', async () => {
    await check('--update', 'news')
    write(HARBOUR, `编者按\n\n${read(HARBOUR).replaceAll('\n', '\r\n')}\r\n完`)
    expect(await check()).toMatchObject({ code: 0, stdout: '' })
  })

  it('tells what changed, is lost and new, with places, and takes it when renewed', async () => {
    await check('--update', 'news')
    edit(HARBOUR, '3300万', '3350万')
    edit(HARBOUR, '，可停靠20万吨级集装箱船', '')
    appendFileSync(path(TUNNEL), '海底段长10.87公里。\n')
    const { code, stdout, stderr } = await check()
    expect(code).toBe(1)
    expect(stdout).toContain(
      `~ ${HARBOUR}:3:31  3350万标准箱\n      quote: 3300万标准箱 → 3350万标准箱\n      value: 33000000 → 33500000\n`,
    )
    // Where the lost one stood: behind the figure before it.
    expect(stdout).toContain(`- ${HARBOUR}:5:26  20万吨级  `)
    expect(stdout).toMatch(new RegExp(`\\n\\n\\+ ${TUNNEL}:4:5  10\\.87公里  quantity, 10\\.87 公里, `))
    expect(stderr).toBe(`12 figures in 2 texts: 2 changed, 1 lost, 1 new${REMEDY}\n`)
    expect((await check('--update')).stderr).toBe(
      `${LOCK}: 1 new, 2 changed, 1 lost (12 figures in 2 texts)\n`,
    )
    expect((await check()).code).toBe(0)
  })

  it('tells of texts that are new and gone, in a folder that was named once', async () => {
    await check('--update', 'news')
    write('news/third.txt', '增长5%。')
    rmSync(path(TUNNEL))
    const { code, stdout, stderr } = await check()
    expect(code).toBe(1)
    expect(stdout).toBe(
      `- ${TUNNEL}  the text is gone: 4 figures\n\n+ news/third.txt  the text is not in the baseline: 1 figure\n`,
    )
    expect(stderr).toBe(
      `9 figures in 2 texts: 4 lost, 1 new, 1 text not in the baseline, 1 text gone${REMEDY}\n`,
    )
    // Of a part of the texts, only that part is told.
    expect((await check(HARBOUR)).code).toBe(0)
    expect((await check(TUNNEL)).stdout).toBe(`- ${TUNNEL}  the text is gone: 4 figures\n`)
    expect((await check('--update', TUNNEL)).stderr).toContain('4 lost, 1 text gone (0 figures in 0 texts)')
    expect(read(LOCK)).not.toContain('tunnel')
    expect((await check('news')).stdout).toBe('+ news/third.txt  the text is not in the baseline: 1 figure\n')
  })

  it('is kept where a text cannot be read', async () => {
    await check('--update', 'news')
    const before = read(LOCK)
    writeFileSync(path(TUNNEL), Buffer.from([0xff, 0xff, 0xff, 0x80]))
    for (const args of [[], ['--update']]) {
      const { code, stderr } = await check(...args)
      expect(code).toBe(2)
      expect(stderr).toMatch(new RegExp(`^twincity: .*${TUNNEL}`))
      expect(read(LOCK)).toBe(before)
    }
  })

  it('remembers the options it was made with', async () => {
    await check('--update', 'news', '--date', '2020-05-01', '--only', 'port-throughput')
    expect(read(LOCK)).toContain('options: {date: "2020-05-01", only: [port-throughput]}\n')
    expect(read(LOCK)).toContain('from: "2019-01-01"')
    expect((await check()).code).toBe(0)
    expect((await check('--only', 'port-throughput')).code).toBe(0)
    expect(await check('--date', '2021-05-01')).toEqual({
      code: 2,
      stdout: '',
      stderr: `twincity: ${LOCK} was made with --date 2020-05-01, not 2021-05-01; leave --date out, or renew the baseline with --update\n`,
    })
    expect((await check('--update', '--date', '2021-05-01')).stderr).toBe(
      `${LOCK}: 0 new, 3 changed, 0 lost (3 figures in 2 texts)\n`,
    )
  })

  it('tells of another date of a text first, and of invalid records', async () => {
    write('news/x.txt', '2023年3月2日\n\n去年滨海互通已完成81%的工程量。\n')
    await check('--update', 'news')
    edit('news/x.txt', '2023年3月2日', '2024年3月2日')
    edit('news/x.txt', '81%', '181%')
    expect((await check()).stdout).toBe(
      "~ news/x.txt  the text's date is another: date: 2023-03-02 (dateline) → 2024-03-02 (dateline)\n" +
        '+ news/x.txt:3:10  181%  invalid: value 181 is above the most allowed, 100\n' +
        '- news/x.txt:3:11  81%  percentage, 81 %, 工程量, 滨海互通, 去年\n',
    )
  })

  it('is whole again after a merge that git could not make', async () => {
    await check('--update', 'news/')
    const git = (...args: string[]): string => {
      const identity = [
        '-c',
        'user.name=a',
        '-c',
        'user.email=a@b',
        '-c',
        'init.defaultBranch=main',
        '-c',
        'commit.gpgsign=false',
      ]
      const { stdout, stderr } = spawnSync('git', [...identity, ...args], { cwd: folder, encoding: 'utf8' })
      return stdout + stderr
    }
    const commitText = async (name: string, text: string): Promise<void> => {
      write(name, text)
      await check('--update')
      git('add', '-A')
      git('commit', '-m', name)
    }
    git('init')
    git('add', '-A')
    git('commit', '-m', 'first')
    git('checkout', '-b', 'one')
    await commitText('news/y.txt', '增长5%。')
    git('checkout', 'main')
    await commitText('news/z.txt', '增长6%。')
    expect(git('merge', 'one')).toContain('CONFLICT')
    expect(await check()).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(
        /^twincity: twincity\.lock\.yaml:\d+: a merge left its conflict here; settle it with/,
      ),
    })
    expect((await check('--update')).code).toBe(0)
    expect((await check()).stderr).toBe('14 figures in 4 texts: as in the baseline\n')
    git('merge', '--abort')
    // With both sides kept, as docs/check.md advises, there is nothing to settle.
    await commitText('.gitattributes', `${LOCK} merge=union\n`)
    expect(git('merge', 'one', '-m', 'both')).not.toContain('CONFLICT')
    expect((await check()).stderr).toBe('14 figures in 4 texts: as in the baseline\n')
  })
})

test('the report goes to a file by its ending', async () => {
  await check('--update', 'news')
  edit(HARBOUR, '12.6亿', '12.7亿')
  for (const [name, begin] of [
    ['r.xml', '<?xml '],
    ['r.sarif', '{\n "$schema": "https://docs.oasis-open.org/sarif/'],
    ['r.txt', `~ ${HARBOUR}:3:16  12.7亿吨\n`],
    ['r.json', '{"tool":"twincity"'],
  ] as const) {
    expect(await check('--out', name, '-q')).toEqual({ code: 1, stdout: '', stderr: '' })
    expect(read(name).startsWith(begin), name).toBe(true)
  }
  const report = CheckReport.parse(JSON.parse(read('r.json')))
  expect(report.summary).toMatchObject({ texts: 2, figures: 12, same: 11, changed: 1 })
  expect(report.differences[0]?.origin).toEqual({
    file: LOCK,
    line:
      read(LOCK)
        .split('\n')
        .findIndex((line) => line.includes('12.6亿吨')) + 1,
  })
})

test('colours only where they are wanted', async () => {
  await check('--update', 'news')
  edit(HARBOUR, '12.6亿', '12.7亿')
  const coloured = await runCli(['check'], { cwd: folder, env: { FORCE_COLOR: '1' } })
  expect(coloured.stdout).toContain('\u001b[31m12.6亿吨\u001b[39m')
  expect((await check()).stdout).not.toContain('\u001b')
})

describe('expectations', () => {
  it('are met or not, with the line of the rule and the place in the text', async () => {
    expect(await check('--rules', 'expectations.yaml')).toEqual({
      code: 0,
      stdout: '',
      stderr: '5 expectations: all met\n',
    })
    edit(TUNNEL, '52.4%', '99%')
    edit('expectations.yaml', 'max: 100', 'max: 98')
    edit(HARBOUR, '12.6亿吨', '12.7亿吨')
    const { code, stdout, stderr } = await check('--rules', 'expectations.yaml')
    expect([code, stderr]).toEqual([1, '5 expectations: 2 failures\n'])
    expect(stdout).toBe(
      `! ${HARBOUR}:3:16  “12.7亿吨” is not as expected: quote: 12.6亿吨 → 12.7亿吨; value: 1260000000 → 1270000000  (throughput is read with its measure, whose it is, and when, expectations.yaml:3)\n\n` +
        `! ${TUNNEL}:3:28  “99%” is 99, expected at most 98  (what is done of a project is a share of it, expectations.yaml:19)\n`,
    )
  })

  it('without texts of their own are of those that are named, from wherever', async () => {
    mkdirSync(path('ci'))
    write(
      'ci/limits.yaml',
      '- where: {unit: "%"}\n  value: {max: 10}\n- where: {unit: 光年}\n  require: period\n',
    )
    const { code, stdout, stderr } = await check('--rules', 'ci/limits.yaml', 'news', '--format', 'github')
    expect(code).toBe(1)
    expect(stdout).toBe(
      `::error file=${TUNNEL},line=3,endLine=3,col=28,endColumn=33,title=Not as expected::“52.4%25” is 52.4, expected at most 10 (ci/limits.yaml:1)\n`,
    )
    expect(stderr).toBe(
      'twincity: ci/limits.yaml:3: no figure is meant by this expectation; check its where\n2 expectations: 1 failure\n',
    )
  })

  it('are told at the place in the repository, where a step of GitHub runs in a folder of it', async () => {
    write('rules.yaml', '- {files: news, count: 0}\n')
    const env = { GITHUB_WORKSPACE: folder.slice(0, folder.lastIndexOf('/')) }
    const { stdout } = await runCli(['check', '--rules', 'rules.yaml', '-f', 'github'], { cwd: folder, env })
    expect(stdout).toContain(`::error file=${folder.slice(folder.lastIndexOf('/') + 1)}/rules.yaml,line=1,`)
  })

  it('and a baseline can be checked together', async () => {
    await check('--update', 'news')
    edit(HARBOUR, '7.3%', '7.4%')
    const { code, stderr } = await check('--rules', 'expectations.yaml', '--baseline', LOCK)
    expect([code, stderr]).toEqual([
      1,
      `12 figures in 2 texts: 1 changed; 5 expectations: 1 failure${REMEDY} --baseline ${LOCK}\n`,
    ])
  })

  it('about texts that cannot be read end with 2, and each is told of once', async () => {
    write('rules.yaml', '- {files: nosuch.txt, count: 0}\n- {files: nosuch.txt, count: 0}\n')
    const { code, stderr } = await check('--rules', 'rules.yaml')
    expect([code, stderr]).toEqual([
      2,
      'twincity: no such file: nosuch.txt (check the path)\n2 expectations: all met; 1 text not read\n',
    ])
  })
})

const WRONG: readonly [string[], string | RegExp][] = [
  [['-'], 'check compares files, and stdin is none; name files or folders'],
  [['--update'], `no baseline ${LOCK} yet; name the texts that go into it: twincity check --update PATHS`],
  [
    ['--update', '--baseline', 'lock.txt', 'news'],
    'no format for --baseline lock.txt; end it in .yaml, .yml, .jsonl or .ndjson',
  ],
  [['--update', '--baseline', 'news/a/b.yaml/', 'news'], /^no format for --baseline/],
  [['--update', '--rules', 'x.yaml'], '--update renews a baseline; expectations are written by hand'],
  [['--update', '--format', 'json'], '--update gives no report; leave --format out, or run check before it'],
  [
    ['--out', 'report.csv'],
    'no format for --out report.csv; end it in one of .txt, .xml, .sarif, .json, or give --format',
  ],
  [['--rules', 'nosuch.yaml'], 'cannot read --rules nosuch.yaml: no such file (check the path)'],
  [['--rules', 'news'], 'cannot read --rules news: it is a folder (check the path)'],
  [
    ['--rules', 'expectations.yaml', 'news'],
    'every expectation in expectations.yaml names its own texts; leave PATHS out',
  ],
  [['--baseline', 'news.yaml/x.yaml'], /^no baseline news\.yaml\/x\.yaml; make one with/],
  [['--date', 'soon'], "--date must be a day such as 2022-12-15, not 'soon'"],
  [['--only', 'port'], /^no extractor 'port' \(did you mean port-throughput\?\)/],
]

test('a wrong use is told in one line', async () => {
  const results = await Promise.all(WRONG.map(([args]) => check(...args)))
  for (const [index, { code, stdout, stderr }] of results.entries()) {
    const [args, message] = WRONG[index] as (typeof WRONG)[number]
    expect([code, stdout], args.join(' ')).toEqual([2, ''])
    if (typeof message === 'string') expect(stderr).toBe(`twincity: ${message}\n`)
    else expect(stderr).toMatch(new RegExp(`^twincity: ${message.source.slice(1)}.*\n$`))
  }
})

test('an expectation without a text, and a word that is nearly right, are told with their line', async () => {
  write('a.yaml', '\n- count: 1\n')
  expect((await check('--rules', 'a.yaml')).stderr).toBe(
    'twincity: a.yaml:2: the expectation names no text; give it text or files, or name PATHS on the command line\n',
  )
  write('b.yaml', '- text: x\n  exactlee: true\n  expect: []\n')
  expect((await check('--rules', 'b.yaml')).stderr).toBe(
    "twincity: b.yaml:2:3: an unknown key 'exactlee' (did you mean exactly?); twincity schema expectations describes the file\n",
  )
  await check('--update', 'news')
  edit(LOCK, 'measure: ', 'mesure: ')
  expect((await check()).stderr).toMatch(
    /^twincity: twincity\.lock\.yaml:\d+: an unknown key 'mesure' \(did you mean measure\?\); mend the line, or/,
  )
})

test('nothing is made of texts that are not there', async () => {
  const { code, stderr } = await check('--update', 'nosuch')
  expect([code, stderr]).toEqual([
    2,
    `twincity: no such file: nosuch (check the path)\n${LOCK} was not written: no text could be read\n`,
  ])
  expect(() => statSync(path(LOCK))).toThrow('ENOENT')
})
