/** What a number measures: the noun phrase before it, behind it, or carried over from the figure before. */
import { Tag } from '../lexicon/dictionary.ts'
import { Role } from '../lexicon/roles.ts'
import type { NumberToken } from '../scan/token.ts'
import type { Change } from './change.ts'
import { Item, type Line } from './line.ts'
import { ahead, compoundAhead, deed, isOpinion } from './measure-ahead.ts'
import { before } from './measure-before.ts'
import { distributed, numberList } from './measure-list.ts'
import { countsAhead, isIndicator, type Measure, make, NONE, onlyNames, PERSONS } from './measure-phrase.ts'
import { isDe, isOpen, isPause, phraseEnd, spanOf } from './phrase.ts'

export { isIndicator, type Measure } from './measure-phrase.ts'

/** Finds the measure of every number of the line, in order. */
export function measures(line: Line, changes: ReadonlyMap<number, Change>): Map<number, Measure> {
  const found = new Map<number, Measure>()
  const levels: Measure[] = []
  let latest: Measure = NONE
  for (const i of line.numbers) {
    if (found.has(i)) {
      latest = found.get(i) as Measure
      continue
    }
    const token = line.number(i)
    const change = changes.get(i) ?? null
    const list = numberList(line, i)
    if (list.length > 1) {
      const each = distributed(line, list, changes, levels)
      if (each !== null) {
        for (const [k, item] of list.entries()) found.set(item, each[k] as Measure)
        latest = each[0] as Measure
        continue
      }
    }
    let measure = measureOf(line, i, token, change)
    if (token.entry?.dimension === 'age') {
      // 方迪今年43岁, 一名19岁男性: the phrase beside it is who, and no measure is named
      if (measure.first < 0 || !isIndicator(line, measure.last)) measure = { ...NONE, owner: measure.span }
    } else if (
      measure.rule === 'measure/before' &&
      (onlyNames(line, measure) || standsForOne(line, measure, latest, i))
    ) {
      // 本土病例19例（内蒙古18例，…）: the same measure, of somebody else
      const object =
        measure.first > 0 &&
        line.tag[measure.first - 1] === Tag.verb &&
        !line.has(measure.first - 1, Role.link)
      measure = object
        ? NONE
        : latest.span === null
          ? { ...NONE, owner: measure.span }
          : { ...latest, first: -1, last: -1, owner: measure.span, rule: 'measure/carried' }
    } else if (measure.span === null && latest.span !== null && restates(line, i)) {
      measure = { ...latest, first: -1, last: -1, rule: 'measure/carried' }
    } else if (measure.span === null && carries(line, i, token, change)) {
      measure =
        latest.span === null ? topic(line, i) : { ...latest, first: -1, last: -1, rule: 'measure/carried' }
    }
    found.set(i, measure)
    if (list.length > 1)
      for (const item of list) if (!countsAhead(line.number(item))) found.set(item, measure)
    if (measure.span !== null) {
      latest = measure
      if (change === null) levels.push(measure)
    }
  }
  return found
}

function measureOf(line: Line, i: number, token: NumberToken, change: Change | null): Measure {
  const ceiling = line.clauseEnd(i + 1)
  if (token.rule === 'ratio/slash') {
    const next = ahead(line, i)
    return next.span === null ? before(line, i, token, change) : next
  }
  if (token.kind === 'percentage') {
    // 80%的工程量, 75%的民众表示反对
    let at = i + 1
    while (at < ceiling && line.tag[at] === Tag.localizer) at++
    if (at < ceiling && isDe(line, at)) {
      const end = phraseEnd(line, at + 1, ceiling)
      const named = end > at + 1 ? make(line, at + 1, end, 'measure/share of') : NONE
      const done = deed(line, end, ceiling)
      // 75%的民众表示反对: what they think is measured, and they are whose it is
      if (done.span !== null && named.span !== null && isOpinion(line, end, ceiling))
        return { ...done, owner: named.span }
      return named.span === null ? done : named
    }
    return before(line, i, token, change)
  }
  if (change !== null || token.kind === 'rank' || token.kind === 'multiple') {
    const prior = before(line, i, token, change)
    if (prior.span !== null) return prior
    // 减少1232万人 has its things before; 增加一万多个就业机会 behind
    return countsAhead(token) ? ahead(line, i) : NONE
  }
  if (token.kind === 'ratio') return ratioMeasure(line, i, token)
  if (countsAhead(token)) {
    const next = ahead(line, i)
    const person = PERSONS.includes(token.unit ?? '')
    if (next.span !== null && !(person && token.unit === '人')) return next
    const prior = before(line, i, token, change)
    if (prior.span !== null && prior.rule === 'measure/before' && !(person && onlyNames(line, prior)))
      return prior
    if (next.span !== null) return next
    const relative = token.unit === '人' ? NONE : compoundAhead(line, i + 1, ceiling)
    if (relative.span !== null) return relative
    const named = prior.span !== null && !onlyNames(line, prior)
    if ((person && !named) || prior.span === null) {
      const done = deed(line, i + 1, ceiling)
      if (done.span !== null) return done
    }
    return prior
  }
  const prior = before(line, i, token, change)
  const next = ahead(line, i)
  if (prior.span !== null && prior.rule === 'measure/before') {
    // 建设700万千瓦储能项目: the word before is what is done, the thing stands behind
    const acts =
      prior.last > 0 &&
      line.tag[prior.last - 1] === Tag.verbalNoun &&
      line.has(prior.last - 1, Role.plan | Role.done)
    return acts && next.span !== null ? next : prior
  }
  const person = PERSONS.includes(token.unit ?? '')
  if (person) {
    const done = deed(line, i + 1, ceiling)
    if (done.span !== null) return done
  }
  if (next.span !== null && (prior.span === null || next.rule === 'measure/after 的')) return next
  return prior
}

