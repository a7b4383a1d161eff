/** Whether the sentences that follow can be of the subject that a sentence had. */
import { Tag } from '../lexicon/dictionary.ts'
import { words } from '../lexicon/word-list.ts'
import { acts } from './acts.ts'
import type { Named } from './clause-subject.ts'
import { BODIES } from './holding.ts'
import type { Line, Span } from './line.ts'
import { endsName, isName } from './names.ts'
import { isNominal } from './phrase.ts'

/** Sectors of the economy and of a market are parts of what a text is of: what follows is not theirs. */
const SECTORS = /(^|[一二三])(次|一|二|三)?产业$|^三产$|板块$|业务$/

/** 农村地区, 沿海地区: parts of whatever a text is of; a name tells which (宁波地区). */
function isKindOfArea({ text }: Line, { start, end }: Span): boolean {
  const area = text.slice(end - 2, end)
  return (area === '地区' || area === '地區') && KINDS_OF_AREA.has(text.slice(start, end - 2))
}
const KINDS_OF_AREA: ReadonlySet<string> = new Set(
  words(
    '农村 農村 城市 城镇 城鎮 乡村 城乡 东部 東部 中部 西部 东北 沿海 内陆 贫困 民族 少数民族 边远 边境 偏远 发达 欠发达 其他 其它 部分 多数 重点 高风险 中风险 低风险',
  ),
)

/** Whether the span names something that what follows can be said of: a name, or a compound that a word for a body closes. */
export function lasts(line: Line, span: Span): boolean {
  if (SECTORS.test(line.text.slice(span.start, span.end)) || isKindOfArea(line, span)) return false
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
export function isBody({ text }: Line, { start, end }: Span): boolean {
  const word = text.slice(start, end)
  return BODIES.has(word)
}
/** Whether the sentences that follow can be of it too: as above, or any noun with words that tell it from others. */
export function holds(line: Line, span: Span): boolean {
  if (span.start < line.sentence.start) return true
  if (SECTORS.test(line.text.slice(span.start, span.end))) return false
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

/** Whether the sentence that follows can be of what a clause of a sentence without a number begins with. */
export const goesOnAbout = (line: Line, named: Named): boolean =>
  acts(line, named) &&
  !isHeading(line) &&
  // “春风行动”活动: a name in marks
  ('“《'.includes(line.text[named.span.start] as string) ||
    (named.entity && holds(line, named.span) && lasts(line, named.span)))
