/**
 * Does what the text says add up? Figures of a text are held against each other, sentence by sentence, and against those
 * of the texts before; nothing is held against anything without a ground in the words, for precision matters more than
 * number.
 *
 * Every check looks at one sentence and the one before it, at a bounded number of figures; only levels that are of a
 * named thing and time are kept for later texts. So time grows linearly with the texts.
 */
import type { Figure } from '../../schemas/figure.ts'
import type { DerivedFigure, Finding } from '../../schemas/finding.ts'
import { Levels, Years } from './checks/contradictions.ts'
import { checkGrowth } from './checks/growth.ts'
import { checkIdentities } from './checks/identities.ts'
import { checkLevelChange } from './checks/level-change.ts'
import { checkMultiples } from './checks/multiples.ts'
import { checkParts } from './checks/parts.ts'
import { checkRanges } from './checks/ranges.ts'
import { checkRanks } from './checks/ranks.ts'
import { checkShares } from './checks/shares.ts'
import { checkWholes } from './checks/wholes.ts'
import { deriveFrom } from './derived.ts'
import { type Claim, createFinding } from './finding.ts'
import { type Row, rowsOf } from './row.ts'

/** A text with its figures, as `extract` or `createExtractor().run` give them. */
export interface AuditInput {
  readonly text: string
  readonly figures: readonly Figure[]
}

export interface AuditResult {
  readonly findings: Finding[]
  /** Values that the texts imply, each with the figures that it rests on. */
  readonly derived: DerivedFigure[]
}

export interface Auditor {
  /** Audits a text, by itself and against those before it. */
  read(input: AuditInput): AuditResult
}

const CHECKS: readonly ((row: Row, before: Row | null) => Iterable<Claim>)[] = [
  checkParts,
  checkIdentities,
  checkShares,
  checkGrowth,
  checkLevelChange,
  checkMultiples,
  checkRanges,
  checkRanks,
  checkWholes,
]

export function createAuditor(): Auditor {
  const levels = new Levels()
  let documents = 0
  return {
    read({ text, figures }) {
      const document = documents++
      const claims: Claim[] = []
      const derived: DerivedFigure[] = []
      const years = new Years()
      let before: Row | null = null
      for (const row of rowsOf(text, figures)) {
        for (const check of CHECKS) claims.push(...check(row, before))
        let lead = ''
        for (const item of row.stated) {
          lead = (lead + item.gap).slice(-80)
          const contradiction = levels.take(item, lead, document)
          if (contradiction !== null) claims.push(contradiction)
          years.take(row, item, lead)
        }
        derived.push(...deriveFrom(row))
        before = row
      }
      claims.push(...years.claims())
      return { findings: inOrder(claims), derived }
    },
  }
}

/** Findings by the place of their first figure in this text; one that two checks came to is given once. */
function inOrder(claims: readonly Claim[]): Finding[] {
  const found = new Map<string, { finding: Finding; at: number }>()
  for (const claim of claims) {
    const finding = createFinding(claim)
    const at = claim.figures.at(-1)?.[1].figure.start ?? 0
    if (!found.has(finding.id)) found.set(finding.id, { finding, at })
  }
  return [...found.values()].sort((a, b) => a.at - b.at).map(({ finding }) => finding)
}

/** Audits texts one after the other, each also against those before it. */
export function audit(inputs: Iterable<AuditInput>): AuditResult {
  const auditor = createAuditor()
  const all: AuditResult = { findings: [], derived: [] }
  for (const input of inputs) {
    const { findings, derived } = auditor.read(input)
    all.findings.push(...findings)
    all.derived.push(...derived)
  }
  return all
}
