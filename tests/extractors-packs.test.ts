// Packs as files: what is wrong with one, told by line and column, and the commands that read, show, test and begin them.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { faultLines, LARGEST_PACK, readConfig, readPack } from '../src/extractors/pack.ts'
import { STARTER } from '../src/extractors/starter.ts'
import { readYaml } from '../src/extractors/yaml.ts'
import { EXTRACTOR_IDS, readExtractors } from '../src/index.ts'
import { runCli } from './support/run-cli.ts'

const FIXTURES = fileURLToPath(new URL('../fixtures/packs/', import.meta.url))
const RESERVOIRS = join(FIXTURES, 'reservoirs.yaml')

const faultsOf = (text: string): string[] => faultLines('p', text, readPack(text).faults)

/** An extractor of a pack, from its keys. */
const packOf = (keys: string): string => `pack: p\nextractors:\n  - {id: x, title: X, ${keys}}\n`

describe('faults', () => {
  it('are all told, each with its place and what is near (fixtures/packs/broken.txt)', () => {
    const text = readFileSync(join(FIXTURES, 'broken.yaml'), 'utf8')
    const wanted = readFileSync(join(FIXTURES, 'broken.txt'), 'utf8').split('\n').slice(0, -1)
    expect(faultLines('p', text, readPack(text).faults)).toEqual(wanted.map((line) => `p:${line}`))
  })

  it.each([
    ['nothing', '', ['p:1:1: the file is empty']],
    ['a comment', '# later\n', ['p:1:1: the file is empty']],
    ['text', 'ports', ['p:1:1: a pack must be a set of keys, not text']],
    ['a list', '- a\n- b\n', ['p:1:1: a pack must be a set of keys, not a list']],
    ['no YAML', 'pack: [a\nb: c', [expect.stringMatching(/^p:2:\d: no YAML: /)]],
    ['a tab', 'pack: p\n\textractors: []\n', [expect.stringMatching(/^p:2:1: no YAML: /)]],
    ['an anchor', packOf('units: &u [吨]'), ['p:3:30: no anchors in a pack; write it out']],
    [
      'an alias',
      `a: &a x\n${packOf('units: [吨]')}b: *a\n`,
      [
        "p:1:1: unknown key 'a'",
        'p:1:4: no anchors in a pack; write it out',
        "p:5:1: unknown key 'b'",
        'p:5:4: no aliases in a pack; write it out',
      ],
    ],
    ['a tag', packOf('units: [!!str 吨]'), ['p:3:31: no tags in a pack']],
    [
      'two documents',
      `${packOf('units: [吨]')}---\npack: q\n`,
      [expect.stringContaining('a pack is one YAML document, not several')],
    ],
    ['a key twice', packOf('units: [吨], units: [箱]'), ["p:3:35: key 'units' stands twice in one place"]],
    [
      'a key that is a list',
      packOf('[a, b]: 3'),
      [expect.stringContaining('a key must be a word'), expect.anything()],
    ],
    [
      'a key of every object',
      packOf('units: [吨], __proto__: {kinds: [change]}'),
      ["p:3:35: unknown key '__proto__'"],
    ],
    [
      'a key without a value',
      packOf('units:'),
      ['p:3:23: units must be a list, as in [港口, 码头], not nothing'],
    ],
    [
      'a number for a word',
      packOf('units: [吨], near: [2023]'),
      ['p:3:42: near must be text; put quotes around 2023'],
    ],
    ['a long word', packOf(`units: [${'吨'.repeat(41)}]`), ['p:3:31: units: longer than 40 characters']],
    ['too deep', `pack: ${'['.repeat(40)}${']'.repeat(40)}`, [expect.stringMatching(/^p:1:\d+: no YAML: /)]],
    [
      'too large',
      `# ${'x'.repeat(LARGEST_PACK)}\n${packOf('units: [吨]')}`,
      ['p:1:1: the file is larger than 1048576 characters; a pack is not'],
    ],
    [
      'conditions that forbid alone',
      packOf('notNear: [港]'),
      [expect.stringContaining('it would take every figure')],
    ],
    ['kinds alone', packOf('kinds: [rank]'), []],
    [
      'no variant said',
      packOf(
        'variants: [{id: a, units: [吨]}, {id: b, units: [箱]}], examples: [{text: 3吨, figures: [{quote: 3吨}]}]',
      ),
      ['p:3:109: say which variant takes it: a, b'],
    ],
  ])('%s', (_, text, wanted) => {
    expect(faultsOf(text)).toEqual(wanted)
  })

  it('come to an end on whatever is thrown at them', () => {
    for (const text of [
      '{'.repeat(100_000),
      '- '.repeat(100_000),
      `${'a: '.repeat(50_000)}b`,
      '"'.repeat(99_999),
      `${' '.repeat(500_000)}a`,
      '\u0000',
      '\ud800',
      `pack: ${'*a '.repeat(50_000)}`,
    ])
      expect(faultsOf(text).length).toBeGreaterThan(0)
  })

  it('count lines that end as on Windows, and a byte order mark', () => {
    expect(faultsOf(`\ufeffpack: p\r\nextractors:\r\n  - {id: x, title: X, unit: [吨]}\r\n`)[0]).toBe(
      "p:3:23: unknown key 'unit'; did you mean 'units'?",
    )
  })

  it('of the library are an error with a line each', async () => {
    await expect(readExtractors('pack: p\n', 'mine.yaml')).rejects.toThrow(
      new SyntaxError("mine.yaml:1:1: key 'extractors' is missing"),
    )
  })
})

