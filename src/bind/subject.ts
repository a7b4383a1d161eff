/** Of whom or what a figure is said: named in the measure's own phrase, in its clause, or earlier and still holding. */
import { Tag } from '../lexicon/dictionary.ts'
import { Role } from '../lexicon/roles.ts'
import { wordSet } from '../lexicon/vocabulary.ts'
import { words } from '../lexicon/word-list.ts'
import { isRound } from './body.ts'
import type { ByItem } from './by-item.ts'
import { clauseSubject, hasName, hasStrictName, LONGEST_PLACE, type Named } from './clause-subject.ts'
import { holderOf } from './holder.ts'
import { BODIES, type Holding, lookBack, remember, sceneFor, whom } from './holding.ts'
import { Item, type Line, type Span } from './line.ts'
import { isIndicator, type Measure } from './measure.ts'
import { pricedGood } from './measure-named.ts'
import { endsName, isName } from './names.ts'
import { ownerEnd, type Split, split, thingIn } from './owner.ts'
import { isDe, isNominal, isOpen, isPause, phraseEnd, phraseStart, spanOf } from './phrase.ts'
import { pivotBefore } from './pivot.ts'
import { canBeBody, pointsAtBody } from './pointing.ts'
import { personIn, personMeant } from './pronoun.ts'

const COLON = 0xff1a

/** What a figure has of both, and by which rule the subject is its own. */
export interface Owned extends Split {
  rule: string
}

/** Sectors of the economy are parts of what a text is of: what follows is not theirs. */
const SECTORS = /(^|[一二三])(次|一|二|三)?产业$|^三产$/

/** Whether the span names something that what follows can be said of: a name, or a compound that a word for a body closes. */
function lasts(line: Line, span: Span): boolean {
  if (SECTORS.test(line.text.slice(span.start, span.end))) return false
  if (span.start < line.sentence.start) return true
  for (let i = 0; i < line.count && (line.start[i] as number) < span.end; i++) {
    if ((line.end[i] as number) <= span.start) continue
    if (isName(line, i) || (endsName(line, i) && span.end - span.start > 2)) return true
  }
  return false
}

/** Whether the sentence is a heading inside the text: what it is of is not what every sentence below is of. */
export const isHeading = ({ text, sentence }: Line): boolean =>
  sentence.start > 0 && !SENTENCE_ENDS.includes(text[sentence.end - 1] as string)
const SENTENCE_ENDS = '。！？；：，、”」…'

/** Whether the span is one word for a body that a text goes on to speak of: 公司, 研究所. */
function isBody({ text }: Line, { start, end }: Span): boolean {
  const word = text.slice(start, end)
  return BODIES.has(word)
}
/** Whether the sentences that follow can be of it too: as above, or any noun with words that tell it from others. */
function holds(line: Line, span: Span): boolean {
  if (span.start < line.sentence.start) return true
  let words = 0
  for (let i = 0; i < line.count && (line.start[i] as number) < span.end; i++) {
    if ((line.end[i] as number) <= span.start) continue
    words++
    if (isName(line, i) || line.tag[i] === Tag.pronoun) return true
    if (endsName(line, i) && span.end - span.start > 3) return true
    if (words > 1 && (line.end[i] as number) >= span.end && isNominal(line, i)) return true
  }
  // a short name given in brackets, which are stepped over
  return words === 0
}

/** Words of a byline, and of those who only tell: no figure is theirs. */
const TELLERS = ['记者', '本报', '通讯员', '讯', '快讯', '新华社', '媒体', '新闻网', '中新网', '日报', '晚报']

/** Whether the phrase is all that stands in brackets. */
const inBrackets = ({ text }: Line, { span }: Named): boolean =>
  text.charCodeAt(span.start - 1) === 0xff08 && text.charCodeAt(span.end) === 0xff09

/** Whether the phrase is a byline, or names who tells it: no figure is theirs. */
function tells(line: Line, named: Named): boolean {
  // （李长顺、张东波）
  if (inBrackets(line, named)) return true
  for (let i = named.first; i < named.last; i++) if (TELLERS.includes(line.word(i))) return true
  for (let i = named.last; i < line.count && i < named.last + 4 && !line.breaks(i); i++) {
    if (line.word(i) === '电' || line.word(i) === '讯') return true
  }
  return false
}

