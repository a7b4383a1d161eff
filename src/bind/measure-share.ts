/** What shares and ratios are of: 80%的工程量, 一半人住在周边, 480个议席中的308席, 每千人床位6.5张. */
import { Tag } from '../lexicon/dictionary.ts'
import { Role } from '../lexicon/roles.ts'
import { words } from '../lexicon/word-list.ts'
import type { NumberToken } from '../scan/token.ts'
import type { Change } from './change.ts'
import { Item, type Line, type Span } from './line.ts'
import { ahead } from './measure-ahead.ts'
import { before } from './measure-before.ts'
import { deed, isOpinion } from './measure-deed.ts'
import { type Measure, make, NONE, namesPersons, onlyNames } from './measure-phrase.ts'
import { isDe, phraseEnd, phraseStart, spanOf } from './phrase.ts'

/** A share has before it what it is of, or behind it: 占营业收入的6.3%, 80%的工程量, 75%的民众表示反对. */
export function ofPercentage(
  line: Line,
  i: number,
  token: NumberToken,
  change: Change | null,
  ceiling: number,
): Measure {
  // 80%的工程量, 75%的民众表示反对
  let at = i + 1
  while (at < ceiling && line.tag[at] === Tag.localizer) at++
  const prior = before(line, i, token, change)
  // 99%以上农户通电: the noun right behind, where nothing stands before
  const nothing = prior.span === null || onlyNames(line, prior)
  if (
    change === null &&
    nothing &&
    token.rule.startsWith('percentage') &&
    at < ceiling &&
    line.tag[at] === Tag.noun
  ) {
    const end = phraseEnd(line, at, ceiling)
    if (end < ceiling && line.tag[end] !== Tag.adjective)
      return { ...make(line, at, end, 'measure/share-of'), owner: prior.span }
  }
  // 增幅在300%以上的机场: the rate itself stands before
  const rate = change?.rule === 'change/rate' && change.word < i && isDe(line, at) ? change.word : -1
  if (rate >= 0 && i - rate < 4) return make(line, rate, rate + 1, 'measure/rate')
  if (at < ceiling && isDe(line, at)) {
    const end = phraseEnd(line, at + 1, ceiling)
    // 付出100%的努力: a word that is no noun by itself
    const lone =
      end === at + 1 && at + 2 === ceiling && line.tag[at + 1] === Tag.adverb && line.word(at + 1) !== '同时'
        ? at + 2
        : end
    const named = lone > at + 1 ? make(line, at + 1, lone, 'measure/share-of') : NONE
    const done = deed(line, end, ceiling)
    // 75%的民众表示反对: what they think is measured, and they are whose it is
    if (done.span !== null && named.span !== null && isOpinion(line, end, ceiling))
      return { ...done, owner: named.span }
    if (named.span !== null) return named
    if (done.span !== null || prior.rule !== 'measure/before') return done
  }
  // 居民中60%信奉…: what they do, and they are whose it is
  if (change === null && i > 1 && line.word(i - 1) === '中' && line.tag[i - 1] === Tag.localizer) {
    const done = deed(line, at, ceiling)
    const first = phraseStart(line, i - 1, line.clauseStart(i), false)
    if (done.span !== null && first < i - 1) return { ...done, owner: spanOf(line, first, i - 1) }
  }
  // 同比恢复82.6%: to what level what was measured before came back
  if (prior.rule === 'measure/verb-before' && prior.last === i && comparesOnly(line, prior)) return NONE
  if (prior.span !== null && !onlyNames(line, prior)) return prior
  // 有九成搬进了新楼, 有一半人住在周边
  const direct = !token.rule.startsWith('percentage') || (prior.span === null && isOpinion(line, at, ceiling))
  const next = change === null && direct ? deedOfShare(line, at, ceiling) : NONE
  return next.span === null ? prior : next
}

/** Whether a lone verb stands behind 同比 and the like, which begin the clause. */
function comparesOnly(line: Line, { first, last }: Measure): boolean {
  const floor = line.clauseStart(first)
  return last - first === 1 && first - 1 === floor && line.has(floor, Role.yoy | Role.mom)
}

