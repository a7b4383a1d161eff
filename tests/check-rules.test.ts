// Expectations: what holds, what does not and where, and what is told of a file of expectations that is wrong.
import { readFileSync } from 'node:fs'
import { load } from 'js-yaml'
import { describe, expect, it, test } from 'vitest'
import { Baseline, BaselineFigure } from '../schemas/baseline.ts'
import { Expectation, Expectations, FigurePattern, RequiredField } from '../schemas/expectations.ts'
import { readBaseline } from '../src/check/baseline-read.ts'
import { compareDecimals, decimalOf } from '../src/check/decimal.ts'
import { CheckFileError } from '../src/check/error.ts'
import { matches } from '../src/check/pattern.ts'
import { REPORT_FORMATS } from '../src/check/report/index.ts'
import { judgeRule, type RuleText } from '../src/check/rules.ts'
import { type Rule, readRules } from '../src/check/rules-read.ts'
import { createExtractor } from '../src/index.ts'
import { figure } from './support/results.ts'

const extractor = createExtractor()
const TEXT =
  '去年，宁波舟山港集装箱吞吐量突破3100万标准箱，同比增长8.2%。\n滨海大桥工程量已经完成80%，工地上有数百名工人。'

/** The text as an expectation gets it that names a file. */
const text = (content = TEXT): RuleText => ({
  file: 'a.txt',
  text: content,
  inSource: true,
  figures: extractor.run(content, { date: '2022-12-15' }).figures,
})

/** Where it failed and what is said of it. */
function judge(yaml: string, texts: readonly RuleText[] = [text()]): string[] {
  return readRules(yaml, 'r.yaml').flatMap((rule) =>
    judgeRule(rule, texts).failures.map(
      ({ file, line, column, message }) => `${file}:${line}:${column} ${message}`,
    ),
  )
}

describe('what holds says nothing', () => {
  it.each([
    '- expect: [{quote: 3100万标准箱, value: 31000000, unit: 标准箱, modifier: over, from: 2021-01-01}]',
    '- expect: [{value: 8.2, basis: yoy}, {kind: quantity, measure: "*吞吐量"}]',
    '- expect: [{quote: 数百名, value: null}]',
    '- {expect: [{quote: 3100*}, {quote: 8.2%}, {quote: 80%}, {quote: 数百名}], exactly: true}',
    '- {where: {extractor: project-progress}, expect: [{value: 80}], exactly: true}',
    '- count: 4',
    '- count: {min: 4}',
    '- {where: {unit: "%"}, count: {max: 2}}',
    '- {where: {kind: [change, percentage]}, countPerText: 2}',
    '- {where: {unit: "%"}, value: {min: 8.2, max: 80}}',
    '- {where: {value: {min: 50}}, count: 2}',
    '- {where: {quote: 数百名}, value: {min: 200, max: 1000}}',
    '- {where: {measure: 集装箱吞吐量}, require: [period, subject, from]}',
    '- {where: {speaker: null}, count: 4}',
    '- {where: {subject: 无}, require: period}',
  ])('%s', (yaml) => {
    expect(judge(yaml)).toEqual([])
  })
})

