/**
 * How fast it is, and how evenly: the stages against a bare walk over the characters, complete extraction against
 * the best peer, time per character as the size doubles, and the start of the program. All in one run.
 *
 *     npm run bench -- [--quick] [--json] [--only stages,peer,growth,startup] [--input TEXT]
 *
 * --quick takes fewer rounds and smaller sizes; --input leaves of the growth only the inputs whose name holds TEXT.
 * Tables go to stdout, with `--json` one JSON object instead. The peer is a package of its own under `bench/`, with
 * its own lock file; it is installed when it is first needed, and left out, with a word, where that fails.
 * No test asks for a time: this is to be looked at.
 */
import { cpus, loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { bundle } from './bundle.ts'
import { growth } from './growth.ts'
import { growthInputs } from './growth-inputs.ts'
import type { Effort } from './measure.ts'
import { peer } from './peer.ts'
import { type Part, render } from './print.ts'
import { stages } from './stages.ts'
import { startup } from './startup.ts'
import { readCorpora } from './texts.ts'

const PARTS = ['stages', 'peer', 'growth', 'startup'] as const
type PartName = (typeof PARTS)[number]

interface Options {
  quick: boolean
  json: boolean
  only: ReadonlySet<string>
  input: string
}

const options = readOptions()
if (options === null) process.exitCode = 2
else await run(options)

function readOptions(): Options | null {
  try {
    const { values } = parseArgs({
      options: {
        quick: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        only: { type: 'string' },
        input: { type: 'string', default: '' },
      },
    })
    const only = values.only?.split(',') ?? PARTS
    const unknown = only.find((name) => !PARTS.includes(name as PartName))
    if (unknown !== undefined)
      throw new Error(`no part ${JSON.stringify(unknown)}; there are ${PARTS.join(', ')}`)
    return { quick: values.quick, json: values.json, only: new Set(only), input: values.input }
  } catch (error) {
    process.stderr.write(`bench: ${(error as Error).message}\n`)
    return null
  }
}

async function run({ quick, json, only, input }: Options): Promise<void> {
  const machine = {
    node: process.version,
    cpu: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    load: loadavg()[0],
  }
  if (!json) {
    const load = machine.load.toFixed(1)
    process.stdout.write(`Node ${machine.node}, ${machine.cores} cores (${machine.cpu}), load ${load}\n\n`)
  }
  const { subject, worker, remove } = await bundle()
  const parts: Part[] = []
  const show = (part: Part): void => {
    progress('')
    parts.push(part)
    if (!json) process.stdout.write(`${render(part)}\n`)
  }
  try {
    const corpora = await readCorpora(subject)
    if (only.has('stages')) {
      progress('stages')
      const effort: Effort = quick
        ? { rounds: 3, sample: 50, warmUp: 1500 }
        : { rounds: 9, sample: 150, warmUp: 3000 }
      show(stages(subject, corpora, effort))
    }
    if (only.has('peer')) {
      progress('peer')
      const effort: Effort = { rounds: quick ? 3 : 5, sample: 100, warmUp: 300 }
      show(await peer(subject, corpora, effort, quick))
    }
    if (only.has('growth')) {
      const ordinary = corpora[0].sources.map(({ text }) => text).join('\n')
      const inputs = growthInputs(ordinary).filter(({ name }) => name.includes(input))
      const powers = quick ? [16, 17, 18, 19] : [16, 17, 18, 19, 20, 21, 22]
      const effort = { rounds: quick ? 2 : 3, sample: quick ? 5 : 20, longest: quick ? 2000 : 10_000 }
      const sizes = powers.map((power) => 2 ** power)
      show(await growth(worker, 'scan', inputs, { ...effort, sizes }, progress))
      // A record is some hundred times the size of its number: a quarter of the size is enough, and fits into memory.
      show(
        await growth(
          worker,
          'complete',
          inputs,
          { ...effort, sizes: sizes.map((size) => size / 4) },
          progress,
        ),
      )
    }
    if (only.has('startup')) {
      progress('startup')
      show(startup(quick ? 5 : 15))
    }
  } finally {
    remove()
  }
  if (json) {
    const measured = Object.fromEntries(parts.map(({ id, data }) => [id, data]))
    process.stdout.write(`${JSON.stringify({ machine, quick, ...measured }, null, 2)}\n`)
  }
}

/** What is under way, on one line that the next replaces; only where someone looks. */
function progress(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${text}`)
}
