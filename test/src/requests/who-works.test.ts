// Who else is on a request, read from its own log.
import type { RequestFact, WhistleNote } from '@core/requests/fact'
import { othersOn } from '@/features/requests/who-works'

const by = { id: 'p', name: '张三', side: 'staff' } as const
const fact = (note: Partial<WhistleNote>, at: number): RequestFact => ({
  type: 'whistled',
  at,
  by,
  commandId: `c${at}`,
  note: { type: 'blown', whistleId: 'w', unitNames: ['供电公司', '物业'], person: '', text: '', key: `${at}`, ...note },
})
const units = (...notes: Partial<WhistleNote>[]) => othersOn({ log: notes.map(fact), helpers: [] }).units

test('called units are on their way until they report in, then somebody is named', () => {
  expect(units({}, { type: 'reported', unitNames: ['物业'], person: '李工' })).toEqual([
    { unitName: '供电公司', person: '', isHere: false },
    { unitName: '物业', person: '李工', isHere: true },
  ])
})

test('whoever was released or is not needed is gone; what they said changes nothing', () => {
  const released = { type: 'released', unitNames: ['物业'] } as const
  const cancelled = { type: 'cancelled', unitNames: ['供电公司'] } as const
  expect(units({}, { type: 'acted', unitNames: ['物业'], text: '换了闸' })).toHaveLength(2)
  expect(units({}, released)).toEqual([{ unitName: '供电公司', person: '', isHere: false }])
  expect(units({}, released, cancelled)).toEqual([])
})
