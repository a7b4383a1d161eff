/** The formats in which differences are told. A new one is a file beside this and an entry here. */
import type { CheckReport } from '../../../schemas/check.ts'

/** What a colour stands for in a diff. */
export type DiffRole = 'lost' | 'new' | 'changed' | 'moved' | 'file' | 'faint'

export type DiffPalette = Readonly<Record<DiffRole, (text: string) => string>>

export interface ReportOptions {
  /** Tell of every difference, also of thousands, and of a change that is the same a thousand times. */
  readonly all: boolean
  readonly palette: DiffPalette
}

export type Render = (report: CheckReport, options: ReportOptions) => Iterable<string>

export interface ReportFormat {
  readonly id: string
  readonly title: string
  /** The endings of `--out` that choose it. */
  readonly endings: readonly string[]
  load(): Promise<Render>
}

export const REPORT_FORMATS: readonly ReportFormat[] = [
  {
    id: 'human',
    title: 'a diff to read, in colour on a terminal',
    endings: ['.txt'],
    load: async () => (await import('./human.ts')).renderHuman,
  },
  {
    id: 'github',
    title: 'annotations of GitHub Actions',
    endings: [],
    load: async () => (await import('./github.ts')).renderGithub,
  },
  {
    id: 'junit',
    title: 'JUnit XML: a suite for each text',
    endings: ['.xml'],
    load: async () => (await import('./junit.ts')).renderJunit,
  },
  {
    id: 'sarif',
    title: 'SARIF 2.1.0, for code scanning',
    endings: ['.sarif'],
    load: async () => (await import('./sarif.ts')).renderSarif,
  },
  {
    id: 'json',
    title: 'one object: summary, texts, problems, differences',
    endings: ['.json'],
    load: async () => (await import('./json.ts')).renderJson,
  },
]
