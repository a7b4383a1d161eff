// Texts made to bring a reader down, and what must hold of whatever it gives for any text.
//
//     node --import tsx tests/support/hostile.ts NAME
//
// reads one of them in a process of its own, which can be ended where a test could only hang, and prints as JSON
// how many figures came out and what did not hold.
import { fileURLToPath } from 'node:url'
import { Figure } from '../../schemas/figure.ts'
import { createExtractor, type TextResult } from '../../src/index.ts'

const MILLION = 1_000_000
const times = (unit: string, length = MILLION): string => unit.repeat(Math.ceil(length / unit.length))

/** By name: a function, so that only the text that is read is made. */
export const HOSTILE: Readonly<Record<string, () => string>> = {
  'a million 一': () => times('一'),
  'a million 万': () => times('万'),
  'a million digits': () => times('7'),
  'a million digits with commas': () => times('1,000,'),
  'a million opening brackets': () => times('（'),
  'a million closing brackets': () => times(')'),
  'a million title marks': () => times('《'),
  'a million newlines': () => times('\n'),
  'half a million short lines': () => times('港\n'),
  'quotes, half a million deep': () => times('“', MILLION / 2) + times('”', MILLION / 2),
  'quotes of two kinds, deep, around a figure': () => `${times('“‘')}共有3家企业${times('’”')}`,
  'quotes that never close, a figure in each': () => times('“共有3家企业。', MILLION / 5),
  'high surrogates': () => times('\ud83d'),
  'low surrogates': () => times('\ude00'),
  'lone surrogates around figures': () => times('\ud83d共有3家企业\ude00。', MILLION / 5),
  'zero bytes': () => times('\0'),
  'figures in one sentence, with 、': () => times('3家、', MILLION / 5),
  'figures in one sentence, with commas': () => times('企业3家，', MILLION / 5),
  'changes in one sentence': () => times('增长3%', MILLION / 5),
  'figures without anything between': () => times('3家', MILLION / 5),
  'a sentence without a number': () => times('宁波舟山港集装箱吞吐量'),
}

/** The first few things that do not hold of a result, in words; none where all does. */
export function whatBreaks(text: string, { document, figures, problems, rejected }: TextResult): string[] {
  const broken: string[] = []
  const check = (holds: boolean, what: () => string): void => {
    if (!holds && broken.length < 5) broken.push(what())
  }
  check(document.length === text.length, () => `length ${document.length} of a text of ${text.length}`)
  check(
    document.figures === figures.length,
    () => `${document.figures} figures said, ${figures.length} given`,
  )
  // Lines and code points, counted once from the beginning as the figures go by.
  let at = 0
  let line = 1
  let lineStart = 0
  let points = 0
  let before = -1
  const ids = new Set<string>()
  const inReadingOrder = figures.every(({ layout }) => layout === null)
  for (const figure of figures) {
    const { start, end, quote, sentence } = figure
    const place = `${JSON.stringify(quote.slice(0, 20))} at ${start}`
    check(
      text.slice(start, end) === quote,
      () => `${place}: the text has ${JSON.stringify(text.slice(start, end).slice(0, 20))}`,
    )
    for (const name of ['measure', 'subject', 'period', 'speaker'] as const) {
      const field = figure[name]
      if (field === null) continue
      check(
        text.slice(field.start, field.end) === field.text,
        () => `${place}: ${name} is not what stands there`,
      )
    }
    check(sentence.start <= start && end <= sentence.end, () => `${place}: outside its sentence`)
    check(
      figure.decimal === null ? figure.value === null : Number(figure.decimal) === figure.value,
      () => `${place}: value ${figure.value}, decimal ${figure.decimal}`,
    )
    check(!ids.has(figure.id), () => `${place}: the id ${figure.id} stands twice`)
    ids.add(figure.id)
    const parsed = Figure.safeParse(figure)
    check(parsed.success, () => `${place}: ${parsed.error?.issues[0]?.message}`)
    if (!inReadingOrder) continue
    check(start > before, () => `${place}: not in order`)
    before = start
    for (; at < start; at++) {
      const code = text.charCodeAt(at)
      if (code === 10) {
        line++
        lineStart = at + 1
      }
      const next = text.charCodeAt(at + 1)
      const isPair = code >= 0xd800 && code < 0xdc00 && next >= 0xdc00 && next < 0xe000
      if (!isPair) points++
    }
    check(
      figure.line === line && figure.column === start - lineStart + 1,
      () => `${place}: line ${figure.line}:${figure.column}, not ${line}:${start - lineStart + 1}`,
    )
    check(
      figure.startCodePoint === points,
      () => `${place}: code point ${figure.startCodePoint}, not ${points}`,
    )
    check(
      figure.endCodePoint - points === [...quote].length,
      () => `${place}: ends at code point ${figure.endCodePoint}`,
    )
  }
  for (const { changeOf, partOf } of figures) {
    for (const id of [changeOf, partOf])
      check(id === null || ids.has(id) || problems.length > 0, () => `no figure has the id ${id}`)
  }
  for (const { quote, start, end } of rejected) {
    check(
      quote !== '' && text.slice(start, end) === quote,
      () => `rejected ${JSON.stringify(quote.slice(0, 20))} is not what stands at ${start}`,
    )
  }
  for (const { quote, start, end } of problems) {
    check(
      text.slice(start ?? 0, end ?? 0) === quote,
      () => `a problem with ${JSON.stringify(quote)} at ${start}, where it is not`,
    )
  }
  return broken
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const make = HOSTILE[process.argv[2] as string]
  if (make === undefined)
    throw new Error(`no text ${process.argv[2]}; there are ${Object.keys(HOSTILE).join(', ')}`)
  const text = make()
  const result = createExtractor({ rejected: true }).run(text, { date: '2022-12-15' })
  console.log(JSON.stringify({ figures: result.figures.length, broken: whatBreaks(text, result) }))
}
