/**
 * A sentence laid out for binding: the words between its tokens, and the tokens, in one row of items. Rules walk this
 * row to the left and right of a number; they never look at single characters again.
 */
import { type Dictionary, Tag } from '../lexicon/dictionary.ts'
import { Role, rolesOf } from '../lexicon/roles.ts'
import { segment, type Words } from '../lexicon/segment.ts'
import type { NumberToken, PeriodToken, Token } from '../scan/token.ts'

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

const COMMA = new Uint8Array(65536)
/** Marks that end a clause; a blank stands in the row only where it is wide. */
for (const character of '\u0020\u3000，；：。！？,;:!?\n（）()…') COMMA[character.charCodeAt(0)] = 1

const isBlank = (code: number): boolean => code === 0x20 || code === 0x3000

/** How many items a rule looks to either side at most. */
const REACH = 120

/** Tags that a character of a given name may have got by itself. */
const GIVEN_TAGS: ReadonlySet<number> = new Set([
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
const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤'
const NOT_GIVEN = '说称是在对和与将被把及等获达有为人方家氏某案到去来要让使请给由从向'

const OPEN_BRACKET = 0x5b

export class Line {
  count = 0
  start: number[] = []
  end: number[] = []
  tag: number[] = []
  role: number[] = []
  /** The token of an item that is one, else null. */
  token: (Token | null)[] = []
  private readonly from: number[] = []
  private readonly to: number[] = []
  /** The item of each number token of the sentence, in order. */
  numbers: number[] = []
  text = ''
  sentence: Span = { start: 0, end: 0 }

  word(i: number): string {
    return this.text.slice(this.start[i], this.end[i])
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

  /** Whether item `i` ends a clause. A pause mark (、) and quotation marks do not. */
  breaks(i: number): boolean {
    return this.tag[i] === Tag.punctuation && COMMA[this.text.charCodeAt(this.start[i] as number)] === 1
  }

  /**
   * The first item of the clause that item `i` stands in, or, in a clause without end, one so far before it: no rule looks
   * further, and so none costs more on a hostile text.
   */
  clauseStart(i: number): number {
    return Math.max(this.from[i] ?? this.count, i - REACH)
  }

  /** The item behind the last of the clause that item `i` stands in, or so far behind it. */
  clauseEnd(i: number): number {
    return i >= this.count ? i : Math.min(this.to[i] as number, i + REACH)
  }

  /** Notes for every item where its clause begins and ends. */
  private noteClauses(): void {
    let from = 0
    for (let i = 0; i < this.count; i++) {
      this.from[i] = from
      if (this.breaks(i)) from = i + 1
    }
    this.from[this.count] = from
    let to = this.count
    for (let i = this.count - 1; i >= 0; i--) {
      if (this.breaks(i)) to = i
      this.to[i] = to
    }
  }

  private push(start: number, end: number, tag: number, role: number, token: Token | null): void {
    const i = this.count++
    this.start[i] = start
    this.end[i] = end
    this.tag[i] = tag
    this.role[i] = role
    this.token[i] = token
  }

  private words(dictionary: Dictionary, buffer: Words, start: number, end: number): void {
    if (start >= end) return
    segment(dictionary, this.text, start, end, buffer)
    for (let k = 0; k < buffer.count; k++) {
      const from = buffer.start[k] as number
      const to = buffer.end[k] as number
      const code = this.text.charCodeAt(from)
      if (isBlank(code)) {
        // A heading and the text behind it, or cells of a table, are parted by more than one blank.
        const wide = to < end && isBlank(this.text.charCodeAt(to))
        if (wide && this.count > 0 && !this.breaks(this.count - 1))
          this.push(from, to, Tag.punctuation, 0, null)
        continue
      }
      this.push(from, to, buffer.tag[k] as number, rolesOf(this.text, from, to), null)
      if (to - from <= 2) this.joinName()
    }
  }

  /** Puts a surname and the unknown characters of a given name behind it together: 许 霆. */
  private joinName(): void {
    const last = this.count - 1
    const surname = last - 1
    if (surname < 0 || this.token[last] !== null || this.token[surname] !== null) return
    const tag = this.tag[last] as number
    const first = this.text[this.start[surname] as number] as string
    const one = (this.end[surname] as number) - (this.start[surname] as number) === 1
    // 张 亚文: a surname that was taken for another word, and a given name of two characters
    if (tag === Tag.person && one && SURNAMES.includes(first) && this.end[surname] === this.start[last]) {
      this.end[surname] = this.end[last] as number
      this.tag[surname] = Tag.person
      this.role[surname] = 0
      this.count--
      return
    }
    if (
      this.tag[surname] !== Tag.person ||
      (this.end[surname] as number) - (this.start[surname] as number) > 2
    )
      return
    if (
      (this.end[last] as number) - (this.start[last] as number) !== 1 ||
      this.end[surname] !== this.start[last]
    )
      return
    if (!GIVEN_TAGS.has(tag) || NOT_GIVEN.includes(this.text[this.start[last] as number] as string)) return
    this.end[surname] = this.end[last] as number
    this.count--
  }

  /** Parts a compound that ends in a word of change from it before a number: 价格下降 8.1%. */
  private partVerb(): void {
    const last = this.count - 1
    if (last < 0 || this.token[last] !== null) return
    const start = this.start[last] as number
    const end = this.end[last] as number
    if (end - start < 4 || ((this.role[last] as number) & (Role.up | Role.down)) !== 0) return
    const role = rolesOf(this.text, end - 2, end)
    if ((role & (Role.up | Role.down)) === 0 || (role & Role.rate) !== 0) return
    this.end[last] = end - 2
    this.push(end - 2, end, Tag.verbalNoun, role, null)
  }

  /** Lays out a sentence; `tokens` are those of the text. */
  fill(
    dictionary: Dictionary,
    buffer: Words,
    text: string,
    sentence: Stretch,
    tokens: readonly Token[],
  ): void {
    this.text = text
    this.sentence = { start: sentence.start, end: sentence.end }
    this.count = 0
    this.numbers.length = 0
    let at = sentence.start
    for (let next = sentence.first; next < sentence.last; next++) {
      const token = tokens[next] as Token
      // What is rejected as a name or phrase is a word like any other; articles and markers stand for themselves.
      if (token.type === 'rejected') {
        const tag =
          token.reason === 'article'
            ? Item.article
            : token.reason === 'list marker'
              ? Item.marker
              : token.reason === 'date' || token.reason === 'time'
                ? Item.clock
                : Tag.noun
        if (
          tag === Tag.noun &&
          token.reason !== 'name' &&
          token.reason !== 'identifier' &&
          token.reason !== 'ordinal' &&
          token.reason !== 'version'
        )
          continue
        this.words(dictionary, buffer, at, token.start)
        if (token.start < at) continue
        // 常住人口[2]为…: the mark of a note is stepped over
        if (tag === Item.marker && this.count > 0 && text.charCodeAt(token.start) === OPEN_BRACKET) {
          at = token.end
          continue
        }
        this.push(token.start, token.end, tag, 0, token)
        at = token.end
        continue
      }
      if (token.start < at) continue
      this.words(dictionary, buffer, at, token.start)
      if (token.type === 'number') {
        this.partVerb()
        this.numbers.push(this.count)
        this.push(token.start, token.end, Item.number, 0, token)
      } else {
        this.push(token.start, token.end, token.kind === 'clock' ? Item.clock : Item.period, 0, token)
      }
      at = token.end
    }
    this.words(dictionary, buffer, at, sentence.end)
    this.noteClauses()
  }
}
