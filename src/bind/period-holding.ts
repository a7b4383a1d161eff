/** What of the periods of a text holds beyond the sentence they stand in. */
import type { Status } from '../../schemas/figure.ts'
import type { PeriodToken } from '../scan/token.ts'
import { isDay, isEnd, isLength, isMoment, isMonths, isNow, isOpen, isPassing } from './period-kind.ts'
import type { Dated } from './period-pointed.ts'
import { isNewStory } from './story.ts'

/** What holds beyond its sentence. */
export interface Holding {
  held: PeriodToken | null
  /** The year that the text's beginning names in passing (2019年大选, 《2023年…公报》): it governs where nothing else does. */
  fallback: PeriodToken | null
  /** What was the first to hold: the time of the whole text. */
  main: PeriodToken | null
  /** The several years that were named last, over which yearly averages are. */
  years: PeriodToken | null
  /** What held before the end of a stretch did, which holds for its paragraph only. */
  before: PeriodToken | null
  /** Whether the text is a report, whose period is announced at the head of a clause. */
  report: boolean
  /** Whether it ends with its paragraph; in a short dispatch, which tells of one event, it holds to the end. */
  byParagraph: boolean
  /** Whether it was set in an earlier paragraph than the one that is being read. */
  over: boolean
  /** The last sentences that had a time, for events that are pointed back to. */
  dated: Dated[]
  /** Whether the beginning of a dispatch was read. */
  dispatch: boolean
  /** How many figures each period has. */
  figures: Map<PeriodToken, number>
  /** The status of the first figure of each period. */
  statuses: Map<PeriodToken, Status>
  /** By which rule each number item of the line just read has its period. */
  rules: string[]
}

/** What still holds when a paragraph begins; tells whether it is of another story. */
export function newParagraph(holding: Holding, text: string, at: number): boolean {
  if (!holding.report && isNewStory(holding, text, at)) {
    holding.held = holding.before = holding.fallback = holding.years = holding.main = null
    holding.dated.length = 0
    return true
  }
  holding.over = true
  if (holding.held !== null && isMoment(holding.held)) holding.held = null
  if (holding.before !== null) holding.held = holding.before
  // 年末 alone is of its paragraph, for another year or none may be meant in the next
  else if (holding.held !== null && isEnd(holding.held) && isOpen(holding.held)) holding.held = null
  // 目前 too, and 近日, which holds only where an event is pointed back to
  else if (holding.held !== null && isPassing(holding.held)) holding.held = null
  if (!holding.report && holding.held !== null && isAside(holding, holding.held)) {
    // 8月份…。1—8月平均上涨2%。⏎ …: what was named in passing leaves the time of the text
    const { main } = holding
    const again = main !== null && (holding.figures.get(main) ?? 0) >= MAIN_WEIGHT
    holding.held = again && STATED.includes(text.charAt(main.end - 1)) ? main : null
  }
  holding.before = null
  if (holding.byParagraph) holding.held = null
  // 四、居民收入: behind what was of 1—5月, the next section is of the time of the whole again
  else if (holding.held !== null && isMonths(holding.held) && isHeading(text, at))
    if (holding.main !== null && !isDay(holding.main)) holding.held = holding.main
  return false
}

/** So many figures of a time make it that of the text. */
const WEIGHTY = 2

/** So many, that it is the time of the text again behind another. */
const MAIN_WEIGHT = 6
/** A month, a quarter, half a year: what statistics are given for. */
const STATED = '月份度年'

/** Whether the time is not that of the text, and was named in passing: 1995年两国签署协议。 */
function isAside(holding: Holding, held: PeriodToken): boolean {
  if (held === holding.main || isDay(held)) return false
  return isLength(held) || (holding.figures.get(held) ?? 0) < WEIGHTY
}

/** A line is indented by so many blanks at most. */
const MOST_INDENT = 8

/** The number of a section: 四、, 十二、. */
function isHeading(text: string, line: number): boolean {
  let at = line
  while (at - line < MOST_INDENT && (text.charAt(at) === '\u3000' || text.charAt(at) === ' ')) at++
  if (!'一二三四五六七八九十'.includes(text.charAt(at))) return false
  const mark = text.charAt(at + 1)
  return mark === '、' || text.charAt(at + 2) === '、'
}

/**
 * The period of the number at item `i`, now that its status is known. Of a day on which something happened is not what
 * another paragraph says is to come: 2月18日12个项目开工 … 将新建厂房9万平方米.
 */
export function settle(
  holding: Holding,
  i: number,
  period: PeriodToken | null,
  status: Status,
  done: boolean,
): PeriodToken | null {
  if (period === null) return null
  holding.figures.set(period, (holding.figures.get(period) ?? 0) + 1)
  // 目前全村有农家乐30家。村里先后投入80万元: what was done is not of the time of the text
  if (done && holding.rules[i] === 'period/held' && isNow(period)) {
    holding.rules[i] = 'period/none'
    return null
  }
  const first = holding.statuses.get(period)
  if (first === undefined) holding.statuses.set(period, status)
  if (first !== 'actual' || status === 'actual' || !holding.over) return period
  const rule = holding.rules[i]
  if ((rule !== 'period/held' && rule !== 'period/of-event') || !isDay(period)) return period
  holding.rules[i] = 'period/none'
  return null
}
