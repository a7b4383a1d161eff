/**
 * The readers of the unit tables. A table is a template literal with a unit a line:
 *
 *     names | dimension | canonical | factor | code | flags
 *     亩 | area | m2 | 2000/3 | - |
 *     标准箱 标箱 TEU | containers | TEU | 1 | - |
 *     个百分点=百分点 | percentage points | % | 1 | - |
 *     辆 輛 | count | - | 1 | UNECE:H87 | classifier
 *
 * names      all spellings, parted by spaces; `written=unit` where the unit that is reported is shorter
 *            than what is written (3个百分点 has the unit 百分点)
 * dimension  what the unit measures; units of one dimension and one canonical unit can be added up
 * canonical  the canonical unit of the dimension, `-` where amounts cannot be converted
 * factor     canonical units in one of this unit: an exact rational, `2000/3` or `1000`
 * code       UCUM:…, UNECE:… (Recommendation 20) or ISO4217:…; `-` where no code means exactly this
 * flags      `classifier` (the thing counted follows), `solo` (beside classifier: the unit also names what is
 *            counted), `weak` (needs more evidence after a Chinese numeral of one digit)
 *
 * `#` begins a comment line. Tables are read once, at import, so every mistake in one fails the first test.
 */

import { bitsOf } from './bits.ts'

export type CodeSystem = 'UCUM' | 'UNECE' | 'ISO4217'

export interface Unit {
  /** As written in a text. */
  name: string
  /** What a figure's `unit` holds: the name, without the 个 that links a number to a unit of measure. */
  unit: string
  dimension: string
  canonical: string | null
  /** Exact rational, canonical units in one of this unit: `2000/3`. */
  factor: string
  code: { system: CodeSystem; code: string } | null
  /** A measure word after which the counted noun follows: 200家企业. */
  classifier: boolean
  /** The unit itself names what is counted: 人, 户, 岁, 元, 公里. */
  solo: boolean
  /** Too short or too common a word to be read after a Chinese one-digit numeral without more evidence. */
  weak: boolean
  /** What rules ask of a unit, as bits of `UnitIs`: asked for at every number, worked out once. */
  readonly is: number
}

/** What all spellings of a line have in common. */
type Meaning = Omit<Unit, 'name' | 'unit' | 'is'>

/**
 * A unit under one of its names. There are thousands, made at every start: three fields each and getters for the
 * rest cost a fifth of what copies of all nine do. (So `{ ...unit }` copies the name alone.)
 */
class Spelling implements Unit {
  readonly name: string
  readonly unit: string
  readonly meaning: Meaning
  private bits = 0

  constructor(name: string, unit: string, meaning: Meaning) {
    this.name = name
    this.unit = unit
    this.meaning = meaning
  }

  get dimension(): string {
    return this.meaning.dimension
  }
  get canonical(): string | null {
    return this.meaning.canonical
  }
  get factor(): string {
    return this.meaning.factor
  }
  get code(): Unit['code'] {
    return this.meaning.code
  }
  get classifier(): boolean {
    return this.meaning.classifier
  }
  get solo(): boolean {
    return this.meaning.solo
  }
  get weak(): boolean {
    return this.meaning.weak
  }
  get is(): number {
    if (this.bits === 0) this.bits = bitsOf(this)
    return this.bits
  }
}

const FACTOR = /^[1-9]\d*(\/[1-9]\d*)?$/

/** A data line of a table: where it stands, for messages, and its cells. */
interface Row {
  cells: string[]
  source: string
  line: number
}

function fail(row: Row, what: string): never {
  throw new Error(`${row.source}, line ${row.line}: ${what}: "${row.cells.join(' | ')}"`)
}

/** The data lines of a table, each split at `|`. */
function rows(table: string, source: string, columns: number): Row[] {
  const found: Row[] = []
  const lines = table.split('\n')
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]
    if (line === '' || line.charCodeAt(0) === 35 /* # */) continue
    // The last column may be empty, and its space gone with it.
    const cells = (line.endsWith(' |') ? `${line} ` : line).split(' | ')
    const row = { cells, source, line: i + 1 }
    if (cells.length !== columns) fail(row, `${columns} columns are needed, there are ${cells.length}`)
    found.push(row)
  }
  return found
}

function parseCode(row: Row, cell: string): Unit['code'] {
  if (cell === '-') return null
  const colon = cell.indexOf(':')
  const system = cell.slice(0, colon)
  const code = cell.slice(colon + 1)
  if ((system === 'UCUM' || system === 'UNECE' || system === 'ISO4217') && code !== '')
    return { system, code }
  return fail(row, `the code "${cell}" is not SYSTEM:CODE`)
}

/** Reads a table of units. `source` names it in messages. */
export function parseUnits(table: string, source: string): Unit[] {
  const units: Unit[] = []
  for (const row of rows(table, source, 6)) {
    const cells = row.cells
    const names = cells[0]
    const dimension = cells[1]
    const canonicalCell = cells[2]
    const factor = cells[3]
    const flagCell = cells[5]
    if (names === '' || dimension === '' || canonicalCell === '') fail(row, 'a column is empty')
    const canonical = canonicalCell === '-' ? null : canonicalCell
    if (factor !== '1') {
      if (!FACTOR.test(factor)) fail(row, `the factor "${factor}" is no rational`)
      if (canonical === null) fail(row, `the factor "${factor}" leads to no canonical unit`)
    }
    let classifier = false
    let solo = false
    let weak = false
    if (flagCell !== '') {
      for (const flag of flagCell.split(' ')) {
        if (flag === 'classifier') classifier = true
        else if (flag === 'solo') solo = true
        else if (flag === 'weak') weak = true
        else fail(row, `the flag "${flag}" is none of classifier, solo, weak`)
      }
    }
    // What is no measure word names what it counts; only a measure word has to say so.
    if (!classifier) solo = true
    const meaning = { dimension, canonical, factor, code: parseCode(row, cells[4]), classifier, solo, weak }
    const spellings = names.split(' ')
    for (let i = 0; i < spellings.length; i++) {
      const spelling = spellings[i]
      const equals = spelling.indexOf('=')
      if (equals < 0) {
        units.push(new Spelling(spelling, spelling, meaning))
        continue
      }
      const name = spelling.slice(0, equals)
      const unit = spelling.slice(equals + 1)
      if (name === '' || unit === '') fail(row, `"${spelling}" is no name`)
      units.push(new Spelling(name, unit, meaning))
    }
  }
  return units
}

