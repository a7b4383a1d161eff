// What `explain` says of every number: that its words stand where it says, that its steps lead to the value, and that every
// rule has its sentence.
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import type { SourceText } from '../schemas/document.ts'
import {
  type ExplainedFigure,
  type ExplainedNumber,
  ExplainedSentence,
  type Words,
} from '../schemas/explanation.ts'
import { countLines, explain } from '../src/explain/index.ts'
import { excerpt, type Mark, markedLines } from '../src/explain/marked.ts'
import { REFUSALS } from '../src/explain/rejections.ts'
import { RULES } from '../src/explain/rules.ts'
import { EXTRACTORS } from '../src/extractors/index.ts'
import { createPipeline } from '../src/pipeline.ts'
import { readInput } from '../src/read/index.ts'
import { displayWidth } from '../src/write/text-width.ts'
import { readCorpus } from './support/corpus.ts'
import { listPages } from './support/golden.ts'

const root = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url))
const pipeline = createPipeline({ trace: true, rejected: true })

const given = (text: string, date: string | null = null): SourceText => ({
  id: 'text',
  text,
  mediaType: 'text/plain',
  encoding: 'utf-8',
  title: null,
  date: date === null ? null : { value: date, origin: 'option' },
})

const read = (source: SourceText, line?: number, column: number | null = null): ExplainedSentence[] =>
  explain(source.text, pipeline.run(source), EXTRACTORS, line === undefined ? null : { line, column })

const numbersOf = (text: string, date?: string): ExplainedNumber[] =>
  read(given(text, date)).flatMap(({ numbers }) => numbers)

function figureOf(text: string, quote: string, date?: string): ExplainedFigure {
  const found = numbersOf(text, date).find(({ words }) => words.text === quote)
  if (found?.outcome !== 'figure' && found?.outcome !== 'invalid') throw new Error(`no figure ${quote}`)
  return found
}

/** All texts of the fixtures. */
async function fixtures(): Promise<SourceText[]> {
  const corpus = readdirSync(root('fixtures/corpus'))
    .filter((file) => file.endsWith('.txt'))
    .flatMap((file) => readCorpus(root(`fixtures/corpus/${file}`)))
    .map(({ text, date }) => given(text, date))
  const pages = listPages().pages.map((page) => readInput(root(`fixtures/pages/${page}`)))
  return [...corpus, ...(await Promise.all(pages))]
}

const wordsIn = (number: ExplainedNumber): Words[] => {
  if (number.outcome === 'date' || number.outcome === 'rejected') return [number.words]
  const { words, modifier, kind, measure, subject, period, status, speaker, links } = number
  return [words, modifier.words, kind.words, kind.basis, measure.words, subject.words, period.words]
    .concat(status.words, speaker.words, ...links.map((link) => link.words))
    .filter((each) => each !== null)
}

