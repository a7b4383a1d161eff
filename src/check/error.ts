/** What is wrong with a baseline or a file of expectations: which file, which line, and what to do. */

export class CheckFileError extends Error {
  override name = 'CheckFileError'
  /** A word that is not known, and those that are: the command line suggests the nearest. */
  readonly unknown: { readonly word: string; readonly known: readonly string[] } | null

  constructor(
    place: string,
    reason: string,
    remedy: string,
    unknown: CheckFileError['unknown'] = null,
    options?: ErrorOptions,
  ) {
    super(`${place}: ${reason}${remedy === '' ? '' : `; ${remedy}`}`.replace(/\s*[\r\n]+\s*/g, ' '), options)
    this.unknown = unknown
  }
}
