// "I am here": said in one tap, with where the phone is only where the door asks for it, and only at that moment.
import { useCallback, useRef, useState } from 'react'
import type { CheckInView, DoorView } from '@core/doors/doors-api'
import type { Refusal } from '@core/kernel/result'
import { locateNow } from '@/platform/location'
import { sendVisit, type VisitSending } from './send-visit'

export type Visiting =
  | { readonly status: 'idle' | 'locating' | 'sending' | 'waiting' }
  | { readonly status: 'done'; readonly visit: CheckInView; readonly again: boolean }
  | { readonly status: 'refused'; readonly refusal: Refusal }

export interface CheckingIn {
  readonly visiting: Visiting
  readonly go: () => Promise<void>
}

/** `door`: undefined where there is no net to ask which door it is. */
export function useCheckIn(scene: string, door: DoorView | undefined, accountId: string): CheckingIn {
  const [visiting, setVisiting] = useState<Visiting>({ status: 'idle' })
  const isScreen = scene.startsWith('s=')
  // A screen's code is good for the minutes in which it was read, however long one thinks it over.
  const [readAt] = useState(() => Date.now())
  const flying = useRef(false)

  const go = useCallback(async () => {
    if (flying.current) return
    flying.current = true
    const visit = { scene, name: door?.name ?? '', accountId, at: isScreen ? readAt : Date.now() }
    const asks = door?.checkIn.needsPosition ?? true
    setVisiting(await checkIn(visit, asks, (status) => setVisiting({ status })))
    flying.current = false
  }, [scene, door, accountId, isScreen, readAt])
  return { visiting, go }
}

type Said = Parameters<typeof sendVisit>[0]

async function checkIn(visit: Said, asks: boolean, tell: (status: 'locating' | 'sending') => void): Promise<Visiting> {
  if (!asks) {
    tell('sending')
    const sent = await sendVisit(visit)
    if (!lacksPosition(sent)) return visitingOf(sent)
  }
  tell('locating')
  const fix = await locateNow()
  if (!fix.ok) return { status: 'refused', refusal: fix.error }
  tell('sending')
  return visitingOf(await sendVisit({ ...visit, ...fix.value }))
}

/** A screen's code that is sent late says no more than a plate. */
function lacksPosition(sent: VisitSending): boolean {
  return sent.status === 'waiting' || (sent.status === 'refused' && sent.refusal.reason === 'visit.needs-position')
}

function visitingOf(sent: VisitSending): Visiting {
  if (sent.status === 'sent') return { status: 'done', visit: sent.visit, again: sent.visit.again }
  return sent
}
