/** What a writer of findings is given, and what it is. */
import type { Audit, DerivedFigure, Finding } from '../../schemas/finding.ts'
import type { Problem } from '../../schemas/problem.ts'
import type { Palette } from './format.ts'

export interface FindingsOptions {
  readonly version: string
  readonly derived: boolean
  readonly width: number
  readonly palette: Palette
}

export interface FindingsWriter {
  /** What one text gave, of what is to be listed. */
  document(findings: readonly Finding[], derived: readonly DerivedFigure[]): Iterable<string>
  problem(problem: Problem): Iterable<string>
  end(counts: Audit['counts']): Iterable<string>
}
