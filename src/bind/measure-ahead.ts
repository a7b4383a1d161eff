/** What stands behind a number: the things it counts, what they are a share of, what they did. */
import { Tag } from '../lexicon/dictionary.ts'
import { Role } from '../lexicon/roles.ts'
import { words } from '../lexicon/word-list.ts'
import { Item, type Line } from './line.ts'
import { type Measure, make, NONE } from './measure-phrase.ts'
import { isDe, isHead, isNominal, isPause, phraseEnd } from './phrase.ts'

/** Words for the level itself that a number reaches: 迈上6万亿元台阶. */
const LEVELS: ReadonlySet<string> = new Set([
  '台阶',
  '大关',
  '关口',
  '门槛',
  '关',
  '水平',
  '高位',
  '大台阶',
  '新台阶',
  '规模',
  '以上',
])

/** The counted things behind the number item `i`. */
export function ahead(line: Line, i: number): Measure {
  let at = i + 1
  const ceiling = line.clauseEnd(i + 1)
  if (at >= ceiling) return NONE
  while (at < ceiling && (line.tag[at] === Tag.localizer || line.tag[at] === Tag.particle) && !isDe(line, at))
    at++
  const de = isDe(line, at)
  if (de) at++
  if (at >= ceiling) return NONE
  if (!de && line.start[at] !== line.end[at - 1]) return NONE
  // 3个过三千亿元城市: a number inside the name of what is counted
  let inside = at
  while (
    inside < ceiling &&
    inside < at + 2 &&
    (line.has(inside, Role.link) || line.tag[inside] === Tag.adverb)
  )
    inside++
  if (!de && inside < ceiling && line.tag[inside] === Item.number) {
    const end = phraseEnd(line, inside + 1, ceiling)
    if ((end > inside + 1 && inside > at) || line.number(inside).entry?.dimension === 'places')
      return make(line, at, end, 'measure/counted')
  }
  let end = phraseEnd(line, at, ceiling)
  // 农业转移人口: a verb inside the name, between two words of it
  const inner = end > at ? end : firstNominalEnd(line, at, ceiling)
  if (
    inner > at &&
    inner + 1 < ceiling &&
    line.tag[inner] === Tag.verb &&
    isHead(line, inner + 1) &&
    !line.has(inner, Role.link | Role.up | Role.down | Role.saying)
  ) {
    const whole = phraseEnd(line, inner + 1, ceiling)
    const closed = whole < ceiling && (line.tag[whole] === Tag.verb || line.tag[whole] === Tag.adverb)
    if (whole > inner + 1 && closed) end = whole
  }
  if (end > at) {
    // 意见建议20条推动…: a verbal noun that acts is no thing counted
    if (LEVELS.has(line.word(at))) return NONE
    if (end === at + 1 && line.tag[at] === Tag.verbalNoun && end < ceiling && isNominal(line, end))
      return NONE
    return make(line, at, end, de ? 'measure/after 的' : 'measure/counted')
  }
  // 1000多个点赞。
  const act = line.tag[at] === Tag.verb && at + 1 >= ceiling && line.number(i).entry?.classifier === true
  return act && line.number(i).unit !== '次' ? make(line, at, at + 1, 'measure/counted') : NONE
}

/** Where qualifying words end that no head follows at once. */
function firstNominalEnd(line: Line, from: number, ceiling: number): number {
  let at = from
  while (at < ceiling && (line.tag[at] === Tag.distinguishing || line.tag[at] === Tag.noun)) at++
  return at
}

/** A name that begins with a verb: 49名反叛人员, 8000多万转移人口. */
export function compoundAhead(line: Line, from: number, ceiling: number): Measure {
  if (from + 1 >= ceiling || line.tag[from] !== Tag.verb || !isHead(line, from + 1)) return NONE
  const end = phraseEnd(line, from + 1, ceiling)
  return end > from + 1 ? make(line, from, end, 'measure/counted') : NONE
}

/** What the persons counted did: 约30人丧生, 75%的民众表示反对. */
export function deed(line: Line, from: number, ceiling: number): Measure {
  let at = from
  while (at < ceiling && line.tag[at] === Tag.adverb) at++
  if (at >= ceiling) return NONE
  const tag = line.tag[at]
  if (
    !(
      tag === Tag.verb ||
      tag === Tag.verbalNoun ||
      tag === Tag.preposition ||
      tag === Tag.idiom ||
      tag === Tag.adjective
    )
  )
    return NONE
  let end = at
  while (
    end < ceiling &&
    end - at < 16 &&
    line.tag[end] !== Item.number &&
    line.tag[end] !== Item.article &&
    !isPause(line, end)
  )
    end++
  while (end > at && (line.tag[end - 1] === Tag.particle || line.tag[end - 1] === Item.period)) end--
  return make(line, at, end, 'measure/what was done')
}

const OPINIONS = words(`
  认为 表示 支持 反对 相信 赞成 同意 希望 愿意 没有 不 对 选择 担心 满意 住 住在 来自 未
`)

/** Whether what follows a share of people tells what they think or do, which is then what is measured. */
export function isOpinion(line: Line, at: number, ceiling: number): boolean {
  for (let i = at; i < ceiling && i < at + 3; i++) if (OPINIONS.includes(line.word(i))) return true
  return false
}
