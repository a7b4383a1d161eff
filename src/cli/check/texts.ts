/** Reads texts and their figures for a check. */
import { resolve } from 'node:path'
import type { SourceText } from '../../../schemas/document.ts'
import type { Problem } from '../../../schemas/problem.ts'
import type { CurrentText } from '../../check/compare.ts'
import { currentFigures } from '../../check/figure.ts'
import type { Pipeline, TextResult } from '../../pipeline.ts'
import { ReadError, readInput } from '../../read/index.ts'

/** A text, or why there is none: it is gone, or it cannot be read. */
export type ReadText =
  | { readonly source: SourceText }
  | { readonly gone: true }
  | { readonly problem: Problem }

export async function readText(file: string): Promise<ReadText> {
  try {
    return { source: await readInput(file) }
  } catch (error) {
    if (!(error instanceof ReadError)) throw error
    const { cause } = error
    const code = cause instanceof Error && 'code' in cause ? cause.code : undefined
    return code === 'ENOENT' || code === 'ENOTDIR' ? { gone: true } : { problem: error.problem }
  }
}

/** Texts that are read once, however many expectations are about them. */
export class TextCache {
  readonly #texts = new Map<string, Promise<ReadText>>()

  read(file: string): Promise<ReadText> {
    const key = resolve(file)
    let text = this.#texts.get(key)
    if (text === undefined) {
      text = readText(file)
      this.#texts.set(key, text)
    }
    return text
  }
}

/** Whether lines of the text are lines of the file; the text of HTML is taken out of it. */
export const isInSource = ({ mediaType }: SourceText): boolean => mediaType === 'text/plain'

export function currentText(file: string, source: SourceText, pipeline: Pipeline): CurrentText {
  const { document, figures, problems }: TextResult = pipeline.run(source)
  const { date } = document
  return {
    file,
    text: source.text,
    inSource: isInSource(source),
    // The date that was asked for stands among the options, once.
    document: date === null || date.origin === 'option' ? null : { date: date.value, origin: date.origin },
    figures: currentFigures(figures, problems),
  }
}
