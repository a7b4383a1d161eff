/**
 * How deep HTML is nested, counted before it is parsed: the parser looks through all open elements at every closing
 * tag, which at 50,000 levels takes minutes for half a megabyte.
 */

/** Without content, so never open. */
const VOID = new Set([
  'area',
  'base',
  'basefont',
  'bgsound',
  'br',
  'col',
  'embed',
  'frame',
  'hr',
  'img',
  'input',
  'keygen',
  'link',
  'meta',
  'param',
  'source',
  'track',
  'wbr',
])
/** Their content is no HTML, up to their closing tag. */
const RAW = new Set([
  'script',
  'style',
  'textarea',
  'title',
  'xmp',
  'iframe',
  'noembed',
  'noframes',
  'plaintext',
])
/** A new one closes one of the same group that is open. */
const SIBLINGS: ReadonlyMap<string, string> = new Map([
  ['p', 'p'],
  ['li', 'li'],
  ['option', 'option'],
  ['optgroup', 'option'],
  ['dt', 'dd'],
  ['dd', 'dd'],
  ['td', 'td'],
  ['th', 'td'],
  ['rt', 'rt'],
  ['rp', 'rt'],
])

/** Whether the elements are nested deeper than this. Closing tags are searched no deeper, so time is linear. */
export function isNestedDeeper(html: string, most: number): boolean {
  const open: string[] = []
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at)) {
    at++
    if (html.startsWith('!--', at)) {
      const end = html.indexOf('-->', at + 3)
      if (end < 0) return false
      at = end + 3
      continue
    }
    const closing = html[at] === '/'
    const name = tagName(html, closing ? at + 1 : at)
    if (name === '') continue
    if (closing) {
      const level = open.lastIndexOf(name)
      if (level >= 0) open.length = level
      continue
    }
    const end = html.indexOf('>', at)
    if (end < 0) return false
    if (VOID.has(name) || html[end - 1] === '/') continue
    if (RAW.has(name)) {
      at = closeOf(html, name, end)
      if (at < 0) return false
      continue
    }
    const group = SIBLINGS.get(name)
    if (group !== undefined && SIBLINGS.get(open[open.length - 1] ?? '') === group) open.pop()
    open.push(name)
    if (open.length > most) return true
  }
  return false
}

/** The lower-case name of the tag here; empty where there is none. */
function tagName(html: string, start: number): string {
  let end = start
  // No element's name is longer; without a limit, a hostile one would be copied whole.
  while (end < html.length && end < start + 32 && isNamePart(html.charCodeAt(end), end > start)) end++
  return html.slice(start, end).toLowerCase()
}

function isNamePart(code: number, inside: boolean): boolean {
  return (
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x41 && code <= 0x5a) ||
    (inside && code >= 0x30 && code <= 0x3a)
  )
}

/** Where the closing tag of this name begins; -1 if nowhere. */
function closeOf(html: string, name: string, from: number): number {
  for (let at = html.indexOf('</', from); at >= 0; at = html.indexOf('</', at + 2)) {
    if (tagName(html, at + 2) === name) return at
  }
  return -1
}
