// The deployed function `partners`.
import { partnersApi } from '@core/partners/partners-api'
import { cloudbaseDoor } from '../_kit/cloudbase-door'
import { partnersHandlers } from './handlers'

export const main = cloudbaseDoor(partnersApi, partnersHandlers)
