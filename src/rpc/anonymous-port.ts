// The way of a secret ballot to the box: no session, no cookie, no header that could say whose it is.
import type { ballotBoxApi } from '@core/ballots/ballot-box-api'
import type { Receipt } from '@core/ballots/result-file'
import type { SentOf } from '@core/kernel/procedure'
import type { Result } from '@core/kernel/result'

export type CastBallot = SentOf<(typeof ballotBoxApi)['cast']>

export interface AnonymousLine {
  /** False where this build was given no way to a box: then secret votes are not opened on this phone. */
  readonly canCast: boolean
  /** Always resolves: a net that fails is a refusal with a `net.…` reason. */
  castAnonymously(ballot: CastBallot): Promise<Result<Receipt>>
}
