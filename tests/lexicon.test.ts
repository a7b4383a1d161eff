// The vocabulary is data: what must hold of every line of it, whoever adds one.
import { describe, expect, test } from 'vitest'
import { Modifier } from '../schemas/figure.ts'
import { RejectionReason } from '../schemas/problem.ts'
import { GUARDED_MODIFIERS, MODIFIERS } from '../src/lexicon/modifiers.ts'
import { GROUP_SUBJECTS, PLACES, PLACES_BY_KIND } from '../src/lexicon/places.ts'
import { setPhrases } from '../src/lexicon/set-phrases.ts'
import { parseQuotients, parseUnits } from '../src/lexicon/units/parse.ts'
import { CURRENCY_PREFIXES, NOT_UNITS, OTHER_READINGS, UNITS, type Unit } from '../src/lexicon/units.ts'

const SET_PHRASES = setPhrases()

const NUMERALS = '0123456789０１２３４５６７８９〇零一二三四五六七八九十百千万亿两俩仨双廿卅半'

const repeated = (texts: readonly string[]): string[] => {
  const seen = new Set<string>()
  return texts.filter((text) => seen.size === seen.add(text).size)
}

const named = (name: string): Unit => {
  const unit = UNITS.find((one) => one.name === name)
  if (unit === undefined) throw new Error(`"${name}" is no unit`)
  return unit
}

