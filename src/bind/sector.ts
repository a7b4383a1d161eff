/** Sectors of an economy, which statistics name one behind the other with what is measured of the first. */
import { words } from '../lexicon/word-list.ts'
import type { Line, Span } from './line.ts'
import { isIndicator, type Measure } from './measure.ts'

/** Last words of sectors and kinds of traffic, which statistics name alone where what is measured of them was said before. */
const SECTOR_ENDS = words('业 企业 铁路 公路 水路 水运 民航 航空 管道 城镇 乡村 农村 港口 机场 海运 口岸')
/** Words that end so and name no sector. */
const NO_SECTORS: ReadonlySet<string> = new Set(
  words('就业 创业 毕业 作业 失业 开业 营业 行业 产业 事业 专业 职业 企业'),
)

/** 采矿业增加值: what is measured of the other sectors too is 增加值. */
export function withoutSector(line: Line, measure: Measure, span: Span): Span {
  for (let i = measure.last - 2; i >= measure.first; i--)
    if (line.word(i).endsWith('业') && (line.end[i] as number) > span.start)
      return { start: line.start[i + 1] as number, end: span.end }
  return span
}

/** Whether the phrase of the measure names a sector alone: 制造业增长6.9%. */
export function isSector(line: Line, measure: Measure): boolean {
  if (measure.rule !== 'measure/before' || measure.first < 0) return false
  const word = line.word(measure.last - 1)
  if (isIndicator(line, measure.last) || NO_SECTORS.has(word)) return false
  return SECTOR_ENDS.some((end) => word.endsWith(end))
}
