// The deployed function `ballots`.
import { ballotsApi } from '@core/ballots/ballots-api'
import { cloudbaseDoor } from '../_kit/cloudbase-door'
import { ballotsHandlers } from './handlers'

export const main = cloudbaseDoor(ballotsApi, ballotsHandlers)
