/** Every schema of the project. */
export * from './document.ts'
export * from './explanation.ts'
export * from './extraction.ts'
export * from './extractor.ts'
export * from './figure.ts'
export * from './pipe.ts'
export * from './problem.ts'
export * from './records.ts'
