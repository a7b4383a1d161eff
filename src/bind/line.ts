/**
 * A sentence laid out for binding: the words between its tokens, and the tokens, in one row of items. Rules walk this
 * row to the left and right of a number; they never look at single characters again.
 */

import { type Dictionary, Tag } from '../lexicon/dictionary.ts'
import { Role, rolesOf } from '../lexicon/roles.ts'
import { segment, Words } from '../lexicon/segment.ts'
import { charSet } from '../lexicon/trie.ts'
import { loadVocabulary, WordTest, wordSet } from '../lexicon/vocabulary.ts'
import { words } from '../lexicon/word-list.ts'
import type { NumberToken, PeriodToken, Token } from '../scan/token.ts'
import { lastOfBareName, lastOfSounds } from './names-bare.ts'
import { lastBySound, sounds } from './names-by-sound.ts'
import { CLOSES_NAME, firstOfName } from './names-of-bodies.ts'
import { tagSet } from './tag-set.ts'

/** A stretch of the text in reading order. */
export interface Span {
  start: number
  end: number
}

/** A sentence with the tokens that stand in it: from `first` to before `last`. */
interface Stretch extends Span {
  first: number
  last: number
}

/** Tags of items that are tokens, above the dictionary's own. */
export const Item = { number: 40, period: 41, clock: 42, article: 43, marker: 44 } as const

/** What a punctuation mark does, as bits. */
export const Mark = {
  /** Ends a clause. A pause mark (、) and quotation marks do not; a blank stands in the row only where it is wide. */
  break: 1,
  pause: 2,
  open: 4,
  close: 8,
  dash: 16,
} as const

const MARKS = new Uint8Array(65536)
for (const [bit, marks] of [
  [Mark.break, '\u0020\u3000，；：。！？,;:!?\n（）()…'],
  [Mark.pause, '、'],
  [Mark.open, '“‘「『《（('],
  [Mark.close, '”’」』》）)'],
  [Mark.dash, '—–-－·•/'],
] as const)
  for (let i = 0; i < marks.length; i++) MARKS[marks.charCodeAt(i)] |= bit

const isBlank = (code: number): boolean => code === 0x20 || code === 0x3000

/** How many items a rule looks to either side at most. */
const REACH = 120

/** Room is kept from text to text; what a longer sentence took is given back. */
const MOST_ROOM = 1 << 14

/** A rule may ask for so many items behind the last: they are nothing. */
const MARGIN = 4

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
// The hundred commonest surnames (公安部户政管理研究中心 2020), single characters.
const isSurname = charSet(
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤',
)
/** 程某: someone whose given name is withheld. */
const SOMEONE: ReadonlySet<string> = new Set(['某', '某某', '某甲', '某乙'])

/** Tags of words that are no part of a name. */
const FUNCTION = tagSet([Tag.preposition, Tag.conjunction, Tag.particle, Tag.pronoun, Tag.punctuation])

const isNotGiven = charSet('说称是在对和与将被把及等获达有为人方家氏某案到去来要让使请给由从向')

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

/** Titles that follow the names of persons. */
const TITLES = words(`
  总统 副总统 主席 副主席 总理 首相 大使 教授 先生 女士 小姐 市长 副市长 省长 县长 区长 镇长 村长 局长 副局长 部长 处长 科长
  书记 副书记 主任 副主任 经理 总经理 董事长 总裁 院长 校长 所长 站长 馆长 博士 医生 大夫 律师 记者 老师 同志 院士 法官 教练
`)
const isTitle = wordSet(TITLES)

/** Whoever the name behind them is of, besides titles: 选手陈天宇. */
const DATELINE = wordSet(words('电 讯 消息 专电 电讯 快讯 日电 日讯'))
const CALLED = new WordTest(
  (word) =>
    TITLES.includes(word) ||
    ROLES_OF_PERSONS.has(word) ||
    (word.length > 2 && TITLES.some((title) => title.length > 1 && word.endsWith(title))),
)
const ROLES_OF_PERSONS: ReadonlySet<string> = new Set(
  words(`
  被告人 被告 原告 被害人 受害人 嫌疑人 犯罪嫌疑人 罪犯 死者 伤者 患者 选手 队员 球员 运动员 主帅 主教练 队长 前锋 中锋 后卫 门将 小将
  老将 名将 候选人 村民 居民 市民 网友 业主 顾客 旅客 乘客 司机 驾驶员 教师 学生 同学 民警 警官 护士 检察官 发言人 负责人 研究员
  工程师 创始人 行长 理事长 秘书长 会长 作家 导演 演员 歌手 画家 诗人 老人 青年 农民 工人 渔民 商人 企业家 科学家 专家 学者 分析师 代表 委员
  首富 富豪 冠军 亚军 季军 得主 老板 店主 经销商 种植户 养殖户 大户 户主 支书 名叫
`),
)

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

