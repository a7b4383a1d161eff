/** The subject of a number's own clause: whoever does what ends in the number. */
import { Tag } from '../lexicon/dictionary.ts'
import { Role } from '../lexicon/roles.ts'
import { words } from '../lexicon/word-list.ts'
import { acts, tells } from './acts.ts'
import { isByMeans, isThere } from './by-votes.ts'
import { clauseSubject, type Named, SOME } from './clause-subject.ts'
import type { Holding } from './holding.ts'
import { Item, type Line, type Span } from './line.ts'
import { isIndicator, type Measure } from './measure.ts'
import { namesPersons } from './measure-phrase.ts'
import { endsName, isName } from './names.ts'
import { isTitle } from './names-of-persons.ts'
import { ownerAcrossTime } from './owner-across-time.ts'
import { isPause, phraseEnd, phraseStart, spanOf } from './phrase.ts'
import { pivotBefore } from './pivot.ts'
import { canBeBody, pointsAtBody } from './pointing.ts'

/** A subject; `entity` where it is a name or points at one. */
export interface Owner {
  span: Span
  entity: boolean
  /** Whether a name by itself makes it one. */
  strict?: boolean
}

/** 杭州人在宁波 | 就医: where what is counted was done belongs to who did it. */
function whereabouts(line: Line, named: Named, measure: Measure): Span | null {
  if (measure.rule !== 'measure/verb-before' || line.word(named.last) !== '在') return null
  const end = phraseEnd(line, named.last + 1, measure.first)
  return end === measure.first && end > named.last + 1 ? spanOf(line, named.first, end) : null
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

/** Those who are asked what they think: the figure is seldom theirs. */
const WHO_TELL: ReadonlySet<string> = new Set(
  words(
    '降幅 增幅 涨幅 跌幅 升幅 增速 详情 报告 书中 数据 专家 学者 官员 人士 分析师 研究人员 网友 读者 作者 有人',
  ),
)

/** Whether the phrase names a thing that does something, rather than what is measured, or a deed. */
export const isThing = (line: Line, named: Named): boolean =>
  !SOME.has(line.word(named.first)) &&
  acts(line, named) &&
  !line.breaks(named.last) &&
  !isIndicator(line, named.last) &&
  line.tag[named.last - 1] !== Tag.verbalNoun &&
  line.tag[named.last - 1] !== Tag.distinguishing &&
  !WHO_TELL.has(line.word(named.last - 1))

const isDeed = (line: Line, i: number): boolean => line.tag[i] === Tag.verb || line.tag[i] === Tag.verbalNoun

/** Whether a number or a pause mark stands between: 扣球22分、拦网3分. */
function parts(line: Line, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (line.tag[at] === Item.number || isPause(line, at)) return true
  return false
}

/** The subject of the number's own clause: whoever does what ends in the number, when what is measured comes behind the verb. */
export function subjectInClause(
  line: Line,
  floor: number,
  i: number,
  measure: Measure,
  holding: Holding,
  passing: Span | null,
): Owner | null {
  const first = measure.first >= floor ? measure.first : i
  // 卫生部 | 报告 | 新增病例320例: whoever reports has them
  if (first > floor + 1 && line.tag[first - 1] === Tag.verb && line.word(first - 1) === '报告') {
    const span = spanOf(line, phraseStart(line, first - 1, floor, true), first - 1)
    if (span !== null) return { span, entity: true }
  }
  const across = holding.report ? null : ownerAcrossTime(line, floor, measure)
  if (across !== null) return across
  const named = clauseSubject(line, floor, i)
  if (named === null || tells(line, named)) return null
  if (named.last > first) {
    // 昌宁岛 | 地震、海啸 | 遇难人数: the measure is the last of a list that a name leads
    const listed =
      named.strict && first > named.first && isPause(line, first - 1) && isName(line, named.first)
    return listed ? { span: line.span(named.first), entity: true } : null
  }
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
  // 主线长2200米: a part of what is spoken of
  if (measure.rule === 'measure/extent' && !named.strict && holding.sentence !== null) return null
  if (named.entity && held !== null && named.last === named.first + 1)
    if (pointsAtBody(line, named.first) && canBeBody(line, held)) return { span: held, entity: true }
  if (named.entity) return named.last >= first && !apart && !deed ? null : named
  // 前总裁 | 被判刑12年
  if (
    line.word(named.last) === '被' &&
    (namesPersons(line, named.last) || line.passes(named.last - 1, isTitle))
  )
    return named
  if (isByMeans(line, named, i) || isThere(line, named, i)) return named
  // 在甬派客户端，相关稿件收到…: a name that the sentence has given goes before any noun
  if (holding.sentence !== null && holding.sentence !== passing && !holding.report) return null
  // 学校 | 占地80亩
  // 两艘军舰在该海域停留了五天: the clause's own verb is what is measured
  const told = line.has(named.last - 1, Role.saying)
  if (named.last < first && measure.rule === 'measure/verb-before' && isDeed(line, first))
    if (!told && !holding.report && isThing(line, named) && !parts(line, named.last, first)) return named
  if (deed && !told && !holding.report && !isIndicator(line, named.last)) return named
  // 失业人数减少71万人至770万人: what is measured has nothing
  if (measure.first < floor && isIndicator(line, named.last)) return null
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
