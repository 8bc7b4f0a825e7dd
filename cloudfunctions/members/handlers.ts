// Members' cards, served: by choice, and to nobody they are not shown to.
import type { InputOf } from '@core/kernel/procedure'
import { ok, refuse, type Result } from '@core/kernel/result'
import {
  hiddenCard,
  makePromise,
  renewPromise,
  showCard,
  withdrawPromise,
  type MemberCard,
} from '@core/members/member-card'
import { maySeeCard, type Viewer } from '@core/members/may-see-card'
import type { CardView, membersApi, MyCardView } from '@core/members/members-api'
import { change } from '../_kit/change'
import type { Context, Handlers } from '../_kit/context'
import { districtMap } from '../_kit/district-map'
import { readAll } from '../_kit/read-all'
import { branchOf, cardOf, cardView, myCardView, viewerOf } from './card-view'
import { deeds } from './deeds'

type Input<Name extends keyof typeof membersApi> = InputOf<(typeof membersApi)[Name]>

export const membersHandlers: Handlers<typeof membersApi> = {
  myCard: (_input, context) => mine(context, (card) => ok(card)),
  show,
  promise: (draft, context) => mine(context, (card) => makePromise(card, draft, context.now)),
  renew: ({ promiseId, until }, context) => mine(context, (card) => renewPromise(card, promiseId, until, context.now)),
  withdraw: ({ promiseId }, context) => mine(context, (card) => ok(withdrawPromise(card, promiseId))),
  atHome,
  inMyGrid,
  card,
  deeds,
}

async function show(input: Input<'show'>, context: Context): Promise<Result<MyCardView>> {
  const { shownTo, homeId = '', showsDeeds } = input
  const map = await districtMap(context.store)
  if (shownTo === 'home' && !map?.places.some(({ id }) => id === homeId)) {
    return refuse('invalid', 'members.home-needed', { field: 'homeId' })
  }
  return mine(context, (current) => showCard(current, { shownTo, homeId, showsDeeds }))
}

/** One's own card, changed; nobody has one before there is something on it. */
async function mine(context: Context, decide: (card: MemberCard) => Result<MemberCard>): Promise<Result<MyCardView>> {
  const { store, caller } = context
  const branchId = await branchOf(caller.personId, store)
  const kept = await store.get('memberCards', caller.personId)
  if (!kept) {
    const first = decide(hiddenCard(branchId))
    if (!first.ok) return first
    const unchanged = first.value.promises.length === 0 && first.value.shownTo === 'nobody' && !first.value.showsDeeds
    if (unchanged) return myCardView(first.value, context)
    if ((await store.insert('memberCards', caller.personId, first.value)) === 'inserted') {
      return myCardView(first.value, context)
    }
  }
  const changed = await change(store, 'memberCards', caller.personId, (current) => {
    const here = current.branchId === branchId ? current : { ...current, branchId }
    return decide(here)
  })
  return changed.ok ? myCardView(changed.value, context) : changed
}

async function atHome({ homeId }: Input<'atHome'>, context: Context): Promise<Result<readonly CardView[]>> {
  const shown = await readAll(context.store, 'memberCards', 'home', { homeId })
  return ok(await viewsOf(shown, await viewerOf(context), context))
}

async function inMyGrid(_input: Input<'inMyGrid'>, context: Context): Promise<Result<readonly CardView[]>> {
  const { store } = context
  const viewer = await viewerOf(context)
  const map = await districtMap(store)
  const branches = [...viewer.unitIds].filter((unitId) => map?.unit(unitId)?.level === 'gridBranch')
  const cards = await Promise.all(
    branches.map(async (branchId) => [
      ...(await readAll(store, 'memberCards', 'branch', { branchId, shownTo: 'ownGrid' })),
      ...(await readAll(store, 'memberCards', 'branch', { branchId, shownTo: 'home' })),
    ]),
  )
  // Listed by where they stood when they chose; who has moved since is shown here no more.
  const here = await Promise.all(cards.flat().map(async ({ _id }) => ({ _id, card: await cardOf(_id, store) })))
  const shown = here.flatMap(({ _id, card: now }) => (now && branches.includes(now.branchId) ? [{ ...now, _id }] : []))
  return ok(await viewsOf(shown, viewer, context))
}

async function viewsOf(
  cards: readonly (MemberCard & { readonly _id: string })[],
  viewer: Viewer,
  context: Context,
): Promise<readonly CardView[]> {
  const views = await Promise.all(cards.map((shown) => cardView(shown._id, shown, viewer, context)))
  return views.filter((view) => view !== undefined).sort((one, other) => one.name.localeCompare(other.name, 'zh-CN'))
}

async function card({ personId }: Input<'card'>, context: Context): Promise<Result<CardView>> {
  const { store } = context
  const [kept, viewer] = await Promise.all([cardOf(personId, store), viewerOf(context)])
  const view = kept && maySeeCard(personId, kept, viewer) ? await cardView(personId, kept, viewer, context) : undefined
  if (!view) return refuse('not-found', 'members.not-shown')
  return ok(view)
}
