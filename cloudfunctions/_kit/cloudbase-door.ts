// The way in on WeChat CloudBase. One instance handles one event at a time, so the SDK's process-wide context is the caller's.
import { createHash, randomUUID } from 'node:crypto'
import cloud from 'wx-server-sdk'
import type { Contract } from '@core/kernel/procedure'
import { refuse } from '@core/kernel/result'
import { cloudbaseEffects } from './effects/cloudbase-effects'
import type { Papers } from './effects/papers'
import { cloudbaseStore } from './cloudbase-store'
import { nobody, type Handlers, type Identity } from './context'
import { dispatch, type Call, type World } from './dispatch'

/**
 * A function that mini-programs call. Whatever the event says about who is calling is ignored. `papers`: of a function
 * that prints.
 */
export function cloudbaseDoor<C extends Contract>(contract: C, handlers: Handlers<C>, papers?: Papers) {
  const world = cloudbaseWorld(papers)
  return async (event: unknown) => {
    const { works, ...own } = world()
    const reply = await dispatch(contract, handlers, callIn(event), identityOfCall(), own)
    // The instance may be frozen as soon as it has replied, so here the rest is done before.
    await Promise.allSettled(works.map((work) => work()))
    return reply
  }
}

/** A function that only the timer calls: anybody else is refused. */
export function cloudbaseTimer(tick: (world: World) => Promise<unknown>) {
  const world = cloudbaseWorld()
  return async () => {
    const { OPENID, SOURCE } = cloud.getWXContext()
    if (OPENID || !String(SOURCE ?? '').includes('wx_trigger')) return refuse('forbidden', 'caller.may-not')
    return tick(world())
  }
}

export function cloudbaseWorld(papers?: Papers): () => World & { readonly works: (() => Promise<void>)[] } {
  // The SDK declares the constant as a symbol and takes it as one; only its parameter's type forgot.
  cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV as unknown as string })
  const store = cloudbaseStore()
  const effects = cloudbaseEffects(papers)
  return () => {
    const works: (() => Promise<void>)[] = []
    return { store, effects, now: Date.now(), newId: () => randomUUID(), after: (work) => works.push(work), works }
  }
}

function callIn(event: unknown): Call {
  if (typeof event !== 'object' || event === null) return { procedure: undefined, input: undefined }
  const { procedure, input } = event as Record<string, unknown>
  return { procedure, input }
}

/** `getWXContext()` turns all-digit values into numbers, hence `String`. */
function identityOfCall(): Identity {
  const { APPID, OPENID } = cloud.getWXContext()
  if (!OPENID) return nobody
  const openId = String(OPENID)
  return {
    accountId: createHash('sha256')
      .update(`${String(APPID)}:${openId}`)
      .digest('hex'),
    pushAddress: openId,
  }
}
