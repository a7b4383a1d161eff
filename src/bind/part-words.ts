/** Words that are as 其中 where a part with a name and a number follows: 停电4.6万户，包括 | 西山市1.2万户、东河县8000户. */
import { Tag } from '../lexicon/dictionary.ts'
import { Role } from '../lexicon/roles.ts'
import { wordSet } from '../lexicon/vocabulary.ts'
import { words } from '../lexicon/word-list.ts'
import type { Items } from './items.ts'

const isPart = wordSet(words('包括 包含 分别为 分别是'))

/** Marks the word before the name that stands last, where a number is laid out next and one stood before. */
export function markPart(items: Items): void {
  const name = items.count - 1
  if (name < 2 || items.numbers.length === 0) return
  const tag = items.tag[name]
  if (tag !== Tag.place && tag !== Tag.organisation) return
  // 西山市 | 北区 is two names
  const first = items.tag[name - 1] === Tag.place ? name - 1 : name
  const word = first - 1
  if (word < 1 || !items.breaks(word - 1) || !items.passes(word, isPart)) return
  items.role[word] = (items.role[word] as number) | Role.among
  items.roles |= Role.among
  items.tag[word] = Tag.pronoun
}
