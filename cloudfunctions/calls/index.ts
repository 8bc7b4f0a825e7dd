// The deployed function `calls`.
import { callsApi } from '@core/calls/calls-api'
import { cloudbaseDoor } from '../_kit/cloudbase-door'
import { callsHandlers } from './handlers'

export const main = cloudbaseDoor(callsApi, callsHandlers)
