// The deployed function `requests`.
import { requestsApi } from '@core/requests/requests-api'
import { cloudbaseDoor } from '../_kit/cloudbase-door'
import { requestsHandlers } from './handlers'

export const main = cloudbaseDoor(requestsApi, requestsHandlers)
