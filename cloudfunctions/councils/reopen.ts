// Taken up again with what is new: a new date to screen by, and the words looked at for the committee.
import { mattersPerDay } from '@core/accounts/daily-limits'
import type { councilsApi, MatterView } from '@core/councils/councils-api'
import { screenBy } from '@core/councils/raise-matter'
import { isAllowed, sayerOf } from '@core/councils/sayer'
import type { InputOf } from '@core/kernel/procedure'
import { ok, refuse, type Result } from '@core/kernel/result'
import type { Context } from '../_kit/context'
import { districtMap } from '../_kit/district-map'
import { takeQuota } from '../_kit/quota'
import { viewAfter } from './command'
import { labelsOf } from './screen-words'

export async function reopen(
  { id, commandId, reason }: InputOf<typeof councilsApi.reopen>,
  context: Context,
): Promise<Result<MatterView>> {
  const { store, caller, now } = context
  const [map, matter] = await Promise.all([districtMap(store), store.get('matters', id)])
  if (!map) return refuse('conflict', 'district.not-imported')
  if (!matter) return refuse('not-found', 'matters.missing', { field: 'id' })
  const sayer = sayerOf(matter, caller)
  if (!isAllowed('reopen', sayer)) return refuse('forbidden', 'councils.not-yours')
  const quota = { accountId: caller.accountId, kind: 'matters', key: commandId, limit: mattersPerDay, now } as const
  const share = sayer.isCommittee ? ok(true) : await takeQuota(store, quota)
  if (!share.ok) return share
  const flags = await labelsOf(reason, context)
  return viewAfter(id, { type: 'reopen', commandId, reason, flags, screenBy: screenBy(map.calendar, now) }, context)
}
