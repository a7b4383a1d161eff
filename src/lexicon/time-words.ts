/**
 * Words that say when, as data. Every line is: words of one meaning, separated by spaces; what they mean; and where
 * they must not stand. Traditional forms are made from the simplified ones by `TRADITIONAL`, so only words whose
 * traditional form is another word are written twice.
 *
 * `notAfter` are characters that make the word part of another one when they stand before it (日 before 本月: 日本月产);
 * `notBefore` are words, separated by spaces, that do the same behind it (步 behind 初: 今年初步核算). Where there is
 * `before`, one of its words must stand behind: 首轮 is a time before 战罢, and none before 融资.
 */

export interface Guard {
  notAfter?: string
  notBefore?: string
  before?: string
}

export type TimeLine<T> = readonly [words: string, meaning: T, guard?: Guard]

/** Pairs of a simplified character and its traditional form. */
export const TRADITIONAL =
  '后後来來个個周週节節间間国國庆慶为為当當过過这這内內开開时時点點号號财財会會学學业業从從现現届屆农農阳陽纪紀两兩头頭岁歲长長黄黃双雙劳勞动動圣聖诞誕儿兒妇婦师師军軍运運' +
  '发發刚剛连連数數几幾余餘单單场場钟鐘盘盤报報将將战戰线線级級总總达達记記录錄气氣观觀测測统統计計医醫园園厂廠产產营營启啟实實种種还還网網车車轮輪历曆赛賽绩績评評阶階谁誰' +
  '书書标標题題准準备備边邊东東阵陣导導际際规規纲綱图圖购購续續无無华華门門汇匯归歸恶惡与與签簽项項宪憲党黨旧舊联聯龙龍腊臘闰閏础礎听聽讯訊质質检檢样樣灾災较較对對应應关關' +
  '难難参參训訓练練宾賓并並竞競选選举舉'

// ---- what stands behind a time character without belonging to it ------------------------------------------------

/** 初步, 初级 …: not the beginning of a period. */
const NOT_START = '步 级 中 审 赛 始 次 选 心 衷 创 夏 冬 春 秋 具 见 试 稿 任 婚 恋 学 露 显'
/** 底部, 底特律 …: not its end. */
const NOT_BOTTOM = '部 层 蕴 线 特律 价 气 色 盘 片 下 板 座 商 牌 稿 泥 薪 数 限 物'
/** 末端, 末位 …: not its end. */
const NOT_END = '端 位 班 梢 路 代 节 尾'
/** 中国, 中央 …: not its middle. */
const NOT_MIDDLE =
  '篇 条 航 秋 元 国 國 央 部 小 标 考 学 共 东 美 日 方 等 外 层 心 华 超 型 医 原 药 文 山 关 信 石 海 铁 车 建 交 俄 欧 非 亚 新 兴 介 间 直 院 级 途 止 断 行 金 科 粮 储 旬 期 叶'
/** 内蒙古, 内地 …: not inside a period. */
export const NOT_INSIDE =
  '塔 罗毕 维尔 蒙 地 部 外 需 容 陆 河 资 政 阁 务 存 心 在 涵 销 控 贸 饰 镜 幕 衣 向 含 置 江 战 乱'
/** 前往, 前来 …: not before it. */
export const NOT_BEFORE_IT =
  '夜 往 来 期 景 沿 列 瞻 台 任 身 程 者 线 方 端 海 进 所 途 提 锋 辈 总 首 国 副 主 总统 总理 门 院 妻 夫 后 一 二 三 四 五 六 七 八 九 十 百 两 几 半 N 0 1 2 3 4 5 6 7 8 9'
/** 后期, 后续 …: not behind it. */
export const NOT_BEHIND_IT =
  '期 续 来 者 方 勤 台 备 代 果 面 疫 卫 裔 盾 劲 颈 门 院 腿 背 半 一 二 三 四 五 六 七 八 九 十 两 0 1 2 3 4 5 6 7 8 9'
/** 起诉, 起飞 …: not its start. */
export const NOT_FROM_IT =
  '诉 飞 草 步 码 伏 重 初 点 源 义 降 运 价 火 到 了 效 用 止 爆 身 来 家 色 名 因 底 落 跑 跳 立 义 航 征 拍 获'
/** 来自, 来到 …: not since. */
export const NOT_SINCE =
  '自 到 华 京 访 看 说 讲 源 电 往 客 宾 信 函 校 年 日 月 回 年 料 势 临 源 沪 杭 浙 粤 港 台 了 不'

/** Times of day by name, the first word of each line being the one that is kept. */
export const DAYPARTS: Readonly<Record<string, string>> = {
  '凌晨 清晨 早晨 早上 早间 拂晓 黎明 清早': '好 新闻 市',
  '上午 午前': '茶',
  '中午 正午 午间': '新闻',
  '下午 午后': '茶 餐 班',
  '傍晚 晚上 晚间 夜间 夜里 深夜 午夜 半夜 夜晚 子夜 入夜': '好 新闻 经济 场',
}

/**
 * How fine what a base or a step says is. A part without a base takes from the part before it what is coarser than
 * its own first step.
 */
export const FINENESS: Readonly<Record<string, number>> = {
  century: 0,
  decade: 1,
  plan: 1,
  crossing: 2,
  fiscal: 2,
  year: 2,
  half: 3,
  quarter: 4,
  season: 4,
  festival: 4,
  lunar: 4,
  named: 4,
  same: 4,
  month: 5,
  week: 6,
  first: 6,
  last: 6,
  edge: 6,
  third: 6,
  weekday: 7,
  weekend: 7,
  day: 7,
  clock: 8,
}

// ---- the main table ---------------------------------------------------------------------------------------------

export type DayPart = string

/** What may follow a word: the part of the year, of the month … */
export type Level = 'year' | 'half' | 'month' | 'week' | 'day' | 'clock' | 'century' | 'now' | 'end'

type Reference = 'text' | 'document' | 'previous' | 'unsaid' | 'every'
type Unit = 'year' | 'half' | 'quarter' | 'month' | 'week' | 'day'

