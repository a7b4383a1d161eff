// Extractors: those that come along, how a figure finds its family, and how own ones join in.
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { Pack } from '../schemas/extractor.ts'
import type { ExtractorDefinition, Figure, Variant } from '../schemas/index.ts'
import { recordSchema, variantsOf } from '../schemas/index.ts'
import { BUILT_IN, DOCS, readBuiltIn, renderBuiltIn, renderDocs } from '../scripts/build-extractors.ts'
import { dimensionsOf } from '../src/extractors/dimensions.ts'
import { runExamples } from '../src/extractors/examples.ts'
import { compileExtractors, EXTRACTOR_IDS, EXTRACTORS, newUnits } from '../src/extractors/index.ts'
import { builtInPacks, excerpt } from '../src/extractors/show.ts'
import { STARTER } from '../src/extractors/starter.ts'
import { createExtractor, readExtractors } from '../src/index.ts'

const RESERVOIRS = readFileSync(new URL('../fixtures/packs/reservoirs.yaml', import.meta.url), 'utf8')

/** Whatever of a figure the classifier looks at. */
type Claimed = Parameters<ReturnType<typeof compileExtractors>>[0]

const field = (text: string) => ({ text, start: 0, end: text.length })

/** A figure 3吨 within a text, its sentence the whole of it. */
function figureIn(
  text: string,
  given: Partial<Omit<Claimed, 'measure' | 'subject'>> & { measure?: string; subject?: string } = {},
): Claimed {
  const start = Math.max(0, text.indexOf('3吨'))
  const { measure, subject, ...rest } = given
  return {
    kind: 'quantity',
    unit: '吨',
    value: 3,
    valueMax: null,
    start,
    end: start + 2,
    sentence: { start: 0, end: text.length },
    ...rest,
    measure: measure === undefined ? null : field(measure),
    subject: subject === undefined ? null : field(subject),
  }
}

const define = (id: string, conditions: Omit<Variant, 'id'>): ExtractorDefinition => ({
  id,
  title: id,
  ...conditions,
})

/** The id of the extractor that takes the figure. */
function taken(
  own: readonly ExtractorDefinition[],
  text: string,
  given: Parameters<typeof figureIn>[1] = {},
): string | null {
  return compileExtractors(own, [])(figureIn(text, given), text)?.extractor ?? null
}

describe('the built-in extractors', () => {
  it('are what their packs say; else run `npm run build:extractors`', () => {
    expect(readFileSync(BUILT_IN, 'utf8')).toBe(renderBuiltIn())
    expect(readFileSync(DOCS, 'utf8')).toBe(renderDocs(readFileSync(DOCS, 'utf8')))
  })

  it('are many, each once, the general one last', () => {
    expect(EXTRACTORS.length).toBeGreaterThan(60)
    expect(new Set(EXTRACTOR_IDS).size).toBe(EXTRACTORS.length)
    expect(EXTRACTOR_IDS.at(-1)).toBe('general')
    expect(EXTRACTORS.flatMap((each) => variantsOf(each).map(({ id }) => `${each.id}/${id}`)).length).toBe(
      new Set(EXTRACTORS.flatMap((each) => variantsOf(each).map(({ id }) => `${each.id}/${id}`))).size,
    )
  })

  it('name only units that the scanner knows', () => {
    expect(newUnits(EXTRACTORS)).toEqual([])
  })

  it('are told apart by title, and described in a sentence', () => {
    expect(new Set(EXTRACTORS.map(({ title }) => title)).size).toBe(EXTRACTORS.length)
    expect(
      EXTRACTORS.filter(({ description = '' }) => !/^[A-Z].*\.$/.test(description)).map(({ id }) => id),
    ).toEqual([])
  })

  it('each have examples of what they take, and say more of it than the words', () => {
    const poor = readBuiltIn().filter(({ id, examples = [] }) => {
      const figures = examples.flatMap((example) => example.figures)
      return (
        figures.length < (id === 'general' ? 1 : 2) ||
        figures.some((figure) => Object.keys(figure).length < 3)
      )
    })
    expect(poor.map(({ id }) => id)).toEqual([])
  })

  describe.each(builtInPacks())('$path', ({ extractors }) => {
    const extractor = createExtractor()
    const read = (text: string, date: string | undefined): readonly Figure[] =>
      extractor.run(text, date === undefined ? {} : { date }).figures
    it.each([...runExamples(extractors, read)])('$extractor: $text', ({ text, wrong }) => {
      expect(text).not.toBeNull()
      expect(wrong).toEqual([])
    })
  })

  it.each(
    builtInPacks().flatMap(({ text, extractors }) =>
      extractors.map((each) => [each.id, each, text] as const),
    ),
  )('can be shown as it is written: %s', async (id, definition, text) => {
    const shown = `pack: shown\nextractors:\n${excerpt(text, id)}`
    if (id !== 'general') expect(await readExtractors(shown)).toEqual([definition])
    else await expect(readExtractors(shown)).rejects.toThrow("pack:3:9: 'general' is the built-in extractor")
  })
})

