/**
 * Why a number is no figure, by the rule that refused it: the names in `rule` of a rejection.
 *
 *     name | why
 */
import type { RejectionReason } from '../../schemas/problem.ts'
import { readTable } from './rules.ts'

const TABLE = `
in a title | stands in a title between 《 and 》, and is part of its name
in a quoted name | stands in a name in quotation marks, without a unit of its own
set phrase | part of a name or set phrase that the word list holds
relative time | a length of time that only says when (两年前, 三天后)
long number | a run of digits too long to be an amount
letter of a series | a letter that names one of a series (A类, B座)
letters and digits | digits joined to Latin letters: a code or a model
document number | the number of a document
bracketed number | a number by itself in brackets: a list marker or a note
list marker | counts off the points of a list
dotted numbers | two numbers joined by a dot: a day or event with that name
grade | a grade or class, not a count
set of things | a number and 大 that name a set of things
series | names one of a series: a phase, a line, a section
time of day | a time of day
slashed numbers | numbers joined by a slash, the first the larger: a code
for each so many | only the base of a rate: for each so many, but of what is not said beside it
those spoken of | 俩 or 仨 for the persons just spoken of
joined numbers | joined by a dash, and no range: the second is not larger, or neither has a unit
voltage in a name | a voltage in the name of a line or station
number with a suffix | the character behind it makes it a name: 号, 版, 届, 路
version | a version
shots and hits | so many shots and hits, without units
model | a number of a series of models: 小米14系列, iPhone 8
code | digits that begin with 0, or behind a word such as 代码 or 电话: a code
number without a unit | no unit or measure word follows, and nothing else shows it to be an amount
building | a storey or building in an address
year of a reign | a year of an era or reign
course or programme | a number of years in the name of a course, plan or programme
article | 一 with a measure word, where it means no more than “a”
persons named before | a number of persons for those just spoken of
points made | a small number with an abstract noun: points that the text makes, not things it counts
contest | a distance in the name of a contest
index of a market | a count of shares in the name of an index
weak unit | a Chinese digit with a word that is as often no unit
very | 十分 before a word that is no score: it says how much, not how many
digits in a row | Chinese digits one after another before a measure word: a name, for a count is said with 十
unit of a column | 万 or 亿 with a unit in brackets: the unit of a heading or column
round number | 百, 千 or 万 by itself before a noun: a turn of phrase
ordinal | 第 and a number that says which one, and ranks nothing
`

/** Rule name → why it refuses a number. */
export const REFUSALS: ReadonlyMap<string, string> = readTable(TABLE)

export const whyRefused = (rule: string): string => REFUSALS.get(rule) ?? 'no explanation of this rule yet'

/** What a number is that is no figure. */
export const REASONS: Readonly<Record<RejectionReason, string>> = {
  date: 'a date',
  time: 'a time of day',
  ordinal: 'an ordinal: which one, not how many',
  version: 'a version',
  identifier: 'an identifier',
  address: 'an address',
  'document number': 'a document number',
  name: 'part of a name',
  'set phrase': 'a set phrase',
  'list marker': 'a list marker',
  article: 'an article',
  both: 'a word for “both”',
  'inside a word': 'part of a word',
  'no unit': 'a number without a unit',
}