export interface StepData {
  unit: string
  [key: string]: string | number | boolean | null
}
export interface BaseData {
  kind: string
  [key: string]: string | number | boolean | null
}

export type TimeMeaning =
  | { role: 'fixed'; parts: { base: BaseData | null; steps: StepData[] }[]; then: Level; until?: true }
  | { role: 'weekday' | 'ordinal' | 'zone' | 'lunar' | 'first' | 'quote' }
  | { role: 'era'; offset: number; sign: 1 | -1 }
  | { role: 'length'; side: 'past' | 'this' | 'future' | 'plain'; careful: boolean }
  | { role: 'opening'; opening: 'until' | 'since'; needs: 'nothing' | 'closing' | 'clause' | 'intent' }
  | { role: 'festival'; name: string; bare: boolean; always: boolean }
  | { role: 'named'; reason: string }
  | { role: 'event'; date: string | null; bare: boolean }
  | { role: 'match' }

const relative = (
  kind: Unit,
  from: Reference,
  value: number,
  then: Level,
  ...steps: StepData[]
): TimeMeaning => ({
  role: 'fixed',
  parts: [{ base: { kind, from, value }, steps }],
  then,
})
const step = (then: Level, ...steps: StepData[]): TimeMeaning => ({
  role: 'fixed',
  parts: [{ base: null, steps }],
  then,
})
const edge = (value: string): StepData => ({ unit: 'edge', value })
const clock = (part: string): StepData => ({ unit: 'clock', part, hour: null, minute: null, second: null })
const season = (year: number, value: number): { base: BaseData; steps: StepData[] } => ({
  base: { kind: 'year', from: 'document', value: year },
  steps: [{ unit: 'season', value }],
})
const seasons = (...parts: { base: BaseData; steps: StepData[] }[]): TimeMeaning => ({
  role: 'fixed',
  parts,
  then: 'end',
})
const vague = (reason: string): TimeMeaning => ({
  role: 'fixed',
  parts: [{ base: { kind: 'vague', reason }, steps: [] }],
  then: 'now',
})
const NOW: TimeMeaning = { role: 'fixed', parts: [{ base: { kind: 'now' }, steps: [] }], then: 'now' }
const PREVIOUS: TimeMeaning = {
  role: 'fixed',
  parts: [{ base: { kind: 'previous' }, steps: [] }],
  then: 'end',
}
const years = (first: number, last: number): TimeMeaning => ({
  role: 'fixed',
  parts: [
    { base: { kind: 'year', from: 'document', value: first }, steps: [] },
    { base: { kind: 'year', from: 'document', value: last }, steps: [] },
  ],
  then: 'end',
})

const NO_BOUNDS = 'no definite bounds'
const OTHER_TIME = 'a time that the text tells'

const A_SEASON: StepData = { unit: 'named', reason: 'when the season was is not said' }
const A_ROUND: StepData = { unit: 'named', reason: 'when the round was is not said' }
/** What goes on to tell that a round was played. */
const PLAYED = '战罢 比赛 赛事 赛后 过后 结束 较量 争夺 联赛 ，'

/** What is cut off before 本: 日本, 基本, 成本 … */
const BEN = '日基成资版样根书课原文标剧脚副读孤刻单'
const SOLAR_DAY =
  '记 本经 本政 本首 本央 本股 本东 本人 本国 本企 本新 本的 本与 本和 本对 本向 本出 本发 本地震 本媒 本海 本共 本驻 本外 本防 元 语 军 方 系 照 程'

