// Being built.
import { talkApi } from '@core/talk/talk-api'
import { refuse } from '@core/kernel/result'
import type { Handlers } from '../_kit/context'

const notYet = async () => refuse('internal', 'server.bug', { params: { id: 'not-yet' } })
export const talkHandlers = Object.fromEntries(
  Object.keys(talkApi).map((name) => [name, notYet]),
) as unknown as Handlers<typeof talkApi>
