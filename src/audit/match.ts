/** Matching of short stretches of text against word lists, without regular expressions over the text. */

/** Longest words first, so that 达到 goes before 达. */
export const byLength = (list: readonly string[]): readonly string[] =>
  [...list].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))

/** The text without any of the words, longest first. */
export function without(text: string, sorted: readonly string[]): string {
  let rest = ''
  for (let at = 0; at < text.length; ) {
    const word = sorted.find((each) => text.startsWith(each, at))
    if (word === undefined) rest += text[at++]
    else at += word.length
  }
  return rest
}

/** What is left when words of the list are taken from the beginning, as long as there are some. */
export function dropLeading(text: string, sorted: readonly string[]): string {
  let at = 0
  for (;;) {
    const word = sorted.find((each) => text.startsWith(each, at))
    if (word === undefined) return text.slice(at)
    at += word.length
  }
}

/** The same from the end. */
export function dropTrailing(text: string, sorted: readonly string[]): string {
  let end = text.length
  for (;;) {
    const word = sorted.find((each) => text.endsWith(each, end))
    if (word === undefined) return text.slice(0, end)
    end -= word.length
  }
}

export const hasAny = (text: string, list: readonly string[]): boolean =>
  list.some((word) => text.includes(word))

/** Whether two texts are of the same characters in another order: 甲在乙 and 乙在甲. */
export function isMirrored(a: string, b: string): boolean {
  return (
    a !== b && a.length === b.length && a.length >= 5 && [...a].sort().join('') === [...b].sort().join('')
  )
}
