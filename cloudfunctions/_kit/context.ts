// What a handler may touch. Everything impure comes in here, and nowhere else.
import type { Caller } from '@core/kernel/caller'
import type { Contract, InputOf, OutputOf } from '@core/kernel/procedure'
import type { Result } from '@core/kernel/result'
import type { Effects } from './effects/effects'
import type { Store } from './store'

/** What the platform vouches for about a call. */
export interface Identity {
  /** Hash of app and open id, or of the gateway's subject; empty for nobody. */
  readonly accountId: string
  /** The platform's raw id, for its own notifications only; empty where there are none. */
  readonly pushAddress: string
  /** Another system, by a key that the district gave it: it speaks for many, so its share of a day is larger. */
  readonly isSystem?: boolean
}

export const nobody: Identity = { accountId: '', pushAddress: '' }

export interface Context {
  readonly caller: Caller
  readonly identity: Identity
  readonly store: Store
  readonly effects: Effects
  /** Epoch ms; one moment for the whole call. */
  readonly now: number
  /** A fresh random id. */
  newId(): string
  /** Work that the reply need not wait for, such as telling others. It may be lost with the process: the clock mends that. */
  after(work: () => Promise<void>): void
}

export type Handler<P> = (input: InputOf<P>, context: Context) => Promise<Result<OutputOf<P>>>

/** A handler for every procedure of a contract: forgetting one is a type error. */
export type Handlers<C extends Contract> = { readonly [K in keyof C]: Handler<C[K]> }
