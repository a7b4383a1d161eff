/** Whose a measure is that a time parts from its owner: 发达经济体 | 今明两年的 | 经济增速, 百强企业 | 2022年上半年 | 销售额, 将新兴市场 | 今年的 | 增速下调至. */
import { Tag } from '../lexicon/dictionary.ts'
import { Role } from '../lexicon/roles.ts'
import { WordTest } from '../lexicon/vocabulary.ts'
import { words } from '../lexicon/word-list.ts'
import { hasName } from './clause-subject.ts'
import { Item, type Line, type Span } from './line.ts'
import { isIndicator, type Measure } from './measure-phrase.ts'
import { isDe, isHead, isJoint, isPause, phraseStart, spanOf } from './phrase.ts'
import { tagSet } from './tag-set.ts'

const RATE = new WordTest((word) => /增速|增长率|预期|预测|市占率|占有率|排名$/.test(word))

/** What a clause may have before the owner. */
const OPENING = tagSet([Tag.adverb, Tag.conjunction, Tag.punctuation, Item.period, Item.marker, Tag.time])
const HANDED: ReadonlySet<string> = new Set(['将', '把'])

/** Words that own nothing: 数据 | 今年, 报告 | 去年. */
const NOBODY: ReadonlySet<string> = new Set(
  words(
    '数据 报告 消息 同时 情况 结果 方面 全年 平均 累计 总体 其余 其他 同期 预计 调查 统计 预测 财报 年报 公告 增速 涨幅 价格',
  ),
)

/** The owner before the time that stands right before the measure, with nothing between that it could be the object of; null where there is none. */
export function ownerAcrossTime(
  line: Line,
  floor: number,
  measure: Measure,
): { span: Span; entity: boolean } | null {
  const { first, last } = measure
  if (first <= floor + 1 || !(isIndicator(line, last) || line.passes(last - 1, RATE))) return null
  let behind = first - 1
  // 2019年的 | 总体 | 增长率
  while (behind > floor + 1 && (line.tag[behind] === Tag.distinguishing || line.tag[behind] === Tag.adverb))
    behind--
  const time = isDe(line, behind) ? behind - 1 : behind
  if (time <= floor || line.tag[time] !== Item.period) return null
  let from = phraseStart(line, time, floor, true)
  while (from < time && (line.tag[from] === Tag.adverb || isPause(line, from) || isJoint(line, from))) from++
  if (from >= time || !isHead(line, time - 1) || isIndicator(line, time)) return null
  if (NOBODY.has(line.word(time - 1)) || line.has(time - 1, Role.saying)) return null
  const before = from - 1
  if (before >= floor && !HANDED.has(line.word(before))) {
    if (OPENING[line.tag[before] as number] !== 1 && !line.has(before, Role.among)) return null
  }
  const span = spanOf(line, from, time)
  return span === null ? null : { span, entity: hasName(line, from, time) }
}
