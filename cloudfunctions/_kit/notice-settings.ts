// When a person wants the phone to ring; the usual settings until they chose their own.
import { usualNotices, type NoticeSettings } from '@core/accounts/notice-settings'
import type { Store } from './store'

export async function noticeSettingsOf(store: Store, accountId: string): Promise<NoticeSettings> {
  return (await store.get('noticeSettings', accountId)) ?? usualNotices
}
