// The commands, programs and outputs of the READMEs: found, run, and put in place of the old ones.
// tests/readme.test.ts compares, `npm run accept` renews, both by what stands here.
//
// A block is a fence of `sh` or `ts`. A fence of another language right behind it, with nothing but blank lines
// between, is what it prints, on both streams, as a terminal shows it. In such an output one line `…` stands for
// those left out: so many lines as stand before it are the first, so many as stand behind it the last.
import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const MAIN = join(ROOT, 'src', 'cli', 'main.ts')
const TSX = import.meta.resolve('tsx')

export const READMES = ['README.md', 'README.zh-CN.md'] as const

export const readmePath = (name: string): string => join(ROOT, name)

export interface Fence {
  readonly language: string
  readonly lines: readonly string[]
  /** Line numbers in the file, from 1, of the fence's first and last line. */
  readonly first: number
  readonly last: number
}

export interface Block {
  readonly language: 'sh' | 'ts'
  readonly code: string
  readonly line: number
  readonly output: Fence | null
}

/** All fences of a page, in order. One that is not closed is a mistake. */
export function fencesOf(text: string): Fence[] {
  const lines = text.split('\n')
  const fences: Fence[] = []
  for (let i = 0; i < lines.length; i++) {
    const language = /^```(\S*)$/.exec(lines[i] as string)?.[1]
    if (language === undefined) continue
    const end = lines.indexOf('```', i + 1)
    if (end < 0) throw new Error(`line ${i + 1}: the fence is not closed`)
    fences.push({ language, lines: lines.slice(i + 1, end), first: i + 1, last: end + 1 })
    i = end
  }
  return fences
}

/** The blocks of a page with what each prints. A fence that is neither a block nor an output is a mistake. */
export function blocksOf(text: string): Block[] {
  const lines = text.split('\n')
  const blocks: Block[] = []
  const fences = fencesOf(text)
  for (let i = 0; i < fences.length; i++) {
    const { language, lines: code, first, last } = fences[i] as Fence
    if (language !== 'sh' && language !== 'ts') throw new Error(`line ${first}: the output of nothing`)
    const next = fences[i + 1]
    const isOutput =
      next !== undefined &&
      next.language !== 'sh' &&
      next.language !== 'ts' &&
      lines.slice(last, next.first - 1).every((line) => line.trim() === '')
    blocks.push({ language, code: code.join('\n'), line: first, output: isOutput ? next : null })
    if (isOutput) i++
  }
  return blocks
}

/** Whether a block can only be run where jq is. */
export const needsJq = ({ language, code }: Block): boolean => language === 'sh' && /\|\s*jq\b/.test(code)

/** npm scripts that a block runs and nothing else: they would run this very test, or take the machine's time. */
export function scriptsOf({ language, code }: Block): string[] | null {
  if (language !== 'sh' || code.includes('npx twincity')) return null
  const scripts: string[] = []
  for (const line of code.split('\n')) {
    for (const command of line.replace(/\s#.*$/, '').split('&&')) {
      const words = command.trim().split(/\s+/)
      if (words[0] !== 'npm') return null
      if (words[1] === 'run') scripts.push(words[2] as string)
      else if (words[1] === 'test') scripts.push('test')
      else if (words[1] !== 'ci') return null
    }
  }
  return scripts
}

export interface Run {
  readonly code: number | null
  /** Both streams, in the order in which they came. */
  readonly output: string
}

/** A folder that looks like a clone to the commands, where they can write: `fixtures` to read, `out` to fill. */
export interface Playground {
  run(block: Block): Promise<Run>
  close(): Promise<void>
}

export async function createPlayground(): Promise<Playground> {
  const folder = await mkdtemp(join(tmpdir(), 'twincity-readme-'))
  await symlink(join(ROOT, 'fixtures'), join(folder, 'fixtures'))
  await mkdir(join(folder, 'out'))
  await writeFile(join(folder, 'package.json'), '{"type":"module"}\n')
  let programs = 0
  return {
    async run({ language, code }) {
      if (language === 'sh') return start(folder, 'sh', ['-c', `${SHELL}\n${code}`])
      const file = join(folder, `program-${++programs}.ts`)
      await writeFile(file, withLibrary(code))
      return start(folder, process.execPath, ['--import', TSX, file])
    },
    close: () => rm(folder, { recursive: true, force: true }),
  }
}

/** The package's name leads to the sources, which need no build. */
const withLibrary = (code: string): string =>
  code.replaceAll(/from 'twincity'/g, `from '${pathToFileURL(join(ROOT, 'src', 'index.ts'))}'`)

const quoted = (word: string): string => `'${word.replaceAll("'", "'\\''")}'`

/** What stands in for npx and npm, so that the commands are run as they are written: the sources, nothing installed. */
const SHELL = `exec 2>&1
npx() {
  test "$1" = twincity || { echo "npx $1 is not run here"; return 127; }
  shift
  ${[process.execPath, '--import', TSX, MAIN].map(quoted).join(' ')} "$@"
}
npm() { test "$*" = ci || { echo "npm $* is not run here"; return 127; }; }`

/** A terminal as wide as a page is: what tables are cut to. */
export const COLUMNS = '100'

function start(cwd: string, command: string, args: readonly string[]): Promise<Run> {
  const { NO_COLOR: _no, FORCE_COLOR: _force, NODE_OPTIONS: _options, ...surroundings } = process.env
  const child = spawn(command, args, {
    cwd,
    env: { ...surroundings, COLUMNS },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const chunks: Buffer[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => chunks.push(chunk))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, output: Buffer.concat(chunks).toString('utf8') }))
  })
}

