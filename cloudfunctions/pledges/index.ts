// The deployed function `pledges`.
import { pledgesApi } from '@core/pledges/pledges-api'
import { cloudbaseDoor } from '../_kit/cloudbase-door'
import { pledgesHandlers } from './handlers'

export const main = cloudbaseDoor(pledgesApi, pledgesHandlers)
