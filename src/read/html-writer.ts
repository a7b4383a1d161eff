/** Writes the text of a page as a browser would show it: white space collapsed, blocks on lines of their own. */

export class TextWriter {
  private readonly parts: string[] = []
  private last = 0x0a
  private space = false
  private brokenSpace = false
  private forcedSpace = false
  private lineBreak = false
  private tabs = 0
  /** For each cell of a table that is being written, whether anything was written in it. */
  private readonly cells: boolean[] = []
  /** Code units written so far. */
  length = 0

  /** Text between tags. In `pre`, white space stays as it is. */
  write(text: string, pre: boolean): void {
    if (pre) {
      this.writePre(text)
      return
    }
    let from = 0
    for (let at = 0; at <= text.length; at++) {
      const code = at < text.length ? text.charCodeAt(at) : -1
      if (code > 0x20 && code !== 0xa0 && !isInvisible(code)) continue
      if (at > from) this.put(text.slice(from, at))
      from = at + 1
      if (code === 0x0a || code === 0x0d) this.brokenSpace = true
      else if (code === 0xa0) this.hardSpace()
      else if (code >= 0 && code <= 0x20) this.space = true
    }
  }

  private writePre(text: string): void {
    for (const [i, line] of text.split(/\r\n|\r|\n/).entries()) {
      if (i > 0) this.break()
      const visible = line.replace(/[\u00ad\u200b\u2060\ufeff]/g, '').replaceAll('\u00a0', ' ')
      if (visible !== '') this.put(visible)
    }
  }

  /** The line ends here, if anything stands on it. Within a cell, it is a space. */
  break(): void {
    if (this.cells.length === 0) this.lineBreak = true
    else if (this.cells[this.cells.length - 1]) this.forcedSpace = true
  }

  /** A cell of a row of figures: all of them stand on one line. `first` in its row; else a tab goes before it. */
  beginCell(first: boolean): void {
    if (!first) this.tabs++
    this.cells.push(false)
  }

  endCell(): void {
    const filled = this.cells.pop() ?? false
    this.space = this.brokenSpace = this.forcedSpace = false
    if (filled && this.cells.length > 0) this.cells[this.cells.length - 1] = true
  }

  endRow(): void {
    this.tabs = 0
    this.break()
  }

  private put(text: string): void {
    if (this.lineBreak && this.length > 0) this.emit('\n')
    if (this.tabs > 0) this.emit('\t'.repeat(this.tabs))
    else if (this.isSpaceDue(text.charCodeAt(0))) this.emit(' ')
    this.emit(text)
    this.lineBreak = this.space = this.brokenSpace = this.forcedSpace = false
    this.tabs = 0
    if (this.cells.length > 0) this.cells[this.cells.length - 1] = true
  }

  /** A line break in the source is a space between Latin words, and nothing beside a Chinese character. */
  private isSpaceDue(next: number): boolean {
    if (this.last === 0x0a || this.last === 0x09 || this.last === 0x20) return false
    if (this.forcedSpace) return true
    return this.brokenSpace ? !isWide(this.last) && !isWide(next) : this.space
  }

  /** &nbsp; is read as a space like any other, except that several stay several. */
  private hardSpace(): void {
    if (this.lineBreak || this.tabs > 0 || this.length === 0) return
    this.emit(' ')
  }

  private emit(text: string): void {
    this.parts.push(text)
    this.length += text.length
    this.last = text.charCodeAt(text.length - 1)
  }

  /** What was written from this place on. Costs the whole text, so it is for the one heading. */
  since(start: number): string {
    return this.parts.join('').slice(start).trim()
  }

  /** The text, ended by a line break if there is any. */
  finish(): string {
    return this.parts.length === 0 ? '' : `${this.parts.join('').trimEnd()}\n`
  }
}

/** Soft hyphen, zero-width space, word joiner, byte order mark: on no page seen, and they would split a number. */
function isInvisible(code: number): boolean {
  return code === 0xad || code === 0x200b || code === 0x2060 || code === 0xfeff
}

/** Chinese characters and full-width signs; “ and ” too, which Chinese print sets full-width. */
function isWide(code: number): boolean {
  return code >= 0x2e80 || (code >= 0x2014 && code <= 0x2026)
}
