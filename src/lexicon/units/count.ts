/**
 * Units of proportion, of events, of transport, and points: what is counted without a measure word.
 *
 * Sources: 国家统计局 statistical practice for 百分点, 人次, 标准箱, 吨公里; ISO 6346 for the container (TEU); the
 * International Convention on Tonnage Measurement of Ships (1969) for 总吨; UN/CEFACT Recommendation 20 for A43.
 * TEU has no code: Recommendation 20's code 20 counts boxes of twenty foot, and a forty-foot box is two TEU.
 */
export const PROPORTIONS = `
% ％=% | percent | % | 1 | UCUM:% |
‰ | percent | % | 1/10 | UCUM:[ppth] |
百分点 个百分点=百分点 個百分點=百分點 百分點 | percentage points | % | 1 | - |
千分点 个千分点=千分点 | percentage points | % | 1/10 | - |
基点 个基点=基点 個基點=基點 基點 BP bp BPs bps 个BP=BP 个bp=bp | percentage points | % | 1/100 | - |
倍 | multiple | - | 1 | - |
折 | discount | % | 10 | - | weak
点 點 | points | - | 1 | - | weak
分 | score | - | 1 | - | weak
学分 个学分=学分 | credits | - | 1 | - |
`

/** Events. Never people, aircraft or ships: one traveller may be five 人次. */
export const EVENTS = `
人次 人次数 | events | - | 1 | - |
架次 班次 列次 车次 車次 辆次 輛次 艘次 航次 趟次 台次 例次 件次 户次 戶次 家次 店次 册次 篇次 场次 場次 包次 | events | - | 1 | - |
笔次 队次 校次 床次 站次 | events | - | 1 | - |
`

export const TRANSPORT = `
标准箱 标箱 國際標準箱 国际标准箱 个标准箱=标准箱 个标箱=标箱 个国际标准箱=国际标准箱 TEU teu TEUs 個標準箱=標準箱 標準箱 | containers | TEU | 1 | - |
自然箱 个自然箱=自然箱 | containers by piece | - | 1 | - |
FEU | containers | TEU | 2 | - |
吨公里 吨千米 | freight work | t.km | 1 | UCUM:t.km |
吨海里 | freight work | t.km | 463/250 | UCUM:t.[nmi_i] |
人公里 客公里 人千米 | passenger work | person km | 1 | - |
换算吨公里 | converted freight work | - | 1 | - |
车公里 列公里 列车公里 架公里 机公里 座公里 车千米 | vehicle work | - | 1 | - |
载重吨 载重吨位 DWT dwt | deadweight | t | 1 | UNECE:A43 |
总吨 总吨位 GT | gross tonnage | - | 1 | - |
净吨 净载重吨 | net tonnage | - | 1 | - |
修正总吨 CGT | compensated gross tonnage | - | 1 | - |
吨级 噸級 | size class | - | 1 | - |
吨位 个吨位=吨位 | tonnage | - | 1 | - |
米级 公里级 平方米级 | size class | - | 1 | - |
`

/** Readings of a name other than the one in UNITS. What is measured decides: 气温 … 度, 落后 … 分. */
export const OTHER_READINGS_TABLE = `
度 | energy | kW.h | 1 | UCUM:kW.h | weak
度 | temperature | Cel | 1 | UCUM:Cel | weak
度 | angle | deg | 1 | UCUM:deg | weak
块 塊 | currency | CNY | 1 | ISO4217:CNY | weak
分 | currency | CNY | 1/100 | - | weak
分 | duration | s | 60 | UCUM:min | weak
分 | area | m2 | 200/3 | - | weak
角 | angle | - | 1 | - | weak
点 點 | percentage points | % | 1 | - | weak
兆 | data | By | 1000000 | UCUM:MBy | weak
兆 | data rate | bit/s | 1000000 | UCUM:Mbit/s | weak
节 | speed | m/s | 463/900 | UCUM:[kn_i] | weak
桶 | volume | m3 | 9936705933/62500000000 | UCUM:[bbl_us] | weak
箱 | containers by piece | - | 1 | - | weak
级 | earthquake magnitude | - | 1 | - | weak
级 | wind force | - | 1 | - | weak
P | computing power | FLOPS | 1000000000000000 | - | weak
盎司 | mass | t | 45359237/1600000000000 | UCUM:[oz_av] |
盎司 | mass | t | 19439673/625000000000 | UCUM:[oz_tr] |
加仑 | volume | m3 | 473176473/125000000000 | UCUM:[gal_us] |
加仑 | volume | m3 | 454609/100000000 | UCUM:[gal_br] |
`
