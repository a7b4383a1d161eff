// The check of records that every run makes says what the zod schema says: on records of all kinds, whole and broken.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Figure } from '../schemas/figure.ts'
import { brokenRule, type Narrowing } from '../schemas/record-check.ts'
import { narrowingOf } from '../schemas/record-rules.ts'
import { recordSchema } from '../schemas/records.ts'
import { BASES, DIRECTIONS, FIGURE_KINDS, MODIFIERS, STATUSES, UNIT_SYSTEMS } from '../schemas/values.ts'
import { EXTRACTORS } from '../src/extractors/index.ts'
import { extract } from '../src/index.ts'
import { figure } from './support/results.ts'

const RECORD_RULES = new Map(EXTRACTORS.map((each) => [each.id, narrowingOf(each)]))
const RECORDS = Object.fromEntries(EXTRACTORS.map((each) => [each.id, recordSchema(each)]))

/** The first rule that zod finds broken, as a problem names it. */
function asZodSays(extractor: string, value: unknown): string | null {
  const result = RECORDS[extractor]?.safeParse(value)
  if (result === undefined || result.success) return null
  const [issue] = result.error.issues
  const path = issue?.path.join('.') ?? ''
  return path === '' ? (issue?.message ?? '') : `${path}: ${issue?.message}`
}

const rulesOf = (extractor: string): Narrowing => RECORD_RULES.get(extractor) as Narrowing
const extractors = [...RECORD_RULES.keys()]

const nullable = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(arbitrary)
const offset = fc.nat()
const name = fc.constantFrom('吨', '宁波', 'TEU', '港')
const decimal = fc.constantFrom('0', '-1', '12.5', '120')
const amount = fc.constantFrom(0, 1, -1, 12.5, 100, 120)
const day = fc.constantFrom('2021-01-01', '-0220-12-31')
const span = fc.record({ text: name, start: offset, end: offset })

const whole = fc.constantFrom(...extractors).chain((extractor) =>
  fc.record({
    id: fc.constantFrom('0123456789abc', 'zzzzzzzzzzzzz'),
    source: fc.constantFrom('', 'page.txt'),
    extractor: fc.constant(extractor),
    variant: fc.constantFrom(...rulesOf(extractor).variants),
    kind: fc.constantFrom(...(rulesOf(extractor).kinds ?? FIGURE_KINDS)),
    quote: name,
    start: offset,
    end: offset,
    line: fc.integer({ min: 1 }),
    column: fc.integer({ min: 1 }),
    startCodePoint: offset,
    endCodePoint: offset,
    value: nullable(amount),
    valueMax: nullable(amount),
    decimal: nullable(decimal),
    decimalMax: nullable(decimal),
    range: nullable(
      fc.record({ min: nullable(decimal), max: nullable(decimal), maxInclusive: fc.boolean() }),
    ),
    unit: nullable(name),
    unitCode: nullable(fc.record({ system: fc.constantFrom(...UNIT_SYSTEMS), code: name })),
    canonical: nullable(
      fc.record({
        unit: name,
        value: amount,
        decimal,
        valueMax: nullable(amount),
        decimalMax: nullable(decimal),
      }),
    ),
    modifier: fc.constantFrom(...MODIFIERS),
    direction: nullable(fc.constantFrom(...DIRECTIONS)),
    basis: nullable(fc.constantFrom(...BASES)),
    measure: nullable(span),
    subject: nullable(span),
    period: nullable(
      fc.record({
        text: name,
        start: offset,
        end: offset,
        from: nullable(day),
        to: nullable(day),
        edtf: nullable(name),
        unresolved: nullable(name),
      }),
    ),
    status: fc.constantFrom(...STATUSES),
    speaker: nullable(span),
    partOf: nullable(name),
    changeOf: nullable(name),
    sentence: fc.record({ start: offset, end: offset }),
    layout: nullable(fc.constantFrom('certain', 'probable')),
    rule: name,
  }),
)

/** What stands in a broken field: values of every type, and texts and numbers that are nearly right. */
const wrong = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    undefined,
    true,
    '',
    {},
    [],
    Number.NaN,
    Infinity,
    -Infinity,
    2 ** 53,
    -1,
    0,
    1.5,
  ),
  fc.constantFrom<unknown>(
    '0123456789ab',
    '0123456789abC',
    '1.',
    '.5',
    '1.2.3',
    '-',
    '+1',
    '1e3',
    ' 1',
    '１',
  ),
  fc.constantFrom<unknown>('2021-1-01', '2021-01-01 ', '--2021-01-01', '12021-01-01', 'rank', 'any', 'done'),
  fc.string(),
  fc.double(),
)

type Mutable = Record<string, unknown>

/** Breaks a record in a field or a field of a field; some fields that break are right all the same. */
const broken = fc
  .tuple(whole, fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat(5), wrong), { minLength: 1, maxLength: 3 }))
  .map(([record, breaks]) => {
    const copy = structuredClone(record) as unknown as Mutable
    for (const [at, inner, how, value] of breaks) {
      const keys = Object.keys(copy)
      const key = keys[at % keys.length] as string
      const held = copy[key]
      const nested = typeof held === 'object' && held !== null && inner % 4 > 0 ? (held as Mutable) : copy
      const names = Object.keys(nested)
      const target = nested === copy ? key : (names[inner % names.length] ?? 'none')
      if (how === 0) delete nested[target]
      else if (how === 1) nested[`more${inner % 3}`] = value
      else nested[target] = value
    }
    return { extractor: record.extractor, copy: copy as unknown as Figure }
  })

test('whole records satisfy both, but for the limits of their family', () => {
  let satisfied = 0
  fc.assert(
    fc.property(whole, (record) => {
      const said = brokenRule(record as Figure, rulesOf(record.extractor))
      expect(said).toBe(asZodSays(record.extractor, record))
      if (said === null) satisfied++
      else expect(said).toMatch(/^value .* is (below the least|above the most) allowed, /)
    }),
    { numRuns: 1000 },
  )
  expect(satisfied).toBeGreaterThan(500)
})

test('broken records break the same rule, in the same words', () => {
  let found = 0
  fc.assert(
    fc.property(broken, ({ extractor, copy }) => {
      const said = brokenRule(copy, rulesOf(extractor))
      expect(said).toBe(asZodSays(extractor, copy))
      if (said !== null) found++
    }),
    { numRuns: 5000 },
  )
  expect(found).toBeGreaterThan(2500)
})

test('every field of a record is checked, and no other is let through', () => {
  const rules = rulesOf('general')
  expect(brokenRule(figure(), rules)).toBeNull()
  for (const key of Object.keys(figure()) as (keyof Figure)[]) {
    const { [key]: _, ...rest } = figure()
    expect(brokenRule(rest as Figure, rules), key).toMatch(new RegExp(`^${key}: `))
  }
  expect(brokenRule({ ...figure(), more: 1 } as Figure, rules)).toBe('Unrecognized key: "more"')
})

test('what is read satisfies both', () => {
  const figures = extract(
    '去年，宁波舟山港货物吞吐量达12.5亿吨，同比增长2.1%；数百人说，全港有3.3万亩，约占三成。',
    {
      date: '2022-12-15',
    },
  )
  expect(figures.length).toBeGreaterThan(4)
  for (const each of figures) expect(asZodSays(each.extractor as string, each)).toBeNull()
})
