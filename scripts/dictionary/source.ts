/**
 * The source list: jieba's words with their frequency and part of speech, less what has no use here.
 *
 * The list was gathered from novels, newspapers and name lists, and its tail is noise: names cut out of running
 * text (连乔峰, 能而君), phrases (该减, 写信给), numbers (一百零八). Such entries cost room, cut real words in two, and
 * a number taken for a word would be lost as a figure.
 */

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { TagName } from '../../src/lexicon/dictionary.ts'
import { DROPPED } from '../../src/lexicon/words/corrections.ts'
import { beginsWithNumeral, endsWithNumeral, hasNumeral, isNumberLike } from './numerals.ts'

export interface Entry {
  frequency: number
  tag: TagName
  /** Its part of speech as the source has it, or `own`. */
  origin: string
}

/** No word is longer: the walk from each character is bounded by it. */
export const LONGEST = 12

/** Tags of the Peking University set, as jieba uses them, to ours. Those not named go by their first letter. */
const TAGS: Readonly<Record<string, TagName>> = {
  n: 'noun',
  ng: 'noun',
  nr: 'person',
  nrfg: 'person',
  nrt: 'person',
  ns: 'place',
  nt: 'organisation',
  nz: 'proper',
  v: 'verb',
  vn: 'verbalNoun',
  vd: 'adverb',
  a: 'adjective',
  ad: 'adverb',
  an: 'noun',
  z: 'adjective',
  b: 'distinguishing',
  d: 'adverb',
  df: 'adverb',
  dg: 'adverb',
  p: 'preposition',
  c: 'conjunction',
  u: 'particle',
  y: 'particle',
  r: 'pronoun',
  m: 'numeral',
  q: 'classifier',
  f: 'localizer',
  s: 'place',
  t: 'time',
  i: 'idiom',
  l: 'idiom',
  j: 'noun',
  h: 'affix',
  k: 'affix',
  o: 'affix',
  e: 'particle',
  g: 'noun',
  x: 'noun',
  zg: 'noun',
}

/** Below these frequencies a word of the tag is dropped: where samples turn from words into noise. */
const LEAST: Readonly<Record<string, number>> = {
  n: 3,
  nr: 20,
  nrt: 30,
  nrfg: 30,
  ns: 2,
  nt: 3,
  nz: 5,
  v: 4,
  vn: 3,
  i: 4,
  l: 5,
  j: 20,
  a: 4,
  z: 20,
  t: 5,
  d: 5,
  b: 4,
  s: 5,
  r: 20,
  c: 20,
  p: 50,
  f: 20,
  q: 20,
  y: 20,
  o: 100,
}

const dropped = new Set(DROPPED.trim().split(/\s+/u))

export function readSource(): Map<string, Entry> {
  const path = createRequire(import.meta.url).resolve('@node-rs/jieba/dict.txt')
  const entries = new Map<string, Entry>()
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    const [word, count, origin] = line.split(' ')
    if (origin === undefined) continue
    const frequency = Number(count)
    if (!isUseful(word, frequency, origin)) continue
    const tag = TAGS[origin] ?? TAGS[origin[0]]
    if (tag === undefined) throw new Error(`the source list has a tag that is not known here: ${line}`)
    entries.set(word, { frequency, tag, origin })
  }
  return entries
}

function isUseful(word: string, frequency: number, origin: string): boolean {
  if (word.length > LONGEST || !/^[一-鿿]+$/u.test(word)) return false
  if (dropped.has(word)) return false
  if (word.length === 1) return true
  if (frequency < (LEAST[origin] ?? 3)) return false
  // Numbers are the scanner's; the amounts without a number that reports use are in our own list.
  if (origin === 'm' || origin === 'mq' || origin === 'mg') return false
  if (hasNumeral(word) && isNumberLike(word)) return false
  if (beginsWithNumeral(word) && isCountedThing(word, frequency, origin)) return false
  if (endsWithNumeral(word) && frequency < 100 && origin !== 'i' && origin !== 'l') return false
  return !isInflected(word, origin)
}

/** 三层楼, 两块钱, 一节课, 三月初: the tail of the list has them as words. Places and idioms it has rightly. */
function isCountedThing(word: string, frequency: number, origin: string): boolean {
  if (origin === 't') return true
  if (origin === 'ns')
    return frequency < 20 && !/[县市区镇乡村山湖河港寺庙路街岛省州桥洲沟湾门峡溪里店营屯]$/u.test(word)
  return frequency < 20 && (origin[0] === 'n' || origin === 'vn')
}

/** Words with their particle: 淡淡的, 悄悄地, 吓呆了. */
function isInflected(word: string, origin: string): boolean {
  const last = word[word.length - 1]
  if (last === '了') return origin !== 'p' && origin !== 'd'
  if (last === '着') return origin === 'v' || origin === 'y'
  if (last === '地') return origin === 'd' || origin === 'z' || origin === 'ad'
  return last === '的' && origin !== 'n' && origin !== 'd'
}
