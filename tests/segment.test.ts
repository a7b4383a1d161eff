import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { compileDictionary } from '../scripts/build-dictionary.ts'
import {
  COST_MAX,
  costOf,
  type Dictionary,
  holdsNumeral,
  LABEL_BITS,
  LABEL_MASK,
  loadDictionary,
  longestMatch,
  lookup,
  matchData,
  matchLength,
  Tag,
  tagOf,
  viewDictionary,
} from '../src/lexicon/dictionary.ts'
import { segment, Words } from '../src/lexicon/segment.ts'
import { WORD_LISTS } from '../src/lexicon/words/index.ts'
import { wordsOf } from '../src/lexicon/words/list.ts'
import { SET_PHRASES } from '../src/lexicon/words/names.ts'

let bytes: Uint8Array
let dictionary: Dictionary
const words = new Words()

beforeAll(() => {
  bytes = compileDictionary()
  dictionary = viewDictionary(bytes)
}, 60_000)

/** Cuts a window of text; `words` then holds its words alone. */
function cut(text: string, start: number, end: number): void {
  words.count = 0
  segment(dictionary, text, start, end, words)
}

const NAMES = Object.keys(Tag)

/** `词/tag 词/tag …` */
function read(text: string): string {
  cut(text, 0, text.length)
  const parts: string[] = []
  for (let i = 0; i < words.count; i++) {
    parts.push(`${text.slice(words.start[i], words.end[i])}/${NAMES[words.tag[i]]}`)
  }
  return parts.join(' ')
}

function flagged(word: string): boolean {
  return holdsNumeral(lookup(dictionary, word, 0, word.length))
}

describe('words and parts of speech', () => {
  it.each([
    ['港口完成货物吞吐量', '港口/noun 完成/verb 货物吞吐量/noun'],
    ['全市社会消费品零售总额突破', '全市/place 社会消费品零售总额/noun 突破/verb'],
    ['累计开工改造老旧小区', '累计/adverb 开工/verb 改造/verb 老旧小区/noun'],
    ['城镇调查失业率平均为', '城镇调查失业率/noun 平均/distinguishing 为/verb'],
    [
      '税收收入占一般公共预算收入的比重达到',
      '税收收入/noun 占/verb 一般公共预算收入/noun 的/particle 比重/noun 达到/verb',
    ],
    ['其中装备制造业增加值增长', '其中/pronoun 装备制造业增加值/noun 增长/verb'],
    ['办理增值税留抵退税', '办理/verb 增值税/noun 留抵退税/noun'],
    ['由去年的', '由/preposition 去年/time 的/particle'],
    ['同比分别上升', '同比/adverb 分别/adverb 上升/verb'],
    ['民营企业进出口占比由', '民营企业/noun 进出口/verbalNoun 占比/noun 由/preposition'],
    ['据国家统计局介绍', '据/preposition 国家统计局/organisation 介绍/verb'],
    [
      '法院一审判处被告人有期徒刑',
      '法院/organisation 一审/distinguishing 判处/verb 被告人/noun 有期徒刑/noun',
    ],
    ['较上年同期下降', '较/preposition 上年同期/time 下降/verb'],
    ['投资建设的污水处理厂', '投资/verbalNoun 建设/verbalNoun 的/particle 污水处理厂/noun'],
    ['已救助受困群众', '已/adverb 救助/verb 受困/verb 群众/noun'],
    ['占地面积约', '占地面积/noun 约/adverb'],
    ['总人口达', '总人口/noun 达/verb'],
    ['居全国首位', '居/verb 全国/place 首位/noun'],
    ['增速高于规上工业', '增速/noun 高于/verb 规上/distinguishing 工业/noun'],
    ['每百户家庭', '每/pronoun 百/numeral 户/classifier 家庭/noun'],
  ])('%s', (text, expected) => {
    expect(read(text)).toBe(expected)
  })

  it('keeps letters, digits and marks apart from words', () => {
    expect(read('建成5G基站3.2万个，GDP增长1,234.5%')).toBe(
      '建成/verb 5G/letters 基站/noun 3.2/digits 万/numeral 个/classifier ，/punctuation GDP/letters 增长/verb 1,234.5/digits %/classifier',
    )
    expect(read('第１２枚，3.')).toBe(
      '第/numeral １２/digits 枚/classifier ，/punctuation 3/digits ./punctuation',
    )
  })

  it('takes an unknown character for a noun, and keeps the halves of a wide one together', () => {
    expect(read('龘增长')).toBe('龘/noun 增长/verb')
    expect(read('𠮷增长')).toBe('𠮷/letters 增长/verb')
  })

  it('reads only the window', () => {
    cut('货物吞吐量', 0, 2)
    expect([words.count, words.start[0], words.end[0]]).toEqual([1, 0, 2])
    cut('货物吞吐量', 3, 3)
    expect(words.count).toBe(0)
  })
})

