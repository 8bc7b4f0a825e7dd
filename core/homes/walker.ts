// Who walks, as they set it on their phone: it decides what is near.
import * as v from 'valibot'
import { profileIds, type ProfileId } from '@core/walking/profile'

export interface Walker {
  readonly profile: ProfileId
  /** Own speed on the flat, metres a second; null for the profile's. */
  readonly ownSpeed: number | null
  /** Would rather walk around stairs, however long that takes. */
  readonly noStairs: boolean
}

export const anAdult: Walker = { profile: 'adult', ownSpeed: null, noStairs: false }

/** Slower than anybody walks, faster than anybody walks without running, metres a second. */
const speedBounds = { slowest: 0.2, fastest: 2.5 }

export const walkerInput = v.optional(
  v.object(
    {
      profile: v.picklist(profileIds, 'input.walker'),
      ownSpeed: v.nullable(
        v.pipe(
          v.number('input.walker'),
          v.minValue(speedBounds.slowest, 'input.walker'),
          v.maxValue(speedBounds.fastest, 'input.walker'),
        ),
      ),
      noStairs: v.boolean('input.walker'),
    },
    'input.walker',
  ),
  anAdult,
)
