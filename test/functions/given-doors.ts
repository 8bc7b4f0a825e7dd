// Doors of the small district, people before them, and one good call of each of their procedures.
import type { doorsApi } from '@core/doors/doors-api'
import type { DoorCode } from '@core/doors/door-code'
import { sealedScene } from '../../cloudfunctions/_kit/door-code'
import type { Store } from '../../cloudfunctions/_kit/store'
import type { Things } from './attempts'
import { foreign } from './given-world'

/** The home of the unit that is tried on; `seedForeignHome` puts the foreign one there. */
const placeOf = ({ unit }: Things) => (unit === 'B' ? 'home-1' : 'home-2')
const madeUpId = 'f'.repeat(64)

export const doorAttempts: { readonly [P in keyof typeof doorsApi]: (things: Things) => unknown } = {
  open: () => ({ scene: 'h=J001' }),
  checkIn: ({ now }) => ({ scene: 'h=J001', at: now }),
  mine: () => ({}),
  forget: () => ({ id: madeUpId }),
  screenCode: (things) => ({ placeId: placeOf(things) }),
  printable: ({ unit }) => ({ unitId: unit }),
  plate: (things) => ({ door: { kind: 'place', id: placeOf(things) }, size: 'A5' }),
  reportChoices: () => ({}),
  reportTo: () => ({ communityId: 'C', partnerUnitId: 'P1' }),
  endReport: () => ({ id: madeUpId }),
  myReports: () => ({}),
  reported: ({ community }) => ({ unitId: community }),
}

/** Where `home-1` of the small district is, and right before its door. */
export const atHome = { lng: 119.304, lat: 34.704, datum: 'wgs84' } as const
/** Some two kilometres away. */
export const elsewhere = { lng: 119.304, lat: 34.724, datum: 'wgs84' } as const

/** Before anything has read the district: what is in memory knows only the first home. */
export async function seedForeignHome(store: Store): Promise<void> {
  const home = await store.get('places', 'home-1')
  if (!home) throw new Error('the small district has no home')
  const { _id, rev, ...body } = home
  void [_id, rev]
  const { id: unitId, path } = foreign.B2
  const position = { lng: 119.324, lat: 34.704 }
  await store.insert('places', 'home-2', {
    ...body,
    id: 'home-2',
    code: 'J002',
    name: '二支部家院',
    unitId,
    path,
    position,
  })
}

export function plateScene(store: Store, code = 'J001'): Promise<string> {
  const door: DoorCode = { way: 'plate', kind: 'place', code }
  return sealedScene(door, store)
}
