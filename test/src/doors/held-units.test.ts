// A person with several offices prints for each unit once, and sees who reported only where they receive reports.
import { receivingRoles } from '@core/doors/member-report'
import type { Me } from '@core/accounts/accounts-api'
import type { Role } from '@core/kernel/role'
import { heldUnits } from '@/features/doors/held-units'

const me = (...held: readonly (readonly [Role, string])[]) =>
  ({ grants: held.map(([role, unitId]) => ({ role, unitId, unitName: `${unitId} 名` })) }) as unknown as Me

test('each unit once, of staff alone', () => {
  const units = heldUnits(me(['gridWorker', 'g1'], ['gridLeader', 'g1'], ['member', 'm1'], ['communityStaff', 'c1']))
  expect(units).toEqual([
    { value: 'g1', text: 'g1 名' },
    { value: 'c1', text: 'c1 名' },
  ])
})

test('who reported is for those who receive reports', () => {
  const all = me(['gridWorker', 'g1'], ['communityStaff', 'c1'])
  expect(heldUnits(all, receivingRoles).map(({ value }) => value)).toEqual(['c1'])
  expect(heldUnits(me(['gridLeader', 'g1']), receivingRoles)).toEqual([])
  expect(heldUnits(undefined)).toEqual([])
})
