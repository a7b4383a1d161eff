/** Time per character as the size doubles. It must stay flat, on running text and on input made to be hostile. */
import { Worker } from 'node:worker_threads'
import type { GrowthInput } from './growth-inputs.ts'
import type { HotSpot, Job, Message, Mode } from './growth-worker.ts'
import { type Timing, timingOf } from './measure.ts'
import { figures, type Part } from './print.ts'

/** More than this between the smallest and the largest size is not flat: caches and the collector give up to about 2. */
const FLAT = 2.5
/** Nothing heard from a worker for so many milliseconds: it is ended. */
const SILENCE = 60_000
const HEAP_MEGABYTES = 4096

export interface GrowthEffort {
  sizes: readonly number[]
  rounds: number
  sample: number
  longest: number
}

interface Result {
  input: string
  mode: Mode
  /** Nanoseconds per character; sizes that were not reached are missing. */
  sizes: { size: number; nanoseconds: Timing; found: number }[]
  /** Least time per character at the last size, by that at the first. */
  growth: number
  /** Why the larger sizes are missing. */
  broken: string | null
  hotSpots: HotSpot[]
}

export async function growth(
  worker: URL,
  mode: Mode,
  inputs: readonly GrowthInput[],
  effort: GrowthEffort,
  progress: (text: string) => void,
): Promise<Part> {
  const results: Result[] = []
  for (const { name, unit } of inputs) {
    progress(`${mode}: ${name}`)
    const job: Job = { unit, mode, profile: false, ...effort }
    const result: Result = { input: name, mode, ...(await time(worker, job)), hotSpots: [] }
    if (isSteep(result) && result.sizes.length > 0) {
      // Profiled at the size that was reached last.
      const sizes = [result.sizes[result.sizes.length - 1].size]
      const { messages } = await run(worker, { ...job, sizes, profile: true })
      for (const message of messages) if (message.type === 'profile') result.hotSpots = message.hotSpots
    }
    results.push(result)
  }
  const steep = results.filter(isSteep)
  return {
    id: `growth-${mode}`,
    title: mode === 'scan' ? 'Growth of scan with the size' : 'Growth of complete extraction with the size',
    notes: [
      `ns per character, the least of ${effort.rounds} alternated rounds (other work on the machine only adds); × is last by first, above ${FLAT} is not flat`,
      'found: tokens or figures in 1,000 characters; many of them make a character dear, not steep',
    ],
    head: ['', ...effort.sizes.map(sizeName), '×', 'found'],
    rows: results.map((result) => [
      result.input,
      ...effort.sizes.map((size) => {
        const at = result.sizes.find((each) => each.size === size)
        return at === undefined ? '–' : figures(at.nanoseconds.min)
      }),
      `${figures(result.growth)}${isSteep(result) ? ' !' : ''}`,
      density(result),
    ]),
    findings:
      steep.length === 0
        ? ['flat on every input']
        : steep.map((result) => {
            const why = result.broken ?? `${figures(result.growth)} times the time per character`
            const hot = result.hotSpots.map((spot) => `${spot.function} ${(spot.share * 100).toFixed(0)} %`)
            return `! ${result.input}: ${why}${hot.length > 0 ? `; time in ${hot.join(', ')}` : ''}`
          }),
    data: results,
  }
}

const isSteep = ({ growth, broken }: Result): boolean => growth > FLAT || broken !== null

function density({ sizes }: Result): string {
  const last = sizes[sizes.length - 1]
  return last === undefined ? '' : ((last.found / last.size) * 1000).toFixed(0)
}

const sizeName = (size: number): string => (size >= 1 << 20 ? `${size / (1 << 20)}M` : `${size / 1024}K`)

async function time(worker: URL, job: Job): Promise<Pick<Result, 'sizes' | 'growth' | 'broken'>> {
  const { messages, failure } = await run(worker, job)
  let broken = failure
  const times = new Map<number, number[]>()
  const found = new Map<number, number>()
  for (const message of messages) {
    if (message.type === 'stopped') broken ??= `larger than ${sizeName(message.size)} takes too long`
    if (message.type !== 'sample') continue
    times.set(message.size, [...(times.get(message.size) ?? []), (message.milliseconds * 1e6) / message.size])
    found.set(message.size, message.found)
  }
  const sizes = [...times].map(([size, each]) => ({
    size,
    nanoseconds: timingOf(each),
    found: found.get(size) as number,
  }))
  const growth = sizes.length === 0 ? 0 : sizes[sizes.length - 1].nanoseconds.min / sizes[0].nanoseconds.min
  return { sizes, growth, broken }
}

/** Runs a job to its end, or to where it fails; gives what it sent until then. */
function run(worker: URL, job: Job): Promise<{ messages: Message[]; failure: string | null }> {
  return new Promise((resolve) => {
    const messages: Message[] = []
    let failure: string | null = null
    const thread = new Worker(worker, { workerData: job, resourceLimits: { maxOldGenerationSizeMb: HEAP_MEGABYTES } })
    const end = (): void => {
      failure = `nothing heard for ${SILENCE / 1000} s`
      void thread.terminate()
    }
    let silence = setTimeout(end, SILENCE)
    thread.on('message', (message: Message) => {
      messages.push(message)
      clearTimeout(silence)
      silence = setTimeout(end, SILENCE)
    })
    thread.on('error', (error: NodeJS.ErrnoException) => {
      failure = error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? `takes more than ${HEAP_MEGABYTES} MB` : `throws ${error.message}`
    })
    thread.on('exit', () => {
      clearTimeout(silence)
      resolve({ messages, failure })
    })
  })
}
