/** Loads a CommonJS script of the package, from the form that the engine has compiled it to, where that is there. */
import module, { createRequire } from 'node:module'
import { Script } from 'node:vm'

// Imported by name, it would be asked for all that it has, and load its streams for that: two milliseconds.
const { readFileSync } = process.getBuiltinModule('node:fs')

/** Where the form lies that this very Node has compiled a script to; of another version or machine it is of no use. */
export const compiledPath = (path: string): string =>
  `${path}.${process.version}-${process.platform}-${process.arch}.cache`

/**
 * Runs the script at `path` and gives what it exports. Where this very Node has compiled it when the package was
 * built, nothing is parsed, not even functions when they are first called. Elsewhere it is loaded as any other, and
 * from Node 22.1 on with a form that Node itself keeps of what it has run once.
 */
export function loadScript<Exports>(path: string): Exports {
  const require = createRequire(path)
  const cachedData = readIfThere(compiledPath(path))
  if (cachedData === null) {
    if ('enableCompileCache' in module) (module as { enableCompileCache(): unknown }).enableCompileCache()
    return require(path)
  }
  const script = new Script(module.wrap(readFileSync(path, 'latin1')), { filename: path, cachedData })
  const loaded = { exports: {} as Exports }
  const run = script.runInThisContext() as (...given: unknown[]) => void
  run.call(loaded.exports, loaded.exports, require, loaded, path)
  return loaded.exports
}

function readIfThere(path: string): Buffer | null {
  try {
    return readFileSync(path)
  } catch {
    return null
  }
}
