import { charSet } from './trie.ts'

/**
 * Traditional characters with the simplified ones the vocabulary is written in, one for one, so that offsets stay.
 * Common characters of news and reports; what is not here is left as it stands (《简化字总表》, 1986).
 */
const PAIRS = `
萬万 億亿 點点 兩两 長长 減减 達达 為为 與与 較较 約约 個个 進进 開开 關关 國国 際际 區区 縣县 總总 產产 業业 資资 額额 東东 車车 門门 間间 問问 題题
體体 會会 員员 學学 幣币 圓圆 貨货 運运 輸输 機机 場场 鐵铁 線线 橋桥 樓楼 層层 畝亩 頃顷 噸吨 條条 隻只 輛辆 張张 雙双 對对 組组 種种 類类 項项 級级
屆届 歲岁 鐘钟 時时 後后 從从 來来 於于 過过 還还 這这 們们 說说 話话 認认 據据 報报 導导 訊讯 聞闻 記记 發发 佈布 稱称 顯显 調调 統统 計计 數数 劃划
規规 標标 準准 預预 將将 應应 該该 須须 勞劳 動动 務务 職职 責责 權权 義义 稅税 財财 貿贸 經经 濟济 價价 錢钱 銀银 證证 債债 貸贷 儲储 備备 險险 醫医
療疗 藥药 護护 衛卫 環环 氣气 溫温 濕湿 風风 颱台 災灾 難难 傷伤 確确 診诊 陽阳 陰阴 電电 網网 絡络 腦脑 軟软 遊游 戲戏 觀观 眾众 樂乐 劇剧 書书 圖图
館馆 藝艺 術术 聯联 協协 議议 選选 舉举 黨党 領领 軍军 隊队 戰战 爭争 殺杀 擊击 彈弹 飛飞 艦舰 島岛 灣湾 歐欧 亞亚 韓韩 馬马 羅罗 倫伦 紐纽 華华 聖圣
維维 熱热 愛爱 親亲 兒儿 孫孙 爺爷 媽妈 農农 漁渔 鄉乡 鎮镇 莊庄 園园 廠厂 礦矿 鋼钢 銅铜 鋁铝 紡纺 織织 綠绿 紅红 藍蓝 黃黄 處处 廳厅 辦办 審审 檢检
測测 試试 驗验 創创 設设 製制 裝装 復复 擴扩 縮缩 壓压 強强 勢势 穩稳 漲涨 盤盘 虧亏 損损 獲获 獎奖 賽赛 勝胜 負负 連连 續续 僅仅 許许 餘余 幾几 參参
貳贰 陸陆 圍围 繞绕 興兴 舊旧 廣广 邊边 遠远 離离 適适 遷迁 遺遗 郵邮 鄰邻 釋释 針针 鑽钻 閉闭 閱阅 隨随 雜杂 雖虽 靈灵 靜静 響响 頁页 順顺 頻频 顆颗
願愿 顧顾 飯饭 飲饮 驟骤 驚惊 髮发 鬥斗 鬧闹 鮮鲜 鳥鸟 麗丽 麥麦 齊齐 齡龄 龍龙 龜龟 佔占 併并 侖仑 俠侠 倉仓 偉伟 側侧 偵侦 傑杰 傳传 傾倾 僑侨 儀仪
優优 償偿 冊册 凍冻 劑剂 劉刘 則则 剛刚 勵励 勸劝 匯汇 單单 吳吴 啟启 喪丧 團团 執执 堅坚 塊块 墊垫 壞坏 壽寿 夢梦 奪夺 奮奋 婦妇 實实 寧宁 寫写 寬宽
專专 尋寻 屬属 岡冈 峽峡 巖岩 師师 帶带 幫帮 幹干 庫库 廢废 彌弥 彙汇 徑径 徵征 恆恒 惡恶 慶庆 態态 慣惯 憑凭 憲宪 懷怀 戶户 採采 掃扫 掛挂 揮挥 搶抢
撥拨 擁拥 擇择 擔担 擠挤 擬拟 攝摄 敗败 敘叙 斷断 無无 暫暂 曆历 極极 榮荣 構构 樣样 樞枢 樹树 橫横 檔档 櫃柜 歡欢 歷历 歸归 殘残 殼壳 毀毁 氫氢 沒没
決决 況况 洩泄 淨净 淺浅 渾浑 湊凑 溝沟 滅灭 滿满 漢汉 漸渐 潔洁 潛潜 濱滨 瀏浏 灘滩 烏乌 煙烟 營营 爾尔 牆墙 獨独 獻献 現现 畢毕 異异 當当 疊叠 瘋疯
盡尽 監监 盧卢 矯矫 碼码 礎础 禮礼 穀谷 積积 窮穷 競竞 筆笔 節节 範范 築筑 簡简 簽签 籌筹 糧粮 紀纪 納纳 純纯 紙纸 細细 終终 給给 絕绝 絲丝 綜综 綱纲
緊紧 締缔 編编 練练 績绩 繫系 罰罚 罷罢 聲声 聽听 肅肃 脅胁 腳脚 艱艰 蘇苏 虛虚 號号 蝦虾 衝冲 補补 複复 見见 視视 覺觉 覽览 觸触 訂订 討讨 訓训 託托
訪访 訴诉 註注 評评 詞词 詳详 誌志 誤误 請请 論论 諮咨 諾诺 謀谋 講讲 譯译 讀读 變变 讓让 豐丰 貝贝 貧贫 購购 貴贵 費费 賀贺 賓宾 賞赏 賠赔 賢贤 賣卖
質质 贈赠 贊赞 趙赵 趨趋 跡迹 踐践 軌轨 輕轻 載载 輔辅 輪轮 轉转 週周 違违 遞递 鄭郑 釀酿 鋒锋 錄录 錯错 鍋锅 鎖锁 鏈链 閃闪 閣阁 陣阵 陳陈 階阶 隱隐
雲云 霧雾 韋韦 頂顶 頭头 顏颜 飄飘 養养 駐驻 駕驾 騎骑 騰腾 魚鱼 鹽盐
`

