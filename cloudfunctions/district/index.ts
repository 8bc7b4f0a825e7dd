// The deployed function `district`.
import { districtApi } from '@core/district/district-api'
import { cloudbaseDoor } from '../_kit/cloudbase-door'
import { districtHandlers } from './handlers'

export const main = cloudbaseDoor(districtApi, districtHandlers)
