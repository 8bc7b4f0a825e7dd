// Accounts, served.
import type { accountsApi } from '@core/accounts/accounts-api'
import type { Handlers } from '../_kit/context'
import { consent, eraseData, exportData } from './consent'
import { contact, contactReads } from './contact'
import { allowPush, inbox, markRead } from './inbox'
import { me } from './me'
import { claim, grant, invite, people, revoke } from './organisation'

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
  exportData,
  eraseData,
}
