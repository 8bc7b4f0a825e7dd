// Calls for help, and calls of every procedure about them, as the matrix and the fuzz make them.
import type { callsApi } from '@core/calls/calls-api'
import type { SentOf } from '@core/kernel/procedure'
import { noon } from '../given'
import { aCommandId } from './given-world'

const hour = 3_600_000

export function aCall(changes: Partial<SentOf<(typeof callsApi)['call']>> = {}, now = noon) {
  return {
    id: aCommandId(),
    unitId: 'C',
    audience: ['members', 'residents'] as ('members' | 'volunteers' | 'residents')[],
    title: '雪后清扫坡道',
    text: '明天早上七点，请带一把铲子。',
    wanted: 3,
    where: '一支部家院门口',
    startsAt: now + 20 * hour,
    until: now + 18 * hour,
    ...changes,
  }
}

interface CallThings {
  readonly call: string
  /** The grid branch: everybody of the staff over it may call in its name. */
  readonly unit: string
  readonly now: number
}

export const callAttempts = {
  call: ({ unit, now }: CallThings) => aCall({ unitId: unit }, now),
  open: () => ({}),
  get: ({ call }: CallThings) => ({ id: call }),
  answer: ({ call }: CallThings) => ({ id: call, answer: 'yes', name: '小周' }),
  close: ({ call }: CallThings) => ({ id: call, reason: '雪停了' }),
  made: ({ unit }: CallThings) => ({ unitId: unit }),
  willing: ({ call }: CallThings) => ({ id: call }),
}
