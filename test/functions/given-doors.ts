// Doors of the small district, and one good call of each of their procedures.
import type { doorsApi } from '@core/doors/doors-api'
import type { Things } from './attempts'

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
