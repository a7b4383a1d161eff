/** Puts the names together that the dictionary has not, where a sentence is laid out: 许 霆, 被告人 | 刘 正 楠, 周 子 平 | 局长. */
import { Tag } from '../lexicon/dictionary.ts'
import { isCommonSurname, isSurname, TITLES } from '../lexicon/persons.ts'
import { charSet } from '../lexicon/trie.ts'
import { WordTest, wordSet } from '../lexicon/vocabulary.ts'
import { words } from '../lexicon/word-list.ts'
import { Item, type Items } from './items.ts'
import { lastOfBareName, lastOfSounds } from './names-bare.ts'
import { lastBySound, sounds } from './names-by-sound.ts'
import { beginsBehind, lastBeforeRelease } from './names-listed.ts'
import { CLOSES_NAME, firstOfName } from './names-of-bodies.ts'
import { isLatinName, lastOfModel } from './names-of-models.ts'
import { GRAMMAR, tagSet } from './tag-set.ts'

/** Tags that a character of a given name may have got by itself. */
const GIVEN_TAGS = tagSet([
  Tag.noun,
  Tag.place,
  Tag.person,
  Tag.verb,
  Tag.adjective,
  Tag.affix,
  Tag.verbalNoun,
  Tag.numeral,
])

/** 程某: someone whose given name is withheld. */
const SOMEONE: ReadonlySet<string> = new Set(['某', '某某', '某甲', '某乙'])

/** Tags of words that are no part of a name. */
const FUNCTION = tagSet(GRAMMAR)

const isNotGiven = charSet('说称是在对和与将被把及等获达有为人方家氏某案到去来要让使请给由从向')

/** Words for a time that are as often a given name: 李明. */
const isSeason = charSet('明春夏秋冬晨')

export const isTitle = wordSet(TITLES)

/** Whoever the name behind them is of, besides titles: 选手陈天宇. */
const ROLES_OF_PERSONS: ReadonlySet<string> = new Set(
  words(`
  被告人 被告 原告 被害人 受害人 嫌疑人 犯罪嫌疑人 罪犯 死者 伤者 患者 选手 队员 球员 运动员 主帅 主教练 队长 前锋 中锋 后卫 门将 小将
  老将 名将 候选人 村民 居民 市民 网友 业主 顾客 旅客 乘客 司机 驾驶员 教师 学生 同学 民警 警官 护士 检察官 发言人 负责人 研究员
  工程师 创始人 行长 理事长 秘书长 会长 作家 导演 演员 歌手 画家 诗人 老人 青年 农民 工人 渔民 商人 企业家 科学家 专家 学者 分析师 代表 委员
  首富 富豪 冠军 亚军 季军 得主 老板 店主 经销商 种植户 养殖户 大户 户主 支书 名叫
`),
)
const CALLED = new WordTest(
  (word) =>
    TITLES.includes(word) ||
    ROLES_OF_PERSONS.has(word) ||
    (word.length > 2 && TITLES.some((title) => title.length > 1 && word.endsWith(title))),
)

const isSurnameAt = (items: Items, i: number): boolean =>
  isCommonSurname(items.text.charCodeAt(items.start[i] as number))

const lengthOf = (items: Items, i: number): number => (items.end[i] as number) - (items.start[i] as number)

/** Joins the last word with what stands before it, where both are one name: 张 | 亚文, 斯特兰 | 德, 周 子 平 | 局长. */
export function joinLastName(items: Items): void {
  const last = items.count - 1
  if (items.text.charCodeAt(items.start[last] as number) === SURNAMED && lengthOf(items, last) === 1)
    joinSurnamed(items, last)
  else if (lengthOf(items, last) <= 2) joinGiven(items, last)
  const title = items.count - 1
  if (items.tag[title] === Tag.noun && items.passes(title, isTitle)) nameBeforeTitle(items, title)
}

const SURNAMED = 0x59d3 // 姓

/** 林 | 姓 | 男子: a surname and 姓 tell which person, and are no verb. */
function joinSurnamed(items: Items, last: number): void {
  const surname = last - 1
  if (surname < 0 || lengthOf(items, surname) !== 1 || items.token[surname] !== null) return
  const code = items.text.charCodeAt(items.start[surname] as number)
  if (items.end[surname] !== items.start[last] || !isSurname(code)) return
  items.name(surname, last, Tag.distinguishing)
  items.count = surname + 1
}

/** 周 子 平 局长: a surname and single characters before a title are a name. */
function nameBeforeTitle(items: Items, title: number): void {
  for (let first = title - 2; first >= Math.max(0, title - 3); first--) {
    if (!isSurnameAt(items, first) || !areSingle(items, first, title)) continue
    // The title follows the name; both keep their places.
    const [start, end] = [items.start[title] as number, items.end[title] as number]
    const role = items.role[title] as number
    items.name(first, title - 1, Tag.person)
    items.count = first + 1
    items.push(start, end, Tag.noun, role, null)
    return
  }
}

/** Whether all items from `first` to before `end` are single characters that a name can have, without a gap. */
function areSingle(items: Items, first: number, end: number): boolean {
  for (let i = first; i < end; i++) {
    const start = items.start[i] as number
    if (items.token[i] !== null || items.tag[i] === Tag.punctuation) return false
    if (items.end[i] !== start + 1 || items.start[i + 1] !== start + 1) return false
    if (i > first && isNotGiven(items.text.charCodeAt(start))) return false
  }
  return true
}

