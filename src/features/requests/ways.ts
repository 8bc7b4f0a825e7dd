// What this member of staff may do besides accepting and answering: exactly what the one table of the life allows.
import type { Caller } from '@core/kernel/caller'
import { may } from '@core/requests/may'
import type { RequestView } from '@core/requests/requests-api'
import { wayWords } from '@/ui/words/ways'

export type Way = keyof typeof wayWords

const all = Object.keys(wayWords) as readonly Way[]

export function waysOf(request: RequestView, caller: Caller): readonly Way[] {
  return all.filter((way) => may(request, way, caller) || (way === 'followUp' && may(request, 'recall', caller)))
}
