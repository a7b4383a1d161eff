/** Tells reports and bulletins, which leave their subject out, from news, which names who does what. */
import { PairSet } from '../lexicon/pairs.ts'
import { buildTrie, charSet, isIdeograph, longest } from '../lexicon/trie.ts'

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

const OPENING_PAIRS = new PairSet(REPORT_OPENINGS)
/** The openings of one character. */
const beginsAlone = charSet(REPORT_OPENINGS.filter((word) => word.length === 1).join(''))
const MARK_TRIE = buildTrie(MARKS)
const beginsMark = charSet(MARKS.map((mark) => mark[0]).join(''))
const endsClause = charSet('，。；！？\n：,;')
const precedesClause = charSet(' \u3000—“')

/** The share of a text's clauses that begin as those of reports do. */
export function reportShare(text: string): number {
  const limit = Math.min(text.length, LOOK)
  let clauses = 0
  let reporting = 0
  let marked = 0
  let opening = true
  for (let i = 0; i < limit; i++) {
    const code = text.charCodeAt(i)
    if (isIdeograph(code)) {
      if (beginsMark(code) && longest(MARK_TRIE, text, i, limit) >= 0) marked = MARK_WEIGHT
      if (!opening) continue
    } else {
      if (endsClause(code)) opening = true
      if (!opening || endsClause(code) || precedesClause(code)) continue
    }
    opening = false
    clauses++
    if (!beginsAlone(code) && !OPENING_PAIRS.has(code, text.charCodeAt(i + 1))) continue
    if (longest(TRIE, text, i, limit) >= 0) reporting++
  }
  return clauses >= FEWEST ? reporting / clauses + marked : 0
}
