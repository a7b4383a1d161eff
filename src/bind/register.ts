/** Tells reports and bulletins, which leave their subject out, from news, which names who does what. */
import { buildTrie, charSet, longest } from '../lexicon/trie.ts'
import { type Cues, cueFor } from './cues.ts'

/** Words that reports begin their clauses with, and that news seldom does. */
const REPORT_OPENINGS = (
  '加快 推进 推动 深化 加强 强化 实施 支持 开展 打造 建设 完善 优化 培育 健全 启动 争取 落实 促进 构建 提升 扩大 统筹 深入 持续 大力 积极 扎实 坚决 坚持 新建 新增 ' +
  '完成 实现 累计 建成 全面 有效 有序 成功 着力 切实 稳步 全力 严格 全年 规上 规模以上 固定资产 社会消费品 一般公共预算 城镇 农村 粮食 城乡 居民 全社会 地区生产总值 生产总值 国内生产总值 ' +
  '战略 改革 创新 经济 高质量 服务 强 抓 引进 出台 办好 用好 防范 治理 保持 全省 全市 全国 我省 我市 我区 各位代表 五年来 一年来 过去一年 就业 价格 财政 工业 农业 消费 投资 外贸 进出口 货物 高技术 装备制造 教育 医疗 生态'
).split(' ')
const TRIE = buildTrie(REPORT_OPENINGS)

/** A text is a report when this share of its clauses begins so. */
export const REPORT_SHARE = 0.2
/** A clause is looked for in the beginning of a text only; reports do not turn into news. */
const LOOK = 6000

/** Bulletins and pages with this share still give figures of their own place. */
export const BULLETIN_SHARE = 0.06

/** What only reports and bulletins say of themselves, and how much it weighs. */
const MARKS = [
  '各位代表',
  '工作回顾',
  '政府工作报告',
  '统计公报',
  '工作安排',
  '政府工作',
  '一年来，',
  '过去五年',
  '过去的五年',
  '五年来',
]
const MARK_WEIGHT = 0.12

/** Fewer clauses tell nothing of a text. */
const FEWEST = 6

const MARK_TRIE = buildTrie(MARKS)
const MARK = cueFor(MARKS)
const ENDS = '，。；！？\n：,;'
const END = cueFor(ENDS)
/** What may stand between the end of a clause and the beginning of the next. */
const isBetween = charSet(`${ENDS} \u3000—“`)

/** The share of a text's clauses that begin as those of reports do. */
export function reportShare(text: string, cues: Cues): number {
  const limit = Math.min(text.length, LOOK)
  let clauses = 0
  let reporting = 0
  let marked = 0
  /** Where the clause begins that was counted last: more than one mark may end the one before it. */
  let last = -1
  for (let k = -1; k < cues.count; k++) {
    const end = k < 0 ? -1 : (cues.at[k] as number)
    if (end >= limit) break
    const kind = k < 0 ? END : (cues.kind[k] as number)
    if ((kind & MARK) !== 0 && longest(MARK_TRIE, text, end, limit) >= 0) marked = MARK_WEIGHT
    if ((kind & END) === 0) continue
    let start = end + 1
    while (start < limit && isBetween(text.charCodeAt(start))) start++
    if (start === limit || start === last) continue
    last = start
    clauses++
    if (longest(TRIE, text, start, limit) >= 0) reporting++
  }
  return clauses >= FEWEST ? reporting / clauses + marked : 0
}
