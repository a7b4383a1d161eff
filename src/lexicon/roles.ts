/**
 * What a word does in a sentence with a figure, as data: a role a line, the words behind it.
 * Sources of the groups: 《中国统计年鉴》 and the communiqués of the 国家统计局 for words of change and comparison,
 * 《现代汉语八百词》 for prepositions and adverbs.
 */
import { buildTrie, longest, step } from './trie.ts'

export const Role = {
  none: 0,
  /** 增长 上升 …: the number behind it says by how much something rose */
  up: 1,
  /** 下降 减少 … */
  down: 2,
  /** 增速 涨幅 …: names a rate of growth */
  rate: 4,
  /** 达 为 突破 …: joins a measure to its number */
  link: 8,
  /** 到 至 增至 …: what a change came to */
  to: 16,
  /** 从 由: what a change began with */
  from: 32,
  /** 比 较 与 …: what follows is compared with */
  compare: 64,
  /** 居 位列 …: a place in an order follows */
  ranked: 128,
  /** 说 表示 …: what follows or went before is somebody's words */
  saying: 256,
  /** 力争 目标 … */
  target: 512,
  /** 预计 有望 将 … */
  forecast: 1024,
  /** 能力 设计 … */
  capacity: 2048,
  /** 已 了 累计 …: it has happened */
  done: 4096,
  /** 分别: the numbers behind it belong to the parts of the list before it */
  each: 8192,
  /** 占 */
  share: 16384,
  /** 加快 推进 …: what plans begin their clauses with */
  plan: 32768,
  /** 据 根据: a source follows */
  source: 65536,
  /** 其中: a part of what was counted before */
  among: 131072,
  /** 全国 全省 …: whose figures a report gives */
  group: 262144,
  /** 如果 若 …: what is not so */
  unreal: 524288,
  /** 同比 */
  yoy: 1048576,
  /** 环比 */
  mom: 2097152,
  /** 获悉 了解: what follows was told to whoever is named */
  learnt: 4194304,
  /** 规定 质疑 …: says something only where a pause follows it */
  stated: 8388608,
} as const

