// The same call on a small and on a large store in turn, so that whatever else the machine does falls on both alike.

export interface Both<T> {
  readonly small: T
  readonly large: T
}

export interface Measured extends Both<{ readonly p50: number; readonly p95: number }> {
  readonly ratio50: number
  readonly ratio95: number
}

/**
 * Milliseconds; a quarter as many rounds again come first and only warm up. The p95 is the median of twenty, each of a
 * twentieth of the rounds: a machine that does something else for a while spoils some of them, not the figure.
 */
export async function sideBySide(rounds: number, work: Both<(round: number) => Promise<unknown>>): Promise<Measured> {
  const times: Both<number[]> = { small: [], large: [] }
  for (let round = -Math.ceil(rounds / 4); round < rounds; round++) {
    // Whoever comes second finds a warmer processor: they take turns at that too.
    const order = round % 2 ? (['small', 'large'] as const) : (['large', 'small'] as const)
    for (const which of order) {
      const began = performance.now()
      await work[which](Math.abs(round))
      if (round >= 0) times[which].push(performance.now() - began)
    }
  }
  const [small, large] = [percentiles(times.small), percentiles(times.large)]
  return { small, large, ratio50: large.p50 / small.p50, ratio95: large.p95 / small.p95 }
}

const runs = 20

function percentiles(times: readonly number[]): { readonly p50: number; readonly p95: number } {
  const size = Math.max(1, Math.ceil(times.length / runs))
  const batches = Array.from({ length: Math.ceil(times.length / size) }, (_, n) =>
    times.slice(n * size, (n + 1) * size),
  )
  return { p50: at(times, 0.5), p95: at(batches.map((batch) => at(batch, 0.95)), 0.5) } // prettier-ignore
}

function at(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

export function ms(milliseconds: number): string {
  return milliseconds.toFixed(3)
}