/** Whether what is issued is an account of the issuer's own: 公司发布了第二季度财报. */
function ownResults(line: Line, i: number): boolean {
  const said = line.text.slice(line.end[i], line.start[line.clauseEnd(i)])
  return OWN_RESULTS.some((word) => said.includes(word))
}
const OWN_RESULTS = ['财报', '年报', '季报', '中报', '半年报', '业绩', '财务报告', '年度报告']

/** 主席在官网宣布，…: whether the clause ends in a verb of saying, so that what it says is of somebody else. */
function endsInSaying(line: Line, named: Named): boolean {
  const last = line.clauseEnd(named.first) - 1
  return (
    last > named.last && last + 1 < line.count && line.has(last, Role.saying) && line.tag[last] === Tag.verb
  )
}

/** Whether a verb, or what leads to one, follows the phrase: it does something, other than speak. */
function acts(line: Line, named: Named): boolean {
  if (tells(line, named)) return false
  const tag = line.tag[named.last]
  if (endsInSaying(line, named)) return false
  for (let i = named.last; i < line.count && i < named.last + 3 && !line.breaks(i); i++) {
    if (line.has(i, Role.saying) && line.tag[i] === Tag.verb) return ownResults(line, i)
  }
  return (
    tag === Tag.verb ||
    tag === Tag.adverb ||
    tag === Tag.preposition ||
    tag === Tag.verbalNoun ||
    tag === Item.period ||
    tag === Item.number ||
    tag === Tag.digits ||
    line.breaks(named.last)
  )
}

/** Units of growth, which are said of amounts in any unit. */
const RATES: ReadonlySet<string> = new Set(['%', '百分点', '倍'])

/** Last words of sectors and kinds of traffic, which statistics name alone where what is measured of them was said before. */
const SECTOR_ENDS = words('业 企业 铁路 公路 水路 水运 民航 航空 管道 城镇 乡村 农村 港口 机场 海运 口岸')
/** Words that end so and name no sector. */
const NO_SECTORS: ReadonlySet<string> = new Set(
  words('就业 创业 毕业 作业 失业 开业 营业 行业 产业 事业 专业 职业 企业'),
)

/** 采矿业增加值: what is measured of the other sectors too is 增加值. */
function withoutSector(line: Line, measure: Measure, span: Span): Span {
  for (let i = measure.last - 2; i >= measure.first; i--)
    if (line.word(i).endsWith('业') && (line.end[i] as number) > span.start)
      return { start: line.start[i + 1] as number, end: span.end }
  return span
}

/** Whether the phrase of the measure names a sector alone: 制造业增长6.9%. */
function isSector(line: Line, measure: Measure): boolean {
  if (measure.rule !== 'measure/before' || measure.first < 0) return false
  const word = line.word(measure.last - 1)
  if (isIndicator(line, measure.last) || NO_SECTORS.has(word)) return false
  return SECTOR_ENDS.some((end) => word.endsWith(end))
}

