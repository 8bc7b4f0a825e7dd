// How one wx call is answered: by success, fail and complete where they are given, else by a promise.
import { copyInto, hostMaker, type RealmMaker } from './copy'
import type { Phone } from './phone'
import type { Activity } from './activity'

export interface WxHost {
  readonly phone: Phone
  readonly activity: Activity
  /** Makes values of the mini-program's own realm. */
  readonly maker: RealmMaker
  readonly onError: (error: unknown) => void
}

export type WxFunction = (...args: unknown[]) => unknown

interface Callbacks {
  readonly success?: (value: unknown) => void
  readonly fail?: (error: unknown) => void
  readonly complete?: (value: unknown) => void
}

/** A call that the test never said how to answer. */
export class UnstubbedCall extends Error {
  constructor(name: string) {
    super(
      `wx.${name} was called, and nothing answers it. Give it an answer: createPhone({ wx: { ${name}: (options) => … } })`,
    )
  }
}

/** A refusal as WeChat words it: `getLocation:fail auth deny`. */
export class WxFailure extends Error {
  constructor(
    readonly reason: string,
    readonly more: Readonly<Record<string, unknown>> = {},
  ) {
    super(reason)
  }
}

export function asyncCall(
  host: WxHost,
  name: string,
  answer: (options: Readonly<Record<string, unknown>>) => unknown,
): WxFunction {
  return (given) => {
    const options = copyInto(hostMaker, given ?? {}) as Readonly<Record<string, unknown>>
    host.phone.calls.push({ name, options })
    const answered = host.activity.track(
      Promise.resolve()
        .then(() => (host.phone.stubs.get(name) ?? answer)(options as never))
        .then((value) => copyInto(host.maker, { errMsg: `${name}:ok`, ...(value as object | undefined) })),
    )
    return deliver(host, name, answered, (given ?? {}) as Callbacks)
  }
}

export function syncCall(host: WxHost, name: string, answer: WxFunction): WxFunction {
  return (...args) => {
    host.phone.calls.push({ name, options: copyInto(hostMaker, args[0]) })
    const stub = host.phone.stubs.get(name) as WxFunction | undefined
    return stub ? stub(...args) : answer(...args)
  }
}

function deliver(host: WxHost, name: string, answered: Promise<unknown>, callbacks: Callbacks): unknown {
  const failed = answered.catch((error: unknown) => {
    if (error instanceof UnstubbedCall) host.onError(error)
    throw failureOf(host, name, error)
  })
  if (!callbacks.success && !callbacks.fail && !callbacks.complete) return failed
  failed.then(
    (value) => guarded(host, () => (callbacks.success?.(value), callbacks.complete?.(value))),
    (error: unknown) => guarded(host, () => (callbacks.fail?.(error), callbacks.complete?.(error))),
  )
  return undefined
}

function failureOf(host: WxHost, name: string, error: unknown): unknown {
  const reason = error instanceof Error ? error.message : JSON.stringify(error)
  const more = error instanceof WxFailure ? error.more : {}
  return copyInto(host.maker, { errMsg: `${name}:fail ${reason}`, ...more })
}

function guarded(host: WxHost, run: () => void) {
  try {
    run()
  } catch (error) {
    host.onError(error)
  }
}
