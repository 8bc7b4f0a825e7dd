// Where the person stands, if they say so: for this screen and the next, never stored.
import { useState } from 'react'
import type { Position } from '@core/kernel/position'
import type { Refusal } from '@core/kernel/result'
import { locate } from '@/platform/location'
import { Button } from '@/ui/button'
import { RefusalNotice } from '@/ui/refusal-notice'

let last: Position | undefined

export interface OwnPlace {
  readonly here: Position | undefined
  readonly busy: boolean
  readonly refusal: Refusal | undefined
  readonly say: () => Promise<Position | undefined>
}

/** `known`: where another screen found them already. */
export function useOwnPlace(known?: Position): OwnPlace {
  const [here, setHere] = useState(last ?? known)
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal>()
  async function say(): Promise<Position | undefined> {
    setBusy(true)
    const found = await locate()
    setBusy(false)
    setRefusal(found.ok ? undefined : found.error)
    if (!found.ok) return undefined
    last = rounded(found.value)
    setHere(last)
    return last
  }
  return { here, busy, refusal, say }
}

/** Ten metres are enough to find an activity by. */
function rounded({ lng, lat }: Position): Position {
  return { lng: Number(lng.toFixed(4)), lat: Number(lat.toFixed(4)) }
}

/** Offered while it is not known. */
export function SayPlace({ place, children }: { readonly place: OwnPlace; readonly children: string }) {
  if (place.here) return null
  return (
    <>
      {place.refusal ? <RefusalNotice refusal={place.refusal} /> : null}
      <Button wide icon="locate" busy={place.busy} onPress={() => void place.say()}>
        {children}
      </Button>
    </>
  )
}
