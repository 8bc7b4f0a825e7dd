// Between a family and those who would come: asked, answered, and only then reached; ended by either side at any time.
import { createHash } from 'node:crypto'
import { minuteMs } from '@core/kernel/china-day'
import type { InputOf } from '@core/kernel/procedure'
import { ok, refuse, type Result } from '@core/kernel/result'
import { adoptionOf, answerAsk, askFamily as asked, endAdoption, mayAdopt, withdrawFamily as withdrawn } from '@core/pledges/decide-family' // prettier-ignore
import { staffActor, theFamily } from '@core/pledges/enter-family'
import type { Family, FamilyActor, SpokenWord } from '@core/pledges/family'
import { leaveSeat } from '@core/pledges/hold-post'
import { giveBack } from '@core/pledges/decide-problem'
import { adopterRoles, mayLookAfter, type Pledge } from '@core/pledges/pledge'
import type { pledgesApi } from '@core/pledges/pledges-api'
import type { FamilyReach, FamilyView, OurFamily } from '@core/pledges/pledges-views'
import type { Caller } from '@core/kernel/caller'
import type { Context } from '../_kit/context'
import { districtMap } from '../_kit/district-map'
import { closeFamilyContact, looksOwner } from '../_kit/family-contact'
import type { Doc, Store } from '../_kit/store'
import { changed, ourView, viewAfter } from './families'
import { namesOf } from './placed'
import { point } from './point'
import { changedPost } from './posts'
import { changedProblem, pointForUnit } from './problems'

const lookMs = 10 * minuteMs

type Input<Name extends keyof typeof pledgesApi> = InputOf<(typeof pledgesApi)[Name]>

export async function askFamily({ id, commandId }: Input<'askFamily'>, context: Context): Promise<Result<FamilyView>> {
  const { store, caller, now } = context
  if (!(await store.get('families', id))) return refuse('not-found', 'families.missing', { field: 'id' })
  const pledgeId = await point({ kind: 'family', ofId: id, partnerUnitId: '' }, context)
  const unitName = await branchNameOf(caller, store)
  return viewAfter(id, (family) => asked(family, { pledgeId, commandId, unitName }, caller, now), context)
}

/** The branch in which they are a party member, also where they belong to a group or a household of it. */
async function branchNameOf({ grants }: Caller, store: Store): Promise<string> {
  const roles: readonly string[] = adopterRoles
  const held = grants.find(({ role }) => roles.includes(role))
  const unit = held && (await store.get('orgUnits', held.unitId))
  const branchId = unit?.path[3]
  const branch = branchId === undefined || branchId === unit?._id ? unit : await store.get('orgUnits', branchId)
  return (branch ?? unit)?.name ?? ''
}

export async function answerFamily(
  { pledgeId, agrees }: Input<'answerFamily'>,
  context: Context,
): Promise<Result<OurFamily>> {
  const { caller, now } = context
  const found = await familyOf(pledgeId, context)
  if (!found || !isFamily(found, caller)) return missing
  const saved = await changed(
    found._id,
    // Taken over by another letter meanwhile, it is not theirs any more.
    (family) =>
      isFamily(family, caller) ? answerAsk(family, { pledgeId, agrees, spoken: null }, theFamily, now) : missing,
    context,
  )
  return saved.ok ? ok(await ourView(saved.value, context)) : saved
}

/** Nobody writes down the answer to their own question. */
export async function recordAnswer(
  { pledgeId, agrees, who, how, saidAt }: Input<'recordAnswer'>,
  context: Context,
): Promise<Result<FamilyView>> {
  const { caller, now } = context
  const found = await familyOf(pledgeId, context)
  if (!found) return missing
  if (!mayLookAfter(found, caller)) return refuse('forbidden', 'pledges.not-yours')
  if (adoptionOf(found, pledgeId)?.accountId === caller.accountId) return refuse('conflict', 'family.own-ask')
  if (saidAt !== undefined && saidAt > now) return refuse('invalid', 'family.said-later', { field: 'saidAt' })
  const spoken: SpokenWord = { who, how, at: saidAt ?? now, recordedBy: caller.personId, recorderName: caller.name }
  return viewAfter(found._id, (family) => answerAsk(family, { pledgeId, agrees, spoken }, staffActor(caller), now), context) // prettier-ignore
}

