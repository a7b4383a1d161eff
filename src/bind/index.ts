/** From tokens to figures: gives every number its measure, subject, period, status and speaker, sentence by sentence. */
import type { Status } from '../../schemas/figure.ts'
import type { Dictionary } from '../lexicon/dictionary.ts'
import { words } from '../lexicon/word-list.ts'
import type { NumberToken, PeriodToken, Scan, Token } from '../scan/token.ts'
import { ByItem } from './by-item.ts'
import { type Change, changeOf } from './change.ts'
import { Cues } from './cues.ts'
import type { BoundFigure } from './figure.ts'
import { frequencyOf } from './frequency.ts'
import { Hearing } from './hearing.ts'
import type { Holding } from './holding.ts'
import { goesOnAbout, isHeading } from './lasting.ts'
import { LEAD_SENTENCES, leadOf } from './lead.ts'
import { Line, type Span } from './line.ts'
import { link } from './link.ts'
import { type HeldMeasure, type Measure, measures, NOTHING_HELD } from './measure.ts'
import { Passed } from './passed.ts'
import { governing } from './period.ts'
import { pairPeriods } from './period-each.ts'
import { newParagraph, type Holding as PeriodHolding, settle } from './period-holding.ts'
import { endings } from './phrase.ts'
import { BULLETIN_SHARE, REPORT_SHARE, reportShare } from './register.ts'
import { type ResolvedPeriod, resolvePeriod } from './resolve-period.ts'
import { hasAccidents, sceneOf, tellsOfAccident } from './scene.ts'
import { Holds, Sentences } from './sentences.ts'
import { announces, type Outlook, statusOf, weighOutlook } from './status.ts'
import { type Owned, subjects } from './subject.ts'
import { generalSubject } from './topic.ts'

export type { BoundFigure } from './figure.ts'
export type { Span } from './line.ts'

export interface BindOptions {
  date: string | null
  title: string | null
  /** Words to cut text by; the dictionary that comes along where none is given. */
  dictionary?: Dictionary
}

const UNRESOLVED: ResolvedPeriod = { from: null, to: null, edtf: null, unresolved: null }

/** The outlook of the paragraph that is being read; it is weighed when a figure first asks for it. */
class ParagraphOutlook implements Outlook {
  announced: Status | null = null
  next = 0
  private readonly text: string
  private readonly tokens: readonly Token[]
  private start = 0
  private weight: number | null = 0

  constructor(text: string, tokens: readonly Token[]) {
    this.text = text
    this.tokens = tokens
  }

  /** Turns to the paragraph that begins at `start`. */
  open(start: number): void {
    this.announced = null
    this.start = start
    this.weight = null
  }

  get balance(): number {
    this.weight ??= weighOutlook(
      this.text,
      this.start,
      paragraphEnd(this.text, this.start),
      this.tokens,
      cues,
      this,
    )
    return this.weight
  }
}

/** Resolves the periods of a text in order: 同期 and 次年 hang on the one before, whether or not a figure stands with it. */
function resolveAll(
  text: string,
  scan: Scan,
  documentDate: string | null,
  bulletin: boolean,
): Map<PeriodToken, ResolvedPeriod> {
  const out = new Map<PeriodToken, ResolvedPeriod>()
  let previous: ResolvedPeriod | null = null
  let year: number | null = null
  for (const token of scan.tokens) {
    if (token.type !== 'period') continue
    // A bulletin or report whose title or paragraph begins with 2023年 gives the 全年 and 年末 of that year.
    if (bulletin) year = yearAtLineStart(text, token.start) ?? year
    previous = resolvePeriod(
      token.expression,
      year === null ? { documentDate, previous } : { documentDate, previous, inheritYear: year },
    )
    out.set(token, previous)
  }
  return out
}

/** What may stand between the beginning of a line and its year: a number of the section, 宁波市. */
const YEAR_REACH = 8

/** The year written in digits near the beginning of a line, or null. */
function yearAtLineStart(text: string, at: number): number | null {
  let from = at
  while (from > 0 && at - from <= YEAR_REACH && text.charCodeAt(from - 1) !== 10) from--
  if (at - from > YEAR_REACH || text[at + 4] !== '年') return null
  const year = Number(text.slice(at, at + 4))
  return Number.isInteger(year) && year > 1000 ? year : null
}

