/**
 * Words that say how close a number is to the real one: before it (超过200家), inside it, between the number and its
 * unit (200余家, 3个多月), or after it (200家以上). The modifier says on which side of the number the real one lies.
 *
 * Sources: 吕叔湘 《现代汉语八百词》 (来, 多, 余, 上下, 左右, 以上, 以内 …); reports on the work of the government and
 * news for the rest.
 *
 * For the scanner:
 * - Longest match first on every side; a word before wins over one after (超过3万人左右 is over), one inside over both
 *   (约200余家 is over).
 * - Several may stand before one number (可达近200, 累计超过约): the one that is nearest to the number says the bound.
 * - 达, 达到, 为, 有 are no modifiers: 达200家 is exact. 多达, 高达 are emphasis and exact too; so are 仅, 只, 才, 刚.
 * - 最高 and 最低 before a number name the top or bottom of what was measured (最高气温38℃, 最高分95分): exact. They
 *   bound the number only as 最高达 / 最多 in a limit (最高补贴500万元 is exact: the limit itself is what is stated).
 * - 近 is no modifier in 附近, 最近, 邻近, 近日; 约 none in 签约, 条约, 预约; 许 none in 许多, 允许; 多 before a number
 *   none. The characters that make another word of them stand in `notAfter`.
 */
export type ModifierKind = 'over' | 'nearly' | 'under' | 'about' | 'vague' | 'within'

export interface ModifierWord {
  text: string
  modifier: ModifierKind
  side: 'before' | 'inside' | 'after'
  /** Whether the stated number itself may be the real one: 不少于, 至少, 以上 include it, 超过 and 不到 do not. */
  inclusive: boolean
  /** Characters before a word that make another word of it: 附 before 近. Empty where there are none. */
  notAfter: string
}

/** side | modifier | inclusive or exclusive | words, each with its `notAfter` behind a colon */
const TABLE = `
before | over | exclusive | 超过 超過 超出 超 : 赶反英高中美德法意俄日西港班苏广河沪国甲乙
before | over | exclusive | 逾 突破 冲破 高于 大于 多于 高出 远超 远超过 大大超过 已超 早已超过 破 : 攻击打突冲爆侦识勘戳刺撕告
before | over | exclusive | 不止 不只 何止 不下 多过 胜过 长于 重于 快于 优于 强于 好于
before | over | inclusive | 不低于 不少于 不小于 不短于 不高于=under 不下于 不亚于 至少 最少 起码 最低不少于 保底 少说 少说也有
before | over | inclusive | 大于等于 大于或等于 高于或等于 ≥ 不弱于
before | over | exclusive | > ＞
before | nearly | exclusive | 近 : 附最靠就远亲邻迫临贴晚毗抵新相切走凑浅接拉逼
before | nearly | exclusive | 将近 接近 临近 几近 逼近 直逼 迫近 近乎 几乎 几乎达 几达 差不多 差不多有 趋近 趋近于 快要到 即将达到 将近有 接近于 濒临 已近
before | under | exclusive | 不到 不足 未满 不满 低于 少于 小于 未达 未达到 不及 未超过 未超 短于 轻于 : 
before | under | inclusive | 不超过 不超 不高于 不大于 不多于 不长于 至多 最多 顶多 充其量 最多不超过 上限为 小于等于 小于或等于 ≤ 控制在不超过
before | under | exclusive | < ＜
before | about | inclusive | 约 : 签合条公预节制特违契邀纽依相履失爽解婚守有大践简盟毁赴立隐绰
before | about | inclusive | 大约 大概 约为 约有 约合 约达 约占 约计 约莫 大致 大致为 大体 大约有 大约为 大约是 大概有 大概是 估计 估计约 粗略估计 差不多是 折合约 合约=skip 平均约 据估计 估算约 上下浮动 ~ ～ ≈ 概略 左近
inside | over | exclusive | 余 餘 多 挂零 有余 有餘
inside | about | inclusive | 来 來 许 把 上下 左右
inside | vague | exclusive | 几 幾 数 數
after | over | inclusive | 以上 及以上 或以上 以上的 之上 或更多 及更多 甚至更多 起步 起 : 
after | over | exclusive | 有余 有餘 之多=skip 开外 出头 出頭 多一点 多些 挂零 强 往上 朝上 还多 还要多 之余
after | under | exclusive | 以内=inclusive 之内=inclusive 以下 及以下=inclusive 或以下=inclusive 之下 不到 未满 不满 不足 弱 往下 以里 之内的=inclusive 以内的=inclusive 封顶=inclusive
after | about | inclusive | 左右 上下 前后 許 许 左近 光景 上下浮动 不等 内外 的样子 前後
`