describe('conditions', () => {
  const text = '今年，港口运送3吨货，机场不变。'
  test.each<[string, Omit<Variant, 'id'>, Parameters<typeof figureIn>[1], boolean]>([
    ['a word anywhere in the measure', { measures: ['吞吐'] }, { measure: '货物吞吐量' }, true],
    ['a word that is not there', { measures: ['吞吐'] }, { measure: '货运量' }, false],
    ['no measure', { measures: ['吞吐'] }, {}, false],
    ['an ending', { measures: ['…量'] }, { measure: '货运量' }, true],
    ['an ending within', { measures: ['…货运'] }, { measure: '货运量' }, false],
    ['an ending before a word for how many', { measures: ['…企业'] }, { measure: '高新技术企业数量' }, true],
    ['a beginning', { measures: ['货运…'] }, { measure: '货运量' }, true],
    ['a beginning within', { measures: ['运量…'] }, { measure: '货运量' }, false],
    ['the whole', { measures: ['=货运量'] }, { measure: '货运量' }, true],
    ['more than the whole', { measures: ['=货运量'] }, { measure: '水路货运量' }, false],
    [
      'a word that must not be there',
      { measures: ['量'], notMeasures: ['货运'] },
      { measure: '货运量' },
      false,
    ],
    ['an unit', { units: ['吨'] }, {}, true],
    ['another unit', { units: ['吨'] }, { unit: '箱' }, false],
    ['a dimension', { dimensions: ['mass'] }, {}, true],
    ['another dimension', { dimensions: ['money'] }, {}, false],
    ['one of units and dimensions', { units: ['箱'], dimensions: ['mass'] }, {}, true],
    [
      'a share, where the measure is named',
      { measures: ['量'], units: ['吨'] },
      { measure: '货运量', unit: '%' },
      true,
    ],
    ['a share, where it is not', { units: ['吨'] }, { unit: '%' }, false],
    [
      'a rank, where the measure is named',
      { measures: ['量'], units: ['吨'] },
      { measure: '货运量', unit: null, kind: 'rank' },
      true,
    ],
    ['another kind', { kinds: ['change'] }, {}, false],
    ['a word of the subject', { subjects: ['…港'] }, { subject: '舟山港' }, true],
    ['another subject', { subjects: ['…港'] }, { subject: '港务局' }, false],
    ['a subject that must not be', { units: ['吨'], notSubjects: ['港务'] }, { subject: '港务局' }, false],
    ['near in the clause', { near: ['港口'] }, {}, true],
    ['near in the next clause', { near: ['机场'] }, {}, false],
    ['near in the subject', { near: ['机场'] }, { subject: '萧山机场' }, true],
    ['near in the measure', { near: ['机场'] }, { measure: '机场吞吐量' }, true],
    ['not near', { units: ['吨'], notNear: ['港口'] }, {}, false],
    ['not near, in the next clause', { units: ['吨'], notNear: ['机场'] }, {}, true],
    ['in the sentence', { context: ['机场'] }, {}, true],
    ['not in the sentence', { context: ['铁路'] }, {}, false],
    ['one of each list', { context: [['铁路', '机场'], ['今年']] }, {}, true],
    ['none of one list', { context: [['铁路', '机场'], ['去年']] }, {}, false],
    ['what must not be in the sentence', { units: ['吨'], notContext: ['机场'] }, {}, false],
    [
      'several at once',
      { measures: ['量'], subjects: ['港'], units: ['吨'], near: ['港口'], context: ['机场'] },
      { measure: '货运量', subject: '舟山港' },
      true,
    ],
  ])('%s', (_, conditions, given, isTaken) => {
    expect(taken([define('x', conditions)], text, given)).toBe(isTaken ? 'x' : null)
  })

  it('see words through line breaks, traditional characters, full width and capitals', () => {
    expect(taken([define('x', { context: ['集装箱'] })], '集装\n　箱3吨。')).toBe('x')
    expect(taken([define('x', { context: ['集装箱'] })], '集装和箱3吨。')).toBeNull()
    expect(taken([define('x', { measures: ['货物'] })], '3吨。', { measure: '貨物吞吐量' })).toBe('x')
    expect(taken([define('x', { context: ['GDP'] })], 'ｇdＰ3吨。')).toBe('x')
    expect(taken([define('x', { context: ['R&D 经费'] })], 'R&D经费3吨。')).toBe('x')
  })

  it('reach 300 characters to either side in a sentence that is none', () => {
    const far = (gap: number): string => `港口${'甲'.repeat(gap)}3吨`
    expect(taken([define('x', { context: ['港口'] })], far(298))).toBe('x')
    expect(taken([define('x', { context: ['港口'] })], far(299))).toBeNull()
    const classify = compileExtractors([define('x', { context: ['港口'] })], [])
    const text = `${'甲'.repeat(900)}港口${'甲'.repeat(900)}3吨`
    const at = (start: number): Claimed => ({ ...figureIn(text), start, end: start + 2 })
    expect([0, 700, 1000, 1300].map((start) => classify(at(start), text) !== null)).toEqual([
      false,
      true,
      true,
      false,
    ])
  })
})

