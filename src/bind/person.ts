/** Names of persons: they are in no dictionary, so they are known by their characters and by the office before them. */
import { Tag } from '../lexicon/dictionary.ts'
import { COMPOUND_SURNAMES, isSurname, namesOffice } from '../lexicon/persons.ts'
import { Role } from '../lexicon/roles.ts'
import { charSet, isIdeograph } from '../lexicon/trie.ts'
import { Item, type Line, type Span } from './line.ts'
import { isDot, SOUNDS, sounds } from './names-by-sound.ts'
import { isNominal } from './phrase.ts'

/** The longest name in characters: 卡德里·贾米尔, 罗斯·雷·提南. */
const LONGEST_NAME = 20
/** The longest that is written by sound without a dot: 麦格雷戈. */
const LONGEST_BY_SOUND = 8
/** A person is looked for in so many items at the head of a sentence. */
const LOOK = 120

/** Rare characters stand in names before all: CJK Extension A, and the halves of those beyond. */
const isRare = (code: number): boolean =>
  (code >= 0x3400 && code < 0x4dc0) || (code >= 0xd840 && code <= 0xdfff)
const isNotInName = charSet('的了着是在和与说称为有对将及等不也被把给向从')
/** 老田, 小刘 */
const isFamiliar = charSet('老小')
/** Last characters of places and bodies, which names of persons have not. */
const endsPlace = charSet('省市县区镇乡村国州局部厅院司')

/** Whether `text.slice(start, end)` is written as a name is: surname and given name, or by sounds. */
function isPersonName(text: string, start: number, end: number): boolean {
  const length = end - start
  if (length < 2 || length > LONGEST_NAME) return false
  let dotted = false
  let bySound = true
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i)
    if (isDot(code)) dotted = true
    else if (!isIdeograph(code) && !isRare(code)) return false
    else if (!SOUNDS(code)) bySound = false
  }
  if (dotted) return length > 2
  const first = text.charCodeAt(start)
  if (length <= 3 && (isSurname(first) || isFamiliar(first)))
    return !isNotInName(text.charCodeAt(start + 1)) && !isNotInName(text.charCodeAt(end - 1))
  if (length <= 4 && length > 2 && COMPOUND_SURNAMES.has(text.slice(start, start + 2))) return true
  return bySound && length <= LONGEST_BY_SOUND
}

/** How long a name may be that ends behind an office, the likeliest first. */
const LENGTHS = [3, 2, 4, 5, 6, 7]

/** The name that ends at `end` and has an office or part before it. Words are cut anywhere within names, so it goes by characters. */
function nameAfterOffice({ text }: Line, end: number, floor: number): Span | null {
  for (const length of LENGTHS) {
    const start = end - length
    if (start > floor && namesOffice(text, start, floor) && isPersonName(text, start, end))
      return { start, end }
  }
  // 议员马克·阿莫迪
  let at = end
  let dotted = false
  while (at > floor && end - at < LONGEST_NAME) {
    const code = text.charCodeAt(at - 1)
    if (isDot(code)) dotted = true
    else if (!isIdeograph(code)) break
    at--
    if (dotted && !isDot(code) && namesOffice(text, at, floor)) return { start: at, end }
  }
  return null
}

/** Items that may stand between who speaks and his verb; a name ends before one. */
function endsName(line: Line, i: number, verb: number): boolean {
  if (i >= verb || line.breaks(i)) return true
  const tag = line.tag[i]
  const length = (line.end[i] as number) - (line.start[i] as number)
  return (
    tag === Tag.adverb ||
    tag === Tag.preposition ||
    tag === Tag.conjunction ||
    tag === Tag.idiom ||
    tag === Item.period ||
    tag === Item.clock ||
    tag === Tag.time ||
    (tag === Tag.verb && (line.has(i, Role.saying | Role.link) || length > 1)) ||
    length > 3 ||
    line.word(i) === '一边'
  )
}

/** The person named from item `first` on, before the verb at item `verb`: behind an office, or at the head of a clause. */
export function personBefore(line: Line, first: number, verb: number): Span | null {
  const { text } = line
  const floor = line.start[first] as number
  // 麦格雷戈说: written by sound as far as the verb
  const whole = line.start[verb] as number
  if (
    verb - first > 1 &&
    whole - floor > 2 &&
    whole - floor <= LONGEST_BY_SOUND &&
    sounds(text, floor, whole)
  )
    return { start: floor, end: whole }
  for (let k = first + 1; k <= verb && k - first < 24; k++) {
    if (!endsName(line, k, verb)) continue
    const end = line.end[k - 1] as number
    const named = nameAfterOffice(line, end, floor)
    if (named !== null && !isSaying(line, named, k)) return named
    if (isBareName(line, first, k)) return { start: floor, end }
    if (k < verb && (line.tag[k] === Tag.preposition || line.breaks(k))) break
  }
  return null
}

/** 负责人解释说: what stands behind the office is a verb; 市长记者: nobody's name. */
function isSaying(line: Line, { start }: Span, behind: number): boolean {
  for (let k = behind - 1; k >= 0 && (line.start[k] as number) >= start; k--)
    if (line.start[k] === start) return line.has(k, Role.saying) || line.word(k) === '记者'
  return false
}

/** Whether the items from `first` to before `last`, at the head of a clause, are a name without an office. */
function isBareName(line: Line, first: number, last: number): boolean {
  const { text } = line
  const start = line.start[first] as number
  const end = line.end[last - 1] as number
  const byTag = line.tag[first] === Tag.person
  if (line.tag[first] === Tag.pronoun || (last - first === 1 && !byTag)) return false
  if (!isPersonName(text, start, end) || endsPlace(text.charCodeAt(end - 1))) return false
  if (byTag) return true
  if (end - start <= 3) return line.end[first] === start + 1
  for (let i = start; i < end; i++) if (isDot(text.charCodeAt(i))) return true
  return false
}

/** The first person that the line names before item `limit`. */
export function personNamed(line: Line, limit: number): Span | null {
  const { text } = line
  const stop = Math.min(limit, LOOK)
  for (let i = 0; i < stop; i++) {
    const start = line.start[i] as number
    const end = line.end[i] as number
    if (line.tag[i] === Tag.person && end - start > 1 && !endsPlace(text.charCodeAt(end - 1)))
      return line.span(i)
    if (i > 0 && !line.breaks(i - 1)) continue
    if (!isNominal(line, i) && line.tag[i] !== Tag.classifier) continue
    // 叶澜委员: the office behind the name
    for (let k = i + 1; k < stop && (line.start[k] as number) - start <= 3; k++) {
      const from = line.start[k] as number
      if (isPersonName(text, start, from) && namesOffice(text, line.end[k] as number, from))
        return { start, end: from }
    }
    for (let k = i + 1; k < stop && k - i < 16 && !line.breaks(k); k++) {
      const tag = line.tag[k]
      if (tag !== Tag.verb && tag !== Tag.preposition && tag !== Item.period) continue
      const person = personBefore(line, i, k)
      if (person !== null) return person
      if (tag === Tag.preposition) break
    }
  }
  return null
}

/** Whether all that stands from item `first` to before item `last` is a person's name, or an office with it. */
export function wholePerson(line: Line, first: number, last: number): Span | null {
  if (last <= first) return null
  const named = nameAfterOffice(line, line.end[last - 1] as number, line.start[first] as number)
  if (named !== null && !isSaying(line, named, last)) return named
  return isBareName(line, first, last)
    ? { start: line.start[first] as number, end: line.end[last - 1] as number }
    : null
}
