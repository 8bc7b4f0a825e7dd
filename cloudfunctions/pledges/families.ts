// Families on the list: entered with their consent, taken up by letter, and what they themselves see. No answer to
// staff has anything of the contact in it, not even to those who wrote it.
import { countFamilyCodes } from './letters'
import type { InputOf } from '@core/kernel/procedure'
import { ok, refuse, type Result } from '@core/kernel/result'
import { noted } from '@core/pledges/decide-family'
import { claimFamily as claimed, enterFamily as entered, renewLetter, staffActor } from '@core/pledges/enter-family'
import type { Family } from '@core/pledges/family'
import { saysNobody } from '@core/pledges/masked-words'
import { mayLookAfter } from '@core/pledges/pledge'
import type { pledgesApi } from '@core/pledges/pledges-api'
import type { FamilyLetter, FamilyView, OurFamily } from '@core/pledges/pledges-views'
import { change } from '../_kit/change'
import type { Context } from '../_kit/context'
import { districtMap } from '../_kit/district-map'
import { looksOwner, putFamilyContact } from '../_kit/family-contact'
import { readAll } from '../_kit/read-all'
import { hashOf } from '../_kit/short-code'
import type { Doc } from '../_kit/store'
import { storedFamily } from '../_kit/stored-pledges'
import { deliverFamily } from './deliver'
import { newLetter } from './letters'
import { namesOf, unitAndPlace } from './placed'
import { adoptionView, familyView } from './views'

type Input<Name extends keyof typeof pledgesApi> = InputOf<(typeof pledgesApi)[Name]>

export async function family({ id }: Input<'family'>, context: Context): Promise<Result<FamilyView>> {
  const found = await context.store.get('families', id)
  return found ? ok(await viewOf(found, context)) : missing
}

/** The contact last: nothing personal is kept before the consent is. Entered again, it goes on where it stopped. */
export async function enterFamily(input: Input<'enterFamily'>, context: Context): Promise<Result<FamilyLetter>> {
  const { id, contact, consent, ...said } = input
  const { store, caller, now } = context
  const unit = await unitAndPlace(said, context)
  if (!unit.ok) return unit
  const code = newLetter(context)
  const draft = entered({ ...said, path: unit.value.path, how: consent.how }, hashOf(code), caller, now)
  if (!draft.ok) return draft
  const masked = saysNobody(said, contact)
  if (!masked.ok) return masked
  await store.insert('familyCodes', hashOf(code), { familyId: id })
  if ((await store.insert('families', id, storedFamily(draft.value))) === 'exists') {
    const again = await change(store, 'families', id, (known) => {
      const isOwn = known.enteredBy === caller.personId && known.accountId === '' && known.unitId === said.unitId
      if (!isOwn) return refuse('conflict', 'family.id-taken', { field: 'id' })
      const renewed = renewLetter(
        { ...known, label: said.label, needs: said.needs, mark: said.mark },
        hashOf(code),
        caller,
        now,
      )
      return renewed.ok ? ok(storedFamily(renewed.value)) : renewed
    })
    if (!again.ok) return again
  }
  const put = await putFamilyContact(store, id, contact)
  return put.ok ? letterOf(id, code, context) : put
}

export async function changeFamilyContact(
  { id, contact }: Input<'changeFamilyContact'>,
  context: Context,
): Promise<Result<FamilyView>> {
  const { store, caller, now } = context
  const found = await store.get('families', id)
  if (!found) return missing
  if (!mayLookAfter(found, caller)) return refuse('forbidden', 'pledges.not-yours')
  const masked = saysNobody(found, contact)
  if (!masked.ok) return masked
  const put = await putFamilyContact(store, id, contact)
  if (!put.ok) return put
  // Also where it was the same: whoever guesses learns nothing from it.
  return viewAfter(id, (known) => ok(noted(known, [{ type: 'contactChanged' }], staffActor(caller), now)), context)
}

export async function renewCode({ id }: Input<'renewCode'>, context: Context): Promise<Result<FamilyLetter>> {
  const { store, caller, now } = context
  const code = newLetter(context)
  const found = await store.get('families', id)
  if (!found) return missing
  if (!mayLookAfter(found, caller)) return refuse('forbidden', 'pledges.not-yours')
  await store.insert('familyCodes', hashOf(code), { familyId: id })
  const renewed = await viewAfter(id, (known) => renewLetter(known, hashOf(code), caller, now), context)
  return renewed.ok ? letterOf(id, code, context) : renewed
}

async function letterOf(id: string, code: string, context: Context): Promise<Result<FamilyLetter>> {
  const kept = await context.store.get('families', id)
  return kept ? ok({ family: await viewOf(kept, context), code, until: kept.codeUntil }) : missing
}

export async function claimFamily({ code }: Input<'claimFamily'>, context: Context): Promise<Result<OurFamily>> {
  const { store, caller, now } = context
  const hash = hashOf(code)
  const counted = await countFamilyCodes(hash, context)
  if (!counted.ok) return counted
  const letter = await store.get('familyCodes', hash)
  if (!letter) return refuse('not-found', 'family.code-unknown', { field: 'code' })
  const taken = await changed(letter.familyId, (known) => claimed(known, hash, caller, now), context)
  return taken.ok ? ok(await ourView(taken.value, context)) : taken
}

export async function ourFamily(_input: unknown, context: Context): Promise<Result<readonly OurFamily[]>> {
  const { store, caller } = context
  const own = await readAll(store, 'families', 'account', { accountId: caller.accountId })
  return ok(await Promise.all(own.map((one) => ourView(one, context))))
}

/** Only for the family's own account: all that is kept of it. */
export async function ourView(kept: Doc<'families'>, { store }: Context): Promise<OurFamily> {
  const [map, contact, looks] = await Promise.all([
    districtMap(store),
    store.get('familyContacts', kept._id),
    store.query('contactReads', { index: 'owner', equals: { ownerId: looksOwner(kept._id) }, order: 'desc', limit: 100 }), // prettier-ignore
  ])
  const { _id, label, needs, mark = '', state, consent, demo } = kept
  return {
    ...{ id: _id, label, needs, mark, state, consent, demo },
    ...namesOf(kept, map),
    contact: { name: contact?.name ?? '', phone: contact?.phone ?? '', address: contact?.address ?? '' },
    adoptions: kept.adoptions.map(adoptionView),
    looks: looks.items.map(({ readerName, at }) => ({ readerName, at })),
  }
}

export async function viewOf(kept: Doc<'families'>, { store, caller }: Context): Promise<FamilyView> {
  const [map, contact] = await Promise.all([districtMap(store), store.get('familyContacts', kept._id)])
  return familyView(kept, contact?.closed === false, map, caller)
}

export async function changed(
  id: string,
  decide: (family: Family) => Result<Family>,
  context: Context,
): Promise<Result<Doc<'families'>>> {
  const saved = await change(context.store, 'families', id, (current) => {
    const next = decide(current)
    if (!next.ok) return next
    return ok(next.value === (current as Family) ? current : storedFamily(next.value))
  })
  if (saved.ok) context.after(() => deliverFamily(id, saved.value, context))
  return saved
}

export async function viewAfter(
  id: string,
  decide: (family: Family) => Result<Family>,
  context: Context,
): Promise<Result<FamilyView>> {
  const saved = await changed(id, decide, context)
  return saved.ok ? ok(await viewOf(saved.value, context)) : saved
}

const missing = refuse('not-found', 'families.missing', { field: 'id' })
