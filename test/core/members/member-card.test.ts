// A member's card: by choice, with a term, taken back without a trace.
import fc from 'fast-check'
import { deedKinds } from '@core/members/deed'
import { maySeeCard, seenKinds } from '@core/members/may-see-card'
import {
  audiences,
  hiddenCard,
  isStanding,
  longestPromiseMs,
  makePromise,
  promiseLimit,
  renewPromise,
  showCard,
  withdrawPromise,
  type MemberCard,
} from '@core/members/member-card'

const now = Date.UTC(2026, 10, 30, 4)
const day = 86_400_000
const empty = hiddenCard('B')
const draft = { id: 'promise-0000000001', kind: 'care', text: '每周看一次独居老人', until: now + 30 * day } as const

function must<T>(result: { readonly ok: boolean; readonly value?: T }): T {
  if (!result.ok || result.value === undefined) throw new Error(JSON.stringify(result))
  return result.value
}

test('a card nobody asked for is shown to nobody', () => {
  expect(empty).toMatchObject({ shownTo: 'nobody', showsDeeds: false, promises: [] })
  expect(maySeeCard('p', empty, { personId: 'q', unitIds: new Set(['B']) })).toBe(false)
})

test('a home to show it at is named, and forgotten when it is shown elsewhere', () => {
  expect(showCard(empty, { shownTo: 'home', homeId: '', showsDeeds: false })).toMatchObject({
    ok: false,
    error: { reason: 'members.home-needed', field: 'homeId' },
  })
  const shown = must(showCard(empty, { shownTo: 'home', homeId: 'home-1', showsDeeds: true }))
  expect(must(showCard(shown, { shownTo: 'ownGrid', homeId: 'home-1', showsDeeds: true })).homeId).toBe('')
})

test('a promise made twice is one; the sixth must wait', () => {
  let card: MemberCard = must(makePromise(empty, draft, now))
  expect(must(makePromise(card, draft, now))).toBe(card)
  for (let n = 2; n <= promiseLimit; n++) card = must(makePromise(card, { ...draft, id: `promise-000000000${n}` }, now))
  expect(makePromise(card, { ...draft, id: 'promise-0000000009' }, now)).toMatchObject({
    ok: false,
    error: { reason: 'members.enough-promises', params: { limit: promiseLimit } },
  })
})

test.each([
  [now, 'members.promise-over'],
  [now - day, 'members.promise-over'],
  [now + longestPromiseMs + 1, 'members.promise-too-long'],
])('a term until %d is refused: %s', (until, reason) => {
  expect(makePromise(empty, { ...draft, until }, now)).toMatchObject({ ok: false, error: { reason, field: 'until' } })
  const card = must(makePromise(empty, draft, now))
  expect(renewPromise(card, draft.id, until, now)).toMatchObject({ ok: false, error: { reason } })
})

test('one that ran out is renewed as if it had never run out', () => {
  const card = must(makePromise(empty, draft, now))
  const later = draft.until + 5 * day
  expect(card.promises.some((promise) => isStanding(promise, later))).toBe(false)
  const renewed = must(renewPromise(card, draft.id, later + 30 * day, later))
  expect(renewed.promises).toEqual([{ ...draft, from: now, until: later + 30 * day }])
})

test('whatever was promised and withdrawn leaves the card as it was', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 10, max: 99 }), { maxLength: promiseLimit }), (ids) => {
      const names = ids.map((n) => `promise-00000000${n}`)
      const full = names.reduce<MemberCard>((card, id) => must(makePromise(card, { ...draft, id }, now)), empty)
      expect(names.reduce(withdrawPromise, full)).toEqual(empty)
      expect(withdrawPromise(full, 'promise-never-made')).toBe(full)
    }),
  )
})

const shown = fc.record({ shownTo: fc.constantFrom(...audiences), showsDeeds: fc.boolean() })
const viewer = fc.record({
  personId: fc.constantFrom('', 'p', 'q'),
  unitIds: fc.subarray(['D', 'C', 'B', 'B2']).map((ids) => new Set(ids)),
})

test('nobody but the owner sees what the owner did not choose to show, nor ever where the owner was', () => {
  fc.assert(
    fc.property(shown, viewer, (how, who) => {
      const card: MemberCard = { ...empty, ...how, homeId: how.shownTo === 'home' ? 'home-1' : '' }
      const isOwner = who.personId === 'p'
      const chosen = how.shownTo === 'home' || (how.shownTo === 'ownGrid' && who.unitIds.has('B'))
      expect(maySeeCard('p', card, who)).toBe(isOwner || chosen)
      const kinds = seenKinds('p', card, who, deedKinds)
      expect(kinds.length > 0).toBe(isOwner || (chosen && how.showsDeeds))
      expect(kinds.includes('visit')).toBe(isOwner)
    }),
  )
})