export const TIME_WORDS: readonly TimeLine<TimeMeaning>[] = [
  // Lengths come first: 今后 is one before it is a vague word.
  [
    '近 最近 最近的 近这',
    { role: 'length', side: 'past', careful: true },
    { notAfter: '附临接靠邻远逼亲贴就将' },
  ],
  [
    '过去 过去的 过去这 刚刚过去的 刚过去的 在过去的',
    { role: 'length', side: 'past', careful: false },
    { notAfter: '走跑跳穿越飞送拿转度跟看' },
  ],
  ['这 这短短', { role: 'length', side: 'this', careful: false }],
  ['未来 未来的 今后 今后的 接下来 接下来的 往后 将来', { role: 'length', side: 'future', careful: false }],
  ['短短 短短的 不到 不足', { role: 'length', side: 'plain', careful: false }],
  [
    '前 头 后',
    { role: 'first' },
    { notAfter: '目此之以当眼提空先往向面生跟产售赛会饭婚节税街码龙石牛老两枕最今然随午身年月日人事门罩院' },
  ],

  // Years
  ['今年 今年度', relative('year', 'document', 0, 'year'), { notBefore: '轻 龄 富 幼' }],
  ['本年 本年度', relative('year', 'document', 0, 'year'), { notAfter: BEN, notBefore: '轻 龄' }],
  ['去年 去年度', relative('year', 'document', -1, 'year'), { notAfter: '失除', notBefore: '均 份' }],
  [
    '上年 上一年 上年度 上一年度',
    relative('year', 'document', -1, 'year'),
    { notAfter: '以网海线路楼村岛陆历配换送贴买办', notBefore: '纪 轮 轻 货 画' },
  ],
  ['前一年', relative('year', 'previous', -1, 'year'), { notAfter: '目此之以提' }],
  ['后一年', relative('year', 'previous', 1, 'year'), { notAfter: '最之以此然' }],
  [
    '前年',
    relative('year', 'document', -2, 'year'),
    { notAfter: '目此之以日当眼提空先午产年月税战', notBefore: '产 均 度 龄 轻' },
  ],
  ['大前年', relative('year', 'document', -3, 'year')],
  [
    '明年 来年 明年度 下一年 下一年度 下年度',
    relative('year', 'document', 1, 'year'),
    { notAfter: '说证表声发文光透清简阐历外近后往未原过十百千几多余', notBefore: '龄 轻 产 均' },
  ],
  [
    '后年',
    relative('year', 'document', 2, 'year'),
    { notAfter: '此以之今先然最前战税会产', notBefore: '产 均 龄 轻' },
  ],
  [
    '当年 同年 该年 此年 当年度 同年度',
    relative('year', 'previous', 0, 'year'),
    { notAfter: '相正应担', notBefore: '级 龄 轻' },
  ],
  ['次年 翌年 隔年', relative('year', 'previous', 1, 'year'), { notAfter: '其再屡' }],
  ['全年 一年到头', relative('year', 'unsaid', 0, 'end'), { notAfter: '安健齐保', notBefore: '级 龄' }],
  [
    '年内',
    relative('year', 'unsaid', 0, 'end'),
    { notAfter: '干数几多近一二三四五六七八九十两百', notBefore: '蒙 地 部 需' },
  ],
  [
    '年度',
    {
      role: 'fixed',
      parts: [{ base: { kind: 'vague', reason: 'which year is not said' }, steps: [] }],
      then: 'end',
    },
    {
      notAfter: '个多两双跨分半几每各',
      notBefore: '报 总 人 大 会 股 最 盛 颁 榜 汉 词 评 过 假 活 论 峰 新 十',
    },
  ],
  [
    '年初 岁初',
    relative('year', 'unsaid', 0, 'end', edge('start')),
    { notAfter: '大农', notBefore: `${NOT_START} 一 二 三 四 五 六 七 八` },
  ],
  [
    '年中',
    relative('year', 'unsaid', 0, 'end', edge('middle')),
    {
      notAfter:
        '青少近历多几数每往常老成中去今明前一二三四五六七八九十两百千0123456789０１２３４５６７８９的',
      notBefore: NOT_MIDDLE,
    },
  ],
  [
    '年底 年末 年终 岁末 年尾',
    relative('year', 'unsaid', 0, 'end', edge('end')),
    { notAfter: '少青', notBefore: `${NOT_BOTTOM} ${NOT_END} 奖 总结` },
  ],
  ['每年 每一年', relative('year', 'every', 0, 'year'), { notBefore: '级 薪 租' }],
  ['今明两年 今明二年', years(0, 1)],
  ['今明后三年', years(0, 2)],
  ['去今两年', years(-1, 0)],
  ['今春', seasons(season(0, 1)), { notAfter: '如现而至' }],
  ['今夏', seasons(season(0, 2)), { notAfter: '如现而至' }],
  ['今秋', seasons(season(0, 3)), { notAfter: '如现而至' }],
  ['今冬', seasons(season(0, 4)), { notAfter: '如现而至' }],
  ['去冬', seasons(season(-1, 4))],
  ['去秋', seasons(season(-1, 3))],
  ['明春', seasons(season(1, 1)), { notAfter: '阳光' }],
  ['去冬今春', seasons(season(-1, 4), season(0, 1))],
  ['今冬明春', seasons(season(0, 4), season(1, 1))],

  // Seasons and rounds of a sport, and the Games before
  ['本赛季 这个赛季 新赛季 当前赛季', step('half', A_SEASON), { notAfter: BEN }],
  ['上赛季 上个赛季 上一赛季 下赛季 下个赛季', step('half', A_SEASON), { notAfter: '以' }],
  ['首轮 次轮 末轮', step('end', A_ROUND), { before: `${PLAYED} 共 0 1 2 3 4 5 6 7 8 9` }],
  ['本轮 上轮 上一轮', step('end', A_ROUND), { notAfter: BEN, before: PLAYED }],
  [
    '上届',
    vague('which one is not said'),
    {
      notAfter: '以',
      before: '获 夺 拿 赢 摘 奥运 亚运 全运 冬奥 残奥 大运 世界杯 欧洲杯 锦标赛 世锦赛 比赛 赛事 ，',
    },
  ],
  [
    '此番 此役',
    vague('which one is not said'),
    { before: '以 只 仅 共 拿 获 夺 赢 摘 斩获 收获 参赛 出征 出战 过后 ，' },
  ],

  // Halves and quarters
  ['上半年', step('half', { unit: 'half', value: 1 }), { notBefore: '度' }],
  ['下半年', step('half', { unit: 'half', value: 2 }), { notAfter: '以', notBefore: '度' }],
  ['上半年度', step('half', { unit: 'half', value: 1 })],
  ['下半年度', step('half', { unit: 'half', value: 2 })],
  [
    '第一财季 第二财季 第三财季 第四财季 首财季 本财季 上财季 该财季 上一财季 下一财季 下财季 首个财季 第1财季 第2财季 第3财季 第4财季',
    vague('which months a fiscal quarter has is not said'),
  ],
  ['首季 首季度 首个季度', step('half', { unit: 'quarter', value: 1 })],
  ['末季度 尾季', step('half', { unit: 'quarter', value: 4 })],
  ['本季度 本季', relative('quarter', 'document', 0, 'half'), { notAfter: BEN }],
  ['当季 当季度', relative('quarter', 'previous', 0, 'half'), { notAfter: '相应' }],
  ['上季度 上个季度 上一季度 上一个季度', relative('quarter', 'document', -1, 'half')],
  ['下季度 下个季度 下一季度', relative('quarter', 'document', 1, 'half')],

  // Months
  [
    '即日起',
    { role: 'fixed', parts: [{ base: { kind: 'day', from: 'document', value: 0 }, steps: [] }], then: 'end' },
  ],
  ['本月 这个月 本月份', relative('month', 'document', 0, 'month'), { notAfter: BEN, notBefore: '薪 饼 亮' }],
  [
    '上月 上个月 上月份 上一个月',
    relative('month', 'document', -1, 'month'),
    { notAfter: '以网海晚路住过', notBefore: '薪 亮 球' },
  ],
  [
    '下月 下个月 下月份 下一个月',
    relative('month', 'document', 1, 'month'),
    { notAfter: '以', notBefore: '薪 亮' },
  ],
  ['当月 同月 该月', relative('month', 'previous', 0, 'month'), { notAfter: '相应', notBefore: '薪 亮' }],
  ['次月 翌月', relative('month', 'previous', 1, 'month'), { notAfter: '初' }],
  ['首月 首个月 元月 元月份', step('month', { unit: 'month', value: 1 }), { notAfter: '回' }],
  ['月初', relative('month', 'unsaid', 0, 'end', edge('start')), { notAfter: '个個', notBefore: NOT_START }],
  [
    '月中',
    relative('month', 'unsaid', 0, 'end', edge('middle')),
    { notAfter: '岁个個这几数每', notBefore: NOT_MIDDLE },
  ],
  [
    '月底 月末',
    relative('month', 'unsaid', 0, 'end', edge('end')),
    { notAfter: '个個', notBefore: `${NOT_BOTTOM} ${NOT_END}` },
  ],
  ['上中旬', step('end', { unit: 'third', value: 4 })],
  ['中下旬', step('end', { unit: 'third', value: 5 })],
  ['上旬', step('end', { unit: 'third', value: 1 })],
  ['中旬', step('end', { unit: 'third', value: 2 })],
  ['下旬', step('end', { unit: 'third', value: 3 })],

  // Weeks
  [
    '本周 这周 这一周 本星期 这星期 这个星期 这礼拜 本礼拜',
    relative('week', 'document', 0, 'week'),
    { notAfter: BEN, notBefore: '期 边 刊 年 岁 围 转' },
  ],
  [
    '上周 上一周 上星期 上个星期 上礼拜 上个礼拜',
    relative('week', 'document', -1, 'week'),
    { notAfter: '楼以网路身', notBefore: '边 期 围 年 岁' },
  ],
  [
    '下周 下一周 下星期 下个星期 下礼拜',
    relative('week', 'document', 1, 'week'),
    { notAfter: '以楼地', notBefore: '边 期 围 年 岁' },
  ],
  ['当周', relative('week', 'previous', 0, 'week'), { notAfter: '相应', notBefore: '边 期 围 年 岁' }],
  ['这个周末 这周末 本周末', relative('week', 'document', 0, 'day', { unit: 'weekend' })],
  ['上个周末', relative('week', 'document', -1, 'day', { unit: 'weekend' })],
  ['下个周末', relative('week', 'document', 1, 'day', { unit: 'weekend' })],
  ['周末', step('day', { unit: 'weekend' }), { notAfter: '一二三四五六两个個' }],
  [
    '星期 礼拜 周',
    { role: 'weekday' },
    { notAfter: '每一二三四五六七八九十两半几多数个個0123456789０１２３４５６７８９姓叫隔商' },
  ],

  // Days
  ['今天 今日', relative('day', 'document', 0, 'day'), { notBefore: `${SOLAR_DAY} 头条` }],
  ['本日', relative('day', 'document', 0, 'day'), { notAfter: `${BEN}一这那`, notBefore: SOLAR_DAY }],
  ['昨天 昨日', relative('day', 'document', -1, 'day'), { notBefore: SOLAR_DAY }],
  [
    '前天 前日',
    relative('day', 'document', -2, 'day'),
    { notAfter: '目此之以日当眼提空先年月战', notBefore: `气 ${SOLAR_DAY}` },
  ],
  [
    '明天 明日',
    relative('day', 'document', 1, 'day'),
    { notAfter: '说证表声发文光透清简探', notBefore: `${SOLAR_DAY} 之星 然气` },
  ],
  [
    '后天 后日',
    relative('day', 'document', 2, 'day'),
    { notAfter: '此以之今先然最', notBefore: `气 空 桥 津 的 下 晴 经 益 均 ${SOLAR_DAY}` },
  ],
  [
    '当天 当日 同日 同一天 该日 时至当日',
    relative('day', 'previous', 0, 'day'),
    { notAfter: '相应正合', notBefore: `${SOLAR_DAY} 本军 本建 气 空 而语 月` },
  ],
  [
    '前一天 前一日 前一交易日 前一个交易日 上一交易日 上个交易日 上一个交易日',
    relative('day', 'previous', -1, 'day'),
    { notAfter: '目此之以提' },
  ],
  [
    '次日 翌日 第二天',
    relative('day', 'previous', 1, 'day'),
    { notAfter: '其连', notBefore: `${SOLAR_DAY} 空` },
  ],
  ['即日', relative('day', 'document', 0, 'now')],
  ['今早 今晨', relative('day', 'document', 0, 'clock', clock('早')), { notAfter: '如而' }],
  ['今晚 今夜', relative('day', 'document', 0, 'clock', clock('晚')), { notAfter: '如而', notBefore: '报' }],
  ['昨晚 昨夜', relative('day', 'document', -1, 'clock', clock('晚'))],
  ['昨晨', relative('day', 'document', -1, 'clock', clock('早'))],
  ['明晨 明早', relative('day', 'document', 1, 'clock', clock('早')), { notAfter: '说证表发' }],
  ['明晚', relative('day', 'document', 1, 'clock', clock('晚')), { notAfter: '说证表发' }],
  ['当晚 当夜', relative('day', 'previous', 0, 'clock', clock('晚')), { notAfter: '相应' }],

  // Times of day
  ...(Object.entries(DAYPARTS) as [string, string][]).map(
    ([words, notBefore]): TimeLine<TimeMeaning> => [
      words,
      step('clock', clock(words.split(' ')[0] as string)),
      { notAfter: '每一整', notBefore },
    ],
  ),

  // The time of the text
  ['目前', NOW, { notAfter: '项节科题账栏数书条', notBefore: '期' }],
  ['当前', NOW, { notAfter: '应担相', notBefore: '往' }],
  ['现在', NOW, { notAfter: '出体表实发呈再兑展浮凸' }],
  ['眼下 时下 现今 当今 现阶段', NOW, { notAfter: '实', notBefore: '去 降 来' }],
  ['如今 现如今 而今', NOW, { notBefore: '年 天 日 晚 早 夏 冬 春 秋' }],
  ['收盘 发稿 截稿 收市', { role: 'event', date: 'now', bare: false }],
  [
    '近年来 近年 近些年来 近些年 近几年来 近几年 近来 近期 近日 近日来 近段时间 近一段时间 近一段时间以来 近一个时期 最近几年 最近几年来 最近几天 最近几个月',
    vague(NO_BOUNDS),
    { notAfter: '附临最接靠邻远逼将亲贴就晚', notBefore: '龄 点 景 本 期' },
  ],
  [
    '日前 不久前 前不久 最近 前段时间 前一段时间 此前不久 前些年 前些天 前几年 前几天 前两年 前两天 前阵子',
    vague(NO_BOUNDS),
    {
      notAfter: '提抗今昨明次当近每0123456789０１２３４５６７８９一二三四五六七八九十节假生周末',
      notBefore: '往 的一 后',
    },
  ],
  [
    '多年来 数年来 连年来 连日来 连日 长期以来 一直以来 历年来 历年 往年 常年 以往 近代以来 有史以来 一段时间以来 这段时间 这段时间以来 这段时期 这一时期 这一年多来 数月来 数日来 这些年来 这些年 这几年来 这几年 这几天 这两天 这几个月 近两天 几年来 几十年来 数十年来 十几年来 十多年来 几天来',
    vague(NO_BOUNDS),
    { notAfter: '正非日异许', notBefore: '轻 累 关 如一' },
  ],
  ['平日 往日 昔日 旧时', vague(OTHER_TIME), { notAfter: '交', notBefore: '代 益' }],
  ['此前 早前 先前 原先 从前', vague(OTHER_TIME), { notAfter: '如因', notBefore: '往 提 人 辈 中 后' }],
  ['此役后 此役过后 此役之后', vague(OTHER_TIME)],
  ['后来', vague(OTHER_TIME), { notAfter: '先最', notBefore: '者 人 居' }],
  [
    '过去',
    vague(OTHER_TIME),
    {
      notAfter: '走跑跳穿越飞送拿转度跟看说不会能熬挺扛混忘晕翻开赶冲扑爬移让隐回递刚经快已即',
      notBefore: '了 后 吧 啦 之 将 年 的一年',
    },
  ],
  ['新的一年', vague('this year or the next')],
  ['此后 今后 此后不久', vague(OTHER_TIME), { notAfter: '如因', notBefore: '果' }],
  [
    '届时 当时 那时 此时 彼时 其时 那时候 当时候 此时此刻',
    vague(OTHER_TIME),
    { notAfter: '相应换逢适', notBefore: '间 刻 代' },
  ],
  ['盘后交易 盘前交易', vague('which day is not said')],
  ['单日 单月 单周 单季', vague('which one is not said'), { notAfter: '简名清菜订账', notBefore: '本 元' }],
  [
    '报告期 报告期内 报告期末 报告期各期末 报告期间 本报告期 本期 上期',
    vague('the reporting period is not said'),
    { notAfter: `${BEN}以`, notBefore: '间 待 望' },
  ],
  [
    '新年 新年伊始 新春 新春伊始',
    vague('1 January or the Spring Festival'),
    { notAfter: '创刷更重革翻最全', notBefore: '度 龄 轻 代 级' },
  ],
  [
    '同期 历史同期 歷史同期 历年同期 歷年同期 常年同期 往年同期',
    PREVIOUS,
    { notAfter: '合共不', notBefore: '限 内 待 生 房 声' },
  ],
  ['其间 这期间 同一时期', PREVIOUS, { notAfter: '尤', notBefore: '接 断' }],

  // Openings
  ['截至 截止 截止到 截止至 截至到 截 直到 直至 迄', { role: 'opening', opening: 'until', needs: 'nothing' }],
  ['到 至', { role: 'opening', opening: 'until', needs: 'intent' }],
  ['自从 自打 打从', { role: 'opening', opening: 'since', needs: 'nothing' }],
  ['自', { role: 'opening', opening: 'since', needs: 'clause' }, { notAfter: '来源各独亲私擅出始暗竞径' }],
  ['从', { role: 'opening', opening: 'since', needs: 'closing' }, { notAfter: '服随跟听顺盲遵' }],
  [
    '截至目前 截止目前 截至目前为止 截止目前为止 到目前为止 到目前 目前为止 迄今为止 迄今 至今 到现在 到现在为止 截至现在 截至当前 截至今',
    { role: 'fixed', parts: [{ base: { kind: 'now' }, steps: [] }], then: 'now', until: true },
    { notAfter: '达古', notBefore: '年 天 日 晚 早 夏 春' },
  ],
  ['截至收盘 截止收盘 截至收盘时 截至发稿 截至发稿时 截至发稿前', { role: 'event', date: null, bare: true }],

  // Shapes with a number inside
  ['第', { role: 'ordinal' }, { notAfter: '等连' }],
  ['公元 西元 公历', { role: 'era', offset: 0, sign: 1 }],
  ['公元前 西元前', { role: 'era', offset: 1, sign: -1 }],
  ['民国', { role: 'era', offset: 1911, sign: 1 }],
  ['当地时间 北京时间 美东时间 当地 美国东部时间 格林尼治时间 格林威治时间', { role: 'zone' }],
  ['农历 農曆 阴历 陰曆 旧历 正月 腊月 大年 冬月', { role: 'lunar' }],
  ['“ 「 『 ‘ "', { role: 'quote' }],
  [
    '上世纪 上个世纪',
    {
      role: 'fixed',
      parts: [{ base: { kind: 'century', from: 'document', value: -1 }, steps: [] }],
      then: 'century',
    },
  ],
  [
    '下世纪 下个世纪 下一世纪',
    {
      role: 'fixed',
      parts: [{ base: { kind: 'century', from: 'document', value: 1 }, steps: [] }],
      then: 'century',
    },
  ],
  [
    '本世纪',
    {
      role: 'fixed',
      parts: [{ base: { kind: 'century', from: 'document', value: 0 }, steps: [] }],
      then: 'century',
    },
  ],
  ['上半场 下半场 上半时 下半时 首节 末节 加时赛', { role: 'match' }, { notAfter: '枝', notBefore: '车 课' }],

  // Festivals; `bare` ones say when without another word behind, `always` ones even without a year before.
  [
    '春节 农历新年 農曆新年',
    { role: 'festival', name: 'spring', bare: true, always: true },
    { notBefore: '联欢 聯歡 晚会 文化 序曲 消费券 电影' },
  ],
  ['元旦', { role: 'festival', name: 'new-year', bare: true, always: true }, { notBefore: '献词 贺词 晚会' }],
  ['除夕 除夕夜 大年夜', { role: 'festival', name: 'spring-eve', bare: true, always: true }],
  ['元宵', { role: 'festival', name: 'lantern', bare: true, always: false }],
  ['清明', { role: 'festival', name: 'qingming', bare: true, always: false }, { notBefore: '上河 桥 山 路' }],
  [
    '五一 5·1 五一国际 五一劳动 五一国际劳动',
    { role: 'festival', name: 'labour', bare: true, always: false },
    { notBefore: '广场 路 劳动奖 口号 镇 村 乡' },
  ],
  ['劳动节 国际劳动节', { role: 'festival', name: 'labour', bare: true, always: true }],
  ['端午', { role: 'festival', name: 'dragon-boat', bare: true, always: false }],
  ['七夕', { role: 'festival', name: 'qixi', bare: true, always: false }],
  ['中秋', { role: 'festival', name: 'mid-autumn', bare: true, always: false }],
  ['重阳', { role: 'festival', name: 'double-ninth', bare: false, always: false }],
  ['国庆 十一国庆', { role: 'festival', name: 'national', bare: true, always: false }],
  ['十一', { role: 'festival', name: 'national', bare: false, always: false }],
  ['元旦春节', { role: 'festival', name: 'new-year', bare: false, always: false }],
  ['冬至', { role: 'festival', name: 'winter-solstice', bare: true, always: false }],
  ['圣诞', { role: 'festival', name: 'christmas', bare: true, always: false }],
  ['妇女节 三八妇女节 国际妇女节', { role: 'festival', name: 'women', bare: true, always: true }],
  [
    '儿童节 国际儿童节 六一儿童节 六一国际儿童节',
    { role: 'festival', name: 'children', bare: true, always: true },
  ],
  ['六一', { role: 'festival', name: 'children', bare: false, always: false }, { notBefore: '路 村' }],
  ['建军节 八一建军节', { role: 'festival', name: 'army', bare: true, always: true }],
  ['八一', { role: 'festival', name: 'army', bare: false, always: false }, { notBefore: '路 村' }],
  ['建党节', { role: 'festival', name: 'party', bare: true, always: true }],
  ['七一', { role: 'festival', name: 'party', bare: false, always: false }, { notBefore: '路 村' }],
  ['教师节', { role: 'festival', name: 'teachers', bare: true, always: true }],
  ['双11 双十一 双１１ 双十一购物', { role: 'festival', name: 'double-eleven', bare: true, always: true }],
  ['双12 双十二', { role: 'festival', name: 'double-twelve', bare: true, always: true }],
  ['春运', { role: 'festival', name: 'spring-rush', bare: true, always: true }],
  ['暑运', { role: 'festival', name: 'summer-rush', bare: true, always: true }],

  // Stretches of the year without fixed dates
  ['汛期 主汛期', { role: 'named', reason: 'the flood season differs by place' }],
  ['供暖季 采暖季 供暖期 采暖期', { role: 'named', reason: 'the heating season differs by place' }],
  [
    '暑期 暑假 寒假 暑期档',
    { role: 'named', reason: 'school holidays differ by place' },
    { notBefore: '工 作业' },
  ],
  ['疫情 疫情防控 新冠疫情', { role: 'named', reason: 'the epidemic has no definite bounds' }],
  ['两会 全国两会', { role: 'named', reason: 'the sessions differ by year' }],
  [
    '夏收 秋收 三夏 三秋 春耕 高考 假期 小长假 节日 假日',
    { role: 'named', reason: 'when it was is not said' },
    { notAfter: '时' },
  ],

  // Events; those with a date have it from EVENTS. They say when only with 以来, 后, 前, 期间 …
  ['改革开放', { role: 'event', date: '1978-12-18', bare: false }],
  ['十一届三中全会 党的十一届三中全会', { role: 'event', date: '1978-12-18', bare: false }],
  ['新中国成立 中华人民共和国成立 建国 共和国成立', { role: 'event', date: '1949-10-01', bare: false }],
  ['党的十四大 十四大', { role: 'event', date: '1992-10-12', bare: false }],
  ['党的十五大 十五大', { role: 'event', date: '1997-09-12', bare: false }],
  ['党的十六大 十六大', { role: 'event', date: '2002-11-08', bare: false }],
  ['党的十七大 十七大', { role: 'event', date: '2007-10-15', bare: false }],
  ['党的十八大 十八大', { role: 'event', date: '2012-11-08', bare: false }],
  ['党的十八届三中全会 十八届三中全会', { role: 'event', date: '2013-11-09', bare: false }],
  ['党的十九大 十九大', { role: 'event', date: '2017-10-18', bare: false }],
  ['党的二十大 二十大', { role: 'event', date: '2022-10-16', bare: false }],
  ['党的二十届三中全会 二十届三中全会', { role: 'event', date: '2024-07-15', bare: false }],
  ['党的二十届四中全会 二十届四中全会', { role: 'event', date: '2025-10-20', bare: false }],
  ['入世 中国入世 加入世贸组织 加入世界贸易组织', { role: 'event', date: '2001-12-11', bare: false }],
  ['香港回归 香港回归祖国', { role: 'event', date: '1997-07-01', bare: false }],
  ['澳门回归 澳门回归祖国', { role: 'event', date: '1999-12-20', bare: false }],
  ['汶川地震 汶川特大地震', { role: 'event', date: '2008-05-12', bare: false }],
  ['新时代 新世纪 进入新世纪 进入新时代 新时期', { role: 'event', date: null, bare: false }],
  [
    '入汛 入夏 入冬 入春 入秋 入伏 入梅 成立 建市 建省 建州 建区 建县 建院 建校 建厂 建所 开工 投产 开业 上市 开通 运营 启动 实施 运行 建成 通车 疫情发生 疫情暴发 疫情爆发 新冠疫情发生 任现职 开放 上任 就任 任职 开馆 开园 开市 开年 开春 开学 开赛 开战 试运行 试点 创建 创立 挂牌 设立 有记录 有气象记录 有监测记录 有观测记录 有统计 有完整记录 有统计数据 达产 满产 上映 首映 开播 上线 开售 发售 竣工 完工 投用 投入使用 投入运营 投入生产 交付使用 事发 案发 进入新年 进入汛期 进入主汛期 进入夏季 进入秋季 进入冬季 进入春季 进入暑期 进入暑运 进入采暖季 进入供暖季 进入梅雨季',
    { role: 'event', date: null, bare: false },
    { notAfter: '一' },
  ],
]

