/**
 * Builds dist/: the program (cli.js), the library (index.js), the chunks that both load when they are needed,
 * the compiled tables, and the types.
 *
 * Packages are bundled too, so that a start reads a few files and not the some three hundred of node_modules.
 * Chunks lie flat beside the entries, so that `./dictionary.bin` is beside whichever of them asks for it.
 */
import { execFileSync } from 'node:child_process'
import { chmod, copyFile, cp, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
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
const { metafile, outputFiles } = await build({
  absWorkingDir: root,
  entryPoints: { cli: 'src/cli/main.ts', index: 'src/index.ts' },
  outdir: dist,
  chunkNames: '[name]-[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  legalComments: 'none',
  metafile: true,
  write: false,
  charset: 'utf8',
  // Some packages are CommonJS and ask for Node's own modules by `require`, which ES modules lack.
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module';const require=__createRequire(import.meta.url);",
  },
  logLevel: 'warning',
})
// Shorter code is read and compiled sooner.
await Promise.all(outputFiles.map(async (file) => writeFile(file.path, await shorten(file))))
await chmod(join(dist, 'cli.js'), 0o755)
await writeFile(
  join(dist, 'LICENSES.txt'),
  await licences([...Object.keys(metafile.inputs), DICTIONARY_SOURCE]),
)
for (const file of await readdir(data)) {
  if (file.endsWith('.bin')) await copyFile(join(data, file), join(dist, file))
}
// The packs as they are written, for `twincity extractors show` and `test`.
await cp(join(root, 'src', 'extractors', 'packs'), join(dist, 'packs'), { recursive: true })
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
