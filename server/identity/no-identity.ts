// A server without a sign-in: everybody is a visitor, whatever a request claims.
import { ok } from '@core/kernel/result'
import { nobody } from '../../cloudfunctions/_kit/context'
import type { IdentitySource } from './identity-source'

export const noIdentity: IdentitySource = { name: 'none', identify: () => Promise.resolve(ok(nobody)) }
