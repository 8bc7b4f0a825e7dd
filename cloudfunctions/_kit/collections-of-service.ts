// The collections of doors, members, pledges, volunteers and calls. Part of the one table in `collections`.
import type { CallAnswer, HelpCall } from '@core/calls/help-call'
import type { CheckIn } from '@core/doors/check-in'
import type { MemberReport } from '@core/doors/member-report'
import type { Deed } from '@core/members/deed'
import type { MemberCard } from '@core/members/member-card'
import { collection } from './collection'
import { pledgeCollections } from './collections-of-pledges'
import { volunteerCollections } from './collections-of-volunteers'
import type { HouseKey } from './kept-key'

export const serviceCollections = {
  ...pledgeCollections,
  /** By purpose. */
  houseKeys: collection<HouseKey>()({}, {}),
  checkIns: collection<CheckIn>()(
    // By no place: nobody lists who was somewhere.
    { accountId: 'text', at: 'integer', untold: 'integer' },
    { account: ['accountId', 'at'], untold: ['untold', 'at'] },
  ),
  helpCalls: collection<HelpCall>()(
    { unitId: 'text', state: 'text', until: 'integer', untold: 'integer', nextAt: 'integer', madeAt: 'integer' },
    {
      unit: ['unitId', 'madeAt'],
      unitOpen: ['unitId', 'state', 'until'],
      untold: ['untold', 'nextAt'],
      ending: ['state', 'until'],
    },
  ),
  callAnswers: collection<CallAnswer>()(
    { callId: 'text', answer: 'text', at: 'integer', accountId: 'text' },
    { call: ['callId', 'answer', 'at'], account: ['accountId'] },
  ),
  /** Ids by person and community. */
  memberReports: collection<MemberReport>()(
    { personId: 'text', communityId: 'text', stands: 'integer', reportedAt: 'integer' },
    { person: ['personId', 'stands'], community: ['communityId', 'stands', 'reportedAt'] },
  ),
  /** By person. */
  memberCards: collection<MemberCard>()(
    { homeId: 'text', branchId: 'text', shownTo: 'text' },
    { home: ['homeId'], branch: ['branchId', 'shownTo'] },
  ),
  deeds: collection<Deed>()({ personId: 'text', kind: 'text', at: 'integer' }, { person: ['personId', 'kind', 'at'] }),
  ...volunteerCollections,
}
