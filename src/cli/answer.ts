/** One line in, one line out: what `twincity pipe` answers. */
import type { SourceText } from '../../schemas/document.ts'
import { type PipeErrorCode, PipeId, PipeLine } from '../../schemas/pipe.ts'
import type { Pipeline } from '../pipeline.ts'
import { valueSource } from './json-source.ts'

const MESSAGE_LENGTH = 300

/** The answer to a line, as JSON without a line feed. It never throws: a poison line gets an error of its own. */
export function answerLine(line: Uint8Array, pipeline: Pipeline): string {
  const json = decode(line)
  if (json === undefined) return errorAnswer('null', 'bad-line', 'the line is not valid UTF-8')
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch (error) {
    const message = json.trim() === '' ? 'the line is empty' : `not JSON: ${messageOf(error)}`
    return errorAnswer('null', 'bad-json', message)
  }
  const id = idSource(json, value)
  const parsed = PipeLine.safeParse(value)
  if (!parsed.success) return errorAnswer(id, 'bad-line', whatIsWrong(value, parsed.error.issues[0]?.path[0]))
  try {
    const { figures, problems } = pipeline.run(sourceOf(parsed.data))
    const rest = problems.length === 0 ? '' : `,"problems":${JSON.stringify(problems)}`
    return `{"id":${id},"figures":${JSON.stringify(figures)}${rest}}`
  } catch (error) {
    return errorAnswer(id, 'failed', messageOf(error))
  }
}

const decoder = new TextDecoder('utf-8', { fatal: true })

function decode(line: Uint8Array): string | undefined {
  try {
    return decoder.decode(line)
  } catch {
    return undefined
  }
}

/** The id as JSON, with the very digits of a number that a float cannot hold; `null` where there is none. */
function idSource(json: string, value: unknown): string {
  if (typeof value !== 'object' || value === null || !('id' in value)) return 'null'
  const { id } = value
  if (!PipeId.safeParse(id).success) return 'null'
  const isExact = typeof id === 'string' || Number.isSafeInteger(id)
  return isExact ? JSON.stringify(id) : (valueSource(json, 'id') ?? JSON.stringify(id))
}

/** In the words of the contract; a schema's own message would speak of its types. */
function whatIsWrong(value: unknown, key: PropertyKey | undefined): string {
  if (key === undefined) return `the line must be an object with id and text, not ${kindOf(value)}`
  const given = (value as Record<PropertyKey, unknown>)[key]
  switch (key) {
    case 'id':
      return `id must be a string or a number, not ${kindOf(given)}`
    case 'date':
      return `date must be a day such as "2022-12-15", not ${typeof given === 'string' ? short(JSON.stringify(given)) : kindOf(given)}`
    default:
      return `${String(key)} must be a string, not ${kindOf(given)}`
  }
}

function kindOf(value: unknown): string {
  if (value === undefined) return 'missing'
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'an array'
  if (value === Number.POSITIVE_INFINITY || value === Number.NEGATIVE_INFINITY) return 'a number out of range'
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`
}

function sourceOf({ id, text, date, title }: PipeLine): SourceText {
  return {
    // A document has a name; a line whose id is the empty string has the one of stdin.
    id: String(id) || '-',
    text,
    mediaType: 'text/plain',
    encoding: 'utf-8',
    title: title ?? null,
    date: date == null ? null : { value: date, origin: 'metadata' },
  }
}

function errorAnswer(id: string, code: PipeErrorCode, message: string): string {
  return `{"id":${id},"error":${JSON.stringify({ code, message })}}`
}

function messageOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error)
  return short(text.replace(/\s+/g, ' ').trim()) || 'unknown error'
}

function short(text: string): string {
  return text.length > MESSAGE_LENGTH ? `${text.slice(0, MESSAGE_LENGTH)}…` : text
}
