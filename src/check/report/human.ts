/** A diff to read: grouped by file, each figure with its place, its quote, and each field as it was and as it is. */
import type { CheckReport, Difference } from '../../../schemas/check.ts'
import { plain } from '../../write/text-width.ts'
import { figureText, NONE } from '../message.ts'
import type { DiffPalette, DiffRole, ReportOptions } from './render.ts'
import { select } from './select.ts'

/** Sorts of what is not shown that are named. */
const HIDDEN_SORTS = 10

const SIGNS: Readonly<Record<Difference['kind'], { sign: string; role: DiffRole }>> = {
  changed: { sign: '~', role: 'changed' },
  lost: { sign: '-', role: 'lost' },
  new: { sign: '+', role: 'new' },
  moved: { sign: '>', role: 'moved' },
  'text-new': { sign: '+', role: 'new' },
  'text-gone': { sign: '-', role: 'lost' },
  date: { sign: '~', role: 'changed' },
  expectation: { sign: '!', role: 'lost' },
}

export function* renderHuman(report: CheckReport, { all, palette }: ReportOptions): Generator<string> {
  const { shown, hidden } = select(report.differences, all)
  let file: string | null = null
  for (let k = 0; k < shown.length; ) {
    const difference = shown[k] as Difference
    if (file !== null && difference.file !== file) yield '\n'
    file = difference.file
    // What moved together is told together.
    let end = k + 1
    if (difference.kind === 'moved') while (shown[end]?.kind === 'moved' && shown[end]?.file === file) end++
    yield* lines(shown.slice(k, end), palette)
    k = end
  }
  if (hidden.length === 0) return
  const rest = hidden.reduce((sum, { count }) => sum + count, 0)
  yield `\n${palette.faint(`… and ${rest} more; --all shows them`)}\n`
  for (const { what, count } of hidden.slice(0, HIDDEN_SORTS)) yield `  ${count} × ${plain(what)}\n`
  const others = hidden.slice(HIDDEN_SORTS).reduce((sum, { count }) => sum + count, 0)
  if (others > 0) yield `  ${others} × others\n`
}

function* lines(group: readonly Difference[], palette: DiffPalette): Generator<string> {
  const [first] = group as readonly [Difference, ...Difference[]]
  const { kind, quote, figure, fields, message, origin, expectation } = first
  const { sign, role } = SIGNS[kind]
  const colour = palette[role]
  const head = `${colour(sign)} ${palette.file(placeText(first))}  `
  const said = quote === null ? '' : colour(plain(quote))
  switch (kind) {
    case 'changed':
      yield `${head}${said}\n`
      for (const { field, before, after } of fields) {
        const [old, now] = [palette.lost(plain(before ?? NONE)), palette.new(plain(after ?? NONE))]
        yield `      ${field}: ${old} ${palette.faint('→')} ${now}\n`
      }
      break
    case 'lost':
    case 'new':
      yield `${head}${said}  ${plain(figure === null ? '' : figureText(figure))}\n`
      break
    case 'moved': {
      const quotes = group.map((each) => plain(each.quote ?? '')).join(' ')
      yield `${head}${colour(quotes)}  ${group.length === 1 ? 'moved' : 'moved together'}\n`
      break
    }
    case 'expectation': {
      const rule = origin === null ? '' : `${origin.file}:${origin.line}`
      const name = expectation === null ? rule : `${expectation}, ${rule}`
      yield `${head}${plain(message)}  ${palette.faint(`(${plain(name)})`)}\n`
      break
    }
    default:
      yield `${head}${plain(message)}\n`
  }
}

/** As terminals and editors take it for a link. */
export function placeText({ file, line, column, kind }: Difference): string {
  const isWhole = kind === 'text-new' || kind === 'text-gone' || kind === 'date'
  return isWhole ? plain(file) : `${plain(file)}:${line}:${column}`
}
