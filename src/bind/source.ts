/**
 * Whose words follow: who is named before a verb of saying, in a clause with 据, and whom a reporter learnt it from.
 * A name stands without the office before it (市交通局局长陈新 is 陈新), a body without what it gave (国家统计局数据 is 国家统计局).
 */
import { Tag } from '../lexicon/dictionary.ts'
import { COMPOUND_SURNAMES, isSurname, namesOffice } from '../lexicon/persons.ts'
import { Role } from '../lexicon/roles.ts'
import { charSet, isIdeograph } from '../lexicon/trie.ts'
import { WordTest, wordSet } from '../lexicon/vocabulary.ts'
import { words } from '../lexicon/word-list.ts'
import { Item, type Line, SOUNDS, type Span } from './line.ts'
import {
  isClose,
  isDash,
  isDe,
  isJoint,
  isNominal,
  isOpen,
  isPause,
  phraseEnd,
  phraseStart,
} from './phrase.ts'

export interface Source extends Span {
  readonly is: 'person' | 'body' | 'pronoun' | 'document'
  /** What a body is the source by, where that is said: 民情调查结果. */
  readonly released?: string | null
}

/** What is told, not who tells it; where it stands last, its owner stands before it. */
const FINDING = wordSet(
  words(`
  数据 统计 结果 调查 研究 资料 信息 消息 情况 测算 预测 预报 监测 报道 报告 公报 通报 分析 估算 估计 民调 调查结果 统计数据
  调查报告 研究报告 统计公报 统计数字 数字 快报 公告 新闻稿 声明 论文 文章 简报 白皮书 蓝皮书 绿皮书 晴雨表 年鉴 年报 月报 季报
  指数 价格指数 官网 网站 官方网站 新闻发布会 发布会 通气会 吹风会 例会 座谈会 会议 记者会 说明会 通报会 名单 榜单 账 一笔账 账单 初步统计
  显示 介绍 透露 发布 公布 通知 文件 数据报告 报表 清单 图 公号 公众号 微博 官微 监测数据 成果 审计报告 财报 业绩报告 计划 规划
`),
)
/** Documents that are released by somebody. */
const RELEASED = new WordTest((word) =>
  /(数据|统计|结果|报告|公报|通报|民调|公告|白皮书|蓝皮书|年鉴|年报|月报|季报|指数|情况|名单|榜单|声明|新闻稿|消息|论文|研究|快报|财报)$/.test(
    word,
  ),
)

/** Last words of names of those who can speak. */
const SPEAKERS = new WordTest(
  (word) =>
    !NO_SPEAKER.has(word) &&
    /(人|员|者|长|家|师|部|局|委|署|院|会|社|报|主任|书记|经理|总裁|教授|机构|公司|集团|组织|官媒|媒体|方|处|科|厅|台|网|中心|银行|央行|行|当局|大学|智库|部门|大使|使馆|联盟|同盟|基金|民|农|监|士|官|府|户|主|商|友|客|警|军|队|所|站|馆|党|学会|总统|首相|总理|主席|外长|院士|学者|律师|董事|医院|企业|代表|官方|政府|政协|人大|海关|办|办公室|兵团|联合会|平台|软件|软体|先生|女士|爷爷|奶奶|大姐|大爷|大妈|阿姨|某|白宫|克里姆林宫|五角大楼|杂志|周刊|日报|晚报|时报|论文|负责人|发言人|法官|检察官|医生|护士|议员|店|厂|校|村|镇|县|市|省|区|国|州|铁路|机场|工会|团队|小组|专班|指挥部|工程师|老板|股东|同学|老师)$/.test(
      word,
    ),
)
const NO_SPEAKER: ReadonlySet<string> = new Set(
  words(`
  记者 笔者 通讯员 本报 本台 大家 国家 地方 社会 机会 预报 海报 快报 情报 汇报 双方 对方 全家 城市 地区 山区 社区 农村 乡村 世界 部长级
  这里 那里 市场 行业 产业 企业家 中国 我国 各国 全国 全市 全省 全县 全区 全村 全镇 全台 两国 外国 成长 增长 生长 局面 会场 现场 农户 用户
  晚会 年会 运动会 博览会 展会 商机 晚报社 老家 搬家 回家 大家庭 乡镇 城镇 城区 市区 园区 景区 小区 灾区 开发区 新区 学校 人民 居民 个人
  机器人 本人 他人 别人 有人 老人 病人 成年人 年轻人 儿童 受访者 被访者 人大 面部 全部 内部 西部 东部 中部 北部 南部 局部 干部 一部 外部 顶部
  总部 小麦 第三方 主人 客人 敌人 感染者 患者 死者 伤者 遇难者 参与者 考生 学生 教学 职工 员工 乘客 旅客 游客 本市 本省 电台 平台上 站台 月台
  出行 进行 运行 流行 银行业 航行 飞行 旅行 举行 执行 发行 步行 试行 现行 五行 排行 先行 内行 同行 绿行 言行
`),
)

