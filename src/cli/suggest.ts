/** What a message about an unknown name adds. */
import { closest } from '../text/closest.ts'

/** ` (did you mean NAME?)`, or nothing where no name is near. */
export function didYouMean(word: string, names: readonly string[]): string {
  const nearest = closest(word, names)
  return nearest === undefined ? '' : ` (did you mean ${nearest}?)`
}
