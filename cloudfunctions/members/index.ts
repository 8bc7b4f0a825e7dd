// The deployed function `members`.
import { membersApi } from '@core/members/members-api'
import { cloudbaseDoor } from '../_kit/cloudbase-door'
import { membersHandlers } from './handlers'

export const main = cloudbaseDoor(membersApi, membersHandlers)
