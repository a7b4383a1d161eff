/** The formats in which differences are told. A new one is a file beside this and an entry here. */
import type { Render } from './render.ts'

export type { DiffPalette } from './render.ts'

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
