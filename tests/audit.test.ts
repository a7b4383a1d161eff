// `audit`: the corpus of fixtures/audit (what adds up raises no alarm, one changed number does), the arithmetic with its
// tolerances, what is kept across texts, and that it stays linear.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, test } from 'vitest'
import { DerivedFigure, Finding } from '../schemas/finding.ts'
import { audit, createAuditor, createExtractor } from '../src/index.ts'
import {
  auditTexts,
  changedTexts,
  disagreements,
  inputsOf,
  isFound,
  type Passage,
  passagesOf,
  textsOf,
} from './support/audit.ts'

const corpus = passagesOf('')
const heldout = passagesOf('heldout/')
const changeable = (passages: readonly Passage[]): Passage[] =>
  passages.filter(({ change }) => change !== undefined)
const named = (passages: readonly Passage[]): [string, Passage][] =>
  passages.map((passage) => [`${passage.file}: ${passage.id}`, passage])

/** Passages whose changed number is not found, and why; to mend one is to strike it out here. */
const MISSED = new Map([
  ['women among them', 'nothing says that 女代表 are among the 参会代表'],
  ['ballots', 'the total is two clauses before'],
  ['cars', 'binding takes 到2023年底…达 for a target'],
])

describe('the corpus', () => {
  it('is large enough to say something, and half of it is wrong', () => {
    expect(changeable(corpus).length * 2).toBeGreaterThanOrEqual(60)
    expect(changeable(heldout).length).toBeGreaterThanOrEqual(20)
    expect(new Set(changeable(corpus).map(({ check }) => check)).size).toBe(8)
  })

  it.each(named([...corpus, ...heldout]))('%s holds', (_, passage) => {
    const result = auditTexts(textsOf(passage), passage.date)
    for (const finding of result.findings) expect(Finding.parse(finding)).toEqual(finding)
    for (const figure of result.derived) expect(DerivedFigure.parse(figure)).toEqual(figure)
    expect(disagreements(result).map(({ statement, ground }) => `${statement} (${ground})`)).toEqual([])
  })

  it.each(named(changeable(corpus)))('%s: the changed number is found', (_, passage) => {
    const result = auditTexts(changedTexts(passage), passage.date)
    for (const finding of result.findings) expect(Finding.parse(finding)).toEqual(finding)
    const found = disagreements(result).filter(({ check }) => check === passage.check)
    expect(isFound(passage, { ...result, findings: found })).toBe(!MISSED.has(passage.id))
  })

  it('finds nine in ten of the changed numbers', () => {
    const found = changeable(corpus).filter((passage) =>
      isFound(passage, auditTexts(changedTexts(passage), passage.date)),
    )
    expect(found.length / changeable(corpus).length).toBeGreaterThanOrEqual(0.9)
  })

  it('finds most of those that no rule was written against', () => {
    const found = changeable(heldout).filter((passage) =>
      isFound(passage, auditTexts(changedTexts(passage), passage.date)),
    )
    expect(found.length / changeable(heldout).length).toBeGreaterThanOrEqual(0.85)
  })
})

const one = (text: string, date?: string): Finding[] => auditTexts([text], date).findings
const only = (text: string, check: string): Finding => {
  const found = one(text).filter((finding) => finding.check === check)
  expect(found).toHaveLength(1)
  return found[0] as Finding
}

describe('a finding', () => {
  const text =
    '今年1月到10月，两地异地就医177万人次，其中杭州人在宁波就医83万人次，宁波人在杭州就医104万人次。'

  it('names the figures, the arithmetic, the tolerance and the verdict', () => {
    const finding = only(text, 'parts')
    expect(finding).toMatchObject({
      verdict: 'disagrees',
      statement: '83万人次 + 104万人次 = 187万人次, not 177万人次',
      expected: { low: '1860000', high: '1880000' },
      stated: { low: '1765000', high: '1775000' },
      unit: '人次',
      tolerance: 'the sum gives 186万人次 to 188万人次, the total says 176.5万人次 to 177.5万人次',
    })
    expect(finding.figures.map(({ role, quote }) => [role, quote])).toEqual([
      ['total', '177万人次'],
      ['part', '83万人次'],
      ['part', '104万人次'],
    ])
    for (const { start, end, quote, sentence } of finding.figures) {
      expect(text.slice(start, end)).toBe(quote)
      expect(text.slice(sentence.start, sentence.end)).toBe(sentence.text)
    }
  })

  it('passes its schema, and is the same every time', () => {
    const findings = one(text)
    for (const finding of findings) expect(Finding.parse(finding)).toEqual(finding)
    expect(one(text)).toEqual(findings)
    expect(new Set(findings.map(({ id }) => id)).size).toBe(findings.length)
  })

  it('is told as not comparable where growth is at constant prices', () => {
    const finding = only('五年来，国内生产总值从54万亿元增加到82.7万亿元，年均增长7.1%。', 'growth')
    expect(finding.verdict).toBe('incomparable')
    expect(finding.statement).toBe('54万亿元 → 82.7万亿元 in 5 years = 8.899% a year, not 7.1%')
    expect(finding.note).toContain('constant prices')
  })
})