/** Finds the subject of every number of the line; `holding` is brought up to date for what follows. */
export function subjects(
  line: Line,
  found: ByItem<Measure>,
  changes: ByItem<unknown>,
  holding: Holding,
  out: ByItem<Owned>,
): void {
  /** What each measure was parted into, by where it begins. */
  const splits = new Map<number, Split>()
  /** Behind which item each of them was said last, and behind which a clause named somebody. */
  const saidAt = new Map<number, number>()
  let namedAt = -1
  /** How a phrase was parted, by its first item. */
  const wholes = new Map<number, { last: number; split: Split }>()
  holding.sentence = null
  holding.doer = null
  /** The index that the line gives the points of. */
  let indexHeld: Span | null = null
  let scanned = 0
  let thing: Span | null = holding.thing
  /** A noun that is no name holds for its sentence only. */
  let passing: Span | null = null
  if (holding.passed.any) lookBack(line, holding, holding.passed)
  const brackets = new Brackets(line, holding)
  for (const [k, i] of line.numbers.entries()) {
    const measure = found.get(i) as Measure
    // The subjects of the clauses gone over since the last number.
    for (let stop = line.clauseEnd(scanned); stop < i; stop = line.clauseEnd(scanned)) {
      const within = brackets.upTo(scanned)
      const named = within ? null : clauseSubject(line, scanned, stop)
      if (
        named !== null &&
        !named.entity &&
        isThing(line, named) &&
        !isMeasured(line, k, scanned, named.span, found)
      )
        thing = named.span
      if (named !== null && holding.news) holding.person = personIn(line, named) ?? holding.person
      // 他带来一组数字：: what follows is of others
      const he =
        holding.news && line.text.charCodeAt(line.start[stop] as number) !== COLON
          ? personMeant(line, scanned, stop, holding.person, null, false)
          : null
      if (he !== null) holding.sentence = he
      else if (named?.entity && acts(line, named) && replaces(line, named, scanned, holding.sentence)) {
        holding.sentence = whom(line, ownerOf(line, named), holding)
        if (named.strict) namedAt = scanned
      }
      const set = holding.report ? null : setUp(line, scanned, stop, i)
      if (set !== null) holding.sentence = set
      const told = toldToBe(line, scanned, stop)
      if (told !== null) holding.sentence = told
      scanned = stop + 1
    }
    brackets.upTo(i)
    const token = line.number(i)
    const { whole } = holding
    if (whole !== null && measure.span !== null && isSector(line, measure)) {
      const rises = changes.has(i)
      if (
        whole.unit === token.unit ? rises || token.kind === 'quantity' : rises && RATES.has(token.unit ?? '')
      ) {
        // 交通运输、仓储和邮政业: the list is one sector
        const first = phraseStart(line, measure.last, line.clauseStart(i), true)
        const sector = spanOf(line, Math.min(first, measure.first), measure.last)
        const result = { subject: sector, measure: whole.span, rule: 'subject/part-of-whole' }
        out.set(i, result)
        splits.set(measure.span.start, result)
        continue
      }
    }
    const floor = line.clauseStart(i)
    // 规模从3亿元增至11亿元: a phrase is parted once
    const before = measure.first >= 0 && measure.owner === null ? wholes.get(measure.first) : undefined
    const parted = before !== undefined && before.last === measure.last ? before.split : undefined
    // 县城以西240公里处: the place is where from, and not whose
    const where = measure.rule === 'measure/where' ? { subject: null, measure: measure.span } : undefined
    const own = ownBy(
      line,
      holding,
      parted ??
        where ??
        split(
          line,
          measure,
          holding.report
            ? 'names'
            : holding.sentence === null && holding.paragraph === null
              ? 'things'
              : 'compounds',
        ),
      token.kind === 'percentage',
    )
    const good = own.subject === null && holding.sentence === null ? pricedGood(line, i, measure) : null
    if (good?.owner != null) {
      out.set(i, { subject: good.owner, measure: good.span, rule: 'subject/priced' })
      if (measure.span !== null) splits.set(measure.span.start, out.get(i) as Owned)
      continue
    }
    const begins = subjectInClause(line, floor, i, measure, holding, passing)
    const he = holding.news
      ? personMeant(
          line,
          floor,
          i,
          holding.person,
          holding.spoken?.get(i) ?? null,
          holding.paragraph === null,
        )
      : null
    const inClause =
      he !== null
        ? { span: he, entity: true }
        : begins === null
          ? null
          : { ...begins, span: whom(line, begins.span, holding) as Span }
    const owns = own.subject === null ? described(line, i, measure) : null
    let subject = own.subject ?? owns
    // A measure that is carried on keeps the owner it was said with.
    const again = measure.first < 0 && measure.span !== null ? splits.get(measure.span.start) : undefined
    const said = measure.owner === null ? again : undefined
    // 绿党支持率为18%；自民党保持稳定，为12%: somebody else was named since
    const since =
      said !== undefined && said.subject !== null && namedAt > (saidAt.get(measure.span?.start ?? -1) ?? i)
    subject ??= since ? holding.sentence : (said?.subject ?? null)
    subject ??= inClause?.span ?? null
    const doer = subject === null ? holding.doer : null
    subject ??= doer
    let rule =
      doer !== null
        ? 'subject/of-paragraph'
        : owns === null
          ? ruleOfOwn(measure, own, said, inClause !== null)
          : 'subject/described'
    if (subject === null) {
      subject = holding.report
        ? (groupOf(line, holding.sentence) ?? holding.general)
        : (holding.sentence ?? holding.paragraph ?? holding.general)
      rule = ruleOfHeld(subject, holding)
    }
    if (subject === null && holding.news) {
      const named = clauseSubject(line, floor, i)
      const first = measure.first >= floor ? measure.first : i
      if (
        named !== null &&
        !named.entity &&
        named.last <= first &&
        isThing(line, named) &&
        !isMeasured(line, k, floor, named.span, found)
      )
        thing = named.span
      if (thing !== null && measure.rule !== 'measure/what-was-done') {
        subject = thing
        rule = 'subject/thing-before'
      }
    }
    // An index is what is measured and what it is measured of: 沪指报收2011.68点.
    const points =
      line.number(i).entry?.dimension === 'points' &&
      own.subject === null &&
      measure.first >= 0 &&
      measure.rule !== 'measure/verb-before'
    const named = isIndex(line, measure)
    const index = points || named || (indexHeld !== null && measure.span?.start === indexHeld.start)
    if (index && measure.span !== null) {
      indexHeld = measure.span
      out.set(i, { subject: measure.span, measure: measure.span, rule: 'subject/index' })
      if (!named) holding.sentence = measure.span
      continue
    }
    if (holding.accident) {
      const scene = sceneFor(line, i, measure, subject, rule, holding)
      if (scene !== null) {
        subject = scene
        rule = 'subject/of-accident'
      }
    }
    // what is measured is not its own owner
    // 华星公司捐款200万元，远大集团150万元: what the second has is 捐款
    const measured = again?.measure ?? own.measure ?? measure.span
    if (
      subject !== null &&
      measured !== null &&
      subject.start < measured.end &&
      measured.start < subject.end
    ) {
      subject = null
      rule = 'subject/is-the-measure'
    }
    const result = { subject, measure: measured, rule }
    if (measure.owner !== null && (ONE_OF_SEVERAL.has(measure.rule) || isPart(line, measure, floor, i))) {
      // each of a list is spoken of with its own number
    } else if (own.subject !== null && (own.pivot === true || lasts(line, own.subject)))
      holding.sentence = own.subject
    else if (
      own.subject !== null &&
      holding.sentence === null &&
      !holding.report &&
      token.entry?.dimension !== 'age'
    ) {
      // 线路全长50公里，设站18座
      holding.sentence = own.subject
      passing = own.subject
    } else if (inClause !== null && !holding.report) {
      holding.sentence = inClause.span
      passing = inClause.entity ? null : inClause.span
    }
    out.set(i, result)
    if (measure.first >= 0 && measured !== null && isIndicator(line, measure.last))
      holding.whole = { span: withoutSector(line, measure, measured), unit: token.unit }
    if (measure.span !== null) {
      if (again === undefined || since) splits.set(measure.span.start, result)
      saidAt.set(measure.span.start, i)
    }
    if (measure.first >= 0 && measure.rule === 'measure/before')
      wholes.set(measure.first, { last: measure.last, split: own })
  }
  holding.thing = thing
  if (
    holding.sentence !== null &&
    holding.sentence !== passing &&
    (holds(line, holding.sentence) ||
      (holding.paragraph === null && !holding.report && isBody(line, holding.sentence))) &&
    !isHeading(line)
  )
    holding.paragraph = holding.sentence
  if (holding.news && holding.sentence !== null && holding.sentence !== passing)
    remember(holding, holding.sentence)
}

