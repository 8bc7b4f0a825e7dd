// The deployed function `insight`.
import { insightApi } from '@core/insight/insight-api'
import { cloudbaseDoor } from '../_kit/cloudbase-door'
import { insightHandlers } from './handlers'

export const main = cloudbaseDoor(insightApi, insightHandlers)
