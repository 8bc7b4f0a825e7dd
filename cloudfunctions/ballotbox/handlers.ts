// Being built.
import { ballotBoxApi } from '@core/ballots/ballot-box-api'
import { refuse } from '@core/kernel/result'
import type { Handlers } from '../_kit/context'

const notYet = async () => refuse('internal', 'server.bug', { params: { id: 'not-yet' } })
export const ballotBoxHandlers = Object.fromEntries(
  Object.keys(ballotBoxApi).map((name) => [name, notYet]),
) as unknown as Handlers<typeof ballotBoxApi>
