/** What leads from a measure to its number: adverbs, linking verbs, 从…到, words of change, what is said between. */
import { Tag } from '../lexicon/dictionary.ts'
import { Role } from '../lexicon/roles.ts'
import { words } from '../lexicon/word-list.ts'
import type { NumberToken } from '../scan/token.ts'
import type { Change } from './change.ts'
import { Item, type Line } from './line.ts'
import { isIndicator } from './measure-phrase.ts'
import { isDe, isJoint, leadsToNumber, perUnit } from './phrase.ts'

/** Steps left over what leads from the measure to the number; the item behind the measure. */
export function behindMeasure(
  line: Line,
  floor: number,
  i: number,
  token: NumberToken,
  change: Change | null,
): number {
  let at = change !== null && change.verb < i && change.verb >= floor ? change.verb : i
  const compared = comparison(line, floor, i)
  if (compared >= floor && compared < at) {
    // 比上年增长: what is measured stands before 比, if anything does
    return leads(line, floor, compared)
  }
  if (isRanked(token)) {
    // 居全球港口第三: the words between the verb and the rank say among whom
    for (let k = i - 1; k >= floor && i - k < 10; k--) {
      if (line.has(k, Role.ranked)) {
        at = k
        break
      }
    }
    if (at === i) while (at > floor && (line.tag[at - 1] === Tag.place || line.has(at - 1, Role.group))) at--
  }
  return leads(line, floor, at)
}

const isRanked = (token: NumberToken): boolean => token.kind === 'rank'

/** Where a comparison begins in the clause before item `i` (比上年, 较“十三五”末), or -1. */
export function comparison(line: Line, floor: number, i: number): number {
  for (let at = i - 1; at >= floor; at--) {
    if (
      at + 1 < i &&
      line.has(at, Role.compare) &&
      (line.tag[at] === Tag.preposition || line.tag[at] === Tag.verb || line.tag[at] === Tag.conjunction)
    ) {
      if (isJoint(line, at)) {
        // 与…相比 compares; 与 between two nouns joins them
        let compared = false
        for (let k = at + 1; k < i; k++)
          if (line.word(k).startsWith('相比') || line.word(k) === '同期') compared = true
        if (!compared) continue
      }
      return at
    }
  }
  return -1
}

/** Left over adverbs, linking verbs, 从…到, words of change and numbers that belong to them. */
export function leads(line: Line, floor: number, from: number): number {
  // 鸡蛋每公斤11元
  let at = line.tag[from] === Item.number ? Math.max(floor, perUnit(line, from)) : from
  while (at > floor) {
    const i = at - 1
    if (leadsToNumber(line, i)) {
      // 投资 and other names that are also links stay
      at = i
      continue
    }
    // 从首届的80家
    if (
      isDe(line, i) &&
      i - 2 >= floor &&
      line.tag[i - 1] === Tag.distinguishing &&
      line.has(i - 2, Role.from)
    ) {
      at = i - 2
      continue
    }
    if (line.has(i, Role.from)) {
      at = i
      continue
    }
    // 外债还有216亿美元, 兼并案共发生156起
    if (
      at === from &&
      i > floor &&
      (line.word(i) === '还有' || (line.word(i) === '发生' && isCount(line, from)))
    ) {
      at = i
      continue
    }
    // 西山镇、南岭镇各2例, 井下水位每小时上涨4厘米
    if (line.tag[i] === Tag.pronoun && line.word(i) === '各') {
      at = i
      continue
    }
    if (
      (at < from ||
        line.tag[from] !== Item.number ||
        HOURS.has(line.word(i)) ||
        // 单产每公顷4582公斤
        (i > floor + 1 && isIndicator(line, i - 1))) &&
      line.tag[i] === Tag.classifier &&
      i > floor &&
      line.word(i - 1) === '每'
    ) {
      at = i - 1
      continue
    }
    // 由选举前的110席减至83席
    const began = at === from && isDe(line, i) ? startOfChange(line, floor, i, from) : -1
    if (began >= 0) {
      at = began
      continue
    }
    if (line.tag[i] === Item.number) {
      // 从41%提高到47%, 由2018年的41%提高到: over the first number to what both measure
      // 由上月下降0.2%转为上涨0.4%
      let k = line.has(i - 1, Role.up | Role.down) ? i - 2 : i - 1
      while (k > floor && (line.tag[k] === Item.period || isDe(line, k) || line.tag[k] === Tag.adverb)) k--
      if (k > floor && isDe(line, k + 1) && line.tag[k] === Tag.distinguishing) k--
      if (k >= floor && line.has(k, Role.from)) {
        at = k
        continue
      }
      break
    }
    // 由上月持平转为上涨0.3%
    if (at < from && line.has(at, Role.to) && LEVELLED.has(line.word(i))) {
      at = i
      continue
    }
    // 调整为, 定格在: a verb that 为 or 到 completes
    if (
      at < from &&
      COMPLETES.includes(line.word(at)) &&
      !line.has(i, Role.saying) &&
      (line.tag[i] === Tag.verb || COMPLETED.has(line.word(i)))
    ) {
      at = i
      continue
    }
    // 连续第五个交易日突破: for how long
    const times = at < from ? streakStart(line, floor, i) : -1
    if (times >= 0) {
      at = times
      continue
    }
    // 或达, 估计有
    if (
      at < from &&
      RECKONED.has(line.word(i)) &&
      (line.word(i) === '或' || (i > floor && (isIndicator(line, i) || isLoss(line, i - 1))))
    ) {
      at = i
      continue
    }
    // 达到峰值912万人
    if (at === from && i > floor && HEIGHTS.has(line.word(i)) && line.has(i - 1, Role.link)) {
      at = i
      continue
    }
    // 资金在高基数基础上仍达到: over what is said between
    const aside = asideStart(line, floor, i)
    if (aside > floor) {
      at = aside
      continue
    }
    // 时间被压缩到, 应大于: what was done to the thing measured, and what it shall be
    if (at < from && (line.word(i) === '被' || (line.tag[i] === Tag.verb && MODAL.has(line.word(i))))) {
      at = i
      continue
    }
    if (
      line.has(i, Role.up | Role.down) &&
      at < from + 1 &&
      (line.tag[i] === Tag.verb || line.tag[i] === Tag.verbalNoun)
    ) {
      // 提高到, 增长至; the verb before the link
      if (at === from && !line.has(from, Role.to)) break
      at = i
      continue
    }
    break
  }
  return at
}