export async function hasJq(): Promise<boolean> {
  return start(ROOT, 'jq', ['--version']).then(
    ({ code }) => code === 0,
    () => false,
  )
}

const CUT = '…'

/** An output as lines: white space at the ends of lines and of the whole says nothing. */
function linesOf(output: string): string[] {
  const lines = output.split('\n').map((line) => line.trimEnd())
  while (lines.at(-1) === '') lines.pop()
  return lines
}

/** What was printed, cut as the page's output is: this is what must stand on the page. */
export function cutLike(printed: string, page: readonly string[]): string[] {
  const lines = linesOf(printed)
  const cut = page.indexOf(CUT)
  if (cut < 0) return lines
  const behind = page.length - cut - 1
  if (page.length === 1) throw new Error(`an output of ${CUT} alone shows nothing`)
  if (page.lastIndexOf(CUT) !== cut) throw new Error(`an output can be cut once, by one line ${CUT}`)
  if (lines.length <= cut + behind + 1) return lines
  return [...lines.slice(0, cut), CUT, ...lines.slice(lines.length - behind)]
}

/** Runs each block once, though several pages show it; null where jq is missing. */
export class Runs {
  readonly #playground: Playground
  readonly #jq: boolean
  readonly #done = new Map<string, Promise<Run>>()

  constructor(playground: Playground, jq: boolean) {
    this.#playground = playground
    this.#jq = jq
  }

  of(block: Block): Promise<Run> | null {
    if (needsJq(block) && !this.#jq) return null
    const key = `${block.language}\n${programOf(block)}`
    let run = this.#done.get(key)
    if (run === undefined) {
      run = this.#playground.run(block)
      this.#done.set(key, run)
    }
    return run
  }
}

/** The code without its comments, which are in the language of the page. */
export const programOf = ({ language, code }: Block): string =>
  code
    .split('\n')
    .map((line) => line.replace(language === 'ts' ? /(^|\s)\/\/ .*$/ : /(^|\s)# .*$/, '').trimEnd())
    .filter((line) => line !== '')
    .join('\n')

/** The page with every output as it is printed now. */
export async function renew(text: string, runs: Runs): Promise<string> {
  const lines = text.split('\n')
  const outputs: { fence: Fence; lines: string[] }[] = []
  for (const block of blocksOf(text)) {
    if (block.output === null) continue
    const run = await runs.of(block)
    if (run === null) continue
    // What a command that broke off has printed must not become what the page promises.
    if (run.code !== 0) throw new Error(`line ${block.line}: ended with ${run.code}: ${run.output.trim()}`)
    outputs.push({ fence: block.output, lines: cutLike(run.output, block.output.lines) })
  }
  for (const { fence, lines: printed } of outputs.reverse()) {
    lines.splice(fence.first, fence.lines.length, ...printed)
  }
  return lines.join('\n')
}

/**
 * What the pages must have in common: headings by depth, blocks, outputs, links, and tables by their shape and by
 * what stands in code in their first column.
 */
export function outlineOf(text: string): string[] {
  const lines = text.split('\n')
  const inFence = new Map<number, string>()
  for (const { first, last } of fencesOf(text)) for (let n = first; n <= last; n++) inFence.set(n, '')
  for (const block of blocksOf(text)) {
    inFence.set(block.line, `${block.language}: ${programOf(block)}`)
    if (block.output !== null) {
      const { first, language, lines: printed } = block.output
      inFence.set(first, `${language}: ${printed.join('\n')}`)
    }
  }
  return lines.flatMap((line, index) => {
    const fence = inFence.get(index + 1)
    if (fence !== undefined) return fence === '' ? [] : [fence]
    const heading = /^(#+) /.exec(line)?.[1]
    if (heading !== undefined) return [heading]
    const out: string[] = []
    if (line.startsWith('|')) {
      const cells = line.split('|').slice(1, -1)
      const first = (cells[0] as string).trim()
      out.push(`| ${cells.length} ${/^`[^`]+`(, `[^`]+`)*$/.test(first) ? first : ''}`)
    }
    if (line.startsWith('<!--')) out.push(line)
    // The pages lead to each other, and else to the same places.
    for (const [, target] of line.matchAll(/\]\(([^)]+)\)/g))
      out.push(READMES.includes(target as never) ? 'the other page' : (target as string))
    return out
  })
}
