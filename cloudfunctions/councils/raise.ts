// A new matter on its way to the committee: what it names is looked up, the rule says whether it may be, one insert keeps it.
import { mattersPerDay } from '@core/accounts/daily-limits'
import type { councilsApi, MatterView } from '@core/councils/councils-api'
import type { Matter } from '@core/councils/matter'
import { raiseMatter, type Draft } from '@core/councils/raise-matter'
import type { InputOf } from '@core/kernel/procedure'
import { ok, refuse, type Result } from '@core/kernel/result'
import { isCurrent } from '@core/kernel/withdrawn'
import { isErased } from '@core/requests/erase-author'
import type { Context } from '../_kit/context'
import { districtMap } from '../_kit/district-map'
import { takeQuota } from '../_kit/quota'
import { storedMatter } from '../_kit/stored-matter'
import { deliverMatter } from './deliver'
import { matterView } from './matter-view'
import { labelsOf } from './screen-words'

type Input = InputOf<typeof councilsApi.raise>

export async function raise(input: Input, context: Context): Promise<Result<MatterView>> {
  const { store, caller, now } = context
  const { id } = input
  const matter = await prepare(input, context)
  // A retry finds its matter even where the same one would be refused by now.
  if (!matter.ok) return (await earlier(id, context)) ?? matter
  const share = await takeQuota(store, { accountId: caller.accountId, kind: 'matters', key: id, limit: mattersPerDay, now }) // prettier-ignore
  if (!share.ok) return (await earlier(id, context)) ?? share
  if ((await store.insert('matters', id, storedMatter(matter.value))) === 'exists')
    return (await earlier(id, context)) ?? refuse('conflict', 'councils.id-taken', { field: 'id' })
  context.after(() => deliverMatter(id, matter.value, context))
  return matterView({ ...matter.value, _id: id }, context)
}

/** The caller's own matter of this id, if there is one. */
async function earlier(id: string, context: Context): Promise<Result<MatterView> | undefined> {
  const found = await context.store.get('matters', id)
  return found && found.raiserAccountId === context.caller.accountId ? matterView(found, context) : undefined
}

async function prepare(input: Input, context: Context): Promise<Result<Matter>> {
  const map = await districtMap(context.store)
  if (!map) return refuse('conflict', 'district.not-imported')
  const unit = map.unit(input.scope.unitId)
  if (!unit || !isCurrent(unit)) return refuse('invalid', 'units.missing', { field: 'scope.unitId' })
  const request = input.requestId === undefined ? ok(null) : await requestOf(input.requestId, context)
  if (!request.ok) return request
  const { id, title, text, template, scope, affected } = input
  // The committee looks at each one anyway: what was found in its words is shown to them, and holds nobody up.
  const flags = await labelsOf([title, text, affected, scope.name].join(' '), context)
  const draft = { id, title, text, template, scope, unit, affected, request: request.value, flags }
  return raiseMatter(draft, map.calendar, context.caller, context.now)
}

async function requestOf(id: string, { store }: Context): Promise<Result<Draft['request']>> {
  const found = await store.get('requests', id)
  if (!found || isErased(found)) return refuse('not-found', 'requests.missing', { field: 'requestId' })
  const { authorId, desk, sensitive } = found
  return ok({ id, authorId, desk, sensitive })
}
