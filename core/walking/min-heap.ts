// A priority queue of numbers in typed arrays: four children a parent, which is kinder to the cache than two.

export class MinHeap {
  length = 0
  private keys = new Float64Array(1024)
  private values = new Uint32Array(1024)

  /** Key of the entry that `pop` gives next. Only when `length > 0`. */
  get minKey(): number {
    return this.keys[0]!
  }

  push(key: number, value: number): void {
    if (this.length === this.keys.length) this.grow()
    const { keys, values } = this
    let at = this.length++
    while (at > 0) {
      const parent = (at - 1) >> 2
      if (keys[parent]! <= key) break
      keys[at] = keys[parent]!
      values[at] = values[parent]!
      at = parent
    }
    keys[at] = key
    values[at] = value
  }

  /** Takes out the entry with the smallest key. Only when `length > 0`. */
  pop(): number {
    const { keys, values } = this
    const top = values[0]!
    const last = --this.length
    if (last === 0) return top
    const key = keys[last]!
    let at = 0
    for (;;) {
      const first = at * 4 + 1
      if (first >= last) break
      let least = first
      const end = Math.min(first + 4, last)
      for (let child = first + 1; child < end; child++) if (keys[child]! < keys[least]!) least = child
      if (keys[least]! >= key) break
      keys[at] = keys[least]!
      values[at] = values[least]!
      at = least
    }
    keys[at] = key
    values[at] = values[last]!
    return top
  }

  clear(): void {
    this.length = 0
  }

  private grow(): void {
    const keys = new Float64Array(this.keys.length * 2)
    const values = new Uint32Array(this.values.length * 2)
    keys.set(this.keys)
    values.set(this.values)
    this.keys = keys
    this.values = values
  }
}
