/** A measure as a phrase of a line, and what kinds of phrases and numbers go together. */
import { Tag } from '../lexicon/dictionary.ts'
import { WordTest, wordSet } from '../lexicon/vocabulary.ts'
import { words } from '../lexicon/word-list.ts'
import type { NumberToken } from '../scan/token.ts'
import type { Items as Line, Span } from './items.ts'
import { isName } from './names.ts'
import { spanOf } from './phrase.ts'

/** A measure as items: first, and behind the last; `carried` when it was said with an earlier figure. */
export interface Measure {
  span: Span | null
  /** First item of the phrase in this line, or -1 where it is carried. */
  first: number
  last: number
  /** A name that stands where the measure would: 内蒙古 in 内蒙古18例 says whose. */
  owner: Span | null
  rule: string
}

export const NONE: Measure = { span: null, first: -1, last: -1, owner: null, rule: 'measure/none' }

export const make = (line: Line, first: number, last: number, rule: string): Measure => {
  const span = spanOf(line, first, last)
  return span === null ? NONE : { span, first, last, owner: null, rule }
}

/** Whether the number counts things whose name follows it: 200家企业, 6600多万农村人口. */
export const countsAhead = (token: NumberToken): boolean =>
  (token.kind === 'quantity' || token.kind === 'change') &&
  (token.unit === null ||
    token.entry === null ||
    token.entry.classifier ||
    COUNTED.has(token.entry.dimension))

const COUNTED: ReadonlySet<string> = new Set([
  'votes',
  'bodies',
  'rooms',
  'count',
  'people',
  'households',
  'sets',
  'groups',
  'kinds',
  'pairs',
  'doses',
  'occurrences',
  'levels',
  'parts',
  'places',
])

/** Verbs that end at once what they begin: 38人感染…, 25人已经死亡. */
export const PERSONS = ['人', '名', '位', '人次']

/** Last characters and words of what statistics measure: 吞吐量, 总额, 普及率, 占比. */
const INDICATOR_ENDS = words(`
  量 额 率 值 数 价 比 比重 收入 支出 面积 强度 程度 密度 长度 深度 高度 宽度 厚度 速度 温度 湿度 浓度
  力度 长 全长 里程 规模 投资 工资 利润 贷款 存款 债务 税 高 宽 深 年龄 寿命 时速 水位 库容 能力 水平
  指数 人口 占比 气温 气压 能耗 费 资金 奖金 罚金 薪 缺口 顺差 逆差 余额 点 资产 负债 份额 积 产 距
  埋深 主跨 造价 成本 装机 重 票房 营收 出口 进口 消费 用电 降水 雨量 震级 烈度 租期 工期 刑期 时长
  周期 直径 半径 口径 时间 时限 车程 价格 身高 体重 高程 海拔 股价 租金 成绩 评分 身家 概率 比例 指标 存栏 出栏 频次 温差 落差 降雪 片长 风力 风速 片酬 薪酬 得分 总分 产销 捐款 拨款 客流 满意度 能见度 降雨 涨幅 跌幅 降幅 增幅 升幅
`)

const INDICATOR = new WordTest((word) => INDICATOR_ENDS.some((end) => word.endsWith(end)))

/** Whether a phrase ends in a word that statistics measure by. */
export function isIndicator(line: Line, last: number): boolean {
  const tag = line.tag[last - 1]
  return tag !== Tag.verb && tag !== Tag.distinguishing && line.passes(last - 1, INDICATOR)
}

/** Whether a phrase is only the name of somebody or of a place, which measures nothing. */
export function onlyNames(line: Line, measure: Measure): boolean {
  // 中国选手林小雨名列第三
  if (line.tag[measure.last - 1] === Tag.person && line.word(measure.last - 1).length > 1) return true
  for (let i = measure.first; i < measure.last; i++) {
    const tag = line.tag[i]
    // 进步党: a name, though a noun
    const party = tag === Tag.noun && isName(line, i)
    if (
      !party &&
      tag !== Tag.place &&
      tag !== Tag.person &&
      tag !== Tag.organisation &&
      tag !== Tag.localizer
    )
      return false
  }
  return true
}

/** Words that the dictionary has among places and that name a kind of them. */
const FACILITY = wordSet(
  words(
    '机场 车站 港口 码头 口岸 景区 景点 公园 园区 开发区 县城 城市 乡镇 村庄 山路 公路 道路 街道 社区 学校 医院 工厂',
  ),
)

/** 机场有28个: whether a phrase is one such word. */
export const isKindOfPlace = (line: Line, { first, last }: Measure): boolean =>
  last - first === 1 &&
  (line.passes(first, FACILITY) ||
    (first > 0 && line.tag[first - 1] === Tag.verb && BUILT.includes(line.word(first).slice(-1))))

/** What is built, by its last character: 新打深井350眼. */
const BUILT = '井路桥楼坝塘渠库站场馆坑棚房屋池'

/** Whether items are names of places, bodies or persons only. */
export function onlyPlaces(line: Line, first: number, last: number): boolean {
  for (let at = first; at < last; at++) {
    const tag = line.tag[at]
    if (tag !== Tag.place && tag !== Tag.person && tag !== Tag.organisation) return false
  }
  return true
}

/** Words for persons: 旅客 and 从业人员 are themselves what 3万人 counts. */
const PERSON_ENDS =
  '人员者生民众客工师手兵户口童女男员群众干部官兵代表教授专家学生职工居民游客旅客乘客选手医护患者病例队'

export const namesPersons = (line: Line, last: number): boolean =>
  PERSON_ENDS.includes(line.text[(line.end[last - 1] as number) - 1] as string)

/** Verbs that say how large, far or old a thing is, or how long something goes on with it. */
const ATTRIBUTES = wordSet(
  words(`
  距今 占地 年产 日产 月产 耗资 耗时 历时 总长 长达 重达 高达 相距
`),
)
export const tellsOf = (line: Line, i: number): boolean => line.passes(i, ATTRIBUTES)
