/** What the number's own words and those around it say: its modifier, its unit, and what kind of statement it makes. */
import type { ExplainedFigure } from '../../schemas/explanation.ts'
import type { Basis, Figure, FigureKind, Modifier, UnitCode } from '../../schemas/figure.ts'
import type { BoundFigure, Span } from '../bind/index.ts'
import { MODIFIERS } from '../lexicon/modifiers.ts'
import { Role, rolesOf } from '../lexicon/roles.ts'
import { charSet } from '../lexicon/trie.ts'
import type { NumberToken } from '../scan/token.ts'
import { whatRuleDoes } from './rules.ts'
import { type View, wordsOf } from './view.ts'

/** What a modifier says of the number; `n` is the number itself, where it is one. */
const NEARNESS: Readonly<Record<Modifier, (n: string) => string>> = {
  exact: () => 'no word says that it is not exact',
  over: (n) => `the real number is ${n} or more`,
  nearly: (n) => `the real number is ${n} at most, and close to it`,
  under: (n) => `the real number is ${n} or less`,
  about: (n) => `the real number is near ${n}, on either side`,
  vague: () => 'no single number is said',
  within: (n) => `among the first ${n}`,
}

const INSIDE = MODIFIERS.filter(({ side }) => side === 'inside')

/** The words of a modifier. One inside the number goes before one in front of it, and that before one behind it. */
export function modifierOf(view: View, token: NumberToken, sentence: Span): ExplainedFigure['modifier'] {
  const { modifier, start, end, outerStart, outerEnd, decimal, decimalMax } = token
  const why = NEARNESS[modifier](decimal === null || decimalMax !== null ? 'what is said' : decimal)
  if (modifier === 'exact') return { value: modifier, words: null, side: null, why }
  const quote = view.simplified.slice(start, end)
  const inside = INSIDE.find((entry) => entry.modifier === modifier && quote.includes(entry.text))
  if (inside !== undefined) {
    const at = start + quote.indexOf(inside.text)
    const words = wordsOf(view, { start: at, end: at + inside.text.length }, sentence)
    return { value: modifier, words, side: 'inside', why }
  }
  if (outerStart < start) {
    const words = wordsOf(view, { start: outerStart, end: start }, sentence)
    return { value: modifier, words, side: 'before', why }
  }
  if (outerEnd > end)
    return {
      value: modifier,
      words: wordsOf(view, { start: end, end: outerEnd }, sentence),
      side: 'after',
      why,
    }
  return {
    value: modifier,
    words: null,
    side: null,
    why: `${why}: the number itself or what stands right behind it says so`,
  }
}

const SYSTEMS: Readonly<Record<UnitCode['system'], string>> = {
  UCUM: 'UCUM',
  UNECE: 'UN/CEFACT Rec 20',
  ISO4217: 'ISO 4217',
}

/** What the unit measures, and what comes of it in the unit that statistics use. */
export function unitOf({ entry }: NumberToken, figure: Figure): ExplainedFigure['unit'] {
  const { unit, kind, canonical, unitCode } = figure
  if (unit === null) {
    const none = kind === 'rank' || kind === 'ratio' ? `a ${kind} has none` : 'none stands beside the number'
    return { dimension: null, factor: null, why: none }
  }
  if (entry === null) return { dimension: null, factor: null, why: "the number's own words say it" }
  const parts = [entry.dimension]
  if (canonical !== null && canonical.unit !== unit) {
    const upper = canonical.decimalMax === null ? '' : ` to ${canonical.decimalMax}`
    parts.push(
      `1 ${unit} = ${entry.factor} ${canonical.unit}, so ${canonical.decimal}${upper} ${canonical.unit}`,
    )
  }
  if (unitCode !== null) parts.push(`${SYSTEMS[unitCode.system]} code ${unitCode.code}`)
  return {
    dimension: entry.dimension,
    factor: canonical === null ? null : entry.factor,
    why: parts.join('; '),
  }
}

const KINDS: Readonly<Record<FigureKind, string>> = {
  quantity: 'an amount or a count',
  percentage: 'a share or a level in per cent',
  change: 'by how much something rose or fell',
  rank: 'a place in an order',
  ratio: 'so many in so many',
  multiple: 'so many times something',
  frequency: 'so many per time',
  duration: 'a length of time that is itself the statement',
}

