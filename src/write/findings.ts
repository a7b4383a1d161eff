/** What an audit found, written piece by piece: for people, as one JSON or YAML object, or a record a line. */
import type { Audit } from '../../schemas/finding.ts'
import type { FindingsOptions, FindingsWriter } from './findings-format.ts'
import { createFindingsText } from './findings-text.ts'
import { Spool } from './spool.ts'

export const FINDINGS_FORMATS = ['human', 'json', 'jsonl', 'yaml'] as const
export type FindingsFormat = (typeof FINDINGS_FORMATS)[number]

export async function createFindingsWriter(
  format: FindingsFormat,
  options: FindingsOptions,
): Promise<FindingsWriter> {
  switch (format) {
    case 'human':
      return createFindingsText(options)
    case 'jsonl':
      return createLines(options)
    case 'json':
      return createObject(options, {
        head: (version) => `{\n  "tool": "twincity",\n  "version": ${JSON.stringify(version)}`,
        open: (name) => `,\n  ${JSON.stringify(name)}: [`,
        item: (value, isFirst) => `${isFirst ? '' : ','}\n    ${JSON.stringify(value)}`,
        close: (isEmpty) => (isEmpty ? ']' : '\n  ]'),
        tail: (counts) => `,\n  "counts": ${JSON.stringify(counts)}\n}\n`,
      })
    case 'yaml':
      return createObject(options, await yamlSyntax())
  }
}

type ListName = 'findings' | 'derived' | 'problems'

interface Syntax {
  head(version: string): string
  open(name: ListName): string
  item(value: unknown, isFirst: boolean): string
  close(isEmpty: boolean): string
  tail(counts: Audit['counts']): string
}

async function yamlSyntax(): Promise<Syntax> {
  const { dump } = await import('js-yaml')
  const write = (value: unknown): string => dump(value, { noRefs: true, lineWidth: -1 })
  return {
    head: (version) => write({ tool: 'twincity', version }),
    open: (name) => `${name}:`,
    item: (value, isFirst) => (isFirst ? '\n' : '') + write([value]),
    close: (isEmpty) => (isEmpty ? ' []\n' : ''),
    tail: (counts) => write({ counts }),
  }
}

function createObject({ version, derived }: FindingsOptions, syntax: Syntax): FindingsWriter {
  const lists = new Map<ListName, Spool>([['findings', new Spool()]])
  if (derived) lists.set('derived', new Spool())
  lists.set('problems', new Spool())
  const add = (name: ListName, values: readonly unknown[]): void => {
    const spool = lists.get(name)
    for (const value of values) spool?.push(syntax.item(value, spool.count === 0))
  }
  return {
    document(findings, implied) {
      add('findings', findings)
      add('derived', implied)
      return []
    },
    problem(problem) {
      add('problems', [problem])
      return []
    },
    *end(counts) {
      yield syntax.head(version)
      for (const [name, spool] of lists) {
        yield syntax.open(name)
        yield* spool.drain()
        yield syntax.close(spool.count === 0)
      }
      yield syntax.tail(counts)
    },
  }
}

/** A finding a line; a derived figure is a line too, and says so by its key `derived`. */
function createLines({ derived }: FindingsOptions): FindingsWriter {
  return {
    *document(findings, implied) {
      for (const finding of findings) yield `${JSON.stringify(finding)}\n`
      if (derived) for (const figure of implied) yield `${JSON.stringify(figure)}\n`
    },
    problem: () => [],
    end: () => [],
  }
}
