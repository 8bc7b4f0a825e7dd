// Posts: offered and closed by staff, taken, prolonged and left by whoever holds one.
import type { InputOf } from '@core/kernel/procedure'
import { ok, refuse, type Result } from '@core/kernel/result'
import { changePost as changed, closePost as closed, leaveSeat, offerPost as offered, renewTerm, takeSeat } from '@core/pledges/hold-post' // prettier-ignore
import type { pledgesApi } from '@core/pledges/pledges-api'
import type { PostView } from '@core/pledges/pledges-views'
import type { Post } from '@core/pledges/post'
import { change } from '../_kit/change'
import type { Context } from '../_kit/context'
import { districtMap } from '../_kit/district-map'
import type { Doc } from '../_kit/store'
import { storedPost } from '../_kit/stored-pledges'
import { deliverPost } from './deliver'
import { unitAndPlace } from './placed'
import { pledgeId, point } from './point'
import { postView } from './views'

type Input<Name extends keyof typeof pledgesApi> = InputOf<(typeof pledgesApi)[Name]>

export async function post({ id }: Input<'post'>, context: Context): Promise<Result<PostView>> {
  const found = await context.store.get('posts', id)
  if (!found) return refuse('not-found', 'posts.missing', { field: 'id' })
  return ok(postView(found, await districtMap(context.store), context))
}

export async function offerPost({ id, ...said }: Input<'offerPost'>, context: Context): Promise<Result<PostView>> {
  const { store, caller, now } = context
  const unit = await unitAndPlace(said, context)
  if (!unit.ok) return unit
  const draft = offered({ ...said, path: unit.value.path }, caller, now)
  if (!draft.ok) return draft
  if ((await store.insert('posts', id, storedPost(draft.value))) === 'exists') {
    const earlier = await store.get('posts', id)
    if (earlier?.openedBy !== caller.personId) return refuse('conflict', 'post.id-taken', { field: 'id' })
  }
  return post({ id }, context)
}

export async function changePost({ id, ...said }: Input<'changePost'>, context: Context): Promise<Result<PostView>> {
  const found = await context.store.get('posts', id)
  if (!found) return refuse('not-found', 'posts.missing', { field: 'id' })
  const unit = await unitAndPlace({ unitId: found.unitId, placeId: said.placeId }, context)
  if (!unit.ok) return unit
  return viewAfter(id, (current) => changed(current, said, context.caller, context.now), context)
}

export function closePost({ id }: Input<'closePost'>, context: Context): Promise<Result<PostView>> {
  return viewAfter(id, (current) => closed(current, context.caller, context.now), context)
}

export async function takePost({ id, name }: Input<'takePost'>, context: Context): Promise<Result<PostView>> {
  const { store, caller, now } = context
  if (!(await store.get('posts', id))) return refuse('not-found', 'posts.missing', { field: 'id' })
  const own = await point({ kind: 'post', ofId: id, partnerUnitId: '' }, context)
  return viewAfter(id, (current) => takeSeat(current, own, name, caller, now), context)
}

export function renewPost({ id }: Input<'renewPost'>, context: Context): Promise<Result<PostView>> {
  return viewAfter(id, (current) => renewTerm(current, ownId(id, context), context.now), context)
}

export function leavePost({ id }: Input<'leavePost'>, context: Context): Promise<Result<PostView>> {
  return viewAfter(id, (current) => ok(leaveSeat(current, ownId(id, context), context.now)), context)
}

function ownId(ofId: string, { caller }: Context): string {
  return pledgeId({ kind: 'post', ofId, partnerUnitId: '' }, caller.accountId)
}

export async function changedPost(
  id: string,
  decide: (post: Post) => Result<Post>,
  context: Context,
): Promise<Result<Doc<'posts'>>> {
  const saved = await change(context.store, 'posts', id, (current) => {
    const next = decide(current)
    if (!next.ok) return next
    return ok(next.value === (current as Post) ? current : storedPost(next.value))
  })
  if (saved.ok) context.after(() => deliverPost(id, saved.value, context))
  return saved
}

async function viewAfter(
  id: string,
  decide: (post: Post) => Result<Post>,
  context: Context,
): Promise<Result<PostView>> {
  const saved = await changedPost(id, decide, context)
  return saved.ok ? ok(postView(saved.value, await districtMap(context.store), context)) : saved
}
