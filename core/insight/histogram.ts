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
  const [only, second] = all
  if (only && !second) return only
  const counts: number[] = []
  for (const histogram of all) pour(counts, histogram, 1)
  return filled(counts)
}

/** Takes away what was added before. */
export function subtractHistograms(one: Histogram, other: Histogram): Histogram {
  const counts: number[] = []
  pour(counts, one, 1)
  pour(counts, other, -1)
  return filled(counts)
}

export function sizeOf(histogram: Histogram): number {
  let sum = 0
  for (let index = 1; index < histogram.length; index += 2) sum += histogram[index] ?? 0
  return sum
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

/** Into counts by bucket: some hundreds at most, since each is a twentieth longer than the one before. */
function pour(counts: number[], histogram: Histogram, sign: 1 | -1): void {
  for (let index = 0; index < histogram.length; index += 2) {
    const bucket = histogram[index] ?? 0
    while (counts.length <= bucket) counts.push(0)
    counts[bucket] = (counts[bucket] ?? 0) + sign * (histogram[index + 1] ?? 0)
  }
}

function filled(counts: readonly number[]): Histogram {
  const histogram: number[] = []
  counts.forEach((count, bucket) => {
    if (count !== 0) histogram.push(bucket, count)
  })
  return histogram
}
