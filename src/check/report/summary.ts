/** The closing line: what was compared, and what came of it. */
import type { CheckReport } from '../../../schemas/check.ts'
import { counted } from '../message.ts'

export function summaryText({ baseline, rules, summary }: CheckReport): string {
  const parts: string[] = []
  if (baseline !== null) {
    const told: [number, string][] = [
      [summary.changed, 'changed'],
      [summary.lost, 'lost'],
      [summary.new, 'new'],
      [summary.moved, 'moved'],
    ]
    const differs = told.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`)
    const texts: [number, string][] = [
      [summary.textsNew, 'not in the baseline'],
      [summary.textsGone, 'gone'],
      [summary.dates, 'with another date'],
    ]
    for (const [count, what] of texts) if (count > 0) differs.push(`${counted(count, 'text')} ${what}`)
    const all = `${counted(summary.figures, 'figure')} in ${counted(summary.texts, 'text')}`
    parts.push(`${all}: ${differs.length === 0 ? 'as in the baseline' : differs.join(', ')}`)
  }
  if (rules !== null) {
    const { failed, expectations } = summary
    const met = failed === 0 ? 'all met' : `${counted(failed, 'failure')}`
    parts.push(`${counted(expectations, 'expectation')}: ${met}`)
  }
  if (summary.unreadable > 0) parts.push(`${counted(summary.unreadable, 'text')} not read`)
  return parts.join('; ')
}
