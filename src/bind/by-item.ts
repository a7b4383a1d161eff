/**
 * What was found of the items of a line, by item. One serves sentence after sentence: a map for each would be the most that
 * binding asks of the memory.
 */
export class ByItem<T> {
  private values: (T | undefined)[] = []
  /** The items that something was found of, and how many they are. */
  private readonly items: number[] = []
  private count = 0

  get(item: number): T | undefined {
    return item < this.values.length ? this.values[item] : undefined
  }

  has(item: number): boolean {
    return this.get(item) !== undefined
  }

  set(item: number, value: T): void {
    // One behind the other, so that the row never has gaps.
    while (this.values.length <= item) this.values.push(undefined)
    if (this.values[item] === undefined) this.items[this.count++] = item
    this.values[item] = value
  }

  /** Forgets what was found, and, of a line that few sentences are as long as, the room for it. */
  clear(): void {
    if (this.values.length > MOST_ROOM) {
      this.values = []
      this.items.length = 0
    } else for (let k = 0; k < this.count; k++) this.values[this.items[k] as number] = undefined
    this.count = 0
  }
}

const MOST_ROOM = 1 << 14
