// Doors and scans for tests, in as few words as the test needs.
import type { Door } from '@core/doors/door'
import type { Scan } from '@core/doors/decide-check-in'
import { usualFenceMetres, type Fix } from '@core/doors/fence'
import type { Position } from '@core/kernel/position'
import { noon, units } from '../../given'

export const home: Position = { lng: 119.304, lat: 34.704 }

export function aDoor(over: Partial<Door> = {}): Door {
  return {
    kind: 'place',
    id: 'home-1',
    code: 'J001',
    name: '一支部家院',
    placeKind: 'branchHome',
    unitId: 'B',
    path: units.B.path,
    phone: '0518-00000001',
    address: '海棠路 1 号',
    hours: 'Mo-Su 08:00-18:00',
    fence: { position: home, metres: usualFenceMetres },
    times: null,
    shifts: [],
    demo: true,
    ...over,
  }
}

export const anActivity = (over: Partial<Door> = {}) =>
  aDoor({ kind: 'activity', id: 'activity-1', placeKind: null, hours: '', times: [{ from: noon, until: noon + 3600_000 }], ...over }) // prettier-ignore

/** So many metres north of the home. */
export function metresAway(metres: number, accuracyMetres = 0): Fix {
  return { position: { ...home, lat: home.lat + metres / 111_195 }, accuracyMetres }
}

export function aScan(over: Partial<Scan> = {}): Scan {
  return { code: { way: 'plate', kind: 'place', code: 'J001' }, door: aDoor(), at: noon, fix: metresAway(10), ...over }
}

export function aScreenScan(slot: number, over: Partial<Scan> = {}): Scan {
  return aScan({ code: { way: 'screen', kind: 'place', code: 'J001', slot }, fix: undefined, ...over })
}
