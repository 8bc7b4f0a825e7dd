// The one source of chance in the demo district: the same seed gives the same district, byte for byte.

/** mulberry32 by Tommy Ettinger (public domain): 32 bits of state, enough for invented names. */
export function randomFrom(seed) {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const below = (bound) => Math.floor(next() * bound)
  return {
    between: (low, high) => low + next() * (high - low),
    whole: (low, high) => low + below(high - low + 1),
    chance: (probability) => next() < probability,
    pick: (list) => list[below(list.length)],
    /** Fisher and Yates, on a copy. */
    shuffled(list) {
      const copy = [...list]
      for (let last = copy.length - 1; last > 0; last--) {
        const other = below(last + 1)
        ;[copy[last], copy[other]] = [copy[other], copy[last]]
      }
      return copy
    },
    some(list, count) {
      const chosen = new Set(this.shuffled(list).slice(0, count))
      return list.filter((item) => chosen.has(item))
    },
  }
}
