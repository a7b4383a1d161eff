/**
 * What is measured: the stages and the whole pipeline, as one module that the bench bundles in the manner of the
 * package. Run from its sources the code carries the loader's own calls (a name is set on every function that is
 * made, also within loops), and those would be timed too.
 */
export { bind } from '../src/bind/index.ts'
export { layout } from '../src/layout/index.ts'
export { createPipeline } from '../src/pipeline.ts'
export { readInput } from '../src/read/index.ts'
export { scan } from '../src/scan/index.ts'