/** Who reports does not say it. */
const REPORTER = wordSet(
  words('记者 笔者 通讯员 本报 本台 本网 该报 全媒体记者 全媒记者 见习记者 讯 电 特派记者 本报记者 小编'),
)
const ANTECEDENT = wordSet(words('他 她 他们 她们'))
const MEETS = wordSet(words('召开 举行 举办 主办 组织 组织召开'))
const LEARNT_FROM = wordSet(words('从 自 在 向'))
/** What data do, and no person. */
const SHOWS = wordSet(words('显示 表明 发现 证实'))
/** Who releases, carries out or writes owns what he has made. */
const MAKES = wordSet(
  words(
    '带来 给出 列出 算 晒出 出示 举出 发布 公布 发表 公开 出版 推出 印发 提供 通报 披露 进行 开展 完成 编写 撰写 做 作 开展 发起 出具 编制 汇总 统计 主持',
  ),
)

const isVerb = (line: Line, i: number): boolean => line.tag[i] === Tag.verb
const isRound = (line: Line, i: number): boolean => {
  const code = line.text.charCodeAt(line.start[i] as number)
  return code === 0xff08 || code === 0x28 || code === 0xff09 || code === 0x29
}
const CLOSE_TITLE = 0x300b
const OPEN_TITLE = 0x300a

/** A bracket is stepped over within so many items. */
const BRACKET = 16

/** The item behind the bracket that opens at item `i`, or `i` where it does not close. */
function overBracket(line: Line, i: number, limit: number): number {
  for (let k = i + 1; k < limit && k - i < BRACKET; k++)
    if (isClose(line, k) && isRound(line, k)) return k + 1
  return i
}

/**
 * The first item of the clause of item `i`. What stands in brackets does not part a clause; a dash does, and so does the
 * place and day that a dispatch was sent from (新华社北京3月1日电).
 */
function headOf(line: Line, i: number): number {
  let floor = line.clauseStart(i)
  for (let times = 0; times < 3 && floor > 1 && isRound(line, floor - 1); times++) {
    if (isOpen(line, floor - 1)) break
    let open = floor - 2
    while (open > 0 && floor - open < BRACKET && !(isOpen(line, open) && isRound(line, open))) open--
    if (open < 1 || !isOpen(line, open) || !isRound(line, open) || isDispatch(line, open - 1)) break
    floor = line.clauseStart(open)
  }
  for (let k = i - 1; k >= floor; k--)
    if (isDispatch(line, k) || line.text.charCodeAt(line.start[k] as number) === 0x2014) return k + 1
  return floor
}