const WORDS: Readonly<Partial<Record<keyof typeof Role, string>>> = {
  up: `跃升 增产 增收 加快 净增加 快 多 高 增长 增加 上升 上涨 提高 提升 扩大 增大 增 涨 升 攀升 上浮 回升 增多 飙升 激增 大涨 猛增 递增 净增 跃升 上调 延长 加长 走高
    增值 上扬 成长 反弹 拉高 高出 多出 长 劲增 骤增 大增 暴涨 高涨 上行 上移 扩增 翻
    升值 劲升 劲涨 劲扬 收涨 收升 收高 收扬 收红 微涨 微升 微增 小涨 小升 续涨 续升 狂涨 狂升 飙涨 急升 急涨 疾升 累升 累涨 攀高 冲高 放大 暴增 陡增 陡升 突增 转升
    涨价 加价 提价 提速 加薪 调升 调高 上修 扬升 弹升 走强 走升 走扬 爬升 抬升 超出 偏多 偏高 偏快 回暖 回弹 强弹 扩张 超涨 翻升 高开`,
  down: `减产 减收 衰退 放缓 净减少 慢 低 下降 减少 降低 下跌 回落 减 降 跌 缩小 收窄 下滑 萎缩 缩短 压缩 减亏 下调 下挫 走低 缩减 削减 递减 锐减 骤降 大跌 暴跌
    压减 减轻 调贬 负增长 下行 降幅 跌幅 减幅 少 低于 缩水 净减 减免 节约 节省 滑落 回调
    重挫 急挫 劲挫 大挫 小挫 连挫 挫 挫低 回跌 收跌 收低 收黑 收挫 微跌 微降 微减 小跌 小降 续跌 续降 狂跌 急跌 急降 急减 劲跌 累跌 累降 重摔 重跌 跳水 下探 探低
    走跌 走弱 走软 陡降 陡跌 陡减 贬值 倒退 劈价 降价 减价 减薪 降薪 降速 跌去 蒸发 偏少 偏低 偏慢 缩窄 回吐 暴减 劲减 骤减 下浮 下修 调降 调减 缩量 狂泻 急泻 泻
    回降 降减 降温 低开`,
  rate: '增速 增幅 涨幅 增长率 增长速度 升幅 降幅 跌幅 减幅 涨跌幅 增长幅度 下降幅度',
  link: `达 达到 为 是 有 突破 超过 超 共 共有 共计 合计 总计 约 约为 实现 完成 至 到 在 保持 保持在 稳定 稳定在 控制 控制在 维持 维持在
    位于 处于 高达 多达 长达 低至 仅 仅为 仅有 只有 拥有 近 逾 接近 不足 不到 等于 相当于 计 均为 均 收 报收 收于 报 收报 收盘报 开盘报 录得 收复 失守 同样 同为 站上 迈上 跨上 首次 再次 累计 总 平均
    不少于 不低于 不超过 高于 低于 大于 小于 多于 少于 至少 最多 最高 最低 迈入 跨入 成功 历史性 左右 才 已 已经 将 可 可达 能 过 了 得到 得 获得 取得 也 则 还 都 再 又 今年 去年 全年 目前 上年 总共 预计 预期 力争 确保 要 计划 达成 录得 创 创下 只 就 更 更是 高 逼近 累积 一共 现有 已有 已达 共达 合共 突破性 起码 超出 存 尚有 迈 站 跨 冲 踏 登 迈上 站上 跨上 跨过 迈过 跃上 冲上 实际 名义 直接 连续 持续 仍 仍然 同期 新台币 人民币 港币 折合 合 大约 大概 几乎 会 之 年均 月均 日均 人均约 平均每年 且 并 而 却 却是 共计约 总数 竟 竟然 甚至 以 以来 期间 当年 至今 依然 刚 刚刚 正 均 皆 就达 就有 均达 触及 触达 首破 首超 够 只够 足够`,
  to: '到 至 增至 升至 降至 减至 涨至 跌至 增到 降到 升到 扩至 缩至 增加到 提高到 减少到 下降到 上升到 增长到 提升至 提升到 调整为 转为 扩大到 压缩到 压减至 缩短至 回落至 回升至 攀升至 变为 改为 增长至 提高至 下降至 上升至 下滑至 跃至',
  from: '从 由 自',
  compare: '高于 低于 快于 慢于 优于 多于 少于 高出 比 较 与 跟 同 和 相比 比起 相较 对比 较之',
  ranked: `重返 重回 居 位居 列 位列 排名 排 排在 排第 名列 跃居 跃升 升至 稳居 跻身 进入 进位 跌至 降至 退居 高居 荣登 登上 雄踞 位 蝉联 保持 晋级 闯入 杀入 冲进 挺进 升到 跃至 提升至 上升至 下滑至 排行 排位 并列 名次 夺得 获 获得 荣获 取得 位次 由 从 至`,
  saying: `说 表示 介绍 指出 认为 称 透露 告诉 强调 宣布 坦言 回应 解释 预测 估计 报道 报导 报告 显示 发布 公布 通报 介绍说 说道 写道 直言 承认 建议 提出 披露 声称 宣称 估算 警告 呼吁 发现 证实 确认 报道称 报告称 表明 回忆 谈到 提到 答复 感慨 算账 讲`,
  target: `目标 力争 确保 争取 计划 要 规划 拟 努力 奋力 预期目标 安排 务必 须 必须 应 不得 到位 任务 指标`,
  forecast:
    '可达 可望 可能 或达 料将 或 未来 预计 有望 将 可望 预期 预测 料 预料 估计 将会 将要 会 即将 望 或将 料将 可能',
  capacity: '能力 设计 可容纳 可承载 可供 容纳 可停放 可停靠 核定 额定 最大 可满足 可安置',
  done: '已 已经 了 累计 圆满 取得 成功 荣获 获评 获批 超额 顺利 首次 过去 同比 全面完成 完成了 实现了 建成了',
  each: '分别 各 依次 分别为 分别是 分别达 分别达到',
  share: '占 占比 占到 占据 占总 约占',
  plan: `加快 推进 推动 深化 加强 强化 实施 支持 开展 打造 建设 建好 建强 完善 优化 培育 抓好 抓实 做好 健全 启动 争取 谋划 落实 促进 鼓励 构建 提升 扩大 发展 稳步 统筹 出台 设立 深入 继续 持续 大力 积极 扎实 坚决 新建 开工 布局 加大 制定 创建 引进 改造 加力 着力 力促 深挖 用好 办好 抢抓 盘活 壮大`,
  source: '据 根据 按照 来自 依据 援引 引述',
  among: '其中 当中',
  group:
    '全国 全省 全市 全区 全县 我国 我省 我市 我区 我县 本市 本省 本区 全州 全自治区 本届政府 我州 全镇 全乡 全村 全岛 全台 全港',
  unreal: '如果 若 假如 倘若 要是 假设 即使 哪怕 除非 一旦',
  yoy: '同比 按年 比上年 比去年 较上年 较去年 与上年 与去年',
  mom: '环比 按月 比上月 较上月 比上季度',
  learnt: '获悉 得悉 得知 获知 了解 了解到 据了解 据悉',
  stated:
    '规定 质疑 预估 预判 研判 测算 推算 推测 批评 反映 抱怨 辩称 诉称 补充 说明 提示 提醒 通知 坚称 承诺 保证 抱怨 看来 重申 认定 指控 答 回答 答道 笑道 问道 感叹 补充道 断言 坦承 反驳 声明 讲述 相信 担心 主张 喊道 自称 推断 判断 告诫 表态',
}

