// Being built.
import { ballotsApi } from '@core/ballots/ballots-api'
import { refuse } from '@core/kernel/result'
import type { Handlers } from '../_kit/context'

const notYet = async () => refuse('internal', 'server.bug', { params: { id: 'not-yet' } })
export const ballotsHandlers = Object.fromEntries(
  Object.keys(ballotsApi).map((name) => [name, notYet]),
) as unknown as Handlers<typeof ballotsApi>
