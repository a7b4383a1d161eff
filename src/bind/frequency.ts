import { Role } from '../lexicon/roles.ts'
import type { NumberToken } from '../scan/token.ts'
import type { Line } from './line.ts'
import { isDe } from './phrase.ts'

/** Words for each time, and the time they count by. */
const EACH: Readonly<Record<string, string>> = {
  每天: '天',
  每日: '天',
  每周: '周',
  每星期: '周',
  每月: '月',
  每小时: '小时',
  每分钟: '分钟',
  每秒: '秒',
  每季度: '季度',
}

/** What happens so often in a time; money and magnitudes after 每天 stay amounts. */
const COUNTED: ReadonlySet<string> = new Set([
  'count',
  'events',
  'people',
  'occurrences',
  'containers',
  'sets',
  'groups',
  'households',
])

const REACH = 8

/** The time that the words at item `at` count by: 每天, or 每 and 天 apart. */
function eachAt(line: Line, at: number, floor: number): string | undefined {
  if (line.text.charCodeAt(line.start[at] as number) === 0x6bcf) return EACH[line.word(at)]
  return at > floor && line.word(at - 1) === '每' ? EACH[`每${line.word(at)}`] : undefined
}

/** The unit of a count that 每天, 每周 … stand before in its clause (3列 → 列/周); null for what is no frequency. */
export function frequencyOf(line: Line, i: number, token: NumberToken): string | null {
  if (token.kind !== 'quantity' || token.entry === null || !COUNTED.has(token.entry.dimension)) return null
  const floor = Math.max(line.clauseStart(i), i - REACH)
  for (let at = i - 1; at >= floor; at--) {
    if (line.has(at, Role.among) || isDe(line, at)) return null
    const time = eachAt(line, at, floor)
    if (time !== undefined) return `${token.unit}/${time}`
  }
  return null
}
