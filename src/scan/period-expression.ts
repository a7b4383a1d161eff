/**
 * What the words of a period say, before anything rests on a date: plain data that can be written as JSON.
 *
 * An expression is one or more parts. A part is a base (今年, 2008年, “十四五”, 近三年) narrowed step by step
 * (上半年, 3月, 下旬, 末). A part without a base takes what is coarser than its first step from the part before
 * it (5月25日至26日), or from the document's date when it comes first.
 */

/** What a relative base is counted from; `unsaid` is a year or month that the words leave open (年底, 全年). */
export type Reference = 'text' | 'document' | 'previous' | 'unsaid' | 'every'

export type CalendarUnit = 'year' | 'half' | 'quarter' | 'month' | 'week' | 'day'

export type LengthUnit =
  | 'century'
  | 'year'
  | 'quarter'
  | 'month'
  | 'week'
  | 'day'
  | 'hour'
  | 'minute'
  | 'second'

/** Where a length of time lies: 过去五年, 这五年, 未来五年, 五年来; `plain` says nothing (三年内), `former` is 前三年. */
export type LengthSide = 'past' | 'this' | 'future' | 'plain' | 'former'

/** `second` is the second half: 下半月. */
export type Edge = 'start' | 'middle' | 'end' | 'second'

export type PeriodBase =
  /** `value` is the number itself for `text`, otherwise how many units away: 去年 is document -1. */
  | { kind: CalendarUnit; from: Reference; value: number }
  /** The 20th century is 1901 to 2000; from the document, 0 is this one. */
  | { kind: 'century'; from: 'text' | 'document'; value: number }
  /** The first year of the decade. */
  | { kind: 'decade'; value: number }
  /** Which five-year plan: 14 is 2021 to 2025. */
  | { kind: 'plan'; value: number }
  /** A year that crosses two calendar years: school years have fixed ends, others do not. */
  | { kind: 'crossing'; value: number; last: number; of: 'school' | 'other' }
  | { kind: 'fiscal'; value: number }
  | { kind: 'event'; date: string | null }
  /** `count` is null for 几, 数, 多; `last` is the upper end of 三到五年; `more` marks 三十多年. */
  | {
      kind: 'length'
      count: number | null
      last: number | null
      more: boolean
      unit: LengthUnit
      side: LengthSide
    }
  /** The time of the text: 目前, 收盘. */
  | { kind: 'now' }
  /** The period before, as it stands: 期间, 同期. */
  | { kind: 'previous' }
  | { kind: 'vague'; reason: string }

export type PeriodStep =
  /** `third` is 上旬, 中旬, 下旬 from 1 to 3, 上中旬 4 and 中下旬 5. */
  | { unit: 'decade' | 'half' | 'quarter' | 'month' | 'third' | 'day' | 'weekday' | 'season'; value: number }
  | { unit: 'weekend' }
  /** A festival by its name in the calendar; `holiday` is the days off around it, otherwise the day. */
  | { unit: 'festival'; name: string; holiday: boolean }
  | { unit: 'lunar'; month: number; day: number }
  | { unit: 'edge'; value: Edge }
  | { unit: 'first' | 'last'; count: number; of: LengthUnit }
  | { unit: 'clock'; part: string | null; hour: number | null; minute: number | null; second: number | null }
  /** The months or days of the period before, moved here: 去年同期. */
  | { unit: 'same' }
  /** A stretch of the year without fixed dates: 今年汛期. */
  | { unit: 'named'; reason: string }

export interface PeriodPart {
  start: number
  end: number
  base: PeriodBase | null
  steps: PeriodStep[]
}

/** How an expression opens: 截至 and 到 give its end, 自 and 从 its start. */
export type Opening = 'until' | 'since'

/** How it closes: 以来 and 起, 后, 前, 前后, 期间 and 内, 至今. */
export type Closing = 'since' | 'after' | 'before' | 'around' | 'within' | 'now'

export interface PeriodExpression {
  opening: Opening | null
  parts: PeriodPart[]
  join: 'to' | 'and' | null
  closing: Closing | null
}
