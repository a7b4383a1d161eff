import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { type ResolvedPeriod, resolvePeriod } from '../src/bind/resolve-period.ts'
import { canBeginPeriod, type PeriodToken, scanPeriod } from '../src/scan/period.ts'
import { type CorpusCase, readCorpus } from './support/corpus.ts'

const FILES = ['periods-1.txt', 'periods-2.txt', 'periods-3.txt', 'periods-4.txt']

const cases = (file: string): CorpusCase[] =>
  readCorpus(fileURLToPath(new URL(`../fixtures/corpus/${file}`, import.meta.url)))

/** All periods of a text, as the scanner meets them. */
function periods(text: string): PeriodToken[] {
  const out: PeriodToken[] = []
  let i = 0
  let end = -1
  while (i < text.length) {
    if (i > end) {
      end = text.indexOf('\n', i)
      if (end < 0) end = text.length
    }
    const token = canBeginPeriod(text.charCodeAt(i)) ? scanPeriod(text, i, end) : null
    if (token) out.push(token)
    i = token ? token.end : i + 1
  }
  return out
}

const words = (text: string): string[] => periods(text).map((token) => text.slice(token.start, token.end))

/** Resolves every period of a text, each with the one before it. */
function resolved(text: string, documentDate: string | null): ResolvedPeriod[] {
  let previous: ResolvedPeriod | null = null
  return periods(text).map((token) => {
    previous = resolvePeriod(token.expression, { documentDate, previous })
    return previous
  })
}

const one = (text: string, documentDate: string | null = '2022-12-15'): ResolvedPeriod => {
  const all = resolved(text, documentDate)
  expect(all, text).toHaveLength(1)
  return all[0] as ResolvedPeriod
}

describe.each(FILES)('%s', (file) => {
  it.each(cases(file))('$file:$line $text', ({ date, text, figures }) => {
    const tokens = periods(text)
    const dates = resolved(text, date)
    for (const { quote, start, end, keys } of figures) {
      const over = tokens.filter((token) => token.start < end && token.end > start)
      expect(over, `a period over ${quote}`).toEqual([])
      const period = keys.get('period')
      if (period === undefined || period === '~') continue
      const index = tokens.findIndex((token) => text.slice(token.start, token.end) === period)
      expect(index, `${period} among ${words(text).join(' ')}`).toBeGreaterThanOrEqual(0)
      for (const key of ['from', 'to', 'edtf'] as const) {
        const want = keys.get(key)
        if (want !== undefined) expect(dates[index]?.[key] ?? '~', `${key} of ${period}`).toBe(want)
      }
    }
  })
})

describe('what is no period', () => {
  const nothing = [
    ...[
      '三年',
      '20年',
      '5年',
      '一年',
      '两个月',
      '十二个月',
      '五个季度',
      '3小时',
      '300年',
      '5000年',
      '2000年历史',
      '3个月',
    ],
    ...[
      '三年行动计划',
      '100年老店',
      '三周年',
      '70周年',
      '三五',
      '两月有余',
      '缩短到3天内',
      '必须在3天内答复',
    ],
    ...[
      '2.0',
      '1-9',
      '3.5',
      '98',
      '2008',
      '08',
      '二十',
      '十五',
      '1、2、3',
      '12009年',
      '13月',
      '0月',
      '32日',
      '第3日',
    ],
    ...['年均', '年产', '每天', '每周', '每月', '每日', '每周三', '一周三次', '一时', '四时花卉', '3点意见'],
    ...['五一广场', '“十四五”规划', '十四五规划纲要', '教师开始', '自己以来', '从业以来'],
    ...['项目前期', '日本月产', '成本年降', '发现在押', '证明年利率', '以上年纪', '如今年轻', '应当前往'],
  ]
  it.each(nothing)('%s', (text) => {
    expect(words(text)).toEqual([])
  })

  it('begins only where its number begins', () => {
    for (const text of ['12022年', '3.5月', 'G2022年', '第12月']) {
      for (let i = 1; i < text.length; i++)
        expect(scanPeriod(text, i, text.length), `${text} at ${i}`).toBeNull()
    }
  })

  it('keeps to its limit', () => {
    expect(scanPeriod('2022年10月', 0, 4)).toBeNull()
    expect(scanPeriod('2022年10月', 0, 5)?.end).toBe(5)
    expect(scanPeriod('2022年10月', 0, 7)?.end).toBe(5)
    expect(words('2022年\n10月')).toEqual(['2022年', '10月'])
  })
})

