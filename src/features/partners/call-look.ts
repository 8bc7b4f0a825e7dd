// How the state of a call looks: strong while somebody must move, alert once it is late.
import type { UnitCall } from '@core/partners/whistle'
import type { TagLook } from '@/ui/tag'

export function lookOf(call: Pick<UnitCall, 'state' | 'reportBy'>, now: number): TagLook {
  switch (call.state) {
    case 'called':
      return call.reportBy < now ? 'alert' : 'strong'
    case 'finished':
      return 'strong'
    case 'reported':
      return 'soft'
    case 'released':
    case 'cancelled':
      return 'outline'
  }
}