interface Rational {
  numerator: bigint
  denominator: bigint
}

function rational(factor: string): Rational {
  const slash = factor.indexOf('/')
  return slash < 0
    ? { numerator: BigInt(factor), denominator: 1n }
    : { numerator: BigInt(factor.slice(0, slash)), denominator: BigInt(factor.slice(slash + 1)) }
}

function divide(a: Rational, b: Rational): Rational {
  const numerator = a.numerator * b.denominator
  const denominator = a.denominator * b.numerator
  let divisor = numerator
  let rest = denominator
  while (rest !== 0n) [divisor, rest] = [rest, divisor % rest]
  return { numerator: numerator / divisor, denominator: denominator / divisor }
}

/** One unit for each of another. Its factor and code are worked out when asked for: most never are. */
class Quotient implements Meaning {
  readonly dimension: string
  readonly canonical: string | null
  readonly above: Unit
  readonly below: Unit
  /** The factors of the canonical quotient's two units; null where there is none. */
  readonly base: { above: Unit; below: Unit } | null

  constructor(
    above: Unit,
    below: Unit,
    dimension: string,
    canonical: string | null,
    base: { above: Unit; below: Unit } | null,
  ) {
    this.above = above
    this.below = below
    this.dimension = dimension
    this.canonical = canonical
    this.base = base
  }

  get factor(): string {
    if (this.base === null) return '1'
    const own = divide(rational(this.above.factor), rational(this.below.factor))
    const one = divide(rational(this.base.above.factor), rational(this.base.below.factor))
    const { numerator, denominator } = divide(own, one)
    return denominator === 1n ? `${numerator}` : `${numerator}/${denominator}`
  }

  get classifier(): boolean {
    return false
  }
  get solo(): boolean {
    return true
  }
  get weak(): boolean {
    return false
  }

  /** Only UCUM codes can be divided. */
  get code(): Unit['code'] {
    const above = this.above.code
    const below = this.below.code
    if (above?.system !== 'UCUM' || below?.system !== 'UCUM') return null
    // UCUM reads a/b.c from left to right, so a compound divisor needs brackets.
    const compound = below.code.includes('.') || below.code.includes('/')
    return { system: 'UCUM', code: `${above.code}/${compound ? `(${below.code})` : below.code}` }
  }
}

/** Units that are to share a canonical quotient must convert into each other. */
function checkKind(row: Row, base: Unit, units: readonly Unit[]): void {
  for (const unit of units) {
    if (unit.canonical === null || unit.canonical !== base.canonical) {
      fail(row, `"${unit.name}" does not convert into "${base.name}"`)
    }
  }
}

/**
 * Reads a table of quotients, a family a line:
 *
 *     numerators | denominators | joints | dimension | canonical
 *     公里 千米 | 小时 时 | / 每 | speed | m/s = 米/秒
 *     元 美元 | 人次 户 | / | money for each | -
 *
 * Every numerator is joined to every denominator by each of the joints: 公里/小时, 公里每小时. The factor follows from
 * the two units; `canonical` names the canonical unit and the member of the family that equals it, or is `-`.
 * `parts` are words that are units in a quotient only (时 in 千米/时, 万元 in 吨标准煤/万元); they go before `units`.
 */
export function parseQuotients(
  table: string,
  source: string,
  units: readonly Unit[],
  parts: readonly Unit[],
): Unit[] {
  const known = new Map<string, Unit>()
  for (const unit of units) known.set(unit.name, unit)
  for (const part of parts) known.set(part.name, part)
  const quotients: Unit[] = []
  for (const row of rows(table, source, 5)) {
    const find = (name: string): Unit => known.get(name) ?? fail(row, `"${name}" is no unit`)
    const [aboveCell, belowCell, jointCell, dimension, canonicalCell] = row.cells
    const numerators = aboveCell.split(' ').map(find)
    const denominators = belowCell.split(' ').map(find)
    const joints = jointCell.split(' ')
    let canonical: string | null = null
    let base: Quotient['base'] = null
    if (canonicalCell !== '-') {
      const [name, quotient = ''] = canonicalCell.split(' = ')
      const stroke = quotient.indexOf('/')
      base = { above: find(quotient.slice(0, stroke)), below: find(quotient.slice(stroke + 1)) }
      canonical = name
      checkKind(row, base.above, numerators)
      checkKind(row, base.below, denominators)
    }
    for (let i = 0; i < numerators.length; i++) {
      const above = numerators[i]
      for (let j = 0; j < denominators.length; j++) {
        const below = denominators[j]
        const meaning = new Quotient(above, below, dimension, canonical, base)
        for (let k = 0; k < joints.length; k++) {
          const name = above.name + joints[k] + below.name
          quotients.push(new Spelling(name, name, meaning))
        }
      }
    }
  }
  return quotients
}