// ---- small tables, asked for only behind a part that was read ----------------------------------------------------

/** Behind a year: 2022年底, 今年上半年. */
export const YEAR_STEPS: readonly TimeLine<StepData | 'whole'>[] = [
  ['全年 整年', 'whole'],
  ['度', 'whole', { notBefore: '过 假 日如 数' }],
  ['内 年内 之内 以内', 'whole', { notBefore: NOT_INSIDE }],
  ['底 年底 末 年末 年终 岁末 年尾', edge('end'), { notBefore: `${NOT_BOTTOM} ${NOT_END}` }],
  ['初 年初', edge('start'), { notBefore: NOT_START }],
  ['中 年中', edge('middle'), { notBefore: NOT_MIDDLE }],
  ['上半年 上半', { unit: 'half', value: 1 }, { notBefore: '场 时 身' }],
  ['下半年 下半', { unit: 'half', value: 2 }, { notBefore: '场 时 身' }],
  ['上半年度', { unit: 'half', value: 1 }],
  ['下半年度', { unit: 'half', value: 2 }],
  ['首季 首季度 首个季度 Q1', { unit: 'quarter', value: 1 }],
  ['Q2', { unit: 'quarter', value: 2 }],
  ['Q3', { unit: 'quarter', value: 3 }],
  ['末季度 Q4', { unit: 'quarter', value: 4 }],
  ['第一季 第1季', { unit: 'quarter', value: 1 }, { notBefore: '度' }],
  ['第二季 第2季', { unit: 'quarter', value: 2 }, { notBefore: '度' }],
  ['第三季 第3季', { unit: 'quarter', value: 3 }, { notBefore: '度' }],
  ['第四季 第4季', { unit: 'quarter', value: 4 }, { notBefore: '度' }],
  ['H1', { unit: 'half', value: 1 }],
  ['H2', { unit: 'half', value: 2 }],
  ['首月 元月 元月份', { unit: 'month', value: 1 }],
  ['春季 春天 春', { unit: 'season', value: 1 }, { notBefore: '季 节 运 晚 风 城 江 耕 秋 播 招 光 熙 夏' }],
  ['夏季 夏天 夏', { unit: 'season', value: 2 }, { notBefore: '季 奥 令 收 粮 播 秋 历 普' }],
  ['秋季 秋天 秋', { unit: 'season', value: 3 }, { notBefore: '季 收 粮 播 招 冬' }],
  ['冬季 冬天 冬', { unit: 'season', value: 4 }, { notBefore: '季 奥 残 至 春 夏 小麦 麦' }],
  ['同期', { unit: 'same' }],
]

