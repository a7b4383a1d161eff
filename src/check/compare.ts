/** A text as it is read now against the baseline: what is lost, new, changed field by field, and moved. */
import type { BaselineDate, BaselineFigure } from '../../schemas/baseline.ts'
import type { Difference, FieldChange } from '../../schemas/check.ts'
import { align } from './align.ts'
import type { BaselineTextEntry } from './baseline.ts'
import { type CurrentFigure, FIGURE_KEYS, fieldOf } from './figure.ts'
import { changesText, counted, figureText } from './message.ts'
import { createFinder, FIRST_PLACE, indexPlaces, type Neighbours, type Place, type Places } from './place.ts'

/** A text as it is read now. */
export interface CurrentText {
  /** As the user knows it: from the working folder. */
  readonly file: string
  readonly text: string
  /** Whether lines of the text are lines of the file. */
  readonly inSource: boolean
  readonly document: BaselineDate | null
  readonly figures: readonly CurrentFigure[]
}

export interface Comparison {
  readonly differences: Difference[]
  readonly same: number
}

interface Context {
  readonly now: CurrentText
  readonly places: Places
  readonly baseline: string
}

/** Compares one text. `baseline` is the baseline's path, which differences lead back to. */
export function compareText(then: BaselineTextEntry, now: CurrentText, baseline: string): Comparison {
  const context: Context = { now, places: indexPlaces(now.text), baseline }
  const after = now.figures.map(({ kept }) => kept)
  const alignment = align(then.figures, after)
  const found: [at: number, rank: number, difference: Difference][] = []
  const add = (at: number, rank: number, difference: Difference): void => {
    found.push([at, rank, difference])
  }
  let same = 0
  const pair = (i: number, j: number, isMoved: boolean): void => {
    const [old, current] = [then.figures[i] as BaselineFigure, now.figures[j] as CurrentFigure]
    const fields = changedFields(old, current.kept)
    if (fields.length === 0 && !isMoved) same++
    else add(current.start, 1, changedOf(context, current, fields, then.lines[i]))
  }
  for (const [i, j] of alignment.pairs) pair(i, j, false)
  for (const [i, j] of alignment.moved) pair(i, j, true)
  for (const j of alignment.added) {
    const current = now.figures[j] as CurrentFigure
    add(current.start, 2, newOf(context, current))
  }
  const find = createFinder(now.text)
  for (const [i, neighbours] of neighboursOf(alignment.lost, alignment.pairs, now.figures)) {
    const figure = then.figures[i] as BaselineFigure
    const [start, end] = find(figure.quote, neighbours)
    add(start, 0, lostOf(context, figure, context.places(start, end), then.lines[i]))
  }
  found.sort(([a, x], [b, y]) => a - b || x - y)
  const differences = found.map(([, , difference]) => difference)
  const date = dateOf(context, then)
  if (date !== null) differences.unshift(date)
  return { differences, same }
}

/** The fields of a figure that differ, in their order on the line. */
export function changedFields(before: BaselineFigure, after: BaselineFigure): FieldChange[] {
  const fields: FieldChange[] = []
  for (const field of FIGURE_KEYS) {
    const [old, current] = [fieldOf(before, field), fieldOf(after, field)]
    if (old !== current) fields.push({ field, before: old, after: current })
  }
  return fields
}

/** For each lost figure, those around it that are still there. */
function* neighboursOf(
  lost: readonly number[],
  pairs: readonly (readonly [number, number])[],
  figures: readonly CurrentFigure[],
): Generator<[number, Neighbours]> {
  let next = 0
  for (const i of lost) {
    while (next < pairs.length && (pairs[next] as readonly [number, number])[0] < i) next++
    const [before, after] = [pairs[next - 1], pairs[next]]
    yield [
      i,
      {
        before: before === undefined ? null : (figures[before[1]] as CurrentFigure),
        after: after === undefined ? null : (figures[after[1]] as CurrentFigure),
      },
    ]
  }
}

const base = ({ now }: Context, place: Place) => ({
  file: now.file,
  line: place.line,
  column: place.column,
  endLine: place.endLine,
  endColumn: place.endColumn,
  inSource: now.inSource,
  expectation: null,
})

const originOf = ({ baseline }: Context, line: number | undefined): Difference['origin'] =>
  line === undefined ? null : { file: baseline, line }

function changedOf(
  context: Context,
  { kept, start, end }: CurrentFigure,
  fields: FieldChange[],
  line: number | undefined,
): Difference {
  const isChanged = fields.length > 0
  return {
    kind: isChanged ? 'changed' : 'moved',
    message: isChanged
      ? `“${kept.quote}” is read differently: ${changesText(fields)}`
      : `“${kept.quote}” stands elsewhere among the figures (${figureText(kept)})`,
    ...base(context, context.places(start, end)),
    quote: kept.quote,
    figure: kept,
    fields,
    figures: 1,
    origin: originOf(context, line),
  }
}

function newOf(context: Context, { kept, start, end }: CurrentFigure): Difference {
  return {
    kind: 'new',
    message: `“${kept.quote}” is new: ${figureText(kept)}`,
    ...base(context, context.places(start, end)),
    quote: kept.quote,
    figure: kept,
    fields: [],
    figures: 1,
    origin: null,
  }
}

function lostOf(
  context: Context,
  figure: BaselineFigure,
  place: Place,
  line: number | undefined,
): Difference {
  return {
    kind: 'lost',
    message: `“${figure.quote}” is lost: ${figureText(figure)}`,
    ...base(context, place),
    quote: figure.quote,
    figure,
    fields: [],
    figures: 1,
    origin: originOf(context, line),
  }
}

/** The text's own date: what its relative periods rest on. */
function dateOf(context: Context, then: BaselineTextEntry): Difference | null {
  const text = (document: BaselineDate | null): string | null =>
    document === null ? null : `${document.date} (${document.origin})`
  const field = { field: 'date', before: text(then.document), after: text(context.now.document) }
  if (field.before === field.after) return null
  return {
    kind: 'date',
    message: `the text's date is another: ${changesText([field])}`,
    ...base(context, FIRST_PLACE),
    quote: null,
    figure: null,
    fields: [field],
    figures: 0,
    origin: originOf(context, then.line),
  }
}

/** A text that the baseline does not have. */
export function newText(now: CurrentText): Difference {
  const { length } = now.figures
  return {
    kind: 'text-new',
    message: `the text is not in the baseline: ${counted(length, 'figure')}`,
    ...base({ now, places: indexPlaces(''), baseline: '' }, FIRST_PLACE),
    quote: null,
    figure: null,
    fields: [],
    figures: length,
    origin: null,
  }
}

/** A text of the baseline that is not there any more. */
export function goneText(file: string, then: BaselineTextEntry, baseline: string): Difference {
  return {
    kind: 'text-gone',
    message: `the text is gone: ${counted(then.figures.length, 'figure')}`,
    file,
    ...FIRST_PLACE,
    inSource: false,
    quote: null,
    figure: null,
    fields: [],
    figures: then.figures.length,
    origin: { file: baseline, line: then.line },
    expectation: null,
  }
}
