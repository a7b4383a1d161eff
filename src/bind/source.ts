/** Sources that are no subject of a verb of saying: a clause with 据, whom a reporter learnt it from, in whose eyes it is so. */
import { Tag } from '../lexicon/dictionary.ts'
import { Role } from '../lexicon/roles.ts'
import { wordSet } from '../lexicon/vocabulary.ts'
import { words } from '../lexicon/word-list.ts'
import { canSpeak, isFinding, isReleased, isRound, listEnd, overVerb, ownerEnd, spanBetween } from './body.ts'
import { Item, type Line } from './line.ts'
import { personBefore } from './person.ts'
import { isClose, isDash, isDe, isJoint, isNominal, isOpen, isPause, phraseStart } from './phrase.ts'
import { headOf, isAntecedent, isDispatch, type Source } from './says.ts'

/** Somebody is a source, and the text does not say who. */
export const NOBODY = 'nobody'
type Named = Source | typeof NOBODY | null

const MEETS = wordSet(words('召开 举行 举办 主办 组织 组织召开'))
const LEARNT_FROM = wordSet(words('从 自 在 向'))
/** What data were found, or told by a verb, stands within so many items of who gave them. */
const NEAR = 28

const bodyFrom = (line: Line, first: number, to: number): Source => ({
  ...spanBetween(line, first, to),
  is: 'body',
})

function personFrom(line: Line, first: number, verb: number): Source | null {
  const person = personBefore(line, first, verb)
  return person === null ? null : { ...person, is: 'person' }
}

/** Times and adverbs, which stand anywhere before and behind a name. */
function over(line: Line, i: number, limit: number): number {
  let at = i
  while (
    at < limit &&
    (line.tag[at] === Item.period ||
      line.tag[at] === Item.clock ||
      line.tag[at] === Item.article ||
      line.tag[at] === Tag.adverb ||
      line.tag[at] === Tag.time)
  )
    at++
  return at
}

/** Whom the clause names with the word of source at item `i`: 据国家统计局数据, 援引知情人士的话. */
export function sourceOf(line: Line, i: number): Named {
  const limit = line.clauseEnd(i)
  const first = over(line, i + 1, limit)
  if (first >= limit) return null
  if (isAntecedent(line, first)) return { ...line.span(first), is: 'pronoun' }
  const end = nameEnd(line, first, limit)
  const after = over(line, end, limit)
  if (line.has(after, Role.learnt)) return NOBODY
  // 据新华社北京3月1日电: where the dispatch comes from
  if (isDispatch(line, after) || (end > first && isDispatch(line, end - 1))) return null
  let verb = end
  while (verb < limit && verb - end < NEAR && !(line.has(verb, Role.saying) && line.tag[verb] === Tag.verb))
    verb++
  const told = verb < limit && verb - end < NEAR
  // 据 is a source's by itself; 按照 and 来自 are where something is told or found
  const plain = line.word(i) === '据'
  if (end === first) {
    // 据追踪软件 FlightAware 显示
    const begin = told && line.tag[first] === Tag.verb ? phraseStart(line, verb, first, false) : verb
    return begin < verb && canSpeak(line, begin, verb) ? bodyFrom(line, begin, verb) : null
  }
  if (told || plain) {
    const person = personFrom(line, first, told ? verb : end)
    if (person !== null) return person
  }
  const to = ownerEnd(line, first, end)
  if (to === first)
    return plain && isClose(line, end - 1) ? { ...spanBetween(line, first, end), is: 'document' } : null
  if (!plain && !told && to === end && !findsBehind(line, end)) return null
  if (!canSpeak(line, first, to) || (!plain && to === end && line.tag[to - 1] === Tag.place)) return null
  return bodyFrom(line, first, to)
}

/** The end of the name that begins at item `first`: quoted names, lists and numerals (两市) belong to it. */
function nameEnd(line: Line, first: number, limit: number): number {
  let end = first
  while (end < limit) {
    if (
      line.tag[end] === Tag.verb ||
      (end > first && line.has(end, Role.saying) && line.tag[end] !== Tag.noun)
    )
      break
    const marked = (isOpen(line, end) || isClose(line, end)) && !isRound(line, end)
    const joins =
      end + 1 < limit &&
      (isPause(line, end) || isJoint(line, end) || isDash(line, end) || line.tag[end] === Tag.numeral)
    if (!isNominal(line, end) && !marked && !joins) break
    end++
  }
  return overVerb(line, first, end, limit)
}

/** Whether the clause goes on from item `from` to a finding: 公布的数据. */
function findsBehind(line: Line, from: number): boolean {
  for (let i = from; i < line.count && i - from < NEAR; i++) {
    if (line.breaks(i) && !isRound(line, i)) return false
    if (isFinding(line, i) && !isDe(line, i + 1)) return true
  }
  return false
}

/** Whom it was learnt from, by the verb at item `verb`: 记者从…获悉. */
export function learntFrom(line: Line, verb: number): Named {
  // 据悉, 据了解
  if (line.word(verb)[0] === '据') return NOBODY
  if (line.word(verb) === '了解' && line.word(verb + 1) !== '到') return null
  let at = headOf(line, verb)
  while (at < verb && !line.passes(at, LEARNT_FROM)) at++
  if (at === verb) return NOBODY
  let first = over(line, at + 1, verb)
  // 从昨日召开的市政府新闻发布会上
  if (first < verb && line.passes(first, MEETS)) {
    first++
    while (first < verb && isDe(line, first)) first++
    first = over(line, first, verb)
  }
  const person = personFrom(line, first, verb)
  if (person !== null) return person
  const to = ownerEnd(line, first, listEnd(line, first, verb))
  // 从石家庄市…汇报会上了解到: where, and nobody is named
  if (to - first === 1 && line.tag[first] === Tag.place) return NOBODY
  return canSpeak(line, first, to) ? bodyFrom(line, first, to) : NOBODY
}

/** In whose eyes it is so, by the word at item `view` that ends the clause: 在专家看来, 按店主的说法. */
export function inEyesOf(line: Line, view: number): Source | null {
  const at = line.clauseStart(view)
  if (at >= view || line.tag[at] !== Tag.preposition || !line.breaks(view + 1)) return null
  const first = at + 1
  if (isAntecedent(line, first)) return { ...line.span(first), is: 'pronoun' }
  const person = personFrom(line, first, view)
  if (person !== null) return person
  const to = ownerEnd(line, first, listEnd(line, first, view))
  return canSpeak(line, first, to) ? bodyFrom(line, first, to) : null
}

/** The document that the verb at item `verb` releases, in its clause: its last item, or -1. */
export function releasedBy(line: Line, verb: number): number {
  const limit = Math.min(line.clauseEnd(verb), verb + NEAR)
  let found = -1
  for (let i = verb + 1; i < limit; i++) if (isReleased(line, i) && !isDe(line, i + 1)) found = i
  return found
}
