/** The errors that a user can mend. Each is one line on stderr that says what is wrong and what to do. */

/** A wrong use of the command line, or an output that cannot be written: exit 2. */
export class UsageError extends Error {
  override name = 'UsageError'
}

/** Nobody reads the output any more: no error of ours, and the program ends quietly. */
export class ClosedPipe extends Error {
  override name = 'ClosedPipe'
}

/** What the system's error codes mean, for the cases that users meet. */
const SYSTEM_ERRORS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'operation not permitted',
  ENOENT: 'no such folder',
  ENOTDIR: 'a part of the path is not a folder',
  EISDIR: 'it is a folder',
  EEXIST: 'a file of that name is in the way',
  ENOSPC: 'no space left on the device',
  EIO: 'the device reports an error',
  EROFS: 'the file system is read-only',
  ENAMETOOLONG: 'the name is too long',
}

/** An error of the file system told in words; any other error is given back as it is. */
export function cannotWrite(path: string, error: unknown, flag = '--out'): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const reason = SYSTEM_ERRORS[code]
  if (reason === undefined) return error
  return new UsageError(`cannot write ${path}: ${reason} (${code}); choose another ${flag}`)
}
