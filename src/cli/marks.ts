/** Colours of `twincity explain`: numbers are inverse or underlined where they stand, words in the colour of their field. */
import type { Paint } from '../explain/text.ts'
import { type ColourLevel, loadChalk } from './terminal.ts'

const asIs = (text: string): string => text

const plainPaint: Paint = {
  figure: asIs,
  invalid: asIs,
  date: asIs,
  rejected: asIs,
  measure: asIs,
  subject: asIs,
  period: asIs,
  modifier: asIs,
  change: asIs,
  status: asIs,
  speaker: asIs,
  heading: asIs,
  faint: asIs,
}

export async function loadPaint(level: ColourLevel): Promise<Paint> {
  const chalk = await loadChalk(level)
  if (chalk === null) return plainPaint
  return {
    figure: chalk.inverse,
    invalid: chalk.red.inverse,
    date: chalk.yellow.underline,
    rejected: chalk.dim.underline,
    measure: chalk.green,
    subject: chalk.magenta,
    period: chalk.yellow,
    modifier: chalk.cyan,
    change: chalk.red,
    status: chalk.blueBright,
    speaker: chalk.blue,
    heading: chalk.bold.underline,
    faint: chalk.dim,
  }
}
