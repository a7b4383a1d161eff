/**
 * Where a period may begin, asked before anything is read: the characters that begin words of the table are common
 * (国, 在, 大), so the first two decide, and for a number the character behind it. Measured on a month of a daily
 * paper, this turns away nine of ten calls; what it lets through is read in full, so it may only err on that side.
 *
 * `KIND` says how to ask, by first character.
 */

import { byteTable } from '../lexicon/byte-table.ts'
import { charSet, codeBefore, isEnd } from './context.ts'
import * as Digit from './digit-kind.ts'
import * as Pair from './pair-kind.ts'
import { allowPair, PAIRS, pairOf } from './pairs.ts'
import { DIGIT_CLASS, skipBlanks } from './period-numbers.ts'
import * as Kind from './period-start.ts'
import { BEGINNINGS, OPENINGS, traditional } from './period-words.ts'

const KIND = byteTable()

const NUMERALS = '0123456789０１２３４５６７８９〇零○一二两兩三四五六七八九十百千廿卅'
const BLANKS = ' \u3000\u00a0\u2009'
const COUNTS = `${NUMERALS}几幾数數多半上${BLANKS}`

/** What may stand behind a word of one character that begins a period. */
const BEHIND: Readonly<Record<string, string>> = {
  近: COUNTS,
  这: COUNTS,
  這: COUNTS,
  前: `${NUMERALS}半${BLANKS}`,
  头: NUMERALS + BLANKS,
  頭: NUMERALS + BLANKS,
  第: NUMERALS + BLANKS,
  周: '一二三四五六日',
  週: '一二三四五六日',
  几: '年个個天周週月日十百千小分星季代',
  幾: '年个個天周週月日十百千小分星季代',
  数: '年个個天周週月日十百千小分星季',
  數: '年个個天周週月日十百千小分星季',
  半: '年个個小月天',
  多: '年',
  上: '百千',
}

const initials = BEGINNINGS.entries
  .filter(({ meaning }) => meaning.role === 'festival')
  .map(({ word }) => word.charAt(0))
  .join('')

const allow = (first: number, seconds: string): void => {
  if (KIND[first] === Kind.none) KIND[first] = Kind.pair
  for (let i = 0; i < seconds.length; i++) allowPair(first, seconds.charCodeAt(i), Pair.period)
}

/** What a part behind an opening can begin with, by one character: a number, 几, 半 … and words of one character. */
const BEGINS_PART = byteTable()
for (const character of `${NUMERALS}几幾数數半上`) BEGINS_PART[character.charCodeAt(0)] = 1

for (const { word, meaning } of BEGINNINGS.entries) {
  const code = word.charCodeAt(0)
  if (word.length > 1) allow(code, word.charAt(1))
  else {
    BEGINS_PART[code] = 1
    if (meaning.role === 'quote') allow(code, NUMERALS + initials)
    else if (BEHIND[word] === undefined && meaning.role !== 'first')
      throw new Error(`time words: "${word}" needs a line in BEHIND: what may stand behind it`)
  }
}
for (const [first, seconds] of Object.entries(BEHIND)) allow(first.charCodeAt(0), seconds)
for (const { word, meaning } of OPENINGS.entries) {
  if (word.length > 1) allow(word.charCodeAt(0), word.charAt(1))
  else KIND[word.charCodeAt(0)] = meaning.needs === 'intent' ? Kind.until : Kind.opening
}
for (let i = 0; i < NUMERALS.length; i++) {
  const code = NUMERALS.charCodeAt(i)
  KIND[code] = DIGIT_CLASS[code] === Digit.arabic ? Kind.arabic : Kind.han
}

/** What may stand behind the number that begins a period. */
const BEHIND_NUMBER = byteTable()
const behindHan = charSet('五大届节')
for (const character of '年月日号時时点點世季财学会赛赛选大奥冬残亚欧美采供榨雪冰产个天周星礼小分秒昼交工多余几-–—―－−─━~～〜∼˜至到、和与及.:/．：∶QH' +
  BLANKS) {
  BEHIND_NUMBER[character.charCodeAt(0)] = 1
  BEHIND_NUMBER[traditional(character).charCodeAt(0)] = 1
}

/** What may stand behind 个 of a length of time: 个月, 个季度, 个多月. */
const behindMeasure = charSet('月季星周週礼禮多小钟鐘世工交')

/** How many characters of a number are looked at: no number of a date is longer. */
const LONGEST = 9

/** Whether a period can begin with this character. */
export const canBeginPeriod = (code: number): boolean => KIND[code] !== Kind.none

/** All characters that a period can begin with. */
export const periodStarts: ReadonlySet<number> = new Set([
  ...BEGINNINGS.entries.map(({ word }) => word.charCodeAt(0)),
  ...OPENINGS.entries.map(({ word }) => word.charCodeAt(0)),
  ...Object.keys(BEHIND).map((character) => character.charCodeAt(0)),
  ...Array.from(NUMERALS, (character) => character.charCodeAt(0)),
])

/** Whether that, with the character behind it, is enough to ask `PAIRS`. */
export const asksPair = (code: number): boolean => KIND[code] === Kind.pair

const isPair = (text: string, at: number): boolean =>
  (PAIRS[pairOf(text.charCodeAt(at), text.charCodeAt(at + 1))] & Pair.period) !== 0

/** Whether a part may begin at `at`, behind an opening. */
export const partMayBegin = (text: string, at: number, limit: number): boolean =>
  at < limit && (BEGINS_PART[text.charCodeAt(at)] === 1 || isPair(text, at))

const opensClause = charSet('，。；！？、：,;!?:\n\t （(“"《】—')
/** Whether a clause begins at `at`. */
export const opens = (text: string, at: number): boolean => at === 0 || opensClause(codeBefore(text, at))

const intends = charSet('争爭计計划劃标標取保并並将將望且出求是即')
/** 到2030年 says by when only where a clause or an intention opens it: 力争到2030年, not 提高到2020年的水平. */
export const intended = (text: string, at: number): boolean =>
  opens(text, at) || intends(codeBefore(text, at))

/** Whether one may begin at `at`. */
export function mayBegin(text: string, at: number, limit: number): boolean {
  const code = text.charCodeAt(at)
  switch (KIND[code]) {
    case Kind.none:
      return false
    case Kind.opening:
      return true
    case Kind.until:
      return (
        isPair(text, at) || (intended(text, at) && partMayBegin(text, skipBlanks(text, at + 1, limit), limit))
      )
    case Kind.pair:
      return isPair(text, at)
    default:
      return numberMayBegin(text, at, limit, KIND[code] === Kind.han)
  }
}

function numberMayBegin(text: string, at: number, limit: number, han: boolean): boolean {
  const end = Math.min(limit, at + LONGEST)
  let i = at + 1
  while (i < end && DIGIT_CLASS[text.charCodeAt(i)] !== Digit.none) i++
  if (i >= limit) return han && i - at > 1
  let code = text.charCodeAt(i)
  if (code === 0x2e) {
    // 3.2亿 is no date; 2022.11.30 and 2.5年内 go on as one.
    const past = Math.min(limit, i + LONGEST)
    do i++
    while (i < past && DIGIT_CLASS[text.charCodeAt(i)] !== Digit.none)
    code = text.charCodeAt(i)
  }
  if (BEHIND_NUMBER[code] === 1) {
    if (code !== 0x4e2a && code !== 0x500b) return true
    return isEnd(text, i + 1) || behindMeasure(text.charCodeAt(i + 1))
  }
  // 十四五, 五一, 十八大: words of numerals, with anything behind them.
  return han && (i - at > 1 || behindHan(code) || isPair(text, at))
}