/** An aside is no longer, in characters. */
const LONGEST_ASIDE = 24
/** 其中, 含, 包括 */
const OPENS_PART = charSet('其含包')
const ENDS_ASIDE = charSet('，。；：、！？（(\n记摄')

export class Line extends Words {
  role = new Int32Array(0)
  /** All roles that words of the line have: a rule that asks for none of them need not look. */
  roles = 0
  /** What the item does as a punctuation mark, as bits of `Mark`. */
  mark = new Uint8Array(0)
  /** The token of an item that is one, else null. */
  token: (Token | null)[] = []
  /** The item of each number token of the sentence, in order. */
  numbers: number[] = []
  text = ''
  sentence: Span = { start: 0, end: 0 }
  /** The number of an item in the vocabulary, or 0. */
  private known = new Uint16Array(0)
  /** The letters of an item that the vocabulary has not, once they were asked for. */
  private letters: (string | null)[] = []
  private from = new Int32Array(0)
  private to = new Int32Array(0)
  private readonly vocabulary = loadVocabulary()
  private readonly texts = this.vocabulary.texts
  private dictionary: Dictionary = this.vocabulary.dictionary

  /** Where the number begins that stands behind the words that are cut, or where the sentence ends. */
  private nextNumber = 0

  /** Lets go of a text, and of room that few sentences need. */
  clear(): void {
    this.text = ''
    this.count = 0
    if (this.start.length > MOST_ROOM) this.makeRoom(0)
    this.token.fill(null)
    this.letters.fill(null)
  }

  /** Cuts text by the dictionary that comes along, or by one that only has further words. */
  cutBy(dictionary: Dictionary = this.vocabulary.dictionary): void {
    this.dictionary = dictionary
  }

  word(i: number): string {
    const known = this.known[i] as number
    if (known > 0) return this.texts[known] as string
    const letters = this.letters[i]
    if (letters != null) return letters
    const word = this.text.slice(this.start[i], this.end[i])
    if (i < this.count) this.letters[i] = word
    return word
  }

  /** Whether the letters of an item pass a test. */
  passes(i: number, test: WordTest): boolean {
    return test.passes(this.known[i] as number, this.word(i))
  }

  span(i: number): Span {
    return { start: this.start[i] as number, end: this.end[i] as number }
  }

  number(i: number): NumberToken {
    return this.token[i] as NumberToken
  }

  period(i: number): PeriodToken {
    return this.token[i] as PeriodToken
  }

  has(i: number, role: number): boolean {
    return ((this.role[i] as number) & role) !== 0
  }

  /** Whether item `i` ends a clause. */
  breaks(i: number): boolean {
    return ((this.mark[i] as number) & Mark.break) !== 0
  }

  /**
   * The first item of the clause that item `i` stands in, or, in a clause without end, one so far before it: no rule looks
   * further, and so none costs more on a hostile text.
   */
  clauseStart(i: number): number {
    return Math.max(i > this.count ? this.count : (this.from[i] as number), i - REACH)
  }

  /** The item behind the last of the clause that item `i` stands in, or so far behind it. */
  clauseEnd(i: number): number {
    return i >= this.count ? i : Math.min(this.to[i] as number, i + REACH)
  }

  /** Notes for every item where its clause begins and ends. */
  private noteClauses(): void {
    const { count, mark, from, to } = this
    let first = 0
    for (let i = 0; i < count; i++) {
      from[i] = first
      if ((mark[i] & Mark.break) === 0) continue
      // the clause that ends here, with its mark, ends before the mark
      to.fill(i, first, i + 1)
      first = i + 1
    }
    from[count] = first
    to.fill(count, first, count)
  }

  /** Only `fill` makes room, before it lays anything out: what stood in these rows is not kept. */
  protected override makeRoom(room: number): void {
    super.makeRoom(room)
    this.token.length = 0
    this.letters.length = 0
    this.role = new Int32Array(room)
    this.mark = new Uint8Array(room)
    this.known = new Uint16Array(room)
    this.from = new Int32Array(room)
    this.to = new Int32Array(room)
  }

