/**
 * A baseline as text: a line for each figure, texts sorted by path, keys in a fixed order, and nothing that counts or
 * sums up. So a change of one figure is a change of one line, and branches that touch different figures merge.
 */
import { BASELINE_VERSION, type BaselineFigure } from '../../schemas/baseline.ts'
import type { Baseline, BaselineFormat } from './baseline.ts'
import { FIGURE_KEYS } from './figure.ts'

const HEAD =
  '# The figures of these texts as they were accepted: `twincity check` compares, `twincity check --update` renews.\n'

export function writeBaseline(baseline: Baseline, format: BaselineFormat): string {
  return format === 'yaml' ? yamlOf(baseline) : jsonLinesOf(baseline)
}

/** By code unit, the same on every machine. */
const sortedTexts = ({ texts }: Baseline) => [...texts].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))

function yamlOf(baseline: Baseline): string {
  const { options, paths } = baseline
  const pieces = [HEAD, `version: ${BASELINE_VERSION}\n`]
  if (Object.keys(options).length > 0) pieces.push(`options: ${flowMapping(Object.entries(options))}\n`)
  if (paths.length > 0) pieces.push(`paths: ${flow(paths)}\n`)
  const texts = sortedTexts(baseline)
  pieces.push(texts.length === 0 ? 'texts: {}\n' : 'texts:\n')
  for (const [path, { document, figures }] of texts) {
    pieces.push(`  ${scalar(path)}:\n`)
    if (document !== null) pieces.push(`    document: ${flowMapping(Object.entries(document))}\n`)
    pieces.push(figures.length === 0 ? '    figures: []\n' : '    figures:\n')
    for (const figure of figures) pieces.push(`      - ${yamlFigure(figure)}\n`)
  }
  return pieces.join('')
}

/** A figure as the flow mapping that stands on its line. */
export function yamlFigure(figure: BaselineFigure): string {
  const entries: [string, string][] = []
  for (const key of FIGURE_KEYS) {
    const value = figure[key]
    if (value !== undefined) entries.push([key, value])
  }
  return flowMapping(entries)
}

const flowMapping = (entries: readonly (readonly [string, unknown])[]): string =>
  `{${entries.map(([key, value]) => `${key}: ${NUMERIC.has(key) ? value : flow(value)}`).join(', ')}}`

/** Decimals stand unquoted: they are read as text, digit by digit, and other YAML readers see numbers. */
const NUMERIC: ReadonlySet<string> = new Set(['value', 'valueMax'])

const flow = (value: unknown): string =>
  Array.isArray(value) ? `[${value.map(flow).join(', ')}]` : scalar(String(value))

/** Letters and digits of any script, and signs that mean nothing to YAML at these places. */
const PLAIN = /^[\p{L}\p{N}_/][\p{L}\p{N}_/.%+~·-]*$/u
/** What YAML 1.1 or 1.2 could take for a number, a date or a truth value. */
const NUMBER_LIKE = /^[\d.+_-]+(e[-+]?\d+)?$|^0[xob]/i
const WORD_LIKE = /^(?:y|n|yes|no|on|off|true|false|null)$/i
const UNPRINTABLE = /[\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202f\ufeff\ufffe\uffff\ud800-\udfff]/g

/** A text as a plain scalar where nothing can take it for something else, else between double quotes. */
function scalar(text: string): string {
  if (PLAIN.test(text) && !NUMBER_LIKE.test(text) && !WORD_LIKE.test(text)) return text
  const quoted = JSON.stringify(text)
  // Halves of pairs, and what an editor does not show, are written by number; whole pairs stay.
  return quoted.replace(/[\ud800-\udbff][\udc00-\udfff]|./gs, (character) =>
    character.length === 2 || character.search(UNPRINTABLE) < 0
      ? character
      : `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

function jsonLinesOf(baseline: Baseline): string {
  const { options, paths } = baseline
  const head = {
    twincity: 'baseline',
    version: BASELINE_VERSION,
    ...(Object.keys(options).length > 0 && { options }),
    ...(paths.length > 0 && { paths }),
  }
  const lines = [JSON.stringify(head)]
  for (const [text, { document, figures }] of sortedTexts(baseline)) {
    lines.push(JSON.stringify({ text, document }))
    for (const figure of figures) {
      lines.push(JSON.stringify({ text, ...figure }, ['text', ...FIGURE_KEYS]))
    }
  }
  return `${lines.join('\n')}\n`
}
