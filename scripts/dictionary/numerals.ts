/**
 * Which words of the source are numbers (三年, 一百多, 两国), and which only hold a numeral (百姓, 四川, 一体化).
 * The first are dropped, because the scanner reads numbers; the second are flagged, so that it leaves them.
 */

const NUMERALS = '零〇一二三四五六七八九十百千万亿两半双几'
const HAS_NUMERAL = new RegExp(`[${NUMERALS}]`, 'u')

/** What may follow a number in a number expression: measure words, units, and nouns that are counted without one. */
const COUNTED = `
个 位 名 只 条 张 把 本 册 卷 篇 页 份 件 套 台 部 辆 艘 架 座 栋 幢 间 层 处 所 家 户 口 人 次 回 遍 趟 场 届 期 批 组 群 伙 帮 对 副 双 串 排 行 列 队 支 枝 根 株 棵 颗 粒 滴 块 片 段 截 节 幅 扇
顶 项 款 种 类 样 级 等 号 档 吨 斤 公斤 克 千克 钱 厘 分 毫 尺 寸 丈 里 公里 亩 公顷 顷 米 厘米 毫米 平方米 平方公里 立方米 元 角 美元 圈 轮 发 枚 门 头 匹 峰 尾 羽 窝 盘 碗 杯 瓶 罐 箱 桶 袋 包 盒 束 捆 堆 筐 斗 石 瓦 千瓦
伏 度 倍 成 折 秒 秒钟 分钟 刻 刻钟 点 点钟 小时 天 日 夜 周 星期 月 个月 月份 年 年代 季度 岁 周岁 代 世 世纪 宗 起 则 句 言 曲 出 幕 集 点点 点儿 些 番 阵 顿 缸 壶 盏 笔 步 声 眼 手 脚 拳 刀 剑 枪 掌 招 口 身 脸 面 边
头 端 侧 方 方面 样 色 字 画 笔 级 流 辈 伙 帮 股 团 丝 线 味 气 遭 通 下 下子 会 会儿 国 省 市 县 区 乡 镇 村 州 地 校 院 部分 之一 分之 分之一 大 小 老 师 军 营 连 排 路 号 世 维 阶 元 段 章 节 篇 品 进 重 层次 人次 倍 来 余 多 两 大家
`.split(/\s+/u)

const NUMBER = `(?:第|每|这|那|近|约|上|数|好|前|后|头|首|末|另|同|某|各|哪|整|逾|超|达|初|有|其|无)?[${NUMERALS}多余来数]+`
const NUMBER_LIKE = new RegExp(
  `^${NUMBER}(?:分之)?(?:${[...new Set(COUNTED)].filter(Boolean).join('|')})?(?:多|余|半|来|整|左右|以上)?$`,
  'u',
)

export function hasNumeral(word: string): boolean {
  return HAS_NUMERAL.test(word)
}

export function beginsWithNumeral(word: string): boolean {
  return NUMERALS.includes(word[0])
}

/** Rare ones (解百, 民百) would take the first character of a number that follows: 缓解百万居民. */
export function endsWithNumeral(word: string): boolean {
  return NUMERALS.includes(word[word.length - 1])
}

/** Whether the word reads as a number, or as a number with what it counts, and nothing more. */
export function isNumberLike(word: string): boolean {
  return NUMBER_LIKE.test(word)
}