describe('rounding', () => {
  /** The stated ends of the total of a sum that comes out whatever they are. */
  const spanOf = (
    total: string,
    parts: readonly [string, string],
  ): readonly (string | null | undefined)[] => {
    const { stated } = only(`全年货物进出口总额${total}，其中出口${parts[0]}，进口${parts[1]}。`, 'parts')
    return [stated?.low, stated?.high]
  }

  test.each([
    ['12.5亿元', '1245000000', '1255000000'],
    ['12.50亿元', '1249500000', '1250500000'],
    ['超12.5亿元', '1250000000', null],
    ['近12.5亿元', '1240000000', '1250000000'],
    ['约12.5亿元', '1240000000', '1260000000'],
    ['12.5亿余元', '1250000000', '1260000000'],
    ['1200亿元', '119500000000', '120500000000'],
    ['1230亿元', '122950000000', '123050000000'],
  ])('%s is %s to %s', (total, low, high) => {
    const half = total.includes('12.5') ? '6.25亿元' : total.startsWith('1200') ? '600亿元' : '615亿元'
    expect(spanOf(total, [half, half])).toEqual([low, high])
  })

  it('lets counted things be as they are', () => {
    const { stated, verdict } = only('全校教师6240人，其中男教师2105人，女教师4136人。', 'parts')
    expect(verdict).toBe('disagrees')
    expect(stated).toEqual({ low: '6240', high: '6240' })
  })

  it('lets rounded parts come to a total that is off by their rounding, and no more', () => {
    const verdictOf = (total: string): string =>
      only(`三个县去年分别完成投资12.3亿元、4.6亿元和3.2亿元，合计${total}亿元。`, 'parts').verdict
    expect(['19.9', '20.0', '20.1', '20.2', '20.3'].map(verdictOf)).toEqual(Array(5).fill('agrees'))
    expect(['19.8', '20.4'].map(verdictOf)).toEqual(['disagrees', 'disagrees'])
  })

  it('never passes through a binary fraction', () => {
    const { expected, verdict } = only(
      '三个县去年分别完成投资0.1亿元、0.2亿元和0.3亿元，合计0.6亿元。',
      'parts',
    )
    expect(verdict).toBe('agrees')
    expect(expected).toEqual({ low: '45000000', high: '75000000' })
  })
})

describe('implied values', () => {
  it("gives last year's from a level and its growth, as close as rounding lets it be", () => {
    const { derived } = auditTexts(['2022年，温州港集装箱吞吐量达到118万标准箱，同比增长8.6%。'])
    expect(derived).toHaveLength(1)
    const [figure] = derived
    expect(figure).toMatchObject({
      derived: true,
      measure: '集装箱吞吐量',
      subject: '温州港',
      period: { from: '2021-01-01', to: '2021-12-31', edtf: '2021' },
      unit: '标准箱',
    })
    expect(figure?.restsOn).toHaveLength(2)
    // 117.5 ÷ 1.0865 and 118.5 ÷ 1.0855, the ends moved outwards
    expect(Number(figure?.low)).toBeLessThanOrEqual(1175000 / 1.0865)
    expect(Number(figure?.low)).toBeGreaterThan(1175000 / 1.0865 - 100)
    expect(Number(figure?.high)).toBeGreaterThanOrEqual(1185000 / 1.0855)
    expect(Number(figure?.high)).toBeLessThan(1185000 / 1.0855 + 100)
  })

  it('takes amounts and percentage points away, and lets two changes narrow it', () => {
    const { derived } = auditTexts([
      '2022年，全市债务余额286.4亿元，比上年减少15.6亿元，下降5.2%。',
      '2022年，全市城镇化率72.6%，比上年提高0.7个百分点。',
    ])
    expect(derived.map(({ low, high }) => [Number(low), Number(high)])).toEqual([
      [30190000000, 30210000000],
      [71.8, 72],
    ])
    expect(derived[0]?.restsOn).toHaveLength(3)
  })

  it('offers none where growth is real, or is not said to be against the year before', () => {
    const texts = [
      '2022年，全市地区生产总值3200亿元，同比增长5.1%。',
      '2022年，全市快递业务量6.2亿件，比2019年增长48%。',
      '2022年，全市快递业务量6.2亿件，增长12%。',
    ]
    expect(auditTexts(texts).derived).toEqual([])
  })
})

