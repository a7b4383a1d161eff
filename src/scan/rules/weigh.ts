/** What only looks like an amount: articles, ordinals of one character, addresses, words with a digit in them. */

import { buildTrie, isIdeograph, longest, longestBefore } from '../../lexicon/trie.ts'
import * as UnitIs from '../../lexicon/units/unit-is.ts'
import { words } from '../../lexicon/word-list.ts'
import * as Char from '../characters.ts'
import {
  type Context,
  charSet,
  codeBefore,
  endsClause,
  has,
  isArabicDigit,
  isEnd,
  isLatin,
  isNumeral,
} from '../context.ts'
import { rejected } from '../make.ts'
import { modifierAfter, modifierBefore } from '../modifier.ts'
import { type Numeral, readNumeral } from '../numeral.ts'
import type { Token } from '../token.ts'
import { unitAt } from '../unit.ts'
import type { ReadUnit } from './quantity-unit.ts'

// 一人重伤, 一名死亡: one who died or was hurt is counted.
const casualty = charSet('死伤受重轻失遇被获')

// After these, 一 and a measure word counts: 仅一家, 增加一个.
const COUNTING = buildTrie(
  words(`
  仅 只 仅有 只有 就有 增加 增加了 减少 减少了 中 扳回 共 唯 领先 落后 投中
`),
  true,
)
const counting = (text: string, start: number): boolean => longestBefore(COUNTING, text, start, 0) >= 0

// What may close an amount like 百元 that is one; else it begins a name (万元产值).
const closesAmount = charSet('的、和以左')
const isNameBehind = (text: string, at: number): boolean =>
  !isEnd(text, at) && !endsClause(text.charCodeAt(at)) && !closesAmount(text.charCodeAt(at))

const personal = charSet('联均都还也在是将相一共携合同又先随的曾分互彼')
const endsClauseBefore = (text: string, at: number): boolean =>
  at === 0 || endsClause(text.charCodeAt(at - 1))

const beforeBuilding = charSet('座栋幢元号室层')

/** Whether a number with a part of a building stands at `at`: 3幢|2单元. */
function buildingBehind(text: string, at: number): boolean {
  let i = at
  while (isArabicDigit(text, i)) i++
  return i > at && ['单元', '室', '号', '层', '楼', '弄'].some((word) => has(text, i, word))
}

/** 3幢2单元501室, B座17层: where something is. */
function addressed(text: string, start: number, numeral: Numeral, unit: ReadUnit): boolean {
  if ((unit.is & UnitIs.building) === 0 || !numeral.plain) return false
  return (
    buildingBehind(text, unit.end) ||
    (beforeBuilding(codeBefore(text, start)) &&
      (start < 2 || isNumeral(text, start - 2) || isLatin(text.charCodeAt(start - 2)))) ||
    (unit.name === '室' && numeral.end - numeral.start >= 3)
  )
}

/** Names of reigns, after which a year counts from the first: 康熙四十二年. 干隆 is 乾隆 with its characters simplified. */
const ERAS = buildTrie(
  words(`
  康熙 乾隆 干隆 雍正 顺治 嘉庆 道光 咸丰 同治 光绪 宣统 万历 嘉靖 洪武 永乐 崇祯 贞观 开元 民国 昭和 平成
  令和 明治 大正 公元前 公元
`),
  true,
)

/** A Chinese numeral of one digit before these counts the points of what is said, not things: 三方面, 三个核心. */
const ABSTRACT = buildTrie(
  words(`
  方面 核心 层面 维度 角度 层次 原则 环节 关键 重点 要素 特点 前提 关系 统一 必然 高于 转变
`),
)

/** What stands before points: 得十分, 领先十分, 扣十分. */
const scored = charSet('拿获扣加减先后差出到为了以计满共砍贡')

/** Schools and courses are named by their years: 五年一贯制, 三年制. */
const SYSTEMS = buildTrie(words('一贯制 制 期工程 行动 规划 计划'))

/** Contests in swimming, running, diving, shooting and skating are named by their distance: 100米自由泳, 三米板. */
const CONTESTS = buildTrie(
  words(`
  自由泳 蛙泳 蝶泳 仰泳 混合泳 个人混合泳 接力 栏 障碍 赛跑 跨栏 竞走 板 跳板 台 跳台 台双人 板双人 双人 气步枪 气手枪 手枪 步枪 短道 速滑
  自由式 个人全能 小回转 滑雪 划艇 皮艇 世界纪录 全国纪录 亚洲纪录 决赛 半决赛 预赛 金牌 冠军
`),
)

/** 女子100米: of whom a contest is. */
const CONTESTANTS = buildTrie(words('男子 女子 男女 少年组 青年组 成年组'), true)

const notTerm = charSet('间限满内末中')
const partOfDay = charSet('晚早午夜晨')
const opensBracket = charSet('（(')
const closesBracket = charSet('）)')
const takesTime = charSet('时隔长期满达需要用')

/** Whether a Chinese numeral and a kind of place follow at once. */
function placeAfter(text: string, at: number, limit: number): boolean {
  const next = readNumeral(text, at, limit)
  if (next === null || next.arabic) return false
  const unit = unitAt(text, next.end, limit)
  return unit !== null && (unit.is & UnitIs.places) !== 0
}

/** With these even 一 states an amount: 一成, 一倍, 一个百分点; a length of time is looked at by itself. */
const STATES = UnitIs.percent | UnitIs.points | UnitIs.multiple | UnitIs.duration