/** Behind a month. */
export const MONTH_STEPS: readonly TimeLine<StepData | 'whole'>[] = [
  ['上中旬', { unit: 'third', value: 4 }],
  ['中下旬', { unit: 'third', value: 5 }],
  ['上旬', { unit: 'third', value: 1 }],
  ['中旬', { unit: 'third', value: 2 }],
  ['下旬', { unit: 'third', value: 3 }],
  ['底 末 月底 月末', edge('end'), { notBefore: `${NOT_BOTTOM} ${NOT_END}` }],
  ['初 月初', edge('start'), { notBefore: NOT_START }],
  ['中 月中', edge('middle'), { notBefore: NOT_MIDDLE }],
  ['上半月', { unit: 'first', count: 15, of: 'day' }],
  ['下半月', { unit: 'edge', value: 'second' }],
  ['全月 当月', 'whole'],
  ['同期', { unit: 'same' }],
]

/** Behind halves, quarters, decades, centuries, plans. */
export const SPAN_STEPS: readonly TimeLine<StepData | 'whole'>[] = [
  ['上半叶', { unit: 'first', count: 50, of: 'year' }],
  ['下半叶', { unit: 'last', count: 50, of: 'year' }],
  ['初 初期 初叶 前期 早期 初年', edge('start'), { notBefore: NOT_START }],
  ['中 中期 中叶', edge('middle'), { notBefore: NOT_MIDDLE }],
  ['末 末期 后期 底 晚期 末年', edge('end'), { notBefore: `${NOT_BOTTOM} ${NOT_END}` }],
  ['同期', { unit: 'same' }],
]

