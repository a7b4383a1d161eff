/** Places in an order: 居第三, 第5位, 倒数第二, 前五, 居首位. Ordinals that rank nothing (第19届) are rejected. */

import { buildTrie, earliest, longest, longestBefore } from '../../lexicon/trie.ts'
import { words } from '../../lexicon/word-list.ts'
import * as Char from '../characters.ts'
import type { Context } from '../context.ts'
import { charSet, endsClause, has, hasBefore, type Rule } from '../context.ts'
import { type Decimal, toText } from '../decimal.ts'
import { number, rejected } from '../make.ts'
import { readNumeral } from '../numeral.ts'
import type { Token } from '../token.ts'
import { skipSpaces } from '../unit.ts'

/** Words that put a thing in an order, or name the field it is ranked in. */
const RANKING = buildTrie(
  words(`
  居 列 排名 排行 排在 排第 名次 位次 跃升 升至 升到 跃至 跻身 稳居 进入 进位 跌至 降至 退居 退至 占据
  夺得 获得 荣获 取得 获 考核 评比 总分 得分 成绩 世界 全球 全国 国内 亚洲 全省 全市 全区 我国 同类
  行业 名列 规模 总量 数量 增速 增幅 省份 城市 倒数 并列 保持 蝉联 连续 冲进 挺进 晋级 中国 欧洲 非洲
  位 历史 同期 以来 仅次于 有记录
`),
)

/** 第二大城市, 第三高楼: places by a measure that the word behind names … */
const MEASURED = buildTrie(words('大 高 长 多 少 低 冷 热 暖 快 慢 深 重 富 严重'))
/** … where it does not begin a word of its own: 第三大街, 第一高中, 第二长跑队. */
const NOT_MEASURED = buildTrie(
  words(`
  大街 大道 大队 大学 大类 大厦 大堂 大项 大洋 大师 大桥 大厅 大会 大门 大战 大事 大股东 大院 大寺 高中 高级 高等 高校 高新 高考 高原 长跑 长廊 长子 多媒体
  低年级 热电 热线 热搜 快线 快递 重点 重机 重型 深水 少年 少先
`),
)
/** The word that one is placed by: its length behind a place, or 0. */
function measuredBy(text: string, at: number, limit: number): number {
  if (longest(MEASURED, text, at, limit) < 0 || longest(NOT_MEASURED, text, at, limit) >= 0) return 0
  return has(text, at, '严重') ? 2 : 1
}

const RANK_WINDOW = 18

function rankedBefore(context: Context, at: number): boolean {
  const { text } = context
  let from = at
  const floor = Math.max(0, at - RANK_WINDOW)
  while (from > floor && !endsClause(text.charCodeAt(from - 1))) from--
  for (let i = from; i < at; i++) if (longest(RANKING, text, i, at) >= 0) return true
  return false
}

// After these the number names one of a series and ranks nothing.
const SERIES_WORDS = words(`
  届 次 期 章 条 节 款 号 代 批 阶段 季度 轮 天 年 个 步 回 集 版 页 种 类 方 产业 线 项 张 件 只 周
  分钟 局 盘 场 场次 任 人称 者 部 座 时间 现场 课堂 站 梯队 方阵 声 部分 套 家 笔 颗 枚 艘 架 列 段
  日 月 时 小时 辆 台 口 篇 书记 责任 产 要务 医院 中学 小学 大学 人民 师 军 集团军 中级 手 眼 反应
  感觉 印象 动力 资源 主题 研究院 研究所 设计院 工程局 勘察院 勘测院 地点 度 层 楼 排 道 关 枪 棒 村
`)

const SERIES = buildTrie(SERIES_WORDS)

// 安全第一, 质量第一: mottoes rank nothing.
const SLOGANS = buildTrie(
  words(`
  安全 质量 生命 预防 健康 人民 服务 友谊 客户 用户 的 在 为 是 和 与 天下
`),
  true,
)

const follows = charSet('，。；！？、,;!?：:）)”"》\n的，')

// 第13位升至第5位, 第2位和第3位: what goes on from a place.
const movesOn = charSet('和升跃至上提降下')

/** What stands between the first and the last of several places: 第2-6位, 第二至第五名. */
const between = charSet('-－—–~～至到')

/** 第2-6位: the places from one to another, where the first number ends at `end`; null where no place follows. */
function placesTo(context: Context, at: number, end: number, value: Decimal): Token | null {
  const { text, limit } = context
  const from = text.charCodeAt(end + 1) === Char.ordinal ? end + 2 : end + 1
  const last = readNumeral(text, from, limit)
  if (last?.value == null) return null
  const next = text.charCodeAt(last.end)
  if ((next !== Char.place && next !== Char.name) || Number(toText(last.value)) <= Number(toText(value)))
    return null
  const token = number(context, at, last.end + 1, 'rank', toText(value), 'rank/places')
  token.decimalMax = toText(last.value)
  token.arabic = last.arabic
  return token
}

