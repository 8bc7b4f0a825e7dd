// The deployed function `talk`.
import { talkApi } from '@core/talk/talk-api'
import { cloudbaseDoor } from '../_kit/cloudbase-door'
import { talkHandlers } from './handlers'

export const main = cloudbaseDoor(talkApi, talkHandlers)
