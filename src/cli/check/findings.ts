/** Gathers what a check finds. */
import type { CheckReport, CheckSummary, Difference } from '../../../schemas/check.ts'
import type { Problem } from '../../../schemas/problem.ts'
import { version } from '../package.ts'

type Mutable<T> = { -readonly [K in keyof T]: T[K] }

export interface Findings extends Mutable<CheckReport> {
  summary: Mutable<CheckSummary>
}

export function createFindings(baseline: string | null, rules: string | null): Findings {
  return {
    tool: 'twincity',
    version,
    baseline,
    rules,
    summary: {
      texts: 0,
      figures: 0,
      expectations: 0,
      same: 0,
      changed: 0,
      lost: 0,
      new: 0,
      moved: 0,
      textsNew: 0,
      textsGone: 0,
      dates: 0,
      failed: 0,
      unreadable: 0,
    },
    texts: [],
    expectations: [],
    problems: [],
    differences: [],
  }
}

/** Figures of a whole text count as lost or new, one by one. */
export function addDifferences({ differences, summary }: Findings, found: readonly Difference[]): void {
  for (const difference of found) {
    const { kind, figures } = difference
    differences.push(difference)
    if (kind === 'text-new') {
      summary.textsNew++
      summary.new += figures
    } else if (kind === 'text-gone') {
      summary.textsGone++
      summary.lost += figures
    } else if (kind === 'date') summary.dates++
    else if (kind === 'expectation') summary.failed++
    else summary[kind]++
  }
}

/** What was told of each run: a text that is needed twice is told of once. */
const told = new WeakMap<Findings, Set<string>>()

export function addProblem(
  findings: Findings,
  { source, message }: Pick<Problem, 'source' | 'message'>,
): void {
  const messages = told.get(findings) ?? new Set()
  told.set(findings, messages)
  if (messages.has(message)) return
  messages.add(message)
  findings.problems.push({ file: source === null || source === '' ? null : source, message })
  findings.summary.unreadable++
}

/** 2 for what could not be read, 1 for what differs, else 0. */
export const exitCodeOf = ({ problems, differences }: Findings): number =>
  problems.length > 0 ? 2 : differences.length > 0 ? 1 : 0
