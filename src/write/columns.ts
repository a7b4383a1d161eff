/** Shares a line's width among the columns of a table. */

export interface Share {
  /** The width at which nothing is cut. */
  readonly natural: number
  /** What it may be cut to; never more than `natural` counts. */
  readonly floor: number
  /** Columns with the smallest go first where the floors do not fit; Infinity stays always. */
  readonly worth: number
  /** Blank columns before it, unless it is the first. */
  readonly gap: number
}

/** The width of each column, 0 for one that has no room. Together with the gaps they keep to `width`. */
export function shareWidth(shares: readonly Share[], width: number): number[] {
  const isShown = shares.map((share) => share.natural > 0)
  const shown = (): number[] => [...isShown.keys()].filter((index) => isShown[index])
  const gaps = (): number =>
    shown().reduce((sum, index, place) => sum + (place === 0 ? 0 : shares[index].gap), 0)
  const least = (index: number): number => Math.min(shares[index].natural, shares[index].floor)

  for (;;) {
    const needed = shown().reduce((sum, index) => sum + least(index), gaps())
    if (needed <= width) break
    const weakest = shown()
      .filter((index) => shares[index].worth !== Number.POSITIVE_INFINITY)
      .sort((a, b) => shares[a].worth - shares[b].worth)[0]
    if (weakest === undefined) break
    isShown[weakest] = false
  }

  const widths = shares.map((_, index) => (isShown[index] ? least(index) : 0))
  let rest = width - gaps() - widths.reduce((sum, each) => sum + each, 0)
  for (; rest > 0; rest--) {
    // The narrowest grows first, so that short columns are whole and the long ones share what is left.
    const growing = shown().filter((index) => widths[index] < shares[index].natural)
    if (growing.length === 0) break
    widths[growing.reduce((least, index) => (widths[index] < widths[least] ? index : least))]++
  }
  return widths
}
