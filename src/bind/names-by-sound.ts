/** Names of other languages, which are written by sound: the dictionary cuts those that it has not into pieces. */
import { Tag } from '../lexicon/dictionary.ts'
import { charSet } from '../lexicon/trie.ts'
import { GRAMMAR, tagSet } from './tag-set.ts'

/** The characters in which names of other languages are written (新华社译名室《世界人名翻译大辞典》, its tables of sounds). */
export const SOUNDS = charSet(
  '阿埃艾素爱安昂奥澳巴白拜班邦包保鲍贝本比彼毕宾波伯勃博卜布查察昌茨慈达戴丹当道德登邓狄迪蒂丁东杜多厄恩尔法凡范方菲费芬丰冯佛弗伏福富盖甘冈戈哥格葛根贡古瓜圭果哈海汉豪赫黑亨洪胡华怀惠霍基吉季加贾简杰捷金京津久卡凯坎康考科柯克肯孔库夸奎昆拉腊莱赖兰朗劳勒雷黎里理利莉丽连良列林琳隆龙娄卢鲁露路伦罗洛吕马玛迈麦曼芒毛梅门蒙孟米密敏明莫墨默姆穆拿纳娜乃奈南内尼涅宁纽农努女诺欧帕派潘庞佩彭蓬皮匹平珀普奇齐契恰钱强乔切钦琼丘泉让热仁日荣茹儒瑞若撒萨塞赛桑瑟森沙莎山珊尚绍舍申圣盛施什史士寿舒斯松苏孙索塔泰坦汤唐陶特腾提廷通图托瓦万旺威韦维魏温文翁沃乌武西希锡夏香肖谢辛欣兴雄休修许雪逊亚延扬耶叶伊因英尤于约云赞泽曾扎詹张章哲者珍芝治朱卓兹宗祖佐丝妮夫芙薇裴雅黛娅蕾茜娃缪顿摩喀弥斐魁耿楚缅苗策裘',
)

/** Whether all characters of the stretch write sounds. */
export function sounds(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (!SOUNDS(text.charCodeAt(i))) return false
  return true
}

/** The dot between the parts of a name. */
export const isDot = (code: number): boolean =>
  code === 0xb7 || code === 0x2022 || code === 0x30fb || code === 0x2027

/** What of a row of words is asked. */
export interface Row {
  readonly count: number
  readonly text: string
  readonly start: Int32Array
  readonly end: Int32Array
  readonly tag: Uint8Array
  readonly role: Int32Array
  readonly token: readonly (object | null)[]
}

/** Words that are no part of a name, though all their characters write sounds: 于, 因, 安排. */
const NO_PART = tagSet([...GRAMMAR, Tag.numeral, Tag.organisation])

/** The most pieces that a name is cut into. */
const MOST_PIECES = 12

/**
 * Whether item `i` can be a piece of a name: one character that writes a sound, or a word of such that is no verb; a place
 * (洛朗) only `besideDot`.
 */
function isPiece(row: Row, i: number, besideDot: boolean): boolean {
  const start = row.start[i] as number
  const end = row.end[i] as number
  if (row.token[i] !== null || NO_PART[row.tag[i] as number] === 1 || row.role[i] !== 0) return false
  if (end - start > 1) {
    const tag = row.tag[i] as number
    if (tag === Tag.place ? !besideDot : tag !== Tag.person && tag !== Tag.noun && tag !== Tag.proper)
      return false
    if (tag === Tag.noun && end - start > 2 && !besideDot) return false
  }
  return sounds(row.text, start, end)
}

/** One character that writes a sound, whatever word it is by itself: 法 | 比 | 奥·科伦蒂诺, 安吉 | 拉 | ·博尔顿. */
const isWeakPiece = (row: Row, i: number): boolean =>
  row.token[i] === null &&
  row.end[i] === (row.start[i] as number) + 1 &&
  row.tag[i] !== Tag.punctuation &&
  sounds(row.text, row.start[i] as number, row.end[i] as number)

/** Whether the dot of a name stands behind item `i`, with nothing but sounds between. */
function dotFollows(row: Row, i: number): boolean {
  for (let next = i + 1; next < row.count && next - i <= SOUNDS_TO_DOT; next++) {
    if (row.start[next] !== row.end[next - 1] || row.token[next] !== null) return false
    if (isDotAt(row, next)) return true
    if (!sounds(row.text, row.start[next] as number, row.end[next] as number)) return false
  }
  return false
}
const SOUNDS_TO_DOT = 4

const HYPHEN = 0x2d

const isDotAt = (row: Row, i: number): boolean =>
  i < row.count && isDot(row.text.charCodeAt(row.start[i] as number))

const isMark = (row: Row, i: number): boolean => {
  const code = row.text.charCodeAt(row.start[i] as number)
  return row.end[i] === (row.start[i] as number) + 1 && (isDot(code) || code === HYPHEN)
}

/**
 * The last item of the name by sound that begins at item `first`: 埃 里克 · 泽穆尔, 安 切 洛 蒂; `first` where none does. Such
 * a name has a dot within, or a piece that is known for a person's.
 */
export function lastBySound(row: Row, first: number): number {
  if (!isPiece(row, first, isDotAt(row, first + 1))) return first
  let at = first
  let person = row.tag[first] === Tag.person
  let dots = 0
  while (at + 1 < row.count && at - first < MOST_PIECES && row.start[at + 1] === row.end[at]) {
    const next = at + 1
    if (isPiece(row, next, false)) {
      // 卢拉 | 访 华: whoever is known by a whole name has no further piece that is a verb
      const whole = row.tag[at] === Tag.person && (row.end[at] as number) - (row.start[at] as number) > 1
      if (whole && dots === 0 && ENDS_NAME[row.tag[next] as number] === 1) break
      if (row.tag[next] === Tag.person) person = true
      at = next
    } else if (isMark(row, next) && next + 1 < row.count && isPiece(row, next + 1, isDotAt(row, next))) {
      if (isDotAt(row, next)) dots++
      at = next + 1
    } else if (isWeakPiece(row, next) && dotFollows(row, next)) at = next
    else break
  }
  const length = (row.end[at] as number) - (row.start[first] as number)
  return length > 2 && (dots > 0 || person) ? at : first
}

/** Behind a whole name these begin what is said of it. */
const ENDS_NAME = new Uint8Array(64)
for (const tag of [Tag.verb, Tag.adverb, Tag.localizer, Tag.verbalNoun, Tag.noun]) ENDS_NAME[tag] = 1
