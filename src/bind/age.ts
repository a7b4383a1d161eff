/** Who is so old: whoever stands beside the number, unless that only says that it is an age. */
import { Tag } from '../lexicon/dictionary.ts'
import { isSurname } from '../lexicon/persons.ts'
import { words } from '../lexicon/word-list.ts'
import { isSomebody } from './introduced.ts'
import type { Line, Span } from './line.ts'
import type { Measure } from './measure-phrase.ts'
import { namesPersons } from './measure-phrase.ts'
import { isDe, phraseEnd, phraseStart, spanOf } from './phrase.ts'

/** Words that say that a number is an age. */
const OF_AGE: ReadonlySet<string> = new Set(
  words('享年 终年 终 高龄 约摸 大约 现年 年仅 年近 年满 年龄 周岁 虚岁 芳龄 寿命 卒年 时年 当年 才'),
)
/** Behind these comes what happened at that age: 他3岁时 | 母亲改嫁. */
const THEN: ReadonlySet<string> = new Set(words('时 那年 前 后 起 以前 以后 之前 之后 开始 的时候'))

export function whoIsOld(line: Line, i: number, measure: Measure): Span | null {
  if (measure.span === null) return null
  const behind = measure.span.start >= (line.end[i] as number)
  if (behind && !OF_AGE.has(line.word(i + 1)) && !THEN.has(line.word(i + 1)))
    return personBehind(line, i) ?? measure.span
  if (measure.first < 0) return measure.span
  if (measure.first > i && THEN.has(line.word(i + 1))) {
    const first = phraseStart(line, i, line.clauseStart(i), false)
    return first < i && !OF_AGE.has(line.word(first)) ? spanOf(line, first, i) : null
  }
  if (measure.last !== measure.first + 1 || !OF_AGE.has(line.word(measure.first))) return measure.span
  return OF_DEATH.has(line.word(measure.first)) ? personBefore(line, measure.first) : null
}

/** 28岁 | 林姓男子 | 落水, 33岁 | 无业的 | 男子: the phrase behind the age, as far as it is who is so old. */
function personBehind(line: Line, i: number): Span | null {
  const end = line.clauseEnd(i)
  const first = isDe(line, i + 1) ? i + 2 : i + 1
  let last = phraseEnd(line, first, end)
  if (last > first && isDe(line, last)) {
    const head = phraseEnd(line, last + 1, end)
    if (head > last + 1 && namesPersons(line, last)) return spanOf(line, first, last)
    if (head > last + 1) last = head
  }
  // 男子 | 落海: words that the dictionary has not are taken for nouns
  if (last > first + 1 && !isSomebody(line, last))
    for (let at = first; at < last - 1; at++)
      if (isSomebody(line, at + 1) && !isDe(line, at + 1) && !namesBehind(line, at + 1))
        return spanOf(line, first, at + 1)
  return last > first ? spanOf(line, first, last) : null
}

/** 岛民 | 邱阿毛: whether a name may begin at item `i`. */
const namesBehind = (line: Line, i: number): boolean =>
  line.tag[i] === Tag.person || isSurname(line.text.charCodeAt(line.start[i] as number))

/** …物理学家周远同志，因病医治无效，在京逝世，享年 | 81岁: the person that the sentence named last. */
function personBefore(line: Line, i: number): Span | null {
  for (let at = i - 1; at >= 0 && i - at < REACH; at--)
    if (line.tag[at] === Tag.person && (line.end[at] as number) - (line.start[at] as number) > 1)
      return line.span(at)
  return null
}
const OF_DEATH: ReadonlySet<string> = new Set(words('享年 终年 终 卒年'))
const REACH = 40
