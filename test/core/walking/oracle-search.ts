// Dijkstra's algorithm as the textbook has it.
/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays within their bounds */

export interface Leg {
  to: number
  seconds: number
}

export function dijkstra(legs: readonly (readonly Leg[])[], start: Map<number, number>): Float64Array {
  const dist = new Float64Array(legs.length).fill(Infinity)
  const heap: [number, number][] = []
  const push = (s: number, node: number) => {
    heap.push([s, node])
    for (let i = heap.length - 1; i > 0;) {
      const parent = (i - 1) >> 1
      if (heap[parent]![0] <= heap[i]![0]) break
      ;[heap[parent], heap[i]] = [heap[i]!, heap[parent]!]
      i = parent
    }
  }
  const pop = () => {
    const top = heap[0]!
    const last = heap.pop()!
    if (heap.length) {
      heap[0] = last
      for (let i = 0; ;) {
        let least = i
        for (const c of [2 * i + 1, 2 * i + 2]) if (c < heap.length && heap[c]![0] < heap[least]![0]) least = c
        if (least === i) break
        ;[heap[least], heap[i]] = [heap[i]!, heap[least]!]
        i = least
      }
    }
    return top
  }
  for (const [node, s] of start) {
    dist[node] = s
    push(s, node)
  }
  while (heap.length) {
    const [s, node] = pop()
    if (s > dist[node]!) continue
    for (const { to, seconds } of legs[node]!) {
      if (s + seconds >= dist[to]!) continue
      dist[to] = s + seconds
      push(s + seconds, to)
    }
  }
  return dist
}
