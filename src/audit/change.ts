/** What the words around a change say: over how many years, against what, of which growth, and that no other measure stands between. */
import type { Figure } from '../../schemas/figure.ts'
import { byLength, dropLeading, hasAny, without } from './match.ts'
import { clauseBefore, type Row, type Stated, withoutBlanks } from './row.ts'
import {
  CHANGE_FILLERS,
  CHANGE_WORDS,
  COMPARED,
  DOWN_VERBS,
  REAL_GROWTH,
  REAL_INDICATORS,
  TO_FILLERS,
  TO_WORDS,
  UP_VERBS,
  YEARS,
} from './words.ts'

export const REAL_NOTE =
  'this growth is published at constant prices or on a comparable basis, the levels are not: they need not come out'

const CHANGES = byLength([...CHANGE_WORDS, ...CHANGE_FILLERS, ...COMPARED, ...REAL_GROWTH])
const PUNCTUATION = byLength(['，', '、', '（', '(', '；', '其中'])
const YEAR_WORDS = byLength([
  ...Object.keys(YEARS).flatMap((word) => [`${word}来`, `${word}间`, `${word}时间`, `近${word}`, word]),
])
const VERBS = byLength([...UP_VERBS, ...DOWN_VERBS])
const ADVERBS = byLength(TO_FILLERS)

/** Whether a change's words name no measure of its own, so that it is the level's before it: ，年均增长. */
export function isBareChange(words: string): boolean {
  const clause = dropLeading(words, PUNCTUATION)
  if (clause.length > 40 || hasAny(clause, ['。', '；'])) return false
  return without(without(clause, YEAR_WORDS), CHANGES) === ''
}

export const isYearly = (words: string): boolean =>
  hasAny(words, ['年均', '平均每年', '每年平均', '年平均', '年复合'])

/** Whether the growth is one at constant prices or on a comparable basis, by its words or by its measure. */
export function isRealGrowth(words: string, level: Figure, before: string): boolean {
  if (hasAny(words, REAL_GROWTH)) return true
  if (hasAny(words, ['名义'])) return false
  return hasAny(withoutBlanks(level.measure?.text ?? '') + clauseBefore(before), REAL_INDICATORS)
}

export interface Step {
  readonly from: Stated
  readonly to: Stated
  /** Which way the verb goes; null for 变为 and the like. */
  readonly direction: 'up' | 'down' | null
}

/** 由A增加到B: the level where a change began and the one where it ended. */
export function stepTo(row: Row, to: Stated): Step | null {
  const from = row.stated[to.at - 1]
  if (from === undefined || from.figure.kind !== to.figure.kind) return null
  if (to.gap.length > 24) return null
  if (hasFrom(from.gap.slice(-24), from)) return readStep(from, to, to.gap)
  // 去年为A，今年增至B: the times of the two are said instead of 从.
  const [was, is] = [from.figure.period, to.figure.period]
  if (was === null || is === null || was.start === is.start || !to.gap.startsWith('，')) return null
  const time = withoutBlanks(is.text)
  const words = dropLeading(to.gap.slice(1), ['到', '至'])
  return words.startsWith(time) ? readStep(from, to, words.slice(time.length)) : null
}

/** Whether a level is the one that something is compared with: 比上年的A, 较2015年的A. */
export function isComparedBase({ figure, gap }: Stated): boolean {
  if (figure.kind !== 'quantity' && figure.kind !== 'percentage') return false
  const clause = clauseBefore(gap)
  const at = Math.max(clause.lastIndexOf('比'), clause.lastIndexOf('较'))
  const time = at < 0 ? '' : clause.slice(at + 1)
  return time.length <= 12 && time.endsWith('的') && hasAny(time, ['年', '期', '月', '季', '末', '初'])
}

/** Whether nothing but the comparison stands between a level and what it is compared with. */
export const isBesideBase = ({ gap }: Stated): boolean => gap === `，${clauseBefore(gap)}`