describe('across texts', () => {
  const first = '2022年，温州港集装箱吞吐量达到118万标准箱。'
  const second = '2022年，温州港集装箱吞吐量为131.8万标准箱。'

  it('gives a finding with the second text, with both places', () => {
    const auditor = createAuditor()
    const [a, b] = inputsOf([first, second])
    expect(auditor.read(a as never).findings).toEqual([])
    const { findings } = auditor.read(b as never)
    expect(findings.map(({ check, figures }) => [check, figures.map(({ source }) => source)])).toEqual([
      ['contradiction', ['text 1', 'text 2']],
    ])
  })

  test.each([
    ['another time', '2021年，温州港集装箱吞吐量为131.8万标准箱。'],
    ['another kind of it', '2022年，温州港外贸集装箱吞吐量为31.8万标准箱。'],
    ['a target', '2022年，温州港集装箱吞吐量力争达到131.8万标准箱。'],
    ['another whole', '2022年，温州港区集装箱吞吐量为131.8万标准箱。'],
    ['a time that was said before', '2022年，温州港迎来新航线。集装箱吞吐量为131.8万标准箱。'],
    [
      'data of another body',
      '据海关统计，2022年，温州港集装箱吞吐量为131.8万标准箱。'.replace('据海关', '据中国海关'),
    ],
  ])('says nothing of %s', (what, text) => {
    const against = what.startsWith('data') ? `据港口集团统计，${first}` : first
    expect(auditTexts([against, text]).findings).toEqual([])
  })

  it('lets words for a whole region hold in their own text only', () => {
    const here = (value: string): string => `2022年，全市常住人口为${value}万人。`
    expect(auditTexts([here('251.5'), here('325.5')]).findings).toEqual([])
    expect(disagreements(auditTexts([here('251.5') + here('325.5')]))).toHaveLength(1)
  })
})

describe('whatever the text', () => {
  const extractor = createExtractor()
  const timeOf = (unit: string, count: number): number => {
    const text = unit.repeat(count)
    const { figures } = extractor.run(text)
    expect(figures.length).toBeGreaterThan(0)
    // processor time: others that use the machine do not count
    const begin = process.cpuUsage()
    audit([{ text, figures }])
    return process.cpuUsage(begin).user / 1000
  }

  test.each([
    '企业3家，',
    '其中男教师3人，占5%，',
    '增长3%，',
    '由3亿元增加到5亿元，年均增长3%，',
    '甲队位列第三，乙队位列第四，',
    '投资3亿元、合计投资9亿元、',
    '2022年，温州港吞吐量3亿吨。',
    '出口3亿元，进口5亿元，进出口8亿元。',
  ])('takes linear time: %s', (unit) => {
    timeOf(unit, 300)
    const least = (count: number): number => Math.min(timeOf(unit, count), timeOf(unit, count))
    const [short, long] = [least(500), least(4000)]
    // Eight times the text; the slack is for a busy machine.
    expect(long).toBeLessThan(Math.max(short, 4) * 8 * 4)
  })

  it('reads no text and no figures', () => {
    expect(audit([])).toEqual({ findings: [], derived: [] })
    expect(audit([{ text: '', figures: [] }])).toEqual({ findings: [], derived: [] })
  })
})

const SHARED = fileURLToPath(new URL('../../shared/texts', import.meta.url))
const shared = existsSync(SHARED)
  ? readdirSync(SHARED, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.txt'))
      .sort()
  : []

test.skipIf(shared.length === 0)(
  shared.length === 0
    ? 'real texts raise no alarm (skipped: ../shared/texts is not there)'
    : `${shared.length} real texts raise no alarm`,
  () => {
    const texts = shared.map((name) => readFileSync(join(SHARED, name), 'utf8'))
    const result = auditTexts(texts)
    expect(disagreements(result).map(({ statement }) => statement)).toEqual([])
    const agreed = result.findings.filter(({ verdict }) => verdict === 'agrees')
    expect(agreed.map(({ check }) => check)).toEqual(
      expect.arrayContaining(['parts', 'share', 'growth', 'whole']),
    )
  },
)
