/**
 * YAML to plain values, and the place of each in the file. Built on the events of js-yaml, which carry offsets; its
 * loader gives none. Aliases and tags are refused: neither file needs them, and aliases can grow without bound.
 */
import { EVENT_ID, type Event, getScalarValue, parseEvents, SCALAR_STYLE, YAMLException } from 'js-yaml'
import { lineIndex } from './lines.ts'

/** Whether plain scalars stay text, so that long decimals keep their digits, or are read as YAML's core schema says. */
export type Scalars = 'text' | 'core'

export interface Yaml {
  readonly value: unknown
  /** The line, from 1, on which a mapping or sequence begins: that of its key, where it has one. */
  lineOf(container: object): number
  /** Line and column, from 1, of what stands under this path, or of the last key there (`key`), or of its nearest parent. */
  placeOf(path: readonly PropertyKey[], key?: string): { line: number; column: number }
}

/** The file is no YAML that is read here. */
export class YamlError extends Error {
  override name = 'YamlError'
  readonly line: number

  constructor(reason: string, line: number, options?: ErrorOptions) {
    super(reason, options)
    this.line = line
  }
}

type Container = unknown[] | Record<string, unknown>

interface Frame {
  readonly container: Container
  key: string | null
  keyStart: number
}

export function parseYaml(text: string, scalars: Scalars): Yaml {
  const lineAt = lineIndex(text)
  const fail = (reason: string, offset: number): never => {
    throw new YamlError(reason, lineAt(offset).line)
  }
  let events: Event[]
  try {
    events = parseEvents(text, {})
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error
    throw new YamlError(error.reason, (error.mark?.line ?? 0) + 1, { cause: error })
  }
  const starts = new Map<object, number>()
  const documents: unknown[] = []
  const stack: Frame[] = []
  const put = (value: unknown): void => {
    const frame = stack.at(-1) as Frame
    if (Array.isArray(frame.container)) frame.container.push(value)
    else {
      const key = frame.key as string
      if (Object.hasOwn(frame.container, key)) fail(`the key ${key} stands twice`, frame.keyStart)
      frame.container[key] = value
      frame.key = null
    }
  }
  for (const event of events) {
    switch (event.type) {
      case EVENT_ID.DOCUMENT:
        stack.push({ container: documents, key: null, keyStart: 0 })
        break
      case EVENT_ID.SEQUENCE:
      case EVENT_ID.MAPPING: {
        const frame = stack.at(-1)
        if (isKeyPlace(frame)) fail('a key must be one word or text', event.start)
        if (event.tagStart >= 0) fail('tags are not read here', event.tagStart)
        const container: Container = event.type === EVENT_ID.SEQUENCE ? [] : Object.create(null)
        starts.set(container, frame === undefined || frame.key === null ? event.start : frame.keyStart)
        put(container)
        stack.push({ container, key: null, keyStart: 0 })
        break
      }
      case EVENT_ID.SCALAR: {
        if (event.tagStart >= 0) fail('tags are not read here', event.tagStart)
        const frame = stack.at(-1)
        const source = getScalarValue(text, event)
        const isPlain = event.style === SCALAR_STYLE.PLAIN
        if (frame !== undefined && isKeyPlace(frame)) {
          frame.key = source
          frame.keyStart = event.valueStart
        } else put(isPlain && scalars === 'core' ? coreValue(source) : source)
        break
      }
      case EVENT_ID.ALIAS:
        fail('aliases are not read here', event.anchorStart)
        break
      default:
        stack.pop()
    }
  }
  if (documents.length === 0) throw new YamlError('the file is empty', 1)
  if (documents.length > 1) throw new YamlError('the file holds several documents; one is read', 1)
  return {
    value: documents[0],
    lineOf: (container) => lineAt(starts.get(container) ?? 0).line,
    placeOf: (path, key) => lineAt(offsetOf(events, text, path, key)),
  }
}

/** Whether the next node is a key of a mapping. */
function isKeyPlace(frame: Frame | undefined): boolean {
  return frame !== undefined && !Array.isArray(frame.container) && frame.key === null
}

const NUMBER = /^[-+]?(\.\d+|\d+(\.\d*)?)([eE][-+]?\d+)?$/

function coreValue(source: string): unknown {
  if (source === '' || source === '~' || source === 'null') return null
  if (source === 'true') return true
  if (source === 'false') return false
  return NUMBER.test(source) ? Number(source) : source
}

/** Where the value under a path begins; of what is not there, its nearest parent. Reads the events once more. */
function offsetOf(
  events: readonly Event[],
  text: string,
  path: readonly PropertyKey[],
  lastKey: string | undefined,
): number {
  const sought = path.map(String)
  /** Open containers with the key or index that comes next; the document is none. */
  const stack: { isMapping: boolean; next: string | null; index: number; matches: boolean }[] = []
  let best = 0
  let depth = -1
  const visit = (start: number): boolean => {
    const frame = stack.at(-1)
    const parentMatches = frame === undefined || frame.matches
    const step = frame === undefined ? null : frame.isMapping ? frame.next : String(frame.index)
    const matches = parentMatches && (step === null ? stack.length === 0 : step === sought[stack.length - 1])
    if (matches && stack.length > depth && stack.length <= sought.length) {
      best = start
      depth = stack.length
    }
    if (frame !== undefined) {
      frame.next = null
      frame.index++
    }
    return matches
  }
  for (const event of events) {
    const frame = stack.at(-1)
    switch (event.type) {
      case EVENT_ID.SEQUENCE:
      case EVENT_ID.MAPPING: {
        const matches = visit(event.start)
        stack.push({ isMapping: event.type === EVENT_ID.MAPPING, next: null, index: 0, matches })
        break
      }
      case EVENT_ID.SCALAR:
        if (frame?.isMapping && frame.next === null) {
          frame.next = getScalarValue(text, event)
          if (frame.matches && stack.length === sought.length + 1 && frame.next === lastKey)
            return event.valueStart
        } else visit(event.valueStart)
        break
      case EVENT_ID.POP:
        stack.pop()
        break
      default:
    }
  }
  return best
}
