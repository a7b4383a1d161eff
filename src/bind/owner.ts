/** The owner within the phrase of a measure: 宁波舟山港 in 宁波舟山港货物吞吐量. */
import { Tag } from '../lexicon/dictionary.ts'
import type { Line, Span } from './line.ts'
import { isIndicator, type Measure } from './measure-phrase.ts'
import { endsName, isName } from './names.ts'
import { isDash, isDe, isJoint, isNominal, isPause, spanOf } from './phrase.ts'
import { antecedent, holdsThing, points } from './pointing.ts'

/** What may own a measure: names only, names of several words that their last closes, or any noun for a thing. */
export type Owners = 'names' | 'compounds' | 'things'

export interface Split {
  subject: Span | null
  measure: Span | null
}

/**
 * Where the leading owner of the phrase [first, last) ends, with words of a measure still behind it; `first` if none leads.
 * As `things` allows, a noun for a thing can own too (水库 in 水库总库容).
 */
export function ownerEnd(line: Line, first: number, last: number, things: Owners): number {
  let at = first
  while (at < last - 1 && (line.tag[at] === Tag.distinguishing || line.tag[at] === Tag.pronoun)) at++
  // 该项目 | 总投资: a pointing word that holds the thing
  if (at > first && line.tag[first] === Tag.pronoun && isIndicator(line, last)) {
    if (holdsThing(line, first)) return first + 1
  }
  const named = isName(line, at)
  if (!named && things !== 'names') {
    // 萧山国际机场 | 货运量: words that a name's last word closes
    const least = at > first ? at : at + 1
    for (let i = last - 2; i >= least; i--) if (endsName(line, i) && isIndicator(line, last)) return i + 1
  }
  if (
    !named &&
    !(
      things === 'things' &&
      endsName(line, at) &&
      (line.end[at] as number) - (line.start[at] as number) > 1 &&
      isIndicator(line, last)
    )
  )
    return first
  let end = at + 1
  for (let i = at + 1; i < last - 1; i++) {
    if (isName(line, i) || endsName(line, i)) end = i + 1
    else if (isPause(line, i) || isJoint(line, i)) {
      if (i !== end) break
    } else if (isDe(line, i)) break
    else if (!isNominal(line, i) && !isDash(line, i) && line.tag[i] !== Tag.localizer) break
  }
  return end >= last ? first : end
}

/** Parts a phrase into whose it is and what is measured: 宁波舟山港 | 货物吞吐量. */
export function split(line: Line, measure: Measure, things: Owners): Split {
  if (measure.owner !== null) return { subject: measure.owner, measure: measure.span }
  if (
    measure.first < 0 ||
    measure.span === null ||
    measure.rule === 'measure/counted' ||
    measure.rule === 'measure/what-was-done'
  ) {
    return { subject: null, measure: measure.span }
  }
  // 大理、丽江等方向列车: the last of a list owns nothing
  if (measure.first > 0 && isPause(line, measure.first - 1)) return { subject: null, measure: measure.span }
  // 输出到津冀技术合同成交额, 对世界经济增长贡献率: the name is where to, not whose
  if (
    measure.first > 0 &&
    (line.tag[measure.first - 1] === Tag.preposition || line.word(measure.first - 1) === '到')
  ) {
    return { subject: null, measure: measure.span }
  }
  const end = ownerEnd(line, measure.first, measure.last, things)
  if (end === measure.first) return { subject: null, measure: measure.span }
  let from = end
  while (from < measure.last && (isDe(line, from) || line.tag[from] === Tag.localizer)) from++
  const rest = spanOf(line, from, measure.last)
  if (rest === null) return { subject: null, measure: measure.span }
  const pointed = points(line, measure.first) ? antecedent(line, measure.first, end) : null
  return { subject: pointed ?? spanOf(line, measure.first, end), measure: rest }
}
