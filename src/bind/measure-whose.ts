/** Numbers whose measure is told by who has them: gains, votes, medals, scores, means, bounds, what another has. */
import { Tag } from '../lexicon/dictionary.ts'
import { wordSet } from '../lexicon/vocabulary.ts'
import { words } from '../lexicon/word-list.ts'
import type { NumberToken } from '../scan/token.ts'
import type { Change } from './change.ts'
import type { Line, Span } from './line.ts'
import { ahead } from './measure-ahead.ts'
import { before } from './measure-before.ts'
import { countsAhead, isIndicator, type Measure, make, NONE, namesPersons } from './measure-phrase.ts'
import { endsName, isName } from './names.ts'
import { isDe, isHead, isOpen, phraseStart, spanOf } from './phrase.ts'

/** What another has of what was measured before. */
export const OF_OTHER = 'measure/of-other'

/** 工厂增加了200名工人: who has more of what stands behind the number; null where what grows is named before it. */
export function gained(
  line: Line,
  i: number,
  token: NumberToken,
  change: Change,
  prior: Measure,
): Measure | null {
  if (!countsAhead(token) || change.verb >= i || change.verb < prior.last - 1 || prior.last >= i) return null
  if (isIndicator(line, prior.last)) return null
  const things = ahead(line, i)
  if (things.rule !== 'measure/counted') return null
  return {
    ...things,
    owner: prior.rule === 'measure/before' && isHead(line, prior.last - 1) ? prior.span : null,
  }
}

/** Medals and places that are their own measure, in a list as often as not: 201金111银71铜. */
export const MEDALS: ReadonlySet<string> = new Set(words('金 银 铜 冠 胜 负 平'))

/** Medals measure nothing else: whoever stands right before them has them (日本52金), else whoever the clause is of. */
export function ofMedals(line: Line, i: number, token: NumberToken): Measure {
  const prior = before(line, i, token, null)
  const whose =
    prior.rule === 'measure/before' && (prior.last === i || isOpen(line, i - 1)) && isBody(line, prior)
  return { ...NONE, owner: whose ? prior.span : null, rule: 'measure/medals' }
}

/** By what somebody does something measures nothing that was named before. */
export const MEANS: Measure = { ...NONE, rule: 'measure/means' }

/** 湖人队112比104击败…: whether a ratio is how a match ended. */
export const isScore = (line: Line, i: number, token: NumberToken): boolean =>
  token.rule === 'ratio/colon' && line.passes(i + 1, DEFEATS)
const DEFEATS = wordSet(
  words(
    '击败 战胜 大胜 小胜 险胜 完胜 力克 力压 逆转 战平 不敌 负于 惨败 输给 取胜 获胜 告负 落败 胜出 领先 落后 淘汰 横扫 轻取 失利 胜 负 平',
  ),
)

/** Whether a phrase ends in a body or person. */
export const isBody = (line: Line, { last }: Measure): boolean =>
  !isIndicator(line, last) && (isName(line, last - 1) || endsName(line, last - 1) || namesPersons(line, last))

/** Whoever is named between 较 or 比 and the 的 before number item `i`, or null. */
export function otherCompared(line: Line, i: number): Span | null {
  if (i < 3 || !isDe(line, i - 1)) return null
  const first = phraseStart(line, i - 1, line.clauseStart(i), false)
  if (first < 1 || first >= i - 1 || !COMPARES.has(line.word(first - 1))) return null
  return isName(line, i - 2) || endsName(line, i - 2) ? spanOf(line, first, i - 1) : null
}
const COMPARES: ReadonlySet<string> = new Set(words('较 比'))

/** Whether 以上, 以下 or 以内 and 的 stand behind number item `i`. */
export const setsBound = (line: Line, i: number): boolean => line.passes(i + 1, BOUNDS) && isDe(line, i + 2)
const BOUNDS = wordSet(words('以上 以下 以内 以外'))

/** Whether 以 stands right before number item `i`: it tells by what, or for what. */
export const isMeans = (line: Line, i: number): boolean =>
  i > 0 && line.tag[i - 1] === Tag.preposition && line.word(i - 1) === '以'

/** Whether the verb before number item `i` is one of getting or having. */
export function gets(line: Line, i: number): boolean {
  let at = i - 1
  while (at > 0 && (line.tag[at] === Tag.particle || line.tag[at] === Tag.adverb)) at--
  return at >= 0 && GETTING.has(line.word(at))
}
const GETTING: ReadonlySet<string> = new Set(
  words(
    '获得 赢得 得到 取得 拿到 拿下 夺得 失去 占据 占有 拥有 只有 仅有 有 获 得 丢掉 赢得了 获得了 得到了 取得了 失去了',
  ),
)

/** 落后对手11分, 领先第二名0.12秒: an amount by which one leads is of the lead. */
export function leadBefore(line: Line, i: number): Measure {
  for (let at = i - 1; at >= line.clauseStart(i) && i - at < LEAD_REACH; at--)
    if (AHEAD.has(line.word(at))) return make(line, at, at + 1, 'measure/lead')
  return NONE
}

const LEAD_REACH = 12

const AHEAD: ReadonlySet<string> = new Set(words('领先 落后 相差 反超 领先于 落后于'))

/** Points of a game are of no measure, but of what is scored (总分, 积分). */
export function ofScore(line: Line, prior: Measure): Measure {
  if (prior.span === null || prior.last < 1) return prior
  const scored = isIndicator(line, prior.last) || line.word(prior.last - 1).includes('分')
  // 扣球22分: how they were scored, and when
  const how = SCORING.includes(line.word(prior.last - 1).slice(-1))
  return scored || how || prior.rule !== 'measure/before' ? prior : { ...NONE, owner: prior.span }
}

/** Last letters of ways to score and of parts of a game. */
const SCORING = '球篮板网攻击场局盘节轮'
