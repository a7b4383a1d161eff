/**
 * Accidents, disasters and attacks: what one befell has its dead, injured, missing and rescued through the whole report, and not
 * who searches, brings help or tells of it.
 */
import { Tag } from '../lexicon/dictionary.ts'
import { buildTrie, longest } from '../lexicon/trie.ts'
import { words } from '../lexicon/word-list.ts'
import { clauseSubject, overOpening } from './clause-subject.ts'
import { type Cues, cueFor } from './cues.ts'
import { Item, type Line, type Span } from './line.ts'
import { isClose, isDe, isHead, phraseEnd, spanOf } from './phrase.ts'

/** What befalls a thing or a place. */
const BEFALLS = words(`
  失事 坠毁 坠落 坠海 沉没 翻沉 倾覆 触礁 搁浅 起火 失火 着火 爆炸 倒塌 坍塌 垮塌 塌方 塌陷 溃坝 决口 脱轨 出轨 相撞 追尾 侧翻 失联 遇险 透水 冒顶
  车祸 火灾 矿难 空难 海难 地震 海啸 泥石流 山体滑坡 山洪 雪崩 踩踏 枪击 事故 骚乱 暴乱 动乱 强震 袭击 洪灾 龙卷风 席卷 淹没 重创 横扫 侵袭 波及 冲毁
`)
const BEFALLING = buildTrie(BEFALLS)
const ACCIDENT = cueFor(BEFALLS)

/** Whether a text tells of any accident. */
export const hasAccidents = (cues: Cues): boolean => (cues.all & ACCIDENT) !== 0

/** Whether a stretch does. */
export function tellsOfAccident(cues: Cues, { start, end }: Span): boolean {
  for (let k = cues.firstFrom(start); k < cues.count && (cues.at[k] as number) < end; k++)
    if (((cues.kind[k] as number) & ACCIDENT) !== 0) return true
  return false
}

/** Verbs by which a force of nature befalls a place, and the forces. */
const STRIKES: ReadonlySet<string> = new Set(words('袭击 席卷 淹没 重创 横扫 侵袭 波及 冲毁'))
const FORCES = /地震|强震|台风|洪水|山洪|暴雨|暴雪|飓风|龙卷风|海啸|泥石流|热带风暴|气旋|大风|沙尘暴/

/** Verbs between a place and what befalls it. */
const HAPPENS: ReadonlySet<string> = new Set(words('发生 遭遇 遭受 遭到 突发 发生了 遭遇了'))
/** How many items from the verb to the word for the accident. */
const REACH = 8
/** What only may happen, is guarded against or counted over a time has no scene. */
const NO_SCENE = words('防止 防范 预防 避免 如果 一旦 若 演练 演习 模拟 起数 率 杜绝 遏制')

/** What the first accident of the sentence befell, before item `limit`; null where none is told of. */
export function sceneOf(line: Line, limit: number): Span | null {
  const { text } = line
  for (let i = 0; i < limit; i++) {
    if (BEFALLING.first[text.charCodeAt(line.start[i] as number)] !== 1) continue
    if (longest(BEFALLING, text, line.start[i] as number, line.end[i] as number) < 0) continue
    const floor = line.clauseStart(i)
    if (NO_SCENE.some((word) => text.slice(line.sentence.start, line.end[i]).includes(word))) continue
    // 地震袭击了 | 南部山区
    if (STRIKES.has(line.word(i)) && FORCES.test(text.slice(line.start[floor], line.start[i]))) {
      const from = line.tag[i + 1] === Tag.particle && !isDe(line, i + 1) ? i + 2 : i + 1
      const last = phraseEnd(line, from, line.clauseEnd(i))
      if (last > from) return spanOf(line, from, last)
    }
    // 沉没的 | 货船
    if (line.tag[i] === Tag.verb && isDe(line, i + 1)) {
      const last = phraseEnd(line, i + 2, line.clauseEnd(i))
      if (last > i + 2 && !tellsOfTime(line, last))
        return spanOf(line, i + 2, wholeName(line, last, line.clauseEnd(i), true))
      continue
    }
    let verb = i
    if (line.tag[i] !== Tag.verb || HAPPENS.has(line.word(i - 1)))
      for (verb = i - 1; verb > floor && i - verb < REACH && !HAPPENS.has(line.word(verb)); ) verb--
    if (verb <= floor || (verb !== i && !HAPPENS.has(line.word(verb)))) continue
    // 周日发生的地震: told of by its own name
    if (verb !== i && describes(line, verb, i)) continue
    const scene = befallen(line, floor, verb)
    if (scene !== null) return scene
  }
  return null
}

/** 坠毁的消息, 爆炸的时间: nothing that it befell. */
const tellsOfTime = (line: Line, last: number): boolean => NO_THINGS.has(line.word(last - 1))
const NO_THINGS: ReadonlySet<string> = new Set(
  words(
    '时间 消息 原因 地点 现场 事故 危险 声音 瞬间 可能 可能性 地方 地区 国家 城市 情况 前一天 当天 时候 巨响 事件 新闻',
  ),
)

/** Whether the verb is in a clause with 的 before the word for the accident. */
function describes(line: Line, verb: number, accident: number): boolean {
  for (let at = verb + 1; at < accident; at++) if (isDe(line, at)) return true
  return false
}

/** A noun that is no name is a scene from so many characters on: 汽车站候车楼. */
const LEAST = 3
/** A name of so many items at most. */
const LONGEST = 14
/** Clauses back in which who it befell may be named. */
const CLAUSES = 3

