/** Names of persons that the dictionary cuts to single characters, and that no office stands before: 塔 德 奇, 林 晚秋, 裴 里 福. */
import { Tag } from '../lexicon/dictionary.ts'
import { isSurname } from '../lexicon/persons.ts'
import { charSet } from '../lexicon/trie.ts'
import { words } from '../lexicon/word-list.ts'
import { type Row, sounds } from './names-by-sound.ts'
import { GRAMMAR, tagSet } from './tag-set.ts'

/** Words of one character that are no part of a name: in a row they are a sentence. */
const NO_PART = tagSet([...GRAMMAR, Tag.numeral, Tag.adverb, Tag.organisation])

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
const isNotLast = charSet('省市县区镇乡村部局厅院司社队方某称说卡鱼号不是')

/** Tags that a given name of two characters gets where it is a word. */
const GIVEN = tagSet([Tag.time, Tag.place, Tag.adjective, Tag.distinguishing, Tag.idiom])

/** What follows a person's name at the head of a clause. */
const FOLLOWS = tagSet([Tag.verb, Tag.adverb, Tag.preposition])

/** Forms of address. */
const FORMS: ReadonlySet<string> = new Set(
  words('老人 老汉 先生 女士 同志 大爷 大妈 奶奶 爷爷 师傅 老师 教授 医生'),
)

/** Surnames that are taken before one single character: those that begin few other words. */
const surnames = charSet(
  '张王李刘陈杨赵吴周徐孙朱胡郭何林郑梁谢宋唐冯邓曹彭肖董袁蒋蔡余杜叶苏吕丁任沈姚卢姜崔谭陆汪廖贾韦付邹孟熊秦邱尹薛闫段侯陶贺顾郝龚邵严',
)

/** Tags of a single character that is a given name by itself: 张 | 勇 | 苦战. */
const ALONE = tagSet([Tag.verb, Tag.adjective, Tag.place, Tag.classifier, Tag.localizer, Tag.time])

/** Whether item `i` is such a name, before a preposition or a word of two characters that says what somebody does. */
function isGivenAlone(row: Row, i: number): boolean {
  if (!isSingle(row, i) || ALONE[row.tag[i] as number] !== 1) return false
  if (isNotLast(row.text.charCodeAt(row.start[i] as number))) return false
  const behind = i + 1
  if (behind >= row.count || row.token[behind] !== null || row.start[behind] !== row.end[i]) return false
  const tag = row.tag[behind] as number
  const one = row.end[behind] === (row.start[behind] as number) + 1
  return (
    tag === Tag.preposition ||
    (!one && (tag === Tag.verb || tag === Tag.adverb)) ||
    row.text[row.start[behind] as number] === '是'
  )
}

/** 老赵, 小贾: no given name follows. */
const isFamiliar = charSet('老小阿大')

/** A given name behind what can be nothing but a surname. */
const KNOWN_GIVEN = tagSet([
  Tag.time,
  Tag.place,
  Tag.adjective,
  Tag.distinguishing,
  Tag.idiom,
  Tag.noun,
  Tag.adverb,
])

/**
 * The last item of the name that begins with the surname at item `first`; `first` where there is none. Where the surname is
 * another word as often, the name must stand at the `head` of a clause and before what somebody does.
 */
export function lastOfBareName(row: Row, first: number, head: boolean): number {
  const start = row.start[first] as number
  const code = row.text.charCodeAt(start)
  if (!isSingle(row, first) || !isSurname(code) || isWord(code)) return first
  const known = row.tag[first] === Tag.person
  if (!known && !head) return first
  if (known && isFamiliar(row.text.charCodeAt(start - 1))) return first
  // 卡 | 兰 | 火山: within what is written by sound
  if (
    first > 0 &&
    row.end[first - 1] === start &&
    isSingle(row, first - 1) &&
    sounds(row.text, start - 1, start + 1)
  )
    return first
  const next = first + 1
  if (next >= row.count || row.token[next] !== null || row.start[next] !== row.end[first]) return first
  const length = (row.end[next] as number) - (row.start[next] as number)
  const given = known ? KNOWN_GIVEN : GIVEN
  let last = first
  if (length === 2 && given[row.tag[next] as number] === 1) last = next
  else if (
    isSingle(row, next) &&
    isSingle(row, next + 1) &&
    row.start[next + 1] === row.end[next] &&
    !isNotLast(row.text.charCodeAt(row.start[next + 1] as number))
  )
    last = next + 1
  else if (head && isGivenAlone(row, next)) return surnames(code) ? next : first
  if (last === first || isNotLast(row.text.charCodeAt((row.end[last] as number) - 1))) return first
  const behind = last + 1
  if (known) return row.tag[behind] === Tag.person ? first : last
  if (behind >= row.count || row.token[behind] !== null) return first
  if (FOLLOWS[row.tag[behind] as number] === 1) return last
  return FORMS.has(row.text.slice(row.start[behind], row.end[behind])) ? last : first
}
