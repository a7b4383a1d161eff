/** Bundles what is measured into a folder of its own under `out/`, two levels below the root as the tables need it. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { shorten } from '../scripts/keep-constants.ts'

export const ROOT = fileURLToPath(new URL('..', import.meta.url))

export type Subject = typeof import('./subject.ts')

export interface Bundle {
  subject: Subject
  /** The module that a worker of `growth.ts` runs. */
  worker: URL
  remove(): void
}

export async function bundle(): Promise<Bundle> {
  mkdirSync(join(ROOT, 'out'), { recursive: true })
  const folder = mkdtempSync(join(ROOT, 'out', 'bench-'))
  const remove = (): void => rmSync(folder, { recursive: true, force: true })
  process.once('exit', remove)
  const { outputFiles } = await build({
    absWorkingDir: ROOT,
    entryPoints: { subject: 'bench/subject.ts', worker: 'bench/growth-worker.ts' },
    outdir: folder,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    outExtension: { '.js': '.mjs' },
    charset: 'utf8',
    logLevel: 'warning',
    write: false,
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module';const require=__createRequire(import.meta.url);",
    },
  })
  for (const file of outputFiles) writeFileSync(file.path, await shorten(file))
  const url = (name: string): URL => pathToFileURL(join(folder, name))
  return { subject: (await import(url('subject.mjs').href)) as Subject, worker: url('worker.mjs'), remove }
}
