/** What is told of an input that cannot be read: one line that says what, where, and what to do. */

import type { Problem } from '../../schemas/problem.ts'

/** An input that cannot be read. The run goes on with the next. */
export class ReadError extends Error {
  override name = 'ReadError'
  readonly problem: Problem

  constructor(source: string, message: string, options?: ErrorOptions) {
    super(oneLine(message), options)
    this.problem = unreadable(source, message)
  }
}

export function unreadable(source: string, message: string): Problem {
  return {
    source,
    code: 'unreadable',
    message: oneLine(message),
    extractor: null,
    rule: null,
    quote: null,
    start: null,
    end: null,
    line: null,
    column: null,
  }
}

/** What the system's error codes mean, and what to do. */
const SYSTEM_ERRORS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file: PATH (check the path)',
  ENOTDIR: 'no such file: PATH (a part of the path is not a folder)',
  EACCES: 'cannot read PATH: permission denied (check its owner and mode)',
  EPERM: 'cannot read PATH: permission denied (check its owner and mode)',
  EISDIR: 'cannot read PATH: it is a folder (name it as an argument, and the texts in it are read)',
  EMFILE: 'cannot read PATH: too many open files (raise the limit with ulimit -n)',
  ELOOP: 'cannot read PATH: its symbolic links go in a circle',
  ENAMETOOLONG: 'cannot read PATH: the name is too long',
  EIO: 'cannot read PATH: the device reports an error',
  EINVAL: 'cannot read PATH: the system does not accept the name',
  ERR_INVALID_ARG_VALUE: 'cannot read PATH: the system does not accept the name',
}

/** The message for an error of the file system; any other error is no matter of the input, and null. */
export function systemMessage(path: string, error: unknown): string | null {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  // A function, for a path can hold $& and the like.
  return SYSTEM_ERRORS[code]?.replace('PATH', () => path) ?? null
}

/** A path can hold line breaks; a message does not. */
function oneLine(message: string): string {
  return message.replace(/[\r\n]+/g, ' ')
}