const COMPARED: Readonly<Record<Basis, string>> = {
  yoy: 'compared with the year before',
  mom: 'compared with the period before',
  since: 'compared with an older time',
}

/** What made it this kind: of a change its words and what it is compared with, of a frequency 每天 and the like. */
export function kindOf(
  view: View,
  bound: BoundFigure,
  sentence: Span,
  rules: readonly string[],
): ExplainedFigure['kind'] {
  const { kind, changeWord, basis } = bound
  const rule = rules[6] ?? (rules[0] as string)
  if (kind === 'change') {
    const compared = basis === null ? 'what it is compared with is not said' : COMPARED[basis]
    const until = changeWord?.start ?? bound.token.start
    const against = basis === null ? null : basisWords(view, until, sentence)
    return {
      value: kind,
      words: changeWord === null ? null : wordsOf(view, changeWord, sentence),
      basis: against === null ? null : wordsOf(view, against, sentence),
      rule,
      why: `${whatRuleDoes(rule)}; ${compared}`,
    }
  }
  const each = rule === 'frequency/each' ? eachTime(view, bound.token.start, sentence) : null
  return {
    value: kind,
    words: each === null ? null : wordsOf(view, each, sentence),
    basis: null,
    rule,
    why: rule === 'frequency/each' ? whatRuleDoes(rule) : KINDS[kind],
  }
}

const CLAUSE_REACH = 60
const endsClause = charSet('，。；：！？,;!?\n')

/** The last word of comparison before `until`, with what it compares with: 同比, 比2007年; also over one comma (与2019年相比，). */
function basisWords({ simplified: text }: View, until: number, sentence: Span): Span | null {
  let found: Span | null = null
  for (let at = clausesBack(text, until, sentence.start); at < until; at++) {
    let end = Math.min(until, at + LONGEST_WORD)
    while (end > at && (rolesOf(text, at, end) & COMPARES) === 0) end--
    const word = rolesOf(text, at, end)
    if ((word & (Role.yoy | Role.mom)) !== 0) found = { start: at, end }
    // 较 and 比 compare with what follows them in the clause; 同比 says all
    else if (found !== null && CLOSING.has(text.slice(at, end))) found.end = end
    else if ((word & Role.compare) !== 0) {
      const stop = clauseEnd(text, end, until)
      // 与 and 和 compare only with 相比 behind them; else they join two nouns
      if (!JOINTS.includes(text.slice(at, end)) || text.slice(end, stop).includes('相'))
        found = { start: at, end: stop }
    } else if (found === null && text.startsWith(ALL_TOLD, at))
      found = { start: at, end: at + ALL_TOLD.length }
    at = Math.max(at, end - 1)
  }
  return found
}

const JOINTS = ['与', '跟', '同', '和']
/** Behind what is compared with: 与2019年相比. */
const CLOSING: ReadonlySet<string> = new Set(['相比', '比起', '相较', '对比', '比较', '较之'])
/** No word of comparison is longer. */
const LONGEST_WORD = 4
const COMPARES = Role.yoy | Role.mom | Role.compare
/** Counted from the beginning of something: 累计下降14.5%. */
const ALL_TOLD = '累计'

/** Where the clause before that of `until` begins, or one so far before it. */
function clausesBack(text: string, until: number, floor: number): number {
  let at = until
  let ends = 0
  while (at > floor && until - at < CLAUSE_REACH && (!endsClause(text.charCodeAt(at - 1)) || ++ends < 2)) at--
  return at
}

function clauseEnd(text: string, from: number, limit: number): number {
  let end = from
  while (end < limit && !endsClause(text.charCodeAt(end))) end++
  return end
}

/** 每天, 每周 before a count. */
function eachTime({ simplified: text }: View, until: number, sentence: Span): Span | null {
  const floor = Math.max(sentence.start, until - CLAUSE_REACH)
  const at = text.slice(floor, until).lastIndexOf('每')
  return at < 0 ? null : { start: floor + at, end: Math.min(until, floor + at + 2) }
}
