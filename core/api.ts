// Table of contents: everything a client may ask, by context.
import { accountsApi } from './accounts/accounts-api'
import { boardApi } from './board/board-api'
import { districtApi } from './district/district-api'
import { homesApi } from './homes/homes-api'
import { insightApi } from './insight/insight-api'
import { partnersApi } from './partners/partners-api'
import { requestsApi } from './requests/requests-api'

export const api = {
  accounts: accountsApi,
  board: boardApi,
  district: districtApi,
  homes: homesApi,
  insight: insightApi,
  requests: requestsApi,
  partners: partnersApi,
}
export type Api = typeof api