describe('of all fixtures', async () => {
  const texts = await fixtures()
  const explained = texts.map((source) => ({ source, sentences: read(source), result: pipeline.run(source) }))
  const all = explained.flatMap(({ sentences }) => sentences.flatMap(({ numbers }) => numbers))

  test('each number of the text is explained once', () => {
    for (const { source, sentences, result } of explained) {
      const numbers = sentences.flatMap(({ numbers }) => numbers)
      const starts = (outcome: string): number[] =>
        numbers.filter((one) => one.outcome === outcome).map(({ words }) => words.start)
      expect(starts('figure'), source.text).toEqual(result.figures.map(({ start }) => start))
      expect(starts('invalid')).toEqual(result.problems.map(({ start }) => start))
      const refused = numbers.filter(({ outcome }) => outcome === 'date' || outcome === 'rejected')
      expect(refused.map(({ words }) => words.start)).toEqual(result.rejected.map(({ start }) => start))
    }
    expect(all.length).toBeGreaterThan(3000)
  })

  test('words stand where they are said to, in the source, by line and column, and in the sentence', () => {
    for (const { source, sentences } of explained) {
      const rows = source.text.split('\n')
      for (const sentence of sentences) {
        for (const number of sentence.numbers) {
          for (const { text, start, end, line, column, within } of wordsIn(number)) {
            expect(source.text.slice(start, end)).toBe(text)
            const before = rows.slice(0, line - 1).reduce((sum, row) => sum + row.length + 1, 0)
            expect(before + column - 1).toBe(start)
            if (within === null) continue
            // What print broke is joined in the sentence: its characters are those of the source, in order.
            const joined = sentence.text.slice(within.start, within.end).replace(/\s/g, '')
            let at = 0
            for (const character of joined) at = text.indexOf(character, at) + character.length
            expect([joined.at(0), joined.at(-1)]).toEqual([text.at(0), text.at(-1)])
            expect(at).toBe(text.length)
          }
        }
      }
    }
  })

  test('each satisfies the schema, and no reason is missing', () => {
    for (const { sentences } of explained) {
      for (const sentence of sentences) expect(() => ExplainedSentence.parse(sentence)).not.toThrow()
    }
    expect(JSON.stringify(all)).not.toContain('no explanation of this rule yet')
  })

  test('figures carry the rules that are explained, in their order', () => {
    const parts = ['measure', 'subject', 'period', 'status', 'speaker']
    for (const { result } of explained) {
      for (const { rule } of result.trace?.records ?? []) {
        const [first, ...rest] = rule.split(' ')
        expect(rest.slice(0, 5).map((name) => name.split('/')[0])).toEqual(parts)
        expect(rest.length).toBeLessThanOrEqual(6)
        for (const name of [first, ...rest]) expect([...RULES.keys()]).toContain(name)
      }
      for (const { reason, rule } of result.rejected)
        expect([...RULES.keys(), ...REFUSALS.keys()], reason).toContain(rule)
    }
  })

  test('a value worked out step by step ends in the value of the record', () => {
    let worked = 0
    for (const number of all) {
      if (number.outcome !== 'figure' || number.value.steps.length < 3) continue
      const [, step, last] = number.value.steps as [string, string, string]
      if (!/^[-\d.()+×^ ]+$/.test(step)) continue
      worked++
      // The working is arithmetic that anybody can do again.
      const result = Function(`return ${step.replaceAll('×', '*').replaceAll('^', '**')}`)() as number
      expect(result, number.words.text).toBeCloseTo(number.record.value as number, 3)
      expect(last.replace(/ [%‰‱]$/, '')).toBe(number.record.decimal)
    }
    expect(worked).toBeGreaterThan(200)
  })

  test('what made a number a change or inexact has its words', () => {
    const figures = all.flatMap((number) => (number.outcome === 'figure' ? [number as ExplainedFigure] : []))
    const based = figures.filter(({ record }) => record.basis !== null)
    expect(based.filter(({ kind }) => kind.basis === null)).toEqual([])
    const inexact = figures.filter(({ modifier }) => modifier.value !== 'exact')
    // 上万, 前三, 过半: the word is part of the number.
    const own = inexact.filter(({ modifier }) => modifier.words === null)
    expect(own.filter(({ words }) => !/^(上|前|过半|大半|成|数以)/.test(words.text))).toHaveLength(1)
    for (const { status } of figures)
      if (/^status\/(aimed|expected|done|list-)/.test(status.rule)) expect(status.words).not.toBeNull()
  })
})

