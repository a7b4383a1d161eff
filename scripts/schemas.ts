/**
 * Writes schemas/json/: JSON Schema 2020-12 for all that goes in and out, made from the zod schemas.
 * `npm run schemas` runs it; a test fails while a file there differs from what this makes.
 */
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as z from 'zod'
import {
  Audit,
  Baseline,
  BaselineLine,
  CheckReport,
  Config,
  DerivedFigure,
  Document,
  Expectations,
  Explanation,
  Extraction,
  ExtractorDefinition,
  Figure,
  Finding,
  Pack,
  PipeAnswer,
  PipeLine,
  Problem,
  Rejection,
} from '../schemas/index.ts'

interface Entry {
  readonly schema: z.ZodType
  readonly title: string
  readonly description: string
  /**
   * What is described: `output` is what twincity gives (nothing but the keys named), `input` what others
   * write (further keys are let be where the schema lets them be).
   */
  readonly io: 'input' | 'output'
}

const given = (schema: z.ZodType, title: string, description: string): Entry => ({
  schema,
  title,
  description,
  io: 'output',
})
const taken = (schema: z.ZodType, title: string, description: string): Entry => ({
  schema,
  title,
  description,
  io: 'input',
})

const CATALOGUE: Readonly<Record<string, Entry>> = {
  baseline: taken(Baseline, 'Baseline', 'What `twincity check` compares with: `twincity.lock.yaml`.'),
  'baseline-line': taken(BaselineLine, 'Baseline line', 'A line of a baseline in JSON lines.'),
  'check-report': given(CheckReport, 'Check report', 'What `twincity check --format json` gives.'),
  audit: given(Audit, 'Audit', 'What `twincity audit` gives as JSON and YAML.'),
  'derived-figure': given(
    DerivedFigure,
    'Derived figure',
    'A value that a text implies and does not say, with the figures that it rests on.',
  ),
  config: taken(Config, 'Configuration', 'What `twincity.yaml` holds: own extractors and packs.'),
  document: given(
    Document,
    'Document',
    'A text as read: where it came from, its date, and how many figures it has.',
  ),
  explanation: given(
    Explanation,
    'Explanation',
    'What `twincity explain --format json` gives: how each number of a sentence was read.',
  ),
  expectations: taken(Expectations, 'Expectations', 'A file for `twincity check --rules`, in YAML.'),
  extraction: given(Extraction, 'Extraction', 'What `twincity extract` gives as JSON and YAML.'),
  extractor: taken(
    ExtractorDefinition,
    'Extractor definition',
    'A family of figures: its names, units, context, limits and examples.',
  ),
  figure: given(Figure, 'Figure', 'One figure of a text: a line of `twincity extract --format jsonl`.'),
  finding: given(
    Finding,
    'Finding',
    'Figures held against each other, the arithmetic, and whether it comes out.',
  ),
  pack: taken(Pack, 'Pack', 'A file of extractors.'),
  'pipe-answer': given(PipeAnswer, 'Pipe answer', 'A line that `twincity pipe` gives.'),
  'pipe-line': taken(PipeLine, 'Pipe line', 'A line that `twincity pipe` reads.'),
  problem: given(Problem, 'Problem', 'An input that could not be read, or a figure that breaks its record.'),
  rejection: given(Rejection, 'Rejection', 'A number that is no figure, with the reason.'),
}

/** File name → content of schemas/json/. */
export function generateSchemas(): Map<string, string> {
  const files = new Map<string, string>()
  for (const [name, { schema, title, description, io }] of Object.entries(CATALOGUE)) {
    const { $schema, ...body } = z.toJSONSchema(schema, { target: 'draft-2020-12', io })
    const document = {
      $schema,
      $id: `urn:twincity:schema:${name}`,
      title,
      description,
      ...body,
    }
    files.set(`${name}.json`, `${JSON.stringify(document, null, 2)}\n`)
  }
  return files
}

export const SCHEMA_FOLDER = fileURLToPath(new URL('../schemas/json/', import.meta.url))

async function main(): Promise<void> {
  const files = generateSchemas()
  await mkdir(SCHEMA_FOLDER, { recursive: true })
  for (const file of await readdir(SCHEMA_FOLDER)) {
    if (file.endsWith('.json') && !files.has(file)) await rm(join(SCHEMA_FOLDER, file))
  }
  for (const [file, content] of files) await writeFile(join(SCHEMA_FOLDER, file), content)
  process.stderr.write(`${files.size} schemas in schemas/json\n`)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main()
