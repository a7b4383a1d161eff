/** Whether what a clause begins with does something, or only tells what others do. */
import { Tag } from '../lexicon/dictionary.ts'
import { Role } from '../lexicon/roles.ts'
import { charSet } from '../lexicon/trie.ts'
import { words } from '../lexicon/word-list.ts'
import type { Named } from './clause-subject.ts'
import { Item, type Line } from './line.ts'

/** Between a subject and its verb stand so many items at most. */
const MOST_ADVERBS = 3

/** Words of a byline, and of those who only tell: no figure is theirs. */
const TELLERS = ['记者', '本报', '通讯员', '讯', '快讯', '新华社', '媒体', '新闻网', '中新网', '日报', '晚报']

/** Whether the phrase is all that stands in brackets. */
const inBrackets = ({ text }: Line, { span }: Named): boolean =>
  text.charCodeAt(span.start - 1) === 0xff08 && text.charCodeAt(span.end) === 0xff09

/** Whether the phrase is a byline, or names who tells it: no figure is theirs. */
export function tells(line: Line, named: Named): boolean {
  // （李长顺、张东波）
  if (inBrackets(line, named)) return true
  for (let i = named.first; i < named.last; i++) if (TELLERS.includes(line.word(i))) return true
  for (let i = named.last; i < line.count && i < named.last + 4 && !line.breaks(i); i++) {
    if (line.word(i) === '电' || line.word(i) === '讯') return true
  }
  return false
}

/** Whether what is issued is an account of the issuer's own: 公司发布了第二季度财报. */
function ownResults(line: Line, i: number): boolean {
  const said = line.text.slice(line.end[i], line.start[line.clauseEnd(i)])
  return OWN_RESULTS.some((word) => said.includes(word))
}
const OWN_RESULTS = ['财报', '年报', '季报', '中报', '半年报', '业绩', '财务报告', '年度报告']

/** 主席在官网宣布，…: whether the clause ends in a verb of saying, so that what it says is of somebody else. */
function endsInSaying(line: Line, named: Named): boolean {
  const last = line.clauseEnd(named.first) - 1
  // 指挥中心统计，…
  if (last > named.first && last <= named.last && TALLIES.has(line.word(last))) return true
  return (
    last > named.last && last + 1 < line.count && line.has(last, Role.saying) && line.tag[last] === Tag.verb
  )
}

/** 校长：“我们…”: a name with a colon before what is said. */
const isSpeech = ({ text, start }: Line, i: number): boolean =>
  text.charCodeAt(start[i] as number) === 0xff1a &&
  '“「『"'.includes(text.charAt((start[i] as number) + 1) || ' ')

const LEADS_TO_VERB: ReadonlySet<number> = new Set([Tag.verb, Tag.preposition, Tag.conjunction])
const TALLIES: ReadonlySet<string> = new Set(words('统计 测算 估算 调查 评估 分析'))
/** What names of companies end in, besides codes of the exchange; and what names of those end in who tell of others. */
const COMPANY_ENDS = words(
  '公司 集团 股份 控股 药业 科技 汽车 航空 电器 电子 重工 能源 制药 生物 实业 证券 医药 新材 半导体 通信 软件 影业 置业 地产 国旅 石化 石油 钢铁',
)
const TELLS_OF_OTHERS = charSet('局部委署院会社厅办府组法警军所网报台国省市县区校学')

/** Whether the phrase names a company, whose news is its own. */
function isCompany(line: Line, { first, last }: Named): boolean {
  const word = line.word(last - 1)
  if (COMPANY_ENDS.some((end) => word.endsWith(end) && word.length > end.length)) return true
  // a name that the dictionary has not, before what only companies do
  return (
    last - first === 1 &&
    line.tag[first] === Tag.organisation &&
    line.known[first] === 0 &&
    word.length <= LONGEST_SHORT_NAME &&
    !TELLS_OF_OTHERS(word.charCodeAt(word.length - 1))
  )
}
const LONGEST_SHORT_NAME = 5

/** 优必选发布公告，拟…: whether a company tells by the verb at item `i` what it does itself. */
const tellsOfItself = (line: Line, named: Named, i: number): boolean =>
  (DECLARES.has(line.word(i)) ||
    line.text.slice(line.end[i], line.start[line.clauseEnd(i)]).startsWith('公告')) &&
  isCompany(line, named)
const DECLARES: ReadonlySet<string> = new Set(words('宣布 公告 披露 公布 发布'))

/** Whether a verb, or what leads to one, follows the phrase: it does something, other than speak. */
export function acts(line: Line, named: Named): boolean {
  if (tells(line, named) || isSpeech(line, named.last)) return false
  const tag = line.tag[named.last]
  for (let i = named.last; i < line.count && i < named.last + MOST_ADVERBS && !line.breaks(i); i++)
    if (line.has(i, Role.saying) && line.tag[i] === Tag.verb)
      return tellsOfItself(line, named, i) || (!endsInSaying(line, named) && ownResults(line, i))
  if (endsInSaying(line, named)) return false
  return (
    tag === Tag.verb ||
    tag === Tag.adverb ||
    tag === Tag.preposition ||
    tag === Tag.verbalNoun ||
    // 代表团初出茅庐
    tag === Tag.idiom ||
    tag === Item.period ||
    tag === Item.number ||
    // 被告人张明 | 直接 | 或通过他人…
    (tag === Tag.distinguishing &&
      line.tag[named.last - 1] === Tag.person &&
      LEADS_TO_VERB.has(line.tag[named.last + 1] as number)) ||
    // 宁海县损失 | 最重
    (tag === Tag.adjective && named.strict && line.breaks(named.last + 1)) ||
    tag === Tag.digits ||
    line.breaks(named.last)
  )
}
