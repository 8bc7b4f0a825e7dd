// The deployed function `accounts`.
import { accountsApi } from '@core/accounts/accounts-api'
import { cloudbaseDoor } from '../_kit/cloudbase-door'
import { accountsHandlers } from './handlers'

export const main = cloudbaseDoor(accountsApi, accountsHandlers)