describe('how much of the words belongs to it', () => {
  it.each([
    ['今年初步核算', '今年'],
    ['2022年内蒙古', '2022年'],
    ['今年起降航班', '今年'],
    ['2021年中国', '2021年'],
    ['去年底特律', '去年'],
    ['2022年前往', '2022年'],
    ['2020年后疫情', '2020年'],
    ['1998年代表', '1998年'],
    ['上周日本央行', '上周'],
    ['本周五家电板块', '本周五'],
    ['2021年与2020年相比', '2021年 2020年'],
    ['今年1月和去年同期相比', '今年1月 去年同期'],
    ['2022年3月、上海', '2022年3月'],
    ['从2012年的5亿增长到2021年的9亿', '2012年 2021年'],
    ['5月25日，26日', '5月25日 26日'],
    ['2022年和3月', '2022年 3月'],
    ['“十三五”和“十四五”期间', '“十三五”和“十四五”期间'],
    ['12月8日（星期四）上午', '12月8日（星期四）上午'],
    ['20世纪80年代末、90年代初', '20世纪80年代末、90年代初'],
    ['力争到2025年', '到2025年'],
    ['自2019年起至今', '自2019年起至今'],
    ['截至本公告披露日，', '截至本公告披露日'],
    ['每年6月', '每年6月'],
    ['过去三年中国', '过去三年'],
    ['五年来自各地', ''],
    ['提高到2020年', '2020年'],
    ['本周三场', '本周'],
  ])('%s: %s', (text, want) => {
    expect(words(text).join(' ')).toBe(want)
  })

  it('gives each part its own place', () => {
    const text = '2020年、2021年和2022年，营收分别为1亿元、2亿元和3亿元'
    const [token] = periods(text)
    expect(token?.expression.join).toBe('and')
    expect(token?.expression.parts.map((part) => text.slice(part.start, part.end))).toEqual([
      '2020年',
      '2021年',
      '2022年',
    ])
    const months = '1—9月'
    expect(periods(months)[0]?.expression.parts.map((part) => months.slice(part.start, part.end))).toEqual([
      '1',
      '9月',
    ])
  })

  it('is plain data', () => {
    for (const { text } of FILES.flatMap(cases)) {
      for (const token of periods(text)) expect(JSON.parse(JSON.stringify(token))).toEqual(token)
    }
  })

  it('tells dates, times of day, spans and vague words apart', () => {
    const kinds = (text: string) => periods(text).map((token) => token.kind)
    expect(kinds('今年，12月8日，一季度')).toEqual(['date', 'date', 'date'])
    expect(kinds('上午10时，20时30分')).toEqual(['clock', 'clock'])
    expect(kinds('1—9月，今年以来，近三年，五年来')).toEqual(['span', 'span', 'span', 'span'])
    expect(kinds('目前，近年来，每年')).toEqual(['vague', 'vague', 'vague'])
    expect(periods('三年内建成60座')[0]?.anchored).toBe(false)
    expect(periods('未来三年建成60座')[0]?.anchored).toBe(true)
  })
})

describe('dates', () => {
  it('says why there are none', () => {
    expect(one('去年', null).unresolved).toBe('no document date')
    expect(one('12月8日', null).unresolved).toContain('the year is not said')
    expect(one('2022年2月30日').unresolved).toBe('no such date')
    expect(one('2022年4月31日').unresolved).toBe('no such date')
    expect(one('去年同期').unresolved).toBe('no period before it')
    expect(one('近年来').unresolved).toBe('no definite bounds')
    expect(one('上午10时').unresolved).toBe('a time of day without a date')
    expect(one('2022财年').unresolved).toContain('fiscal')
    expect(one('2060年中秋节').unresolved).toContain('table')
    expect(one('全年', '2022-01-20').unresolved).toBe('last year or this one')
  })

  it('takes the year from the caller, then the document, then the period before', () => {
    const expression = periods('12月8日')[0]?.expression as PeriodToken['expression']
    const previous: ResolvedPeriod = {
      from: '2015-03-01',
      to: '2015-03-31',
      edtf: '2015-03',
      unresolved: null,
    }
    const from = (context: Parameters<typeof resolvePeriod>[1]) => resolvePeriod(expression, context).from
    expect(from({ documentDate: '2022-12-15', previous, inheritYear: 2010 })).toBe('2010-12-08')
    expect(from({ documentDate: '2022-12-15', previous })).toBe('2022-12-08')
    expect(from({ documentDate: null, previous })).toBe('2015-12-08')
  })

  it('hangs times of day and days on the day or month before', () => {
    expect(resolved('2006年4月21日，他出门。21时，他回家。22日，他走了', null).map((p) => p.from)).toEqual([
      '2006-04-21',
      '2006-04-21',
      '2006-04-22',
    ])
  })

  it('keeps the last day of a month the last', () => {
    expect(resolved('2020年2月，去年同期', '2020-12-01').map((p) => p.to)).toEqual([
      '2020-02-29',
      '2019-02-28',
    ])
    expect(resolved('截至2021年2月28日，2020年同期', '2021-12-01').map((p) => p.to)).toEqual([
      '2021-02-28',
      '2020-02-29',
    ])
  })

  it('goes into the next year or month', () => {
    expect(one('12月28日至1月3日', '2023-01-10')).toMatchObject({ from: '2022-12-28', to: '2023-01-03' })
    expect(one('2022年11月至2月')).toMatchObject({ from: '2022-11-01', to: '2023-02-28' })
    expect(one('2022年5月30日至6月2日')).toMatchObject({ from: '2022-05-30', to: '2022-06-02' })
  })

  it('ends never lie before beginnings', () => {
    for (const file of FILES) {
      for (const { text, date } of cases(file)) {
        for (const { from, to } of resolved(text, date)) {
          if (from !== null && to !== null) expect(from <= to || from.startsWith('-'), text).toBe(true)
        }
      }
    }
  })

  it('knows the Spring Festival of every year of its table', () => {
    const days: [number, string][] = [
      [1990, '1990-01-27'],
      [2000, '2000-02-05'],
      [2008, '2008-02-07'],
      [2012, '2012-01-23'],
      [2019, '2019-02-05'],
      [2024, '2024-02-10'],
      [2026, '2026-02-17'],
      [2033, '2033-01-31'],
      [2034, '2034-02-19'],
      [2050, '2050-01-23'],
    ]
    for (const [year, day] of days) expect(one(`${year}年春节`).from).toBe(day)
    expect(one('2023年中秋节').from).toBe('2023-09-29')
    expect(one('2025年端午节').from).toBe('2025-05-31')
    expect(one('2021年冬至').from).toBe('2021-12-21')
  })
})