/** 恒生指数 | 上涨0.8%: the name of an index by itself. */
const isIndex = (line: Line, { first, last }: Measure): boolean =>
  first >= 0 && last - first === 1 && line.tag[first] === Tag.proper && line.word(first).endsWith('指数')

/** 高校140所，其中南昌市51所: whether a part tells what it has of the whole, which is spoken of before and behind it. */
function isPart(line: Line, { rule }: Measure, floor: number, i: number): boolean {
  if (rule !== 'measure/carried' || (line.roles & Role.among) === 0) return false
  for (let at = floor; at < i; at++) if (line.has(at, Role.among)) return true
  return false
}

/** Measures that several have, each with a number of its own. */
const ONE_OF_SEVERAL: ReadonlySet<string> = new Set([
  'measure/one-each',
  'measure/one-each-carried',
  'measure/of-list',
  'measure/price-of-goods',
])

/** 新增病例4例（天津1例，广西3例）；本土病例35例: whoever is named within brackets is spoken of no more behind them. */
class Brackets {
  private readonly line: Line
  private readonly holding: Holding
  private at = 0
  private depth = 0
  private outside: Span | null = null

  constructor(line: Line, holding: Holding) {
    this.line = line
    this.holding = holding
  }

  /** Whether item `i` stands within brackets; asked in rising order. */
  upTo(i: number): boolean {
    const { line, holding } = this
    for (; this.at < i; this.at++) {
      if (line.tag[this.at] !== Tag.punctuation || !isRound(line, this.at)) continue
      if (isOpen(line, this.at)) {
        if (this.depth++ === 0) this.outside = holding.sentence
      } else if (this.depth > 0 && --this.depth === 0) holding.sentence = this.outside
    }
    return this.depth > 0
  }
}

