/**
 * Words that say how close a number is to the real one: before it (超过200家), inside it, between the number and its
 * unit (200余家, 3个多月), or after it (200家以上). The modifier says on which side of the number the real one lies.
 *
 * Sources: 吕叔湘《现代汉语八百词》(来, 多, 余, 上下, 左右, 以上, 以内 …); 民法典 article 1259 for whether the number itself
 * is included (以上, 以下, 以内 include it, 不满 and 超过 do not); reports on the work of the government and news for the
 * rest.
 *
 * For the scanner:
 * - Longest match first on every side. One inside the number wins over one before it, and that over one after it:
 *   约200余家 is over, 超过3万人左右 is over.
 * - Several may stand before one number (累计超过约); the nearest to it says the bound.
 * - 近, 约, 超 are no modifiers at the end of another word (附近, 签约, 赶超); GUARDED_MODIFIERS lists the characters.
 * - 达, 达到, 为, 有, 仅, 只, 多达, 高达, 之多 are no modifiers: the number after 多达 is exact.
 * - 高出, 多出 say by how much: 高出3个百分点 is exact. So are 最高 and 最低, which name what was measured (最高气温38℃)
 *   or the limit itself (最高补贴500万元).
 */

export type ModifierKind = 'over' | 'nearly' | 'under' | 'about' | 'vague'

export interface ModifierWord {
  text: string
  modifier: ModifierKind
  side: 'before' | 'inside' | 'after'
  /** Whether the number said may be the real one: 至少 and 以上 include it, 超过 and 不到 do not. */
  inclusive: boolean
}

/** A word that is a modifier only where none of these characters stands directly before or behind it. */
export interface GuardedModifier extends ModifierWord {
  notAfter: string
  notBefore: string
}

/** side | modifier | whether the number itself is included | words */
const MODIFIER_TABLE = `
before | over | no | 超 超过 超過 超出 逾 突破 冲破 远超 远超过 大大超过 已超 已超过 高于 大于 多于 高於 大於 不止 不只 何止 不下 多过
before | over | no | 站上 迈上 跨上 跃上 冲上 跨过 迈过 越过 首破 已破 再破 均破 年过 年逾 > ＞
before | over | yes | 不低于 不少于 不小于 不短于 不下于 不亚于 不弱于 不低於 不少於 至少 最少 起码 起碼 少说 最低不少于 大于等于 大于或等于 ≥
before | nearly | no | 近 将近 將近 接近 接近于 临近 几近 逼近 直逼 迫近 近乎 几乎 幾乎 几达 差不多 趋近 趋近于 趋于 濒临
before | under | no | 跌破 不到 不足 未满 未滿 不满 不滿 低于 低於 少于 少於 小于 小於 未达 未达到 不及 短于 < ＜
before | under | yes | 不超过 不超過 不超 未超过 未超 不高于 不高於 不大于 不多于 不长于 至多 最多 顶多 充其量 最多不超过 小于等于 小于或等于 ≤
before | about | yes | 约 約 大约 大約 大概 约为 约有 约合 约达 约占 约计 约莫 大致 大体 大约有 大约为 大概有 大概是 折合约 平均约 估计约 估算约 ≈
inside | over | no | 余 餘 馀 多
inside | about | yes | 来 來
inside | vague | no | 几 幾 数 數
after | over | yes | 以上 及以上 或以上 之上 （含）以上 (含)以上 或更多 及更多 起步
after | over | no | 有余 有餘 开外 開外 出头 出頭 挂零 往上
after | under | yes | 以内 以內 之内 之內 以下 之下 及以下 或以下 （含）以下 (含)以下 封顶
after | under | no | 不到 未满 往下
after | about | yes | 左右 上下 前后 前後 不等 内外 光景 上下浮动
`

/** side | modifier | included | word | not after | not before */
const GUARDED_TABLE = `
before | over | no | 超 | 赶反英高中美德法意俄西港女男苏冠联 |
before | over | no | 过 | 不通经超度难错越路胜透跨渡闪掠飞穿跳走跑历看听吃做见来去想说用读学办跃迈躲放绕错罪悔改闯熬拍摄造得受有好 | 程渡滤敏去来后于多激失半年节分关早
before | over | no | 破 | 突打冲攻侦爆击勘戳刺识撕告说点踢残损 | 产坏损获案例解译冰土茧局题除裂碎
before | nearly | no | 近 | 附最靠就远亲邻迫临贴晚毗抵新相切走凑浅接逼将几直趋 | 日期年来代郊海视似义景亲况前程处乎平
before | about | yes | 约 | 签合条公预节制特违契邀纽依相履失爽解婚守大践简盟毁赴隐绰续立换 | 定谈请束瑟旦翰见
after | over | yes | 起 | | 诉来点步草飞伏到源义因身床火降用重跑
after | under | yes | 内 | | 地部外容涵需陆资政阁务存心在销控蒙设置科衣
after | about | yes | 许 | | 多可愿诺久昌
after | over | no | 强 | | 降震对台冷热风光化调大度者制劲烈势国队校企省市县镇
after | under | no | 弱 | | 势化点项小者
`

function table(source: string, columns: number): string[][] {
  return source
    .trim()
    .split('\n')
    .map((line) => {
      const cells = `${line} `.split('|').map((cell) => cell.trim())
      if (cells.length !== columns) throw new Error(`modifiers: ${columns} columns are needed: "${line}"`)
      return cells
    })
}

const entry = (text: string, cells: readonly string[]): ModifierWord => ({
  text,
  modifier: cells[1] as ModifierKind,
  side: cells[0] as ModifierWord['side'],
  inclusive: cells[2] === 'yes',
})

export const MODIFIERS: readonly ModifierWord[] = table(MODIFIER_TABLE, 4).flatMap((cells) =>
  cells[3].split(' ').map((text) => entry(text, cells)),
)

/** Words of one character that are modifiers in some places only. 超, 近 and 约 stand in both lists. */
export const GUARDED_MODIFIERS: readonly GuardedModifier[] = table(GUARDED_TABLE, 6).map((cells) => ({
  ...entry(cells[3], cells),
  notAfter: cells[4],
  notBefore: cells[5],
}))
