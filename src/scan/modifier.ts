import type { Modifier } from '../../schemas/figure.ts'
import {
  GUARDED_MODIFIERS,
  type GuardedModifier,
  MODIFIERS,
  type ModifierWord,
} from '../lexicon/modifiers.ts'
import { buildTrie, longest, longestBefore } from '../lexicon/trie.ts'
import { words } from '../lexicon/word-list.ts'
import { charSet } from './context.ts'

/** Words of one side, those with a guard first: of two entries for one word the first counts. */
const side = (name: ModifierWord['side']): readonly (ModifierWord | GuardedModifier)[] =>
  [...GUARDED_MODIFIERS, ...MODIFIERS].filter((entry) => entry.side === name)
const BEFORE = side('before')
const AFTER = side('after')

/** Whether the characters around keep a word from being the modifier it looks like: 附近, 签约, 赶超. */
const guarded = (text: string, entry: ModifierWord | GuardedModifier, start: number): boolean =>
  'notAfter' in entry &&
  ((start > 0 && entry.notAfter.includes(text[start - 1] as string)) ||
    entry.notBefore.includes(text[start + entry.text.length] ?? '\n'))
const BEFORE_TRIE = buildTrie(
  BEFORE.map((entry) => entry.text),
  true,
)
const AFTER_TRIE = buildTrie(AFTER.map((entry) => entry.text))

const BRIDGES = words(`
  了 过 于 有 为 是 达 需 需要 合 占 到 人民币 新台币 港币 折合 相当于 达到 一共 共
`)
const BRIDGE_TRIE = buildTrie(BRIDGES, true)
const bridging = charSet('合为占需有达')

/** 不得超过 is the contrary of 超过. */
const NEGATIONS = ['不得', '不能', '不可', '不应', '不准', '不许', '严禁', '不会', '尚未', '从未'] as const
const CONTRARY: Readonly<Partial<Record<Modifier, Modifier>>> = { over: 'under', under: 'over' }

const negate = (text: string, at: number, modifier: Modifier): Modifier =>
  NEGATIONS.some((word) => at >= word.length && text.startsWith(word, at - word.length))
    ? (CONTRARY[modifier] ?? modifier)
    : modifier

export interface Found {
  modifier: Modifier
  /** Where the modifier begins (before a number) or ends (after it). */
  at: number
}

/** Reads 超过, 约, 不到 … that stand directly before `start`, also with 了 between: 超过了200家. */
export function modifierBefore(text: string, start: number, floor: number): Found | null {
  let at = start
  let found: Found | null = null
  for (let round = 0; round < 3; round++) {
    let index = longestBefore(BEFORE_TRIE, text, at, floor)
    if (index < 0) {
      // words between the modifier and the number: 超过了, 大约有, 约需要, 约合人民币
      const bridge = longestBefore(BRIDGE_TRIE, text, at, floor)
      if (bridge >= 0) {
        const behind = at - (BRIDGES[bridge] as string).length
        index = longestBefore(BEFORE_TRIE, text, behind, floor)
        if (index < 0 && behind > floor && bridging(text.charCodeAt(behind - 1))) {
          index = longestBefore(BEFORE_TRIE, text, behind - 1, floor)
          if (index >= 0) at = behind - 1
        } else if (index >= 0) at = behind
      }
    }
    if (index < 0) break
    const entry = BEFORE[index] as (typeof BEFORE)[number]
    const from = at - entry.text.length
    if (guarded(text, entry, from)) break
    if (found === null) found = { modifier: negate(text, from, entry.modifier), at: from }
    else found.at = from
    at = from
  }
  return found
}

const PASSED = ['大关', '台阶', '关口', '门槛', '新台阶', '大台阶'] as const

/** Reads 以上, 左右, 以内 … that stand directly after `end`. */
export function modifierAfter(text: string, end: number, limit: number): Found | null {
  const index = longest(AFTER_TRIE, text, end, limit)
  if (index < 0) {
    // 6000公里大关: a mark that was passed
    const passed = PASSED.find((word) => text.startsWith(word, end))
    return passed === undefined ? null : { modifier: 'over', at: end }
  }
  const entry = AFTER[index] as (typeof AFTER)[number]
  if (guarded(text, entry, end)) return null
  return { modifier: entry.modifier, at: end + entry.text.length }
}