/** Items that stand between who speaks and what he does. */
function ends(line: Line, i: number, verb: number): boolean {
  if (i >= verb) return true
  const tag = line.tag[i]
  return (
    tag === Tag.adverb ||
    tag === Tag.preposition ||
    tag === Tag.conjunction ||
    tag === Tag.idiom ||
    tag === Item.period ||
    tag === Item.clock ||
    tag === Tag.time ||
    line.breaks(i) ||
    (tag === Tag.verb && (line.has(i, Role.saying | Role.link) || line.end[i] - line.start[i] > 1)) ||
    line.end[i] - line.start[i] > 3
  )
}

/** Whether `text.slice(start, end)` is written as a name is: surname and given name, or by sounds. */
function isPersonName(text: string, start: number, end: number): boolean {
  const length = end - start
  if (length < 2) return false
  let dotted = false
  let sounds = true
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i)
    if (isDot(code)) dotted = true
    else if (!isIdeograph(code) && !isRare(code)) return false
    else if (!SOUNDS(code)) sounds = false
  }
  if (dotted) return length >= 3 && length <= 20
  const first = text.charCodeAt(start)
  if (length <= 3 && (isSurname(first) || first === 0x8001 || first === 0x5c0f))
    return !isNotInName(text.charCodeAt(start + 1)) && !isNotInName(text.charCodeAt(end - 1))
  if (length <= 4 && length > 2 && COMPOUND_SURNAMES.has(text.slice(start, start + 2))) return true
  return sounds && length <= 8
}
const isWrittenBySound = (text: string, start: number, end: number): boolean => {
  for (let i = start; i < end; i++) if (!SOUNDS(text.charCodeAt(i))) return false
  return true
}
/** Rare characters stand in names before all: CJK Extension A, and halves of those beyond. */
const isRare = (code: number): boolean =>
  (code >= 0x3400 && code < 0x4dc0) || (code >= 0xd840 && code <= 0xdfff)
const isNotInName = charSet('的了着是在和与说称为有对将及等不也被把给向从')
const isDot = (code: number): boolean =>
  code === 0xb7 || code === 0x2022 || code === 0x30fb || code === 0x2027

/** The name with an office or part before it that ends at `end`; it is cut off wherever words were cut. */
function nameAfterOffice(line: Line, end: number, floor: number): Span | null {
  const { text } = line
  for (const length of NAME_LENGTHS)
    if (
      end - length > floor &&
      namesOffice(text, end - length, floor) &&
      isPersonName(text, end - length, end)
    )
      return { start: end - length, end }
  // 议员马克·阿莫迪
  let at = end
  let dotted = false
  while (at > floor && end - at < 20) {
    const code = text.charCodeAt(at - 1)
    if (isDot(code)) dotted = true
    else if (!isIdeograph(code)) break
    at--
    if (dotted && !isDot(code) && namesOffice(text, at, floor)) return { start: at, end }
  }
  return null
}
const NAME_LENGTHS = [3, 2, 4, 5, 6, 7]

/** Who is named from item `first` on, before the verb at item `verb`: a person by name. */
function personBefore(line: Line, first: number, verb: number): Span | null {
  const floor = line.start[first] as number
  // 麦格雷戈说: written by sound as far as the verb
  const whole = line.start[verb] as number
  if (
    verb - first > 1 &&
    whole - floor > 2 &&
    whole - floor <= 8 &&
    isWrittenBySound(line.text, floor, whole)
  )
    return { start: floor, end: whole }
  let items = 0
  for (let k = first + 1; k <= verb && k - first < 24; k++) {
    items++
    if (!ends(line, k, verb)) continue
    const end = line.end[k - 1] as number
    const named = nameAfterOffice(line, end, floor)
    if (named !== null && !isWordOfSaying(line, named, k)) return named
    // the name alone: at the head of its clause, and no word of the language
    if (
      end - floor <= 20 &&
      (items > 1 || line.tag[first] === Tag.person) &&
      line.tag[first] !== Tag.pronoun &&
      isPersonName(line.text, floor, end) &&
      (items > 1 ? isBareName(line, first, k) : true)
    )
      return { start: floor, end }
    if (k < verb && (line.tag[k] === Tag.preposition || line.breaks(k))) break
  }
  return null
}

