// Carries out what posts, families and problems still have to tell: messages, lines on members' cards, and the blank
// contact of a family that left. All of it may be done again without harm; then the mark is moved.
import type { Addressee } from '@core/accounts/addressee'
import type { AboutKind } from '@core/accounts/message'
import { ok } from '@core/kernel/result'
import type { Deed } from '@core/members/deed'
import type { Family } from '@core/pledges/family'
import type { Post } from '@core/pledges/post'
import type { Problem } from '@core/pledges/problem'
import { familyTellings, problemTellings, type PledgeTelling } from '@core/pledges/tell-pledges'
import { change } from '../_kit/change'
import { deliverMessage } from '../_kit/deliver-message'
import type { World } from '../_kit/dispatch'
import { closeFamilyContact } from '../_kit/family-contact'
import { noteDeed } from '../_kit/note-deed'
import { recipientsOf, type Recipient } from '../_kit/recipients'
import { storedFamily, storedPost, storedProblem } from '../_kit/stored-pledges'

type DeliveryWorld = Pick<World, 'store' | 'effects' | 'now'>

export async function deliverPost(id: string, post: Post, world: DeliveryWorld): Promise<void> {
  if (post.deeds.length === 0) return
  await noteDeeds(post.deeds, world)
  await change(world.store, 'posts', id, (current) => {
    const deeds = without(current.deeds, post.deeds)
    return ok(deeds.length === current.deeds.length ? current : storedPost({ ...current, deeds }))
  })
}

export async function deliverFamily(id: string, family: Family, world: DeliveryWorld): Promise<void> {
  const facts = family.log.length
  if (family.delivered >= facts && family.deeds.length === 0 && family.letGo.length === 0) return
  if (family.state === 'withdrawn') await closeFamilyContact(world.store, id)
  for (let fact = family.delivered; fact < facts; fact++) {
    await tell({ kind: 'family', id }, family.path, fact, doerOf(family, fact), familyTellings(family, fact), world)
  }
  await tellLetGo(id, family, world)
  await noteDeeds(family.deeds, world)
  await change(world.store, 'families', id, (current) => {
    const deeds = without(current.deeds, family.deeds)
    const letGo = current.letGo.filter((one) => !family.letGo.some(({ at }) => at === one.at))
    const isTold =
      current.delivered >= facts && deeds.length === current.deeds.length && letGo.length === current.letGo.length
    const delivered = Math.max(current.delivered, facts)
    return ok(isTold ? current : storedFamily({ ...current, delivered, deeds, letGo }))
  })
}

/** A new letter takes the family out of a phone's hands: whose it was hears of it, should it not be their wish. */
async function tellLetGo(id: string, { letGo }: Family, world: DeliveryWorld): Promise<void> {
  for (const { accountId, at } of letGo) {
    const message = { kind: 'family.ended', at, params: { letter: 'yes' }, requestId: '', about: { kind: 'family', id } } as const // prettier-ignore
    await deliverMessage({ key: `family:${id}:letGo:${at}`, recipientId: accountId, accountId, message }, world)
  }
}

export async function deliverProblem(id: string, problem: Problem, world: DeliveryWorld): Promise<void> {
  const facts = problem.log.length
  if (problem.delivered >= facts && problem.deeds.length === 0) return
  for (let fact = problem.delivered; fact < facts; fact++) {
    const by = problem.log[fact]?.by
    const doer = [by?.accountId ?? '', by?.personId ?? '']
    await tell({ kind: 'problem', id }, problem.path, fact, doer, problemTellings(problem, fact), world)
  }
  await noteDeeds(problem.deeds, world)
  await change(world.store, 'problems', id, (current) => {
    const deeds = without(current.deeds, problem.deeds)
    const isTold = current.delivered >= facts && deeds.length === current.deeds.length
    return ok(isTold ? current : storedProblem({ ...current, delivered: Math.max(current.delivered, facts), deeds }))
  })
}

async function noteDeeds(deeds: readonly Deed[], { store }: DeliveryWorld): Promise<void> {
  for (const deed of deeds) await noteDeed(store, deed)
}

function without(deeds: readonly Deed[], noted: readonly Deed[]): readonly Deed[] {
  const ids = noted.map(({ recordId }) => recordId)
  return deeds.filter(({ recordId }) => !ids.includes(recordId))
}

/** The family's own account where it did it itself. */
function doerOf({ log, accountId }: Family, fact: number): readonly string[] {
  const by = log[fact]?.by
  return by?.side === 'family' ? [accountId] : [by?.personId ?? '']
}

async function tell(
  about: { readonly kind: AboutKind; readonly id: string },
  path: readonly string[],
  fact: number,
  doer: readonly string[],
  tellings: readonly PledgeTelling[],
  world: DeliveryWorld,
): Promise<void> {
  for (const { to, kind, at, params } of tellings) {
    for (const recipient of await whoNow(to, path, world)) {
      // Nobody is told what they just did; and only once, also where two of the tellings are theirs.
      if (doer.includes(recipient.recipientId)) continue
      const message = { kind, at, params, requestId: '', about }
      await deliverMessage({ key: `${about.kind}:${about.id}:${fact}:${kind}`, ...recipient, message }, world)
    }
  }
}

/** Where nobody serves at the unit, whoever serves at the next one above: nothing waits for an empty desk. */
async function whoNow(to: Addressee, path: readonly string[], world: DeliveryWorld): Promise<readonly Recipient[]> {
  if (!('holdersOver' in to) || !path.includes(to.holdersOver)) return recipientsOf(to, world)
  for (const unitId of [...path.slice(0, path.indexOf(to.holdersOver) + 1)].reverse()) {
    const serving = await recipientsOf({ ...to, holdersOver: unitId }, world)
    if (serving.length > 0) return serving
  }
  return []
}
