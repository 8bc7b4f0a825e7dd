// When the phone may ring, as the person chose it, and how many consents are left for it.
import type { accountsApi, NoticeSettingsView } from '@core/accounts/accounts-api'
import { chooseNotices } from '@core/accounts/notice-settings'
import type { InputOf } from '@core/kernel/procedure'
import { ok, type Result } from '@core/kernel/result'
import { change } from '../_kit/change'
import type { Context } from '../_kit/context'
import { noticeSettingsOf } from '../_kit/notice-settings'
import type { Store } from '../_kit/store'

export async function noticeSettings(_input: unknown, { store, caller }: Context): Promise<Result<NoticeSettingsView>> {
  return ok(await noticesOf(caller.accountId, store))
}

/** What already waits follows the new hours when its moment comes. */
export async function setNoticeSettings(
  input: InputOf<typeof accountsApi.setNoticeSettings>,
  { store, caller }: Context,
): Promise<Result<NoticeSettingsView>> {
  const chosen = chooseNotices(input)
  if (!chosen.ok) return chosen
  const { accountId } = caller
  if ((await store.insert('noticeSettings', accountId, chosen.value)) === 'exists') {
    const changed = await change(store, 'noticeSettings', accountId, () => chosen)
    if (!changed.ok) return changed
  }
  return ok(await noticesOf(accountId, store))
}

export async function noticesOf(accountId: string, store: Store): Promise<NoticeSettingsView> {
  const [{ quiet, work, digestAt }, address] = await Promise.all([
    noticeSettingsOf(store, accountId),
    store.get('pushAddresses', accountId),
  ])
  return { quiet, work, digestAt, left: address?.left ?? 0 }
}
