/**
 * Chinese measure words (量词), and the nouns that stand in their place (六区两县, 三方面, 两连胜).
 *
 * Sources: the list of nouns and their measure words in 现代汉语八百词, and the language of reports and news; codes
 * from UN/CEFACT Recommendation 20 (revision 17): C62 one, IE person, PR pair, DZN dozen, SET set, E27 dose, ZP page.
 * Collective words (批, 群, 系列) have no code: how many they hold is not said. Vessels have none either: a 桶 has no
 * fixed size.
 *
 * `weak` keeps a word that is also an ordinary one (一面, 两手, 三角, 十分) from being read after a Chinese numeral of
 * one digit; after Arabic digits, or a numeral of several characters, it is read like any other. A noun that takes
 * 个 is not here: 36个国家 has the unit 个 and counts 国家.
 */
export const CLASSIFIERS = `
# people and households
人 | people | - | 1 | UNECE:IE | solo
名 位 | people | - | 1 | UNECE:IE | classifier
口 | people | - | 1 | UNECE:IE | classifier weak
男 女 | people | - | 1 | UNECE:IE | solo weak
员 員 | people | - | 1 | UNECE:IE | classifier weak
户 戶 | households | - | 1 | UNECE:C62 | classifier solo
家 | count | - | 1 | UNECE:C62 | classifier

# things one by one
个 個 箇 | count | - | 1 | UNECE:C62 | classifier
只 隻 条 條 张 張 件 项 項 种 種 款 枚 颗 顆 粒 根 支 枝 株 棵 朵 匹 | count | - | 1 | UNECE:C62 | classifier
台 臺 辆 輛 艘 架 部 座 栋 棟 幢 间 間 所 处 處 幅 副 具 | count | - | 1 | UNECE:C62 | classifier
篇 首 册 冊 卷 份 封 则 則 幕 集 章 帧 幀 版 刊 | count | - | 1 | UNECE:C62 | classifier
起 例 宗 桩 樁 笔 筆 单 單 基 | count | - | 1 | UNECE:C62 | classifier
场 場 届 屆 轮 輪 局 盘 盤 回合 | count | - | 1 | UNECE:C62 | classifier
顶 頂 床 铺 扇 樘 尊 盏 盞 挺 列 尾 羽 峰 瓣 穗 茬 丛 簇 垄 墩 窟 龛 炷 缕 | count | - | 1 | UNECE:C62 | classifier
片 块 塊 段 截 节 節 层 層 排 行 串 束 圈 环 格 栏 框 | count | - | 1 | UNECE:C62 | classifier weak
面 头 頭 门 門 道 本 把 杆 桿 孔 眼 线 線 期 弯 轴 榀 跨 | count | - | 1 | UNECE:C62 | classifier weak
句 段落 自然段 音节 | count | - | 1 | UNECE:C62 | classifier
字 词 | count | - | 1 | UNECE:C62 | solo weak
个字=字 個字=字 | count | - | 1 | UNECE:C62 | solo
条款 条目 词条 款项 | count | - | 1 | UNECE:C62 | classifier solo
页 頁 版面 | count | - | 1 | UNECE:ZP | classifier solo
声 聲 步 手 脚 身 拳 笔画 划 | count | - | 1 | - | classifier weak
发 發 枪 炮 响 刀 剑 针 針 梭 | count | - | 1 | - | classifier weak
剂 劑 剂次 劑次 人份 | doses | - | 1 | UNECE:E27 | classifier
味 贴 丸 帖 | count | - | 1 | - | classifier weak
双 雙 | pairs | - | 1 | UNECE:PR | classifier
对 對 | pairs | - | 1 | UNECE:PR | classifier weak
打 | dozens | count | 12 | UNECE:DZN | classifier weak
套 组 組 | sets | - | 1 | UNECE:SET | classifier
台套 台（套） 台(套) 套件 件套 辆份 件（套） 件(套) 处（个） | count | - | 1 | UNECE:C62 | classifier
项次 期次 集次 类别 | count | - | 1 | UNECE:C62 | classifier solo

# vessels and packages
箱 盒 瓶 罐 桶 杯 碗 盆 壶 壺 锅 鍋 缸 坛 罈 盅 樽 钵 槽 | count | - | 1 | - | classifier
袋 筐 篮 籃 篓 簍 麻袋 编织袋 筒 瓮 托盘 笼 籠 屉 匣 柜 橱 舱 艙 | count | - | 1 | - | classifier
包 听 管 池 窖 仓 兜 | count | - | 1 | - | classifier weak
勺 匙 捧 撮 瓢 滴 抹 丝 絲 泡 | count | - | 1 | - | classifier weak
车 車 船 车皮 车厢 | count | - | 1 | - | classifier weak
捆 札 沓 叠 疊 摞 堆 垛 匝 绺 嘟噜 吊 锭 | count | - | 1 | - | classifier
扎 团 團 令 挂 | count | - | 1 | - | classifier weak

# kinds, parts, turns
类 類 | kinds | - | 1 | UNECE:C62 | classifier
样 樣 | kinds | - | 1 | UNECE:C62 | classifier weak
大类 中类 小类 门类 品类 大项 小项 分项 子项 单项 大件 小件 品种 规格 | kinds | - | 1 | UNECE:C62 | classifier solo
次 | occurrences | - | 1 | UNECE:C62 | classifier
回 遍 趟 顿 頓 餐 阵 陣 番 通 记 遭 波 拨 撥 下 | occurrences | - | 1 | UNECE:C62 | classifier weak
轮次 梯次 | occurrences | - | 1 | UNECE:C62 | classifier solo
级 級 阶 階 档 檔 星 挡 甲 | levels | - | 1 | - | solo weak
星级 层级 等级 档次 | levels | - | 1 | - | solo
部分 方面 领域 环节 阶段 步骤 板块 层面 维度 要点 关键词 要素 色 | parts | - | 1 | - | solo

# collective
批 群 伙 帮 幫 班 队 隊 窝 窩 拨儿 | groups | - | 1 | - | classifier weak
批次 系列 标段 班组 梯队 | groups | - | 1 | - | classifier
团组 | groups | - | 1 | - | solo

# places and bodies, counted without a measure word
省 市 区 區 县 縣 州 盟 旗 镇 鎮 乡 鄉 村 城 国 國 岛 島 港 | places | - | 1 | - | solo weak
省份 省区 省市 省区市 地市 县市 县区 市县 区县 县市区 市区县 市州 地州 州市 | places | - | 1 | - | solo
乡镇 镇街 街镇 镇乡 村镇 村居 村社 街道 社区 行政村 自然村 建制村 建制镇 国家 地区 国家和地区 | places | - | 1 | - | solo
校 院 厂 廠 店 站 桥 橋 园 園 馆 館 矿 井 库 庫 塔 门店 网点 站点 码头 | places | - | 1 | - | solo weak
部门 部委 央企 国企 巨头 | bodies | - | 1 | - | solo weak
居室 室 厅 廳 卫 | rooms | - | 1 | - | solo weak
车道 泊位 床位 席位 议席 座席 频道 端口 | capacity | - | 1 | - | solo

# sport, exchange and vote
球 胜 勝 负 負 平 胜场 负场 连胜 連勝 连败 連敗 连平 连冠 連冠 连霸 连跳 冠 金 银 铜 进球 篮板 助攻 | score | - | 1 | - | solo weak
股 | shares | - | 1 | - | classifier solo
连板 连阳 连阴 连涨 连跌 连升 连降 | runs | - | 1 | - | solo weak
票 张票=张 席 | votes | - | 1 | - | solo weak
注 | bets | - | 1 | - | classifier solo weak
胎 窝仔 | births | - | 1 | - | solo weak
`
