// The line against the simplest thing that could be right: a list of names, of which the first few have a seat.
import fc from 'fast-check'
import { fateOf, hasSeat, placeInList, takenOf } from '@core/volunteers/seats'
import { signUp, turnsPerShift, withdraw, type Place } from '@core/volunteers/decide-sign-up'
import type { SignUp } from '@core/volunteers/sign-up'
import { aResident, noon } from '../../given'

const shift = { id: 's1', startsAt: noon + 3_600_000, endsAt: noon + 7_200_000, seats: 3, cutFrom: 0 }
const place: Place = { activityId: 'activity', activity: { state: 'open', teamId: '', unitId: 'C', path: [], demo: true }, shift } // prettier-ignore

interface Ticket {
  readonly number: number
  readonly who: string
  readonly turn: number
}

/** People, tickets and commands as the store keeps them, without a store. */
class Line {
  readonly signUps = new Map<string, SignUp>()
  readonly tickets: Ticket[] = []
  private commands = 0

  /** `taps`: as many tickets as two fast fingers may take before the sign-up names one. */
  sign(who: string, taps: number): void {
    const decided = signUp(this.signUps.get(who), place, { commandId: `c${this.commands++}`, name: who }, aResident({ accountId: who }), noon) // prettier-ignore
    if (!decided.ok) throw new Error(decided.error.reason)
    const { turn, ticket } = decided.value
    if (ticket > 0) return
    for (let tap = 0; tap < taps; tap++) this.tickets.push({ number: this.tickets.length + 1, who, turn })
    const lowest = this.tickets.find((one) => one.who === who && one.turn === turn)
    this.signUps.set(who, { ...decided.value, ticket: lowest?.number ?? 0 })
  }

  leave(who: string): void {
    const current = this.signUps.get(who)
    if (!current) return
    const decided = withdraw(current, shift, `c${this.commands++}`, noon)
    if (decided.ok) this.signUps.set(who, decided.value)
  }

  /** Names of those whose ticket counts, in order. */
  standing(): readonly string[] {
    return this.tickets.filter((ticket) => {
      const holder = this.signUps.get(ticket.who)
      return holder !== undefined && fateOf(ticket, holder) === 'counts'
    }).map(({ who }) => who) // prettier-ignore
  }
}

const names = ['甲', '乙', '丙', '丁', '戊', '己', '庚']
const step = fc.record({ who: fc.constantFrom(...names), leaves: fc.boolean(), taps: fc.integer({ min: 1, max: 3 }) })

test('whatever people do, the line is the list of names in which who leaves and comes again stands at the end', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), fc.integer({ min: 1, max: 5 }), (steps, seats) => {
      const line = new Line()
      let list: readonly string[] = []
      for (const { who, leaves, taps } of steps) {
        if (leaves) line.leave(who)
        else line.sign(who, taps)
        if (leaves) list = list.filter((one) => one !== who)
        else if (!list.includes(who)) list = [...list, who]
        expect(line.standing()).toEqual(list)
      }
      const seated = line.standing().filter((_who, ahead) => hasSeat(ahead, seats))
      expect(seated).toEqual(list.slice(0, seats))
      expect(takenOf(list.length, seats)).toEqual({ taken: seated.length, waiting: list.length - seated.length })
      line.standing().forEach((_who, ahead) => expect(placeInList(ahead, seats)).toBe(Math.max(0, ahead + 1 - seats)))
    }),
  )
})

test('nobody who has a seat loses it by what others do', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const line = new Line()
      for (const { who, leaves, taps } of steps) {
        const before = line.standing().slice(0, shift.seats)
        if (leaves) line.leave(who)
        else line.sign(who, taps)
        const after = line.standing().slice(0, shift.seats)
        expect(before.filter((one) => !after.includes(one) && !(leaves && one === who))).toEqual([])
      }
    }),
  )
})

test('a ticket dies for certain or not at all: what a stale look cannot say stays open', () => {
  const standing = { state: 'standing', turn: 2, ticket: 7 } as const
  expect(fateOf({ number: 7, turn: 2 }, standing)).toBe('counts')
  expect(fateOf({ number: 9, turn: 2 }, standing)).toBe('dead')
  expect(fateOf({ number: 3, turn: 1 }, standing)).toBe('dead')
  expect(fateOf({ number: 12, turn: 3 }, standing)).toBe('open')
  expect(fateOf({ number: 12, turn: 3 }, { ...standing, state: 'withdrawn' })).toBe('open')
  expect(fateOf({ number: 7, turn: 2 }, { ...standing, state: 'withdrawn' })).toBe('dead')
  expect(fateOf({ number: 7, turn: 2 }, { ...standing, ticket: 0 })).toBe('open')
})

test('the same tap again changes nothing, also after a withdrawal; an erased one begins anew', () => {
  const me = aResident()
  const first = signUp(undefined, place, { commandId: 'a', name: '周' }, me, noon)
  if (!first.ok) throw new Error(first.error.reason)
  expect(signUp(first.value, place, { commandId: 'a', name: '周' }, me, noon)).toEqual(first)
  const left = withdraw(first.value, shift, 'b', noon)
  if (!left.ok) throw new Error(left.error.reason)
  expect(signUp(left.value, place, { commandId: 'a', name: '周' }, me, noon)).toEqual(left)
  expect(signUp(left.value, place, { commandId: 'c', name: '周' }, me, noon)).toMatchObject({ value: { turn: 2, ticket: 0, state: 'standing' } }) // prettier-ignore
  expect(signUp({ ...first.value, accountId: '' }, place, { commandId: 'a', name: '周' }, me, noon)).toMatchObject({ value: { turn: 2 } }) // prettier-ignore
  expect(signUp({ ...left.value, turn: turnsPerShift }, place, { commandId: 'd', name: '周' }, me, noon)).toMatchObject({ error: { reason: 'activity.signed-often' } }) // prettier-ignore
  expect(signUp(undefined, place, { commandId: 'a', name: '周' }, me, shift.startsAt)).toMatchObject({ error: { reason: 'activity.begun' } }) // prettier-ignore
})
