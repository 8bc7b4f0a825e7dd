// The deployed function `ballotbox`: reached by HTTP alone, never by a cloud call, which would say whose it is.
import { ballotBoxApi } from '@core/ballots/ballot-box-api'
import { cloudbaseHttpDoor } from '../_kit/cloudbase-http-door'
import { ballotBoxHandlers } from './handlers'

export const main = cloudbaseHttpDoor(ballotBoxApi, ballotBoxHandlers)
