/** Indices of markets, which are both what is measured and what it is measured of: 沪指报收2011.68点, 标普500指数涨0.8%. */
import { Tag } from '../lexicon/dictionary.ts'
import { words } from '../lexicon/word-list.ts'
import { Item, type Line, type Span } from './line.ts'
import type { Measure } from './measure.ts'
import { endings, isDe } from './phrase.ts'

/** What names of indices of markets end in, as the exchanges write them. */
const ends = endings(
  words(`
  综指 成指 沪指 深指 恒指 道指 纳指 板指 国指 科指 B指 A指 上证指数 深证指数 板指数 恒生指数 国企指数 科技指数 琼斯指数 斯达克指数 纳斯达克综合指数 平均指数
  上证综合指数 成份指数 成分指数 300指数 50指数 100指数 500指数 1000指数 2000指数 225指数 加权指数 日经指数 DAX指数 CAC40指数 40指数 30指数 35指数 标普500
  日经225 沪深300 科创50 中证500 中证1000 板块 概念股 板块指数 行业指数 证券指数 信息指数 金融指数 平均股价指数 日经股指 孟买敏感指数 海峡时报指数 费城半导体指数
`),
)

/** 居民消费价格指数上涨1.2%: a rate of an index of prices is of a place. */
const UNITS: ReadonlySet<string> = new Set(['点', '%'])

/** The name of an index that the phrase of a measure ends in; null where it does not. */
export function indexNamed(line: Line, i: number, { span, first, last }: Measure): Span | null {
  if (span === null || !UNITS.has(line.number(i).unit ?? '')) return null
  // 恒生指数 | 上涨0.8%: a name by itself
  const proper =
    first >= 0 && last - first === 1 && line.tag[first] === Tag.proper && line.word(first).endsWith('指数')
  if (!proper && !ends(line.text, span)) return null
  // 表现疲弱的 | 创业板指数
  let from = last
  while (from > first && first >= 0 && line.tag[from - 1] !== Item.number && !isDe(line, from - 1)) from--
  return first >= 0 && from > first ? { start: line.start[from] as number, end: span.end } : span
}
