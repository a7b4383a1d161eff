/** Names in marks: works (《归途》), and things whose kind stands beside the marks (台风“海燕”, “晨曦”号探测器). */
import { WordTest } from '../lexicon/vocabulary.ts'
import { words } from '../lexicon/word-list.ts'
import type { Line } from './line.ts'
import { endsName } from './names.ts'
import { isClose, isHead, isOpen } from './phrase.ts'

/** Kinds of things that have names in marks. */
const KINDS = words(`
  台风 飓风 热带风暴 风暴 号 轮 船 艇 舰 渔船 货轮 客轮 油轮 邮轮 货船 渡轮 探测器 卫星 飞船 火箭 航天飞机 空间站 列车 客机 飞机 机 计划 行动 工程 项目 活动
  影片 电影 片 剧 节目 专栏 小说 歌曲 专辑 游戏 手机 软件 病毒 奖 杯 赛 节 展 展览 博览会 交易会 晚会 论坛 组织 机构 品牌 热线
`)
const KIND = new WordTest((word) => KINDS.some((kind) => word.endsWith(kind)))

/** 《 and 》 */
const OPEN_WORK = 0x300a
const CLOSE_WORK = 0x300b

/** Papers tell of others. */
const PAPERS = /(报|新闻|周刊|杂志|月刊|评论|邮报|时代)》$/

const isRound = (code: number): boolean => code === 0xff08 || code === 0x28

/**
 * Whether the phrase from item `from` to before item `to` is a name in marks. Words in marks alone are as often quoted as
 * named, and behind them may stand what is said of them: the kind must tell.
 */
export function namesTitle(line: Line, from: number, to: number): boolean {
  let open = from
  while (open < to && !isOpen(line, open)) open++
  if (open >= to) return false
  const last = to - 1
  const code = line.text.charCodeAt(line.start[open] as number)
  if (isRound(code)) return false
  if (!isClose(line, last)) {
    const tells = line.passes(last, KIND) || endsName(line, last)
    return tells && !isOpen(line, last)
  }
  const end = line.text.charCodeAt(line.start[last] as number)
  if (code === OPEN_WORK)
    return end === CLOSE_WORK && !PAPERS.test(line.text.slice(line.start[open], line.end[last]))
  return open > from && isHead(line, open - 1) && (line.passes(open - 1, KIND) || endsName(line, open - 1))
}

/** Where the name of a work ends that the phrase [first, last) begins with; `first` where none does. */
export function workEnd(line: Line, first: number, last: number): number {
  if (line.text.charCodeAt(line.start[first] as number) !== OPEN_WORK) return first
  for (let at = first + 1; at < last; at++)
    if (line.text.charCodeAt(line.start[at] as number) === CLOSE_WORK) return at + 1
  return first
}

/** 《归途》8000万元: whether the phrase [first, last) is the name of a work by itself, and the unit does not count its copies or parts. */
export const isWorkOf = (line: Line, first: number, last: number, unit: string | null): boolean =>
  first >= 0 && workEnd(line, first, last) === last && !COPIES.has(unit ?? '')
const COPIES: ReadonlySet<string> = new Set(
  words('份 册 卷 版 本 部 套 期 集 张 首 篇 字 幅 件 条 章 页 种 个 场'),
)

/** 《归途》: whether item `i` closes the name of a work. */
export const closesWork = (line: Line, i: number): boolean =>
  isClose(line, i) && line.text.charCodeAt(line.start[i] as number) === CLOSE_WORK
