/** Of whom or what a figure is said: named in the measure's own phrase, in its clause, or earlier and still holding. */
import { Tag } from '../lexicon/dictionary.ts'
import { Role } from '../lexicon/roles.ts'
import { words } from '../lexicon/word-list.ts'
import { acts } from './acts.ts'
import { Brackets } from './brackets.ts'
import type { ByItem } from './by-item.ts'
import { clauseSubject, type Named, overOpening } from './clause-subject.ts'
import { described } from './described.ts'
import { groupBefore } from './group.ts'
import { type Holding, lookBack, remember, sceneFor, whom } from './holding.ts'
import { isThing, subjectInClause } from './in-clause.ts'
import { holds, isBody, isHeading, lasts } from './lasting.ts'
import { replaces, sentenced, setUp, toldToBe, topicLeft } from './left-behind.ts'
import { Item, type Line, type Span } from './line.ts'
import { indexNamed, ofSession } from './market-index.ts'
import { isIndicator, type Measure } from './measure.ts'
import { pricedGood } from './measure-named.ts'
import { namesPersons } from './measure-phrase.ts'
import { endsName, isName } from './names.ts'
import { ofSpeaker } from './of-body.ts'
import { ownerEnd, type Split, split, thingIn } from './owner.ts'
import { isOneOfSeveral, withOthers } from './owner-several.ts'
import { isDe, isJoint, phraseStart, spanOf } from './phrase.ts'
import { pointedThing } from './pointing.ts'
import { personIn, personMeant } from './pronoun.ts'
import { isSector, withoutSector } from './sector.ts'
import { workEnd } from './titled.ts'

const COLON = 0xff1a

/** What a figure has of both, and by which rule the subject is its own. */
export interface Owned extends Split {
  rule: string
}

/** Where a measure begins and how long it is as one number: 9家 | 企业 and 企业销售额 begin alike. */
const keyOf = ({ start, end }: Span): number =>
  start * LONGEST_MEASURE + Math.min(end - start, LONGEST_MEASURE - 1)
const LONGEST_MEASURE = 512

