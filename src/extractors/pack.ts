/** Reads packs: YAML to definitions, with every fault told by line and column. Loaded only where a pack is read. */
import * as z from 'zod'
import { Config, ExtractorDefinition, Pack } from '../../schemas/extractor.ts'
import { checkDefinition, didYouMean } from './check.ts'
import { type Fault, type Node, placeOf, readYaml } from './yaml.ts'

/** A pack of a hundred extractors has some 100 KB. */
export const LARGEST_PACK = 1 << 20

/** What takes all that is left goes by this id, and no other may. */
const LAST = 'general'

export interface ReadResult<T> {
  /** Null where there is a fault. */
  readonly value: T | null
  /** In the order in which they stand. */
  readonly faults: readonly Fault[]
  readonly root: Node | null
}

export const readPack = (text: string, ownsLast = false): ReadResult<Pack> => read(text, Pack, ownsLast)

/** `twincity.yaml`; an empty one is one without any wishes. */
export function readConfig(text: string): ReadResult<Config> {
  if (!/^\s*[^\s#]/m.test(text)) return { value: {}, faults: [], root: null }
  return read(text, Config, false)
}

function read<T>(text: string, schema: z.ZodType<T>, ownsLast: boolean): ReadResult<T> {
  if (text.length > LARGEST_PACK) {
    const message = `the file is larger than ${LARGEST_PACK} characters; a pack is not`
    return { value: null, faults: [{ at: 0, message }], root: null }
  }
  const { root, faults } = readYaml(text)
  const told = [...faults]
  let value: T | null = null
  if (root !== null) {
    const result = schema.safeParse(root.value)
    if (result.success) value = result.data
    else for (const issue of result.error.issues) told.push(...faultsOf(issue, root, schema))
    told.push(...checkExtractors(root, ownsLast))
  } else if (told.length === 0) told.push({ at: 0, message: 'the file is empty' })
  told.sort((a, b) => a.at - b.at)
  return { value: told.length > 0 ? null : value, faults: told, root }
}

/** Ids once each, and of every extractor that the schema lets pass what it cannot say. */
function checkExtractors(root: Node, ownsLast: boolean): Fault[] {
  const faults: Fault[] = []
  const ids = new Set<unknown>()
  for (const item of root.entries?.get('extractors')?.node.items ?? []) {
    const tell = (path: readonly PropertyKey[], message: string): void => {
      faults.push({ at: nodeAt(item, path).node.start, message })
    }
    const id = item.entries?.get('id')?.node.value
    if (id !== undefined && ids.has(id)) tell(['id'], `extractor '${id}' stands here twice`)
    ids.add(id)
    if (id === LAST && !ownsLast)
      tell(['id'], `'${LAST}' is the built-in extractor for what no other takes; choose another id`)
    const { data } = ExtractorDefinition.safeParse(item.value)
    if (data !== undefined && data.id !== LAST) checkDefinition(data, tell)
  }
  return faults
}

/** Faults as lines, each with its place: what a reader of the file needs to mend it. */
export function faultLines(name: string, text: string, faults: readonly Fault[]): string[] {
  return faults.map(({ at, message }) => {
    const { line, column } = placeOf(text, at)
    return `${name}:${line}:${column}: ${message}`
  })
}

/** The node that a path leads to, or the deepest on the way there, and where the key of the last step stands. */
function nodeAt(root: Node, path: readonly PropertyKey[]): { node: Node; isWhole: boolean } {
  let node = root
  for (const step of path) {
    const next = typeof step === 'number' ? node.items?.[step] : node.entries?.get(String(step))?.node
    if (next === undefined) return { node, isWhole: false }
    node = next
  }
  return { node, isWhole: true }
}

/** The keys that the schema knows at a path. */
function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let at: z.ZodType = schema
  for (const step of [...path, null]) {
    while (at instanceof z.ZodOptional || at instanceof z.ZodNullable) at = at.unwrap() as z.ZodType
    if (step === null) break
    if (at instanceof z.ZodArray) at = at.element as z.ZodType
    else if (at instanceof z.ZodObject) at = at.shape[String(step)] as z.ZodType
    else return []
  }
  return at instanceof z.ZodObject ? Object.keys(at.shape) : []
}

const KINDS: Readonly<Record<string, string>> = {
  array: 'a list, as in [港口, 码头]',
  object: 'a set of keys',
  string: 'text',
  number: 'a number',
  boolean: 'true or false',
}

/** What YAML takes for a number or truth where a word was meant. */
const isBare = (value: unknown): boolean => typeof value === 'number' || typeof value === 'boolean'

function kindOf(value: unknown): string {
  if (value === null) return 'nothing'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object') return 'a set of keys'
  return typeof value === 'string' ? 'text' : `${value}`
}

/** A schema's issue in the words of packs. */
function faultsOf(issue: z.core.$ZodIssue, root: Node, schema: z.ZodType): Fault[] {
  const { path } = issue
  const { node, isWhole } = nodeAt(root, path)
  const key = path.findLast((step) => typeof step === 'string')
  const name = key === undefined ? 'a pack' : String(key)
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(schema, path)
    return issue.keys.map((unknown) => ({
      at: node.entries?.get(unknown)?.key ?? node.start,
      message: `unknown key '${unknown}'${didYouMean(unknown, known)}`,
    }))
  }
  if (!isWhole) return [{ at: node.start, message: `key '${name}' is missing` }]
  const tell = (message: string): Fault[] => [{ at: node.start, message }]
  switch (issue.code) {
    case 'invalid_union': {
      const bare = node.items?.flatMap((item) => item.items ?? [item]).find((item) => isBare(item.value))
      if (bare === undefined) return tell(`${name} ${issue.message}`)
      return [{ at: bare.start, message: `${name} must be text; put quotes around ${bare.value}` }]
    }
    case 'invalid_type':
      if (issue.expected === 'string' && isBare(node.value))
        return tell(`${name} must be text; put quotes around ${node.value}`)
      return tell(`${name} must be ${KINDS[issue.expected] ?? issue.expected}, not ${kindOf(node.value)}`)
    case 'invalid_value': {
      const known = issue.values.map(String)
      const nearest = didYouMean(String(node.value), known)
      return tell(`${name}: '${node.value}' is none of ${known.join(', ')}${nearest}`)
    }
    case 'too_small':
      return tell(`${name} must not be empty`)
    case 'too_big':
      return tell(`${name}: longer than ${issue.maximum} characters`)
    default: {
      const value = typeof node.value === 'string' ? ` '${node.value}'` : ''
      return tell(`${name}${value} ${issue.message}`)
    }
  }
}