/** 三次产业结构调整为8.3∶41.4∶50.3: before; 9个宁波人就有1个来杭州看病: behind; 每千人床位6.5张: inside. */
function ratioMeasure(line: Line, i: number, token: NumberToken): Measure {
  if (token.rule === 'ratio/colon') return before(line, i, token, null)
  const prior = before(line, i, token, null)
  if (token.rule === 'ratio/part of a count') {
    const done = deed(line, i + 1, line.clauseEnd(i + 1))
    if (done.span !== null) return done
  }
  return prior
}

/** So many clauses of a sentence are asked for its topic, and those so many items before the number. */
const MOST_CLAUSES = 8

const FAR = 60

/**
 * What an earlier clause of the sentence begins with: 三次产业结构进一步优化，调整为8.3∶41.4∶50.3. The first that names an
 * indicator, else that of the clause just before.
 */
function topic(line: Line, i: number): Measure {
  const limit = line.clauseStart(i)
  let last: Measure = NONE
  let clauses = 0
  for (let start = 0; start < limit; start = line.clauseEnd(start) + 1) {
    // the first clauses name the topic; of a longer sentence the nearest are looked at
    if (++clauses > MOST_CLAUSES && start < limit - FAR) start = line.clauseStart(limit - FAR)
    const stop = line.clauseEnd(start)
    let at = start
    while (
      at < stop &&
      (line.tag[at] === Item.period || line.tag[at] === Tag.adverb || line.tag[at] === Tag.conjunction)
    )
      at++
    const end = phraseEnd(line, at, stop)
    const span = end > at ? spanOf(line, at, end) : null
    if (span === null) continue
    last = { span, first: -1, last: -1, owner: null, rule: 'measure/topic of a clause before' }
    if (isIndicator(line, end)) return last
  }
  return last
}

/** 选项党为10%, behind 社民党支持率为23%: a phrase that names one of a kind where the measure was given before. */
const standsForOne = (line: Line, measure: Measure, latest: Measure, i: number): boolean => {
  if (latest.span === null || isIndicator(line, measure.last)) return false
  let before = i - 1
  while (before > line.clauseStart(i) - 4 && before >= 0 && line.tag[before] !== Item.number) before--
  if (before < 0 || line.tag[before] !== Item.number || line.number(before).unit !== line.number(i).unit)
    return false
  return ONE_OF_A_KIND.some((end) => line.word(measure.last - 1).endsWith(end))
}

const ONE_OF_A_KIND = '党 队 省 市 县 区 州 集团 银行 港 站 组 国'.split(' ')

/**
 * Whether a number stands directly behind another, in brackets, or behind a pause mark in the same unit, and so goes on with
 * its measure: 1663件8840人, 17.8万公顷（267万亩）, 国家级项目10项、自治区级52项.
 */
function restates(line: Line, i: number): boolean {
  if (i < 1) return false
  if (line.tag[i - 1] === Item.number) return true
  if (isOpen(line, i - 1) && i > 1 && line.tag[i - 2] === Item.number) return true
  for (let at = i - 1; at > line.clauseStart(i) && i - at < 6; at--) {
    if (isPause(line, at))
      return line.tag[at - 1] === Item.number && line.number(at - 1).unit === line.number(i).unit
  }
  return false
}

/** Whether a number whose clause names nothing goes on with the measure before: a change, a share, a level reached. */
function carries(line: Line, i: number, token: NumberToken, change: Change | null): boolean {
  if (change !== null || token.kind === 'percentage' || token.kind === 'rank') return true
  const floor = line.clauseStart(i)
  // 预期寿命由76.7岁提高到77岁
  const fromTo = token.entry?.dimension === 'age' && line.has(Math.max(i - 1, floor), Role.to)
  if (token.kind === 'duration' || (token.entry?.dimension === 'age' && !fromTo)) return fromTo
  for (let at = floor; at < i; at++)
    if (line.has(at, Role.to | Role.link) && !line.has(at, Role.done)) return true
  return false
}
