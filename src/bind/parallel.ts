/** Clauses that only a pause mark parts: 东河县死亡6例、西河县死亡3例. */
import { Tag } from '../lexicon/dictionary.ts'
import { Item, type Items, Mark } from './items.ts'
import { isName } from './names.ts'

/** Makes every pause mark a break that stands behind a number, and before a name that does or suffers something counted. */
export function partParallels(line: Items): void {
  const { count, mark, tag, numbers } = line
  if (numbers.length < 2) return
  for (const number of numbers) {
    const pause = number + 1
    if (pause + 3 >= count || (mark[pause] & Mark.pause) === 0 || tag[pause + 1] === Item.number) continue
    // a name of two words at most: 毕节 | 地区
    let at = pause + 1
    if (!isName(line, at)) continue
    at++
    if (tag[at] === Tag.noun || tag[at] === Tag.place) at++
    if (tag[at] === Tag.verb && tag[at + 1] === Item.number) mark[pause] |= Mark.break
  }
}