/** What an accident befell that the verb at item `verb` tells of: who the clause, or one before it, begins with. */
function befallen(line: Line, from: number, verb: number): Span | null {
  let limit = verb
  for (let floor = from, k = 0; k < CLAUSES; k++) {
    const scene = subjectOfScene(line, floor, limit, k > 0)
    if (scene !== null) return scene
    if (floor === 0) return null
    limit = floor - 1
    floor = line.clauseStart(limit)
  }
  return null
}

function subjectOfScene(line: Line, floor: number, verb: number, before: boolean): Span | null {
  const { text } = line
  const first = overOpening(line, floor, verb)
  if (first >= verb) return null
  // 一架客机坠毁
  if (line.tag[first] === Item.article) {
    const last = phraseEnd(line, first + 1, verb)
    if (last === first + 1) return null
    if (WEAPONS.has(line.word(last - 1))) return placeIn(line, last, verb)
    return spanOf(line, first, wholeName(line, last, verb, before))
  }
  const named = clauseSubject(line, floor, verb)
  if (named === null || named.last > verb || TELLERS.test(text.slice(named.span.start, named.span.end)))
    return null
  if (WEAPONS.has(line.word(named.last - 1))) return placeIn(line, named.last, verb)
  if (named.span.end !== line.end[named.last - 1]) return named.span
  const span = spanOf(line, named.first, wholeName(line, named.last, verb, before))
  if (span === null || namesHelper(text.slice(span.start, span.end))) return null
  return named.entity || span.end - span.start >= LEAST ? span : null
}

const TELLERS =
  /^(?:房屋|民房|树木|围墙|建筑物?|车辆|道路|房子|船体|车身|机身)$|记者|本报|新华社|通讯社|媒体|报道|电视台|官员|发言人/

/** What goes off is not what it befalls: 一枚炸弹在省城爆炸. */
const WEAPONS: ReadonlySet<string> = new Set(
  words('炸弹 汽车炸弹 炸药 爆炸物 爆炸装置 装置 导弹 火箭弹 地雷 手榴弹 炮弹'),
)

/** The place between 在 and the verb. */
function placeIn(line: Line, from: number, verb: number): Span | null {
  for (let at = from; at < verb - 1; at++) {
    if (line.word(at) !== '在') continue
    const last = phraseEnd(line, at + 1, verb)
    return last > at + 1 ? spanOf(line, at + 1, last) : null
  }
  return null
}

const ENDS_NAME = new Uint8Array(256)
for (const tag of [
  Item.period,
  Item.clock,
  Item.number,
  Tag.time,
  Tag.adverb,
  Tag.preposition,
  Tag.conjunction,
  Tag.particle,
  Tag.localizer,
])
  ENDS_NAME[tag] = 1

/**
 * Where a name goes on that was cut, past no verb where it is `plain` that some verb ends it: 龙安 | 控股 | 集团煤矿 | 发生…, 货船“海顺9” | 轮 | 沉没. Up to the word that begins what happened.
 */
function wholeName(line: Line, from: number, verb: number, plain: boolean): number {
  let end = from
  for (
    let at = from;
    at < verb && at - from < LONGEST && !line.breaks(at) && ENDS_NAME[line.tag[at] as number] !== 1;
    at++
  ) {
    if (line.word(at) === '在' || HAPPENS.has(line.word(at)) || (plain && line.tag[at] === Tag.verb)) break
    if (isHead(line, at) || isClose(line, at) || SHIPS.has(line.word(at))) end = at + 1
  }
  return end
}
const SHIPS: ReadonlySet<string> = new Set(['轮', '号', '航班'])

/** What befalls persons, and those whom it befell. */
const VICTIMS =
  /遗体|尸体|死亡|身亡|丧生|遇难|罹难|死者|丧命|死伤|[炸烧淹压撞]死|炸伤|伤者|受伤|重伤|轻伤|伤亡|伤员|失踪|失联|下落不明|被困|受困|获救|救出|救起|营救|脱险|生还|幸存|升井|落水|疏散|撤离|遇险/
/** Who is aboard or within when it happens. */
const ABOARD = /[机船车舱楼厂店屋](?:上|内)|井下|乘客|船员|旅客|机组|矿工|作业/

/** Who searches, brings help or tells of it, and words for where that name no place. */
const HELPERS =
  /(?:救援|搜救|搜寻|救护|消防|海事|海警|警方|民警|警察|公安|应急|医护|武警|官兵|部队|军方|当局|官员|政府|指挥部|人员|部门|部队|志愿者|船只|直升机|居民|目击者|村民|媒体)(?:们|队|队员|人员|部门|部|船|总队|支队|大队|局|厅|中心|指挥部)?$/
const WHERE = /^(?:事[发故]|出事|失事)?(?:现场|当场|[机船车舱楼厂店屋井海村城镇家](?:上|内|里|下|中|面))$/

const namesHelper = (name: string): boolean => HELPERS.test(name) || WHERE.test(name)

/** Whether number item `i` counts victims, or those aboard where nobody is named for them. */
export function countsVictims(line: Line, i: number, measure: Span | null, weak: boolean): boolean {
  const { text } = line
  const from = line.start[Math.max(line.clauseStart(i), i - 3)] as number
  let end = i + 1
  while (end < line.count && end < i + 6 && line.tag[end] !== Item.number && !line.breaks(end)) end++
  const said =
    text.slice(from, line.start[end]) + (measure === null ? '' : text.slice(measure.start, measure.end))
  return VICTIMS.test(said) || (weak && ABOARD.test(said))
}

/** Whether the subject found is nobody whose the victims are: who helps, or where without a name. */
export const isNoScene = ({ text }: Line, span: Span | null): boolean =>
  span === null || namesHelper(text.slice(span.start, span.end))
