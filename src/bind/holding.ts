/** What holds from sentence to sentence while a text is read: whom figures are of whose own clause does not say. */
import { Tag } from '../lexicon/dictionary.ts'
import { Role } from '../lexicon/roles.ts'
import { words } from '../lexicon/word-list.ts'
import { hasName, overOpening } from './clause-subject.ts'
import { Item, type Line, type Span } from './line.ts'
import { isIndicator, type Measure } from './measure.ts'
import type { Passed } from './passed.ts'
import { isDe, phraseEnd } from './phrase.ts'
import { isDeedAlone, meant } from './pointed.ts'
import { countsVictims, isNoScene, sceneOf } from './scene.ts'

/** What holds while a text is read: the subject of the sentence, of the paragraph, and what the text speaks of in general. */
export interface Holding {
  /** The last noun for a thing that did something: the subject where no name is. */
  thing: Span | null
  /** Whether the text is news: there whatever does something may be spoken of. */
  news: boolean
  sentence: Span | null
  paragraph: Span | null
  general: Span | null
  /** Whether the text is a report, whose sentences leave their subject out: then only what is named with a figure, or the text's own place, is its subject. */
  report: boolean
  /** Whether the text tells of an accident, and what the first one befell. */
  accident: boolean
  scene: Span | null
  /** The person named last as one who did something, and who speaks each number of the sentence. */
  person: Span | null
  spoken: ReadonlyMap<number, Span | null> | null
  /** Of whom the last sentences were, newest first. */
  recent: Span[]
  /** Whoever caught or seized what the sentence counts, named in the sentence before. */
  doer: Span | null
  /** The sentences without numbers before the one that is read. */
  passed: Passed
  /** What was measured last by a word for an indicator, with its unit: its parts may be named alone (其中，铁路9.2亿吨). */
  whole: { span: Span; unit: string | null } | null
}

/** Bodies and works that a passage goes on to speak of by one word. */
export const BODIES: ReadonlySet<string> = new Set(
  words(
    '公司 集团 学校 医院 研究所 研究院 学院 大学 银行 法院 检察院 基金会 协会 党部 球队 俱乐部 警方 博物馆 图书馆 大桥 电站 水库 机场 铁路 影片 电影',
  ),
)

/** What an accident befell, where the number counts its victims and nobody else has them; null where somebody has. */
export function sceneFor(
  line: Line,
  i: number,
  { span }: Measure,
  subject: Span | null,
  rule: string,
  holding: Holding,
): Span | null {
  // 美国部队本月死亡人数升至99人: whose the dead are by the measure's own words
  const near = subject !== null && subject.start >= (line.start[line.clauseStart(i)] as number)
  if ((OWN.has(rule) || near) && span !== null && DEAD.test(line.text.slice(span.start, span.end)))
    return null
  const weak = isNoScene(line, subject) || rule === 'subject/thing-before'
  const held = HELD.has(rule)
  if (!(weak || held) || !countsVictims(line, i, span, weak)) return null
  const own = sceneOf(line, i)
  // a name in the sentence goes before the accident that the text began with
  if (!weak && rule === 'subject/of-sentence') return own
  // 此外，…: of what else happened
  return own ?? (ELSE.some((word) => line.text.startsWith(word, line.sentence.start)) ? null : holding.scene)
}
const OWN: ReadonlySet<string> = new Set(['subject/in-measure', 'subject/in-clause'])
const DEAD = /(?:死亡|伤亡|受伤|遇难|失踪)(?:总|的)*人数$/
const ELSE = words('此外 另外 另据 另悉 与此同时 同时')
const HELD: ReadonlySet<string> = new Set([
  'subject/of-sentence',
  'subject/of-paragraph',
  'subject/of-report',
  'subject/thing-before',
  'subject/none',
])

/** Whom a subject of the sentence means, if it points at what was named before. */
export function whom({ text, sentence }: Line, span: Span | null, holding: Holding): Span | null {
  if (span === null || !holding.news || span.start < sentence.start) return span
  return meant(text, span, { recent: [holding.sentence, holding.paragraph, ...holding.recent] })
}

/** So many of whom was spoken of are remembered. */
const REMEMBERED = 4

/** Notes of whom a sentence was, for words that point at them. */
export function remember(holding: Holding, span: Span): void {
  if (holding.recent[0] === span) return
  holding.recent.unshift(span)
  if (holding.recent.length > REMEMBERED) holding.recent.pop()
}

/** Where nobody is spoken of and the sentence begins with what is done, it goes on about whom the sentence before it was of. */
export function lookBack(line: Line, holding: Holding, passed: Passed): void {
  if (!holding.news) {
    // 全市…。警方开展行动。共破获案件460起: a report of a place leaves its deeds to whoever does them
    const first = overOpening(line, 0, line.clauseEnd(0))
    if (first < line.count && line.tag[first] === Tag.verb && CATCHING.has(line.word(first)))
      holding.doer = passed.recall()
  } else if (pointsBack(line)) {
    const span = passed.recall()
    if (span !== null) remember(holding, span)
    holding.person = passed.person ?? holding.person
    passed.person = null
    // 这几天, 这两个地区, 每月: of something else
    if (!OTHERS.includes(line.text[line.sentence.start] as string)) holding.paragraph ??= span
  } else if (beginsWithDeed(line))
    holding.paragraph = passed.recall(holding.paragraph !== null) ?? holding.paragraph
  passed.forget()
}

const CATCHING: ReadonlySet<string> = new Set(
  words('抓获 缴获 破获 查获 打掉 捣毁 收缴 侦破 逮捕 刑拘 拘留 起获 查扣 共抓获 共破获 共查获'),
)

const OTHERS = '这那每各某'

/** Whether the sentence begins with what points at something, or has no name but its kind: 该矿, 他, 公司. */
function pointsBack(line: Line): boolean {
  const first = overOpening(line, 0, line.clauseEnd(0))
  if (first >= line.count) return false
  return line.tag[first] === Tag.pronoun || BODIES.has(line.word(first)) || isDeedAlone(line.word(first))
}

/** Whether the sentence begins with what is done or measured, and names nobody: 共交付船舶14艘, 总投资3亿元; not 据统计, 来自各地的…. */
function beginsWithDeed(line: Line): boolean {
  const end = line.clauseEnd(0)
  const first = overOpening(line, 0, end)
  if (first >= end || line.word(first).startsWith('据') || line.has(first, Role.saying)) return false
  if (line.tag[first] !== Tag.verb && line.tag[first] !== Tag.verbalNoun) {
    const last = phraseEnd(line, first, end)
    if (last === first || !isIndicator(line, last) || hasName(line, first, last)) return false
  }
  for (let at = first + 1; at < end; at++)
    if (isDe(line, at) && line.tag[at - 1] !== Item.number) return false
  return true
}
