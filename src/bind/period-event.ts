/** Clauses that say when by what happened: 事发时，…; 财报发布后，…; 我进厂时，…. No token of the scan says so. */
import { Tag } from '../lexicon/dictionary.ts'
import { Role } from '../lexicon/roles.ts'
import { words } from '../lexicon/word-list.ts'
import type { PeriodToken } from '../scan/token.ts'
import { Item, type Line } from './line.ts'
import { isNominal } from './phrase.ts'

/** What such a clause ends with. */
const ENDINGS: ReadonlySet<string> = new Set(
  words('前一天 后一天 首日 首周 后 时 前 之后 之前 以后 以前 之时 时候 之际 当时 当天 当日 当晚 过后'),
)

/** Words that say so by themselves. */
const ALONE: ReadonlySet<string> = new Set(words('赛后 赛前 战后 战前 震后 灾后 节后 节前 会后 会前'))

/** By the last character most clauses are told to be no such. */
const isEnding = (code: number): boolean =>
  code === 0x540e ||
  code === 0x65e5 ||
  code === 0x5468 ||
  code === 0x65f6 ||
  code === 0x524d ||
  code === 0x9645 ||
  code === 0x5929 ||
  code === 0x5019

/** Verbs of how something was found, counted or decided: what they come before has no time of theirs. */
const STEPS: ReadonlySet<string> = new Set(
  words(`
  经 经过 扣除 剔除 除去 减去 抵扣 审理 审查 审核 审议 筛选 评审 评选 计算 核算 测算 折算 换算 换 调整 统计 汇总 接到 接 收到 获悉 得知
  听说 听 看到 看 发现 说 说完 输入 点击 打开 支付 选择 到达 赶到 抵达 起飞 升空 采访 受访 调研 走访 考察 检查 巡查 讲话 致辞 发言 回答 提问 会见 会谈 谈及 提及 交谈 了解 商量 讨论 研究 协商 治疗 抢救
  说到 说起 谈起 讲述 考虑 校正 控制 排除 分析 比较 对比 权衡 是
`),
)

const BEFORE = 0x524d // 前

/** Longer ones tell a story rather than a time; in items. */
const LONGEST = 12

/**
 * The clause that ends before item `end` as a period, or null: words with a verb, without numbers, that end in 后, 时
 * or 前, from behind its conjunction on.
 */
export function eventBefore(line: Line, end: number): PeriodToken | null {
  const last = end - 1
  if (last < 0 || !isEnding(line.text.charCodeAt((line.end[last] as number) - 1))) return null
  if (ALONE.has(line.word(last)) && line.clauseStart(last) === last) return tokenOf(line, last, last)
  if (!ENDINGS.has(line.word(last))) return null
  let from = line.clauseStart(last)
  while (from < last && (line.tag[from] === Tag.punctuation || line.tag[from] === Tag.conjunction)) from++
  if (from >= last || last - from > LONGEST) return null
  // 起飞前 is a time, 起飞后 a step of what is told
  const ahead = line.text.charCodeAt((line.end[last] as number) - 1) === BEFORE
  let verb = false
  for (let at = from; at < last; at++) {
    const tag = line.tag[at] as number
    if (tag >= Item.number || line.has(at, Role.unreal) || isStep(line, at, ahead)) return null
    if (tag === Tag.verb || tag === Tag.verbalNoun) verb = true
  }
  if (!verb) return null
  // 坐在电脑前 is where somebody is
  const stood = line.tag[last - 1]
  if (ahead && stood !== Tag.verb && stood !== Tag.verbalNoun) return null
  return tokenOf(line, from, last)
}

/** 新规实施后，…: the clause of an event that the scan has found the end of, as far as it is one noun before it. */
export function wholeClause(line: Line, i: number): PeriodToken {
  const token = line.period(i)
  const { closing } = token.expression
  // 公交船开通五年来 is as likely what it is of
  if (closing === 'since' || closing === 'now') return token
  if (i + 1 < line.count && !line.breaks(i + 1)) return token
  let from = i
  while (from > 0 && i - from < 4 && !line.breaks(from - 1) && isNominal(line, from - 1)) from--
  if (from === i || (from > 0 && !line.breaks(from - 1))) return token
  return { ...token, start: line.start[from] as number }
}

/** Whether the word is of how something came to be known; to be made known is an event: 财报发布后. */
function isStep(line: Line, at: number, ahead: boolean): boolean {
  const word = line.word(at)
  return (!ahead && STEPS.has(word)) || (line.has(at, Role.saying) && !MADE_KNOWN.has(word))
}
const MADE_KNOWN: ReadonlySet<string> = new Set(words('发布 公布 宣布 提出 公告'))

function tokenOf(line: Line, from: number, last: number): PeriodToken {
  const start = line.start[from] as number
  const stop = line.end[last] as number
  const reason = 'when that was is not said'
  return {
    type: 'period',
    start,
    end: stop,
    expression: {
      opening: null,
      parts: [{ start, end: stop, base: { kind: 'vague', reason }, steps: [] }],
      join: null,
      closing: null,
    },
    kind: 'vague',
    anchored: true,
  }
}
