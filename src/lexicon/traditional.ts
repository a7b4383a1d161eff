import { byteTable } from './byte-table.ts'

/**
 * Traditional characters with the simplified ones that all vocabularies are written in, one for one, so that offsets
 * stay. Those whose simplified form is of the first level of GB 2312 (its 3,755 commonest characters) or stands in a
 * vocabulary here, with the variants of Taiwan and Hong Kong (裏 裡, 綫 線, 衞 衛). Sources: 《简化字总表》 (1986) and
 * 《通用规范汉字表》 (2013), held against the table of OpenCC. By code point.
 */
const PAIRS = `
丟丢 並并 乾干 亂乱 亞亚 佈布 佔占 併并 來来 侖仑 侶侣 侷局 係系 俠侠 俬私 倆俩 倉仓 個个 們们 倖幸 倫伦 偉伟 側侧 偵侦 偽伪 傑杰 傘伞 備备 傢家 傭佣 傳传 債债 傷伤 傾倾 僅仅 僑侨 僕仆 僞伪 僥侥
僱雇 價价 儀仪 儁俊 億亿 儈侩 儉俭 儘尽 償偿 優优 儲储 兇凶 兌兑 兒儿 內内 兩两 冊册 冪幂 凈净 凍冻 凜凛 凱凯 別别 刪删 則则 剋克 剎刹 剛刚 剝剥 剮剐 創创 剷铲 劃划 劄札 劇剧 劉刘 劊刽 劍剑 劑剂
勁劲 動动 務务 勛勋 勝胜 勞劳 勢势 勳勋 勵励 勸劝 勻匀 匯汇 匱匮 區区 協协 卹恤 卻却 卽即 厠厕 厤历 厭厌 厲厉 參参 叄叁 叢丛 吳吴 吶呐 呂吕 員员 唸念 問问 啓启 啞哑 啟启 喚唤 喪丧 喫吃 喬乔 單单
喲哟 嗆呛 嗎吗 嗚呜 嘆叹 嘔呕 嘗尝 嘩哗 嘯啸 噁恶 噓嘘 噯嗳 噴喷 噸吨 噹当 嚇吓 嚐尝 嚕噜 嚙啮 嚥咽 嚨咙 嚮向 嚲亸 嚴严 囂嚣 囌苏 囑嘱 囪囱 國国 圍围 園园 圓圆 圖图 團团 垻坝 埰采 執执 堅坚 堯尧
報报 場场 塊块 塗涂 塚冢 塢坞 塲场 塵尘 塹堑 墊垫 墜坠 墮堕 墰坛 墳坟 墻墙 墾垦 壇坛 壋垱 壓压 壘垒 壜坛 壞坏 壟垄 壩坝 壯壮 壺壶 壽寿 夠够 夢梦 夥伙 夾夹 奧奥 奪夺 奬奖 奮奋 奼姹 妝妆 姦奸 娛娱
婁娄 婦妇 媧娲 媽妈 嫺娴 嫻娴 嬈娆 嬌娇 嬪嫔 嬰婴 嬸婶 孃娘 孫孙 學学 孿孪 宮宫 寀采 寢寝 實实 寧宁 審审 寫写 寬宽 寵宠 寶宝 將将 專专 尋寻 對对 導导 尷尴 屆届 屍尸 屜屉 屢屡 層层 屬属 岡冈 峯峰
峴岘 島岛 峽峡 崑昆 崗岗 崙仑 嵗岁 嶄崭 嶮崄 嶺岭 嶼屿 嶽岳 巋岿 巒峦 巖岩 帥帅 師师 帳帐 帶带 幀帧 幘帻 幟帜 幣币 幫帮 幷并 幹干 幾几 庫库 廁厕 廂厢 廄厩 廈厦 廕荫 廚厨 廝厮 廟庙 廠厂 廡庑 廢废
廣广 廬庐 廳厅 弔吊 張张 強强 彆别 彈弹 彌弥 彎弯 彔录 彙汇 彥彦 彫雕 彿佛 後后 徑径 從从 復复 徵征 徹彻 恆恒 恥耻 悅悦 悶闷 悽凄 惡恶 惱恼 愛爱 慄栗 態态 慘惨 慚惭 慣惯 慫怂 慮虑 慶庆 慼戚 慾欲
憂忧 憊惫 憐怜 憑凭 憚惮 憤愤 憫悯 憲宪 憶忆 懇恳 應应 懞蒙 懲惩 懶懒 懷怀 懸悬 懼惧 懾慑 戀恋 戰战 戲戏 戶户 扞捍 拋抛 挾挟 捨舍 捲卷 掃扫 掄抡 掙挣 掛挂 採采 揀拣 揚扬 換换 揮挥 損损 搖摇 搗捣
搧扇 搶抢 摟搂 摯挚 摳抠 摻掺 撈捞 撐撑 撓挠 撣掸 撥拨 撫抚 撲扑 撻挞 撾挝 撿捡 擁拥 擄掳 擇择 擊击 擋挡 擔担 據据 擠挤 擡抬 擣捣 擬拟 擯摈 擰拧 擱搁 擲掷 擴扩 擺摆 擻擞 擾扰 攆撵 攏拢 攔拦 攙搀
攜携 攝摄 攢攒 攣挛 攤摊 攪搅 攬揽 敎教 敗败 敘叙 敵敌 數数 斂敛 斃毙 斬斩 斷断 於于 旂旗 旣既 昇升 時时 晉晋 晝昼 暈晕 暢畅 暫暂 曆历 曇昙 曉晓 曏向 曠旷 曬晒 書书 會会 朧胧 朮术 東东 枴拐 柵栅
柺拐 査查 桿杆 條条 梟枭 棄弃 棊棋 棗枣 棟栋 棧栈 棲栖 楊杨 楓枫 業业 極极 榦干 榪杩 榮荣 構构 槍枪 槓杠 槨椁 槳桨 樁桩 樂乐 樑梁 樓楼 標标 樞枢 樣样 樸朴 樹树 樺桦 橋桥 機机 橢椭 橫横 檔档 檢检
檯台 檸柠 檻槛 櫃柜 櫟栎 櫥橱 櫻樱 欄栏 權权 欏椤 欞棂 欽钦 歎叹 歐欧 歡欢 歲岁 歷历 歸归 殘残 殭僵 殯殡 殲歼 殺杀 殻壳 殼壳 毀毁 毆殴 氈毡 氣气 氫氢 氾泛 汎泛 汙污 決决 沒没 沖冲 況况 泝溯 洩泄
洶汹 涼凉 淒凄 淚泪 淨净 淩凌 淪沦 淵渊 淺浅 渙涣 減减 渦涡 測测 渾浑 湊凑 湧涌 湯汤 準准 溝沟 溫温 溼湿 滄沧 滅灭 滌涤 滙汇 滬沪 滯滞 滲渗 滷卤 滾滚 滿满 漁渔 漚沤 漢汉 漣涟 漬渍 漲涨 漸渐 漿浆
潑泼 潔洁 潛潜 潤润 潯浔 潰溃 澀涩 澆浇 澇涝 澗涧 澤泽 澱淀 濁浊 濃浓 濕湿 濘泞 濛蒙 濟济 濤涛 濫滥 濰潍 濱滨 濺溅 濾滤 瀉泻 瀋沈 瀏浏 瀕濒 瀘泸 瀝沥 瀟潇 瀰弥 瀾澜 灑洒 灕漓 灘滩 灝灏 灣湾 灤滦
災灾 為为 烏乌 烴烃 無无 煉炼 煙烟 煥焕 煩烦 熒荧 熱热 熾炽 燈灯 燉炖 燒烧 燙烫 燜焖 營营 燦灿 燬毁 燭烛 燴烩 燻熏 燼烬 爍烁 爐炉 爛烂 爭争 爲为 爺爷 爾尔 牀床 牆墙 牴抵 牽牵 犢犊 犧牺 狀状 狹狭
狽狈 猙狰 猶犹 獃呆 獄狱 獅狮 獎奖 獨独 獰狞 獲获 獵猎 獸兽 獺獭 獻献 現现 琱雕 琺珐 琿珲 瑋玮 瑣琐 瑤瑶 瑩莹 瑪玛 璫珰 環环 璽玺 璿璇 瓊琼 瓏珑 甌瓯 甕瓮 產产 産产 畝亩 畢毕 畫画 異异 畵画 當当
疇畴 疊叠 痙痉 痠酸 瘋疯 瘍疡 瘓痪 瘡疮 瘧疟 療疗 癒愈 癟瘪 癡痴 癢痒 癥症 癬癣 癰痈 癱瘫 發发 皁皂 皚皑 皺皱 盃杯 盜盗 盞盏 盡尽 監监 盤盘 盧卢 盪荡 眞真 眾众 睏困 睜睁 睞睐 瞞瞒 矇蒙 矚瞩 矯矫
硃朱 硯砚 碩硕 確确 碼码 磚砖 磯矶 礎础 礙碍 礦矿 礫砾 礬矾 祕秘 祿禄 禍祸 禎祯 禕祎 禦御 禪禅 禮礼 禱祷 禿秃 稅税 稈秆 稜棱 稟禀 種种 稱称 穀谷 穌稣 積积 穎颖 穢秽 穩稳 穫获 窩窝 窪洼 窮穷 窯窑
窺窥 竄窜 竅窍 竇窦 竈灶 竊窃 竪竖 競竞 筆笔 筍笋 箇个 箋笺 箏筝 箚札 節节 範范 築筑 篤笃 篩筛 簍篓 簑蓑 簡简 簣篑 簫箫 簽签 簾帘 籃篮 籌筹 籟籁 籠笼 籤签 籬篱 籮箩 籲吁 粵粤 糉粽 糞粪 糧粮 糰团
糾纠 紀纪 約约 紅红 紈纨 紉纫 紋纹 納纳 紐纽 純纯 紗纱 紙纸 級级 紛纷 紡纺 紮扎 細细 紳绅 紹绍 紿绐 終终 絃弦 組组 絆绊 絎绗 結结 絕绝 絛绦 絝绔 絞绞 絡络 絢绚 給给 絨绒 統统 絲丝 絳绛 絶绝 絹绢
綁绑 綆绠 綉绣 綏绥 綑捆 經经 綜综 綠绿 綢绸 綫线 維维 綰绾 綱纲 網网 綳绷 綴缀 綵彩 綸纶 綹绺 綺绮 綻绽 綽绰 綾绫 綿绵 緇缁 緊紧 緑绿 緒绪 緘缄 線线 緝缉 緞缎 締缔 緣缘 編编 緩缓 緬缅 緯纬 練练
緻致 縐绉 縛缚 縣县 縧绦 縫缝 縮缩 縱纵 縴纤 縷缕 總总 績绩 繃绷 繆缪 織织 繕缮 繞绕 繡绣 繩绳 繪绘 繫系 繭茧 繮缰 繳缴 繹绎 繼继 續续 纍累 纏缠 纓缨 纔才 纖纤 纜缆 缽钵 罈坛 罎坛 罰罚 罵骂 罷罢
羅罗 羈羁 羣群 羥羟 羨羡 義义 習习 翫玩 翹翘 聖圣 聞闻 聯联 聰聪 聲声 聳耸 聶聂 職职 聽听 聾聋 肅肃 脅胁 脈脉 脣唇 脩修 脫脱 脹胀 腎肾 腦脑 腫肿 腳脚 腸肠 膚肤 膠胶 膩腻 膽胆 膿脓 臉脸 臍脐 臘腊
臚胪 臟脏 臥卧 臨临 臺台 與与 興兴 舉举 舊旧 舖铺 舘馆 艙舱 艦舰 艱艰 艷艳 茲兹 荊荆 莊庄 莖茎 莢荚 華华 菴庵 菸烟 萊莱 萬万 葉叶 葦苇 葯药 葷荤 蒐搜 蒼苍 蓆席 蓋盖 蓮莲 蔔卜 蔘参 蔣蒋 蔥葱 蔭荫
蕓芸 蕩荡 蕪芜 蕭萧 薊蓟 薑姜 薔蔷 薦荐 薩萨 藍蓝 藝艺 藥药 藴蕴 藹蔼 藺蔺 蘄蕲 蘆芦 蘇苏 蘊蕴 蘋苹 蘭兰 蘿萝 處处 虛虚 虜虏 號号 虧亏 蛻蜕 蝕蚀 蝦虾 蝨虱 蝸蜗 螞蚂 螢萤 蟄蛰 蟬蝉 蟲虫 蟻蚁 蠅蝇
蠍蝎 蠟蜡 蠱蛊 蠶蚕 蠻蛮 衆众 衊蔑 術术 衕同 衚胡 衛卫 衝冲 衞卫 裏里 補补 裝装 裡里 製制 複复 褲裤 襖袄 襪袜 襬摆 襯衬 襲袭 覈核 見见 規规 覓觅 視视 親亲 覺觉 覽览 觀观 觸触 訂订 訃讣 計计 訊讯
訌讧 討讨 訓训 訖讫 託托 記记 訛讹 訝讶 訟讼 訣诀 訪访 設设 許许 訴诉 診诊 註注 証证 詐诈 詔诏 評评 詛诅 詞词 詠咏 詢询 詣诣 試试 詩诗 詫诧 詭诡 詰诘 話话 該该 詳详 誅诛 誇夸 誌志 認认 誕诞 誘诱
語语 誠诚 誡诫 誣诬 誤误 誥诰 誦诵 誨诲 說说 説说 誰谁 課课 誹诽 誼谊 調调 諄谆 談谈 請请 諒谅 論论 諜谍 諞谝 諡谥 諦谛 諧谐 諫谏 諭谕 諮咨 諱讳 諶谌 諷讽 諸诸 諺谚 諾诺 謀谋 謁谒 謂谓 謄誊 謅诌
謊谎 謎谜 謗谤 謙谦 謚谥 講讲 謝谢 謠谣 謡谣 謨谟 謬谬 謹谨 謾谩 譁哗 證证 譏讥 識识 譚谭 譜谱 譟噪 譭毁 譯译 議议 譴谴 護护 譽誉 讀读 變变 讒谗 讓让 讕谰 讚赞 谿溪 豈岂 豎竖 豐丰 豔艳 豬猪 貍狸
貓猫 貝贝 貞贞 負负 財财 貢贡 貧贫 貨货 販贩 貪贪 貫贯 責责 貯贮 貳贰 貴贵 貶贬 買买 貸贷 費费 貼贴 貿贸 賀贺 賂赂 賃赁 賄贿 資资 賈贾 賊贼 賑赈 賒赊 賓宾 賜赐 賞赏 賠赔 賢贤 賣卖 賤贱 賦赋 質质
賫赍 賬账 賭赌 賴赖 賺赚 購购 賽赛 贅赘 贈赠 贊赞 贍赡 贏赢 贓赃 贖赎 贛赣 贜赃 趕赶 趙赵 趨趋 跡迹 踐践 踰逾 踴踊 蹌跄 蹟迹 蹤踪 躊踌 躋跻 躍跃 躥蹿 躪躏 軀躯 車车 軋轧 軌轨 軍军 軒轩 軟软 軸轴
較较 載载 輓挽 輔辅 輕轻 輛辆 輝辉 輥辊 輦辇 輩辈 輪轮 輯辑 輳辏 輸输 輻辐 輾辗 輿舆 轄辖 轅辕 轉转 轍辙 轎轿 轟轰 辦办 辭辞 辮辫 辯辩 農农 迴回 逕径 這这 連连 週周 進进 遊游 運运 過过 達达 違违
遙遥 遜逊 遞递 遠远 遡溯 適适 遲迟 遶绕 遷迁 選选 遺遗 遼辽 邁迈 還还 邊边 邏逻 郵邮 鄉乡 鄒邹 鄔邬 鄖郧 鄧邓 鄭郑 鄰邻 鄲郸 鄴邺 醃腌 醖酝 醜丑 醞酝 醫医 醬酱 釀酿 釁衅 釋释 釐厘 釗钊 釘钉 針针
釣钓 釦扣 釩钒 釺钎 鈀钯 鈅钥 鈉钠 鈍钝 鈎钩 鈒钑 鈔钞 鈕钮 鈞钧 鈡钟 鈣钙 鈦钛 鈴铃 鈷钴 鈾铀 鉀钾 鉅巨 鉆钻 鉑铂 鉗钳 鉚铆 鉛铅 鉢钵 鉤钩 鉬钼 鉸铰 鉻铬 銀银 銅铜 銑铣 銖铢 銘铭 銜衔 銥铱 銳锐
銷销 銹锈 銻锑 鋁铝 鋅锌 鋇钡 鋒锋 鋤锄 鋪铺 鋭锐 鋰锂 鋸锯 鋼钢 錄录 錐锥 錘锤 錚铮 錛锛 錠锭 錡锜 錢钱 錦锦 錨锚 錫锡 錯错 録录 錳锰 錶表 鍁锨 鍊炼 鍋锅 鍍镀 鍘铡 鍛锻 鍬锹 鍵键 鍺锗 鍼针 鍾钟
鎂镁 鎊镑 鎌镰 鎖锁 鎚锤 鎢钨 鎬镐 鎭镇 鎮镇 鎳镍 鏃镞 鏇旋 鏈链 鏗铿 鏟铲 鏡镜 鏢镖 鏤镂 鏽锈 鐐镣 鐘钟 鐧锏 鐮镰 鐳镭 鐵铁 鑄铸 鑑鉴 鑒鉴 鑰钥 鑲镶 鑷镊 鑼锣 鑽钻 鑿凿 長长 門门 閃闪 閆闫 閉闭
開开 閏闰 閑闲 閒闲 間间 閔闵 閘闸 閡阂 閣阁 閤合 閥阀 閨闺 閩闽 閱阅 閲阅 閹阉 閻阎 闆板 闇暗 闊阔 闌阑 闔阖 闕阙 闖闯 關关 闞阚 闡阐 闢辟 陝陕 陞升 陣阵 陰阴 陳陈 陸陆 陽阳 隊队 階阶 隕陨 際际
隨随 險险 隱隐 隴陇 隸隶 隻只 雖虽 雙双 雛雏 雜杂 雞鸡 離离 難难 雲云 電电 霑沾 霧雾 靂雳 靈灵 靜静 鞏巩 鞦秋 韁缰 韃鞑 韆千 韋韦 韌韧 韓韩 韜韬 韻韵 響响 頁页 頂顶 頃顷 項项 順顺 須须 頌颂 預预
頑顽 頒颁 頓顿 頗颇 領领 頤颐 頭头 頰颊 頸颈 頹颓 頻频 頽颓 顆颗 題题 額额 顏颜 顔颜 願愿 顛颠 類类 顧顾 顫颤 顯显 顱颅 顴颧 風风 颱台 颳刮 飄飘 飆飙 飛飞 飢饥 飪饪 飯饭 飲饮 飼饲 飽饱 飾饰 餃饺
餅饼 餈糍 餉饷 養养 餌饵 餒馁 餓饿 餘余 餚肴 餞饯 餡馅 館馆 餬糊 餵喂 餾馏 饃馍 饅馒 饋馈 饌馔 饑饥 饒饶 饞馋 馬马 馭驭 馮冯 馱驮 馳驰 馴驯 駁驳 駐驻 駒驹 駕驾 駙驸 駛驶 駝驼 駟驷 駡骂 駭骇 駱骆
駿骏 騁骋 騎骑 騙骗 騫骞 騰腾 騷骚 騾骡 驀蓦 驅驱 驕骄 驗验 驚惊 驛驿 驟骤 驢驴 骯肮 髒脏 體体 髮发 鬆松 鬍胡 鬚须 鬢鬓 鬥斗 鬧闹 鬨哄 鬮阄 鬱郁 魚鱼 魯鲁 魷鱿 鮑鲍 鮮鲜 鯉鲤 鯊鲨 鯢鲵 鯨鲸 鰉鳇
鰍鳅 鰐鳄 鰓鳃 鰣鲥 鰭鳍 鰱鲢 鰲鳌 鰾鳔 鱅鳙 鱉鳖 鱔鳝 鱗鳞 鱘鲟 鱷鳄 鳥鸟 鳩鸠 鳳凤 鳴鸣 鴉鸦 鴕鸵 鴛鸳 鴣鸪 鴦鸯 鴨鸭 鴻鸿 鴿鸽 鵑鹃 鵝鹅 鵬鹏 鵰雕 鵲鹊 鶯莺 鶴鹤 鷄鸡 鷓鹧 鷗鸥 鷹鹰 鷺鹭 鹵卤
鹹咸 鹼碱 鹽盐 麗丽 麥麦 麪面 麫面 麯曲 麵面 麼么 麽么 黃黄 點点 黨党 黴霉 鼕冬 齊齐 齋斋 齎赍 齒齿 齡龄 齣出 齧啮 齲龋 龍龙 龐庞 龔龚 龕龛 龜龟
`

