// What `twincity check` writes for others, held against the schemas that they published, with hostile texts and paths.
import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import fc from 'fast-check'
import { load } from 'js-yaml'
import { beforeAll, describe, expect, it, test } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import type { CheckReport, Difference, DifferenceKind } from '../schemas/check.ts'
import { CheckReport as ReportSchema } from '../schemas/check.ts'
import { writeBaseline } from '../src/check/baseline-write.ts'
import { REPORT_FORMATS } from '../src/check/report/index.ts'
import type { DiffPalette } from '../src/check/report/render.ts'
import { createFindings } from '../src/cli/check/findings.ts'

const published = (name: string): string =>
  readFileSync(new URL(`data/published/${name}`, import.meta.url), 'utf8')

const asIs = (text: string): string => text
const palette: DiffPalette = { lost: asIs, new: asIs, changed: asIs, moved: asIs, file: asIs, faint: asIs }

async function render(id: string, report: CheckReport, all = false, folder = ''): Promise<string> {
  const format = REPORT_FORMATS.find((each) => each.id === id)
  if (format === undefined) throw new Error(`no format ${id}`)
  return [...(await format.load())(report, { all, palette, folder })].join('')
}

function difference(changes: Partial<Difference> = {}): Difference {
  return {
    kind: 'changed',
    message: '“47%” is read differently: subject: 全市 → 全省',
    file: 'news/a.txt',
    line: 3,
    column: 5,
    endLine: 3,
    endColumn: 8,
    inSource: true,
    quote: '47%',
    figure: { quote: '47%', kind: 'change', value: '47', unit: '%' },
    fields: [{ field: 'subject', before: '全市', after: '全省' }],
    figures: 1,
    origin: { file: 'twincity.lock.yaml', line: 9 },
    expectation: null,
    ...changes,
  }
}

function reportOf(differences: Difference[], changes: Partial<CheckReport> = {}): CheckReport {
  return {
    ...createFindings('twincity.lock.yaml', null),
    texts: [{ file: 'news/a.txt', same: 12 }],
    differences,
    ...changes,
  }
}

const KINDS: readonly DifferenceKind[] = ['changed', 'lost', 'new', 'moved', 'text-new', 'text-gone', 'date']

/** Every kind of difference, an expectation that is not met, and a text that cannot be read. */
const FULL = reportOf(
  [
    ...KINDS.map((kind) => difference({ kind })),
    difference({ kind: 'expectation', expectation: 'a port', origin: { file: 'rules.yaml', line: 4 } }),
    difference({ inSource: false, file: '新闻/第1版 (a&b).html', line: 40 }),
    difference({ endLine: 5, endColumn: 2, quote: '10万标\n\n准箱' }),
    difference({ kind: 'text-gone', quote: null, figure: null, fields: [], origin: null }),
  ],
  {
    rules: 'rules.yaml',
    expectations: [
      { file: 'rules.yaml', line: 4, name: 'a port', figures: 3, failures: 1 },
      { file: 'rules.yaml', line: 9, name: null, figures: 0, failures: 0 },
    ],
    problems: [
      { file: 'news/b.txt', message: 'cannot read news/b.txt: permission denied' },
      { file: null, message: 'x' },
    ],
  },
)
const EMPTY = reportOf([])

const anyText = fc.string({ unit: 'binary', minLength: 1 })
const anyReport = fc
  .array(
    fc.record({
      kind: fc.constantFrom<DifferenceKind>(...KINDS, 'expectation'),
      file: anyText,
      message: anyText,
      quote: fc.option(anyText),
      expectation: fc.option(anyText),
      before: fc.option(anyText),
      after: fc.option(anyText),
      inSource: fc.boolean(),
    }),
    { maxLength: 4 },
  )
  .map((list) =>
    reportOf(
      list.map(({ before, after, ...rest }) =>
        difference({ ...rest, fields: [{ field: 'unit', before, after }] }),
      ),
      {
        rules: 'r.yaml',
        expectations: [{ file: 'r.yaml', line: 9, name: list[0]?.message ?? null, figures: 1, failures: 1 }],
      },
    ),
  )

