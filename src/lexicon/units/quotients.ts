/**
 * Units made of two: so much of one for each of another, written 公里/小时 or 公里每小时. The full-width stroke ／ is
 * the same sign as / to the scanner, so it is not listed. The format stands above `parseQuotients`.
 *
 * Sources: GB 3102 and the order of 1984 (speed, flow, density, 转/分); GB 3095 and GB 3838 (µg/m³, mg/L in air and
 * water quality); GB/T 2589 (energy per output); the indicator tables of the statistical yearbooks for the rest.
 */

/** Words that are units in a quotient only, or in this sense only there: 时 in 千米/时, 万元 in 吨标准煤/万元. */
export const PARTS = `
时 | duration | s | 3600 | UCUM:h |
分 | duration | s | 60 | UCUM:min |
分升 | volume | m3 | 1/10000 | UCUM:dL |
月 | duration | mo | 1 | UCUM:mo |
d | duration | s | 86400 | UCUM:d |
a | duration | mo | 12 | UCUM:a |
万元 | currency | CNY | 10000 | - |
亿元 | currency | CNY | 100000000 | - |
百公里 | length | m | 100000 | - |
百平方公里 | area | m2 | 100000000 | - |
百户 百人 百名 千人 千户 千名 万人 万户 万名 十万人 10万人 | count | - | 1 | - |
桌 平 床 转 航班 千桶 | count | - | 1 | - |
千立方米 | volume | m3 | 1000 | - |
`

export const QUOTIENTS = `
# speed, rotation, frequency of events
米 公里 千米 | 秒 分钟 小时 | / 每 | speed | m/s = 米/秒
公里 千米 | 时 h | / 每 | speed | m/s = 米/秒
厘米 毫米 | 小时 | / | speed | m/s = 米/秒
米 厘米 毫米 | 分 天 日 | / | speed | m/s = 米/秒
km m | h s | / | speed | m/s = 米/秒
厘米 毫米 | 年 月 | / 每 | speed by calendar | -
转 | 分 分钟 min 秒 | / 每 | rotation | -
次 | 分 分钟 秒 小时 | / 每 | events over time | -
次 班 列 趟 架次 人次 | 天 日 周 月 年 | / | events over time | -
件 辆 台 单 人 航班 车次 艘次 | 天 日 年 | / | events over time | -
人次 辆 件 人 单 | 小时 | / | events over time | -

# price and value for each of something
元 | 平方米 亩 公顷 | / 每 | price of area | CNY/m2 = 元/平方米
元 | 平方公里 平米 ㎡ m² | / | price of area | CNY/m2 = 元/平方米
美元 港元 欧元 | 平方米 平方英尺 | / | price of area | -
元 | 吨 千克 公斤 斤 克 | / 每 | price of mass | CNY/t = 元/吨
元 | 担 两 毫克 kg | / | price of mass | -
美元 欧元 | 吨 千克 公斤 克 盎司 磅 蒲式耳 | / 每 | price of mass | -
元 | 立方米 升 m³ 方 毫升 | / 每 | price of volume | CNY/m3 = 元/立方米
美元 | 桶 加仑 千立方米 标准箱 TEU FEU | / 每 | price of volume | -
元 | 桶 瓶 箱 标准箱 | / 每 | price of a container | -
元 | 千瓦时 度 kWh 兆瓦时 | / 每 | price of energy | -
美元 欧元 美分 | 千瓦时 兆瓦时 英热单位 | / | price of energy | -
元 | 千瓦 瓦 W | / | price of power | -
元 | 分钟 小时 天 日 周 月 季度 年 课时 | / 每 | money over time | -
美元 港元 欧元 | 小时 天 月 年 | / | money over time | -
元 | 人 户 家 名 人次 次 头 只 股 份 张 件 套 台 辆 个 | / 每 | money for each | -
元 | 床 羽 尾 条 支 盒 枚 本 间 晚 例 篇 项 单 注 棵 株 块 片 剂 桌 位 | / | money for each | -
美元 港元 | 股 份 人 张 台 | / 每 | money for each | -
元 | 吨公里 人公里 公里 千米 车公里 | / | price of transport | -

# output, flow and throughput
吨 千克 公斤 斤 | 亩 公顷 | / 每 | yield | t/har = 吨/公顷
克 千克 公斤 | 平方米 | / | mass over area | kg/m2 = 千克/平方米
吨 公斤 | 小时 天 日 h d | / | flow of mass | -
吨 标准箱 TEU 桶 立方米 千瓦时 | 年 月 a | / | flow by calendar | -
立方米 m³ 升 | 秒 s 小时 天 日 | / 每 | flow of volume | m3/s = 立方米/秒
m3 毫升 mL L | s 分钟 h d | / | flow of volume | m3/s = 立方米/秒
标准箱 桶 千瓦时 度 | 天 日 小时 | / | flow of goods | -
兆 比特 | 秒 | / 每 | data rate | -

# concentration, density
微克 毫克 克 | 立方米 升 | / 每 | concentration | ug/m3 = 微克/立方米
毫克 微克 克 千克 公斤 吨 | 毫升 m³ m3 分升 立方厘米 | / | concentration | ug/m3 = 微克/立方米
千克 公斤 吨 | 立方米 | / 每 | concentration | ug/m3 = 微克/立方米
μg ug µg mg g | m³ m3 L mL ml dL cm³ | / | concentration | ug/m3 = 微克/立方米
毫摩尔 微摩尔 | 升 | / 每 | concentration by amount | mmol/L = 毫摩尔/升
mmol μmol | L | / | concentration by amount | mmol/L = 毫摩尔/升
毫克 微克 克 | 千克 公斤 克 | / 每 | proportion by mass | mg/kg = 毫克/千克
mg μg g | kg g | / | proportion by mass | mg/kg = 毫克/千克
个 只 株 尾 | 立方米 平方米 亩 公顷 平方公里 毫升 | / | count by space | -
人 户 辆 家 座 台 | 平方公里 公里 | / 每 | count by space | -
公里 千米 | 平方公里 百平方公里 | / 每 | density of a network | -

# consumption and intensity
吨标准煤 吨标煤 千克标准煤 | 万元 人 吨 | / 每 | energy intensity | -
克标准煤 克标煤 gce 克 | 千瓦时 度 kWh | / 每 | fuel for energy | -
千瓦时 立方米 吨 吨二氧化碳 | 万元 亿元 户 | / | consumption | -
千瓦时 kWh 度 | 吨 平方米 百公里 公里 km | / | consumption | -
升 L | 百公里 公里 亩 | / 每 | consumption | -
立方米 | 亩 吨 公顷 | / | consumption | -
克 毫克 g mg | 公里 km | / 每 | emission over distance | -
瓦时 Wh | 千克 公斤 kg 升 L | / | energy density | -
瓦 千瓦 兆焦 千焦 W | 平方米 m² 千克 公斤 立方米 | / | power or energy by space or mass | -

# for each person or for each so many
平方米 千克 公斤 吨 斤 件 册 立方米 升 千瓦时 次 个 辆 | 人 | / | for each person | -
个 张 名 人 件 例 | 千人 万人 十万人 10万人 | / 每 | for each so many | -
辆 台 部 户 | 百户 百人 千人 | / 每 | for each so many | -
`
