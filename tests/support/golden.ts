// The goldens of fixtures/pages: what each text gives, a figure a line, so that a change of a rule is reviewed
// as a diff of readings. `npm run accept` writes them, tests/pages.test.ts compares.
import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { dump } from 'js-yaml'
import type { SourceText } from '../../schemas/document.ts'
import type { Figure, PeriodField } from '../../schemas/figure.ts'
import { createPipeline, type TextResult } from '../../src/pipeline.ts'
import { readInput } from '../../src/read/index.ts'

const FOLDER = 'fixtures/pages'
const ENDING = '.golden.yaml'
const folder = fileURLToPath(new URL(`../../${FOLDER}/`, import.meta.url))

/** File names of the pages, and of the goldens beside them, in order. */
export function listPages(): { pages: string[]; goldens: string[] } {
  const names = readdirSync(folder).sort()
  return {
    pages: names.filter((name) => !name.endsWith(ENDING)),
    goldens: names.filter((name) => name.endsWith(ENDING)),
  }
}

export const goldenName = (page: string): string => page.replace(/\.[^.]+$/, '') + ENDING

export const goldenPath = (page: string): string => folder + goldenName(page)

const pipeline = createPipeline({ rejected: true })

/** Reads a page by its own date, as the command line would, under an id that is the same on every machine. */
export async function runPage(page: string): Promise<{ source: SourceText; result: TextResult }> {
  const source = { ...(await readInput(folder + page)), id: `${FOLDER}/${page}` }
  return { source, result: pipeline.run(source) }
}

/** A result as YAML: the document, then a line each for figures, problems and rejected numbers. */
export function renderGolden({ document, figures, problems, rejected }: TextResult): string {
  const places = new Map(figures.map((figure) => [figure.id, `${figure.line}:${figure.column}`]))
  const { id, encoding, title, date, length } = document
  return dump(
    {
      source: id,
      encoding,
      title,
      date: date && `${date.value} (${date.origin})`,
      length,
      figures: figures.map((figure) => renderFigure(figure, places)),
      problems: problems.map(
        (problem) => `${problem.line}:${problem.column} ${oneLine(problem.quote)} | ${problem.rule}`,
      ),
      rejected: rejected.map((one) => `${one.line}:${one.column} ${oneLine(one.quote)} | ${one.reason}`),
    },
    { lineWidth: -1, noRefs: true },
  )
}

function renderFigure(figure: Figure, places: ReadonlyMap<string, string>): string {
  const core = [
    figure.kind,
    numberText(figure.decimal, figure.decimalMax),
    figure.unit ?? '~',
    figure.modifier,
  ]
  if (figure.direction !== null) core.push(figure.direction)
  if (figure.basis !== null) core.push(figure.basis)
  const parts = [`${figure.line}:${figure.column} ${oneLine(figure.quote)}`, core.join(' ')]
  if (figure.range !== null) parts.push(`range ${numberText(figure.range.min, figure.range.max)}`)
  if (figure.measure !== null) parts.push(`measure ${oneLine(figure.measure.text)}`)
  if (figure.subject !== null) parts.push(`subject ${oneLine(figure.subject.text)}`)
  if (figure.period !== null) parts.push(`period ${oneLine(figure.period.text)}${dates(figure.period)}`)
  if (figure.status !== 'actual') parts.push(figure.status)
  if (figure.speaker !== null) parts.push(`speaker ${oneLine(figure.speaker.text)}`)
  if (figure.partOf !== null) parts.push(`part of ${places.get(figure.partOf)}`)
  if (figure.changeOf !== null) parts.push(`change of ${places.get(figure.changeOf)}`)
  if (figure.layout !== null) parts.push(`layout ${figure.layout}`)
  parts.push(figure.variant === null ? String(figure.extractor) : `${figure.extractor}/${figure.variant}`)
  return parts.join(' | ')
}

const dates = ({ from, to }: PeriodField): string =>
  from === null && to === null ? '' : ` ${from ?? '..'}/${to ?? '..'}`

const numberText = (low: string | null, high: string | null): string =>
  high === null ? (low ?? '?') : `${low ?? '?'}..${high}`

/** A quote or field may reach over a line that print broke. */
const oneLine = (text: string | null): string => (text ?? '~').replace(/\r?\n/g, '⏎')
