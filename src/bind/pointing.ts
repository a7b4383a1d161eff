/** 该项目, 这家医院, 本案: words that point at what was named, and the full name that they point at. */
import { Tag } from '../lexicon/dictionary.ts'
import { charSet } from '../lexicon/trie.ts'
import { words } from '../lexicon/word-list.ts'
import type { Line, Span } from './line.ts'

const isPointing = charSet('这该本此其我他她它那')

/** 这, 该, 本: words that point at what was named. */
export const points = (line: Line, i: number): boolean =>
  line.tag[i] === Tag.pronoun && isPointing(line.text.charCodeAt(line.start[i] as number))

/** 每位, 每张: words for each of some; not 每月, 每公斤. */
export const isEach = (line: Line, i: number): boolean =>
  line.tag[i] === Tag.pronoun &&
  (EACH.has(line.word(i)) ||
    (line.tag[i + 1] === Tag.classifier && EACH.has(line.word(i) + line.word(i + 1))))
const EACH: ReadonlySet<string> = new Set(
  words(
    '每位 每名 每个 每家 每户 每台 每张 每辆 每所 每条 每只 每头 每件 每套 每座 每艘 每架 每部 每间 每支 每棵 每株',
  ),
)

/** 该项目, 该县: whether the pointing word holds what it points at. */
export function holdsThing(line: Line, i: number): boolean {
  const length = (line.end[i] as number) - (line.start[i] as number)
  if (length !== 2) return length > 2
  // 该县, and 本案, 我校; but not 本身, 我们
  const { text } = line
  const at = line.start[i] as number
  const first = text[at] as string
  if (first === '其') return isKin(text.charCodeAt(at + 1))
  return first === '该' || ((first === '本' || first === '我') && isThing(text.charCodeAt(at + 1)))
}
/** 其妻, 其父 */
const isKin = charSet('妻夫父母子女兄弟姐妹')
/** What 本 and 我 make a word with that says who or what: 本案, 我校. */
const isThing = charSet('案书文片校院县市区省镇村乡州队行厂馆店社国党会局站刊台网所公')

/** Bodies that are named in full once and pointed at afterwards. */
const BODIES = words('公司 集团 医院 大学 学校 银行 学院 基金会 协会 研究院')
/** Undertakings and works that are too. */
const WORKS = words(
  '项目 工程 行动 计划 基地 园区 大桥 隧道 铁路 电站 水库 机场 航线 赛事 系统 平台 客机 货轮',
)

/** 该组织, 该公司: whether item `i` points at a body, which may be known by another name. */
export const pointsAtBody = (line: Line, i: number): boolean =>
  line.tag[i] === Tag.pronoun && POINTED_BODIES.has(line.word(i))
const POINTED_BODIES: ReadonlySet<string> = new Set(
  words('该组织 该机构 该公司 该集团 该企业 该党 该协会 该部门'),
)

/** Whether the span can be such a body: its last character ends no place. */
export const canBeBody = ({ text }: Line, { end }: Span): boolean => !endsPlace(text.charCodeAt(end - 1))
const endsPlace = charSet('洲国省市县区州镇乡村')

/** How far back the full name of 该公司 is looked for, and how long it may be, in characters. */
const NAME_REACH = 400
const LONGEST_NAME = 24

/** The full name that 该公司 points at: what ends in 公司 before it, back to a mark or a function word. */
export function antecedent(line: Line, from: number, end: number): Span | null {
  const word = line.word(end - 1)
  const ends = (body: string): boolean => word.endsWith(body)
  const work = WORKS.find(ends)
  const body = work ?? BODIES.find(ends)
  if (body === undefined) return null
  const bounds = work === undefined ? NAME_BOUNDS + DIGITS : NAME_BOUNDS
  return nameBefore(line, line.start[from] as number, NAME_REACH, body, bounds, LEAST_NAME)
}

/** Words before the kind of a thing that tell which it is, in characters. */
const LEAST_NAME = 3

/** The nearest words before an offset, within so many characters, that end so, with `least` characters more before it. */
function nameBefore(
  line: Line,
  here: number,
  reach: number,
  end: string,
  bounds: string,
  least: number,
): Span | null {
  const floor = Math.max(0, here - reach)
  const before = line.text.slice(floor, here)
  for (let at = before.lastIndexOf(end); at > 0; at = before.lastIndexOf(end, at - 1)) {
    let start = at
    while (start > 0 && at - start < LONGEST_NAME && !bounds.includes(before[start - 1] as string)) start--
    if (at - start >= least && at - start < LONGEST_NAME)
      return { start: floor + start, end: floor + at + end.length }
  }
  return null
}

/** 这里 is looked for within so many characters. */
const HERE_REACH = 80
const SITES = words(
  '中心 场馆 体育馆 博物馆 图书馆 展馆 公园 景区 园区 基地 车站 码头 港区 机场 工地 社区 小区 学校 医院 村 镇 岛',
)

/** The place that 这里 at item `i` means: the one that was named last. */
export function placeMeant(line: Line, i: number): Span | null {
  let nearest: Span | null = null
  for (const site of SITES) {
    const found = nameBefore(line, line.start[i] as number, HERE_REACH, site, NAME_BOUNDS, 2)
    if (found !== null && (nearest === null || found.end > nearest.end)) nearest = found
  }
  return nearest
}

const NAME_BOUNDS =
  '，。；：、！？\n“”‘’（）() 的是和与在由被把将对向从到了该这某为于及给都就也又再还使让叫着过'
const DIGITS = '0123456789０１２３４５６７８９'

/** Where the thing ends that a pointing word names right behind it in the phrase [first, last): 本届比赛 | 报名人数; `first` where none does. */
export function pointedThing(line: Line, first: number, last: number): number {
  if (line.tag[first] !== Tag.pronoun || !isPointingThere(line.text.charCodeAt(line.start[first] as number)))
    return first
  if (holdsThing(line, first)) return first
  let at = first + 1
  while (at < last && line.tag[at] === Tag.classifier) at++
  const thing = line.tag[at] === Tag.noun || line.tag[at] === Tag.verbalNoun
  return thing && at + 1 < last ? at + 1 : first
}
const isPointingThere = charSet('本此')
