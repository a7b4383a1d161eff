/**
 * The date of a text as its file name or a line of its own gives it. Only what is unmistakable counts:
 * whole dates of the calendar, and no two that differ.
 */

/** Lines at the head and at the foot of a text that are looked at. */
const HEAD_LINES = 10
const FOOT_LINES = 5
/** A longer line is running text. */
const LINE_MAX = 120

const SEPARATED =
  /(?<!\d)(\d{4})\s*(?:年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*[日号]|([-/.])\s*(\d{1,2})\s*\4\s*(\d{1,2})(?!\d))/g
const CHINESE =
  /([〇零○一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})[日号]/g

const LABEL =
  /(?:发布时间|发布日期|发表时间|发表日期|发稿时间|发稿日期|刊发时间|刊发日期|刊登日期|出版日期|成文日期|发文日期|发文时间|印发日期|公布日期|公开日期|日期)\s*[:：】\]]?\s*$/
const BEFORE_ALONE = /^\s*[【（([〔［《]?\s*$/
const AFTER_ALONE =
  /^\s*(?:(?:星期|周)[一二三四五六日天])?\s*(?:(?:上午|下午)?\s*\d{1,2}\s*[:：时]\s*\d{2}\s*分?(?:[:：]\d{2})?)?\s*(?:讯|电|消息)?\s*[】）)\]〕］》]?\s*$/
/** 宁波日报 / 2022年12月15日 / 星期四 A03版: the head of a printed page. */
const BEFORE_MASTHEAD = /^[\u4e00-\u9fff]{1,10}报\s*$/
const AFTER_MASTHEAD = /^\s*(?:(?:星期|周)[一二三四五六日天])?\s*(?:第?\s*[A-Z]?\d*\s*版.{0,20})?$/
/** 新华社北京 / 2022年12月15日 / 电. */
const BEFORE_WIRE = /^.{0,4}(?:社|报|网|台).{0,10}$/
const AFTER_WIRE = /^\s*[电讯]/
const SOURCE_LINE = /来源\s*[:：]/

interface Found {
  start: number
  end: number
  /** Null where it is no day of the calendar. */
  date: string | null
}

/** The date in a file's name: 2022-12-15, 2022_12_15, 20221215, 2022年12月15日. ISO 8601, or null. */
export function dateFromFileName(path: string): string | null {
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)
  const dates: (string | null)[] = []
  // t20221215_1.html; also before the time of day: 20221215T0930, 20221215093000.
  for (const match of name.matchAll(/(?<!\d)(\d{4})(\d{2})(\d{2})(?:\d{4}|\d{6})?(?!\d)/g)) {
    dates.push(calendarDate(match[1], match[2], match[3]))
  }
  for (const match of name.matchAll(/(?<!\d)(\d{4})([-_. ])(\d{1,2})\2(\d{1,2})(?!\d)/g)) {
    dates.push(calendarDate(match[1], match[3], match[4]))
  }
  for (const { date } of datesIn(name)) dates.push(date)
  return only(dates)
}

/** The date that a text gives itself in a line of its head or foot. ISO 8601, or null. */
export function dateLine(text: string): string | null {
  const dates: (string | null)[] = []
  for (const line of headLines(text)) dates.push(...ownDates(line, true))
  for (const line of footLines(text)) dates.push(...ownDates(line, false))
  return only(dates)
}

/** Whether the line holds a date and nothing else: 【2006年6月2日讯】. */
export function isDateLine(line: string): boolean {
  const text = plainDigits(line)
  return datesIn(text).some(({ start, end }) => isAlone(text.slice(0, start), text.slice(end)))
}

/** The date that metadata gives: 2022-12-15T10:00:00+08:00, 2022/12/15, 20221215. As written, in its own time zone. */
export function dateFromMetadata(value: string): string | null {
  const text = plainDigits(value.slice(0, LINE_MAX))
  const compact = /^\s*(\d{4})(\d{2})(\d{2})(?!\d)/.exec(text)
  if (compact !== null) return calendarDate(compact[1], compact[2], compact[3])
  return datesIn(text)[0]?.date ?? null
}

