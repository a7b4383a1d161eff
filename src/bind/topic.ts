/** What a text as a whole speaks of: 全国, 我省, the province that a report names. */
import { GROUP_SUBJECTS, PLACES } from '../lexicon/places.ts'
import { buildTrie, longest } from '../lexicon/trie.ts'
import type { Span } from './line.ts'

const PROVINCES = PLACES.filter((place) => place.kind === 'province').map((place) => place.name)
const GROUPS = buildTrie(GROUP_SUBJECTS)
const PROVINCE_TRIE = buildTrie(PROVINCES)

/** Behind 全国 these make the name of a body or of a comparison: 全国政协, 全国平均, 全国首个. */
const NAMES_WITH = ['政协', '人大', '人民', '各族', '首', '第', '前', '平均', '领先', '重点', '各地', '工商联', '妇联', '总工会', '性', '唯一', '最', '文明', '统一', '一流', '示范', '百强', '范围', '推广', '位', '主场']

/** One province must be named so many times as often as any other to be what the text is about. */
const LEAD = 2

const short = (name: string): string => name.slice(0, name.startsWith('内蒙') || name.startsWith('黑龙') ? 3 : 2)

/**
 * Reads the text once for words that say whose figures it gives.
 * @returns what holds at an offset (asked in rising order): the last group named before it (我省, 全国), else the province that the text names most.
 */
export function generalSubject(text: string): (offset: number) => Span | null {
  const groups: Span[] = []
  const named = new Map<string, { count: number; span: Span }>()
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (GROUPS.first[code] === 1) {
      const index = longest(GROUPS, text, i, text.length)
      if (index >= 0) {
        const end = i + (GROUP_SUBJECTS[index] as string).length
        if (!NAMES_WITH.some((word) => text.startsWith(word, end))) groups.push({ start: i, end })
      }
    }
    if (PROVINCE_TRIE.first[code] === 1) {
      const index = longest(PROVINCE_TRIE, text, i, text.length)
      if (index >= 0) {
        const name = PROVINCES[index] as string
        const known = named.get(short(name))
        if (known === undefined) named.set(short(name), { count: 1, span: { start: i, end: i + name.length } })
        else known.count++
        i += name.length - 1
      }
    }
  }
  const [first, second] = [...named.values()].sort((a, b) => b.count - a.count)
  const province = first !== undefined && first.count >= LEAD * (second?.count ?? 0) ? first.span : null
  const own = groups.find((group) => text[group.start] === '我' || text[group.start] === '本') ?? null
  let next = 0
  let held: Span | null = null
  return (offset) => {
    while (next < groups.length && (groups[next] as Span).start < offset) held = groups[next++] as Span
    return own ?? held ?? province
  }
}
