/**
 * JSON lines: a figure a line, written as each document is done. With `rejected`, a number that is no
 * figure is a line too, under a key of its own, `{"rejected": …}`, which no figure has.
 */
import type { Writer, WriterOptions } from './format.ts'

export function createJsonLinesWriter({ rejected }: WriterOptions): Writer {
  return {
    *document(result) {
      for (const figure of result.figures) yield `${JSON.stringify(figure)}\n`
      if (!rejected) return
      for (const rejection of result.rejected) yield `${JSON.stringify({ rejected: rejection })}\n`
    },
    problem: () => [],
    end: () => [],
  }
}