/** Units of growth, which are said of amounts in any unit. */
const RATES: ReadonlySet<string> = new Set(['%', '百分点', '倍'])

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
  /** Where the words for it begin that the numbers which go on carry. */
  let indexMeasure = -1
  let scanned = 0
  let thing: Span | null = holding.thing
  /** A noun that is no name holds for its sentence only. */
  let passing: Span | null = null
  /** The part of a thing whose length or height was told. */
  let extended: Span | null = null
  /** The group whose parts the sentence tells. */
  let group: Span | null = null
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
      ) {
        thing = named.span
        // 政府军伏击了叛军，打死49人: of the sentence, and no further
        if (holding.news && holding.sentence === null && isTroop(line, named) && doesMore(line, stop, i))
          holding.sentence = passing = thing
      }
      if (named !== null && holding.news) holding.person = personIn(line, named) ?? holding.person
      // 他带来一组数字：: what follows is of others
      const he =
        holding.news && line.text.charCodeAt(line.start[stop] as number) !== COLON
          ? personMeant(line, scanned, stop, holding.person, null, false)
          : null
      if (he !== null) holding.sentence = he
      else if (
        named?.entity &&
        acts(line, named) &&
        !isParted(named.span, holding.sentence) &&
        replaces(line, named, scanned, holding.sentence)
      ) {
        holding.sentence = whom(line, ownerOf(line, named), holding)
        if (named.strict) namedAt = scanned
      }
      const set = holding.report ? null : setUp(line, scanned, stop, i)
      if (set !== null) holding.sentence = set
      holding.sentence = topicLeft(line, named, stop, i) ?? holding.sentence
      const told = toldToBe(line, scanned, stop) ?? sentenced(line, scanned, stop)
      if (told !== null) holding.sentence = told
      const parts = groupBefore(line, scanned, stop)
      if (parts !== null) holding.sentence = group = parts.span
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
        splits.set(keyOf(measure.span), result)
        continue
      }
    }
    const floor = line.clauseStart(i)
    const whose = groupBefore(line, floor, measure.first > floor && measure.first < i ? measure.first : i)
    if (whose !== null) holding.sentence = group = whose.span
    // 33种电话机中有9种: the number names its own
    else if (group !== null && holding.sentence === group && token.rule === 'ratio/part-of-a-count')
      holding.sentence = group = null
    // 规模从3亿元增至11亿元: a phrase is parted once
    const before = measure.first >= 0 && measure.owner === null ? wholes.get(measure.first) : undefined
    const parted = before !== undefined && before.last === measure.last ? before.split : undefined
    // 县城以西240公里处: the place is where from, and not whose
    const where = measure.rule === 'measure/where' ? { subject: null, measure: measure.span } : undefined
    const owners =
      holding.report || (group !== null && holding.sentence === group)
        ? 'names'
        : holding.sentence === null && holding.paragraph === null
          ? 'things'
          : 'compounds'
    // 参赛选手中 | 女选手
    const part: Split | undefined =
      whose !== null && measure.first >= 0 && measure.first < whose.last && measure.last > whose.last
        ? { subject: whose.span, measure: spanOf(line, whose.last, measure.last) }
        : undefined
    const own = ownBy(
      line,
      holding,
      part ??
        (holding.report ? undefined : ofCounted(line, measure, found)) ??
        parted ??
        where ??
        split(line, measure, owners),
      token.kind === 'percentage',
      measure.first,
      floor,
    )
    const good = own.subject === null && holding.sentence === null ? pricedGood(line, i, measure) : null
    if (good?.owner != null) {
      out.set(i, { subject: good.owner, measure: good.span, rule: 'subject/priced' })
      if (measure.span !== null) splits.set(keyOf(measure.span), out.get(i) as Owned)
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
    const again = measure.first < 0 && measure.span !== null ? splits.get(keyOf(measure.span)) : undefined
    const said = measure.owner === null ? again : undefined
    // 绿党支持率为18%；自民党保持稳定，为12%: somebody else was named since
    const since =
      said !== undefined &&
      said.subject !== null &&
      namedAt > (saidAt.get(measure.span === null ? -1 : keyOf(measure.span)) ?? i)
    subject ??= since ? holding.sentence : (said?.subject ?? null)
    subject ??= inClause?.span ?? null
    const doer = subject === null ? holding.doer : null
    subject ??= doer
    if (subject === null && isExtent(measure)) subject = extended
    let rule =
      doer !== null
        ? 'subject/of-paragraph'
        : owns === null
          ? ruleOfOwn(measure, own, said, inClause !== null)
          : 'subject/described'
    if (subject === null) {
      subject = holding.report
        ? holding.sentence !== null && holding.sentence === group
          ? group
          : (groupOf(line, holding.sentence) ?? holding.general)
        : (holding.sentence ?? holding.paragraph ?? holding.general)
      rule = ruleOfHeld(subject, holding)
    }
    if (subject === null && holding.news) {
      subject = ofSpeaker(line, i, holding.spoken?.get(i) ?? null, measure)
      if (subject !== null) rule = 'subject/of-speaker'
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
    const named =
      own.subject === null || own.subject.start === measure.span?.start ? indexNamed(line, i, measure) : null
    const sameIndex: Span | null =
      indexHeld !== null &&
      measure.owner === null &&
      measure.first < 0 &&
      measure.span?.start === indexMeasure
        ? indexHeld
        : null
    const index: Span | null =
      sameIndex ??
      named ??
      (points ? ofSession(line, measure, inClause?.span ?? holding.sentence) : null) ??
      (points ? measure.span : null)
    if (index !== null && measure.span !== null) {
      indexHeld = index
      indexMeasure = measure.span.start
      out.set(i, { subject: index, measure: index, rule: 'subject/index' })
      if (token.unit === '点') holding.sentence = passing = index
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
    if (measure.owner !== null && isOneOfSeveral(line, measure, floor, i)) {
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
    } else if (
      inClause !== null &&
      inClause.strict !== true &&
      isExtent(measure) &&
      holding.paragraph !== null
    ) {
      // 宁波舟山港…。岸线长1900米，可停靠…: a part is told by its own measures only
      extended = inClause.span
    } else if (inClause !== null && !holding.report) {
      holding.sentence = inClause.span
      passing = inClause.entity ? null : inClause.span
    }
    out.set(i, result)
    if (measure.first >= 0 && measured !== null && isIndicator(line, measure.last))
      holding.whole = { span: withoutSector(line, measure, measured), unit: token.unit }
    if (measure.span !== null) {
      if (again === undefined || since) splits.set(keyOf(measure.span), result)
      saidAt.set(keyOf(measure.span), i)
    }
    if (measure.first >= 0 && measure.rule === 'measure/before')
      wholes.set(measure.first, { last: measure.last, split: own })
  }
  holding.thing = thing
  if (
    holding.sentence !== null &&
    holding.sentence !== passing &&
    holding.sentence !== group &&
    (holds(line, holding.sentence) ||
      (holding.paragraph === null && !holding.report && isBody(line, holding.sentence))) &&
    !isHeading(line)
  )
    holding.paragraph = holding.sentence
  if (holding.news && holding.sentence !== null && holding.sentence !== passing && holding.sentence !== group)
    remember(holding, holding.sentence)
}

/** 国家图书馆 | 馆藏文献: whether the owner that leads a phrase holds already. */
const isParted = (span: Span, held: Span | null): boolean =>
  held !== null && held.start === span.start && held.end < span.end

/** Whether a clause begins with a group of persons or a force that does something to somebody. */
const isTroop = (line: Line, { last }: Named): boolean =>
  ((namesPersons(line, last) && line.word(last - 1) !== '国家') ||
    FORCES.includes(line.text[(line.end[last - 1] as number) - 1] as string)) &&
  !line.breaks(last) &&
  !line.has(last, Role.saying)
/** Whether the clause of the number at item `i` follows the mark at item `stop` and begins with its verb. */
const doesMore = (line: Line, stop: number, i: number): boolean =>
  line.clauseStart(i) === stop + 1 && line.tag[overOpening(line, stop + 1, i)] === Tag.verb

/** Last characters of forces and bodies that act. */
const FORCES = '军方队团组部装'

const isExtent = ({ rule }: Measure): boolean => rule === 'measure/extent'

/** 85家 | 企业 | 销售额 | 超过100亿元: what the number before counts has the level that is told of it. */
function ofCounted(line: Line, { first, last }: Measure, found: ByItem<Measure>): Split | undefined {
  if (first < 1 || line.tag[first - 1] !== Item.number) return undefined
  const counted = found.get(first - 1)
  if (counted?.rule !== 'measure/counted' || counted.first !== first || counted.last >= last) return undefined
  if (!isIndicator(line, last) || line.word(last - 1).endsWith('指数')) return undefined
  const level = spanOf(line, counted.last, last)
  return level === null ? undefined : { subject: counted.span, measure: level }
}

/** Whose the measure is by its own phrase, with whom that means. */
function ownBy(
  line: Line,
  holding: Holding,
  own: Split,
  ofShare: boolean,
  first: number,
  floor: number,
): Split {
  // 61%的民众认为…，26%的 | 人 | 相信…: people in general are those who were named before
  if (ofShare && own.subject !== null && PEOPLE.has(line.text.slice(own.subject.start, own.subject.end)))
    return { ...own, subject: null }
  const named =
    own.subject !== null && floor < first && isJoint(line, first - 1)
      ? withOthers(line, own.subject, first, floor)
      : own.subject
  const subject = whom(line, named, holding)
  return subject === own.subject ? own : { ...own, subject }
}

const PEOPLE: ReadonlySet<string> = new Set(words('人 的人 人们 人员'))

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

/** The owner within a phrase that ends in an indicator, else the phrase: of 宁波舟山港货物吞吐量 the port. */
function ownerOf(line: Line, named: Named): Span | null {
  // 《归途》 | 首日票房
  const work = workEnd(line, named.first, named.last)
  const told = isIndicator(line, named.last) && line.word(named.last - 1) !== '指数'
  if (work > named.first && told) return spanOf(line, named.first, work)
  // 中国代表团 | 战绩 | 颇丰
  const end0 = named.last - 1
  if (
    end0 > named.first &&
    OF_SOMEBODY.has(line.word(end0)) &&
    (isName(line, end0 - 1) || endsName(line, end0 - 1) || isDe(line, end0 - 1))
  )
    return spanOf(line, named.first, end0)
  // 本届比赛 | 报名人数
  if (isIndicator(line, named.last)) {
    const thing = pointedThing(line, named.first, named.last)
    if (thing > named.first) return spanOf(line, named.first, thing)
  }
  const end = isIndicator(line, named.last)
    ? ownerEnd(line, named.first, named.last, 'compounds')
    : named.first
  const own = end > named.first ? end : thingIn(line, named.first, named.last)
  return own > named.first ? spanOf(line, named.first, own) : named.span
}

/** What is told of somebody before figures of his own. */
const OF_SOMEBODY: ReadonlySet<string> = new Set(
  words('战绩 成绩 成绩单 表现 状态 实力 业绩 发挥 人气 口碑 生意 日子'),
)

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
