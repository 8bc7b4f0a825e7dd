// How an area answers, served.
import type { insightApi } from '@core/insight/insight-api'
import type { Handlers } from '../_kit/context'
import { rates } from './rates'
import { records } from './records'

export const insightHandlers: Handlers<typeof insightApi> = { rates, records }
