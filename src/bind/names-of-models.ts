/** Names of products that Latin letters and numbers make up: iPhone 8 Plus, Windows 10, and behind a maker 小米 | 15 Pro. */
import { Tag } from '../lexicon/dictionary.ts'
import { charSet } from '../lexicon/trie.ts'
import { words } from '../lexicon/word-list.ts'
import type { Items } from './items.ts'

/** 8 of iPhone 8: digits that count nothing, and are no score (申花3-1). */
const isDigits = (items: Items, i: number): boolean =>
  (items.tag[i] === Tag.digits ? items.token[i] === null : isPlainNumber(items, i)) &&
  lengthOf(items, i) <= MOST_DIGITS &&
  !ofScore(items.text.charCodeAt(items.end[i] as number))
/** 17 of iPhone 17标准版: digits that were read as part of a name already. */
function isPlainNumber(items: Items, i: number): boolean {
  const token = items.token[i]
  if (token == null || token.type !== 'rejected') return false
  for (let at = items.start[i] as number; at < (items.end[i] as number); at++) {
    const code = items.text.charCodeAt(at)
    if (code < 0x30 || code > 0x39) return false
  }
  return true
}
const MOST_DIGITS = 4
const ofScore = charSet('-—–－:：比/')

const lengthOf = (items: Items, i: number): number => (items.end[i] as number) - (items.start[i] as number)

/** Whether item `i` stands right behind the one before it, or a blank behind it. */
const isNear = (items: Items, i: number): boolean => {
  const gap = (items.start[i] as number) - (items.end[i - 1] as number)
  return gap === 0 || (gap === 1 && items.text.charCodeAt(items.end[i - 1] as number) === BLANK)
}
const BLANK = 0x20

/** iPhone, Windows, and not GDP. */
function isWord(items: Items, i: number): boolean {
  const code = items.text.charCodeAt((items.end[i] as number) - 1)
  return lengthOf(items, i) > 1 && code >= 0x61 && code <= 0x7a
}

/** A name has so many parts at most. */
const MOST_PARTS = 6

/** The last item of the name of a product that begins at item `first`; `first` where none does. */
export function lastOfModel(items: Items, first: number): number {
  const maker = items.tag[first] !== Tag.letters
  if (maker && items.tag[first] !== Tag.organisation && items.tag[first] !== Tag.proper) return first
  let at = first
  let named = !maker && isWord(items, first)
  while (at + 1 < items.count && at - first < MOST_PARTS && isNear(items, at + 1)) {
    const next = at + 1
    if (isDigits(items, next)) named = true
    else if (items.tag[next] !== Tag.letters || items.token[next] !== null) break
    else if (isWord(items, next)) named = true
    at = next
  }
  return named ? at : first
}

/** Android, Facebook: whether item `i` is a word in Latin letters that names something by itself, and no abbreviation. */
export function isLatinName(items: Items, i: number): boolean {
  if (items.tag[i] !== Tag.letters || lengthOf(items, i) < LEAST_NAME || !isWord(items, i)) return false
  const code = items.text.charCodeAt(items.start[i] as number)
  const capital = code >= 0x41 && code <= 0x5a
  // iPhone
  const second = items.text.charCodeAt((items.start[i] as number) + 1)
  return (capital || (second >= 0x41 && second <= 0x5a)) && !COMMON.has(items.word(i))
}
const LEAST_NAME = 3
const COMMON: ReadonlySet<string> = new Set(
  words('App Apps Pro Plus Max Mini Ultra Lite Web Wifi Email Vlog Cosplay'),
)
