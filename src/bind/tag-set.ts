import { Tag } from '../lexicon/dictionary.ts'

/** A set of tags, asked by index: reading a byte costs less than asking a set. */
export function tagSet(tags: readonly number[]): Uint8Array {
  const set = new Uint8Array(256)
  for (const tag of tags) set[tag] = 1
  return set
}

/** Words of grammar, which are no part of a name. */
export const GRAMMAR = [Tag.preposition, Tag.conjunction, Tag.particle, Tag.pronoun, Tag.punctuation] as const
