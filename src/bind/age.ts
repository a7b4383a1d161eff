/** Who is so old: whoever stands beside the number, unless that only says that it is an age. */
import { Tag } from '../lexicon/dictionary.ts'
import { words } from '../lexicon/word-list.ts'
import type { Line, Span } from './line.ts'
import type { Measure } from './measure-phrase.ts'
import { phraseStart, spanOf } from './phrase.ts'

/** Words that say that a number is an age. */
const OF_AGE: ReadonlySet<string> = new Set(
  words('享年 终年 终 高龄 约摸 大约 现年 年仅 年近 年满 年龄 周岁 虚岁 芳龄 寿命 卒年 时年 当年 才'),
)
/** Behind these comes what happened at that age: 他3岁时 | 母亲改嫁. */
const THEN: ReadonlySet<string> = new Set(words('时 那年 前 后 起 以前 以后 之前 之后 开始 的时候'))

export function whoIsOld(line: Line, i: number, measure: Measure): Span | null {
  if (measure.first < 0) return measure.span
  if (measure.first > i && THEN.has(line.word(i + 1))) {
    const first = phraseStart(line, i, line.clauseStart(i), false)
    return first < i && !OF_AGE.has(line.word(first)) ? spanOf(line, first, i) : null
  }
  if (measure.last !== measure.first + 1 || !OF_AGE.has(line.word(measure.first))) return measure.span
  return OF_DEATH.has(line.word(measure.first)) ? personBefore(line, measure.first) : null
}

/** …物理学家周远同志，因病医治无效，在京逝世，享年 | 81岁: the person that the sentence named last. */
function personBefore(line: Line, i: number): Span | null {
  for (let at = i - 1; at >= 0 && i - at < REACH; at--)
    if (line.tag[at] === Tag.person && (line.end[at] as number) - (line.start[at] as number) > 1)
      return line.span(at)
  return null
}
const OF_DEATH: ReadonlySet<string> = new Set(words('享年 终年 终 卒年'))
const REACH = 40