/** The words of a role, for those who look for them in text that is not cut into words. */
export const wordsOf = (role: keyof typeof Role): readonly string[] => (WORDS[role] ?? '').trim().split(/\s+/)

const list: string[] = []
const bits: number[] = []
const indexOf = new Map<string, number>()
for (const [name, words] of Object.entries(WORDS)) {
  for (const word of words.split(/\s+/)) {
    if (word === '') continue
    const known = indexOf.get(word)
    const bit = Role[name as keyof typeof Role]
    if (known === undefined) {
      indexOf.set(word, list.length)
      list.push(word)
      bits.push(bit)
    } else bits[known] = (bits[known] as number) | bit
  }
}
const TRIE = buildTrie(list)

/** The roles of the word `text.slice(start, end)`, as bits of `Role`. */
export function rolesOf(text: string, start: number, end: number): number {
  // 增长了, 超过了: the dictionary has some of them as one word
  const last = text.charCodeAt(end - 1)
  return end - start > 1 && (last === 0x4e86 || last === 0x8fc7)
    ? exactly(text, start, end - 1) || exactly(text, start, end)
    : exactly(text, start, end) || (end - start > 1 && COMPLETING.includes(last) ? Role.to : 0)
}

/** 至 and 到 complete a verb to what it came to: 跃升至, 攀升到. */
const COMPLETING = [0x81f3, 0x5230]

function exactly(text: string, start: number, end: number): number {
  if (TRIE.first[text.charCodeAt(start)] === 0) return 0
  let node = 0
  for (let i = start; i < end; i++) {
    node = step(TRIE, node, text.charCodeAt(i))
    if (node < 0) return 0
  }
  const value = TRIE.value[node] as number
  if (value > 0) return bits[value - 1] as number
  return 0
}

/**
 * The longest word with a role that begins at `at`, whatever the words around it: its roles, with its length above them.
 * For looking over a stretch that is not cut into words, where a single character is a word by itself too seldom to be
 * taken for one, but for 已 and 了; 0 where none begins.
 */
export function roleWordAt(text: string, at: number, limit: number): number {
  const index = longest(TRIE, text, at, limit)
  if (index < 0) return 0
  const word = list[index] as string
  return word.length > 1 || ALONE.includes(word) ? (bits[index] as number) + (word.length << LENGTH_SHIFT) : 0
}
const ALONE = ['已', '了']
/** What `roleWordAt` finds. */
export const ROLE_WORDS: readonly string[] = list.filter((word) => word.length > 1 || ALONE.includes(word))
const LENGTH_SHIFT = 24
export const roleWordLength = (found: number): number => found >>> LENGTH_SHIFT