/** What a share of people said in words did (九成搬进了新楼), with those people before it (一半人住在周边). */
function deedOfShare(line: Line, from: number, ceiling: number): Measure {
  let start = from
  while (start < ceiling && (line.tag[start] === Item.period || line.tag[start] === Tag.pronoun)) start++
  const end = phraseEnd(line, start, ceiling)
  const done = deed(line, end, ceiling)
  if (done.span === null || end === from) return done
  // 一半人住在周边; 四成每月开支不足…
  return namesPersons(line, end)
    ? { ...done, owner: spanOf(line, from, end) }
    : make(line, from, done.last, done.rule)
}

/** 三次产业结构调整为8.3∶41.4∶50.3: before; 9个宁波人就有1个来杭州看病: behind; 每千人床位6.5张: inside. */
export function ratioMeasure(line: Line, i: number, token: NumberToken): Measure {
  if (token.rule === 'ratio/colon') return before(line, i, token, null)
  // 三分之一的粮食
  if (isDe(line, i + 1) && token.rule.startsWith('percent/')) {
    const named = ahead(line, i)
    if (named.span !== null) return named
  }
  if (token.rule === 'ratio/rate') {
    const inside = rateInside(line, token)
    if (inside !== null) return { ...NONE, span: inside, rule: 'measure/inside-a-rate' }
  }
  const prior = before(line, i, token, null)
  if (prior.span === null && token.rule.startsWith('percent/'))
    return deedOfShare(line, i + 1, line.clauseEnd(i + 1))
  if (token.rule === 'ratio/part-of-a-count') {
    const inside = wholeInside(line, token)
    if (inside !== null) return { ...NONE, span: inside, rule: 'measure/whole-of-a-part' }
    const done = deed(line, i + 1, line.clauseEnd(i + 1))
    if (done.span !== null) return done
  }
  return prior
}

const NUMERAL = '0123456789０１２３４５６７８９.,．，零〇一二三四五六七八九十百千万亿两多余几'

/** 议席 of 480个议席中的308席: what the parts are of, within the number's own words. */
function wholeInside(line: Line, token: NumberToken): Span | null {
  const at = line.text.slice(token.start, token.end).indexOf('中的')
  if (at < 0) return null
  const end = token.start + at
  let start = token.start
  while (start < end && NUMERAL.includes(line.text[start] as string)) start++
  // the measure word
  start++
  return end - start >= 2 ? { start, end } : null
}

/** What a rate is of stands between its numbers: 每千人口 | 医疗卫生机构床位 | 达7.23张. */
function rateInside(line: Line, token: NumberToken): Span | null {
  const { text } = line
  let start = token.start + 1
  while (start < token.end && NUMERAL.includes(text[start] as string)) start++
  const base = RATE_BASES.find((word) => text.startsWith(word, start))
  if (base === undefined) return null
  start += base.length
  let end = start
  while (end < token.end && !NUMERAL.includes(text[end] as string)) end++
  start += RATE_VERBS.find((word) => text.startsWith(word, start))?.length ?? 0
  for (let trimmed = true; trimmed; ) {
    const link = RATE_LINKS.find(
      (word) => end - word.length >= start && text.startsWith(word, end - word.length),
    )
    trimmed = link !== undefined
    if (link !== undefined) end -= link.length
  }
  return end - start >= 2 ? { start, end } : null
}

/** What a rate counts on, longest first. */
const RATE_BASES = words(
  '常住人口 平方公里 名学生 名老人 名职工 户家庭 户居民 人口 公里 家庭 人 户 名 元 家 辆',
)

/** What may stand before the measure in a rate, and behind it, longest first. */
const RATE_VERBS = words('平均拥有 平均配备 拥有 配备 占有 有')

const RATE_LINKS = words('提高到 增加到 上升到 下降到 提高至 增加至 提升至 达到 降至 约为 达 为 约 有 到 至')
