// Finds the procedure, checks who may come in, parses the input, runs the handler. The only place that catches.
import type { Contract } from '@core/kernel/procedure'
import { refuse, type Result } from '@core/kernel/result'
import { mayCall } from '@core/kernel/who-may'
import { isSignedIn } from '@core/kernel/caller'
import { callerOf } from './caller'
import type { Context, Handlers, Identity } from './context'
import { InvalidCursor } from './store'

export interface Call {
  readonly procedure: unknown
  readonly input: unknown
}

export type World = Omit<Context, 'caller' | 'identity'>

export async function dispatch<C extends Contract>(
  contract: C,
  handlers: Handlers<C>,
  call: Call,
  identity: Identity,
  world: World,
): Promise<Result<unknown>> {
  const name = call.procedure
  if (typeof name !== 'string' || !Object.hasOwn(contract, name) || !Object.hasOwn(handlers, name)) {
    return refuse('not-found', 'procedure.unknown')
  }
  try {
    return await run(contract, handlers, name, call.input, identity, world)
  } catch (fault) {
    return refusalFor(fault, name, world)
  }
}

async function run<C extends Contract>(
  contract: C,
  handlers: Handlers<C>,
  name: keyof C & string,
  raw: unknown,
  identity: Identity,
  world: World,
): Promise<Result<unknown>> {
  const procedure = contract[name]
  const handler = handlers[name] as ((input: unknown, context: Context) => Promise<Result<unknown>>) | undefined
  if (!procedure || !handler) return refuse('not-found', 'procedure.unknown')
  const caller = await callerOf(world.store, identity.accountId, world.now)
  if (!mayCall(procedure.who, caller)) {
    if (!isSignedIn(caller)) return refuse('unauthenticated', 'caller.unknown')
    const needsConsent = !caller.consented && procedure.who.some((who) => who.is === 'owner')
    return refuse('forbidden', needsConsent ? 'consent.needed' : 'caller.may-not')
  }
  const input = procedure.parse(raw)
  if (!input.ok) return input
  return await handler(input.value, { ...world, caller, identity })
}

function refusalFor(fault: unknown, procedure: string, world: World): Result<never> {
  if (fault instanceof InvalidCursor) return refuse('invalid', 'input.cursor', { field: 'cursor' })
  const id = world.newId()
  world.effects.log({
    level: 'error',
    id,
    procedure,
    fault: fault instanceof Error ? (fault.stack ?? fault.message) : String(fault),
  })
  return refuse('internal', 'server.bug', { params: { id } })
}
