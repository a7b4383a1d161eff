/** A file of expectations from its text, each with its line; or a `CheckFileError` that says which line is wrong. */
import type * as z from 'zod'
import { type Expectation, Expectations } from '../../schemas/expectations.ts'
import { CheckFileError } from './error.ts'
import { issueText } from './issue.ts'
import { parseYaml, YamlError } from './yaml.ts'

export interface Rule {
  readonly expectation: Expectation
  readonly file: string
  readonly line: number
}

const REMEDY = 'twincity schema expectations describes the file'

export function readRules(text: string, file: string): Rule[] {
  const source = text.startsWith('\ufeff') ? text.slice(1) : text
  try {
    const yaml = parseYaml(source, 'core')
    const parsed = Expectations.safeParse(yaml.value, { reportInput: true })
    if (parsed.success) {
      const items = yaml.value as object[]
      return parsed.data.map((expectation, index) => ({
        expectation,
        file,
        line: yaml.lineOf(items[index] as object),
      }))
    }
    const { reason, at, key, unknown } = issueText(parsed.error.issues[0] as z.core.$ZodIssue, Expectations)
    const { line, column } = yaml.placeOf(at, key)
    throw new CheckFileError(`${file}:${line}:${column}`, reason, REMEDY, unknown)
  } catch (error) {
    if (!(error instanceof YamlError)) throw error
    throw new CheckFileError(`${file}:${error.line}`, error.message, REMEDY, null, { cause: error })
  }
}
