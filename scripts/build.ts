/**
 * Builds dist/: the program (cli.js, which loads program.cjs and pipeline.cjs), the library (index.js, with chunks
 * that it loads when they are needed), the compiled tables, and the types.
 *
 * Packages are bundled too, so that a start reads a few files and not the some three hundred of node_modules.
 * All lies flat, so that `./dictionary.bin` is beside whatever asks for it.
 */
import { execFileSync } from 'node:child_process'
import { chmod, copyFile, cp, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type BuildOptions, build, type Plugin } from 'esbuild'
import { shorten } from './keep-constants.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const dist = join(root, 'dist')
const data = join(root, 'data')
/** The dictionary holds its words, so its licence goes along too. */
const DICTIONARY_SOURCE = 'node_modules/@node-rs/jieba/'

if (
  await isStale(join(data, 'dictionary.bin'), [
    'scripts/build-dictionary.ts',
    'scripts/dictionary',
    'src/lexicon',
    'package-lock.json',
  ])
) {
  run('tsx/dist/cli.mjs', join(root, 'scripts', 'build-dictionary.ts'))
}

await rm(dist, { recursive: true, force: true })
await mkdir(dist, { recursive: true })
const SHARED = {
  absWorkingDir: root,
  outdir: dist,
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  legalComments: 'none',
  metafile: true,
  write: false,
  logLevel: 'warning',
} as const satisfies BuildOptions
/** What is loaded compiled: one file each, in ASCII, which the engine keeps with a byte for each character. */
const SCRIPT = {
  ...SHARED,
  outExtension: { '.js': '.cjs' },
  format: 'cjs',
  charset: 'ascii',
  define: { 'import.meta.url': '__url' },
  banner: { js: 'const __url=require("node:url").pathToFileURL(__filename).href;' },
} as const satisfies BuildOptions
/**
 * The pipeline is a script of its own: in one that loads parts of itself later, all that these share with the rest is
 * variables and not constants. So the program loads it from beside itself.
 */
const pipelineBeside: Plugin = {
  name: 'pipeline beside',
  setup({ onResolve }) {
    onResolve({ filter: /\/pipeline\.ts$/ }, () => ({ path: join(root, 'src', 'pipeline-script.ts') }))
  },
}
/** commander asks for the module that runs other programs before it knows of one to run; there is none in ours. */
const childProcessWhenUsed: Plugin = {
  name: 'child process when used',
  setup({ onResolve, onLoad }) {
    const filter = /^node:child_process$/
    onResolve({ filter }, ({ path, namespace }) =>
      namespace === 'lazy' ? { path, external: true } : { path, namespace: 'lazy' },
    )
    onLoad({ filter, namespace: 'lazy' }, () => ({
      contents: "module.exports = { spawn: (...given) => require('node:child_process').spawn(...given) }",
    }))
  },
}
const results = await Promise.all([
  build({
    ...SHARED,
    entryPoints: { cli: 'src/cli/start.ts', index: 'src/index.ts' },
    chunkNames: '[name]-[hash]',
    splitting: true,
    format: 'esm',
    charset: 'utf8',
    // Some packages are CommonJS and ask for Node's own modules by `require`, which ES modules lack.
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module';const require=__createRequire(import.meta.url);",
    },
  }),
  build({
    ...SCRIPT,
    entryPoints: { program: 'src/cli/main.ts' },
    plugins: [pipelineBeside, childProcessWhenUsed],
  }),
  build({
    ...SCRIPT,
    stdin: {
      contents: "export { createPipeline, EXTRACTOR_IDS, withOwn } from './src/pipeline.ts'",
      resolveDir: root,
    },
    entryNames: 'pipeline',
    // The program has what reads packs.
    external: ['./pack.ts'],
  }),
])
const outputFiles = results.flatMap((result) => result.outputFiles)
// Shorter code is read and compiled sooner.
await Promise.all(outputFiles.map(async (file) => writeFile(file.path, await shorten(file))))
await chmod(join(dist, 'cli.js'), 0o755)
await writeFile(
  join(dist, 'LICENSES.txt'),
  await licences([...results.flatMap(({ metafile }) => Object.keys(metafile.inputs)), DICTIONARY_SOURCE]),
)
for (const file of await readdir(data)) {
  if (file.endsWith('.bin')) await copyFile(join(data, file), join(dist, file))
}
// The packs as they are written, for `twincity extractors show` and `test`.
await cp(join(root, 'src', 'extractors', 'packs'), join(dist, 'packs'), { recursive: true })
run('tsx/dist/cli.mjs', join(root, 'scripts', 'code-cache.ts'))
run('typescript/bin/tsc', '-p', join(root, 'tsconfig.build.json'))

/** The licences of all packages that the bundle holds, as they ask to be kept with every copy. */
async function licences(inputs: readonly string[]): Promise<string> {
  const folders = inputs.map((input) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+\//.exec(input)?.[0])
  const texts: string[] = []
  for (const folder of [...new Set(folders)].sort()) {
    if (folder === undefined) continue
    const { name, version, license } = JSON.parse(await readFile(join(root, folder, 'package.json'), 'utf8'))
    const file = (await readdir(join(root, folder))).find((each) => /^licen[cs]e/i.test(each))
    const text = file === undefined ? '' : await readFile(join(root, folder, file), 'utf8')
    texts.push(`${name} ${version} (${license})\n\n${text.trim()}\n`)
  }
  return texts.join(`\n${'-'.repeat(80)}\n\n`)
}

/** Whether a compiled file is missing or older than something it is made from; compiling takes some ten seconds. */
async function isStale(target: string, origins: readonly string[]): Promise<boolean> {
  const made = await stat(target).catch(() => undefined)
  if (made === undefined) return true
  for (const origin of origins) {
    const path = join(root, origin)
    const below = (await stat(path)).isDirectory() ? await readdir(path, { recursive: true }) : []
    for (const each of [path, ...below.map((file) => join(path, file))]) {
      if ((await stat(each)).mtimeMs > made.mtimeMs) return true
    }
  }
  return false
}

/** Runs the script of a package with this Node; its failure is ours. */
function run(script: string, ...args: string[]): void {
  const path = join(root, 'node_modules', script)
  try {
    execFileSync(process.execPath, [path, ...args], { cwd: root, stdio: 'inherit' })
  } catch {
    process.stderr.write(`build: ${[script, ...args].join(' ')} failed; its own message stands above\n`)
    process.exit(1)
  }
}