  private push(start: number, end: number, tag: number, role: number, token: Token | null): void {
    const i = this.count++
    this.start[i] = start
    this.end[i] = end
    this.tag[i] = tag
    this.role[i] = role
    this.roles |= role
    this.mark[i] = 0
    this.token[i] = token
    this.known[i] = 0
    this.letters[i] = null
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
          over = this.asideEnd(from)
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
      if (to - from <= 2) this.joinName()
      if (tag === Tag.noun && this.passes(this.count - 1, isTitle)) this.nameBeforeTitle()
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

  /** Puts a surname and the unknown characters of a given name behind it together: 许 霆. */
  /** 周 子 平 局长: a surname and single characters before a title are a name. */
  private nameBeforeTitle(): void {
    const title = this.count - 1
    for (let first = title - 2; first >= Math.max(0, title - 3); first--) {
      let whole = true
      for (let i = first; i < title && whole; i++) {
        const start = this.start[i] as number
        whole =
          this.token[i] === null &&
          this.end[i] === start + 1 &&
          this.start[i + 1] === start + 1 &&
          this.tag[i] !== Tag.punctuation &&
          !(i > first && isNotGiven(this.text.charCodeAt(start)))
      }
      if (!whole || !isSurname(this.text.charCodeAt(this.start[first] as number))) continue
      // The title follows the name; both keep their places.
      const [start, end] = [this.start[title] as number, this.end[title] as number]
      const role = this.role[title] as number
      this.end[first] = this.start[title] as number
      this.tag[first] = Tag.person
      this.role[first] = 0
      this.known[first] = 0
      this.letters[first] = null
      this.count = first + 1
      this.push(start, end, Tag.noun, role, null)
      return
    }
  }

  /** A side of the compass right before a noun tells which it is, and not where. */
  private partOfName(i: number): void {
    const tag = this.tag[i + 1] as number
    if (tag !== Tag.noun && tag !== Tag.place && tag !== Tag.organisation) return
    if (this.end[i] === this.start[i + 1] && this.token[i] === null && this.passes(i, COMPASS))
      this.tag[i] = Tag.distinguishing
  }

  private joinName(): void {
    const last = this.count - 1
    const surname = last - 1
    if (surname < 0) return
    const tag = this.tag[last] as number
    if (tag !== Tag.person && this.tag[surname] !== Tag.person) return
    if (this.token[last] !== null || this.token[surname] !== null) return
    if (this.end[surname] !== this.start[last]) return
    const length = (this.end[surname] as number) - (this.start[surname] as number)
    // 张 亚文: a surname that was taken for another word, and a given name of two characters
    if (
      tag === Tag.person &&
      length === 1 &&
      isSurname(this.text.charCodeAt(this.start[surname] as number))
    ) {
      this.tag[surname] = Tag.person
      this.role[surname] = 0
      this.joinLast(surname)
      return
    }
    if (this.tag[surname] !== Tag.person) return
    // 斯特兰 德: a name written by sound goes on
    if (length > 2) {
      const one = (this.end[last] as number) - (this.start[last] as number) === 1
      if (
        one &&
        tag !== Tag.adverb &&
        sounds(this.text, this.start[surname] as number, this.end[last] as number)
      )
        this.joinLast(surname)
      return
    }
    if ((this.end[last] as number) - (this.start[last] as number) !== 1) return
    if (GIVEN_TAGS[tag] !== 1 || isNotGiven(this.text.charCodeAt(this.start[last] as number))) return
    this.joinLast(surname)
  }

  /** Joins the names of persons that the dictionary has not: 程 某, 被告人 | 刘 正 楠, 让-吕 克 · 梅朗雄. */
  private joinNames(): void {
    const { count, numbers } = this
    let kept = 0
    let number = 0
    for (let i = 0; i < count; i++, kept++) {
      if (numbers[number] === i) numbers[number++] = kept
      const last = this.nameEnd(i, kept - 1)
      if (kept < i) this.move(i, kept)
      if (last === i) {
        if (this.passes(kept, CLOSES_NAME)) kept = this.joinBody(kept)
        continue
      }
      this.end[kept] = this.end[last] as number
      this.tag[kept] = Tag.person
      this.role[kept] = 0
      this.known[kept] = 0
      this.letters[kept] = null
      i = last
    }
    this.count = kept
  }

  /** Puts the name of a body together whose last word item `last` is; gives where it stands now. */
  private joinBody(last: number): number {
    const first = firstOfName(this, last)
    if (first === last) return last
    this.end[first] = this.end[last] as number
    this.tag[first] = Tag.organisation
    this.role[first] = 0
    this.known[first] = 0
    this.letters[first] = null
    return first
  }

  /** The last item of the name that begins at item `i`, or `i`; `before` is the item in front of it, or -1. */
  private nameEnd(i: number, before: number): number {
    if (this.token[i] !== null) return i
    const sounded = lastBySound(this, i)
    if (sounded > i) return sounded
    const given = this.isLoneSurname(i) ? this.givenName(i, before) : i
    if (given > i || this.end[i] !== (this.start[i] as number) + 1) return given
    const run = lastOfSounds(this, i)
    return run > i
      ? run
      : lastOfBareName(this, i, before < 0 || this.breaks(before) || this.isAttribute(before))
  }

  /** 68岁的 | 周 德福: whether 的 behind a number stands at item `i`. */
  private isAttribute(i: number): boolean {
    return i > 0 && this.tag[i] === Tag.particle && this.tag[i - 1] === Item.number
  }

  private isLoneSurname(i: number): boolean {
    const start = this.start[i] as number
    return this.end[i] === start + 1 && this.token[i] === null && isSurname(this.text.charCodeAt(start))
  }

  /** The last item of the given name behind the surname at item `i`, or `i`; `before` is the item in front of it, or -1. */
  private givenName(i: number, before: number): number {
    const next = i + 1
    if (next >= this.count || !this.follows(next)) return i
    if (SOMEONE.has(this.word(next))) return next
    if (before < 0 || this.token[before] !== null || this.end[before] !== this.start[i]) return i
    if (!this.passes(before, CALLED)) return i
    const length = (this.end[next] as number) - (this.start[next] as number)
    if (!this.given(next) || length > 2 || this.passes(next, CALLED)) return i
    if (length === 2) return next
    const third = next + 1
    return third < this.count &&
      this.follows(third) &&
      this.end[third] === (this.start[third] as number) + 1 &&
      this.given(third)
      ? third
      : next
  }

  /** Puts an item into another place. */
  private move(from: number, to: number): void {
    this.start[to] = this.start[from] as number
    this.end[to] = this.end[from] as number
    this.tag[to] = this.tag[from] as number
    this.role[to] = this.role[from] as number
    this.mark[to] = this.mark[from] as number
    this.known[to] = this.known[from] as number
    this.token[to] = this.token[from] as Token | null
    this.letters[to] = this.letters[from] as string | null
  }

  /** Whether item `i` is a word that stands close to the one before it. */
  private follows(i: number): boolean {
    return this.token[i] === null && this.start[i] === this.end[i - 1] && this.tag[i] !== Tag.punctuation
  }

  /** Whether the word may be a given name, or a character of one. */
  private given(i: number): boolean {
    const start = this.start[i] as number
    if (this.end[i] !== start + 1)
      return GIVEN_TAGS[this.tag[i] as number] === 1 && (this.role[i] as number) === 0
    return !isNotGiven(this.text.charCodeAt(start)) && !FUNCTION[this.tag[i] as number]
  }

  /** Makes one item of the last and the one before it. */
  private joinLast(surname: number): void {
    this.end[surname] = this.end[surname + 1] as number
    this.known[surname] = 0
    this.letters[surname] = null
    this.count--
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
        if (token.start < at) continue
        // 登记车辆[3]为…: the mark of a note is stepped over
        if (tag === Item.marker && this.count > 0 && text.charCodeAt(token.start) === OPEN_BRACKET) {
          at = token.end
          continue
        }
        this.named(token, tag)
        at = token.end
        continue
      }
      if (token.start < at) continue
      this.nextNumber = token.type === 'number' ? token.start : sentence.end
      this.words(at, token.start)
      if (token.type === 'number') {
        this.partVerb()
        this.numbers.push(this.count)
        this.push(token.start, token.end, Item.number, 0, token)
      } else {
        this.push(token.start, token.end, token.kind === 'clock' ? Item.clock : Item.period, 0, token)
      }
      at = token.end
    }
    this.nextNumber = sentence.end
    this.words(at, sentence.end)
    this.joinNames()
    this.noteClauses()
    this.close()
  }

  /** Puts a rejected token into the row; a place whose name a numeral begins (四川, 三亚) is one still. */
  private named(token: Token, tag: number): void {
    const place = tag === Tag.noun && NUMERAL_PLACES.has(this.text.slice(token.start, token.end))
    this.push(token.start, token.end, place ? Tag.place : tag, 0, token)
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
