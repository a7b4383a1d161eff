/** The group that is named before its parts: 在监测的160个水库中，水质达标的占…. What follows in the sentence is of the group. */
import { Tag } from '../lexicon/dictionary.ts'
import { wordSet } from '../lexicon/vocabulary.ts'
import { words } from '../lexicon/word-list.ts'
import { overOpening } from './clause-subject.ts'
import { Item, type Line, type Span } from './line.ts'
import { namesPersons } from './measure-phrase.ts'
import { isName } from './names.ts'
import { isDe, phraseStart, spanOf } from './phrase.ts'

const WITHIN = wordSet(words('中 里 当中 之中'))

/** Last words of groups whose parts are told, besides persons. */
const GROUPS = words(`
  企业 公司 单位 机构 机场 学校 医院 药店 商店 国家 城市 地区 家庭 产品 商品 食品 药品 项目 样本 样品 病例 住房 房屋 选票 人口 书刊 车辆 船舶 断面 湖泊
  河流 水库 村庄 乡镇 区县 省份 贫困户 困难户 用户 农户 住户 商户 器材 设备 作品 影片 论文 专利 案件 合同 订单 品种 物种
`)
const isGroup = wordSet(GROUPS)

/** What is counted so happens, and has no parts: 两场比赛中. */
const HAPPENS: ReadonlySet<string> = new Set(words('场 次 届 轮 局 起 番 回 天 年 步 阶段 方面'))

/** A group, and the item behind the 中 that closes it. */
interface Group {
  span: Span
  last: number
}

/**
 * The group that the clause from item `from` names before item `end`, where the clause goes on or ends with its parts; null
 * where 中 says when, where or how (过去5年中, 比赛中).
 */
export function groupBefore(line: Line, from: number, end: number): Group | null {
  for (let at = end - 1; at > from; at--)
    if (line.tag[at] === Tag.localizer && line.passes(at, WITHIN) && !isDe(line, at + 1)) {
      const span = groupAt(line, from, at)
      return span === null ? null : { span, last: at + 1 }
    }
  return null
}

/** 新 */
const NEW = 0x65b0

/** The group right before the word 中 at item `at`. */
function groupAt(line: Line, from: number, at: number): Span | null {
  let first = phraseStart(line, at, from, false)
  if (first >= at) return null
  // 参加考试的 | 考生: what the verb does is no part of the group
  if (first > from && line.tag[first - 1] === Tag.verb)
    for (let k = at - 2; k > first; k--)
      if (isDe(line, k)) {
        first = k + 1
        break
      }
  // 新建住房: what tells them from others
  if (first > from && line.tag[first - 1] === Tag.verb && line.text.charCodeAt(line.start[first - 1]) === NEW)
    first--
  // 1200个 | 感染 | 病例
  if (first - 2 >= from && line.tag[first - 1] === Tag.verb && line.tag[first - 2] === Item.number) first--
  const opens = overOpening(line, from, at)
  let begins = first
  if (first > from && line.tag[first - 1] === Item.number) {
    const { entry, kind, unit } = line.number(first - 1)
    if (kind !== 'quantity' || entry?.classifier !== true || HAPPENS.has(unit ?? '')) return null
    begins = first - 1
  } else if (!comesInGroups(line, at)) return null
  if (begins > opens && line.tag[begins - 1] === Tag.pronoun) begins--
  // 在…, 报名参加考试的…; not 某公司在…中, which says where that stands
  if (begins > opens && !isDe(line, begins - 1) && !(begins - 1 === opens && line.word(opens) === '在'))
    return null
  return spanOf(line, ownerBefore(line, begins, opens) ?? first, at)
}

/** 在 | 青山国的 | 1971个病例 | 中: whose group it is, before item `begins`, by a name. */
function ownerBefore(line: Line, begins: number, opens: number): number | null {
  if (begins - 2 <= opens || !isDe(line, begins - 1) || line.tag[opens] !== Tag.preposition) return null
  const first = phraseStart(line, begins - 1, opens + 1, false)
  return first === opens + 1 && isName(line, first) ? first : null
}

/** Whether the word before item `at` is one for persons, or for others that come in groups. */
const comesInGroups = (line: Line, at: number): boolean => {
  const length = (line.end[at - 1] as number) - (line.start[at - 1] as number)
  if (length < 2) return false
  // 商店里: in the shop
  return namesPersons(line, at) || (line.word(at) !== '里' && line.passes(at - 1, isGroup))
}