/** Whether items that make up a name alone begin with a surname, cut off from the rest. */
/** 负责人解释说: what stands behind the office is a verb. */
const isWordOfSaying = (line: Line, { start }: Span, behind: number): boolean => {
  for (let k = behind - 1; k >= 0 && (line.start[k] as number) >= start; k--)
    if (line.start[k] === start) return line.has(k, Role.saying) || REPORTER_WORDS.has(line.word(k))
  return false
}
const REPORTER_WORDS: ReadonlySet<string> = new Set(['记者'])

const isBareName = (line: Line, first: number, last: number): boolean => {
  if (NO_NAME_END.includes(line.text[(line.end[last - 1] as number) - 1] as string)) return false
  if (line.end[last - 1] - line.start[first] > 3)
    return (
      line.text.slice(line.start[first], line.end[last - 1]).search(/[·•・‧]/) > 0 ||
      line.tag[first] === Tag.person
    )
  return line.end[first] - line.start[first] === 1 || line.tag[first] === Tag.person
}

/** Last characters of places and bodies, which no name of a person has. */
const NO_NAME_END = '省市县区镇乡村国州局部厅院司'

/** Leaves off at the end what was told, and what only describes it: the item behind the last of its owner. */
function ownerEnd(line: Line, first: number, last: number): number {
  let to = last
  for (;;) {
    if (to <= first) return first
    const i = to - 1
    if (isClose(line, i)) {
      if (isRound(line, i)) {
        let open = i - 1
        while (open > first && !isOpen(line, open)) open--
        to = open
        continue
      }
      if (line.text.charCodeAt(line.start[i] as number) !== CLOSE_TITLE || !line.passes(i - 1, RELEASED))
        return to
      let open = i - 1
      while (open >= first && line.text.charCodeAt(line.start[open] as number) !== OPEN_TITLE) open--
      to = Math.max(open, first)
      continue
    }
    if (line.passes(i, FINDING) || isDe(line, i) || isPause(line, i)) to--
    else if (
      to < last &&
      ((line.tag[i] === Tag.adjective && !BODY_WORDS.has(line.word(i))) ||
        line.tag[i] === Tag.distinguishing ||
        line.tag[i] === Item.article ||
        line.tag[i] === Tag.adverb ||
        line.tag[i] === Tag.classifier ||
        line.tag[i] === Tag.numeral ||
        line.tag[i] === Item.period ||
        QUALIFIES.has(line.word(i)))
    )
      to--
    else return to
  }
}
const QUALIFIES: ReadonlySet<string> = new Set([
  '民情',
  '民意',
  '第三次',
  '第一次',
  '第二次',
  '季度',
  '月度',
  '年度',
  '工作',
])

/** Whether the phrase names somebody who can speak. */
function canSpeak(line: Line, first: number, last: number): boolean {
  if (last <= first) return false
  const head = last - 1
  const tag = line.tag[head]
  if (line.passes(head, REPORTER) || line.passes(first, REPORTER)) return false
  if (isClose(line, head)) return true
  const code = line.text.charCodeAt(line.start[head] as number)
  if (code < 0x80 && code > 0x40) return true
  if (tag === Tag.organisation || tag === Tag.letters) return true
  if (tag === Tag.person) return line.end[head] - line.start[head] > 1
  if (line.has(head, Role.group)) return false
  if (tag === Tag.place) return !NO_SPEAKER.has(line.word(head))
  return line.passes(head, SPEAKERS)
}

const spanBetween = (line: Line, first: number, last: number): Span => ({
  start: line.start[first] as number,
  end: line.end[last - 1] as number,
})

const wordsOf = (line: Line, first: number, last: number): string =>
  line.text.slice(line.start[first], line.end[last - 1])