describe('of several that take a figure', () => {
  const measure = { measure: '高校毕业生' }
  it('the first has it', () => {
    const both = [define('a', { measures: ['毕业生'] }), define('b', { measures: ['校毕业生'] })]
    expect(taken(both, '3吨', measure)).toBe('a')
    expect(taken(both.toReversed(), '3吨', measure)).toBe('b')
  })

  it('or the one whose name stands further back in the measure, as its head does', () => {
    expect(
      taken([define('a', { measures: ['高校'] }), define('b', { measures: ['毕业生'] })], '3吨', measure),
    ).toBe('b')
    expect(
      taken([define('a', { units: ['吨'] }), define('b', { measures: ['毕业生'] })], '3吨', measure),
    ).toBe('a')
  })

  it('own ones before those that come along', () => {
    const classify = compileExtractors(
      [define('a', { measures: ['高校'] })],
      [define('b', { measures: ['毕业生'] })],
    )
    expect(classify(figureIn('3吨', measure), '3吨')?.extractor).toBe('a')
  })

  it('variants in order, with what the extractor says for all that do not say otherwise', () => {
    const definition: ExtractorDefinition = {
      ...define('x', { units: ['吨'], limits: { max: 2 } }),
      variants: [
        { id: 'a', near: ['港口'] },
        { id: 'b', limits: { min: 1 } },
      ],
    }
    expect(variantsOf(definition)).toEqual([
      { id: 'a', units: ['吨'], near: ['港口'], limits: { max: 2 } },
      { id: 'b', units: ['吨'], limits: { min: 1 } },
    ])
    const classify = compileExtractors([definition], [])
    expect(classify(figureIn('港口3吨'), '港口3吨')).toEqual({
      extractor: 'x',
      variant: 'a',
      broken: 'value 3 is above the most allowed, 2',
    })
    expect(classify(figureIn('3吨'), '3吨')).toEqual({ extractor: 'x', variant: 'b', broken: null })
  })
})

