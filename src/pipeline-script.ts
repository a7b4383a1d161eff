/** Stands for `pipeline.ts` in the program in dist/: the same exports, from the script beside it. */
import { fileURLToPath } from 'node:url'
import type * as pipeline from './pipeline.ts'
import { loadScript } from './script.ts'

export { readExtractors } from './extractors/read.ts'

export const { createPipeline, EXTRACTOR_IDS, withOwn } = loadScript<typeof pipeline>(
  fileURLToPath(new URL('./pipeline.cjs', import.meta.url)),
)
