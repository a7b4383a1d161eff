/**
 * YAML as a tree that knows where each of its nodes stands, made from the events of js-yaml.
 *
 * Only data: no anchors and aliases (a few lines of them make a tree of gigabytes), no tags, one document, and no key
 * twice. Every fault is told with its place; one that the parser finds ends the reading.
 */
import {
  EVENT_ID,
  type Event,
  getScalarValue,
  parseEvents,
  SCALAR_STYLE,
  type ScalarEvent,
  YAMLException,
} from 'js-yaml'

export interface Fault {
  /** UTF-16 offset into the YAML text. */
  readonly at: number
  readonly message: string
}

export interface Node {
  readonly start: number
  /** Behind the node's last character. */
  end: number
  /** What the node comes to, as JSON would hold it. */
  value: unknown
  readonly items?: Node[]
  readonly entries?: Map<string, { readonly key: number; readonly node: Node }>
}

const MAX_DEPTH = 20
const NUMBER = /^[-+]?(0|[1-9]\d*)(\.\d+)?([eE][-+]?\d+)?$/

/** A plain scalar that is no text; the core schema of YAML 1.2, without what packs have no use for. */
function scalarOf(text: string, style: ScalarEvent['style']): unknown {
  if (style !== SCALAR_STYLE.PLAIN) return text
  if (text === '' || text === '~' || text === 'null') return null
  if (text === 'true' || text === 'false') return text === 'true'
  return NUMBER.test(text) ? Number(text) : text
}

/** Reads one document. `root` is null where the text holds none or is no YAML. */
export function readYaml(text: string): { root: Node | null; faults: Fault[] } {
  try {
    return new Builder(text).build(parseEvents(text, { maxDepth: MAX_DEPTH }))
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error
    return { root: null, faults: [{ at: error.mark?.position ?? 0, message: `no YAML: ${error.reason}` }] }
  }
}

class Builder {
  private readonly text: string
  private readonly faults: Fault[] = []
  /** The collections that are open, and the key that waits for its value. */
  private readonly open: { node: Node; key: { name: string; at: number } | null }[] = []
  private root: Node | null = null
  private documents = 0

  constructor(text: string) {
    this.text = text
  }

  build(events: readonly Event[]): { root: Node | null; faults: Fault[] } {
    for (const event of events) this.take(event)
    return { root: this.root, faults: this.faults }
  }

  private take(event: Event): void {
    switch (event.type) {
      case EVENT_ID.DOCUMENT:
        if (++this.documents === 2)
          this.fault(this.root?.end ?? 0, 'a pack is one YAML document, not several')
        // Closed by a pop of its own.
        this.open.push({ node: { start: 0, end: 0, value: undefined }, key: null })
        return
      case EVENT_ID.ALIAS:
        this.fault(event.anchorStart - 1, 'no aliases in a pack; write it out')
        this.put({ start: event.anchorStart, end: event.anchorEnd, value: null })
        return
      case EVENT_ID.SCALAR: {
        this.refuseMarks(event)
        if (event.valueStart < 0) {
          // Nothing stands there: it is where the last thing ended.
          const at = this.open.at(-1)?.key?.at ?? this.open.at(-1)?.node.end ?? 0
          this.put({ start: at, end: at, value: null })
          return
        }
        const quotes =
          event.style === SCALAR_STYLE.SINGLE_QUOTED || event.style === SCALAR_STYLE.DOUBLE_QUOTED ? 1 : 0
        this.put({
          start: event.valueStart - quotes,
          end: event.valueEnd + quotes,
          value: scalarOf(getScalarValue(this.text, event), event.style),
        })
        return
      }
      case EVENT_ID.SEQUENCE:
        this.refuseMarks(event)
        this.open.push({ node: { start: event.start, end: event.start, value: [], items: [] }, key: null })
        return
      case EVENT_ID.MAPPING:
        this.refuseMarks(event)
        this.open.push({
          node: { start: event.start, end: event.start, value: {}, entries: new Map() },
          key: null,
        })
        return
      default: {
        const closed = this.open.pop()
        if (closed !== undefined && closed.node.value !== undefined) this.put(closed.node)
      }
    }
  }

  /** Puts a finished node where it belongs. */
  private put(node: Node): void {
    const parent = this.open.at(-1)
    if (parent === undefined || parent.node.value === undefined) {
      if (this.documents === 1) this.root = node
      return
    }
    const { node: into, key } = parent
    into.end = Math.max(into.end, node.end)
    if (into.items !== undefined) {
      into.items.push(node)
      ;(into.value as unknown[]).push(node.value)
      return
    }
    if (key === null) {
      const isText = typeof node.value !== 'object' || node.value === null
      if (!isText) this.fault(node.start, 'a key must be a word')
      parent.key = { name: String(node.value), at: node.start }
      return
    }
    parent.key = null
    if (into.entries?.has(key.name)) this.fault(key.at, `key '${key.name}' stands twice in one place`)
    into.entries?.set(key.name, { key: key.at, node })
    // Whatever the key is called (__proto__), it is a key.
    Object.defineProperty(into.value, key.name, { value: node.value, enumerable: true, configurable: true })
  }

  private refuseMarks({ anchorStart, tagStart }: { anchorStart: number; tagStart: number }): void {
    if (anchorStart >= 0) this.fault(anchorStart - 1, 'no anchors in a pack; write it out')
    if (tagStart >= 0) this.fault(tagStart, 'no tags in a pack')
  }

  private fault(at: number, message: string): void {
    this.faults.push({ at: Math.max(0, at), message })
  }
}

/** Line and column, both from 1. */
export function placeOf(text: string, at: number): { line: number; column: number } {
  const before = text.slice(0, at)
  const lineStart = before.lastIndexOf('\n') + 1
  return { line: before.split('\n').length, column: at - lineStart + 1 }
}
