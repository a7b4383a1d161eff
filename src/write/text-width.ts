/** Text as a terminal shows it: how many columns it takes, cut and filled to a width, and made harmless. */
import { eastAsianWidth } from 'get-east-asian-width'

export type Align = 'left' | 'right'

const ELLIPSIS = '…'
const INVISIBLE = /^[\p{Mn}\p{Me}\p{Cf}]$/u

/** Columns of one code point: two for Chinese characters, none for marks that stand on another character. */
function codePointWidth(codePoint: number): number {
  if (codePoint < 0x300) return 1
  if (codePoint >= 0x4e00 && codePoint <= 0x9fff) return 2
  return INVISIBLE.test(String.fromCodePoint(codePoint)) ? 0 : eastAsianWidth(codePoint)
}

export function displayWidth(text: string): number {
  let width = 0
  for (const character of text) width += codePointWidth(character.codePointAt(0) ?? 0)
  return width
}

/** The text where it fits; otherwise as much of it as leaves room for an ellipsis. */
export function clip(text: string, width: number): string {
  // A code unit takes at most two columns, so most texts need not be measured.
  if (text.length * 2 <= width) return text
  let used = 0
  let offset = 0
  let keep = 0
  for (const character of text) {
    if (used + 1 <= width) keep = offset
    used += codePointWidth(character.codePointAt(0) ?? 0)
    if (used > width) return width < 1 ? '' : text.slice(0, keep) + ELLIPSIS
    offset += character.length
  }
  return text
}

export function pad(text: string, width: number, align: Align = 'left'): string {
  const fill = ' '.repeat(Math.max(0, width - displayWidth(text)))
  return align === 'left' ? text + fill : fill + text
}

/**
 * A text of unknown origin, fit for one cell: a line break shows as ⏎, other space as one blank, and what
 * could steer the terminal or turn the reading direction (control and format characters) as �.
 */
export function plain(text: string): string {
  return text
    .replace(/\s*[\r\n]\s*/gu, '⏎')
    .replace(/\s+/gu, ' ')
    .replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '�')
}
