/**
 * The project's own words, by part of speech. They are compiled over the source list: a word that stands here
 * has this tag, and is kept whole wherever its parts would otherwise win.
 */

import { CHARACTERS } from './characters.ts'
import {
  COMMON_NOUNS_NOW,
  COMMON_NOW,
  NO_PLACE_ATTRIBUTES,
  NO_PLACE_NOUNS,
  NO_PLACE_VERBS,
  NOUNS,
  OTHER_ADJECTIVES,
  OTHER_ADVERBS,
  OTHER_DISTINGUISHING,
  OTHER_PLACES,
  OTHER_VERBAL_NOUNS,
  OTHER_VERBS,
  STATED_AMOUNTS,
} from './corrections.ts'
import { ADVERBS, CONJUNCTIONS, LOCALIZERS, PARTICLES, PREPOSITIONS, PRONOUNS } from './function-words.ts'
import { ACCOUNTS, FINANCE, PRODUCTION, SOCIETY } from './indicators.ts'
import type { WordList } from './list.ts'
import { ORGANISATIONS, PLACES, PROPER_NAMES, SET_PHRASES } from './names.ts'
import { ADJECTIVES, AFFIXES, CLASSIFIERS, DISTINGUISHING, QUANTITIES, TIMES } from './qualifiers.ts'
import { VERBAL_NOUNS, VERBS } from './verbs.ts'

export const WORD_LISTS: readonly WordList[] = [
  ADVERBS,
  PREPOSITIONS,
  CONJUNCTIONS,
  PARTICLES,
  PRONOUNS,
  LOCALIZERS,
  DISTINGUISHING,
  ADJECTIVES,
  QUANTITIES,
  TIMES,
  CLASSIFIERS,
  AFFIXES,
  VERBS,
  VERBAL_NOUNS,
  SET_PHRASES,
  PLACES,
  ORGANISATIONS,
  PROPER_NAMES,
  ACCOUNTS,
  FINANCE,
  PRODUCTION,
  SOCIETY,
  NOUNS,
  OTHER_VERBAL_NOUNS,
  OTHER_VERBS,
  OTHER_ADJECTIVES,
  OTHER_ADVERBS,
  OTHER_DISTINGUISHING,
  OTHER_PLACES,
  NO_PLACE_NOUNS,
  NO_PLACE_VERBS,
  NO_PLACE_ATTRIBUTES,
  STATED_AMOUNTS,
  COMMON_NOW,
  COMMON_NOUNS_NOW,
  ...CHARACTERS,
]
