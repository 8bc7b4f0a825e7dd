// What each side may read of a request.
import { maySee } from '@core/requests/may'
import { requestFor } from '@core/requests/see-request'
import { after, aRequest, aResident, aStaff } from '../../given'

const worker = aStaff('gridWorker', 'B')
const neighbour = aResident({ accountId: 'account-neighbour' })
const helper = { id: 'account-neighbour', name: '小周', kind: 'neighbour' } as const
const helped = after(
  after(aRequest({ hasContact: true }), { type: 'addHelper', commandId: 'h', helper }, worker),
  { type: 'askExtension', commandId: 'e', minutes: 60, reason: '他家的事难办' },
  worker,
)

test('its desk reads everything', () => {
  expect(requestFor(helped, worker)).toBe(helped)
})

test('its resident reads their own, and nobody’s account', () => {
  const own = requestFor(helped, aResident())
  expect(own.description).toBe(helped.description)
  expect(JSON.stringify(own)).not.toContain('account-neighbour')
})

test('a helper reads what helping needs: no account, no contact, nothing staff say among themselves', () => {
  const seen = requestFor(helped, neighbour)
  expect(seen).toMatchObject({
    description: helped.description,
    place: helped.place,
    hasContact: false,
    extension: null,
  })
  expect(JSON.stringify(seen)).not.toMatch(/account-|难办/)
})

test('once it is over a helper has nothing to see', () => {
  expect(maySee(helped, neighbour)).toBe(true)
  const withdrawn = after(helped, { type: 'withdraw', commandId: 'w', reason: '' }, aResident())
  expect(maySee(withdrawn, neighbour)).toBe(false)
})