/**
 * Whether a sentence is laid out: one with a number, or one that can change what is held for those behind it. That comes of
 * periods and, where the sentence has tokens, of announced aims; who speaks is heard when a number comes.
 */
function matters({ holds }: Sentences): boolean {
  if ((holds & (Holds.number | Holds.period)) !== 0) return true
  return (holds & Holds.rejected) !== 0 && (holds & Holds.aim) !== 0
}

/** A unit in the characters of the source: it was read in simplified ones. */
function asWritten(
  source: string,
  text: string,
  { start, end }: NumberToken,
  unit: string | null,
): string | null {
  if (unit === null || source === text) return unit
  const quote = text.slice(start, end)
  const at = quote.lastIndexOf(unit)
  if (at >= 0) return source.slice(start + at, start + at + unit.length)
  // 班/天 of 一天兩班, 個月 of 三個半月: not in one piece
  return Array.from(unit, (character) => {
    const from = quote.lastIndexOf(character)
    return from < 0 ? character : source.charAt(start + from)
  }).join('')
}

/** One line serves all texts, and so does what is found of its numbers: none is read before the one before it is done. */
let spare: Line | undefined
const cues = new Cues()
const changes = new ByItem<Change>()
const measured = new ByItem<Measure>()
const when = new ByItem<PeriodToken>()
const owned = new ByItem<Owned>()
const periodRules: string[] = []

function clearFound(): void {
  changes.clear()
  measured.clear()
  when.clear()
  owned.clear()
}

