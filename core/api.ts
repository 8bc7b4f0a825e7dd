// Table of contents: everything a client may ask, by context.
import { accountsApi } from './accounts/accounts-api'
import { ballotBoxApi } from './ballots/ballot-box-api'
import { ballotsApi } from './ballots/ballots-api'
import { boardApi } from './board/board-api'
import { callsApi } from './calls/calls-api'
import { councilsApi } from './councils/councils-api'
import { districtApi } from './district/district-api'
import { doorsApi } from './doors/doors-api'
import { homesApi } from './homes/homes-api'
import { insightApi } from './insight/insight-api'
import { membersApi } from './members/members-api'
import { partnersApi } from './partners/partners-api'
import { pledgesApi } from './pledges/pledges-api'
import { requestsApi } from './requests/requests-api'
import { talkApi } from './talk/talk-api'
import { volunteersApi } from './volunteers/volunteers-api'

export const api = {
  accounts: accountsApi,
  ballotbox: ballotBoxApi,
  ballots: ballotsApi,
  board: boardApi,
  calls: callsApi,
  councils: councilsApi,
  district: districtApi,
  doors: doorsApi,
  homes: homesApi,
  insight: insightApi,
  members: membersApi,
  requests: requestsApi,
  partners: partnersApi,
  pledges: pledgesApi,
  talk: talkApi,
  volunteers: volunteersApi,
}
export type Api = typeof api