const SIMPLE = new Map<string, string>()
for (const pair of PAIRS.trim().split(/\s+/)) SIMPLE.set(pair[0] as string, pair[1] as string)

/** The traditional characters. */
export const TRADITIONAL: readonly string[] = [...SIMPLE.keys()]
const isTraditional = charSet(TRADITIONAL.join(''))

/** What each code unit differs by from the one that words are compared by: 0 for nearly all. */
const FOLD = new Uint16Array(65536)
/** The code units that are not compared as themselves. */
export const FOLDED: readonly number[] = fillFold()

function fillFold(): number[] {
  const codes: number[] = []
  const add = (code: number, to: number): void => {
    FOLD[code] = code ^ to
    codes.push(code)
  }
  for (let code = 0x41; code <= 0x5a; code++) add(code, code + 0x20)
  for (let code = 0xff01; code <= 0xff5e; code++) {
    const half = code - 0xfee0
    add(code, half >= 0x41 && half <= 0x5a ? half + 0x20 : half)
  }
  for (const [from, to] of SIMPLE) add(from.charCodeAt(0), to.charCodeAt(0))
  return codes
}

/** The code unit that words are compared by: simplified, half-width, lower case. */
export const fold = (code: number): number => code ^ (FOLD[code] as number)

/** Characters that only traditional texts hold, so many of which make a text one. */
const ENOUGH = 3

/** The text with its traditional characters replaced, character for character; the same string where there are next to none. */
export function simplify(text: string): string {
  let count = 0
  for (let i = 0; i < text.length && count < ENOUGH; i++) if (isTraditional(text.charCodeAt(i))) count++
  if (count < ENOUGH) return text
  const parts: string[] = []
  let from = 0
  for (let i = 0; i < text.length; i++) {
    if (!isTraditional(text.charCodeAt(i))) continue
    parts.push(text.slice(from, i), SIMPLE.get(text[i] as string) as string)
    from = i + 1
  }
  parts.push(text.slice(from))
  return parts.join('')
}
