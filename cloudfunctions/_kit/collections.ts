// Every collection, the fields that may be searched, and the indexes that make each search cheap: the one table from
// which come the types, the SQL columns and indexes, and the CloudBase definitions.
import type { Account } from '@core/accounts/account'
import type { ApiKey } from '@core/accounts/api-key'
import type { Contact, ContactRead } from '@core/accounts/contact'
import type { Quota } from '@core/accounts/daily-limits'
import type { ExportRecord } from '@core/accounts/export-record'
import type { Message } from '@core/accounts/message'
import type { NoticeSettings } from '@core/accounts/notice-settings'
import type { GrantRecord, Invitation, Person } from '@core/accounts/person'
import type { PushAddress } from '@core/accounts/push-address'
import type { Undelivered } from '@core/accounts/undelivered'
import type { AtlasPart, District } from '@core/district/district'
import type { BoardEntry } from '@core/board/board-entry'
import type { MeToo } from '@core/board/me-too'
import type { Offer } from '@core/board/offer'
import type { Leave } from '@core/district/leave'
import type { DutyRoster } from '@core/district/duty-roster'
import type { Grid } from '@core/district/grid'
import type { OrgUnit } from '@core/district/org-unit'
import type { RoutingRule } from '@core/district/routing-rule'
import type { ServiceDefinition } from '@core/district/service-definition'
import type { TimeLimit } from '@core/district/time-limit'
import type { WorkingCalendar } from '@core/district/working-calendar'
import type { ServicePlace } from '@core/homes/service-place'
import type { CountedOutcome, RateCell } from '@core/insight/rate-cell'
import type { PartnerUnit } from '@core/partners/partner-unit'
import type { Whistle } from '@core/partners/whistle'
import type { ServiceRequest } from '@core/requests/request'
import { collection } from './collection'
import { councilCollections } from './collections-of-councils'
import { serviceCollections } from './collections-of-service'
import type { RequestIndexFields, WhistleCallPointer, WhistleIndexFields } from './index-fields'