/** Of these, characters that simplified texts hold too, in names and other senses: 乾隆, 角徵. They show nothing. */
const SHARED = '乾夥徵於後菸麽'

const Shows = { nothing: 0, shared: 1, traditional: 2 } as const

const SHOWS = byteTable()

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
  for (let at = 1; at < PAIRS.length; at += 3) {
    const code = PAIRS.charCodeAt(at)
    add(code, PAIRS.charCodeAt(at + 1))
    SHOWS[code] = SHARED.includes(PAIRS[at]) ? Shows.shared : Shows.traditional
  }
  return codes
}

/** The code unit that words are compared by: simplified, half-width, lower case. */
export const fold = (code: number): number => code ^ (FOLD[code] as number)

/** Codes that `String.fromCharCode` is given at once: it takes them as arguments, which stand on the stack. */
const AT_ONCE = 8192

/**
 * The text with its traditional characters replaced, character for character; the same string where there are none.
 * One of them is enough: what is looked up are words, and a word in other characters is no word.
 */
export function simplify(text: string): string {
  const { length } = text
  let at = 0
  while (at < length && SHOWS[text.charCodeAt(at)] !== Shows.traditional) at++
  if (at === length) return text
  const parts: string[] = []
  const codes = new Uint16Array(Math.min(length, AT_ONCE))
  for (let from = 0; from < length; from += AT_ONCE) {
    const count = Math.min(AT_ONCE, length - from)
    for (let i = 0; i < count; i++) {
      const code = text.charCodeAt(from + i)
      codes[i] = SHOWS[code] === Shows.nothing ? code : fold(code)
    }
    parts.push(String.fromCharCode.apply(null, codes.subarray(0, count) as unknown as number[]))
  }
  return parts.join('')
}

/** So many traditional characters make a text one that is written in them; a name may hold one or two. */
const ENOUGH = 3

/** Whether a text is written in traditional characters, of its original and what `simplify` made of it. */
export function isTraditional(text: string, simplified: string): boolean {
  if (text === simplified) return false
  let count = 0
  for (let i = 0; i < text.length && count < ENOUGH; i++)
    if (SHOWS[text.charCodeAt(i)] === Shows.traditional) count++
  return count === ENOUGH
}