test('YAML comes out as JSON would hold it', () => {
  const { root, faults } = readYaml(
    'a: [1, -2.5, 1e3, 07, "8", 港, null, ~, true, yes]\nb:\n  c: |\n    x\n    y\n  d: >-\n    x\n    y\n"e": \'f\'\ng:\n',
  )
  expect(faults).toEqual([])
  expect(root?.value).toEqual({
    a: [1, -2.5, 1000, '07', '8', '港', null, null, true, 'yes'],
    b: { c: 'x\ny\n', d: 'x y' },
    e: 'f',
    g: null,
  })
})

test('an empty twincity.yaml wishes nothing', () => {
  for (const text of ['', '\n', '# later\n'])
    expect(readConfig(text)).toMatchObject({ value: {}, faults: [] })
  expect(faultLines('c', 'pack: [a]', readConfig('pack: [a]').faults)).toEqual([
    "c:1:1: unknown key 'pack'; did you mean 'packs'?",
  ])
})

describe('on the command line', () => {
  let folder: string
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'twincity-packs-'))
    mkdirSync(join(folder, 'project', 'texts'), { recursive: true })
    writeFileSync(
      join(folder, 'project', 'twincity.yaml'),
      'packs: [../trees.yaml]\nextractors:\n  - { id: birds, title: Birds, units: [羽] }\n',
    )
    writeFileSync(
      join(folder, 'trees.yaml'),
      'pack: trees\nextractors:\n  - { id: trees, title: Trees planted, measures: [树苗], units: [棵] }\n',
    )
  })
  afterAll(() => rmSync(folder, { recursive: true }))
  const within = () => ({ cwd: join(folder, 'project', 'texts'), input: '种下树苗300棵，放飞白鹭20羽。' })
  const taken = (stdout: string): string[] =>
    stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).extractor)

  it('twincity.yaml is found upwards, and said on stderr', async () => {
    const { code, stdout, stderr } = await runCli(['extract', '-', '-f', 'jsonl'], within())
    expect([code, taken(stdout)]).toEqual([0, ['trees', 'birds']])
    expect(stderr).toBe(
      `twincity: own extractors from ${join('..', 'twincity.yaml')} (--no-config to leave them out)\n2 figures in 1 document, 0 invalid\n`,
    )
  })

  it('--quiet says nothing of it, --no-config leaves it out', async () => {
    const quiet = await runCli(['extract', '-', '-q', '-f', 'jsonl'], within())
    expect([taken(quiet.stdout), quiet.stderr]).toEqual([['trees', 'birds'], ''])
    const without = await runCli(['extract', '-', '-q', '-f', 'jsonl', '--no-config'], within())
    expect(taken(without.stdout)).not.toContain('trees')
    const piped = await runCli(['pipe', '--no-config'], {
      ...within(),
      input: '{"id":1,"text":"种下树苗300棵。"}',
    })
    expect([JSON.parse(piped.stdout).figures[0].extractor, piped.stderr]).not.toContain('trees')
  })

  it('audit, explain and check take packs too', async () => {
    const explained = await runCli(['explain', '种下树苗300棵。', '-f', 'json'], within())
    expect(explained.stdout).toContain('"extractor": "trees"')
    const path = join(folder, 'project', 'texts', 'trees.txt')
    writeFileSync(path, '种下树苗300棵，放飞白鹭20羽。\n')
    const update = await runCli(['check', '--update', '-q', 'trees.txt', '--only', 'trees'], within())
    expect([update.code, update.stderr]).toEqual([0, ''])
    expect(readFileSync(join(folder, 'project', 'texts', 'twincity.lock.yaml'), 'utf8')).toContain('trees')
    expect((await runCli(['check', '-q'], within())).code).toBe(0)
    expect((await runCli(['check', '-q', '--no-config'], within())).code).not.toBe(0)
    const audited = await runCli(['audit', '-', '-q', '-x', RESERVOIRS], { input: '水库蓄水量3亿立方米。' })
    expect([audited.code, audited.stderr]).toEqual([0, ''])
  })

  it('pipe takes packs too', async () => {
    const { stdout, stderr } = await runCli(['pipe', '-x', RESERVOIRS, '--only', 'lorry-checks'], {
      input: '{"id":1,"text":"验放40标准车，种树3棵。"}',
    })
    expect([JSON.parse(stdout).figures.map((figure: { unit: string }) => figure.unit), stderr]).toEqual([
      ['标准车'],
      '',
    ])
  })

  it('an id in two packs is refused, as is a pack that is not there', async () => {
    const twice = await runCli(['extract', '-', '-q', '-x', join('..', '..', 'trees.yaml')], within())
    expect([twice.code, twice.stdout]).toEqual([2, ''])
    expect(twice.stderr).toBe(
      `twincity: ${join('..', '..', 'trees.yaml')}: extractor 'trees' is in ${join('..', '..', 'trees.yaml')} too; give one of them another id\n`,
    )
    const none = await runCli(['extract', '-', '-x', 'none.yaml', '-x', folder])
    expect(none.stderr).toBe(
      `twincity: none.yaml: no such pack (check the path)\ntwincity: ${folder}: a pack is a file, this is a folder\n`,
    )
    expect(none.code).toBe(2)
    writeFileSync(join(folder, 'gbk.yaml'), Buffer.from([0x70, 0x3a, 0x20, 0xb8, 0xdb]))
    expect((await runCli(['extractors', '-x', join(folder, 'gbk.yaml')])).stderr).toBe(
      `twincity: ${join(folder, 'gbk.yaml')}: not UTF-8; a pack must be\n`,
    )
  })

  it('list and show know own ones first', async () => {
    const list = await runCli(['extractors'], within())
    expect(
      list.stdout
        .split('\n')
        .slice(0, 3)
        .map((line) => line.split(' ')[0]),
    ).toEqual(['birds', 'trees', EXTRACTOR_IDS[0]])
    const show = await runCli([
      'extractors',
      'show',
      'port-throughput',
      'reservoir-storage',
      'gdp',
      '-x',
      RESERVOIRS,
    ])
    expect(show.code).toBe(0)
    expect((await readExtractors(show.stdout)).map(({ id, title }) => [id, title])).toEqual([
      ['port-throughput', 'Throughput of our ports'],
      ['reservoir-storage', 'Water in reservoirs'],
      ['gdp', 'Gross domestic product'],
    ])
    const unknown = await runCli(['extractors', 'show', 'port-thruput'])
    expect([unknown.code, unknown.stderr]).toEqual([
      2,
      "twincity: no extractor 'port-thruput' (did you mean port-throughput?); `twincity extractors` lists them\n",
    ])
  })

  it('test runs the examples, and tells what differs', async () => {
    const good = await runCli(['extractors', 'test', RESERVOIRS])
    expect([good.code, good.stderr]).toEqual([0, ''])
    expect(good.stdout).toMatch(
      /^.*reservoirs.yaml\n {2}pass {2}reservoir-storage: 截至.*\n( {2}pass .*\n){2}3 of 3 examples pass\n$/,
    )
    const path = join(folder, 'wrong.yaml')
    writeFileSync(
      path,
      `pack: wrong
extractors:
  - { id: bare, title: Bare, units: [株] }
  - id: wrong
    title: Wrong
    units: [棵, 把]
    examples:
      - text: 种树3棵，栽花5株，修枝2把。
        figures:
          - { quote: 3棵, value: 4, period: 今年 }
          - { quote: 5株 }
          - { quote: 花 }
`,
    )
    const bad = await runCli(['extractors', 'test', path])
    expect([bad.code, bad.stderr]).toEqual([1, ''])
    expect(bad.stdout).toBe(`${path}
  none  bare: no examples
  FAIL  wrong: 种树3棵，栽花5株，修枝2把。
          3棵: value is 3, wanted 4
          3棵: period is null, wanted 今年
          5株: went to bare/any, kind quantity, unit 株, measure 栽花, subject null
          花: not found as a figure, or not in this order
          2把: not expected, but taken by any, kind quantity, unit 把, measure 枝, subject null
0 of 1 examples pass
`)
    const broken = await runCli(['extractors', 'test', join(FIXTURES, 'broken.yaml'), 'none.yaml'])
    expect([broken.code, broken.stdout]).toEqual([2, ''])
    expect(broken.stderr.split('\n').slice(-3)).toEqual([
      expect.stringContaining('broken.yaml:'),
      'twincity: none.yaml: no such pack (check the path)',
      '',
    ])
  })

  it('new writes a pack to start from, and no file is overwritten', async () => {
    expect(await runCli(['extractors', 'new'])).toEqual({ code: 0, stdout: STARTER, stderr: '' })
    const path = join(folder, 'new.yaml')
    expect(await runCli(['extractors', 'new', path])).toEqual({
      code: 0,
      stdout: '',
      stderr: `${path} written; try: twincity extractors test ${path}\n`,
    })
    expect(readFileSync(path, 'utf8')).toBe(STARTER)
    expect((await runCli(['extractors', 'test', path])).code).toBe(0)
    const again = await runCli(['extractors', 'new', path])
    expect([again.code, again.stderr]).toEqual([2, `twincity: ${path} is there already; name a new file\n`])
  })
})
