/** Reading order: what print took apart is one sentence, what it did not is left alone, and every offset leads back. */

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { joinWithin, layout, type Reading, sourceEnd, sourceStart } from '../src/layout/index.ts'

/** Columns of a text: two for a full-width character. */
const columns = (text: string): number => [...text].reduce((sum, c) => sum + (c < '\u1100' ? 1 : 2), 0)

/** Breaks a paragraph at a fixed width, as a printer does: no number is broken, no mark begins a line. */
function wrap(paragraph: string, width: number, indent = ''): string {
  const lines: string[] = []
  let line = indent
  for (const [word] of paragraph.matchAll(/[A-Za-z0-9.%]+|[\s\S]/gu)) {
    if (columns(line + word) > width && line.trim() !== '' && !'，。、；：？！”）》'.includes(word)) {
      lines.push(line)
      line = ''
    }
    line += word
  }
  return [...lines, line].join('\n')
}

/** The reading must hold every character once, at the source offset that it says. */
function check(source: string, reading: Reading): void {
  const { text, readingStart, sourceStart: starts, join } = reading
  expect(readingStart.length).toBe(join.length + 1)
  expect(starts.length).toBe(join.length)
  expect(readingStart[0]).toBe(0)
  expect(readingStart[join.length]).toBe(text.length)
  const seen = new Uint8Array(source.length)
  for (let offset = 0; offset < text.length; offset++) {
    const at = sourceStart(reading, offset)
    expect(sourceEnd(reading, offset + 1)).toBe(at + 1)
    if (text[offset] !== source[at]) {
      // A line break between two Latin words is read as a space.
      expect([text[offset], /[A-Za-z0-9]/.test(text[offset - 1]), /\s/.test(source[at])]).toEqual([
        ' ',
        true,
        true,
      ])
    }
    expect(seen[at]).toBe(0)
    seen[at] = 1
  }
  for (let at = 0; at < source.length; at++) {
    if (seen[at] === 0 && /[^\s\u200b\u2060\u0085]/.test(source[at]))
      expect.fail(`lost: ${source[at]} at ${at}`)
  }
}

function read(source: string): string {
  const reading = layout(source)
  check(source, reading)
  return reading.text
}

/** How the words are joined in the reading of the source. */
function joinOf(source: string, words: string): 'certain' | 'probable' | null | undefined {
  const reading = layout(source)
  check(source, reading)
  const at = reading.text.indexOf(words)
  return at < 0 ? undefined : joinWithin(reading, at, at + words.length)
}

/** A paragraph that is finished, to stand around the others. */
const FULL = '港区去年完成货物吞吐量1.2亿吨，集装箱船每天进出40艘次，码头工人分三班作业。'