/** The end of the phrase that begins at item `first`: lists of bodies are one. */
function listEnd(line: Line, first: number, limit: number): number {
  let end = bodyEnd(line, first, limit)
  while (
    end > first &&
    end + 1 < limit &&
    (isPause(line, end) || isJoint(line, end)) &&
    (isNominal(line, end + 1) || isOpen(line, end + 1))
  ) {
    const next = bodyEnd(line, end + 1, limit)
    if (next === end + 1) break
    end = next
  }
  return end
}

/** 权益|组织: the last word of a body, for all that it is no noun by itself. */
function bodyEnd(line: Line, first: number, limit: number): number {
  const end = phraseEnd(line, first, limit)
  if (
    end === first ||
    end >= limit ||
    line.end[end - 1] !== line.start[end] ||
    !BODY_WORDS.has(line.word(end))
  )
    return end
  return Math.max(end + 1, phraseEnd(line, end + 1, limit))
}
const BODY_WORDS: ReadonlySet<string> = new Set(['组织', '方', '办', '处', '协', '消协', '联合'])

const PLACE_OF: ReadonlySet<string> = new Set([
  '时',
  '后',
  '期间',
  '时候',
  '之后',
  '之际',
  '中',
  '上',
  '里',
  '间',
  '下',
  '前',
])

/** Where the phrase of a preposition ends that begins at item `i`: the item behind it, or -1. */
function behindCircumstance(line: Line, i: number, verb: number): number {
  if (line.tag[i + 1] === Tag.pronoun && line.end[i + 1] - line.start[i + 1] === 1) return i + 2
  for (let k = i + 1; k < verb && k - i < BRACKET + 8; k++)
    if (PLACE_OF.has(line.word(k)) && (k + 1 >= verb || !isDe(line, k + 1))) return k + 1
  return -1
}

/** The subject of the clause of the verb: its first and its last item, or null. */
function subjectBefore(line: Line, floor: number, verb: number): readonly [number, number] | null {
  let i = floor
  for (let steps = 0; i < verb && steps < 32; steps++) {
    const tag = line.tag[i]
    if (tag === Tag.preposition && line.has(i, Role.source)) return null
    if (tag === Tag.preposition) {
      const behind = behindCircumstance(line, i, verb)
      if (behind < 0) return null
      i = behind
      continue
    }
    if (isOpen(line, i) && isRound(line, i)) {
      const behind = overBracket(line, i, verb)
      if (behind === i) return null
      i = behind
      continue
    }
    if (tag === Item.number) {
      // 64%的受访者 are counted; they do not tell
      if (line.number(i).kind !== 'quantity') return null
      i++
      continue
    }
    if (
      tag === Tag.adverb ||
      tag === Tag.conjunction ||
      tag === Tag.time ||
      tag === Tag.numeral ||
      tag === Tag.localizer ||
      tag === Tag.classifier ||
      tag === Item.period ||
      tag === Item.clock ||
      tag === Item.article ||
      tag === Item.marker ||
      tag === Tag.particle ||
      (tag === Tag.pronoun &&
        i + 1 < verb &&
        (isNominal(line, i + 1) ||
          line.tag[i + 1] === Tag.classifier ||
          line.tag[i + 1] === Tag.pronoun ||
          line.tag[i + 1] === Item.article))
    ) {
      i++
      continue
    }
    if (!isNominal(line, i) && !isOpen(line, i)) return null
    const end = listEnd(line, i, verb)
    if (end === i) return null
    // 会议期间, 采访中: when, not who
    const next = line.tag[end]
    if (end < verb && (next === Tag.localizer || (next === Tag.time && PLACE_OF.has(line.word(end))))) {
      i = end + 1
      continue
    }
    return [i, end]
  }
  return null
}