/** Refuses what only looks like an amount; null where it is one. */
/** 标准普尔500种股票指数, 道琼斯30种工业股票平均价格指数 */
const namesIndex = (text: string, at: number): boolean =>
  (has(text, at, '股票') || has(text, at, '工业股票')) && text.slice(at, at + 10).includes('指数')

export function weigh(context: Context, start: number, numeral: Numeral, unit: ReadUnit): Token | null {
  const { text, floor } = context
  const { is } = unit
  if (addressed(text, start, numeral, unit)) return rejected(start, unit.end, 'address', 'building')
  if (unit.name === '年' && longestBefore(ERAS, text, start, 0) >= 0)
    return rejected(start, unit.end, 'date', 'year of a reign')
  if (unit.name === '点' && numeral.plain && partOfDay(codeBefore(text, start)))
    return rejected(start, unit.end, 'time', 'time of day')
  if (unit.name === '种' && namesIndex(text, unit.end))
    return rejected(start, unit.end, 'name', 'index of a market')
  if ((unit.name === '米' || unit.name === '公里') && longest(CONTESTS, text, unit.end, text.length) >= 0)
    return rejected(start, unit.end, 'name', 'contest')
  if ((unit.name === '米' || unit.name === '公里') && longestBefore(CONTESTANTS, text, start, 0) >= 0)
    return rejected(start, unit.end, 'name', 'contest')
  if (unit.name === '年' && longest(SYSTEMS, text, unit.end, text.length) >= 0)
    return rejected(start, unit.end, 'name', 'course or programme')
  // 五年期利率, 10年期国债: how long it runs is its name
  if (
    unit.name === '年' &&
    text.charCodeAt(unit.end) === Char.term &&
    !notTerm(text.charCodeAt(unit.end + 1))
  )
    return rejected(start, unit.end + 1, 'name', 'course or programme')
  if (numeral.arabic) {
    // 小米14系列: a count takes a measure word (3个系列)
    if (unit.name === '系列') return rejected(start, unit.end, 'identifier', 'model')
    return unit.name === '版' && numeral.value !== null && numeral.value.scale < 0
      ? rejected(start, unit.end, 'version', 'version')
      : null
  }
  const digits = numeral.end - numeral.start
  const first = text.charCodeAt(numeral.start)
  const one = digits === 1 && (first === Char.one || first === Char.oneFinancial)
  // 八一队: a count is said with 十; prices are cut to two digits (七五折)
  if (digits === 2 && numeral.plain && numeral.valueMax === null && unit.name !== '折')
    return rejected(start, unit.end, 'name', 'digits in a row')
  const modified = modifierBefore(text, start, floor)
  if (one && !modified && !unit.half) {
    if ((is & STATES) === 0) {
      const counted =
        ((is & UnitIs.people) !== 0 && casualty(text.charCodeAt(unit.end))) || counting(text, start)
      if (!counted)
        return rejected(start, unit.end, (is & UnitIs.classifier) !== 0 ? 'article' : 'set phrase', 'article')
    } else if ((is & UnitIs.duration) !== 0 && unit.inner === null && (is & UnitIs.articleTime) !== 0) {
      if (!takesTime(codeBefore(text, start)) && !counting(text, start))
        return rejected(start, unit.end, 'set phrase', 'article')
    }
  }
  // 两人联手, 三人均为: those spoken of before
  if (
    digits === 1 &&
    unit.name === '人' &&
    !modified &&
    endsClauseBefore(text, start) &&
    personal(text.charCodeAt(unit.end))
  ) {
    return rejected(start, unit.end, 'both', 'persons named before')
  }
  // 十分着急: very. Points are won, lost or led by, and 之, 钟 and the like follow 十分 in a fraction or a time.
  if (
    unit.name === '分' &&
    digits === 1 &&
    first === Char.ten &&
    !modified &&
    isIdeograph(text.charCodeAt(unit.end)) &&
    text.charCodeAt(unit.end) !== Char.of &&
    isIdeograph(text.charCodeAt(unit.end + 1)) &&
    !scored(codeBefore(text, start))
  )
    return rejected(start, unit.end, 'set phrase', 'very')
  if (
    numeral.single &&
    !modified &&
    longest(ABSTRACT, text, unit.name === '个' ? unit.end : unit.end - unit.name.length, text.length) >= 0
  ) {
    return rejected(start, unit.end, 'set phrase', 'points made')
  }
  // 六区两县两市: counted in a row
  if ((is & UnitIs.places) !== 0 && (placeAfter(text, unit.end, context.limit) || context.inRow)) return null
  if (
    (is & UnitIs.weak) !== 0 &&
    numeral.single &&
    !modified &&
    !counting(text, start) &&
    !(unit.name === '日' && text.charCodeAt(unit.end) === Char.inside)
  )
    return rejected(start, unit.end, 'inside a word', 'weak unit')
  // 万元产值, 千家万户: a bare multiplier counts nothing by itself unless a modifier says so.
  const bareMultiplier = numeral.rounded && digits === 1 && first !== Char.ten
  // 货物吞吐量（万吨）: the unit of a column
  if (bareMultiplier && opensBracket(codeBefore(text, start)) && closesBracket(text.charCodeAt(unit.end))) {
    return rejected(start, unit.end, 'no unit', 'unit of a column')
  }
  if (
    bareMultiplier &&
    !modified &&
    !modifierAfter(text, unit.end, context.limit) &&
    // 万安, 千里, 万钱: before a unit that is an everyday word the two are a name or a turn of phrase
    ((is & UnitIs.weak) !== 0 || isNameBehind(text, unit.end))
  )
    return rejected(start, unit.end, 'set phrase', 'round number')
  return null
}