describe('a word by itself', () => {
  it('is what the cheapest chain has, with whatever words around it', () => {
    // Cuts at every place, and joins what the cheapest of all chains has: the plain form of the same search.
    const cheapest = (text: string): string[] => {
      const best: { cost: number; words: string[] }[] = [{ cost: 0, words: [] }]
      for (let end = 1; end <= text.length; end++)
        for (let start = 0; start < end; start++) {
          const data = lookup(dictionary, text, start, end)
          if (data === 0 && end - start > 1) continue
          const before = best[start] as { cost: number; words: string[] }
          const cost = before.cost + (data === 0 ? COST_MAX : costOf(data))
          if (best[end] === undefined || cost < best[end].cost)
            best[end] = { cost, words: [...before.words, text.slice(start, end)] }
        }
      return (best[text.length] as { words: string[] }).words
    }
    const piece = fc.constantFrom(...WORD_LISTS.flatMap(wordsOf), ...'中国人民共和市长生产总值增长率的了在')
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
        const text = pieces.join('')
        cut(text, 0, text.length)
        const found = Array.from({ length: words.count }, (_, i) => text.slice(words.start[i], words.end[i]))
        expect(found).toEqual(cheapest(text))
      }),
      { numRuns: 400 },
    )
  })
})

describe('own words', () => {
  it('stand in the dictionary with their tag', () => {
    const wrong: string[] = []
    for (const list of WORD_LISTS) {
      for (const word of wordsOf(list)) {
        const data = lookup(dictionary, word, 0, word.length)
        // A rare character that is only a noun by itself is left to the reading of unknown characters.
        if (data === 0 && word.length === 1 && list.tag === 'noun') continue
        // Set phrases that are everyday words have the source's tag: 统一.
        if (data === 0 || (list !== SET_PHRASES && tagOf(data) !== Tag[list.tag])) wrong.push(word)
      }
    }
    expect(wrong).toEqual([])
  })

  it('come out whole when they stand alone', () => {
    const parted = WORD_LISTS.flatMap(wordsOf).filter((word) => {
      cut(word, 0, word.length)
      return words.count !== 1
    })
    expect(parted).toEqual([])
  })

  it('are Chinese characters only', () => {
    expect(WORD_LISTS.flatMap(wordsOf).filter((word) => !/^[\u4e00-\u9fff〇]+$/u.test(word))).toEqual([])
  })
})

const WITH_NUMERAL = `
一带一路 三农 长三角 珠三角 百姓 老百姓 十四五 十三五 双城记 万象 四川 三亚 九江 十堰 统一 唯一 单一 之一 一体化 一致 进一步 更进一步
第三方 第三产业 二维码 二手房 一般公共预算收入 一次性 一站式 一线 三明治 二氧化碳 半导体 千岛湖 五台山 三峡 三门峡 六安 百度 万科 双碳 双减
双方 两岸 两会 两侧 三甲 四合院 十字路口 七夕 八达岭 九三学社 一直 一定 一旦 一般 一切 一律 几乎 几何 零售 社会消费品零售总额 万一 一如既往
五花八门 千方百计 百分比 亿万人民 三改一拆 五水共治 八八战略 六稳 三孩政策 周五 星期三
`.trim()

const NUMBERS = `
一百万 第一 第二 三个 两年 百分之 百分点 一点五 十余 四季度 三季度 两国 五六 一次 千米 千瓦 千克 万元 亿元 十分钟 两市 三成 二十 半年 三年
一家 两名 几十 数百 上百 三方面 四方面 四平方公里 四平方米 百万 千万 万吨 亿吨 一万 三亿 两倍 半数 过半 减半 三分之一 十分之一 二十五 五百 八九
一季度 六个 九十 十月 七月 两三 三四十 十几 一百多 几个 两百 三岁 五楼层 两条 百余 一亿 万人次 两千 百年 三百六十五
`.trim()

describe('the numeral flag', () => {
  it.each(WITH_NUMERAL.split(/\s+/u))('%s holds a numeral', (word) => {
    expect(flagged(word)).toBe(true)
  })

  it.each(NUMBERS.split(/\s+/u))('%s is a number', (text) => {
    expect(flagged(text)).toBe(false)
    expect(holdsNumeral(matchData(longestMatch(dictionary, text, 0, text.length)))).toBe(false)
  })

  it('stands only on words with a numeral', () => {
    for (const word of ['企业', '货物吞吐量', '增长', '多元化', '数量']) expect(flagged(word)).toBe(false)
  })
})

