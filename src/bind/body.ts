/** Bodies and groups that can be a source, and what they give: 国家统计局 is the source of 国家统计局最新数据. */
import { Tag } from '../lexicon/dictionary.ts'
import { Role } from '../lexicon/roles.ts'
import { WordTest, wordSet } from '../lexicon/vocabulary.ts'
import { words } from '../lexicon/word-list.ts'
import { Item, type Line, type Span } from './line.ts'
import { isClose, isDe, isJoint, isNominal, isOpen, isPause, phraseEnd } from './phrase.ts'

/** What is told, not who tells it; where it stands last, its owner stands before it. */
const FINDING = wordSet(
  words(`
  数据 最新数据 统计数据 监测数据 统计数字 数字 统计 初步统计 结果 调查 调查结果 研究 资料 信息 消息 情况 测算 预测 预报 监测 分析 估算 估计
  报道 报告 调查报告 研究报告 数据报告 审计报告 业绩报告 公报 统计公报 通报 民调 快报 公告 通知 声明 新闻稿 论文 文章 简报 文件 白皮书 蓝皮书
  绿皮书 晴雨表 年鉴 年报 月报 季报 财报 报表 清单 名单 榜单 指数 价格指数 图 成果 账 一笔账 账单 计划 规划 说法
  官网 网站 官方网站 公号 公众号 微博 官微 新闻发布会 发布会 通气会 吹风会 例会 座谈会 会议 汇报会 推介会 动员会 推进会 部署会 工作会 论证会 听证会 恳谈会 见面会 记者会 说明会 通报会
  显示 介绍 透露 发布 公布
`),
)
export const isFinding = (line: Line, i: number): boolean => line.passes(i, FINDING)

/** Documents and data that are released. */
const RELEASED_ENDS = words(`
  数据 统计 结果 报告 公报 通报 民调 公告 白皮书 蓝皮书 年鉴 年报 月报 季报 指数 情况 名单 榜单 声明 新闻稿 消息 论文 研究 快报 财报
`)
const RELEASED = new WordTest((word) => RELEASED_ENDS.some((end) => word.endsWith(end)))
export const isReleased = (line: Line, i: number): boolean => line.passes(i, RELEASED)

/** Last words, and last characters, of names of those who can speak. */
const SPEAKER_ENDS = words(`
  人 员 者 长 家 师 部 局 委 署 院 会 社 报 方 处 科 厅 台 网 行 民 农 监 士 官 府 户 主 商 友 客 警 军 队 所 站 馆 党 办 店 厂 校 村 镇 县 市
  省 区 国 州 某 主任 书记 经理 总裁 教授 机构 公司 集团 组织 媒体 中心 当局 大学 智库 部门 大使 使馆 联盟 同盟 基金 总统 首相 总理 主席 外长
  学者 董事 企业 代表 官方 政协 海关 办公室 兵团 平台 软件 先生 女士 爷爷 奶奶 大姐 大爷 大妈 阿姨 白宫 克里姆林宫 五角大楼 杂志 周刊 时报
  电视 卫视 导游 支书 秘书 法官 检察官 医生 护士 铁路 机场 团队 小组 专班 老板 股东 同学
`)
const NO_SPEAKER: ReadonlySet<string> = new Set(
  words(`
  高处 低处 远处 近处 深处 到处 各处 此处 好处 坏处 用处 益处 去处 住处 人 还有人 有的人 某人 任何人 人们 很多人 许多人 一些人
  记者 笔者 通讯员 本报 本台 大家 别人 有人 他人 本人 个人 主人 客人 敌人 人大 人民 居民 老人 病人 成年人 年轻人 机器人 受访者 被访者 感染者
  患者 死者 伤者 遇难者 参与者 考生 学生 职工 员工 乘客 旅客 游客 用户 农户 地方 双方 对方 第三方 企业家 老家 搬家 回家 全家 大家庭 国家 中国
  我国 各国 全国 两国 外国 全市 全省 全县 全区 全村 全镇 本市 本省 城市 地区 山区 社区 城区 市区 园区 景区 小区 灾区 新区 开发区 农村 乡村 乡镇
  城镇 世界 社会 机会 晚会 年会 展会 运动会 博览会 成长 增长 生长 预报 海报 情报 汇报 面部 全部 内部 西部 东部 中部 北部 南部 局部 干部 一部 外部
  顶部 总部 月台 站台 电台 出行 进行 运行 流行 航行 飞行 旅行 举行 执行 发行 步行 试行 现行 排行 先行 内行 同行 言行 这里 那里
`),
)
const SPEAKER = new WordTest(
  (word) => !NO_SPEAKER.has(word) && SPEAKER_ENDS.some((end) => word.endsWith(end)),
)

/** Who reports does not say it. */
const REPORTER = wordSet(
  words('记者 笔者 通讯员 本报 本台 本网 该报 全媒体记者 全媒记者 见习记者 特派记者 本报记者 小编 讯 电'),
)
export const isReporter = (line: Line, i: number): boolean => line.passes(i, REPORTER)

/** 权益|组织, 运营|方: the last word of a body, for all that it is no noun by itself. */
const BODY_WORDS: ReadonlySet<string> = new Set(['组织', '方', '办', '处', '协', '消协', '联合'])

const CLOSE_TITLE = 0x300b
const OPEN_TITLE = 0x300a

/** A bracket is stepped over within so many items. */
const BRACKET = 16