describe('left alone', () => {
  test.each([
    ['nothing', ''],
    ['white space', ' \n\n　\r\n '],
    ['one line', '港区去年完成货物吞吐量1.2亿吨'],
    ['paragraphs', `${FULL}\n\n${FULL}\n${FULL}\n`],
    ['a title over its text', `港区再添新泊位\n\n${FULL}\n`],
    ['two headings and an author', `港区再添新泊位\n明年通航\n\n记者 王一\n\n${FULL}\n`],
    ['a line for each sentence', '今天开港。\n共有12个泊位投用。\n其中3个在建\n\n明年全部完工。\n'],
    ['a list', `主要指标：\n货物吞吐量1.2亿吨\n集装箱吞吐量7.5万标准箱\n铁路货运量310万吨\n${FULL}`],
    [
      'a list of sentences without stops',
      '推进东港区建设，完成投资120亿元，新增深水泊位5个，配套道路同步完工通车\n推进西港区建设，完成投资80亿元，开工码头3座，疏浚航道12公里并完成验收\n推进北港区建设，完成投资30亿元，整治岸线9公里，搬迁老旧仓库14座和堆场',
    ],
    [
      'numbered items',
      '会议议定三件事\n（一）加快东港区建设，年内投用泊位5个\n（二）疏浚航道12公里\n3. 整治岸线\n',
    ],
    [
      'people, one a line',
      '王一，男，1970年生，港区人\n李二，女，1975年生，城区人\n赵三，男，1980年生，山区人\n',
    ],
    ['a table', '港区\t吞吐量\t增长\n东港区\t1200万吨\t3.1%\n西港区\t900万吨\t2.8%\n北港区\t45万吨\t0.4%\n'],
    ['a table of spaces', '港区    吞吐量    增长\n东港区  1200万吨  3.1%\n西港区  900万吨   2.8%\n'],
    ['cells, one a line', '东港区\n1200\n西港区\n900\n北港区\n45\n'],
    ['a poem', '潮水漫过石阶，\n渔火照着归船，\n风从海上来时，\n岸边灯火阑珊。\n'],
    ['a poem without marks', '潮水漫过石阶\n渔火照着归船\n风从海上来了\n岸边灯火阑珊\n'],
    [
      'verse, two a line',
      '潮水漫过石阶，渔火照着归船，\n风从海上来时，岸边灯火阑珊，\n一夜无人入睡，只等天明开船。\n',
    ],
    ['addresses', '各位代表，\n各位来宾，\n女士们，先生们：\n现在开会。\n'],
    ['credits', `${FULL}\n\n本版照片除署名外，均由港区管委会提供\n\n制图 王一 李二\n`],
    [
      'a paragraph that breaks off before a new section',
      `${FULL}西港区的情况\n\n产业共兴 老港换新颜\n\n疫情之后，${FULL}`,
    ],
    ['a date and a dateline', '港区开港\n\n【2022年6月2日讯】\n\n今天开港。\n'],
    ['headings that end in a stop', '今天开港。\n\n港口：越来越忙.\n\n码头工人分三班作业。\n'],
    [
      'a heading whose end and a start that could make a word',
      '加快港区发展\n展览今天开幕，共有12家企业参加。',
    ],
    [
      'signed paragraphs, each a story of its own',
      `本报讯${FULL}（王一 李二）\n本报讯西港区今天开工。（赵三摄）\n港口集团公布了全年业绩，货运量增长3%。”（王一）\n城区新增泊位。`,
    ],
    [
      'a long headline without a comma',
      '东港区集装箱码头提前一个月建成投产 疏港铁路同日通车 全年货物吞吐量有望再创历史新高\n东港区的集装箱码头今天建成投产，疏港铁路同日通车。',
    ],
    [
      'a dispatch behind a line without an end',
      `全体港口职工要坚定信心，真抓实干，把今年的各项工作落到实处，完成好全年的各项任务\n新华社上海1月5日电${FULL}`,
    ],
    ['an ordinal and 大家', `${FULL}西港区的货运量是全省第一\n\n${FULL}\n\n大家都说，港区变了。`],
  ])('%s', (_, source) => {
    expect(read(source)).toBe(source)
    expect(layout(source).join).toEqual(Uint8Array.of(0))
  })
})

