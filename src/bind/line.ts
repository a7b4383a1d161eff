/**
 * A sentence laid out for binding: the words between its tokens, and the tokens, in one row of items. Rules walk this
 * row to the left and right of a number; they never look at single characters again.
 */

import { type Dictionary, Tag } from '../lexicon/dictionary.ts'
import { Role, rolesOf } from '../lexicon/roles.ts'
import { segment } from '../lexicon/segment.ts'
import { charSet } from '../lexicon/trie.ts'
import { wordSet } from '../lexicon/vocabulary.ts'
import { words } from '../lexicon/word-list.ts'
import type { Token } from '../scan/token.ts'
import { Item, Items, MARKS, Mark, type Span } from './items.ts'
import { codeEnd, firstBeforeCode } from './names-listed.ts'
import { joinLastName, joinNames } from './names-of-persons.ts'
import { partParallels } from './parallel.ts'
import { markPart } from './part-words.ts'
import { markVerb } from './verb-before.ts'

export { Item, type Span } from './items.ts'

/** A sentence with the tokens that stand in it: from `first` to before `last`. */
interface Stretch extends Span {
  first: number
  last: number
}

const isBlank = (code: number): boolean => code === 0x20 || code === 0x3000

/** A rule may ask for so many items behind the last: they are nothing. */
const MARGIN = 4

/** Tags of what is rejected and yet stands in the row, by its reason; the rest is words like any other. */
const REJECTED_TAGS: ReadonlyMap<string, number> = new Map<string, number>([
  ['article', Item.article],
  ['list marker', Item.marker],
  ['date', Item.clock],
  ['time', Item.clock],
  ['name', Tag.noun],
  ['identifier', Tag.noun],
  ['ordinal', Tag.noun],
  ['version', Tag.noun],
])

const OPEN_BRACKET = 0x5b
const EACH = 0x6bcf // 每

const DATELINE = wordSet(words('电 讯 消息 专电 电讯 快讯 日电 日讯'))
/** Provinces and prefectures of GB/T 2260 whose names a numeral begins. */
const NUMERAL_PLACES: ReadonlySet<string> = new Set(
  words(`
  四川 四川省 三亚 三亚市 三明 三明市 三沙 三沙市 三门峡 三门峡市 四平 四平市 六安 六安市 六盘水 六盘水市 七台河 七台河市 九江 九江市
  十堰 十堰市 百色 百色市 双鸭山 双鸭山市 万州 万州区 万宁 万宁市 五指山市 五家渠市 千岛湖 西双版纳
`),
)

const COMPASS = wordSet(
  words('东方 西方 南方 北方 东部 西部 南部 北部 中部 东北部 西北部 东南部 西南部 中西部 东南 西南'),
)

/** 《 and 》 */
const OPEN_WORK = 0x300a
const CLOSE_WORK = 0x300b
/** The name of a work has so many items at most. */
const LONGEST_WORK = 24

/** An aside is no longer, in characters. */
const LONGEST_ASIDE = 24
/** 其中, 含, 包括 */
const OPENS_PART = charSet('其含包')
const ENDS_ASIDE = charSet('，。；：、！？（(\n记摄')

/** A sentence that is laid out; one serves any number of sentences. */
export class Line extends Items {
  private dictionary: Dictionary = this.vocabulary.dictionary

  /** Where a code ends that is stepped over with the tokens in it. */
  private over = 0
  /** Where an aside ends that is stepped over with a name in it: 广义货币（M2）. */
  private aside = 0

  /** Where the number begins that stands behind the words that are cut, or where the sentence ends. */
  private nextNumber = 0

  /** Cuts text by the dictionary that comes along, or by one that only has further words. */
  cutBy(dictionary: Dictionary = this.vocabulary.dictionary): void {
    this.dictionary = dictionary
  }