/** Behind a plan: “十四五”开局之年. */
export const PLAN_STEPS: readonly TimeLine<StepData | 'whole'>[] = [
  ['开局之年 开局年 头一年 第一年 首年', { unit: 'first', count: 1, of: 'year' }],
  ['收官之年 收官年 最后一年', { unit: 'last', count: 1, of: 'year' }],
  ['末 期末', edge('end'), { notBefore: NOT_END }],
  ['初 期初', edge('start'), { notBefore: NOT_START }],
  ['规划期 规划期间 规划时期 计划期间 计划时期 时期 以来时期', 'whole', { notBefore: '规 目标' }],
]

/** Behind a week or a day. */
export const WEEK_STEPS: readonly TimeLine<StepData | 'whole'>[] = [
  ['末', { unit: 'weekend' }, { notBefore: NOT_END }],
  ['同期', { unit: 'same' }],
]

/** One character that says the time of day right behind a day: 9日晚. */
export const SHORT_DAYPARTS: readonly TimeLine<DayPart>[] = [
  ['晚', '晚', { notBefore: '会 报 于 点 年 期 宴 婚 餐 了 些 霞' }],
  ['早', '早', { notBefore: '餐 在 已 日 期 就 些 年 于 稻 前 茶 教 产 市' }],
  ['晨', '早', { notBefore: '报 练 会 跑 曦 光' }],
  ['夜', '晚', { notBefore: '市 景 班 游 校 场' }],
  ['午', '中午', { notBefore: '餐 休 饭' }],
  ['当天 当日 全天 白天', '全天'],
  ['当晚 当夜', '晚'],
  ['开盘', '开盘', { notBefore: '价 指' }],
  ['收盘 收市', '收盘', { notBefore: '价 指 点' }],
  ['早盘 盘中 午盘 尾盘 盘后 盘前 早市 午市', '盘中', { notBefore: '价' }],
]

