// A door as whoever stands before it sees it: a place, a team or an activity, with what may be done there now.
import type { PlaceKind } from '@core/homes/service-place'
import type { DoorKind } from './door-code'
import type { Fence } from './fence'

/** Epoch ms, both inclusive. */
export interface DoorTime {
  readonly from: number
  readonly until: number
}

export interface Door {
  readonly kind: DoorKind
  /** Of the place, the team or the activity. */
  readonly id: string
  readonly code: string
  readonly name: string
  /** Null for teams and activities. */
  readonly placeKind: PlaceKind | null
  /** The unit that runs it, and the units above it, itself last. */
  readonly unitId: string
  readonly path: readonly string[]
  readonly phone: string
  readonly address: string
  /** Weekly hours of a place as on its notice; empty for the others. */
  readonly hours: string
  /** Null where nobody can check in: a team, an activity that is nowhere in particular. */
  readonly fence: Fence | null
  /** When an activity takes check-ins, in order; none where it was cancelled. Null for places: always. */
  readonly times: readonly DoorTime[] | null
  /** When an activity goes on, in order; empty for the others. */
  readonly shifts: readonly { readonly startsAt: number; readonly endsAt: number }[]
  readonly demo: boolean
}

/** `not-here` where a door takes no check-ins at all. */
export type MayCheckIn = 'yes' | 'too-early' | 'over' | 'not-here'

type Taking = Pick<Door, 'kind' | 'fence' | 'times'>

export function mayCheckIn({ kind, fence, times }: Taking, at: number): MayCheckIn {
  if (kind === 'team' || !fence) return 'not-here'
  if (!times || times.some(({ from, until }) => from <= at && at <= until)) return 'yes'
  return times.some(({ from }) => at < from) ? 'too-early' : 'over'
}

/** The time that goes on or comes next, else the last one; undefined where there is none. */
export function timeAt({ times }: Pick<Door, 'times'>, at: number): DoorTime | undefined {
  return times?.find(({ until }) => at <= until) ?? times?.at(-1)
}
