// Posts, families and problems as this caller may read them. A family's contact is not read here.
import type { Caller } from '@core/kernel/caller'
import { adoptionOf, freePlaces, mayAskAgainAt } from '@core/pledges/decide-family'
import { freeShares, isTheirs } from '@core/pledges/decide-problem'
import type { Adoption, Family } from '@core/pledges/family'
import { freeSeats, mayRenew } from '@core/pledges/hold-post'
import { mayLookAfter } from '@core/pledges/pledge'
import type { AdoptionView, FamilyView, MyAdoption, MyTerm, PostView, ProblemView, ProblemWork } from '@core/pledges/pledges-views' // prettier-ignore
import type { Post } from '@core/pledges/post'
import type { Problem, ProblemActor, Taker } from '@core/pledges/problem'
import type { Context } from '../_kit/context'
import type { DistrictMap } from '../_kit/district-map'
import { namesOf } from './placed'
import { pledgeId } from './point'

type Kept<T> = T & { readonly _id: string }
type Reader = Pick<Context, 'caller' | 'now'>

export function postView(kept: Kept<Post>, map: DistrictMap | undefined, { caller, now }: Reader): PostView {
  const { _id, title, text, unitId, placeId, skills, times, hours, seats, state, openedAt, demo } = kept
  const shown = { id: _id, title, text, unitId, placeId, skills, times, hours, seats, state, openedAt, demo }
  const rest = { free: freeSeats(kept), mine: termOf(kept, caller, now), mayLookAfter: mayLookAfter(kept, caller) }
  return { ...shown, ...namesOf(kept, map), ...rest }
}

export function termOf({ holders }: Post, { accountId }: Caller, now: number): MyTerm | null {
  const held = holders.find((holder) => holder.accountId === accountId)
  return held ? { pledgeId: held.pledgeId, from: held.from, until: held.until, mayRenew: mayRenew(held, now) } : null
}

/** `hasContact`: only whether one is kept. */
export function familyView(
  kept: Kept<Family>,
  hasContact: boolean,
  map: DistrictMap | undefined,
  caller: Caller,
): FamilyView {
  const { _id, label, needs, unitId, placeId, state, demo, consent, codeUntil, log } = kept
  const desk = { mark: kept.mark ?? '', consent, claimed: kept.accountId !== '', hasContact, codeUntil, adoptions: kept.adoptions.map(adoptionView), log } // prettier-ignore
  return {
    ...{ id: _id, label, needs, unitId, placeId, state, demo },
    ...namesOf(kept, map),
    free: freePlaces(kept),
    mine: myAdoption(kept, caller),
    desk: mayLookAfter(kept, caller) ? desk : null,
  }
}

export function myAdoption(family: Kept<Family>, { accountId }: Caller): MyAdoption | null {
  const own = adoptionOf(family, pledgeId({ kind: 'family', ofId: family._id, partnerUnitId: '' }, accountId))
  if (!own || own.accountId !== accountId) return null
  const { state, askedAt, agreedAt, endedAt } = own
  return { pledgeId: own.pledgeId, state, askedAt, agreedAt, endedAt, againAt: mayAskAgainAt(own) }
}

export function adoptionView(adoption: Adoption): AdoptionView {
  const { pledgeId: id, name, unitName = '', state, askedAt, agreedAt, endedAt, endedBy, spoken } = adoption
  return { pledgeId: id, name, unitName, state, askedAt, agreedAt, endedAt, endedBy, spoken }
}

export function problemView(kept: Kept<Problem>, map: DistrictMap | undefined, caller: Caller): ProblemView {
  const { _id, title, text, unitId, placeId, skills, state, isDone, openedAt, updatedAt, demo } = kept
  const own = kept.takers.filter((taker) => isTheirs(taker, caller))
  const mine = own.map((taker) => ({ pledgeId: taker.pledgeId, partnerUnitId: taker.partnerUnitId, state: taker.state })) // prettier-ignore
  const isStaff = mayLookAfter(kept, caller)
  const isAtIt = own.some((taker) => taker.state !== 'back')
  return {
    ...{ id: _id, title, text, unitId, placeId, skills, state, isDone, openedAt, updatedAt, demo },
    ...namesOf(kept, map),
    free: freeShares(kept),
    mine,
    mayLookAfter: isStaff,
    work: isStaff || isAtIt ? workOf(kept, isStaff) : null,
  }
}

/** Whoever gave it back is not in it any more: it was no fault. */
function workOf({ requestId, takers, log }: Problem, isStaff: boolean): ProblemWork {
  const staying = takers.filter(({ state }) => state !== 'back')
  const ids = staying.map((taker) => taker.pledgeId)
  const facts = log.filter((fact) => !('pledgeId' in fact) || (fact.type === 'taken' && ids.includes(fact.pledgeId)))
  return {
    requestId: isStaff ? requestId : '',
    takers: staying.map(({ pledgeId: id, name, state, at }) => ({ pledgeId: id, name, state, at })),
    log: facts.map((fact) => ({
      type: fact.type,
      at: fact.at,
      name: isNamed(fact.by, staying) ? fact.by.name : '',
      text: 'text' in fact ? fact.text : 'reason' in fact ? fact.reason : '',
      done: fact.type === 'checked' && fact.done,
    })),
  }
}

/** A unit is named whoever spoke for it; somebody who gave it back is not, whatever they noted before. */
function isNamed({ side, accountId, name }: ProblemActor, staying: readonly Taker[]): boolean {
  if (side === 'staff') return true
  return staying.some((one) => (one.partnerUnitId === '' ? one.accountId === accountId : one.name === name))
}
