/**
 * Times one input at rising sizes, in a thread of its own: one that never ends, or takes all memory, can be ended
 * without ending the bench. Every sample is sent at once, so that what was measured before is not lost.
 */
import { Session } from 'node:inspector'
import { parentPort, workerData } from 'node:worker_threads'
import { timed } from './measure.ts'
import { createPipeline, scan } from './subject.ts'
import { flat } from './texts.ts'

export type Mode = 'scan' | 'complete'

export interface Job {
  unit: string
  mode: Mode
  /** Characters, rising. */
  sizes: readonly number[]
  rounds: number
  /** Milliseconds a sample takes at least, by repeating the work. */
  sample: number
  /** Larger sizes are left out once a single run takes so many milliseconds. */
  longest: number
  /** Profile one run at the largest size instead of timing. */
  profile: boolean
}

export interface HotSpot {
  function: string
  /** Share of the samples in the function itself. */
  share: number
}

export type Message =
  | { type: 'warm-up' | 'sample'; size: number; milliseconds: number; found: number }
  | { type: 'stopped'; size: number }
  | { type: 'profile'; hotSpots: HotSpot[] }

/** Characters at which warming up begins. */
const SMALLEST = 1024

/** Milliseconds that it takes at least. */
const WARM_UP = 400

const job = workerData as Job
const send = (message: Message): void => parentPort?.postMessage(message)
const pipeline = createPipeline()

function read(text: string): number {
  if (job.mode === 'scan') return scan(text).tokens.length
  const source = {
    id: 'bench',
    text,
    mediaType: 'text/plain',
    encoding: 'utf-8',
    title: null,
    date: { value: '2022-12-15', origin: 'option' },
  } as const
  return pipeline.run(source).figures.length
}

const textOf = (size: number): string =>
  flat(job.unit.repeat(Math.ceil(size / job.unit.length)).slice(0, size))

if (job.profile) profile(job.sizes[job.sizes.length - 1])
else time()

function time(): void {
  const began = performance.now()
  // Rising from the smallest, so that an input on which the time explodes shows by how much, instead of hanging.
  for (let size = SMALLEST; size < job.sizes[0]; size *= 4) {
    const text = textOf(size)
    const found = read(text)
    const milliseconds = timed({ name: '', run: () => read(text) }, 1)
    send({ type: 'warm-up', size, milliseconds, found })
    // The next is four times as large, and takes up to sixteen times as long.
    if (milliseconds * 4 > job.longest) {
      send({ type: 'stopped', size })
      return
    }
  }
  const first = textOf(job.sizes[0])
  do read(first)
  while (performance.now() - began < WARM_UP)
  const texts = new Map<number, string>()
  let sizes = job.sizes
  for (let round = 0; round < job.rounds; round++) {
    for (const size of sizes) {
      const text = texts.get(size) ?? textOf(size)
      texts.set(size, text)
      let found = 0
      const contender = { name: '', run: () => (found = read(text)) }
      let milliseconds = timed(contender, 1)
      // A short run is repeated, and the first, which may have been compiled on the way, is left out.
      if (milliseconds < job.sample) milliseconds = timed(contender, Math.ceil(job.sample / milliseconds))
      send({ type: 'sample', size, milliseconds, found })
      if (milliseconds > job.longest && size !== sizes[sizes.length - 1]) {
        send({ type: 'stopped', size })
        sizes = sizes.slice(0, sizes.indexOf(size) + 1)
        break
      }
    }
  }
}

/** Where the time of one run goes: the functions with most samples of their own. */
function profile(size: number): void {
  const text = textOf(size)
  const short = textOf(Math.min(size, SMALLEST))
  const began = performance.now()
  do read(short)
  while (performance.now() - began < WARM_UP)
  const session = new Session()
  session.connect()
  session.post('Profiler.enable')
  session.post('Profiler.start')
  read(text)
  session.post('Profiler.stop', (error, result) => {
    if (error !== null) throw error
    const { nodes } = result.profile
    const own = new Map<string, number>()
    let total = 0
    for (const { callFrame, hitCount = 0 } of nodes) {
      total += hitCount
      const name = callFrame.functionName || '(anonymous)'
      own.set(name, (own.get(name) ?? 0) + hitCount)
    }
    const hotSpots = [...own]
      .filter(([, hits]) => hits > 0)
      .sort((a, b) => b[1] - a[1])
      .slice(0, 6)
      .map(([name, hits]) => ({ function: name, share: hits / total }))
    send({ type: 'profile', hotSpots })
  })
  session.disconnect()
}