  /** Cuts a stretch into words, and puts of them into the row what rules look at. */
  private words(start: number, end: number): void {
    if (start >= end) return
    const { text, vocabulary } = this
    // The words stand behind the row, which never grows faster than they are read.
    const first = this.count
    segment(this.dictionary, text, start, end, this)
    const last = this.count
    this.count = first
    let over = start
    for (let k = first; k < last; k++) {
      const from = this.start[k] as number
      if (from < over) continue
      const to = this.end[k] as number
      let tag = this.tag[k] as number
      // 每公斤, 每吨: determiners like 每桶 and 每人, where 每股收益 is a noun
      if (tag === Tag.noun && to - from <= 3 && text.charCodeAt(from) === EACH) tag = Tag.pronoun
      if (tag === Tag.punctuation) {
        const code = text.charCodeAt(from)
        if (code === 0xff08 || code === 0x28) {
          over = this.listed(from)
          if (over > from) continue
          over = this.aside = this.asideEnd(from)
          if (over > from) continue
        }
        if (isBlank(code)) {
          // A heading and the text behind it, or cells of a table, are parted by more than one blank.
          const wide = to < end && isBlank(text.charCodeAt(to))
          if (this.count === 0 || this.breaks(this.count - 1)) continue
          if (!wide && !this.passes(this.count - 1, DATELINE)) continue
        }
        this.push(from, to, tag, 0, null)
        this.mark[this.count - 1] = MARKS[code]
        if (code === CLOSE_WORK) this.keepWork(this.count - 1)
        continue
      }
      const known = vocabulary.numberOf(this.cell[k] as number, text, from, to)
      const role = known === 0 ? rolesOf(text, from, to) : (vocabulary.roles[known] as number)
      this.push(from, to, tag, role, null)
      this.known[this.count - 1] = known
      // 指着高处: a word of one character before 着 is a verb, whatever it is by itself
      if (tag === Tag.particle && text.charCodeAt(from) === 0x7740 && this.count > 1) {
        const before = this.count - 2
        if (this.tag[before] === Tag.noun && this.end[before] === (this.start[before] as number) + 1)
          this.tag[before] = Tag.verb
      }
      // 种了3亩: a word of one character before 了 is a verb and no measure word
      if (tag === Tag.particle && text.charCodeAt(from) === 0x4e86 && this.count > 1) {
        const before = this.count - 2
        if (this.tag[before] === Tag.classifier && this.end[before] === from) this.tag[before] = Tag.verb
      }
      // 北方 | 航空公司, 东部 | 山区
      if (this.count > 1 && this.tag[this.count - 2] === Tag.localizer) this.partOfName(this.count - 2)
      joinLastName(this)
    }
  }

  /** Steps over the code of a company behind its name, which is one word then; where the code ends, or `from`. */
  private listed(from: number): number {
    const end = codeEnd(this.text, from)
    if (end === from || end > this.sentence.end) return from
    this.over = end
    const last = this.count - 1
    const first = firstBeforeCode(this, last)
    if (first <= last && this.end[last] === from) {
      this.name(first, last, Tag.organisation)
      this.count = first + 1
    }
    return end
  }

  /** 《你好，再见》: marks within the name of a work that closes at item `last` end no clause. */
  private keepWork(last: number): void {
    for (let i = last - 1; i >= 0 && last - i < LONGEST_WORK; i--) {
      if (this.tag[i] !== Tag.punctuation) continue
      if (this.text.charCodeAt(this.start[i] as number) === OPEN_WORK) return
      this.mark[i] &= ~Mark.break
    }
  }

  /**
   * The end of an aside that is stepped over, as what stands around it is one clause: 移动公司（600941）营收…, 旅游区（点）共….
   * `from` where what is in brackets is long, holds marks or numbers, says who writes, or stands behind a dateline.
   */
  private asideEnd(from: number): number {
    const { text } = this
    const { end } = this.sentence
    const last = this.count - 1
    if (last < 0 || this.breaks(last) || this.end[last] !== from || this.passes(last, DATELINE)) return from
    // 高校140所（其中南昌市51所）: a part that is counted is no aside
    const counts = this.nextNumber < end && OPENS_PART(text.charCodeAt(from + 1))
    const limit = Math.min(counts ? this.nextNumber : end, from + LONGEST_ASIDE)
    for (let at = from + 1; at < limit; at++) {
      const code = text.charCodeAt(at)
      if (code === 0xff09 || code === 0x29) return at + 1 < end && at > from + 1 ? at + 1 : from
      if (ENDS_ASIDE(code)) return from
    }
    return from
  }

