// The READMEs are promises: every command and program on them is run and must print just what stands there, both
// say the same, and what they and the pages of docs/ name is there. `npm run accept` renews the outputs.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { DateOrigin, Document } from '../schemas/document.ts'
import { Variant } from '../schemas/extractor.ts'
import { Direction, Figure, FigureKind, Modifier, PeriodField, Status } from '../schemas/figure.ts'
import { RejectionReason } from '../schemas/problem.ts'
import { createExtractor } from '../src/index.ts'
import { FORMATS } from '../src/write/index.ts'
import {
  blocksOf,
  createPlayground,
  cutLike,
  hasJq,
  needsJq,
  outlineOf,
  type Playground,
  programOf,
  READMES,
  Runs,
  readmePath,
  renew,
  scriptsOf,
} from './support/readme.ts'
import { runCli } from './support/run-cli.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const pages = new Map(READMES.map((name) => [name, readFileSync(readmePath(name), 'utf8')]))
const docs = [
  'docs/architecture.md',
  'docs/audit.md',
  'docs/check.md',
  'docs/decisions.md',
  'docs/extractors.md',
  'docs/figures.md',
  'CHANGELOG.md',
]
const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>
}

const jq = await hasJq()
let playground: Playground
let runs: Runs
beforeAll(async () => {
  playground = await createPlayground()
  runs = new Runs(playground, jq)
})
afterAll(() => playground.close())

