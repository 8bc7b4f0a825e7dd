// To whom a message goes, before it is known who that is now.
import type { Role } from '@core/kernel/role'

export type Addressee =
  /** A resident, by account. */
  | { readonly account: string }
  /** One person of the organisation. */
  | { readonly person: string }
  /** Whoever holds one of the roles over exactly this unit when the message is sent. */
  | { readonly holdersOver: string; readonly roles: readonly Role[] }