  /** A side of the compass right before a noun tells which it is, and not where. */
  private partOfName(i: number): void {
    const tag = this.tag[i + 1] as number
    if (tag !== Tag.noun && tag !== Tag.place && tag !== Tag.organisation) return
    if (this.end[i] === this.start[i + 1] && this.token[i] === null && this.passes(i, COMPASS))
      this.tag[i] = Tag.distinguishing
  }

  /** Parts a compound that ends in a word of change from it before a number: 价格下降 8.1%. */
  private partVerb(): void {
    const last = this.count - 1
    if (last < 0 || this.token[last] !== null) return
    const start = this.start[last] as number
    const end = this.end[last] as number
    if (end - start < 4 || this.has(last, Role.up | Role.down)) return
    const role = rolesOf(this.text, end - 2, end)
    if ((role & (Role.up | Role.down)) === 0 || (role & Role.rate) !== 0) return
    this.end[last] = end - 2
    this.known[last] = 0
    this.letters[last] = null
    this.push(end - 2, end, Tag.verbalNoun, role, null)
  }

  /** Lays out a sentence; `tokens` are those of the text. */
  fill(text: string, sentence: Stretch, tokens: readonly Token[]): void {
    this.text = text
    this.sentence = { start: sentence.start, end: sentence.end }
    this.count = 0
    this.roles = 0
    this.over = this.aside = 0
    // For all of the sentence at once: an item has one character at least.
    this.reserve(sentence.end - sentence.start + MARGIN)
    this.numbers.length = 0
    let at = sentence.start
    for (let next = sentence.first; next < sentence.last; next++) {
      const token = tokens[next] as Token
      // What is rejected as a name or phrase is a word like any other; articles and markers stand for themselves.
      if (token.type === 'rejected') {
        const tag = REJECTED_TAGS.get(token.reason)
        if (tag === undefined) continue
        this.words(at, token.start)
        at = Math.max(at, tag === Item.marker ? this.listed(token.start) : at, this.over)
        if (this.aside === token.end + 1) at = this.aside
        if (token.start < at) continue
        // 登记车辆[3]为…: the mark of a note is stepped over
        if (tag === Item.marker && this.count > 0 && text.charCodeAt(token.start) === OPEN_BRACKET) {
          at = token.end
          continue
        }
        at = this.named(token, tag)
        continue
      }
      if (token.start < at) continue
      this.nextNumber = token.type === 'number' ? token.start : sentence.end
      this.words(at, token.start)
      at = Math.max(at, this.over)
      if (token.start < at) continue
      if (token.type === 'number') {
        this.partVerb()
        markVerb(this)
        markPart(this)
        this.numbers.push(this.count)
        this.push(token.start, token.end, Item.number, 0, token)
      } else {
        this.push(token.start, token.end, token.kind === 'clock' ? Item.clock : Item.period, 0, token)
      }
      at = token.end
    }
    this.nextNumber = sentence.end
    this.words(at, sentence.end)
    joinNames(this)
    partParallels(this)
    this.noteClauses()
    this.close()
  }

  /**
   * Puts a rejected token into the row; a place whose name a numeral begins (四川, 三亚) is one still, with the 省 or 市 behind it.
   * Gives where it ends.
   */
  private named(token: Token, tag: number): number {
    const { text } = this
    const whole = tag === Tag.noun && NUMERAL_PLACES.has(text.slice(token.start, token.end + 1))
    const end = whole ? token.end + 1 : token.end
    const place = tag === Tag.noun && NUMERAL_PLACES.has(text.slice(token.start, end))
    this.push(token.start, end, place ? Tag.place : tag, 0, token)
    return end
  }

  /** Nothing stands behind the last item, whatever a sentence before had there. */
  private close(): void {
    const { count, sentence } = this
    for (let i = count; i < count + MARGIN; i++) {
      this.start[i] = sentence.end
      this.end[i] = sentence.end
      this.tag[i] = Tag.none
      this.role[i] = 0
      this.mark[i] = 0
      this.token[i] = null
      this.known[i] = 0
      this.letters[i] = ''
    }
  }
}
