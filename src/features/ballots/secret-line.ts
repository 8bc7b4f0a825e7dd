// What casting a secret vote needs of the world: the line that knows who asks, the one that does not, and chance.
import type { ballotsApi } from '@core/ballots/ballots-api'
import type { Receipt } from '@core/ballots/result-file'
import type { OutputOf, SentOf } from '@core/kernel/procedure'
import type { Result } from '@core/kernel/result'
import { randomBytes } from '@/platform/crypto'
import type { SecureRandom } from '@/platform/crypto-port'
import { castAnonymously } from '@/rpc/anonymous'
import type { CastBallot } from '@/rpc/anonymous-port'
import { call } from '@/rpc/call'

type TakeSlips = (typeof ballotsApi)['takeSlips']

export interface SecretLine {
  readonly random: SecureRandom
  take(sent: SentOf<TakeSlips>): Promise<Result<OutputOf<TakeSlips>>>
  cast(ballot: CastBallot): Promise<Result<Receipt>>
  wait(ms: number): Promise<void>
}

export const secretLine: SecretLine = {
  random: { randomBytes },
  take: (sent) => call('ballots', 'takeSlips', sent),
  cast: castAnonymously,
  wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
}