/** Who says what follows the verb at item `verb`. */
export function whoSays(line: Line, verb: number): Source | null {
  const floor = headOf(line, verb)
  let first = floor
  // leading words that belong to no name
  while (
    first < verb &&
    (line.tag[first] === Tag.adverb ||
      line.tag[first] === Tag.conjunction ||
      line.tag[first] === Item.period ||
      line.tag[first] === Item.clock ||
      line.tag[first] === Item.article ||
      isClose(line, first))
  )
    first++
  if (first < verb && line.passes(first, ANTECEDENT)) return { ...line.span(first), is: 'pronoun' }
  const subject = subjectBefore(line, first, verb)
  const last = findingAt(line, verb)
  const from = subject === null ? first : subject[0]
  if (from < verb && line.tag[from] !== Tag.preposition) {
    const person = personBefore(line, from, verb)
    if (person !== null && !line.passes(from, REPORTER) && (last < 0 || owns(line, from, verb)))
      return { ...person, is: 'person' }
  }
  if (subject !== null) {
    const [at, end] = subject
    const to = ownerEnd(line, at, end)
    // 台湾一个最新的民调: of a place, but nobody's
    const somewhere = last >= 0 && to - at === 1 && line.tag[at] === Tag.place
    if (to > at && !somewhere && canSpeak(line, at, to) && (last < 0 || owns(line, to, verb)))
      return {
        ...spanBetween(line, at, to),
        is: 'body',
        released: last < 0 ? null : wordsOf(line, to, last + 1),
      }
    if (to === at && end > at) return { ...spanBetween(line, at, end), is: 'document' }
  }
  if (last >= 0) {
    const begin = Math.min(phraseStart(line, last + 1, floor, false), last)
    // 有报道说: some report
    if (begin > floor && line.tag[begin - 1] === Tag.verb) return null
    const to = ownerEnd(line, begin, last + 1)
    if (to > begin && canSpeak(line, begin, to) && line.tag[to - 1] !== Tag.place)
      return { ...spanBetween(line, begin, to), is: 'body', released: wordsOf(line, to, last + 1) }
    return { ...spanBetween(line, begin, last + 1), is: 'document' }
  }
  if (subject !== null) return null
  if (first === verb)
    return line.has(verb, Role.saying) && !line.passes(verb, SHOWS) ? whoseClauseBefore(line, floor) : null
  // 负责研究的教授说: nothing that could be a subject stands at the head
  let at = verb
  while (at > floor && (line.tag[at - 1] === Tag.adverb || line.tag[at - 1] === Item.period)) at--
  const begin = phraseStart(line, at, floor, true)
  if (begin >= at) return null
  const person = personBefore(line, begin, verb)
  if (person !== null) return { ...person, is: 'person' }
  const to = ownerEnd(line, begin, at)
  return canSpeak(line, begin, to) ? { ...spanBetween(line, begin, to), is: 'body' } : null
}

/** 市法院召开发布会，通报…: the clause has no subject, for it is that of the clause before. */
function whoseClauseBefore(line: Line, floor: number): Source | null {
  if (floor < 2) return null
  const mark = line.text.charCodeAt(line.start[floor - 1] as number)
  if (mark !== 0xff0c && mark !== 0x2c) return null
  const before = floor - 1
  const head = headOf(line, before)
  const subject = subjectBefore(line, head, before)
  if (subject === null || subject[1] >= before) return null
  const person = personBefore(line, subject[0], before)
  if (person !== null) return { ...person, is: 'person' }
  const to = ownerEnd(line, subject[0], subject[1])
  return to > subject[0] && line.tag[to - 1] !== Tag.place && canSpeak(line, subject[0], to)
    ? { ...spanBetween(line, subject[0], to), is: 'body' }
    : null
}

/** The finding that stands right before the verb, or -1: 最新数据显示. */
function findingAt(line: Line, verb: number): number {
  let i = verb - 1
  while (i >= 0 && (line.tag[i] === Tag.adverb || line.tag[i] === Tag.localizer)) i--
  if (i < 0) return -1
  if (isClose(line, i) && !isRound(line, i) && i > 0) return line.passes(i - 1, RELEASED) ? i : -1
  return line.passes(i, FINDING) ? i : -1
}

