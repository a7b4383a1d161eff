/** What those counted did, or what befell them: 约30人丧生, 75%的民众表示反对. */
import { Tag } from '../lexicon/dictionary.ts'
import { Role } from '../lexicon/roles.ts'
import { words } from '../lexicon/word-list.ts'
import { Item, type Line } from './line.ts'
import { type Measure, make, NONE } from './measure-phrase.ts'
import { isDe, isPause } from './phrase.ts'

const CARRIES_OUT: ReadonlySet<string> = new Set(words('进行 实施 开展 展开'))
const MAKING_UP: ReadonlySet<string> = new Set(['组成', '构成'])

/** What the persons counted did: 约30人丧生, 75%的民众表示反对. */
export function deed(line: Line, from: number, ceiling: number): Measure {
  let at = from
  // 六成是返乡青年
  while (at < ceiling && (line.tag[at] === Tag.adverb || line.word(at) === '是' || line.word(at) === '全部'))
    at++
  if (at >= ceiling) return NONE
  // 比上年1.32亿增长21%: how much more there was since
  if (line.has(at, Role.up | Role.down) && at + 1 < ceiling && line.tag[at + 1] === Item.number) return NONE
  const tag = line.tag[at]
  if (
    !(
      tag === Tag.verb ||
      tag === Tag.verbalNoun ||
      tag === Tag.preposition ||
      tag === Tag.idiom ||
      (at > from && tag === Tag.noun) ||
      tag === Tag.adjective
    )
  )
    return NONE
  let end = at
  while (
    end < ceiling &&
    end - at < 16 &&
    line.tag[end] !== Item.number &&
    line.tag[end] !== Item.article &&
    !isPause(line, end)
  )
    end++
  // 对20万人进行数据审核的 | 研究: what was carried out, and not what that is of
  if (CARRIES_OUT.has(line.word(at))) for (let de = at + 2; de < end; de++) if (isDe(line, de)) end = de
  // 由136人组成: what they make up is measured
  if (end === at + 1 && MAKING_UP.has(line.word(at))) return NONE
  while (end > at && (line.tag[end - 1] === Tag.particle || line.tag[end - 1] === Item.period)) end--
  return make(line, at, end, 'measure/what-was-done')
}

const OPINIONS = words(`
  认为 表示 支持 反对 相信 赞成 同意 希望 愿意 没有 不 对 选择 担心 满意 住 住在 来自 未
`)

/** Whether what follows a share of people tells what they think or do, which is then what is measured. */
export function isOpinion(line: Line, at: number, ceiling: number): boolean {
  for (let i = at; i < ceiling && i < at + 3; i++) if (OPINIONS.includes(line.word(i))) return true
  return false
}