describe('sarif', () => {
  // The schema has a pattern that is none under the `u` flag.
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false })
  addFormats.default(ajv)
  const validate = ajv.compile(JSON.parse(published('sarif-schema-2.1.0.json')))
  const check = async (report: CheckReport) => {
    const log = JSON.parse(await render('sarif', report))
    expect(validate(log) ? [] : validate.errors).toEqual([])
    return log.runs[0]
  }

  it('is valid against the schema of OASIS', async () => {
    await check(FULL)
    await check(EMPTY)
  })

  it('is valid whatever stands in texts and paths', async () => {
    await fc.assert(
      fc.asyncProperty(anyReport, async (report) => void (await check(report))),
      { numRuns: 60 },
    )
  })

  it('would be found invalid', () => {
    expect(validate({ version: '2.1.0', runs: [{ tool: { driver: {} } }] })).toBe(false)
    expect(
      validate({ version: '2.1.0', runs: [{ tool: { driver: { name: 'x' } }, columnKind: 'bytes' }] }),
    ).toBe(false)
  })

  it('has a rule for each result, places as code scanning wants them, and paths as URIs', async () => {
    const run = await check(FULL)
    expect(run.columnKind).toBe('utf16CodeUnits')
    for (const { ruleId, ruleIndex } of run.results) expect(run.tool.driver.rules[ruleIndex].id).toBe(ruleId)
    const places = run.results.map(
      (result: { locations: { physicalLocation: unknown }[] }) => result.locations[0]?.physicalLocation,
    )
    expect(places[0]).toEqual({
      artifactLocation: { uri: 'news/a.txt', uriBaseId: '%SRCROOT%' },
      region: { startLine: 3, startColumn: 5, endLine: 3, endColumn: 8, snippet: { text: '47%' } },
    })
    // HTML: the file, and no line of it.
    expect(places[8]).toEqual({
      artifactLocation: {
        uri: '%E6%96%B0%E9%97%BB/%E7%AC%AC1%E7%89%88%20(a%26b).html',
        uriBaseId: '%SRCROOT%',
      },
    })
    expect(run.invocations[0].executionSuccessful).toBe(false)
  })

  it('knows a result again below lines that were put in, and tells two alike apart', async () => {
    const prints = async (report: CheckReport) =>
      (await check(report)).results.map(
        (result: { partialFingerprints: object }) => result.partialFingerprints,
      )
    const here = await prints(reportOf([difference(), difference({ line: 8 })]))
    const below = await prints(reportOf([difference({ line: 4 }), difference({ line: 9, column: 2 })]))
    expect(below).toEqual(here)
    expect(here[0]).not.toEqual(here[1])
    expect(await prints(reportOf([difference({ quote: '48%' })]))).not.toContainEqual(here[0])
  })
})

describe('junit', () => {
  const schema = published('junit-10.xsd')
  const errorsOf = async (xml: string) =>
    (await validateXML({ xml: [{ fileName: 'report.xml', contents: xml }], schema: [schema] })).errors

  it('is valid against the schema of Jenkins', async () => {
    for (const report of [FULL, EMPTY]) expect(await errorsOf(await render('junit', report))).toEqual([])
  })

  it('has suites that are valid against the schema of Surefire', async () => {
    const surefire = published('surefire-test-report.xsd')
    const suites = (await render('junit', FULL)).match(/<testsuite [\s\S]*?<\/testsuite>/g) ?? []
    expect(suites.length).toBeGreaterThan(3)
    for (const contents of suites) {
      const { errors } = await validateXML({ xml: [{ fileName: 'suite.xml', contents }], schema: [surefire] })
      expect(errors).toEqual([])
    }
  })

  it('is valid whatever stands in texts and paths', async () => {
    await fc.assert(
      fc.asyncProperty(anyReport, async (report) => {
        expect(await errorsOf(await render('junit', report))).toEqual([])
      }),
      { numRuns: 15 },
    )
  })

  it('would be found invalid', async () => {
    expect(await errorsOf('<testsuites><testsuite name="x"/></testsuites>')).not.toEqual([])
    expect(await errorsOf('<testsuites>\u0001</testsuites>')).not.toEqual([])
  })

  it('counts what it lists', async () => {
    const xml = await render('junit', FULL)
    const total = (name: string): number =>
      Number(new RegExp(`<testsuites [^>]*\\b${name}="(\\d+)"`).exec(xml)?.[1])
    const cases = xml.split('<testcase ').slice(1)
    expect(total('tests')).toBe(cases.length)
    expect(total('failures')).toBe(cases.filter((each) => each.includes('<failure')).length)
    expect(total('errors')).toBe(cases.filter((each) => each.includes('<error')).length)
    expect(total('failures')).toBe(FULL.differences.length)
    expect(xml).toContain('name="12 figures as in the baseline"')
    expect(xml).toContain('name="9 expectation" time="0"/>')
  })
})