describe('rules have their sentences', () => {
  const sources = ['src/scan', 'src/bind'].flatMap((folder) =>
    readdirSync(root(folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => readFileSync(root(`${folder}/${file}`), 'utf8')),
  )
  const code = sources.join('\n')

  /** The names in the sources; those that are put together from a kind are named by what they are put together from. */
  function named(): Set<string> {
    const parts = 'quantity|percentage|percent|multiple|duration|change|rank|ratio|frequency'
    const fields = 'measure|subject|period|status|speaker'
    const found = new Set(
      Array.from(code.matchAll(new RegExp(`'((?:${parts}|${fields})/[^']+)'`, 'g')), (match) => match[1]),
    )
    // Put together there from a kind: names('arabic') gives quantity/arabic and the like.
    for (const shape of ['arabic', 'chinese', 'range']) expect(code).toContain(`names('${shape}')`)
    for (const kind of ['quantity', 'percentage', 'multiple', 'duration'])
      for (const shape of ['arabic', 'chinese', 'range']) found.add(`${kind}/${shape}`)
    const kinds = /kind: ((?:'\w+'(?: \| )?)+)\n {2}\/\*\* False where/.exec(code)?.[1]
    for (const kind of kinds?.match(/\w+/g) ?? []) found.add(`period/${kind}`)
    return found as Set<string>
  }

  /** The names that refuse: the fourth argument of `rejected`. */
  function refusing(): Set<string> {
    const found = new Set<string>()
    for (let at = code.indexOf('rejected('); at >= 0; at = code.indexOf('rejected(', at + 1)) {
      let end = at + 'rejected('.length
      for (let depth = 1; depth > 0 && end < code.length; end++) {
        if ('([{'.includes(code[end] as string)) depth++
        if (')]}'.includes(code[end] as string)) depth--
      }
      const last = /'([^']+)',?\s*\)$/.exec(code.slice(at, end))?.[1]
      if (last !== undefined) found.add(last)
    }
    return found
  }

  test('every rule of the sources is explained', () => {
    expect([...named()].filter((rule) => !RULES.has(rule))).toEqual([])
    expect([...refusing()].filter((rule) => !REFUSALS.has(rule))).toEqual([])
  })

  test('no sentence is left of a rule that is gone', () => {
    const known = named()
    const refused = refusing()
    expect([...RULES.keys()].filter((rule) => !known.has(rule))).toEqual([])
    expect([...REFUSALS.keys()].filter((rule) => !refused.has(rule))).toEqual([])
  })

  test('rule names have no blanks, so that a list of them can be taken apart', () => {
    for (const rule of RULES.keys()) expect(rule).toMatch(/^[a-z]+\/[a-z-]+$/)
  })
})

test.each([
  ['产值达16.4亿元。', '16.4亿元', ['16.4亿', '16.4 × 10^8', '1640000000']],
  ['客商有三千六百五十人。', '三千六百五十人', ['三千六百五十', '3 × 1000 + 6 × 100 + 5 × 10', '3650']],
  ['人口为三十六万人。', '三十六万人', ['三十六万', '(3 × 10 + 6) × 10^4', '360000']],
  ['总投资3亿5000万元。', '3亿5000万元', ['3亿5000万', '3 × 10^8 + 5000 × 10^4', '350000000']],
  ['规模达1.2万亿元。', '1.2万亿元', ['1.2万亿', '1.2 × 10^4 × 10^8', '1200000000000']],
  ['企业有1,234家。', '1,234家', ['1,234', '1234']],
  ['企业有613家。', '613家', ['613']],
  ['占比为百分之五十八点一。', '百分之五十八点一', ['百分之五十八点一', '58.1 %']],
  ['产值翻两番。', '翻两番', ['翻两番', '2 × 2 times as much', '300 %']],
  ['游客有数百人。', '数百人', ['数百', 'at least 200 and below 1000']],
  ['增幅为6%至7%。', '6%至7%', ['6%至7%', '6 to 7 %']],
  ['三分之二的企业停产。', '三分之二', ['三分之二', '2 of 3']],
  ['每千人床位3.2张。', '每千人床位3.2张', ['每千人床位3.2张', '3.2 for each 1000']],
  ['全程1小时52分。', '1小时52分', ['1小时52分', '112 分']],
])('%s the steps of %s', (text, quote, steps) => {
  expect(figureOf(text, quote).value.steps).toEqual(steps)
})

test('modifiers name their words and the side on which they stand', () => {
  const side = (text: string, quote: string): unknown[] => {
    const { value, words, side } = figureOf(text, quote).modifier
    return [value, words?.text ?? null, side]
  }
  expect(side('参展企业超过了200家。', '200家')).toEqual(['over', '超过了', 'before'])
  expect(side('参展企业200家以上。', '200家')).toEqual(['over', '以上', 'after'])
  expect(side('参展企业约200余家。', '200余家')).toEqual(['over', '余', 'inside'])
  expect(side('近百家企业参展。', '百家')).toEqual(['nearly', '近', 'before'])
  expect(side('企业有200家。', '200家')).toEqual(['exact', null, null])
})

