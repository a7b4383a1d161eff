/** What a format is made of: a function from the report to pieces of text, and colours that the caller gives. */
import type { CheckReport } from '../../../schemas/check.ts'

/** What a colour stands for in a diff. */
export type DiffRole = 'lost' | 'new' | 'changed' | 'moved' | 'file' | 'faint'

export type DiffPalette = Readonly<Record<DiffRole, (text: string) => string>>

export interface ReportOptions {
  /** Tell of every difference, also of thousands, and of a change that is the same a thousand times. */
  readonly all: boolean
  readonly palette: DiffPalette
  /** The working folder below the root of the repository, ending in `/`; empty where they are the same. */
  readonly folder: string
}

export type Render = (report: CheckReport, options: ReportOptions) => Iterable<string>
