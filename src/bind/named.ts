/** What a clause begins with, as a row of items and as text. */
import type { Span } from './items.ts'

export interface Named {
  span: Span
  /** Whether a name by itself or a pointing word makes it one, rather than the kind of thing (班列, 工程). */
  strict: boolean
  first: number
  /** Whether it is a name, or points at one (该镇), rather than any noun. */
  entity: boolean
  /** The item behind it. */
  last: number
}