/** 第 and a number. */
export const ordinal: Rule = (context, at) => {
  const { text, limit } = context
  // 第 27 届: figures are set apart by blanks
  const numeral = readNumeral(text, skipSpaces(text, at + 1, limit), limit)
  if (numeral?.value == null) return null
  const { value, arabic } = numeral
  const end = arabic ? skipSpaces(text, numeral.end, limit) : numeral.end
  const fromEnd = hasBefore(text, at, '倒数')
  const makeRank = (to: number, rule: string): Token => {
    const token = number(context, fromEnd ? at - 2 : at, to, 'rank', toText(value), rule)
    token.arabic = arabic
    return token
  }
  const next = text.charCodeAt(end)
  if (between(next)) {
    const range = placesTo(context, at, end, value)
    if (range !== null) return range
  }
  const place = next === Char.place || next === Char.name
  if (fromEnd) return makeRank(place ? end + 1 : end, 'rank/from-the-end')
  if (place) {
    const to = end + 1
    // 第一位发言的是, 第二名女航天员: one of a row, unless the words before rank it or nothing of it follows
    const closes = to >= limit || follows(text.charCodeAt(to)) || movesOn(text.charCodeAt(to))
    return next === Char.name || closes || rankedBefore(context, at)
      ? makeRank(to, 'rank/place')
      : rejected(at, to, 'ordinal', 'ordinal')
  }
  const series = earliest(SERIES, text, end, text.length)
  if (series >= 0) return rejected(at, end + SERIES_WORDS[series].length, 'ordinal', 'ordinal')
  const opens = at === 0 || endsClause(text.charCodeAt(at - 1))
  const closes = end >= limit || follows(text.charCodeAt(end))
  // 第一，政策要稳定: at the beginning of a clause it counts points
  if (opens && (next === Char.comma || next === Char.listing)) {
    return rejected(at, end, 'list marker', 'list marker')
  }
  if (closes && !opens && at > context.floor && longestBefore(SLOGANS, text, at, 0) < 0) {
    return makeRank(end, 'rank/closing')
  }
  // 第二大城市, 第三高的山; behind 高 and its like a noun may follow only where the words before rank it
  const measured = measuredBy(text, end, limit)
  if (measured > 0 && (next === Char.large || follows(text.charCodeAt(end + measured))))
    return makeRank(end, 'rank/by-measure')
  // 居全国第三
  return rankedBefore(context, at) ? makeRank(end, 'rank/bare') : rejected(at, end, 'ordinal', 'ordinal')
}

// What may follow the number in 前五: nothing more, or a word for the places.
const WITHIN_UNITS = ['位', '名', '强', '列', '席', '甲'] as const

/** 前 and a number: 进入国内前五, 前三名. Times (前三季度, 前10个月) have been read before. */
export const within: Rule = (context, at) => {
  const { text, limit } = context
  const numeral = readNumeral(text, at + 1, limit)
  if (numeral?.value == null || numeral.inner !== null) return null
  let end = numeral.end
  const unit = WITHIN_UNITS.find((word) => has(text, end, word))
  if (unit !== undefined) end += unit.length
  else if (
    !(end >= limit || follows(text.charCodeAt(end)) || has(text, end, '行列')) ||
    !rankedBefore(context, at)
  )
    return null
  if (hasBefore(text, at, '目') || hasBefore(text, at, '之') || hasBefore(text, at, '以')) return null
  const token = number(context, at, end, 'rank', toText(numeral.value), 'rank/within')
  token.modifier = 'within'
  token.arabic = numeral.arabic
  return token
}

/** Words that place what they speak of, directly before 首位 or with the field between: 居首位, 居全县首位. */
const PLACING = buildTrie(words('居 列 位 占 占据 登 登上 在 于 排名 排 雄踞 稳坐 升至 跃至 跃升 升到'))
/** 居民, 列车, 单位: not the verbs. */
const NOT_PLACING = buildTrie(words('居民 居住 居室 居委 列车 列表 列入 位于 占地 占有 排水 排放 在于'))
const FIRSTS = words('首位 榜首')

/** How far before 首位 the verb may stand: 居全省各设区市首位. */
const PLACING_REACH = 12

/** Whether a verb that places stands before `at` in its clause; 在 and 于 only directly. */
function placedBefore(text: string, at: number): boolean {
  const floor = Math.max(0, at - PLACING_REACH)
  for (let i = at - 1; i >= floor && !endsClause(text.charCodeAt(i)); i--) {
    if (i < at - 1 && spatial(text.charCodeAt(i))) continue
    if (longest(PLACING, text, i, at) >= 0 && longest(NOT_PLACING, text, i, at) < 0) return true
  }
  return false
}
const spatial = charSet('在于位登')

/** 居首位, 列榜首, 居全县首位: the first place in words. */
export const first: Rule = (context, at) => {
  const { text } = context
  const word = FIRSTS.find((entry) => has(text, at, entry))
  if (word === undefined || !placedBefore(text, at)) return null
  const token = number(context, at, at + word.length, 'rank', '1', 'rank/first')
  token.arabic = false
  return token
}