/** Whose the measure is by its own phrase, with whom that means. */
function ownBy(line: Line, holding: Holding, own: Split, ofShare: boolean): Split {
  // 61%的民众认为…，26%的 | 人 | 相信…: people in general are those who were named before
  if (ofShare && own.subject !== null && PEOPLE.has(line.text.slice(own.subject.start, own.subject.end)))
    return { ...own, subject: null }
  const subject = whom(line, own.subject, holding)
  return subject === own.subject ? own : { ...own, subject }
}

const PEOPLE: ReadonlySet<string> = new Set(words('人 的人 人们 人员'))

/** Whether the sentence that follows can be of what a clause of a sentence without a number begins with. */
export const goesOnAbout = (line: Line, named: Named): boolean =>
  acts(line, named) &&
  !isHeading(line) &&
  // “春风行动”活动: a name in marks
  ('“《'.includes(line.text[named.span.start] as string) ||
    (named.entity && holds(line, named.span) && lasts(line, named.span)))

/** What a number and its measure describe: 投资12亿元、全长9公里的 | 滨江隧道 | 通车. */
function described(line: Line, i: number, measure: Measure): Span | null {
  if (line.number(i).kind === 'rank' && i + 2 < line.count && isDe(line, i + 1)) {
    const last = phraseEnd(line, i + 2, line.clauseEnd(i))
    if (last > i + 2 && hasName(line, i + 2, last)) return spanOf(line, i + 2, last)
  }
  // 第四名 | 陈天宇
  if (line.number(i).kind === 'rank' && line.tag[i + 1] === Tag.person && line.end[i] === line.start[i + 1])
    return line.span(i + 1)
  const whose = possessor(line, i, measure)
  if (whose !== null) return whose
  const holder = holderOf(line, i)
  if (holder !== null) return spanOf(line, holder.first, holder.last)
  if (measure.first < line.clauseStart(i) || measure.last > i) return null
  const end = line.clauseEnd(i)
  let at = i + 1
  if (at < end && line.tag[at] === Tag.localizer) at++
  // the last of several properties stands before the 的
  if (at < end && isPause(line, at)) while (at < end && at < i + PROPERTY_REACH && !isDe(line, at)) at++
  if (at >= end || !isDe(line, at)) return null
  let first = at + 1
  while (first < end && COUNTS.has(line.tag[first] as number)) first++
  const last = phraseEnd(line, first, end)
  // 创下23万人次的纪录: a level, and no thing
  return last === first || isIndicator(line, last) || LEVELS.has(line.word(last - 1))
    ? null
    : spanOf(line, first, last)
}