export function bind(source: string, scan: Scan, options: BindOptions): BoundFigure[] {
  if (!scan.tokens.some((token) => token.type === 'number')) return []
  // The vocabulary is in simplified characters; offsets are the same in both.
  const text = scan.simplified
  cues.read(text)
  spare ??= new Line()
  const line = spare
  line.cutBy(options.dictionary)
  const figures: BoundFigure[] = []
  const sentence = new Sentences(text, scan, cues)
  const share = reportShare(text, cues)
  const resolved = resolveAll(text, scan, options.date, share >= BULLETIN_SHARE)
  const subject: Holding = {
    sentence: null,
    paragraph: null,
    general: null,
    thing: null,
    news: share < BULLETIN_SHARE,
    report: share >= REPORT_SHARE,
    whole: null,
    accident: share < BULLETIN_SHARE && hasAccidents(cues),
    scene: null,
    person: null,
    spoken: null,
    recent: [],
    doer: null,
    passed: new Passed(text, scan.tokens, goesOnAbout),
  }
  const periods: PeriodHolding = {
    held: null,
    before: null,
    years: null,
    main: null,
    over: false,
    dated: [],
    figures: new Map(),
    dispatch: false,
    statuses: new Map(),
    fallback: null,
    report: share >= REPORT_SHARE,
    byParagraph: share < REPORT_SHARE && text.length > DISPATCH,
    rules: periodRules,
  }
  const hearing = new Hearing(text, scan.tokens, !periods.byParagraph)
  const outlook = new ParagraphOutlook(text, scan.tokens)
  let held: HeldMeasure = { ...NOTHING_HELD }
  const general = share >= BULLETIN_SHARE ? generalSubject(text, cues) : () => null
  const leading = share >= BULLETIN_SHARE
  let lead: Span | null = null
  let leadPlace: Span | null = null
  let read = 0
  while (sentence.next()) {
    if (sentence.opens) {
      if (newParagraph(periods, text, sentence.start))
        subject.paragraph = subject.thing = subject.scene = null
      subject.whole = null
      if (periods.byParagraph) {
        subject.paragraph = null
        subject.passed.forget()
      }
      held = { ...NOTHING_HELD }
      outlook.open(sentence.start)
    }
    const numbered = (sentence.holds & Holds.number) !== 0
    if (!numbered) {
      hearing.pass(sentence)
      subject.passed.pass(sentence)
    }
    const leads = leading && lead === null && read++ < LEAD_SENTENCES
    const heard = matters(sentence)
    const befalls = subject.accident && subject.scene === null && tellsOfAccident(cues, sentence)
    if (!leads && !heard && !befalls) continue
    line.fill(text, sentence, scan.tokens)
    if (befalls && !isHeading(line)) subject.scene = sceneOf(line, line.count)
    if (!leads && !heard) continue
    if (leads) {
      const { subject: body, place } = leadOf(line)
      lead = body
      leadPlace ??= place
      if (!heard) continue
    }
    if ((sentence.holds & Holds.aim) !== 0) outlook.announced = announces(line) ?? outlook.announced
    clearFound()
    if (!numbered) {
      hearing.overhear(line)
      governing(line, periods, measured, changes, when)
      pairPeriods(line, when)
      continue
    }
    const spoken = hearing.read(line, sentence)
    for (const i of line.numbers) {
      const change = changeOf(line, i, line.number(i), changes)
      if (change !== null) changes.set(i, change)
    }
    measures(line, changes, held, measured)
    for (const i of line.numbers) {
      // 经济增速从8.1%滑落到7.7%: levels of a rate of growth
      if (
        !changes.has(i) &&
        line.number(i).kind === 'percentage' &&
        namesGrowth(line, measured.get(i) as Measure)
      ) {
        changes.set(i, { direction: 'up', basis: null, verb: i, word: i, rule: 'change/level-of-growth' })
      }
    }
    governing(line, periods, measured, changes, when)
    pairPeriods(line, when)
    subject.general = general(sentence.start) ?? lead ?? leadPlace
    subject.spoken = spoken
    subjects(line, measured, changes, subject, owned)
    const first = figures.length
    for (const i of line.numbers) {
      const token = line.number(i)
      const change = fallen(changes.get(i) ?? null, token)
      const { subject: whose, measure, rule: ofSubject } = owned.get(i) as Owned
      const frequency = change === null ? frequencyOf(line, i, token) : null
      const said = when.get(i) ?? null
      const firmness = statusOf(
        line,
        i,
        measure,
        said,
        said === null ? null : isPast(resolved.get(said) ?? UNRESOLVED, options.date),
        outlook,
      )
      const period = settle(periods, i, said, firmness.status, firmness.rule === 'status/done')
      const rule = `${token.rule} ${(measured.get(i) as Measure).rule} ${ofSubject} ${periods.rules[i]} ${firmness.rule} ${hearing.rule(i)}`
      const also = change?.rule ?? (frequency === null ? null : 'frequency/each')
      figures.push({
        token,
        kind: change !== null ? 'change' : frequency !== null ? 'frequency' : token.kind,
        unit: asWritten(source, text, token, frequency ?? token.unit),
        direction: change?.direction ?? null,
        basis: change?.basis ?? null,
        measure,
        subject: whose,
        period,
        resolved:
          period === null
            ? UNRESOLVED
            : (resolved.get(period) ??
              resolvePeriod(period.expression, { documentDate: options.date, previous: null })),
        status: firmness.status,
        speaker: spoken.get(i) ?? null,
        sentence: line.sentence,
        changeOf: null,
        partOf: null,
        changeWord: change === null || change.word === i ? null : line.span(change.word),
        statusWord: firmness.at < 0 ? null : line.span(firmness.at),
        rule: also === null ? rule : `${rule} ${also}`,
      })
      hearing.keep(i, figures[figures.length - 1] as BoundFigure)
    }
    link(line, figures, first, measured)
  }
  line.clear()
  clearFound()
  return figures
}

const GROWTH = endings(words('增长 增速 增幅 涨幅 增长率 升幅 增速预测 增长预测 增速预期 增长预期'))
const NO_GROWTH = endings(['自然增长率'])

/** Whether the measure is itself a rate of growth. */
const namesGrowth = ({ text }: Line, { span }: Measure): boolean =>
  span !== null && GROWTH(text, span) && !NO_GROWTH(text, span)

/** A text of so many characters tells of one event. */
const DISPATCH = 1500

/** Whether a period was over at the document's date; null where one of them is not known. */
const isPast = ({ to }: ResolvedPeriod, documentDate: string | null): boolean | null =>
  to === null || documentDate === null ? null : to <= documentDate

/** 增长率为-4.78%: a rate of growth under zero is a fall. */
const fallen = (change: Change | null, { decimal }: NumberToken): Change | null =>
  change?.direction === 'up' && decimal?.startsWith('-') === true && LEVELS.has(change.rule)
    ? { ...change, direction: 'down' }
    : change
const LEVELS: ReadonlySet<string> = new Set(['change/level-of-growth', 'change/rate'])

/** Where the line ends that `at` stands in. */
function paragraphEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at)
  return end < 0 ? text.length : end
}