/** The 由 or 从 that begins what a change began with, where it ends with the 的 at item `de`; -1 where there is none. */
function startOfChange(line: Line, floor: number, de: number, number: number): number {
  if (line.tag[number] !== Item.number) return -1
  // 从原定的10%以上降至8%
  const next = line.tag[number + 1] === Tag.localizer ? number + 2 : number + 1
  if (!line.has(next, Role.to | Role.up | Role.down)) return -1
  for (let at = de - 1; at >= floor && de - at < 6; at--) if (line.has(at, Role.from)) return at
  return -1
}

const isCount = (line: Line, i: number): boolean =>
  line.tag[i] === Item.number && line.number(i).kind === 'quantity'

const HOURS: ReadonlySet<string> = new Set(words('小时 分钟 秒 秒钟 天 周 月 年 昼夜'))

const HEIGHTS: ReadonlySet<string> = new Set(words('峰值 极值 最高值 最低值 顶峰 谷底 历史峰值 高点 低点'))

const LEVELLED: ReadonlySet<string> = new Set(
  words('持平 下降 上涨 上升 下跌 增长 负增长 零增长 亏损 盈利 降 升 跌 涨'),
)

/** How many items a phrase of 在…上, 随着…之后 has at most. */
const LONGEST_ASIDE = 10

/** Where the phrase with a preposition begins that ends with the localizer at item `i`, or -1. */
function asideStart(line: Line, floor: number, i: number): number {
  if (line.tag[i] !== Tag.localizer && line.word(i) !== '时') return -1
  for (let at = i - 1; at >= floor && i - at < LONGEST_ASIDE; at--) {
    if (line.tag[at] === Item.number) return -1
    if (line.tag[at] === Tag.preposition && ASIDES.has(line.word(at))) return at
  }
  return -1
}

const ASIDES: ReadonlySet<string> = new Set(words('在 随着 经 经过 自 从 自从 当 通过 按 按照'))

const RECKONED: ReadonlySet<string> = new Set(words('或 估计 预计 预测 据估计 料'))

/** Where 连续第五个交易日 begins that ends at item `i`; -1 where it does not. */
function streakStart(line: Line, floor: number, i: number): number {
  for (let at = i; at >= floor && i - at < LONGEST_STREAK; at--)
    if (line.word(at) === '连续') return line.text.charCodeAt(line.start[at + 1] as number) === DI ? at : -1
  return -1
}
const LONGEST_STREAK = 6
/** 第 */
const DI = 0x7b2c

/** 农业损失 | 估计达 */
const isLoss = (line: Line, i: number): boolean => line.word(i).endsWith('损失')

const COMPLETES = ['为', '到', '至', '成', '在']

/** Words that also are nouns, and with 为, 到, 在 say only what the thing measured came to. */
const COMPLETED: ReadonlySet<string> = new Set(
  words(`
  调整 优化 精简 压缩 定格 锁定 恢复 扩充 扩容 扩展 拓展 延伸 发展 提速 整合 合并 修订 变更 更新 设定 确定 核定
  跳升 滑落 集中 稳定 维持 限定 界定 改造 提升 下降 上升 增长 缩减 减少 增加 提高 降低
`),
)

const MODAL: ReadonlySet<string> = new Set(words('应 须 需 应当 必须 需要 可以 能够 必需 不能 不得'))