/** What a number with 的 can be, rather than be of. */
const LEVELS: ReadonlySet<string> = new Set(
  words('纪录 记录 水平 成绩 优势 代价 时间 方式 条件 标准 目标 佳绩 请求 处罚 刑罚'),
)

/** 约翰逊内阁的 | 4名部长: whoever is named before 的 and the number. */
function possessor(line: Line, i: number, measure: Measure): Span | null {
  if (measure.rule !== 'measure/counted' || i < 2 || !isDe(line, i - 1)) return null
  const floor = line.clauseStart(i)
  const first = phraseStart(line, i - 1, floor, false)
  if (first >= i - 1 || !hasStrictName(line, first, i - 1)) return null
  // 困在井下的13名矿工, 对热门区段的11列: where, and to what
  const before = first === floor ? Tag.none : line.tag[first - 1]
  return before === Tag.preposition || before === Tag.verb ? null : spanOf(line, first, i - 1)
}

/** How many items the next property of a thing may take. */
const PROPERTY_REACH = 6
/** What may stand between 的 and the thing described: 一座, 三个. */
const COUNTS: ReadonlySet<number> = new Set([Item.article, Tag.classifier, Tag.numeral])

/** By which rule a subject stands with its number: named with the measure, carried on with it, or in the clause. */
const ruleOfOwn = (measure: Measure, own: Split, said: Split | undefined, inClause: boolean): string => {
  if (own.subject !== null)
    return measure.owner === null ? 'subject/in-measure' : 'subject/in-place-of-measure'
  if (said !== undefined && said.subject !== null) return 'subject/carried-with-measure'
  return inClause ? 'subject/in-clause' : 'subject/none'
}

/** By which rule a subject holds from before. */
const ruleOfHeld = (subject: Span | null, holding: Holding): string => {
  if (subject === null) return 'subject/none'
  if (subject === holding.sentence) return 'subject/of-sentence'
  return subject === holding.general ? 'subject/of-report' : 'subject/of-paragraph'
}

/** In a report only a word for the whole (全市) holds on beyond its clause. */
const groupOf = (line: Line, span: Span | null): Span | null =>
  span !== null && /^(全|我|本)/.test(line.text.slice(span.start, span.end)) ? span : null

/** 杭州人在宁波 | 就医: where what is counted was done belongs to who did it. */
function whereabouts(line: Line, named: Named, measure: Measure): Span | null {
  if (measure.rule !== 'measure/verb-before' || line.word(named.last) !== '在') return null
  const end = phraseEnd(line, named.last + 1, measure.first)
  return end === measure.first && end > named.last + 1 ? spanOf(line, named.first, end) : null
}

/** The owner within a phrase that ends in an indicator, else the phrase: of 宁波舟山港货物吞吐量 the port. */
function ownerOf(line: Line, named: Named): Span | null {
  const end = isIndicator(line, named.last)
    ? ownerEnd(line, named.first, named.last, 'compounds')
    : named.first
  const own = end > named.first ? end : thingIn(line, named.first, named.last)
  return own > named.first ? spanOf(line, named.first, own) : named.span
}

/** 综合实现程度: the verb is part of the measure's own name. */
const namesExtent = (line: Line, span: Span | null): boolean =>
  span !== null && line.text.slice(span.start, span.end).startsWith('程度')

/** Verbs that link a measure to its number, and tell who attained it where the measure stands behind them: 港口完成货物吞吐量…. */
const ATTAINING: ReadonlySet<string> = new Set(['完成', '实现'])

/** Verbs that link a measure to its number, and say who has or gets what is counted behind it. */
const HAVING: ReadonlySet<string> = new Set(words('有 拥有 共有 现有 设有 尚有 仅有 存有'))
const GETTING: ReadonlySet<string> = new Set(
  words('获得 取得 得到 获 得 完成 实现 只有 收到 获得了 取得了 得到了'),
)

