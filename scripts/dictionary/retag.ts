/** What the source gives badly for whole classes of words, set right by rule. */

import type { TagName } from '../../src/lexicon/dictionary.ts'
import { splitWord } from './costs.ts'
import type { Entry } from './source.ts'

/** The commonest surnames that begin few other words. */
const SURNAMES = new Set(
  '李王刘陈杨赵吴徐孙郭何郑罗梁宋韩邓冯曹彭曾肖袁潘蒋蔡余杜魏吕丁姚沈姜崔谭廖汪范贾邹熊孟秦侯薛闫段雷黎史陶贺毛郝顾龚邵钱戴莫孔汤康施樊葛殷耿庞柳',
)

/** Characters that foreign names are written with. */
const TRANSLITERATION = new Set(
  '阿埃艾爱安奥巴贝本比彼宾波伯勃博布达戴丹德迪蒂丁杜多顿厄恩尔法菲费弗福夫盖戈格贡古哈海汉赫亨胡华霍基吉加贾杰金卡凯坎柯科可克肯库奎拉莱兰朗劳勒雷蕾里丽利莉林琳卢鲁路露伦罗洛马玛迈麦曼梅门蒙米密莫姆穆纳娜奈南内尼妮涅纽努诺欧帕派佩皮普奇乔切琼萨塞桑瑟森莎沙施史斯丝松索塔泰坦特提图托瓦万维威韦温沃乌西希夏香肖谢辛休雅亚娅扬耶叶伊以义因尤约泽扎詹兆珍朱茨兹佐',
)

/** What the last character of a three-character phrase says: 发言人, 攻坚战, 自来水 are things. */
const NOUN_ENDS = new Set(
  '人家者员户会战水力法机器体制网业区物点线学品费权量度处口期史性率论观主权书票车船路桥站港城村镇带圈链群队团组部局院校馆园厂店款金税债险案件罪症病药剂素质料气油电车具板片层面界国族语文字号词曲剧戏画球赛奖令',
)

/** What the names of bodies end in. Of the words the source calls so, one in four does not: 社会科学, 中西部. */
const BODY_ENDS = new Set('会院部局府党社厅委所厂司行校团队军馆台站办署库店网报刊组协盟室系')

export function retag(
  word: string,
  entry: Entry,
  entries: ReadonlyMap<string, Entry>,
  costs: ReadonlyMap<string, number>,
): TagName {
  if (word.length === 1) return entry.tag
  // 英语, 鲤鱼, 恒星: most short words that the source calls names are kinds of things
  if (entry.origin === 'nz' && word.length === 2 && word[1] !== '族') return 'noun'
  if (entry.origin === 'ns' && word.length === 4 && isTurnOfPhrase(word, entry, entries)) return 'idiom'
  if (entry.tag === 'person') return isName(word, entry.origin) ? 'person' : 'noun'
  if (entry.tag === 'organisation') return isBody(word) ? 'organisation' : 'noun'
  // Phrases (l) and short forms (j) are what their last word is: 固定资产, 对外贸易.
  if ((entry.origin !== 'l' && entry.origin !== 'j') || word.length < 3) return entry.tag
  if (word.length === 3) return NOUN_ENDS.has(word[2]) ? 'noun' : entry.tag
  const { words } = splitWord(word, costs)
  const head = entries.get(words[words.length - 1])
  return head?.tag === 'noun' || head?.tag === 'verbalNoun' ? 'noun' : entry.tag
}

/** What names of places end in. */
const PLACE_ENDS = new Set(
  '省市区县镇乡村州岛山河江湖海港湾岭峡谷原洲国路街道门关寺庙桥站场城堡府都里店屯庄营沟口坡台池洋角坪坝塘溪泉盆地带峰川滩林矿旗盟巷弄苑园宫殿塔楼域外内亚岸崖洞井脉畔麓湾',
)

/** 满头大汗, 热烈庆祝: idioms among the names of places, which are written by sound, end as places do, or begin with one. */
function isTurnOfPhrase(word: string, { frequency }: Entry, entries: ReadonlyMap<string, Entry>): boolean {
  if (PLACE_ENDS.has(word[3]) || entries.get(word.slice(0, 2))?.origin === 'ns') return false
  const sounds = [...word].filter((character) => TRANSLITERATION.has(character)).length
  return sounds < (frequency < 20 ? 3 : 2)
}

function isBody(word: string): boolean {
  return BODY_ENDS.has(word[word.length - 1]) || /(?:大学|中学|小学|中心|委员)$/u.test(word)
}

/** Much of what the source calls names of people are other words: 卫星, 荣誉, 阳光, 维生素. */
function isName(word: string, origin: string): boolean {
  const foreign = [...word].every((character) => TRANSLITERATION.has(character))
  if (origin === 'nrt') return foreign
  return foreign ? word.length > 2 || SURNAMES.has(word[0]) : word.length < 4 && SURNAMES.has(word[0])
}

const COMPOUND_ORIGINS = new Set(['n', 'nz', 'v', 'vn', 'l', 'i'])

/**
 * A rare word that its parts spell as well: 科学仪器, 定期维护. As two words it reads the same, and its boundaries are
 * finer. 14,159 of the 189,483 words that the source is left with are of this kind.
 */
export function isPlainCompound(
  word: string,
  { frequency, origin }: Entry,
  entries: ReadonlyMap<string, Entry>,
  costs: ReadonlyMap<string, number>,
): boolean {
  if (word.length < 4 || frequency > 5 || !COMPOUND_ORIGINS.has(origin)) return false
  return splitWord(word, costs).words.every(
    (part) => part.length > 1 && (entries.get(part)?.frequency ?? 0) >= 20,
  )
}
