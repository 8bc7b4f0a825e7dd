// The deployed function `homes`.
import { homesApi } from '@core/homes/homes-api'
import { cloudbaseDoor } from '../_kit/cloudbase-door'
import { homesHandlers } from './handlers'

export const main = cloudbaseDoor(homesApi, homesHandlers)