describe('json', () => {
  const ajv = new Ajv2020({ strict: false })
  addFormats.default(ajv)
  const validate = ajv.compile(
    JSON.parse(readFileSync(new URL('../schemas/json/check-report.json', import.meta.url), 'utf8')),
  )

  it.each([
    ['all kinds', FULL],
    ['nothing', EMPTY],
  ])('is valid against its own schema, and gives the report back: %s', async (_, report) => {
    const parsed = JSON.parse(await render('json', report))
    expect(validate(parsed) ? [] : validate.errors).toEqual([])
    expect(ReportSchema.parse(parsed)).toEqual(report)
    expect(validate({ ...parsed, more: 1 })).toBe(false)
  })

  it('has a difference on each line', async () => {
    const lines = (await render('json', FULL)).split('\n')
    expect(lines.filter((line) => line.startsWith('{"kind"'))).toHaveLength(FULL.differences.length)
  })
})

describe('github', () => {
  let lines: string[]
  beforeAll(async () => {
    lines = (await render('github', FULL)).trimEnd().split('\n')
  })

  it('has a command a line, with place and title', () => {
    expect(lines[0]).toBe(
      '::error file=news/a.txt,line=3,endLine=3,col=5,endColumn=8,title=Figure is read differently::“47%25” is read differently: subject: 全市 → 全省',
    )
    expect(lines.every((line) => /^::(error|notice) [^:]*::./.test(line))).toBe(true)
    expect(lines).toHaveLength(FULL.differences.length + FULL.problems.length + 1)
  })

  it('gives no column where a figure goes over several lines, and no line of HTML', () => {
    expect(lines[9]).toContain('line=3,endLine=5,col=5,title=')
    expect(lines[8]).toMatch(
      /^::error file=新闻\/第1版 \(a&b\)\.html,line=1,title=[^:]*::line 40 of its text: /,
    )
  })

  it('says when GitHub will not show all', () => {
    expect(lines.at(-1)).toMatch(
      /^::notice title=twincity check::.*GitHub shows ten a step, the log has all of them$/,
    )
  })

  it('lets nothing in a text end a command, a property or a line', async () => {
    const hostile = difference({
      file: 'a,b:c%d\r\n.txt',
      message: 'x\n::error::y %0A z',
      expectation: 'n,m:o',
    })
    expect(await render('github', reportOf([hostile]))).toBe(
      '::error file=a%2Cb%3Ac%25d%0D%0A.txt,line=3,endLine=3,col=5,endColumn=8,title=Figure is read differently%3A n%2Cm%3Ao::x⏎::error::y %250A z\n',
    )
    await fc.assert(
      fc.asyncProperty(anyReport, async (report) => {
        const output = await render('github', report)
        expect(output.split(/[\r\n]/).filter((line) => !/^::(error|notice) [^:]*::./.test(line))).toEqual([
          '',
        ])
      }),
    )
  })
})

