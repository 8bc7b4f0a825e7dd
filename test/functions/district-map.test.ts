// What a district says about time, routes and partners is in its map; where it says nothing, what is usual.
import { usualLimits } from '@core/district/limit-for'
import type { RoutingRule } from '@core/district/routing-rule'
import { limitId } from '@core/district/time-limit'
import { usualCalendar } from '@core/district/working-calendar'
import type { PartnerUnit } from '@core/partners/partner-unit'
import { districtMap } from '../../cloudfunctions/_kit/district-map'
import { openSqlite } from '../../server/stores/sqlite/open-sqlite'
import type { OpenStore } from '../../server/stores/open-store'
import { aSquare, units } from '../given'

let store: OpenStore
beforeEach(async () => {
  store = await openSqlite(':memory:')
  const rest = { name: '示例区', version: 'v1', importedAt: 0, hotline: '', atlas: null, demo: true }
  await store.insert('orgUnits', 'D', units.D)
  await store.insert('district', 'current', { ...rest, unitId: 'D', outline: aSquare(119, 34, 1) })
})
afterEach(async () => store.close())

async function given() {
  const map = await districtMap(store)
  if (!map) throw new Error('there is no district')
  return map
}

test('a district that says nothing has the usual hours and limits, no rules and no partners', async () => {
  const map = await given()
  expect(map).toMatchObject({ calendar: usualCalendar, rules: [], partners: [] })
  expect(map.limits).toEqual(Object.values(usualLimits))
})

test('what it says counts; what it took back does not, though an old partner keeps its name', async () => {
  const calendar = { ...usualCalendar, days: [{ date: '2026-10-01', kind: 'holiday', name: '国庆节' } as const] }
  await store.insert('calendar', 'current', calendar)
  const limits = [
    { ...usualLimits.normal, acceptWithinMinutes: 60 },
    { ...usualLimits.urgent, acceptWithinMinutes: 60, withdrawnAt: 1 },
  ]
  for (const limit of limits) await store.insert('timeLimits', limitId(limit), limit)
  const rule: RoutingRule = { id: 'b', order: 2, serviceCode: '*', areaId: '*', hours: null, to: { level: 'community' }, reason: '', demo: true } // prettier-ignore
  const rules = [rule, { ...rule, id: 'c', order: 1 }, { ...rule, id: 'a', order: 3, withdrawnAt: 1 }]
  for (const one of rules) await store.insert('routingRules', one.id, one)
  const partner: PartnerUnit = { id: 'power', name: '供电所', kind: '供电', path: ['D'], phone: '', serviceCodes: [], demo: true } // prettier-ignore
  for (const one of [partner, { ...partner, id: 'old', withdrawnAt: 1 }])
    await store.insert('partnerUnits', one.id, one)

  const map = await given()
  expect(map.calendar.days).toEqual(calendar.days)
  expect(map.limits.map((limit) => [limit.urgency, limit.acceptWithinMinutes])).toEqual([
    ['normal', 60],
    ['urgent', 15],
    ['emergency', 10],
  ])
  expect(map.rules.map(({ id }) => id)).toEqual(['c', 'b'])
  expect(map.partners.map(({ id }) => id)).toEqual(['power'])
  expect(map.partner('old')).toMatchObject({ name: '供电所' })
  expect(map.partner('none')).toBeUndefined()
})