test('the tables take what the conditions say, read one by one', () => {
  const letters = '港口货运量机'
  const word = fc.string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength: 3 })
  const words = fc.option(fc.array(word, { minLength: 1, maxLength: 3 }), { nil: undefined, freq: 1 })
  const patterns = fc.option(
    fc.array(
      fc
        .tuple(fc.constantFrom('', '…', '='), word, fc.boolean())
        .map(([mark, text, isFirst]) => (isFirst && mark === '' ? `${text}…` : mark + text)),
      { minLength: 1, maxLength: 3 },
    ),
    { nil: undefined, freq: 2 },
  )
  const conditions = fc.record({
    measures: patterns,
    notMeasures: patterns,
    subjects: patterns,
    near: words,
    notNear: words,
    context: words,
    notContext: words,
    units: fc.option(fc.subarray(['吨', '箱'], { minLength: 1 }), { nil: undefined }),
  })
  const text = fc.string({ unit: fc.constantFrom(...letters, '，'), maxLength: 12 })
  fc.assert(
    fc.property(
      fc.array(conditions, { minLength: 1, maxLength: 5 }),
      text,
      text,
      fc.option(text),
      fc.option(text),
      fc.constantFrom('吨', '箱', '%', null),
      (all, before, behind, measure, subject, unit) => {
        const sentence = `${before}3吨${behind}`
        const definitions = all.map((each, n) => define(`x${n}`, JSON.parse(JSON.stringify(each))))
        const figure = figureIn(sentence, { unit, ...(measure && { measure }), ...(subject && { subject }) })
        const accepting = definitions.filter((each) => holds(each, figure, sentence))
        const found = compileExtractors(definitions, [])(figure, sentence)?.extractor ?? null
        // The first, but for the first of those whose name ends furthest back.
        const [first] = accepting
        const named =
          first?.measures === undefined ? [] : accepting.filter((each) => each.measures !== undefined)
        const end = Math.max(...named.map((each) => nameEnd(each, figure)))
        const head = named.find((each) => nameEnd(each, figure) === end)
        expect(found).toBe((head ?? first)?.id ?? null)
      },
    ),
    { numRuns: 4000 },
  )
})

const matches = (pattern: string, text: string): boolean => {
  if (pattern.startsWith('=')) return text === pattern.slice(1)
  if (pattern.startsWith('…')) return text.endsWith(pattern.slice(1))
  return pattern.endsWith('…') ? text.startsWith(pattern.slice(0, -1)) : text.includes(pattern)
}

function nameEnd({ measures }: ExtractorDefinition, { measure }: Claimed): number {
  if (measures === undefined || measure === null) return Number.POSITIVE_INFINITY
  const ends = measures
    .filter((each) => matches(each, measure.text))
    .map((each) => {
      const bare = each.replace(/^[=…]|…$/g, '')
      return (each.endsWith('…') ? 0 : measure.text.lastIndexOf(bare)) + bare.length
    })
  return Math.max(...ends)
}

