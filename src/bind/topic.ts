/** What a text as a whole speaks of: 全国, 我省, the province that a report names. */
import { GROUP_SUBJECTS, PLACES } from '../lexicon/places.ts'
import { buildTrie, charSet, longest } from '../lexicon/trie.ts'
import { words } from '../lexicon/word-list.ts'
import { type Cues, cueFor } from './cues.ts'
import type { Span } from './line.ts'

const OWN_PLACES = PLACES.filter((place) => place.kind === 'province' || place.kind === 'city')
const PROVINCES = OWN_PLACES.map((place) => place.name)
/** 全省, 我市, 本县: words for the whole that a report gives figures of. */
const WHOLES = GROUP_SUBJECTS.filter((word) => /^[全我本][国省市区县州旗盟镇乡村]$|^全自治区$/.test(word))
const GROUPS = buildTrie(WHOLES)
const PROVINCE_TRIE = buildTrie(PROVINCES)
const PLACE = cueFor([...WHOLES, ...PROVINCES])

/** Behind 全国 these make the name of a body or of a comparison: 全国政协, 全国平均, 全国首个. */
const NAMES_WITH = words(`
  政协 人大 人民 各族 首 第 前 平均 领先 重点 各地 工商联 妇联 总工会 性 唯一 最 文明 统一 一流 示范
  百强 范围 推广 位 主场
`)

/** What a name that stands by itself is followed by: marks, 的, 市, and words that begin no noun. */
const STANDS_BEFORE = charSet('，。、；：！？\n 的市在是有将已全成和与要')

/** Before 全 these lead to a comparison or a place, or make another word of it (安全 | 省长). */
const NOT_OWN = '在居占赢于选比与先列入获为到向率评标对是和面安健完保齐周'

/** A place must be named so many times, and so many times as often as any other, to be what the text is about. */
const LEAD = 2

const short = (name: string): string =>
  name.slice(0, name.startsWith('内蒙') || name.startsWith('黑龙') ? 3 : 2)

/**
 * Reads the text once for words that say whose figures it gives.
 * @returns what holds at an offset (asked in rising order): the last group named before it (我省, 全国), else one named behind it (我省, 本县), else the province that the text names most.
 */
export function generalSubject(text: string, cues: Cues): (offset: number) => Span | null {
  const groups: Span[] = []
  const named = new Map<string, { count: number; span: Span; province: boolean }>()
  /** Behind the name read last. */
  let from = 0
  for (let k = 0; k < cues.count; k++) {
    const i = cues.at[k] as number
    if (((cues.kind[k] as number) & PLACE) === 0 || i < from) continue
    const code = text.charCodeAt(i)
    if (GROUPS.first[code] === 1) {
      const index = longest(GROUPS, text, i, text.length)
      if (index >= 0) {
        const end = i + (WHOLES[index] as string).length
        // 跑赢全国, 居全省前列, 在全市推广: what is compared or where; 我省 is the subject anywhere.
        const begins = i === 0 || code !== 0x5168 || !NOT_OWN.includes(text[i - 1] as string)
        if (begins && !NAMES_WITH.some((word) => text.startsWith(word, end))) groups.push({ start: i, end })
      }
    }
    if (PROVINCE_TRIE.first[code] === 1) {
      const index = longest(PROVINCE_TRIE, text, i, text.length)
      if (index >= 0) {
        const name = PROVINCES[index] as string
        const known = named.get(short(name))
        // a name that a sentence begins with counts for two
        // 温州数字产业园: a city within the name of something is not spoken of by itself.
        if (OWN_PLACES[index]?.kind === 'city' && !STANDS_BEFORE(text.charCodeAt(i + name.length))) continue
        const weight = i === 0 || '。！？\n'.includes(text[i - 1] as string) ? 2 : 1
        if (known === undefined)
          named.set(short(name), {
            count: weight,
            span: { start: i, end: i + name.length },
            province: OWN_PLACES[index]?.kind === 'province',
          })
        else known.count += weight
        from = i + name.length
      }
    }
  }
  const leading = (places: { count: number; span: Span }[]): Span | null => {
    const [first, second] = places.sort((a, b) => b.count - a.count)
    return first !== undefined && first.count >= LEAD && first.count >= LEAD * (second?.count ?? 0)
      ? first.span
      : null
  }
  const places = [...named.values()]
  const province =
    leading(places.filter((place) => place.province)) ?? leading(places.filter((place) => !place.province))
  const own = groups.find((group) => text[group.start] === '我' || text[group.start] === '本') ?? null
  let next = 0
  let held: Span | null = null
  return (offset) => {
    while (next < groups.length && (groups[next] as Span).start < offset) held = groups[next++] as Span
    return held ?? own ?? province
  }
}
