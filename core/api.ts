// Table of contents: everything a client may ask, by context.
import { accountsApi } from './accounts/accounts-api'
import { districtApi } from './district/district-api'
import { homesApi } from './homes/homes-api'
import { requestsApi } from './requests/requests-api'

export const api = { accounts: accountsApi, district: districtApi, homes: homesApi, requests: requestsApi }
export type Api = typeof api
