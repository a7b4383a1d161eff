/**
 * Gives a bundle its constants back, and makes it short.
 *
 * The bundler turns every `const` at the top of a module into `var`. To the engine a `var` may change at any time: each
 * use of a table loads it and looks again at what it is, where a constant is written into the compiled code. On the
 * walks over tables that this program mostly does, that costs a tenth to a sixth of the time.
 *
 * Only what stands in our own modules is turned back (the bundler heads each with its path), and only what nothing in
 * the file assigns to. Whoever misses an assignment gets an error from the engine when the module is loaded or run,
 * not another result.
 */
import { type OutputFile, transform } from 'esbuild'

/** The head that the bundler puts before a module: its path from the root. */
const HEAD = /^\/\/ (\S+\.[cm]?[jt]s)$/
const OWN = /^(?:src|schemas|bench)\//
const DECLARATION = /^var ([\w$]+) = /

export function keepConstants(code: string): string {
  const lines = code.split('\n')
  const assigned = assignedNames(code)
  let own = false
  for (const [k, line] of lines.entries()) {
    const head = HEAD.exec(line)
    if (head !== null) own = OWN.test(head[1])
    const name = own ? DECLARATION.exec(line)?.[1] : undefined
    if (name !== undefined && !assigned.has(name)) lines[k] = `const${line.slice(3)}`
  }
  return lines.join('\n')
}

/** Names that are assigned to more often than they are declared at the top, anywhere and by anyone. */
function assignedNames(code: string): Set<string> {
  const assigned = new Set<string>()
  const once = new Set<string>()
  for (const [, before, name, after, behind] of code.matchAll(
    /(\+\+|--)?(?<![\w$.])([A-Za-z_$][\w$]*)(?:(\+\+|--)|\s*((?:[-+*/%&|^]|\*\*|<<|>>>?|&&|\|\||\?\?)?=(?![=>])))?/g,
  )) {
    if (before === undefined && after === undefined && behind === undefined) continue
    if (behind === '=' && !once.has(name)) once.add(name)
    else assigned.add(name)
  }
  return assigned
}

/** What the package ships of an output: without white space, in the syntax that is shortest. Names stay, for stacks. */
export async function shorten({ path, text }: OutputFile): Promise<string> {
  const isScript = path.endsWith('.cjs')
  const { code } = await transform(keepConstants(text), {
    ...(!isScript && { format: 'esm' }),
    platform: 'node',
    target: 'node20.19',
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: 'none',
    charset: isScript ? 'ascii' : 'utf8',
  })
  return isScript ? inAscii(code) : code
}

/** The bundler leaves the characters of regular expressions as they are; an escape says the same. */
function inAscii(code: string): string {
  return code.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
