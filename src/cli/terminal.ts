/** What the terminal can show: whether there is one, how wide it is, and the colours. */
import type { ChalkInstance } from 'chalk'
import type { Palette } from '../write/index.ts'

const FALLBACK_WIDTH = 80

/** How many colours, or `detect` for those of the terminal. */
export type ColourLevel = 0 | 1 | 2 | 3 | 'detect'

/**
 * The level of colour for a stream, or `detect` for a terminal, which chalk knows how to ask. NO_COLOR (any value)
 * and FORCE_COLOR=0 turn colour off and win over all else; any other FORCE_COLOR turns it on without a terminal.
 * chalk itself knows only of FORCE_COLOR.
 */
export function colourLevel(isTerminal: boolean, env: NodeJS.ProcessEnv = process.env): ColourLevel {
  if (env.NO_COLOR) return 0
  const forced = env.FORCE_COLOR
  if (forced === '0' || forced === 'false') return 0
  if (forced === '1' || forced === '2' || forced === '3') return Number(forced) as 1 | 2 | 3
  if (forced !== undefined) return 1
  return isTerminal ? 'detect' : 0
}

/** The colours themselves; null where there are none. */
export async function loadChalk(level: ColourLevel): Promise<ChalkInstance | null> {
  if (level === 0) return null
  const { Chalk, supportsColor } = await import('chalk')
  const detected = supportsColor ? supportsColor.level : 0
  return new Chalk({ level: level === 'detect' ? detected : level })
}

/**
 * What each colour says. Up is red and down is green, as in Chinese papers and charts. A value in yellow is
 * not exact; what twincity worked out itself is blue, what the text says is not.
 */
export async function loadPalette(level: ColourLevel): Promise<Palette> {
  const chalk = await loadChalk(level)
  if (chalk === null) return plainPalette
  return {
    heading: chalk.bold.underline,
    quote: chalk.bold,
    up: chalk.red,
    down: chalk.green,
    approximate: chalk.yellow,
    forecast: chalk.cyan,
    target: chalk.magenta,
    capacity: chalk.blueBright,
    inferred: chalk.blue,
    faint: chalk.dim,
  }
}

const asIs = (text: string): string => text

const plainPalette: Palette = {
  heading: asIs,
  quote: asIs,
  up: asIs,
  down: asIs,
  approximate: asIs,
  forecast: asIs,
  target: asIs,
  capacity: asIs,
  inferred: asIs,
  faint: asIs,
}

/** Columns of the terminal, or of what COLUMNS claims where the output goes elsewhere; else nothing limits a line. */
export function lineWidth(stream: { isTTY?: boolean; columns?: number }, env = process.env): number {
  const claimed = Number(env.COLUMNS)
  if (stream.isTTY) return stream.columns || claimed || FALLBACK_WIDTH
  return Number.isInteger(claimed) && claimed > 0 ? claimed : Number.POSITIVE_INFINITY
}
