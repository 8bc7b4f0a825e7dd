// Being built.
import { councilsApi } from '@core/councils/councils-api'
import { refuse } from '@core/kernel/result'
import type { Handlers } from '../_kit/context'

const notYet = async () => refuse('internal', 'server.bug', { params: { id: 'not-yet' } })
export const councilsHandlers = Object.fromEntries(
  Object.keys(councilsApi).map((name) => [name, notYet]),
) as unknown as Handlers<typeof councilsApi>
