/** Of whom or what a figure is said: named in the measure's own phrase, in its clause, or earlier and still holding. */
import { Tag } from '../lexicon/dictionary.ts'
import { Role } from '../lexicon/roles.ts'
import { Item, type Line, type Span } from './line.ts'
import type { Measure } from './measure.ts'
import { isClose, isDash, isDe, isJoint, isNominal, isOpen, isPause, phraseEnd, spanOf } from './phrase.ts'

/** Last words of names of things that act, own or are built: 宁波舟山 + 港, 滨海互通 + 枢纽. */
const ENTITY_ENDS = [
  '机场', '港', '公司', '集团', '大学', '学院', '医院', '学校', '中学', '小学', '铁路', '高速', '公路', '大桥', '特大桥', '隧道', '枢纽', '项目', '工程',
  '中心', '园区', '示范区', '开发区', '高新区', '新区', '保税区', '合作区', '实验室', '研究院', '研究所', '电站', '水库', '码头', '法院', '检察院', '银行',
  '协会', '学会', '商会', '联盟', '委员会', '政府', '政协', '人大', '客户端', '平台', '网站', '基金会', '球队', '俱乐部', '工厂', '厂', '赛区', '专区', '地区',
  '省', '市', '县', '区', '州', '镇', '乡', '村', '街道', '社区', '半岛', '流域', '股市', '系统', '杂志', '报', '队', '党', '馆', '站', '线', '班列', '航线', '口岸',
] as const

const ABBREVIATED = '京津沪渝冀晋辽吉黑苏浙皖闽赣鲁豫鄂湘粤桂琼川蜀贵黔滇陕甘青蒙宁新藏港澳台杭甬'

/** Whether the word is a name by its tag: of a place, a body, a person, or whose figures a report gives (全省). */
export const isName = (line: Line, i: number): boolean => {
  const tag = line.tag[i]
  if (line.has(i, Role.group)) return true
  const one = line.end[i] === (line.start[i] as number) + 1
  if (tag === Tag.place) return one ? ABBREVIATED.includes(line.word(i)) : !NO_ENTITY.has(line.word(i))
  return !one && (tag === Tag.organisation || tag === Tag.person || tag === Tag.proper)
}

/** Whether the word can end a name that a name begins: 港, 机场, 项目. */
const endsName = (line: Line, i: number): boolean => {
  if (line.tag[i] !== Tag.noun && line.tag[i] !== Tag.place && line.tag[i] !== Tag.verbalNoun) return false
  const word = line.word(i)
  return ENTITY_ENDS.some((end) => word.endsWith(end))
}

/** Words for where that name no place: 国内, 境内, 城区. */
const NO_ENTITY: ReadonlySet<string> = new Set(['世界', '全球', '亚洲', '欧洲', '国际', '国内', '境内', '境外', '国外', '海外', '省内', '市内', '区内', '城区', '城市', '农村', '乡村', '城乡', '城镇', '当地', '各地', '两地', '项目', '工程', '中心', '平台', '系统', '政府', '公司', '银行', '医院', '学校', '铁路', '公路', '高速', '市', '县', '省', '镇', '乡', '村', '线', '站', '队', '馆', '厂', '党', '报'])

/** Where the leading name of the phrase [first, last) ends, with words of a measure still behind it; `first` if none leads. */
function ownerEnd(line: Line, first: number, last: number): number {
  let at = first
  while (at < last - 1 && (line.tag[at] === Tag.distinguishing || line.tag[at] === Tag.pronoun)) at++
  if (!isName(line, at)) return first
  let end = at + 1
  for (let i = at + 1; i < last - 1; i++) {
    if (isName(line, i) || endsName(line, i)) end = i + 1
    else if (isPause(line, i) || isJoint(line, i)) {
      if (i !== end) break
    } else if (isDe(line, i)) {
      break
    } else if (!isNominal(line, i) && !isDash(line, i)) break
  }
  return end >= last ? first : end
}

export interface Split {
  subject: Span | null
  measure: Span | null
}

/** Parts a phrase into whose it is and what is measured: 宁波舟山港 | 货物吞吐量. */
export function split(line: Line, measure: Measure): Split {
  if (measure.owner !== null) return { subject: measure.owner, measure: measure.span }
  if (measure.first < 0 || measure.span === null || measure.rule === 'measure/counted' || measure.rule === 'measure/what was done') {
    return { subject: null, measure: measure.span }
  }
  const end = ownerEnd(line, measure.first, measure.last)
  if (end === measure.first) return { subject: null, measure: measure.span }
  let from = end
  while (from < measure.last && (isDe(line, from) || line.tag[from] === Tag.localizer)) from++
  const rest = spanOf(line, from, measure.last)
  if (rest === null) return { subject: null, measure: measure.span }
  return { subject: spanOf(line, measure.first, end), measure: rest }
}