test('a change names its words, and what it is compared with', () => {
  const said = (text: string, quote: string): unknown[] => {
    const { kind, record } = figureOf(text, quote)
    return [record.basis, kind.words?.text ?? null, kind.basis?.text ?? null]
  }
  expect(said('港口吞吐量同比增长12%。', '12%')).toEqual(['yoy', '增长', '同比'])
  expect(said('港口吞吐量环比下降3%。', '3%')).toEqual(['mom', '下降', '环比'])
  expect(said('企业比2019年增加37家。', '37家')).toEqual(['since', '增加', '比2019年'])
  expect(said('与2019年相比，企业增加37家。', '37家')).toEqual(['since', '增加', '与2019年相比'])
  expect(said('企业增加37家。', '37家')).toEqual([null, '增加', null])
})

test.each([
  ['去年产值达3亿元。', '2022-12-15', "counted from the document's date, 2022-12-15 (given by --date)"],
  ['去年产值达3亿元。', undefined, 'no dates: no document date; --date gives one'],
  ['2021年产值达3亿元。', undefined, 'the words give the year themselves'],
  [
    '上半年产值达3亿元。',
    '2022-12-15',
    "the words leave the year or month open: that of the document's date",
  ],
  ['“十四五”期间产值达3亿元。', undefined, 'five-year plan 14: plans follow each other every five years'],
  ['近三年来产值达3亿元。', '2022-12-15', "counted from the document's date"],
])('%s (%s) the dates of the period', (text, date, why) => {
  expect(figureOf(text, '3亿元', date).period.dates).toContain(why)
})

test('同期 rests on the period before it, which is named with its place', () => {
  const text = '2021年上半年产值达3亿元。\n次年同期产值达4亿元。'
  expect(figureOf(text, '4亿元').period.dates).toContain('2021年上半年 (line 1, column 1)')
})

test('a date names what it governs, and what is compared with it', () => {
  const [, date] = numbersOf('2021年产值3亿元，比2019年增加1亿元。').filter(
    ({ outcome }) => outcome === 'date',
  )
  expect(date).toMatchObject({ words: { text: '2019年' }, governs: [], compared: [4] })
  const [first] = numbersOf('2021年产值3亿元，出口2亿元。')
  expect(first).toMatchObject({ outcome: 'date', governs: [2, 3], rule: 'period/date' })
})

