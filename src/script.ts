/** Loads a CommonJS script of the package, from the form that the engine has compiled it to, where that is there. */
import module, { createRequire } from 'node:module'
import { Script } from 'node:vm'

// Imported by name, it would be asked for all that it has, and load its streams for that: two milliseconds.
const { readFileSync } = process.getBuiltinModule('node:fs')

/** Where the compiled form of a script lies. */
export const compiledPath = (path: string): string => `${path}.cache`

/**
 * Runs the script at `path` and gives what it exports. Where its compiled form was made by this very version of Node,
 * nothing is parsed, not even functions when they are first called. Another version refuses the form; from 22.1 on it
 * then keeps one of its own where Node keeps such things.
 */
export function loadScript<Exports>(path: string): Exports {
  const cachedData = readIfThere(compiledPath(path))
  const source = module.wrap(readFileSync(path, 'latin1'))
  const script = new Script(source, { filename: path, ...(cachedData && { cachedData }) })
  const require = createRequire(path)
  if (script.cachedDataRejected && 'enableCompileCache' in module) {
    ;(module as { enableCompileCache(): unknown }).enableCompileCache()
    return require(path)
  }
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