/** Whether what the subject, which ends before item `from`, does with the finding makes it his. */
function owns(line: Line, from: number, verb: number): boolean {
  for (let i = from; i < verb; i++)
    if (isVerb(line, i)) return line.passes(i, MAKES) || line.has(i, Role.saying)
  return true
}

/** Who is named by the clause with 据 at item `i`; 'nobody' where it says that somebody does and not who. */
export function sourceOf(line: Line, i: number): Source | 'nobody' | null {
  const limit = line.clauseEnd(i)
  const strict = line.word(i) !== '据'
  let first = i + 1
  while (
    first < limit &&
    (line.tag[first] === Item.period || line.tag[first] === Tag.adverb || line.tag[first] === Item.article)
  )
    first++
  if (first >= limit) return null
  if (line.passes(first, ANTECEDENT)) return { ...line.span(first), is: 'pronoun' }
  let end = first
  while (
    end < limit &&
    (isNominal(line, end) ||
      (isOpen(line, end) && !isRound(line, end)) ||
      (isClose(line, end) && !isRound(line, end)) ||
      ((isPause(line, end) || isJoint(line, end) || isDash(line, end) || line.tag[end] === Tag.numeral) &&
        end + 1 < limit)) &&
    !(isVerb(line, end) || (line.has(end, Role.saying) && end > first && line.tag[end] !== Tag.noun))
  )
    end++
  let after = end
  while (
    after < limit &&
    (line.tag[after] === Item.period ||
      line.tag[after] === Item.clock ||
      line.tag[after] === Tag.adverb ||
      line.tag[after] === Tag.time)
  )
    after++
  if (line.has(after, Role.learnt)) return 'nobody'
  // 据新华社北京3月1日电: where the dispatch comes from
  if (isDispatch(line, after) || (end > first && isDispatch(line, end - 1))) return null
  let verb = end
  while (verb < limit && verb - end < 20 && !(line.has(verb, Role.saying) && isVerb(line, verb))) verb++
  const told = verb < limit && verb - end < 20
  // 据追踪软件 FlightAware 显示
  if (end === first && told && isVerb(line, first)) {
    const begin = phraseStart(line, verb, first, false)
    if (begin < verb && canSpeak(line, begin, verb)) return { ...spanBetween(line, begin, verb), is: 'body' }
  }
  const person = personBefore(line, first, told ? verb : end)
  if (person !== null && (told || !strict)) return { ...person, is: 'person' }
  const to = ownerEnd(line, first, end)
  if (to === first) {
    return end > first && isClose(line, end - 1) && !strict
      ? { ...spanBetween(line, first, end), is: 'document' }
      : null
  }
  const given =
    to < end ||
    told ||
    (isDe(line, end) && findsBehind(line, end, limit)) ||
    findsBehind(line, end, line.count)
  if (strict && !given) return null
  if (!canSpeak(line, first, to) && !(told && line.tag[to - 1] === Tag.letters)) return null
  if (strict && to === end && line.tag[to - 1] === Tag.place) return null
  return { ...spanBetween(line, first, to), is: 'body' }
}

const isDispatch = (line: Line, i: number): boolean =>
  line.end[i] - line.start[i] === 1 && (line.word(i) === '电' || line.word(i) === '讯')

/** Whether a finding ends the clause that goes on behind item `from`. */
function findsBehind(line: Line, from: number, limit: number): boolean {
  for (let i = from; i < limit && i - from < 28; i++) {
    if (line.breaks(i) && !isRound(line, i)) return false
    if (line.passes(i, FINDING) && !isDe(line, i + 1)) return true
  }
  return false
}

