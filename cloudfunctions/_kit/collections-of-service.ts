// The collections of doors, members, pledges, volunteers and calls. Part of the one table in `collections`.
import type { CheckIn } from '@core/doors/check-in'
import type { Deed } from '@core/members/deed'
import type { MemberCard } from '@core/members/member-card'
import { collection } from './collection'
import { pledgeCollections } from './collections-of-pledges'
import { volunteerCollections } from './collections-of-volunteers'
import type { HouseKey } from './house-key'

export const serviceCollections = {
  ...pledgeCollections,
  /** By purpose. */
  houseKeys: collection<HouseKey>()({}, {}),
  checkIns: collection<CheckIn>()(
    { targetId: 'text', day: 'text', accountId: 'text', at: 'integer', untold: 'integer' },
    { target: ['targetId', 'day', 'at'], account: ['accountId', 'at'], untold: ['untold', 'at'] },
  ),
  /** By person. */
  memberCards: collection<MemberCard>()(
    { homeId: 'text', branchId: 'text', shownTo: 'text' },
    { home: ['homeId'], branch: ['branchId', 'shownTo'] },
  ),
  deeds: collection<Deed>()({ personId: 'text', kind: 'text', at: 'integer' }, { person: ['personId', 'kind', 'at'] }),
  ...volunteerCollections,
}
