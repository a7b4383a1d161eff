// The corpus of fixtures/audit: passages that add up, each with one number that can be changed so that it does not.
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { load } from 'js-yaml'
import type { Finding } from '../../schemas/finding.ts'
import { type AuditInput, type AuditResult, audit, createExtractor } from '../../src/index.ts'

const FOLDER = fileURLToPath(new URL('../../fixtures/audit/', import.meta.url))

export interface Passage {
  readonly file: string
  readonly id: string
  readonly date?: string
  readonly text?: string
  readonly texts?: readonly string[]
  /** Which check finds the change. */
  readonly check?: string
  /** What makes it wrong: `from` stands once in the texts; `quote` is the changed figure, where `to` has more. */
  readonly change?: { readonly from: string; readonly to: string; readonly quote?: string }
}

/** The passages of a folder below fixtures/audit, in order. */
export function passagesOf(folder: string): Passage[] {
  return readdirSync(FOLDER + folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.yaml'))
    .map(({ name }) => name)
    .sort()
    .flatMap((name) => {
      const passages = load(readFileSync(FOLDER + folder + name, 'utf8')) as Omit<Passage, 'file'>[]
      return passages.map((passage) => ({ ...passage, file: folder + name }))
    })
}

export const textsOf = ({ text, texts }: Passage): readonly string[] => texts ?? [text ?? '']

/** The texts with the number changed. */
export function changedTexts(passage: Passage): string[] {
  const { change } = passage
  const texts = textsOf(passage)
  if (change === undefined) throw new Error(`${passage.id} has no change`)
  const places = texts.reduce((count, text) => count + text.split(change.from).length - 1, 0)
  if (places !== 1) throw new Error(`${passage.id}: ${change.from} stands ${places} times, not once`)
  return texts.map((text) => text.replace(change.from, change.to))
}

const extractor = createExtractor()

export function inputsOf(texts: readonly string[], date?: string): AuditInput[] {
  return texts.map((text, k) => ({
    text,
    figures: extractor.run(text, { id: `text ${k + 1}`, ...(date !== undefined && { date }) }).figures,
  }))
}

export const auditTexts = (texts: readonly string[], date?: string): AuditResult =>
  audit(inputsOf(texts, date))

export const disagreements = ({ findings }: AuditResult): Finding[] =>
  findings.filter(({ verdict }) => verdict === 'disagrees')

/** Whether a disagreement names the number that was changed. */
export function isFound(passage: Passage, result: AuditResult): boolean {
  const quote = passage.change?.quote ?? passage.change?.to ?? ''
  return disagreements(result).some(({ figures }) =>
    // a part and its whole may be one ratio: 312个行政村中，有234个
    figures.some((figure) => quote.endsWith(figure.quote) || figure.quote.endsWith(quote)),
  )
}
