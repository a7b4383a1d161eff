/**
 * The one object that JSON and YAML both give (schemas/extraction.ts): tool, version, documents, figures,
 * problems, and what was rejected when asked for. A syntax says how its pieces are written down.
 */
import type { Extraction } from '../../schemas/extraction.ts'
import type { Writer, WriterOptions } from './format.ts'
import { Spool } from './spool.ts'

type ListName = 'documents' | 'figures' | 'problems' | 'rejected'

export interface ExtractionSyntax {
  head(fields: Pick<Extraction, 'tool' | 'version'>): string
  open(list: ListName): string
  item(value: unknown, isFirst: boolean): string
  close(isEmpty: boolean): string
  readonly tail: string
}

export function createExtractionWriter(
  { version, rejected }: WriterOptions,
  syntax: ExtractionSyntax,
): Writer {
  const lists = new Map<ListName, Spool>([
    ['documents', new Spool()],
    ['figures', new Spool()],
    ['problems', new Spool()],
  ])
  if (rejected) lists.set('rejected', new Spool())

  const add = (name: ListName, values: readonly unknown[]): void => {
    const spool = lists.get(name)
    if (spool === undefined) return
    for (const value of values) spool.push(syntax.item(value, spool.count === 0))
  }

  return {
    document(result) {
      add('documents', [result.document])
      add('figures', result.figures)
      add('problems', result.problems)
      add('rejected', result.rejected)
      return []
    },
    problem(problem) {
      add('problems', [problem])
      return []
    },
    *end() {
      yield syntax.head({ tool: 'twincity', version })
      for (const [name, spool] of lists) {
        yield syntax.open(name)
        yield* spool.drain()
        yield syntax.close(spool.count === 0)
      }
      yield syntax.tail
    },
  }
}
