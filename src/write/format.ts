/** What an output format is: its name, its file endings, and a writer that turns results into text piece by piece. */
import type { Document } from '../../schemas/document.ts'
import type { Figure } from '../../schemas/figure.ts'
import type { Problem, Rejection } from '../../schemas/problem.ts'

/** All that is known of one document once it has been read. */
export interface DocumentResult {
  readonly document: Document
  readonly figures: readonly Figure[]
  readonly problems: readonly Problem[]
  readonly rejected: readonly Rejection[]
}

/**
 * What a colour stands for. The caller gives the colours, so that no format knows of terminals.
 * `inferred` is for what the text does not say itself, `faint` for what only guides the eye.
 */
export type Role =
  | 'heading'
  | 'quote'
  | 'up'
  | 'down'
  | 'approximate'
  | 'forecast'
  | 'target'
  | 'capacity'
  | 'inferred'
  | 'faint'

export type Palette = Readonly<Record<Role, (text: string) => string>>

export interface WriterOptions {
  /** The version of twincity that stands in the output. */
  readonly version: string
  /** Whether numbers that are no figures are listed too. */
  readonly rejected: boolean
  /** Columns of the terminal; Infinity where nothing limits a line. */
  readonly width: number
  readonly palette: Palette
}

/** Gives the output in pieces: call `document` and `problem` as results come, `end` once after the last. */
export interface Writer {
  document(result: DocumentResult): Iterable<string>
  /** A problem that belongs to no document: an input that could not be read. */
  problem(problem: Problem): Iterable<string>
  end(): Iterable<string>
}

export interface Format {
  readonly id: string
  readonly title: string
  /** The file endings that choose it; the first is the one that files get in a folder. */
  readonly endings: readonly string[]
  /** Loads the writer's module only when it is used. */
  create(options: WriterOptions): Promise<Writer>
}