/** Joins the last word to the one before it, where that is a surname or a name that goes on. */
function joinGiven(items: Items, last: number): void {
  const surname = last - 1
  if (surname < 0) return
  const tag = items.tag[last] as number
  if (tag !== Tag.person && items.tag[surname] !== Tag.person) return
  if (items.token[last] !== null || items.token[surname] !== null) return
  if (items.end[surname] !== items.start[last]) return
  const length = lengthOf(items, surname)
  // 张 亚文: a surname that was taken for another word, and a given name of two characters
  if (tag === Tag.person && length === 1 && isSurnameAt(items, surname)) {
    items.tag[surname] = Tag.person
    items.role[surname] = 0
    items.joinLast(surname)
    return
  }
  if (items.tag[surname] !== Tag.person || lengthOf(items, last) !== 1) return
  // 斯特兰 德: a name written by sound goes on
  if (length > 2) {
    const sounded = sounds(items.text, items.start[surname] as number, items.end[last] as number)
    if (tag !== Tag.adverb && sounded) items.joinLast(surname)
    return
  }
  if (
    (GIVEN_TAGS[tag] === 1 || isSeason(items.text.charCodeAt(items.start[last] as number))) &&
    !isNotGiven(items.text.charCodeAt(items.start[last] as number))
  )
    items.joinLast(surname)
}

/** Joins the names of a sentence that is laid out: of persons (程 某, 让-吕 克 · 梅朗雄) and of bodies (北 辰 | 医院). */
export function joinNames(items: Items): void {
  const { count, numbers } = items
  let kept = 0
  let number = 0
  for (let i = 0; i < count; i++, kept++) {
    if (numbers[number] === i) numbers[number++] = kept
    const model = lastOfModel(items, i)
    const last = model > i ? model : nameEnd(items, i, kept - 1)
    if (kept < i) items.move(i, kept)
    if (last === i) {
      if (isLatinName(items, kept)) items.tag[kept] = Tag.proper
      // 收购海凌 | 股份 | 3200万股: what is counted stands by itself
      const things = items.tag[i + 1] === Item.number && i + 1 < count && items.word(kept) === '股份'
      if (!things && items.passes(kept, CLOSES_NAME)) kept = joinBody(items, kept)
      else if (items.end[kept] === (items.start[kept] as number) + 1 && beginsBehind(items, kept - 1)) {
        const company = lastBeforeRelease(items, i)
        if (company === i) continue
        items.end[kept] = items.end[company] as number
        items.name(kept, kept, Tag.organisation)
        i = company
      }
      continue
    }
    items.end[kept] = items.end[last] as number
    items.name(kept, kept, model > i ? Tag.proper : Tag.person)
    i = last
  }
  items.count = kept
}

/** Puts the name of a body together whose last word item `last` is; gives where it stands now. */
function joinBody(items: Items, last: number): number {
  const first = firstOfName(items, last)
  if (first < last) items.name(first, last, Tag.organisation)
  return first
}

/** The last item of the name that begins at item `i`, or `i`; `before` is the item in front of it, or -1. */
function nameEnd(items: Items, i: number, before: number): number {
  if (items.token[i] !== null) return i
  const sounded = lastBySound(items, i)
  if (sounded > i) return sounded
  const single = items.end[i] === (items.start[i] as number) + 1
  const given = single && isSurnameAt(items, i) ? givenName(items, i, before) : i
  if (given > i || !single) return given
  const run = lastOfSounds(items, i)
  return run > i
    ? run
    : lastOfBareName(items, i, before < 0 || items.breaks(before) || isAttribute(items, before))
}

/** 68岁的 | 周 德福: whether 的 behind a number stands at item `i`. */
const isAttribute = (items: Items, i: number): boolean =>
  i > 0 && items.tag[i] === Tag.particle && items.tag[i - 1] === Item.number

/** The last item of the given name behind the surname at item `i`, or `i`; `before` is the item in front of it, or -1. */
function givenName(items: Items, i: number, before: number): number {
  const next = i + 1
  if (next >= items.count || !items.follows(next)) return i
  if (SOMEONE.has(items.word(next))) return next
  if (before < 0 || items.token[before] !== null || items.end[before] !== items.start[i]) return i
  if (!items.passes(before, CALLED)) return i
  const length = lengthOf(items, next)
  if (!canBeGiven(items, next) || length > 2 || items.passes(next, CALLED)) return i
  if (length === 2) return next
  const third = next + 1
  return third < items.count &&
    items.follows(third) &&
    lengthOf(items, third) === 1 &&
    canBeGiven(items, third)
    ? third
    : next
}

/** Whether the word may be a given name, or a character of one. */
const canBeGiven = (items: Items, i: number): boolean =>
  lengthOf(items, i) === 1
    ? !isNotGiven(items.text.charCodeAt(items.start[i] as number)) && !FUNCTION[items.tag[i] as number]
    : GIVEN_TAGS[items.tag[i] as number] === 1 && items.role[i] === 0