describe('a place in a file', async () => {
  const source = await readInput(root('fixtures/explain/county.txt'))
  const at = (line: number, column: number | null = null): string[][] =>
    read(source, line, column).map(({ numbers }) => numbers.map(({ words }) => words.text))

  test('of a line, its sentences', () => {
    expect(at(2)).toEqual([['2021年', '16.4亿元', '12%', '5.2亿元']])
    expect(at(5)).toEqual([])
    expect(at(6)).toHaveLength(2)
    expect(at(7)).toEqual([])
  })

  test('of a column, the number that stands there, else the whole sentence', () => {
    const column = source.text.split('\n')[1]?.indexOf('16.4') ?? 0
    expect(at(2, column + 1)).toEqual([['16.4亿元']])
    expect(at(2, column + 6)).toEqual([['16.4亿元']])
    expect(at(2, 8)).toEqual(at(2))
    // All numbers stay marked.
    expect(read(source, 2, column + 1)[0]?.marks).toHaveLength(4)
  })

  test('what holds from an earlier line says where it stands', () => {
    const [sentence] = read(source, 3)
    const figure = sentence?.numbers.find(({ words }) => words.text === '百家')
    expect(figure).toMatchObject({
      period: { words: { text: '2021年', line: 2, column: 3, within: null }, rule: 'period/held' },
      speaker: { words: { line: 3, within: { start: 1 } }, rule: 'speaker/source-clause' },
    })
  })

  test('a figure that breaks a limit is read like any other', () => {
    const [sentence] = read(source, 4)
    const broken = sentence?.numbers.find(({ words }) => words.text === '181%')
    expect(broken).toMatchObject({
      outcome: 'invalid',
      broken: 'value 181 is above the most allowed, 100',
      measure: { words: { text: '工程量' }, rule: 'measure/share-of' },
      extractor: { id: 'project-progress' },
    })
  })

  test('refused numbers say why', () => {
    const [sentence] = read(source, 1)
    expect(sentence?.numbers).toMatchObject([
      {
        outcome: 'rejected',
        words: { text: '第19届' },
        reason: 'ordinal',
        why: expect.stringMatching(/which one/),
      },
    ])
  })

  test('a level and a part name the figure they belong to', () => {
    const [sentence] = read(source, 2)
    const links = sentence?.numbers.flatMap((number) =>
      number.outcome === 'figure' ? number.links.map((link) => [number.mark, link.relation, link.mark]) : [],
    )
    expect(links).toEqual([
      [3, 'changeOf', 2],
      [4, 'partOf', 2],
    ])
  })

  test('lines are counted as extract counts them', () => {
    expect([
      countLines(''),
      countLines('a'),
      countLines('a\n'),
      countLines('a\nb'),
      countLines('\n\n'),
    ]).toEqual([0, 1, 1, 2, 2])
    expect(countLines(source.text)).toBe(7)
  })
})

describe('marks beneath a sentence', () => {
  const mark = (text: string, quote: string, label: string, fill = '^'): Mark => {
    const start = text.indexOf(quote)
    return { start, end: start + quote.length, label, fill, paint: String }
  }
  const text = '去年，某港吞吐量超过12.5亿吨，同比增长3.2%。'
  const marks = [mark(text, '去年', '1', '-'), mark(text, '12.5亿吨', '2'), mark(text, '3.2%', '3')]

  test('stand under their words, two columns a character', () => {
    expect(markedLines(text, marks, 100)).toEqual([text, '1---                2^^^^^^^          3^^^'])
  })

  test('go with their words to the next line, uncut', () => {
    for (const width of [20, 25, 30, 41]) {
      const lines = markedLines(text, marks, width)
      for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(width)
      expect(lines.join('')).toContain('2^^^^^^^')
      expect(lines.filter((line) => !/^[ \d^-]+$/.test(line)).join('')).toBe(text)
      expect(lines.some((line) => line.startsWith('。') || line.startsWith('，'))).toBe(false)
    }
  })

  test('that lie over each other stand in rows of their own', () => {
    expect(
      markedLines(
        '总产值3亿元',
        [mark('总产值3亿元', '总产值', 'm', 'm'), mark('总产值3亿元', '产值', 's', 's')],
        80,
      ),
    ).toEqual(['总产值3亿元', 'mmmmmm', '  ssss'])
  })

  test('a break in print is shown, and nothing that steers a terminal goes through', () => {
    expect(markedLines('产值\n3亿\u001b[31m元\t。', [], 80)).toEqual(['产值⏎3亿�[31m元 。'])
  })

  test('an excerpt keeps the clauses with marks', () => {
    const { text: cut, marks: moved } = excerpt(text, [marks[2] as Mark])
    expect(cut).toBe('…同比增长3.2%。')
    expect(cut.slice(moved[0]?.start, moved[0]?.end)).toBe('3.2%')
  })
})

test('a text without bounds is explained in linear time', () => {
  const time = (count: number): number => {
    const text = '共有企业3家、工人12名和'.repeat(count)
    const started = process.cpuUsage()
    const [sentence] = read(given(text))
    expect(sentence?.numbers.length).toBeGreaterThanOrEqual(count)
    markedLines(sentence?.text ?? '', [], 80)
    return process.cpuUsage(started).user / 1000
  }
  time(500)
  expect(time(8000)).toBeLessThan(16 * Math.max(time(2000), 20))
})