/** The conditions as docs/extractors.md tells them. */
function holds(
  definition: ExtractorDefinition,
  { measure, subject, unit, kind, start, end }: Claimed,
  text: string,
): boolean {
  const {
    measures,
    notMeasures = [],
    subjects,
    near,
    notNear = [],
    context,
    notContext = [],
    units,
  } = definition
  const inMeasure = (pattern: string): boolean => measure !== null && matches(pattern, measure.text)
  const clause = `${text.slice(0, start).split('，').at(-1)}${text.slice(start, end)}${text.slice(end).split('，')[0]}`
  const isNear = (word: string): boolean =>
    [measure?.text, subject?.text, clause].some((each) => each?.includes(word) === true)
  const isRelative = measures !== undefined && (unit === '%' || (unit === null && kind === 'rank'))
  return (
    (units === undefined || isRelative || (unit !== null && units.includes(unit))) &&
    (measures === undefined || measures.some(inMeasure)) &&
    !notMeasures.some(inMeasure) &&
    (subjects === undefined || (subject !== null && subjects.some((each) => matches(each, subject.text)))) &&
    (near === undefined || near.some(isNear)) &&
    !notNear.some(isNear) &&
    (context === undefined || (context as string[]).some((word) => text.includes(word))) &&
    !notContext.some((word) => text.includes(word))
  )
}

test('words that overlap themselves come to an end, in a sentence as long as a book', () => {
  const definitions = [
    define('x', { context: ['港'.repeat(40)], near: ['港港'], measures: ['港'.repeat(39)] }),
  ]
  const text = '港'.repeat(200_000)
  const classify = compileExtractors(definitions, [])
  for (let start = 0; start < text.length; start += 1000)
    classify(
      {
        ...figureIn(text),
        start,
        end: start + 2,
        measure: { text: '港'.repeat(50), start, end: start + 50 },
      },
      text,
    )
  expect(
    classify({ ...figureIn(text), measure: { text, start: 0, end: text.length } }, text)?.extractor,
  ).toBe('x')
})

test('a unit has the dimensions of its tables', () => {
  expect(['吨', '元', '%', '倍', '标准车'].map((unit) => [...dimensionsOf(unit)])).toEqual([
    ['mass'],
    ['currency'],
    ['percent'],
    ['multiple'],
    [],
  ])
})

describe('the record of an extractor', () => {
  const definition: ExtractorDefinition = {
    ...define('x', { kinds: ['quantity'] }),
    variants: [
      { id: 'a', limits: { min: 0, max: 5, integer: true } },
      { id: 'b', kinds: ['change', 'rank'] },
    ],
  }
  const [figure] = createExtractor().run('港口吞吐量3吨。').figures as [Figure]
  const check = (given: Partial<Figure>): string | undefined =>
    recordSchema(definition).safeParse({ ...figure, extractor: 'x', variant: 'a', ...given }).error?.issues[0]
      ?.message
  it.each<[Partial<Figure>, string | RegExp | undefined]>([
    [{}, undefined],
    [{ variant: 'b', kind: 'rank' }, undefined],
    [{ variant: 'c' }, /expected one of "a"\|"b"/],
    [{ extractor: 'y' }, /expected "x"/],
    [{ kind: 'ratio' }, /expected one of "quantity"\|"change"\|"rank"/],
    [{ value: -1 }, 'value -1 is below the least allowed, 0'],
    [{ valueMax: 6 }, 'value 6 is above the most allowed, 5'],
    [{ value: 2.5 }, 'value 2.5 is no whole number'],
    [{ variant: 'b', value: 2.5 }, undefined],
  ])('%j', (given, message) => {
    if (message === undefined) expect(check(given)).toBeUndefined()
    else expect(check(given)).toMatch(message)
  })
})

