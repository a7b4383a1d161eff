/** The words that ground a check: which parts make up a whole, what leads from one level to another, whose growth is real. */

const words = (text: string): readonly string[] => text.trim().split(/\s+/)

/** Categories that shut each other out. Where they are `complete`, all of them together make up the whole. */
export interface Partition {
  readonly members: readonly (readonly string[])[]
  readonly complete: boolean
}

const partition = (text: string, complete = true): Partition => ({
  members: words(text).map((member) => member.split('|')),
  complete,
})

/**
 * Sources: the groupings of the statistical communiqués (国家统计局, 海关总署) and of the population census. Only
 * those whose members cannot overlap by their very meaning; 党员 and 妇女, 国有 and 高新技术 are none.
 */
export const PARTITIONS: readonly Partition[] = [
  partition('男 女'),
  partition('城镇|城市 乡村|农村'),
  partition('出口 进口'),
  partition('金牌 银牌 铜牌'),
  partition('第一产业|一产 第二产业|二产 第三产业|三产'),
  partition('省内 省外'),
  partition('市内 市外'),
  partition('县内 县外'),
  partition('区内 区外'),
  partition('境内 境外'),
  partition('国内 国外|国际|境外|入境'),
  partition('内贸 外贸'),
  partition('公办 民办'),
  partition('公立 民营|民办'),
  partition('线上 线下'),
  partition('上半年 下半年'),
  partition('一季度 二季度 三季度 四季度'),
  partition('文史类|文科 理工类|理科', false),
  partition('东部 中部 西部 东北', false),
  partition('短期 中长期', false),
  partition('出生 死亡', false),
  partition('支持|赞成|赞同 反对', false),
  partition('满意 不满意', false),
]

/** Longer words in which a member of a partition is no such member. */
export const NOT_MEMBERS = words('进出口 出口加工 进口替代 满意度 城镇化')

/** What of a part's name says no more than that it is one: 女性, 出口额, 男教师人数. */
export const GENERIC_PARTS = words(
  '总额 总值 总量 总数 总人口 人口 人数 数量 金额 额 值 量 性 生 员 人 者 类 共 有 达到 达 为 是 约 近 超过 超 完成 实现 其中 的 则 和 及 与 以及 而',
)

/** Sums and differences that hold by what their terms mean; sources as above. */
export interface Identity {
  readonly total: readonly string[]
  readonly terms: readonly { readonly name: readonly string[]; readonly sign: 1 | -1 }[]
}

const identity = (total: string, ...terms: string[]): Identity => ({
  total: total.split('|'),
  terms: terms.map((term) => ({
    name: term.slice(1).split('|'),
    sign: term.startsWith('-') ? -1 : 1,
  })),
})

export const IDENTITIES: readonly Identity[] = [
  identity('进出口', '+出口', '+进口'),
  identity('顺差', '+出口', '-进口'),
  identity('逆差', '+进口', '-出口'),
  identity('自然增长率', '+出生率', '-死亡率'),
]

/** What may stand in the name of such a term beside it, without making it another one. */
export const IDENTITY_FILLERS = words(
  '货物贸易 对外贸易 外贸 贸易 货物 商品 人口 总额 总值 额 值 全年 全市 全省 全国 全县 全区 我市 我省 本市 其中 完成 实现 累计 达到 达 为 约 共 的 从',
)

/** Words before a total that is taken over the figures just named. */
export const TOGETHER = words('合计 共计 总计 合共 总共 相加 加起来 合在一起')
/** What may stand between such a word and its number. */
export const TOGETHER_FILLERS = words('为 是 达到 达 约 近 超过 超 有 完成 实现 已')

/** Measures whose parts do not add up to the whole: means, rates, prices. */
export const INTENSIVE = words('均 每 率 价 比重 指数 浓度 温 寿命 强度 密度 工资 净值 年龄 速度')