describe('what does not hold is told with its place', () => {
  it.each([
    [
      '- expect: [{quote: 3100万标准箱, value: 31000001, subject: 上海港}]',
      [
        'a.txt:1:17 “3100万标准箱” is not as expected: value: 31000001 → 31000000; subject: 上海港 → 宁波舟山港',
      ],
    ],
    ['- expect: [{quote: 5吨}]', ['a.txt:1:1 no figure is as expected: quote 5吨']],
    ['- expect: [{quote: 80%}, {quote: 80%}]', ['a.txt:1:1 no figure is as expected: quote 80%']],
    [
      '- {where: {unit: "%"}, expect: [{value: 80}], exactly: true}',
      ['a.txt:1:30 “8.2%” is not expected: change, up 8.2 %, 集装箱吞吐量, 宁波舟山港, 去年'],
    ],
    // Told once, not also as one that is not expected.
    [
      '- {where: {unit: "%"}, expect: [{value: 80}, {quote: 8.2%, direction: down}], exactly: true}',
      ['a.txt:1:30 “8.2%” is not as expected: direction: down → up'],
    ],
    ['- count: 5', ['r.yaml:1:1 4 figures, expected 5']],
    ['- count: {max: 3}', ['r.yaml:1:1 4 figures, expected at most 3']],
    [
      '- name: x\n  where: {unit: "%"}\n  countPerText: {min: 3}',
      ['a.txt:1:1 2 figures with unit %, expected at least 3'],
    ],
    ['- {where: {unit: "%"}, value: {max: 50}}', ['a.txt:2:12 “80%” is 80, expected at most 50']],
    ['- {where: {quote: 数百名}, value: {min: 300}}', ['a.txt:2:20 “数百名” is 200, expected at least 300']],
    [
      '- {where: {quote: 80%}, require: [period, speaker, basis]}',
      [/^a\.txt:2:12 “80%” has no .*speaker, no basis$/],
    ],
    [`- text: ${TEXT.split('\n')[0]}\n  count: 3`, ['r.yaml:1:1 2 figures, expected 3']],
    ['\n- text: 增长5%\n  expect: []\n  exactly: true', ['r.yaml:2:1 “5%” is not expected: change, up 5 %']],
  ])('%s', (yaml, expected) => {
    const texts = yaml.includes('text: ')
      ? [{ ...text(/text: (.*)/.exec(yaml)?.[1]), file: 'r.yaml' }]
      : [text()]
    const found = judge(yaml, texts)
    expect(found).toHaveLength(expected.length)
    for (const [index, one] of expected.entries())
      expect(found[index]).toEqual(typeof one === 'string' ? one : expect.stringMatching(one))
  })

  it('counts over all texts, and in each', () => {
    const both = [text(), { ...text('增长5%。'), file: 'b.txt' }]
    expect(judge('- count: 5', both)).toEqual([])
    expect(judge('- countPerText: 4', both)).toEqual(['b.txt:1:1 1 figure, expected 4'])
  })
})

describe('a file of expectations that is wrong says where', () => {
  it.each([
    ['', 'r.yaml:1: the file is empty', undefined],
    ['a: 1', 'r.yaml:1:1: expected array, received object', undefined],
    ['[]', 'r.yaml:1:1: Too small: expected array to have >=1 items', undefined],
    ['- text: x', 'r.yaml:1:3: asks for nothing; add expect, count', undefined],
    ['- {text: x, files: y, count: 1}', 'r.yaml:1:3: has both text and files', undefined],
    ['- {text: x, count: 1, exactly: true}', 'r.yaml:1:3: has exactly without expect', undefined],
    ['- count: 1\n- text: x\n  cuont: 1', "r.yaml:3:3: an unknown key 'cuont'", 'count'],
    ['- count: 1\n  where:\n    units: x', "r.yaml:3:5: where has an unknown key 'units'", 'unit'],
    [
      '- count: 1\n  where: {kind: ratoi}',
      "r.yaml:2:17: where.kind must be one of quantity, .*, not 'ratoi'",
      'ratio',
    ],
    ['- require: [perod]', "r.yaml:1:13: require must be one of value, .*, not 'perod'", 'period'],
    ['- count: {mni: 1}', "r.yaml:1:11: count has an unknown key 'mni'", 'min'],
    ['- count: {}', 'r.yaml:1:10: count: needs min, max, or both', undefined],
    ['- count: -1', 'r.yaml:1:10: count: ', undefined],
    ['- value: {min: much}', 'r.yaml:1:16: value.min: ', undefined],
    ['- date: 2022-13-01\n  count: 1', 'r.yaml:1:9: date: ', undefined],
    ['- count: 1\n  count: 2', 'r.yaml:2: the key count stands twice', undefined],
    ['- count: 1\n  where: {kind: [rank}', 'r.yaml:2: ', undefined],
  ])('%j', (yaml, message, known) => {
    let error: unknown
    try {
      readRules(yaml, 'r.yaml')
    } catch (thrown) {
      error = thrown
    }
    expect(error).toBeInstanceOf(CheckFileError)
    const { message: said, unknown } = error as CheckFileError
    expect(said).toMatch(new RegExp(`^(?:${message})`))
    expect(said).toMatch(/; twincity schema expectations describes the file$/)
    if (known === undefined) expect(unknown).toBeNull()
    else expect(unknown?.known).toContain(known)
  })
})

