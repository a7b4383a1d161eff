import type { FigureKind } from './figure.ts'
import type { Narrowing } from './record-check.ts'

/**
 * What the record of each built-in extractor narrows a figure to. A figure that a family claims but that does not
 * satisfy its record is reported as invalid, never passed on.
 */
type Values = {
  readonly value: number | null
  readonly valueMax: number | null
  readonly variant: string | null
}

const negative = ({ value, valueMax }: Values): string | null =>
  (value ?? 0) >= 0 && (valueMax ?? 0) >= 0 ? null : 'value must not be negative'

const beyondWhole = ({ variant, value, valueMax }: Values): string | null =>
  variant !== 'done' || Math.max(value ?? 0, valueMax ?? 0) <= 100
    ? null
    : 'a share of a project done must lie between 0 and 100'

const AMOUNTS: readonly FigureKind[] = ['quantity', 'percentage', 'change', 'rank']

const RULES: readonly Narrowing[] = [
  {
    extractor: 'port-throughput',
    variants: ['cargo', 'container'],
    kinds: AMOUNTS,
    brokenLimit: negative,
  },
  {
    extractor: 'rail-container-volume',
    variants: [
      'sea-rail-boxes',
      'sea-rail-change',
      'sea-rail-trains',
      'china-europe-boxes',
      'china-europe-change',
      'china-europe-trains',
      'freight-boxes',
      'freight-trains',
    ],
    kinds: null,
    brokenLimit: negative,
  },
  {
    extractor: 'cross-city-medical-settlements',
    variants: ['visits', 'money', 'change'],
    kinds: null,
    brokenLimit: negative,
  },
  {
    extractor: 'project-progress',
    variants: ['done', 'invested'],
    kinds: null,
    brokenLimit: (figure) => negative(figure) ?? beyondWhole(figure),
  },
  {
    extractor: 'airport-traffic',
    variants: ['passengers', 'cargo', 'movements'],
    kinds: null,
    brokenLimit: negative,
  },
  { extractor: 'general', variants: ['any'], kinds: null, brokenLimit: () => null },
]

/** By the extractor's id. */
export const RECORD_RULES: ReadonlyMap<string, Narrowing> = new Map(
  RULES.map((rules) => [rules.extractor, rules]),
)