/** What is left of a whole when the parts before it are taken away: only what says so of the rest itself. */
export const THE_REST = words('其余 剩余 余下 剩下 其余的 余下的')

/** Verbs that lead from one level to the next, with 到, 至, 为 or 成 behind them. */
export const UP_VERBS = words(
  '增加 增长 提高 提升 上升 升 增 扩大 发展 上涨 涨 攀升 跃升 上调 扩展 壮大 跃增 猛增 激增 跳升 回升 反弹 调增 调高 升高 拉升 扩 翻',
)
export const DOWN_VERBS = words(
  '下降 降低 降 减少 减 缩短 压缩 下滑 滑落 回落 跌 下跌 下调 压减 缩减 调减 调低 缩小 收窄 削减 跌落 骤降 锐减 压降',
)
export const TO_WORDS = words('到 至 为 成')
/** What may stand between the first level and the verb. */
export const TO_FILLERS = words(
  '左右 以上 以下 上下 一路 大幅 逐步 稳步 快速 迅速 持续 进一步 逐年 明显 显著 小幅 再 又 已 首次 历史性 不断 ，',
)

/** Verbs and nouns of a change whose measure is the level's; what else may stand before its number. */
export const CHANGE_WORDS = words(
  '增长速度 增长率 增加额 增长额 增长 增加 增速 增幅 涨幅 跌幅 降幅 减幅 升幅 提高 提升 上升 上涨 下降 减少 下跌 降低 下滑 回落 缩短 压缩 缩减 扩大 净增 净减 多增 少增 增 升 涨 降 减 跌 翻',
)
export const CHANGE_FILLERS = words(
  '平均每年 每年平均 年平均 年均 年复合 同比 环比 累计 共 净 名义 了 约 近 超过 超 达到 达 为 是 均 整整 大幅 小幅',
)
/** Against what; only a change that is against the same thing as the one before it may be held against that. */
export const COMPARED = words('比上年同期 较上年同期 比去年同期 较去年同期 比上年 较上年 比去年 较去年')

/** Growth that is not the growth of the levels that stand beside it. */
export const REAL_GROWTH = words('实际 可比价 可比口径 同口径 不变价 扣除')

/**
 * Indicators whose growth is published at constant prices or on a comparable basis while their levels are at current
 * prices (国家统计局: 统计公报, notes on 国内生产总值, 增加值, 固定资产投资 and 利润).
 */
export const REAL_INDICATORS = words('生产总值 GDP 增加值 经济总量 总产值 固定资产投资 利润总额 国民总收入')

/** A base that names no other whole than the one just spoken of. */
export const GENERIC_BASES = words('总数 总量 总人数 总额 总数量 全部 总体 其 总人口 总户数 总面积 总')
/** What follows the base. */
export const SHARE_TAILS = words(
  '的比重 的比例 的份额 比重 比例 份额 的 达到 达 为 是 约 近 超过 超 已 仅 只 到 比',
)

/** Verbs that give a rank to what stands before them. */
export const RANK_VERBS = words('位居 位列 名列 排名 排在 列居 稳居 高居 夺得 获得 获 居 列 排 位')
/** Two may share a rank where the text says so. */
export const TIED = words('并列 同列 同居 同获 均 都 同为 共同 分别 双双')

/** What a rank is of ends in one of these, the name of who holds it does not. */
export const MEASURE_ENDS = '量额率值数度入力比重均长积价'

/** Words of a value that was revised, or that another method gave. */
export const REVISED = words(
  '初步 核实 修订 快报 调整后 调整前 原 更正 误 口径 上限 下限 最低 最高 预计 计划 目标',
)

/** Lengths of years that 年均 may be over. */
export const YEARS: Readonly<Record<string, number>> = {
  两年: 2,
  二年: 2,
  三年: 3,
  四年: 4,
  五年: 5,
  六年: 6,
  七年: 7,
  八年: 8,
  九年: 9,
  十年: 10,
}
