// What a client may ask about itself, its inbox, and the people of its organisation.
import * as v from 'valibot'
import { procedure } from '@core/kernel/procedure'
import { cursor, epochMs, id, newId } from '@core/kernel/schema'
import { roles, staffRoles, type Role } from '@core/kernel/role'
import type { Who } from '@core/kernel/who-may'
import type { MeToo } from '@core/board/me-too'
import type { Offer } from '@core/board/offer'
import type { Page } from '@core/kernel/page'
import type { Consent } from './account'
import type { CouncilData } from './council-data'
import type { ServiceLine } from './service-data'
import type { Contact, ContactRead } from './contact'
import type { Message } from './message'
import type { NoticeSettings } from './notice-settings'
import type { GrantRecord, Person } from './person'
import type { UndeliveredReason } from './push-attempt'
import { undeliveredReaders, type Undelivered } from './undelivered'

export interface Me {
  readonly signedIn: boolean
  readonly accountId: string
  readonly personId: string
  readonly name: string
  readonly title: string
  readonly grants: readonly {
    readonly role: Role
    readonly unitId: string
    readonly unitName: string
    readonly until: number
  }[]
  readonly consented: boolean
  readonly sensitiveConsented: boolean
  /** The privacy notice in force. */
  readonly notice: string
  readonly unread: { readonly own: number; readonly work: number }
}

export interface MessageView extends Message {
  readonly id: string
}

export interface PersonView extends Person {
  readonly id: string
  readonly grants: readonly (GrantRecord & { readonly id: string })[]
}

export interface NoticeSettingsView extends NoticeSettings {
  /** How many more notifications the phone may show: one for each consent. */
  readonly left: number
}

export interface UndeliveredView extends Pick<Undelivered, 'kind' | 'reason' | 'failedAt'> {
  readonly id: string
  /** Of the staff; empty for a resident, who is not named. */
  readonly personName: string
}

export interface UndeliveredReport {
  /** Of the last 30 days. */
  readonly counts: Readonly<Record<UndeliveredReason, number>>
  readonly unitName: string
  /** Newest first, of any age. */
  readonly page: Page<UndeliveredView>
}

/** Everything kept about one account, as the law entitles them to (PIPL art. 45). */
export interface PersonalData {
  readonly exportedAt: number
  readonly account: { readonly id: string; readonly consents: readonly Consent[]; readonly createdAt: number } | null
  readonly contacts: readonly Contact[]
  readonly contactReads: readonly ContactRead[]
  readonly requests: readonly unknown[]
  readonly messages: readonly Message[]
  readonly noticeSettings: NoticeSettingsView
  /** Whose requests they stand by, and where they offered a hand. */
  readonly meToos: readonly MeToo[]
  readonly offers: readonly Offer[]
  readonly councils: CouncilData
  readonly service: readonly ServiceLine[]
}

const self: Who = { is: 'signed-in' }
const owner: Who = { is: 'owner' }
const handler: Who = { is: 'holder', roles: staffRoles, over: 'thing' }
const grantor: Who = { is: 'holder', roles: ['communityStaff', 'subdistrictStaff', 'districtOfficer'], over: 'thing' }
const undeliveredReader: Who = { is: 'holder', roles: undeliveredReaders, over: 'thing' }
/** Minutes after midnight. */
const minuteOfDay = v.pipe(
  v.number('input.time'),
  v.integer('input.time'),
  v.minValue(0, 'input.time'),
  v.maxValue(24 * 60 - 1, 'input.time'),
)
const mostDigests = 6
const box = v.picklist(['own', 'work'], 'input.filter')

export const accountsApi = {
  me: procedure<Me>()({ who: [{ is: 'anyone' }], input: v.object({}) }),
  consent: procedure<Me>()({
    who: [self],
    input: v.object({
      notice: v.pipe(v.string('input.consent'), v.maxLength(20, 'input.consent')),
      kind: v.picklist(['privacy', 'sensitive'], 'input.consent'),
      by: v.picklist(['self', 'guardian'], 'input.consent'),
    }),
  }),
  /** Links this account to a person of the organisation by the code of an invitation. */
  claim: procedure<Me>()({
    who: [owner],
    input: v.object({
      code: v.pipe(v.string('input.code'), v.trim(), v.toUpperCase(), v.regex(/^[0-9A-F]{12}$/, 'input.code')),
    }),
  }),
  /** A new one-time code for a person; older unused ones stay valid until they end. */
  invite: procedure<{ readonly code: string; readonly until: number }>()({
    who: [grantor],
    input: v.object({ personId: id }),
  }),
  people: procedure<readonly PersonView[]>()({ who: [grantor], input: v.object({ unitId: id }) }),
  grant: procedure<GrantRecord>()({
    who: [grantor],
    input: v.object({
      grantId: newId,
      personId: id,
      role: v.picklist(roles, 'input.role'),
      unitId: id,
      until: epochMs,
    }),
  }),
  revoke: procedure<GrantRecord>()({ who: [grantor], input: v.object({ grantId: id }) }),
  /** How to reach the person behind a request: for who handles it; the look itself is recorded. */
  contact: procedure<Contact>()({ who: [handler], input: v.object({ requestId: id, commandId: newId }) }),
  contactReads: procedure<Page<ContactRead>>()({ who: [owner], input: v.object({ cursor }) }),
  inbox: procedure<Page<MessageView>>()({ who: [owner], input: v.object({ box, cursor }) }),
  markRead: procedure<{ readonly unread: number }>()({
    who: [owner],
    input: v.object({ box, ids: v.pipe(v.array(id), v.maxLength(100, 'input.limit')) }),
  }),
  /** The resident said yes to the next notification on the phone (WeChat: one consent, one message). */
  allowPush: procedure<{ readonly allowed: number }>()({
    who: [owner],
    input: v.object({
      times: v.pipe(
        v.number('input.limit'),
        v.integer('input.limit'),
        v.minValue(1, 'input.limit'),
        v.maxValue(3, 'input.limit'),
      ),
    }),
  }),
  noticeSettings: procedure<NoticeSettingsView>()({ who: [owner], input: v.object({}) }),
  setNoticeSettings: procedure<NoticeSettingsView>()({
    who: [owner],
    input: v.object({
      quiet: v.nullable(v.object({ from: minuteOfDay, to: minuteOfDay }, 'input.time')),
      work: v.picklist(['each', 'digest'], 'input.filter'),
      digestAt: v.pipe(v.array(minuteOfDay, 'input.time'), v.maxLength(mostDigests, 'input.limit')),
    }),
  }),
  /** Notifications of a unit's own people that never reached a phone: that they failed, never what they said. */
  undeliverable: procedure<UndeliveredReport>()({ who: [undeliveredReader], input: v.object({ unitId: id, cursor }) }),
  exportData: procedure<PersonalData>()({ who: [self], input: v.object({}) }),
  eraseData: procedure<{ readonly erased: true }>()({
    who: [self],
    input: v.object({ sure: v.literal(true, 'input.not-sure') }),
  }),
}
