/** The nearest of some known names, for a message about an unknown one. */

/** A name that begins with the word or is at most two fifths of its length away in edits. */
export function closest(word: string, names: readonly string[]): string | undefined {
  const sought = word.slice(0, 64).toLowerCase()
  let best: { name: string; distance: number } | undefined
  for (const name of names) {
    const distance = sought !== '' && name.startsWith(sought) ? 0 : editDistance(sought, name)
    const isNear = distance <= Math.max(sought.length, name.length) * 0.4
    if (isNear && (best === undefined || distance < best.distance)) best = { name, distance }
  }
  return best?.name
}

/** Levenshtein's distance, row by row. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 0; i < a.length; i++) {
    const next = [i + 1]
    for (let j = 0; j < b.length; j++) {
      next.push(Math.min(row[j] + (a[i] === b[j] ? 0 : 1), row[j + 1] + 1, next[j] + 1))
    }
    row = next
  }
  return row[b.length]
}