/** The named phrase that the clause from `floor` begins with and that does what comes before item `limit`; null where none does. */
export function clauseSubject(line: Line, floor: number, limit: number): { span: Span; entity: boolean; last: number } | null {
  let at = floor
  while (at < limit) {
    const tag = line.tag[at]
    if (tag === Item.period || tag === Item.clock || tag === Item.marker || tag === Tag.adverb || tag === Tag.time) at++
    else if (tag === Tag.conjunction && !isJoint(line, at)) at++
    else if (isOpen(line, at) || isPause(line, at) || (tag === Tag.punctuation && !isClose(line, at))) at++
    else if (tag === Tag.preposition || line.word(at) === '在') {
      // 在…上, 对…: over the phrase to its localizer, if it has one
      let k = at + 1
      while (k < limit && line.tag[k] !== Tag.localizer && line.tag[k] !== Tag.verb) k++
      if (k >= limit || line.tag[k] !== Tag.localizer) {
        // 在甬派客户端，…: the place itself
        const end = phraseEnd(line, at + 1, limit)
        if (end > at + 1 && end <= limit && hasEntity(line, at + 1, end)) {
          const span = spanOf(line, at + 1, end)
          if (span !== null) return { span, entity: true, last: end }
        }
        return null
      }
      at = k + 1
    } else break
  }
  if (at >= limit) return null
  let end = phraseEnd(line, at, limit)
  if (end === at && line.tag[at] === Tag.pronoun && at + 1 < limit) {
    end = phraseEnd(line, at + 1, limit)
    if (end === at + 1) return null
  }
  // A和B
  while (end < limit - 1 && (isPause(line, end) || isJoint(line, end))) {
    const next = phraseEnd(line, end + 1, limit)
    if (next === end + 1) break
    end = next
  }
  if (end === at || end > limit) return null
  const entity = hasEntity(line, at, end)
  const span = spanOf(line, at, end)
  return span === null ? null : { span, entity, last: end }
}

const hasEntity = (line: Line, from: number, to: number): boolean => {
  for (let i = from; i < to; i++) if (isName(line, i)) return true
  return to - from > 1 && endsName(line, to - 1)
}

/** What holds while a text is read: the subject of the sentence, of the paragraph, and what the text speaks of in general. */
export interface Holding {
  sentence: Span | null
  paragraph: Span | null
  general: Span | null
  /** Whether the text is a report, whose sentences leave their subject out: then only what is named with a figure, or the text's own place, is its subject. */
  report: boolean
}

/** Finds the subject of every number of the line; `holding` is brought up to date for what follows. */
export function subjects(
  line: Line,
  found: ReadonlyMap<number, Measure>,
  holding: Holding,
): Map<number, Split> {
  const out = new Map<number, Split>()
  let clause = -1
  let inClause: Span | null = null
  let previous: Split = { subject: null, measure: null }
  holding.sentence = null
  let scanned = 0
  for (const i of line.numbers) {
    const measure = found.get(i) as Measure
    // Subjects of the clauses gone over since the last number.
    while (scanned <= i) {
      const start = scanned
      const end = Math.min(line.clauseEnd(start), i)
      const named = clauseSubject(line, start, end)
      if (named !== null && named.entity && named.last < line.clauseEnd(start)) {
        const verb = line.tag[named.last]
        if (verb === Tag.verb || verb === Tag.adverb || verb === Tag.preposition || verb === Tag.verbalNoun || verb === Item.period || line.breaks(named.last)) {
          holding.sentence = named.span
        }
      }
      if (line.clauseEnd(start) >= i) break
      scanned = line.clauseEnd(start) + 1
    }
    const floor = line.clauseStart(i)
    if (floor !== clause) {
      clause = floor
      inClause = null
      const named = clauseSubject(line, floor, i)
      const first = measure.first >= 0 ? measure.first : i
      if (named !== null && named.last <= first && named.span.end <= (measure.span?.start ?? Infinity)) {
        inClause = named.entity ? named.span : null
      }
    }
    const own = split(line, measure)
    let { subject } = own
    if (subject === null && measure.first < 0 && measure.span !== null && previous.subject !== null && measure.rule.includes('carried')) {
      subject = previous.subject
    }
    subject ??= inClause ?? (holding.report ? holding.general : (holding.sentence ?? holding.paragraph ?? holding.general))
    // what is measured is not its own owner
    const measured = own.measure ?? measure.span
    if (subject !== null && measured !== null && subject.start === measured.start && subject.end === measured.end) subject = null
    const result = { subject, measure: measured }
    if (own.subject !== null) holding.sentence = own.subject
    out.set(i, result)
    previous = result
  }
  if (holding.sentence !== null) holding.paragraph = holding.sentence
  return out
}
