// What is looked for, as it is asked of the server.
import type { Walker } from '@core/homes/walker'
import type { Position } from '@core/kernel/position'
import type { PledgeKind } from '@core/pledges/pledge'
import { mostWords } from '@core/pledges/pledges-api'
import type { TimePart } from '@core/pledges/times'
import type { Sent } from '@/rpc/call'

export interface Wishes {
  readonly skills: readonly string[]
  readonly times: readonly TimePart[]
}

export const noWishes: Wishes = { skills: [], times: [] }

interface Asked {
  /** Undefined while nobody said so. */
  readonly here: Position | undefined
  readonly wishes: Wishes
}

/** Only a post has its hours: for the rest the time is not asked. */
export function offersInput(kind: PledgeKind, { here, wishes }: Asked, walker: Walker): Sent<'pledges', 'offers'> {
  return {
    kind,
    skills: wishes.skills.slice(0, mostWords),
    times: kind === 'post' ? [...wishes.times] : [],
    ...(here ? { position: { ...here, datum: 'wgs84' as const }, walker } : {}),
  }
}
