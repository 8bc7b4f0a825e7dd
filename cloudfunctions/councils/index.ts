// The deployed function `councils`.
import { councilsApi } from '@core/councils/councils-api'
import { cloudbaseDoor } from '../_kit/cloudbase-door'
import { councilsHandlers } from './handlers'

export const main = cloudbaseDoor(councilsApi, councilsHandlers)
