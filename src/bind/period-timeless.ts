/** Which figures have no time but the one that is said with them: ages, distances, what a project or a place has. */
import { words } from '../lexicon/word-list.ts'
import type { Line, Span } from './line.ts'
import type { Measure } from './measure.ts'
import type { Holding } from './period-holding.ts'
import { isDay } from './period-kind.ts'

/** What a project has at any time: no period said of something else is that of these. */
const PROPERTIES = words('总投资 建筑面积 占地面积 占地 全长 总长 总长度 用地面积 设计时速')

/** What statistics give in years and for a year: 人均预期寿命. */
const OF_A_YEAR = words('寿命 平均年龄')

/** What lengths of time a contest or a journey came to on its day. */
const RESULTS = words('成绩 用时 耗时 利用小时 利用小时数')

/** Units of distances; where nothing names them they lie between two places: 位于县城以南30公里. */
const LENGTHS: ReadonlySet<string> = new Set(words('公里 米 千米 公尺 海里 里 英里 光年 km m'))
const DISTANCES = words('距 距离 相距 离')

/** What a thing or a place is like on any day. */
const TRAITS = words(
  '体长 身长 体重 身高 海拔 直径 半径 质量 厚 厚度 宽 宽度 长度 高度 深度 坡度 周长 容积 库容 限速',
)
/** What grows by the year, and yet is not of the day of an event. */
const LASTING = words('里程')
/** Sides of a thing, where lengths are given: 客轮长138米. */
const SIDES = new Set('长宽高深厚')
/** What of an area is of its time: 竣工面积. */
const AREAS_OF_A_TIME = words('开工 施工 竣工 销售 成交 待售 受灾 受损 倒塌 供应 新增')

/** Verbs of what is so on any day: a day that something happened on is not that of these. */
const STANDING: ReadonlySet<string> = new Set(
  words('现有 现存 建有 设有 下辖 下设 辖 内设 拥有 占地 分为 容纳 可容纳 能容纳 配有 配备 装有'),
)

/** How many items before a number are looked at. */
const REACH = 120

/** Whether no period from before its sentence governs the number. */
export function isTimeless(
  line: Line,
  i: number,
  measure: Measure | undefined,
  changed: boolean,
  holding: Holding,
): boolean {
  const { unit, kind } = line.number(i)
  const span = measure?.span ?? null
  if (unit === '岁') return span === null || !endsIn(line, span.end, OF_A_YEAR)
  if (kind === 'duration' && !changed)
    return !holding.report && (span === null || !endsIn(line, span.end, RESULTS))
  if (
    unit !== null &&
    LENGTHS.has(unit) &&
    (span === null || measure?.rule === 'measure/where' || contains(line, span.start, span.end, DISTANCES))
  )
    return true
  if (span !== null && endsIn(line, span.end, PROPERTIES)) return true
  if (holding.report) return holding.held !== null && isDay(holding.held) && isStanding(line, i)
  if (span !== null && isTrait(line, unit, span, holding)) return !changed
  if (isMadeUp(line, i) || line.word(i - 1) === '现有') return true
  if (holding.held === null || !isDay(holding.held)) return false
  if (isStanding(line, i)) return true
  return holding.over && (isQuoted(line, i) || (span !== null && endsIn(line, span.end, LASTING)))
}

/** Whether what is measured says what the thing is like. */
function isTrait(line: Line, unit: string | null, { start, end }: Span, { held }: Holding): boolean {
  if (endsIn(line, end, TRAITS)) return true
  // 建成区面积118平方公里 grows by the year
  if (unit === '平方米' || (unit === '平方公里' && held !== null && isDay(held)))
    return line.text.startsWith('面积', end - 2) && !contains(line, start, end, AREAS_OF_A_TIME)
  return unit !== null && LENGTHS.has(unit) && SIDES.has(line.text[end - 1] as string)
}

function endsIn(line: Line, end: number, list: readonly string[]): boolean {
  for (const word of list) if (line.text.startsWith(word, end - word.length)) return true
  return false
}

/** Whether one of the words stands in the stretch. */
function contains(line: Line, start: number, end: number, list: readonly string[]): boolean {
  for (let at = start; at < end; at++)
    for (const word of list) if (line.text.startsWith(word, at)) return true
  return false
}

/** Whether the number stands in a quotation that the sentence opened. */
function isQuoted(line: Line, i: number): boolean {
  for (let at = i - 1; at >= 0 && i - at < REACH; at--) {
    const mark = line.text.charCodeAt(line.start[at] as number)
    if (mark === 0x201c || mark === 0x201d) return mark === 0x201c
  }
  return false
}

/** Whether the clause says what something is made up of: 由350席分区议员和150席不分区议员组成. */
function isMadeUp(line: Line, i: number): boolean {
  const end = line.clauseEnd(i)
  for (let at = i + 1; at < end && at - i < MADE_UP_WITHIN; at++)
    if (MADE_UP.has(line.word(at))) {
      for (let from = i - 1; from >= line.clauseStart(i); from--) if (line.word(from) === '由') return true
      return false
    }
  return false
}
const MADE_UP: ReadonlySet<string> = new Set(words('组成 构成'))
const MADE_UP_WITHIN = 14

/** Whether the sentence says up to the number what is so on any day: 新疆现有6处遗产地、717个景区. */
function isStanding(line: Line, i: number): boolean {
  for (let at = i - 1; at >= 0 && i - at < REACH; at--) if (STANDING.has(line.word(at))) return true
  return false
}