function ownDates(line: string, head: boolean): (string | null)[] {
  if (line.length > LINE_MAX && !head) return []
  const text = plainDigits(line.slice(0, LINE_MAX))
  const dates: (string | null)[] = []
  for (const { start, end, date } of datesIn(text)) {
    const before = text.slice(0, start)
    const after = line.length > LINE_MAX ? `${text.slice(end)}…` : text.slice(end)
    if (
      isAlone(before, after) ||
      LABEL.test(before) ||
      (head && BEFORE_MASTHEAD.test(before) && AFTER_MASTHEAD.test(after)) ||
      (head && BEFORE_WIRE.test(before) && AFTER_WIRE.test(after)) ||
      (head && line.length <= LINE_MAX / 2 && SOURCE_LINE.test(line) && !/[。，]/.test(line))
    ) {
      dates.push(date)
    }
  }
  return dates
}

function isAlone(before: string, after: string): boolean {
  return BEFORE_ALONE.test(before) && AFTER_ALONE.test(after)
}

function datesIn(text: string): Found[] {
  const found: Found[] = []
  for (const match of text.matchAll(SEPARATED)) {
    const [whole, year, month, day, , otherMonth, otherDay] = match
    const date = calendarDate(year, month ?? otherMonth, day ?? otherDay)
    found.push({ start: match.index, end: match.index + whole.length, date })
  }
  for (const match of text.matchAll(CHINESE)) {
    const [whole, year, month, day] = match
    const digits = [...year]
      .map((digit) => '〇一二三四五六七八九'.indexOf(digit.replace(/[零○]/, '〇')))
      .join('')
    const date = calendarDate(digits, String(smallNumber(month)), String(smallNumber(day)))
    found.push({ start: match.index, end: match.index + whole.length, date })
  }
  return found
}

/** 十二 → 12, up to 99. Null-like 0 for what is no number. */
function smallNumber(numeral: string): number {
  const match = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(numeral)
  if (match === null) return 0
  const [, first, ten, last] = match
  const digit = (character: string | undefined): number => '一二三四五六七八九'.indexOf(character ?? ' ') + 1
  if (ten === undefined) return last === undefined ? digit(first) : 0
  return (first === undefined ? 1 : digit(first)) * 10 + digit(last)
}

/** The day as ISO 8601; null where the calendar has no such day, or no news can be of that year. */
function calendarDate(year: string, month: string, day: string): string | null {
  const [y, m, d] = [Number(year), Number(month), Number(day)]
  if (y < 1900 || y > 2100 || m < 1 || m > 12 || d < 1) return null
  const lastDay = new Date(Date.UTC(y, m, 0)).getUTCDate()
  if (d > lastDay) return null
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

/** The one date that all of them are. */
function only(dates: readonly (string | null)[]): string | null {
  const different = new Set(dates.filter((date) => date !== null))
  return different.size === 1 ? ([...different][0] ?? null) : null
}

/** Full-width digits as plain ones; the length stays. */
function plainDigits(text: string): string {
  return text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xff10 + 0x30))
}

function headLines(text: string): string[] {
  const lines: string[] = []
  for (let from = 0; from < text.length && lines.length < HEAD_LINES; ) {
    let to = text.indexOf('\n', from)
    if (to < 0) to = text.length
    const line = text.slice(from, Math.min(to, from + LINE_MAX * 2)).trim()
    if (line !== '') lines.push(line)
    from = to + 1
  }
  return lines
}

function footLines(text: string): string[] {
  const lines: string[] = []
  for (let to = text.length; to > 0 && lines.length < FOOT_LINES; ) {
    const from = text.lastIndexOf('\n', to - 1) + 1
    const line = text.slice(from, Math.min(to, from + LINE_MAX * 2)).trim()
    if (line !== '') lines.push(line)
    to = from - 1
  }
  return lines
}