export const isRound = (line: Line, i: number): boolean => {
  const code = line.text.charCodeAt(line.start[i] as number)
  return code === 0xff08 || code === 0x28 || code === 0xff09 || code === 0x29
}

/** The item behind the bracket that opens at item `i`, or `i` where it does not close. */
export function overBracket(line: Line, i: number, limit: number): number {
  for (let k = i + 1; k < limit && k - i < BRACKET; k++)
    if (isClose(line, k) && isRound(line, k)) return k + 1
  return i
}

/** The item that opens the bracket which closes at item `i`, or -1. */
export function bracketBefore(line: Line, i: number): number {
  for (let k = i - 1; k >= 0 && i - k < BRACKET; k--) if (isOpen(line, k) && isRound(line, k)) return k
  return -1
}

export const spanBetween = (line: Line, first: number, last: number): Span => ({
  start: line.start[first] as number,
  end: line.end[last - 1] as number,
})

export const wordsBetween = (line: Line, first: number, last: number): string =>
  line.text.slice(line.start[first], line.end[last - 1])

/** Leaves off at the end of the phrase what was told, and what only describes it: the item behind the last of its owner. */
export function ownerEnd(line: Line, first: number, last: number): number {
  let to = last
  while (to > first) {
    const i = to - 1
    if (isClose(line, i)) {
      if (isRound(line, i)) {
        const open = bracketBefore(line, i)
        if (open < first) return to
        to = open
        continue
      }
      if (line.text.charCodeAt(line.start[i] as number) !== CLOSE_TITLE || !isReleased(line, i - 1)) return to
      let open = i - 1
      while (open > first && line.text.charCodeAt(line.start[open] as number) !== OPEN_TITLE) open--
      to = open
    } else if (isFinding(line, i) || isDe(line, i) || isPause(line, i) || (to < last && describes(line, i)))
      to--
    else return to
  }
  return to
}

/** Words between an owner and what he gave: 最新, 7月份, 第三次. */
function describes(line: Line, i: number): boolean {
  const tag = line.tag[i]
  if (tag === Tag.adjective) return !BODY_WORDS.has(line.word(i))
  return (
    tag === Tag.distinguishing ||
    tag === Tag.adverb ||
    tag === Tag.classifier ||
    tag === Tag.numeral ||
    tag === Item.article ||
    tag === Item.period ||
    DESCRIBING.has(line.word(i))
  )
}
const DESCRIBING: ReadonlySet<string> = new Set([
  '民情',
  '民意',
  '第一次',
  '第二次',
  '第三次',
  '季度',
  '月度',
  '年度',
  '工作',
])

/** Whether the phrase names somebody who can speak. */
export function canSpeak(line: Line, first: number, last: number): boolean {
  if (last <= first) return false
  const head = last - 1
  const tag = line.tag[head]
  if (isReporter(line, head) || isReporter(line, first)) return false
  if (isClose(line, head)) return true
  const code = line.text.charCodeAt(line.start[head] as number)
  if (code < 0x80 && code > 0x40) return true
  if (tag === Tag.organisation || tag === Tag.letters) return true
  if (tag === Tag.person) return (line.end[head] as number) - (line.start[head] as number) > 1
  if (line.has(head, Role.group)) return false
  if (tag === Tag.place) return !NO_SPEAKER.has(line.word(head))
  return line.passes(head, SPEAKER)
}

/** The end of the phrase that begins at item `first`; bodies that are listed are one. */
export function listEnd(line: Line, first: number, limit: number): number {
  let end = bodyEnd(line, first, limit)
  while (
    end > first &&
    end + 1 < limit &&
    (isPause(line, end) || isJoint(line, end)) &&
    (isNominal(line, end + 1) || isOpen(line, end + 1))
  ) {
    const next = bodyEnd(line, end + 1, limit)
    if (next === end + 1) break
    end = next
  }
  return end
}

/** What names of bodies end in, that have a verb within: 非洲|发展|银行, 选举委员会, 抗震救灾指挥部. */
const NAMED_ENDS = words(`
  委员会 办公室 银行 协会 学会 商会 研究所 研究院 基金会 中心 总局 管理局 监管局 指挥部 组织 联盟 集团 大学 学院 小组 总公司 理事会 联合会
  总会 总队 支队 法院 检察院 医院 监狱 公司 会议
`)
const NAMED = new WordTest((word) => NAMED_ENDS.some((end) => word.endsWith(end)))
/** Within so many items of the verb. */
const NAME_REACH = 5

/** The end of the name of a body that the phrase `first` to `end` begins, and that goes on over a verb; else `end`. */
export function overVerb(line: Line, first: number, end: number, limit: number): number {
  if (end === first || end >= limit || line.tag[end] !== Tag.verb) return end
  const tag = line.tag[first]
  if (tag !== Tag.place && tag !== Tag.organisation) return end
  for (let i = end; i < limit && i - end < NAME_REACH && line.end[i - 1] === line.start[i]; i++) {
    if (line.token[i] !== null || (!isNominal(line, i) && line.tag[i] !== Tag.verb)) break
    if (i > end && isNominal(line, i) && line.passes(i, NAMED)) return phraseEnd(line, i, limit)
  }
  return end
}

function bodyEnd(line: Line, first: number, limit: number): number {
  const end = overVerb(line, first, phraseEnd(line, first, limit), limit)
  if (end === first || end >= limit || line.end[end - 1] !== line.start[end]) return end
  return BODY_WORDS.has(line.word(end)) ? Math.max(end + 1, phraseEnd(line, end + 1, limit)) : end
}
