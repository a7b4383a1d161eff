/** Names of persons that the dictionary cuts to single characters, and that no office stands before: 塔 德 奇, 林 晚秋, 裴 里 福. */
import { Tag } from '../lexicon/dictionary.ts'
import { isSurname } from '../lexicon/persons.ts'
import { charSet } from '../lexicon/trie.ts'
import { type Row, sounds } from './names-by-sound.ts'

/** Words of one character that are no part of a name: in a row they are a sentence. */
const NO_PART = new Uint8Array(64)
for (const tag of [
  Tag.preposition,
  Tag.conjunction,
  Tag.particle,
  Tag.pronoun,
  Tag.punctuation,
  Tag.numeral,
  Tag.adverb,
  Tag.organisation,
])
  NO_PART[tag] = 1

const isSingle = (row: Row, i: number): boolean =>
  i < row.count &&
  row.token[i] === null &&
  row.end[i] === (row.start[i] as number) + 1 &&
  NO_PART[row.tag[i] as number] === 0

/** Fewer single characters in a row are words as often as a name. */
const LEAST_SOUNDS = 3

/** The last of the single characters from item `first` on that write sounds, where they are so many; else `first`. */
export function lastOfSounds(row: Row, first: number): number {
  let at = first
  while (
    isSingle(row, at) &&
    (at === first || row.start[at] === row.end[at - 1]) &&
    sounds(row.text, row.start[at] as number, row.end[at] as number)
  )
    at++
  return at - first >= LEAST_SOUNDS ? at - 1 : first
}

/** Surnames that are a word of their own at the head of a clause, or short for a country. */
const isWord = charSet('于向应曾单尤高金新车边肖时年钱水江和谈万章阿伊黎罗吉韩')
/** What no given name ends in. */
const isNotLast = charSet('省市县区镇乡村部局厅院司社队方某称说卡鱼号不')

/** Tags that a given name of two characters gets where it is a word. */
const GIVEN = new Uint8Array(64)
for (const tag of [Tag.time, Tag.place, Tag.adjective, Tag.distinguishing, Tag.idiom]) GIVEN[tag] = 1

/** What follows a person's name at the head of a clause. */
const FOLLOWS = new Uint8Array(64)
for (const tag of [Tag.verb, Tag.adverb, Tag.preposition]) FOLLOWS[tag] = 1

/** The last item of the name that begins with the surname at item `first`, at the head of a clause; `first` where there is none. */
export function lastOfBareName(row: Row, first: number): number {
  const code = row.text.charCodeAt(row.start[first] as number)
  if (!isSingle(row, first) || !isSurname(code) || isWord(code)) return first
  const next = first + 1
  if (next >= row.count || row.token[next] !== null || row.start[next] !== row.end[first]) return first
  const length = (row.end[next] as number) - (row.start[next] as number)
  const known = row.tag[first] === Tag.person
  let last = first
  // 林 | 晚秋: only a surname that is nothing else goes before a noun
  if (length === 2 && (GIVEN[row.tag[next] as number] === 1 || (known && row.tag[next] === Tag.noun))) last = next
  else if (isSingle(row, next) && isSingle(row, next + 1) && row.start[next + 1] === row.end[next]) last = next + 1
  if (last === first || isNotLast(row.text.charCodeAt((row.end[last] as number) - 1))) return first
  const behind = last + 1
  return behind < row.count && row.token[behind] === null && FOLLOWS[row.tag[behind] as number] === 1 ? last : first
}