describe.each([...pages])('%s', (name, text) => {
  const blocks = blocksOf(text)

  it('shows commands and programs with what they print', () => {
    expect(blocks.filter(({ language }) => language === 'sh').length).toBeGreaterThan(10)
    expect(blocks.filter(({ language }) => language === 'ts').length).toBeGreaterThan(0)
  })

  for (const block of blocks) {
    const title = `${name}:${block.line} ${block.code.split('\n')[0]}`
    const scripts = scriptsOf(block)
    if (scripts !== null) {
      // .ci/run runs these: here they would run this test, or install.
      it(`${title} (its scripts are there)`, () => {
        expect(Object.keys(manifest.scripts)).toEqual(expect.arrayContaining(scripts))
        expect(block.output).toBeNull()
      })
      continue
    }
    it.skipIf(needsJq(block) && !jq)(
      needsJq(block) && !jq ? `${title} (skipped: no jq)` : title,
      async () => {
        const run = await runs.of(block)
        expect(run?.output).not.toContain('is not run here')
        if (block.output === null) expect(run?.code, run?.output.slice(-500)).toBe(0)
        else expect(cutLike(run?.output ?? '', block.output.lines)).toEqual(block.output.lines)
        expect(run?.code).toBe(0)
      },
    )
  }

  it('names every format, option, exit code, field and key of packs', async () => {
    const options = (
      await Promise.all(['extract', 'check', 'pipe'].map((command) => runCli([command, '--help'])))
    )
      .flatMap(({ stdout }) => stdout.match(/--[a-z]+/g) ?? [])
      .filter((option) => option !== '--help')
    const codes = ['0', '1', '2', '130'].map((code) => `| \`${code}\` |`)
    const missing = [
      ...Object.keys(Variant.shape).map((key) => `\`${key === 'id' ? 'variants' : key}\``),
      ...FORMATS.flatMap(({ id, endings }) => [`\`${id}\``, ...endings.map((ending) => `\`${ending}\``)]),
      ...options,
      ...codes,
      ...Object.keys(Figure.shape).map((field) => `\`${field}\``),
      ...[...FigureKind.options, ...Modifier.options, ...Status.options].map((word) => `\`${word}\``),
    ].filter((word) => !text.includes(word))
    expect(missing).toEqual([])
  })

  it('leads to files that are there, and names npm scripts that are there', () => {
    const targets = [...text.matchAll(/\]\(([^)#]+)\)/g)].map(([, target]) => target as string)
    expect(targets.filter((target) => !target.includes('://') && !existsSync(join(ROOT, target)))).toEqual([])
    const scripts = [...text.matchAll(/npm run ([a-z:]+)/g)].map(([, script]) => script as string)
    expect(scripts.filter((script) => manifest.scripts[script] === undefined)).toEqual([])
  })

  it('has one table of measured numbers, between its marks', () => {
    const [table, ...more] = [...text.matchAll(/<!-- measured -->\n([\s\S]*?)\n<!-- \/measured -->/g)].map(
      (match) => match[1] as string,
    )
    expect(more).toEqual([])
    expect(table?.split('\n').every((line) => line.startsWith('|') && line.endsWith('|'))).toBe(true)
  })
})

test('both pages say the same: headings, commands, outputs, tables, links', () => {
  const [english, chinese] = [...pages.values()].map(outlineOf)
  expect(chinese).toEqual(english)
})

test('both pages have the same measured numbers', () => {
  const numbers = (text: string): string[] =>
    /<!-- measured -->([\s\S]*?)<!-- \/measured -->/.exec(text)?.[1]?.match(/(?<![\w-])\d+(?:[.,]\d+)*/g) ??
    []
  const [english, chinese] = [...pages.values()].map(numbers)
  expect(chinese).toEqual(english)
})

test('the programs on the pages have the types that the library gives', () => {
  const folder = mkdtempSync(join(tmpdir(), 'twincity-types-'))
  try {
    const programs = new Set(
      [...pages.values()]
        .flatMap(blocksOf)
        .filter(({ language }) => language === 'ts')
        .map(programOf),
    )
    for (const [n, program] of [...programs].entries())
      writeFileSync(join(folder, `program-${n}.ts`), program)
    const { compilerOptions } = JSON.parse(readFileSync(join(ROOT, 'tsconfig.json'), 'utf8'))
    const config = {
      compilerOptions: {
        ...compilerOptions,
        typeRoots: [join(ROOT, 'node_modules', '@types')],
        paths: { twincity: [join(ROOT, 'src', 'index.ts')] },
        // They show, they need not use all that they show; and they stand outside the project.
        noUnusedLocals: false,
        module: 'ESNext',
        moduleResolution: 'Bundler',
        rewriteRelativeImportExtensions: false,
      },
      include: ['*.ts'],
    }
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config))
    const tsc = join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc')
    const { stdout } = spawnSync(process.execPath, [tsc, '-p', folder, '--pretty', 'false'], {
      encoding: 'utf8',
    })
    expect(stdout.split('\n').filter((line) => /^\S*program-\d+\.ts/.test(line))).toEqual([])
    expect(stdout).not.toMatch(/^error /m)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

describe('renewing', () => {
  it('puts outputs in place of the old ones, and keeps their cuts', async () => {
    const page = [
      '# A',
      '```sh',
      'printf "1\\n2\\n3\\n4\\n"',
      '```',
      '',
      '```text',
      'x',
      '…',
      'y',
      '```',
      'B',
      '',
    ].join('\n')
    const renewed = page.replace('x\n', '1\n').replace('y\n', '4\n')
    expect(await renew(page, runs)).toBe(renewed)
    expect(await renew(page.replace('x\n…\ny\n', ''), runs)).toBe(renewed.replace('…', '2\n3'))
  })

  it.each([
    ['```sh\ntrue', 'line 1: the fence is not closed'],
    ['```text\n1\n```', 'line 1: the output of nothing'],
    ['```sh\ntrue\n```\nand\n```text\n1\n```', 'line 5: the output of nothing'],
  ])('says where a page is broken: %j', (page, message) => {
    expect(() => blocksOf(page)).toThrow(message)
  })

  it('cuts once, and never all', () => {
    expect(() => cutLike('1\n2\n', ['…'])).toThrow('shows nothing')
    expect(() => cutLike('1\n2\n', ['1', '…', '2', '…'])).toThrow('can be cut once')
    expect(cutLike('1  \n2\n3\n\n', ['1', '…'])).toEqual(['1', '…'])
    expect(cutLike('1\n2\n', ['1', '…', '3'])).toEqual(['1', '2'])
  })
})

describe('docs/figures.md', () => {
  const text = readFileSync(join(ROOT, 'docs', 'figures.md'), 'utf8')
  const extractor = createExtractor({ rejected: true })
  /** Rows of the tables whose first cell is one of the words in code, with the examples of the last cell. */
  const examples = (words: readonly string[]): [string, string][] =>
    text.split('\n').flatMap((line) => {
      const cells = line.split('|').map((cell) => cell.trim())
      const word = words.find((each) => cells[1] === `\`${each}\``)
      return word === undefined || cells.length !== 5
        ? []
        : (cells[3] as string).split(', ').map((example): [string, string] => [word, example])
    })

  it('names every field, kind, reason, modifier and status', () => {
    const words = [
      ...Object.keys(Figure.shape),
      ...['from', 'to', 'edtf', 'unresolved'].map((key) => `period.${key}`),
      ...FigureKind.options,
      ...RejectionReason.options,
      ...Modifier.options,
      ...Status.options,
      ...Direction.options,
      ...DateOrigin.options.filter((origin) => origin !== 'implied'),
      ...['id', 'mediaType', 'encoding', 'title', 'date', 'length', 'figures'],
    ]
    expect(words.filter((word) => !text.includes(`\`${word}\``))).toEqual([])
    expect(Object.keys(PeriodField.shape)).toEqual(
      expect.arrayContaining(['from', 'to', 'edtf', 'unresolved']),
    )
    expect(Object.keys(Document.shape).sort()).toEqual([
      'date',
      'encoding',
      'figures',
      'id',
      'length',
      'mediaType',
      'title',
    ])
  })

  it.each(examples(FigureKind.options))('%s: %s', (kind, example) => {
    const { figures } = extractor.run(example, { date: '2022-12-15' })
    expect(figures.map((figure) => figure.kind)).toEqual([kind])
  })

  it.each(examples(RejectionReason.options))('no figure (%s): %s', (reason, example) => {
    const { figures, rejected } = extractor.run(example, { date: '2022-12-15' })
    expect(figures.map((figure) => figure.quote)).toEqual([])
    expect(rejected.map((one) => one.reason)).toContain(reason)
  })

  it.each(examples(Modifier.options))('%s: %s', (modifier, example) => {
    expect(extractor.run(example).figures.map((figure) => figure.modifier)).toEqual([modifier])
  })
})

test.each(docs)('%s names files and scripts that are there', (name) => {
  const text = readFileSync(join(ROOT, name), 'utf8')
  const paths = [
    ...text.matchAll(/`((?:src|schemas|tests|fixtures|scripts|docs|data|bench)\/[^`\s]*)`/g),
  ].map(([, path]) => path as string)
  // data/ is compiled.
  const made = ['data/dictionary.bin']
  expect(paths.filter((path) => !made.includes(path) && !existsSync(join(ROOT, path)))).toEqual([])
  const links = [...text.matchAll(/\]\(([^)#]+)\)/g)].map(([, target]) => target as string)
  expect(links.filter((link) => !link.includes('://') && !existsSync(join(ROOT, name, '..', link)))).toEqual(
    [],
  )
  const scripts = [...text.matchAll(/npm run ([a-z:]+)/g)].map(([, script]) => script as string)
  expect(scripts.filter((script) => manifest.scripts[script] === undefined)).toEqual([])
})