test.each([
  ['*吞吐量', '集装箱吞吐量', true],
  ['*吞吐量', '吞吐量', true],
  ['集装箱*', '集装箱吞吐量', true],
  ['*箱*量', '集装箱吞吐量', true],
  ['*量*箱*', '集装箱吞吐量', false],
  ['集装箱吞', '集装箱吞吐量', false],
  ['集装箱吞吐量*量', '集装箱吞吐量', false],
  ['*', '集装箱吞吐量', true],
])('the pattern %s on %s: %s', (measure, words, expected) => {
  expect(matches(figure({ measure: { text: words, start: 0, end: words.length } }), { measure })).toBe(
    expected,
  )
})

test('patterns name fields of figures', () => {
  const one = figure()
  const known = [...Object.keys(one), 'from', 'to']
  expect(Object.keys(FigurePattern.shape).filter((key) => !known.includes(key))).toEqual([])
})

test.each([
  ['1', '1.0', 0],
  ['-1', '1', -1],
  ['-2', '-1', -1],
  ['0.1', '0.09', 1],
  ['9007199254740993', '9007199254740992', 1],
  ['-0.5', '0', -1],
])('%s against %s is %s', (a, b, order) => {
  expect(compareDecimals(a, b)).toBe(order)
  expect(compareDecimals(b, a)).toBe(order === 0 ? 0 : -order)
})

test('numbers are written without an exponent', () => {
  expect([0.1, 1e21, 1.5e-7, -2.5e25, -3, 31000000].map(decimalOf)).toEqual([
    '0.1',
    '1000000000000000000000',
    '0.00000015',
    '-25000000000000000000000000',
    '-3',
    '31000000',
  ])
})

test('the expectations of the fixtures are read, and by YAML readers alike', () => {
  const source = readFileSync(new URL('../fixtures/check/expectations.yaml', import.meta.url), 'utf8')
  const rules = readRules(source, 'x')
  expect(rules.map(({ expectation }) => expectation)).toEqual(Expectations.parse(load(source)))
  expect(rules.map(({ line }) => source.split('\n')[line - 1]?.startsWith('- '))).toEqual(
    rules.map(() => true),
  )
})

describe('docs/check.md', () => {
  const page = readFileSync(new URL('../docs/check.md', import.meta.url), 'utf8')

  it('names every key of baselines and expectations, and every format', () => {
    const words = [
      ...Object.keys(BaselineFigure.shape),
      ...Object.keys(Baseline.shape),
      ...Object.keys(Expectation.shape),
      ...Object.keys(FigurePattern.shape),
      ...RequiredField.options,
      ...REPORT_FORMATS.flatMap(({ id, endings }) => [id, ...endings]),
    ]
    expect(words.filter((word) => !page.includes(`\`${word}\``))).toEqual([])
  })

  const examples = [...page.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, example]) => example as string)

  it('shows a baseline and expectations that are read', () => {
    expect(examples).toHaveLength(2)
    const [baseline = '', rules = ''] = examples
    expect(readBaseline(baseline, 'x', 'yaml').texts.size).toBe(1)
    const [first, ...rest] = readRules(rules, 'x')
    expect(rest).toHaveLength(3)
    const { expectation } = first as Rule
    const { figures } = extractor.run(expectation.text ?? '', { date: expectation.date ?? '' })
    const content = expectation.text ?? ''
    expect(
      judgeRule(first as Rule, [{ file: 'x', text: content, inSource: true, figures }]).failures,
    ).toEqual([])
  })
})