export const collections = {
  /** One document, `current`. */
  district: collection<District>()({}, {}),
  /** Ids `<version>-<part>`. */
  atlasParts: collection<AtlasPart>()({}, { all: [] }),
  orgUnits: collection<OrgUnit>()({ parentId: 'text', level: 'text' }, { parent: ['parentId'], level: ['level'] }),
  grids: collection<Grid>()({ branchId: 'text' }, { branch: ['branchId'], all: [] }),
  rosters: collection<DutyRoster>()({}, { all: [] }),
  services: collection<ServiceDefinition>()({ order: 'integer' }, { order: ['order'] }),
  /** One document, `current`. */
  calendar: collection<WorkingCalendar>()({}, {}),
  /** Ids by `limitId`. */
  timeLimits: collection<TimeLimit>()({}, { all: [] }),
  routingRules: collection<RoutingRule>()({ order: 'integer' }, { order: ['order'] }),
  partnerUnits: collection<PartnerUnit>()({ kind: 'text' }, { all: [], kind: ['kind'] }),
  places: collection<ServicePlace>()({ code: 'text' }, { code: ['code'], all: [] }),
  people: collection<Person>()({ unitId: 'text' }, { unit: ['unitId'] }),
  grants: collection<GrantRecord>()({ personId: 'text', unitId: 'text' }, { person: ['personId'], unit: ['unitId'] }),
  accounts: collection<Account>()({ state: 'text' }, { state: ['state'] }),
  invitations: collection<Invitation>()({}, {}),
  /** How the phone's own notifications reach an account; holds the platform's raw id, read by the outbox alone. */
  pushAddresses: collection<PushAddress>()({}, {}),
  /** By account. */
  noticeSettings: collection<NoticeSettings>()({}, {}),
  /** Ids `<account>:<kind>`. */
  quotas: collection<Quota>()({}, {}),
  contacts: collection<Contact>()({ ownerId: 'text' }, { owner: ['ownerId'] }),
  contactReads: collection<ContactRead>()({ ownerId: 'text', at: 'integer' }, { owner: ['ownerId', 'at'] }),
  messages: collection<Message>()(
    { recipientId: 'text', requestId: 'text', at: 'integer', read: 'integer', push: 'text', pushAt: 'integer' },
    {
      recipient: ['recipientId', 'at'],
      request: ['requestId'],
      unread: ['recipientId', 'read'],
      push: ['push', 'pushAt'],
      recipientPush: ['recipientId', 'push', 'pushAt'],
    },
  ),
  /** Notifications that gather several messages; nobody's inbox shows them. */
  digests: collection<Message>()({ push: 'text', pushAt: 'integer' }, { push: ['push', 'pushAt'] }),
  /** By the id of what was never delivered. */
  undelivered: collection<Undelivered>()(
    { subdistrictId: 'text', communityId: 'text', reason: 'text', failedAt: 'integer' },
    {
      district: ['failedAt'],
      districtReason: ['reason', 'failedAt'],
      subdistrict: ['subdistrictId', 'failedAt'],
      subdistrictReason: ['subdistrictId', 'reason', 'failedAt'],
      community: ['communityId', 'failedAt'],
      communityReason: ['communityId', 'reason', 'failedAt'],
    },
  ),
  whistles: collection<Whistle & WhistleIndexFields>()(
    {
      unitId: 'text',
      subdistrictId: 'text',
      over: 'integer',
      timed: 'integer',
      nextAt: 'integer',
      undelivered: 'integer',
      blownAt: 'integer',
      updatedAt: 'integer',
    },
    {
      unit: ['unitId', 'over', 'blownAt'],
      unitTime: ['unitId', 'blownAt'],
      subdistrictTime: ['subdistrictId', 'blownAt'],
      districtTime: ['blownAt'],
      timed: ['timed', 'nextAt'],
      undelivered: ['undelivered', 'updatedAt'],
    },
  ),
  whistleCalls: collection<WhistleCallPointer>()(
    { unitId: 'text', over: 'integer', at: 'integer' },
    { unit: ['unitId', 'over', 'at'] },
  ),
  requests: collection<ServiceRequest & RequestIndexFields>()(
    {
      authorId: 'text',
      deskUnitId: 'text',
      assigneeId: 'text',
      subdistrictId: 'text',
      communityId: 'text',
      serviceCode: 'text',
      queue: 'integer',
      undelivered: 'integer',
      watchedBy: 'text',
      timed: 'integer',
      clockAt: 'integer',
      submittedAt: 'integer',
      updatedAt: 'integer',
    },
    {
      author: ['authorId', 'submittedAt'],
      desk: ['deskUnitId', 'queue', 'submittedAt'],
      deskService: ['deskUnitId', 'serviceCode', 'queue', 'submittedAt'],
      assignee: ['assigneeId', 'queue', 'submittedAt'],
      community: ['communityId', 'queue', 'submittedAt'],
      subdistrict: ['subdistrictId', 'queue', 'submittedAt'],
      district: ['queue', 'submittedAt'],
      undelivered: ['undelivered', 'updatedAt'],
      quiet: ['queue', 'updatedAt'],
      watched: ['watchedBy', 'queue', 'submittedAt'],
      clock: ['timed', 'clockAt'],
    },
  ),
  /** What neighbours see of requests, written anew whenever one moves; ids are the requests' own. */
  boardEntries: collection<BoardEntry>()(
    {
      shown: 'integer',
      open: 'integer',
      serviceCode: 'text',
      communityId: 'text',
      cell: 'text',
      smallCell: 'text',
      submittedAt: 'integer',
    },
    {
      all: ['shown', 'submittedAt'],
      open: ['shown', 'open', 'submittedAt'],
      service: ['shown', 'serviceCode', 'submittedAt'],
      serviceOpen: ['shown', 'serviceCode', 'open', 'submittedAt'],
      community: ['shown', 'communityId', 'submittedAt'],
      communityOpen: ['shown', 'communityId', 'open', 'submittedAt'],
      communityService: ['shown', 'communityId', 'serviceCode', 'submittedAt'],
      communityServiceOpen: ['shown', 'communityId', 'serviceCode', 'open', 'submittedAt'],
      cell: ['cell', 'shown', 'submittedAt'],
      cellOpen: ['cell', 'shown', 'open', 'submittedAt'],
      smallCellService: ['smallCell', 'shown', 'open', 'serviceCode', 'submittedAt'],
    },
  ),
  meToos: collection<MeToo>()(
    { requestId: 'text', stands: 'integer', accountId: 'text' },
    { request: ['requestId', 'stands'], account: ['accountId'] },
  ),
  offers: collection<Offer>()(
    { requestId: 'text', accountId: 'text', state: 'text', at: 'integer', told: 'integer' },
    {
      request: ['requestId', 'at'],
      account: ['accountId', 'at'],
      accountState: ['accountId', 'state'],
      untold: ['told', 'at'],
    },
  ),
  /** The code on the paper of a request that staff wrote down; ids are the requests' own. */
  receipts: collection<{ readonly code: string }>()({ code: 'text' }, { code: ['code'] }),
  /** What came of each request, for the rates; ids are the requests' own. */
  outcomes: collection<CountedOutcome>()(
    {
      month: 'text',
      areaPath: 'text',
      serviceCode: 'text',
      submittedAt: 'integer',
      unanswered: 'integer',
      lateAccept: 'integer',
      lateAnswer: 'integer',
      unresolved: 'integer',
      dissatisfied: 'integer',
      uncounted: 'integer',
      changedAt: 'integer',
      timed: 'integer',
      dueAt: 'integer',
    },
    {
      all: ['month', 'areaPath', 'submittedAt'],
      service: ['month', 'serviceCode', 'areaPath', 'submittedAt'],
      unanswered: ['month', 'unanswered', 'areaPath', 'submittedAt'],
      lateAccept: ['month', 'lateAccept', 'areaPath', 'submittedAt'],
      lateAnswer: ['month', 'lateAnswer', 'areaPath', 'submittedAt'],
      unresolved: ['month', 'unresolved', 'areaPath', 'submittedAt'],
      dissatisfied: ['month', 'dissatisfied', 'areaPath', 'submittedAt'],
      uncounted: ['uncounted', 'changedAt'],
      due: ['timed', 'dueAt'],
    },
  ),
  /** Ids by `cellId`. */
  rateCells: collection<RateCell>()(
    { parentPath: 'text', serviceCode: 'text', month: 'text' },
    { parent: ['parentPath', 'serviceCode', 'month'] },
  ),
  leaves: collection<Leave>()({ unitId: 'text', until: 'integer' }, { unit: ['unitId', 'until'], ending: ['until'] }),
  ...councilCollections,
  ...serviceCollections,
  apiKeys: collection<ApiKey>()({}, { all: [] }),
  exports: collection<ExportRecord>()({ unitId: 'text', at: 'integer' }, { unit: ['unitId', 'at'] }),
}

export type Collections = typeof collections
export type CollectionName = keyof Collections
export type BodyOf<C extends CollectionName> = Exclude<Collections[C]['body'], undefined>
export type IndexName<C extends CollectionName> = keyof Collections[C]['indexes'] & string
type FieldsOf<
  C extends CollectionName,
  I extends IndexName<C>,
> = Collections[C]['indexes'][I] extends readonly (infer F)[] ? F & keyof BodyOf<C> : never

/** Values for the index's leading fields. Which of them are given is checked at run time (`plan-query`). */
export type Equals<C extends CollectionName, I extends IndexName<C>> = { readonly [F in FieldsOf<C, I>]?: BodyOf<C>[F] }