describe('lookup and longestMatch', () => {
  it('find exactly the word, or the longest', () => {
    const text = '地区生产总值增长'
    expect(tagOf(lookup(dictionary, text, 0, 6))).toBe(Tag.noun)
    expect(lookup(dictionary, text, 0, 5)).toBe(0)
    expect(lookup(dictionary, text, 0, 7)).toBe(0)
    expect(lookup(dictionary, text, 2, 2)).toBe(0)
    const match = longestMatch(dictionary, text, 0, text.length)
    expect([matchLength(match), tagOf(matchData(match))]).toEqual([6, Tag.noun])
    expect(matchLength(longestMatch(dictionary, text, 0, 3))).toBe(2)
    expect(longestMatch(dictionary, '，', 0, 1)).toBe(0)
    expect(longestMatch(dictionary, text, 3, 3)).toBe(0)
  })

  it('agree with each other on any text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'一二三万个统中国人民生产总值市增长的x1，'), maxLength: 20 }),
        (text) => {
          for (let start = 0; start < text.length; start++) {
            const match = longestMatch(dictionary, text, start, text.length)
            let longest = 0
            for (let end = start + 1; end <= text.length; end++)
              if (lookup(dictionary, text, start, end) !== 0) longest = end
            expect(matchLength(match)).toBe(longest === 0 ? 0 : longest - start)
            if (longest !== 0) expect(matchData(match)).toBe(lookup(dictionary, text, start, longest))
          }
        },
      ),
    )
  })
})

describe('what always holds', () => {
  function tiles(text: string, start = 0, end = text.length): void {
    cut(text, start, end)
    let at = start
    for (let i = 0; i < words.count; i++) {
      if (words.start[i] !== at || words.end[i] <= at || words.tag[i] === 0)
        expect.fail(`a gap at ${at} of ${text}`)
      at = words.end[i]
    }
    expect(at).toBe(end)
  }

  it('words tile any window of any text', () => {
    const mixed = fc.string({
      unit: fc.constantFrom(...'中国人民共和统一三万亿元增长了的，。 a9.%\n蜿蜒龘\ud842\udfb7'),
    })
    fc.assert(
      fc.property(fc.oneof(mixed, fc.string({ unit: 'binary' })), fc.nat(40), fc.nat(40), (text, a, b) => {
        const start = Math.min(a, text.length)
        tiles(text, start, Math.min(text.length, start + b))
      }),
    )
  })

  it('is not changed by what the buffer held before', () => {
    const text = '全年实现旅游总收入'
    const first = read(text)
    read('一带一路'.repeat(500))
    expect(read(text)).toBe(first)
  })

  it('long runs are cut to the end, however words chain', () => {
    for (const unit of ['人', '一', '中', '中国人', '地区生产总值', 'a', '9', '，', '蜿蜒']) {
      const text = unit.repeat(Math.ceil(100_000 / unit.length))
      tiles(text)
      expect(words.count).toBeLessThanOrEqual(text.length)
    }
  })

  it('no walk goes further than the longest word', () => {
    expect(dictionary.longest).toBeLessThanOrEqual(12)
    // The most reads a text can cost: from each character along the longest branch of the trie.
    let depth = 0
    const pending: [number, number][] = [[0, 0]]
    const children = new Map<number, number[]>()
    dictionary.cells.forEach((cell, index) => {
      if (cell === 0) return
      const base = index - (cell & LABEL_MASK)
      children.set(base, [...(children.get(base) ?? []), cell >>> LABEL_BITS])
    })
    for (let item = pending.pop(); item !== undefined; item = pending.pop()) {
      depth = Math.max(depth, item[1])
      for (const next of children.get(item[0]) ?? []) {
        if (next === 0) depth = Math.max(depth, item[1] + 1)
        else pending.push([next, item[1] + 1])
      }
    }
    expect(depth).toBe(dictionary.longest)
  })
})

describe('the file', () => {
  const file = new URL('../data/dictionary.bin', import.meta.url)

  it('is at most two megabytes', () => {
    expect(bytes.length).toBeLessThan(2_000_000)
  })

  it.skipIf(!existsSync(file))('in data/ is what the lists compile to', () => {
    expect(Buffer.compare(readFileSync(file), bytes), 'data/dictionary.bin is stale: npm run build').toBe(0)
    expect(loadDictionary()).toBe(loadDictionary())
    expect(loadDictionary().cells.length).toBe(dictionary.cells.length)
  })

  it('is refused when damaged, in one line that says what to do', () => {
    for (const damaged of [
      bytes.slice(0, 10),
      bytes.slice(0, -4),
      Uint8Array.from(bytes, (byte, at) => (at === 0 ? 0 : byte)),
    ]) {
      expect(() => viewDictionary(damaged)).toThrow(/^dictionary\.bin .*npm run build.*$/u)
    }
  })

  it('is read at any offset of a buffer', () => {
    const shifted = new Uint8Array(bytes.length + 1)
    shifted.set(bytes, 1)
    expect(lookup(viewDictionary(shifted.subarray(1)), '企业', 0, 2)).toBe(lookup(dictionary, '企业', 0, 2))
  })
})

describe('set phrases', () => {
  it.each([
    ['统一', Tag.verbalNoun],
    ['百姓', Tag.noun],
    ['一带一路', Tag.proper],
    ['三农', Tag.noun],
  ])('%s is what it is in running text', (word, tag) => {
    expect(tagOf(lookup(dictionary, word, 0, word.length))).toBe(tag)
  })
})
