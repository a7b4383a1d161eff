/** HTML to the text that a browser shows, with the title and the date that the page states. */

import { ReadError } from './error.ts'
import { isNestedDeeper } from './html-depth.ts'
import { Metadata, type Node } from './html-metadata.ts'
import { TextWriter } from './html-writer.ts'

export interface Page {
  text: string
  title: string | null
  /** ISO date; null where the page states none. */
  date: string | null
}

/** The parsed page takes some twenty times its size in memory. */
const MAX_LENGTH = 32 * 1024 * 1024
/** Browsers stop at 512 levels. */
const MAX_DEPTH = 1024

/** Not shown, or not text. */
const SKIPPED = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'title',
  'meta',
  'link',
  'iframe',
  'object',
  'embed',
  'applet',
  'svg',
  'math',
  'canvas',
  'audio',
  'video',
  'map',
  'select',
  'option',
  'datalist',
  'textarea',
  'input',
  'rt',
  'rp',
  'noframes',
  'noembed',
])
/** End the line before them and after them. */
const BLOCKS = new Set([
  'address',
  'article',
  'aside',
  'blockquote',
  'body',
  'caption',
  'center',
  'dd',
  'details',
  'dialog',
  'dir',
  'div',
  'dl',
  'dt',
  'fieldset',
  'figcaption',
  'figure',
  'footer',
  'form',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'header',
  'hgroup',
  'hr',
  'html',
  'legend',
  'li',
  'listing',
  'main',
  'menu',
  'nav',
  'ol',
  'optgroup',
  'p',
  'plaintext',
  'pre',
  'search',
  'section',
  'summary',
  'table',
  'tbody',
  'tfoot',
  'thead',
  'ul',
  'xmp',
])
const PREFORMATTED = new Set(['pre', 'listing', 'xmp', 'plaintext'])

/** A cell with more nodes, or more characters on several lines, is a column of the page. */
const CELL_NODES = 100
const CELL_CHARACTERS = 60

export async function readHtml(html: string, id: string): Promise<Page> {
  if (html.length > MAX_LENGTH) {
    throw new ReadError(
      id,
      `too large: ${id} is HTML of ${html.length} characters, and ${MAX_LENGTH} can be read (split it)`,
    )
  }
  if (isNestedDeeper(html, MAX_DEPTH)) {
    throw new ReadError(
      id,
      `nested too deep: ${id} is HTML of more than ${MAX_DEPTH} levels (save its text as .txt)`,
    )
  }
  const { load } = await import('cheerio/slim')
  const root = load(html).root()[0] as unknown as Node
  const walk = new Walk()
  walk.run(root)
  return { text: walk.writer.finish(), title: walk.metadata.titleText(), date: walk.metadata.date() }
}

/** Goes through the tree along its links: a page can be nested deeper than calls can. */
class Walk {
  readonly writer = new TextWriter()
  readonly metadata = new Metadata()
  private preformatted = 0
  /** Rows that are being written, with their cells so far. */
  private readonly rows: Row[] = []
  private headingStart = -1

  run(root: Node): void {
    let node: Node | null = root
    while (node !== null) {
      const inside = this.enter(node)
      if (inside !== null) {
        node = inside
        continue
      }
      // Nothing (more) inside: leave this node, and all that end with it.
      for (;;) {
        this.leave(node)
        if (node === root) return
        if (node.next !== null) {
          node = node.next
          break
        }
        node = node.parent ?? root
      }
    }
  }

  /** Writes what stands before a node's content, and gives its first child; null where none of it is shown. */
  private enter(node: Node): Node | null {
    if (node.type === 'text') this.writer.write(node.data ?? '', this.preformatted > 0)
    const { name } = node
    if (name === undefined) return node.children?.[0] ?? null
    this.metadata.note(node)
    if (name === 'br' || BLOCKS.has(name)) this.writer.break()
    if (!isShown(node)) return null
    if (PREFORMATTED.has(name)) this.preformatted++
    if (name === 'h1' && this.headingStart < 0) this.headingStart = this.writer.length
    if (name === 'tr') {
      this.writer.break()
      this.rows.push({ cells: 0, ofFigures: isRowOfFigures(node) })
    } else if (isCell(node)) {
      const row = this.rowOfFigures(node)
      if (row === null) this.writer.break()
      else this.writer.beginCell(row.cells++ === 0)
    }
    return node.children?.[0] ?? null
  }

  private leave(node: Node): void {
    const { name } = node
    if (name === undefined) return
    if (isShown(node)) {
      if (PREFORMATTED.has(name)) this.preformatted--
      if (name === 'h1') this.metadata.heading ??= this.writer.since(this.headingStart)
      if (isCell(node)) {
        if (this.rowOfFigures(node) === null) this.writer.break()
        else this.writer.endCell()
      }
      if (name === 'tr') {
        this.rows.pop()
        this.writer.endRow()
      }
    }
    if (BLOCKS.has(name)) this.writer.break()
  }

  /** The row that a cell stands in, if that is one of figures. */
  private rowOfFigures(cell: Node): Row | null {
    const row = this.rows[this.rows.length - 1]
    return row?.ofFigures && cell.parent?.name === 'tr' ? row : null
  }
}

interface Row {
  cells: number
  /** Else it lays out the page: each cell is a column. */
  ofFigures: boolean
}

function isShown(node: Node): boolean {
  const { name, attribs } = node
  if (name === undefined) return true
  if (SKIPPED.has(name)) return false
  if (attribs === undefined) return true
  if (attribs.hidden !== undefined || attribs['aria-hidden'] === 'true') return false
  const { style } = attribs
  return style === undefined || !/(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style)
}

function isCell(node: Node): boolean {
  return node.name === 'td' || node.name === 'th'
}

/** The row has several cells, and none of them is a column of the page. */
function isRowOfFigures(row: Node): boolean {
  const cells = (row.children ?? []).filter(isCell)
  return cells.length > 1 && !cells.some(isColumn)
}

/** The cell holds a table, or a text of several lines that is longer than a table's own. */
function isColumn(cell: Node): boolean {
  let nodes = 0
  let characters = 0
  let lines = 0
  let node: Node | null = cell.children?.[0] ?? null
  while (node !== null && node !== cell) {
    if (++nodes > CELL_NODES || node.name === 'table') return true
    if (node.type === 'text') characters += (node.data ?? '').trim().length
    else if (node.name === 'br') lines += 2
    else if (node.name !== undefined && BLOCKS.has(node.name)) lines++
    if (characters > CELL_CHARACTERS && lines > 1) return true
    const inside: Node | undefined = node.children?.[0]
    if (inside !== undefined) {
      node = inside
      continue
    }
    while (node !== null && node !== cell && node.next === null) node = node.parent
    if (node !== null && node !== cell) node = node.next
  }
  return false
}
