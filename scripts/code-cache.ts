/**
 * Runs the program in dist/ over our own pages and writes beside each script that it loads what the engine has then
 * compiled of it: what `loadScript` of src/script.ts looks for. Only this very version of Node will use it.
 */
import { readdirSync, writeFileSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import vm, { type ScriptOptions } from 'node:vm'

const root = fileURLToPath(new URL('..', import.meta.url))
const scripts = new Map<string, vm.Script>()

vm.Script = class extends vm.Script {
  constructor(source: string, options: ScriptOptions) {
    super(source, options)
    scripts.set(options.filename as string, this)
  }
}
syncBuiltinESMExports()

process.on('exit', () => {
  for (const [path, script] of scripts) writeFileSync(compiledPath(path), script.createCachedData())
})

const pages = join(root, 'fixtures', 'pages')
const texts = readdirSync(pages).filter((name) => name.endsWith('.txt'))
process.argv.splice(2, Infinity, 'extract', '--quiet', ...texts.map((name) => join(pages, name)))
// What it prints is of no interest, and the program waits until it is printed.
process.stdout.write = (_: unknown, ...rest: unknown[]) => {
  const done = rest.at(-1)
  if (typeof done === 'function') done()
  return true
}
const { compiledPath, loadScript } = await import('../src/script.ts')
// Empty forms, which are refused, so that the scripts are not left to Node.
for (const name of ['program', 'pipeline']) writeFileSync(compiledPath(join(root, 'dist', `${name}.cjs`)), '')
loadScript(join(root, 'dist', 'program.cjs'))