describe('a paragraph broken in two', () => {
  test('within a number', () => {
    const source = `${FULL}“2009\n\n年，两港分别开设窗口，办理报关。”王一说。`
    expect(joinOf(source, '“2009年，两港')).toBe('certain')
  })

  test.each([
    ['a decimal', `${FULL}全年增长3.\n\n5个百分点，超过预期。`, '3.5个百分点'],
    ['a thousands separator', `${FULL}共有12,\n\n500户居民搬迁。`, '12,500户'],
    ['before its unit', '全年完成投资12\n亿元，比上年多3亿元。', '12亿元'],
    ['after 第', `${FULL}货运量居全省第\n\n3位，比上年升1位。`, '第3位'],
    ['before a percent sign', `${FULL}货运量增长了12\n\n%，创下新高。`, '12%'],
  ])('within a number: %s', (_, source, words) => {
    expect(joinOf(source, words)).toBe('certain')
  })

  test('within a word', () => {
    const source = `${FULL}“调研中感到，两港企业交流更不\n\n够，合作的成效没有充分显现。”王一建议，加强联动。`
    expect(joinOf(source, '交流更不够，合作')).toBe('certain')
  })

  test('within a word, so that its first part looks like a heading', () => {
    const source = `${FULL}\n\n管委会的王一这样形容两港之间的产\n\n业联系，“码头是左手，仓库是右手。”\n\n${FULL}`
    expect(joinOf(source, '两港之间的产业联系')).toBe('probable')
  })

  test('after a comma', () => {
    const source = `${FULL}一些船长在深思熟虑后，\n\n在留言板上写下了自己的建议，共有130条。`
    expect(joinOf(source, '深思熟虑后，在留言板上')).toBe('certain')
  })

  test('between two words', () => {
    const source = `${FULL}同时，引导支持码头\n\n企业通过并购、注资等方式，引进项目12个。`
    expect(joinOf(source, '引导支持码头企业通过并购')).toBe('probable')
  })

  test('after a closing quotation mark that ends no sentence', () => {
    const source = `${FULL}12月8日，两港联合举办的“携手 向海”\n\n主题活动，从东港走到西港，近百人参加。`
    expect(joinOf(source, '“携手 向海”主题活动')).toBe('probable')
  })

  test('in three', () => {
    const source = `${FULL}今年以来，港区一直在推进平\n\n台建设，到年底可望有12个研发平\n\n台投用。`
    expect(read(source)).toBe(`${FULL}今年以来，港区一直在推进平台建设，到年底可望有12个研发平台投用。`)
  })

  test('where the text indents its paragraphs, by the missing indent', () => {
    const source = `　　${FULL}\n　　${FULL}西港区今年又添了\n新的吊机，共有3台。\n　　${FULL}\n　　${FULL}\n`
    expect(joinOf(source, '西港区今年又添了新的吊机')).toBe('certain')
  })

  test('but not with an indented paragraph', () => {
    const source = `　　${FULL}\n　　${FULL}西港区今年又添了\n　　新的吊机投用后，${FULL}\n　　${FULL}\n`
    expect(read(source)).toBe(source)
  })

  test('between Latin words, with a space', () => {
    const source = `${FULL}西港区引进了Green\n\nPort公司的设备，共有3台。`
    expect(read(source)).toContain('Green Port公司')
  })

  test('with Windows line ends', () => {
    const source = `${FULL}从“2009\r\n\r\n年起，两港分别办理报关。”\r\n`
    expect(read(source)).toContain('从“2009年起，')
    expect(read(source).endsWith('”\r\n')).toBe(true)
  })
})

describe('over other blocks', () => {
  const start = `王一建议组建联盟。“围绕仓储、运输等领域，推动产业融合，利用高能级研发平`
  const rest = '台，开展协同攻关，打造完整的产业链。”王一说。'

  test('a caption and a heading come after the paragraph they interrupt', () => {
    const source = `${FULL}\n\n${start}\n\n\n\n协商会现场 (李二 摄)\n\n共建产业集聚区\n\n${rest}\n\n${FULL}\n`
    expect(read(source)).toBe(
      `${FULL}\n\n${start}${rest}\n\n\n\n协商会现场 (李二 摄)\n\n共建产业集聚区\n\n${FULL}\n`,
    )
    expect(joinOf(source, '研发平台，开展')).toBe('probable')
  })

  test('the rest can be the last line, without a line break after it', () => {
    const source = `${start}\n协商会现场 (李二 摄)\n${rest}`
    expect(read(source)).toBe(`${start}${rest}\n协商会现场 (李二 摄)`)
  })

  test.each([
    ['a photographer', '李二 摄'],
    ['a caption', '图为码头一角。'],
    ['a credit', '记者 李二 通讯员 赵三'],
    ['an agency', '新华社发'],
    ['a page number', '— 12 —'],
    ['a name in brackets', '（李二）'],
  ])('%s, even without a sign in the words', (_, note) => {
    const source = `${FULL}同时，引导支持码头\n\n${note}\n\n企业通过并购、注资等方式，引进项目12个。\n`
    expect(joinOf(source, '引导支持码头企业通过并购')).toBe('probable')
    expect(read(source)).toContain(note)
  })

  test('whole paragraphs, from a number to what must follow it', () => {
    const source = `${FULL}机场货运量进入全国前五，新航站楼投用后是全省第二\n\n科创共兴 老港换新颜\n\n${FULL}\n\n该系统在12家市场上线运营。未来\n\n\n\n大航空枢纽，年旅客吞吐能力将达到9000万人次。\n\n${FULL}`
    expect(joinOf(source, '全省第二大航空枢纽')).toBe('probable')
    expect(read(source)).toContain('未来\n')
  })

  test('a quotation leads to its closing mark', () => {
    const source = `王一说：“码头要扩建，航道要疏浚，同时引导支持港口\n\n推进职业教育\n\n企业办学，三年培训1200人。”\n\n${FULL}`
    expect(joinOf(source, '支持港口企业办学')).toBe('probable')
  })

  test('what closes a quotation that nobody opened goes on nothing', () => {
    const source = `${FULL}\n\n同时，我们支持港口\n\n发挥商会作用\n\n“要什么”，促进优势互补。”王一说。`
    expect(read(source)).toBe(source)
  })
})

