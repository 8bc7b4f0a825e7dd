// How long things took, as counts in buckets of one fixed ratio: a few hundred bytes however much was counted, can be
// added and taken away exactly, and still tells a median or a p90.

/** Bucket, how many lie in it, the next bucket, and so on, in order; none is empty. Flat: quick to read by the hundred. */
export type Histogram = readonly number[]

/** From one bucket's edge to the next: what is told lies within √1.05, 2.5 %, of what was counted. */
const ratio = 1.05

/** Bucket 0 is less than a minute. */
export function bucketOf(minutes: number): number {
  return minutes < 1 ? 0 : 1 + Math.floor(Math.log(minutes) / Math.log(ratio))
}

export function histogramOf(minutes: number | null): Histogram {
  return minutes === null ? [] : [bucketOf(minutes), 1]
}

export function sumHistograms(all: readonly Histogram[]): Histogram {
  const counts = new Map<number, number>()
  for (const histogram of all) pour(counts, histogram, 1)
  return inOrder(counts)
}

/** Takes away what was added before. */
export function subtractHistograms(one: Histogram, other: Histogram): Histogram {
  const counts = new Map<number, number>()
  pour(counts, one, 1)
  pour(counts, other, -1)
  return inOrder(counts)
}

export function sizeOf(histogram: Histogram): number {
  return histogram.reduce((sum, value, index) => (index % 2 === 1 ? sum + value : sum), 0)
}

/**
 * Minutes within which `share` of all was done (nearest rank), within 2.5 % of the exact one; `undefined` of nothing.
 * What took less than a minute is told as half a minute.
 */
export function percentile(histogram: Histogram, share: number): number | undefined {
  let left = Math.max(1, Math.ceil(sizeOf(histogram) * share))
  for (let index = 0; index < histogram.length; index += 2) {
    left -= histogram[index + 1] ?? 0
    if (left <= 0) return middleOf(histogram[index] ?? 0)
  }
  return undefined
}

function middleOf(bucket: number): number {
  return bucket === 0 ? 0.5 : ratio ** (bucket - 0.5)
}

function pour(counts: Map<number, number>, histogram: Histogram, sign: 1 | -1): void {
  for (let index = 0; index < histogram.length; index += 2) {
    const [bucket = 0, count = 0] = [histogram[index], histogram[index + 1]]
    counts.set(bucket, (counts.get(bucket) ?? 0) + sign * count)
  }
}

function inOrder(counts: ReadonlyMap<number, number>): Histogram {
  const filled = [...counts].filter(([, count]) => count !== 0)
  return filled.sort(([a], [b]) => a - b).flat()
}
