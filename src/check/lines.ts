/** Lines and columns, from 1, of offsets. Counted when first asked, so that asking for none costs nothing. */
export function lineIndex(text: string): (offset: number) => { line: number; column: number } {
  let lines: number[] | null = null
  return (offset) => {
    if (lines === null) {
      lines = [0]
      for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines.push(at + 1)
    }
    let low = 0
    let high = lines.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((lines[middle] as number) <= offset) low = middle + 1
      else high = middle
    }
    return { line: low, column: offset - (lines[low - 1] as number) + 1 }
  }
}