describe('units', () => {
  const all = [...UNITS, ...OTHER_READINGS]

  test('a name stands once', () => {
    expect(repeated(UNITS.map((unit) => unit.name))).toEqual([])
  })

  test('names have no space, and end the same as their unit', () => {
    const odd = all.filter((unit) => /\s/.test(unit.name) || unit.name === '' || unit.unit === '')
    expect(odd.map((unit) => unit.name)).toEqual([])
    // 个小时 is 小时, 张票 is 票; only ％ is another sign for the same unit.
    const renamed = UNITS.filter((unit) => unit.unit !== unit.name && unit.unit !== '%')
    expect(renamed.filter((unit) => !/^[个個張张]/.test(unit.name)).map((unit) => unit.name)).toEqual([])
  })

  test('factors are exact rationals, and lead somewhere', () => {
    for (const unit of all) {
      expect(unit.factor, unit.name).toMatch(/^[1-9]\d*(\/[1-9]\d*)?$/)
      if (unit.canonical === null) expect(unit.factor, unit.name).toBe('1')
    }
  })

  test('a dimension has one canonical unit, but for the calendar and for money', () => {
    const canonical = new Map<string, Set<string>>()
    for (const { dimension, canonical: one } of UNITS) {
      if (one === null || dimension === 'currency' || dimension === 'duration') continue
      canonical.set(dimension, (canonical.get(dimension) ?? new Set()).add(one))
    }
    expect([...canonical].filter(([, units]) => units.size > 1)).toEqual([])
    const durations = UNITS.filter((unit) => unit.dimension === 'duration').map((unit) => unit.canonical)
    expect([...new Set(durations)].sort()).toEqual(['mo', 's'])
  })

  test('every canonical unit is one of the units with the factor 1', () => {
    const canonical = new Set(UNITS.map((unit) => unit.canonical).filter((one) => one !== null))
    const ones = new Set(UNITS.filter((unit) => unit.factor === '1').map((unit) => unit.canonical))
    // Bits a second and FLOPS are written with a prefix only; a dozen is counted in things of any kind.
    expect([...canonical].filter((one) => !ones.has(one)).sort()).toEqual(['FLOPS', 'bit/s', 'count'])
  })

  test('codes are of the shape of their system', () => {
    const shapes = { UCUM: /^[A-Za-z0-9%[\]_./'()²³*-]+$/, UNECE: /^[A-Z0-9]{2,3}$/, ISO4217: /^[A-Z]{3}$/ }
    for (const unit of all) {
      if (unit.code !== null) expect(unit.code.code, unit.name).toMatch(shapes[unit.code.system])
    }
  })

  test('a currency with a code is its own canonical unit', () => {
    for (const unit of UNITS) {
      if (unit.code?.system === 'ISO4217')
        expect([unit.name, unit.canonical]).toEqual([unit.name, unit.code.code])
    }
  })

  test('there are at least 250 measure words', () => {
    expect(UNITS.filter((unit) => unit.classifier).length).toBeGreaterThanOrEqual(250)
  })

  test('what is no measure word names what it counts', () => {
    expect(UNITS.filter((unit) => !unit.classifier && !unit.solo)).toEqual([])
  })

  test('events are never people, aircraft or ships', () => {
    for (const name of ['人次', '架次', '班次', '列次', '车次', '台次', '例次', '件次', '户次', '艘次']) {
      expect(named(name).dimension).toBe('events')
    }
  })

  test.each([
    ['亩', 'm2', '2000/3', null],
    ['公顷', 'm2', '10000', 'har'],
    ['斤', 't', '1/2000', null],
    ['里', 'm', '500', null],
    ['千瓦时', 'kW.h', '1', 'kW.h'],
    ['千卡', 'kW.h', '523/450000', 'kcal'],
    ['标准箱', 'TEU', '1', null],
    ['吨标准煤', 'tce', '1', null],
    ['基点', '%', '1/100', null],
    ['角钱', 'CNY', '1/10', null],
    ['公里/小时', 'm/s', '5/18', 'km/h'],
    ['米每秒', 'm/s', '1', 'm/s'],
    ['毫克/升', 'ug/m3', '1000000', 'mg/L'],
    ['微克每立方米', 'ug/m3', '1', 'ug/m3'],
    ['元/亩', 'CNY/m2', '3/2000', null],
    ['元/公斤', 'CNY/t', '1000', null],
    ['吨/公顷', 't/har', '1', 't/har'],
    ['千瓦时/百公里', null, '1', null],
  ])('%s is %s times %s', (name, canonical, factor, code) => {
    const unit = named(name)
    expect([unit.canonical, unit.factor, unit.code?.code ?? null]).toEqual([canonical, factor, code])
  })

  test('other readings are of names that are units', () => {
    const names = new Set(UNITS.map((unit) => unit.name))
    expect(OTHER_READINGS.filter((unit) => !names.has(unit.name)).map((unit) => unit.name)).toEqual([])
    const dimensions = OTHER_READINGS.filter((unit) => unit.name === '度').map((unit) => unit.dimension)
    expect(dimensions).toEqual(['energy', 'temperature', 'angle'])
  })

  test('a word that is no unit begins with one, and is none', () => {
    const names = new Set(UNITS.map((unit) => unit.name))
    const starts = (word: string) =>
      Array.from(word, (_, i) => word.slice(0, i + 1)).some((part) => names.has(part))
    expect(NOT_UNITS.filter((word) => names.has(word) || !starts(word))).toEqual([])
    expect(repeated(NOT_UNITS)).toEqual([])
  })

  test('currencies before a number have an ISO code or are shared by several countries', () => {
    expect(repeated(CURRENCY_PREFIXES.map((prefix) => prefix.text))).toEqual([])
    for (const { code } of CURRENCY_PREFIXES) if (code !== null) expect(code).toMatch(/^[A-Z]{3}$/)
  })

  test.each([
    [
      '亩 | area | m2 | 2000/3 | -',
      'x, line 1: 6 columns are needed, there are 5: "亩 | area | m2 | 2000/3 | -"',
    ],
    ['亩 | area | m2 | 666.7 | - |', 'x, line 1: the factor "666.7" is no rational'],
    ['亩 | area | m2 | 0/3 | - |', 'x, line 1: the factor "0/3" is no rational'],
    ['家 | count | - | 2 | - |', 'x, line 1: the factor "2" leads to no canonical unit'],
    ['米 | length | m | 1 | SI:m |', 'x, line 1: the code "SI:m" is not SYSTEM:CODE'],
    [
      '家 | count | - | 1 | - | clasifier',
      'x, line 1: the flag "clasifier" is none of classifier, solo, weak',
    ],
    ['# a comment\n个月= | duration | mo | 1 | - |', 'x, line 2: "个月=" is no name'],
  ])('a line of units that cannot be read says why: %s', (line, message) => {
    expect(() => parseUnits(line, 'x')).toThrow(message)
  })

  test.each([
    ['米 | 秒 | / | speed', 'x, line 1: 5 columns are needed, there are 4: "米 | 秒 | / | speed"'],
    ['米 | 瞬 | / | speed | -', 'x, line 1: "瞬" is no unit'],
    ['米 | 年 | / | speed | m/s = 米/秒', 'x, line 1: "年" does not convert into "秒"'],
  ])('a line of quotients that cannot be read says why: %s', (line, message) => {
    expect(() => parseQuotients(line, 'x', UNITS, [])).toThrow(message)
  })
})

describe('set phrases', () => {
  test('there are at least 900, each once', () => {
    expect(SET_PHRASES.length).toBeGreaterThanOrEqual(900)
    expect(repeated(SET_PHRASES.map((phrase) => phrase.text))).toEqual([])
  })

  test('each holds a numeral', () => {
    const without = SET_PHRASES.filter(
      ({ text }) => ![...text].some((character) => NUMERALS.includes(character)),
    )
    expect(without.map((phrase) => phrase.text)).toEqual([])
  })

  test('each has a reason that the schema knows', () => {
    const reasons = new Set<string>(RejectionReason.options)
    expect(SET_PHRASES.filter((phrase) => !reasons.has(phrase.reason))).toEqual([])
  })

  test('none is a bare Arabic number, which is a count as often as a name', () => {
    expect(SET_PHRASES.filter(({ text }) => /^[\d.]+$/.test(text))).toEqual([])
  })

  test('none takes a count away', () => {
    // What these begin with must stay free: a phrase is tried where a number begins.
    const phrases = new Set(SET_PHRASES.map((phrase) => phrase.text))
    const figures =
      '三家 两个 五人 三省 三种 一半 一倍 一成 八成 九成 百家 百名 千人 万名 百年 百米 千万 百分 万分 十分 十一 十二分 一小 一小时 一块 一角 一毫 一刻钟 三星 三公 四平 四海 四方 八方 两方 三方 两区 两县 零点 零下 千瓦 扩大一 提高一'
    expect(figures.split(' ').filter((text) => phrases.has(text))).toEqual([])
  })

  test('the phrases that everybody writes are there', () => {
    const phrases = new Map(SET_PHRASES.map((phrase) => [phrase.text, phrase.reason]))
    expect(phrases.get('一带一路')).toBe('set phrase')
    expect(phrases.get('八八战略')).toBe('set phrase')
    expect(phrases.get('三峡')).toBe('name')
    expect(phrases.get('两岸')).toBe('both')
    expect(phrases.get('三甲医院')).toBe('ordinal')
    expect(phrases.get('5A级')).toBe('identifier')
    expect(phrases.get('零售')).toBe('inside a word')
  })
})

describe('modifiers', () => {
  test('a word stands once on a side', () => {
    expect(repeated(MODIFIERS.map(({ side, text }) => `${side} ${text}`))).toEqual([])
    expect(repeated(GUARDED_MODIFIERS.map(({ side, text }) => `${side} ${text}`))).toEqual([])
  })

  test('each says a modifier, a side and whether the number is included', () => {
    for (const one of [...MODIFIERS, ...GUARDED_MODIFIERS]) {
      expect(Modifier.options, one.text).toContain(one.modifier)
      expect(['before', 'inside', 'after'], one.text).toContain(one.side)
      expect(one.text).not.toBe('')
    }
  })

  test.each([
    ['超过', 'before', 'over', false],
    ['不少于', 'before', 'over', true],
    ['近', 'before', 'nearly', false],
    ['不到', 'before', 'under', false],
    ['不超过', 'before', 'under', true],
    ['约', 'before', 'about', true],
    ['余', 'inside', 'over', false],
    ['以上', 'after', 'over', true],
    ['以内', 'after', 'under', true],
    ['左右', 'after', 'about', true],
  ])('%s %s a number is %s', (text, side, modifier, inclusive) => {
    expect(MODIFIERS).toContainEqual({ text, side, modifier, inclusive })
  })

  test('what only stresses a number is no modifier', () => {
    const texts = new Set(MODIFIERS.map((one) => one.text))
    expect(
      ['达', '达到', '多达', '高达', '仅', '高出', '最高', '最低', '之多'].filter((text) => texts.has(text)),
    ).toEqual([])
  })
})

describe('places', () => {
  test('a place stands once', () => {
    expect(repeated(PLACES.map((place) => place.name))).toEqual([])
    expect(repeated(GROUP_SUBJECTS)).toEqual([])
  })

  test('the 34 provincial units are there, short and in full', () => {
    const full = PLACES_BY_KIND.province.filter((name) => /(省|市|自治区|行政区)$/.test(name))
    expect(full).toHaveLength(34)
    expect(PLACES_BY_KIND.province).toEqual(
      expect.arrayContaining(['浙江', '内蒙古', '香港', '新疆生产建设兵团']),
    )
  })

  test('names are of more than one character', () => {
    expect(
      [...PLACES.map((place) => place.name), ...GROUP_SUBJECTS].filter((name) => name.length < 2),
    ).toEqual([])
  })
})
