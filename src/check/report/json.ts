/** One object, with a text, problem or difference on each line, so that it can be read and compared by line. */
import type { CheckReport } from '../../../schemas/check.ts'

export function* renderJson(report: CheckReport): Generator<string> {
  const { texts, expectations, problems, differences, ...head } = report
  yield `${JSON.stringify(head).slice(0, -1)},\n`
  yield* list('texts', texts)
  yield ',\n'
  yield* list('expectations', expectations)
  yield ',\n'
  yield* list('problems', problems)
  yield ',\n'
  yield* list('differences', differences)
  yield '}\n'
}

function* list(name: string, items: readonly unknown[]): Generator<string> {
  yield `"${name}":[`
  for (const [index, item] of items.entries()) yield `${index === 0 ? '' : ','}\n${JSON.stringify(item)}`
  yield items.length === 0 ? ']' : '\n]'
}
