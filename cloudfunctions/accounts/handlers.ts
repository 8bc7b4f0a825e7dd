// Accounts, served.
import type { accountsApi } from '@core/accounts/accounts-api'
import type { Handlers } from '../_kit/context'
import { consent, eraseData, exportData } from './consent'
import { contact, contactReads } from './contact'
import { allowPush, inbox, markRead } from './inbox'
import { me } from './me'
import { noticeSettings, setNoticeSettings } from './notice-settings'
import { claim, grant, invite, people, revoke } from './organisation'
import { undeliverable } from './undeliverable'

export const accountsHandlers: Handlers<typeof accountsApi> = {
  me,
  consent,
  claim,
  invite,
  people,
  grant,
  revoke,
  contact,
  contactReads,
  inbox,
  markRead,
  allowPush,
  noticeSettings,
  setNoticeSettings,
  undeliverable,
  exportData,
  eraseData,
}
