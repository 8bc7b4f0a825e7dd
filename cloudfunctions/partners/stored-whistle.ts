// A whistle as the store keeps it: with the fields it is searched by, always derived from the whistle itself.
import type { Whistle } from '@core/partners/whistle'
import { isOpen } from '@core/partners/whistle-life'
import type { WhistleIndexFields } from '../_kit/index-fields'

export function storedWhistle(whistle: Whistle): Whistle & WhistleIndexFields {
  const due = whistle.calls.map((call) => call.nextAt).filter((nextAt) => nextAt > 0)
  const [, subdistrictId = ''] = whistle.blower.path
  return {
    ...whistle,
    unitId: whistle.blower.unitId,
    subdistrictId,
    over: isOpen(whistle) ? 0 : 1,
    timed: due.length > 0 ? 1 : 0,
    nextAt: due.length > 0 ? Math.min(...due) : 0,
    undelivered: whistle.log.length > whistle.delivered ? 1 : 0,
  }
}