/** The look is noted before anything is shown, and whether it is still theirs is asked again after the reading. */
export async function contact(
  { pledgeId, commandId }: Input<'contact'>,
  context: Context,
): Promise<Result<FamilyReach>> {
  const { store, caller, now } = context
  const found = await familyOf(pledgeId, context)
  if (!found || !isAdopter(found, pledgeId, caller))
    return refuse('not-found', 'pledges.missing', { field: 'pledgeId' })
  if (!mayReach(found, pledgeId, caller)) return refuse('conflict', 'family.not-agreed')
  // A repeated command is the same look only as long as a phone repeats it: nobody looks for months under one id.
  const said = `${pledgeId}:${caller.accountId}:${commandId}:${Math.floor(now / lookMs)}`
  const key = createHash('sha256').update(said).digest('base64url')
  const look = { ownerId: looksOwner(found._id), requestId: '', readerId: caller.personId, readerName: caller.name, at: now } // prettier-ignore
  await store.insert('contactReads', key, look)
  const kept = await store.get('familyContacts', found._id)
  const still = await store.get('families', found._id)
  if (!still || !mayReach(still, pledgeId, caller)) return refuse('conflict', 'family.not-agreed')
  if (!kept || kept.closed) return refuse('not-found', 'family.no-contact')
  const { name, phone, address } = kept
  return ok({ name, phone, address })
}

export async function endPledge(
  { pledgeId }: Input<'endPledge'>,
  context: Context,
): Promise<Result<{ readonly ended: true }>> {
  const pledge = await context.store.get('pledges', pledgeId)
  if (!pledge) return missing
  const saved = await endOf(pledge, pledgeId, context)
  return saved.ok ? ok({ ended: true }) : saved
}

async function endOf({ kind, ofId, accountId }: Pledge, pledgeId: string, context: Context): Promise<Result<unknown>> {
  const { caller, now } = context
  switch (kind) {
    case 'post':
      if (accountId !== caller.accountId) return missing
      return changedPost(ofId, (post) => ok(leaveSeat(post, pledgeId, now)), context)
    case 'problem':
      await pointForUnit(ofId, context)
      return changedProblem(ofId, (problem) => giveBack(problem, pledgeId, caller, now), context)
    case 'family':
      return endOfAdoption(ofId, pledgeId, context)
  }
}

async function endOfAdoption(id: string, pledgeId: string, context: Context): Promise<Result<unknown>> {
  const { caller, store, now } = context
  const map = await districtMap(store)
  return changed(
    id,
    (family) => {
      const by = sideOf(family, pledgeId, caller)
      return by ? ok(endAdoption(family, pledgeId, namesOf(family, map).unitName, by, now)) : missing
    },
    context,
  )
}

export async function withdrawFamily(
  { id }: Input<'withdrawFamily'>,
  context: Context,
): Promise<Result<{ readonly withdrawn: true }>> {
  const { caller, store, now } = context
  const map = await districtMap(store)
  const saved = await changed(
    id,
    (family) => {
      if (!isFamily(family, caller) && !mayLookAfter(family, caller)) return noFamily
      const by = isFamily(family, caller) ? theFamily : staffActor(caller)
      return ok(withdrawn(family, namesOf(family, map).unitName, by, now))
    },
    context,
  )
  if (!saved.ok) return saved
  // Before the reply; should the process die here, the clock does it.
  await closeFamilyContact(store, id)
  return ok({ withdrawn: true })
}

async function familyOf(pledgeId: string, { store }: Context): Promise<Doc<'families'> | undefined> {
  const pledge = await store.get('pledges', pledgeId)
  return pledge?.kind === 'family' ? store.get('families', pledge.ofId) : undefined
}

function sideOf(family: Family, pledgeId: string, caller: Caller): FamilyActor | undefined {
  if (isFamily(family, caller)) return theFamily
  if (isAdopter(family, pledgeId, caller)) return { side: 'adopter', personId: caller.personId, name: caller.name }
  return mayLookAfter(family, caller) ? staffActor(caller) : undefined
}

function isFamily({ accountId }: Family, caller: Caller): boolean {
  return accountId !== '' && accountId === caller.accountId
}

function isAdopter(family: Family, pledgeId: string, { accountId }: Caller): boolean {
  return accountId !== '' && adoptionOf(family, pledgeId)?.accountId === accountId
}

function mayReach(family: Family, pledgeId: string, caller: Caller): boolean {
  const own = adoptionOf(family, pledgeId)
  return family.state === 'open' && isAdopter(family, pledgeId, caller) && own?.state === 'agreed' && mayAdopt(caller)
}

const missing = refuse('not-found', 'pledges.missing', { field: 'pledgeId' })
const noFamily = refuse('not-found', 'families.missing', { field: 'id' })