describe('wrapped at a fixed width', () => {
  const paragraphs = [
    '港区管委会昨天公布，去年全年完成货物吞吐量1.2亿吨，比上年增长4.7%，其中集装箱吞吐量达到7.5万标准箱，创下开港以来的最高纪录。',
    '据介绍，今年港区还将投入36亿元，新建深水泊位5个，疏浚航道12公里，配套建设疏港公路和铁路专用线，力争到2025年底形成2000万吨的年通过能力。',
    '与此同时，两地海关推出了多项便利措施，企业办理一票货物的平均时间由原来的48小时压缩到26小时，每年可为企业节省费用约3000万元。',
  ]

  test.each([
    [32, '', '\n'],
    [40, '', '\n'],
    [56, '', '\n\n'],
    [72, '', '\n\n'],
    [40, '　　', '\n'],
    [64, '　　', '\n'],
    [80, '    ', '\n'],
  ])('%i columns, indent "%s"', (width, indent, between) => {
    const source = paragraphs.map((paragraph) => wrap(paragraph, width, indent)).join(between)
    const lines = read(source).split('\n')
    for (const paragraph of paragraphs) {
      // A line that is full and ends in a stop may end a paragraph; a sentence is never cut.
      for (const sentence of paragraph.split(/(?<=。)/))
        expect(lines.some((line) => line.includes(sentence))).toBe(true)
    }
    expect(joinOf(source, '比上年增长4.7%，其中集装箱吞吐量达到7.5万标准箱，创下')).toBe('certain')
  })

  test('paragraphs stay apart, and so do headings', () => {
    const body = paragraphs.map((paragraph) => wrap(paragraph, 40, '　　')).join('\n')
    const source = `港区公布去年成绩单\n${body}\n今年怎么干\n${body}`
    expect(read(source)).toBe(
      ['港区公布去年成绩单', ...indented(paragraphs), '今年怎么干', ...indented(paragraphs)].join('\n'),
    )
  })

  test('a stop at the end of a full line does not end an indented paragraph', () => {
    const source =
      '　　东港区去年的货物吞吐量增长了4.7%。\n西港区去年的货物吞吐量是900万吨，增速\n比东港区低1.1个百分点，其中集装箱完\n成了20万标准箱。\n'
    expect(read(source)).not.toMatch(/。\n西/)
  })

  test('over a page number', () => {
    const [first, second] = paragraphs.map((paragraph) => wrap(paragraph, 40))
    const cut = first.lastIndexOf('\n')
    const source = `${second}\n\n${first.slice(0, cut)}\n\n— 7 —\n\n${first.slice(cut + 1)}\n`
    expect(read(source)).toContain(paragraphs[0])
  })

  test('lines twice as far apart', () => {
    const source = paragraphs.map((paragraph) => wrap(paragraph, 48).replaceAll('\n', '\n\n')).join('\n\n')
    for (const paragraph of paragraphs) expect(read(source)).toContain(paragraph)
  })

  function indented(list: readonly string[]): string[] {
    return list.map((paragraph) => `　　${paragraph}`)
  }
})

