/**
 * What two figures must share to be of the same thing: the very words before the number, of whom included, without the
 * time and the verb. Measures and subjects as bound are not enough, since a word that was left out of them (外贸 before
 * 货物吞吐量) makes another thing of it.
 */
import { PLACES } from '../lexicon/places.ts'
import { byLength, dropLeading, dropTrailing, hasAny } from './match.ts'
import { clauseBefore, type Stated, withoutBlanks } from './row.ts'
import { CHANGE_FILLERS, CHANGE_WORDS, COMPARED, REAL_GROWTH, REVISED } from './words.ts'

const TRAILING = byLength([
  '达到了',
  '达到',
  '达',
  '为',
  '是',
  '约',
  '近',
  '超过',
  '超',
  '突破',
  '逾',
  '共',
  '有',
  '已',
  '完成',
  '实现',
  '增至',
  '增加到',
  '增长到',
  '至',
  '到',
  '接近',
  '不到',
  '不足',
  '了',
  '就',
  '将',
  '的',
])
const CHANGED = byLength([...CHANGE_WORDS, ...CHANGE_FILLERS, ...COMPARED, ...REAL_GROWTH])
const REACH = 60
const SORTS = [...REAL_GROWTH, '名义', '年均', '累计']
const LEADING = byLength(['截至', '截止', '到', '至', '在', '的', '，'])

const NAMES = new Set(PLACES.map(({ name }) => name))
const LONGEST_NAME = 12
const GROUPS = ['全国', '全球', '我国', '中国']
/** Whole regions that mean something else in another text. */
const HERE = ['全市', '全省', '全县', '全区', '全镇', '我市', '我省', '我县', '本市', '本省', '全州', '全旗']

/** Whether the words begin with a name that means the same in every text. */
export function isName(subject: string): boolean {
  if (GROUPS.some((word) => subject.startsWith(word))) return true
  for (let length = 2; length <= Math.min(LONGEST_NAME, subject.length); length++)
    if (NAMES.has(subject.slice(0, length))) return true
  return false
}

export interface Key {
  /** The words of the phrase. */
  readonly phrase: string
  /** Whether the phrase says of whom by a name that holds in all texts; else it holds in its own text alone. */
  readonly isNamed: boolean
  /** Its whole is named at all. */
  readonly isOwned: boolean
  /** First and last day, as ISO dates; the same for a point in time. */
  readonly from: string
  readonly to: string
  /** Whose data it is, where the sentence says so. */
  readonly origin: string | null
  /** Kind, unit, status, and of a change against what it is. */
  readonly sort: string
}

/** The key of a level or a growth; null where its words or its time leave open what it is of. */
export function keyOf(item: Stated, lead: string): Key | null {
  const { figure, span } = item
  const isChange = figure.kind === 'change'
  if (span === null || (figure.kind !== 'quantity' && figure.kind !== 'percentage' && !isChange)) return null
  const { measure, subject, period, sentence } = figure
  if (measure === null || period === null || period.to === null) return null
  // A time carried from an earlier sentence is not sure enough.
  if (period.start < sentence.start || period.end > figure.start) return null
  // What is counted behind the number is not in the words before it.
  if (measure.end > figure.start) return null
  const own = clauseBefore(item.gap)
  // 2020年人口普查，某市常住人口: what stands between the time and the phrase makes another thing of it.
  if (figure.start - period.end > REACH) return null
  const behind = withoutBlanks(item.text.slice(period.end, figure.start))
  if (behind.length > own.length && behind !== `，${own}`) return null
  const clause = own.replace(withoutBlanks(period.text), '')
  const phrase = dropLeading(dropTrailing(clause, isChange ? CHANGED : TRAILING), LEADING)
  if (phrase.length < 4 || phrase.length > 30 || hasAny(phrase, REVISED)) return null
  const owner = subject === null ? '' : withoutBlanks(subject.text)
  const isHere = HERE.some((word) => phrase.startsWith(word))
  return {
    phrase,
    isNamed: isName(phrase) || (owner !== '' && phrase.includes(owner) && isName(owner)),
    isOwned: isHere || (owner !== '' && phrase.includes(owner)),
    from: period.from ?? period.to,
    to: period.to,
    origin: originOf(lead) ?? (figure.speaker === null ? null : figure.speaker.text),
    sort: [
      figure.kind,
      isChange
        ? `${figure.unit} ${figure.basis} ${figure.direction}`
        : (figure.canonical?.unit ?? figure.unit),
      figure.status,
      // 名义增长, 实际增长 and 年均增长 are three growths.
      isChange ? SORTS.filter((word) => clause.includes(word)).join(' ') : '',
    ].join(' '),
  }
}

const SOURCE_VERBS = ['统计', '介绍', '数据', '测算', '发布', '公布', '通报', '报告', '透露', '显示']

/** Whose data a sentence gives: 海关 in 据海关统计; null where it names nobody. */
function originOf(lead: string): string | null {
  const at = lead.lastIndexOf('据')
  if (at < 0) return null
  const [words = ''] = lead.slice(at + 1, at + 24).split('，')
  const ends = SOURCE_VERBS.map((verb) => words.indexOf(verb)).filter((end) => end > 0)
  return ends.length === 0 ? null : words.slice(0, Math.min(...ends))
}
