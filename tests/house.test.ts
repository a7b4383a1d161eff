// The walls of the house: who may import whom (docs/architecture.md tells why), no cycles, one place for the terminal.
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

interface Import {
  readonly from: string
  /** A path from the root for our own modules, else the package's name. */
  readonly to: string
  readonly isType: boolean
  readonly isLazy: boolean
}

const sources = new Map(
  ['src', 'schemas'].flatMap((folder) =>
    readdirSync(resolve(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => `${folder}/${file}`)
      .map((file) => [file, readFileSync(resolve(ROOT, file), 'utf8')] as const),
  ),
)
const imports = [...sources].flatMap(([file, text]) => importsOf(file, text))

function importsOf(from: string, text: string): Import[] {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '')
  const found: Import[] = []
  const add = (specifier: string, isType: boolean, isLazy: boolean): void => {
    const to = specifier.startsWith('.') ? relative(ROOT, resolve(ROOT, dirname(from), specifier)) : specifier
    found.push({ from, to, isType, isLazy })
  }
  for (const [, kind, names = '', specifier] of code.matchAll(
    /^(?:import|export)\s+(type\s)?(?:([^'";]*?)\sfrom\s+)?'([^']+)'/gm,
  )) {
    const listed = /^\{([^}]*)\}$/
      .exec(names.trim())?.[1]
      .split(',')
      .map((name) => name.trim())
      .filter(Boolean)
    add(specifier, kind !== undefined || listed?.every((name) => name.startsWith('type ')) === true, false)
  }
  for (const [, specifier] of code.matchAll(/\bimport\(\s*'([^']+)'\s*\)/g)) add(specifier, false, true)
  return found
}

/** The part of the house that a file is of: a folder, or one of the files that stand above the stages. */
function partOf(path: string): string {
  if (path.startsWith('schemas/')) return 'schemas'
  if (path === 'src/index.ts') return 'library'
  const [, folder, ...rest] = path.split('/')
  return rest.length === 0 ? 'pipeline' : folder
}

/** Which parts each may import; `types` after a colon where only types may pass. Its own part always may. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  schemas: [],
  text: [],
  lexicon: ['schemas:types'],
  read: ['schemas'],
  layout: ['schemas'],
  scan: ['lexicon', 'schemas:types'],
  bind: ['scan:types', 'lexicon', 'schemas'],
  extractors: ['lexicon', 'schemas', 'text'],
  audit: ['lexicon', 'schemas'],
  write: ['schemas'],
  explain: ['pipeline', 'layout', 'scan', 'bind:types', 'lexicon', 'write', 'schemas'],
  check: ['write', 'schemas'],
  pipeline: ['layout', 'scan', 'bind', 'extractors', 'lexicon', 'schemas'],
  library: ['pipeline', 'audit', 'schemas'],
  cli: ['library', 'pipeline', 'audit', 'explain', 'extractors', 'read', 'write', 'check', 'schemas', 'text'],
}

/** Packages that only some parts may use. */
const PACKAGE_OF: Readonly<Record<string, readonly string[]>> = {
  zod: ['schemas', 'extractors', 'pipeline', 'check'],
  chalk: ['cli'],
  commander: ['cli'],
  cheerio: ['read'],
  tinyglobby: ['read'],
  'js-yaml': ['write', 'check', 'extractors'],
  'get-east-asian-width': ['write'],
}

test('the sources were found', () => {
  expect(sources.size).toBeGreaterThan(20)
  expect(imports.length).toBeGreaterThan(sources.size)
})

test('no part imports one that it may not', () => {
  const forbidden = imports
    .filter(({ to }) => sources.has(to))
    .filter(({ from, to, isType }) => {
      const [own, other] = [partOf(from), partOf(to)]
      const allowed = MAY_IMPORT[own] ?? []
      return own !== other && !allowed.includes(other) && !(isType && allowed.includes(`${other}:types`))
    })
    .map(({ from, to }) => `${from} → ${to}`)
  expect(forbidden).toEqual([])
})

test('every import is of a module that is there, of Node, or of a package that the part may use', () => {
  const manifest = JSON.parse(readFileSync(resolve(ROOT, 'package.json'), 'utf8'))
  const wrong = imports
    .filter(({ from, to }) => {
      if (sources.has(to) || to.startsWith('node:')) return false
      if (to === 'package.json') return partOf(from) !== 'cli'
      // Data that is made for a part is that part's own.
      if (to.startsWith('src/') && to.endsWith('.json')) return partOf(to) !== partOf(from)
      const name = to
        .split('/')
        .slice(0, to.startsWith('@') ? 2 : 1)
        .join('/')
      return manifest.dependencies[name] === undefined || !PACKAGE_OF[name]?.includes(partOf(from))
    })
    .map(({ from, to }) => `${from} → ${to}`)
  expect(wrong).toEqual([])
})

test('no module imports itself by way of others', () => {
  const targets = new Map([...sources.keys()].map((file) => [file, new Set<string>()]))
  for (const { from, to } of imports) if (sources.has(to)) targets.get(from)?.add(to)
  // Takes away what imports nothing that is left; what stays at the end are the cycles.
  for (let removed = true; removed; ) {
    removed = false
    for (const [file, others] of targets) {
      if ([...others].some((other) => targets.has(other))) continue
      targets.delete(file)
      removed = true
    }
  }
  expect([...targets.keys()]).toEqual([])
})

test('only the command line touches the terminal and the exit code', () => {
  const touching = [...sources]
    .filter(([file]) => partOf(file) !== 'cli')
    .filter(([, text]) => /\bprocess\.(stdout|stderr|exit|exitCode)\b|\bconsole\./.test(text))
    .map(([file]) => file)
  expect(touching).toEqual([])
})

/** Every module and package that is loaded with this one, but for what waits for an `import()`. */
function loadedWith(entry: string): string[] {
  const loaded = new Set<string>()
  const queue = [entry]
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (loaded.has(file)) continue
    loaded.add(file)
    for (const each of imports) if (each.from === file && !each.isType && !each.isLazy) queue.push(each.to)
  }
  return [...loaded]
}

const isPackage = (name: string): boolean =>
  !sources.has(name) && !name.startsWith('node:') && !/^src\/.*\.json$/.test(name)

test('help, version and usage errors load no stage and no schema', () => {
  const loaded = loadedWith('src/cli/main.ts')
  const own = loaded.filter((file) => sources.has(file)).map(partOf)
  expect([...new Set(own)].sort()).toEqual(['check', 'cli', 'text', 'write'])
  expect(loaded.filter(isPackage).sort()).toEqual(['commander', 'get-east-asian-width', 'package.json'])
})

test('the library and the stages load no package: zod takes longer to load than all of them', () => {
  expect(loadedWith('src/index.ts').filter(isPackage)).toEqual([])
})