describe('own extractors', () => {
  it('pass their examples', async () => {
    for (const pack of [STARTER, RESERVOIRS]) {
      const extractors = await readExtractors(pack)
      const own = createExtractor({ extractors })
      const read = (text: string, date: string | undefined): readonly Figure[] =>
        own.run(text, date === undefined ? {} : { date }).figures
      expect(
        [...runExamples(extractors, read)].filter(({ text, wrong }) => text === null || wrong.length > 0),
      ).toEqual([])
    }
  })

  it('bring units and names of measures, for their own pipeline alone', async () => {
    const text = '去年该口岸共验放300标准车。水库蓄水量达3亿立方米。'
    const own = createExtractor({ extractors: await readExtractors(RESERVOIRS) })
    const summary = (figures: readonly Figure[]): unknown =>
      figures.map(({ quote, unit, measure }) => [quote, unit, measure?.text])
    const alone = summary(createExtractor().run(text).figures)
    expect(summary(own.run(text).figures)).toEqual([
      ['300标准车', '标准车', '验放'],
      ['3亿立方米', '立方米', '水库蓄水量'],
    ])
    expect(alone).not.toEqual(summary(own.run(text).figures))
    expect(summary(createExtractor().run(text).figures)).toEqual(alone)
  })

  it('bring as many words as they like', () => {
    const letters = '港口货运量机场集装箱吞吐'
    const word = (n: number): string =>
      [...n.toString(12).padStart(6, '0')].map((digit) => letters[Number.parseInt(digit, 12)]).join('')
    const extractors = Array.from({ length: 300 }, (_, n) => ({
      ...define(`x${n}`, { measures: Array.from({ length: 20 }, (_, k) => word(n * 977 + k * 31)) }),
      variants: [{ id: 'a', units: Array.from({ length: 20 }, (_, k) => `单${word(n * 20 + k)}`) }],
    }))
    const own = createExtractor({ extractors })
    const [{ unit, extractor }] = own.run(`${word(299 * 977)}达3单${word(299 * 20 + 7)}。`).figures as [
      Figure,
    ]
    expect([unit, extractor]).toEqual([`单${word(299 * 20 + 7)}`, 'x299'])
    // What the tables have is read as ever, and a longer word of theirs goes before an own one.
    const units = (text: string): unknown =>
      createExtractor({ extractors: [define('y', { units: ['标', '平方公', 'ab'] })] })
        .run(text)
        .figures.map((figure) => figure.unit)
    expect(units('长3公里，共5标准箱、7标、8平方公里、9平方公、4ab、6abc。')).toEqual([
      '公里',
      '标准箱',
      '标',
      '平方公里',
      '平方公',
      'ab',
    ])
  })

  it('stand in the place of a built-in one with their id', async () => {
    const own = createExtractor({ extractors: await readExtractors(RESERVOIRS), only: ['port-throughput'] })
    const ids = own.run('温州港吞吐量达8000万吨，嘉兴港吞吐量达1.3亿吨。').figures.map(({ quote }) => quote)
    expect(ids).toEqual(['1.3亿吨'])
  })

  it('can be asked for alone, and unknown ids are refused', async () => {
    const extractors = await readExtractors(RESERVOIRS)
    const own = createExtractor({ extractors, only: ['lorry-checks'] })
    expect(
      own
        .run('蓄水量3亿立方米，验放40标准车。')
        .figures.map(({ extractor, variant }) => `${extractor}/${variant}`),
    ).toEqual(['lorry-checks/other'])
    expect(() => createExtractor({ extractors, only: ['lorry'] })).toThrow(
      /no extractor "lorry"; there are reservoir-storage, lorry-checks, /,
    )
    expect(() => createExtractor({ only: ['lorry-checks'] })).toThrow(RangeError)
  })

  it('keep the limits they set', async () => {
    const extractors = await readExtractors(
      'pack: a\nextractors:\n  - { id: x, title: X, units: [亩], limits: { max: 5 } }\n',
    )
    const { figures, problems } = createExtractor({ extractors }).run('种树3亩，种草8亩。')
    expect(figures.map(({ extractor, value }) => [extractor, value])).toEqual([['x', 3]])
    expect(problems.map(({ extractor, rule }) => [extractor, rule])).toEqual([
      ['x', 'value 8 is above the most allowed, 5'],
    ])
  })

  it('are what the schema of packs says', async () => {
    expect(Pack.safeParse({ pack: 'a', extractors: await readExtractors(RESERVOIRS) }).success).toBe(true)
  })
})
