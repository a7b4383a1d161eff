// schemas/json/ is generated: fresh, complete, and what `twincity schema` prints.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { isCalendarDate } from '../schemas/calendar-date.ts'
import { CalendarDate, Figure, PipeAnswer, PipeLine, recordSchema, variantsOf } from '../schemas/index.ts'
import { recordJsonSchema } from '../schemas/record-json.ts'
import { generateSchemas, SCHEMA_FOLDER } from '../scripts/schemas.ts'
import { EXTRACTOR_IDS, EXTRACTORS } from '../src/extractors/index.ts'
import { figure } from './support/results.ts'
import { runCli } from './support/run-cli.ts'

const schemas = generateSchemas()

test('schemas/json holds just what is generated', () => {
  expect(readdirSync(SCHEMA_FOLDER).sort()).toEqual([...schemas.keys()].sort())
})

test.each([...schemas])('schemas/json/%s is fresh; else run `npm run schemas`', (file, content) => {
  expect(readFileSync(join(SCHEMA_FOLDER, file), 'utf8')).toBe(content)
})

test.each([...schemas])('%s names itself', (file, content) => {
  const name = file.replace(/\.json$/, '')
  const schema = JSON.parse(content)
  expect(schema).toMatchObject({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `urn:twincity:schema:${name}`,
    title: expect.stringMatching(/./),
    description: expect.stringMatching(/^.*\.$/),
  })
})

test('what twincity gives has no keys but those described, what it takes may have more', () => {
  const read = (name: string): { additionalProperties?: boolean } =>
    JSON.parse(schemas.get(`${name}.json`) ?? '')
  for (const name of ['document', 'explanation', 'extraction', 'figure', 'problem', 'rejection']) {
    expect(read(name).additionalProperties, name).toBe(false)
  }
  expect(read('pipe-line').additionalProperties).toBeUndefined()
  expect(PipeLine.safeParse({ id: 1, text: '', section: 'A4' }).success).toBe(true)
  expect(Figure.safeParse({ ...figure(), more: 1 }).success).toBe(false)
  expect(PipeAnswer.safeParse({ id: 1, figures: [figure()], more: 1 }).success).toBe(false)
})

test('`twincity schema` lists the names, `twincity schema NAME` prints one', async () => {
  const list = await runCli(['schema'])
  expect(list.code).toBe(0)
  const names = list.stdout
    .split('\n')
    .slice(0, -1)
    .map((line) => line.split(' ')[0])
  expect(names).toEqual(
    [...schemas.keys()]
      .map((file) => file.replace(/\.json$/, ''))
      .sort()
      .concat(EXTRACTOR_IDS),
  )
  const one = await runCli(['schema', 'figure'])
  expect(one).toEqual({ code: 0, stdout: schemas.get('figure.json'), stderr: '' })
})

describe('the record of', () => {
  const figure = JSON.parse(schemas.get('figure.json') ?? '')

  test.each(EXTRACTORS.map((each) => [each.id, each] as const))(
    '%s says what its schema checks',
    (_, each) => {
      const { $id, title, description, allOf, ...record } = recordJsonSchema(figure, each) as Record<
        string,
        unknown
      >
      expect(record).toEqual(z.toJSONSchema(recordSchema(each), { target: 'draft-2020-12', io: 'output' }))
      expect([$id, title]).toEqual([`urn:twincity:schema:${each.id}`, `${each.title}: record`])
      expect(description).toMatch(/^A record of .*\.$/)
      expect(allOf ?? []).toHaveLength(variantsOf(each).filter(({ limits }) => limits !== undefined).length)
    },
  )

  test('an extractor is printed', async () => {
    const { code, stdout } = await runCli(['schema', 'project-progress'])
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({
      $id: 'urn:twincity:schema:project-progress',
      properties: {
        extractor: { const: 'project-progress' },
        variant: { enum: ['done', 'invested'] },
        kind: { enum: ['percentage', 'quantity'] },
      },
      allOf: [
        {
          if: { properties: { variant: { const: 'done' } } },
          then: { properties: { value: { maximum: 100 } } },
        },
        {},
      ],
    })
  })
})

test('an unknown schema is a usage error with a suggestion', async () => {
  const { code, stdout, stderr } = await runCli(['schema', 'figures'])
  expect(code).toBe(2)
  expect(stdout).toBe('')
  expect(stderr).toMatch(
    /^twincity: no schema 'figures' \(did you mean figure\?\); `twincity schema` lists them\n$/,
  )
})

test.each([
  ['2022-12-15', true],
  ['2024-02-29', true],
  ['2023-02-29', false],
  ['2023-02-31', false],
  ['2023-13-01', false],
  ['0000-02-29', true],
  ['2022-1-05', false],
  ['2022-12-15T00:00', false],
  ['', false],
])('%j is a day of the calendar to the schema and without it: %j', (text, expected) => {
  expect(isCalendarDate(text)).toBe(expected)
  expect(CalendarDate.safeParse(text).success).toBe(expected)
})
