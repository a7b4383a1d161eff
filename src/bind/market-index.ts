/** Indices of markets, which are both what is measured and what it is measured of: 沪指报收2011.68点, 标普500指数涨0.8%. */
import { Tag } from '../lexicon/dictionary.ts'
import { WordTest } from '../lexicon/vocabulary.ts'
import { words } from '../lexicon/word-list.ts'
import { Item, type Line, type Span } from './line.ts'
import type { Measure } from './measure.ts'
import { endings, isDe } from './phrase.ts'

/** What names of indices of markets end in, as the exchanges write them. */
const ends = endings(
  words(`
  综指 成指 沪指 深指 恒指 道指 纳指 板指 国指 科指 B指 A指 上证指数 深证指数 板指数 恒生指数 国企指数 科技指数 琼斯指数 斯达克指数 纳斯达克综合指数 平均指数
  上证综合指数 成份指数 成分指数 300指数 50指数 100指数 500指数 1000指数 2000指数 225指数 加权指数 日经指数 DAX指数 CAC40指数 40指数 30指数 35指数 标普500
  日经225 沪深300 科创50 中证500 中证1000 板块 概念股 板块指数 行业指数 证券指数 信息指数 金融指数 平均股价指数 种股票指数 种股票价格指数 种股票平均价格指数 种工业股票平均价格指数 日经股指 孟买敏感指数 海峡时报指数 费城半导体指数
`),
)

/** 居民消费价格指数上涨1.2%: a rate of an index of prices is of a place. */
const UNITS: ReadonlySet<string> = new Set(['点', '%'])

/** The index whose points a word for a part of the day gives: 沪指 | 开盘1873点，最高1887点，全日收于1863点. */
export function ofSession(line: Line, { first, last }: Measure, whose: Span | null): Span | null {
  if (whose === null || first < 0 || last - first > 1 || !SESSIONS.has(line.word(first))) return null
  return ends(line.text, whose) ? whose : null
}
const SESSIONS: ReadonlySet<string> = new Set(
  words('开盘 收盘 最高 最低 全日 全天 盘中 报收 收报 尾盘 午盘 早盘 最高价 最低价'),
)

const COMPANY_ENDS = words(
  '证券 银行 股份 集团 控股 科技 药业 电器 保险 人寿 神华 石油 石化 平安 重工 传媒 地产 发展 能源',
)
const COMPANY = new WordTest((word) => COMPANY_ENDS.some((end) => word.endsWith(end)))

/** 广发 | 证券: whether a phrase of two words at most names a company. */
const isCompany = (line: Line, first: number, last: number): boolean =>
  (last - first === 1 && line.tag[first] === Tag.organisation) ||
  (last - first === 2 && line.passes(last - 1, COMPANY))

/** Words for what prices of shares do. */
const isOfShare = (line: Line, i: number): boolean => {
  for (let at = i - 1; at >= line.clauseStart(i) && i - at < NEAR; at--)
    if (MOVES.has(line.word(at))) return true
  return false
}
const NEAR = 4
const MOVES: ReadonlySet<string> = new Set(
  words('涨 跌 收涨 收跌 大涨 大跌 微涨 微跌 涨幅 跌幅 上涨 下跌 飙升 暴跌 暴涨 重挫 领涨 领跌 升 挫'),
)

/** The name of an index that the phrase of a measure ends in; null where it does not. */
export function indexNamed(line: Line, i: number, { span, first, last }: Measure): Span | null {
  if (span === null || !UNITS.has(line.number(i).unit ?? '')) return null
  // 恒生指数 | 上涨0.8%: a name by itself
  const proper =
    first >= 0 && last - first === 1 && line.tag[first] === Tag.proper && line.word(first).endsWith('指数')
  // 广发证券 | 跌3.1%: of shares, whose they are
  const shares = first >= 0 && isCompany(line, first, last) && isOfShare(line, i)
  if (!proper && !shares && !ends(line.text, span)) return null
  // 表现疲弱的 | 创业板指数
  let from = last
  while (from > first && first >= 0 && line.tag[from - 1] !== Item.number && !isDe(line, from - 1)) from--
  return first >= 0 && from > first ? { start: line.start[from] as number, end: span.end } : span
}