/** Whom it was learnt from, by the verb at item `verb`: 记者从…获悉; 'nobody' where that is not said. */
export function learntFrom(line: Line, verb: number): Source | 'nobody' | null {
  if (line.text.charCodeAt(line.start[verb] as number) === 0x636e) return 'nobody'
  if (line.word(verb) === '了解' && line.word(verb + 1) !== '到') return null
  const floor = headOf(line, verb)
  let at = floor
  while (at < verb && !line.passes(at, LEARNT_FROM)) at++
  if (at === verb) return 'nobody'
  let first = at + 1
  const skip = (): void => {
    while (
      first < verb &&
      (line.tag[first] === Item.period ||
        line.tag[first] === Item.clock ||
        line.tag[first] === Tag.adverb ||
        line.tag[first] === Tag.time ||
        line.tag[first] === Item.article ||
        isDe(line, first))
    )
      first++
  }
  skip()
  if (first < verb && line.passes(first, MEETS)) {
    first++
    skip()
  }
  const end = listEnd(line, first, verb)
  const to = ownerEnd(line, first, end)
  const person = personBefore(line, first, verb)
  if (person !== null) return { ...person, is: 'person' }
  return canSpeak(line, first, to) ? { ...spanBetween(line, first, to), is: 'body' } : 'nobody'
}

/** Who expects what follows the verb at item `verb`: 国际能源署预计. A company that expects to earn speaks of itself. */
export function whoExpects(line: Line, verb: number): Source | null {
  const who = whoSays(line, verb)
  if (who === null || who.is === 'document' || who.is === 'person') return who?.is === 'person' ? who : null
  if (who.is === 'pronoun') return null
  for (let i = verb - 1; i >= 0 && (line.start[i] as number) >= who.start; i--)
    if (line.end[i] === who.end) return line.breaks(verb + 1) || line.passes(i, AUTHORITY) ? who : null
  return null
}
const AUTHORITY = new WordTest((word) => AUTHORITY_ENDS.some((end) => word.endsWith(end)))
const AUTHORITY_ENDS = words(
  '局 部 署 委 院 协会 机构 专家 分析师 银行 组织 部门 中心 气象台 学家 专业人士 业内人士 基金会 研究所 央行 官员',
)

/** The document that the verb at item `verb` releases, within its clause and before any number: its last item, or -1. */
export function releasedBy(line: Line, verb: number): number {
  const limit = line.clauseEnd(verb)
  let found = -1
  for (let i = verb + 1; i < limit && i - verb < 28; i++) {
    if (line.passes(i, RELEASED) && !isDe(line, i + 1)) found = i
  }
  return found
}

const endsAsPlace = (line: Line, i: number): boolean =>
  NO_NAME_END.includes(line.text[(line.end[i] as number) - 1] as string)

/** The first person that the line names, up to item `limit`. */
export function personNamed(line: Line, limit: number): Span | null {
  for (let i = 0; i < limit; i++) {
    if (line.tag[i] === Tag.person && line.end[i] - line.start[i] > 1 && !endsAsPlace(line, i))
      return line.span(i)
    const opens = i === 0 || line.breaks(i - 1)
    if (!opens || !(isNominal(line, i) || line.tag[i] === Tag.classifier)) continue
    // 叶澜委员: the office behind the name
    for (let k = i + 1; k < limit && line.start[k] - line.start[i] <= 3; k++)
      if (
        isPersonName(line.text, line.start[i] as number, line.start[k] as number) &&
        namesOffice(line.text, line.end[k] as number, line.start[k] as number)
      )
        return spanBetween(line, i, k)
    for (let k = i + 1; k < limit && k - i < 16 && !line.breaks(k); k++) {
      if (!(isVerb(line, k) || line.tag[k] === Tag.preposition || line.tag[k] === Item.period)) continue
      const person = personBefore(line, i, k)
      if (person !== null) return person
      if (line.tag[k] === Tag.preposition) break
    }
  }
  return null
}