/** Behind a festival: the days off, or the day. */
export const FESTIVAL_TAILS: readonly TimeLine<{ holiday: boolean }>[] = [
  [
    '假期 小长假 长假 黄金周 假日 档 档期 节假期 节假日 节日 双节 假 七天 节日期 七天长假 八天长假 假期里',
    { holiday: true },
    { notBefore: '案 卷' },
  ],
  ['节 当天 当日 佳节', { holiday: false }, { notBefore: '目 能 约 点 奏 庆 水 气' }],
  ['前夕', { holiday: false }],
]

/** How a period closes. `of` says behind what it may stand: a date, a length of time, or both. */
export const CLOSINGS: readonly TimeLine<{
  closing: 'since' | 'after' | 'before' | 'around' | 'within' | 'now'
  of: 'date' | 'length' | 'both' | 'opened'
}>[] = [
  ['以来', { closing: 'since', of: 'both' }],
  ['来', { closing: 'since', of: 'length' }, { notBefore: NOT_SINCE }],
  ['起', { closing: 'since', of: 'date' }, { notBefore: NOT_FROM_IT }],
  // 10时开始 is when something began; only at the head of a clause, or behind 从, is it an open end.
  ['开始', { closing: 'since', of: 'opened' }],
  ['伊始', { closing: 'since', of: 'date' }],
  [
    '至今 起至今 以来至今 到现在 到目前 到今天 迄今',
    { closing: 'now', of: 'date' },
    { notBefore: '年 天 日 夏 春 冬 秋 晚 早' },
  ],
  ['以后 之后 过后', { closing: 'after', of: 'both' }],
  ['后', { closing: 'after', of: 'both' }, { notBefore: NOT_BEHIND_IT }],
  ['以前 之前', { closing: 'before', of: 'both' }],
  ['前', { closing: 'before', of: 'both' }, { notBefore: NOT_BEFORE_IT }],
  ['前夕 前夜', { closing: 'before', of: 'date' }],
  ['前后', { closing: 'around', of: 'date' }, { notBefore: '端 轮 卫 排' }],
  ['左右', { closing: 'around', of: 'date' }],
  ['期间 时期', { closing: 'within', of: 'both' }],
  ['间', { closing: 'within', of: 'both' }, { notBefore: '接 断 隔 距 谍' }],
  ['内', { closing: 'within', of: 'both' }, { notBefore: NOT_INSIDE }],
  ['之内 以内', { closing: 'within', of: 'both' }],
  ['时间里 时间内 的时间里 的时间内 时间以内', { closing: 'within', of: 'length' }],
  ['时间以来 时间来', { closing: 'since', of: 'length' }],
  ['里', { closing: 'within', of: 'length' }, { notBefore: '程 约 斯 面 氏 弄 海 奥' }],
  ['止 为止', { closing: 'within', of: 'date' }, { notBefore: '跌 血 损 痛' }],
]

