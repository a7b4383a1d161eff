/** What a schema has against a value, in words for the person who wrote the file. */
import type * as z from 'zod'

export interface IssueText {
  readonly reason: string
  /** Where: a path in the value, and a key there if it is the key that is wrong. */
  readonly at: readonly PropertyKey[]
  readonly key?: string
  readonly unknown: { readonly word: string; readonly known: readonly string[] } | null
}

type Issue = z.core.$ZodIssue

export function issueText(found: Issue, schema: z.ZodType): IssueText {
  const issue = innermost(found)
  const where = nameOf(issue.path)
  if (issue.code === 'unrecognized_keys') {
    const [key = ''] = issue.keys
    const known = keysAt(schema, issue.path)
    const owner = issue.path.slice(lastIndex(issue.path) + 1).join('.')
    const reason = `${owner === '' ? '' : `${owner} has `}an unknown key '${key}'`
    return { reason, at: issue.path, key, unknown: { word: key, known } }
  }
  if (issue.code === 'invalid_value' && typeof issue.input === 'string') {
    const known = issue.values.map(String)
    const reason = `${where} must be one of ${known.join(', ')}, not '${issue.input}'`
    return { reason, at: issue.path, unknown: { word: issue.input, known } }
  }
  if (issue.input === undefined)
    return { reason: where === '' ? 'nothing is here' : `${where} is missing`, at: issue.path, unknown: null }
  const message = issue.message.replace(/^Invalid input: e/, 'e')
  return { reason: where === '' ? message : `${where}: ${message}`, at: issue.path, unknown: null }
}

/** Of a union's many objections, the one of the member that came furthest; else what each would have liked. */
function innermost(found: Issue): Issue {
  let issue = found
  while (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const path = issue.path
    const firsts = issue.errors.flatMap(([first]) => (first === undefined ? [] : [first]))
    const deepest = firsts.reduce((best, each) => (weight(each) > weight(best) ? each : best))
    if (weight(deepest) === 0) {
      const wishes = new Set(firsts.map(({ message }) => message.replace(/^Invalid input: expected /, '')))
      const wish = [...wishes].map((each) => each.replace(/, received .*$/, '')).join(' or ')
      return { code: 'custom', path, message: `expected ${wish}`, input: issue.input }
    }
    issue = { ...deepest, path: [...path, ...deepest.path] } as Issue
  }
  return issue
}

const weight = (issue: Issue): number => {
  if (issue.code === 'unrecognized_keys') return 2 + issue.path.length
  if (issue.code === 'custom' || issue.code === 'invalid_value') return 1 + issue.path.length
  return issue.path.length
}

/** The keys behind the last list of a path, or that of the list itself: the place in the file says the rest. */
function nameOf(path: readonly PropertyKey[]): string {
  const end = path.findLastIndex((step) => typeof step !== 'number') + 1
  return path.slice(lastIndex(path.slice(0, end)) + 1, end).join('.')
}

const lastIndex = (path: readonly PropertyKey[]): number =>
  path.findLastIndex((step) => typeof step === 'number')

/** The keys that the object at a path may have. */
function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let members: z.core.$ZodType[] = [schema]
  for (const step of path) members = members.flatMap(unwrap).flatMap((member) => below(member, step))
  return [...new Set(members.flatMap(unwrap).flatMap((member) => Object.keys(shapeOf(member) ?? {})))]
}

type AnyDef = z.core.$ZodTypes['_zod']['def']

const defOf = (schema: z.core.$ZodType): AnyDef => (schema as z.core.$ZodTypes)._zod.def

function unwrap(schema: z.core.$ZodType): z.core.$ZodType[] {
  const def = defOf(schema)
  if (def.type === 'optional' || def.type === 'nullable') return unwrap(def.innerType)
  return def.type === 'union' ? def.options.flatMap(unwrap) : [schema]
}

function shapeOf(schema: z.core.$ZodType): z.core.$ZodShape | null {
  const def = defOf(schema)
  return def.type === 'object' ? def.shape : null
}

function below(schema: z.core.$ZodType, step: PropertyKey): z.core.$ZodType[] {
  const def = defOf(schema)
  if (def.type === 'array') return [def.element]
  if (def.type === 'record') return [def.valueType]
  const member = shapeOf(schema)?.[String(step)]
  return member === undefined ? [] : [member]
}
