// Where this person is now, as the units around: asked only when they say so.
import { useCallback, useState } from 'react'
import { locate } from '@/platform/location'
import { call } from '@/rpc/call'
import { councilWords } from '@/ui/words/councils'
import { sentenceOf } from '@/ui/words/refusals'
import { areaOfPath, type ChosenArea } from './raise-draft'

export interface Here {
  readonly busy: boolean
  /** Why it was not found. */
  readonly fault: string | undefined
  readonly find: () => Promise<void>
}

export function useHere(onFound: (area: ChosenArea, communityName: string) => void): Here {
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<string>()
  const find = useCallback(async () => {
    setBusy(true)
    setFault(undefined)
    const place = await locate()
    const chain = place.ok ? await call('district', 'chain', { position: { ...place.value, datum: 'wgs84' } }) : place
    setBusy(false)
    if (!chain.ok) return setFault(sentenceOf(chain.error))
    const area = areaOfPath(chain.value.units.map(({ id }) => id))
    if (area.communityId === '') return setFault(councilWords.list.outside)
    onFound(area, chain.value.units[2]?.name ?? '')
  }, [onFound])
  return { busy, fault, find }
}