/** 舟山14条航线: places only, which have what is counted. */
const onlyPlaces = (line: Line, first: number, last: number): boolean => {
  for (let at = first; at < last; at++) if (!isName(line, at)) return false
  return true
}

/** 华安公司 | 4名高管: a body right before persons that are counted, of whom there is one. */
function hasThem(line: Line, named: Named, i: number): boolean {
  const { unit } = line.number(i)
  if (unit !== '名' && unit !== '位') return false
  for (let at = named.first; at < i; at++) if (isPause(line, at)) return false
  return line.tag[i - 1] === Tag.organisation || (endsName(line, i - 1) && named.strict)
}

/** Whether the phrase names a thing that does something, rather than what is measured, or a deed. */
const isThing = (line: Line, named: Named): boolean =>
  acts(line, named) &&
  !line.breaks(named.last) &&
  !isIndicator(line, named.last) &&
  line.tag[named.last - 1] !== Tag.verbalNoun &&
  line.tag[named.last - 1] !== Tag.distinguishing &&
  !WHO_TELL.has(line.word(named.last - 1))

/** So many numbers of a clause are asked what they measure. */
const NUMBERS_ASKED = 8

/** Whether the words are those that say what the number `k` of the line measures, or one before it from item `floor` on. */
function isMeasured(line: Line, k: number, floor: number, span: Span, found: ByItem<Measure>): boolean {
  for (let j = k; j >= 0 && k - j < NUMBERS_ASKED; j--) {
    const item = line.numbers[j] as number
    if (item < floor) return false
    const measure = found.get(item)?.span ?? null
    if (measure !== null && measure.start < span.end && span.start < measure.end) return true
  }
  return false
}

/** Those who are asked what they think: the figure is seldom theirs. */
const WHO_TELL: ReadonlySet<string> = new Set(
  words(
    '降幅 增幅 涨幅 跌幅 升幅 增速 详情 报告 书中 数据 专家 学者 官员 人士 分析师 研究人员 网友 读者 作者 有人',
  ),
)

const ON_TRIAL: ReadonlySet<string> = new Set(words('被告人 被告 原告 嫌疑人 犯罪嫌疑人 上诉人 罪犯 受害人'))

/** Whether a subject takes the place of the one that the sentence has: a name, or a thing that a part of it begins with. */
function replaces(line: Line, named: Named, start: number, held: Span | null): boolean {
  if (named.strict || held === null) return true
  // 法院查明，被告人张某…
  if (ON_TRIAL.has(line.word(named.first)) && line.tag[named.last - 1] === Tag.person) return true
  if (named.last - named.first < 2 || !endsName(line, named.last - 1)) return false
  return line.breaks(named.last) || (start > 0 && line.text[line.start[start - 1] as number] === '；')
}

/** A subject; `entity` where it is a name or points at one. */
interface Owner {
  span: Span
  entity: boolean
}

const SETTING_UP = wordSet(words('设立 成立 开设 开通 建成 建立 打造 推出 上线 组建 创办'))

/** 设立人才专区，推出岗位…: what a clause says was set up does what the next says, where that begins with its verb. */
function setUp(line: Line, from: number, end: number, i: number): Span | null {
  if (line.tag[end + 1] !== Tag.verb || line.clauseStart(i) !== end + 1) return null
  for (let at = from; at < end; at++) {
    if (line.tag[at] !== Tag.verb || !line.passes(at, SETTING_UP)) continue
    let first = at + 1
    while (first < end && (line.tag[first] === Tag.particle || line.tag[first] === Item.article)) first++
    return phraseEnd(line, first, end) === end ? spanOf(line, first, end) : null
  }
  return null
}

const isDeed = (line: Line, i: number): boolean => line.tag[i] === Tag.verb || line.tag[i] === Tag.verbalNoun

/** Whether a number or a pause mark stands between: 扣球22分、拦网3分. */
function parts(line: Line, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (line.tag[at] === Item.number || isPause(line, at)) return true
  return false
}

