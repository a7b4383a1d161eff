import * as z from 'zod'
import { Document } from './document.ts'
import { Figure } from './figure.ts'
import { Problem, Rejection } from './problem.ts'

/** What one run of `twincity extract` gives as JSON and YAML. `rejected` is there when asked for. */
export const Extraction = z.strictObject({
  tool: z.literal('twincity'),
  version: z.string(),
  documents: z.array(Document),
  figures: z.array(Figure),
  problems: z.array(Problem),
  rejected: z.array(Rejection).optional(),
})
export type Extraction = z.infer<typeof Extraction>
