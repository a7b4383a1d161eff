/** Timing: contenders take turns within one run, so that what else the machine does falls on all of them alike. */

/** Milliseconds of one run of a contender, over all rounds. */
export interface Timing {
  median: number
  min: number
  max: number
}

export interface Contender<Result = unknown> {
  readonly name: string
  /** The work, done once. What it returns is kept, so that the engine cannot leave the work out. */
  run(): Result
}

export interface Effort {
  rounds: number
  /** A sample repeats the work for about so long: the clock and single pauses of the collector weigh little then. */
  sample: number
  /** Each contender first runs for so long, untimed, to be compiled. */
  warmUp: number
}

/** Keeps results reachable. */
export const sink: { last: unknown } = { last: null }

/** Times all contenders in alternation; every other round goes backwards, so that none always runs behind the same. */
export function alternate(contenders: readonly Contender[], effort: Effort): Map<string, Timing> {
  const times = contenders.map(() => [] as number[])
  const repeats = contenders.map((contender) => warmUp(contender, effort))
  const order = contenders.map((_, index) => index)
  for (let round = 0; round < effort.rounds; round++) {
    for (const index of order) times[index].push(timed(contenders[index], repeats[index]))
    order.reverse()
  }
  return new Map(contenders.map(({ name }, index) => [name, timingOf(times[index])]))
}

/** Runs the work untimed, and says how often it fits into a sample. */
function warmUp(contender: Contender, { sample, warmUp: atLeast }: Effort): number {
  const began = performance.now()
  let last = 0
  do last = timed(contender, 1)
  while (performance.now() - began < atLeast)
  return Math.max(1, Math.round(sample / Math.max(last, 0.001)))
}

/** Milliseconds of one run, as the mean of `repeats` runs in a row. */
export function timed(contender: Contender, repeats: number): number {
  const began = performance.now()
  for (let i = 0; i < repeats; i++) sink.last = contender.run()
  return (performance.now() - began) / repeats
}

export function timingOf(times: readonly number[]): Timing {
  const sorted = [...times].sort((a, b) => a - b)
  const half = sorted.length >> 1
  const median = sorted.length % 2 === 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2
  return { median, min: sorted[0], max: sorted[sorted.length - 1] }
}

/** What is done per second, from the times of one run that does `amount`; the longest time gives the least rate. */
export function rateOf(amount: number, { median, min, max }: Timing): Timing {
  const perSecond = (milliseconds: number): number => (amount / milliseconds) * 1000
  return { median: perSecond(median), min: perSecond(max), max: perSecond(min) }
}
