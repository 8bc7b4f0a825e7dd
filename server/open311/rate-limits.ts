// How often one may ask: by key where there is one, by address where there is none. Counted in this process's memory.
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'

export interface Allowance {
  readonly calls: number
  readonly seconds: number
}

export interface Allowances {
  /** Without a key, an address. */
  readonly anonymous: Allowance
  /** With a key. */
  readonly reads: Allowance
  readonly writes: Allowance
  /** Keys that are none, an address: guessing is hopeless, and is not to cost us either. */
  readonly wrongKeys: Allowance
}

export const usualAllowances: Allowances = {
  anonymous: { calls: 60, seconds: 60 },
  reads: { calls: 600, seconds: 60 },
  writes: { calls: 60, seconds: 60 },
  wrongKeys: { calls: 20, seconds: 60 },
}

export interface Taken {
  readonly allowed: boolean
  readonly limit: number
  readonly remaining: number
  /** Whole seconds until the count begins anew. */
  readonly resetSeconds: number
}

export interface RateLimits {
  take(kind: keyof Allowances, who: string): Promise<Taken>
  /** What is left, without taking. */
  look(kind: keyof Allowances, who: string): Promise<Taken>
}

export function rateLimits(allowances: Allowances = usualAllowances): RateLimits {
  const limiterOf = ({ calls, seconds }: Allowance, kind: string) =>
    new RateLimiterMemory({ points: calls, duration: seconds, keyPrefix: kind })
  const { anonymous, reads, writes, wrongKeys } = allowances
  const limiters: Readonly<Record<keyof Allowances, RateLimiterMemory>> = {
    anonymous: limiterOf(anonymous, 'anonymous'),
    reads: limiterOf(reads, 'reads'),
    writes: limiterOf(writes, 'writes'),
    wrongKeys: limiterOf(wrongKeys, 'wrongKeys'),
  }
  return {
    async take(kind, who) {
      const counted = await limiters[kind].consume(who).catch(countIn)
      return takenOf(counted, allowances[kind])
    },
    async look(kind, who) {
      const counted = await limiters[kind].get(who)
      const { calls } = allowances[kind]
      if (!counted) return { allowed: true, limit: calls, remaining: calls, resetSeconds: 0 }
      return { ...takenOf(counted, allowances[kind]), allowed: counted.consumedPoints < calls }
    },
  }
}

/** The library rejects with the count itself when it is used up. */
function countIn(rejected: unknown): RateLimiterRes {
  if (rejected instanceof RateLimiterRes) return rejected
  throw rejected
}

function takenOf(counted: RateLimiterRes, { calls }: Allowance): Taken {
  const { consumedPoints, remainingPoints, msBeforeNext } = counted
  return {
    allowed: consumedPoints <= calls,
    limit: calls,
    remaining: Math.max(0, remainingPoints),
    resetSeconds: Math.max(1, Math.ceil(msBeforeNext / 1000)),
  }
}
