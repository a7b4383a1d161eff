/** Sport, film, internet and science: words of today that the source lacks, so that they would be cut to pieces. */

import type { WordList } from './list.ts'

/** Services, systems and contests that are spoken of by name. */
export const SERVICES: WordList = {
  tag: 'proper',
  words: `
微信 抖音 快手 支付宝 淘宝 天猫 美团 拼多多 小红书 知乎 哔哩哔哩 优酷 爱奇艺 安卓 鸿蒙 欧冠 亚冠 中超 中甲 世预赛
`,
}

export const CULTURE_NOUNS: WordList = {
  tag: 'noun',
  words: `
微博 微信号 公众号 小程序 点赞量 点赞数 转发量 账户数 注册用户 活跃用户 付费用户 月活跃用户 日活跃用户 月活跃账户 月活跃账户数 月活跃用户数
日活跃用户数 月活 日活 月活用户 日活用户 观影人次 观剧人次 系外行星 临床试验 综艺节目 考古人员 落槌价 市占率 智能手机 可穿戴设备 快充 近视率
死亡风险 患病风险 发病风险 单日票房 首日票房 摊薄盈利 中风 参赛队  被试 起售价 首销 顶配 全系 入园儿童 入园幼儿 在园幼儿 在园儿童 应占盈利 应占溢利
控股有限公司 控股公司 控股集团 开发公司 开发集团 传播公司 传播集团 制造公司 出版公司 出版集团 发行公司 发行集团 承包公司 放映公司
`,
}

export const CULTURE_VERBS: WordList = {
  tag: 'verb',
  words: '豪取 狂揽 怒砍 揽获 轰下 连进 连得 连丢 连扳 开售 颇丰 平分 全取 展映 收官 坐镇 挂帅',
}
