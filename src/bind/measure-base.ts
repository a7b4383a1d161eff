/** A share with its base said between: 新能源车占 | 机动车总量 | 155万辆的9%. */
import type { Line } from './line.ts'
import { type Measure, make, NONE } from './measure-phrase.ts'
import { isDe, phraseStart } from './phrase.ts'

/** The measures of the base, number `k` of the line, and of the share behind its 的; null where the number is no base. */
export function baseAndShare(line: Line, k: number): readonly [base: Measure, share: Measure] | null {
  const i = line.numbers[k] as number
  if (line.numbers[k + 1] !== i + 2 || !isDe(line, i + 1)) return null
  const { kind } = line.number(i + 2)
  if (kind !== 'percentage' && kind !== 'ratio') return null
  const floor = line.clauseStart(i)
  const first = phraseStart(line, i, floor, false)
  if (first === i || first <= floor || !TAKES_UP.has(line.word(first - 1))) return null
  const verb = first - 1
  const part = phraseStart(line, verb, floor, true)
  return [
    make(line, first, i, 'measure/base-of-share'),
    part < verb ? make(line, part, verb, 'measure/before') : NONE,
  ]
}
const TAKES_UP: ReadonlySet<string> = new Set(['占', '占了', '约占', '仅占', '只占', '共占', '占到', '占据'])
