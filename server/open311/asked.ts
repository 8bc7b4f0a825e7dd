// One call as the routes give it to what answers it.
import type { ApiKey } from '@core/accounts/api-key'
import type { Result } from '@core/kernel/result'
import type { DistrictMap } from '../../cloudfunctions/_kit/district-map'
import { nobody, type Identity } from '../../cloudfunctions/_kit/context'
import type { World } from '../../cloudfunctions/_kit/dispatch'
import type { CallFunction } from '../functions'
import type { GeoReportDocument } from './document'
import type { Outcome } from './fault'

export interface Asked {
  readonly world: World
  readonly map: DistrictMap
  /** Undefined without a key. */
  readonly key: ApiKey | undefined
  /** Of the address, or of the form that was sent. */
  readonly params: URLSearchParams
  /** The part of the address that names the thing; empty for a list. */
  readonly id: string
  readonly format: 'json' | 'xml'
  /** Scheme and host as the client wrote them. */
  readonly origin: string
  /** What the client says to be the same submission again; empty without. */
  readonly idempotencyKey: string
}

export interface Answer {
  readonly document: GeoReportDocument
  readonly status?: 200 | 201
  readonly headers?: Readonly<Record<string, string>>
}

export type Answering = (asked: Asked) => Promise<Outcome<Answer>>

export const basePath = '/open311/v2'

/** Who a key acts as in the ordinary procedures: the account it was given. */
export function identityOf({ key }: Pick<Asked, 'key'>): Identity {
  return key ? { accountId: key.accountId, pushAddress: '', isSystem: true } : nobody
}

/** An ordinary call of one of our functions, by the key's own account. */
export async function callAs<T>(
  asked: Asked,
  call: CallFunction,
  procedure: string,
  input: unknown,
): Promise<Result<T>> {
  // The contract of the function promises it; the dispatcher itself is not typed by procedure.
  return (await call({ procedure, input }, identityOf(asked), asked.world)) as Result<T>
}
