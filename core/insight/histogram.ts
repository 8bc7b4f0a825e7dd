// How long things took, as counts in buckets of one fixed ratio: a few hundred bytes however much was counted, can be
// added and taken away exactly, and still tells a median or a p90.

/** Bucket and how many lie in it, in order of the buckets; none is empty. */
export type Histogram = readonly (readonly [bucket: number, count: number])[]

/** From one bucket's edge to the next: what is told lies within √1.05, 2.5 %, of what was counted. */
const ratio = 1.05

/** Bucket 0 is less than a minute. */
export function bucketOf(minutes: number): number {
  return minutes < 1 ? 0 : 1 + Math.floor(Math.log(minutes) / Math.log(ratio))
}

export function histogramOf(minutes: number | null): Histogram {
  return minutes === null ? [] : [[bucketOf(minutes), 1]]
}

export function addHistograms(one: Histogram, other: Histogram): Histogram {
  return combined(one, other, 1)
}

/** Takes away what was added before. */
export function subtractHistograms(one: Histogram, other: Histogram): Histogram {
  return combined(one, other, -1)
}

export function sizeOf(histogram: Histogram): number {
  return histogram.reduce((sum, [, count]) => sum + count, 0)
}

/**
 * Minutes within which `share` of all was done (nearest rank), within 2.5 % of the exact one; `undefined` of nothing.
 * What took less than a minute is told as half a minute.
 */
export function percentile(histogram: Histogram, share: number): number | undefined {
  let left = Math.max(1, Math.ceil(sizeOf(histogram) * share))
  for (const [bucket, count] of histogram) {
    left -= count
    if (left <= 0) return middleOf(bucket)
  }
  return undefined
}

function middleOf(bucket: number): number {
  return bucket === 0 ? 0.5 : ratio ** (bucket - 0.5)
}

function combined(one: Histogram, other: Histogram, sign: 1 | -1): Histogram {
  const counts = new Map(one)
  for (const [bucket, count] of other) counts.set(bucket, (counts.get(bucket) ?? 0) + sign * count)
  return [...counts].filter(([, count]) => count !== 0).sort(([a], [b]) => a - b)
}
