/** The place whose body speaks: what 美国劳工部 gives out is of the United States, where nobody else is named. */
import { Tag } from '../lexicon/dictionary.ts'
import type { Line, Span } from './line.ts'
import { endsName, isName } from './names.ts'

/** The place that the name of the speaker begins with, if a body of it speaks; null where none stands in the line. */
export function placeOfBody(line: Line, speaker: Span | null): Span | null {
  if (speaker === null || speaker.start < line.sentence.start) return null
  let first = 0
  while (first < line.count && (line.start[first] as number) < speaker.start) first++
  const next = first + 1
  if (next >= line.count || (line.end[next] as number) > speaker.end) return null
  if (line.tag[first] !== Tag.place || !isName(line, first)) return null
  // 巴西 | 卫生部; not 北京 | 大学
  const body = line.tag[next] === Tag.organisation || endsName(line, next)
  return body && GOVERNS.includes(line.text[(line.end[next] as number) - 1] as string)
    ? line.span(first)
    : null
}

/** What bodies of a state end in, unlike companies and schools. */
const GOVERNS = '部局署厅委院府方会关处'
