/** Who a report is of, where it names no province or city: the body or the place that its first sentences name. */
import { Tag } from '../lexicon/dictionary.ts'
import { words } from '../lexicon/word-list.ts'
import { clauseSubject } from './clause-subject.ts'
import type { Line, Span } from './line.ts'
import { isName } from './names.ts'

/** How many sentences say who reports. */
export const LEAD_SENTENCES = 4

/** Last words of places that have a report of their own. */
const PLACE_ENDS = words('县 区 市 州 旗 盟 镇 乡 街道 自治县 自治州 新区 开发区 高新区 村 社区')
/** Last words of bodies that do. */
const BODY_ENDS = words(`
  法院 检察院 公司 集团 大学 学院 学校 中学 小学 医院 银行 协会 学会 商会 基金会 研究院 研究所 委员会 公安局 政府
  政协 人大 街道办事处 办事处 局 院 厅 中心 海关 气象局
`)

/** Those above a body, and those who count for others: 在区委和上级检察院的领导下, 国家统计局…调查. */
const ABOVE = /上级|中央|国务院|省委|市委|县委|区委|人民代表大会|人大常委会|各级|有关|统计局|调查队|总队/

/** Kinds of areas, which no report is of: 贫困地区, 革命老区. */
const KIND_OF_PLACE =
  /(贫困|困难|民族|边远|偏远|西部|东部|中部|东北|沿海|内陆|农村|城镇|城市|周边|落后|发达|边境|边疆|高寒|牧区|重点|其他|部分|有关|不同|各)(地区|山区|老区|县|市|区|乡|村)$|(山区|灾区|老区|库区|林区|牧区|矿区|城区|市区|郊区|园区|校区|景区|小区|赛区|厂区|片区|港区|乡村|农村|城市|城镇|都市)$/

/** Whether the words are the name of a place with what it is: 温泉县, 中都街道. */
const namesPlace = (word: string): boolean =>
  word.length > 2 &&
  !KIND_OF_PLACE.test(word) &&
  !/^[全我本各该]/.test(word) &&
  PLACE_ENDS.some((end) => word.length > end.length && word.endsWith(end))

const namesBody = (word: string): boolean =>
  word.length > 2 &&
  !ABOVE.test(word) &&
  !/^[各该]/.test(word) &&
  BODY_ENDS.some((end) => word.length > end.length && word.endsWith(end))

/** The body or place that the line names first: as what a clause begins with, else as a place anywhere. */
export function leadOf(line: Line): { subject: Span | null; place: Span | null } {
  let subject: Span | null = null
  let place: Span | null = null
  const { text } = line
  for (let at = 0; at < line.count && subject === null; at++) {
    const end = line.clauseEnd(at)
    if (end > at) {
      const named = clauseSubject(line, at, end)
      if (named !== null && named.last < end) {
        const word = text.slice(named.span.start, named.span.end)
        if ((namesPlace(word) && isName(line, named.first)) || namesBody(word)) subject = named.span
      }
    }
    at = Math.max(end, at)
  }
  for (let i = 0; i < line.count && place === null; i++)
    if (line.tag[i] === Tag.place && isName(line, i) && namesPlace(line.word(i))) place = line.span(i)
  return { subject, place }
}