/** Who a clause tells to be the one: 票房居首的是 | 红星队 |，现场观众…. */
function toldToBe(line: Line, from: number, end: number): Span | null {
  for (let i = end - 1; i > from + 1 && i > end - LONGEST_PLACE; i--) {
    if (line.word(i) !== '是' || !isDe(line, i - 1)) continue
    return phraseEnd(line, i + 1, end) === end && hasName(line, i + 1, end) ? spanOf(line, i + 1, end) : null
  }
  return null
}

/** The subject of the number's own clause: whoever does what ends in the number, when what is measured comes behind the verb. */
function subjectInClause(
  line: Line,
  floor: number,
  i: number,
  measure: Measure,
  holding: Holding,
  passing: Span | null,
): Owner | null {
  const first = measure.first >= floor ? measure.first : i
  const named = clauseSubject(line, floor, i)
  if (named === null || named.last > first || tells(line, named)) return null
  // 官方证实机上有132人: whoever says so is not who is spoken of
  for (let at = named.last; at < Math.min(first, named.last + 2); at++) {
    if (line.has(at, Role.saying) && line.tag[at] === Tag.verb) {
      // 华安公司宣布 | 裁员2000人: who says what is done, with nobody named for it, does it
      if (measure.rule === 'measure/verb-before' && measure.first === at + 1) return named
      return subjectInClause(line, at + 1, i, measure, holding, passing)
    }
  }
  // 石嘴山先进材料等3个平台: what is counted is named, not who has it
  if (
    measure.rule === 'measure/counted' &&
    (named.last >= i || (named.last === i - 1 && line.word(i - 1).startsWith('等')))
  )
    return named.last === i && (onlyPlaces(line, named.first, i) || hasThem(line, named, i)) ? named : null
  const pivot = pivotBefore(line, Math.max(floor, named.last), first)
  const object = pivot === null ? null : spanOf(line, pivot[0], pivot[1])
  if (object !== null) return { span: object, entity: true }
  const place = whereabouts(line, named, measure)
  if (place !== null) return { span: place, entity: true }
  // 该项目 | 总投资: a pronoun is no part of the measure's phrase
  const apart = named.last === first && line.tag[first - 1] === Tag.pronoun
  // 日本队 | 射门18次: a name right before what was done so often has done it
  const deed =
    named.last === first && (measure.rule === 'measure/verb-before' || measure.rule === 'measure/extent')
  // 欧佩克…该组织: by the name that holds
  const held = holding.sentence ?? holding.paragraph
  if (named.entity && held !== null && named.last === named.first + 1)
    if (pointsAtBody(line, named.first) && canBeBody(line, held)) return { span: held, entity: true }
  if (named.entity) return named.last >= first && !apart && !deed ? null : named
  // 在甬派客户端，相关稿件收到…: a name that the sentence has given goes before any noun
  if (holding.sentence !== null && holding.sentence !== passing && !holding.report) return null
  // 学校 | 占地80亩
  // 两艘军舰在该海域停留了五天: the clause's own verb is what is measured
  const told = line.has(named.last - 1, Role.saying)
  if (named.last < first && measure.rule === 'measure/verb-before' && isDeed(line, first))
    if (!told && !holding.report && isThing(line, named) && !parts(line, named.last, first)) return named
  if (deed && !told && !holding.report && !isIndicator(line, named.last)) return named
  // Any noun, where a verb that is no mere link stands between it and what is measured.
  for (let at = named.last; at < Math.min(first, i); at++) {
    // 扣球22分、拦网3分、发球2分: each has its own
    if (line.tag[at] === Item.number && isPause(line, at + 1)) break
    const does =
      line.tag[at] === Tag.verb || (line.tag[at] === Tag.verbalNoun && line.tag[at - 1] === Tag.adverb)
    if (
      does &&
      (!line.has(at, Role.link) ||
        HAVING.has(line.word(at)) ||
        (measure.first > i && GETTING.has(line.word(at))) ||
        (measure.first > at && ATTAINING.has(line.word(at)) && !namesExtent(line, measure.span)))
    ) {
      return measure.first >= floor && measure.first < i && measure.first <= at ? null : named
    }
  }
  return null
}
