/** What a place in an order is of: the kind ranked (第三大港口), the list or contest (金牌榜第二), what was measured before. */
import { Tag } from '../lexicon/dictionary.ts'
import { Role } from '../lexicon/roles.ts'
import { WordTest, wordSet } from '../lexicon/vocabulary.ts'
import { words } from '../lexicon/word-list.ts'
import type { NumberToken } from '../scan/token.ts'
import type { Line } from './line.ts'
import { isIndicator, type Measure, make, NONE, onlyPlaces } from './measure-phrase.ts'
import { endsName } from './names.ts'
import { isDe, isHead, isNominal, phraseEnd, phraseStart } from './phrase.ts'

/** 华安公司名列第一, 青山女排居榜首: whether a phrase names who is ranked, and not by what. */
export const namesContestant = (line: Line, { last }: Measure): boolean =>
  !isIndicator(line, last) && (endsName(line, last - 1) || line.passes(last - 1, TEAM))

const TEAMS = words('队 女排 男排 女足 男足 女篮 男篮 女团 男团 女将 选手 运动员 企业 公司 集团 大学')
const TEAM = new WordTest((word) => TEAMS.some((end) => word.endsWith(end)))

/** 全国第三大港口, 世界第一大铜出口国: the kind of thing behind the rank; or the list or contest named before it. */
export function ranked(line: Line, i: number, token: NumberToken): Measure {
  const kind = kindBehind(line, i, token)
  return kind.span === null ? contest(line, i) : kind
}

function kindBehind(line: Line, i: number, token: NumberToken): Measure {
  if (!token.rule.endsWith('/by-measure')) return NONE
  const ceiling = line.clauseEnd(i + 1)
  let at = i + 1
  while (at < ceiling && at < i + 3 && line.tag[at] === Tag.adjective) at++
  let end = phraseEnd(line, at, ceiling)
  for (let de = at; de < end; de++) if (isDe(line, de)) end = de
  return end > at && line.start[i + 1] === line.end[i] ? make(line, at, end, 'measure/kind') : NONE
}

/** 在金牌榜上位居第四, 获得男子组第三名: what names the list or the contest, in the words before the rank. */
function contest(line: Line, i: number): Measure {
  const floor = Math.max(line.clauseStart(i), i - NEAR)
  // 获得男子跳远第四名
  const won = wonBy(line, i, floor)
  if (won >= 0 && won + 1 < i && !onlyPlaces(line, won + 1, i) && !line.has(won + 1, Role.group))
    return make(line, won + 1, i, 'measure/contest')
  for (let at = i - 1; at >= floor; at--) {
    if (!isHead(line, at)) continue
    if (!line.passes(at, at === i - 1 ? EVENT : LIST)) continue
    const first = phraseStart(line, at + 1, floor, false)
    return first <= at ? make(line, first, at + 1, 'measure/contest') : NONE
  }
  return NONE
}

/** The verb of winning before the rank, with only words for a contest between; -1 where there is none. */
function wonBy(line: Line, i: number, floor: number): number {
  for (let at = i - 1; at >= floor; at--) {
    if (line.passes(at, WINS)) return at
    const tag = line.tag[at]
    if (tag === Tag.particle && line.passes(at - 1, WINS)) return at
    if (!(isNominal(line, at) || isDe(line, at) || (tag === Tag.verb && at === i - 1))) return -1
  }
  return -1
}

const NEAR = 6

const WINS = wordSet(words('获得 夺得 荣获 获 取得 摘得 拿到 赢得 蝉联 分获 勇夺 获得了 取得了 夺得了'))

const LIST = new WordTest((word) => word.endsWith('榜') && word.length > 1)

const EVENTS = words(
  '榜 比赛 决赛 联赛 锦标赛 竞赛 大赛 组 单打 双打 混双 评比 总评 考核 笔试 面试 全能 接力 小组',
)
const EVENT = new WordTest((word) => word.length > 1 && EVENTS.some((end) => word.endsWith(end)))