describe('offsets', () => {
  const source = '东港区开港了。货运量居全省第\n\n图为码头。\n\n三位。\n'
  const reading = layout(source)

  test('of a span over a join lead to both its parts', () => {
    const at = reading.text.indexOf('第三位')
    expect(at).toBeGreaterThan(0)
    expect(source.slice(sourceStart(reading, at), sourceStart(reading, at) + 1)).toBe('第')
    expect(source.slice(sourceStart(reading, at + 1), sourceEnd(reading, at + 3))).toBe('三位')
    expect(joinWithin(reading, at, at + 1)).toBe(null)
    expect(joinWithin(reading, at + 1, at + 3)).toBe(null)
    expect(joinWithin(reading, at, at + 2)).toBe('probable')
  })

  test('of the ends', () => {
    expect(sourceStart(reading, 0)).toBe(0)
    expect(sourceEnd(reading, 0)).toBe(0)
    expect(sourceEnd(reading, reading.text.length)).toBe(sourceStart(reading, reading.text.length - 1) + 1)
    expect(sourceStart(layout(''), 0)).toBe(0)
    expect(sourceEnd(layout('港'), 1)).toBe(1)
  })

  test('a span of several joins is as weak as its weakest', () => {
    const both = `${FULL}从2009\n\n年起，引导支持码头\n\n企业通过并购，引进项目12个。`
    expect(joinOf(both, '从2009年起')).toBe('certain')
    expect(joinOf(both, '从2009年起，引导支持码头企业')).toBe('probable')
  })
})

describe('any text', () => {
  const part = fc.constantFrom(
    '港区',
    '去年',
    '2009',
    '年，',
    '完成',
    '12',
    '.',
    '5',
    '亿元',
    '。',
    '，',
    '“',
    '”',
    '（',
    '）',
    ' ',
    '　',
    '\t',
    '\r\n',
    '\n',
    '\n\n',
    '\n\n\n',
    '平',
    '台',
    '产',
    '业',
    '第',
    '二',
    '大',
    '记者 王一',
    '(李二 摄)',
    '——',
    '一、',
    'Port',
    '…',
    '图为',
    '；',
    FULL,
    '这一段文字没有写完而且相当长，足有四十个字以上，因为它必须被当作正文而不是标题，所以还要再长一点',
    '\ud842',
    '\udfb7',
  )

  test('every offset leads to its character, and none is lost', () => {
    fc.assert(
      fc.property(fc.array(part, { maxLength: 60 }), (parts) => {
        const source = parts.join('')
        check(source, layout(source))
      }),
      { numRuns: 400 },
    )
  })

  test('the same text gives the same reading', () => {
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
        const source = parts.join('')
        expect(layout(source)).toEqual(layout(source))
      }),
      { numRuns: 50 },
    )
  })

  const unfinished = `${FULL.slice(0, -1)}\n`
  test.each([
    ['line breaks', '\n'],
    ['unfinished lines', '未完\n'],
    ['long unfinished lines', unfinished],
    ['sentences that break off', '说完了。但是这一句还没有写完\n\n'],
    ['closing marks', '未完””””””””\n'],
    ['opening marks', '“未完\n'],
    ['words in two', '产\n业\n'],
    ['paragraphs in two', '说完了。研发平\n\n台的建设也说完了。\n\n'],
    ['numbers', '共有12\n'],
    ['white space', ' 　\t'],
    ['lines of one width', `${wrap(FULL, 32)}\n`],
  ])('takes linear time on %s', { timeout: 30_000 }, (_, unit) => {
    const time = (length: number): number => {
      const source = unit.repeat(Math.ceil(length / unit.length))
      const start = performance.now()
      layout(source)
      return performance.now() - start
    }
    time(50_000)
    const short = Math.min(time(50_000), time(50_000))
    const long = Math.min(time(400_000), time(400_000))
    // Eight times the text; a quadratic step would take sixty-four times as long. The floor is for the clock.
    expect(long).toBeLessThan(Math.max(short, 5) * 30)
  })
})
