/** Names of persons as they stand in running text: surnames, and the words for an office or a part that stand before a name. */
import { charSet } from './trie.ts'
import { words } from './word-list.ts'

/** The hundred commonest surnames (公安部户政管理研究中心 2020), and a few more. */
const COMMON =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤'

export const isCommonSurname = charSet(COMMON)

/**
 * Surnames of one character: the commonest, then others that names in news have. Those
 * that are far commoner as another word (国 全 平 和 时) are left out.
 */
export const isSurname = charSet(
  COMMON +
    '温康施文牛樊葛邢齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂苗谷盛曲翁冉骆蓝路游辛靳管柴鲍喻祁蒲房滕屈饶解牟艾尤阳穆卓古吉缪简车项麦褚娄窦戚岑景费卜冷晏席卫柏宗瞿桂佟应臧闵苟邬边卞姬仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩佘池查苑迟邝官封谈匡鞠惠荆乐冀郁胥班储栗楚鄢劳谌奚皮粟冼蔺楼盘满伊仝郜海阚花帅屠盖练廉井漆巴丰卿狄索宣晋扈晁芮阙浦戈伏鹿薄雍辜阿母裘亓修邰赫杭况宿隆诺戎勾居揭尉冶檀昝植衡富尧',
)

/** Surnames of two characters. */
export const COMPOUND_SURNAMES: ReadonlySet<string> = new Set(
  words(`
  欧阳 上官 皇甫 令狐 诸葛 司徒 司马 申屠 夏侯 贺兰 完颜 慕容 尉迟 长孙 东方 独孤 南宫 西门 端木 拓跋 宇文 公孙 轩辕
`),
)

/** The last characters of words that stand before a person's name: 局长, 发言人, 经济学家, 村民. */
const BEFORE_NAME: ReadonlySet<string> = new Set(
  words(`
  长 主任 书记 经理 总监 总裁 董事 理事 监事 干事 教授 讲师 院士 博士 硕士 学士 卫士 护士 人士 战士
  员
  专家 学家 作家 画家 企业家 行家 商家 买家 店家 老师 教师 律师 医师 技师 农艺师 厨师 执行官 财务官 运营官 技术官 指挥官 工程师 设计师 分析师 会计师 规划师 摄影师
  建筑师 医生 学生 先生 师生 负责人 发言人 创始人 合伙人 主持人 代理人 传承人 带头人 继承人 工人 老人 商人 牧人 传媒人 媒体人 经纪人
  申请人 当事人 领袖 领导人 首领 首脑 代表 主席 总统 总理 首相 外相 大使 公使 领事 参赞 国王 支书 秘书 村民 居民 市民 农民 渔民 牧民 果农 菜农 茶农 棉农 烟农
  蚕农 店主 业主 船主 车主 户主 老板 司机 乘客 旅客 游客 顾客 教练 导演 编剧 编辑 学者 患者 记者 爱好者 志愿者 消费者 经营者 创业者
  户 职工 员工 民工 社工 助理 顾问 会计 翻译 法官 检察官 警官 军官 武官 民警 交警 辅警 妻子 丈夫 父亲 母亲
  儿子 女儿 大亨 巨头 掌门 总工 站点 馆主 住户 租客 房东 中介 网友 球迷 粉丝 代办 特使 参谋 政委 组长 匠 大夫
`),
)
const LONGEST_BEFORE = 4
const endsOffice = charSet([...new Set([...BEFORE_NAME].map((word) => word.at(-1)))].join(''))

/** Whether a word for who somebody is ends before `end` in the text. */
export function namesOffice(text: string, end: number, floor: number): boolean {
  if (!endsOffice(text.charCodeAt(end - 1))) return false
  for (let length = 1; length <= LONGEST_BEFORE && end - length >= floor; length++)
    if (BEFORE_NAME.has(text.slice(end - length, end))) return true
  return false
}

/** Titles that follow the names of persons. */
export const TITLES = words(`
  总统 副总统 主席 副主席 总理 首相 大使 教授 先生 女士 小姐 市长 副市长 省长 县长 区长 镇长 村长 局长 副局长 部长 处长 科长
  书记 副书记 主任 副主任 经理 总经理 董事长 总裁 院长 校长 所长 站长 馆长 博士 医生 大夫 律师 记者 老师 同志 院士 法官 教练
`)
