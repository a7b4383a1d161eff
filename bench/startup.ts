/** How long a start takes: bare node, the program's help, and one small file read. Spawned in alternation. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './bundle.ts'
import { alternate, type Timing } from './measure.ts'
import { type Part, spread, times } from './print.ts'

const CLI = join('dist', 'cli.js')
const FILE = join('fixtures', 'pages', 'briefs.txt')

const COMMANDS: readonly (readonly string[])[] = [
  ['-e', '0'],
  [CLI, '--help'],
  [CLI, 'extract', '--format', 'json', FILE],
]

interface Row {
  command: string
  milliseconds: Timing
  ofBare: number
}

export function startup(rounds: number): Part {
  const part = { id: 'startup', title: 'Start', head: ['', 'ms', 'of bare node'] }
  if (!existsSync(join(ROOT, CLI))) {
    const missing = `left out: there is no ${CLI}. Run \`npm run build\`, then this again.`
    return { ...part, notes: [missing], rows: [], findings: [], data: { missing: true } }
  }
  const contenders = COMMANDS.map((args) => ({ name: `node ${args.join(' ')}`, run: () => spawn(args) }))
  const timings = alternate(contenders, { rounds, sample: 0, warmUp: 0 })
  const bare = timings.get(contenders[0].name) as Timing
  const rows: Row[] = [...timings].map(([command, milliseconds]) => ({
    command,
    milliseconds,
    ofBare: milliseconds.median / bare.median,
  }))
  return {
    ...part,
    notes: [`dist/ as it was last built; median (least–most) of ${rounds} alternated starts`],
    rows: rows.map((row) => [row.command, spread(row.milliseconds), times(row.ofBare)]),
    findings: [],
    data: rows,
  }
}

/** Certificates named in the environment are read at every start of Node 20, which costs more than the start. */
const { NODE_EXTRA_CA_CERTS: _, NODE_OPTIONS: __, ...environment } = process.env

function spawn(args: readonly string[]): number {
  const { status, error, stderr } = spawnSync(process.execPath, args, {
    cwd: ROOT,
    env: environment,
    encoding: 'utf8',
  })
  if (error !== undefined) throw error
  if (status !== 0) throw new Error(`bench: node ${args.join(' ')} ended with ${status}: ${stderr.trim()}`)
  return status
}
