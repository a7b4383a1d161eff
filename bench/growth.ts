/** Time per character as the size doubles. It must stay flat, on running text and on input made to be hostile. */
import { Worker } from 'node:worker_threads'
import type { GrowthInput } from './growth-inputs.ts'
import type { HotSpot, Job, Message, Mode } from './growth-worker.ts'
import { type Timing, timingOf } from './measure.ts'
import { figures, type Part } from './print.ts'

/** More than this between the smallest and the largest size is not flat, … */
const FLAT = 2
/** … if it also still grows so much over the last two doublings: what the collector adds comes once, and then stays. */
const STILL_GROWS = 1.5

/** Nothing heard from a worker for so many milliseconds: it is ended. */
const SILENCE = 30_000
const HEAP_MEGABYTES = 4096

export interface GrowthEffort {
  sizes: readonly number[]
  rounds: number
  sample: number
  longest: number
}

interface Point {
  /** Characters. */
  size: number
  /** For each of them. */
  nanoseconds: Timing
  found: number
}

interface Measured {
  /** Sizes that were not reached are missing. */
  sizes: Point[]
  /** One run each below the sizes asked for, rising; only where no more than one of those was reached. */
  below: Point[]
  /** Least time per character at the last size, by that at the first. */
  growth: number
  /** Why the larger sizes are missing. */
  broken: string | null
}

interface Result extends Measured {
  input: string
  mode: Mode
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
    const first = await run(worker, job)
    let measured = measure(first)
    if (measured.broken === null && isSteep(measured)) {
      // Once more: what other work adds is not found twice at the same size.
      const again = await run(worker, job)
      measured = measure({ messages: [...first.messages, ...again.messages], failure: again.failure })
    }
    const result: Result = { input: name, mode, ...measured, hotSpots: [] }
    const reached = [...result.below, ...result.sizes].at(-1)
    // The first is ordinary text: where its time goes is told too.
    if ((isSteep(result) || results.length === 0) && reached !== undefined) {
      const { messages } = await run(worker, { ...job, sizes: [reached.size], profile: true })
      for (const message of messages) if (message.type === 'profile') result.hotSpots = message.hotSpots
    }
    results.push(result)
  }
  const steep = results.filter(isSteep)
  return {
    id: `growth-${mode}`,
    title: mode === 'scan' ? 'Growth of scan with the size' : 'Growth of complete extraction with the size',
    notes: [
      `ns per character, the least of ${effort.rounds} alternated rounds (other work on the machine only adds); × is last by first; above ${FLAT}, and still growing at the end, is not flat`,
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
    findings: [
      ...results.filter((result) => result.hotSpots.length > 0 || isSteep(result)).map(finding),
      ...(steep.length === 0
        ? ['flat on every input']
        : [`${steep.length} of ${results.length} inputs not flat (!)`]),
    ],
    data: results,
  }
}

/** What there is to say of an input: how steep it is, and where the time goes. */
function finding(result: Result): string {
  const { input, broken, growth, below, hotSpots } = result
  const parts: string[] = []
  if (isSteep(result)) parts.push(broken ?? `${figures(growth)} times the time per character`)
  if (below.length > 0) {
    const each = below.map(({ size, nanoseconds }) => `${sizeName(size)} ${figures(nanoseconds.min)}`)
    parts.push(`ns/char ${each.join(', ')}`)
  }
  if (hotSpots.length > 0) {
    parts.push(
      `time in ${hotSpots.map((spot) => `${spot.function} ${(spot.share * 100).toFixed(0)} %`).join(', ')}`,
    )
  }
  return `${isSteep(result) ? '!' : ' '} ${input}: ${parts.join('; ')}`
}

function isSteep({ sizes, below, growth, broken }: Measured): boolean {
  if (broken !== null) return true
  const reached = [...below, ...sizes]
  const before = reached.at(-3) ?? reached[0]
  const last = reached.at(-1)
  const isGrowing =
    before !== undefined && last !== undefined && last.nanoseconds.min > STILL_GROWS * before.nanoseconds.min
  return growth > FLAT && isGrowing
}

function density({ sizes, below }: Result): string {
  const last = [...below, ...sizes].at(-1)
  return last === undefined ? '' : ((last.found / last.size) * 1000).toFixed(0)
}

const sizeName = (size: number): string => (size >= 1 << 20 ? `${size / (1 << 20)}M` : `${size / 1024}K`)

function measure({ messages, failure }: Outcome): Measured {
  let broken = failure
  for (const message of messages) {
    if (message.type === 'stopped') broken ??= `larger than ${sizeName(message.size)} takes too long`
  }
  const sizes = pointsOf(messages, 'sample')
  const below = sizes.length > 1 ? [] : pointsOf(messages, 'warm-up')
  const [first, ...others] = [...below, ...sizes]
  const last = others.at(-1)
  return {
    sizes,
    below,
    growth: last === undefined ? 1 : last.nanoseconds.min / first.nanoseconds.min,
    broken,
  }
}

function pointsOf(messages: readonly Message[], type: 'warm-up' | 'sample'): Point[] {
  const times = new Map<number, number[]>()
  const found = new Map<number, number>()
  for (const message of messages) {
    if (message.type !== type) continue
    const { size, milliseconds } = message
    times.set(size, [...(times.get(size) ?? []), (milliseconds * 1e6) / size])
    found.set(size, message.found)
  }
  return [...times].map(([size, each]) => ({
    size,
    nanoseconds: timingOf(each),
    found: found.get(size) as number,
  }))
}

interface Outcome {
  messages: Message[]
  /** Why it ended before its end. */
  failure: string | null
}

/** Runs a job to its end, or to where it fails; gives what it sent until then. */
function run(worker: URL, job: Job): Promise<Outcome> {
  return new Promise((resolve) => {
    const messages: Message[] = []
    let failure: string | null = null
    const thread = new Worker(worker, {
      workerData: job,
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MEGABYTES },
    })
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
      failure =
        error.code === 'ERR_WORKER_OUT_OF_MEMORY'
          ? `takes more than ${HEAP_MEGABYTES} MB`
          : `throws ${error.message}`
    })
    thread.on('exit', () => {
      clearTimeout(silence)
      resolve({ messages, failure })
    })
  })
}