/** What says behind an event that it is when: 开工时, 投产当年. */
export const EVENT_ENDINGS: readonly TimeLine<true>[] = [
  ['时 之时 时候', true, { notBefore: '间 期 代 候 长 段 刻 速 机 限 辰 效 序 常 尚 空 有 差' }],
  ['当年 当天 当日 当晚 当时 当月 首日 首周 首月 首年', true],
]

/** Words between 自 and 以来 that are no event: 自己, 自治区, 自贸区 … begin with these. */
export const NOT_AN_EVENT = '己然主身治动由愿觉信行来贸营有古大律卑闭学助首费媒给驾救杀傲民而中事业政容未不小'

/** Units of a length of time. `more` marks 三年多, 一个多月. */
export const LENGTH_UNITS: readonly TimeLine<{
  unit: 'century' | 'year' | 'quarter' | 'month' | 'week' | 'day' | 'hour' | 'minute' | 'second'
  more: boolean
  short: boolean
}>[] = [
  [
    '年',
    { unit: 'year', more: false, short: false },
    { notBefore: '级 期 龄 薪 产 均增产 货 轻 租 制 代 卡 检 糕 票 画 味 夜' },
  ],
  ['年多', { unit: 'year', more: true, short: false }],
  ['个月', { unit: 'month', more: false, short: false }, { notBefore: '期' }],
  ['个多月', { unit: 'month', more: true, short: false }],
  ['月', { unit: 'month', more: false, short: true }],
  ['个季度 季度', { unit: 'quarter', more: false, short: false }],
  [
    '天 日 昼夜',
    { unit: 'day', more: false, short: false },
    { notBefore: '气 津 空 桥 线 府 河 然 才 均 元 本' },
  ],
  ['天多', { unit: 'day', more: true, short: false }],
  ['个交易日 交易日 个工作日 工作日', { unit: 'day', more: true, short: false }],
  [
    '周 星期 个星期 礼拜 个礼拜 个周',
    { unit: 'week', more: false, short: false },
    { notBefore: '期 岁 年 边 围 转 刊 报 一 二 三 四 五 六 日 末' },
  ],
  ['周多 个多星期 个多礼拜', { unit: 'week', more: true, short: false }],
  ['小时 个小时 个钟头', { unit: 'hour', more: false, short: false }],
  ['多小时 个多小时', { unit: 'hour', more: true, short: false }],
  ['分钟', { unit: 'minute', more: false, short: false }],
  ['多分钟', { unit: 'minute', more: true, short: false }],
  ['秒 秒钟', { unit: 'second', more: false, short: false }],
  ['世纪 个世纪', { unit: 'century', more: false, short: false }],
  ['个多世纪 多世纪', { unit: 'century', more: true, short: false }],
]
