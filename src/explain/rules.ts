/**
 * What each rule does, in a sentence: the names that a figure's `rule` lists. A new rule is a line here; a test reads the
 * names in `src/scan` and `src/bind` and fails on one without its line, and on a line without its rule.
 *
 *     name | what it does
 */
const TABLE = `
quantity/arabic | digits with a unit or measure word behind them
quantity/chinese | a number in Chinese characters with a unit or measure word behind it
quantity/range | two numbers joined by a dash, 至 or 到, or two digits side by side (五六), with one unit: the least and the most
quantity/compound | a number parted by units (1小时52分, 六米三): all parts are counted in the smallest unit
quantity/shared-unit | one of several numbers before the unit that they share
quantity/no-unit | a number without a unit that 万 or 亿, a modifier or the word before it shows to be an amount
quantity/casualties | a number of dead or hurt, with no more than 死, 伤 or 亡 behind it
quantity/half-a-unit | 半 before a unit: half of it
quantity/at-least | words that only say how large the amount is at least
quantity/contracted | 俩 and 仨: two and three with their measure word
percentage/arabic | digits with a sign or word for per cent behind them
percentage/chinese | a number in Chinese characters with a sign or word for per cent behind it
percentage/range | two numbers with one sign for per cent: the least and the most
percent/hundredths | 百分之, 千分之 or 万分之 with a number behind it
percent/fraction | 分之 between two numbers: so many of so many
percent/tenth | a number of tenths (成)
percent/half | a word for one half
multiple/arabic | digits with 倍 behind them
multiple/chinese | a number in Chinese characters with 倍 behind it
multiple/range | two numbers with one 倍: the least and the most
duration/arabic | digits with a unit of time behind them, that state a length and not a date
duration/chinese | a number in Chinese characters with a unit of time behind it, that states a length and not a date
duration/range | two numbers with one unit of time: the least and the most
change/doubling | 翻番 and the like: each doubling is twice what was before, so one is a rise of 100 %
rank/places | 第 with the first and the last of several places: 第2-6位
rank/place | 第 and a number with 位 or 名 behind it
rank/closing | 第 and a number at the end of its clause
rank/by-measure | 第 and a number before 大, 高 and the like
rank/bare | 第 and a number behind a word that ranks
rank/from-the-end | 倒数第 and a number: a place counted from the last
rank/within | 前 and a number: among the first so many
rank/first | a word for the first place
ratio/colon | numbers joined by a colon
ratio/slash | two numbers joined by a slash: so many of so many
ratio/rate | 每 with a round number, and a number behind it: so many for each so many
ratio/part-of-a-count | a count, and behind 中有 or the like how many of them
frequency/per-time | a time and a count side by side (一天两班)
frequency/each | 每天, 每周 or the like before the count in its clause

measure/before | the noun phrase before the number, over words such as 达, 为 and 增长
measure/counted | what is counted: the noun phrase behind the measure word
measure/counted-qualified | what is counted: the noun behind 的, over the words that qualify it
measure/use | what it is for: the phrase behind 用于 and the like
measure/of-other | what another has of what was measured before: 较…的 before the number
measure/medals | medals and titles are counted by themselves (32金), and nothing else is measured
measure/means | 以 before the number says by what it is done: nothing is named that it measures
measure/casualties | 死, 伤 or 亡 behind the number: whom it counts
measure/inside-a-rate | what the rate is of: the noun between its two numbers
measure/distance | how far it is, from what: 距 and the phrase behind it
measure/where | where it is: the place from which the length is reckoned
measure/term | a term of office, of work or of a contract, which the length of time is of
measure/contest | of a place in an order: the list, contest or group that it is in
measure/kind | of a place in an order: the kind of thing ranked, behind the rank
measure/exchange | of sums beside 兑: the rate of exchange named before
measure/superlative | of what is the most or the least of its kind: the phrase before 最
measure/those-who | those that do or are what the clause with 的 says, where no thing is named
measure/quoted | nothing else is named: the rate, or the verb that quotes a price
measure/rate | the rate of growth itself, right before the number
measure/extent | how long, tall or heavy it is, by the word right before the number: 高, 长, 重
measure/lead | of points of a game: the verb that leads or falls behind by them
measure/whole-of-a-part | what the whole is made of: the noun between the two counts
measure/after-de | the noun phrase behind 的
measure/base-of-share | the noun phrase between 占 and the base of a share
measure/share-of | what the share is of: the noun phrase behind 的
measure/what-was-done | what those counted did: the verb phrase behind the number
measure/verb-before | what was done so often: the verb phrase before the number
measure/one-each | one of several measures named before, shared out to the numbers in order
measure/one-each-carried | the measures of the numbers before, taken in the same order
measure/of-list | what a colon, or 分别是, announces: it is said once, and a name stands before each number
measure/price-of-goods | the price that the first of several goods was named with, each with its own price
measure/carried | nothing is named beside the number, so the measure of the number before goes on
measure/carried-over | a part of what the sentence before measured: its measure goes on
measure/topic-of-clause-before | nothing is named in the clause, so what an earlier clause begins with
measure/none | no words name what is measured

subject/in-measure | the name that the measure's own phrase begins with
subject/in-place-of-measure | a name beside the number, where words for a measure would stand
subject/carried-with-measure | the subject that the measure had where it was first said
subject/described | the thing that the number and its measure describe, behind 的 or in the clause after
subject/in-clause | what the number's clause begins with
subject/of-sentence | named earlier in the sentence, and holds on
subject/of-paragraph | named in an earlier sentence, and holds on
subject/thing-before | no name is there, so the noun for a thing that did something last
subject/of-report | what the whole report is about
subject/part-of-whole | a sector or part that shares the measure said before it of the whole
subject/priced | what is sold at so much a unit: named before its price
subject/of-speaker | the place whose body gives the figure out
subject/of-accident | what the accident befell that the report tells of
subject/index | an index is both what is measured and what it is measured of
subject/is-the-measure | what would be the subject is the measure itself
subject/none | nothing names whose it is

period/of-clause | stands before the number in its clause
period/of-sentence | set earlier in the sentence
period/of-event | of the event that the sentence points back to
period/of-side | the year of this side of 从…到…, said earlier in the sentence
period/of-years | a yearly average, so the years that were named last
period/of-comparison | the period of what is compared with, beside the number
period/held | set in an earlier sentence, and holds on
period/of-text | nothing nearer says when, so the year that the title or the first sentence names
period/after | stands behind the number in its clause
period/none | nothing says when

status/plain | said as a fact: no word of its clause or paragraph looks ahead
status/done | a word of the clause says that it has happened
status/aimed | a word of the clause sets an aim
status/expected | a word of the clause looks ahead
status/supposed | a word of the clause supposes what is not so
status/capacity-in-measure | the measure itself is what can be done, not what was done
status/planned-in-measure | the measure says that it is planned: 计划总投资
status/capacity-in-clause | a word of the clause says what can be done
status/list-expected | a word at the head of the sentence looks ahead, for all that the sentence lists
status/list-aimed | a word at the head of the sentence sets an aim, for all that the sentence lists
status/announced | the sentence or paragraph announces aims or tasks before it lists them
status/period-as-aim | 到 or 至 and a year that is not over: what should be by then
status/period-ahead-aimed | the period lies ahead, and the sentence has set an aim
status/period-ahead | the period lies ahead
status/plan | most clauses of the paragraph begin as those of a plan do

speaker/saying-verb | who speaks before a verb of saying
speaker/source-clause | the source that a clause with 据 or the like names
speaker/of-quotation | the number stands in a quotation whose speaker is named before it
speaker/after-quotation | the number stands in a quotation whose speaker is named behind it
speaker/before-colon | who stands before a colon that leads to what is said
speaker/learnt-from | whom the reporter says it was learnt from
speaker/released | who released the data or the document that it stands in
speaker/held | who was named in a sentence before, and still speaks
speaker/none | nobody is named as its source

change/verb | a word of change stands before the number
change/verb-over-object | a word of change stands before what is changed, and the number behind that
change/rate | the word before the number is a rate of change
change/behind | a word of change stands behind the number: 8%的速度增长
change/points | percentage points with a word of change before them
change/points-of-difference | percentage points with a word of comparison before them
change/listed | goes on a list of changes
change/doubling | the number's own word says that something rose
change/level-of-growth | what is measured is itself a rate of growth

period/date | names a day, month, year or the like
period/span | names a time with a beginning or an end, or a length counted from a day
period/clock | a time of day
period/vague | says when without bounds, or only for its own sentence
`

/** Rule name → what it does. */
export const RULES: ReadonlyMap<string, string> = readTable(TABLE)

/** `name | text` lines; blank lines part groups. */
export function readTable(table: string): Map<string, string> {
  return new Map(
    table
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => line.split(' | ') as [string, string]),
  )
}

/** What the rule does; of a rule that the table does not know, that it says nothing of it. */
export const whatRuleDoes = (rule: string): string => RULES.get(rule) ?? 'no explanation of this rule yet'
