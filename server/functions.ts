// Every context this host serves: its contract beside its handlers, as one function that takes a call.
import { accountsApi } from '@core/accounts/accounts-api'
import { ballotBoxApi } from '@core/ballots/ballot-box-api'
import { ballotsApi } from '@core/ballots/ballots-api'
import { boardApi } from '@core/board/board-api'
import { callsApi } from '@core/calls/calls-api'
import { councilsApi } from '@core/councils/councils-api'
import { districtApi } from '@core/district/district-api'
import { doorsApi } from '@core/doors/doors-api'
import { homesApi } from '@core/homes/homes-api'
import { insightApi } from '@core/insight/insight-api'
import type { Contract } from '@core/kernel/procedure'
import type { Result } from '@core/kernel/result'
import { membersApi } from '@core/members/members-api'
import { partnersApi } from '@core/partners/partners-api'
import { pledgesApi } from '@core/pledges/pledges-api'
import { requestsApi } from '@core/requests/requests-api'
import { talkApi } from '@core/talk/talk-api'
import { volunteersApi } from '@core/volunteers/volunteers-api'
import { withoutTraces } from '../cloudfunctions/_kit/ballot-box/without-traces'
import { nobody, type Handlers, type Identity } from '../cloudfunctions/_kit/context'
import { dispatch, type Call, type World } from '../cloudfunctions/_kit/dispatch'
import { accountsHandlers } from '../cloudfunctions/accounts/handlers'
import { ballotBoxHandlers } from '../cloudfunctions/ballotbox/handlers'
import { ballotsHandlers } from '../cloudfunctions/ballots/handlers'
import { boardHandlers } from '../cloudfunctions/board/handlers'
import { callsHandlers } from '../cloudfunctions/calls/handlers'
import { councilsHandlers } from '../cloudfunctions/councils/handlers'
import { districtHandlers } from '../cloudfunctions/district/handlers'
import { doorsHandlers } from '../cloudfunctions/doors/handlers'
import { homesHandlers } from '../cloudfunctions/homes/handlers'
import { insightHandlers } from '../cloudfunctions/insight/handlers'
import { membersHandlers } from '../cloudfunctions/members/handlers'
import { partnersHandlers } from '../cloudfunctions/partners/handlers'
import { pledgesHandlers } from '../cloudfunctions/pledges/handlers'
import { requestsHandlers } from '../cloudfunctions/requests/handlers'
import { talkHandlers } from '../cloudfunctions/talk/handlers'
import { volunteersHandlers } from '../cloudfunctions/volunteers/handlers'

export type CallFunction = (call: Call, identity: Identity, world: World) => Promise<Result<unknown>>

function serve<C extends Contract>(contract: C, handlers: Handlers<C>): CallFunction {
  return (call, identity, world) => dispatch(contract, handlers, call, identity, world)
}

export const functions = {
  accounts: serve(accountsApi, accountsHandlers),
  ballots: serve(ballotsApi, ballotsHandlers),
  board: serve(boardApi, boardHandlers),
  calls: serve(callsApi, callsHandlers),
  councils: serve(councilsApi, councilsHandlers),
  district: serve(districtApi, districtHandlers),
  doors: serve(doorsApi, doorsHandlers),
  homes: serve(homesApi, homesHandlers),
  insight: serve(insightApi, insightHandlers),
  members: serve(membersApi, membersHandlers),
  requests: serve(requestsApi, requestsHandlers),
  partners: serve(partnersApi, partnersHandlers),
  pledges: serve(pledgesApi, pledgesHandlers),
  talk: serve(talkApi, talkHandlers),
  volunteers: serve(volunteersApi, volunteersHandlers),
  /** Whoever calls it is nobody: a ballot carries no identity, whatever came with it, and nothing of it is written down. */
  ballotbox: (call, _identity, world) => dispatch(ballotBoxApi, ballotBoxHandlers, call, nobody, withoutTraces(world)),
} as const satisfies Readonly<Record<string, CallFunction>>

export function functionNamed(name: string): CallFunction | undefined {
  return isServed(name) ? functions[name] : undefined
}

/** Of these nobody even looks who is calling. */
export function isNameless(name: string): boolean {
  return name === 'ballotbox'
}

/** Own names only: `constructor` and its like are nobody's function. */
function isServed(name: string): name is keyof typeof functions {
  return Object.hasOwn(functions, name)
}