describe('human', () => {
  it('shows each field as it was and as it is, under a place that can be followed', async () => {
    expect(await render('human', reportOf([difference()]))).toBe(
      '~ news/a.txt:3:5  47%\n      subject: 全市 → 全省\n',
    )
  })

  it('keeps files apart, and tells in one line what moved together', async () => {
    const moved = difference({ kind: 'moved', fields: [] })
    const report = reportOf([moved, { ...moved, quote: '三成' }, difference({ kind: 'lost', file: 'b.txt' })])
    expect(await render('human', report)).toBe(
      '> news/a.txt:3:5  47% 三成  moved together\n\n- b.txt:3:5  47%  change, 47 %\n',
    )
  })

  it('lets nothing steer the terminal', async () => {
    const hostile = '\u001b[31m\u202e\u0007'
    const report = reportOf([
      difference({
        file: hostile,
        quote: hostile,
        fields: [{ field: 'unit', before: hostile, after: hostile }],
      }),
      difference({ kind: 'text-new', file: hostile, message: hostile }),
    ])
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these must not be there
    expect(await render('human', report)).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/)
  })

  const thousands = reportOf([
    ...Array.from({ length: 4000 }, (_, line) => difference({ line: line + 1 })),
    ...Array.from({ length: 3 }, () => difference({ kind: 'new', fields: [] })),
    ...Array.from({ length: 500 }, (_, n) =>
      difference({ fields: [{ field: 'value', before: `${n}`, after: `${n + 1}` }] }),
    ),
  ])

  it('shows a change that is the same thousands of times three times, and counts the rest', async () => {
    const output = await render('human', thousands)
    const lines = output.split('\n')
    expect(lines.filter((line) => line.includes('subject: 全市 → 全省'))).toHaveLength(4)
    expect(lines.filter((line) => line.startsWith('+ '))).toHaveLength(3)
    expect(output).toContain('… and 4443 more; --all shows them\n  3997 × subject: 全市 → 全省\n')
    expect(lines.length).toBeLessThan(150)
  })

  it('shows all with --all', async () => {
    const output = await render('human', thousands, true)
    expect(output.split('\n').filter((line) => /^[~+] /.test(line))).toHaveLength(4503)
    expect(output).not.toContain('more; --all')
  })
})

describe('what twincity takes is as its published schemas say', () => {
  const ajv = new Ajv2020({ strict: false })
  addFormats.default(ajv)
  const validatorOf = (name: string) =>
    ajv.compile(JSON.parse(readFileSync(new URL(`../schemas/json/${name}.json`, import.meta.url), 'utf8')))
  const figures = [
    { quote: '数百名', range: '>=200 <1000', measure: 'no' },
    { quote: '1.5吨', value: '1.5', kind: 'quantity' as const, from: '2021-01-01' },
  ]
  const baseline = (format: 'yaml' | 'jsonl'): string =>
    writeBaseline(
      {
        options: { date: '2022-12-15', only: ['general'] },
        paths: ['news'],
        texts: new Map([
          ['a.txt', { document: { date: '2022-12-15', origin: 'filename' }, figures, lines: [], line: 1 }],
          ['b.txt', { document: null, figures: [], lines: [], line: 1 }],
        ]),
      },
      format,
    )

  it('baselines in YAML', () => {
    const validate = validatorOf('baseline')
    const value = load(baseline('yaml'))
    expect(validate(value) ? [] : validate.errors).toEqual([])
    expect(validate({ version: 2, texts: {} })).toBe(false)
  })

  it('baselines in JSON lines', () => {
    const validate = validatorOf('baseline-line')
    for (const line of baseline('jsonl').trimEnd().split('\n')) {
      expect(validate(JSON.parse(line)) ? [] : validate.errors, line).toEqual([])
    }
    expect(validate({ text: 'a.txt', quote: '1吨', valeu: '1' })).toBe(false)
  })

  it('expectations', () => {
    const validate = validatorOf('expectations')
    const value = load(readFileSync(new URL('../fixtures/check/expectations.yaml', import.meta.url), 'utf8'))
    expect(validate(value) ? [] : validate.errors).toEqual([])
    expect(validate([{ text: 'x', cuont: 1 }])).toBe(false)
  })
})

test('GitHub gets places from the root of the repository', async () => {
  const report = reportOf([difference()])
  expect(await render('github', report, false, 'texts/2023/')).toContain('file=texts/2023/news/a.txt,')
  expect(await render('sarif', report, false, 'texts/2023/')).toContain('"uri": "texts/2023/news/a.txt"')
})

test('every kind of difference is told in every format', async () => {
  for (const { id } of REPORT_FORMATS) {
    for (const kind of [...KINDS, 'expectation' as const]) {
      const message = `told of ${kind}`
      const origin = { file: 'r.yaml', line: 2 }
      const report = reportOf([difference({ kind, message, quote: `9${kind}`, origin })], {
        expectations: [{ file: 'r.yaml', line: 2, name: null, figures: 1, failures: 1 }],
      })
      const output = await render(id, report)
      expect(output.includes(message) || output.includes(`9${kind}`), `${id} ${kind}`).toBe(true)
    }
  }
})
