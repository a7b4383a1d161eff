/**
 * SARIF 2.1.0 (OASIS), as code scanning services take it: a rule for each kind of difference, places as line and
 * column in UTF-16 code units, and a fingerprint that stays when lines above are put in or taken out.
 */
import { createHash } from 'node:crypto'
import type { CheckReport, Difference } from '../../../schemas/check.ts'
import { changesText } from '../message.ts'
import type { ReportOptions } from './render.ts'

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json'

const RULES: readonly { kind: Difference['kind']; name: string; short: string; help: string }[] = [
  {
    kind: 'changed',
    name: 'FigureChanged',
    short: 'A figure is read differently than in the baseline.',
    help: baselineHelp(),
  },
  {
    kind: 'lost',
    name: 'FigureLost',
    short: 'A figure of the baseline is not read any more.',
    help: baselineHelp(),
  },
  {
    kind: 'new',
    name: 'FigureNew',
    short: 'A figure is read that the baseline does not have.',
    help: baselineHelp(),
  },
  {
    kind: 'moved',
    name: 'FigureMoved',
    short: 'A figure stands elsewhere among the figures of its text.',
    help: baselineHelp(),
  },
  { kind: 'text-new', name: 'TextNew', short: 'A text is not in the baseline.', help: baselineHelp() },
  { kind: 'text-gone', name: 'TextGone', short: 'A text of the baseline is gone.', help: baselineHelp() },
  {
    kind: 'date',
    name: 'TextDateChanged',
    short: 'The date of a text is another than in the baseline.',
    help: baselineHelp(),
  },
  {
    kind: 'expectation',
    name: 'ExpectationNotMet',
    short: 'A text does not give what is expected of it.',
    help: 'Mend the text, the extractor, or the expectation.',
  },
]

function baselineHelp(): string {
  return 'Where the change is meant, renew the baseline with twincity check --update and commit it.'
}

/** Relative places start at the root of the repository. */
const BASE = '%SRCROOT%'

export function* renderSarif(report: CheckReport, { folder }: ReportOptions): Generator<string> {
  const artifact = (file: string) => artifactLocation(file, folder)
  const seen = new Map<string, number>()
  const results = report.differences.map((difference) => resultOf(difference, artifact, seen))
  const log = {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'twincity',
            version: report.version,
            semanticVersion: report.version,
            rules: RULES.map(({ kind, name, short, help }) => ({
              id: idOf(kind),
              name,
              shortDescription: { text: short },
              fullDescription: { text: short },
              help: { text: help },
              defaultConfiguration: { level: 'error' },
            })),
          },
        },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: {
          [BASE]: { description: { text: 'The root of the repository.' } },
        },
        invocations: [
          {
            executionSuccessful: report.problems.length === 0,
            toolExecutionNotifications: report.problems.map(({ file, message }) => ({
              level: 'error',
              message: { text: message },
              ...(file !== null && {
                locations: [{ physicalLocation: { artifactLocation: artifact(file) } }],
              }),
            })),
          },
        ],
        results,
      },
    ],
  }
  yield `${JSON.stringify(log, null, 1)}\n`
}

const idOf = (kind: Difference['kind']): string =>
  kind.startsWith('text-')
    ? kind
    : kind === 'date'
      ? 'text-date'
      : kind === 'expectation'
        ? kind
        : `figure-${kind}`

function resultOf(difference: Difference, artifact: (file: string) => object, seen: Map<string, number>) {
  const { kind, message, file, inSource, quote, fields, origin, expectation } = difference
  return {
    ruleId: idOf(kind),
    ruleIndex: RULES.findIndex((rule) => rule.kind === kind),
    level: 'error',
    message: { text: expectation === null ? message : `${expectation}: ${message}` },
    locations: [
      {
        physicalLocation: {
          artifactLocation: artifact(file),
          ...(inSource && { region: regionOf(difference, quote) }),
        },
      },
    ],
    ...(origin !== null && {
      relatedLocations: [
        {
          id: 1,
          message: { text: kind === 'expectation' ? 'the expectation' : 'in the baseline' },
          physicalLocation: { artifactLocation: artifact(origin.file), region: { startLine: origin.line } },
        },
      ],
    }),
    partialFingerprints: { 'twincityFigure/v1': fingerprint(difference, seen) },
    ...(fields.length > 0 && { properties: { fields } }),
  }
}

const regionOf = ({ line, column, endLine, endColumn }: Difference, quote: string | null) => ({
  startLine: line,
  startColumn: column,
  endLine,
  endColumn,
  ...(quote !== null && (endLine > line || endColumn > column) && { snippet: { text: quote } }),
})

/** A path as a URI reference: `/` between folders, all else percent-encoded where a URI asks for it. */
function artifactLocation(file: string, folder: string) {
  const path = file.startsWith('/') ? file : folder + file
  const uri = path.replaceAll('\\', '/').split('/').map(encodeSegment).join('/')
  // A first segment with a colon would be a scheme.
  if (path.startsWith('/')) return { uri: `file://${uri}` }
  return { uri: /^[^/]*:/.test(uri) ? `./${uri}` : uri, uriBaseId: BASE }
}

/** Halves of pairs have no place in a URI. */
const LONE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

const encodeSegment = (segment: string): string =>
  encodeURIComponent(segment.replace(LONE, '\ufffd')).replace(/%(3A|40|2B|2C|3B|3D|24)/g, (_, code) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  )

/** What differs, where it does, and the how manyth of its like it is; no line and no column. */
function fingerprint(
  { kind, file, quote, fields, expectation, origin, message }: Difference,
  seen: Map<string, number>,
): string {
  const about = kind === 'expectation' ? [expectation ?? origin?.file ?? '', message] : [changesText(fields)]
  const content = [kind, file, quote ?? '', ...about].join('\u0000')
  const ordinal = (seen.get(content) ?? 0) + 1
  seen.set(content, ordinal)
  return createHash('sha256').update(`${content}\u0000${ordinal}`).digest('hex').slice(0, 32)
}
