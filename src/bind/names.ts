/** Which words are names, of places, bodies and persons, and which close one. */
import { Tag } from '../lexicon/dictionary.ts'
import { Role } from '../lexicon/roles.ts'
import { WordTest } from '../lexicon/vocabulary.ts'
import { words } from '../lexicon/word-list.ts'
import type { Items as Line } from './items.ts'

/** Last words of names of things that act, own or are built: 宁波舟山 + 港, 滨海互通 + 枢纽. */
const ENTITY_ENDS = words(`
  机场 港 公司 集团 大学 学院 医院 学校 中学 小学 铁路 高铁 高速 公路 大桥 桥 隧道 枢纽 项目 工程 中心
  园区 园 示范区 开发区 高新区 新区 保税区 合作区 实验室 研究院 研究所 电站 水库 码头 法院 检察院 银行
  协会 学会 商会 联盟 委员会 警方 政府 政协 人大 客户端 平台 网站 基金会 球队 俱乐部 工厂 厂 赛区 专区 地区
  省 市 县 区 州 镇 乡 村 街道 社区 半岛 流域 股市 系统 杂志 报 队 党 馆 站 线 班列 航线 口岸 企业
  股份 控股 药业 证券 传媒 公园 景区 度假区 博物馆 体育馆 图书馆 美术馆 展览馆 动物园 植物园 剧院 影院 酒店 宾馆 商场 超市 车站 体育场 球场 古镇 古城
  产业园 航站楼 店 社 品牌 板块 业务 交易所 合作社 部门 海关 车间 舰 号 院
`)

const ENTITY = new WordTest((word) => !NO_NAME.has(word) && ENTITY_ENDS.some((end) => word.endsWith(end)))

const ABBREVIATED =
  '京津沪渝冀晋辽吉黑苏浙皖闽赣鲁豫鄂湘粤桂琼川蜀贵黔滇陕甘青蒙宁新藏港澳台杭甬穗蓉榕邕筑鹭洪沈'

const PLACE_NAME = new WordTest((word) =>
  word.length === 1 ? ABBREVIATED.includes(word) : !NO_NAME.has(word),
)

/** 三清山, 三峡: a name with a numeral in it, and no distance, voltage or term (一年期). */
function namesWithNumeral(line: Line, i: number): boolean {
  const token = line.token[i] ?? null
  return (
    token !== null &&
    token.type === 'rejected' &&
    token.reason === 'name' &&
    NAMED.test(line.word(i)) &&
    !NO_NAME.has(line.word(i))
  )
}
const NAMED = /^[一二三四五六七八九十百千万][^米伏期年月天氧硫\d]+$/

/** Parties and national teams are names, for all that the dictionary has them as nouns: 绿党, 中国女排. */
const PARTY = new WordTest(
  (word) =>
    (word.endsWith('党') && !KINDS_OF_PARTY.has(word)) ||
    (word.length > 3 && TEAMS.has(word.slice(-2))) ||
    word === '国足',
)
const KINDS_OF_PARTY: ReadonlySet<string> = new Set(
  words(
    '政党 执政党 反对党 在野党 大党 小党 本党 全党 入党 整党 建党 朋党 死党 同党 匪党 党 新党 老党 各党 两党 多党 私党 乱党 叛党 脱党 退党 我党 管党',
  ),
)
const TEAMS: ReadonlySet<string> = new Set(words('女排 男排 女足 男足 女篮 男篮 女曲 男曲'))

/** Whether the word is a name by its tag: of a place, a body, a person, or whose figures a report gives (全省). */
export const isName = (line: Line, i: number): boolean => {
  const tag = line.tag[i]
  if (line.has(i, Role.group)) return true
  const one = line.end[i] === (line.start[i] as number) + 1
  if (tag === Tag.place) return line.passes(i, PLACE_NAME)
  if (tag === Tag.noun && !one)
    return line.token[i] === null ? line.passes(i, PARTY) : namesWithNumeral(line, i)
  return (
    !one &&
    (tag === Tag.organisation ||
      tag === Tag.person ||
      // 一线、二线城市
      (tag === Tag.proper && !NO_NAME.has(line.word(i))))
  )
}

/** Whether the word can end a name that a name begins, or stand for one: 港, 机场, 项目. */
export const endsName = (line: Line, i: number): boolean => {
  if (line.tag[i] !== Tag.noun && line.tag[i] !== Tag.place && line.tag[i] !== Tag.verbalNoun) return false
  return line.passes(i, ENTITY)
}

/** Words for where that name no place: 国内, 境内, 城区. */
const NO_NAME: ReadonlySet<string> = new Set(
  words(`
  东方 西方 南方 北方 双方 世界 网上 线上 线下 国际 国内 境内 境外 国外 海外 省内 市内 区内 城区 城市 农村 乡村 城乡 城镇 当地
  各地 异地 两地 一线 二线 三线 四线 深处 高处 低处 远处 近处 别处 各处 内地 外地 井下 水下 地下 空中 船上 机上 车上 舰上 艇上 船内 机内 车内
`),
)
