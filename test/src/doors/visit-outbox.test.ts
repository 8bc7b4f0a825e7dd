// A visit said without a net: kept over a restart, sent once, never as somebody else, and never lost by a lost answer.
import { refuse, ok, type Result } from '@core/kernel/result'
import { dropVisit, sendVisit } from '@/features/doors/send-visit'
import { flushVisits, forgetVisitsOf, hasSendableVisit, waitingVisits } from '@/features/doors/visit-outbox'
import { everythingKept, fillStorage } from '../../kept-storage'

/** The other end of the net: what it was sent, and how it answers. */
const net = { answer: 'taken' as 'taken' | 'gone' | 'lost' | 'outside' | 'busy', arrived: [] as string[] }

jest.mock('@/platform/storage', () => jest.requireActual('../../kept-storage'))
jest.mock('@/rpc/call', () => ({
  call: (_fn: string, _procedure: string, input: { readonly scene: string; readonly at: number }) =>
    Promise.resolve(answered(input)),
}))

function answered({ scene, at }: { readonly scene: string; readonly at: number }): Result<unknown> {
  if (net.answer === 'gone') return refuse('internal', 'net.offline')
  if (net.answer === 'outside') return refuse('conflict', 'visit.outside')
  if (net.answer === 'busy') return refuse('internal', 'internal.fault')
  net.arrived.push(scene)
  return net.answer === 'lost' ? refuse('internal', 'net.broken') : ok({ id: scene, at, again: false })
}

const noon = Date.parse('2026-11-30T12:00:00+08:00')
const visit = (scene: string, at = noon, accountId = 'me') => ({ scene, at, accountId, name: '一支部家院' })
const scenes = () => waitingVisits().map(({ scene }) => scene)

afterEach(() => {
  fillStorage(false)
  for (const one of waitingVisits()) dropVisit(one)
  Object.assign(net, { answer: 'taken', arrived: [] })
})

test('with a net it is sent and leaves nothing on the phone', async () => {
  expect(await sendVisit({ ...visit('h=A'), position: { lng: 119.3, lat: 34.7 } })).toMatchObject({ status: 'sent' })
  expect(waitingVisits()).toEqual([])
  expect(everythingKept().join()).not.toContain('119.3')
})

test('without a net it waits, and arrives once however often it is tried', async () => {
  net.answer = 'gone'
  expect(await sendVisit(visit('h=A'))).toEqual({ status: 'waiting' })
  expect(hasSendableVisit()).toBe(true)
  expect(everythingKept().join()).toContain('h=A')
  net.answer = 'taken'
  await Promise.all([flushVisits('me'), flushVisits('me'), flushVisits('me')])
  expect(net.arrived).toEqual(['h=A'])
  expect(waitingVisits()).toEqual([])
})

test('said twice on one day it waits once; on another day it is another visit', async () => {
  net.answer = 'gone'
  await sendVisit(visit('h=A'))
  await sendVisit(visit('h=A', noon + 11 * 3_600_000))
  expect(waitingVisits()).toHaveLength(1)
  await sendVisit(visit('h=A', noon + 12 * 3_600_000))
  expect(waitingVisits()).toHaveLength(2)
})

test('an answer that was lost is asked for again', async () => {
  net.answer = 'lost'
  expect(await sendVisit(visit('h=A'))).toEqual({ status: 'waiting' })
  net.answer = 'taken'
  await flushVisits('me')
  expect(net.arrived).toEqual(['h=A', 'h=A'])
  expect(waitingVisits()).toEqual([])
})

test('a refusal is said at once and not kept; of one that waited the reason is kept for its owner', async () => {
  net.answer = 'outside'
  expect(await sendVisit(visit('h=A'))).toMatchObject({ status: 'refused', refusal: { reason: 'visit.outside' } })
  expect(waitingVisits()).toEqual([])
  net.answer = 'gone'
  await sendVisit(visit('h=B'))
  net.answer = 'outside'
  await flushVisits('me')
  expect(waitingVisits()).toMatchObject([{ scene: 'h=B', refusal: { reason: 'visit.outside' } }])
  expect(hasSendableVisit()).toBe(false)
})

test('a fault of the server with one does not keep the next from being tried', async () => {
  net.answer = 'gone'
  await sendVisit(visit('h=A'))
  await sendVisit(visit('h=B'))
  net.answer = 'busy'
  await flushVisits('me')
  expect(scenes()).toEqual(['h=A', 'h=B'])
  net.answer = 'taken'
  await flushVisits('me')
  expect(net.arrived).toEqual(['h=A', 'h=B'])
})

test('nobody sends another’s, and who deletes their data leaves none behind', async () => {
  net.answer = 'gone'
  await sendVisit(visit('h=A', noon, 'me'))
  await sendVisit(visit('h=B', noon, 'other'))
  net.answer = 'taken'
  await flushVisits('other')
  expect(net.arrived).toEqual(['h=B'])
  forgetVisitsOf('me')
  expect(everythingKept().join()).not.toContain('h=A')
})

test('where nobody knows yet who is there, it is not kept and says so', async () => {
  net.answer = 'gone'
  expect(await sendVisit(visit('h=A', noon, ''))).toMatchObject({
    status: 'refused',
    refusal: { reason: 'net.offline' },
  })
  expect(waitingVisits()).toEqual([])
})

test('a phone without room keeps it in memory', async () => {
  fillStorage(true)
  net.answer = 'gone'
  expect(await sendVisit(visit('h=A'))).toEqual({ status: 'waiting' })
  net.answer = 'taken'
  await flushVisits('me')
  expect(net.arrived).toEqual(['h=A'])
})
