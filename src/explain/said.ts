import type { Words } from '../../schemas/explanation.ts'
import { plain } from '../write/text-width.ts'

/** Words for a terminal, as they are read: what print put between their parts is left out. */
export const said = ({ text, within }: Words, sentence: string): string =>
  plain(within === null ? text : sentence.slice(within.start, within.end))
