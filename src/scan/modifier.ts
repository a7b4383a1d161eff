import type { Modifier } from '../../schemas/figure.ts'
import {
  GUARDED_MODIFIERS,
  type GuardedModifier,
  MODIFIERS,
  type ModifierWord,
} from '../lexicon/modifiers.ts'
import * as NumeralClass from '../lexicon/numeral-class.ts'
import { NUMERAL_CLASS } from '../lexicon/numerals.ts'
import { buildTrie, longest, longestBefore } from '../lexicon/trie.ts'
import { words } from '../lexicon/word-list.ts'
import { charSet, codeBefore } from './context.ts'
import { valueAt } from './numeral-parts.ts'

/** A modifier as it is looked up: one record for words with a guard and without. */
interface Entry {
  readonly modifier: Modifier
  readonly length: number
  readonly notAfter: ((code: number) => boolean) | null
  readonly notBefore: ((code: number) => boolean) | null
  /** Whether only a round number can be passed so: 产值过百亿元, but 担任过5届 says that it was done. */
  readonly round: boolean
}

/** Words of one side, those with a guard first: of two entries for one word the first counts. */
const side = (name: ModifierWord['side']): readonly (ModifierWord | GuardedModifier)[] =>
  [...GUARDED_MODIFIERS, ...MODIFIERS].filter((entry) => entry.side === name)
const compile = (entry: ModifierWord | GuardedModifier): Entry => ({
  modifier: entry.modifier,
  length: entry.text.length,
  notAfter: 'notAfter' in entry ? charSet(entry.notAfter) : null,
  notBefore: 'notBefore' in entry ? charSet(entry.notBefore) : null,
  round: entry.side === 'before' && entry.text === '过',
})
const BEFORE_WORDS = side('before')
const AFTER_WORDS = side('after')
const BEFORE = BEFORE_WORDS.map(compile)
const AFTER = AFTER_WORDS.map(compile)
const BEFORE_TRIE = buildTrie(
  BEFORE_WORDS.map((entry) => entry.text),
  true,
)
const AFTER_TRIE = buildTrie(AFTER_WORDS.map((entry) => entry.text))

/** Whether the characters around keep a word from being the modifier it looks like: 附近, 签约, 赶超. */
const guarded = (text: string, { length, notAfter, notBefore }: Entry, start: number): boolean =>
  (notAfter?.(codeBefore(text, start)) || notBefore?.(text.charCodeAt(start + length))) === true

/** Whether the number at `at` ends in 十, 百, 千, 万, 亿 or, in digits, in a nought. */
function isRound(text: string, at: number): boolean {
  let i = at
  let kind = NUMERAL_CLASS[text.charCodeAt(i)]
  let last: number = NumeralClass.none
  while (kind !== NumeralClass.none) {
    last = kind
    kind = NUMERAL_CLASS[text.charCodeAt(++i)]
  }
  if (last === NumeralClass.arabic) return i - at > 1 && valueAt(text, i - 1) === 0
  return last === NumeralClass.unit || last === NumeralClass.myriad || last === NumeralClass.half
}

const BRIDGES = words(`
  了 过 于 有 为 是 达 需 需要 合 占 到 人民币 新台币 港币 折合 相当于 达到 一共 共
`)
const BRIDGE_TRIE = buildTrie(BRIDGES, true)
const bridging = charSet('合为占需有达')

/** 不得超过 is the contrary of 超过. */
const NEGATIONS = buildTrie(words('不得 不能 不可 不应 不准 不许 严禁 不会 尚未 从未'), true)
const CONTRARY: Readonly<Partial<Record<Modifier, Modifier>>> = { over: 'under', under: 'over' }

const negate = (text: string, at: number, modifier: Modifier): Modifier =>
  longestBefore(NEGATIONS, text, at, 0) < 0 ? modifier : (CONTRARY[modifier] ?? modifier)

/** The modifier read last: what it says, and where it begins (before a number) or ends (after it). */
export const found = { modifier: 'exact' as Modifier, at: 0 }

/**
 * Reads 超过, 约, 不到 … that stand directly before `start`, also with 了 between (超过了200家), into `found`.
 * @returns whether one stands there.
 */
export function modifierBefore(text: string, start: number, floor: number): boolean {
  if (start <= floor) return false
  const last = text.charCodeAt(start - 1)
  if (BEFORE_TRIE.first[last] === 0 && BRIDGE_TRIE.first[last] === 0) return false
  let at = start
  let any = false
  for (let round = 0; round < 3; round++) {
    let index = longestBefore(BEFORE_TRIE, text, at, floor)
    if (index < 0) {
      // words between the modifier and the number: 超过了, 大约有, 约需要, 约合人民币
      const bridge = longestBefore(BRIDGE_TRIE, text, at, floor)
      if (bridge >= 0) {
        const behind = at - BRIDGES[bridge].length
        index = longestBefore(BEFORE_TRIE, text, behind, floor)
        if (index < 0 && behind > floor && bridging(text.charCodeAt(behind - 1))) {
          index = longestBefore(BEFORE_TRIE, text, behind - 1, floor)
          if (index >= 0) at = behind - 1
        } else if (index >= 0) at = behind
      }
    }
    if (index < 0) break
    const entry = BEFORE[index]
    const from = at - entry.length
    if (guarded(text, entry, from) || (entry.round && !isRound(text, at))) break
    if (!any) found.modifier = negate(text, from, entry.modifier)
    any = true
    found.at = from
    at = from
  }
  return any
}

/** 6000公里大关: a mark that was passed. */
const PASSED = buildTrie(words('大关 台阶 关口 门槛 新台阶 大台阶'))

/** Reads 以上, 左右, 以内 … that stand directly after `end` into `found`. */
export function modifierAfter(text: string, end: number, limit: number): boolean {
  const index = longest(AFTER_TRIE, text, end, limit)
  if (index < 0) {
    if (longest(PASSED, text, end, text.length) < 0) return false
    found.modifier = 'over'
    found.at = end
    return true
  }
  const entry = AFTER[index]
  if (guarded(text, entry, end)) return false
  found.modifier = entry.modifier
  found.at = end + entry.length
  return true
}
