// The best few different places seen so far, by time and, at equal times, by number.

export class Ranking {
  length = 0
  capacity = 1
  ms: Float64Array = new Float64Array(8)
  slots: Uint32Array = new Uint32Array(8)

  reset(capacity: number): void {
    this.length = 0
    this.capacity = Math.max(1, Math.floor(capacity))
    if (this.capacity <= this.ms.length) return
    this.ms = new Float64Array(this.capacity)
    this.slots = new Uint32Array(this.capacity)
  }

  offer(ms: number, slot: number): void {
    let at = 0
    while (at < this.length && this.slots[at] !== slot) at++
    if (at === this.length) {
      if (this.length < this.capacity) this.length++
      else if (!this.isBefore(ms, slot, --at)) return
    } else if (ms >= this.ms[at]!) return
    for (; at > 0 && this.isBefore(ms, slot, at - 1); at--) {
      this.ms[at] = this.ms[at - 1]!
      this.slots[at] = this.slots[at - 1]!
    }
    this.ms[at] = ms
    this.slots[at] = slot
  }

  private isBefore(ms: number, slot: number, at: number): boolean {
    return ms < this.ms[at]! || (ms === this.ms[at] && slot < this.slots[at]!)
  }
}