/** ，达到L: the level that a change led to. */
export const leadsToLevel = ({ gap }: Stated): boolean =>
  ['，达到', '，达', '，为', '达到', '，至'].includes(gap)

/** 由, 从 or 自 in the clause before the first level, with nothing but a time behind it. */
function hasFrom(words: string, { figure }: Stated): boolean {
  const clause = clauseBefore(words)
  const at = Math.max(clause.lastIndexOf('由'), clause.lastIndexOf('从'), clause.lastIndexOf('自'))
  if (at < 0) return false
  const rest = clause.slice(at + 1)
  if (rest === '' || hasAny(rest, FROM_WORDS) || rest.endsWith('的')) return rest.length <= 14
  return figure.period !== null && rest.startsWith(withoutBlanks(figure.period.text))
}
const FROM_WORDS = [
  '全省',
  '全国',
  '全市',
  '全球',
  '原来',
  '最初',
  '当初',
  '年',
  '初',
  '末',
  '底',
  '约',
  '不足',
  '不到',
  '第',
  '每',
]

function readStep(from: Stated, to: Stated, gap: string): Step | null {
  const words = dropLeading(gap, ADVERBS)
  const verb = VERBS.find((each) => words.startsWith(each))
  if (verb === undefined) {
    return ['变为', '调整为', '到', '至'].some((word) => words.startsWith(word))
      ? { from, to, direction: null }
      : null
  }
  const behind = words.slice(verb.length)
  if (!TO_WORDS.some((word) => behind.startsWith(word))) return null
  if (hasAny(behind, ['，', '；', '、'])) return null
  return { from, to, direction: UP_VERBS.includes(verb) ? 'up' : 'down' }
}

/**
 * Over how many years a yearly change goes; more than one number where the words leave it open (2016年至2021年 are five
 * steps, or six with the first year's own).
 */
export function yearsOf({ from, to }: Step, words: string, row: Row): readonly number[] {
  const [start, end] = [yearOf(from.figure), yearOf(to.figure)]
  if (start !== null && end !== null && end > start && !isOneSpan(from.figure, to.figure))
    return [end - start]
  const named = Object.keys(YEARS).find((word) => words.includes(word))
  if (named !== undefined) return [YEARS[named] as number]
  const { period } = from.figure
  if (period === null) return leadYears(row, from)
  const text = withoutBlanks(period.text)
  const said = Object.keys(YEARS).find((word) => text.includes(word))
  if (said !== undefined) return [YEARS[said] as number]
  if (text.includes('五') && ['十', '时期', '期间'].some((word) => text.includes(word))) return [5, 4]
  if (period.from !== null && period.to !== null) {
    const years = Number(period.to.slice(0, 4)) - Number(period.from.slice(0, 4))
    if (years >= 1 && years <= 60) return [years, years + 1]
  }
  return leadYears(row, from)
}

/** 五年来, 过去三年 at the head of the sentence. */
function leadYears(row: Row, from: Stated): readonly number[] {
  const lead = row.stated
    .slice(Math.max(0, from.at - 6), from.at + 1)
    .map(({ gap, figure }) => gap + (figure === from.figure ? '' : figure.quote))
    .join('')
  const named = Object.keys(YEARS).find((word) =>
    [`${word}来`, `${word}间`, `过去${word}`, `近${word}`, `这${word}`].some((each) => lead.includes(each)),
  )
  return named === undefined ? [] : [YEARS[named] as number]
}

/** The year that a figure is of, by a period of one year that its own words name. */
function yearOf({ period }: Figure): number | null {
  if (period === null || period.to === null) return null
  if (period.from !== null && period.from.slice(0, 4) !== period.to.slice(0, 4)) return null
  return Number(period.to.slice(0, 4))
}

const isOneSpan = (a: Figure, b: Figure): boolean => a.period?.start === b.period?.start