describe('hostile input', () => {
  const SIZE = 5_000
  const shapes = [
    '9',
    '９',
    '一',
    '二〇',
    '十',
    '年',
    '1年',
    '2001年、',
    '1—',
    '1、',
    '自',
    '从',
    '截至',
    '到',
    '第',
    '“',
    '“十四五',
    '当地时间',
    '春节',
    '国庆中秋',
    '以来',
    '前',
    '近',
    '上',
    '2022-',
    '8:',
    ' ',
    '几',
    '数',
    '2022年12月8日上午',
    '今年至',
    '农历',
    '一季度、',
    '3年内',
    '近3年',
  ]
  it.each(shapes)('%s over and over is read to its end', (shape) => {
    // That the time grows as the text does is measured by `npm run bench`.
    const text = shape.repeat(Math.ceil((SIZE * 8) / shape.length))
    for (let i = 0; i < text.length; i++) {
      const end = scanPeriod(text, i, text.length)?.end ?? text.length
      if (end <= i || end > text.length) expect.fail(`from ${i} to ${end} of ${text.length}`)
    }
  })

  it.each(['9', '一', '年', '（', '今年', '自', '2022年'])(
    // A square of them would take days, and so run into the limit.
    'a million characters of %s come to an end',
    { timeout: 120_000 },
    (shape) => {
      const text = shape.repeat(1_000_000 / shape.length)
      expect(periods(text).length).toBeLessThanOrEqual(text.length)
    },
  )

  it('takes anything', () => {
    let seed = 42
    const random = (below: number): number => {
      seed = (seed * 1103515245 + 12345) & 0x7fffffff
      return seed % below
    }
    const pieces = [
      ...'0189０年月日时点分季度上下半前后内外自从到至截今去明本当一二三四五十百千几个周末初底中旬“”、—-，。 世纪代以来期间春节国庆',
      '十四五',
      '2022',
      '星期',
    ]
    for (let n = 0; n < 4000; n++) {
      let text = ''
      for (let k = 0; k < 14; k++) text += pieces[random(pieces.length)]
      const cut = random(text.length)
      for (let i = 0; i < cut; i++)
        expect(scanPeriod(text, i, cut)?.end ?? cut, text).toBeLessThanOrEqual(cut)
      for (const token of periods(text)) {
        expect(token.end).toBeGreaterThan(token.start)
        expect(token.end).toBeLessThanOrEqual(text.length)
        expect(token.expression.parts.length).toBeGreaterThan(0)
        for (const date of ['2022-12-15', '2024-02-29', null]) {
          const { from, to, edtf, unresolved } = resolvePeriod(token.expression, {
            documentDate: date,
            previous: null,
          })
          for (const day of [from, to]) if (day !== null) expect(day, text).toMatch(/^-?\d{4}-\d\d-\d\d$/)
          expect(unresolved === null, text).toBe(from !== null || to !== null)
          expect(edtf === null, text).toBe(unresolved !== null)
        }
      }
    }
  })
})
