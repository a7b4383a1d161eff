/** Words that the dictionary has as nouns (进口, 培训) and that are verbs where their object is counted: 我国 | 进口 | 大豆9500万吨. */
import { Tag } from '../lexicon/dictionary.ts'
import { Role } from '../lexicon/roles.ts'
import { wordSet } from '../lexicon/vocabulary.ts'
import { words } from '../lexicon/word-list.ts'
import type { Items, Items as Line } from './items.ts'
import { isIndicator, namesPersons } from './measure-phrase.ts'
import { endsName, isName } from './names.ts'
import { isNominal } from './phrase.ts'

/** Verbs whose object is what is counted. */
const DEEDS: ReadonlySet<string> = new Set(
  words(`
  生产 种植 养殖 销售 出口 进口 审结 审理 培训 招收 招聘 发放 救助 收购 加工 运输 运送 接待 缴纳 拨付 投放 投入 采购 安置 资助 承运 检查 检测
  查处 整改 建造 制造 改造 开垦 播种 收获 捕捞 处理 收集 回收 调运 供应 储备 消耗 使用 培养 引进 研发 装备 配备 清理 转移 捐赠 举办 开展 建设
  治疗 诊治 服务 接收 办理 受理 调解 查验 开发 开采 发送 输送 培育 繁育 造林 绿化
`),
)
const isDeed = wordSet([...DEEDS])

/** Last words of compounds that such a verb begins: 出口企业, 培训机构, 销售人员. */
const COMPOUNDS: ReadonlySet<string> = new Set(
  words(`
  企业 人员 机构 项目 单位 公司 基地 车间 线 点 中心 商品 大户 户 部门 车辆 船舶 设备 设施 费 费用 资金 成本 量 额 值 面积 规模 能力 时间 周期 价格
  场所 场地 平台 网点 窗口 站 站点 工人 职工 员工 队伍 团队 对象 范围 标准 合同 协议 订单 计划 任务 工程 用地 用房 用水 用电 专业 课程 班 家 者
  措施 制度 活动 业务 工作 方式 方法 技术 工艺 情况 结果 质量 水平 效率 环节 过程 期间 支出 收入 经费 补贴 补助 基金 贷款
`),
)
const closesCompound = wordSet([...COMPOUNDS])

/** So many words of the object may stand between the verb and its number. */
const LONGEST_OBJECT = 4

/** Marks the verb before the number that is laid out next, if whoever does it stands before it. */
export function markVerb(line: Line): void {
  let last = line.count - 1
  if (last >= 0 && line.tag[last] === Tag.adverb) last--
  if (last < 1 || line.tag[last] === Tag.verb || !isNominal(line, last)) return
  for (let i = last; i > 0 && last - i <= LONGEST_OBJECT && isNominal(line, i); i--) {
    if (i === last) {
      // 审结案件 may be one word
      if (isDeedWithObject(line, i) && !closesNoun(line, i) && canDo(line, i - 1)) partObject(line, i)
      continue
    }
    // 卫生部 | 报告 | 新增病例320例
    if (line.word(i) === '报告' && canDo(line, i - 1)) {
      line.tag[i] = Tag.verb
      return
    }
    if (line.tag[i] !== Tag.verbalNoun || !line.passes(i, isDeed)) continue
    if (canDo(line, i - 1) && !closesNoun(line, last)) line.tag[i] = Tag.verb
    return
  }
}

/** Whether item `i` closes a compound, or is no object that somebody makes or gets. */
const closesNoun = (line: Line, i: number): boolean =>
  isIndicator(line, i + 1) || endsName(line, i) || line.passes(i, closesCompound)

/** Whether item `i`, right before the verb, can be who does it: a name, a body, persons, or what points at one (我国, 该厂). */
const canDo = (line: Line, i: number): boolean =>
  line.end[i] === line.start[i + 1] &&
  (line.tag[i] === Tag.pronoun
    ? (line.end[i] as number) - (line.start[i] as number) > 1 && !line.has(i, Role.saying)
    : isName(line, i) || endsName(line, i) || (line.tag[i] === Tag.noun && namesPersons(line, i + 1)))

/** A word of four characters at least that such a verb begins. */
const isDeedWithObject = (line: Line, i: number): boolean => {
  const start = line.start[i] as number
  return (
    line.tag[i] === Tag.noun &&
    (line.end[i] as number) - start > 3 &&
    DEEDS.has(line.text.slice(start, start + 2)) &&
    !COMPOUNDS.has(line.text.slice(start + 2, line.end[i]))
  )
}

/** Parts such a word into the verb and its object; only the last item of a row. */
function partObject(line: Items, i: number): void {
  if (i !== line.count - 1) return
  const start = line.start[i] as number
  const end = line.end[i] as number
  line.end[i] = start + 2
  line.name(i, i, Tag.verb)
  line.push(start + 2, end, Tag.noun, 0, null)
}
